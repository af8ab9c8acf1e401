#ifndef CZ_REPORT_AUDIT_H
#define CZ_REPORT_AUDIT_H

#include "report/previous.h"
#include "report/ties.h"

/* The report looked at with a stranger's eyes, before it is written: from all that is shown, here and in earlier reports, what may
 * each count have been? The answer is exact (safe/bounds.h). *telling is where a small count, 1 to CZ_ROUNDED_TO - 1 in truth, is
 * left fewer than CZ_ROUNDED_TO values, or where a cell passed no judgement; no table: nowhere. Of an internal report nothing is
 * asked. ties: those of the raw tables; stay: with the last report's (cz_ties_stay). 0, or CZ_ENOMEM. */
struct cz_telling {
	struct cz_table *table;
	size_t line, column;
};

int cz_audit(const struct cz_report *r, struct cz_ties *ties, struct cz_ties *stay, const struct cz_previous *previous, struct cz_telling *telling,
	     struct cz_err *err) CZ_MUST_CHECK;

/* Withhold more where it tells: its line, or all of a table with one column; when nothing of that is shown, all of the table, and
 * then what it is tied to. What stands beside a small count goes with it, or the gap would tell that it is small. False: nothing
 * is left to withhold. */
bool cz_audit_mend(struct cz_ties *ties, const struct cz_telling *telling) CZ_MUST_CHECK;

#endif
