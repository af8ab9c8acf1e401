#include "verify/better.h"
#include "base/array.h"
#include <stdlib.h>

/*
 * Places wanted flow from requests to volunteers, or stay open in the area of the request, and from both to one common
 * end. A plan is such a flow. What may be changed in it are arcs, each with what it gains:
 *
 *	request -> volunteer	a pair that is not chosen: its worth
 *	volunteer -> request	a pair that is: minus its worth
 *	volunteer -> end	a place that is free: minus what it costs
 *	end -> volunteer	a place that is taken: its cost comes back
 *	request -> area, area -> request, area -> end, end -> area	the same for places that stay open
 *
 * A plan is the best when no round of arcs gains anything.
 */

struct held { /* a chosen pair, with its volunteer */
	uint32_t request;
	uint64_t pair;
};

struct search {
	const struct cz_contest *c;
	uint32_t nodes, areas_at, end; /* requests from 0, volunteers from c->requests, areas, the end */
	uint64_t *row;                 /* all pairs, by request */
	uint32_t *volunteer;
	int32_t *score;
	size_t volunteer_cap, score_cap;
	bool *chosen, *stays; /* per pair: now, and in the plan that the search began with */
	struct held *held;   /* those of volunteer j: held[held_at[j]] .. + used[j] */
	size_t *held_at;
	int32_t *used;       /* per volunteer */
	int32_t *filled;     /* per request */
	int64_t *open;       /* per area */
	struct cz_worth *label; /* per node */
	bool *reached;
	uint32_t *before;    /* per node: where its label came from, or NONE */
	uint64_t *by;        /* per node: the pair on the way there */
	uint32_t *queue;     /* a ring */
	bool *queued;
	size_t head, waiting;
	uint64_t looks, work;
	uint32_t round;      /* a node on a round that gains, or NONE */
};

static const uint32_t none = UINT32_MAX;

/* pairs */

struct gathering {
	struct search *s;
	uint64_t n;
	bool failed;
};

static void gather(struct cz_contest_view *l, uint32_t volunteer, int32_t score)
{
	struct gathering *g = l->ctx;
	struct search *s = g->s;
	if (g->failed || !CZ_ARRAY_MORE(s->volunteer, g->n, s->volunteer_cap) ||
	    !CZ_ARRAY_MORE(s->score, g->n, s->score_cap)) {
		g->failed = true;
		return;
	}
	s->volunteer[g->n] = volunteer;
	s->score[g->n++] = score;
}

static int gather_all(struct search *s, struct cz_err *err)
{
	struct gathering g = {s, 0, false};
	for (uint32_t i = 0; i < s->c->requests; i++) {
		struct cz_contest_view look = {.contest = s->c, .request = i, .take = gather, .ctx = &g};
		s->row[i] = g.n;
		if (s->c->wanted[i])
			cz_contest_look(&look);
	}
	s->row[s->c->requests] = g.n;
	return g.failed ? cz_fail_mem(err) : 0;
}

/* the plan */

static void hold(struct search *s, uint32_t request, uint64_t pair)
{
	uint32_t j = s->volunteer[pair];
	s->chosen[pair] = true;
	s->held[s->held_at[j] + (size_t)s->used[j]++] = (struct held){request, pair};
}

static void let_go(struct search *s, uint64_t pair)
{
	uint32_t j = s->volunteer[pair];
	struct held *h = s->held + s->held_at[j];
	int32_t k = 0;
	while (h[k].pair != pair)
		k++;
	h[k] = h[--s->used[j]];
	s->chosen[pair] = false;
}

/* Where everybody's chosen pairs will lie: no more than there is room, nor than there are pairs. */
static int lay_out(struct search *s, struct cz_err *err)
{
	const struct cz_contest *c = s->c;
	size_t total = 0;
	for (uint64_t e = 0; e < s->row[c->requests]; e++)
		s->held_at[s->volunteer[e]]++;
	for (uint32_t j = 0; j < c->volunteers; j++) {
		size_t pairs = s->held_at[j], room = (size_t)c->room[j];
		s->held_at[j] = total;
		total += pairs < room ? pairs : room;
	}
	s->held = cz_array_new(total, sizeof *s->held);
	s->chosen = cz_array_new0(s->row[c->requests], sizeof *s->chosen);
	s->stays = cz_array_new0(s->row[c->requests], sizeof *s->stays);
	return s->held && s->chosen && s->stays ? 0 : cz_fail_mem(err);
}

static void take_plan(struct search *s, const struct cz_chosen *v, size_t n)
{
	const struct cz_contest *c = s->c;
	for (uint32_t a = 0; a < c->areas; a++)
		s->open[a] = c->places[a];
	for (size_t k = 0; k < n; k++)
		for (uint64_t e = s->row[v[k].request]; e < s->row[v[k].request + 1]; e++)
			if (s->volunteer[e] == v[k].volunteer) {
				hold(s, v[k].request, e);
				s->stays[e] = true;
				s->filled[v[k].request]++;
				s->open[c->area[v[k].request]]--;
			}
}

/* labels */

