#include "match/assign_fast.h"

/*
 * Who can be served. The sets of places that can be filled together form a matroid, so it is right to take the
 * urgent first and never give one of them up again: urgency by urgency, each wanted place looks for a free
 * volunteer, at first next door and else along a path of volunteers who each pass a request on.
 *
 * A search that finds nothing has closed a region: whoever it reached can only be helped by one more place there,
 * and no later search can gain anything inside. The region gets its level and is never entered again, so all
 * failures together cost no more than reading the pairs once.
 *
 * Where fewer places are free than are wanted, most searches from requests would be long or in vain. So the last class,
 * which nobody comes after, is searched from the free places first: back to a request that lacks a helper.
 */

struct search {
	struct cz_fast *f;
	uint32_t *queue;       /* volunteers reached */
	uint32_t *from;        /* per volunteer: the request that could move to it */
	uint64_t *via;         /*  by this pair */
	uint32_t *leaves;      /*  leaving this volunteer */
	uint32_t *reached, *seen; /* per volunteer, per request: the search that came by */
	uint32_t tick;
};

static bool has_room(const struct cz_fast *f, uint32_t j)
{
	return f->taken[j] < f->places[j + 1] - f->places[j];
}

static void pass_on(struct search *s, uint32_t root, uint32_t j)
{
	struct cz_fast *f = s->f;
	uint64_t place = f->places[j] + f->taken[j]++;
	for (;;) {
		uint32_t k = s->from[j], old = s->leaves[j];
		f->holder[place] = k;
		f->chosen[s->via[j]] = true;
		if (k == root)
			return;
		f->chosen[cz_fast_pair(f, k, old)] = false;
		for (place = f->places[old]; f->holder[place] != k; place++)
			;
		j = old;
	}
}

/* Look at where request k could go; true when one of them has room. */
static bool look(struct search *s, uint32_t k, uint32_t leaves, size_t *n, uint32_t *found)
{
	struct cz_fast *f = s->f;
	const struct cz_assign_problem *p = f->p;
	for (uint64_t e = p->row[k]; e < p->row[k + 1]; e++) {
		uint32_t j = p->volunteer[e];
		if (s->reached[j] == s->tick || f->level[j] || f->chosen[e])
			continue;
		s->reached[j] = s->tick;
		s->from[j] = k;
		s->via[j] = e;
		s->leaves[j] = leaves;
		if (has_room(f, j)) {
			*found = j;
			return true;
		}
		s->queue[(*n)++] = j;
	}
	return false;
}

static bool serve_one(struct search *s, uint32_t i)
{
	struct cz_fast *f = s->f;
	size_t n = 0;
	uint32_t found = 0;
	s->tick++;
	s->seen[i] = s->tick;
	bool ok = look(s, i, 0, &n, &found);
	for (size_t q = 0; !ok && q < n; q++) {
		uint32_t j = s->queue[q];
		for (uint64_t x = f->places[j]; !ok && x < f->places[j] + f->taken[j]; x++) {
			uint32_t k = f->holder[x];
			if (s->seen[k] == s->tick)
				continue;
			s->seen[k] = s->tick;
			ok = look(s, k, j, &n, &found);
		}
	}
	if (ok)
		pass_on(s, i, found);
	else
		for (size_t q = 0; q < n; q++)
			f->level[s->queue[q]] = (uint8_t)cz_assign_bonus(f->p, i);
	return ok;
}

static void serve_next_door(struct cz_fast *f, uint32_t i)
{
	const struct cz_assign_problem *p = f->p;
	for (uint64_t e = p->row[i]; f->unserved[i] > 0 && e < p->row[i + 1]; e++) {
		uint32_t j = p->volunteer[e];
		if (f->chosen[e] || !has_room(f, j))
			continue;
		f->holder[f->places[j] + f->taken[j]++] = i;
		f->chosen[e] = true;
		f->unserved[i]--;
	}
}

/* The search from free places. */
struct back {
	struct cz_fast *f;
	uint64_t *known;   /* see cz_assign_known */
	uint32_t *knows;
	uint32_t *queue;   /* requests reached */
	uint32_t *toward;  /* per request: the volunteer who could take it on */
	uint32_t *gives;   /* per volunteer: the request it would give up for that */
	uint32_t *reached, *seen; /* per volunteer, per request: the search that came by */
	bool *dead;        /* per request: nobody behind it lacks a helper */
	uint32_t tick;
};

static bool make_room(struct back *s, struct cz_arena *mem)
{
	const struct cz_assign_problem *p = s->f->p;
	return (s->known = cz_arena_new0(mem, (size_t)p->volunteers + 2, sizeof *s->known)) &&
	       (s->knows = cz_arena_alloc(mem, p->row[p->requests] * sizeof *s->knows)) &&
	       (s->queue = cz_arena_new0(mem, p->requests, sizeof *s->queue)) &&
	       (s->toward = cz_arena_new0(mem, p->requests, sizeof *s->toward)) &&
	       (s->gives = cz_arena_new0(mem, p->volunteers, sizeof *s->gives)) &&
	       (s->reached = cz_arena_new0(mem, p->volunteers, sizeof *s->reached)) &&
	       (s->seen = cz_arena_new0(mem, p->requests, sizeof *s->seen)) &&
	       (s->dead = cz_arena_new0(mem, p->requests, sizeof *s->dead));
}

