#include "model/personal.h"
#include "model/personal_parts.h"

/* What free text gives away: numbers and addresses wherever they stand, and what a word before it makes personal. */

/* Where the name of a BSN ends, from `from` on; 0: it is not there. */
static size_t says_bsn(struct cz_str s, size_t from)
{
	static const char *const name[] = {"bsn", "b.s.n", "burgerservice", "burger service", "sofi", "citizen service"};
	for (size_t i = from; i < s.n; i++)
		for (size_t k = 0; k < CZ_COUNT(name) && strchr("bBsScC", s.s[i]); k++)
			if (cz_text_begins((struct cz_str){s.s + i, s.n - i}, name[k]))
				return i + strlen(name[k]);
	return 0;
}

/* Nine digits that pass the test, whatever stands between them, and are no part of a longer row of digits; or eight of them in a row,
 * to which a 0 in front belongs. */
static bool holds_bsn(struct cz_str s)
{
	for (size_t i = 0; i < s.n; i++) {
		char digit[9];
		size_t n = 0, end = i;
		if (!cz_sign_is_digit(s.s[i]) || (i && cz_sign_is_digit(s.s[i - 1])))
			continue;
		for (; end < s.n && n < sizeof digit && s.s[end] && (cz_sign_is_digit(s.s[end]) || strchr(" .-/_\xc2\xa0", s.s[end])); end++)
			if (cz_sign_is_digit(s.s[end]))
				digit[n++] = s.s[end];
		bool whole = end == s.n || !cz_sign_is_digit(s.s[end]);
		if (n == sizeof digit && whole && cz_bsn_passes(digit))
			return true;
		if (cz_digits_at(s, i) == 8 && cz_bsn_is((struct cz_str){s.s + i, 8}))
			return true;
	}
	return false;
}

/* How many bytes from i on are no digits, of at most `most`; more than that: SIZE_MAX. */
static size_t no_digits(struct cz_str s, size_t i, size_t most)
{
	size_t n = 0;
	while (i + n < s.n && n <= most && !cz_sign_is_digit(s.s[i + n]))
		n++;
	return n <= most && i + n < s.n ? n : SIZE_MAX;
}

/* A day, its month as a number or a name, and its year, in any order and with any signs between; or a year alone. */
static bool date_at(struct cz_str s, size_t i)
{
	enum { MONTH = 12 };
	size_t first = cz_digits_at(s, i), gap = no_digits(s, i + first, MONTH);
	if (first == 4)
		return (s.s[i] == '1' && s.s[i + 1] == '9') || (s.s[i] == '2' && s.s[i + 1] == '0');
	if (first == 6 || first == 8)
		return true;
	if (first > 2 || gap == SIZE_MAX)
		return false;
	size_t at = i + first + gap, second = cz_digits_at(s, at), rest = no_digits(s, at + second, 2);
	if (second == 4 || (second == 2 && gap > 4))
		return true;
	size_t third = rest == SIZE_MAX ? 0 : cz_digits_at(s, at + second + rest);
	return second <= 2 && (third == 2 || third == 4);
}

/* "BSN 123456789": what it calls one, though the test of eleven says that a digit is wrong. */
static bool calls_bsn(struct cz_str s)
{
	enum { NEAR = 16, DIGITS = 9, NO_0 = 8 };
	for (size_t at = 0; (at = says_bsn(s, at));) {
		size_t gap = no_digits(s, at, NEAR), n = 0, end = at;
		if (gap == SIZE_MAX)
			continue;
		size_t row = cz_digits_at(s, at + gap);
		if (row == DIGITS || row == NO_0)
			return true;
		for (end += gap; end < s.n && n < DIGITS && (cz_sign_is_digit(s.s[end]) || memchr(" .-", s.s[end], 3)); end++)
			n += cz_sign_is_digit(s.s[end]);
		if (n == DIGITS && !cz_digits_at(s, end) && !date_at(s, at + gap))
			return true;
	}
	return false;
}

/* The year of a birth, as a rule: what happened later is rather the day of something else. */
static bool is_year(const char *digit)
{
	return (digit[0] == '1' && digit[1] == '9') || (digit[0] == '2' && digit[1] == '0' && digit[2] == '0');
}

/* "3-4-1941" or "1941-04-03", and no longer row of numbers. */
static bool birthday_at(struct cz_str s, size_t i)
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
static bool birthday_in_words_at(struct cz_str s, size_t i)
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

static bool holds_short_birthday(struct cz_str s)
{
	for (size_t i = 0, n; i < s.n; i += n ? n : 1) {
		n = cz_digits_at(s, i);
		if (n && short_birthday_at(s, i))
			return true;
	}
	return false;
}

