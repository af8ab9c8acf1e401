#include "data/value.h"

const struct cz_value *cz_value_member(const struct cz_value *v, struct cz_str key)
{
	if (!v || v->kind != CZ_OBJECT)
		return NULL;
	for (uint32_t i = 0; i < v->n; i++)
		if (cz_str_eq(v->member[i].key, key))
			return &v->member[i].value;
	return NULL;
}

const struct cz_value *cz_value_get(const struct cz_value *v, const char *key)
{
	return cz_value_member(v, cz_str_of(key));
}

struct cz_str cz_value_text(const struct cz_value *v, const char *key, const char *otherwise)
{
	const struct cz_value *m = cz_value_get(v, key);
	return m && m->kind == CZ_TEXT ? m->text : cz_str_of(otherwise);
}

int64_t cz_value_int(const struct cz_value *v, const char *key, int64_t otherwise)
{
	const struct cz_value *m = cz_value_get(v, key);
	return m && m->kind == CZ_INT ? m->whole : otherwise;
}

double cz_value_real(const struct cz_value *v, const char *key, double otherwise)
{
	const struct cz_value *m = cz_value_get(v, key);
	if (m && m->kind == CZ_REAL)
		return m->real;
	return m && m->kind == CZ_INT ? (double)m->whole : otherwise;
}

bool cz_value_bool(const struct cz_value *v, const char *key, bool otherwise)
{
	const struct cz_value *m = cz_value_get(v, key);
	return m && m->kind == CZ_BOOL ? m->truth : otherwise;
}

static bool list_eq(const struct cz_value *a, const struct cz_value *b)
{
	for (uint32_t i = 0; i < a->n; i++)
		if (!cz_value_eq(&a->item[i], &b->item[i]))
			return false;
	return true;
}

static bool object_eq(const struct cz_value *a, const struct cz_value *b)
{
	for (uint32_t i = 0; i < a->n; i++) {
		const struct cz_value *other = cz_value_member(b, a->member[i].key);
		if (!other || !cz_value_eq(&a->member[i].value, other))
			return false;
	}
	return true;
}

bool cz_value_eq(const struct cz_value *a, const struct cz_value *b)
{
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case CZ_NULL:
		return true;
	case CZ_BOOL:
		return a->truth == b->truth;
	case CZ_INT:
		return a->whole == b->whole;
	case CZ_REAL:
		return a->real == b->real;
	case CZ_TEXT:
		return cz_str_eq(a->text, b->text);
	case CZ_LIST:
		return a->n == b->n && list_eq(a, b);
	case CZ_OBJECT:
		return a->n == b->n && object_eq(a, b);
	}
	return false;
}

static bool copy_text(struct cz_str s, struct cz_arena *a, struct cz_str *out)
{
	out->s = cz_arena_text(a, s.s, s.n);
	out->n = s.n;
	return out->s != NULL;
}

static bool copy_list(const struct cz_value *v, struct cz_arena *a, struct cz_value *out)
{
	struct cz_value *item = cz_arena_new0(a, v->n, sizeof *item);
	if (!item)
		return false;
	for (uint32_t i = 0; i < v->n; i++)
		if (!cz_value_copy(&v->item[i], a, &item[i]))
			return false;
	out->item = item;
	return true;
}

static bool copy_object(const struct cz_value *v, struct cz_arena *a, struct cz_value *out)
{
	struct cz_member *member = cz_arena_new0(a, v->n, sizeof *member);
	if (!member)
		return false;
	for (uint32_t i = 0; i < v->n; i++)
		if (!copy_text(v->member[i].key, a, &member[i].key) ||
		    !cz_value_copy(&v->member[i].value, a, &member[i].value))
			return false;
	out->member = member;
	return true;
}

bool cz_value_copy(const struct cz_value *v, struct cz_arena *a, struct cz_value *out)
{
	*out = *v;
	if (v->kind == CZ_TEXT)
		return copy_text(v->text, a, &out->text);
	if (v->kind == CZ_LIST)
		return copy_list(v, a, out);
	if (v->kind == CZ_OBJECT)
		return copy_object(v, a, out);
	return true;
}

const char *cz_kind_name(enum cz_kind kind)
{
	static const char *const name[] = {"null", "true or false", "a whole number", "a number", "a text", "a list",
					   "an object"};
	return name[kind];
}
