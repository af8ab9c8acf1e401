#ifndef CZ_REPORT_AGREE_H
#define CZ_REPORT_AGREE_H

#include "report/ties.h"

/* Counts of one page that bound each other without being parts of a sum, so that no net holds them: an area has at least the
 * free places of each kind of help in it, and of its volunteers without a match; who is active is in view, and who pauses is
 * in view and not active; who is new, leaving or in some state is active. (Of volunteers the net of the town holds all of that; those
 * of parts are shared out count by count.) Rounded apart they could leave fewer than five values (0 in all and 5 of one kind: both lie
 * in 1 to 4). Where they would, the one that depends on the others is rounded the other way, which is as true. What an earlier
 * report told of it is not asked here: 0 then and 5 now leave fewer than five values, too, which the audit sees (audit.h), for
 * it reads both. After rounding; ties tell the true counts. above: the page of which this one is a part, as it will be seen;
 * NULL: this is the town. */
void cz_agree(struct cz_report *r, const struct cz_report *above, const struct cz_ties *ties);

#endif
