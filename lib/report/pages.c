#include "report/pages.h"
#include "report/agree.h"
#include "base/map.h"
#include "report/disclose.h"
#include <stdlib.h>

/* One page at the top, the town; below it the parts of one of the pages above, of which one is chosen. */
struct level {
	struct cz_report **page;
	size_t pages, chosen;
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

/* A copy that lives as long as the pages. */
static char *begin_of(struct pages *x, const char *text, size_t n)
{
	char *copy = cz_arena_text(&x->mem, text, n);
	x->failed |= !copy;
	return copy;
}

/* The larger area of which this one is a part: a district of a neighbourhood, a municipality of a district. */
static const char *area_above(struct pages *x, const char *area)
{
	static const char *const kind[] = {"GM", "WK"};
	size_t n = strlen(area);
	if (n != 8 && n != 10)
		return NULL;
	char *above = begin_of(x, area, n - 2);
	if (above)
		memcpy(above, kind[n == 10], 2);
	return above;
}

/* The parts of one level differ in the last thing that their scope says: an organisation in a district is a part of the district. */
static const char **last_of(struct cz_scope *s)
{
	return s->partnership ? &s->partnership : s->organisation ? &s->organisation : &s->area;
}

static const char *key_of(const struct cz_scope *s)
{
	struct cz_scope copy = *s;
	return *last_of(&copy);
}

static struct cz_scope scope_like(struct cz_scope wanted, const char *key)
{
	*last_of(&wanted) = key;
	return wanted;
}

/* The scope of which this one is a part; false: that is the town. */
static bool scope_above(struct pages *x, struct cz_scope *s)
{
	bool of_area = !s->partnership && !s->organisation;
	*last_of(s) = of_area && s->area ? area_above(x, s->area) : NULL;
	return s->area || s->organisation || s->partnership;
}

/* The part, of parts like this one, in which a record lies; NULL: in none. */
static const char *part_of(struct pages *x, const struct cz_scope *like, const struct cz_where *w, const char *organisation,
			   const char *partnership)
{
	if (like->partnership)
		return partnership;
	if (like->organisation)
		return organisation;
	size_t n = strlen(like->area);
	if (!w->area || strlen(w->area) < n || n < 2)
		return NULL;
	char *key = begin_of(x, w->area, n);
	if (key)
		memcpy(key, like->area, 2);
	return key;
}

static bool add_key(struct cz_map *keys, const char *key)
{
	return !key || cz_map_add(keys, cz_str_of(key), NULL) != CZ_MAP_NONE;
}

/* All parts that somebody above belongs to, and the one that is wanted. */
static bool find_keys(struct pages *x, const struct cz_building *b, const struct cz_scope *above, const struct cz_scope *wanted, struct cz_map *keys)
{
	bool good = add_key(keys, key_of(wanted));
	for (size_t i = 0; good && i < b->s->requests.n; i++) {
		const struct cz_request *r = &b->s->requests.v[i];
		if (cz_scope_has_request(above, r))
			good = add_key(keys, part_of(x, wanted, &r->where, r->organisation, r->partnership));
	}
	for (size_t j = 0; good && j < b->s->volunteers.n; j++) {
		const struct cz_volunteer *v = &b->s->volunteers.v[j];
		if (cz_scope_has_volunteer(above, v))
			good = add_key(keys, part_of(x, wanted, &v->where, v->organisation, NULL));
	}
	return good && !x->failed;
}

static int by_text(const void *a, const void *b)
{
	const struct cz_str *x = a, *y = b;
	return strcmp(x->s, y->s);
}

/* ---- pages with raw tables ---- */

static struct cz_report *count_page(struct pages *x, const struct cz_building *b, struct cz_scope scope, struct cz_err *err)
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
	if (cz_building_count(&part, err)) {
		cz_report_release(r);
		return NULL;
	}
	return r;
}

