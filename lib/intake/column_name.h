#ifndef CZ_INTAKE_COLUMN_NAME_H
#define CZ_INTAKE_COLUMN_NAME_H

#include "base/buf.h"
#include "base/str.h"

/* Whether columns of some type are called so; of a folded name. */
bool cz_column_name_is_usual(struct cz_str folded);

/* The name, folded. One as programs write them is taken apart when it is usual then and not as one word:
 * "postalCode", but not "PostCode". False when memory is out. */
bool cz_column_name_fold(struct cz_str name, struct cz_buf *out) CZ_MUST_CHECK;

#endif
