#include "data/emit.h"
#include "base/num.h"
#include "data/eight.h"
#include <math.h>
#include <stdint.h>

static bool plain(unsigned char c)
{
	return c >= 0x20 && c != '"' && c != '\\';
}

static void add_escape(struct cz_buf *b, unsigned char c)
{
	static const char hex[] = "0123456789abcdef";
	const char *letter = c == '"' ? "\\\"" : c == '\\' ? "\\\\" : c == '\b' ? "\\b" : c == '\f' ? "\\f" :
		c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t" : NULL;
	if (letter) {
		cz_buf_add(b, letter, 2);
		return;
	}
	char u[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
	cz_buf_add(b, u, sizeof u);
}

/* Whether one of eight bytes needs an escape. */
static bool any_special(uint64_t w)
{
	uint64_t quote = w ^ CZ_EIGHT('"'), slash = w ^ CZ_EIGHT('\\');
	return (((quote - CZ_EIGHT(1)) & ~quote) | ((slash - CZ_EIGHT(1)) & ~slash) | ((w - CZ_EIGHT(0x20)) & ~w)) & CZ_EIGHT(0x80);
}

/* Copy a text, if it needs no escape at all. There is room for eight bytes behind it: blanks, so that it can be looked at eight by
 * eight. */
static inline bool copy_plain(char *to, struct cz_str s)
{
	uint64_t w = CZ_EIGHT(0x20);
	bool special = false;
	if (s.n)
		memcpy(to, s.s, s.n);
	memcpy(to + s.n, &w, sizeof w);
	for (size_t i = 0; i < s.n && !special; i += sizeof w) {
		memcpy(&w, to + i, sizeof w);
		special = any_special(w);
	}
	return !special;
}

static void add_escaped(struct cz_buf *b, struct cz_str s)
{
	cz_buf_addc(b, '"');
	for (size_t i = 0; i < s.n;) {
		size_t from = i;
		while (i < s.n && plain((unsigned char)s.s[i]))
			i++;
		cz_buf_add(b, s.s + from, i - from);
		if (i < s.n)
			add_escape(b, (unsigned char)s.s[i++]);
	}
	cz_buf_addc(b, '"');
}

/* Write what comes before any value, a comma and the key, where there is room for n bytes more: those go to what it returns; NULL:
 * no memory. Keys of literals need no escapes. */
static inline char *begin(struct cz_emit *e, const char *key, size_t n)
{
	struct cz_buf *b = e->buf;
	size_t k = key ? strlen(key) : 0;
	bool comma = e->comma;
	e->comma = true;
	if (!cz_buf_room(b, k + 4 + n))
		return NULL;
	char *to = b->data + b->len;
	*to = ',';
	to += comma;
	if (key) {
		*to = '"';
		memcpy(to + 1, key, k);
		memcpy(to + 1 + k, "\":", 2);
		to += k + 3;
	}
	return to;
}

/* The value is written up to here. */
static inline void end(struct cz_emit *e, char *to)
{
	*to = '\0';
	e->buf->len = (size_t)(to - e->buf->data);
}

static void add_literal(struct cz_emit *e, const char *key, struct cz_str v)
{
	char *to = begin(e, key, v.n);
	if (!to)
		return;
	memcpy(to, v.s, v.n);
	end(e, to + v.n);
}

static void add_text(struct cz_emit *e, const char *key, struct cz_str v)
{
	char *to = begin(e, key, v.n + 2 + sizeof(uint64_t));
	if (!to)
		return;
	*to = '"';
	if (copy_plain(to + 1, v)) {
		to[1 + v.n] = '"';
		end(e, to + v.n + 2);
	} else {
		end(e, to);
		add_escaped(e->buf, v);
	}
}

void cz_emit_key(struct cz_emit *e, struct cz_str key)
{
	add_text(e, NULL, key);
	cz_buf_addc(e->buf, ':');
	e->comma = false;
}

void cz_emit_open(struct cz_emit *e, const char *key, char bracket)
{
	char *to = begin(e, key, 1);
	if (to) {
		*to = bracket;
		end(e, to + 1);
	}
	e->comma = false;
}

void cz_emit_close(struct cz_emit *e, char bracket)
{
	cz_buf_addc(e->buf, bracket);
	e->comma = true;
}

void cz_emit_text(struct cz_emit *e, const char *key, struct cz_str v)
{
	add_text(e, key, v);
}

void cz_emit_texts(struct cz_emit *e, const char *key, const char *v)
{
	if (v)
		add_text(e, key, cz_str_of(v));
	else
		cz_emit_null(e, key);
}

void cz_emit_int(struct cz_emit *e, const char *key, int64_t v)
{
	char *to = begin(e, key, 0);
	if (!to)
		return;
	end(e, to);
	cz_num_add_int(e->buf, v);
}

void cz_emit_real(struct cz_emit *e, const char *key, double v)
{
	char *to = isfinite(v) ? begin(e, key, 0) : NULL;
	if (to) {
		end(e, to);
		cz_num_add_real(e->buf, v);
	} else if (!isfinite(v)) {
		cz_emit_null(e, key);
	}
}

void cz_emit_bool(struct cz_emit *e, const char *key, bool v)
{
	add_literal(e, key, v ? CZ_STR("true") : CZ_STR("false"));
}

void cz_emit_null(struct cz_emit *e, const char *key)
{
	add_literal(e, key, CZ_STR("null"));
}

void cz_emit_day(struct cz_emit *e, const char *key, cz_day d)
{
	enum { DAY = sizeof "2026-11-30" };
	if (d == CZ_DAY_NONE) {
		cz_emit_null(e, key);
		return;
	}
	char *to = begin(e, key, DAY + 2);
	if (!to)
		return;
	struct cz_buf text = {.data = to + 1, .cap = DAY}; /* it never grows */
	cz_day_add(&text, d);
	to[0] = to[1 + text.len] = '"';
	end(e, to + text.len + 2);
}

void cz_emit_value(struct cz_emit *e, const char *key, const struct cz_value *v)
{
	switch (v->kind) {
	case CZ_NULL:
		cz_emit_null(e, key);
		break;
	case CZ_BOOL:
		cz_emit_bool(e, key, v->truth);
		break;
	case CZ_INT:
		cz_emit_int(e, key, v->whole);
		break;
	case CZ_REAL:
		cz_emit_real(e, key, v->real);
		break;
	case CZ_TEXT:
		cz_emit_text(e, key, v->text);
		break;
	case CZ_LIST:
		cz_emit_open(e, key, '[');
		for (uint32_t i = 0; i < v->n; i++)
			cz_emit_value(e, NULL, &v->item[i]);
		cz_emit_close(e, ']');
		break;
	case CZ_OBJECT:
		cz_emit_open(e, key, '{');
		for (uint32_t i = 0; i < v->n; i++) {
			cz_emit_key(e, v->member[i].key);
			cz_emit_value(e, NULL, &v->member[i].value);
		}
		cz_emit_close(e, '}');
		break;
	}
}

void cz_emit_line(struct cz_emit *e)
{
	cz_buf_addc(e->buf, '\n');
	e->comma = false;
}

void cz_value_add(struct cz_buf *b, const struct cz_value *v)
{
	struct cz_emit e = CZ_EMIT_INIT(b);
	if (v->kind == CZ_TEXT)
		cz_buf_add(b, v->text.s, v->text.n);
	else if (v->kind != CZ_NULL)
		cz_emit_value(&e, NULL, v);
}
