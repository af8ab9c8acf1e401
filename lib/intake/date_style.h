#ifndef CZ_INTAKE_DATE_STYLE_H
#define CZ_INTAKE_DATE_STYLE_H

#include "base/attr.h"
#include "base/str.h"
#include <stdbool.h>

/* How dates stand in a column.
 *
 * With no format (all zero) a date is read when it has one meaning in a Dutch office: 2026-03-31, 20260331,
 * 31-03-2026, 31/3/2026, 31.3.2026, 3 maart 2026, 3 mrt. 2026, 3-Mar-2026, March 3rd, 2026, with or without
 * a weekday before it and a time behind it, which is dropped. Of two numbers the first is the day: a month
 * before the day (3/31/2026) needs a format, and so does a number of days as Excel counts them. */
struct cz_date_style {
	char pattern[32]; /* compiled by cz_date_style_read; "" is the above */
	int window;       /* years of two digits mean window .. window + 99; 0: they are refused */
};

/* The format of a recipe. Either as strptime writes it (%d %m %Y %y %b %B, %H %M %S and %p for what is
 * dropped), or with letters: "dd-mm-yyyy", "d-m-jjjj", "m/d/yy", "yyyymmdd", "d mmm yyyy", "d mmmm yyyy" (months by
 * name), or one of the words "default" (YYYY-MM-DD, nothing else), "any" (no format), "excel" (days since
 * 1899-12-30), "excel1904". One digit may stand where a format says dd or mm. False: not a date format. */
bool cz_date_style_read(struct cz_str format, struct cz_date_style *out) CZ_MUST_CHECK;

/* A format with years of two digits, which needs a window. */
bool cz_date_style_is_short(const struct cz_date_style *style);

#endif
