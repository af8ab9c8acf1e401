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

enum { CZ_JUDGE_SHARED = 3, CZ_JUDGE_STEPS = 4 + CZ_JUDGE_SHARED };

/* At a glance, without reading the records of both: what a request wants and a volunteer has, as bits of which a pair that
 * is allowed lacks none, and points that come to no less than the pair has, when nothing happened between the two. Words are
 * bits too, several of them to one bit. */
struct cz_judge_wants {
	uint64_t features, interests;            /* features: with skills */
	uint64_t needless;                       /* features that cost points when they are rare */
	uint32_t times, languages;               /* one of each in common, when both state dayparts, when it states languages */
	uint32_t first_language, other_languages; /* other: all that it does not state */
	uint32_t hidden;                         /* interests that share their bit with another one */
	bool twice;                              /* two of the times */
	struct cz_set wishes;
	int32_t points;                          /* of the request's own */
	int32_t shared;                          /* for all interests in common */
	int32_t step[CZ_JUDGE_STEPS];            /* of points to spare, falling: below each of them one lack more costs too many */
};

struct cz_judge_has {
	uint64_t features, interests;
	uint32_t times, languages, rare_languages;
};

struct cz_judge_wants cz_judge_seeker(const struct cz_sides *s, const struct cz_seeker *a);
/* With requests of this category; CZ_WORD_NONE: with any. */
struct cz_judge_has cz_judge_giver(const struct cz_sides *s, const struct cz_giver *g, uint32_t category);
/* The points of the volunteer's own. */
int32_t cz_judge_own(const struct cz_sides *s, const struct cz_giver *g, uint32_t category);
/* The best of two volunteers: whoever may be allowed with one of them may be so with it, for no fewer points. */
struct cz_judge_has cz_judge_either(struct cz_judge_has a, struct cz_judge_has b);
/* Whether the two may be allowed. */
static inline bool cz_judge_may(const struct cz_judge_wants *a, const struct cz_judge_has *b)
{
	return !(a->features & ~b->features) && (!a->times || !b->times || a->times & b->times) &&
	       (!a->languages || a->languages & b->languages);
}
/* The most points they then have, but for the volunteer's own and for kilometres. */
int32_t cz_judge_most(const struct cz_rulebook *book, const struct cz_judge_wants *a, const struct cz_judge_has *b);

/* The same of 64 volunteers side by side: the k-th has what bit k of each word says. Skills are left out. */
enum { CZ_JUDGE_CROWD = 64, CZ_JUDGE_TIMES = 21, CZ_JUDGE_FEATURES = 8 };

struct cz_judge_crowd {
	uint64_t all, any_time; /* any_time: states no dayparts */
	uint64_t times[CZ_JUDGE_TIMES], features[CZ_JUDGE_FEATURES], languages[32], interests[64];
};

void cz_judge_join(struct cz_judge_crowd *c, unsigned k, const struct cz_judge_has *has);
/* Who may be allowed and may have so many points, as in cz_judge_most. They are the same for more points, up to
 * *until. */
uint64_t cz_judge_who(const struct cz_rulebook *book, const struct cz_judge_wants *a, const struct cz_judge_crowd *c,
		      int64_t points, int64_t *until);
/* Points that kilometres cost, below zero. per_km is that of the volunteer. */
int32_t cz_judge_distance(int32_t per_km, double km);

#endif
