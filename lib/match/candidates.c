#include "match/candidates.h"
#include "base/array.h"
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

static bool find_for(struct cz_candidates *c, const struct cz_match_town *t, const struct cz_cells *cells, uint32_t i, uint32_t nearest)
{
	const struct cz_ask *a = &t->ask[i];
	const struct cz_cell_list *list = cz_cells_list(cells, a);
	const uint32_t *hands = cz_cell_list_hands(list);
	const struct cz_glance *glance = cz_cell_list_glances(list);
	const struct look look = look_for(t, a);
	struct cz_stretch stretch[CZ_STRETCHES];
	size_t stretches = cz_cell_list_near(list, a, a->max_km, stretch);
	uint64_t from = c->n;
	for (size_t s = 0; s < stretches; s++)
		for (uint32_t k = stretch[s].from; k < stretch[s].to; k++) {
			if (rules_out(&look, &glance[k]))
				continue;
			uint32_t j = hands[k];
			const struct cz_hand *h = &t->hand[j];
			double km = cz_match_km(t, a, h);
			unsigned past = cz_match_past(t, i, j);
			if (cz_rule_first(t, a, h, km, past))
				continue;
			if (!add_pair(c, j, cz_weigh(t, a, h, km, past, NULL)))
				return false;
		}
	keep_best(c, t, from, nearest);
	if (c->n - from > 32)
		return sort_long_row(c, from);
	sort_row(c, from);
	return true;
}

int cz_candidates_find(struct cz_candidates *c, const struct cz_match_town *t, uint32_t nearest, struct cz_err *err)
{
	*c = (struct cz_candidates){0};
	struct cz_cells *cells = cz_cells_new(t, is_free);
	c->row = cz_array_new((size_t)t->asks + 1, sizeof *c->row);
	bool ok = cells && c->row;
	for (uint32_t i = 0; ok && i < t->asks; i++) {
		c->row[i] = c->n;
		if (t->ask[i].takes_part)
			ok = find_for(c, t, cells, i, nearest);
	}
	if (ok)
		c->row[t->asks] = c->n;
	cz_cells_free(cells);
	return ok ? 0 : cz_fail_mem(err);
}

void cz_candidates_release(struct cz_candidates *c)
{
	free(c->row);
	free(c->hand);
	free(c->score);
	*c = (struct cz_candidates){0};
}