/* "bel 612345678", "zus: 6 12345678", "o6-12345678": a mobile number whose 0 a spreadsheet took away, behind a word (said). */
static bool mobile_at(struct cz_str s, size_t i, bool said)
{
	enum { DIGITS = 9, BLOCK = 4 };
	size_t n = 0, block = 0, longest = 0, end = i;
	bool zero = i && (s.s[i - 1] == 'o' || s.s[i - 1] == 'O') && (i < 2 || !cz_sign_may_be_letter(s.s[i - 2]));
	if (s.s[i] != '6' || !(zero || (i && memchr(" :(", s.s[i - 1], 3))))
		return false;
	for (; end < s.n && n < DIGITS && (cz_sign_is_digit(s.s[end]) || memchr(" -.", s.s[end], 3)); end++) {
		block = cz_sign_is_digit(s.s[end]) ? block + 1 : 0;
		longest = block > longest ? block : longest;
		n += block > 0;
	}
	return (said || zero) && n == DIGITS && longest >= BLOCK && !cz_digits_at(s, end);
}

/* "geb. 3-4-1941", "geboren op 3 april 1941", "born 1941", "04-1941 geboren" */
static bool tells_birth(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	static const char *const name[] = {"geb", "gebd", "gebdat", "gebdatum", "geboren", "born", "birth", "birthday", "birthdate", "dob"};
	enum { NEAR = 16, YEAR = 4 };
	bool birth = cz_text_begins(word, "geboorte");
	for (size_t i = 0; i < CZ_COUNT(name) && !birth; i++)
		birth = cz_text_eq_nocase(word, cz_str_of(name[i]));
	if (!birth)
		return false;
	before = cz_text_trim(before);
	size_t year = before.n > YEAR ? before.n - YEAR : 0, gap = no_digits(rest, 0, NEAR);
	bool ended = year && cz_digits_at(before, year) == YEAR && is_year(before.s + year);
	return ended || (gap != SIZE_MAX && date_at(rest, gap));
}

/* "31612345678" and "316 12345678", which a spreadsheet made of +31, and "06-1234567", which lacks a digit. */
static bool odd_mobile_at(struct cz_str s, size_t i, size_t digits)
{
	enum { ABROAD = 11, FRONT = 3, BACK = 8, SHORT = 7 };
	const size_t end = i + digits;
	struct cz_str rest = {s.s + i, s.n - i};
	const size_t behind = end < s.n && memchr(" -", s.s[end], 2) ? cz_digits_at(s, end + 1) : 0;
	if (cz_text_starts(rest, "316"))
		return digits == ABROAD || (digits == FRONT && behind == BACK);
	return digits == 2 && behind == SHORT && cz_text_starts(rest, "06");
}

/* What a number says without a word for it. */
static enum cz_personal find_numbers(struct cz_str s)
{
	bool said = false;
	for (size_t i = 0, n; i < s.n; i += n ? n : 1) {
		n = cz_digits_at(s, i);
		said |= !n && cz_sign_may_be_letter(s.s[i]);
		if (n && (birthday_at(s, i) || birthday_in_words_at(s, i)))
			return CZ_PERSONAL_BIRTH;
		if (n && (mobile_at(s, i, said) || odd_mobile_at(s, i, n)))
			return CZ_PERSONAL_PHONE;
		if (n == 4 && cz_tells_postcode((struct cz_str){s.s + i, s.n - i}))
			return CZ_PERSONAL_STREET;
	}
	return CZ_PERSONAL_NONE;
}

/* Whether a part of the text begins at i. */
static bool is_first(struct cz_str s, size_t i)
{
	while (i && s.s[i - 1] == ' ')
		i--;
	return !i || memchr(",;:(/-\n\r", s.s[i - 1], 8);
}

/* "1 Jan", "Jan 2026": a month in capitals, beside a number. */
static bool is_dated(struct cz_str s, size_t i, struct cz_str word)
{
	while (i && s.s[i - 1] == ' ')
		i--;
	bool behind = i && cz_sign_is_digit(s.s[i - 1]);
	size_t end = (size_t)(word.s - s.s) + word.n;
	return (behind || cz_digits_at(s, cz_skip_spaces(s, end))) && cz_word_is_month(word);
}

