#include "match/assign_search.h"
#include <stdlib.h>

/*
 * Going on with a plan to which pairs were added (assign_grow.c). It was the best, and its prices said so: no pair in
 * use did worse, and no other pair better, than nothing. Only the new pairs may break that, and here it is mended,
 * for all levels at once:
 *
 *	1. A volunteer whom a request would now rather have gets dearer, as far as those who hold its places let it. A
 *	   request that would rather have it still gives up what is worse: it lacks a helper, and a place is free at a
 *	   price.
 *	2. What lacks a helper goes along a shortest path: it takes a place, whose holder takes another, and so on
 *	   until a place is free or a request does as well without. Prices rise where the path was shorter.
 *	3. A place still free at a price looks back along a shortest path, for somebody who moves in from a place
 *	   whose price can fall, or for an unserved request. Prices fall where the path was shorter.
 *
 * So what is far from the new pairs is not even looked at. Where much is new and hardly a place to spare, paths are
 * long; a plan from nothing is then the shorter way.
 */

/* So many times as there are volunteers and requests may be met: a plan from nothing costs about that. */
enum { PATIENCE = 16 };

/* A request, in one search. */
struct stay {
	int64_t d;
	uint32_t stamp;
};

struct again {
	struct cz_fast *f;
	struct cz_search way;       /* over volunteers */
	struct stay *stay;
	uint32_t *met;              /* requests */
	size_t n_met;
	struct cz_end end_mover;  /* when the end is a request: who, leaving or taking the volunteer `end` */
	bool end_is_request;
	int64_t least_ask;          /* nobody asks less */
	uint64_t work, most_work;   /* volunteers and requests met, and how many may be */
};

static void begin(struct again *s, int64_t most, uint32_t end)
{
	cz_search_begin(&s->way, most, end);
	s->n_met = 0;
	s->end_is_request = false;
}

static uint32_t filled(const struct cz_fast *f, uint32_t i)
{
	return (uint32_t)(cz_assign_helpers(f->p, f->request[i]) - f->unserved[i]);
}

static uint32_t *unit_of(const struct cz_fast *f, uint32_t i, uint32_t j)
{
	uint32_t *u = f->server + f->unit[i];
	while (*u != j)
		u++;
	return u;
}

/* What volunteer j's next place costs more than it asks; below zero: it is free at a price. */
static int64_t dearer(const struct cz_fast *f, uint32_t j)
{
	return cz_fast_load(f, j, f->taken[j]) - f->ask[j];
}

/* The three ways in which request i's helpers change; the places are the caller's. */

static void gain_helper(struct cz_fast *f, uint32_t i, struct cz_end o)
{
	uint32_t u = f->unit[i] + filled(f, i);
	f->server[u] = o.to;
	f->points[u] = o.points;
	f->unserved[i]--;
	f->moved[i] = true;
}

static void lose_helper(struct cz_fast *f, uint32_t i, uint32_t j)
{
	uint32_t last = f->unit[i] + filled(f, i) - 1, u = (uint32_t)(unit_of(f, i, j) - f->server);
	f->server[u] = f->server[last];
	f->points[u] = f->points[last];
	f->server[last] = CZ_NOBODY;
	f->unserved[i]++;
	f->moved[i] = true;
}

static void change_helper(struct cz_fast *f, uint32_t i, uint32_t j, struct cz_end o)
{
	uint32_t u = (uint32_t)(unit_of(f, i, j) - f->server);
	f->server[u] = o.to;
	f->points[u] = o.points;
	f->moved[i] = true;
}

static void free_place(struct cz_fast *f, struct cz_end *place, uint32_t j)
{
	*place = f->holder[f->place[j] + --f->taken[j]];
	f->refilled[j] = true;
}

static struct cz_end *use_place(struct cz_fast *f, uint32_t j)
{
	f->refilled[j] = true;
	return &f->holder[f->place[j] + f->taken[j]++];
}

/* 1. */

/* How much dearer volunteer j can get before a place of it is given up, or another one is worth its cost. */
static int64_t can_rise(const struct cz_fast *f, uint32_t j)
{
	int64_t most = INT64_MAX;
	if (cz_fast_room(f, j))
		most = dearer(f, j) > 0 ? dearer(f, j) : 0;
	for (uint32_t x = f->place[j]; x < f->place[j] + f->taken[j]; x++) {
		struct cz_end h = f->holder[x];
		int64_t slack = -cz_fast_loss(f, h.to, (struct cz_end){j, h.points});
		most = slack < most ? slack : most;
	}
	return most;
}

