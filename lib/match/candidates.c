#include "match/candidates.h"
#include "base/array.h"
#include "match/assign.h"
#include "match/cells.h"
#include "match/rule.h"
#include "match/weigh.h"
#include <math.h>
#include <stdlib.h>

static bool is_free(const struct cz_match_town *t, uint32_t hand)
{
	return cz_rule_hand_free(t, &t->hand[hand]);
}

static bool add_pair(struct cz_candidates *c, uint32_t hand, int32_t score)
{
	if (c->n == c->cap && !cz_array_reserve(&c->hand, &c->cap, c->n + 1, sizeof *c->hand))
		return false;
	if (c->n == c->score_cap && !cz_array_reserve(&c->score, &c->score_cap, c->n + 1, sizeof *c->score))
		return false;
	c->hand[c->n] = hand;
	c->score[c->n++] = score;
	return true;
}

/* Pairs of one request come from several stretches; in a problem they stand in order. */
static void sort_row(struct cz_candidates *c, uint64_t from)
{
	for (uint64_t k = from + 1; k < c->n; k++) {
		uint32_t hand = c->hand[k];
		int32_t score = c->score[k];
		uint64_t at = k;
		for (; at > from && c->hand[at - 1] > hand; at--) {
			c->hand[at] = c->hand[at - 1];
			c->score[at] = c->score[at - 1];
		}
		c->hand[at] = hand;
		c->score[at] = score;
	}
}

struct scored {
	uint32_t hand;
	int32_t score;
};

static int by_hand(const void *a, const void *b)
{
	const struct scored *x = a, *y = b;
	return x->hand < y->hand ? -1 : x->hand > y->hand;
}

/* The same for a long row. */
static bool sort_long_row(struct cz_candidates *c, uint64_t from)
{
	size_t n = (size_t)(c->n - from);
	struct scored *v = cz_array_new(n, sizeof *v);
	if (!v)
		return false;
	for (size_t k = 0; k < n; k++)
		v[k] = (struct scored){c->hand[from + k], c->score[from + k]};
	qsort(v, n, sizeof *v, by_hand);
	for (size_t k = 0; k < n; k++) {
		c->hand[from + k] = v[k].hand;
		c->score[from + k] = v[k].score;
	}
	free(v);
	return true;
}

/* Of the pairs behind from, keep the best; ids decide, since the order of hands is that of the input. */
static void keep_best(struct cz_candidates *c, const struct cz_match_town *t, uint64_t from, uint32_t nearest)
{
	if (!nearest || c->n - from <= nearest)
		return;
	c->cut = true;
	for (uint64_t done = from; done < from + nearest; done++) {
		uint64_t best = done;
		for (uint64_t k = done + 1; k < c->n; k++)
			if (c->score[k] > c->score[best] ||
			    (c->score[k] == c->score[best] &&
			     strcmp(t->hand[c->hand[k]].rec->id, t->hand[c->hand[best]].rec->id) < 0))
				best = k;
		uint32_t hand = c->hand[best];
		int32_t score = c->score[best];
		c->hand[best] = c->hand[done];
		c->score[best] = c->score[done];
		c->hand[done] = hand;
		c->score[done] = score;
	}
	c->n = from + nearest;
}

/* Whether a request can do without a closer look at somebody: what is said here is certain, within a margin that is wider
 * than what floats and a flat earth differ from the real distance. */
struct look {
	uint32_t times;      /* 0: any */
	bool near;           /* distances count, and are short enough to be taken for flat */
	float lat, lon, max_km, km_per_lon;
};

static struct look look_for(const struct cz_match_town *t, const struct cz_ask *a)
{
	const bool *on = t->policy->rule;
	struct look l = {.times = on[CZ_RULE_TIMES] ? a->times : 0};
	l.near = on[CZ_RULE_DISTANCE] && !a->remote && cz_spot_known(&a->spot) && a->max_km < 40 && fabs(a->spot.lat) < 70;
	l.lat = (float)a->spot.lat;
	l.lon = (float)a->spot.lon;
	l.max_km = (float)a->max_km;
	l.km_per_lon = (float)(111.2 * cos(a->spot.lat * 3.14159265358979323846 / 180));
	return l;
}

