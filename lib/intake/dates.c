#include "intake/dates.h"
#include "intake/cursor.h"
#include "intake/date_style_impl.h"

/* Days out of cells, by the style of their column. */

struct date {
	int year, month, day;
	int weekday;  /* -1: not given */
	bool short_year;
	struct cz_str weekday_at;
};

struct word {
	const char *text;
	int value;
};

static const struct word months[] = {
	{"januari", 1},   {"january", 1},   {"jan", 1},  {"februari", 2}, {"february", 2}, {"feb", 2},  {"maart", 3},
	{"march", 3},     {"mrt", 3},       {"mar", 3},  {"april", 4},    {"apr", 4},      {"mei", 5},  {"may", 5},
	{"juni", 6},      {"june", 6},      {"jun", 6},  {"juli", 7},     {"july", 7},     {"jul", 7},  {"augustus", 8},
	{"august", 8},    {"aug", 8},       {"september", 9}, {"sept", 9}, {"sep", 9},     {"oktober", 10}, {"october", 10},
	{"okt", 10},      {"oct", 10},      {"november", 11}, {"nov", 11}, {"december", 12}, {"dec", 12},
};

static const struct word weekdays[] = {
	{"ma", 0}, {"maandag", 0}, {"mon", 0}, {"monday", 0}, {"di", 1}, {"dinsdag", 1}, {"tue", 1}, {"tues", 1},
	{"tuesday", 1}, {"wo", 2}, {"woensdag", 2}, {"wed", 2}, {"wednesday", 2}, {"do", 3}, {"donderdag", 3},
	{"thu", 3}, {"thur", 3}, {"thurs", 3}, {"thursday", 3}, {"vr", 4}, {"vrijdag", 4}, {"fri", 4}, {"friday", 4},
	{"za", 5}, {"zaterdag", 5}, {"sat", 5}, {"saturday", 5}, {"zo", 6}, {"zondag", 6}, {"sun", 6}, {"sunday", 6},
};

static bool look_up(const struct word *list, size_t n, struct cz_str w, int *value)
{
	if (!w.n)
		return false;
	char first = cz_sign_lower(*w.s);
	for (size_t i = 0; i < n; i++)
		if (list[i].text[0] == first && cz_text_eq_nocase(w, cz_str_of(list[i].text))) {
			*value = list[i].value;
			return true;
		}
	return false;
}

/* A word of the list, with the point of an abbreviation; else nothing is passed. */
static bool take_word(struct cz_cursor *c, const struct word *list, size_t n, int *value)
{
	struct cz_cursor at = *c;
	if (!look_up(list, n, cz_cursor_word(&at), value))
		return false;
	cz_cursor_take(&at, '.');
	*c = at;
	return true;
}

static bool take_weekday(struct cz_cursor *c, struct date *d)
{
	const char *from = c->p;
	if (!take_word(c, weekdays, CZ_COUNT(weekdays), &d->weekday))
		return false;
	d->weekday_at = (struct cz_str){from, (size_t)(c->p - from)};
	return true;
}

/* ", " "-" " / " and the like: all that stands between the parts of a date. */
static void pass_marks(struct cz_cursor *c)
{
	while (cz_cursor_space(c) || cz_cursor_take(c, ',') || cz_cursor_take(c, '-') || cz_cursor_take(c, '/') ||
	       cz_cursor_take(c, '.'))
		;
}

static bool take_year(struct cz_cursor *c, struct date *d)
{
	bool apostrophe = cz_cursor_take(c, '\'') || cz_cursor_takes(c, "\xe2\x80\x99");
	int n = cz_cursor_digits(c, 9, &d->year);
	d->short_year = n == 2;
	return n == 2 || (n == 4 && !apostrophe);
}

/* The st, nd, rd or th of English, the e of Dutch. */
static void pass_ordinal(struct cz_cursor *c)
{
	static const struct word ends[] = {{"st", 0}, {"nd", 0}, {"rd", 0}, {"th", 0}, {"e", 0}, {"ste", 0}, {"de", 0}};
	struct cz_cursor at = *c;
	int ignored;
	if (look_up(ends, CZ_COUNT(ends), cz_cursor_word(&at), &ignored))
		*c = at;
}

static bool day_by_number(struct cz_cursor *c, struct date *d)
{
	int n = cz_cursor_digits(c, 2, &d->day);
	if (n)
		pass_ordinal(c);
	return n > 0 && !cz_sign_is_digit(cz_cursor_sign(c));
}

