#ifndef CZ_MATCH_ADVICE_H
#define CZ_MATCH_ADVICE_H

#include "base/buf.h"
#include "match/census.h"
#include "match/plan.h"

/* What would help a request that has places left, in a sentence: the smallest change of one volunteer, tried (remedy.h). With
 * pairs left out a try takes long, and which pairs there are is not known: then nearest is told, which could help. */
int cz_advice_tell(const struct cz_plan_of_town *p, uint32_t i, const struct cz_relaxation *nearest, enum cz_lang lang,
		   struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;

#endif
