#include "base/array.h"
#include "base/text.h"
#include "intake/import_impl.h"
#include "intake/scales.h"
#include "model/pseudonym.h"
#include "model/types.h"
#include <stdlib.h>

/* The columns of a file: bound to fields, tested for what may not come in, and told when they are of no use. */

/* Where the name of column i stands; nowhere in a file without a header line. */
static size_t named_at(const struct file *f, size_t i)
{
	return f->header_line ? i + 1 : 0;
}

static int personal_column(const struct file *f, size_t i, struct cz_err *err)
{
	cz_fail_rule(err, CZ315, f->header.column[i].shown, NULL);
	return cz_err_at(err, f->name, f->header_line, named_at(f, i));
}

/* The field that takes from a column; NULL when there is none, or when it takes from several. */
static const struct cz_field *fed_by(const struct file *f, size_t i)
{
	const struct cz_type *t = f->im->opts.recipe->type;
	if (f->own)
		return cz_type_field(t, f->header.column[i].name);
	for (size_t k = 0; k < t->n; k++)
		if (cz_converter_column(f->converter, t->field[k].key) == i + 1)
			return &t->field[k];
	return NULL;
}

/* Whether what is personal in a column becomes part of the records: it is left out of texts, and of other members of a record of cz. */
static bool goes_in(const struct file *f, size_t i)
{
	const struct cz_field *field = fed_by(f, i);
	return f->header.column[i].used && (field ? !(field->flags & CZ_FIELD_WORDS) : !f->own);
}

/* Whether a column names requests, volunteers or persons, as a number should. */
static bool is_id(const struct file *f, size_t i)
{
	const struct cz_field *field = fed_by(f, i);
	return field && cz_pseudonym_suits(f->im->opts.recipe->type, field);
}

static struct cz_watched *watched(struct file *f, const struct cz_field *field)
{
	for (size_t k = 0; k < f->watch.n; k++)
		if (f->watch.at[k].field == field)
			return &f->watch.at[k];
	return NULL;
}

/* What goes into the records all the same. Of ids the column is told; of texts that are no free text, which no key replaces, later
 * the first value. */
static void tell_personal(struct file *f, size_t i, enum cz_personal kind)
{
	const struct cz_column *c = &f->header.column[i];
	struct cz_watched *w = watched(f, fed_by(f, i));
	bool id = is_id(f, i);
	if ((id && f->im->opts.id_key) || (w && w->left_n))
		return; /* pseudonyms take their place, or nothing does */
	if (w && id && !w->kind && !w->words)
		return; /* only in rows that were refused: titles between the others */
	if (w && !id && !w->kind) {
		w->kind = kind;
		w->seen[kind]++;
		w->line = f->header_line;
	}
	if (w && !id)
		return;
	cz_remark(f->im->remarks, &(struct cz_remark){.id = id ? CZ309 : CZ344, .source = f->name, .line = f->header_line,
						      .column = named_at(f, i), .field = c->shown.s, .detail = cz_personal_name(kind),
						      .value = cz_column_hidden(c)});
	if (id && f->im->opts.recipe->type == &cz_type_match && kind == CZ_PERSONAL_NAME)
		cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ284, .source = f->name, .line = f->header_line,
							      .column = named_at(f, i), .field = c->shown.s, .value = cz_column_hidden(c)});
	if (w)
		w->told = true;
}

int cz_import_test_columns(struct file *f, bool over, struct cz_err *err)
{
	if (!f->test || (!over && f->tested < CZ_COLUMN_SAMPLE))
		return 0;
	for (size_t i = 0; i < f->header.n; i++) {
		enum cz_personal kind = cz_column_test_verdict(&f->test[i]);
		if (kind == CZ_PERSONAL_BSN)
			return personal_column(f, i, err);
		if (!kind && cz_column_test_names(&f->test[i]) && is_id(f, i))
			kind = CZ_PERSONAL_NAME;
		if (kind && goes_in(f, i))
			tell_personal(f, i, kind);
	}
	free(f->test);
	f->test = NULL;
	if (cz_buf_failed(&f->im->held))
		return cz_fail_mem(err);
	if (f->im->out && f->im->held.len)
		cz_out_take(f->im->out, &f->im->held);
	return 0;
}

