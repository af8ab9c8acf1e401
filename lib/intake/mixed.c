#include "intake/mixed.h"
#include "base/array.h"
#include "base/text.h"
#include <stdint.h>
#include <stdlib.h>

/* In text that was read as Windows-1252 a likely sign of UTF-8 begins with one of the letters from U+00C2 on, and behind it stands
 * no letter with a mark and no sign of ASCII. p: at the first byte of such a letter. */
static bool begins_utf8(const char *p, const char *end)
{
	return end - p > 2 && (unsigned char)p[1] >= 0x82 && (unsigned char)p[2] > 0x7f && (unsigned char)p[2] != 0xc3;
}

static bool may_be_utf8(struct cz_str s)
{
	const char *end = s.s + s.n;
	for (const char *p = s.s; (p = memchr(p, 0xc3, (size_t)(end - p))); p++)
		if (begins_utf8(p, end))
			return true;
	return false;
}

/* Text of the file as it is in the other encoding. */
static void add(struct cz_buf *out, enum cz_encoding file, struct cz_str s)
{
	if (file == CZ_ENCODING_CP1252)
		cz_encode(CZ_ENCODING_CP1252, s, out);
	else
		cz_cp1252_to_utf8(s.s, s.n, out);
}

static bool is_other(struct cz_mixed *m, enum cz_encoding file, struct cz_str raw)
{
	if (file != CZ_ENCODING_CP1252)
		return cz_utf8_check(raw.s, raw.n) != SIZE_MAX && !cz_count_utf8(raw).likely && !cz_has_stray(raw);
	if (!may_be_utf8(raw))
		return false;
	cz_buf_clear(&m->text);
	add(&m->text, file, raw);
	struct cz_utf8_signs signs = cz_count_utf8((struct cz_str){cz_buf_text(&m->text), m->text.len});
	return signs.likely && !signs.control && !signs.none;
}

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* "co\xe2\x80\x9drdineren": bytes of CP850 or ISO-8859-9 read as Windows-1252 become signs that no word has within it.
 * at: the first byte of a sign, with a letter before it. */
static bool is_foreign(const char *at, const char *end)
{
	static const char *const foreign[] = {
		"\xe2\x80\x9a", "\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x80\x9e", "\xe2\x80\xa0", "\xe2\x80\xa1",
		"\xe2\x80\xb0", "\xe2\x80\xb9", "\xe2\x80\xba", "\xe2\x84\xa2",
		"\xc2\xa2", "\xc5\xa0", "\xcb\x86", "\xcb\x9c", /* cent, S with caron, circumflex, tilde */
		"\xc3\xbe", "\xc3\xb0", /* thorn and eth, which are s and g in a Turkish file */
	};
	for (size_t i = 0; i < CZ_COUNT(foreign); i++) {
		size_t n = strlen(foreign[i]);
		if ((size_t)(end - at) > n && memcmp(at, foreign[i], n) == 0)
			return is_small(at[n]);
	}
	return false;
}

bool cz_mixed_was_garbled(struct cz_str text, struct cz_buf *room)
{
	const char *end = text.s + text.n;
	bool perhaps = false;
	for (size_t i = 0; (i += cz_ascii_length(text.s + i, text.n - i)) < text.n; i++) {
		const char *at = text.s + i;
		bool letter = *at == '\xc3' && i + 1 < text.n;
		perhaps |= letter && begins_utf8(at, end);
		if (letter && at[1] != '\xbe' && at[1] != '\xb0') /* nearly all are these: at a glance */
			i++;
		else if (i && is_small(at[-1]) && is_foreign(at, end))
			return true;
	}
	if (!perhaps)
		return false;
	cz_buf_clear(room);
	cz_encode(CZ_ENCODING_CP1252, text, room);
	return cz_count_utf8((struct cz_str){cz_buf_text(room), room->len}).likely > 0;
}

int cz_mixed_mend(struct cz_mixed *m, enum cz_encoding file, struct cz_row *row, size_t *column, struct cz_err *err)
{
	bool other = is_other(m, file, row->raw);
	if (cz_buf_failed(&m->text))
		return cz_fail_mem(err);
	if (!other)
		return 0;
	if (!cz_array_reserve(&m->cell, &m->cap, row->n + 1, sizeof *m->cell))
		return cz_fail_mem(err);
	cz_buf_clear(&m->text);
	*column = 0;
	for (size_t i = 0; i <= row->n; i++) { /* the last is the raw text */
		size_t from = m->text.len;
		struct cz_str s = i < row->n ? row->cell[i] : row->raw;
		add(&m->text, file, s);
		m->cell[i].n = m->text.len - from;
		if (i < row->n && !*column && m->cell[i].n != s.n)
			*column = i + 1;
		cz_buf_addc(&m->text, '\0');
	}
	if (cz_buf_failed(&m->text))
		return cz_fail_mem(err);
	const char *at = m->text.data;
	for (size_t i = 0; i <= row->n; i++) {
		m->cell[i].s = at;
		at += m->cell[i].n + 1;
	}
	row->cell = m->cell;
	row->raw = m->cell[row->n];
	return 1;
}

void cz_mixed_release(struct cz_mixed *m)
{
	free(m->cell);
	cz_buf_release(&m->text);
	*m = (struct cz_mixed)CZ_MIXED_INIT;
}
