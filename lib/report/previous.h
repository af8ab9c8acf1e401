#ifndef CZ_REPORT_PREVIOUS_H
#define CZ_REPORT_PREVIOUS_H

#include "base/arena.h"
#include "base/err.h"
#include "data/value.h"
#include "report/model.h"

/* An earlier report, as cz-report --format json wrote it: what the public has seen. It keeps rounding steady, and it is
 * the ledger that says which partnership figures may be refreshed. */
struct cz_previous {
	const struct cz_value *tables; /* a list; NULL: there is no earlier report */
};

/* CZ_EINPUT when it is no report of cz, or an internal one: what was never public is no measure. */
int cz_previous_read(struct cz_previous *p, const char *name, struct cz_arena *a, struct cz_err *err) CZ_MUST_CHECK;

/* The table as it stood in the earlier report; NULL when there was none. */
const struct cz_value *cz_previous_table(const struct cz_previous *p, const char *key);
/* One cell of it by keys, as it was shown; unknown when there was none. near: where the line is likely to stand. */
struct cz_cell cz_previous_cell(const struct cz_value *table, const char *line, const char *column, size_t near);
/* How many people of a party were told to stand behind a column; 0: not told. */
int64_t cz_previous_people(const struct cz_value *table, const char *column);

#endif
