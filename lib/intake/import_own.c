#include "base/text.h"
#include "intake/column_name.h"
#include "intake/dates.h"
#include "intake/header_impl.h"
#include "intake/import_impl.h"
#include "intake/points.h"
#include "model/pseudonym.h"
#include "model/types.h"

/*
 * Records of cz itself: objects whose "type" cz knows. They have no names to guess and no values to convert; they are
 * checked against the table of their type and put in canonical form. Members that no table knows pass, as they do
 * everywhere, except what is personal by its name or holds such; of texts in the fields of the table the latter goes too.
 * Records of other types may stand between them and are left out.
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
		rc = cz_column_name_fold(v->member[i].key, &folded) ? cz_type_column(t, (struct cz_str){cz_buf_text(&folded), folded.len}) != NULL
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

/* A path is as personal as the first of its keys that is. */
static int personal_path(struct cz_str path, enum cz_personal *kind, struct cz_err *err)
{
	const char *rest = path.s;
	struct cz_str key;
	while (*kind == CZ_PERSONAL_NONE && cz_str_part(&rest, '.', &key))
		if (cz_personal_header(key, kind))
			return cz_fail_mem(err);
	return 0;
}

int cz_import_use_own(struct file *f, struct cz_err *err)
{
	for (size_t i = 0; i < f->header.n; i++) {
		struct cz_column *c = &f->header.column[i];
		const char *dot = memchr(c->name.s, '.', c->name.n);
		struct cz_str key = {c->name.s, dot ? (size_t)(dot - c->name.s) : c->name.n};
		bool ours = cz_type_field(f->im->opts.recipe->type, key);
		if (!ours && personal_path(c->name, &c->personal, err))
			return err->code;
		c->used = ours || c->personal == CZ_PERSONAL_NONE;
	}
	return 0;
}

/* "intake_op": "3 maart 2009" is no birth: a day of this century, under a key that says of what. */
static int tells_day(struct cz_str key, struct cz_str text, bool *is, struct cz_err *err)
{
	enum { CENTURY = 2000 };
	static const char *const word[] = {"datum", "date", "op", "on", "per", "sinds", "since", "vanaf", "start", "gezien", "seen", "opgericht"};
	static const struct cz_date_style any = {.window = 0};
	struct cz_buf folded = CZ_BUF_INIT;
	struct cz_fault f;
	cz_day day;
	*is = cz_take_date(text, &any, &day, &f) && day >= cz_day_make(CENTURY, 1, 1);
	if (!*is)
		return 0;
	bool good = cz_column_name_fold(key, &folded);
	*is = good && cz_header_holds_word((struct cz_str){cz_buf_text(&folded), folded.len}, word, CZ_COUNT(word));
	cz_buf_release(&folded);
	return good ? 0 : cz_fail_mem(err);
}

/* Whether a member, or a text in a list, is personal: by its name, or by what it or its key holds, which is then told as *held. A
 * number of nine digits may be one of an order, so it is no BSN unless the text says so. */
static int is_personal(struct cz_keys *keys, const struct cz_member *m, bool *is, enum cz_personal *held, struct cz_err *err)
{
	struct cz_key_says key;
	if (cz_keys_ask(keys, m->key, &key, err))
		return err->code;
	enum cz_personal text = key.text || m->value.kind != CZ_TEXT ? key.text : cz_personal_betrays(m->value.text);
	if (!text && key.who && m->value.kind == CZ_TEXT && cz_personal_seems_person(m->value.text))
		text = CZ_PERSONAL_NAME;
	bool day = false;
	if (text == CZ_PERSONAL_BIRTH && m->value.kind == CZ_TEXT && tells_day(m->key, m->value.text, &day, err))
		return err->code;
	text = day ? CZ_PERSONAL_NONE : text;
	*is = key.name || text;
	*held = !key.name && text ? text : *held;
	return 0;
}