/* What request i would gain more by the best pair that it has not. */
static int64_t regret(const struct cz_fast *f, uint32_t i, uint64_t from)
{
	int64_t most = 0;
	for (uint64_t e = from; e < f->pair.row[i + 1]; e++) {
		int64_t more = -cz_fast_loss(f, i, cz_end_at(&f->pair, e));
		if (more > most && !cz_fast_serves(f, i, f->pair.to[e]))
			most = more;
	}
	return most;
}

static void give_up_worse(struct cz_fast *f, uint32_t i)
{
	for (uint32_t u = f->unit[i]; u < f->unit[i] + filled(f, i);) {
		struct cz_end o = {f->server[u], f->points[u]};
		if (cz_fast_loss(f, i, o) <= 0) {
			u++;
			continue;
		}
		free_place(f, cz_fast_place(f, o.to, i), o.to);
		lose_helper(f, i, o.to);
	}
}

static void take_in(struct cz_fast *f, uint32_t i)
{
	bool any = false;
	if (f->unserved[i] > 0)
		f->worth[i] = 0;
	for (uint64_t e = f->fresh[i]; e < f->pair.row[i + 1]; e++) {
		int64_t loss = cz_fast_loss(f, i, cz_end_at(&f->pair, e));
		if (loss >= 0)
			continue;
		any = true;
		int64_t rise = can_rise(f, f->pair.to[e]);
		f->ask[f->pair.to[e]] += rise < -loss ? rise : -loss;
	}
	int64_t more = any ? regret(f, i, f->fresh[i]) : 0;
	if (!more)
		return;
	f->worth[i] += more;
	give_up_worse(f, i);
}

/* 2. and 3. */

static bool reach(struct again *s, uint32_t j, int64_t d, struct cz_end mover, uint32_t leaves)
{
	s->way.visit[j] = (struct cz_visit){d, s->way.tick, leaves, mover};
	return cz_heap_push(&s->way.heap, d, j);
}

/* Whether the search came to request i before, as near as that. */
static bool is_met(const struct again *s, uint32_t i, int64_t d)
{
	return s->stay[i].stamp == s->way.tick && s->stay[i].d <= d;
}

/* The search comes to request i; false: it was as near before. */
static bool meet(struct again *s, uint32_t i, int64_t d)
{
	struct stay *t = &s->stay[i];
	if (d >= s->way.best || is_met(s, i, d))
		return false;
	if (t->stamp != s->way.tick)
		s->met[s->n_met++] = i;
	*t = (struct stay){d, s->way.tick};
	return true;
}

static void end_at(struct again *s, int64_t d, uint32_t volunteer, struct cz_end mover)
{
	s->way.best = d;
	s->way.end = volunteer;
	s->end_mover = mover;
	s->end_is_request = mover.to != CZ_NOBODY;
}

/* Prices and worths of those who were nearer than the end. sign 1: looking ahead; -1: looking back. */
static void settle(struct again *s, int sign)
{
	struct cz_fast *f = s->f;
	cz_search_settle(&s->way, f->ask, sign);
	s->work += s->way.n_done + s->n_met;
	for (size_t k = 0; k < s->n_met; k++)
		if (s->stay[s->met[k]].d < s->way.best)
			f->worth[s->met[k]] -= sign * (s->way.best - s->stay[s->met[k]].d);
}

/* Request i, d away, who leaves a volunteer (or is the first), looks where else it could go; it could also do
 * without. */
