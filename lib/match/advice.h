#ifndef CZ_MATCH_ADVICE_H
#define CZ_MATCH_ADVICE_H

#include "base/buf.h"
#include "match/census.h"
#include "match/plan.h"

/* What would help a request that has places left, in sentences: first the change that its record tells, where that
 * is proven, then what helps by trying it (remedy.h). told: as cz_explain_request gives it, the same as in the
 * record. With pairs left out a try takes long, and which pairs there are is not known: then its nearest is told,
 * which could help. */
int cz_advice_tell(const struct cz_plan_of_town *p, uint32_t i, const struct cz_counts *told, enum cz_lang lang,
		   struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;

#endif
