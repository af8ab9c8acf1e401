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

/* "BSN 123456789": what it calls one, though the test of eleven says that a digit is wrong. */
static bool calls_bsn(struct cz_str s)
{
	enum { NEAR = 16, DIGITS = 9, NO_0 = 8 };
	for (size_t at = 0; (at = says_bsn(s, at));) {
		size_t gap = cz_no_digits(s, at, NEAR), n = 0, end = at;
		if (gap == SIZE_MAX)
			continue;
		size_t row = cz_digits_at(s, at + gap);
		if (row == DIGITS || row == NO_0)
			return true;
		for (end += gap; end < s.n && n < DIGITS && (cz_sign_is_digit(s.s[end]) || memchr(" .-", s.s[end], 3)); end++)
			n += cz_sign_is_digit(s.s[end]);
		if (n == DIGITS && !cz_digits_at(s, end) && !cz_date_at(s, at + gap))
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
		if (n && (cz_birthday_at(s, i) || cz_birthday_in_words_at(s, i)))
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
static enum cz_personal find_told(struct cz_str s, size_t digits, bool bare)
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
		if (n && n <= CZ_LONGEST_LINK && memchr("vVdD", *word.s, 4) && !goes_on && cz_tells_linked(before, word, rest, is_first(s, i)))
			return CZ_PERSONAL_NAME;
		if (n < 2)
			continue;
		if (cz_sign_lower(*word.s) == 'a' && cz_tells_email(before, word, rest))
			return CZ_PERSONAL_EMAIL;
		if (digits >= 2 && cz_tells_birth((struct cz_str){s.s, i}, word, rest))
			return CZ_PERSONAL_BIRTH;
		if (digits >= 3 && cz_tells_document(word, rest))
			return CZ_PERSONAL_DOCUMENT;
		if (digits >= 7 && cz_tells_account(word, rest))
			return CZ_PERSONAL_IBAN;
		if (digits && (cz_tells_street(before, word, rest) || cz_tells_house(before, word, rest)))
			return CZ_PERSONAL_STREET;
		if (cz_word_may_be_title(word) && cz_tells_titled(word, rest, is_first(s, i)))
			return CZ_PERSONAL_NAME;
		if (cz_tells_person(before, word, rest) || (n <= CZ_LONGEST_CUE && cz_tells_cued(before, word, rest)))
			return CZ_PERSONAL_NAME;
		if (bare && cz_sign_is_capital(*word.s) && cz_tells_surname((struct cz_str){s.s, i}, before, word, rest))
			return CZ_PERSONAL_NAME;
		if (cz_sign_is_capital(*word.s) && cz_tells_given((struct cz_str){s.s, i}, before, word, rest, bare) && !is_dated(s, i, word))
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

/* Whether nine digits that pass the test stand at i in three groups or more with the same sign between them, as "111.222.333" and
 * "12.34.56.782", and no more of them behind. */
static bool groups_at(struct cz_str s, size_t i)
{
	enum { SHORTEST = 2, FEWEST = 3 };
	char digit[9];
	size_t n = cz_digits_at(s, i), used = 0, groups = 0, at = i;
	const char sign = i + n < s.n ? s.s[i + n] : '\0';
	if (!sign || !memchr(" .-", sign, 3))
		return false;
	for (; n >= SHORTEST && used + n <= sizeof digit; groups++) {
		memcpy(digit + used, s.s + at, n);
		used += n;
		at += n;
		n = at < s.n && s.s[at] == sign ? cz_digits_at(s, at + 1) : 0;
		at += n > 0;
	}
	bool goes_on = n || (at + 1 < s.n && memchr(" .-/", s.s[at], 4) && cz_sign_is_digit(s.s[at + 1]));
	return used == sizeof digit && groups >= FEWEST && !goes_on && cz_bsn_passes(digit);
}

/* Eight digits alone that pass it with the 0 that a spreadsheet took away, and are no day nor begin like a year. */
static bool short_bsn_at(struct cz_str s, size_t i)
{
	enum { DIGITS = 8 };
	struct cz_str number = {s.s + i, DIGITS};
	return cz_digits_at(s, i) == DIGITS && cz_stands_alone(s, i, DIGITS) && !cz_text_starts(number, "20") &&
	       !cz_digits_are_day(number.s, true) && cz_bsn_is(number);
}

/* A BSN in groups or without its 0; the latter beside words, for alone it may be the number of an organisation. */
static bool holds_bare_bsn(struct cz_str s)
{
	bool words = false;
	for (size_t i = 0; i < s.n && !words; i++)
		words = cz_sign_is_letter(s.s[i]);
	for (size_t i = 0, n; i < s.n; i += n ? n : 1) {
		n = cz_digits_at(s, i);
		bool goes_on = i > 1 && memchr(" .-/", s.s[i - 1], 4) && cz_sign_is_digit(s.s[i - 2]);
		if (n && !goes_on && (groups_at(s, i) || (words && short_bsn_at(s, i))))
			return true;
	}
	return false;
}

/* bare: a number that passes the test of a BSN is one, whatever the text says of it. */
static enum cz_personal find_all(struct cz_str s, bool bare)
{
	enum { BSN = 8, ADDRESS = 5, SHORT_DATE = 3 };
	const size_t digits = cz_text_digits(s);
	enum cz_personal kind = find_more(s);
	if (!kind && digits >= BSN && says_bsn(s, 0) && (holds_bsn(s) || calls_bsn(s)))
		kind = CZ_PERSONAL_BSN;
	if (!kind && bare && digits >= BSN && (cz_personal_find(s, NULL) == CZ_PERSONAL_BSN || holds_bare_bsn(s)))
		kind = CZ_PERSONAL_BSN;
	if (!kind && digits >= ADDRESS)
		kind = find_numbers(s);
	if (!kind && digits >= SHORT_DATE && cz_holds_short_birthday(s, bare))
		kind = CZ_PERSONAL_BIRTH;
	if (!kind && digits && cz_holds_plate(s))
		kind = CZ_PERSONAL_DOCUMENT;
	return kind ? kind : find_told(s, digits, bare);
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
		if (n == DAY && cz_digits_are_day(id.s + i, false))
			return CZ_PERSONAL_BIRTH;
	}
	bool digits = id.n > POSTCODE && cz_digits_at(id, 0) == DIGITS && *id.s != '0', year = cz_text_starts(id, "20");
	bool postcode = digits && cz_sign_is_capital(id.s[DIGITS]) && cz_sign_is_capital(id.s[DIGITS + 1]);
	size_t number = postcode ? cz_digits_at(id, POSTCODE) : 0;
	return number && number <= DIGITS && POSTCODE + number == id.n && !year ? CZ_PERSONAL_STREET : CZ_PERSONAL_NONE;
}