static void tell_column(const struct file *f, size_t i, enum cz_message id)
{
	const struct cz_column *c = &f->header.column[i];
	cz_remark(f->im->remarks, &(struct cz_remark){.id = id,
						      .source = f->name,
						      .line = f->header_line,
						      .column = named_at(f, i),
						      .field = c->shown.s,
						      .value = cz_column_hidden(c)});
}

static void tell_doubt(struct file *f, size_t i, enum cz_message id)
{
	f->im->counts.doubtful++;
	tell_column(f, i, id);
}

/* "11/2/2026", "11/3/2026", "11/4/2026": of one week in November, or the 11th of three months. The first of a month is often meant. */
static bool may_run_on(const struct cz_date_run *run)
{
	enum { FEWEST = 3, FIRST_OF_MONTH = 1 };
	size_t n = 0;
	for (unsigned bits = run->seconds; bits; bits &= bits - 1)
		n++;
	return !run->varies && run->first > FIRST_OF_MONTH && n >= FEWEST;
}

/* Whether a column has the month first, so that dates with strokes have it in others too. */
static bool any_month_first(const struct cz_header *h)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->column[i].dates & CZ_DATES_MONTH_FIRST)
			return true;
	return false;
}

void cz_import_tell_doubts(struct file *f)
{
	const bool month_first = any_month_first(&f->header);
	for (size_t i = 0; i < f->header.n; i++) {
		const unsigned char dates = f->header.column[i].dates;
		if ((dates & CZ_DATES_DOUBTFUL) == CZ_DATES_DOUBTFUL)
			tell_doubt(f, i, CZ329);
		else if (month_first && dates & CZ_DATES_EITHER_STROKE && !(dates & CZ_DATES_DAY_FIRST))
			tell_doubt(f, i, CZ362);
		else if (may_run_on(&f->header.column[i].run))
			tell_column(f, i, CZ276);
		if (f->header.column[i].distances == CZ_DISTANCES_DOUBTFUL)
			tell_doubt(f, i, CZ364);
		if (f->header.column[i].urgencies == CZ_URGENCIES_DOUBTFUL)
			tell_doubt(f, i, CZ379);
		if (f->header.column[i].truths == CZ_TRUTHS_DOUBTFUL)
			tell_doubt(f, i, CZ268);
	}
}

/* Whether a recipe says itself what the values of a field mean. */
static bool is_explained(const struct cz_recipe *r, const struct cz_field *field)
{
	for (size_t i = 0; i < r->n; i++)
		if (r->take[i].field == field && (r->take[i].mapped || r->take[i].truth_given))
			return true;
	return false;
}

/* What a line under the rows may tell of the values of a field, or, without one, of several columns together. */
static unsigned char scales_of(const struct cz_recipe *r, const struct cz_field *field)
{
	if (field && is_explained(r, field))
		return 0;
	if (r->type == &cz_type_response)
		return field || r->survey.given ? 0 : CZ_SCALE_OTHER_ANSWERS;
	if (!field || field->kind == CZ_F_BOOL || field->kind == CZ_F_TIMES)
		return CZ_SCALE_OTHER_YES;
	if (strcmp(field->key, "urgency") == 0)
		return CZ_SCALE_TURNED | CZ_SCALE_UNKNOWN;
	return field->kind == CZ_F_INT || field->kind == CZ_F_REAL ? CZ_SCALE_UNIT | CZ_SCALE_METRES : 0;
}

void cz_import_tell_legends(struct file *f)
{
	for (size_t i = 0; i < f->header.n; i++) {
		const struct cz_column *c = &f->header.column[i];
		if (!c->used || !c->late_scale || !(c->late_scale & scales_of(f->im->opts.recipe, fed_by(f, i))))
			continue;
		f->im->counts.doubtful++;
		cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ372, .source = f->name, .line = c->late_line, .column = named_at(f, i),
							      .field = c->shown.s, .value = cz_column_hidden(c)});
		return;
	}
}

size_t cz_import_tell_nameless(struct cz_header *h, size_t width, const struct cz_row *row, const char *source, struct cz_remarks *remarks)
{
	size_t n = 0;
	for (size_t i = 0; i < width && i < row->n; i++) {
		struct cz_column *c = &h->column[i];
		if (c->name.n || c->used || c->told || cz_text_is_blank(row->cell[i]))
			continue;
		c->told = true;
		n++;
		cz_remark(remarks, &(struct cz_remark){.id = CZ331, .source = source, .line = row->line, .column = i + 1});
	}
	return n;
}

