#include "base/array.h"
#include "match/assign_fast.h"
#include <stdlib.h>

/*
 * Among equals. Two plans of the same worth differ by circles in the residual graph along which nothing is lost, and all
 * of these lie within its strongly connected parts (Tarjan 1972). Nearly always the parts are single nodes. What is left
 * becomes a small problem of its own, in which everything outside stands, and the general flow decides it by ties
 * (assign_apart.c).
 *
 * Two proofs are there, of the market's prices and of the smallest. Nothing is lost along a circle when nothing is lost by the
 * one, and then nothing is by the other; so a pair that loses in either is out, and few are left to look at.
 */

enum { UNSEEN = 0, ALONE = UINT32_MAX };

struct frame {
	uint32_t node;
	uint32_t at; /* the next arc to look at */
};

struct parts {
	struct cz_fast *f;
	uint32_t end, nodes;           /* requests, volunteers, the end of the flow */
	uint32_t *number, *low, *part; /* per node; parts count from 1, and ALONE is in none */
	uint32_t *stack;
	struct frame *path;
	size_t n_stack, n_path;
	uint32_t numbers, n_parts;
};

/* As cz_fast_loss, in both proofs together: nothing only when it is nothing in both. */
static int64_t loss(const struct cz_fast *f, uint32_t i, struct cz_end o)
{
	return f->worth[i] + f->ask[o.to] - 2 * (o.points + f->bonus[i] * CZ_FAST_LEVEL);
}

/* All pairs of request i that lose nothing, and maybe others: those that would lose even at the lowest price are out. */
static struct cz_span lossless(const struct cz_fast *f, uint32_t i)
{
	int64_t lose = (f->worth[i] - 1) / 2 - f->bonus[i] * CZ_FAST_LEVEL + f->least_load;
	return cz_span_above(&f->pair, f->best, i, f->worth[i] > 0 ? lose : INT32_MIN);
}

static bool may_stay_unserved(const struct cz_fast *f, uint32_t i)
{
	return f->worth[i] == 0;
}

static bool place_at_cost(const struct cz_fast *f, uint32_t j, int64_t k)
{
	return f->ask[j] == 2 * cz_fast_load(f, j, k);
}

/* Whether request i could as well have the pair, which it has not. */
static bool could_move(const struct cz_fast *f, uint32_t i, struct cz_end o)
{
	return loss(f, i, o) == 0 && !cz_fast_serves(f, i, o.to);
}

/* Whether volunteer j could as well lose the request that it holds. */
static bool could_lose(const struct cz_fast *f, uint32_t j, struct cz_end held)
{
	return loss(f, held.to, (struct cz_end){j, held.points}) == 0;
}

/* The node behind arc `at` of a request, UINT32_MAX when the arc does not count; false: no more arcs. */
static bool request_arc(const struct parts *t, uint32_t i, uint32_t at, uint32_t *to)
{
	const struct cz_fast *f = t->f;
	if (at == 0) {
		*to = may_stay_unserved(f, i) ? t->end : UINT32_MAX;
		return true;
	}
	struct cz_end o;
	struct cz_span span = lossless(f, i);
	span.at += at - 1;
	if (!cz_span_next(&span, &f->pair, &o))
		return false;
	*to = could_move(f, i, o) ? f->requests + o.to : UINT32_MAX;
	return true;
}

static bool volunteer_arc(const struct parts *t, uint32_t j, uint32_t at, uint32_t *to)
{
	const struct cz_fast *f = t->f;
	if (at == 0) {
		*to = cz_fast_room(f, j) && place_at_cost(f, j, f->taken[j]) ? t->end : UINT32_MAX;
		return true;
	}
	if (at > f->taken[j])
		return false;
	struct cz_end held = f->holder[f->place[j] + at - 1];
	*to = could_lose(f, j, held) ? held.to : UINT32_MAX;
	return true;
}

static bool end_arc(const struct parts *t, uint32_t at, uint32_t *to)
{
	const struct cz_fast *f = t->f;
	if (at >= t->end)
		return false;
	uint32_t j = at - f->requests;
	bool tight = at < f->requests ? f->unserved[at] > 0 && may_stay_unserved(f, at)
				      : f->taken[j] > 0 && place_at_cost(f, j, f->taken[j] - 1);
	*to = tight ? at : UINT32_MAX;
	return true;
}

