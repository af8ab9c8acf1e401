#ifndef CZ_MATCH_CENSUS_H
#define CZ_MATCH_CENSUS_H

#include "match/rule.h"

/* Why volunteers are ruled out, counted for one request after the other. What holds for whole groups of volunteers (not
 * active, another kind of help, the area of an organisation, too far) is counted as a group; only those who live near
 * are looked at one by one. */

/* A single change that would have given an allowed pair, or a place; none of them is tried (for that see remedy.h). */
struct cz_relaxation {
	enum cz_rule rule; /* 0: there is none */
	uint32_t hand;
	double km;         /* distance: how many more */
	uint32_t ask;      /* distance: of whom and the volunteer it is */
	bool for_all;      /* distance: further than the policy's own limit, which is everybody's */
	uint32_t times;    /* times: the dayparts of which one more is needed */
	enum cz_feature {  /* features: what they need */
		CZ_FEATURE_RENEWED, /* the certificate that they have, renewed */
		CZ_FEATURE_FIRST,   /* one for the first time */
		CZ_FEATURE_TRAINED, /* the training of the category */
	} feature;
};

/* That of volunteer j for request a, when the rules in failing allow one. */
bool cz_relaxation_of(const struct cz_match_town *t, const struct cz_ask *a, uint32_t j, unsigned failing, double km,
		      struct cz_relaxation *r);
/* Which of two asks less of people; and which comes first, as one for everybody comes after those of one volunteer. */
bool cz_relaxation_smaller(const struct cz_match_town *t, const struct cz_relaxation *a, const struct cz_relaxation *b);
bool cz_relaxation_before(const struct cz_match_town *t, const struct cz_relaxation *a, const struct cz_relaxation *b);

/* That a change would serve the request, which has places left, one place more. */
enum cz_hope {
	CZ_HOPE_NONE, /* it would not, or only in the place of another as urgent */
	CZ_HOPE_SOME, /* not known: it has to be tried */
	CZ_HOPE_TIED, /* in some best plan it would; a tie decides */
	CZ_HOPE_SURE, /* it would, whatever decides ties */
};

struct cz_counts {
	uint32_t blocked[CZ_RULES + 1]; /* volunteers that each rule excluded first */
	uint32_t lacks[CZ_LACKS];       /* of those that rule 8 excluded first: what they lack, maybe several things */
	uint32_t allowed;               /* volunteers that passed */
	struct cz_relaxation nearest;   /* the first of most hope, up to half as far again as allowed, and 5 km */
	enum cz_hope hope;
	uint64_t looks;                 /* left to know whom that would serve (heir.h) */
};

struct cz_census;
struct cz_heirs;
/* heirs: of a plan (heir.h), so that the smallest change is one that could serve the request, a place more of
 * somebody who is allowed among them; NULL: one that would have given an allowed pair. Borrowed. The census is
 * NULL when there is no memory. */
struct cz_census *cz_census_new(const struct cz_match_town *t, const struct cz_heirs *heirs) CZ_MUST_CHECK;
void cz_census_free(struct cz_census *c);
void cz_census_count(const struct cz_census *c, uint32_t ask, struct cz_counts *out);

#endif
