#include "base/text.h"
#include "intake/import_impl.h"
#include "model/pseudonym.h"
#include "model/types.h"
#include <assert.h>

/*
 * Records of cz itself: objects whose "type" cz knows. They have no names to guess and no values to convert; they are
 * checked against the table of their type and put in canonical form. Members that no table knows pass, as they do
 * everywhere, except what is personal by its name. Records of other types may stand between them and are left out.
 */

/* A member that has one of the plain names of a column: somebody else wrote this. */
static int has_plain_name(const struct cz_type *t, const struct cz_value *v, struct cz_err *err)
{
	struct cz_buf folded = CZ_BUF_INIT;
	int rc = 0;
	for (uint32_t i = 0; i < v->n && !rc; i++) {
		if (cz_type_field(t, v->member[i].key))
			continue;
		cz_buf_clear(&folded);
		rc = cz_text_fold(v->member[i].key, &folded) ? cz_type_column(t, (struct cz_str){cz_buf_text(&folded), folded.len}) != NULL
							      : cz_fail_mem(err);
	}
	cz_buf_release(&folded);
	return rc;
}

int cz_import_settle_own(struct file *f, const struct cz_value *v, struct cz_err *err)
{
	const struct cz_recipe *r = f->im->opts.recipe;
	const struct cz_type *t = cz_type_find(cz_value_text(v, "type", ""));
	bool bare = r->n == 0 && r->known_names && !r->records && !r->only.column && !r->each.as;
	int rc = bare && t ? has_plain_name(t, v, err) : 1;
	f->own = rc == 0;
	return rc < 0 ? rc : 0;
}

bool cz_import_wants(const struct file *f, const struct cz_value *v)
{
	const struct cz_value *type = cz_value_get(v, "type");
	return !f->own || !type || (type->kind == CZ_TEXT && cz_str_is(type->text, f->im->opts.recipe->type->name));
}

void cz_import_use_own(struct file *f)
{
	for (size_t i = 0; i < f->header.n; i++) {
		struct cz_column *c = &f->header.column[i];
		const char *dot = memchr(c->name.s, '.', c->name.n);
		struct cz_str key = {c->name.s, dot ? (size_t)(dot - c->name.s) : c->name.n};
		c->used = c->personal == CZ_PERSONAL_NONE || cz_type_field(f->im->opts.recipe->type, key);
	}
}

/* Whether this member, or one inside it, holds what is personal. 1, 0, or no memory. */
static int is_personal(struct cz_str key, const struct cz_value *v, struct cz_err *err)
{
	enum cz_personal kind = CZ_PERSONAL_NONE;
	int rc = key.n && cz_personal_header(key, &kind) ? cz_fail_mem(err) : kind != CZ_PERSONAL_NONE;
	for (uint32_t i = 0; i < v->n && !rc && v->kind == CZ_OBJECT; i++)
		rc = is_personal(v->member[i].key, &v->member[i].value, err);
	for (uint32_t i = 0; i < v->n && !rc && v->kind == CZ_LIST; i++)
		rc = is_personal((struct cz_str){0}, &v->item[i], err);
	return rc;
}

/* The members that no table knows and that may come in. */
static int take_extra(const struct cz_type *t, const struct cz_value *v, struct cz_arena *mem, struct cz_value *extra, struct cz_err *err)
{
	struct cz_member *m = cz_arena_new0(mem, v->n + 1, sizeof *m);
	if (!m)
		return cz_fail_mem(err);
	*extra = (struct cz_value){.kind = CZ_OBJECT, .member = m};
	for (uint32_t i = 0; i < v->n; i++) {
		int rc = cz_type_field(t, v->member[i].key) ? 1 : is_personal(v->member[i].key, &v->member[i].value, err);
		if (rc < 0)
			return rc;
		if (!rc)
			m[extra->n++] = v->member[i];
	}
	return 0;
}

struct heard {
	struct cz_problem p[CZ_MOST_PROBLEMS];
	size_t n;
};

static void hear(void *ctx, const struct cz_remark *r)
{
	struct heard *h = ctx;
	if (h->n < CZ_MOST_PROBLEMS)
		h->p[h->n++] = (struct cz_problem){.id = r->id, .field = r->field, .detail = r->detail, .value = r->value};
}

int cz_import_take_own(struct file *f, const struct input *in, const struct cz_value *v, struct cz_arena *mem, struct cz_err *err)
{
	const struct cz_type *t = f->im->opts.recipe->type;
	struct cz_record at = {.value = *v, .source = f->name, .line = in->line};
	struct heard heard = {.n = 0};
	struct cz_remarks remarks = {.hear = hear, .ctx = &heard};
	struct cz_value extra;
	_Alignas(16) char rec[640];
	bool again = false;
	assert(t->size <= sizeof rec);
	if (!cz_value_get(v, "type"))
		return cz_import_refuse(f, in, &(struct cz_problem){.id = CZ112}, 1, err);
	int rc = cz_type_decode(t, &at, rec, mem, &remarks, err);
	if (rc == 0)
		return cz_import_refuse(f, in, heard.p, heard.n, err);
	rc = rc < 0 ? rc : take_extra(t, v, mem, &extra, err);
	if (!rc && f->im->opts.id_key && !cz_pseudonym_record(f->im->opts.id_key, t, rec, mem))
		rc = cz_fail_mem(err);
	rc = rc ? rc : cz_import_take_id(f, rec, in, &again, err);
	if (rc || again)
		return rc;
	struct cz_emit e = CZ_EMIT_INIT(&f->im->records);
	cz_buf_clear(&f->im->records);
	cz_type_encode(t, rec, &extra, &e);
	if (cz_buf_failed(&f->im->records) || cz_buf_failed(&f->im->held))
		return cz_fail_mem(err);
	cz_import_write(f, 1);
	return 0;
}
