#ifndef CZ_MODEL_RULES_H
#define CZ_MODEL_RULES_H

#include "model/field.h"

/* Rules over several fields of one record: the `check` of its type. */
#define CZ_RULE(type) \
	void cz_rule_##type(const void *rec, const struct cz_record *at, struct cz_remarks *remarks, bool *bad)

CZ_RULE(request);
CZ_RULE(volunteer);
CZ_RULE(match);
CZ_RULE(offer);
CZ_RULE(partnership);
CZ_RULE(response);
CZ_RULE(place);

#endif
