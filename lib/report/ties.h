#ifndef CZ_REPORT_TIES_H
#define CZ_REPORT_TIES_H

#include "report/previous.h"
#include "safe/net.h"

/* Which published counts are parts of which, so that one can be worked out from others: open requests from week to week, as they
 * came and got help; the same by kind and by area, and those for whom a run found nobody; what it did with all places; volunteers by
 * state, and the places that those with room have; what ended and was left undone. Where a count only holds another one, the rest
 * between them is in the net too, told nowhere. disclose.c rounds counts that are tied together, audit.c attacks them together. */

struct cz_tie {
	struct cz_table *t; /* where the count is published; NULL: nowhere, it only makes sums fit */
	size_t line, column;
	int64_t truth;
	bool room;         /* no count: others may differ by it; any number */
	bool waited;       /* not a count either, but at least as many as waiting times tell (waits.h) */
	bool told;         /* not here, but in an earlier report: it was low to high */
	int64_t low, high;
};

struct cz_ties {
	struct cz_net net;
	struct cz_tie *tie; /* one per arc of net */
	size_t cap;
};

#define CZ_TIES_INIT {.net = CZ_NET_INIT}

/* From tables that are still raw: where the true counts do not add up as they should, by a slip in the records, nothing is tied.
 * 0, or CZ_ENOMEM. */
int cz_ties_find(struct cz_ties *x, const struct cz_report *r, struct cz_err *err) CZ_MUST_CHECK;
/* Which counts of the last report are those of this one, but for who came and who went: open requests by area and kind, or by either.
 * Whoever came since, came in somewhere. Nothing is tied when there is no earlier report. */
int cz_ties_stay(struct cz_ties *x, const struct cz_report *r, const struct cz_previous *previous, struct cz_err *err) CZ_MUST_CHECK;
/* One more count, from one point of the net to another. */
void cz_ties_add(struct cz_ties *x, uint32_t from, uint32_t to, struct cz_tie tie);
void cz_ties_release(struct cz_ties *x);

#endif
