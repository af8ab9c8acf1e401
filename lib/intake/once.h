#ifndef CZ_INTAKE_ONCE_H
#define CZ_INTAKE_ONCE_H

#include "base/remark.h"
#include "intake/convert.h"

/* Remarks of which a file may have thousands that say the same: each is told once, at the end of the file, with the place of the
 * first, how many there were, and of which columns when it were several. */
enum { CZ_ONCE_KINDS = 37, CZ_ONCE_COLUMNS = 6 };

struct cz_once {
	struct cz_once_first {
		struct cz_problem first;
		size_t line, n;
		struct cz_once_column {
			size_t column, n;
		} in[CZ_ONCE_COLUMNS]; /* those seen first; of the others nothing is kept */
	} at[CZ_ONCE_KINDS];
};

/* Whether a remark is one of these. */
bool cz_once_wants(enum cz_message id);
/* Count one, if it is; its field lives as long as t. */
void cz_once_add(struct cz_once *t, const struct cz_problem *p, size_t line);
/* Add how often each was to counts that are in the order of cz_messages. */
void cz_once_count(const struct cz_once *t, size_t *told);
/* numbers: whether the columns of the file have any. */
int cz_once_tell(const struct cz_once *t, const char *source, const struct cz_header *h, bool numbers, struct cz_remarks *remarks,
		 struct cz_err *err) CZ_MUST_CHECK;

#endif
