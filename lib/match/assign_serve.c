#include "match/assign_fast.h"

/*
 * Who can be served. The sets of places that can be filled together form a matroid, so it is right to take the
 * urgent first and never give one of them up again: urgency by urgency, each wanted place looks for a free
 * volunteer, at first next door and else along a path of volunteers who each pass a request on.
 *
 * A search that finds nothing has closed a region: whoever it reached can only be helped by one more place there,
 * and no later search can gain anything inside. The region gets its level and is never entered again, so all
 * failures together cost no more than reading the pairs once.
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
	for (int urgency = 1; ok && urgency <= CZ_URGENCIES; urgency++)
		for (uint32_t i = 0; i < p->requests; i++) {
			if (p->urgency[i] != urgency)
				continue;
			int64_t left = cz_assign_helpers(p, i);
			while (left > 0 && serve_one(&s, i))
				left--;
			f->unserved[i] = (int32_t)left;
		}
	cz_arena_release(&mem);
	return ok;
}
