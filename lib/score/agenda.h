#ifndef CZ_SCORE_AGENDA_H
#define CZ_SCORE_AGENDA_H

#include "score/result.h"

/* What to talk about first, and why: a conversation, no verdict. The same answers give the same agenda. */

struct cz_point_of_talk {
	enum cz_point_kind kind;
	uint32_t aspect;           /* in the bank; for seat and ambition the one they speak to, or the first when whole */
	uint32_t support, of;      /* people who bear it out, of so many; of is 0 where nobody is counted. strength: score
	                            * above the middle of the scale; lowest: it is their own lowest; gap: belong to the
	                            * two parties; divided: lie a quarter of the scale or more from the mean; changed:
	                            * answered both times and moved that way */
	bool with[CZ_POINT_KINDS]; /* other reasons to talk about the same aspect, merged into this point */
	uint32_t item[2], items;   /* behind it, those that bear it out most; may be none */
	const struct cz_change *change; /* for changed */
	bool unsound;              /* the items of the aspect do not hang together: alpha is below 0 */
	bool whole;                /* seat and ambition: the bank has no aspect for them, so no name or question of the aspect's either */
	bool since_wave;           /* ambition: not reviewed since the wave before, though within the year */
};

enum { CZ_AGENDA_POINTS = 7 };

/* The last wave of each partnership has an agenda; where nobody knows the order, each of its waves. */
bool cz_agenda_is_due(const struct cz_tally *t, size_t group);

/* About one group; partnership may be NULL when its record is not known. today: CZ_DAY_NONE when it does not matter. */
size_t cz_agenda_make(const struct cz_results *r, size_t group, const struct cz_partnership *partnership, cz_day today,
		      struct cz_point_of_talk out[CZ_AGENDA_POINTS]);

/* The day on which the wave before began at the earliest, or CZ_DAY_NONE: there was none, or its name is no date. */
cz_day cz_agenda_wave_before(const struct cz_results *r, size_t group);

/* The reasons, a sentence or two each; plain: without numbers and counts. */
void cz_agenda_reason(const struct cz_results *r, size_t group, const struct cz_point_of_talk *p, bool plain, enum cz_lang lang,
		      struct cz_buf *out);
/* What people call a party of a result, for sentences: as the bank has it, or else cz, or else its id. */
const char *cz_agenda_party(const struct cz_bank *b, const struct cz_result *x, size_t p, enum cz_lang lang);
/* Who bears the point out, in a sentence, where the reason does not count them already. Nothing when nobody is counted. */
void cz_agenda_support(const struct cz_results *r, size_t group, const struct cz_point_of_talk *p, enum cz_lang lang, struct cz_buf *out);

/* The question to begin with, in each language: the bank's for such a point, or the first of the aspect. NULL: it has none. */
const char *const *cz_agenda_question(const struct cz_bank *b, const struct cz_point_of_talk *p);

#endif
