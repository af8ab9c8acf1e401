#ifndef CZ_REPORT_AUDIT_H
#define CZ_REPORT_AUDIT_H

#include "report/model.h"

/* The report looked at with a stranger's eyes, before it is written. A rounded count of 20 may be 16 to 24; where counts
 * are parts of a whole that is published too, each leaves the others less room. The table in which a small count (below
 * CZ_ROUNDED_TO) could be told to within fewer than CZ_ROOM values, or in which a cell passed no judgement; NULL: there
 * is none. Of an internal report nothing is asked. */
enum { CZ_ROOM = 3 };

const struct cz_table *cz_audit(const struct cz_report *r);

#endif
