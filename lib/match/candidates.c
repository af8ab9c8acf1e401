#include "match/candidates.h"
#include "base/array.h"
#include "match/rule.h"
#include "match/weigh.h"
#include <math.h>
#include <stdlib.h>

#define PI 3.14159265358979323846

/*
 * The cells. A row is a band of latitude one cell high; within it, columns are one cell wide at the middle of
 * that band, so that a cell is as wide in Delfzijl as in Maastricht. Sorted by row, then column, the people of
 * neighbouring columns stand next to each other, and a circle touches one stretch in each row.
 */
static const double cell_km = 2, km_per_degree = 111.2;

struct cell {
	int32_t row, column;
	uint32_t hand;
};

struct cz_cells {
	struct cell *cell; /* sorted; people without a place are not here */
	uint32_t *hand;    /* the same order, then people without a place */
	uint32_t placed, n;
	int32_t first_row, rows;
	uint32_t *row; /* row[r - first_row] .. row[r - first_row + 1]: its people */
};

static int32_t row_of(double lat)
{
	return (int32_t)floor(lat * km_per_degree / cell_km);
}

/* Columns per degree of longitude, in this row. */
static double columns_per_degree(int32_t row)
{
	double middle = ((double)row + 0.5) * cell_km / km_per_degree, width = cos(middle * PI / 180);
	return km_per_degree / cell_km * (width > 0.01 ? width : 0.01);
}

static int by_cell(const void *a, const void *b)
{
	const struct cell *x = a, *y = b;
	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	if (x->column != y->column)
		return x->column < y->column ? -1 : 1;
	return x->hand < y->hand ? -1 : x->hand > y->hand;
}

static bool find_rows(struct cz_cells *c)
{
	if (!c->placed)
		return true;
	c->first_row = c->cell[0].row;
	c->rows = c->cell[c->placed - 1].row - c->first_row + 1;
	c->row = cz_array_new0((size_t)c->rows + 1, sizeof *c->row);
	if (!c->row)
		return false;
	for (uint32_t k = 0; k < c->placed; k++)
		c->row[c->cell[k].row - c->first_row + 1]++;
	for (int32_t r = 0; r < c->rows; r++)
		c->row[r + 1] += c->row[r];
	return true;
}

struct cz_cells *cz_cells_new(const struct cz_match_town *t, bool (*wanted)(const struct cz_match_town *t, uint32_t hand))
{
	struct cz_cells *c = calloc(1, sizeof *c);
	if (!c)
		return NULL;
	c->cell = cz_array_new(t->hands, sizeof *c->cell);
	c->hand = cz_array_new(t->hands, sizeof *c->hand);
	if (!c->cell || !c->hand) {
		cz_cells_free(c);
		return NULL;
	}
	uint32_t nowhere = t->hands;
	for (uint32_t j = 0; j < t->hands; j++) {
		const struct cz_spot *s = &t->hand[j].spot;
		if (wanted && !wanted(t, j))
			continue;
		if (!cz_spot_known(s)) {
			c->hand[--nowhere] = j;
			continue;
		}
		int32_t row = row_of(s->lat);
		c->cell[c->placed++] = (struct cell){row, (int32_t)floor(s->lon * columns_per_degree(row)), j};
	}
	if (c->placed)
		qsort(c->cell, c->placed, sizeof *c->cell, by_cell);
	for (uint32_t k = 0; k < c->placed; k++)
		c->hand[k] = c->cell[k].hand;
	for (c->n = c->placed; nowhere < t->hands; c->n++)
		c->hand[c->n] = c->hand[nowhere++];
	if (!find_rows(c)) {
		cz_cells_free(c);
		return NULL;
	}
	return c;
}

void cz_cells_free(struct cz_cells *c)
{
	if (!c)
		return;
	free(c->cell);
	free(c->hand);
	free(c->row);
	free(c);
}

const uint32_t *cz_cells_hands(const struct cz_cells *c)
{
	return c->hand;
}

/* The first of from..to whose column is at least this. */
static uint32_t first_at(const struct cz_cells *c, uint32_t from, uint32_t to, double column)
{
	while (from < to) {
		uint32_t mid = from + (to - from) / 2;
		if ((double)c->cell[mid].column < column)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

size_t cz_cells_near(const struct cz_cells *c, const struct cz_ask *a, struct cz_stretch out[CZ_STRETCHES])
{
	size_t n = 0;
	double reach = a->max_km * 1.01 / km_per_degree; /* in degrees of latitude; the earth is not quite round */
	int32_t low = row_of(a->spot.lat - reach), high = row_of(a->spot.lat + reach);
	if (a->remote || high - low >= CZ_STRETCHES - 2) {
		out[n++] = (struct cz_stretch){0, c->n};
		return n;
	}
	if (cz_spot_known(&a->spot) && c->rows) {
		low = low < c->first_row ? c->first_row : low;
		high = high >= c->first_row + c->rows ? c->first_row + c->rows - 1 : high;
		for (int32_t r = low; r <= high; r++) {
			double per_degree = columns_per_degree(r), wide = a->max_km * 1.01 / cell_km + 1;
			double middle = a->spot.lon * per_degree;
			uint32_t from = c->row[r - c->first_row], to = c->row[r - c->first_row + 1];
			from = first_at(c, from, to, floor(middle - wide));
			to = first_at(c, from, to, floor(middle + wide) + 1);
			if (from < to)
				out[n++] = (struct cz_stretch){from, to};
		}
	} else if (!cz_spot_known(&a->spot)) { /* only a postcode can bring them together */
		out[n++] = (struct cz_stretch){0, c->placed};
	}
	if (c->placed < c->n)
		out[n++] = (struct cz_stretch){c->placed, c->n};
	return n;
}

/* all allowed pairs */

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

static bool find_for(struct cz_candidates *c, const struct cz_match_town *t, const struct cz_cells *cells, uint32_t i, uint32_t nearest)
{
	const struct cz_ask *a = &t->ask[i];
	const uint64_t category = t->policy->rule[CZ_RULE_CATEGORY] ? a->category : 0;
	struct cz_stretch stretch[CZ_STRETCHES];
	size_t stretches = t->policy->rule[CZ_RULE_DISTANCE] ? cz_cells_near(cells, a, stretch)
							      : (stretch[0] = (struct cz_stretch){0, cells->n}, 1);
	uint64_t from = c->n;
	for (size_t s = 0; s < stretches; s++)
		for (uint32_t k = stretch[s].from; k < stretch[s].to; k++) {
			uint32_t j = cells->hand[k];
			const struct cz_hand *h = &t->hand[j];
			if (category && !(h->categories & category)) /* most fail here: no need for the rest */
				continue;
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
