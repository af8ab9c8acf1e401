#include "match/cells.h"
#include "base/array.h"
#include "match/grid.h"
#include <stdlib.h>

/*
 * The town stands in the order of cells already; the list of a kind of help takes its people out of that order.
 */

/* A row of cells. column[k - first] is its first person in column k or beyond. */
struct row {
	uint32_t from;         /* its people: up to where the next begins */
	int32_t first, last;   /* column, when somebody lives in the row */
	const uint32_t *column; /* NULL: few people far apart, who are searched */
	double columns;        /* per degree of longitude */
};

struct cz_cell_list {
	struct cz_cell *cell; /* sorted; people without a place are not here */
	uint32_t *hand;    /* the same order, then people without a place */
	struct cz_glances *glance;
	int kind; /* of help; see cz_cells_kind */
	uint32_t placed, n;
	int32_t first_row, rows;
	struct row *row;  /* rows + 1 */
	uint32_t *column; /* of all rows */
	struct cz_prices price;
	bool everyone; /* distances do not count */
	uint64_t *shared; /* for requests without a place: see by_interests */
};

struct cz_cells {
	struct cz_cell_list list[CZ_CELLS_ALL + 1];
	struct cz_cell_list remote[CZ_CELLS_ALL + 1]; /* where somebody asks for it: the same people for requests without a place */
	bool by_kind;
	uint32_t all; /* how many people */
};

static uint32_t people_of(const struct row *r)
{
	return (r + 1)->from - r->from;
}

/* How many entries the table of a row takes, which is never much longer than the row; 0: it gets none. */
static uint32_t table_of(const struct row *r)
{
	uint64_t columns = people_of(r) ? (uint64_t)((int64_t)r->last - r->first) + 1 : 0;
	return columns <= 4 * (uint64_t)people_of(r) + 64 ? (uint32_t)columns : 0;
}

static void fill_table(const struct cz_cell_list *l, struct row *r, uint32_t *column)
{
	uint32_t k = r->from;
	r->column = column;
	for (int32_t c = r->first; c <= r->last; *column++ = k, c++)
		while (l->cell[k].column < c)
			k++;
}

static bool find_rows(struct cz_cell_list *l)
{
	size_t entries = 0;
	if (!l->placed)
		return true;
	l->first_row = l->cell[0].row;
	l->rows = l->cell[l->placed - 1].row - l->first_row + 1;
	l->row = cz_array_new0((size_t)l->rows + 1, sizeof *l->row);
	if (!l->row)
		return false;
	for (uint32_t k = 0; k < l->placed; k++)
		l->row[l->cell[k].row - l->first_row + 1].from++;
	for (int32_t r = 0; r < l->rows; r++) {
		struct row *row = &l->row[r];
		(row + 1)->from += row->from;
		row->columns = cz_cell_columns(l->first_row + r);
		if (people_of(row)) {
			row->first = l->cell[row->from].column;
			row->last = l->cell[(row + 1)->from - 1].column;
		}
		entries += table_of(row);
	}
	l->column = cz_array_new(entries, sizeof *l->column);
	uint32_t *at = l->column;
	for (struct row *row = l->row; at && row < l->row + l->rows; row++) {
		uint32_t n = table_of(row);
		if (n)
			fill_table(l, row, at);
		at += n;
	}
	return l->column != NULL;
}

static bool make_room(struct cz_cell_list *l, uint32_t n)
{
	l->cell = cz_array_new(n, sizeof *l->cell);
	l->hand = cz_array_new(n, sizeof *l->hand);
	l->glance = cz_array_new0((size_t)n / CZ_GLANCE_BLOCK + 1, sizeof *l->glance);
	return l->cell && l->hand && l->glance;
}

static void add(struct cz_cell_list *l, const struct cz_match_town *t, uint32_t hand, struct cz_cell cell)
{
	const struct cz_hand *h = &t->hand[hand];
	if (cz_spot_known(&h->spot))
		l->cell[l->placed++] = cell;
	cz_glance_fill(l->glance, l->n, t, h, l->kind);
	l->hand[l->n++] = hand;
}

