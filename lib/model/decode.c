#include "model/decode.h"
#include "base/num.h"
#include "base/text.h"
#include <math.h>

/*
 * From a record to a struct. Each field has one way in for JSON and, for records that came from CSV, one for
 * text; both end in the same checks.
 */

static bool refuse(struct cz_decode *d, enum cz_message id, const struct cz_value *v)
{
	d->bad = true;
	cz_remark(d->remarks, &(struct cz_remark){
		.id = id,
		.source = d->rec->source,
		.line = d->rec->line,
		.column = cz_record_column(d->rec, cz_str_of(d->field->key)),
		.field = d->field->key,
		.detail = id == CZ203 && d->field->codes ? d->field->codes->name : NULL,
		.value = v && v->kind == CZ_TEXT ? v->text : (struct cz_str){0},
	});
	return false;
}

static bool out_of_memory(struct cz_decode *d)
{
	d->no_memory = true;
	return false;
}

static bool copy(struct cz_decode *d, struct cz_str s, const char **out)
{
	*out = cz_arena_text(d->mem, s.s, s.n);
	return *out || out_of_memory(d);
}

static bool digits(struct cz_decode *d, int64_t whole, const char **out)
{
	char room[24];
	struct cz_buf b = {.data = room, .cap = sizeof room}; /* at most 20 signs: it never grows */
	cz_num_add_int(&b, whole);
	return copy(d, (struct cz_str){room, b.len}, out);
}

static bool text(struct cz_decode *d, const struct cz_value *v, const char **out)
{
	if (v->kind == CZ_INT && d->field->flags & CZ_FIELD_DIGITS)
		return digits(d, v->whole, out);
	if (v->kind != CZ_TEXT)
		return refuse(d, CZ202, v);
	if (memchr(v->text.s, '\0', v->text.n))
		return refuse(d, CZ113, v);
	if (v->text.n == 0)
		return d->field->flags & CZ_FIELD_REQUIRED ? refuse(d, CZ211, v) : true;
	if (d->field->flags & CZ_FIELD_ID && v->text.n > CZ_MAX_ID)
		return refuse(d, CZ212, v);
	return copy(d, v->text, out);
}

static bool postcode(struct cz_decode *d, const struct cz_value *v, const char **out)
{
	char canonical[8];
	if (v->kind != CZ_TEXT)
		return refuse(d, CZ202, v);
	if (!cz_postcode_parse(v->text, canonical))
		return refuse(d, CZ214, v);
	return copy(d, cz_str_of(canonical), out);
}

static bool area(struct cz_decode *d, const struct cz_value *v, const char **out)
{
	char canonical[11];
	if (v->kind != CZ_TEXT)
		return refuse(d, CZ202, v);
	if (!cz_area_parse(v->text, canonical))
		return refuse(d, CZ215, v);
	return copy(d, cz_str_of(canonical), out);
}

static bool code(struct cz_decode *d, const struct cz_value *v, int8_t *out)
{
	if (v->kind != CZ_TEXT)
		return refuse(d, CZ202, v);
	*out = cz_code_find(d->field->codes, v->text);
	return *out != CZ_CODE_NONE || refuse(d, CZ203, v);
}

static bool whole(struct cz_decode *d, const struct cz_value *v, int32_t *out)
{
	int64_t n = 0;
	if (v->kind == CZ_INT)
		n = v->whole;
	else if (v->kind == CZ_REAL && v->real == floor(v->real) && fabs(v->real) < 1e15)
		n = (int64_t)v->real;
	else if (!(d->rec->loose && v->kind == CZ_TEXT && cz_num_int(v->text, &n)))
		return refuse(d, CZ204, v);
	if (n <= INT32_MIN || n > INT32_MAX || !cz_field_in_range(d->field, (double)n))
		return refuse(d, CZ206, v);
	*out = (int32_t)n;
	return true;
}

static bool real(struct cz_decode *d, const struct cz_value *v, double *out)
{
	if (v->kind == CZ_INT)
		*out = (double)v->whole;
	else if (v->kind == CZ_REAL)
		*out = v->real;
	else if (!(d->rec->loose && v->kind == CZ_TEXT && cz_num_real(v->text, out)))
		return refuse(d, CZ205, v);
	return cz_field_in_range(d->field, *out) || refuse(d, CZ206, v);
}

