#ifndef CZ_VERIFY_NEAR_H
#define CZ_VERIFY_NEAR_H

#include "verify/judge.h"

/* Volunteers with room, by what they offer and where they are: strips of a few kilometres from south to north, in each
 * strip from west to east, and there in groups of neighbours. Whoever has no known spot is found by postcode, and for
 * requests at any distance everybody is one group. */

/* Where a volunteer is, and how far that reaches; or all of a group together: the best of each, anywhere between
 * them. */
struct cz_near_entry {
	float west, east, south, north; /* degrees; of those found by postcode its digits, from west to east, and NaN */
	int32_t points;                 /* of their own, with requests of the bucket */
	float reach;                    /* max_km, or a little more */
	int32_t per_km;
	uint32_t giver; /* of a group the first one */
};

struct cz_near_group {
	uint32_t bucket; /* a category, or everybody */
	int32_t strip;
	size_t first, end; /* its entries */
	size_t crowd;      /* so many crowds are filled by the groups before */
	struct cz_near_entry all;
	struct cz_judge_has has;
};

struct cz_near_row { /* a strip of a bucket */
	uint32_t bucket;
	int32_t strip;
	size_t first; /* its groups go on to where the next row begins */
};

struct cz_near {
	const struct cz_sides *sides;
	struct cz_near_seat { /* where the strips see a request; NaN when that is not known */
		double lat, lon;
	} *seat;
	struct cz_near_entry *entry; /* sorted by bucket, strip, west */
	struct cz_judge_has *has;    /* of each, with requests of the bucket: most looks end there, so they lie close together */
	struct cz_near_group *group;
	struct cz_near_row *row; /* one more than rows, which is only an end */
	size_t n, groups, crowds, rows;
	bool by_postcode; /* some request has no spot, so that everybody can be found by postcode */
};

int cz_near_make(struct cz_near *near, const struct cz_sides *s, struct cz_err *err) CZ_MUST_CHECK;
void cz_near_release(struct cz_near *near);

/* Show look the groups with everybody who may be allowed for the request, in no order that means anything, and nobody
 * twice. */
void cz_near_visit(const struct cz_near *near, uint32_t seeker, void (*look)(void *ctx, const struct cz_near_group *g),
		   void *ctx);

/* Where a volunteer is to be found, or a request looks: those that stand in this order next to each other look at the
 * same groups. */
struct cz_near_spot {
	uint32_t bucket, who;
	int32_t strip;
	float at, lat; /* degrees of longitude, and of latitude; or the digits of the postcode, and NaN */
};

struct cz_near_spot cz_near_spot(const struct cz_near *near, uint32_t seeker);
int cz_near_spot_order(const void *a, const void *b); /* for qsort */

/* Kilometres that somebody is away at least, at a glance: never more than cz_sides_km says. */
struct cz_near_glance {
	double lat, lon;
	double across, high; /* kilometres to a degree of longitude, at least, no further off than so many degrees */
};

struct cz_near_glance cz_near_from(const struct cz_near *near, uint32_t seeker);
double cz_near_km(const struct cz_near_glance *from, const struct cz_near_entry *e);

#endif