/* The lists in which somebody stands, as bits, but for that of all. */
static uint64_t lists_of(const struct cz_cells *c, const struct cz_match_town *t, uint32_t hand)
{
	return c->by_kind ? t->hand[hand].categories : 0;
}

static bool fill(struct cz_cells *c, const struct cz_match_town *t, const uint32_t *hand, uint32_t n)
{
	uint32_t count[CZ_CELLS_ALL + 1] = {0};
	for (uint32_t i = 0; i < t->asks && !count[CZ_CELLS_ALL]; i++)
		count[CZ_CELLS_ALL] = cz_cells_kind(c, &t->ask[i]) == CZ_CELLS_ALL ? n : 0;
	bool ok = true;
	for (uint32_t k = 0; k < n; k++)
		for (uint64_t left = lists_of(c, t, hand[k]); left; left &= left - 1)
			count[__builtin_ctzll(left)]++;
	for (int kind = 0; kind <= CZ_CELLS_ALL && ok; kind++)
		ok = make_room(&c->list[kind], count[kind]);
	for (uint32_t k = 0; k < n && ok; k++) {
		struct cz_cell cell = cz_cell_of(&t->hand[hand[k]].spot);
		for (uint64_t left = lists_of(c, t, hand[k]); left; left &= left - 1)
			add(&c->list[__builtin_ctzll(left)], t, hand[k], cell);
		if (count[CZ_CELLS_ALL])
			add(&c->list[CZ_CELLS_ALL], t, hand[k], cell);
	}
	for (int kind = 0; kind <= CZ_CELLS_ALL && ok; kind++)
		ok = find_rows(&c->list[kind]);
	return ok;
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
	for (uint32_t k = 0; k < from->n && ok; k++) {
		cz_glance_fill(l->glance, k, t, &t->hand[l->hand[k]], l->kind);
		l->shared[k / CZ_PRICE_BLOCK] |= t->hand[l->hand[k]].interests;
	}
	l->n = ok ? from->n : 0;
	free(group);
	free(begin);
	return ok;
}

/* For those who ask for it. */
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

struct cz_cells *cz_cells_of(const struct cz_match_town *t, const uint32_t *hand, uint32_t n)
{
	struct cz_cells *c = calloc(1, sizeof *c);
	if (!c)
		return NULL;
	c->all = n;
	c->by_kind = t->policy->rule[CZ_RULE_CATEGORY];
	for (int k = 0; k <= CZ_CELLS_ALL; k++) {
		c->list[k].kind = c->remote[k].kind = k;
		c->list[k].everyone = !t->policy->rule[CZ_RULE_DISTANCE];
	}
	if (fill(c, t, hand, n) && fill_remote(c, t))
		return c;
	cz_cells_free(c);
	return NULL;
}

struct cz_cells *cz_cells_new(const struct cz_match_town *t,
			      bool (*wanted)(const struct cz_match_town *t, uint32_t hand))
{
	uint32_t *hand = cz_array_new(t->hands, sizeof *hand), n = 0;
	for (uint32_t j = 0; hand && j < t->hands; j++)
		if (wanted(t, j))
			hand[n++] = j;
	struct cz_cells *c = hand ? cz_cells_of(t, hand, n) : NULL;
	free(hand);
	return c;
}

