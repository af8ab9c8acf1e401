#include "report/pages.h"
#include "base/hash.h"
#include "report/agree.h"
#include "report/disclose.h"
#include <stdlib.h>

/* When a page is asked where its share of a count should go: by rank, then by chance. */
struct turn {
	size_t page;
	int rank;
	uint64_t chance;
};

/* One page at the top, the town; below it the parts of one of the pages above, of which one is chosen. */
struct level {
	struct cz_report **page;
	size_t pages, chosen;
	struct cz_deal deal;           /* who is on which page; at the top nothing */
	const struct cz_counted *counted;  /* of the chosen page */
	const struct cz_previous *previous;
	struct turn *turn;             /* room for one per page */
	bool *still;                   /* per page: nobody came or went since the earlier report about it */
	struct cz_ties ties; /* of the chosen page above and its parts; at the top those of the town's own tables */
};

enum { MOST_LEVELS = 6 }; /* town, municipality, district, neighbourhood, organisation, partnership */

struct pages {
	struct level level[MOST_LEVELS];
	size_t levels;
	struct cz_arena mem;
	bool failed; /* no memory for a name */
};

/* ---- which parts there are ---- */

/* The larger area of which this one is a part: a district of a neighbourhood, a municipality of a district. */
static const char *area_above(struct pages *x, const char *area)
{
	static const char *const kind[] = {"GM", "WK"};
	size_t n = strlen(area);
	if (n != 8 && n != 10)
		return NULL;
	char *above = cz_arena_text(&x->mem, area, n - 2);
	x->failed |= !above;
	if (above)
		memcpy(above, kind[n == 10], 2);
	return above;
}

static struct cz_scope scope_like(struct cz_scope wanted, const char *key)
{
	*cz_scope_last(&wanted) = key;
	return wanted;
}

/* The scope of which this one is a part; false: that is the town. */
static bool scope_above(struct pages *x, struct cz_scope *s)
{
	bool of_area = !s->partnership && !s->organisation;
	*cz_scope_last(s) = of_area && s->area ? area_above(x, s->area) : NULL;
	return s->area || s->organisation || s->partnership;
}

/* ---- pages with raw tables ---- */

static struct cz_report *count_page(struct pages *x, const struct cz_building *b, const struct cz_counted *counted, struct cz_scope scope,
				    struct cz_err *err)
{
	struct cz_report *r = cz_arena_new0(&x->mem, 1, sizeof *r);
	if (!r) {
		cz_fail_mem(err);
		return NULL;
	}
	struct cz_building part = *b;
	cz_report_init(r, b->r->lang);
	r->suppress = b->r->suppress;
	r->fewest = b->r->fewest;
	r->week = b->r->week;
	r->week_name = b->r->week_name;
	r->from = b->r->from;
	r->until = b->r->until;
	r->scope = scope;
	memcpy(r->secret, b->r->secret, sizeof r->secret);
	part.r = r;
	part.counted = *counted;
	if (cz_building_count(&part, err)) {
		cz_report_release(r);
		return NULL;
	}
	return r;
}

struct part {
	const char *name;
	const struct cz_counted *counted;
};

static int by_name(const void *a, const void *b)
{
	const struct part *x = a, *y = b;
	return strcmp(x->name, y->name);
}

/* In the order of their names, whoever came by first. */
static struct part *sorted_parts(struct pages *x, const struct cz_deal *d)
{
	struct part *part = cz_arena_new0(&x->mem, d->parts.n, sizeof *part);
	for (size_t i = 0; part && i < d->parts.n; i++)
		part[i] = (struct part){d->parts.key[i].s, &d->share[i]};
	if (part)
		qsort(part, d->parts.n, sizeof *part, by_name);
	return part;
}

