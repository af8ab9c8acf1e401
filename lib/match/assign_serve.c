#include "match/assign_fast.h"
#include <string.h>

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

enum { FEW_FOUND = 1000, CLOSED = UINT32_MAX }; /* as a tick: later than any search, so that none comes here again */

struct search {
	struct cz_fast *f;
	uint32_t *queue;  /* volunteers reached */
	uint32_t *from;   /* per volunteer: the request that could move to it */
	uint32_t *leaves; /*  leaving this volunteer */
	uint32_t *reached, *seen; /* per volunteer, per request: the search that came by */
	uint32_t tick;
};

static void move(struct cz_fast *f, uint32_t i, uint32_t from, uint32_t to)
{
	uint32_t u = f->unit[i];
	while (f->server[u] != from)
		u++;
	f->server[u] = to;
}

static void pass_on(struct search *s, uint32_t root, uint32_t j)
{
	struct cz_fast *f = s->f;
	struct cz_end *place = &f->holder[f->place[j] + f->taken[j]++];
	for (;;) {
		uint32_t k = s->from[j], old = k == root ? CZ_NOBODY : s->leaves[j];
		place->to = k;
		move(f, k, old, j);
		if (k == root)
			return;
		place = cz_fast_place(f, old, k);
		j = old;
	}
}

