#include "model/personal.h"
#include "base/text.h"
#include <stdint.h>

const char *cz_personal_name(enum cz_personal kind)
{
	static const char *const name[CZ_PERSONAL_KINDS] = {"none", "bsn", "email", "phone", "iban", "birth", "street", "name"};
	return name[kind];
}

/* A byte of a word: letters of other alphabets are above 0x7f. */
static bool is_word(char c)
{
	return cz_sign_is_digit(c) || cz_sign_is_letter(c) || c == '_' || (unsigned char)c > 0x7f;
}

/* The test of eleven: weights 9 8 7 6 5 4 3 2 and -1 (DOMAIN.md 3.2). */
bool cz_bsn_passes(const char digit[9])
{
	int sum = -(digit[8] - '0');
	bool zeros = true;
	for (int i = 0; i < 9; i++)
		zeros &= digit[i] == '0';
	for (int i = 0; i < 8; i++)
		sum += (9 - i) * (digit[i] - '0');
	return !zeros && sum % 11 == 0;
}

/* "03-04-2026 10 uur" has as many digits as a telephone number, and "03.04.2026" as a BSN that lost its 0. */
static bool is_date_at(struct cz_str s, size_t i)
{
	static const char form[] = "dd-dd-dddd";
	enum { N = sizeof form - 1 };
	if (s.n - i < N || (s.n - i > N && cz_sign_is_digit(s.s[i + N])))
		return false;
	for (size_t k = 0; k < N; k++)
		if (form[k] == 'd' ? !cz_sign_is_digit(s.s[i + k]) : !strchr("-/. ", s.s[i + k]) || s.s[i + k] != s.s[i + 2])
			return false;
	return true;
}

size_t cz_bsn_digits(struct cz_str s, char digit[9])
{
	size_t n = 0;
	s = cz_text_trim(s);
	for (size_t i = 0; i < s.n; i++) {
		if (s.s[i] == '.' || s.s[i] == ' ')
			continue;
		if (!cz_sign_is_digit(s.s[i]) || n == 9)
			return 0;
		digit[n++] = s.s[i];
	}
	if (n == 8 && is_date_at(s, 0))
		return 0;
	if (n == 8) {
		memmove(digit + 1, digit, 8);
		digit[0] = '0';
	}
	return n >= 8 ? n : 0;
}

/* Without ",00" or ".0" at its end, which a spreadsheet puts behind a number. */
static struct cz_str without_decimals(struct cz_str s)
{
	size_t n = s.n;
	while (n && s.n - n < 2 && s.s[n - 1] == '0')
		n--;
	return n && n < s.n && (s.s[n - 1] == ',' || s.s[n - 1] == '.') ? (struct cz_str){s.s, n - 1} : s;
}

size_t cz_bsn_glued(struct cz_str s, char digit[9])
{
	size_t from = 0, to = s.n;
	while (from < to && !cz_sign_is_digit(s.s[from]))
		from++;
	while (to > from && !cz_sign_is_digit(s.s[to - 1]))
		to--;
	size_t n = cz_bsn_digits(without_decimals((struct cz_str){s.s + from, to - from}), digit);
	return n == 9 || (from == 0 && to == s.n) ? n : 0;
}

bool cz_bsn_is(struct cz_str s)
{
	char digit[9];
	return cz_bsn_digits(s, digit) && cz_bsn_passes(digit);
}

static bool is_local(char c)
{
	return is_word(c) || (c && strchr(".+-%'&", c));
}

static bool is_domain(char c)
{
	return cz_sign_is_digit(c) || cz_sign_is_letter(c) || c == '-' || c == '.';
}

/* The address around the @ at i. */
static bool email_at(struct cz_str s, size_t i, struct cz_str *where)
{
	size_t from = i, to = i + 1, point = 0;
	while (from && is_local(s.s[from - 1]))
		from--;
	for (; to < s.n && is_domain(s.s[to]); to++)
		if (s.s[to] == '.' && to > i + 1 && to + 2 < s.n && cz_sign_is_letter(s.s[to + 1]) &&
		    cz_sign_is_letter(s.s[to + 2]))
			point = to;
	if (from == i || !point)
		return false;
	*where = (struct cz_str){s.s + from, to - from};
	return true;
}

bool cz_email_is(struct cz_str s)
{
	struct cz_str where;
	s = cz_text_trim(s);
	const char *sign = s.n ? memchr(s.s, '@', s.n) : NULL;
	return sign && email_at(s, (size_t)(sign - s.s), &where) && where.n == s.n;
}

/* The digits of a person's telephone number (DOMAIN.md 3.2): 0, then [1-9] and eight more; from abroad with + or 00.
 * Service numbers (0800, 0900) belong to nobody, and "0900-1200" is rather a time. */