static int add_level(struct pages *x, const struct cz_building *b, struct cz_scope wanted, bool last, struct cz_err *err)
{
	const struct cz_counted *above = x->level[x->levels - 1].counted;
	struct level *l = &x->level[x->levels++];
	const char *name = *cz_scope_last(&wanted);
	if (cz_counted_deal(&l->deal, b->s, b->known.request_of, above, &wanted, err))
		return CZ_ENOMEM;
	const struct part *part = sorted_parts(x, &l->deal);
	l->page = cz_arena_new0(&x->mem, l->deal.parts.n, sizeof(struct cz_report *));
	l->turn = cz_arena_new0(&x->mem, l->deal.parts.n, sizeof *l->turn);
	l->still = cz_arena_new0(&x->mem, l->deal.parts.n, sizeof *l->still);
	l->previous = b->o->previous;
	if (!part || !l->page || !l->turn || !l->still)
		return cz_fail_mem(err);
	for (size_t i = 0; i < l->deal.parts.n; i++) {
		bool chosen = strcmp(part[i].name, name) == 0;
		if (chosen) {
			l->chosen = i;
			l->counted = part[i].counted;
		}
		l->page[i] = chosen && last ? b->r : count_page(x, b, part[i].counted, scope_like(wanted, part[i].name), err);
		if (!l->page[i])
			return CZ_ENOMEM;
		l->pages++;
	}
	return 0;
}

static int add_top(struct pages *x, const struct cz_building *b, struct cz_err *err)
{
	static const struct cz_scope town = {0};
	struct level *top = &x->level[x->levels++];
	top->counted = &b->counted;
	top->page = cz_arena_new0(&x->mem, 1, sizeof(struct cz_report *));
	if (!top->page)
		return cz_fail_mem(err);
	if (!(top->page[0] = count_page(x, b, top->counted, town, err)))
		return CZ_ENOMEM;
	top->pages = 1;
	return 0;
}

static int add_levels(struct pages *x, const struct cz_building *b, struct cz_err *err)
{
	struct cz_scope chain[MOST_LEVELS - 1], at = b->r->scope; /* from below */
	size_t n = 0;
	do
		chain[n++] = at;
	while (scope_above(x, &at) && n < CZ_COUNT(chain));
	if (x->failed)
		return cz_fail_mem(err);
	int rc = add_top(x, b, err);
	while (!rc && n-- > 0)
		rc = add_level(x, b, chain[n], n == 0, err);
	return rc;
}

/* ---- what adds up to what ---- */

static struct cz_table *same_table(const struct level *l, size_t page, const struct cz_table *t)
{
	return cz_report_find(l->page[page], t->key);
}

struct count {
	struct cz_table *t; /* NULL: it is not there */
	size_t line, column;
	int64_t truth;
};

static struct count count_at(struct cz_table *t, size_t line, size_t column)
{
	if (!t || line >= t->lines || column >= t->columns || t->line[line].cell[column].shown != CZ_RAW)
		return (struct count){.t = NULL};
	return (struct count){t, line, column, (int64_t)t->line[line].cell[column].value};
}

/* The same count on the page of a part. */
static struct count same_count(const struct level *l, size_t page, const struct count *whole)
{
	struct cz_table *t = same_table(l, page, whole->t);
	return count_at(t, cz_table_find(t, whole->t->line[whole->line].key), cz_table_column(t, whole->t->column[whole->column].key));
}

static void tie(struct level *l, uint32_t from, uint32_t to, const struct count *c)
{
	cz_ties_add(&l->ties, from, to, (struct cz_tie){.t = c->t, .line = c->line, .column = c->column, .truth = c->truth});
}

/* What the whole has beside its parts; below 0: it is not made of them. */
static int64_t rest_of(const struct level *l, const struct count *whole)
{
	int64_t rest = whole->truth;
	for (size_t i = 0; i < l->pages; i++)
		rest -= same_count(l, i, whole).truth;
	return rest;
}

/* Counts of which one holds the other, on each page: of the open requests of a kind those without anybody, and of who was asked in a
 * week those who said yes. They are shared out together, so that no part shows more of the one than of the other. */
static struct count held_by(const struct cz_report *whole, const struct count *c)
{
	const char *line = c->t->line[c->line].key, *column = c->t->column[c->column].key;
	struct cz_table *recruit = cz_report_find(whole, "recruit");
	if (strcmp(c->t->key, "categories") == 0 && strcmp(column, "demand") == 0)
		return count_at(recruit, cz_table_find(recruit, line), 0);
	if (strcmp(c->t->key, "weeks") == 0 && strcmp(column, "proposed") == 0)
		return count_at(c->t, c->line, cz_table_column(c->t, "matched"));
	return (struct count){.t = NULL};
}

static bool is_held(const struct cz_report *whole, const struct count *c)
{
	const struct cz_table *kinds = cz_report_find(whole, "categories");
	if (strcmp(c->t->key, "recruit") == 0)
		return cz_table_find(kinds, c->t->line[c->line].key) != CZ_NO_LINE;
	return strcmp(c->t->key, "weeks") == 0 && strcmp(c->t->column[c->column].key, "matched") == 0;
}

