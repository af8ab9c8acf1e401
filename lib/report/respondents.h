#ifndef CZ_REPORT_RESPONDENTS_H
#define CZ_REPORT_RESPONDENTS_H

#include "data/value.h"

/*
 * Which parties of a partnership may be seen in what is published (STATISTICS.md 2.12, where the rules are numbered). It is
 * decided once per partnership, bank and wave, on the number of respondents: a party with fewer than CZ_PARTY_LEAST is hidden
 * (rule 1); while exactly one is, or the hidden together are too few, the smallest visible one is hidden too (rule 2). Margins
 * tell how far a few people lie apart, and are shown from CZ_MARGIN_LEAST people on (rule 4). Parties beyond CZ_PARTIES_MOST
 * count as hidden.
 */
enum { CZ_PARTY_LEAST = 5, CZ_MARGIN_LEAST = 10, CZ_PARTIES_MOST = 16 };

struct cz_respondents {
	struct cz_str party[CZ_PARTIES_MOST];
	int64_t n[CZ_PARTIES_MOST]; /* the most that any aspect has */
	bool hidden[CZ_PARTIES_MOST];
	size_t parties;
	int64_t people; /* the same of all */
	bool any_hidden, beyond; /* beyond: there are more than CZ_PARTIES_MOST */
};

/* The parties of one score record more; begins zeroed. */
void cz_respondents_add(struct cz_respondents *r, const struct cz_value *score);
void cz_respondents_hide(struct cz_respondents *r);

/* Whether an aspect was answered by enough people, in all and of each party that may be seen, to tell of it at all. */
bool cz_aspect_is_safe(const struct cz_respondents *r, const struct cz_value *score);

/* A mean so near an end of the scale that it would tell what everybody said: shown as "4.5 or higher" (rule 5). */
bool cz_mean_is_extreme(double mean, double lo, double hi);

/* Whether the mean of all may be told beside those of the visible parties. With all visible it may not when it would undo
 * the "4.5 or higher" of one of them. With some hidden it is worked out, by intervals, what it leaves possible for the answers
 * of each hidden party, for somebody who knows all numbers of respondents: half of what the scale allows, or more (rule 7). */
bool cz_total_is_safe(const struct cz_respondents *r, const struct cz_value *score, double lo, double hi);

#endif