static bool phone_digits(const char *d, size_t n, bool plus)
{
	if (plus)
		return n >= 9 && n <= 15 && d[0] != '0';
	if (n > 2 && d[0] == '0' && d[1] == '0')
		return n >= 11 && n <= 17 && d[2] != '0';
	return n == 10 && d[0] == '0' && d[1] != '0';
}

enum { MOST_PHONE_DIGITS = 32 }; /* two of them and more */

/* A run of digits with the signs that people write in and between telephone numbers; its length in bytes, and the digits. */
static size_t phone_run(struct cz_str s, size_t from, char digit[MOST_PHONE_DIGITS], size_t *n, bool *plus)
{
	size_t i = from, end = from;
	*n = 0;
	*plus = i < s.n && s.s[i] == '+';
	for (i += *plus; i < s.n && *n < MOST_PHONE_DIGITS; i++) {
		char c = s.s[i];
		if (cz_sign_is_digit(c)) {
			digit[(*n)++] = c;
			end = i + 1;
		} else if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '.' && c != '/') {
			break;
		}
	}
	return end - from;
}

bool cz_phone_is(struct cz_str s)
{
	char digit[MOST_PHONE_DIGITS];
	size_t n;
	bool plus;
	s = cz_text_trim(s);
	size_t from = s.n && s.s[0] == '(';
	return phone_run(s, from, digit, &n, &plus) == s.n - from && phone_digits(digit, n, plus);
}

/* ISO 13616: the first four signs go to the end, letters become numbers, and the rest of 97 is 1. */
static bool iban_checks(const char *sign, size_t n)
{
	unsigned rest = 0;
	for (size_t k = 0; k < n; k++) {
		char c = sign[(k + 4) % n];
		unsigned v = cz_sign_is_digit(c) ? (unsigned)(c - '0') : (unsigned)(c - 'A' + 10);
		rest = (rest * (v > 9 ? 100 : 10) + v) % 97;
	}
	return rest == 1;
}

/* The IBAN at i: two letters, two digits, and up to 30 letters and digits, perhaps in groups of four. */
static bool iban_at(struct cz_str s, size_t i, struct cz_str *where)
{
	char sign[34];
	size_t n = 0, k = i;
	for (; k < s.n && n < sizeof sign; k++) {
		char c = s.s[k];
		if (c == ' ' && n && n % 4 == 0)
			continue;
		if (n < 2 ? !cz_sign_is_letter(c) : n < 4 ? !cz_sign_is_digit(c) : !cz_sign_is_digit(c) && !cz_sign_is_letter(c))
			break;
		sign[n++] = cz_sign_upper(c);
		bool ends = k + 1 == s.n || !is_word(s.s[k + 1]);
		if (n >= 15 && ends && iban_checks(sign, n)) {
			*where = (struct cz_str){s.s + i, k + 1 - i};
			return true;
		}
	}
	return false;
}

bool cz_iban_is(struct cz_str s)
{
	struct cz_str where;
	s = cz_text_trim(s);
	return iban_at(s, 0, &where) && where.n == s.n;
}

/* Capitals of Latin, Greek and Cyrillic, and letters of alphabets that have none; no other signs, such as that of the euro. */
static bool is_capital(struct cz_str s)
{
	size_t length;
	uint32_t c = cz_utf8_sign(s, &length);
	if (c < 0xc0)
		return c >= 'A' && c <= 'Z';
	if (c < 0x100)
		return c < 0xdf && c != 0xd7;
	if (c < 0x180) /* in pairs, the capital first: at an even number, but in two stretches */
		return ((c > 0x138 && c < 0x149) || c > 0x178) == (c & 1);
	bool small = (c >= 0x3ac && c <= 0x3ce) || (c >= 0x430 && c <= 0x45f);
	bool other = (c >= 0x2000 && c < 0x2c00) || (c >= 0x3000 && c < 0x3040) || (c >= 0xfe00 && c < 0xfe10) || c >= 0x1f000;
	return !small && !other;
}

/* "dhr. Jansen", "mw. A. Bakker" */
static bool is_title(struct cz_str word)
{
	static const char *const title[] = {"dhr", "mw", "mevr", "mevrouw", "meneer", "mej", "mr", "mrs", "ms", "dr", "drs", "ir"};
	word.n -= word.n && word.s[word.n - 1] == '.';
	for (size_t i = 0; i < CZ_COUNT(title); i++)
		if (cz_str_is(word, title[i]))
			return true;
	return false;
}