/* The second and third of three numbers with the same sign between them. */
static bool two_more(struct cz_cursor *c, int number[3], int length[3])
{
	struct cz_cursor at = *c;
	cz_cursor_space(&at);
	char mark = cz_cursor_sign(&at);
	if (mark != '-' && mark != '/' && mark != '.')
		return false;
	for (int i = 1; i < 3; i++) {
		cz_cursor_space(&at);
		if (!cz_cursor_take(&at, mark))
			return false;
		cz_cursor_space(&at);
		length[i] = cz_cursor_digits(&at, 9, &number[i]);
		if (!length[i])
			return false;
	}
	*c = at;
	return true;
}

static bool in_numbers(struct cz_cursor *c, struct date *d, struct cz_str all, struct cz_fault *fault)
{
	int number[3], length[3];
	length[0] = cz_cursor_digits(c, 9, &number[0]);
	if (length[0] == 8) {
		d->year = number[0] / 10000;
		d->month = number[0] / 100 % 100;
		d->day = number[0] % 100;
		return true;
	}
	if (!two_more(c, number, length) || length[1] > 2)
		return cz_fault_set(fault, CZ230, all);
	bool year_first = length[0] == 4;
	int year = year_first ? 0 : 2;
	if (length[2 - year] > 2 || (length[year] != 4 && length[year] != 2))
		return cz_fault_set(fault, CZ230, all);
	d->year = number[year];
	d->month = number[1];
	d->day = number[2 - year];
	d->short_year = length[year] == 2;
	if (!year_first && d->month > 12 && d->month <= 31 && d->day <= 12)
		return cz_fault_set(fault, CZ233, all);
	return true;
}

/* Two numbers, each of which may be a month, and a third. */
static bool may_be_months(struct cz_str cell, int number[3])
{
	enum { MONTHS = 12 };
	struct cz_cursor c = cz_cursor_at(cz_text_trim(cell));
	int length[3];
	length[0] = cz_cursor_digits(&c, 9, &number[0]);
	return (length[0] == 1 || length[0] == 2) && number[0] <= MONTHS && two_more(&c, number, length) &&
	       length[1] <= 2 && number[1] <= MONTHS;
}

bool cz_date_is_either(struct cz_str cell)
{
	int number[3];
	return may_be_months(cell, number) && number[0] != number[1];
}

bool cz_date_is_same(struct cz_str cell)
{
	int number[3];
	return may_be_months(cell, number) && number[0] == number[1];
}

bool cz_date_pair(struct cz_str cell, int *first, int *second)
{
	int number[3];
	if (!may_be_months(cell, number))
		return false;
	*first = number[0];
	*second = number[1];
	return true;
}

/* Day, month and year with no format to go by. */
static bool in_any_form(struct cz_cursor *c, struct date *d, struct cz_str all, struct cz_fault *fault)
{
	if (take_weekday(c, d))
		pass_marks(c);
	struct cz_cursor at = *c;
	bool named = false;
	if (take_word(&at, months, CZ_COUNT(months), &d->month)) {
		pass_marks(&at);
		named = day_by_number(&at, d);
	} else if (day_by_number(&at, d)) {
		pass_marks(&at);
		named = take_word(&at, months, CZ_COUNT(months), &d->month);
	}
	if (!named)
		return in_numbers(c, d, all, fault);
	*c = at;
	pass_marks(c);
	return take_year(c, d) || cz_fault_set(fault, CZ230, all);
}

static bool take_half(struct cz_cursor *c)
{
	struct cz_cursor at = *c;
	char half = cz_sign_lower(cz_cursor_sign(&at));
	if (half != 'a' && half != 'p')
		return false;
	at.p++;
	cz_cursor_take(&at, '.');
	if (cz_sign_lower(cz_cursor_sign(&at)) != 'm')
		return false;
	at.p++;
	cz_cursor_take(&at, '.');
	if (cz_sign_is_letter(cz_cursor_sign(&at)))
		return false;
	*c = at;
	return true;
}

/* Z, CET, GMT+1, +01:00 */
static void pass_zone(struct cz_cursor *c)
{
	int ignored;
	struct cz_cursor at = *c;
	struct cz_str name = cz_cursor_word(&at);
	if (name.n <= 5)
		*c = at;
	if (!cz_cursor_take(c, '+') && !cz_cursor_take(c, '-'))
		return;
	cz_cursor_digits(c, 4, &ignored);
	if (cz_cursor_take(c, ':'))
		cz_cursor_digits(c, 2, &ignored);
}