/* What a column that is left out holds of persons: nothing when it has the name of a field that another one fills, as "adres.postcode".
 * Where a number is the id, names under "Vrijwilliger" beside it tell whose it is. */
static enum cz_personal held_by(const struct cz_header *h, const struct cz_column *c)
{
	if (!c->instead || cz_header_is_second(h, (size_t)(c - h->column)))
		return c->personal;
	return c->names && !cz_column_is_who(&h->column[c->instead - 1]) ? CZ_PERSONAL_NAME : CZ_PERSONAL_NONE;
}

/* Why a column is left out; 0 when it is not. */
static enum cz_message reason(const struct cz_import_options *o, const struct cz_header *h, size_t i)
{
	const struct cz_column *c = &h->column[i];
	if (c->spare)
		return CZ347;
	if (c->used || c->ours || !c->name.n)
		return 0;
	if (cz_header_is_second(h, i) && !c->house)
		return CZ303;
	if (held_by(h, c) != CZ_PERSONAL_NONE)
		return CZ301;
	if (c->instead)
		return CZ303;
	if (c->of_asker)
		return CZ357;
	return c->no_area && o->recipe->known_names ? CZ320 : CZ302;
}

enum { MOST_NAMES = 12 };

void cz_name_list_add(struct cz_name_list *l, const struct cz_column *c)
{
	if (++l->n > MOST_NAMES)
		return;
	cz_buf_addf(&l->names, "%s%s", l->n > 1 ? ", " : "", c->shown.s);
	if (cz_column_hidden(c).n)
		cz_buf_addf(&l->hidden, "%s%s", l->hidden.len ? ", " : "", c->name.s);
}

int cz_name_list_tell(struct cz_name_list *l, struct cz_remark at, struct cz_remarks *remarks, struct cz_err *err)
{
	if (l->n > MOST_NAMES)
		cz_buf_addf(&l->names, " + %zu", l->n - MOST_NAMES);
	int rc = cz_buf_failed(&l->names) || cz_buf_failed(&l->hidden) ? cz_fail_mem(err) : 0;
	at.detail = cz_buf_text(&l->names);
	if (l->hidden.len)
		at.value = (struct cz_str){l->hidden.data, l->hidden.len};
	if (l->n && !rc)
		cz_remark(remarks, &at);
	cz_buf_release(&l->names);
	cz_buf_release(&l->hidden);
	return rc;
}

/* Without a recipe nobody chose what is left out, so all hear of it: one line with the columns that are not known, and
 * one with those that are read of a volunteer but may be of a match. */
static int tell_unknown(const struct cz_import_options *o, const struct cz_header *h, size_t from, struct cz_remark at,
			struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_name_list list = {0}, of_match = {0};
	for (size_t i = from; i < h->n; i++) {
		if (reason(o, h, i) == CZ302 && !cz_str_is(h->column[i].folded, "type"))
			cz_name_list_add(&list, &h->column[i]);
		if (o->recipe->type == &cz_type_volunteer && cz_header_may_be_of_match(h, i))
			cz_name_list_add(&of_match, &h->column[i]);
	}
	at.id = CZ369;
	int rc = cz_name_list_tell(&of_match, at, remarks, err);
	at.id = CZ322;
	int told = cz_name_list_tell(&list, at, remarks, err);
	return rc ? rc : told;
}

/* Of JSON no cells are seen beforehand. */
static bool may_narrow(const struct file *f, const struct cz_column *c)
{
	return cz_column_may_narrow(c) || (f->json && cz_column_may_hold_parts(c));
}

/* Days that nothing takes from, where nothing else says when: the records would be for any time, and nobody would see why. So it is
 * with parts of the day, "Dagdeel 1", beside a column that says the days. */
static int tell_untimed(const struct file *f, struct cz_err *err)
{
	const struct cz_import_options *o = &f->im->opts;
	struct cz_name_list list = {0};
	if (!o->recipe->known_names || !cz_type_field(o->recipe->type, CZ_STR("times")))
		return 0;
	const bool days = cz_converter_fills(f->converter, "times");
	for (size_t i = 0; i < f->header.n; i++) {
		const struct cz_column *c = &f->header.column[i];
		if (reason(o, &f->header, i) == CZ302 && (may_narrow(f, c) || (!days && cz_column_may_say_when(c))))
			cz_name_list_add(&list, c);
	}
	return cz_name_list_tell(&list, (struct cz_remark){.id = days ? CZ387 : CZ386, .source = f->name, .line = f->header_line}, f->im->remarks, err);
}