/* A copy of a value without what is personal, however deep. */
static int copy_impersonal(struct cz_keys *keys, const struct cz_value *v, struct cz_arena *mem, struct cz_value *out,
			   enum cz_personal *held, struct cz_err *err)
{
	int rc = 0;
	*out = *v;
	if (v->kind != CZ_OBJECT && v->kind != CZ_LIST)
		return 0;
	struct cz_member *member = v->kind == CZ_OBJECT ? cz_arena_new0(mem, v->n + 1, sizeof *member) : NULL;
	struct cz_value *item = v->kind == CZ_LIST ? cz_arena_new0(mem, v->n + 1, sizeof *item) : NULL;
	if (!member && !item)
		return cz_fail_mem(err);
	out->n = 0;
	for (uint32_t i = 0; i < v->n && !rc; i++) {
		struct cz_member m = member ? v->member[i] : (struct cz_member){CZ_STR(""), v->item[i]};
		bool personal;
		rc = is_personal(keys, &m, &personal, held, err);
		if (rc || personal)
			continue;
		if (member)
			member[out->n].key = m.key;
		rc = copy_impersonal(keys, &m.value, mem, member ? &member[out->n].value : &item[out->n], held, err);
		out->n++;
	}
	if (member)
		out->member = member;
	else
		out->item = item;
	return rc;
}

/* What remarks call a member: its key, or what they call its column when that gives a person away. */
static const char *shown(const struct file *f, struct cz_str key)
{
	for (size_t i = 0; i < f->header.n; i++) {
		const struct cz_column *c = &f->header.column[i];
		bool starts = c->name.n >= key.n && memcmp(c->name.s, key.s, key.n) == 0;
		if (starts && (c->name.n == key.n || c->name.s[key.n] == '.'))
			return c->shown.s;
	}
	return "*";
}

static int tell_held(struct file *f, const struct input *in, struct cz_str key, enum cz_personal held, struct cz_arena *mem, struct cz_err *err)
{
	struct cz_problem p = {.id = CZ336, .detail = cz_personal_name(held)};
	bool tells;
	if (cz_header_key_tells(key, &tells, err))
		return err->code;
	p.field = tells ? shown(f, key) : cz_arena_text(mem, key.s, key.n);
	if (!p.field)
		return cz_fail_mem(err);
	if (tells)
		p.value = key;
	cz_import_tell(f, in, &p);
	return 0;
}

/* Whether a key, however deep, is one word with a capital that keys are not made of: "Anneke", and perhaps "Frobnatie". */
static bool has_odd_key(const struct cz_value *v)
{
	for (uint32_t i = 0; i < v->n && v->kind == CZ_LIST; i++)
		if (has_odd_key(&v->item[i]))
			return true;
	for (uint32_t i = 0; i < v->n && v->kind == CZ_OBJECT; i++) {
		struct cz_str key = v->member[i].key;
		bool capital = key.n > 1 && *key.s >= 'A' && *key.s <= 'Z' && key.s[1] > 'Z';
		if ((capital && cz_personal_may_name(key)) || has_odd_key(&v->member[i].value))
			return true;
	}
	return false;
}

/* The members that the table of the type does not know, without what is personal in them. */
static int copy_extra(struct file *f, const struct input *in, const struct cz_value *v, struct cz_arena *mem, struct cz_value *out,
		      struct cz_err *err)
{
	struct cz_member *member = cz_arena_new0(mem, v->n + 1, sizeof *member);
	int rc = member ? 0 : cz_fail_mem(err);
	*out = (struct cz_value){.kind = CZ_OBJECT, .member = member};
	for (uint32_t i = 0; i < v->n && !rc; i++) {
		const struct cz_member *m = &v->member[i];
		enum cz_personal held = CZ_PERSONAL_NONE;
		bool personal;
		if (cz_type_field(f->im->opts.recipe->type, m->key))
			continue;
		rc = is_personal(&f->keys, m, &personal, &held, err);
		if (!rc && !personal) {
			member[out->n].key = m->key;
			rc = copy_impersonal(&f->keys, &m->value, mem, &member[out->n++].value, &held, err);
		}
		if (!rc && held)
			rc = tell_held(f, in, m->key, held, mem, err);
	}
	if (!rc && has_odd_key(out))
		cz_once_add(&f->once, &(struct cz_problem){.id = CZ352}, in->line);
	return rc;
}

