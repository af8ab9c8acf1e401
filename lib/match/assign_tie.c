#include "base/array.h"
#include "match/assign_fast.h"
#include <stdlib.h>

/*
 * Among equals. Two plans of the same worth differ by circles in the residual graph along which nothing is lost, and all
 * of these lie within its strongly connected parts (Tarjan 1972). Nearly always the parts are single nodes. What is left
 * is a problem of its own, in which everything outside stands: lots are drawn for it (assign_lots.c).
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

struct open {
	uint32_t buyer, good; /* nodes */
};

/* What is open, as lots. Where places are scarce these are the buyers, elsewhere requests are: in every plan of the same
 * worth each of them has as many. */
struct rest {
	const struct parts *t;
	struct open *open;
	size_t n, cap;
	uint32_t *used;         /* per node: its open pairs in use */
	uint32_t *number;       /* per node with open pairs: its number among the buyers or the goods, + 1 */
	uint32_t *buyer, *good; /* their nodes */
	struct cz_lots lots;
};

/* Whether places of volunteer j are worth a level, in one of the proofs at least: then no plan leaves one free. */
static bool are_scarce(const struct cz_fast *f, uint32_t j)
{
	return f->ask[j] > CZ_FAST_LEVEL / 2;
}

static bool list_open(struct rest *q)
{
	const struct parts *t = q->t;
	const struct cz_fast *f = t->f;
	for (uint32_t i = 0; i < f->requests; i++)
		for (uint64_t e = f->pair.row[i]; has_others(t, i) && e < f->pair.row[i + 1]; e++) {
			if (!open_pair(t, i, cz_end_at(&f->pair, e)))
				continue;
			if (!CZ_ARRAY_MORE(q->open, q->n, q->cap))
				return false;
			uint32_t j = f->pair.to[e], v = f->requests + j;
			bool scarce = are_scarce(f, j);
			q->open[q->n++] = (struct open){scarce ? v : i, scarce ? i : v};
		}
	return true;
}

static void number_nodes(struct rest *q)
{
	for (size_t k = 0; k < q->n; k++) {
		struct open o = q->open[k];
		if (!q->number[o.buyer])
			q->number[o.buyer] = ++q->lots.buyers;
		if (!q->number[o.good])
			q->number[o.good] = ++q->lots.goods;
	}
}

static void fill_pairs(struct rest *q)
{
	const struct cz_fast *f = q->t->f;
	const struct cz_assign_problem *p = f->p;
	struct cz_lots *l = &q->lots;
	for (size_t k = 0; k < q->n; k++) {
		struct open o = q->open[k];
		q->buyer[q->number[o.buyer] - 1] = o.buyer;
		q->good[q->number[o.good] - 1] = o.good;
		l->row[q->number[o.buyer] + 1]++;
	}
	for (uint32_t b = 0; b < l->buyers; b++)
		l->row[b + 2] += l->row[b + 1];
	for (size_t k = 0; k < q->n; k++) { /* row[b + 1] moves from the begin of b to its end */
		struct open o = q->open[k];
		uint32_t i = o.buyer < o.good ? o.buyer : o.good, j = o.buyer + o.good - i - f->requests;
		uint64_t x = l->row[q->number[o.buyer]]++;
		l->to[x] = q->number[o.good] - 1;
		l->tie[x] = cz_assign_tie(p->request_key[f->request[i]], p->volunteer_key[f->volunteer[j]]);
	}
}

static void find_used(struct rest *q)
{
	const struct cz_fast *f = q->t->f;
	for (uint32_t i = 0; i < f->requests; i++)
		for (uint32_t u = f->unit[i]; q->number[i] && u < f->unit[i + 1] && f->server[u] != CZ_NOBODY; u++)
			if (open_pair(q->t, i, (struct cz_end){f->server[u], f->points[u]})) {
				q->used[i]++;
				q->used[f->requests + f->server[u]]++;
			}
}

/* Between how many of its open pairs request i may have. */
static void bounds_of_request(const struct rest *q, uint32_t i, uint32_t *least, uint32_t *most)
{
	const struct cz_fast *f = q->t->f;
	*least = *most = q->used[i];
	if (!may_stay_unserved(f, i))
		return;
	*least = 0;
	for (uint32_t u = f->unit[i + 1]; u > f->unit[i] && f->server[u - 1] == CZ_NOBODY; u--)
		++*most;
}

