#include "report/agree.h"
#include "report/disclose.h"
#include <math.h>

/* What is shown of a count; nothing when it is not there. */
static double shown(const struct cz_table *t, const char *line, const char *column)
{
	struct cz_cell c = cz_table_cell(t, line, column);
	return c.shown == CZ_ROUNDED ? c.value : 0;
}

static double largest(const struct cz_table *t, size_t line, size_t column, size_t columns)
{
	double most = 0;
	for (size_t c = column; t && line < t->lines && c < column + columns; c++)
		if (t->line[line].cell[c].shown == CZ_ROUNDED && t->line[line].cell[c].value > most)
			most = t->line[line].cell[c].value;
	return most;
}

/* Free places of area number l: of each kind in it; when it is the only one, all that the page tells of kinds and of volunteers. */
static double least_offer(const struct cz_report *r, const struct cz_table *areas, size_t l)
{
	const struct cz_table *both = cz_report_find(r, "offer"), *kinds = cz_report_find(r, "categories");
	size_t line = both ? cz_table_find(both, areas->line[l].key) : CZ_NO_LINE;
	double least = line != CZ_NO_LINE ? largest(both, line, 0, both->columns) : 0;
	if (areas->lines > 1)
		return least;
	for (size_t k = 0; kinds && k < kinds->lines; k++) {
		double of_kind = largest(kinds, k, cz_table_column(kinds, "offer"), 1);
		least = of_kind > least ? of_kind : least;
	}
	double idle = shown(cz_report_find(r, "volunteers"), "idle", "n");
	return idle > least ? idle : least;
}

/* The free places of an area stand on the page of a larger area too, and stay as they are there. */
static bool is_told_above(const struct cz_report *r, const struct cz_report *above)
{
	return above && r->scope.area && !r->scope.organisation && !r->scope.partnership && cz_report_find(above, "areas");
}

/* The free places of the area that a count is part of, or has at least; below 0 when that is not shown. */
static double offer_around(const struct cz_report *r, const struct cz_table *areas, const struct cz_tie *tie)
{
	const struct cz_table *volunteers = cz_report_find(r, "volunteers"), *kinds = cz_report_find(r, "categories");
	const size_t column = cz_table_column(areas, "offer");
	bool only_area = areas->lines == 1 && ((tie->t == kinds && tie->column == cz_table_column(kinds, "offer")) ||
					       (tie->t == volunteers && strcmp(volunteers->line[tie->line].key, "idle") == 0));
	size_t line = tie->t == cz_report_find(r, "offer") ? cz_table_find(areas, tie->t->line[tie->line].key) : only_area ? 0 : CZ_NO_LINE;
	const struct cz_cell *c = line != CZ_NO_LINE && column != CZ_NO_LINE ? &areas->line[line].cell[column] : NULL;
	return c && c->shown == CZ_ROUNDED ? c->value : -1;
}

static void lower_to_offer(const struct cz_report *r, const struct cz_table *areas, const struct cz_tie *tie)
{
	struct cz_cell *cell = &tie->t->line[tie->line].cell[tie->column];
	const double most = offer_around(r, areas, tie);
	if (cell->shown == CZ_ROUNDED && most >= 0 && cell->value > (double)tie->truth && cell->value > most)
		cell->value -= CZ_ROUNDED_TO;
}

static void raise_offer(const struct cz_report *r, const struct cz_tie *tie)
{
	struct cz_cell *cell = &tie->t->line[tie->line].cell[tie->column];
	if (cell->shown == CZ_ROUNDED && cell->value < (double)tie->truth && cell->value < least_offer(r, tie->t, tie->line))
		cell->value += CZ_ROUNDED_TO;
}

/* How many whole numbers a rounded count may stand for, of those from low to high. */
static double left(double value, double low, double high)
{
	double least = value - CZ_ROUNDED_TO + 1, most = value + CZ_ROUNDED_TO - 1;
	least = least < 0 ? 0 : least;
	return (most < high ? most : high) - (least > low ? least : low) + 1;
}

/* Volunteers in view at the end of the week; below 0 when that is not shown. */
static double in_view(const struct cz_report *r)
{
	const struct cz_table *weeks = cz_report_find(r, "weeks");
	size_t column = weeks ? cz_table_column(weeks, "volunteers") : CZ_NO_LINE;
	const struct cz_cell *c = column != CZ_NO_LINE && weeks->lines ? &weeks->line[weeks->lines - 1].cell[column] : NULL;
	return c && c->shown == CZ_ROUNDED ? c->value : -1;
}

static void lower_active(const struct cz_report *r, const struct cz_tie *tie)
{
	struct cz_cell *cell = &tie->t->line[tie->line].cell[tie->column];
	double view = in_view(r);
	if (cell->shown == CZ_ROUNDED && view >= 0 && cell->value > (double)tie->truth && cell->value > view)
		cell->value -= CZ_ROUNDED_TO;
}

