#ifndef CZ_REPORT_COUNTED_H
#define CZ_REPORT_COUNTED_H

#include "base/arena.h"
#include "base/map.h"
#include "model/store.h"
#include "report/model.h"

/* Which records a page counts: lists of their numbers in the store, so that the page of a part need not look at everybody again. */

#define CZ_NO_NUMBER UINT32_MAX

struct cz_numbers {
	const uint32_t *v; /* NULL: 0 to n - 1 */
	size_t n;
};

static inline size_t cz_number(const struct cz_numbers *x, size_t k)
{
	return x->v ? x->v[k] : k;
}

struct cz_counted {
	struct cz_numbers requests, volunteers, matches; /* matches: of these requests */
	struct cz_numbers unmatched, prices; /* of what cz made: about these requests, of these volunteers */
};

/* What a page counts, dealt out over all parts of a kind. */
struct cz_deal {
	struct cz_map parts;      /* areas, organisations or partnerships, numbered as they came by */
	struct cz_counted *share; /* of each; they live as long as the deal, and as what it was dealt from */
	struct cz_arena mem;
};

#define CZ_DEAL_INIT {.share = NULL}

/* The parts are like that of a scope, in the last thing that it says: it is one of them, and the others are those that somebody in
 * all belongs to. request_of: of cz_known. 0, or CZ_ENOMEM; released in either case. */
int cz_counted_deal(struct cz_deal *d, const struct cz_store *s, const uint32_t *request_of, const struct cz_counted *all,
		    const struct cz_scope *like, struct cz_err *err) CZ_MUST_CHECK;
void cz_deal_release(struct cz_deal *d);

/* What a scope says last: its partnership, else its organisation, else its area. */
const char **cz_scope_last(struct cz_scope *s);

#endif
