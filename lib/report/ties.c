#include "report/ties.h"
#include "base/array.h"
#include "report/nested.h"
#include <stdlib.h>
#include <string.h>

enum { WORLD = 0 }; /* the point where counts come from and go to */

void cz_ties_add(struct cz_ties *x, uint32_t from, uint32_t to, struct cz_tie tie)
{
	if (!CZ_ARRAY_MORE(x->tie, x->net.arcs, x->cap)) {
		x->net.failed = true;
		return;
	}
	x->tie[x->net.arcs] = tie;
	cz_net_add(&x->net, from, to, tie.truth);
}

static bool is_raw(const struct cz_table *t, size_t line, size_t column)
{
	return t && line < t->lines && column < t->columns && t->line[line].cell[column].shown == CZ_RAW;
}

static void tie_cell(struct cz_ties *x, struct cz_table *t, size_t line, size_t column, uint32_t from, uint32_t to)
{
	if (is_raw(t, line, column))
		cz_ties_add(x, from, to, (struct cz_tie){.t = t, .line = line, .column = column, .truth = (int64_t)t->line[line].cell[column].value});
}

static void tie_column(struct cz_ties *x, struct cz_table *t, size_t column, uint32_t from, uint32_t to)
{
	for (size_t l = 0; t && l < t->lines; l++)
		tie_cell(x, t, l, column, from, to);
}

static void tie_line(struct cz_ties *x, struct cz_table *t, const char *line, uint32_t from, uint32_t to)
{
	tie_cell(x, t, cz_table_find(t, line), 0, from, to);
}

/* What may come in, or go out to `away`, beside what is published. A sum that does not fit without must have it. */
enum { NOTHING_ELSE = 0, MORE_IN = 1, MORE_OUT = 2 };

static void balance(struct cz_ties *x, uint32_t p, int beside, uint32_t away)
{
	int64_t over = 0;
	for (size_t i = 0; i < x->net.arcs; i++)
		over += x->net.arc[i].to == p ? x->net.arc[i].value : x->net.arc[i].from == p ? -x->net.arc[i].value : 0;
	if (over < 0 || (beside & MORE_IN))
		cz_ties_add(x, WORLD, p, (struct cz_tie){.truth = over < 0 ? -over : 0});
	if (over > 0 || (beside & MORE_OUT))
		cz_ties_add(x, p, away, (struct cz_tie){.truth = over > 0 ? over : 0});
}

/* Open at the end of a week: those open before and the new ones, less those who got help, and less others whom the report does
 * not count apart. The last ones come out at `open`. The first line of the table is a year earlier, and stands alone. */
static void tie_weeks(struct cz_ties *x, struct cz_table *t, uint32_t open)
{
	const size_t stock = cz_table_column(t, "open"), fresh = cz_table_column(t, "new"), begun = cz_table_column(t, "started");
	bool first = true;
	uint32_t p = t && t->lines ? cz_net_point(&x->net) : 0;
	for (size_t l = 1; t && l < t->lines; l++) {
		uint32_t next = l + 1 < t->lines ? cz_net_point(&x->net) : open, asked = cz_net_point(&x->net);
		tie_cell(x, t, l, stock, p, next);
		tie_cell(x, t, l, fresh, WORLD, p);
		tie_cell(x, t, l, begun, p, WORLD);
		tie_cell(x, t, l, cz_table_column(t, "proposed"), WORLD, asked); /* of whom some said yes */
		tie_cell(x, t, l, cz_table_column(t, "matched"), asked, WORLD);
		balance(x, asked, MORE_OUT, WORLD);
		if (is_raw(t, l, stock)) {
			balance(x, p, first ? MORE_IN | MORE_OUT : MORE_OUT, WORLD);
			first = false;
		}
		p = next;
	}
}

static uint32_t add_points(struct cz_ties *x, size_t n)
{
	uint32_t first = x->net.points;
	x->net.points += (uint32_t)n;
	return first;
}

