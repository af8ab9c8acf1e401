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

/* The value of a field; false: it is not known. A record has many fields, few of them known: of each kind as much is copied as it
 * is wide. */
static inline bool get(const struct cz_field *f, const void *rec, union cz_field_value *v)
{
	const char *at = (const char *)rec + f->offset;
	switch (f->kind) {
	case CZ_F_TEXT:
	case CZ_F_POSTCODE:
	case CZ_F_AREA:
		memcpy(&v->text, at, sizeof v->text);
		return v->text;
	case CZ_F_CODE:
		memcpy(&v->code, at, sizeof v->code);
		return v->code != CZ_CODE_NONE;
	case CZ_F_INT:
		memcpy(&v->whole, at, sizeof v->whole);
		return v->whole != CZ_INT_NONE;
	case CZ_F_REAL:
		memcpy(&v->real, at, sizeof v->real);
		return !isnan(v->real);
	case CZ_F_BOOL:
		memcpy(&v->truth, at, sizeof v->truth);
		return v->truth != CZ_BOOL_NONE;
	case CZ_F_DATE:
		memcpy(&v->day, at, sizeof v->day);
		return v->day != CZ_DAY_NONE;
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
		memcpy(&v->texts, at, sizeof v->texts);
		return v->texts.n;
	case CZ_F_TIMES:
		memcpy(&v->times, at, sizeof v->times);
		return v->times;
	case CZ_F_PERIODS:
		memcpy(&v->periods, at, sizeof v->periods);
		return v->periods.n;
	case CZ_F_VALUE:
		memcpy(&v->value, at, sizeof v->value);
		return v->value;
	}
	return false;
}

static void emit(const struct cz_field *f, const union cz_field_value *v, const char *key, struct cz_emit *e)
{
	switch (f->kind) {
	case CZ_F_TEXT:
	case CZ_F_POSTCODE:
	case CZ_F_AREA:
		cz_emit_texts(e, key, v->text);
		break;
	case CZ_F_CODE:
		cz_emit_texts(e, key, f->codes->code[v->code].code);
		break;
	case CZ_F_INT:
		cz_emit_int(e, key, v->whole);
		break;
	case CZ_F_REAL:
		cz_emit_real(e, key, v->real);
		break;
	case CZ_F_BOOL:
		cz_emit_bool(e, key, v->truth);
		break;
	case CZ_F_DATE:
		cz_emit_day(e, key, v->day);
		break;
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
		texts(e, key, &v->texts);
		break;
	case CZ_F_TIMES:
		times(e, key, v->times);
		break;
	case CZ_F_PERIODS:
		periods(e, key, &v->periods);
		break;
	case CZ_F_VALUE:
		cz_emit_value(e, key, v->value);
		break;
	}
}

bool cz_field_emit(const struct cz_field *f, const void *rec, const char *key, struct cz_emit *e)
{
	union cz_field_value v;
	bool known = get(f, rec, &v);
	if (known)
		emit(f, &v, key, e);
	return known;
}

void cz_type_encode_fields(const struct cz_type *t, const void *rec, uint64_t fields, struct cz_emit *e)
{
	cz_emit_open(e, NULL, '{');
	cz_emit_texts(e, "type", t->name);
	for (; fields; fields &= fields - 1)
		cz_field_emit(&t->field[__builtin_ctzll(fields)], rec, t->field[__builtin_ctzll(fields)].key, e);
	cz_emit_close(e, '}');
	cz_emit_line(e);
}

void cz_type_encode(const struct cz_type *t, const void *rec, const struct cz_value *extra, struct cz_emit *e)
{
	cz_emit_open(e, NULL, '{');
	cz_emit_texts(e, "type", t->name);
	for (size_t i = 0; t->size && i < t->n; i++)
		cz_field_emit(&t->field[i], rec, t->field[i].key, e);
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
