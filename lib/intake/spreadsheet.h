#ifndef CZ_INTAKE_SPREADSHEET_H
#define CZ_INTAKE_SPREADSHEET_H

#include "base/buf.h"
#include "base/err.h"
#include "base/message.h"
#include "base/str.h"
#include <stdbool.h>

/* What a spreadsheet put in the place of a value: CZ335 a number that lost its digits ("1,23E+11"), CZ337 an error
 * ("#N/B"), 0 neither. White space at the ends of s is not expected. */
enum cz_message cz_spreadsheet_harm(struct cz_str s);
/* Whether an id looks as a day that a spreadsheet made of it: "1-jan", "nov-26". */
bool cz_spreadsheet_made_day(struct cz_str s);

/* The cells of a row as a spreadsheet shows them. */
struct cz_shown {
	struct cz_str *cell;
	size_t cap;
	struct cz_buf text;
};

#define CZ_SHOWN_INIT {.text = CZ_BUF_INIT}

/* Take the text out of cells such as ="0123", by which programs keep a spreadsheet from making a number of it. *cell: of s, until
 * the next call, when there is one; else it stays as it is. CZ_ENOMEM. */
int cz_spreadsheet_show(struct cz_shown *s, const struct cz_str **cell, size_t n, struct cz_err *err) CZ_MUST_CHECK;
void cz_shown_release(struct cz_shown *s);

#endif
