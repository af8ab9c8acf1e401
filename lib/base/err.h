#ifndef CZ_BASE_ERR_H
#define CZ_BASE_ERR_H

#include "base/attr.h"
#include <stddef.h>

/* What went wrong, in one value that the caller owns. The first error stays. */
enum cz_errcode {
	CZ_OK = 0,
	CZ_EINPUT = -1, /* the data is not usable */
	CZ_ESYS = -2,   /* the operating system refused */
	CZ_ENOMEM = -3,
	CZ_EUSAGE = -4, /* the command line is wrong */
};

struct cz_err {
	enum cz_errcode code;
	const char *source; /* borrowed: a file name that outlives the error, or NULL */
	size_t line, column; /* from 1; 0 when there is none */
	char text[240];
};

#define CZ_ERR_INIT {0}

/* Record an error and return its code, so that "return cz_fail(...)" reads well.
 * err may be NULL. The text never holds a person's data. */
int cz_fail(struct cz_err *err, enum cz_errcode code, const char *fmt, ...) CZ_PRINTF(3, 4) CZ_COLD;
int cz_fail_sys(struct cz_err *err, const char *what) CZ_COLD;
int cz_fail_mem(struct cz_err *err) CZ_COLD;

/* Say where the recorded error is, unless a place is known already. Returns err's code. */
int cz_err_at(struct cz_err *err, const char *source, size_t line, size_t column) CZ_COLD;

#endif