static bool truth(struct cz_decode *d, const struct cz_value *v, int8_t *out)
{
	if (v->kind == CZ_BOOL)
		*out = v->truth;
	else if (d->rec->loose && v->kind == CZ_TEXT && (cz_str_is(v->text, "true") || cz_str_is(v->text, "false")))
		*out = cz_str_is(v->text, "true");
	else
		return refuse(d, CZ208, v);
	return true;
}

static bool day(struct cz_decode *d, const struct cz_value *v, cz_day *out)
{
	if (v->kind != CZ_TEXT)
		return refuse(d, CZ202, v);
	return cz_day_parse(v->text, out) || refuse(d, CZ207, v);
}

/* A list as values: of a list itself, or of the parts that '|' joins in a loose record. */
static bool items(struct cz_decode *d, const struct cz_value *v, const struct cz_value **item, size_t *n)
{
	if (v->kind == CZ_LIST) {
		*item = v->item;
		*n = v->n;
		return true;
	}
	if (!d->rec->loose || v->kind != CZ_TEXT)
		return refuse(d, CZ202, v);
	size_t parts = 1;
	for (size_t i = 0; i < v->text.n; i++)
		parts += v->text.s[i] == '|';
	struct cz_value *list = cz_arena_new0(d->mem, parts, sizeof *list);
	if (!list)
		return out_of_memory(d);
	struct cz_str left = v->text;
	for (*n = 0; left.n;) {
		const char *bar = memchr(left.s, '|', left.n);
		struct cz_str part = {left.s, bar ? (size_t)(bar - left.s) : left.n};
		size_t used = part.n + (bar != NULL);
		left = (struct cz_str){left.s + used, left.n - used};
		part = cz_text_trim(part);
		if (part.n)
			list[(*n)++] = (struct cz_value){.kind = CZ_TEXT, .text = part};
	}
	*item = list;
	return true;
}

static bool texts(struct cz_decode *d, const struct cz_value *v, struct cz_texts *out)
{
	const struct cz_value *item;
	size_t n;
	if (!items(d, v, &item, &n))
		return false;
	if (n == 0)
		return true;
	out->v = cz_arena_alloc(d->mem, n * sizeof *out->v);
	if (!out->v)
		return out_of_memory(d);
	for (size_t i = 0; i < n; i++) {
		if (item[i].kind != CZ_TEXT)
			return refuse(d, CZ202, &item[i]);
		if (item[i].text.n == 0)
			return refuse(d, CZ211, &item[i]);
		if (memchr(item[i].text.s, '\0', item[i].text.n))
			return refuse(d, CZ113, &item[i]);
		if (d->field->kind == CZ_F_LANGS && !cz_language_is(item[i].text))
			return refuse(d, CZ216, &item[i]);
		if (!copy(d, item[i].text, &out->v[i]))
			return false;
	}
	out->n = n;
	return true;
}

static bool times(struct cz_decode *d, const struct cz_value *v, uint32_t *out)
{
	const struct cz_value *item;
	size_t n;
	if (!items(d, v, &item, &n))
		return false;
	for (size_t i = 0; i < n; i++) {
		uint32_t bit;
		if (item[i].kind != CZ_TEXT || !cz_daypart_parse(item[i].text, &bit))
			return refuse(d, CZ209, &item[i]);
		*out |= bit;
	}
	return true;
}

static bool periods(struct cz_decode *d, const struct cz_value *v, struct cz_periods *out)
{
	const struct cz_value *item;
	size_t n;
	if (!items(d, v, &item, &n))
		return false;
	if (n == 0)
		return true;
	out->v = cz_arena_alloc(d->mem, n * sizeof *out->v);
	if (!out->v)
		return out_of_memory(d);
	for (size_t i = 0; i < n; i++)
		if (item[i].kind != CZ_TEXT || !cz_period_parse(item[i].text, &out->v[i]))
			return refuse(d, CZ210, &item[i]);
	out->n = n;
	return true;
}

/* An object or a list as it is. */
static bool value(struct cz_decode *d, const struct cz_value *v, const struct cz_value **out)
{
	if (v->kind != CZ_OBJECT && v->kind != CZ_LIST)
		return refuse(d, CZ202, v);
	struct cz_value *kept = cz_arena_alloc(d->mem, sizeof *kept);
	if (!kept || !cz_value_copy(v, d->mem, kept))
		return out_of_memory(d);
	*out = kept;
	return true;
}

