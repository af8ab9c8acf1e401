#include "model/field.h"
#include "base/text.h"
#include "model/types.h"
#include <math.h>

const struct cz_type *const cz_types[] = {
	&cz_type_request, &cz_type_volunteer, &cz_type_match, &cz_type_contact, &cz_type_organisation, &cz_type_offer,
	&cz_type_partnership, &cz_type_response, &cz_type_pair, &cz_type_place, &cz_type_alternative,
	&cz_type_unmatched, &cz_type_withdrawn, &cz_type_price, &cz_type_match_run, &cz_type_verdict, &cz_type_what_if,
	&cz_type_recruit, &cz_type_import_run,
	&cz_type_replay_day, &cz_type_replay, &cz_type_score, &cz_type_item, &cz_type_instrument,
	&cz_type_careless, &cz_type_agenda, &cz_type_comparison, &cz_type_registration, &cz_type_views, &cz_type_finding,
	&cz_type_change, &cz_type_summary, &cz_type_remark,
};
const size_t cz_types_n = CZ_COUNT(cz_types);

const struct cz_type *cz_type_find(struct cz_str name)
{
	for (size_t i = 0; i < cz_types_n; i++)
		if (cz_str_is(name, cz_types[i]->name))
			return cz_types[i];
	return NULL;
}

const struct cz_field *cz_type_field(const struct cz_type *t, struct cz_str key)
{
	for (size_t i = 0; i < t->n; i++)
		if (cz_str_is(key, t->field[i].key))
			return &t->field[i];
	return NULL;
}

bool cz_texts_have(const struct cz_texts *list, const char *text)
{
	for (size_t i = 0; text && i < list->n; i++)
		if (strcmp(list->v[i], text) == 0)
			return true;
	return false;
}

int8_t cz_code_find(const struct cz_vocabulary *v, struct cz_str code)
{
	for (size_t i = 0; code.n && i < v->n; i++)
		if (code.s[0] == v->code[i].code[0] && cz_str_is(code, v->code[i].code))
			return (int8_t)i;
	return CZ_CODE_NONE;
}

const char *cz_code_label(const struct cz_vocabulary *v, struct cz_str code, enum cz_lang lang)
{
	int8_t i = cz_code_find(v, code);
	return i == CZ_CODE_NONE ? NULL : v->code[i].label[lang];
}

/* Whether a key, folded, gives name; keys are ASCII, so without making the fold. */
static bool folds_to(const char *text, struct cz_str name)
{
	size_t n = strlen(text);
	if (n != name.n)
		return false;
	for (size_t i = 0; i < n; i++) {
		char c = cz_sign_lower(text[i]);
		if ((c == '_' ? ' ' : c) != name.s[i])
			return false;
	}
	return true;
}

size_t cz_field_rank(const struct cz_field *f, struct cz_str folded)
{
	if (folds_to(f->key, folded))
		return 1;
	size_t rank = 2;
	for (const char *name = f->names; name && folded.n; rank++) {
		if (*name == *folded.s && strncmp(name, folded.s, folded.n) == 0 && strchr("|", name[folded.n])) /* it ends there, too */
			return rank;
		name = strchr(name, '|');
		name = name ? name + 1 : NULL;
	}
	return 0;
}

const struct cz_field *cz_type_column(const struct cz_type *t, struct cz_str folded)
{
	for (size_t i = 0; i < t->n; i++)
		if (folds_to(t->field[i].key, folded))
			return &t->field[i];
	for (size_t i = 0; i < t->n; i++)
		if (cz_field_rank(&t->field[i], folded))
			return &t->field[i];
	return NULL;
}

union cz_field_value cz_field_unknown(enum cz_field_kind kind)
{
	union cz_field_value v;
	memset(&v, 0, sizeof v);
	switch (kind) {
	case CZ_F_CODE:
		v.code = CZ_CODE_NONE;
		break;
	case CZ_F_BOOL:
		v.truth = CZ_BOOL_NONE;
		break;
	case CZ_F_INT:
		v.whole = CZ_INT_NONE;
		break;
	case CZ_F_REAL:
		v.real = NAN;
		break;
	case CZ_F_DATE:
		v.day = CZ_DAY_NONE;
		break;
	case CZ_F_TEXT:
	case CZ_F_POSTCODE:
	case CZ_F_AREA:
		v.text = NULL;
		break;
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
	case CZ_F_TIMES:
	case CZ_F_PERIODS:
	case CZ_F_VALUE:
		break;
	}
	return v;
}

void cz_type_blank(const struct cz_type *t, void *out)
{
	if (!t->size)
		return;
	memset(out, 0, t->size);
	for (size_t i = 0; i < t->n; i++) {
		union cz_field_value none = cz_field_unknown(t->field[i].kind);
		memcpy((char *)out + t->field[i].offset, &none, cz_field_size(t->field[i].kind));
	}
}

const char *cz_field_text(const struct cz_field *f, const void *rec)
{
	return *(const char *const *)(const void *)((const char *)rec + f->offset);
}

const struct cz_texts *cz_field_texts(const struct cz_field *f, const void *rec)
{
	return (const struct cz_texts *)(const void *)((const char *)rec + f->offset);
}