/* What a word makes of what stands beside it. */
static enum cz_personal find_told(struct cz_str s, size_t digits)
{
	struct cz_str before = {"", 0};
	for (size_t i = 0, n; i < s.n; i += n ? n : 1) {
		for (n = 0; i + n < s.n && cz_sign_may_be_letter(s.s[i + n]); n++)
			;
		struct cz_str word = {s.s + i, n}, part = {s.s + i, s.n - i}, rest = {s.s + i + n, s.n - i - n};
		bool goes_on = i && s.s[i - 1] == '.'; /* as in "A.N.W.B." */
		if (s.s[i] == '@' && cz_tells_account_online(s, i))
			return CZ_PERSONAL_EMAIL;
		if (n == 1 && !goes_on && (cz_tells_initials(before, part) || cz_tells_addressee(part)))
			return CZ_PERSONAL_NAME;
		if (n < 2)
			continue;
		if (cz_sign_lower(*word.s) == 'a' && cz_tells_email(before, word, rest))
			return CZ_PERSONAL_EMAIL;
		if (digits >= 2 && tells_birth((struct cz_str){s.s, i}, word, rest))
			return CZ_PERSONAL_BIRTH;
		if (digits >= 3 && cz_tells_document(word, rest))
			return CZ_PERSONAL_DOCUMENT;
		if (digits >= 7 && cz_tells_account(word, rest))
			return CZ_PERSONAL_IBAN;
		if (digits && cz_tells_street(before, word, rest))
			return CZ_PERSONAL_STREET;
		if (cz_word_may_be_title(word) && cz_tells_titled(word, rest, is_first(s, i)))
			return CZ_PERSONAL_NAME;
		if (cz_tells_person(before, word, rest))
			return CZ_PERSONAL_NAME;
		if (cz_sign_is_capital(*word.s) && cz_tells_given(before, word, rest) && !is_dated(s, i, word))
			return CZ_PERSONAL_NAME;
		if (rest.n && *rest.s == '.' && cz_tells_page(word, rest))
			return CZ_PERSONAL_NAME;
		before = word;
	}
	return CZ_PERSONAL_NONE;
}

/* What is found that is no BSN, since of other numbers one in eleven passes. */
static enum cz_personal find_more(struct cz_str s)
{
	struct cz_str where;
	enum cz_personal kind;
	while ((kind = cz_personal_find(s, &where)) == CZ_PERSONAL_BSN) {
		size_t used = (size_t)(where.s - s.s) + where.n;
		s = (struct cz_str){s.s + used, s.n - used};
	}
	return kind;
}

/* Whether three groups of digits stand at i with one sign between them, and no more of them behind; how long they are, or 0. */
static size_t groups_at(struct cz_str s, size_t i, const size_t group[3])
{
	size_t second = i + group[0] + 1, third = second + group[1] + 1, end = third + group[2];
	if (end > s.n || !memchr(" .-", s.s[second - 1], 3) || s.s[third - 1] != s.s[second - 1])
		return 0;
	bool sized = cz_digits_at(s, i) == group[0] && cz_digits_at(s, second) == group[1] && cz_digits_at(s, third) == group[2];
	bool goes_on = end + 1 < s.n && memchr(" .-/", s.s[end], 4) && cz_sign_is_digit(s.s[end + 1]);
	return sized && !goes_on ? end - i : 0;
}

/* "111.222.333", "1234 56 782": nine digits that pass the test in the groups a BSN is written in, and no longer row of groups. */
static bool holds_groups(struct cz_str s)
{
	static const size_t group[][3] = {{3, 3, 3}, {4, 2, 3}};
	for (size_t i = 0, n; i < s.n; i += n ? n : 1) {
		n = cz_digits_at(s, i);
		bool goes_on = i > 1 && memchr(" .-/", s.s[i - 1], 4) && cz_sign_is_digit(s.s[i - 2]);
		for (size_t k = 0; k < CZ_COUNT(group) && n && !goes_on; k++) {
			size_t length = groups_at(s, i, group[k]);
			if (length && cz_bsn_is((struct cz_str){s.s + i, length}))
				return true;
		}
	}
	return false;
}

/* bare: a number that passes the test of a BSN is one, whatever the text says of it. */
static enum cz_personal find_all(struct cz_str s, bool bare)
{
	enum { BSN = 8, ADDRESS = 5, ROW = 9, SHORT_DATE = 3 };
	size_t digits = 0;
	for (size_t i = 0; i < s.n; i++)
		digits += cz_sign_is_digit(s.s[i]);
	enum cz_personal kind = find_more(s);
	if (!kind && digits >= BSN && says_bsn(s, 0) && (holds_bsn(s) || calls_bsn(s)))
		kind = CZ_PERSONAL_BSN;
	if (!kind && bare && digits >= ROW && (cz_personal_find(s, NULL) == CZ_PERSONAL_BSN || holds_groups(s)))
		kind = CZ_PERSONAL_BSN;
	if (!kind && digits >= ADDRESS)
		kind = find_numbers(s);
	if (!kind && digits >= SHORT_DATE && holds_short_birthday(s))
		kind = CZ_PERSONAL_BIRTH;
	if (!kind && digits && cz_holds_plate(s))
		kind = CZ_PERSONAL_DOCUMENT;
	return kind ? kind : find_told(s, digits);
}

