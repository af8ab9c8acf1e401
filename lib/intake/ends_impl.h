#ifndef CZ_INTAKE_ENDS_IMPL_H
#define CZ_INTAKE_ENDS_IMPL_H

#include "intake/convert_impl.h"

/* Shared by ends.c (columns that are read) and unread.c (those that are not); nobody else. */

/* By type: the last day, and what a record is after it, or when it only says that it ended. */
struct cz_ending {
	const struct cz_type *type;
	const char *day;
	int8_t status, over[3]; /* over: the statuses that leave nothing of a record */
};

/* NULL for a type whose records do not end. */
const struct cz_ending *cz_ending_of(const struct cz_type *t);
bool cz_ending_is_over(const struct cz_ending *e, int8_t status);

const struct cz_field *cz_convert_status_of(const struct cz_converter *c);
/* Whether the record at hand was given a value of a field. */
bool cz_convert_has(const struct cz_converter *c, const struct cz_field *f);

#endif