/* Whether records bear it out, on the page above, on each part and in what is beside them. */
static bool holds_everywhere(const struct level *l, const struct count *c, const struct count *held)
{
	int64_t rest = rest_of(l, c), held_rest = rest_of(l, held);
	bool holds = held->truth <= c->truth && held_rest >= 0 && held_rest <= rest;
	for (size_t i = 0; holds && i < l->pages; i++)
		holds = same_count(l, i, held).truth <= same_count(l, i, c).truth;
	return holds;
}

/* Those of which an earlier report told come first; of these the small ones, and of the small ones those to whom nobody came. Where
 * the sum has changed, one of them may have to go another way than last week, and of what was small then and now that would tell, the
 * more when it is known that nothing changed. Of the others chance decides who comes first: the last one is left with what the others
 * did not take, so that were it always a large one, small ones would be shown as less than they are. */
static struct turn turn_of(const struct level *l, size_t page, const struct count *c)
{
	if (c->t && cz_disclose_way_before(l->previous, c->t, c->line, c->column, c->truth))
		return (struct turn){page, c->truth >= CZ_ROUNDED_TO ? 2 : !l->still[page], page};
	const struct cz_report *r = l->page[page];
	struct cz_scope scope = r->scope;
	const char *name = *cz_scope_last(&scope);
	return (struct turn){page, 3, cz_hash64(r->secret, name, strlen(name))};
}

static int by_turn(const void *a, const void *b)
{
	const struct turn *x = a, *y = b;
	if (x->rank != y->rank)
		return x->rank - y->rank;
	return x->chance < y->chance ? -1 : x->chance > y->chance;
}

/* The share of each part, between two points; where `each` is not 0, part i has the point each + i in the place of the one that is 0. */
static void tie_shares(struct level *l, const struct count *whole, uint32_t from, uint32_t to, uint32_t each)
{
	for (size_t i = 0; i < l->pages; i++) {
		const struct count part = same_count(l, i, whole);
		l->turn[i] = turn_of(l, i, &part);
	}
	qsort(l->turn, l->pages, sizeof *l->turn, by_turn);
	for (size_t k = 0; k < l->pages; k++) {
		const struct count part = same_count(l, l->turn[k].page, whole);
		const uint32_t own = each ? each + (uint32_t)l->turn[k].page : 0;
		if (part.t)
			tie(l, from ? from : own, to ? to : own, &part);
	}
}

/* A count of the page above, and the same count of each part. Where the parts have more than the whole, it is not made of them: a
 * matching run, say, is that of the whole town on each page. */
static void tie_count(struct level *l, const struct count *whole)
{
	const int64_t rest = rest_of(l, whole);
	if (rest < 0)
		return;
	uint32_t p = cz_net_point(&l->ties.net);
	tie(l, 0, p, whole);
	tie_shares(l, whole, p, 0, 0);
	if (rest > 0)
		cz_ties_add(&l->ties, p, 0, (struct cz_tie){.truth = rest});
}

/* The same, with the counts that they hold: each share of these comes out of one of those. Those above come first, for of these the
 * page of the whole may show more than the parts have room for: it knows people who are in none. */
static void tie_both(struct level *l, const struct count *whole, const struct count *held)
{
	const int64_t rest = rest_of(l, whole), held_rest = rest_of(l, held);
	const uint32_t all = cz_net_point(&l->ties.net), in = cz_net_point(&l->ties.net), first = l->ties.net.points;
	l->ties.net.points += (uint32_t)l->pages + 1;
	tie(l, 0, all, whole);
	tie_shares(l, whole, all, 0, first);
	cz_ties_add(&l->ties, all, first + (uint32_t)l->pages, (struct cz_tie){.truth = rest});
	tie(l, in, 0, held);
	tie_shares(l, held, 0, in, first);
	for (size_t i = 0; i < l->pages; i++) {
		const struct count part = same_count(l, i, whole), held_part = same_count(l, i, held);
		if (part.t)
			cz_ties_add(&l->ties, first + (uint32_t)i, 0, (struct cz_tie){.room = true, .truth = part.truth - held_part.truth});
	}
	cz_ties_add(&l->ties, first + (uint32_t)l->pages, in, (struct cz_tie){.truth = held_rest});
	cz_ties_add(&l->ties, first + (uint32_t)l->pages, 0, (struct cz_tie){.room = true, .truth = rest - held_rest});
}

