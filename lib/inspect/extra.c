#include "inspect/check.h"
#include "inspect/looks.h"
#include "model/personal.h"

/* What the texts and keys of a value hold, at any depth. */
static enum cz_personal of_value(const struct cz_value *v)
{
	enum cz_personal kind = v->kind == CZ_TEXT ? cz_title_holds(v->text) : CZ_PERSONAL_NONE;
	for (uint32_t i = 0; v->kind == CZ_LIST && i < v->n && !kind; i++)
		kind = of_value(&v->item[i]);
	for (uint32_t i = 0; v->kind == CZ_OBJECT && i < v->n && !kind; i++) {
		kind = cz_personal_key(v->member[i].key);
		kind = kind ? kind : of_value(&v->member[i].value);
	}
	return kind;
}

static bool is_empty(const struct cz_value *v)
{
	return v->kind == CZ_NULL || (v->kind == CZ_TEXT && v->text.n == 0);
}

/* By its name, which is told when it is plain; else by what its key or its value holds. */
static void look(const struct cz_member *m, struct cz_finding f, struct cz_findings *out)
{
	enum cz_personal kind;
	if (is_empty(&m->value))
		return;
	if (cz_personal_header(m->key, &kind) < 0)
		out->failed = true;
	if (kind && !cz_personal_hides(m->key))
		f.field = cz_findings_text(out, "%.*s", (int)(m->key.n < 60 ? m->key.n : 60), m->key.s);
	if (!kind)
		kind = cz_personal_key(m->key);
	if (!kind)
		kind = of_value(&m->value);
	if (!kind)
		return;
	f.detail = cz_personal_name(kind);
	if (m->value.kind == CZ_TEXT && m->value.text.n < 200)
		f.value = cz_findings_text(out, "%.*s", (int)m->value.text.n, m->value.text.s);
	cz_findings_add(out, &f);
}

static const char *text_of(const struct cz_record *rec, const char *key, struct cz_findings *out)
{
	struct cz_str s = cz_value_text(&rec->value, key, "");
	return s.n && s.n < 200 ? cz_findings_text(out, "%.*s", (int)s.n, s.s) : NULL;
}

void cz_check_extra(void *ctx, const struct cz_type *t, const struct cz_record *rec)
{
	struct cz_findings *out = ctx;
	struct cz_finding f = {.id = CZ494, .record = t->name, .at = {rec->source, rec->line}};
	f.key[0] = text_of(rec, cz_type_field(t, CZ_STR("id")) ? "id" : "request", out);
	f.key[1] = cz_type_field(t, CZ_STR("id")) ? NULL : text_of(rec, "volunteer", out);
	for (uint32_t i = 0; i < rec->value.n; i++) {
		const struct cz_member *m = &rec->value.member[i];
		if (!cz_str_is(m->key, "type") && !cz_type_field(t, m->key))
			look(m, f, out);
	}
}
