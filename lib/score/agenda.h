#ifndef CZ_SCORE_AGENDA_H
#define CZ_SCORE_AGENDA_H

#include "score/result.h"

/* What to talk about first, and why: a conversation, no verdict. The same answers give the same agenda. */

enum cz_point_kind {
	CZ_POINT_STRENGTH, /* what to build on: the highest aspect on which people agree */
	CZ_POINT_LOWEST,
	CZ_POINT_GAP,      /* parties furthest apart, at least an eighth of the scale */
	CZ_POINT_DIVIDED,  /* answers furthest apart, beyond a sixth of the options */
	CZ_POINT_CHANGED,  /* changed most, and more than chance explains */
	CZ_POINT_SEAT,     /* the people it is about have no seat */
	CZ_POINT_AMBITION, /* the ambition was not reviewed for over a year, or since the wave before */
	CZ_POINT_KINDS,
};

const char *cz_point_name(enum cz_point_kind kind); /* "lowest", as in records */

struct cz_point_of_talk {
	enum cz_point_kind kind;
	uint32_t aspect;           /* in the bank; for seat and ambition the one they speak to */
	uint32_t support, of;      /* people who bear it out, of so many; of is 0 where nobody is counted. strength: score
	                            * above the middle of the scale; lowest: it is their own lowest; gap: belong to the
	                            * two parties; divided: lie a quarter of the scale or more from the mean; changed:
	                            * answered both times and moved that way */
	bool with[CZ_POINT_KINDS]; /* other reasons to talk about the same aspect, merged into this point */
	uint32_t item[2], items;   /* behind it: the lowest, or the most divided */
	const struct cz_change *change; /* for changed */
	bool overlaps;             /* lowest: the interval reaches into that of another aspect */
	bool since_wave;           /* ambition: not reviewed since the wave before, though within the year */
};

enum { CZ_AGENDA_POINTS = 7 };

/* About one group; partnership may be NULL when its record is not known. today: CZ_DAY_NONE when it does not matter. */
size_t cz_agenda_make(const struct cz_results *r, size_t group, const struct cz_partnership *partnership, cz_day today,
		      struct cz_point_of_talk out[CZ_AGENDA_POINTS]);

/* The reasons, a sentence or two each. */
void cz_agenda_reason(const struct cz_results *r, size_t group, const struct cz_point_of_talk *p, enum cz_lang lang,
		      struct cz_buf *out);

#endif