static bool arc(const struct parts *t, uint32_t v, uint32_t at, uint32_t *to)
{
	if (v == t->end)
		return end_arc(t, at, to);
	return v < t->f->requests ? request_arc(t, v, at, to) : volunteer_arc(t, v - t->f->requests, at, to);
}

static void enter(struct parts *t, uint32_t v)
{
	t->number[v] = t->low[v] = ++t->numbers;
	t->stack[t->n_stack++] = v;
	t->path[t->n_path++] = (struct frame){v, 0};
}

static void leave(struct parts *t, uint32_t v)
{
	t->n_path--;
	if (t->n_path) {
		uint32_t u = t->path[t->n_path - 1].node;
		t->low[u] = t->low[v] < t->low[u] ? t->low[v] : t->low[u];
	}
	if (t->low[v] != t->number[v])
		return;
	uint32_t w, part = t->stack[t->n_stack - 1] == v ? ALONE : ++t->n_parts;
	do
		t->part[w = t->stack[--t->n_stack]] = part;
	while (w != v);
}

static void find_parts_from(struct parts *t, uint32_t root)
{
	enter(t, root);
	while (t->n_path) {
		struct frame *top = &t->path[t->n_path - 1];
		uint32_t v = top->node, to;
		if (!arc(t, v, top->at++, &to)) {
			leave(t, v);
			continue;
		}
		if (to == UINT32_MAX || t->part[to])
			continue;
		if (t->number[to] == UNSEEN)
			enter(t, to);
		else if (t->number[to] < t->low[v])
			t->low[v] = t->number[to];
	}
}

/* Every circle passes through a request that could be lost, or through the end. */
static void find_parts_of(struct parts *t)
{
	const struct cz_fast *f = t->f;
	find_parts_from(t, t->end);
	for (uint32_t j = 0; j < f->volunteers; j++)
		for (uint32_t x = f->place[j]; x < f->place[j] + f->taken[j]; x++)
			if (t->number[f->holder[x].to] == UNSEEN && could_lose(f, j, f->holder[x]))
				find_parts_from(t, f->holder[x].to);
}

static bool find_parts(struct parts *t, struct cz_arena *mem)
{
	t->end = t->f->requests + t->f->volunteers;
	t->nodes = t->end + 1;
	if (!(t->number = cz_arena_new0(mem, t->nodes, sizeof *t->number)) ||
	    !(t->low = cz_arena_new0(mem, t->nodes, sizeof *t->low)) ||
	    !(t->part = cz_arena_new0(mem, t->nodes, sizeof *t->part)) ||
	    !(t->stack = cz_arena_new0(mem, t->nodes, sizeof *t->stack)) ||
	    !(t->path = cz_arena_new0(mem, t->nodes, sizeof *t->path)))
		return false;
	find_parts_of(t);
	return true;
}

/* Whether node v is in a part with others. */
static bool has_others(const struct parts *t, uint32_t v)
{
	return t->part[v] && t->part[v] != ALONE;
}

/* Whether another plan of the same worth may do otherwise with the pair. */
static bool open_pair(const struct parts *t, uint32_t i, struct cz_end o)
{
	return has_others(t, i) && t->part[i] == t->part[t->f->requests + o.to] && loss(t->f, i, o) == 0;
}

struct rest {
	struct cz_fast_part part;
	uint32_t *request; /* its number in the engine */
	uint32_t *of;      /* per volunteer of the engine: its number + 1 */
};

static bool new_rest(const struct parts *t, struct rest *q, struct cz_arena *mem)
{
	const struct cz_fast *f = t->f;
	uint32_t requests = 0, volunteers = 0;
	uint64_t pairs = 0;
	if (!(q->of = cz_arena_new0(mem, f->volunteers, sizeof *q->of)))
		return false;
	for (uint32_t i = 0; i < f->requests; i++) {
		bool any = false;
		for (uint64_t e = f->pair.row[i]; has_others(t, i) && e < f->pair.row[i + 1]; e++)
			if (open_pair(t, i, cz_end_at(&f->pair, e))) {
				any = true;
				pairs++;
				if (!q->of[f->pair.to[e]])
					q->of[f->pair.to[e]] = ++volunteers;
			}
		requests += any;
	}
	return (q->request = cz_arena_new0(mem, requests, sizeof *q->request)) &&
	       cz_fast_part(&q->part, f->p, requests, volunteers, pairs, mem);
}

