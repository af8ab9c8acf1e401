#include "match/cells.h"
#include "base/array.h"
#include "match/grid.h"
#include <stdlib.h>

/*
 * The town stands in the order of cells already; the list of a kind of help takes its people out of that order.
 */

struct cz_cell_list {
	struct cz_cell *cell; /* sorted; people without a place are not here */
	uint32_t *hand;    /* the same order, then people without a place */
	struct cz_glance *glance;
	uint32_t placed, n;
	int32_t first_row, rows;
	uint32_t *row; /* row[r - first_row] .. row[r - first_row + 1]: its people */
	double *columns; /* of each row: per degree of longitude */
	struct cz_prices price[2];
	bool everyone; /* distances do not count */
};

struct cz_cells {
	struct cz_cell_list list[CZ_CELLS_ALL + 1];
	bool by_kind;
};

static void fill_glances(struct cz_cell_list *l, const struct cz_match_town *t)
{
	for (uint32_t k = 0; k < l->n; k++) {
		const struct cz_hand *h = &t->hand[l->hand[k]];
		l->glance[k] = (struct cz_glance){(float)h->spot.lat, (float)h->spot.lon, (float)h->max_km, h->times, h->has,
						  h->interests};
	}
}

static bool find_rows(struct cz_cell_list *l)
{
	if (!l->placed)
		return true;
	l->first_row = l->cell[0].row;
	l->rows = l->cell[l->placed - 1].row - l->first_row + 1;
	l->row = cz_array_new0((size_t)l->rows + 1, sizeof *l->row);
	l->columns = cz_array_new((size_t)l->rows, sizeof *l->columns);
	if (!l->row || !l->columns)
		return false;
	for (uint32_t k = 0; k < l->placed; k++)
		l->row[l->cell[k].row - l->first_row + 1]++;
	for (int32_t r = 0; r < l->rows; r++) {
		l->row[r + 1] += l->row[r];
		l->columns[r] = cz_cell_columns(l->first_row + r);
	}
	return true;
}

static bool make_room(struct cz_cell_list *l, uint32_t n)
{
	l->cell = cz_array_new(n, sizeof *l->cell);
	l->hand = cz_array_new(n, sizeof *l->hand);
	l->glance = cz_array_new(n, sizeof *l->glance);
	return l->cell && l->hand && l->glance;
}

static bool fill_all(struct cz_cell_list *l, const struct cz_match_town *t,
		     bool (*wanted)(const struct cz_match_town *t, uint32_t hand))
{
	if (!make_room(l, t->hands))
		return false;
	for (uint32_t j = 0; j < t->hands; j++) {
		if (wanted && !wanted(t, j))
			continue;
		if (cz_spot_known(&t->hand[j].spot))
			l->cell[l->placed++] = cz_cell_of(&t->hand[j].spot);
		l->hand[l->n++] = j;
	}
	fill_glances(l, t);
	return find_rows(l);
}

/* Those of all who offer one kind of help, in the same order. */
static bool fill_kind(struct cz_cell_list *l, const struct cz_cell_list *all, const struct cz_match_town *t, int kind)
{
	const uint64_t bit = (uint64_t)1 << kind;
	uint32_t n = 0;
	for (uint32_t k = 0; k < all->n; k++)
		n += (t->hand[all->hand[k]].categories & bit) != 0;
	if (!make_room(l, n))
		return false;
	for (uint32_t k = 0; k < all->n; k++) {
		if (!(t->hand[all->hand[k]].categories & bit))
			continue;
		if (k < all->placed)
			l->cell[l->placed++] = all->cell[k];
		l->hand[l->n++] = all->hand[k];
	}
	fill_glances(l, t);
	return find_rows(l);
}

struct cz_cells *cz_cells_new(const struct cz_match_town *t, bool (*wanted)(const struct cz_match_town *t, uint32_t hand))
{
	struct cz_cells *c = calloc(1, sizeof *c);
	if (!c)
		return NULL;
	c->by_kind = t->policy->rule[CZ_RULE_CATEGORY];
	int kinds = t->categories.names.n < CZ_CELLS_ALL ? (int)t->categories.names.n : CZ_CELLS_ALL;
	bool ok = fill_all(&c->list[CZ_CELLS_ALL], t, wanted);
	for (int k = 0; k < kinds && ok && c->by_kind; k++)
		ok = fill_kind(&c->list[k], &c->list[CZ_CELLS_ALL], t, k);
	for (int k = 0; k <= CZ_CELLS_ALL; k++)
		c->list[k].everyone = !t->policy->rule[CZ_RULE_DISTANCE];
	if (ok)
		return c;
	cz_cells_free(c);
	return NULL;
}

void cz_cells_free(struct cz_cells *c)
{
	if (!c)
		return;
	for (int k = 0; k <= CZ_CELLS_ALL; k++) {
		free(c->list[k].cell);
		free(c->list[k].hand);
		free(c->list[k].glance);
		free(c->list[k].row);
		free(c->list[k].columns);
		for (int set = 0; set < 2; set++) {
			free(c->list[k].price[set].each);
			free(c->list[k].price[set].least);
		}
	}
	free(c);
}

int cz_cells_kind(const struct cz_cells *c, const struct cz_ask *a)
{
	return c->by_kind && a->category ? __builtin_ctzll(a->category) : CZ_CELLS_ALL;
}

const struct cz_cell_list *cz_cells_list(const struct cz_cells *c, const struct cz_ask *a)
{
	return &c->list[cz_cells_kind(c, a)];
}

uint32_t cz_cells_all(const struct cz_cells *c)
{
	return c->list[CZ_CELLS_ALL].n;
}

