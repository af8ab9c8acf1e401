#include "base/text.h"
#include <stdlib.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

/* Control signs (C0, DEL, C1), the marks and brackets that set the direction of text (U+061C, U+200E, U+200F, U+202A to
 * U+202E, U+2066 to U+2069), and U+2028 and U+2029, which end a line. */
size_t cz_sign_obeyed(struct cz_str s)
{
	const unsigned char *p = (const unsigned char *)s.s;
	if (p[0] < 0x20 || p[0] == 0x7f)
		return 1;
	if (s.n >= 2 && ((p[0] == 0xc2 && p[1] >= 0x80 && p[1] <= 0x9f) || (p[0] == 0xd8 && p[1] == 0x9c)))
		return 2;
	if (s.n < 3 || p[0] != 0xe2)
		return 0;
	bool turns = (p[1] == 0x80 && (p[2] == 0x8e || p[2] == 0x8f || (p[2] >= 0xa8 && p[2] <= 0xae))) ||
		     (p[1] == 0x81 && p[2] >= 0xa6 && p[2] <= 0xa9);
	return turns ? 3 : 0;
}

void cz_text_add_plain(struct cz_buf *out, struct cz_str s)
{
	for (size_t i = 0; i < s.n;) {
		size_t n = cz_sign_obeyed((struct cz_str){s.s + i, s.n - i});
		cz_buf_addc(out, n ? '?' : s.s[i]);
		i += n ? n : 1;
	}
}

/* How many signs of UTF-8. */
static size_t count_signs(struct cz_str s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++)
		n += cz_sign_begins(s.s[i]);
	return n;
}

void cz_text_add_filled(struct cz_buf *out, struct cz_str s, size_t column, size_t indent, size_t width)
{
	bool begun = false; /* something stands on this line */
	for (size_t i = 0, end; i < s.n; i = end) {
		const char *space = memchr(s.s + i, ' ', s.n - i);
		end = space ? (size_t)(space - s.s) : s.n;
		struct cz_str word = {s.s + i, end - i};
		end += space != NULL;
		size_t n = count_signs(word);
		if (!n)
			continue;
		if (begun && column + 1 + n > width) {
			cz_buf_addc(out, '\n');
			for (column = 0; column < indent; column++)
				cz_buf_addc(out, ' ');
		} else if (begun) {
			cz_buf_addc(out, ' ');
			column++;
		}
		cz_buf_add(out, word.s, word.n);
		column += n;
		begun = true;
	}
	cz_buf_addc(out, '\n');
}

/* The length of the sign at s, or 0 when the bytes are not valid. The first two bytes settle overlong
 * forms, surrogates and what lies beyond U+10FFFF (The Unicode Standard, table 3-7). */
