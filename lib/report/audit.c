#include "report/audit.h"
#include "report/disclose.h"
#include "safe/bounds.h"
#include <math.h>

static bool every_cell_is_judged(const struct cz_table *t, bool suppress)
{
	for (size_t l = 0; l < t->lines; l++)
		for (size_t c = 0; c < t->columns; c++) {
			const struct cz_cell *cell = &t->line[l].cell[c];
			bool people = t->column[c].measure == CZ_IN_PEOPLE;
			if (cell->shown == CZ_RAW || (people && cell->shown == CZ_EXACT && !(suppress && (cell->value == 0 || cell->value >= CZ_FEWEST))))
				return false;
			if (people && cell->shown == CZ_ROUNDED && fmod(cell->value, CZ_ROUNDED_TO) != 0)
				return false;
		}
	return true;
}

/* What a stranger reads from one cell alone: 20 was 16 to 24 where it is rounded, and what is not shown is anything. */
static void read_cell(struct cz_arc *a, const struct cz_tie *tie)
{
	const struct cz_cell *cell = tie->t ? &tie->t->line[tie->line].cell[tie->column] : NULL;
	bool shown = cell && cz_cell_has(cell);
	int64_t v = shown ? (int64_t)cell->value : 0, off = shown && cell->shown == CZ_EXACT ? 0 : CZ_ROUNDED_TO - 1;
	a->low = v > off ? v - off : 0;
	a->high = shown ? v + off : CZ_NO_LIMIT;
}

static bool tells(const struct cz_arc *a, const struct cz_tie *tie)
{
	return tie->t && tie->truth > 0 && tie->truth < CZ_ROUNDED_TO && a->high - a->low + 1 < CZ_ROUNDED_TO;
}

int cz_audit(const struct cz_report *r, struct cz_ties *ties, const struct cz_table **telling, struct cz_err *err)
{
	*telling = NULL;
	for (size_t i = 0; !r->internal && i < r->tables; i++)
		if (!every_cell_is_judged(r->table[i], r->suppress)) {
			*telling = r->table[i];
			return 0;
		}
	for (size_t i = 0; i < ties->net.arcs; i++) {
		read_cell(&ties->net.arc[i], &ties->tie[i]);
		ties->net.arc[i].value = ties->tie[i].truth;
	}
	int rc = r->internal ? 0 : cz_bounds_find(&ties->net, err);
	for (size_t i = 0; rc >= 0 && !r->internal && !*telling && i < ties->net.arcs; i++)
		if (tells(&ties->net.arc[i], &ties->tie[i]) || (rc == 0 && ties->tie[i].t)) /* 0: what is shown is not even true */
			*telling = ties->tie[i].t;
	return rc < 0 ? rc : 0;
}