/* A column of areas between a sum and its lines: the pages of larger areas tell sums of several lines. */
struct column_of_areas {
	const struct cz_nested *areas;
	uint32_t whole, first; /* the points of the sum, and of the first group */
};

static uint32_t point_of(const struct column_of_areas *c, uint32_t group)
{
	return group == CZ_NO_GROUP ? c->whole : c->first + group;
}

/* from: the sum flows into its lines; else these flow into it. */
static struct column_of_areas tie_groups(struct cz_ties *x, const struct cz_nested *areas, struct cz_table *t, size_t column,
					 uint32_t whole, bool from)
{
	struct column_of_areas c = {areas, whole, add_points(x, areas->groups)};
	int64_t *sum = cz_array_new0(areas->groups, sizeof *sum);
	x->net.failed |= !sum;
	for (size_t l = 0; sum && areas->groups && l < t->lines; l++)
		for (uint32_t g = areas->group[l]; g != CZ_NO_GROUP; g = areas->above[g])
			sum[g] += is_raw(t, l, column) ? (int64_t)t->line[l].cell[column].value : 0;
	for (uint32_t g = 0; sum && g < areas->groups; g++) {
		uint32_t here = point_of(&c, g), above = point_of(&c, areas->above[g]);
		cz_ties_add(x, from ? above : here, from ? here : above, (struct cz_tie){.truth = sum[g]});
	}
	free(sum);
	return c;
}

/* The two-way table of kinds by area, if there is one: line by line from the points of lines to those of columns. */
static void tie_two_way(struct cz_ties *x, struct cz_table *t, const struct cz_nested *areas, uint32_t first_line, uint32_t first_column)
{
	struct column_of_areas *column = cz_array_new(t->columns, sizeof *column);
	x->net.failed |= !column;
	for (size_t c = 0; column && c < t->columns; c++)
		column[c] = tie_groups(x, areas, t, c, first_column + (uint32_t)c, false);
	for (size_t l = 0; column && l < t->lines; l++)
		for (size_t c = 0; c < t->columns; c++)
			tie_cell(x, t, l, c, first_line + (uint32_t)l, point_of(&column[c], areas->group[l]));
	free(column);
}

/* What a matching run left of the open requests: those without anybody, and the others. */
struct left {
	uint32_t without, others;
};

/* A kind of help; of its open requests those for whom the run found nobody. */
static void tie_kind(struct cz_ties *x, struct cz_table *kinds, size_t l, struct cz_table *recruit, uint32_t from, struct left left)
{
	const size_t without = recruit ? cz_table_find(recruit, kinds->line[l].key) : CZ_NO_LINE;
	if (!is_raw(recruit, without, 0)) {
		tie_cell(x, kinds, l, 0, from, left.others);
		return;
	}
	uint32_t kind = cz_net_point(&x->net);
	tie_cell(x, kinds, l, 0, from, kind);
	tie_cell(x, recruit, without, 0, kind, left.without);
	balance(x, kind, MORE_OUT, left.others);
}

/* All open requests lie in areas and are of kinds, and of each kind a run left some without anybody. */
static struct left tie_open(struct cz_ties *x, const struct cz_report *r, const struct cz_nested *nested)
{
	struct cz_table *kinds = cz_report_find(r, "categories"), *areas = cz_report_find(r, "areas"), *both = cz_report_find(r, "demand"),
			*recruit = cz_report_find(r, "recruit");
	const uint32_t open = cz_net_point(&x->net), sorted = areas ? cz_net_point(&x->net) : open;
	const struct left left = {cz_net_point(&x->net), cz_net_point(&x->net)};
	tie_weeks(x, cz_report_find(r, "weeks"), open);
	const struct column_of_areas column = tie_groups(x, nested, areas, 0, open, true);
	uint32_t line = add_points(x, both ? areas->lines : 0), kind = add_points(x, both ? kinds->lines : 0);
	for (size_t l = 0; areas && l < areas->lines; l++)
		tie_cell(x, areas, l, 0, point_of(&column, nested->group[l]), both ? line + (uint32_t)l : sorted);
	if (both)
		tie_two_way(x, both, nested, line, kind);
	for (size_t l = 0; kinds && l < kinds->lines; l++)
		tie_kind(x, kinds, l, recruit, both ? kind + (uint32_t)l : sorted, left);
	if (areas)
		balance(x, sorted, NOTHING_ELSE, WORLD);
	balance(x, open, NOTHING_ELSE, WORLD);
	return left;
}

