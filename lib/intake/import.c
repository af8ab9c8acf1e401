#include "base/array.h"
#include "base/text.h"
#include "intake/expected.h"
#include "intake/import_impl.h"
#include <stdlib.h>

/* ids */

/* The id of a record; text is NULL when its type has none. */
struct id {
	const char *key, *text;
	uint64_t hash;
};

static const struct cz_field *id_field(const struct cz_type *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->field[i].flags & CZ_FIELD_ID)
			return &t->field[i];
	return NULL;
}

static struct id id_of(const struct file *f, const void *rec)
{
	const struct cz_field *field = f->im->id;
	struct id id = {field ? field->key : NULL, field ? cz_field_text(field, rec) : NULL, 0};
	if (id.text)
		id.hash = cz_ids_hash(&f->im->ids, id.text);
	return id;
}

/* rows */

static void count_rule(struct cz_import *im, enum cz_message id)
{
	im->counts.rule[cz_message_find(id) - cz_messages]++;
}

/* Where a value of JSON stands: the member of the record that it is, or that holds it. Without one, where the record begins. */
static void find_value(const struct file *f, const struct input *in, const struct cz_problem *p, struct cz_remark *r)
{
	struct cz_str key = cz_str_of(f->own ? p->field : "");
	if (!f->own && p->column && p->column <= f->header.n)
		key = f->header.column[p->column - 1].name;
	const char *dot = memchr(key.s, '.', key.n);
	key.n = dot ? (size_t)(dot - key.s) : key.n;
	r->column = in->column;
	size_t signs = cz_record_column(&(struct cz_record){.raw = in->raw}, key);
	for (size_t i = 0; i < in->raw.n && signs > 1; i++) {
		if (in->raw.s[i] == '\n') {
			r->line++;
			r->column = 0;
		}
		bool next = cz_sign_begins(in->raw.s[i]);
		r->column += next;
		signs -= next;
	}
}

/* Whether a recipe says itself what may stand in a field. */
static bool is_settled(const struct cz_recipe *r, const struct cz_field *f)
{
	for (size_t i = 0; i < r->n; i++)
		if (r->take[i].field == f && (r->take[i].lookup || r->take[i].truth_given ||
					      (r->take[i].otherwise == CZ_OTHERWISE_REFUSE && !r->take[i].ticked)))
			return true;
	return false;
}

const char *cz_import_expected(struct file *f, const struct cz_problem *p)
{
	const struct cz_recipe *r = f->im->opts.recipe;
	const struct cz_field *field = p->field ? cz_type_field(r->type, cz_str_of(p->field)) : NULL;
	struct cz_buf *text = &f->im->expected;
	cz_buf_clear(text);
	if (field && !is_settled(r, field))
		cz_expected_add(field, p->id, f->own, f->im->opts.lang, text);
	return cz_buf_text(text);
}

void cz_import_tell(struct file *f, const struct input *in, const struct cz_problem *p)
{
	const char *expected = cz_import_expected(f, p);
	struct cz_remark r = {.id = p->id, .source = f->name, .line = in->line, .column = p->column, .field = p->field,
			      .detail = *expected ? expected : p->detail, .value = p->value};
	if (f->json && p->field)
		find_value(f, in, p, &r);
	cz_remark(f->im->remarks, &r);
}

/* A word that a map may give a meaning, for the summary. */
static int add_word(struct cz_import *im, const struct cz_problem *p, struct cz_err *err)
{
	bool word = im->opts.words && cz_words_wanted(p->id) && p->field;
	return word ? cz_words_add(&im->words, p->id, p->field, p->value, err) : 0;
}

/* A line above the header that refuses all rows is told instead of the first of them. */
static void add_once(struct file *f, const struct input *in, const struct cz_problem *p)
{
	const struct cz_problem all = {.id = p->id, .field = p->field};
	if (p->id == CZ371)
		cz_once_add(&f->once, &all, f->all_line);
	else
		cz_once_add(&f->once, p, in->line);
}

/* Under a title of absence rows are counted, however many of their days are filled; else cells are. */
static bool was_counted(const struct cz_problem *p, size_t i)
{
	size_t k = 0;
	while (k < i && p[k].id != p[i].id)
		k++;
	return k < i && p[i].id == CZ381;
}

