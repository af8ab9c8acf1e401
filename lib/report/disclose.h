#ifndef CZ_REPORT_DISCLOSE_H
#define CZ_REPORT_DISCLOSE_H

#include "report/previous.h"
#include "report/ties.h"

/* The door between what is known and what is shown. Every raw cell of every table is judged here, and nowhere else:
 * counts of people by controlled rounding to CZ_ROUNDED_TO, together with those they are tied to, statistics over people by
 * how many are behind them (waiting times: waits.h). Where rounding has a choice, it goes where the earlier report went; previous
 * may be NULL. In the internal edition everything is exact.
 *
 * With r->suppress counts below CZ_FEWEST are withheld instead, together with others that would tell them, and the rest is exact.
 * What the earlier report withheld stays so: it would tell now what it did not tell then. 0, or CZ_ENOMEM. */
enum { CZ_ROUNDED_TO = 5, CZ_FEWEST = 10 };

int cz_disclose(struct cz_report *r, struct cz_ties *ties, const struct cz_previous *previous, struct cz_err *err) CZ_MUST_CHECK;

/* Where the latest of the earlier reports went with a count: -1 down, 1 up; 0: it did not tell, or neither leads from the value to
 * there. */
int cz_disclose_way_before(const struct cz_previous *previous, const struct cz_table *t, size_t line, size_t column, int64_t value);

/* The same for counts of which a report has the whole and others the parts, tied to it. whole is judged already, and stays. */
int cz_disclose_parts(const struct cz_report *whole, struct cz_ties *ties, const struct cz_previous *previous, struct cz_err *err) CZ_MUST_CHECK;

#endif
