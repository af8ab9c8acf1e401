#include "model/personal_parts.h"

/* Days of birth in a text, by their form or by a word for it. */

size_t cz_no_digits(struct cz_str s, size_t i, size_t most)
{
	size_t n = 0;
	while (i + n < s.n && n <= most && !cz_sign_is_digit(s.s[i + n]))
		n++;
	return n <= most && i + n < s.n ? n : SIZE_MAX;
}

bool cz_date_at(struct cz_str s, size_t i)
{
	enum { MONTH = 12 };
	size_t first = cz_digits_at(s, i), gap = cz_no_digits(s, i + first, MONTH);
	if (first == 4)
		return (s.s[i] == '1' && s.s[i + 1] == '9') || (s.s[i] == '2' && s.s[i + 1] == '0');
	if (first == 6 || first == 8)
		return true;
	if (first > 2 || gap == SIZE_MAX)
		return false;
	size_t at = i + first + gap, second = cz_digits_at(s, at), rest = cz_no_digits(s, at + second, 2);
	if (second == 4 || (second == 2 && gap > 4))
		return true;
	size_t third = rest == SIZE_MAX ? 0 : cz_digits_at(s, at + second + rest);
	return second <= 2 && (third == 2 || third == 4);
}

/* The year of a birth, as a rule: what happened later is rather the day of something else. */
static bool is_year(const char *digit)
{
	return (digit[0] == '1' && digit[1] == '9') || (digit[0] == '2' && digit[1] == '0' && digit[2] == '0');
}

/* "3-4-1941" or "1941-04-03", and no longer row of numbers. */
bool cz_birthday_at(struct cz_str s, size_t i)
{
	size_t n[3], at = i, k = 0;
	for (; k < CZ_COUNT(n); k++) {
		n[k] = cz_digits_at(s, at);
		at += n[k];
		if (!n[k] || (k < 2 && (at == s.n || !memchr("-/.", s.s[at], 3))))
			return false;
		at += k < 2;
	}
	bool behind = at + 1 < s.n && memchr("-/.", s.s[at], 3) && cz_digits_at(s, at + 1);
	bool joined = behind || (i && memchr("-/.", s.s[i - 1], 3));
	if (joined || n[1] > 2)
		return false;
	return (n[0] <= 2 && n[2] == 4 && is_year(s.s + at - 4)) || (n[0] == 4 && n[2] <= 2 && is_year(s.s + i));
}

bool cz_word_is_month(struct cz_str word)
{
	static const char *const month[] = {
		"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
		"december", "jan", "feb", "febr", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec", "january",
		"february", "march", "may", "june", "july", "august", "october", "oct"};
	return word.n > 2 && cz_text_is_one_of(word, month, CZ_COUNT(month));
}

/* "3 april 1941" */
bool cz_birthday_in_words_at(struct cz_str s, size_t i)
{
	enum { YEAR = 4 };
	size_t day = cz_digits_at(s, i), at = i + day, n = 0;
	while (at < s.n && (s.s[at] == ' ' || s.s[at] == '-' || s.s[at] == '.'))
		at++;
	while (at + n < s.n && cz_sign_is_letter(s.s[at + n]))
		n++;
	if (day > 2 || !cz_word_is_month((struct cz_str){s.s + at, n}))
		return false;
	for (at += n; at < s.n && (s.s[at] == ' ' || s.s[at] == '-' || s.s[at] == '.');)
		at++;
	return cz_digits_at(s, at) == YEAR && is_year(s.s + at);
}

/* "3 apr 41", "3-apr-'41": a day in the last century. Before other words "12 mei 45" may be said of forty-five of them. */
static bool short_birthday_at(struct cz_str s, size_t i)
{
	enum { YEAR = 2, FIRST = '3' };
	size_t day = cz_digits_at(s, i), at = i + day, n = 0, gap = 0;
	bool joined = at < s.n && s.s[at] == '-', quoted = false;
	at += joined ? 1 : cz_skip_spaces(s, at) - at;
	while (at + n < s.n && cz_sign_is_letter(s.s[at + n]))
		n++;
	if (!day || day > 2 || !cz_word_is_month((struct cz_str){s.s + at, n}))
		return false;
	for (at += n; at + gap < s.n && memchr(" -.", s.s[at + gap], 3);)
		gap++;
	at += gap;
	quoted = at < s.n && (s.s[at] == '\'' || cz_text_starts((struct cz_str){s.s + at, s.n - at}, "\xe2\x80\x99"));
	at += !quoted ? 0 : s.s[at] == '\'' ? 1 : 3;
	if (!(gap || quoted) || cz_digits_at(s, at) != YEAR || s.s[at] < FIRST)
		return false;
	size_t end = at + YEAR;
	return joined || quoted || end == s.n || memchr(",;.)", s.s[end], 4);
}