int cz_import_refuse(struct file *f, const struct input *in, const struct cz_problem *p, size_t n, struct cz_err *err)
{
	for (size_t i = 0; i < n; i++) {
		count_rule(f->im, p[i].id);
		if (!cz_once_wants(p[i].id))
			cz_import_tell(f, in, &p[i]);
		else if (!was_counted(p, i))
			add_once(f, in, &p[i]);
		if (add_word(f->im, &p[i], err))
			return err->code;
	}
	if (cz_buf_failed(&f->im->expected))
		return cz_fail_mem(err);
	f->im->counts.rows++;
	f->im->counts.refused++;
	return cz_rejects_add(f, in, p, n, err);
}

static int take_id(struct file *f, const struct id *id, const struct input *in, bool *again, struct cz_err *err)
{
	bool was_full = cz_ids_is_full(&f->im->ids);
	int rc = id->text ? cz_ids_add(&f->im->ids, id->hash, err) : 0;
	*again = rc > 0;
	if (rc == 0 && !was_full && cz_ids_is_full(&f->im->ids))
		cz_import_tell(f, in, &(struct cz_problem){.id = CZ310, .field = id->key});
	if (rc <= 0)
		return rc;
	struct cz_problem p = {.id = CZ218, .field = id->key, .value = cz_str_of(id->text)};
	if (!f->own)
		p.column = cz_converter_column(f->converter, id->key);
	return cz_import_refuse(f, in, &p, 1, err);
}

static bool add_row_id(struct file *f, const void *rec)
{
	struct cz_import *im = f->im;
	if (!CZ_ARRAY_MORE(im->row_id, im->row_ids, im->row_id_cap))
		return false;
	im->row_id[im->row_ids++] = id_of(f, rec);
	return true;
}

/* The ids of all records of a row, or none when the row is refused for one of them. */
static int take_row_ids(struct file *f, const struct input *in, bool *again, struct cz_err *err)
{
	const struct cz_import *im = f->im;
	const struct id *id = im->row_id, *end = id + im->row_ids;
	for (; im->row_ids > 1 && id < end; id++)
		if (id->text && cz_ids_has(&im->ids, id->hash))
			return take_id(f, id, in, again, err);
	int rc = 0;
	for (id = im->row_id; id < end && !rc && !*again; id++)
		rc = take_id(f, id, in, again, err);
	return rc;
}

int cz_import_take_id(struct file *f, void *rec, const struct input *in, bool *again, struct cz_err *err)
{
	struct id id = id_of(f, rec);
	cz_watch_record(&f->watch, rec, in->line);
	return take_id(f, &id, in, again, err);
}

void cz_import_write(struct file *f, size_t records)
{
	struct cz_import *im = f->im;
	im->counts.rows++;
	im->counts.accepted++;
	im->counts.records += records;
	if (!im->out)
		return;
	if (f->test)
		cz_buf_add(&im->held, cz_buf_text(&im->records), im->records.len);
	else
		cz_out_write(im->out, cz_buf_text(&im->records), im->records.len);
}

void cz_import_count_let_go(struct cz_import *im, const size_t *let_go)
{
	for (size_t i = 0; let_go && i < im->opts.recipe->type->n; i++)
		im->counts.let_go[i] += let_go[i];
}

/* In the order of the columns, whatever a recipe fills first; those without a column last. */
static void sort(struct cz_problem *p, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		const struct cz_problem one = p[i];
		size_t k = i;
		for (; k > 0 && p[k - 1].column - 1 > one.column - 1; k--) /* 0 - 1 is beyond all others */
			p[k] = p[k - 1];
		p[k] = one;
	}
}

struct reasons {
	struct cz_problem p[CZ_MOST_PROBLEMS];
	size_t n, untold;
};

/* Add one that the first `known` have not: a row of several needs has one postcode, which is wrong once. */
static bool add_reason(const struct cz_import *im, struct reasons *r, size_t known, const struct cz_problem *p)
{
	for (size_t i = 0; i < known; i++)
		if (r->p[i].id == p->id && r->p[i].field == p->field && r->p[i].column == p->column &&
		    (!im->opts.values || cz_str_eq(r->p[i].value, p->value)))
			return false;
	if (r->n == CZ_MOST_PROBLEMS) {
		r->untold++;
		return false;
	}
	r->p[r->n++] = *p;
	return true;
}

/* What is wrong with one of the records of a row: soft problems are told at once, hard ones kept. */
static void hear_problems(struct file *f, const struct input *in, const struct cz_made *made, struct reasons *hard, struct reasons *soft)
{
	const size_t hards = hard->n, softs = soft->n;
	soft->untold += made->untold;
	for (size_t i = 0; i < made->problems; i++) {
		const struct cz_problem *p = &made->problem[i];
		if (!p->soft)
			add_reason(f->im, hard, hards, p);
		else if (add_reason(f->im, soft, softs, p) && !cz_once_wants(p->id))
			cz_import_tell(f, in, p);
	}
}