static int add_level(struct pages *x, const struct cz_building *b, const struct cz_scope *above, struct cz_scope wanted, bool last, struct cz_err *err)
{
	struct level *l = &x->level[x->levels++];
	struct cz_map keys = CZ_MAP_INIT;
	int rc = find_keys(x, b, above, &wanted, &keys) ? 0 : cz_fail_mem(err);
	if (!rc && !(l->page = cz_arena_new0(&x->mem, keys.n, sizeof(struct cz_report *))))
		rc = cz_fail_mem(err);
	if (!rc)
		qsort(keys.key, keys.n, sizeof *keys.key, by_text);
	for (size_t i = 0; !rc && i < keys.n; i++) {
		bool chosen = strcmp(keys.key[i].s, key_of(&wanted)) == 0;
		const char *key = chosen ? key_of(&wanted) : cz_arena_text(&x->mem, keys.key[i].s, keys.key[i].n);
		if (chosen)
			l->chosen = i;
		l->page[i] = !key ? NULL : chosen && last ? b->r : count_page(x, b, scope_like(wanted, key), err);
		if (!l->page[i])
			rc = cz_fail_mem(err);
		else
			l->pages++;
	}
	cz_map_release(&keys);
	return rc;
}

static int add_levels(struct pages *x, const struct cz_building *b, struct cz_err *err)
{
	const struct cz_scope town = {0};
	struct cz_scope chain[MOST_LEVELS - 1], at = b->r->scope; /* from below */
	size_t n = 0;
	do
		chain[n++] = at;
	while (scope_above(x, &at) && n < CZ_COUNT(chain));
	if (x->failed)
		return cz_fail_mem(err);
	struct level *top = &x->level[x->levels++];
	top->page = cz_arena_new0(&x->mem, 1, sizeof(struct cz_report *));
	if (!top->page)
		return cz_fail_mem(err);
	if (!(top->page[0] = count_page(x, b, town, err)))
		return CZ_ENOMEM;
	top->pages = 1;
	for (size_t i = n; i-- > 0;) {
		int rc = add_level(x, b, i + 1 < n ? &chain[i + 1] : &town, chain[i], i == 0, err);
		if (rc)
			return rc;
	}
	return 0;
}

/* ---- what adds up to what ---- */

static struct cz_table *same_table(const struct level *l, size_t page, const struct cz_table *t)
{
	return cz_report_find(l->page[page], t->key);
}

/* A count of the page above, and the same count of each part. Where the parts have more than the whole, it is not made of them: a
 * matching run, say, is that of the whole town on each page. */
static void tie_count(struct level *l, struct cz_table *t, size_t line, size_t column)
{
	const int64_t whole = (int64_t)t->line[line].cell[column].value;
	int64_t rest = whole;
	for (size_t i = 0; i < l->pages; i++) {
		struct cz_cell c = cz_table_cell(same_table(l, i, t), t->line[line].key, t->column[column].key);
		rest -= c.shown == CZ_RAW ? (int64_t)c.value : 0;
	}
	if (rest < 0)
		return;
	uint32_t p = cz_net_point(&l->ties.net);
	cz_ties_add(&l->ties, 0, p, (struct cz_tie){.t = t, .line = line, .column = column, .truth = whole});
	for (size_t i = 0; i < l->pages; i++) {
		struct cz_table *u = same_table(l, i, t);
		size_t k = cz_table_find(u, t->line[line].key), c = cz_table_column(u, t->column[column].key);
		if (k != CZ_NO_LINE && c != CZ_NO_LINE && u->line[k].cell[c].shown == CZ_RAW)
			cz_ties_add(&l->ties, p, 0, (struct cz_tie){.t = u, .line = k, .column = c, .truth = (int64_t)u->line[k].cell[c].value});
	}
	if (rest > 0)
		cz_ties_add(&l->ties, p, 0, (struct cz_tie){.truth = rest});
}

static void tie_parts(struct level *l, const struct cz_report *whole)
{
	cz_net_point(&l->ties.net); /* the world */
	for (size_t i = 0; i < whole->tables; i++) {
		struct cz_table *t = whole->table[i];
		for (size_t line = 0; line < t->lines; line++)
			for (size_t c = 0; c < t->columns; c++)
				if (t->column[c].measure == CZ_IN_PEOPLE && t->line[line].cell[c].shown == CZ_RAW)
					tie_count(l, t, line, c);
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
			cz_agree(x->level[i].page[x->level[i].chosen], &x->level[i].ties);
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
	}
	cz_arena_release(&x.mem);
	return rc;
}
