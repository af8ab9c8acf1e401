#include "intake/mixed.h"
#include "base/array.h"
#include "base/text.h"
#include <stdint.h>
#include <stdlib.h>

/* The length of the sign of UTF-8 at s, which is not ASCII; 0 when it is none. */
static size_t sign_at(struct cz_str s)
{
	unsigned char c = (unsigned char)*s.s;
	size_t n = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
	return c >= 0xc0 && n <= s.n && cz_utf8_check(s.s, n) == SIZE_MAX ? n : 0;
}

static bool is_cp1252(struct cz_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.s[i] > 0x7f && sign_at((struct cz_str){s.s + i, s.n - i}))
			return false;
	return !cz_has_stray(s);
}

/* Only signs of UTF-8 that stand for a letter with a mark, a quote, a dash or the euro. */
static bool is_utf8(struct cz_str s)
{
	for (size_t i = 0, n; i < s.n; i += n) {
		unsigned char c = (unsigned char)s.s[i];
		n = c > 0x7f ? sign_at((struct cz_str){s.s + i, s.n - i}) : 1;
		if (!n || (c > 0x7f && c != 0xc2 && c != 0xc3 && c != 0xe2))
			return false;
	}
	return true;
}

/* In text that was read as Windows-1252 the signs of is_utf8 begin with one of these. */
static bool may_be_utf8(struct cz_str s)
{
	while (s.n > 1) {
		const char *p = memchr(s.s, 0xc3, s.n - 1);
		if (!p)
			return false;
		unsigned char next = (unsigned char)p[1];
		if (next == 0x82 || next == 0x83 || next == 0xa2)
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
		return cz_utf8_check(raw.s, raw.n) != SIZE_MAX && is_cp1252(raw);
	if (!may_be_utf8(raw))
		return false;
	cz_buf_clear(&m->text);
	add(&m->text, file, raw);
	return is_utf8((struct cz_str){cz_buf_text(&m->text), m->text.len});
}

int cz_mixed_mend(struct cz_mixed *m, enum cz_encoding file, struct cz_row *row, size_t *column, struct cz_err *err)
{
	if (!is_other(m, file, row->raw))
		return cz_buf_failed(&m->text) ? cz_fail_mem(err) : 0;
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