/* Which column is taken instead of one; empty when none is. */
static void add_taken(const struct cz_import_options *o, const struct cz_header *h, size_t i, bool numbers, struct cz_buf *out)
{
	const bool dutch = o->lang == CZ_NL;
	const size_t of = h->column[i].instead;
	cz_buf_clear(out);
	if (!of)
		return;
	cz_buf_adds(out, dutch ? "gebruikt: " : "used: ");
	if (numbers && !cz_column_hidden(&h->column[of - 1]).n)
		cz_buf_addf(out, dutch ? "kolom %zu, " : "column %zu, ", of);
	cz_buf_adds(out, h->column[of - 1].shown.s);
}

int cz_import_tell_columns(const struct cz_import_options *o, const struct cz_header *h, size_t from, struct cz_remark at,
			   struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_buf taken = CZ_BUF_INIT;
	for (size_t i = from; i < h->n && !cz_buf_failed(&taken); i++) {
		struct cz_remark r = at;
		r.id = reason(o, h, i);
		add_taken(o, h, i, at.line > 0, &taken);
		r.column = at.line ? i + 1 : 0;
		r.field = h->column[i].shown.s;
		r.value = cz_column_hidden(&h->column[i]);
		r.detail = r.id == CZ301 ? cz_personal_name(held_by(h, &h->column[i])) : (r.id == CZ303 || r.id == CZ347) && taken.len ? cz_buf_text(&taken) : NULL;
		if (r.id)
			cz_remark(remarks, &r);
	}
	int rc = cz_buf_failed(&taken) ? cz_fail_mem(err) : 0;
	cz_buf_release(&taken);
	return !rc && o->recipe->known_names && !o->each_column ? tell_unknown(o, h, from, at, remarks, err) : rc;
}

/* Say which of the columns that are new were left out, and count them. */
static int tell_columns(struct file *f, struct cz_err *err)
{
	for (size_t i = f->bound; i < f->header.n; i++) {
		const struct cz_column *c = &f->header.column[i];
		if (!reason(&f->im->opts, &f->header, i) || c->spare)
			continue;
		if (held_by(&f->header, c) != CZ_PERSONAL_NONE)
			f->im->counts.dropped[held_by(&f->header, c)]++;
		else
			f->im->counts.unknown++;
	}
	return cz_import_tell_columns(&f->im->opts, &f->header, f->bound, (struct cz_remark){.source = f->name, .line = f->header_line},
				      f->im->remarks, err);
}

/* A column that is read by the name before its brackets, when nobody knows what stands in them. */
static int tell_brackets(const struct file *f, struct cz_err *err)
{
	struct cz_name_list list = {0};
	for (size_t i = f->bound; i < f->header.n && f->im->opts.recipe->known_names; i++) {
		const struct cz_column *c = &f->header.column[i];
		if (c->used && !c->ours && !c->day.n && !c->scale && c->bracket == CZ_BRACKET_DOUBT && cz_type_column(f->im->opts.recipe->type, c->plain))
			cz_name_list_add(&list, c);
	}
	return cz_name_list_tell(&list, (struct cz_remark){.id = CZ285, .source = f->name, .line = f->header_line}, f->im->remarks, err);
}

/* Who asks twice has one number for two requests. */
static void tell_of_person(const struct file *f)
{
	const struct cz_column *c = f->id ? &f->header.column[f->id - 1] : NULL;
	if (c && c->of_person)
		cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ273, .source = f->name, .line = f->header_line, .column = f->id,
							      .field = c->shown.s, .value = cz_column_hidden(c)});
}

/* A test for each column; what is known of the first ones stays. */
static int begin_test(struct file *f, struct cz_err *err)
{
	struct cz_column_test *test = cz_array_new0(f->header.n, sizeof *test);
	if (!test)
		return cz_fail_mem(err);
	if (f->test && f->bound)
		memcpy(test, f->test, f->bound * sizeof *test);
	if (!f->test)
		f->tested = 0;
	free(f->test);
	f->test = test;
	return 0;
}

