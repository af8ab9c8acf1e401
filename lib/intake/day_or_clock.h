#ifndef CZ_INTAKE_DAY_OR_CLOCK_H
#define CZ_INTAKE_DAY_OR_CLOCK_H

#include "intake/header.h"

/* Columns as "Van", "Tot" and "Tijd", which may hold days, times of the clock or stretches of time. */

/* A day, also one that is wrong. */
bool cz_is_some_day(struct cz_str cell);
/* "9:00", "14 uur"; not "9:00-12:00". */
bool cz_is_clock(struct cz_str cell);
/* Why a cell of such a column is refused, when it is of another kind than its column is read as: CZ286, CZ287, or why as it is. A refused
 * row then still tells what its column was read as; see top_cells.h. col may be NULL. */
enum cz_message cz_day_or_clock_fault(const struct cz_column *col, struct cz_str cell, enum cz_message why);

#endif