/* Free places: a kind of help has those of all areas. (An area has not those of all kinds: one place counts for several.) */
static void tie_offer(struct cz_ties *x, const struct cz_report *r, const struct cz_nested *nested)
{
	struct cz_table *kinds = cz_report_find(r, "categories"), *both = cz_report_find(r, "offer");
	for (size_t c = 0; both && c < both->columns; c++) {
		uint32_t kind = cz_net_point(&x->net);
		tie_cell(x, kinds, c, 1, WORLD, kind);
		const struct column_of_areas column = tie_groups(x, nested, both, c, kind, true);
		for (size_t l = 0; l < both->lines; l++)
			tie_cell(x, both, l, c, point_of(&column, nested->group[l]), WORLD);
	}
}

static bool is_refer(const struct cz_line *reason)
{
	return strcmp(reason->key, "refer") == 0;
}

/* All places are filled or have a reason why not: those of requests without anybody, and of some that have somebody and want more.
 * Who is referred elsewhere asked for no place. */
static void tie_run(struct cz_ties *x, const struct cz_report *r, struct left left)
{
	struct cz_table *run = cz_report_find(r, "run"), *why = cz_report_find(r, "unmatched"), *recruit = cz_report_find(r, "recruit"),
			*kinds = cz_report_find(r, "categories");
	uint32_t places = cz_net_point(&x->net);
	for (size_t l = 0; recruit && l < recruit->lines; l++) /* of kinds that no table of open requests has */
		if (!kinds || cz_table_find(kinds, recruit->line[l].key) == CZ_NO_LINE)
			tie_cell(x, recruit, l, 0, WORLD, left.without);
	for (size_t l = 0; why && l < why->lines; l++)
		tie_cell(x, why, l, 0, is_refer(&why->line[l]) ? left.others : left.without, is_refer(&why->line[l]) ? WORLD : places);
	tie_line(x, run, "matched", WORLD, places);
	tie_line(x, run, "places", places, WORLD);
	balance(x, left.others, MORE_OUT, WORLD);
	balance(x, left.without, MORE_IN, WORLD);
	balance(x, places, NOTHING_ELSE, WORLD);
}

/* Whoever is active is one of those in view, and so is who pauses; idle, full, overloaded or in between; new or not. */
static void tie_volunteers(struct cz_ties *x, const struct cz_report *r)
{
	static const char *const states[] = {"idle", "full", "overloaded"};
	struct cz_table *weeks = cz_report_find(r, "weeks"), *t = cz_report_find(r, "volunteers");
	uint32_t view = cz_net_point(&x->net), active = cz_net_point(&x->net), again = cz_net_point(&x->net);
	if (weeks && weeks->lines)
		tie_cell(x, weeks, weeks->lines - 1, cz_table_column(weeks, "volunteers"), WORLD, view);
	tie_line(x, t, "active", view, active);
	for (size_t i = 0; i < CZ_COUNT(states); i++)
		tie_line(x, t, states[i], active, again);
	tie_line(x, t, "new", again, WORLD);
	tie_line(x, t, "paused", view, WORLD);
	balance(x, view, MORE_OUT, WORLD);
	balance(x, active, MORE_OUT, again);
	balance(x, again, MORE_OUT, WORLD);
}

static bool is_tied(const struct cz_ties *x, const struct cz_table *t, size_t column)
{
	for (size_t i = 0; i < x->net.arcs; i++)
		if (x->tie[i].t == t && x->tie[i].column == column)
			return true;
	return false;
}

