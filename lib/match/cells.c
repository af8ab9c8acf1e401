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
	struct cz_glances *glance;
	int kind; /* of help; see cz_cells_kind */
	uint32_t placed, n;
	int32_t first_row, rows;
	uint32_t *row; /* row[r - first_row] .. row[r - first_row + 1]: its people */
	double *columns; /* of each row: per degree of longitude */
	struct cz_prices price[2];
	bool everyone; /* distances do not count */
	uint64_t *shared; /* for requests without a place: see by_interests */
};

struct cz_cells {
	struct cz_cell_list list[CZ_CELLS_ALL + 1];
	struct cz_cell_list remote[CZ_CELLS_ALL + 1]; /* where somebody asks for it: the same people for requests without a place */
	bool by_kind;
};

static void fill_glances(struct cz_cell_list *l, const struct cz_match_town *t)
{
	for (uint32_t k = 0; k < l->n; k++)
		cz_glance_fill(l->glance, k, t, &t->hand[l->hand[k]], l->kind);
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
	l->glance = cz_array_new0((size_t)n / CZ_GLANCE_BLOCK + 1, sizeof *l->glance);
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

/* Where the people of each group begin; groups are numbered as they are met. group[k]: that of the list's k-th. */
static bool find_groups(const struct cz_cell_list *l, const struct cz_match_town *t, uint32_t *group, uint32_t **begin)
{
	struct cz_map groups = CZ_MAP_INIT;
	bool ok = true;
	for (uint32_t k = 0; k < l->n && ok; k++) {
		char key[sizeof t->hand->interests];
		memcpy(key, &t->hand[l->hand[k]].interests, sizeof key);
		size_t g = cz_map_add(&groups, (struct cz_str){key, sizeof key}, NULL);
		ok = g != CZ_MAP_NONE;
		group[k] = (uint32_t)g;
	}
	*begin = ok ? cz_array_new0(groups.n + 1, sizeof **begin) : NULL;
	ok = *begin != NULL;
	for (uint32_t k = 0; k < l->n && ok; k++)
		(*begin)[group[k] + 1]++;
	for (size_t g = 0; g < groups.n && ok; g++)
		(*begin)[g + 1] += (*begin)[g];
	cz_map_release(&groups);
	return ok;
}

/* For a request without a place only interests tell people apart at a glance. Who has the same ones stands together, groups
 * in the order in which the town meets them, so that most blocks of the list have nothing to offer that is wanted. */
static bool by_interests(struct cz_cell_list *l, const struct cz_cell_list *from, const struct cz_match_town *t)
{
	const bool grouped = t->interests.names.n < CZ_CELLS_ALL; /* else the last bit stands for several */
	uint32_t *group = cz_array_new0(from->n, sizeof *group), *begin = NULL;
	bool ok = group && make_room(l, from->n) && (!grouped || find_groups(from, t, group, &begin));
	l->shared = ok ? cz_array_new0(from->n / CZ_PRICE_BLOCK + 1, sizeof *l->shared) : NULL;
	ok = l->shared != NULL;
	for (uint32_t k = 0; k < from->n && ok; k++)
		l->hand[grouped ? begin[group[k]]++ : k] = from->hand[k];
	if (ok) {
		l->n = from->n;
		fill_glances(l, t);
	}
	for (uint32_t k = 0; k < l->n; k++)
		l->shared[k / CZ_PRICE_BLOCK] |= t->hand[l->hand[k]].interests;
	free(group);
	free(begin);
	return ok;
}

static bool fill_remote(struct cz_cells *c, const struct cz_match_town *t)
{
	bool wanted[CZ_CELLS_ALL + 1] = {false}, ok = true;
	for (uint32_t i = 0; i < t->asks; i++)
		if (t->ask[i].remote)
			wanted[cz_cells_kind(c, &t->ask[i])] = true;
	for (int k = 0; k <= CZ_CELLS_ALL && ok; k++)
		ok = !wanted[k] || by_interests(&c->remote[k], &c->list[k], t);
	return ok;
}

struct cz_cells *cz_cells_new(const struct cz_match_town *t, bool (*wanted)(const struct cz_match_town *t, uint32_t hand))
{
	struct cz_cells *c = calloc(1, sizeof *c);
	if (!c)
		return NULL;
	c->by_kind = t->policy->rule[CZ_RULE_CATEGORY];
	for (int k = 0; k <= CZ_CELLS_ALL; k++)
		c->list[k].kind = c->remote[k].kind = k;
	int kinds = t->categories.names.n < CZ_CELLS_ALL ? (int)t->categories.names.n : CZ_CELLS_ALL;
	bool ok = fill_all(&c->list[CZ_CELLS_ALL], t, wanted);
	for (int k = 0; k < kinds && ok && c->by_kind; k++)
		ok = fill_kind(&c->list[k], &c->list[CZ_CELLS_ALL], t, k);
	for (int k = 0; k <= CZ_CELLS_ALL; k++)
		c->list[k].everyone = !t->policy->rule[CZ_RULE_DISTANCE];
	if (ok && fill_remote(c, t))
		return c;
	cz_cells_free(c);
	return NULL;
}

static void release(struct cz_cell_list *l)
{
	free(l->cell);
	free(l->hand);
	free(l->glance);
	free(l->row);
	free(l->columns);
	free(l->shared);
	for (int set = 0; set < 2; set++) {
		free(l->price[set].each);
		free(l->price[set].least);
	}
}

void cz_cells_free(struct cz_cells *c)
{
	if (!c)
		return;
	for (int k = 0; k <= CZ_CELLS_ALL; k++) {
		release(&c->list[k]);
		release(&c->remote[k]);
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

const struct cz_cell_list *cz_cells_remote(const struct cz_cells *c, const struct cz_ask *a)
{
	return &c->remote[cz_cells_kind(c, a)];
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

const struct cz_glances *cz_cell_list_glances(const struct cz_cell_list *l)
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

const uint64_t *cz_cell_list_shared(const struct cz_cell_list *l)
{
	return l->shared;
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
		for (struct cz_cell_list *l = &c->list[k]; l && ok; l = l == &c->list[k] ? &c->remote[k] : NULL)
			ok = price_list(l, price, &l->price[0]) && (!other || price_list(l, other, &l->price[1]));
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
