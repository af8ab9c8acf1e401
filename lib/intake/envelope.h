#ifndef CZ_INTAKE_ENVELOPE_H
#define CZ_INTAKE_ENVELOPE_H

#include "base/buf.h"
#include "base/err.h"
#include "intake/recipe.h"

/* A document that is one object around the list of its records, as services answer:
 * {"value": [{...}, ...], "count": 2}.
 *
 * 1: the head of a document is that, and *path leads to the list, "data.items"; 0: it is not, or nobody can tell;
 * below 0: no memory. Only one list of objects may stand in it, of which the first has more members that the recipe reads, by
 * its fields or by their names, than stand around the list: one at most, and no "id". */
int cz_envelope_find(struct cz_str head, const struct cz_recipe *r, struct cz_buf *path,
		     struct cz_err *err) CZ_MUST_CHECK;

/* Whether a member of an envelope, with its value as it stands in the file, says that there are other pages. */
bool cz_envelope_tells_more(struct cz_str key, struct cz_str value);

#endif