uint32_t cz_cell_list_n(const struct cz_cell_list *l)
{
	return l->n;
}

const uint32_t *cz_cell_list_hands(const struct cz_cell_list *l)
{
	return l->hand;
}

const struct cz_glance *cz_cell_list_glances(const struct cz_cell_list *l)
{
	return l->glance;
}

/* The first of from..to whose column is at least this. */
static uint32_t first_at(const struct cz_cell_list *l, uint32_t from, uint32_t to, double column)
{
	while (from < to) {
		uint32_t mid = from + (to - from) / 2;
		if ((double)l->cell[mid].column < column)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

size_t cz_cell_list_near(const struct cz_cell_list *l, const struct cz_ask *a, double km, struct cz_stretch out[CZ_STRETCHES])
{
	size_t n = 0;
	double reach = km * 1.01 / CZ_KM_PER_DEGREE; /* in degrees of latitude; the earth is not quite round */
	if (a->remote || l->everyone || !(reach < 30)) {
		out[n++] = (struct cz_stretch){0, l->n};
		return n;
	}
	bool known = cz_spot_known(&a->spot);
	int32_t low = known ? cz_cell_row(a->spot.lat - reach) : 0, high = known ? cz_cell_row(a->spot.lat + reach) : 0;
	if (high - low >= CZ_STRETCHES - 2) {
		out[n++] = (struct cz_stretch){0, l->n};
		return n;
	}
	if (known && l->rows) {
		low = low < l->first_row ? l->first_row : low;
		high = high >= l->first_row + l->rows ? l->first_row + l->rows - 1 : high;
		for (int32_t r = low; r <= high; r++) {
			double per_degree = l->columns[r - l->first_row], wide = km * 1.01 / CZ_CELL_KM + 1;
			double middle = a->spot.lon * per_degree;
			uint32_t from = l->row[r - l->first_row], to = l->row[r - l->first_row + 1];
			from = first_at(l, from, to, floor(middle - wide));
			to = first_at(l, from, to, floor(middle + wide) + 1);
			if (from < to)
				out[n++] = (struct cz_stretch){from, to};
		}
	} else if (!known) { /* only a postcode can bring them together */
		out[n++] = (struct cz_stretch){0, l->placed};
	}
	if (l->placed < l->n)
		out[n++] = (struct cz_stretch){l->placed, l->n};
	return n;
}

struct cz_stretch cz_cell_list_trim(const struct cz_cell_list *l, const struct cz_ask *a, double km, struct cz_stretch s)
{
	if (s.from >= s.to || s.to > l->placed || l->cell[s.from].row != l->cell[s.to - 1].row)
		return s;
	int32_t row = l->cell[s.from].row;
	double own = a->spot.lat * CZ_KM_PER_DEGREE / CZ_CELL_KM, columns = l->columns[row - l->first_row];
	double away = own < row ? row - own : own > row + 1 ? own - row - 1 : 0; /* in cells */
	double reach = km * 1.01 / CZ_CELL_KM;
	if (away > reach)
		return (struct cz_stretch){s.from, s.from};
	double wide = sqrt(reach * reach - away * away) * 1.01 + 1;
	s.from = first_at(l, s.from, s.to, floor(a->spot.lon * columns - wide));
	s.to = first_at(l, s.from, s.to, floor(a->spot.lon * columns + wide) + 1);
	return s;
}

size_t cz_cell_list_turn(const struct cz_cell_list *l, const struct cz_ask *a, struct cz_stretch out[CZ_STRETCHES])
{
	int32_t row = cz_spot_known(&a->spot) ? cz_cell_row(a->spot.lat) - l->first_row : -1;
	uint32_t from = row > 0 && row < l->rows ? l->row[row] : 0;
	out[0] = (struct cz_stretch){from, l->n};
	out[1] = (struct cz_stretch){0, from};
	return 2;
}

static bool price_list(const struct cz_cell_list *l, const int64_t *price, struct cz_prices *out)
{
	uint32_t blocks = l->n / CZ_PRICE_BLOCK + 1;
	out->each = cz_array_new(l->n, sizeof *out->each);
	out->least = cz_array_new(blocks, sizeof *out->least);
	if (!out->each || !out->least)
		return false;
	for (uint32_t k = 0; k < l->n; k++) {
		int64_t p = out->each[k] = price[l->hand[k]], *least = &out->least[k / CZ_PRICE_BLOCK];
		*least = k % CZ_PRICE_BLOCK && *least < p ? *least : p;
	}
	return true;
}

bool cz_cells_price(struct cz_cells *c, const int64_t *price, const int64_t *other)
{
	bool ok = true;
	for (int k = 0; k <= CZ_CELLS_ALL && ok; k++)
		ok = price_list(&c->list[k], price, &c->list[k].price[0]) &&
		     (!other || price_list(&c->list[k], other, &c->list[k].price[1]));
	return ok;
}

struct cz_prices cz_cell_list_prices(const struct cz_cell_list *l, bool other)
{
	return l->price[other];
}

bool cz_cell_list_in(const struct cz_cell_list *l, const struct cz_hand *h, uint32_t hand, const struct cz_stretch *s, size_t n)
{
	uint32_t from = 0, to = l->placed;
	if (!cz_spot_known(&h->spot)) /* those are in the last stretch of every answer */
		return true;
	while (from < to) {
		uint32_t mid = from + (to - from) / 2;
		if (l->hand[mid] < hand)
			from = mid + 1;
		else
			to = mid;
	}
	for (size_t k = 0; k < n; k++)
		if (s[k].from <= from && from < s[k].to)
			return true;
	return false;
}