static bool holds(const struct cz_fast *f, uint32_t j, uint32_t i)
{
	for (uint64_t x = f->places[j]; x < f->places[j] + f->taken[j]; x++)
		if (f->holder[x] == i)
			return true;
	return false;
}

/* Look at whom volunteer j could take on; true when one of them lacks a helper. */
static bool look_back(struct back *s, uint32_t j, size_t *n, uint32_t *found)
{
	struct cz_fast *f = s->f;
	for (uint64_t x = s->known[j]; x < s->known[j + 1]; x++) {
		uint32_t i = s->knows[x];
		if (s->dead[i] || s->seen[i] == s->tick || holds(f, j, i))
			continue;
		s->seen[i] = s->tick;
		s->toward[i] = j;
		if (f->unserved[i] > 0) {
			*found = i;
			return true;
		}
		s->queue[(*n)++] = i;
	}
	return false;
}

static void take_on(struct back *s, uint32_t root, uint32_t i)
{
	struct cz_fast *f = s->f;
	f->unserved[i]--;
	for (;;) {
		uint32_t j = s->toward[i];
		uint64_t place = f->places[j];
		f->chosen[cz_fast_pair(f, i, j)] = true;
		if (j == root) {
			f->holder[place + f->taken[j]++] = i;
			return;
		}
		while (f->holder[place] != s->gives[j])
			place++;
		f->holder[place] = i;
		i = s->gives[j];
		f->chosen[cz_fast_pair(f, i, j)] = false;
	}
}

static bool fill_one(struct back *s, uint32_t root)
{
	struct cz_fast *f = s->f;
	const struct cz_assign_problem *p = f->p;
	size_t n = 0;
	uint32_t found = 0;
	s->tick++;
	s->reached[root] = s->tick;
	bool ok = look_back(s, root, &n, &found);
	for (size_t q = 0; !ok && q < n; q++) {
		uint32_t i = s->queue[q];
		for (uint64_t e = p->row[i]; !ok && e < p->row[i + 1]; e++) {
			uint32_t j = p->volunteer[e];
			if (!f->chosen[e] || f->level[j] || s->reached[j] == s->tick)
				continue;
			s->reached[j] = s->tick;
			s->gives[j] = i;
			ok = look_back(s, j, &n, &found);
		}
	}
	if (ok)
		take_on(s, root, found);
	else
		for (size_t q = 0; q < n; q++)
			s->dead[s->queue[q]] = true;
	return ok;
}

static bool fill_places(struct cz_fast *f)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct back s = {.f = f};
	bool ok = make_room(&s, &mem);
	if (ok)
		cz_assign_known(f->p, s.known, s.knows);
	for (uint32_t j = 0; ok && j < f->p->volunteers; j++)
		while (!f->level[j] && has_room(f, j) && fill_one(&s, j))
			;
	cz_arena_release(&mem);
	return ok;
}

static bool places_are_fewer(const struct cz_fast *f, int urgency)
{
	int64_t free_places = 0, wanted = 0;
	for (uint32_t j = 0; j < f->p->volunteers; j++)
		free_places += (int64_t)(f->places[j + 1] - f->places[j]) - f->taken[j];
	for (uint32_t i = 0; i < f->p->requests; i++)
		wanted += f->p->urgency[i] == urgency ? f->unserved[i] : 0;
	return free_places < wanted;
}

bool cz_fast_serve(struct cz_fast *f)
{
	const struct cz_assign_problem *p = f->p;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct search s = {.f = f};
	bool ok = (s.queue = cz_arena_new0(&mem, p->volunteers, sizeof *s.queue)) &&
		  (s.from = cz_arena_new0(&mem, p->volunteers, sizeof *s.from)) &&
		  (s.via = cz_arena_new0(&mem, p->volunteers, sizeof *s.via)) &&
		  (s.leaves = cz_arena_new0(&mem, p->volunteers, sizeof *s.leaves)) &&
		  (s.reached = cz_arena_new0(&mem, p->volunteers, sizeof *s.reached)) &&
		  (s.seen = cz_arena_new0(&mem, p->requests, sizeof *s.seen));
	for (uint32_t i = 0; ok && i < p->requests; i++)
		f->unserved[i] = (int32_t)cz_assign_helpers(p, i);
	for (int urgency = 1; ok && urgency <= CZ_URGENCIES; urgency++) {
		for (uint32_t i = 0; i < p->requests; i++)
			if (p->urgency[i] == urgency)
				serve_next_door(f, i);
		if (urgency == CZ_URGENCIES && places_are_fewer(f, urgency))
			ok = fill_places(f);
		for (uint32_t i = 0; ok && i < p->requests; i++)
			while (p->urgency[i] == urgency && f->unserved[i] > 0 && serve_one(&s, i))
				f->unserved[i]--;
	}
	cz_arena_release(&mem);
	return ok;
}
