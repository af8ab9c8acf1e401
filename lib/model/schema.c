#include "model/field.h"

/*
 * The JSON Schema (2020-12) of a type, from its table. Written with its own indentation, one property a line,
 * because people read it.
 */

static void add_quoted(struct cz_buf *b, const char *s)
{
	struct cz_emit e = CZ_EMIT_INIT(b);
	cz_emit_texts(&e, NULL, s);
}

static void add_codes(struct cz_buf *b, const struct cz_vocabulary *v, bool or_null)
{
	cz_buf_adds(b, "\"enum\": [");
	for (size_t i = 0; i < v->n; i++) {
		if (i)
			cz_buf_adds(b, ", ");
		add_quoted(b, v->code[i].code);
	}
	cz_buf_adds(b, or_null ? ", null]" : "]");
}

static void add_range(struct cz_buf *b, const struct cz_field *f)
{
	if (!cz_field_has_range(f))
		return;
	cz_buf_adds(b, ", \"minimum\": ");
	struct cz_emit e = CZ_EMIT_INIT(b);
	cz_emit_real(&e, NULL, f->min);
	cz_buf_adds(b, ", \"maximum\": ");
	e.comma = false;
	cz_emit_real(&e, NULL, f->max);
}

static void add_dayparts(struct cz_buf *b)
{
	cz_buf_adds(b, "\"items\": {\"enum\": [");
	for (int i = 0; i < 21; i++)
		cz_buf_addf(b, "%s\"%s\"", i ? ", " : "", cz_daypart_name(i));
	cz_buf_adds(b, "]}");
}

/* What the field may hold; null means "not known", as leaving it out does. */
static void add_kind(struct cz_buf *b, const struct cz_field *f)
{
	bool required = f->flags & CZ_FIELD_REQUIRED;
	const char *null = required ? "" : ", \"null\"";
#define KIND(name) cz_buf_addf(b, "\"type\": [\"" name "\"%s]", null)
	switch (f->kind) {
	case CZ_F_TEXT:
		if (f->flags & CZ_FIELD_DIGITS)
			KIND("string\", \"integer");
		else
			KIND("string");
		if (required)
			cz_buf_adds(b, ", \"minLength\": 1");
		if (f->flags & CZ_FIELD_ID)
			cz_buf_addf(b, ", \"maxLength\": %d", CZ_MAX_ID);
		break;
	case CZ_F_TEXTS:
		KIND("array");
		cz_buf_adds(b, ", \"items\": {\"type\": \"string\", \"minLength\": 1}");
		break;
	case CZ_F_LANGS:
		KIND("array");
		cz_buf_adds(b, ", \"items\": {\"type\": \"string\", \"pattern\": \"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$\"}");
		break;
	case CZ_F_CODE:
		add_codes(b, f->codes, !required);
		break;
	case CZ_F_INT:
		KIND("integer");
		add_range(b, f);
		break;
	case CZ_F_REAL:
		KIND("number");
		add_range(b, f);
		break;
	case CZ_F_BOOL:
		KIND("boolean");
		break;
	case CZ_F_DATE:
		KIND("string");
		cz_buf_adds(b, ", \"format\": \"date\", \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\"");
		break;
	case CZ_F_TIMES:
		KIND("array");
		cz_buf_adds(b, ", ");
		add_dayparts(b);
		break;
	case CZ_F_PERIODS:
		KIND("array");
		cz_buf_adds(b, ", \"items\": {\"type\": \"string\", \"pattern\": "
			       "\"^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$\"}");
		break;
	case CZ_F_POSTCODE:
		KIND("string");
		cz_buf_adds(b, ", \"pattern\": \"^ *[1-9][0-9]{3} *([A-Za-z] *[A-Za-z])? *$\"");
		break;
	case CZ_F_AREA:
		KIND("string");
		cz_buf_adds(b, ", \"pattern\": \"^([Gg][Mm][0-9]{4}|[Ww][Kk][0-9]{4}[A-Za-z0-9]{2}|[Bb][Uu][0-9]{4}[A-Za-z0-9]{4})$\"");
		break;
	case CZ_F_VALUE:
		if (f->inside && required)
			cz_buf_addf(b, "\"allOf\": [%s]", f->inside);
		else if (f->inside)
			cz_buf_addf(b, "\"anyOf\": [%s, {\"type\": \"null\"}]", f->inside);
		else
			cz_buf_adds(b, "\"type\": [\"object\", \"array\", \"null\"]");
		break;
	}
#undef KIND
}

static void add_property(struct cz_buf *b, const struct cz_field *f, enum cz_lang lang)
{
	cz_buf_addf(b, ",\n    \"%s\": {", f->key);
	add_kind(b, f);
	if (f->about[lang]) {
		cz_buf_adds(b, ", \"description\": ");
		add_quoted(b, f->about[lang]);
	}
	cz_buf_addc(b, '}');
}

void cz_type_schema(const struct cz_type *t, enum cz_lang lang, struct cz_buf *out)
{
	cz_buf_adds(out, "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
	cz_buf_addf(out, "  \"$id\": \"urn:cz:record:1:%s\",\n  \"title\": \"%s\",\n  \"description\": ", t->name, t->name);
	add_quoted(out, t->about[lang]);
	cz_buf_addf(out, ",\n  \"type\": \"object\",\n  \"properties\": {\n    \"type\": {\"const\": \"%s\"}", t->name);
	for (size_t i = 0; i < t->n; i++)
		add_property(out, &t->field[i], lang);
	cz_buf_adds(out, "\n  },\n  \"required\": [\"type\"");
	for (size_t i = 0; i < t->n; i++)
		if (t->field[i].flags & CZ_FIELD_REQUIRED)
			cz_buf_addf(out, ", \"%s\"", t->field[i].key);
	cz_buf_adds(out, "]\n}\n");
}