/* Whether what is left is nothing, or the time of day. */
static bool only_time_left(struct cz_cursor *c, bool *half)
{
	int hour, minute = 0, second = 0, fraction;
	cz_cursor_take(c, ',');
	cz_cursor_space(c);
	if (c->p == c->end)
		return true;
	if (!cz_cursor_take(c, 'T') && !cz_cursor_takes(c, "om ") && !cz_cursor_takes(c, "at "))
		cz_cursor_take(c, 't');
	cz_cursor_space(c);
	if (!cz_cursor_digits(c, 2, &hour))
		return false;
	if (!cz_cursor_take(c, ':') && !cz_cursor_take(c, '.'))
		return false;
	if (cz_cursor_digits(c, 2, &minute) != 2)
		return false;
	if (cz_cursor_take(c, ':') && cz_cursor_digits(c, 2, &second) != 2)
		return false;
	if ((cz_cursor_take(c, '.') || cz_cursor_take(c, ',')) && !cz_cursor_digits(c, 9, &fraction))
		return false;
	cz_cursor_space(c);
	*half = take_half(c);
	if (*half || cz_cursor_takes(c, "uur") || cz_cursor_take(c, 'u'))
		cz_cursor_space(c);
	pass_zone(c);
	cz_cursor_space(c);
	return c->p == c->end && hour <= 24 && minute < 60 && second <= 60;
}

/* --- patterns --- */

static bool is_number(char code)
{
	return code == DAY || code == MONTH || code == YEAR || code == SHORT_YEAR || code == CLOCK;
}

/* The number for one code. Where another number follows without a sign between, all digits must be there. */
static bool match_number(struct cz_cursor *c, const char *code, struct date *d)
{
	int value, most = *code == YEAR ? 4 : 2;
	int least = *code == YEAR || *code == SHORT_YEAR || is_number(code[1]) ? most : 1;
	if (cz_cursor_digits(c, most, &value) < least)
		return false;
	if (*code == DAY)
		d->day = value;
	else if (*code == MONTH)
		d->month = value;
	else if (*code != CLOCK)
		d->year = value;
	d->short_year |= *code == SHORT_YEAR;
	return true;
}

static bool match(struct cz_cursor *c, const char *pattern, struct date *d)
{
	for (const char *code = pattern; *code; code++) {
		bool good;
		if (is_number(*code))
			good = match_number(c, code, d);
		else if (*code == MONTH_NAME)
			good = take_word(c, months, CZ_COUNT(months), &d->month);
		else if (*code == WEEKDAY)
			good = take_weekday(c, d);
		else if (*code == HALF)
			good = take_half(c);
		else if (*code == ' ')
			good = cz_cursor_space(c);
		else
			good = cz_cursor_take(c, *code);
		if (!good)
			return false;
	}
	return !cz_sign_is_digit(cz_cursor_sign(c));
}

/* --- a day --- */

/* Excel counts 1900 as a leap year, so that its days are right from 1 March 1900 (61) on. */
static bool take_serial(struct cz_str s, char epoch, cz_day *out, struct cz_fault *fault)
{
	struct cz_cursor c = cz_cursor_at(s);
	int days, fraction;
	int n = cz_cursor_digits(&c, 7, &days);
	if (n && (cz_cursor_take(&c, ',') || cz_cursor_take(&c, '.'))) {
		if (!cz_cursor_digits(&c, 9, &fraction))
			return cz_fault_set(fault, CZ232, s);
		while (cz_sign_is_digit(cz_cursor_sign(&c)))
			c.p++;
	}
	if (!n || c.p < c.end)
		return cz_fault_set(fault, CZ232, s);
	if ((epoch == EXCEL_1900 && days < 61) || days > 2958465) /* 9999-12-31 */
		return cz_fault_set(fault, CZ231, s);
	*out = (epoch == EXCEL_1900 ? cz_day_make(1899, 12, 30) : cz_day_make(1904, 1, 1)) + days;
	return true;
}

/* "31-03-0206" is a slip: no record of an office speaks of a day before 1900. */
enum { FIRST_YEAR = 1900 };

static bool finish(const struct date *d, int window, struct cz_str s, cz_day *out, struct cz_fault *fault)
{
	int year = d->year;
	if (d->short_year && !window)
		return cz_fault_set(fault, CZ234, s);
	if (d->short_year)
		year = window + ((year - window % 100) + 100) % 100;
	cz_day day = cz_day_make(year, d->month, d->day);
	if (day == CZ_DAY_NONE || year < FIRST_YEAR)
		return cz_fault_set(fault, CZ231, s);
	if (d->weekday >= 0 && cz_day_weekday(day) != d->weekday)
		return cz_fault_set(fault, CZ231, d->weekday_at);
	*out = day;
	return true;
}