static bool rules_out(const struct look *l, const struct cz_glance *g)
{
	if (l->times && g->times && !(l->times & g->times))
		return true;
	float dy = (g->lat - l->lat) * 111.2f, dx = (g->lon - l->lon) * l->km_per_lon;
	float most = (g->max_km < l->max_km ? g->max_km : l->max_km) * 1.03f + 0.1f;
	return l->near && dx * dx + dy * dy > most * most; /* never true when the place is not known */
}

/* Walk over all allowed pairs of one request. */
struct walk {
	const struct cz_match_town *t;
	const struct cz_cell_list *list;
	const struct cz_ask *a;
	uint32_t i;
	struct look look;
	struct cz_stretch stretch[CZ_STRETCHES];
	size_t stretches, s;
	uint32_t k;
	/* when only pairs that gain more than the bar are of use; level NULL: all are */
	const uint8_t *level;
	const int64_t *points;
	struct cz_bar bar;
	int64_t top; /* no pair of the request scores more */
};

/* Said without a look at the volunteer: no score can lift the pair over the bar. */
static bool cannot_gain(const struct walk *w, uint32_t hand)
{
	int level = CZ_URGENCIES + 1 - w->a->urgency - w->level[hand];
	return level < w->bar.level || (level == w->bar.level && w->top - w->points[hand] <= w->bar.points);
}

static int64_t top_score(const struct cz_match_town *t, uint32_t i)
{
	const struct cz_policy *p = t->policy;
	int64_t top = (int64_t)p->start + p->experience + p->acceptance + t->ask[i].lifted * p->lifted_step;
	if (t->ask[i].interests)
		top += p->shared_interests_most;
	if (t->ask_past[i] < t->ask_past[i + 1])
		top += (int64_t)p->continuity + p->kept;
	return top < 0 ? 0 : top < CZ_SCORE_MOST ? top : CZ_SCORE_MOST;
}

static void walk_begin(struct walk *w, const struct cz_match_town *t, const struct cz_cells *cells, uint32_t i)
{
	const struct cz_ask *a = &t->ask[i];
	w->t = t;
	w->a = a;
	w->i = i;
	w->level = NULL;
	w->list = cz_cells_list(cells, a);
	w->look = look_for(t, a);
	w->stretches = cz_cell_list_near(w->list, a, a->max_km, w->stretch);
	w->s = 0;
	w->k = w->stretches ? w->stretch[0].from : 0;
}

static bool walk_next(struct walk *w, uint32_t *hand, int32_t *score)
{
	const uint32_t *hands = cz_cell_list_hands(w->list);
	const struct cz_glance *glance = cz_cell_list_glances(w->list);
	for (;;) {
		if (w->s < w->stretches && w->k == w->stretch[w->s].to && ++w->s < w->stretches)
			w->k = w->stretch[w->s].from;
		if (w->s >= w->stretches)
			return false;
		uint32_t k = w->k;
		if (k == w->stretch[w->s].to)
			continue;
		w->k++;
		if (rules_out(&w->look, &glance[k]) || (w->level && cannot_gain(w, hands[k])))
			continue;
		const struct cz_hand *h = &w->t->hand[hands[k]];
		double km = cz_match_km(w->t, w->a, h);
		unsigned past = cz_match_past(w->t, w->i, hands[k]);
		if (!cz_rule_allows(w->t, w->a, h, km, past))
			continue;
		*hand = hands[k];
		*score = cz_weigh(w->t, w->a, h, km, past, NULL);
		return true;
	}
}

static bool sort_any_row(struct cz_candidates *c, uint64_t from)
{
	if (c->n - from > 32)
		return sort_long_row(c, from);
	sort_row(c, from);
	return true;
}

static bool find_for(struct cz_candidates *c, const struct cz_match_town *t, const struct cz_cells *cells, uint32_t i, uint32_t nearest)
{
	struct walk w;
	uint64_t from = c->n;
	uint32_t hand;
	int32_t score;
	walk_begin(&w, t, cells, i);
	while (walk_next(&w, &hand, &score))
		if (!add_pair(c, hand, score))
			return false;
	keep_best(c, t, from, nearest);
	return sort_any_row(c, from);
}

