#include "model/field.h"
#include <math.h>

static void texts(struct cz_emit *e, const char *key, const struct cz_texts *v)
{
	cz_emit_open(e, key, '[');
	for (size_t i = 0; i < v->n; i++)
		cz_emit_texts(e, NULL, v->v[i]);
	cz_emit_close(e, ']');
}

static void times(struct cz_emit *e, const char *key, uint32_t v)
{
	cz_emit_open(e, key, '[');
	for (int i = 0; i < 21; i++)
		if (v >> i & 1)
			cz_emit_texts(e, NULL, cz_daypart_name(i));
	cz_emit_close(e, ']');
}

static void periods(struct cz_emit *e, const char *key, const struct cz_periods *v)
{
	char text[24];
	cz_emit_open(e, key, '[');
	for (size_t i = 0; i < v->n; i++) {
		struct cz_buf b = {.data = text, .cap = sizeof text}; /* 21 signs: it never grows */
		cz_day_add(&b, v->v[i].from);
		cz_buf_addc(&b, '/');
		cz_day_add(&b, v->v[i].until);
		cz_emit_text(e, NULL, (struct cz_str){text, b.len});
	}
	cz_emit_close(e, ']');
}

/* Write the field unless it is not known. */
static void field(struct cz_emit *e, const struct cz_field *f, const void *at)
{
	union cz_field_value v;
	memcpy(&v, at, cz_field_size(f->kind));
	switch (f->kind) {
	case CZ_F_TEXT:
	case CZ_F_POSTCODE:
	case CZ_F_AREA:
		if (v.text)
			cz_emit_texts(e, f->key, v.text);
		break;
	case CZ_F_CODE:
		if (v.code != CZ_CODE_NONE)
			cz_emit_texts(e, f->key, f->codes->code[v.code].code);
		break;
	case CZ_F_INT:
		if (v.whole != CZ_INT_NONE)
			cz_emit_int(e, f->key, v.whole);
		break;
	case CZ_F_REAL:
		if (!isnan(v.real))
			cz_emit_real(e, f->key, v.real);
		break;
	case CZ_F_BOOL:
		if (v.truth != CZ_BOOL_NONE)
			cz_emit_bool(e, f->key, v.truth);
		break;
	case CZ_F_DATE:
		if (v.day != CZ_DAY_NONE)
			cz_emit_day(e, f->key, v.day);
		break;
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
		if (v.texts.n)
			texts(e, f->key, &v.texts);
		break;
	case CZ_F_TIMES:
		if (v.times)
			times(e, f->key, v.times);
		break;
	case CZ_F_PERIODS:
		if (v.periods.n)
			periods(e, f->key, &v.periods);
		break;
	case CZ_F_VALUE:
		if (v.value)
			cz_emit_value(e, f->key, v.value);
		break;
	}
}

void cz_type_encode(const struct cz_type *t, const void *rec, const struct cz_value *extra, struct cz_emit *e)
{
	cz_emit_open(e, NULL, '{');
	cz_emit_texts(e, "type", t->name);
	for (size_t i = 0; t->size && i < t->n; i++)
		field(e, &t->field[i], (const char *)rec + t->field[i].offset);
	for (uint32_t i = 0; extra && i < extra->n; i++) {
		const struct cz_member *m = &extra->member[i];
		if (cz_str_is(m->key, "type") || (t->size && cz_type_field(t, m->key)))
			continue;
		cz_emit_key(e, m->key);
		cz_emit_value(e, NULL, &m->value);
	}
	cz_emit_close(e, '}');
	cz_emit_line(e);
}
