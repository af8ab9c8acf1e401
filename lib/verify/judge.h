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

/* At a glance, without reading the records of both: what one side needs and the other has, as bits of which a pair that
 * is allowed lacks none; and points that come to no less than the pair has, before kilometres, when nothing happened
 * between the two: those of both together, and for interests the lesser of both. */
struct cz_judge_side {
	int32_t points;
	uint16_t interests, features;
	uint32_t times; /* one of these in common, when both state any */
};

struct cz_judge_side cz_judge_seeker(const struct cz_sides *s, const struct cz_seeker *a);
/* With requests of this category; CZ_WORD_NONE: with any. */
struct cz_judge_side cz_judge_giver(const struct cz_sides *s, const struct cz_giver *g, uint32_t category);
/* Points that kilometres cost, below zero. per_km is that of the volunteer. */
int32_t cz_judge_distance(int32_t per_km, double km);

#endif
