#ifndef CZ_MATCH_HEIR_H
#define CZ_MATCH_HEIR_H

#include "match/census.h"
#include "match/plan.h"

/* Whom a single change would serve, known from the plan and its prices, without solving again.
 *
 * A place more of a volunteer goes to who gains most by it; then that one's volunteer has a place more, and so on,
 * until a request comes to its turn that nobody served. Along this way no step loses anything under the smallest
 * prices, and what such ways lead to from each request that lacks helpers is looked at once. Where they come from
 * one request only, that one is the heir; where from several, these would gain as much by the place, and the tie
 * is not decided here. Of more places than one, or of more requests let in to the places that there are, the first
 * goes the same way: who would get it alone is served as well when more are (what requests are worth together is
 * M-concave, and to be served is the most). A pair more of a volunteer who could make room (room.h) serves its
 * request. */
struct cz_heirs;
struct cz_heirs *cz_heirs_new(const struct cz_plan_of_town *p) CZ_MUST_CHECK; /* NULL: no memory. Borrows p. */
void cz_heirs_free(struct cz_heirs *x);

/* Whether the change would serve request i, which has places left, one place more. */
enum cz_hope cz_heirs_hope(const struct cz_heirs *x, uint32_t i, const struct cz_relaxation *r);

/* More than this it never tells: where pairs were left out, other requests may gain by a change that nobody looked
 * at. */
enum cz_hope cz_heirs_most_hope(const struct cz_heirs *x);

/* The same of one change after the other, which may each look at all other requests: so many looks are left, and
 * where they are too few, it is not known. A plan has CZ_HEIRS_LOOKS, which its requests that lack helpers share. */
enum { CZ_HEIRS_LOOKS = 20000000 };
uint64_t cz_heirs_share(const struct cz_heirs *x);
enum cz_hope cz_heirs_hope_within(const struct cz_heirs *x, uint32_t i, const struct cz_relaxation *r, uint64_t *left);

/* The change of a volunteer that could serve request i one place more: of the rules in failing, that forbid the
 * pair, or without these a place or a question more of one who is allowed but busy. False: no single one can. */
bool cz_heirs_change(const struct cz_heirs *x, uint32_t i, uint32_t j, unsigned failing, double km,
		     struct cz_relaxation *r);

/* A limit that forbids so many kilometres, raised to allow them: as it is told, to a tenth of a kilometre. */
double cz_relaxation_km(double limit, double km);

/* The volunteer with a change of their side made; that of distance and times are the request's as well. */
void cz_relaxation_make(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_relaxation *r,
			struct cz_hand *h);

#endif
