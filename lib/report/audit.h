#ifndef CZ_REPORT_AUDIT_H
#define CZ_REPORT_AUDIT_H

#include "report/ties.h"

/* The report looked at with a stranger's eyes, before it is written: from all that is shown, what may each count have been? The
 * answer is exact (safe/bounds.h). *telling is the table in which a small count, 1 to CZ_ROUNDED_TO - 1 in truth, is left fewer
 * than CZ_ROUNDED_TO values, or in which a cell passed no judgement; NULL: there is none. Of an internal report nothing is
 * asked. ties: those of the raw tables. 0, or CZ_ENOMEM. */
int cz_audit(const struct cz_report *r, struct cz_ties *ties, const struct cz_table **telling, struct cz_err *err) CZ_MUST_CHECK;

#endif
