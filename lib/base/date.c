#include "base/date.h"

enum { DAYS_400_YEARS = 146097, DAYS_100_YEARS = 36524, DAYS_4_YEARS = 1460 };
enum { FIRST_DAY = -719162, LAST_DAY = 2932896 }; /* 0001-01-01 and 9999-12-31 */
enum { EPOCH_SHIFT = 719468 };                    /* days from 0000-03-01 to 1970-01-01 */

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static bool in_range(cz_day d)
{
	return d >= FIRST_DAY && d <= LAST_DAY;
}

int cz_days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	if (month < 1 || month > 12)
		return 0;
	return days[month - 1] + (month == 2 && is_leap(year));
}

bool cz_day_valid(int year, int month, int day)
{
	return year >= 1 && year <= 9999 && day >= 1 && day <= cz_days_in_month(year, month);
}

/* Years are counted from March, so that the leap day is the last of its year. Day 0 of month m (March
 * is 0) is (153 m + 2) / 5: five months in a row have 153 days. */
cz_day cz_day_make(int year, int month, int day)
{
	if (!cz_day_valid(year, month, day))
		return CZ_DAY_NONE;
	int y = month > 2 ? year : year - 1;
	int m = (month + 9) % 12;
	return y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - EPOCH_SHIFT;
}

struct cz_civil cz_day_civil(cz_day d)
{
	if (!in_range(d))
		return (struct cz_civil){0};
	int z = d + EPOCH_SHIFT;
	int era = z / DAYS_400_YEARS, in_era = z % DAYS_400_YEARS;
	int y = (in_era - in_era / DAYS_4_YEARS + in_era / DAYS_100_YEARS -
	         in_era / (DAYS_400_YEARS - 1)) / 365;
	int in_year = in_era - (365 * y + y / 4 - y / 100);
	int m = (5 * in_year + 2) / 153;
	struct cz_civil c = {.day = in_year - (153 * m + 2) / 5 + 1};
	c.month = m < 10 ? m + 3 : m - 9;
	c.year = y + era * 400 + (c.month <= 2);
	return c;
}

int cz_day_weekday(cz_day d)
{
	/* Day 0 was a Thursday; 0001-01-01 a Monday, which keeps the sum positive. */
	return in_range(d) ? (d - FIRST_DAY) % 7 : 0;
}

cz_day cz_day_add_months(cz_day d, int months)
{
	if (!in_range(d))
		return CZ_DAY_NONE;
	struct cz_civil c = cz_day_civil(d);
	int64_t all = (int64_t)c.year * 12 + c.month - 1 + months;
	if (all < 12 || all >= 10000 * 12)
		return CZ_DAY_NONE;
	int year = (int)(all / 12), month = (int)(all % 12) + 1;
	int last = cz_days_in_month(year, month);
	return cz_day_make(year, month, c.day < last ? c.day : last);
}

/* n digits at s, or -1. */
static int digits(const char *s, int n)
{
	int v = 0;
	for (int i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		v = v * 10 + (s[i] - '0');
	}
	return v;
}

static void put_digits(char *to, int v, int n)
{
	for (; n-- > 0; v /= 10)
		to[n] = (char)('0' + v % 10);
}

bool cz_day_parse(struct cz_str s, cz_day *out)
{
	if (s.n != 10 || s.s[4] != '-' || s.s[7] != '-')
		return false;
	cz_day d = cz_day_make(digits(s.s, 4), digits(s.s + 5, 2), digits(s.s + 8, 2));
	if (d == CZ_DAY_NONE)
		return false;
	*out = d;
	return true;
}

void cz_day_add(struct cz_buf *b, cz_day d)
{
	if (!in_range(d))
		return;
	struct cz_civil c = cz_day_civil(d);
	char text[10];
	put_digits(text, c.year, 4);
	put_digits(text + 5, c.month, 2);
	put_digits(text + 8, c.day, 2);
	text[4] = text[7] = '-';
	cz_buf_add(b, text, sizeof text);
}

/* A week belongs to the year that has its Thursday (ISO 8601). */
struct cz_week cz_day_week(cz_day d)
{
	if (!in_range(d))
		return (struct cz_week){0};
	/* The calendar begins on a Monday and its last day is a Friday, so the Thursday is in range. */
	cz_day thursday = d - cz_day_weekday(d) + 3;
	int year = cz_day_civil(thursday).year;
	return (struct cz_week){year, (thursday - cz_day_make(year, 1, 1)) / 7 + 1};
}

cz_day cz_week_monday(struct cz_week w)
{
	if (w.year < 1 || w.year > 9999 || w.week < 1 || w.week > 53)
		return CZ_DAY_NONE;
	cz_day fourth = cz_day_make(w.year, 1, 4); /* always in week 1 */
	cz_day monday = fourth - cz_day_weekday(fourth) + (w.week - 1) * 7;
	return cz_day_week(monday).year == w.year ? monday : CZ_DAY_NONE;
}

bool cz_week_parse(struct cz_str s, struct cz_week *out)
{
	if (s.n != 8 || s.s[4] != '-' || s.s[5] != 'W')
		return false;
	struct cz_week w = {digits(s.s, 4), digits(s.s + 6, 2)};
	if (cz_week_monday(w) == CZ_DAY_NONE)
		return false;
	*out = w;
	return true;
}

void cz_week_add(struct cz_buf *b, struct cz_week w)
{
	if (cz_week_monday(w) == CZ_DAY_NONE)
		return;
	char text[8];
	put_digits(text, w.year, 4);
	put_digits(text + 6, w.week, 2);
	text[4] = '-';
	text[5] = 'W';
	cz_buf_add(b, text, sizeof text);
}