/* In view less active lies within four of what is shown on both sides. */
static void turn_paused(const struct cz_report *r, const struct cz_tie *tie)
{
	struct cz_cell *cell = &tie->t->line[tie->line].cell[tie->column];
	double view = in_view(r);
	if (cell->shown != CZ_ROUNDED || view < 0)
		return;
	double between = view - shown(tie->t, "active", "n");
	double low = between - 2 * (CZ_ROUNDED_TO - 1), high = between + 2 * (CZ_ROUNDED_TO - 1);
	double other = cell->value < (double)tie->truth ? cell->value + CZ_ROUNDED_TO : cell->value - CZ_ROUNDED_TO;
	bool free = cell->value < (double)tie->truth || cell->value > (double)tie->truth; /* no multiple of five */
	if (free && left(cell->value, low, high) < CZ_ROUNDED_TO && left(other, low, high) > left(cell->value, low, high))
		cell->value = other;
}

static bool is_line(const struct cz_tie *tie, const char *key)
{
	return strcmp(tie->t->line[tie->line].key, key) == 0;
}

/* Those who are active in some state, as they are shown. */
static double in_states(const struct cz_report *r)
{
	const struct cz_table *t = cz_report_find(r, "volunteers");
	return shown(t, "idle", "n") + shown(t, "full", "n") + shown(t, "overloaded", "n");
}

/* No more are new, leaving or in some state than are active. */
static void lower_state(const struct cz_report *r, const struct cz_tie *tie)
{
	static const char *const states[] = {"idle", "full", "overloaded"}, *const others[] = {"new", "leaving"};
	struct cz_cell *cell = &tie->t->line[tie->line].cell[tie->column];
	const struct cz_cell active = cz_table_cell(tie->t, "active", "n");
	if (cell->shown != CZ_ROUNDED || active.shown != CZ_ROUNDED || cell->value <= (double)tie->truth)
		return;
	bool too_many = false;
	for (size_t i = 0; i < CZ_COUNT(states); i++)
		too_many |= is_line(tie, states[i]) && in_states(r) > active.value;
	for (size_t i = 0; i < CZ_COUNT(others); i++)
		too_many |= is_line(tie, others[i]) && cell->value > active.value;
	if (too_many)
		cell->value -= CZ_ROUNDED_TO;
}

/* Where no table tells the free places by area and kind: those of all areas are as many as of any kind of help, or more. */
static void raise_offers(struct cz_report *r, const struct cz_table *areas, size_t offer, const struct cz_ties *ties)
{
	const struct cz_table *kinds = cz_report_find(r, "categories");
	const size_t column = kinds ? cz_table_column(kinds, "offer") : CZ_NO_LINE;
	double all = 0, most = 0;
	for (size_t l = 0; l < areas->lines; l++) {
		const struct cz_cell *cell = &areas->line[l].cell[offer];
		if (cell->shown != CZ_ROUNDED)
			return;
		all += cell->value;
	}
	for (size_t l = 0; kinds && column != CZ_NO_LINE && l < kinds->lines; l++)
		most = fmax(most, largest(kinds, l, column, 1));
	for (size_t i = 0; all < most && i < ties->net.arcs; i++) {
		const struct cz_tie *tie = &ties->tie[i];
		struct cz_cell *cell = tie->t == areas && tie->column == offer ? &tie->t->line[tie->line].cell[offer] : NULL;
		if (!cell || cell->value >= (double)tie->truth)
			continue;
		cell->value += CZ_ROUNDED_TO;
		all += CZ_ROUNDED_TO;
	}
}

void cz_agree(struct cz_report *r, const struct cz_report *above, const struct cz_ties *ties)
{
	const struct cz_table *areas = cz_report_find(r, "areas"), *volunteers = cz_report_find(r, "volunteers");
	const size_t offer = areas ? cz_table_column(areas, "offer") : CZ_NO_LINE;
	const bool fixed = areas && is_told_above(r, above);
	for (size_t i = 0; i < ties->net.arcs; i++) {
		const struct cz_tie *tie = &ties->tie[i];
		if (tie->t && fixed)
			lower_to_offer(r, areas, tie);
		if (tie->t && tie->t == areas && tie->column == offer && !fixed)
			raise_offer(r, tie);
		else if (tie->t && tie->t == volunteers && is_line(tie, "active"))
			lower_active(r, tie);
	}
	if (areas && offer != CZ_NO_LINE && !fixed && !cz_report_find(r, "offer"))
		raise_offers(r, areas, offer, ties);
	for (size_t i = 0; i < ties->net.arcs; i++) { /* these depend on the active */
		const struct cz_tie *tie = &ties->tie[i];
		if (!tie->t || tie->t != volunteers)
			continue;
		if (is_line(tie, "paused"))
			turn_paused(r, tie);
		else
			lower_state(r, tie);
	}
}
