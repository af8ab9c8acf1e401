#ifndef CZ_INTAKE_FOLLOW_H
#define CZ_INTAKE_FOLLOW_H

#include "base/buf.h"
#include "data/value.h"

/* What a dotted path leads to in a JSON value, as the text of a cell. */

/* What the text of a cell does not show. */
enum {
	CZ_SHAPE_SEVERAL = 1, /* several values, with bars between them */
	CZ_SHAPE_OTHER = 2,   /* an object where the path ends, or a single value before it does: it is not in the text */
};

/* Through a list, all that the path leads to. null, "", {} and [] are nothing. A set of the above. */
unsigned cz_follow(const struct cz_value *v, struct cz_str path, struct cz_buf *text);

#endif
