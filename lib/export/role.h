#ifndef CZ_EXPORT_ROLE_H
#define CZ_EXPORT_ROLE_H

#include "data/json.h"
#include "model/types.h"

/* Who may see what. A policy document lists, for each role, the fields of each type; what is not listed is not
 * seen, so that a field that is new tomorrow stays inside until somebody decides otherwise. */
enum { CZ_ROLE_TYPES = 64 };

struct cz_role {
	uint64_t sees[CZ_ROLE_TYPES]; /* by the position of a type in cz_types: a bit for each of its fields */
};

struct cz_str cz_role_policy(void); /* the default document */

/* The role of this name in the policy. CZ_EINPUT for a document that is not right, CZ_EUSAGE for a role that
 * it does not have. */
int cz_role_init(struct cz_role *r, const struct cz_document *policy, const char *name, struct cz_err *err) CZ_MUST_CHECK;

bool cz_role_sees(const struct cz_role *r, const struct cz_type *t, size_t field);
bool cz_role_sees_any(const struct cz_role *r, const struct cz_type *t);
/* Make every field that the role does not see "not known" in a decoded record. */
void cz_role_hide(const struct cz_role *r, const struct cz_type *t, void *rec);

#endif
