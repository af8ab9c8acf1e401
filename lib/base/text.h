#ifndef CZ_BASE_TEXT_H
#define CZ_BASE_TEXT_H

#include "base/buf.h"
#include "base/str.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many bytes at the beginning of s, which is not empty, are one sign that a terminal obeys instead of showing it: one
 * that moves its cursor, or turns its text. 0: it shows it. */
size_t cz_sign_obeyed(struct cz_str s);
/* Add s for a terminal: signs that it would obey become '?'. */
void cz_text_add_plain(struct cz_buf *out, struct cz_str s);

/* Add s, broken at spaces into lines of at most width signs, the last with its end too. Every line but the first begins with indent
 * spaces; the first stands where the text so far ends, in column. A word that is too long for a line stands alone on one. */
void cz_text_add_filled(struct cz_buf *out, struct cz_str s, size_t column, size_t indent, size_t width);

/* SIZE_MAX when s is valid UTF-8 (no overlong forms, no surrogates), else the offset of the first bad byte. */
size_t cz_utf8_check(const char *s, size_t n);
/* How many bytes the sign at the beginning of s has, which is not empty; 0: they are none of UTF-8. */
size_t cz_utf8_length(struct cz_str s);
/* Its code point, and how many bytes that are; a byte that is none of UTF-8 is itself. */
uint32_t cz_utf8_sign(struct cz_str s, size_t *n);
/* The beginning of s of at most so many bytes, without a half sign at its end. */
struct cz_str cz_utf8_cut(struct cz_str s, size_t most);
/* How many bytes at the front are ASCII. */
size_t cz_ascii_length(const char *s, size_t n);
/* Add one code point as UTF-8. */
void cz_utf8_add(struct cz_buf *out, uint32_t c);
/* Windows-1252 to UTF-8. The five bytes it leaves undefined become the control signs of their number, U+0081 and so on, so that
 * there is a way back; how many there were. */
size_t cz_cp1252_to_utf8(const char *s, size_t n, struct cz_buf *out);

/* Signs of ASCII; any other byte is none of these and stays as it is. */
static inline bool cz_sign_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool cz_sign_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline char cz_sign_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static inline char cz_sign_upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - ('a' - 'A')) : c;
}

/* One of those that leave ink. */
static inline bool cz_sign_is_shown(char c)
{
	return c > ' ' && c < 0x7f;
}

/* The first byte of a sign in UTF-8, and not one that goes on with it. */
static inline bool cz_sign_begins(char c)
{
	return ((unsigned char)c & 0xc0) != 0x80;
}

/* Without the white space (ASCII, no-break space U+00A0) at both ends. Most texts have none, which is seen at once. */
struct cz_str cz_text_trim_ends(struct cz_str s);
static inline struct cz_str cz_text_trim(struct cz_str s)
{
	bool bare = !s.n || (cz_sign_is_shown(s.s[0]) && cz_sign_is_shown(s.s[s.n - 1]));
	return bare ? s : cz_text_trim_ends(s);
}
bool cz_text_is_blank(struct cz_str s);
/* ASCII only: equal whatever the case. */
bool cz_text_eq_nocase(struct cz_str a, struct cz_str b);
static inline bool cz_text_begins(struct cz_str s, const char *front)
{
	struct cz_str f = cz_str_of(front);
	return s.n >= f.n && cz_text_eq_nocase((struct cz_str){s.s, f.n}, f);
}
/* Equal, in that way, to one of these n, or beginning with one. */
bool cz_text_is_one_of(struct cz_str s, const char *const *of, size_t n);
bool cz_text_begins_one_of(struct cz_str s, const char *const *of, size_t n);
bool cz_text_starts(struct cz_str s, const char *prefix);
bool cz_text_has_digit(struct cz_str s);
size_t cz_text_digits(struct cz_str s);
/* The next word of *rest, up to one of the signs in `between`; *rest is then what stands behind it. False: none. */
bool cz_text_word(struct cz_str *rest, const char *between, struct cz_str *word) CZ_MUST_CHECK;

/* The key under which two spellings of a Dutch or English name meet: Unicode NFKD and case fold,
 * marks dropped, every run of what is neither letter nor digit one space, none at the ends.
 * "Categorieën" and "CATEGORIEEN " both give "categorieen". False when memory is out. */
bool cz_text_fold(struct cz_str s, struct cz_buf *out) CZ_MUST_CHECK;

/* The same of a name as programs write it: a word also begins at a capital behind a small letter of ASCII, so that
 * "postalCode" gives "postal code". */
bool cz_text_fold_camel(struct cz_str s, struct cz_buf *out) CZ_MUST_CHECK;
bool cz_text_is_camel(struct cz_str s);

#endif