/* Of rows that may have ended each is told to who asks for all that there is to say. */
static void tell_row(struct file *f, const struct input *in, const struct cz_problem *p)
{
	struct cz_problem one = *p;
	one.id = CZ299;
	if (p->id == CZ373 && f->im->opts.each_column)
		cz_import_tell(f, in, &one);
}

/* Say how many more remarks a row has than were told. */
static void tell_more(struct file *f, const struct input *in, size_t more)
{
	char number[24];
	struct cz_buf b = {.data = number, .cap = sizeof number};
	if (!more)
		return;
	cz_buf_addf(&b, "%zu", more);
	cz_import_tell(f, in, &(struct cz_problem){.id = CZ339, .detail = number});
}

/* One row: all of its records, or none of them and all reasons. */
int cz_import_take(struct file *f, const struct input *in, struct cz_err *err)
{
	struct cz_record at = {.source = f->name, .line = in->line, .loose = true};
	struct reasons hard, soft;
	size_t parts, records = 0;
	f->im->row_ids = 0;
	hard.n = hard.untold = soft.n = soft.untold = 0;
	int rc = cz_converter_begin(f->converter, in->cell, in->n, &parts, err);
	struct cz_emit e = CZ_EMIT_INIT(&f->im->records);
	cz_buf_clear(&f->im->records);
	if (!rc && in->aside && cz_converter_wants(f->converter))
		return cz_import_refuse(f, in, &(struct cz_problem){.id = in->why ? in->why : CZ330, .column = in->aside}, 1, err);
	if (!rc && f->unsaid_n && cz_converter_wants(f->converter))
		cz_import_watch_unsaid(f, in);
	for (size_t part = 0; part < parts && !rc; part++) {
		struct cz_made made;
		bool again = false;
		rc = cz_converter_make(f->converter, part, &at, &made, err);
		if (!rc && made.rec && !hard.n) {
			if (!add_row_id(f, made.rec))
				return cz_fail_mem(err);
			cz_watch_record(&f->watch, made.rec, in->line);
			cz_type_encode_fields(f->im->opts.recipe->type, made.rec, made.fields, &e); /* while the place of the id is fetched */
			records++;
		}
		if (!rc && part + 1 == parts && !hard.n && (made.rec || made.left_out))
			rc = take_row_ids(f, in, &again, err);
		if (rc || again)
			return rc;
		hear_problems(f, in, &made, &hard, &soft);
	}
	if (rc)
		return rc;
	if (cz_buf_failed(&f->im->records) || cz_buf_failed(&f->im->held))
		return cz_fail_mem(err);
	tell_more(f, in, hard.untold + soft.untold);
	sort(hard.p, hard.n);
	if (hard.n)
		return cz_import_refuse(f, in, hard.p, hard.n, err);
	if (!records) {
		f->im->counts.left_out++;
		return 0;
	}
	if (!in->ascii && cz_mixed_was_garbled(in->raw, &f->fold))
		cz_once_add(&f->once, &(struct cz_problem){.id = CZ131}, in->line);
	if (cz_buf_failed(&f->fold))
		return cz_fail_mem(err);
	if (in->bare)
		cz_once_add(&f->once, &(struct cz_problem){.id = CZ384, .column = f->id}, in->line);
	for (size_t i = 0; i < soft.n; i++) {
		cz_once_add(&f->once, &soft.p[i], in->line);
		tell_row(f, in, &soft.p[i]);
		if (add_word(f->im, &soft.p[i], err))
			return err->code;
	}
	cz_import_count_let_go(f->im, cz_converter_let_go(f->converter));
	cz_import_write(f, records);
	return 0;
}

/* files */

bool cz_import_is_json(const struct cz_import_options *o, struct cz_str head)
{
	head = cz_text_trim(head);
	bool looks = head.n && (*head.s == '{' || *head.s == '[');
	return o->format == CZ_IMPORT_JSON || (o->format == CZ_IMPORT_AUTO && looks);
}