static size_t sign_length(const unsigned char *s, size_t n)
{
	unsigned char c = s[0];
	if (c < 0x80)
		return 1;
	size_t len = c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
	if (len == 0 || len > n)
		return 0;
	unsigned char low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
	unsigned char high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
	if (s[1] < low || s[1] > high)
		return 0;
	for (size_t i = 2; i < len; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	return len;
}

size_t cz_utf8_length(struct cz_str s)
{
	return sign_length((const unsigned char *)s.s, s.n);
}

uint32_t cz_utf8_sign(struct cz_str s, size_t *n)
{
	size_t length = cz_utf8_length(s);
	*n = length ? length : 1;
	uint32_t c = (unsigned char)*s.s;
	if (length > 1)
		c &= 0xffu >> (length + 1);
	for (size_t i = 1; i < length; i++)
		c = c << 6 | ((unsigned char)s.s[i] & 0x3fu);
	return c;
}

struct cz_str cz_utf8_cut(struct cz_str s, size_t most)
{
	size_t n = most;
	if (s.n <= most)
		return s;
	while (n && !cz_sign_begins(s.s[n]))
		n--;
	return (struct cz_str){s.s, n};
}

/* Most text is, so eight at a time. */
size_t cz_ascii_length(const char *s, size_t n)
{
	size_t i = 0;
	for (; n - i >= 8; i += 8) {
		uint64_t eight;
		memcpy(&eight, s + i, 8);
		eight &= 0x8080808080808080u;
		if (eight)
			return i + (size_t)__builtin_ctzll(eight) / 8;
	}
	while (i < n && !(s[i] & 0x80))
		i++;
	return i;
}

size_t cz_utf8_check(const char *s, size_t n)
{
	for (size_t i = 0;;) {
		i += cz_ascii_length(s + i, n - i);
		if (i == n)
			return SIZE_MAX;
		size_t len = sign_length((const unsigned char *)s + i, n - i);
		if (!len)
			return i;
		i += len;
	}
}

void cz_utf8_add(struct cz_buf *out, uint32_t c)
{
	uint8_t b[6];
	int n = u8_uctomb(b, c, sizeof b);
	if (n > 0)
		cz_buf_add(out, b, (size_t)n);
	else
		cz_buf_adds(out, "\xef\xbf\xbd");
}

size_t cz_cp1252_to_utf8(const char *s, size_t n, struct cz_buf *out)
{
	/* 0x80..0x9f, the only part that differs from Latin-1 */
	static const uint16_t high[32] = {
		0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
		0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
		0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
	};
	size_t bad = 0;
	for (size_t i = 0; i < n;) {
		size_t plain = cz_ascii_length(s + i, n - i);
		cz_buf_add(out, s + i, plain);
		i += plain;
		if (i == n)
			break;
		unsigned char byte = (unsigned char)s[i++];
		uint32_t c = byte < 0xa0 ? high[byte - 0x80] : byte;
		bad += c >= 0x80 && c < 0xa0;
		cz_utf8_add(out, c);
	}
	return bad;
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_nbsp(const char *s)
{
	return s[0] == '\xc2' && s[1] == '\xa0';
}

struct cz_str cz_text_trim_ends(struct cz_str s)
{
	for (;;) {
		if (s.n && is_space(s.s[0]))
			s = (struct cz_str){s.s + 1, s.n - 1};
		else if (s.n >= 2 && is_nbsp(s.s))
			s = (struct cz_str){s.s + 2, s.n - 2};
		else if (s.n && is_space(s.s[s.n - 1]))
			s.n--;
		else if (s.n >= 2 && is_nbsp(s.s + s.n - 2))
			s.n -= 2;
		else
			return s;
	}
}

bool cz_text_is_blank(struct cz_str s)
{
	return cz_text_trim(s).n == 0;
}

bool cz_text_eq_nocase(struct cz_str a, struct cz_str b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (cz_sign_lower(a.s[i]) != cz_sign_lower(b.s[i]))
			return false;
	return true;
}

bool cz_text_is_one_of(struct cz_str s, const char *const *of, size_t n)
{
	const char first = s.n ? cz_sign_lower(*s.s) : '\0'; /* most of them differ at once */
	for (size_t i = 0; i < n; i++)
		if (cz_sign_lower(*of[i]) == first && cz_text_eq_nocase(s, cz_str_of(of[i])))
			return true;
	return false;
}

bool cz_text_begins_one_of(struct cz_str s, const char *const *of, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (cz_text_begins(s, of[i]))
			return true;
	return false;
}

static size_t skip(struct cz_str s, size_t i, const char *between, bool in)
{
	while (i < s.n && (s.s[i] && strchr(between, s.s[i])) == in)
		i++;
	return i;
}

bool cz_text_word(struct cz_str *rest, const char *between, struct cz_str *word)
{
	size_t from = skip(*rest, 0, between, true), to = skip(*rest, from, between, false);
	*word = (struct cz_str){rest->s + from, to - from};
	*rest = (struct cz_str){rest->s + to, rest->n - to};
	return word->n > 0;
}

bool cz_text_has_digit(struct cz_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (cz_sign_is_digit(s.s[i]))
			return true;
	return false;
}

size_t cz_text_digits(struct cz_str s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++)
		n += cz_sign_is_digit(s.s[i]);
	return n;
}

bool cz_text_starts(struct cz_str s, const char *prefix)
{
	size_t n = strlen(prefix);
	return s.n >= n && (n == 0 || memcmp(s.s, prefix, n) == 0);
}

/* What a fold has written so far: a space waits until a word follows it. */
struct fold {
	struct cz_buf *out;
	bool word, gap;
};

static void fold_add(struct fold *f, const void *sign, size_t n)
{
	if (f->gap && f->word)
		cz_buf_addc(f->out, ' ');
	f->gap = false;
	f->word = true;
	cz_buf_add(f->out, sign, n);
}

/* Bytes outside ASCII count as neither letter nor digit. */
static void fold_ascii(struct cz_str s, struct fold *f)
{
	for (size_t i = 0; i < s.n; i++) {
		char c = cz_sign_lower(s.s[i]);
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			fold_add(f, &c, 1);
		else
			f->gap = true;
	}
}

static void fold_signs(const uint8_t *s, size_t n, struct fold *f)
{
	for (size_t i = 0; i < n;) {
		ucs4_t c;
		int len = u8_mbtouc(&c, s + i, n - i);
		if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N))
			fold_add(f, s + i, (size_t)len);
		else if (!uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M))
			f->gap = true;
		i += (size_t)len;
	}
}

static void release_unless(uint8_t *p, const uint8_t *kept)
{
	if (p != kept)
		free(p);
}

/* Compatibility forms are taken apart before the case goes, or the capitals inside U+2121 (TEL) would
 * stay. Most cells fit the two small arrays and need no memory. */
static bool fold_unicode(struct cz_str s, struct fold *f)
{
	uint8_t a[256], b[256];
	size_t an = sizeof a, bn = sizeof b;
	uint8_t *apart = u8_normalize(UNINORM_NFKD, (const uint8_t *)s.s, s.n, a, &an);
	if (!apart)
		return false;
	uint8_t *folded = u8_casefold(apart, an, NULL, UNINORM_NFKD, b, &bn);
	release_unless(apart, a);
	if (!folded)
		return false;
	fold_signs(folded, bn, f);
	release_unless(folded, b);
	return true;
}

bool cz_text_fold(struct cz_str s, struct cz_buf *out)
{
	struct fold f = {.out = out};
	if (cz_ascii_length(s.s, s.n) == s.n || cz_utf8_check(s.s, s.n) != SIZE_MAX)
		fold_ascii(s, &f);
	else if (!fold_unicode(s, &f))
		return false;
	return !cz_buf_failed(out);
}

static bool begins_word(struct cz_str s, size_t i)
{
	return i && s.s[i - 1] >= 'a' && s.s[i - 1] <= 'z' && s.s[i] >= 'A' && s.s[i] <= 'Z';
}

bool cz_text_is_camel(struct cz_str s)
{
	size_t i = 0;
	while (i < s.n && !begins_word(s, i))
		i++;
	return i < s.n;
}

bool cz_text_fold_camel(struct cz_str s, struct cz_buf *out)
{
	struct cz_buf apart = CZ_BUF_INIT;
	for (size_t i = 0; i < s.n; i++) {
		if (begins_word(s, i))
			cz_buf_addc(&apart, ' ');
		cz_buf_addc(&apart, s.s[i]);
	}
	bool good = !cz_buf_failed(&apart) && cz_text_fold((struct cz_str){cz_buf_text(&apart), apart.len}, out);
	cz_buf_release(&apart);
	return good;
}