/* Digits that are a day of a month. */
static bool is_day_of(const char *day, size_t day_digits, const char *month, size_t month_digits)
{
	int d = 0, m = 0;
	while (day_digits--)
		d = 10 * d + *day++ - '0';
	while (month_digits--)
		m = 10 * m + *month++ - '0';
	return d >= 1 && d <= 31 && m >= 1 && m <= 12;
}

/* "41", "05": of two digits, the year of a birth rather than of an appointment. */
static bool is_short_year(const char *digit)
{
	return *digit == '0' || *digit >= '3';
}

/* "12/03/41", "12.3.41", "41-03-12", with the same sign twice, or "12 3 1941" with spaces; and no longer row of numbers. */
static bool birthday_in_groups_at(struct cz_str s, size_t i)
{
	size_t n[3], from[3], at = i;
	char sign = 0;
	for (size_t k = 0; k < CZ_COUNT(n); k++) {
		from[k] = at;
		n[k] = cz_digits_at(s, at);
		at += n[k];
		bool parted = at < s.n && memchr("-/. ", s.s[at], 4) && (!k || s.s[at] == sign);
		if (!n[k] || n[k] > 4 || (k < 2 && !parted))
			return false;
		sign = k < 2 ? s.s[at++] : sign;
	}
	bool behind = at + 1 < s.n && memchr("-/., :", s.s[at], 6) && cz_digits_at(s, at + 1);
	bool joined = behind || (at < s.n && (s.s[at] == ':' || s.s[at] == '%')) || (i && memchr("-/.,:", s.s[i - 1], 5));
	if (joined || n[1] > 2 || cz_text_eq_nocase(cz_word_at(s, cz_skip_spaces(s, at)), CZ_STR("uur")))
		return false;
	const char *a = s.s + from[0], *b = s.s + from[1], *c = s.s + from[2];
	bool day_first = n[0] <= 2 && (is_day_of(a, n[0], b, n[1]) || (sign == '/' && is_day_of(b, n[1], a, n[0])));
	if (sign == ' ')
		return day_first && n[2] == 4 && is_year(c);
	bool year_first = n[0] == 2 && n[1] == 2 && *a >= '3' && n[2] == 2 && is_day_of(c, 2, b, 2);
	return year_first || (day_first && n[2] == 2 && is_short_year(c));
}

bool cz_digits_are_day(const char *digit, bool young)
{
	bool last = is_year(digit + 4) && is_day_of(digit, 2, digit + 2, 2);
	bool first = is_year(digit) && is_day_of(digit + 6, 2, digit + 4, 2);
	return (last && (young || digit[4] == '1')) || (first && (young || digit[0] == '1'));
}

bool cz_stands_alone(struct cz_str s, size_t i, size_t n)
{
	bool joined = i && (memchr("-/_.", s.s[i - 1], 4) || cz_sign_may_be_letter(s.s[i - 1]));
	return !joined && (i + n == s.n || !(memchr("-/_", s.s[i + n], 3) || cz_sign_may_be_letter(s.s[i + n])));
}

bool cz_holds_short_birthday(struct cz_str s, bool bare)
{
	enum { DAY = 8 };
	for (size_t i = 0, n; i < s.n; i += n ? n : 1) {
		n = cz_digits_at(s, i);
		if (n && short_birthday_at(s, i))
			return true;
		bool whole = n == DAY && cz_stands_alone(s, i, n) && cz_digits_are_day(s.s + i, true);
		if (n && bare && (whole || birthday_in_groups_at(s, i)))
			return true;
	}
	return false;
}

bool cz_tells_birth(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	static const char *const name[] = {"geb", "gebd", "gebdat", "gebdatum", "geboren", "born", "birth", "birthday", "birthdate", "dob"};
	enum { NEAR = 16, YEAR = 4 };
	if (!cz_text_begins(word, "geboorte") && !cz_text_is_one_of(word, name, CZ_COUNT(name)))
		return false;
	before = cz_text_trim(before);
	size_t year = before.n > YEAR ? before.n - YEAR : 0, gap = cz_no_digits(rest, 0, NEAR);
	bool ended = year && cz_digits_at(before, year) == YEAR && is_year(before.s + year);
	return ended || (gap != SIZE_MAX && cz_date_at(rest, gap));
}