/* A condition that nothing holds to is rather a slip. Its column may be called after a person. */
static void tell_left_out(const struct file *f, const struct cz_import_counts *before)
{
	const struct cz_import_counts *now = &f->im->counts;
	const char *detail = f->im->opts.recipe->only.column;
	for (size_t i = 0; detail && i < f->header.n; i++)
		if (cz_str_is(f->header.column[i].name, detail) && f->header.column[i].shown.s) {
			detail = f->header.column[i].shown.s;
			break;
		}
	if (now->left_out > before->left_out && now->rows == before->rows)
		cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ348, .source = f->name, .detail = detail});
}

int cz_import_file(struct cz_import *im, const char *name, struct cz_err *err)
{
	const struct cz_import_counts before = im->counts;
	enum cz_encoding e = im->opts.encoding ? im->opts.encoding : im->opts.recipe->encoding;
	struct file f = {.im = im, .source = cz_source_open(name, e, err)};
	if (!f.source)
		return err->code;
	f.name = cz_source_name(f.source);
	cz_watch_begin(&f.watch, im->opts.recipe, im->opts.id_key);
	bool whole;
	struct cz_str head = cz_source_head(f.source, &whole);
	f.json = cz_import_is_json(&im->opts, head);
	int rc = f.json ? cz_import_json(&f, err) : cz_import_csv(&f, err);
	if (!rc) {
		cz_import_tell_doubts(&f);
		cz_import_tell_legends(&f);
		rc = cz_import_tell_watched(&f, err);
		cz_once_count(&f.once, im->counts.told);
		rc = rc ? rc : cz_once_tell(&f.once, f.name, &f.header, !f.json, im->remarks, err);
		tell_left_out(&f, &before);
		rc = rc ? rc : cz_import_tell_unsaid(&f, err);
	}
	if (rc)
		cz_err_at(err, f.name, 0, 0);
	free(f.test);
	free(f.unsaid);
	cz_converter_free(f.converter);
	cz_header_release(&f.header);
	cz_heading_release(&f.ahead);
	cz_buf_release(&f.above);
	cz_mixed_release(&f.mixed);
	cz_shown_release(&f.shown);
	cz_keys_release(&f.keys);
	cz_buf_release(&f.fold);
	cz_source_close(f.source);
	return rc;
}

static bool is_same(const struct cz_lookup *a, const struct cz_lookup *b)
{
	return strcmp(a->file, b->file) == 0 && strcmp(a->key, b->key) == 0 && strcmp(a->value, b->value) == 0;
}

/* What is wrong with the tables beside the recipe; once, however many fields use one. */
static void tell_lookups(const struct cz_recipe *r, struct cz_remarks *remarks)
{
	for (size_t i = 0; i < r->n; i++) {
		const struct cz_lookup *l = r->take[i].lookup;
		bool told = !l;
		for (size_t k = 0; k < i && !told; k++)
			told = r->take[k].lookup && is_same(r->take[k].lookup, l);
		for (size_t k = 0; !told && k < l->fault_n; k++)
			cz_remark(remarks, &(struct cz_remark){.id = l->fault[k].id, .source = cz_buf_text(&l->path), .line = l->fault[k].line,
							       .field = l->key});
	}
}

struct cz_import *cz_import_new(const struct cz_import_options *opts, struct cz_out *out, struct cz_out *rejects,
				struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_import *im = calloc(1, sizeof *im);
	if (im) {
		im->opts = *opts;
		im->id = id_field(opts->recipe->type);
		im->counts.rule = calloc(cz_messages_n, sizeof *im->counts.rule);
		im->counts.told = calloc(cz_messages_n, sizeof *im->counts.told);
		im->counts.let_go = calloc(opts->recipe->type->n, sizeof *im->counts.let_go);
	}
	if (!im || !im->counts.rule || !im->counts.told || !im->counts.let_go) {
		cz_import_free(im);
		cz_fail_mem(err);
		return NULL;
	}
	im->out = out;
	im->rejects = rejects;
	im->remarks = remarks;
	tell_lookups(opts->recipe, remarks);
	return im;
}

const struct cz_import_counts *cz_import_counts(const struct cz_import *im)
{
	return &im->counts;
}

void cz_import_free(struct cz_import *im)
{
	if (!im)
		return;
	free(im->counts.rule);
	free(im->counts.told);
	free(im->counts.let_go);
	cz_ids_release(&im->ids);
	cz_words_release(&im->words);
	cz_buf_release(&im->records);
	cz_buf_release(&im->held);
	cz_buf_release(&im->line);
	cz_buf_release(&im->coded);
	cz_buf_release(&im->expected);
	cz_buf_release(&im->rejects_header);
	free(im->give);
	free(im->row_id);
	free(im);
}