/* Whether a text of a field is left out, which is told. */
static bool leaves_out(struct file *f, const struct input *in, const struct cz_field *field, const char *text)
{
	struct cz_problem p = {.id = CZ336, .field = field->key, .value = cz_str_of(text)};
	enum cz_personal held = cz_personal_holds(p.value);
	p.detail = cz_personal_name(held);
	if (held)
		cz_import_tell(f, in, &p);
	return held;
}

/* A party may be one that only this survey knows. */
static bool is_written(const struct cz_field *f)
{
	return f->flags & CZ_FIELD_WORDS || (f->kind == CZ_F_TEXT && f->codes == &cz_vocab_party);
}

/* What is personal in the texts that somebody wrote goes, as it does from the cells of others; counted for each field. */
static void clean_words(struct file *f, const struct input *in, const struct cz_type *t, void *rec, size_t *let_go)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct cz_field *field = &t->field[i];
		union cz_field_value v;
		if (!is_written(field))
			continue;
		memcpy(&v, (char *)rec + field->offset, cz_field_size(field->kind));
		if (field->kind == CZ_F_TEXT && v.text && leaves_out(f, in, field, v.text)) {
			v.text = NULL;
			let_go[i]++;
		}
		if (field->kind == CZ_F_TEXTS) {
			size_t n = v.texts.n;
			v.texts.n = 0;
			for (size_t k = 0; k < n; k++)
				if (!leaves_out(f, in, field, v.texts.v[k]))
					v.texts.v[v.texts.n++] = v.texts.v[k];
			let_go[i] += n - v.texts.n;
		}
		memcpy((char *)rec + field->offset, &v, cz_field_size(field->kind));
	}
}

/* A text that is kept as it stands, and says that it is a BSN; NULL: there is none. */
static const struct cz_field *says_bsn(const struct cz_type *t, const void *rec)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct cz_field *field = &t->field[i];
		if (field->kind == CZ_F_TEXT && cz_field_text(field, rec) && cz_personal_betrays(cz_str_of(cz_field_text(field, rec))) == CZ_PERSONAL_BSN)
			return field;
		for (size_t k = 0; field->kind == CZ_F_TEXTS && k < cz_field_texts(field, rec)->n; k++)
			if (cz_personal_betrays(cz_str_of(cz_field_texts(field, rec)->v[k])) == CZ_PERSONAL_BSN)
				return field;
	}
	return NULL;
}

/* A list of areas with another text than a code in it; NULL: there is none. */
static const struct cz_field *names_no_area(const struct cz_type *t, const void *rec)
{
	char code[11];
	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; t->field[i].flags & CZ_FIELD_AREAS && k < cz_field_texts(&t->field[i], rec)->n; k++)
			if (!cz_area_parse(cz_str_of(cz_field_texts(&t->field[i], rec)->v[k]), code))
				return &t->field[i];
	return NULL;
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
	bool again = false;
	void *rec = cz_arena_alloc(mem, t->size);
	size_t *let_go = cz_arena_new0(mem, t->n, sizeof *let_go);
	if (!rec || !let_go)
		return cz_fail_mem(err);
	if (!cz_value_get(v, "type"))
		return cz_import_refuse(f, in, &(struct cz_problem){.id = CZ112}, 1, err);
	int rc = cz_type_decode(t, &at, rec, mem, &remarks, err);
	if (rc == 0)
		return cz_import_refuse(f, in, heard.p, heard.n, err);
	struct cz_problem where = {.id = 0};
	if (rc > 0)
		where.id = cz_point_fault_of(t, rec, &where.field);
	if (where.id)
		return cz_import_refuse(f, in, &where, 1, err);
	if (rc > 0)
		clean_words(f, in, t, rec, let_go);
	const struct cz_field *bsn = rc > 0 ? says_bsn(t, rec) : NULL, *named = rc > 0 ? names_no_area(t, rec) : NULL;
	if (bsn || named)
		return cz_import_refuse(f, in, &(struct cz_problem){.id = bsn ? CZ343 : CZ215, .field = bsn ? bsn->key : named->key}, 1, err);
	rc = rc < 0 ? rc : copy_extra(f, in, v, mem, &extra, err);
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
	cz_import_count_let_go(f->im, let_go);
	cz_import_write(f, 1);
	return 0;
}
