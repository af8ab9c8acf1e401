#include "base/array.h"
#include "match/assign_fast.h"
#include <stdlib.h>

/*
 * Among equals. Two plans of the same worth differ by circles in the residual graph along which nothing is lost, and all
 * of these lie within its strongly connected parts (Tarjan 1972). Nearly always the parts are single nodes. What is left
 * becomes a small problem of its own, in which everything outside stands, and the general flow decides it by ties.
 */

enum { UNSEEN = 0 };

struct frame {
	uint32_t node;
	uint64_t at; /* the next arc to look at */
};

struct parts {
	struct cz_fast *f;
	uint32_t end, nodes;          /* requests, volunteers, the end of the flow */
	uint32_t *number, *low, *part; /* per node; parts count from 1 */
	uint32_t *stack;
	struct frame *path;
	size_t n_stack, n_path;
	uint32_t numbers, n_parts;
};

static bool may_stay_unserved(const struct cz_fast *f, uint32_t i)
{
	return f->worth[i] == 0;
}

static bool place_at_cost(const struct cz_fast *f, uint32_t j, int64_t k)
{
	return f->ask[j] == cz_assign_load(f->p, j, k);
}

/* The node behind arc `at` of a request, UINT32_MAX when the arc does not count; false: no more arcs. */
static bool request_arc(const struct parts *t, uint32_t i, uint64_t at, uint32_t *to)
{
	const struct cz_fast *f = t->f;
	uint64_t e = f->p->row[i] + at - 1;
	if (at == 0) {
		*to = may_stay_unserved(f, i) ? t->end : UINT32_MAX;
		return true;
	}
	if (e >= f->p->row[i + 1])
		return false;
	*to = !f->chosen[e] && cz_fast_loss(f, i, e) == 0 ? f->p->requests + f->p->volunteer[e] : UINT32_MAX;
	return true;
}

static bool volunteer_arc(const struct parts *t, uint32_t j, uint64_t at, uint32_t *to)
{
	const struct cz_fast *f = t->f;
	if (at == 0) {
		*to = f->taken[j] < f->places[j + 1] - f->places[j] && place_at_cost(f, j, f->taken[j]) ? t->end : UINT32_MAX;
		return true;
	}
	if (at > f->taken[j])
		return false;
	uint32_t i = f->holder[f->places[j] + at - 1];
	*to = cz_fast_loss(f, i, cz_fast_pair(f, i, j)) == 0 ? i : UINT32_MAX;
	return true;
}

static bool end_arc(const struct parts *t, uint64_t at, uint32_t *to)
{
	const struct cz_fast *f = t->f;
	if (at >= t->end)
		return false;
	uint32_t v = (uint32_t)at, j = v - f->p->requests;
	bool tight = v < f->p->requests ? f->unserved[v] > 0 && may_stay_unserved(f, v)
					: f->taken[j] > 0 && place_at_cost(f, j, f->taken[j] - 1);
	*to = tight ? v : UINT32_MAX;
	return true;
}

