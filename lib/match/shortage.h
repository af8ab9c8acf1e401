#ifndef CZ_MATCH_SHORTAGE_H
#define CZ_MATCH_SHORTAGE_H

#include "match/plan.h"

/* Shortage sets: from an unserved request over allowed pairs to volunteers, who all are full, from them to the requests
 * they help, and so on. No plan fills more of the places that these requests want than these volunteers have.
 *
 * The smallest set that holds the request is looked for first. Where it is large, the same answer would be sought for
 * many requests over and over; then the set of all requests whose sets overlap is given, which proves the same. */
struct cz_shortage;
struct cz_shortage *cz_shortage_new(const struct cz_plan_of_town *p) CZ_MUST_CHECK; /* NULL: no memory */
void cz_shortage_free(struct cz_shortage *s);

/* Places wanted in the set of request i, which has a place left, and places there are: those of the volunteers of
 * the set, and one for each pair with a volunteer outside it, as no such volunteer can give more. More are wanted
 * than there are. */
void cz_shortage_find(struct cz_shortage *s, uint32_t i, uint32_t *wanted, uint32_t *places);

#endif
