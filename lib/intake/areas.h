#ifndef CZ_INTAKE_AREAS_H
#define CZ_INTAKE_AREAS_H

#include "data/csv.h"
#include "intake/header.h"

/* Every Dutch export has a column "Wijk" or "Buurt", and most of them hold names where a record has a code of the CBS.
 * Read the rows that csv still has, and mark the columns that are called after areas but hold no codes: those where less
 * than half of the filled cells is one. Such a column then fits no area any more.
 * In a file of refused rows the wrong cells are many, and what they were refused for counts: where cz_field names an area and no
 * column holds codes, each of them stays one. */
int cz_areas_judge(struct cz_header *h, const struct cz_type *t, struct cz_csv *csv, struct cz_err *err) CZ_MUST_CHECK;

#endif
