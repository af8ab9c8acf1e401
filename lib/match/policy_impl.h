#ifndef CZ_MATCH_POLICY_IMPL_H
#define CZ_MATCH_POLICY_IMPL_H

#include "match/policy.h"

/* base with the members of change in it, object by object; false when memory is out. *out borrows from both. */
bool cz_policy_merge(const struct cz_value *base, const struct cz_value *change, struct cz_arena *mem, struct cz_value *out) CZ_MUST_CHECK;

#endif
