#ifndef CZ_INTAKE_RETURNED_H
#define CZ_INTAKE_RETURNED_H

#include "base/message.h"
#include "base/str.h"

/* What cz adds to refused rows, behind the columns of the office: where each stood, which fields are wrong, and why. */
enum cz_ours { CZ_OURS_NOT, CZ_OURS_LINE, CZ_OURS_FIELD, CZ_OURS_RULE };

/* "cz_line" */
const char *cz_ours_name(enum cz_ours which);
/* Which of these a name is, also folded: "cz line". */
enum cz_ours cz_ours_of(struct cz_str name);
/* The sign between these three where they stand together at the beginning of a text; 0: they do not. */
char cz_ours_between(struct cz_str text);
/* Whether the reasons, "CZ214 not a Dutch postcode; CZ128 ...", have this one among them. */
bool cz_ours_tell(struct cz_str reasons, enum cz_message id);

#endif