/* Look at where request k could go; true when one of them has room. */
static bool look(struct search *s, uint32_t k, uint32_t leaves, uint32_t *n, uint32_t *found)
{
	struct cz_fast *f = s->f;
	for (uint64_t e = f->pair.row[k]; e < f->pair.row[k + 1]; e++) {
		uint32_t j = f->pair.to[e];
		if (s->reached[j] >= s->tick || cz_fast_has(f, k, j))
			continue;
		s->reached[j] = s->tick;
		s->from[j] = k;
		s->leaves[j] = leaves;
		if (cz_fast_room(f, j)) {
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
	uint32_t n = 0, found = 0;
	s->tick++;
	s->seen[i] = s->tick;
	bool ok = look(s, i, CZ_NOBODY, &n, &found);
	for (uint32_t q = 0; !ok && q < n; q++) {
		uint32_t j = s->queue[q];
		for (uint32_t x = f->place[j]; !ok && x < f->place[j] + f->taken[j]; x++) {
			uint32_t k = f->holder[x].to;
			if (s->seen[k] == s->tick)
				continue;
			s->seen[k] = s->tick;
			ok = look(s, k, j, &n, &found);
		}
	}
	if (ok)
		pass_on(s, i, found);
	else
		for (uint32_t q = 0; q < n; q++) {
			f->level[s->queue[q]] = f->bonus[i];
			s->reached[s->queue[q]] = CLOSED;
		}
	return ok;
}

/* False when request i still lacks a helper. */
static bool serve_next_door(struct cz_fast *f, uint32_t i)
{
	uint32_t u = f->unit[i];
	while (u < f->unit[i + 1] && f->server[u] != CZ_NOBODY)
		u++;
	for (uint64_t e = f->pair.row[i]; u < f->unit[i + 1] && e < f->pair.row[i + 1]; e++) {
		uint32_t j = f->pair.to[e];
		if (!cz_fast_room(f, j) || cz_fast_has(f, i, j))
			continue;
		f->holder[f->place[j] + f->taken[j]++].to = i;
		f->server[u++] = j;
		f->unserved[i]--;
	}
	return u == f->unit[i + 1];
}

/*
 * The search from free places, depth first: a volunteer with room takes on a request that somebody else serves, who then has
 * room and goes on, until one of them knows a request that lacks a helper. Within a round nobody is visited twice, so
 * that a round costs no more than reading the pairs once; the last is the one in which nobody is found. Who was visited in
 * vain, with no other search of the round in the way, will be in vain for ever. When rounds find few, mostly because searches
 * are in each other's way, each search becomes a round of its own.
 */
struct back {
	struct cz_fast *f;
	uint32_t *known;  /* who knows volunteer j: knows[known[j]] .. knows[known[j + 1] - 1] */
	uint32_t *knows;
	uint32_t *lacking, *at; /* per volunteer: before these none lacks a helper; all were tried in this round */
	uint32_t *path;   /* volunteers */
	uint32_t *visited, n_visited; /* volunteers, by the search at hand */
	uint32_t *toward; /* per request: the volunteer who could take it on */
	uint32_t *gives;  /* per volunteer: the request it would give up for that */
	uint32_t *reached, *seen; /* per volunteer, per request: the search that came by, or CLOSED */
	uint32_t search, round;   /* the search at hand, the first of the round */
	uint64_t visits;          /* in the round */
	bool blocked;             /* another search of the round was in the way */
	bool alone;               /* each search is a round */
};

static bool make_room(struct back *s, struct cz_arena *mem)
{
	const struct cz_fast *f = s->f;
	return (s->known = cz_arena_new0(mem, (size_t)f->volunteers + 2, sizeof *s->known)) &&
	       (s->knows = cz_arena_alloc(mem, f->pair.row[f->requests] * sizeof *s->knows)) &&
	       (s->lacking = cz_arena_alloc(mem, f->volunteers * sizeof *s->lacking)) &&
	       (s->at = cz_arena_new0(mem, f->volunteers, sizeof *s->at)) &&
	       (s->visited = cz_arena_new0(mem, f->volunteers, sizeof *s->visited)) &&
	       (s->path = cz_arena_new0(mem, f->volunteers, sizeof *s->path)) &&
	       (s->toward = cz_arena_new0(mem, f->requests, sizeof *s->toward)) &&
	       (s->gives = cz_arena_new0(mem, f->volunteers, sizeof *s->gives)) &&
	       (s->reached = cz_arena_new0(mem, f->volunteers, sizeof *s->reached)) &&
	       (s->seen = cz_arena_new0(mem, f->requests, sizeof *s->seen));
}

static void find_known(struct back *s)
{
	const struct cz_fast *f = s->f;
	for (uint64_t e = 0; e < f->pair.row[f->requests]; e++)
		s->known[f->pair.to[e] + 2]++;
	for (uint32_t j = 0; j < f->volunteers; j++)
		s->known[j + 2] += s->known[j + 1];
	for (uint32_t i = 0; i < f->requests; i++) /* known[j + 1] moves from the begin of j to its end */
		for (uint64_t e = f->pair.row[i]; e < f->pair.row[i + 1]; e++)
			s->knows[s->known[f->pair.to[e] + 1]++] = i;
	memcpy(s->lacking, s->known, f->volunteers * sizeof *s->lacking);
}

/* The next request that volunteer j knows and that lacks a helper, or CZ_NOBODY. */
static uint32_t find_lacking(struct back *s, uint32_t j)
{
	for (uint32_t x = s->lacking[j]; x < s->known[j + 1]; x++) {
		uint32_t i = s->knows[x];
		if (!cz_fast_lacks(s->f, i))
			s->lacking[j] += x == s->lacking[j];
		else if (!cz_fast_has(s->f, i, j))
			return i;
	}
	return CZ_NOBODY;
}

/* Whether volunteer k was visited in this round; if by another search, that was in the way of this one. */
static bool is_visited(struct back *s, uint32_t k)
{
	bool visited = s->reached[k] >= s->round;
	s->blocked |= visited && s->reached[k] != s->search && s->reached[k] != CLOSED;
	return visited;
}

/* Somebody not yet visited who serves request i and would leave it to volunteer j, or CZ_NOBODY. */
static uint32_t find_server(struct back *s, uint32_t i, uint32_t j)
{
	const struct cz_fast *f = s->f;
	if (cz_fast_has(f, i, j))
		return CZ_NOBODY;
	for (uint32_t u = f->unit[i]; u < f->unit[i + 1] && f->server[u] != CZ_NOBODY; u++)
		if (!f->level[f->server[u]] && !is_visited(s, f->server[u]))
			return f->server[u];
	return CZ_NOBODY;
}

/* The search was at volunteer j and goes on by request i, to somebody who serves it; CZ_NOBODY when there is none. */
static uint32_t go_on(struct back *s, uint32_t j, uint32_t i)
{
	uint32_t k = find_server(s, i, j);
	if (k != CZ_NOBODY) {
		s->seen[i] = s->search;
		s->toward[i] = j;
		s->gives[k] = i;
	}
	return k;
}

/* The next volunteer on the path from j, or CZ_NOBODY. Where the search comes back to j, others may serve the same request. */
static uint32_t step(struct back *s, uint32_t j)
{
	for (uint32_t first = s->at[j]; s->at[j] < s->known[j + 1]; s->at[j]++) {
		uint32_t i = s->knows[s->at[j]], k;
		if (s->seen[i] >= s->round && (s->at[j] > first || s->toward[i] != j)) {
			if (!s->alone && !s->blocked)
				is_visited(s, s->toward[i]);
		} else if ((k = go_on(s, j, i)) != CZ_NOBODY) {
			return k;
		}
	}
	return CZ_NOBODY;
}

static void take_on(struct back *s, uint32_t root, uint32_t i)
{
	struct cz_fast *f = s->f;
	uint32_t leaves = CZ_NOBODY;
	f->unserved[i]--;
	for (;;) {
		uint32_t j = s->toward[i];
		move(f, i, leaves, j);
		if (j == root) {
			f->holder[f->place[j] + f->taken[j]++].to = i;
			return;
		}
		cz_fast_place(f, j, s->gives[j])->to = i;
		i = s->gives[j];
		leaves = j;
	}
}

static void visit(struct back *s, uint32_t j)
{
	s->reached[j] = s->search;
	s->at[j] = s->known[j];
	s->visited[s->n_visited++] = j;
	s->visits++;
}

static bool fill_one(struct back *s, uint32_t root)
{
	uint32_t n = 0;
	s->search++;
	s->n_visited = 0;
	s->blocked = false;
	visit(s, s->path[n++] = root);
	while (n) {
		uint32_t j = s->path[n - 1], i = find_lacking(s, j);
		if (i != CZ_NOBODY) {
			s->toward[i] = j;
			take_on(s, root, i);
			return true;
		}
		uint32_t next = step(s, j);
		if (next == CZ_NOBODY)
			n--;
		else
			visit(s, s->path[n++] = next);
	}
	for (uint32_t k = 0; !s->blocked && k < s->n_visited; k++)
		s->reached[s->visited[k]] = CLOSED;
	return false;
}

/* Whether volunteer j has room and was not visited yet. */
static bool can_fill(struct back *s, uint32_t j)
{
	if (s->alone)
		s->round = s->search + 1;
	return !s->f->level[j] && cz_fast_room(s->f, j) && s->reached[j] < s->round;
}

static bool fill_places(struct cz_fast *f)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct back s = {.f = f};
	bool ok = make_room(&s, &mem);
	if (ok)
		find_known(&s);
	for (uint64_t found = ok; found;) {
		s.alone = s.visits > found * FEW_FOUND;
		s.round = s.search + 1;
		s.visits = found = 0;
		for (uint32_t j = 0; j < f->volunteers; j++)
			while (can_fill(&s, j) && fill_one(&s, j))
				found++;
	}
	cz_arena_release(&mem);
	return ok;
}

static bool places_are_fewer(const struct cz_fast *f, int bonus)
{
	int64_t free_places = 0, wanted = 0;
	for (uint32_t j = 0; j < f->volunteers; j++)
		free_places += cz_fast_room(f, j);
	for (uint32_t i = 0; i < f->requests; i++)
		wanted += f->bonus[i] == bonus ? f->unserved[i] : 0;
	return free_places < wanted;
}

/* The requests, the most urgent first: with k = CZ_URGENCIES - bonus, a class is request[turn[k]] .. request[turn[k + 1] - 1]. */
struct turns {
	uint32_t *request, turn[CZ_URGENCIES + 2];
};

static void take_turns(const struct cz_fast *f, struct turns *t)
{
	for (uint32_t i = 0; i < f->requests; i++)
		t->turn[CZ_URGENCIES - f->bonus[i] + 2]++;
	for (int k = 0; k < CZ_URGENCIES; k++)
		t->turn[k + 2] += t->turn[k + 1];
	for (uint32_t i = 0; i < f->requests; i++) /* turn[k + 1] moves from the begin of k to its end */
		t->request[t->turn[CZ_URGENCIES - f->bonus[i] + 1]++] = i;
}

/* Those of a class; who lacks a helper after a look next door comes to the front. */
static bool serve_class(struct search *s, uint8_t bonus, uint32_t *request, uint32_t n)
{
	struct cz_fast *f = s->f;
	uint32_t lacking = 0;
	for (uint32_t k = 0; k < n; k++)
		if (!serve_next_door(f, request[k]))
			request[lacking++] = request[k];
	if (bonus == 1 && places_are_fewer(f, bonus) && !fill_places(f))
		return false;
	for (uint32_t k = 0; k < lacking; k++)
		while (cz_fast_lacks(f, request[k]) && serve_one(s, request[k]))
			f->unserved[request[k]]--;
	return true;
}

bool cz_fast_serve(struct cz_fast *f)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct search s = {.f = f};
	struct turns t = {NULL, {0}};
	bool ok = (s.queue = cz_arena_new0(&mem, f->volunteers, sizeof *s.queue)) &&
		  (s.from = cz_arena_new0(&mem, f->volunteers, sizeof *s.from)) &&
		  (s.leaves = cz_arena_new0(&mem, f->volunteers, sizeof *s.leaves)) &&
		  (s.reached = cz_arena_new0(&mem, f->volunteers, sizeof *s.reached)) &&
		  (s.seen = cz_arena_new0(&mem, f->requests, sizeof *s.seen)) &&
		  (t.request = cz_arena_alloc(&mem, f->requests * sizeof *t.request));
	if (ok)
		take_turns(f, &t);
	for (uint8_t bonus = CZ_URGENCIES; ok && bonus > 0; bonus--) {
		const uint32_t *turn = &t.turn[CZ_URGENCIES - bonus];
		ok = serve_class(&s, bonus, t.request + turn[0], turn[1] - turn[0]);
	}
	cz_arena_release(&mem);
	return ok;
}
