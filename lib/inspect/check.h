#ifndef CZ_INSPECT_CHECK_H
#define CZ_INSPECT_CHECK_H

#include "inspect/finding.h"

/* What is odd in a municipality's records as a whole: what no single record can tell. Time grows as n log n. */
struct cz_check_category {
	bool refer; /* not for volunteers */
	bool vog;   /* asks for a certificate of conduct */
};

struct cz_check_rules {
	cz_day as_of;
	int32_t vog_months;     /* how long after it was seen a certificate counts */
	int32_t retention_days; /* how long what has ended may be kept; CZ_INT_NONE: not asked */
	struct cz_check_category (*category)(const void *ctx, const char *code);
	const void *ctx;
};

/* All of the below, sorted. 0, or CZ_ENOMEM. */
int cz_check_store(const struct cz_store *s, const struct cz_check_rules *rules, struct cz_findings *out, struct cz_err *err)
	CZ_MUST_CHECK;

/* One subject each; out tells lack of memory, as does a result below 0. */
int cz_check_twins(const struct cz_store *s, struct cz_findings *out, struct cz_err *err) CZ_MUST_CHECK;
void cz_check_references(const struct cz_store *s, struct cz_findings *out);
int cz_check_matches(const struct cz_store *s, const struct cz_check_rules *rules, struct cz_findings *out,
		     struct cz_err *err) CZ_MUST_CHECK;
int cz_check_kinds(const struct cz_store *s, const struct cz_check_rules *rules, struct cz_findings *out,
		   struct cz_err *err) CZ_MUST_CHECK;
void cz_check_dates(const struct cz_store *s, const struct cz_check_rules *rules, struct cz_findings *out);
int cz_check_places(const struct cz_store *s, struct cz_findings *out, struct cz_err *err) CZ_MUST_CHECK;
void cz_check_privacy(const struct cz_store *s, struct cz_findings *out);

/* What a record says beside the fields of its type passes through every command unchanged, so it is looked at too.
 * Shaped as the store wants it; ctx is the struct cz_findings. */
void cz_check_extra(void *ctx, const struct cz_type *t, const struct cz_record *rec);

#endif
