#include "report/printed.h"
#include <math.h>

struct range {
	double from, to;
};

static const double hair = 1e-6; /* less is a matter of counting with doubles */

/* Where the mean of a cell that shows one may lie. A bound stands half a point from the end of its scale. */
static struct range range_of(const struct cz_cell *c)
{
	const double v = cz_as_printed(c->value, 1);
	if (c->shown == CZ_AT_MOST)
		return (struct range){v - 0.5, v};
	if (c->shown == CZ_AT_LEAST)
		return (struct range){v, v + 0.5};
	return (struct range){v - 0.05, v + 0.05};
}

static const struct cz_cell *shown_at(const struct cz_table *t, size_t line, size_t column)
{
	const struct cz_cell *c = &t->line[line].cell[column];
	return cz_cell_has_value(c) ? c : NULL;
}

/* sign: 1 for the lowest, -1 for the highest, which is the lowest of all when they are turned round. */
static struct range turned(const struct cz_cell *c, int sign)
{
	const struct range r = range_of(c);
	return sign > 0 ? r : (struct range){-r.to, -r.from};
}

static struct cz_lines end_of(const struct cz_table *t, size_t column, int sign)
{
	struct cz_lines found = {.n = 0}, none = {.n = 0};
	double most = INFINITY, end = -INFINITY, others = INFINITY;
	for (size_t l = 0; l < t->lines; l++)
		if (shown_at(t, l, column))
			most = fmin(most, turned(&t->line[l].cell[column], sign).to);
	for (size_t l = 0; l < t->lines; l++) {
		if (!shown_at(t, l, column))
			continue;
		const struct range r = turned(&t->line[l].cell[column], sign);
		if (r.from > most - hair) {
			others = fmin(others, r.from);
			continue;
		}
		if (found.n == CZ_COUNT(found.at))
			return none;
		found.at[found.n++] = l;
		end = fmax(end, r.to);
	}
	return isinf(others) || end > others + hair ? none : found; /* nothing is lower than no other */
}

struct cz_lines cz_printed_lowest(const struct cz_table *t, size_t column)
{
	return end_of(t, column, 1);
}

struct cz_lines cz_printed_highest(const struct cz_table *t, size_t column)
{
	return end_of(t, column, -1);
}

/* Which two of the parties that are shown surely lie furthest apart on a line, and by how much: at least from, at most to. */
struct distance {
	size_t high, low;
	double from, to;
};

static const struct distance none_apart = {CZ_NO_LINE, CZ_NO_LINE, -INFINITY, -INFINITY};

static bool is_party_shown(const struct cz_table *t, size_t line, size_t column)
{
	return t->column[column].role == CZ_ROLE_PARTY && shown_at(t, line, column);
}

static struct distance distance_on(const struct cz_table *t, size_t line)
{
	struct distance d = none_apart;
	for (size_t p = 0; p < t->columns; p++)
		for (size_t q = 0; q < t->columns; q++) {
			if (p == q || !is_party_shown(t, line, p) || !is_party_shown(t, line, q))
				continue;
			const struct cz_cell *cell = t->line[line].cell;
			const struct range high = range_of(&cell[p]), low = range_of(&cell[q]);
			if (high.from - low.to > d.from + hair) {
				d.high = p;
				d.low = q;
				d.from = high.from - low.to;
			}
			d.to = fmax(d.to, high.to - low.from);
		}
	return d;
}

/* Whether nobody answered anything about an aspect: its mean is not even withheld. */
static bool is_unanswered(const struct cz_table *t, size_t line)
{
	for (size_t c = 0; c < t->columns; c++)
		if (t->column[c].role == CZ_ROLE_MEAN && t->line[line].cell[c].shown == CZ_UNKNOWN)
			return true;
	return false;
}

bool cz_printed_hides_party(const struct cz_table *t, size_t line)
{
	for (size_t c = 0; c < t->columns; c++)
		if (t->column[c].role == CZ_ROLE_PARTY && !shown_at(t, line, c))
			return true;
	return false;
}

double cz_printed_distance(const struct cz_table *t, size_t line)
{
	return distance_on(t, line).to;
}

/* Whether all parties are shown on all lines, so that any two can be compared. */
static bool shows_parties(const struct cz_table *t)
{
	for (size_t l = 0; l < t->lines; l++)
		if (!is_unanswered(t, l) && cz_printed_hides_party(t, l))
			return false;
	return true;
}

struct cz_apart cz_printed_apart(const struct cz_table *t, double least)
{
	struct cz_apart apart = {.line = CZ_NO_LINE};
	double from = least - 0.1 - 2 * hair; /* two means that read so far apart */
	if (!shows_parties(t))
		return apart;
	for (size_t l = 0; l < t->lines; l++) {
		const struct distance d = is_unanswered(t, l) ? none_apart : distance_on(t, l);
		if (d.from > from + hair) {
			apart = (struct cz_apart){l, d.high, d.low, true};
			from = d.from;
		}
	}
	for (size_t l = 0; l < t->lines; l++)
		if (l != apart.line && !is_unanswered(t, l) && distance_on(t, l).to > from + hair)
			apart.furthest = false;
	return apart;
}

struct cz_moved cz_printed_moved(const struct cz_table *t, size_t now, size_t before, double least)
{
	struct cz_moved moved = {.line = CZ_NO_LINE};
	double most = least - 0.1 - 2 * hair;
	for (size_t l = 0; l < t->lines; l++) {
		if (!shown_at(t, l, now) || !shown_at(t, l, before))
			continue;
		const struct range a = range_of(&t->line[l].cell[now]), b = range_of(&t->line[l].cell[before]);
		const double up = a.from - b.to, down = b.from - a.to;
		if (fmax(up, down) > most + hair) {
			moved = (struct cz_moved){l, up > down};
			most = fmax(up, down);
		}
	}
	return moved;
}

bool cz_printed_above(const struct cz_cell *c, double value)
{
	return cz_cell_has_value(c) && range_of(c).from >= value - hair;
}