static void bounds_of_volunteer(const struct rest *q, uint32_t j, uint32_t *least, uint32_t *most)
{
	const struct cz_fast *f = q->t->f;
	*least = *most = q->used[f->requests + j];
	for (uint32_t k = f->taken[j]; *least > 0 && place_at_cost(f, j, k - 1); k--)
		--*least;
	for (uint32_t k = f->taken[j]; k < f->place[j + 1] - f->place[j] && place_at_cost(f, j, k); k++)
		++*most;
}

static void fill_bounds(struct rest *q)
{
	const uint32_t requests = q->t->f->requests;
	struct cz_lots *l = &q->lots;
	for (uint32_t b = 0; b < l->buyers; b++)
		l->want[b] = (int32_t)q->used[q->buyer[b]];
	for (uint32_t g = 0; g < l->goods; g++) {
		uint32_t v = q->good[g];
		if (v < requests)
			bounds_of_request(q, v, &l->least[g], &l->most[g]);
		else
			bounds_of_volunteer(q, v - requests, &l->least[g], &l->most[g]);
	}
}

static bool make_lots(struct rest *q, struct cz_arena *mem)
{
	struct cz_lots *l = &q->lots;
	if (!list_open(q) || !(q->used = cz_arena_new0(mem, q->t->nodes, sizeof *q->used)) ||
	    !(q->number = cz_arena_new0(mem, q->t->nodes, sizeof *q->number)))
		return false;
	number_nodes(q);
	if (!(q->buyer = cz_arena_new0(mem, l->buyers, sizeof *q->buyer)) ||
	    !(q->good = cz_arena_new0(mem, l->goods, sizeof *q->good)) ||
	    !(l->want = cz_arena_new0(mem, l->buyers, sizeof *l->want)) ||
	    !(l->least = cz_arena_new0(mem, l->goods, sizeof *l->least)) ||
	    !(l->most = cz_arena_new0(mem, l->goods, sizeof *l->most)) ||
	    !(l->row = cz_arena_new0(mem, (size_t)l->buyers + 2, sizeof *l->row)) ||
	    !(l->to = cz_arena_new0(mem, q->n, sizeof *l->to)) ||
	    !(l->tie = cz_arena_new0(mem, q->n, sizeof *l->tie)))
		return false;
	fill_pairs(q);
	find_used(q);
	fill_bounds(q);
	return true;
}

/* What was open makes way for what was dealt. */
static void take_in(struct rest *q, const bool *dealt)
{
	const struct cz_fast *f = q->t->f;
	uint32_t *next = q->used; /* per request that had any: where its next helper goes */
	for (uint32_t i = 0; i < f->requests; i++) {
		uint32_t n = f->unit[i];
		for (uint32_t u = n; q->number[i] && u < f->unit[i + 1] && f->server[u] != CZ_NOBODY; u++) {
			struct cz_end o = {f->server[u], f->points[u]};
			f->server[u] = CZ_NOBODY;
			if (!open_pair(q->t, i, o))
				f->server[n++] = o.to;
		}
		next[i] = n;
	}
	for (uint32_t b = 0; b < q->lots.buyers; b++)
		for (uint64_t e = q->lots.row[b]; e < q->lots.row[b + 1]; e++) {
			uint32_t v = q->buyer[b], w = q->good[q->lots.to[e]];
			if (dealt[e])
				f->server[next[v < w ? v : w]++] = (v < w ? w : v) - f->requests;
		}
}

static bool draw_lots(const struct parts *t, struct cz_arena *mem)
{
	struct rest q = {.t = t};
	bool *dealt;
	bool ok = make_lots(&q, mem) && (dealt = cz_arena_new0(mem, q.n, sizeof *dealt)) && cz_lots_draw(&q.lots, dealt);
	if (ok)
		take_in(&q, dealt);
	free(q.open);
	return ok;
}

bool cz_fast_ties(struct cz_fast *f)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct parts t = {.f = f};
	bool ok = find_parts(&t, &mem) && (!t.n_parts || draw_lots(&t, &mem));
	cz_arena_release(&mem);
	return ok;
}