/* Names are asked for where ids should be. The columns of JSON may still come to feed other fields. */
static void settle_tests(struct file *f)
{
	for (size_t i = 0; i < f->header.n && !f->json; i++)
		f->test[i].nameless = !is_id(f, i);
}

/* Our own columns of an earlier run, and where the row ends with them. */
static void find_ours(struct file *f)
{
	f->width = f->header.n;
	for (enum cz_ours i = CZ_OURS_LINE; i <= CZ_OURS_RULE; i++)
		f->ours[i] = cz_header_ours(&f->header, i);
	while (f->ours[CZ_OURS_RULE] < f->width && !f->header.column[f->width - 1].name.n)
		f->width--;
}

static int find_beside(struct file *f, struct cz_err *err)
{
	const struct cz_recipe *r = f->im->opts.recipe;
	f->beside = 0;
	if (!f->id || f->json || f->own)
		return 0;
	if (r->beside) {
		size_t at = cz_header_find(&f->header, r->beside, err);
		f->beside = at == CZ_COLUMN_NONE ? 0 : at + 1;
		return err->code;
	}
	if (r->known_names)
		f->beside = cz_header_beside(&f->header, f->id);
	return 0;
}

/* Without a column for the id: which rows became the header, when they are several, and what was made of a name that
 * says it. */
static void tell_joined(const struct file *f, const struct cz_err *err)
{
	const struct cz_type *t = f->im->opts.recipe->type;
	const struct cz_field *id = t ? cz_type_field(t, CZ_STR("id")) : NULL;
	char rows[48];
	struct cz_buf b = {.data = rows, .cap = sizeof rows};
	size_t n = f->dialect.header_rows;
	if (err->rule != CZ312 || n < 2 || !id)
		return;
	cz_buf_addf(&b, "%zu-%zu", f->dialect.header_row[0], f->dialect.header_row[n - 1]);
	for (size_t i = 0; i < f->header.n; i++)
		if (f->header.column[i].below.n && cz_field_rank(id, f->header.column[i].below))
			cz_remark(f->im->remarks, &(struct cz_remark){
				.id = CZ385, .source = f->name, .line = f->header_line, .column = named_at(f, i),
				.field = f->header.column[i].shown.s, .detail = rows});
}

int cz_import_bind(struct file *f, struct cz_err *err)
{
	find_ours(f);
	if (cz_header_hide(&f->header, f->json, f->im->opts.lang, err))
		return err->code;
	for (size_t i = 0; i < f->header.n; i++)
		if (f->header.column[i].personal == CZ_PERSONAL_BSN)
			return personal_column(f, i, err);
	struct cz_converter *before = f->converter;
	f->converter = f->own ? NULL : cz_converter_new(f->im->opts.recipe, &f->header, f->im->opts.id_key, err);
	if (f->converter)
		cz_converter_date(f->converter, f->im->opts.today);
	if (before && f->converter)
		cz_converter_remember(f->converter, before);
	cz_converter_free(before);
	int rc = begin_test(f, err);
	if (rc)
		return rc;
	if (!f->converter && !f->own) {
		tell_joined(f, err);
		if (err->rule == CZ312 && f->quoted)
			cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ395, .source = f->name, .line = 1});
		return cz_err_at(err, f->name, f->header_line, 0); /* where the columns were looked for */
	}
	settle_tests(f);
	for (size_t i = 0; i < f->width && !f->json && !f->nameless; i++)
		f->nameless = !f->header.column[i].name.n && !f->header.column[i].used;
	f->id = f->converter ? cz_converter_column(f->converter, "id") : 0;
	rc = find_beside(f, err);
	if (rc)
		return rc;
	if (f->own)
		rc = cz_import_use_own(f, err);
	else if (!f->bound) {
		tell_of_person(f);
		cz_import_tell_missing(f);
	}
	if (!rc && !f->own && !f->bound)
		rc = tell_untimed(f, err);
	if (!rc)
		rc = tell_columns(f, err);
	if (!rc && !f->own)
		rc = tell_brackets(f, err);
	if (!rc)
		rc = cz_import_find_unsaid(f, err);
	if (!rc && !f->begun)
		rc = cz_rejects_begin(f, err);
	f->begun = true;
	f->bound = f->header.n;
	return rc;
}