/* All places of the volunteers concerned, as if every request had gone. */
static void fill_volunteers(const struct cz_fast *f, struct rest *q)
{
	const struct cz_assign_problem *p = f->p;
	for (uint32_t j = 0; j < f->volunteers; j++) {
		if (!q->of[j])
			continue;
		uint32_t v = q->of[j] - 1, old = f->volunteer[j];
		q->part.capacity[v] = p->capacity[old];
		q->part.carried[v] = p->carried ? p->carried[old] : 0;
		q->part.volunteer_key[v] = p->volunteer_key[old];
	}
}

static void fill_request(const struct cz_fast *f, struct rest *q, uint32_t i, uint32_t k)
{
	const struct cz_assign_problem *p = f->p;
	q->request[k] = i;
	q->part.urgency[k] = p->urgency[f->request[i]];
	q->part.request_key[k] = p->request_key[f->request[i]];
	q->part.helpers[k] = (int32_t)cz_assign_helpers(p, f->request[i]);
}

static void fill_requests(const struct parts *t, struct rest *q)
{
	const struct cz_fast *f = t->f;
	uint32_t k = 0;
	uint64_t n = 0;
	for (uint32_t i = 0; i < f->requests; i++) {
		for (uint64_t e = f->pair.row[i]; has_others(t, i) && e < f->pair.row[i + 1]; e++)
			if (open_pair(t, i, cz_end_at(&f->pair, e))) {
				q->part.score[n] = f->pair.points[e];
				q->part.volunteer[n++] = q->of[f->pair.to[e]] - 1;
			}
		if (n > q->part.row[k]) {
			fill_request(f, q, i, k);
			q->part.row[++k] = n;
		}
	}
}

/* What is decided stays: the pairs in use that are not open. */
static void keep_decided(const struct parts *t, struct rest *q)
{
	const struct cz_fast *f = t->f;
	uint32_t k = 0;
	for (uint32_t i = 0; i < f->requests; i++) {
		bool here = k < q->part.p.requests && q->request[k] == i;
		for (uint32_t u = f->unit[i]; u < f->unit[i + 1] && f->server[u] != CZ_NOBODY; u++) {
			uint32_t j = f->server[u];
			if ((!q->of[j] && !here) || open_pair(t, i, (struct cz_end){j, f->points[u]}))
				continue;
			if (q->of[j]) {
				q->part.capacity[q->of[j] - 1]--;
				q->part.carried[q->of[j] - 1]++;
			}
			if (here)
				q->part.helpers[k]--;
		}
		k += here;
	}
}

/* What was decided into the plan: a request's open pairs in use make way for those chosen. */
static void take_in(const struct parts *t, const struct rest *q, const uint32_t *whole, const bool *chosen)
{
	struct cz_fast *f = t->f;
	for (uint32_t k = 0; k < q->part.p.requests; k++) {
		uint32_t i = q->request[k], n = f->unit[i];
		for (uint32_t u = f->unit[i]; u < f->unit[i + 1] && f->server[u] != CZ_NOBODY; u++) {
			struct cz_end o = {f->server[u], f->points[u]};
			f->server[u] = CZ_NOBODY;
			if (!open_pair(t, i, o))
				f->server[n++] = o.to;
		}
		for (uint64_t e = q->part.row[k]; e < q->part.row[k + 1]; e++)
			if (chosen[e])
				f->server[n++] = whole[q->part.volunteer[e]];
	}
}

static int decide(const struct parts *t, const struct rest *q, struct cz_arena *mem, struct cz_err *err)
{
	uint32_t *whole = cz_arena_new0(mem, q->part.p.volunteers, sizeof *whole);
	bool *chosen = cz_arena_new0(mem, q->part.row[q->part.p.requests], sizeof *chosen);
	if (!whole || !chosen || !cz_fast_decide(&q->part.p, chosen))
		return cz_fail_mem(err);
	for (uint32_t j = 0; j < t->f->volunteers; j++)
		if (q->of[j])
			whole[q->of[j] - 1] = j;
	take_in(t, q, whole, chosen);
	return 0;
}

int cz_fast_ties(struct cz_fast *f, struct cz_err *err)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct parts t = {.f = f};
	struct rest q = {0};
	int rc = find_parts(&t, &mem) && new_rest(&t, &q, &mem) ? CZ_OK : cz_fail_mem(err);
	if (!rc && q.part.p.requests) {
		fill_volunteers(f, &q);
		fill_requests(&t, &q);
		keep_decided(&t, &q);
		rc = decide(&t, &q, &mem, err);
	}
	cz_arena_release(&mem);
	return rc;
}