/* In a loose record an object stands as "key:number|..." in its cell. */
static bool loose_member(struct cz_value part, struct cz_member *out)
{
	const char *colon = memchr(part.text.s, ':', part.text.n);
	if (!colon)
		return false;
	size_t key = (size_t)(colon - part.text.s);
	struct cz_str right = cz_text_trim((struct cz_str){colon + 1, part.text.n - key - 1});
	out->key = cz_text_trim((struct cz_str){part.text.s, key});
	if (cz_num_int(right, &out->value.whole))
		out->value.kind = CZ_INT;
	else if (cz_num_real(right, &out->value.real))
		out->value.kind = CZ_REAL;
	else
		out->value = (struct cz_value){.kind = CZ_TEXT, .text = right};
	return out->key.n > 0;
}

static bool loose_object(struct cz_decode *d, const struct cz_value *v, const struct cz_value **out)
{
	const struct cz_value *item;
	size_t n;
	if (!items(d, v, &item, &n))
		return false;
	struct cz_member *member = cz_arena_new0(d->mem, n, sizeof *member);
	if (!member)
		return out_of_memory(d);
	for (size_t i = 0; i < n; i++)
		if (!loose_member(item[i], &member[i]))
			return refuse(d, CZ202, &item[i]);
	struct cz_value object = {.kind = CZ_OBJECT, .n = (uint32_t)n, .member = member};
	return value(d, &object, out);
}

bool cz_decode_field(struct cz_decode *d, const struct cz_value *v, union cz_field_value *out)
{
	switch (d->field->kind) {
	case CZ_F_TEXT:
		return text(d, v, &out->text);
	case CZ_F_POSTCODE:
		return postcode(d, v, &out->text);
	case CZ_F_AREA:
		return area(d, v, &out->text);
	case CZ_F_CODE:
		return code(d, v, &out->code);
	case CZ_F_INT:
		return whole(d, v, &out->whole);
	case CZ_F_REAL:
		return real(d, v, &out->real);
	case CZ_F_BOOL:
		return truth(d, v, &out->truth);
	case CZ_F_DATE:
		return day(d, v, &out->day);
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
		return texts(d, v, &out->texts);
	case CZ_F_TIMES:
		return times(d, v, &out->times);
	case CZ_F_PERIODS:
		return periods(d, v, &out->periods);
	case CZ_F_VALUE:
		return d->rec->loose && v->kind == CZ_TEXT ? loose_object(d, v, &out->value) : value(d, v, &out->value);
	}
	return false;
}

/* The field of a member. Records as cz writes them have their members in the order of the table, so the next
 * field is the likely one. */
static const struct cz_field *likely(const struct cz_type *t, size_t *next, struct cz_str key)
{
	for (size_t i = *next; i < t->n; i++)
		if (cz_str_is(key, t->field[i].key)) {
			*next = i + 1;
			return &t->field[i];
		}
	return cz_type_field(t, key);
}

static void required(struct cz_decode *d, const struct cz_type *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->field[i].flags & CZ_FIELD_REQUIRED && !(d->given >> i & 1)) {
			d->field = &t->field[i];
			refuse(d, CZ201, NULL);
		}
}

bool cz_decode_end(struct cz_decode *d, const struct cz_type *t, const void *out)
{
	if (t->check && !d->bad) /* a field refused looks as if it were missing */
		t->check(out, d->rec, d->remarks, &d->bad);
	return !d->bad;
}

int cz_type_decode(const struct cz_type *t, const struct cz_record *rec, void *out, struct cz_arena *a,
		   struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_decode d = {.rec = rec, .mem = a, .remarks = remarks};
	size_t next = 0;
	cz_type_blank(t, out);
	for (uint32_t i = 0; i < rec->value.n; i++) {
		const struct cz_member *m = &rec->value.member[i];
		d.field = likely(t, &next, m->key);
		if (!d.field || m->value.kind == CZ_NULL)
			continue;
		d.given |= (uint64_t)1 << (d.field - t->field);
		union cz_field_value v = cz_field_unknown(d.field->kind);
		if (cz_decode_field(&d, &m->value, &v))
			cz_decode_put(&d, t, out, &v);
		if (d.no_memory)
			return cz_fail_mem(err);
	}
	required(&d, t);
	return cz_decode_end(&d, t, out);
}
