#ifndef CZ_BASE_ERR_H
#define CZ_BASE_ERR_H

#include "base/attr.h"
#include "base/message.h"
#include "base/str.h"
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
	char dutch[240];     /* the same in Dutch, or empty */
	enum cz_message rule; /* 0, or the number under which the catalogue has the text in all languages ... */
	char about[96];       /* ... and, if not empty, the column or key it is about */
	const char *detail;   /* and a word of its own, which outlives the error, or NULL */
};

#define CZ_ERR_INIT {0}

/* Record an error and return its code, so that "return cz_fail(...)" reads well.
 * err may be NULL. The text never holds a person's data. */
int cz_fail(struct cz_err *err, enum cz_errcode code, const char *fmt, ...) CZ_PRINTF(3, 4) CZ_COLD;
/* The same in English and in Dutch: two formats for the same arguments. */
int cz_fail_said(struct cz_err *err, enum cz_errcode code, const char *en, const char *nl, ...) CZ_PRINTF(3, 5) CZ_PRINTF(4, 5) CZ_COLD;
/* Record an error of the catalogue: CZ_EINPUT. about, copied, is a column or a key and never a value. */
int cz_fail_rule(struct cz_err *err, enum cz_message rule, struct cz_str about, const char *detail) CZ_COLD;
/* What was refused, in English and in Dutch, with the reason of the system. */
int cz_fail_sys(struct cz_err *err, const char *en, const char *nl) CZ_COLD;
int cz_fail_mem(struct cz_err *err) CZ_COLD;

/* Take over an error that was recorded elsewhere, with its number and place, unless there is one already. Returns its code. */
int cz_err_pass(struct cz_err *err, const struct cz_err *from) CZ_COLD;

/* Say where the recorded error is, unless a place is known already. Returns err's code. */
int cz_err_at(struct cz_err *err, const char *source, size_t line, size_t column) CZ_COLD;

#endif