static void tie_cell(struct level *l, const struct cz_report *whole, struct cz_table *t, size_t line, size_t column)
{
	const struct count c = count_at(t, line, column);
	if (!c.t || is_held(whole, &c))
		return;
	const struct count held = held_by(whole, &c);
	if (held.t && holds_everywhere(l, &c, &held)) {
		tie_both(l, &c, &held);
		return;
	}
	tie_count(l, &c);
	if (held.t)
		tie_count(l, &held);
}

/* By its requests, week by week. */
static bool is_still(const struct cz_previous *previous, const struct cz_report *r)
{
	const struct cz_table *t = cz_report_find(r, "weeks");
	const struct cz_value *then = t ? cz_previous_before(previous, &r->scope, "weeks", r->week_name) : NULL;
	const size_t from = then ? cz_table_find(t, cz_previous_week(previous, then)) : CZ_NO_LINE;
	const size_t open = cz_table_column(t, "open"), fresh = cz_table_column(t, "new");
	bool still = from != CZ_NO_LINE;
	for (size_t l = from; still && l + 1 < t->lines; l++)
		still = t->line[l + 1].cell[fresh].value == 0 && t->line[l + 1].cell[open].value == t->line[l].cell[open].value;
	return still;
}

static void tie_parts(struct level *l, const struct cz_report *whole)
{
	cz_net_point(&l->ties.net); /* the world */
	for (size_t i = 0; i < l->pages; i++)
		l->still[i] = is_still(l->previous, l->page[i]);
	for (size_t i = 0; i < whole->tables; i++) {
		struct cz_table *t = whole->table[i];
		for (size_t line = 0; line < t->lines; line++)
			for (size_t c = 0; c < t->columns; c++)
				if (t->column[c].measure == CZ_IN_PEOPLE)
					tie_cell(l, whole, t, line, c);
	}
}

/* What is not made of parts is on each page as it is on that of the whole. */
static void copy_rest(const struct level *l, const struct cz_report *whole)
{
	for (size_t i = 0; i < l->pages; i++)
		for (size_t k = 0; k < l->page[i]->tables; k++) {
			struct cz_table *t = l->page[i]->table[k];
			for (size_t line = 0; line < t->lines; line++)
				for (size_t c = 0; c < t->columns; c++) {
					struct cz_cell *cell = &t->line[line].cell[c];
					struct cz_cell above = cz_table_cell(cz_report_find(whole, t->key), t->line[line].key, t->column[c].key);
					if (cell->shown == CZ_RAW && t->column[c].measure == CZ_IN_PEOPLE && above.shown != CZ_UNKNOWN)
						*cell = above;
				}
		}
}

static int judge(struct pages *x, const struct cz_previous *previous, struct cz_err *err)
{
	int rc = cz_disclose(x->level[0].page[0], &x->level[0].ties, previous, err);
	for (size_t i = 1; !rc && i < x->levels; i++) {
		const struct cz_report *whole = x->level[i - 1].page[x->level[i - 1].chosen];
		rc = cz_disclose_parts(whole, &x->level[i].ties, previous, err);
		if (!rc && !whole->suppress)
			cz_agree(x->level[i].page[x->level[i].chosen], whole, &x->level[i].ties);
		if (!rc)
			copy_rest(&x->level[i], whole);
	}
	return rc;
}

int cz_pages_disclose(struct cz_building *b, struct cz_err *err)
{
	struct pages x = {.levels = 0};
	int rc = add_levels(&x, b, err);
	if (!rc)
		rc = cz_ties_find(&x.level[0].ties, x.level[0].page[0], err);
	for (size_t i = 1; !rc && i < x.levels; i++) { /* while all tables are raw */
		tie_parts(&x.level[i], x.level[i - 1].page[x.level[i - 1].chosen]);
		if (x.level[i].ties.net.failed)
			rc = cz_fail_mem(err);
	}
	if (!rc)
		rc = judge(&x, b->o->previous, err);
	for (size_t i = 0; i < x.levels; i++) {
		for (size_t k = 0; k < x.level[i].pages; k++)
			if (x.level[i].page[k] != b->r)
				cz_report_release(x.level[i].page[k]);
		cz_ties_release(&x.level[i].ties);
		cz_deal_release(&x.level[i].deal);
	}
	cz_arena_release(&x.mem);
	return rc;
}