bool cz_name_is(struct cz_str s)
{
	static const struct cz_str sir = CZ_STR("de heer ");
	size_t words = 0;
	bool capital = false;
	s = cz_text_trim(s);
	if (s.n > sir.n && cz_text_eq_nocase((struct cz_str){s.s, sir.n}, sir)) {
		s = (struct cz_str){s.s + sir.n, s.n - sir.n};
		words = 1;
	}
	for (; s.n; words++) {
		size_t n = 0;
		capital = is_capital(s);
		while (n < s.n && (cz_sign_is_letter(s.s[n]) || (unsigned char)s.s[n] > 0x7f || memchr(".-'", s.s[n], 3)))
			n++;
		if (!words && !capital && !is_title((struct cz_str){s.s, n}))
			return false;
		n += n && n < s.n && s.s[n] == ',';
		if (!n || (n < s.n && s.s[n] != ' '))
			return false;
		s = cz_text_trim((struct cz_str){s.s + n, s.n - n});
	}
	return words > 1 && capital;
}

/* Nine digits in a row that pass the test, and are no part of a longer number. */
static bool bsn_at(struct cz_str s, size_t i, struct cz_str *where)
{
	size_t n = 0;
	while (i + n < s.n && cz_sign_is_digit(s.s[i + n]) && n < 10)
		n++;
	*where = (struct cz_str){s.s + i, n};
	return n == 9 && (i + n == s.n || !is_word(s.s[i + n])) && cz_bsn_is(*where);
}

/* No date or time has so many digits in a row as most telephone numbers have. */
enum { PHONE_BLOCK = 6 };

static bool has_block(struct cz_str run)
{
	size_t block = 0;
	for (size_t k = 0; k < run.n && block < PHONE_BLOCK; k++)
		block = cz_sign_is_digit(run.s[k]) ? block + 1 : 0;
	return block == PHONE_BLOCK;
}

/* "06-12345678/06-87654321", "06-12345678 10 uur": the length of the number with which a run begins; 0: it may be none. */
static size_t first_phone(struct cz_str run, const char *digit, size_t n, bool plus)
{
	enum { USUAL = 10 };
	size_t before = 0, block = 0;
	for (size_t k = plus; k < run.n; k++) {
		if (cz_sign_is_digit(run.s[k])) {
			before++;
			block++;
			continue;
		}
		bool another = n - before >= USUAL && phone_digits(digit + before, USUAL, false);
		if (block && phone_digits(digit, before, plus) && (block >= PHONE_BLOCK || another))
			return k;
		block = 0;
	}
	return 0;
}

/* "01/2026-07-21" in "2026-07-01/2026-07-21": the same sign joins it to the digits before it. Not "12/06 12 34 56 78". */
static bool is_joined(struct cz_str s, size_t i, struct cz_str number)
{
	bool joined = i > 1 && memchr("-/.", s.s[i - 1], 3) && cz_sign_is_digit(s.s[i - 2]);
	return joined && memchr(number.s, s.s[i - 1], number.n) && !has_block(number);
}

static bool phone_at(struct cz_str s, size_t i, struct cz_str *where)
{
	char digit[MOST_PHONE_DIGITS];
	size_t n;
	bool plus;
	if (is_date_at(s, i))
		return false;
	*where = (struct cz_str){s.s + i, phone_run(s, i, digit, &n, &plus)};
	if (!phone_digits(digit, n, plus))
		where->n = first_phone(*where, digit, n, plus);
	return where->n && !is_joined(s, i, *where) && (i + where->n == s.n || !is_word(s.s[i + where->n]));
}

/* Whether the letters before the number at i say what it is: "BSN123456782". */
static bool is_called(struct cz_str s, size_t i)
{
	static const char *const name[] = {"bsn", "tel", "telefoon", "mob", "mobiel", "gsm", "fax", "phone"};
	size_t from = i;
	while (from && cz_sign_is_letter(s.s[from - 1]))
		from--;
	for (size_t k = 0; k < CZ_COUNT(name) && from < i; k++)
		if (cz_text_eq_nocase((struct cz_str){s.s + from, i - from}, cz_str_of(name[k])))
			return !from || !is_word(s.s[from - 1]);
	return false;
}

enum cz_personal cz_personal_find(struct cz_str text, struct cz_str *where)
{
	struct cz_str unused;
	if (!where)
		where = &unused;
	for (size_t i = 0; i < text.n; i++) {
		char c = text.s[i];
		if (c == '@' && email_at(text, i, where))
			return CZ_PERSONAL_EMAIL;
		if (i && is_word(text.s[i - 1]) && !(cz_sign_is_digit(c) && is_called(text, i)))
			continue; /* the middle of a word */
		if (cz_sign_is_letter(c) && iban_at(text, i, where))
			return CZ_PERSONAL_IBAN;
		if ((c == '+' || c == '0') && phone_at(text, i, where))
			return CZ_PERSONAL_PHONE;
		if (cz_sign_is_digit(c) && bsn_at(text, i, where))
			return CZ_PERSONAL_BSN;
	}
	return CZ_PERSONAL_NONE;
}

bool cz_personal_tells(struct cz_str text)
{
	return cz_personal_find(text, NULL) != CZ_PERSONAL_NONE || cz_bsn_is(text) || cz_name_is(text);
}