static bool look(struct again *s, uint32_t i, int64_t d, uint32_t leaves)
{
	const struct cz_fast *f = s->f;
	if (!meet(s, i, d))
		return true;
	if (d + f->worth[i] < s->way.best)
		end_at(s, d + f->worth[i], leaves, (struct cz_end){i, 0});
	int64_t base = d + f->worth[i] - f->bonus[i] * CZ_FAST_LEVEL;
	for (uint64_t e = f->pair.row[i]; e < f->pair.row[i + 1]; e++) {
		struct cz_end o = cz_end_at(&f->pair, e);
		if (base - o.points + s->least_ask >= s->way.best)
			continue;
		int64_t x = base - o.points + f->ask[o.to];
		if (!cz_search_is_nearer(&s->way, o.to, x) || cz_fast_has(f, i, o.to))
			continue;
		if (cz_fast_room(f, o.to)) {
			int64_t more = dearer(f, o.to);
			if (x + (more > 0 ? more : 0) < s->way.best)
				end_at(s, x + (more > 0 ? more : 0), o.to, (struct cz_end){CZ_NOBODY, 0});
		}
		if (!reach(s, o.to, x, (struct cz_end){i, o.points}, leaves))
			return false;
	}
	return true;
}

/* Volunteer j takes in the request that came there, whose place takes in who came there, and so on. place: where at
 * j. */
static void move_along(struct again *s, uint32_t j, struct cz_end *place)
{
	struct cz_fast *f = s->f;
	for (;;) {
		const struct cz_visit *v = &s->way.visit[j];
		*place = v->mover;
		if (v->leaves == CZ_NOBODY) {
			gain_helper(f, v->mover.to, (struct cz_end){j, v->mover.points});
			return;
		}
		place = cz_fast_place(f, v->leaves, v->mover.to);
		change_helper(f, v->mover.to, v->leaves, (struct cz_end){j, v->mover.points});
		j = v->leaves;
	}
}

/* The end: room at a volunteer, or a request that leaves its place, or the first, which stays without. */
static void take_path(struct again *s)
{
	struct cz_fast *f = s->f;
	uint32_t j = s->way.end, i = s->end_mover.to;
	if (s->end_is_request && j == CZ_NOBODY)
		return;
	if (s->end_is_request) {
		struct cz_end *place = cz_fast_place(f, j, i);
		lose_helper(f, i, j);
		move_along(s, j, place);
	} else {
		move_along(s, j, use_place(f, j));
	}
}

/* Dijkstra from a request that lacks a helper. */
static bool find_helper(struct again *s, uint32_t root)
{
	const struct cz_fast *f = s->f;
	begin(s, INT64_MAX / 2, CZ_NOBODY);
	if (!look(s, root, 0, CZ_NOBODY))
		return false;
	for (uint32_t j; (j = cz_search_next(&s->way)) != CZ_NOBODY;)
		for (uint32_t x = f->place[j]; x < f->place[j] + f->taken[j]; x++) {
			struct cz_end h = f->holder[x];
			int64_t d = s->way.visit[j].d - cz_fast_loss(f, h.to, (struct cz_end){j, h.points});
			if (!look(s, h.to, d, j))
				return false;
		}
	settle(s, 1);
	take_path(s);
	return true;
}

/* Who of these could move to volunteer j, d away, from where. Since their losses were noted prices only fell and worths only
 * rose, so that most of them are passed over without a look at the request itself. */
static bool look_back_at(struct again *s, uint32_t j, int64_t d, struct cz_asker *a, const struct cz_asker *end)
{
	const struct cz_fast *f = s->f;
	const int64_t near = d - (f->askers.ask[j] - f->ask[j]);
	for (; a < end; a++) {
		uint32_t i = a->request;
		if (near + a->loss >= s->way.best || is_met(s, i, near + a->loss))
			continue;
		struct cz_end o = {j, a->points};
		int64_t far = d + cz_fast_loss(f, i, o);
		a->loss = cz_asker_loss(far - near);
		if (far >= s->way.best || cz_fast_serves(f, i, j) || !meet(s, i, far))
			continue;
		if (f->unserved[i] > 0) {
			end_at(s, far, j, (struct cz_end){i, o.points});
			continue;
		}
		for (uint32_t u = f->unit[i]; u < f->unit[i + 1]; u++) {
			uint32_t k = f->server[u];
			int64_t y = far - cz_fast_loss(f, i, (struct cz_end){k, f->points[u]});
			if (cz_search_is_nearer(&s->way, k, y) && !reach(s, k, y, (struct cz_end){i, o.points}, j))
				return false;
		}
	}
	return true;
}

