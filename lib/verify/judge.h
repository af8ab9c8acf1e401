#ifndef CZ_VERIFY_JUDGE_H
#define CZ_VERIFY_JUDGE_H

#include "verify/sides.h"

/* One pair under the policy: which rules forbid it, and how many points it gets. between is what cz_sides_between
 * says of the two, km what cz_sides_km does. */

/* Bit `rule` for each of the twelve that does not hold; 0: allowed. */
unsigned cz_judge_rules(const struct cz_sides *s, uint32_t seeker, uint32_t giver);
/* Whether that is 0, quicker. */
bool cz_judge_allows(const struct cz_sides *s, uint32_t seeker, uint32_t giver, unsigned between, double km);

/* The parts of a score, in the order and with the names of records ("distance"). The last is load, which is known
 * for a whole plan only. */
enum { CZ_JUDGE_TERMS = 14, CZ_JUDGE_LOAD = 13 };
const char *cz_judge_term_name(int term);

/* The points of a pair without load; term[] may be NULL. */
int32_t cz_judge_points(const struct cz_sides *s, uint32_t seeker, uint32_t giver, unsigned between, double km,
			int32_t term[CZ_JUDGE_TERMS]);

/* Never less than the points of any pair of this request leaves, without what the volunteer's interests, experience and
 * kilometres add to them (at_most, per_km), and when nothing happened between the two before. */
int32_t cz_judge_base(const struct cz_sides *s, const struct cz_seeker *a);

#endif