static int two_digits(const char *s)
{
	return cz_sign_is_digit(s[0]) && cz_sign_is_digit(s[1]) ? 10 * (s[0] - '0') + s[1] - '0' : -1;
}

/* 31-03-2026, 31/03/2026 or 31.03.2026, as most days are written: at once. False: it goes the whole way. */
static bool in_usual_form(struct cz_str s, cz_day *out)
{
	if (s.n != 10 || s.s[2] != s.s[5] || !(s.s[2] == '-' || s.s[2] == '/' || s.s[2] == '.'))
		return false;
	int century = two_digits(s.s + 6), year = two_digits(s.s + 8);
	if (100 * century < FIRST_YEAR || year < 0)
		return false;
	*out = cz_day_make(100 * century + year, two_digits(s.s + 3), two_digits(s.s));
	return *out != CZ_DAY_NONE;
}

bool cz_take_date(struct cz_str cell, const struct cz_date_style *style, cz_day *out, struct cz_fault *fault)
{
	struct cz_str s = cz_text_trim(cell);
	if (!style->pattern[0] && in_usual_form(s, out))
		return true;
	struct cz_cursor c = cz_cursor_at(s);
	struct date d = {.weekday = -1};
	char first = style->pattern[0];
	if (first == ISO)
		return cz_day_parse(s, out) || cz_fault_set(fault, CZ207, s);
	if (first == EXCEL_1900 || first == EXCEL_1904)
		return take_serial(s, first, out, fault);
	if (first ? !match(&c, style->pattern, &d) : !in_any_form(&c, &d, s, fault))
		return first ? cz_fault_set(fault, CZ232, s) : false;
	struct cz_str rest = cz_cursor_rest(&c);
	bool half = false;
	if (!only_time_left(&c, &half))
		return cz_fault_set(fault, first ? CZ232 : CZ230, rest);
	if (half && !first && cz_date_is_either(s)) /* no Dutch program writes "2:15 PM" */
		return cz_fault_set(fault, CZ233, s);
	return finish(&d, style->window, s, out, fault);
}

/* A number of four digits at most at *i, which then stands behind it; below 0: there is none. */
static int next_number(struct cz_str s, size_t *i, size_t *digits)
{
	enum { MOST = 4 };
	int n = 0;
	for (*digits = 0; *i < s.n && cz_sign_is_digit(s.s[*i]) && *digits < MOST; ++*i, ++*digits)
		n = 10 * n + s.s[*i] - '0';
	return *digits ? n : -1;
}

bool cz_date_is_empty(struct cz_str cell)
{
	static const int none[][3] = {
		{0, 0, 0}, {1, 1, 1}, {1753, 1, 1}, {1899, 12, 30}, {1899, 12, 31}, {1900, 1, 0}, {1900, 1, 1}, {1904, 1, 1}, {1970, 1, 1},
	};
	enum { OF_YEAR = 4, LAST = 1970, USUAL = 10, BEHIND = 6 };
	if (cell.n >= USUAL && (memcmp(cell.s, "20", 2) == 0 || memcmp(cell.s + BEHIND, "20", 2) == 0)) /* "31-03-2026", as nearly all */
		return false;
	struct cz_str s = cz_text_trim(cell);
	int n[3];
	size_t digits[3], i = 0;
	for (size_t k = 0; k < CZ_COUNT(n); k++) {
		if (k && (i == s.n || !memchr("-/.", s.s[i++], 3)))
			return false;
		n[k] = next_number(s, &i, &digits[k]);
		if (n[k] < 0)
			return false;
	}
	if (i < s.n && s.s[i] != ' ' && s.s[i] != 'T') /* a time may follow */
		return false;
	bool year_first = digits[0] == OF_YEAR, month_first = !year_first && n[1] > 12;
	int year = n[year_first ? 0 : 2], month = n[month_first ? 0 : 1], day = n[year_first ? 2 : month_first ? 1 : 0];
	for (size_t k = 0; k < CZ_COUNT(none) && year <= LAST; k++)
		if (year == none[k][0] && month == none[k][1] && day == none[k][2])
			return digits[year_first ? 0 : 2] == OF_YEAR;
	return false;
}
