#include "report/audit.h"
#include "report/disclose.h"
#include <math.h>

struct range {
	double low, high;
};

/* What a shown count may have been. */
static struct range range_of(const struct cz_cell *c)
{
	if (!cz_cell_has(c))
		return (struct range){0, INFINITY};
	if (c->shown == CZ_EXACT)
		return (struct range){c->value, c->value};
	return (struct range){fmax(0, c->value - (CZ_ROUNDED_TO - 1)), c->value + (CZ_ROUNDED_TO - 1)};
}

static struct range both(struct range a, struct range b)
{
	return (struct range){fmax(a.low, b.low), fmin(a.high, b.high)};
}

static bool too_narrow(struct range x)
{
	return x.low > 0 && x.low < CZ_ROUNDED_TO && x.high - x.low + 1 < CZ_ROOM;
}

static bool every_cell_is_judged(const struct cz_table *t)
{
	for (size_t l = 0; l < t->lines; l++)
		for (size_t c = 0; c < t->columns; c++) {
			const struct cz_cell *cell = &t->line[l].cell[c];
			bool people = t->column[c].measure == CZ_IN_PEOPLE;
			if (cell->shown == CZ_RAW || (people && cell->shown == CZ_EXACT))
				return false;
			if (people && cell->shown == CZ_ROUNDED && fmod(cell->value, CZ_ROUNDED_TO) != 0)
				return false;
		}
	return true;
}

/* The lines of a table are parts of a whole: what the whole may be, and what is left for each part. For one sum these
 * bounds are exact. */
static struct range sum_of(const struct cz_table *t, size_t column)
{
	struct range sum = {0, 0};
	for (size_t l = 0; l < t->lines; l++) {
		struct range x = range_of(&t->line[l].cell[column]);
		sum.low += x.low;
		sum.high += x.high;
	}
	return sum;
}

static bool parts_have_room(const struct cz_table *t, size_t column, struct range whole)
{
	struct range sum = sum_of(t, column);
	if (whole.low > sum.high || whole.high < sum.low) /* not one whole after all */
		return true;
	for (size_t l = 0; l < t->lines; l++) {
		struct range x = range_of(&t->line[l].cell[column]);
		struct range rest = {whole.low - (sum.high - x.high), whole.high - (sum.low - x.low)};
		if (too_narrow(both(x, rest)))
			return false;
	}
	return true;
}

const struct cz_table *cz_audit(const struct cz_report *r)
{
	/* The open requests of the week, by kind of help and by area. */
	const struct cz_table *weeks = cz_report_find(r, "weeks");
	const struct cz_table *const part[] = {cz_report_find(r, "categories"), cz_report_find(r, "areas")};
	size_t open = cz_table_column(weeks, "open");
	struct range whole = {0, INFINITY};
	if (r->internal)
		return NULL;
	for (size_t i = 0; i < r->tables; i++)
		if (!every_cell_is_judged(r->table[i]))
			return r->table[i];
	if (open != CZ_NO_LINE && weeks->lines)
		whole = range_of(&weeks->line[weeks->lines - 1].cell[open]);
	for (size_t i = 0; i < CZ_COUNT(part); i++)
		if (part[i] && part[i]->lines)
			whole = both(whole, sum_of(part[i], 0));
	if (weeks && whole.low <= whole.high && too_narrow(whole))
		return weeks;
	for (size_t i = 0; i < CZ_COUNT(part); i++)
		if (part[i] && whole.low <= whole.high && !parts_have_room(part[i], 0, whole))
			return part[i];
	return NULL;
}
