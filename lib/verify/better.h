#ifndef CZ_VERIFY_BETTER_H
#define CZ_VERIFY_BETTER_H

#include "verify/bound.h"

/* From a plan to the best one, by a plain search that has nothing to do with how cz-match works: as long as there is a
 * round of changes that gains (somebody new is helped, others move on), make it. Bellman and Ford find the rounds; when
 * there is none left, their labels are prices that prove the result.
 *
 * price: where the labels begin, and where they end; zero when nothing is known. A search that would look at more than
 * `work` pairs is given up: *ended is then false, and the plan has become better but perhaps not the best. */
struct cz_better {
	struct cz_chosen *v; /* the plan it came to, by request, then volunteer; match is SIZE_MAX for what is new */
	size_t n;
	bool ended;
	uint64_t rounds;
};

int cz_better_find(struct cz_better *b, const struct cz_contest *c, const struct cz_chosen *v, size_t n,
		   struct cz_worth *price, uint64_t work, struct cz_err *err) CZ_MUST_CHECK;
void cz_better_release(struct cz_better *b);

/* The difference between two plans as separate changes: each can be made alone, and gains what it says. */
struct cz_change {
	struct cz_worth gain;
	int64_t places;           /* more places filled */
	struct cz_chosen *drop, *add; /* by request, then volunteer */
	size_t drops, adds;
};

struct cz_changes {
	struct cz_change *v; /* the best first */
	size_t n;
	struct cz_chosen *pairs; /* what they point to */
};

int cz_changes_find(struct cz_changes *out, const struct cz_contest *c, const struct cz_chosen *from, size_t n,
		    const struct cz_chosen *to, size_t m, struct cz_err *err) CZ_MUST_CHECK;
void cz_changes_release(struct cz_changes *x);

#endif