static void release(struct cz_cell_list *l)
{
	free(l->cell);
	free(l->hand);
	free(l->glance);
	free(l->row);
	free(l->column);
	free(l->shared);
	free(l->price.each);
	free(l->price.least);
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
	return c->all;
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

/* The first person of a row whose column is at least this. */
static uint32_t first_at(const struct cz_cell_list *l, const struct row *r, double column)
{
	uint32_t from = r->from, to = (r + 1)->from;
	if (from == to || column <= r->first)
		return from;
	if (column > r->last)
		return to;
	if (r->column)
		return r->column[(int32_t)column - r->first];
	while (from < to) {
		uint32_t mid = from + (to - from) / 2;
		if ((double)l->cell[mid].column < column)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

/* Those of a row, by number in the list, who live at most so many cells west or east of the request. */
static struct cz_stretch part_of(const struct cz_cell_list *l, int32_t row, const struct cz_ask *a, double wide)
{
	const struct row *r = &l->row[row];
	double middle = a->spot.lon * r->columns;
	return (struct cz_stretch){first_at(l, r, floor(middle - wide)), first_at(l, r, floor(middle + wide) + 1), row};
}

size_t cz_cell_list_near(const struct cz_cell_list *l, const struct cz_ask *a, double km, struct cz_stretch out[CZ_STRETCHES])
{
	size_t n = 0;
	double reach = km * 1.01 / CZ_KM_PER_DEGREE; /* in degrees of latitude; the earth is not quite round */
	if (a->remote || l->everyone || !(reach < 30)) {
		out[n++] = (struct cz_stretch){0, l->n, CZ_NO_ROW};
		return n;
	}
	bool known = cz_spot_known(&a->spot);
	int32_t low = known ? cz_cell_row(a->spot.lat - reach) : 0, high = known ? cz_cell_row(a->spot.lat + reach) : 0;
	if (high - low >= CZ_STRETCHES - 2) {
		out[n++] = (struct cz_stretch){0, l->n, CZ_NO_ROW};
		return n;
	}
	if (known && l->rows) {
		low = low < l->first_row ? 0 : low - l->first_row;
		high = high >= l->first_row + l->rows ? l->rows - 1 : high - l->first_row;
		for (int32_t r = low; r <= high; r++) {
			out[n] = part_of(l, r, a, km * 1.01 / CZ_CELL_KM + 1);
			n += out[n].from < out[n].to;
		}
	} else if (!known) { /* only a postcode can bring them together */
		out[n++] = (struct cz_stretch){0, l->placed, CZ_NO_ROW};
	}
	if (l->placed < l->n)
		out[n++] = (struct cz_stretch){l->placed, l->n, CZ_NO_ROW};
	return n;
}

static uint32_t within(uint32_t k, uint32_t from, uint32_t to)
{
	return k < from ? from : k > to ? to : k;
}

struct cz_stretch cz_cell_list_trim(const struct cz_cell_list *l, const struct cz_ask *a, double km, struct cz_stretch s)
{
	if (s.from >= s.to || s.row == CZ_NO_ROW)
		return s;
	double own = a->spot.lat * CZ_KM_PER_DEGREE / CZ_CELL_KM, row = l->first_row + s.row;
	double away = own < row ? row - own : own > row + 1 ? own - row - 1 : 0; /* in cells */
	double reach = km * 1.01 / CZ_CELL_KM;
	if (away > reach)
		return (struct cz_stretch){s.from, s.from, s.row};
	struct cz_stretch part = part_of(l, s.row, a, sqrt(reach * reach - away * away) * 1.01 + 1);
	s.from = within(part.from, s.from, s.to);
	s.to = within(part.to, s.from, s.to);
	return s;
}

const uint64_t *cz_cell_list_shared(const struct cz_cell_list *l)
{
	return l->shared;
}

static bool price_list(struct cz_cell_list *l, const int64_t *price)
{
	struct cz_prices *own = &l->price;
	if (!own->each) {
		own->each = cz_array_new(l->n, sizeof *own->each);
		own->least = cz_array_new(l->n / CZ_PRICE_BLOCK + 1, sizeof *own->least);
	}
	if (!own->each || !own->least)
		return false;
	for (uint32_t k = 0; k < l->n; k++) {
		int64_t p = own->each[k] = price[l->hand[k]], *least = &own->least[k / CZ_PRICE_BLOCK];
		*least = k % CZ_PRICE_BLOCK && *least < p ? *least : p;
	}
	return true;
}

bool cz_cells_price(struct cz_cells *c, const int64_t *price)
{
	bool ok = true;
	for (int k = 0; k <= CZ_CELLS_ALL && ok; k++)
		ok = price_list(&c->list[k], price) && price_list(&c->remote[k], price);
	return ok;
}

struct cz_prices cz_cell_list_prices(const struct cz_cell_list *l)
{
	return l->price;
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
