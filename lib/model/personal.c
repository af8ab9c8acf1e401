#include "model/personal.h"
#include "model/personal_parts.h"
#include <stdint.h>

const char *cz_personal_name(enum cz_personal kind)
{
	static const char *const name[CZ_PERSONAL_KINDS] = {"none",  "bsn",    "email", "phone",   "iban",
							    "birth", "street", "name",  "document"};
	return name[kind];
}

enum { FEWEST_DIGITS = 8 }; /* of any number of a person: a BSN that lost its 0 */

static bool is_word(char c)
{
	return cz_sign_is_digit(c) || c == '_' || cz_sign_may_be_letter(c);
}

/* Whether the byte at i is of a word. */
static bool is_word_at(struct cz_str s, size_t i)
{
	char lead = cz_sign_lead(s, i);
	return cz_lead_is_letter(lead) || cz_sign_is_digit(lead) || lead == '_';
}

/* How long the sign at i is if it may stand between the digits of one number: a space, a dash, a point ...  0: it may not. */
static size_t gap_length(struct cz_str s, size_t i)
{
	unsigned char c = (unsigned char)s.s[i];
	unsigned char d = i + 1 < s.n ? (unsigned char)s.s[i + 1] : 0, e = i + 2 < s.n ? (unsigned char)s.s[i + 2] : 0;
	if (c && strchr(" -()./_\t\r\n", c))
		return 1;
	if (c == 0xc2)
		return d == 0xa0 ? 2 : 0;
	bool dash_or_space = (d == 0x80 && (e <= 0x95 || e == 0xaf)) || (d == 0x88 && e == 0x92);
	return c == 0xe2 && dash_or_space ? 3 : 0;
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

/* "1,23456782E+08": as many digits as a BSN has, but for noughts at its end. */
static size_t short_digits(struct cz_str s, char digit[9])
{
	size_t n = 0, i = 0;
	for (; i < s.n && n < 9 && (cz_sign_is_digit(s.s[i]) || (i == 1 && (s.s[i] == ',' || s.s[i] == '.'))); i++)
		if (cz_sign_is_digit(s.s[i]))
			digit[n++] = s.s[i];
	struct cz_str rest = {s.s + i, s.n - i};
	bool power = cz_text_eq_nocase(rest, CZ_STR("E+08")) || cz_text_eq_nocase(rest, CZ_STR("E+8")) || cz_text_eq_nocase(rest, CZ_STR("E8"));
	if (n < FEWEST_DIGITS || !power)
		return 0;
	while (n < 9)
		digit[n++] = '0';
	return n;
}

/* Hyphens part a BSN in groups of 4-2-3 or 3-3-3; points and spaces may do so anywhere. */
static bool may_part(struct cz_str s, size_t i, size_t before)
{
	if (s.s[i] == '-')
		return before == 3 || before == 4 || before == 6;
	return s.s[i] == '.' || s.s[i] == ' ' || (unsigned char)s.s[i] == 0xc2;
}

size_t cz_bsn_digits(struct cz_str s, char digit[9])
{
	size_t n = 0;
	s = cz_text_trim(s);
	for (size_t i = 0, gap; i < s.n; i += gap ? gap : 1) {
		gap = gap_length(s, i);
		if (gap && may_part(s, i, n))
			continue;
		if (!cz_sign_is_digit(s.s[i]) || n == 9)
			return short_digits(s, digit);
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
	if (to - from < FEWEST_DIGITS)
		return 0;
	size_t n = cz_bsn_digits(without_decimals((struct cz_str){s.s + from, to - from}), digit);
	return n == 9 || (from == 0 && to == s.n) ? n : 0;
}

bool cz_bsn_next(struct cz_str s, size_t *at, char digit[9])
{
	for (size_t i = *at, n; i < s.n; i += n) {
		for (n = 0; i + n < s.n && (cz_sign_is_digit(s.s[i + n]) || s.s[i + n] == '.' || s.s[i + n] == '-'); n++)
			;
		*at = i + n;
		size_t digits = n;
		while (digits && !cz_sign_is_digit(s.s[i + digits - 1]))
			digits--;
		if (digits && cz_sign_is_digit(s.s[i]) && cz_bsn_digits((struct cz_str){s.s + i, digits}, digit) == 9)
			return true;
		n += n == 0;
	}
	return false;
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

/* One of these texts at i, whatever its case: how long it is. */
static size_t one_of(struct cz_str s, size_t i, const char *const *text, size_t n)
{
	for (size_t k = 0; k < n; k++) {
		struct cz_str t = cz_str_of(text[k]);
		if (s.n - i >= t.n && cz_text_eq_nocase((struct cz_str){s.s + i, t.n}, t))
			return t.n;
	}
	return 0;
}

static bool is_at_sign(char c)
{
	static const bool at[256] = {['@'] = true, ['('] = true, ['['] = true, ['{'] = true,
				     ['<'] = true, ['%'] = true, ['&'] = true, [0xef] = true};
	return at[(unsigned char)c];
}

/* The point of a hidden address at i, with the spaces around it: how long it is. A bare point has a space before it when it has one
 * behind, or it ends a sentence. */
static size_t point_length(struct cz_str s, size_t i)
{
	static const char *const dot[] = {"(dot)", "[dot]", "(punt)", "[punt]", "(.)", "[.]"}, *const word[] = {"dot ", "punt "};
	size_t at = cz_skip_spaces(s, i), n = at < s.n ? one_of(s, at, dot, CZ_COUNT(dot)) : 0;
	if (!n && at < s.n)
		n = s.s[at] == '.' ? 1 : at > i ? one_of(s, at, word, CZ_COUNT(word)) : 0;
	size_t end = cz_skip_spaces(s, at + n);
	bool ends_sentence = n == 1 && at == i && end > at + n;
	return n && !ends_sentence ? end - i : 0;
}

/* The end of a hidden address at i, such as "nl"; 0: it is none. */
static size_t end_length(struct cz_str s, size_t i, bool known)
{
	static const char *const usual[] = {"nl", "com", "org", "net", "eu", "be", "de", "info", "nu", "frl"};
	size_t n = 0;
	while (i + n < s.n && is_domain(s.s[i + n]))
		n++;
	if (n < 2 || !cz_sign_is_letter(s.s[i]) || !cz_sign_is_letter(s.s[i + 1]))
		return 0;
	return !known || cz_text_is_one_of((struct cz_str){s.s + i, n}, usual, CZ_COUNT(usual)) ? n : 0;
}

/* "jan(at)x.nl", "jan @ x (punt) nl": an address that its writer hid from machines, around the sign at i. An "(a)" is also the first
 * of two choices, so its address ends in one of the usual ways. */
static bool hidden_email_at(struct cz_str s, size_t i, struct cz_str *where)
{
	static const char *const at[] = {"@",    "(at)",  "[at]",         "{at}",         "<at>",           "(a)", "[a]",
					 "%40",  "&#64;", "\xef\xbc\xa0", "(apenstaart)", "(apenstaartje)"};
	enum { LONGEST = 64, SPACES = 4 }; /* of what stands before the sign (RFC 5321); so a text of many signs takes no time */
	size_t sign = one_of(s, i, at, CZ_COUNT(at)), from = i;
	if (!sign)
		return false;
	while (from && i - from < SPACES && s.s[from - 1] == ' ')
		from--;
	size_t before = from;
	while (from && before - from < LONGEST && is_local(s.s[from - 1]))
		from--;
	size_t host = cz_skip_spaces(s, i + sign), to = host;
	while (to < s.n && is_domain(s.s[to]) && s.s[to] != '.')
		to++;
	if (from == before || to == host)
		return false;
	size_t point = point_length(s, to), end = point ? end_length(s, to + point, sign == 3 && s.s[i + 1] == 'a') : 0;
	*where = (struct cz_str){s.s + from, to + point + end - from};
	return end;
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
	i += *plus;
	for (size_t gap; i < s.n && *n < MOST_PHONE_DIGITS; i += gap) {
		bool is_digit = cz_sign_is_digit(s.s[i]);
		gap = is_digit ? 1 : gap_length(s, i);
		if (!gap)
			break;
		if (is_digit) {
			digit[(*n)++] = s.s[i];
			end = i + 1;
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
	size_t n = 0, k = i, digits = 0;
	for (; k < s.n && n < sizeof sign; k++) {
		char c = s.s[k];
		if (c == ' ' && n && n % 4 == 0)
			continue;
		if (n < 2 ? !cz_sign_is_letter(c) : n < 4 ? !cz_sign_is_digit(c) : !cz_sign_is_digit(c) && !cz_sign_is_letter(c))
			break;
		sign[n++] = cz_sign_upper(c);
		digits += cz_sign_is_digit(c);
		bool ends = k + 1 == s.n || !is_word_at(s, k + 1);
		if (n >= 15 && digits >= FEWEST_DIGITS && ends && iban_checks(sign, n)) {
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

/* Nine digits in a row that pass the test, or four, two and three as a BSN is printed, and are no part of a longer number. */
static bool bsn_at(struct cz_str s, size_t i, struct cz_str *where)
{
	static const char form[] = "dddd-dd-ddd";
	size_t n = 0, k = 0;
	while (i + n < s.n && cz_sign_is_digit(s.s[i + n]) && n < 10)
		n++;
	if (n == 4 && i + n < s.n && (s.s[i + n] == '.' || s.s[i + n] == '-')) {
		while (form[k] && i + k < s.n && (form[k] == 'd' ? cz_sign_is_digit(s.s[i + k]) : s.s[i + k] == s.s[i + n]))
			k++;
		n = form[k] ? 0 : k;
	}
	*where = (struct cz_str){s.s + i, n};
	return (n == 9 || k) && n && (i + n == s.n || !is_word_at(s, i + n)) && cz_bsn_is(*where);
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
	return where->n && !is_joined(s, i, *where) && (i + where->n == s.n || !is_word_at(s, i + where->n));
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
			return !from || !is_word_at(s, from - 1);
	return false;
}

/* By far most texts have fewer digits than any number of a person, and no sign that stands for the @ of an address. */
static bool may_hold_any(struct cz_str text)
{
	size_t digits = 0;
	bool sign = false;
	for (size_t i = 0; i < text.n; i++) {
		digits += cz_sign_is_digit(text.s[i]);
		sign |= is_at_sign(text.s[i]);
	}
	return sign || digits >= FEWEST_DIGITS;
}

enum cz_personal cz_personal_find(struct cz_str text, struct cz_str *where)
{
	struct cz_str unused;
	if (!where)
		where = &unused;
	for (size_t i = 0; i < text.n && (i || may_hold_any(text)); i++) {
		char c = text.s[i];
		if (c == '@' && email_at(text, i, where))
			return CZ_PERSONAL_EMAIL;
		if (is_at_sign(c) && hidden_email_at(text, i, where))
			return CZ_PERSONAL_EMAIL;
		if (i && is_word_at(text, i - 1) && !(cz_sign_is_digit(c) && is_called(text, i)))
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