static void enqueue(struct search *s, uint32_t node)
{
	if (s->queued[node])
		return;
	s->queued[node] = true;
	s->queue[(s->head + s->waiting++) % s->nodes] = node;
}

/* Whether node lies on the way to from. */
static bool leads_to(const struct search *s, uint32_t node, uint32_t from)
{
	while (from != node && from != none)
		from = s->before[from];
	return from == node;
}

/* The arc from -> to: a higher label goes on, unless that closes a round. */
static void pull(struct search *s, uint32_t from, uint32_t to, struct cz_worth gain, uint64_t pair)
{
	struct cz_worth label = cz_worth_add(s->label[from], gain);
	s->looks++;
	if (s->round != none || (s->reached[to] && cz_worth_compare(label, s->label[to]) <= 0))
		return;
	bool closes = leads_to(s, to, from);
	s->before[to] = from;
	s->by[to] = pair;
	if (closes) {
		s->round = to;
		return;
	}
	s->label[to] = label;
	s->reached[to] = true;
	enqueue(s, to);
}

static struct cz_worth points(int64_t n)
{
	return (struct cz_worth){.points = n};
}

/* Among equals, what stays as it was is better, so that no more is changed than what gains. */
static struct cz_worth worth(const struct search *s, uint32_t i, uint64_t pair)
{
	struct cz_worth w = cz_contest_worth(s->c, i, s->score[pair]);
	w.stays = s->stays[pair];
	return w;
}

static void from_request(struct search *s, uint32_t i)
{
	const struct cz_contest *c = s->c;
	if (s->filled[i] > 0)
		pull(s, i, s->areas_at + c->area[i], points(0), 0);
	for (uint64_t e = s->row[i]; e < s->row[i + 1] && s->round == none; e++)
		if (!s->chosen[e])
			pull(s, i, c->requests + s->volunteer[e], worth(s, i, e), e);
}

/* What the place behind so many taken ones costs. */
static int32_t load_after(const struct search *s, uint32_t j, int64_t used)
{
	return cz_contest_load(s->c, s->c->carried[j] + used);
}

static void from_volunteer(struct search *s, uint32_t j)
{
	const struct cz_contest *c = s->c;
	const struct held *h = s->held + s->held_at[j];
	if (s->used[j] < c->room[j])
		pull(s, c->requests + j, s->end, points(-(int64_t)load_after(s, j, s->used[j])), 0);
	for (int32_t k = 0; k < s->used[j]; k++)
		pull(s, c->requests + j, h[k].request, cz_worth_minus(points(0), worth(s, h[k].request, h[k].pair)),
		     h[k].pair);
}

static void from_area(struct search *s, uint32_t a)
{
	const struct cz_contest *c = s->c;
	pull(s, s->areas_at + a, s->end, points(-(int64_t)cz_contest_fair(c, a, s->open[a])), 0);
	for (uint32_t i = 0; i < c->requests && s->round == none; i++)
		if (c->area[i] == a && s->filled[i] < c->wanted[i])
			pull(s, s->areas_at + a, i, points(0), 0);
}

static void from_end(struct search *s)
{
	const struct cz_contest *c = s->c;
	for (uint32_t a = 0; a < c->areas; a++)
		if (s->open[a] > 0)
			pull(s, s->end, s->areas_at + a, points(cz_contest_fair(c, a, s->open[a] - 1)), 0);
	for (uint32_t j = 0; j < c->volunteers && s->round == none; j++)
		if (s->used[j] > 0)
			pull(s, s->end, c->requests + j, points(load_after(s, j, s->used[j] - 1)), 0);
}

static void from_node(struct search *s, uint32_t node)
{
	const struct cz_contest *c = s->c;
	if (node < c->requests)
		from_request(s, node);
	else if (node < s->areas_at)
		from_volunteer(s, node - c->requests);
	else if (node < s->end)
		from_area(s, node - s->areas_at);
	else
		from_end(s);
}

/* Make the change of one arc. */
static void change(struct search *s, uint32_t from, uint32_t to, uint64_t pair)
{
	const struct cz_contest *c = s->c;
	bool from_area_node = from >= s->areas_at && from < s->end, to_area_node = to >= s->areas_at && to < s->end;
	if (from < c->requests && !to_area_node)
		hold(s, from, pair);
	else if (to < c->requests && !from_area_node)
		let_go(s, pair);
	else if (from < c->requests)
		s->filled[from]--;
	else if (to < c->requests)
		s->filled[to]++;
	else if (to_area_node)
		s->open[to - s->areas_at]--;
	else if (from_area_node)
		s->open[from - s->areas_at]++;
	/* between a volunteer and the end: the pairs held say it all */
}

/* Go round: first let go, then hold, so that nobody holds more than there is room for. */
static void turn(struct search *s)
{
	for (int holding = 0; holding < 2; holding++) {
		uint32_t to = s->round;
		do {
			uint32_t from = s->before[to];
			bool holds = from < s->c->requests && to >= s->c->requests && to < s->areas_at;
			if (holds == holding)
				change(s, from, to, s->by[to]);
			to = from;
		} while (to != s->round);
	}
	uint32_t node = s->round;
	do {
		enqueue(s, node);
		node = s->before[node];
	} while (node != s->round);
	for (uint32_t k = 0; k < s->nodes; k++)
		s->before[k] = none;
	s->round = none;
}

