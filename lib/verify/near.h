#ifndef CZ_VERIFY_NEAR_H
#define CZ_VERIFY_NEAR_H

#include "verify/sides.h"

/* Volunteers with room, by what they offer and where they are: strips of a few kilometres from south to north, and in
 * each strip from west to east. Whoever has no known spot is found by postcode. */
struct cz_near {
	const struct cz_sides *sides;
	struct cz_near_entry {
		uint32_t bucket; /* a category, or everybody */
		int32_t strip;
		double at; /* degrees of longitude in a strip, else the digits of the postcode */
		uint32_t giver;
	} *entry;          /* sorted by these */
	size_t n, cap;
	bool by_postcode;  /* some request has no spot, so that everybody can be found by postcode */
};

int cz_near_make(struct cz_near *near, const struct cz_sides *s, struct cz_err *err) CZ_MUST_CHECK;
void cz_near_release(struct cz_near *near);

/* Show take everybody who may be allowed for the request, in no order that means anything, and nobody twice. */
void cz_near_visit(const struct cz_near *near, uint32_t seeker, void (*take)(void *ctx, uint32_t giver), void *ctx);

#endif
