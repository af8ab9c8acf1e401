#include "inspect/likeness.h"
#include "base/hash.h"
#include <math.h>

static const uint8_t key[16] = "cz-check alike 1";

static uint64_t of_text(const char *s)
{
	return cz_hash64(key, s, strlen(s));
}

static uint64_t of_number(int64_t v)
{
	return cz_mix64((uint64_t)v);
}

static uint64_t of_value(const struct cz_value *v)
{
	uint64_t h = cz_mix64((uint64_t)v->kind * 31 + 7);
	if (v->kind == CZ_TEXT)
		return h ^ cz_hash64(key, v->text.s, v->text.n);
	if (v->kind == CZ_BOOL)
		return h ^ (uint64_t)v->truth;
	if (v->kind == CZ_INT)
		return h ^ of_number(v->whole);
	if (v->kind == CZ_REAL)
		return h ^ cz_hash64(key, &v->real, sizeof v->real);
	for (uint32_t i = 0; v->kind == CZ_LIST && i < v->n; i++)
		h = cz_mix64(h + of_value(&v->item[i]));
	for (uint32_t i = 0; v->kind == CZ_OBJECT && i < v->n; i++) /* in any order */
		h += cz_mix64(cz_hash64(key, v->member[i].key.s, v->member[i].key.n) + of_value(&v->member[i].value));
	return h;
}

static uint64_t of_texts(const struct cz_texts *texts, bool ordered)
{
	uint64_t h = 0;
	for (size_t i = 0; i < texts->n; i++)
		h = ordered ? cz_mix64(h) + of_text(texts->v[i]) : h + of_text(texts->v[i]);
	return h;
}

bool cz_likeness_field(const struct cz_field *f, const void *rec, bool ordered, uint64_t *h)
{
	union cz_field_value v;
	memcpy(&v, (const char *)rec + f->offset, cz_field_size(f->kind));
	*h = 0;
	switch (f->kind) {
	case CZ_F_TEXT:
	case CZ_F_POSTCODE:
	case CZ_F_AREA:
		*h = v.text ? of_text(v.text) : 0;
		return v.text;
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
		*h = of_texts(&v.texts, ordered && f->kind == CZ_F_LANGS);
		return v.texts.n;
	case CZ_F_PERIODS:
		for (size_t i = 0; i < v.periods.n; i++)
			*h += of_number((int64_t)v.periods.v[i].from * 4000000 + v.periods.v[i].until);
		return v.periods.n;
	case CZ_F_CODE:
	case CZ_F_BOOL:
		*h = of_number(v.code);
		return v.code >= 0;
	case CZ_F_INT:
	case CZ_F_DATE:
		*h = of_number(v.whole);
		return v.whole != INT32_MIN;
	case CZ_F_TIMES:
		*h = of_number(v.times);
		return v.times;
	case CZ_F_REAL:
		*h = cz_hash64(key, &v.real, sizeof v.real);
		return !isnan(v.real);
	case CZ_F_VALUE:
		*h = v.value ? of_value(v.value) : 0;
		return v.value;
	}
	return false;
}

void cz_likeness_all_but_id(const struct cz_type *t, bool ordered, struct cz_likeness *out)
{
	out->n = 0;
	out->ordered = ordered;
	for (size_t i = 0; i < t->n && out->n < CZ_COUNT(out->field); i++)
		if (!(t->field[i].flags & CZ_FIELD_ID))
			out->field[out->n++] = &t->field[i];
}

void cz_likeness_of(const struct cz_type *t, const char *const *keys, size_t n, struct cz_likeness *out)
{
	out->n = 0;
	out->ordered = false;
	for (size_t i = 0; i < n; i++)
		out->field[out->n++] = cz_type_field(t, cz_str_of(keys[i]));
}

uint64_t cz_likeness_hash(const struct cz_likeness *l, const void *rec, size_t *known)
{
	uint64_t sum = 0, h;
	size_t n = 0;
	for (size_t i = 0; i < l->n; i++)
		if (cz_likeness_field(l->field[i], rec, l->ordered, &h)) {
			sum += cz_mix64(h + i * 0x9e3779b97f4a7c15u);
			n++;
		}
	if (known)
		*known = n;
	return cz_mix64(sum);
}
