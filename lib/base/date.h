#ifndef CZ_BASE_DATE_H
#define CZ_BASE_DATE_H

#include "base/buf.h"
#include "base/str.h"
#include <stdbool.h>
#include <stdint.h>

/* A day, counted from 1970-01-01 (day 0) in the Gregorian calendar, years 1..9999. No clock, no zone. */
typedef int32_t cz_day;
#define CZ_DAY_NONE INT32_MIN /* not known */

struct cz_civil {
	int year, month, day; /* month and day from 1 */
};

/* An ISO 8601 week: 2027-01-01 lies in week 53 of 2026. */
struct cz_week {
	int year, week; /* week from 1 */
};

bool cz_day_valid(int year, int month, int day);
cz_day cz_day_make(int year, int month, int day); /* CZ_DAY_NONE when there is no such day */
struct cz_civil cz_day_civil(cz_day d);
int cz_day_weekday(cz_day d); /* 0 Monday .. 6 Sunday */
int cz_days_in_month(int year, int month);
cz_day cz_day_add_months(cz_day d, int months); /* 31 January + 1 month is the last of February */

bool cz_day_parse(struct cz_str s, cz_day *out) CZ_MUST_CHECK; /* YYYY-MM-DD only */
void cz_day_add(struct cz_buf *b, cz_day d);                   /* as YYYY-MM-DD */

struct cz_week cz_day_week(cz_day d);
cz_day cz_week_monday(struct cz_week w);                         /* CZ_DAY_NONE when there is no such week */
bool cz_week_parse(struct cz_str s, struct cz_week *out) CZ_MUST_CHECK; /* 2026-W47 */
void cz_week_add(struct cz_buf *b, struct cz_week w);

#endif