static bool look_back(struct again *s, uint32_t j, int64_t d)
{
	cz_askers_note(s->f, j);
	for (size_t k = 0; k < s->f->askers.lists; k++) {
		const struct cz_asker_list *l = &s->f->askers.list[k];
		if (!look_back_at(s, j, d, l->asker + l->row[j], l->asker + l->row[j + 1]))
			return false;
	}
	return true;
}

/* Everyone on the path from volunteer j moves one on, toward the root. Their places at j are free or given away
 * already. */
static void move_back(struct again *s, uint32_t root, uint32_t j)
{
	struct cz_fast *f = s->f;
	while (j != root) {
		struct cz_end *place;
		const struct cz_visit *v = &s->way.visit[j];
		struct cz_end to = {v->leaves, v->mover.points};
		change_helper(f, v->mover.to, j, to);
		if (to.to == root)
			place = use_place(f, root);
		else
			place = cz_fast_place(f, to.to, s->way.visit[to.to].mover.to);
		*place = v->mover;
		j = to.to;
	}
}

static void take_path_back(struct again *s, uint32_t root)
{
	struct cz_fast *f = s->f;
	uint32_t j = s->way.end;
	if (s->end_is_request) {
		struct cz_end *place;
		if (j == root)
			place = use_place(f, j);
		else
			place = cz_fast_place(f, j, s->way.visit[j].mover.to);
		*place = s->end_mover;
		move_back(s, root, j);
		gain_helper(f, s->end_mover.to, (struct cz_end){j, s->end_mover.points});
	} else if (j != root) {
		free_place(f, cz_fast_place(f, j, s->way.visit[j].mover.to), j);
		move_back(s, root, j);
	}
}

/* Dijkstra from a volunteer with a place that is free at a price. */
static bool fill_place(struct again *s, uint32_t root)
{
	const struct cz_fast *f = s->f;
	begin(s, -dearer(f, root), root);
	if (!reach(s, root, 0, (struct cz_end){CZ_NOBODY, 0}, CZ_NOBODY))
		return false;
	for (uint32_t j; (j = cz_search_next(&s->way)) != CZ_NOBODY;) {
		int64_t d = s->way.visit[j].d;
		int64_t ends = j == root ? s->way.best : d + f->ask[j] - cz_fast_load(f, j, f->taken[j] - 1);
		if (ends < s->way.best)
			end_at(s, ends, j, (struct cz_end){CZ_NOBODY, 0});
		if (!look_back(s, j, d))
			return false;
	}
	settle(s, -1);
	take_path_back(s, root);
	return true;
}

static bool find_helpers(struct again *s)
{
	struct cz_fast *f = s->f;
	s->least_ask = INT64_MAX / 4;
	for (uint32_t j = 0; j < f->volunteers; j++)
		s->least_ask = f->ask[j] < s->least_ask ? f->ask[j] : s->least_ask;
	for (uint32_t i = 0; i < f->requests; i++) {
		while (cz_fast_lacks(f, i) && f->worth[i] > 0 && s->work <= s->most_work)
			if (!find_helper(s, i))
				return false;
		if (f->unserved[i] > 0) /* it has all that it knows */
			f->worth[i] = 0;
	}
	return true;
}

static bool is_open(const struct cz_fast *f, uint32_t j)
{
	return cz_fast_room(f, j) && dearer(f, j) < 0;
}

static bool fill_places(struct again *s)
{
	struct cz_fast *f = s->f;
	cz_askers_begin_round(f);
	for (uint32_t j = 0; j < f->volunteers; j++)
		while (is_open(f, j) && s->work <= s->most_work)
			if (!cz_askers_find(f) || !fill_place(s, j))
				return false;
	return true;
}

bool cz_fast_again(struct cz_fast *f, bool *far)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct again s = {.f = f, .most_work = PATIENCE * ((uint64_t)f->requests + f->volunteers)};
	bool ok = cz_search_make_room(&s.way, f->volunteers, &mem) &&
		  (s.stay = cz_arena_new0(&mem, f->requests, sizeof *s.stay)) &&
		  (s.met = cz_arena_new0(&mem, f->requests, sizeof *s.met));
	for (uint32_t i = 0; ok && i < f->requests; i++)
		take_in(f, i);
	ok = ok && cz_askers_add(f) && find_helpers(&s) && fill_places(&s);
	*far = s.work > s.most_work;
	free(s.way.heap.v);
	cz_arena_release(&mem);
	return ok;
}
