#include "inspect/check.h"
#include "inspect/lists.h"
#include "inspect/looks.h"
#include "model/personal.h"

/* What a field may hold, as far as privacy goes. */
enum role { OTHER, NAMING, WRITTEN };

/* Fields that name a person by number. */
static bool names_a_person(const struct cz_type *t, const struct cz_field *f)
{
	static const char *const keys[] = {"request", "volunteer", "contact_person", "respondent", "refuses"};
	for (size_t i = 0; i < CZ_COUNT(keys); i++)
		if (strcmp(f->key, keys[i]) == 0)
			return true;
	return f->flags & CZ_FIELD_ID && (t == &cz_type_request || t == &cz_type_volunteer);
}

static enum role role_of(const struct cz_type *t, const struct cz_field *f)
{
	bool coded = f->codes && f->codes != &cz_vocab_party; /* a party may be one that only this survey knows */
	if ((f->kind != CZ_F_TEXT && f->kind != CZ_F_TEXTS && f->kind != CZ_F_VALUE) || coded)
		return OTHER;
	return names_a_person(t, f) ? NAMING : WRITTEN;
}

struct looking {
	const struct cz_list *list;
	const struct cz_field *field;
	struct cz_findings *out;
	size_t record;
	size_t nine, passed; /* values of nine digits in this field, and how many pass the test of eleven */
	bool found;          /* one finding for each field of a record is enough */
};

static void find(struct looking *l, enum cz_message id, enum cz_personal kind, struct cz_str value)
{
	struct cz_finding f = {.id = id, .record = l->list->type->name, .field = l->field->key,
			       .at = l->list->at[l->record]};
	if (l->found)
		return;
	l->found = true;
	if (kind)
		f.detail = cz_personal_name(kind);
	cz_record_key(l->list->type, cz_list_record(l->list, l->record), f.key);
	f.value = cz_arena_text(&l->out->mem, value.s, value.n);
	l->out->failed |= !f.value;
	cz_findings_add(l->out, &f);
}

static void count(struct looking *l, struct cz_str s)
{
	char digit[9];
	if (cz_bsn_glued(s, digit) != 9)
		return;
	l->nine++;
	l->passed += cz_bsn_passes(digit);
}

/* One number in eleven passes by chance, so that nine digits are suspect only where half of them do. */
static void number(struct looking *l, struct cz_str s)
{
	char digit[9];
	enum cz_personal kind = cz_personal_find(s, NULL), told = cz_personal_betrays(s);
	if (cz_bsn_glued(s, digit) == 9)
		kind = cz_bsn_passes(digit) && 2 * l->passed >= l->nine ? CZ_PERSONAL_BSN : CZ_PERSONAL_NONE;
	if (!kind && told != CZ_PERSONAL_NAME)
		kind = told;
	if (kind)
		find(l, CZ491, kind, s);
	else if (cz_name_is(s))
		find(l, CZ493, CZ_PERSONAL_NAME, s);
}

static void written(struct looking *l, struct cz_str s)
{
	bool words = l->field->flags & CZ_FIELD_WORDS || l->field->codes;
	enum cz_personal kind = words ? cz_text_holds(s) : cz_title_holds(s);
	if (kind)
		find(l, CZ492, kind, s);
}

static void in_value(struct looking *l, const struct cz_value *v)
{
	if (v->kind == CZ_TEXT)
		written(l, v->text);
	for (uint32_t i = 0; i < v->n && v->kind == CZ_LIST; i++)
		in_value(l, &v->item[i]);
	for (uint32_t i = 0; i < v->n && v->kind == CZ_OBJECT; i++) {
		enum cz_personal key = cz_personal_key(v->member[i].key);
		if (key)
			find(l, CZ492, key, v->member[i].key);
		in_value(l, &v->member[i].value);
	}
}

/* Every text in the field of every record. */
static void each(struct looking *l, void (*look)(struct looking *l, struct cz_str s))
{
	for (l->record = 0; l->record < l->list->n; l->record++) {
		const void *rec = cz_list_record(l->list, l->record);
		l->found = false;
		if (l->field->kind == CZ_F_TEXT) {
			const char *text = cz_field_text(l->field, rec);
			if (text)
				look(l, cz_str_of(text));
		} else if (l->field->kind == CZ_F_TEXTS) {
			const struct cz_texts *texts = cz_field_texts(l->field, rec);
			for (size_t k = 0; k < texts->n; k++)
				look(l, cz_str_of(texts->v[k]));
		} else {
			const struct cz_value *v = *(const struct cz_value *const *)(const void *)((const char *)rec + l->field->offset);
			if (v && look == written)
				in_value(l, v);
		}
	}
}

void cz_check_privacy(const struct cz_store *s, struct cz_findings *out)
{
	struct cz_list lists[CZ_LISTS];
	cz_lists_of(s, lists);
	for (size_t i = 0; i < CZ_LISTS; i++)
		for (size_t k = 0; k < lists[i].type->n; k++) {
			struct looking l = {.list = &lists[i], .field = &lists[i].type->field[k], .out = out};
			enum role role = role_of(l.list->type, l.field);
			if (role == NAMING) {
				each(&l, count);
				each(&l, number);
			} else if (role == WRITTEN) {
				each(&l, written);
			}
		}
}
