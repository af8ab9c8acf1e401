#ifndef CZ_REPORT_TIES_H
#define CZ_REPORT_TIES_H

#include "report/model.h"
#include "safe/net.h"

/* Which published counts are parts of which, so that one can be worked out from others: open requests from week to week, as they
 * came and got help; the same by kind and by area; what a matching run did with all places; volunteers by state. disclose.c rounds
 * counts that are tied together, audit.c attacks them together. */

struct cz_tie {
	struct cz_table *t; /* where the count is published; NULL: nowhere, it only makes sums fit */
	size_t line, column;
	int64_t truth;
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
void cz_ties_release(struct cz_ties *x);

#endif