/* Every other column of parts: their sum is told nowhere, but stays close to the true one. */
static void tie_parts(struct cz_ties *x, struct cz_table *t)
{
	for (size_t c = 0; !t->apart && c < t->columns; c++) {
		if (t->column[c].measure != CZ_IN_PEOPLE || is_tied(x, t, c))
			continue;
		uint32_t sum = cz_net_point(&x->net);
		tie_column(x, t, c, sum, WORLD);
		balance(x, sum, NOTHING_ELSE, WORLD);
	}
}

int cz_ties_find(struct cz_ties *x, const struct cz_report *r, struct cz_err *err)
{
	struct cz_nested areas;
	int rc = cz_nested_find(&areas, cz_report_find(r, "areas"), err);
	if (rc)
		return rc;
	cz_net_point(&x->net); /* the world */
	const struct left left = tie_open(x, r, &areas);
	tie_offer(x, r, &areas);
	cz_nested_release(&areas);
	tie_run(x, r, left);
	tie_volunteers(x, r);
	for (size_t i = 0; i < r->tables; i++)
		tie_parts(x, r->table[i]);
	return x->net.failed ? cz_fail_mem(err) : 0;
}

/* A cell of now, whoever came to it and whoever left it; and the same cell then. */
static void tie_stay(struct cz_ties *x, struct cz_table *t, size_t line, size_t column, const struct cz_value *then, uint32_t came)
{
	uint32_t p = cz_net_point(&x->net);
	struct cz_cell old = cz_previous_count(then, t->line[line].key, t->column[column].key, line);
	struct cz_tie before = {.told = true};
	if (old.shown != CZ_UNKNOWN) /* else there was no such line: nobody */
		cz_cell_limits(&old, &before.low, &before.high);
	cz_ties_add(x, WORLD, p, before);
	cz_ties_add(x, came, p, (struct cz_tie){.t = NULL});
	cz_ties_add(x, p, WORLD, (struct cz_tie){.t = NULL});
	tie_cell(x, t, line, column, p, WORLD);
}

static void tie_stays(struct cz_ties *x, struct cz_table *t, size_t columns, struct cz_table *weeks, const struct cz_previous *previous, const char *week)
{
	const struct cz_value *then = t ? cz_previous_before(previous, t->scope, t->key, week) : NULL;
	const char *since = then ? cz_previous_week(previous, then) : NULL;
	size_t from = since ? cz_table_find(weeks, since) : CZ_NO_LINE, fresh = cz_table_column(weeks, "new");
	if (from == CZ_NO_LINE || fresh == CZ_NO_LINE)
		return;
	uint32_t came = cz_net_point(&x->net);
	for (size_t l = from + 1; l < weeks->lines; l++)
		tie_cell(x, weeks, l, fresh, WORLD, came);
	/* who came and is neither open nor in a line: he got help within the week */
	cz_ties_add(x, came, WORLD, (struct cz_tie){.t = NULL});
	for (size_t l = 0; l < t->lines; l++)
		for (size_t c = 0; c < columns; c++)
			tie_stay(x, t, l, c, then, came);
}

int cz_ties_stay(struct cz_ties *x, const struct cz_report *r, const struct cz_previous *previous, struct cz_err *err)
{
	struct cz_table *weeks = cz_report_find(r, "weeks"), *both = cz_report_find(r, "demand");
	cz_net_point(&x->net); /* the world */
	tie_stays(x, both, both ? both->columns : 0, weeks, previous, r->week_name);
	tie_stays(x, cz_report_find(r, "categories"), 1, weeks, previous, r->week_name);
	tie_stays(x, cz_report_find(r, "areas"), 1, weeks, previous, r->week_name);
	return x->net.failed ? cz_fail_mem(err) : 0;
}

void cz_ties_release(struct cz_ties *x)
{
	cz_net_release(&x->net);
	free(x->tie);
	*x = (struct cz_ties)CZ_TIES_INIT;
}