/* One sign at i as betrays reads it: digits of a keyboard for East Asian texts, which are as wide as its other signs, as ours, and
 * spaces that do not break, as Word and web pages have them, as a space; 0: as it stands. */
static char read_as(struct cz_str s, size_t i, size_t *length)
{
	enum { WIDE_0 = 0x90, NARROW = 0xaf, SPACE = 0x80, LAST_SPACE = 0x8a };
	const unsigned char *c = (const unsigned char *)s.s + i;
	size_t left = s.n - i;
	*length = 3;
	if (left > 2 && c[0] == 0xef && c[1] == 0xbc && c[2] >= WIDE_0 && c[2] < WIDE_0 + 10)
		return (char)('0' + c[2] - WIDE_0);
	if (left > 2 && c[0] == 0xe2 && c[1] == 0x80 && (c[2] == NARROW || (c[2] >= SPACE && c[2] <= LAST_SPACE)))
		return ' ';
	*length = 2;
	return left > 1 && c[0] == 0xc2 && c[1] == 0xa0 ? ' ' : '\0';
}

static bool has_other_signs(struct cz_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.s[i] == '\xc2' || s.s[i] == '\xe2' || s.s[i] == '\xef')
			return true;
	return false;
}

/* How much of a text is read at once: all of it, or as much as there is room for, up to its last space. */
static size_t window(struct cz_str s, size_t room)
{
	size_t n = s.n < room ? s.n : room;
	for (size_t k = n; n < s.n && k > n / 2; k--)
		if (s.s[k - 1] == ' ')
			return k;
	return n;
}

static enum cz_personal find_in(struct cz_str s, bool bare)
{
	enum { ROOM = 1024, AGAIN = 128 }; /* of a long text, so much is read with what follows it too */
	char plain[ROOM];
	if (cz_ascii_length(s.s, s.n) == s.n || !has_other_signs(s))
		return find_all(s, bare);
	for (;;) {
		size_t n = 0, used = window(s, ROOM), length;
		for (size_t i = 0; i < used; i += length) {
			char c = read_as(s, i, &length);
			length = c ? length : 1;
			plain[n++] = c ? c : s.s[i];
		}
		enum cz_personal kind = find_all((struct cz_str){plain, n}, bare);
		if (kind || used >= s.n)
			return kind;
		size_t from = used - AGAIN;
		while (from < used && s.s[from - 1] != ' ')
			from++;
		s = (struct cz_str){s.s + from, s.n - from};
	}
}

enum cz_personal cz_personal_betrays(struct cz_str text)
{
	return find_in(text, false);
}

enum cz_personal cz_personal_holds(struct cz_str text)
{
	return find_in(text, true);
}

/* Eight digits that are a day of 19..: "03041941", "19410403". */
static bool is_day(const char *digit)
{
	enum { CENTURY = 19, DAYS = 31, MONTHS = 12 };
	int two[4];
	for (size_t i = 0; i < CZ_COUNT(two); i++)
		two[i] = (digit[2 * i] - '0') * 10 + digit[2 * i + 1] - '0';
	bool last = two[2] == CENTURY && two[0] && two[0] <= DAYS && two[1] && two[1] <= MONTHS;
	return last || (two[0] == CENTURY && two[2] && two[2] <= MONTHS && two[3] && two[3] <= DAYS);
}

enum cz_personal cz_personal_id(struct cz_str id)
{
	enum { POSTCODE = 6, DIGITS = 4, DAY = 8 };
	bool letters = false, words = memchr(id.s, ' ', id.n);
	if (id.n <= POSTCODE)
		return CZ_PERSONAL_NONE; /* as most are */
	enum cz_personal kind = words ? cz_personal_betrays(id) : find_numbers(id);
	if (kind && kind != CZ_PERSONAL_NAME && kind != CZ_PERSONAL_BSN)
		return kind;
	for (size_t i = 0; i < id.n; i++)
		letters |= cz_sign_is_letter(id.s[i]);
	for (size_t i = 0, n; i < id.n && letters; i += n ? n : 1) {
		n = cz_digits_at(id, i);
		if (n == DAY && is_day(id.s + i))
			return CZ_PERSONAL_BIRTH;
	}
	bool digits = id.n > POSTCODE && cz_digits_at(id, 0) == DIGITS && *id.s != '0', year = cz_text_starts(id, "20");
	bool postcode = digits && cz_sign_is_capital(id.s[DIGITS]) && cz_sign_is_capital(id.s[DIGITS + 1]);
	size_t number = postcode ? cz_digits_at(id, POSTCODE) : 0;
	return number && number <= DIGITS && POSTCODE + number == id.n && !year ? CZ_PERSONAL_STREET : CZ_PERSONAL_NONE;
}
