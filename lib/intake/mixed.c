#include "intake/mixed.h"
#include "base/array.h"
#include "base/text.h"
#include <stdint.h>
#include <stdlib.h>

/* In text that was read as Windows-1252 a likely sign of UTF-8 begins with one of the letters from U+00C2 on, and behind it stands
 * no letter with a mark and no sign of ASCII. */
static bool may_be_utf8(struct cz_str s)
{
	while (s.n > 2) {
		const char *p = memchr(s.s, 0xc3, s.n - 2);
		if (!p)
			return false;
		if ((unsigned char)p[1] >= 0x82 && (unsigned char)p[2] > 0x7f && (unsigned char)p[2] != 0xc3)
			return true;
		s = (struct cz_str){p + 1, (size_t)(s.s + s.n - p) - 1};
	}
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

/* "co\xe2\x80\x9drdineren": bytes of CP850 or ISO-8859-9 read as Windows-1252 become signs that no word has within it. */
static bool has_foreign_sign(struct cz_str s)
{
	static const char *const foreign[] = {
		"\xe2\x80\x9a", "\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x80\x9e", "\xe2\x80\xa0", "\xe2\x80\xa1", "\xe2\x80\xb0", "\xe2\x80\xb9", "\xe2\x80\xba", "\xe2\x84\xa2",
		"\xc2\xa2", "\xc5\xa0", "\xcb\x86", "\xcb\x9c", /* cent, S with caron, circumflex, tilde */
		"\xc3\xbe", "\xc3\xb0", /* thorn and eth, which are s and g in a Turkish file */
	};
	for (size_t i = 0; (i += cz_ascii_length(s.s + i, s.n - i)) < s.n;) {
		size_t n = cz_utf8_length((struct cz_str){s.s + i, s.n - i});
		n = n ? n : 1;
		bool within = i && is_small(s.s[i - 1]) && i + n < s.n && is_small(s.s[i + n]);
		for (size_t k = 0; within && k < CZ_COUNT(foreign); k++)
			if (cz_str_eq((struct cz_str){s.s + i, n}, cz_str_of(foreign[k])))
				return true;
		i += n;
	}
	return false;
}

bool cz_mixed_was_garbled(struct cz_str text, struct cz_buf *room)
{
	if (has_foreign_sign(text))
		return true;
	if (!may_be_utf8(text))
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
