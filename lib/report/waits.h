#ifndef CZ_REPORT_WAITS_H
#define CZ_REPORT_WAITS_H

#include "report/model.h"

/* Which waiting times are shown. Of fewer than r->fewest people none. Of more chance decides by the secret, for each week and each
 * group anew: every person more shows one in four of those that would still be hidden. However many waited, their time may be
 * hidden, so that this tells nothing. Were there a number from which it is always shown, a time that is hidden in one week and shown
 * in the next would tell of the weeks that went out and came in, and no audit of one report sees that.
 *
 * A time that is shown tells that it is of r->fewest people at least. No more are shown than the weeks, as they are published, leave
 * room for, whichever of these is left out: so that several windows of thirteen weeks together tell nothing of one week either. */

/* Of a report with the counts already judged. */
void cz_waits_judge(struct cz_report *r);

/* So many at least began to get help in the last thirteen weeks, by the waiting times that are shown. */
int64_t cz_waits_told(const struct cz_report *r);

#endif