int cz_candidates_find(struct cz_candidates *c, const struct cz_match_town *t, uint32_t nearest, uint64_t most, struct cz_err *err)
{
	*c = (struct cz_candidates){0};
	struct cz_cells *cells = cz_cells_new(t, is_free);
	c->row = cz_array_new((size_t)t->asks + 1, sizeof *c->row);
	bool ok = cells && c->row;
	for (uint32_t i = 0; ok && i < t->asks && !c->over; i++) {
		c->row[i] = c->n;
		if (t->ask[i].takes_part)
			ok = find_for(c, t, cells, i, nearest);
		c->over = c->n > most;
	}
	if (ok)
		c->row[t->asks] = c->n;
	cz_cells_free(cells);
	return ok ? 0 : cz_fail_mem(err);
}

/* pricing */

static bool in_row(const struct cz_candidates *c, uint32_t i, uint32_t hand)
{
	uint64_t lo = c->row[i], hi = c->row[i + 1];
	while (lo < hi) {
		uint64_t mid = lo + (hi - lo) / 2;
		if (c->hand[mid] < hand)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < c->row[i + 1] && c->hand[lo] == hand;
}

struct offer {
	int level;
	int64_t points;
	uint32_t hand;
	int32_t score;
};

static bool worth_more(const struct cz_match_town *t, const struct offer *a, const struct offer *b)
{
	if (a->level != b->level)
		return a->level > b->level;
	if (a->points != b->points)
		return a->points > b->points;
	return strcmp(t->hand[a->hand].rec->id, t->hand[b->hand].rec->id) < 0;
}

/* Keep the best `most` offers, best first. */
static size_t take_offer(const struct cz_match_town *t, struct offer *best, size_t n, size_t most, struct offer o)
{
	size_t at = n < most ? n++ : most;
	for (; at > 0 && worth_more(t, &o, &best[at - 1]); at--)
		if (at < most)
			best[at] = best[at - 1];
	if (at < most)
		best[at] = o;
	return n;
}

/* The old row of request i and what is worth adding to it, at the end of next. */
static bool price_row(struct cz_candidates *next, const struct cz_candidates *c, struct walk *w, struct offer *best, uint32_t most)
{
	const int bonus = CZ_URGENCIES + 1 - w->a->urgency;
	uint64_t from = next->n;
	size_t n = 0;
	struct offer o;
	for (uint64_t e = c->row[w->i]; e < c->row[w->i + 1]; e++)
		if (!add_pair(next, c->hand[e], c->score[e]))
			return false;
	while (walk_next(w, &o.hand, &o.score)) {
		o.level = bonus - w->level[o.hand];
		o.points = o.score - w->points[o.hand];
		bool above = o.level > w->bar.level || (o.level == w->bar.level && o.points > w->bar.points);
		if (above && !in_row(c, w->i, o.hand))
			n = take_offer(w->t, best, n, most, o);
	}
	for (size_t k = 0; k < n; k++)
		if (!add_pair(next, best[k].hand, best[k].score))
			return false;
	return sort_any_row(next, from);
}

int cz_candidates_price(struct cz_candidates *c, const struct cz_match_town *t, const struct cz_bar *bar, const uint8_t *level,
			const int64_t *points, uint32_t most, uint64_t *added, struct cz_err *err)
{
	struct cz_candidates next = {0};
	struct cz_cells *cells = cz_cells_new(t, is_free);
	struct offer *best = cz_array_new(most, sizeof *best);
	next.row = cz_array_new((size_t)t->asks + 1, sizeof *next.row);
	bool ok = cells && best && next.row;
	for (uint32_t i = 0; ok && i < t->asks; i++) {
		struct walk w;
		next.row[i] = next.n;
		if (!t->ask[i].takes_part)
			continue;
		walk_begin(&w, t, cells, i);
		w.level = level;
		w.points = points;
		w.bar = bar[i];
		w.top = top_score(t, i);
		ok = price_row(&next, c, &w, best, most);
	}
	free(best);
	cz_cells_free(cells);
	if (!ok) {
		cz_candidates_release(&next);
		return cz_fail_mem(err);
	}
	next.row[t->asks] = next.n;
	*added = next.n - c->n;
	cz_candidates_release(c);
	*c = next;
	return 0;
}

void cz_candidates_release(struct cz_candidates *c)
{
	free(c->row);
	free(c->hand);
	free(c->score);
	*c = (struct cz_candidates){0};
}
