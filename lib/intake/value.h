#ifndef CZ_INTAKE_VALUE_H
#define CZ_INTAKE_VALUE_H

#include "base/message.h"
#include "base/str.h"
#include <stdbool.h>

/* From the text of a cell to the value that a record holds. The cz_take_ functions share their manners:
 *
 * - a cell is valid UTF-8; white space at its ends does not count; an empty cell is the caller's affair
 *   (it means "not known", or what the recipe says) and is refused here;
 * - what can be read in one way only is read; all else is refused with a reason, never guessed;
 * - true: *out is set. False: *out is untouched and *fault tells why;
 * - they need no memory, no locale and no clock. */
struct cz_fault {
	enum cz_message id;
	struct cz_str part; /* the piece of the cell that was not understood; only for --show-values */
};

static inline bool cz_fault_set(struct cz_fault *fault, enum cz_message id, struct cz_str part)
{
	*fault = (struct cz_fault){id, part};
	return false;
}

#endif
