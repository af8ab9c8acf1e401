#ifndef CZ_BASE_REMARK_H
#define CZ_BASE_REMARK_H

#include "base/err.h"
#include "base/message.h"
#include "base/str.h"
#include <stdbool.h>

/* Something is odd with the data and work goes on. A remark tells where and which rule; the value stays
 * where it is, unless the user asked to see values. The library makes remarks, the command prints them. */
struct cz_remark {
	enum cz_message id;
	const char *source;  /* file, or NULL */
	size_t line, column; /* from 1; 0 when there is none */
	const char *field;   /* key or column name, or NULL; never a value */
	const char *detail;  /* a rule's own words (a code list, a limit), or NULL; never a person's data */
	struct cz_str value; /* the offending text, for --show-values only */
};

/* Who hears them. */
struct cz_remarks {
	void (*hear)(void *ctx, const struct cz_remark *r);
	void *ctx;
	size_t count[CZ_LEVELS]; /* heard so far, per level */
};

/* Pass one on; remarks may be NULL. */
void cz_remark(struct cz_remarks *remarks, const struct cz_remark *r);

#endif
