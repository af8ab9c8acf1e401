#include "data/emit.h"
#include "base/num.h"
#include <math.h>

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

/* Most texts need no escape at all: they are looked at and copied in one go. */
static void add_string(struct cz_buf *b, struct cz_str s)
{
	if (!cz_buf_room(b, s.n + 2))
		return;
	char *to = b->data + b->len;
	size_t i = 0;
	*to++ = '"';
	for (; i < s.n && plain((unsigned char)s.s[i]); i++)
		*to++ = s.s[i];
	b->len += i + 1;
	while (i < s.n) {
		size_t from = i;
		while (i < s.n && plain((unsigned char)s.s[i]))
			i++;
		cz_buf_add(b, s.s + from, i - from);
		if (i < s.n)
			add_escape(b, (unsigned char)s.s[i++]);
	}
	cz_buf_addc(b, '"');
}

/* What comes before any value: a comma, and the key. Keys of literals need no escapes. */
static void begin(struct cz_emit *e, const char *key)
{
	struct cz_buf *b = e->buf;
	size_t n = key ? strlen(key) : 0;
	if (!cz_buf_room(b, n + 4))
		return;
	char *to = b->data + b->len;
	if (e->comma)
		*to++ = ',';
	e->comma = true;
	if (key) {
		*to++ = '"';
		memcpy(to, key, n);
		to += n;
		*to++ = '"';
		*to++ = ':';
	}
	b->len = (size_t)(to - b->data);
	*to = '\0';
}

void cz_emit_key(struct cz_emit *e, struct cz_str key)
{
	if (e->comma)
		cz_buf_addc(e->buf, ',');
	add_string(e->buf, key);
	cz_buf_addc(e->buf, ':');
	e->comma = false;
}

void cz_emit_open(struct cz_emit *e, const char *key, char bracket)
{
	begin(e, key);
	cz_buf_addc(e->buf, bracket);
	e->comma = false;
}

void cz_emit_close(struct cz_emit *e, char bracket)
{
	cz_buf_addc(e->buf, bracket);
	e->comma = true;
}

void cz_emit_text(struct cz_emit *e, const char *key, struct cz_str v)
{
	begin(e, key);
	add_string(e->buf, v);
}

void cz_emit_texts(struct cz_emit *e, const char *key, const char *v)
{
	if (v)
		cz_emit_text(e, key, cz_str_of(v));
	else
		cz_emit_null(e, key);
}

void cz_emit_int(struct cz_emit *e, const char *key, int64_t v)
{
	begin(e, key);
	cz_num_add_int(e->buf, v);
}

void cz_emit_real(struct cz_emit *e, const char *key, double v)
{
	if (!isfinite(v)) {
		cz_emit_null(e, key);
		return;
	}
	begin(e, key);
	cz_num_add_real(e->buf, v);
}

void cz_emit_bool(struct cz_emit *e, const char *key, bool v)
{
	begin(e, key);
	cz_buf_adds(e->buf, v ? "true" : "false");
}

void cz_emit_null(struct cz_emit *e, const char *key)
{
	begin(e, key);
	cz_buf_add(e->buf, "null", 4);
}

void cz_emit_day(struct cz_emit *e, const char *key, cz_day d)
{
	if (d == CZ_DAY_NONE) {
		cz_emit_null(e, key);
		return;
	}
	begin(e, key);
	cz_buf_addc(e->buf, '"');
	cz_day_add(e->buf, d);
	cz_buf_addc(e->buf, '"');
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
