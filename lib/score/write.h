#ifndef CZ_SCORE_WRITE_H
#define CZ_SCORE_WRITE_H

#include "score/register.h"
#include "score/result.h"

/* Results as records. Not defined is null. */
struct cz_score_form {
	const struct cz_store *beside;           /* what was read with the responses; partnerships are looked up in it */
	const struct cz_registered *registered;  /* one for each of its partnerships */
	cz_day today;                  /* CZ_DAY_NONE when it does not matter */
	bool items, pairs;             /* a record for each item; every two parties, not only those furthest apart */
};

/* What was read of the partnership of a group; NULL: nothing. */
struct cz_beside {
	const struct cz_partnership *partnership;
	const struct cz_registered *registered;
};

struct cz_beside cz_score_beside(const struct cz_results *r, size_t group, const struct cz_score_form *f);

/* All that is said of one bank: scores, items, the agenda of each partnership's last wave, and from pooled.c and views.c what is said
 * of all together. */
int cz_score_write_all(const struct cz_results *r, const struct cz_score_form *f, struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;

void cz_score_write(const struct cz_results *r, size_t group, uint32_t aspect, bool pairs, struct cz_buf *out);
void cz_score_write_items(const struct cz_results *r, size_t group, struct cz_buf *out);
void cz_score_write_agenda(const struct cz_results *r, size_t group, const struct cz_score_form *f, struct cz_buf *out);
/* All together, from pooled.c: the questionnaire itself; partnerships side by side, per wave and aspect, where there are two or more. */
void cz_score_write_instrument(const struct cz_tally *t, uint32_t aspect, struct cz_buf *out);
void cz_score_write_careless(const struct cz_tally *t, struct cz_buf *out);
int cz_score_write_comparisons(const struct cz_results *r, struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;
/* Two parties about the same situation: partnerships in which exactly two parties answered, one person each. */
int cz_score_write_views(const struct cz_results *r, struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;

#endif
