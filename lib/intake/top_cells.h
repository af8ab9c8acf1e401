#ifndef CZ_INTAKE_TOP_CELLS_H
#define CZ_INTAKE_TOP_CELLS_H

#include "data/csv.h"
#include "intake/header.h"

/* Every Dutch export has a column "Wijk" or "Buurt", and most of them hold names where a record has a code of the CBS.
 * Read the rows that csv still has, and mark the columns that are called after areas but hold no codes: those where less
 * than half of the filled cells is one. Such a column then fits no area any more.
 * In a file of refused rows the wrong cells are many, and what they were refused for counts: where cz_field names an area and no
 * column holds codes, each of them stays one.
 *
 * "Van" and "Tot" may be days or times of the clock: mark those with such a time in half of the filled cells, "9:00", or such a day, and "Tijd"
 * too, which then holds no stretches of time. In a file of refused rows CZ286 and CZ287 tell which it was.
 *
 * "Dag" right beside a date, in which only the days of the week of those dates stand, in two rows at least, says nothing of when somebody
 * can.
 *
 * Whatever a column is called, mark it when half of its filled cells are parts of the day or hours, "ochtend", "o" and "m",
 * "9:00-12:00", or days of the week.
 *
 * Of several columns that are called after kinds of help, "Dienst" and "Hulpvraag", mark those in which none stands, when in half of
 * the filled cells of another one they do.
 *
 * "Vrijwilliger" may be a name or an id: mark it when most of its filled cells have no digit. */
int cz_top_cells_judge(struct cz_header *h, const struct cz_type *t, struct cz_csv *csv, struct cz_err *err) CZ_MUST_CHECK;

#endif
