#ifndef CZ_SCORE_WHY_H
#define CZ_SCORE_WHY_H

#include "data/emit.h"

/* Why a number is not there, beside the numbers: "why":{"mean":"no_answers"}. Nothing is written when nothing is missing.
 * The manual lists the reasons. */
struct cz_why {
	struct cz_emit *e;
	bool open;
};

void cz_why_add(struct cz_why *w, const char *field, const char *reason); /* no reason (NULL): nothing */
void cz_why_close(struct cz_why *w);

#endif
