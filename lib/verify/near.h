#ifndef CZ_VERIFY_NEAR_H
#define CZ_VERIFY_NEAR_H

#include "verify/judge.h"

/* Volunteers with room, by what they offer and where they are: strips of a few kilometres from south to north, and in
 * each strip from west to east. Whoever has no known spot is found by postcode. */
struct cz_near {
	const struct cz_sides *sides;
	struct cz_near_entry {
		uint32_t bucket; /* a category, or everybody */
		int32_t strip;
		double at;  /* degrees of longitude in a strip, else the digits of the postcode */
		double lat; /* in a strip; else NaN */
		uint32_t giver;
		struct cz_judge_side side; /* with requests of the bucket */
		float reach;               /* max_km of the giver, or a little more */
		int32_t per_km;
	} *entry; /* sorted by bucket, strip, at */
	size_t n, cap;
	bool by_postcode;  /* some request has no spot, so that everybody can be found by postcode */
};

int cz_near_make(struct cz_near *near, const struct cz_sides *s, struct cz_err *err) CZ_MUST_CHECK;
void cz_near_release(struct cz_near *near);

/* Show take everybody who may be allowed for the request, in no order that means anything, and nobody twice. */
void cz_near_visit(const struct cz_near *near, uint32_t seeker, void (*take)(void *ctx, const struct cz_near_entry *e), void *ctx);

/* Kilometres that somebody is away at least, at a glance: never more than cz_sides_km says. */
struct cz_near_glance {
	double lat, lon;
	double across, high; /* kilometres to a degree of longitude, at least, not further north or south than so many degrees */
};

struct cz_near_glance cz_near_from(const struct cz_near *near, uint32_t seeker);
double cz_near_km(const struct cz_near_glance *from, const struct cz_near_entry *e);

#endif
