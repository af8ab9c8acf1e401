#include "report/audit.h"
#include "report/disclose.h"
#include "report/waits.h"
#include "safe/bounds.h"
#include <math.h>

static bool is_judged(const struct cz_report *r, const struct cz_column *column, const struct cz_cell *cell)
{
	bool people = column->measure == CZ_IN_PEOPLE;
	if (cell->shown == CZ_RAW || (people && cell->shown == CZ_ROUNDED && fmod(cell->value, CZ_ROUNDED_TO) != 0))
		return false;
	return !people || cell->shown != CZ_EXACT || cell->value == 0 || cell->value >= r->fewest;
}

/* The first cell that came past the door. */
static bool find_unjudged(const struct cz_report *r, struct cz_telling *telling)
{
	for (size_t i = 0; i < r->tables; i++)
		for (size_t l = 0; l < r->table[i]->lines; l++)
			for (size_t c = 0; c < r->table[i]->columns; c++)
				if (!is_judged(r, &r->table[i]->column[c], &r->table[i]->line[l].cell[c])) {
					*telling = (struct cz_telling){r->table[i], l, c};
					return true;
				}
	return false;
}

static void read_cell(const struct cz_report *r, const struct cz_previous *previous, struct cz_arc *a, const struct cz_tie *tie)
{
	a->low = 0;
	a->high = CZ_NO_LIMIT;
	a->value = tie->truth;
	if (tie->told) {
		a->low = tie->low;
		a->high = tie->high;
	}
	if (tie->waited)
		a->low = cz_waits_told(r);
	if (!tie->t)
		return;
	cz_cell_limits(&tie->t->line[tie->line].cell[tie->column], &a->low, &a->high);
	cz_previous_same(previous, r->week_name, tie->t, tie->line, tie->column, tie->truth, &a->low, &a->high);
}

static bool tells(const struct cz_arc *a, const struct cz_tie *tie)
{
	return tie->t && tie->truth > 0 && tie->truth < CZ_ROUNDED_TO && a->high - a->low + 1 < CZ_ROUNDED_TO;
}

/* 1: looked at; 0: what was read cannot all be true. */
static int attack(const struct cz_report *r, struct cz_ties *ties, const struct cz_previous *previous, struct cz_telling *telling, struct cz_err *err)
{
	for (size_t i = 0; i < ties->net.arcs; i++)
		read_cell(r, previous, &ties->net.arc[i], &ties->tie[i]);
	int rc = cz_bounds_find(&ties->net, err);
	for (size_t i = 0; rc > 0 && !telling->table && i < ties->net.arcs; i++) {
		const struct cz_tie *tie = &ties->tie[i];
		if (tells(&ties->net.arc[i], tie))
			*telling = (struct cz_telling){tie->t, tie->line, tie->column};
	}
	return rc;
}

static void take_any(const struct cz_ties *ties, struct cz_telling *telling)
{
	for (size_t i = 0; !telling->table && i < ties->net.arcs; i++)
		*telling = (struct cz_telling){ties->tie[i].t, ties->tie[i].line, ties->tie[i].column};
}

int cz_audit(const struct cz_report *r, struct cz_ties *ties, struct cz_ties *stay, const struct cz_previous *previous, struct cz_telling *telling,
	     struct cz_err *err)
{
	*telling = (struct cz_telling){.table = NULL};
	if (r->internal || find_unjudged(r, telling))
		return 0;
	int rc = attack(r, ties, previous, telling, err);
	if (rc == 0) /* what is shown is not even true */
		take_any(ties, telling);
	if (rc > 0 && !telling->table) /* where records changed since, this may be impossible, and misleads */
		rc = attack(r, stay, previous, telling, err);
	return rc < 0 ? rc : 0;
}

static bool withhold_line(struct cz_table *t, size_t line, size_t from)
{
	bool any = false;
	for (size_t c = from; c < t->columns; c++) {
		struct cz_cell *cell = &t->line[line].cell[c];
		if (t->column[c].measure != CZ_IN_PEOPLE || !cz_cell_has(cell))
			continue;
		*cell = (struct cz_cell){.shown = CZ_WITHHELD};
		any = true;
	}
	return any;
}

static bool withhold_table(struct cz_table *t)
{
	bool any = false;
	for (size_t l = 0; l < t->lines; l++)
		any |= withhold_line(t, l, 0);
	return any;
}

bool cz_audit_mend(struct cz_ties *ties, const struct cz_telling *telling)
{
	struct cz_table *t = telling->table;
	bool weeks = strcmp(t->key, "weeks") == 0, any = false;
	if (weeks) /* how many are open is what a page is read for, and at times told on another: the rest goes first */
		any = withhold_line(t, telling->line, 1);
	if (!any && t->columns > 1)
		any = withhold_line(t, telling->line, 0);
	any = any || withhold_table(t);
	for (size_t i = 0; !any && i < ties->net.arcs; i++)
		any = ties->tie[i].t && withhold_table(ties->tie[i].t);
	return any;
}