static bool arc(const struct parts *t, uint32_t v, uint64_t at, uint32_t *to)
{
	if (v == t->end)
		return end_arc(t, at, to);
	return v < t->f->p->requests ? request_arc(t, v, at, to) : volunteer_arc(t, v - t->f->p->requests, at, to);
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
	t->n_parts++;
	uint32_t w;
	do
		t->part[w = t->stack[--t->n_stack]] = t->n_parts;
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

static bool find_parts(struct parts *t, struct cz_arena *mem)
{
	t->end = t->f->p->requests + t->f->p->volunteers;
	t->nodes = t->end + 1;
	if (!(t->number = cz_arena_new0(mem, t->nodes, sizeof *t->number)) ||
	    !(t->low = cz_arena_new0(mem, t->nodes, sizeof *t->low)) ||
	    !(t->part = cz_arena_new0(mem, t->nodes, sizeof *t->part)) ||
	    !(t->stack = cz_arena_new0(mem, t->nodes, sizeof *t->stack)) ||
	    !(t->path = cz_arena_new0(mem, t->nodes, sizeof *t->path)))
		return false;
	for (uint32_t v = 0; v < t->nodes; v++)
		if (t->number[v] == UNSEEN)
			find_parts_from(t, v);
	return true;
}

/* Whether another plan of the same worth may do otherwise with the pair. */
static bool open_pair(const struct parts *t, uint32_t i, uint64_t e)
{
	return t->part[i] == t->part[t->f->p->requests + t->f->p->volunteer[e]] && cz_fast_loss(t->f, i, e) == 0;
}

struct rest {
	struct cz_assign_problem p;
	uint8_t *urgency;
	int32_t *helpers, *capacity, *carried, *score;
	uint64_t *row, *pair, *request_key, *volunteer_key; /* pair: its number in the whole problem */
	uint32_t *volunteer, *of;                           /* of: per volunteer of the whole, its number + 1 */
};

static bool new_rest(const struct parts *t, struct rest *q, struct cz_arena *mem)
{
	const struct cz_assign_problem *p = t->f->p;
	uint64_t pairs = 0;
	if (!(q->of = cz_arena_new0(mem, p->volunteers, sizeof *q->of)))
		return false;
	for (uint32_t i = 0; i < p->requests; i++) {
		bool any = false;
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
			if (open_pair(t, i, e)) {
				any = true;
				pairs++;
				if (!q->of[p->volunteer[e]])
					q->of[p->volunteer[e]] = ++q->p.volunteers;
			}
		q->p.requests += any;
	}
	uint32_t r = q->p.requests, v = q->p.volunteers;
	return (q->urgency = cz_arena_new0(mem, r, sizeof *q->urgency)) &&
	       (q->helpers = cz_arena_new0(mem, r, sizeof *q->helpers)) &&
	       (q->capacity = cz_arena_new0(mem, v, sizeof *q->capacity)) &&
	       (q->carried = cz_arena_new0(mem, v, sizeof *q->carried)) &&
	       (q->row = cz_arena_new0(mem, (size_t)r + 1, sizeof *q->row)) &&
	       (q->pair = cz_arena_new0(mem, pairs, sizeof *q->pair)) &&
	       (q->score = cz_arena_new0(mem, pairs, sizeof *q->score)) &&
	       (q->volunteer = cz_arena_new0(mem, pairs, sizeof *q->volunteer)) &&
	       (q->request_key = cz_arena_new0(mem, r, sizeof *q->request_key)) &&
	       (q->volunteer_key = cz_arena_new0(mem, v, sizeof *q->volunteer_key));
}

static void fill_volunteers(const struct cz_fast *f, struct rest *q)
{
	const struct cz_assign_problem *p = f->p;
	for (uint32_t j = 0; j < p->volunteers; j++)
		if (q->of[j]) {
			q->capacity[q->of[j] - 1] = p->capacity[j];
			q->carried[q->of[j] - 1] = p->carried ? p->carried[j] : 0;
			q->volunteer_key[q->of[j] - 1] = p->volunteer_key[j];
		}
}

static void fill_request(const struct parts *t, struct rest *q, uint32_t i, uint32_t k)
{
	const struct cz_assign_problem *p = t->f->p;
	q->urgency[k] = p->urgency[i];
	q->request_key[k] = p->request_key[i];
	q->helpers[k] = (int32_t)cz_assign_helpers(p, i);
	for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
		q->helpers[k] -= t->f->chosen[e] && !open_pair(t, i, e);
}

static void fill_rest(const struct parts *t, struct rest *q)
{
	const struct cz_fast *f = t->f;
	const struct cz_assign_problem *p = f->p;
	uint32_t k = 0;
	uint64_t n = 0;
	fill_volunteers(f, q);
	for (uint32_t i = 0; i < p->requests; i++) {
		uint64_t before = n;
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++) {
			uint32_t v = q->of[p->volunteer[e]];
			if (open_pair(t, i, e)) {
				q->pair[n] = e;
				q->score[n] = p->score[e];
				q->volunteer[n++] = v - 1;
			} else if (f->chosen[e] && v) {
				q->capacity[v - 1]--;
				q->carried[v - 1]++;
			}
		}
		if (n > before) {
			fill_request(t, q, i, k);
			q->row[++k] = n;
		}
	}
	q->p.urgency = q->urgency;
	q->p.helpers = q->helpers;
	q->p.capacity = q->capacity;
	q->p.carried = q->carried;
	q->p.row = q->row;
	q->p.volunteer = q->volunteer;
	q->p.score = q->score;
	q->p.load = p->load;
	q->p.loads = p->loads;
	q->p.request_key = q->request_key;
	q->p.volunteer_key = q->volunteer_key;
}

static int decide(struct cz_fast *f, const struct rest *q, struct cz_arena *mem, struct cz_err *err)
{
	uint64_t pairs = q->p.row[q->p.requests];
	bool *chosen = cz_arena_new0(mem, pairs, sizeof *chosen);
	struct cz_assign_result r = {0};
	r.level = cz_arena_new0(mem, q->p.volunteers, sizeof *r.level);
	r.points = cz_arena_new0(mem, q->p.volunteers, sizeof *r.points);
	if (!chosen || !r.level || !r.points)
		return cz_fail_mem(err);
	int rc = cz_assign_flow(&q->p, chosen, &r, err);
	for (uint64_t e = 0; !rc && e < pairs; e++)
		f->chosen[q->pair[e]] = chosen[e];
	return rc;
}

int cz_fast_ties(struct cz_fast *f, struct cz_err *err)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct parts t = {.f = f};
	struct rest q = {0};
	int rc = find_parts(&t, &mem) && new_rest(&t, &q, &mem) ? CZ_OK : cz_fail_mem(err);
	if (!rc && q.p.requests) {
		fill_rest(&t, &q);
		rc = decide(f, &q, &mem, err);
	}
	cz_arena_release(&mem);
	return rc;
}
