#ifndef CZ_REPORT_DISCLOSE_H
#define CZ_REPORT_DISCLOSE_H

#include "report/model.h"

/* The door between what is known and what is shown. Every raw cell of every table is judged here, and nowhere else:
 * counts of people by controlled rounding to CZ_ROUNDED_TO, statistics over people by how many are behind them. In the
 * internal edition everything is exact. 0, or CZ_ENOMEM. */
enum { CZ_ROUNDED_TO = 5, CZ_FEWEST = 10 };

int cz_disclose(struct cz_report *r, struct cz_err *err) CZ_MUST_CHECK;

#endif