static void begin(struct search *s, const struct cz_worth *price)
{
	for (uint32_t k = 0; k < s->nodes; k++) {
		s->before[k] = none;
		s->reached[k] = k >= s->c->requests; /* a request gets its label from what can be changed in it */
	}
	for (uint32_t j = 0; j < s->c->volunteers; j++)
		s->label[s->c->requests + j] = price[j];
	for (uint32_t k = s->c->requests; k < s->nodes; k++)
		enqueue(s, k);
}

static bool improve(struct search *s, uint64_t *rounds)
{
	while (s->waiting) {
		uint32_t node = s->queue[s->head];
		s->head = (s->head + 1) % s->nodes;
		s->waiting--;
		s->queued[node] = false;
		from_node(s, node);
		if (s->round != none) {
			enqueue(s, node); /* it was not seen to its end */
			turn(s);
			++*rounds;
		}
		if (s->looks > s->work)
			return false;
	}
	return true;
}

/* the whole */

static bool make_room(struct search *s)
{
	const struct cz_contest *c = s->c;
	return (s->row = cz_array_new((size_t)c->requests + 1, sizeof *s->row)) &&
	       (s->held_at = cz_array_new0(c->volunteers, sizeof *s->held_at)) &&
	       (s->used = cz_array_new0(c->volunteers, sizeof *s->used)) &&
	       (s->filled = cz_array_new0(c->requests, sizeof *s->filled)) &&
	       (s->open = cz_array_new0(c->areas, sizeof *s->open)) &&
	       (s->label = cz_array_new0(s->nodes, sizeof *s->label)) &&
	       (s->reached = cz_array_new0(s->nodes, sizeof *s->reached)) &&
	       (s->before = cz_array_new(s->nodes, sizeof *s->before)) && (s->by = cz_array_new0(s->nodes, sizeof *s->by)) &&
	       (s->queue = cz_array_new(s->nodes, sizeof *s->queue)) &&
	       (s->queued = cz_array_new0(s->nodes, sizeof *s->queued));
}

static void release(struct search *s)
{
	free(s->row);
	free(s->volunteer);
	free(s->score);
	free(s->chosen);
	free(s->stays);
	free(s->held);
	free(s->held_at);
	free(s->used);
	free(s->filled);
	free(s->open);
	free(s->label);
	free(s->reached);
	free(s->before);
	free(s->by);
	free(s->queue);
	free(s->queued);
}

static int by_pair(const void *a, const void *b)
{
	const struct cz_chosen *x = a, *y = b;
	if (x->request != y->request)
		return x->request < y->request ? -1 : 1;
	return (x->volunteer > y->volunteer) - (x->volunteer < y->volunteer);
}

static int tell(const struct search *s, struct cz_better *b, const struct cz_chosen *v, size_t n, struct cz_err *err)
{
	const struct cz_contest *c = s->c;
	size_t total = 0;
	for (uint32_t j = 0; j < c->volunteers; j++)
		total += (size_t)s->used[j];
	b->v = cz_array_new(total, sizeof *b->v);
	if (!b->v)
		return cz_fail_mem(err);
	for (uint32_t j = 0; j < c->volunteers; j++)
		for (int32_t k = 0; k < s->used[j]; k++) {
			struct held h = s->held[s->held_at[j] + (size_t)k];
			b->v[b->n++] = (struct cz_chosen){h.request, j, s->score[h.pair], SIZE_MAX};
		}
	if (b->n)
		qsort(b->v, b->n, sizeof *b->v, by_pair);
	for (size_t k = 0; k < b->n; k++) {
		const struct cz_chosen *old = n ? bsearch(&b->v[k], v, n, sizeof *v, by_pair) : NULL;
		if (old)
			b->v[k].match = old->match;
	}
	return 0;
}

int cz_better_find(struct cz_better *b, const struct cz_contest *c, const struct cz_chosen *v, size_t n,
		   struct cz_worth *price, uint64_t work, struct cz_err *err)
{
	struct search s = {.c = c, .areas_at = c->requests + c->volunteers, .work = work, .round = none};
	*b = (struct cz_better){0};
	s.end = s.areas_at + c->areas;
	s.nodes = s.end + 1;
	int rc = make_room(&s) ? gather_all(&s, err) : cz_fail_mem(err);
	if (!rc)
		rc = lay_out(&s, err);
	if (!rc) {
		take_plan(&s, v, n);
		begin(&s, price);
		b->ended = improve(&s, &b->rounds);
		rc = tell(&s, b, v, n, err);
		for (uint32_t j = 0; j < c->volunteers; j++) {
			price[j] = cz_worth_minus(s.label[c->requests + j], s.label[s.end]);
			price[j].stays = 0;
		}
	}
	release(&s);
	return rc;
}

void cz_better_release(struct cz_better *b)
{
	free(b->v);
}
