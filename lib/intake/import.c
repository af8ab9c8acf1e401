#include "base/num.h"
#include "base/text.h"
#include "intake/areas.h"
#include "intake/aside.h"
#include "intake/import_impl.h"
#include <stdlib.h>

/* ids */

/* The id of a record; text is NULL when its type has none. */
struct id {
	const char *key, *text;
	uint64_t hash;
};

static struct id id_of(const struct file *f, const void *rec)
{
	const struct cz_type *t = f->im->opts.recipe->type;
	struct id id = {NULL, NULL, 0};
	for (size_t i = 0; i < t->n && !id.key; i++)
		if (t->field[i].flags & CZ_FIELD_ID) {
			id.key = t->field[i].key;
			memcpy(&id.text, (const char *)rec + t->field[i].offset, sizeof id.text);
		}
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

void cz_import_tell(struct file *f, const struct input *in, const struct cz_problem *p)
{
	struct cz_remark r = {.id = p->id, .source = f->name, .line = in->line, .column = p->column, .field = p->field, .detail = p->detail,
			      .value = p->value};
	if (f->json && p->field)
		find_value(f, in, p, &r);
	cz_remark(f->im->remarks, &r);
}

int cz_import_refuse(struct file *f, const struct input *in, const struct cz_problem *p, size_t n, struct cz_err *err)
{
	for (size_t i = 0; i < n; i++) {
		count_rule(f->im, p[i].id);
		cz_import_tell(f, in, &p[i]);
		bool word = f->im->opts.words && cz_words_wanted(p[i].id) && p[i].field;
		if (word && cz_words_add(&f->im->words, p[i].id, p[i].field, p[i].value, err))
			return err->code;
	}
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

int cz_import_take_id(struct file *f, const void *rec, const struct input *in, bool *again, struct cz_err *err)
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
	hard.n = hard.untold = soft.n = soft.untold = 0;
	int rc = cz_converter_begin(f->converter, in->cell, in->n, &parts, err);
	struct cz_emit e = CZ_EMIT_INIT(&f->im->records);
	cz_buf_clear(&f->im->records);
	if (!rc && in->aside && cz_converter_wants(f->converter))
		return cz_import_refuse(f, in, &(struct cz_problem){.id = in->other ? CZ341 : CZ330, .column = in->aside}, 1, err);
	for (size_t part = 0; part < parts && !rc; part++) {
		struct cz_made made;
		bool again = false;
		rc = cz_converter_make(f->converter, part, &at, &made, err);
		if (!rc && made.rec && !hard.n) {
			struct id id = id_of(f, made.rec);
			cz_watch_record(&f->watch, made.rec, in->line);
			cz_type_encode(f->im->opts.recipe->type, made.rec, NULL, &e); /* while the place of the id is fetched */
			rc = take_id(f, &id, in, &again, err);
			if (rc || again)
				return rc;
			records++;
		}
		if (!rc)
			hear_problems(f, in, &made, &hard, &soft);
	}
	if (rc)
		return rc;
	if (cz_buf_failed(&f->im->records) || cz_buf_failed(&f->im->held))
		return cz_fail_mem(err);
	tell_more(f, in, hard.untold + soft.untold);
	if (hard.n)
		return cz_import_refuse(f, in, hard.p, hard.n, err);
	if (!records) {
		f->im->counts.left_out++;
		return 0;
	}
	if (cz_mixed_was_garbled(in->raw, &f->fold))
		cz_once_add(&f->once, &(struct cz_problem){.id = CZ131}, in->line);
	if (cz_buf_failed(&f->fold))
		return cz_fail_mem(err);
	for (size_t i = 0; i < soft.n; i++)
		cz_once_add(&f->once, &soft.p[i], in->line);
	cz_import_count_let_go(f->im, cz_converter_let_go(f->converter));
	cz_import_write(f, records);
	return 0;
}

/* CSV */

/* Rows above the header are not read; with one cell they are plainly titles. A recipe says so, and so do rows of codes, which stand
 * over the same in words. */
static void tell_passed(const struct file *f, size_t rows)
{
	char number[24];
	struct cz_buf b = {.data = number, .cap = sizeof number};
	if (!rows || f->im->opts.recipe->dialect_given || f->dialect.skip_rows)
		return;
	cz_buf_addf(&b, "%zu", rows);
	cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ349, .source = f->name, .line = f->header_line, .detail = number});
}

static int read_header(struct file *f, struct cz_csv *csv, struct cz_err *err)
{
	struct cz_heading h = CZ_HEADING_INIT;
	int rc = cz_heading_read(&h, csv, &f->dialect, err);
	if (rc)
		cz_err_at(err, f->name, h.line, 0);
	f->header = h.header;
	f->header_line = h.line;
	f->above = h.above;
	if (!rc)
		tell_passed(f, h.passed);
	for (size_t i = 0; i < f->header.n && i < f->ahead.header.n; i++)
		f->header.column[i].no_area = f->ahead.header.column[i].no_area;
	return rc;
}

static bool is_blank(const struct cz_row *row)
{
	for (size_t i = 0; i < row->n; i++)
		if (!cz_text_is_blank(row->cell[i]))
			return false;
	return true;
}

/* Which cell has bytes that are no text. */
static size_t bad_cell(const struct file *f, const struct cz_row *row)
{
	for (size_t i = 0; i < row->n; i++)
		if (cz_source_is_bad(f->source, row->cell[i]))
			return i + 1;
	return 0;
}

/* The cell of one of our columns, when this is a file of refused rows. */
static struct cz_str our_cell(const struct file *f, const struct cz_row *row, enum cz_ours which)
{
	return f->ours[which] < row->n ? cz_text_trim(row->cell[f->ours[which]]) : (struct cz_str){"", 0};
}

static bool is_rule(struct cz_str s)
{
	return s.n > 2 && s.s[0] == 'C' && s.s[1] == 'Z' && cz_sign_is_digit(s.s[2]);
}

/* Who deletes or inserts a cell in a refused row moves the rest of the row, and with it what cz wrote there. */
static bool has_moved(const struct file *f, const struct cz_row *row)
{
	struct cz_str line = our_cell(f, row, CZ_OURS_LINE), field = our_cell(f, row, CZ_OURS_FIELD);
	int64_t number;
	return (line.n && !cz_num_int(line, &number)) || is_rule(field) || (field.n && cz_num_int(field, &number));
}

/* Whether the reasons of an earlier run have this one among them. */
static bool says_rule(struct cz_str rules, const char *rule)
{
	for (size_t i = 0; i < rules.n; i++)
		if ((i == 0 || rules.s[i - 1] == ' ') && cz_text_starts((struct cz_str){rules.s + i, rules.n - i}, rule))
			return true;
	return false;
}

/* A row with wrong quotes came back with them in its text. */
static bool has_quote(const struct file *f, const struct cz_row *row)
{
	for (size_t i = 0; i < row->n && i < f->header.n; i++)
		if (!f->header.column[i].ours && memchr(row->cell[i].s, '"', row->cell[i].n))
			return true;
	return false;
}

/* Why a refused row that came back is refused still, though nothing in it shows: cells that it lacked came back as empty ones, its
 * quotes as text, an object of JSON not at all, and the row with the same id is not here. Nobody has said yet that this was mended. */
static enum cz_message still_wrong(const struct file *f, const struct cz_row *row)
{
	struct cz_str rules = our_cell(f, row, CZ_OURS_RULE);
	if (!rules.n)
		return 0;
	if (says_rule(rules, "CZ218"))
		return CZ218;
	if (says_rule(rules, "CZ240"))
		return CZ240;
	bool quotes = says_rule(rules, "CZ102") || says_rule(rules, "CZ103");
	if (quotes && has_quote(f, row))
		return says_rule(rules, "CZ102") ? CZ102 : CZ103;
	return says_rule(rules, "CZ108") || (says_rule(rules, "CZ128") && !quotes) ? CZ108 : 0;
}

/* More cells than columns is no fault while the surplus is empty. */
static struct cz_problem row_problem(const struct file *f, const struct cz_row *row)
{
	if (row->fault)
		return (struct cz_problem){.id = row->fault, .column = row->fault_column};
	if (cz_source_is_bad(f->source, row->raw))
		return (struct cz_problem){.id = CZ101, .column = bad_cell(f, row)};
	if (has_moved(f, row))
		return (struct cz_problem){.id = CZ129};
	for (size_t i = f->width; i < row->n; i++)
		if (!cz_text_is_blank(row->cell[i]))
			return (struct cz_problem){.id = CZ107, .column = i + 1};
	if (row->n < f->width)
		return (struct cz_problem){.id = CZ108, .column = row->n};
	return (struct cz_problem){0};
}

/* A row in another encoding than its file is read in its own, which is told. */
static int mend_row(struct file *f, struct cz_row *row, struct cz_err *err)
{
	enum cz_encoding e = cz_source_encoding(f->source), other = e == CZ_ENCODING_CP1252 ? CZ_ENCODING_UTF8 : CZ_ENCODING_CP1252;
	size_t column;
	int rc = cz_mixed_mend(&f->mixed, e, row, &column, err);
	if (rc > 0)
		cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ332, .source = f->name, .line = row->line, .column = column,
							      .detail = cz_encoding_name(other)});
	return rc;
}

/* Which column shows that a row is no record; title: whether a text alone in it is one. Under the header of a second table nothing is,
 * until that of the first comes again. */
static void set_aside(struct file *f, struct input *in, bool title, struct cz_err *err)
{
	in->aside = cz_aside_column(&f->header, f->im->opts.recipe->type, f->id, in->cell, in->n, &f->fold);
	if (!in->aside && title)
		in->aside = cz_aside_title(&f->header, in->cell, in->n);
	if (cz_aside_is_header(&f->header, in->cell, in->n))
		f->other = false;
	else if (cz_aside_is_other(&f->header, f->im->opts.recipe->type, in->cell, in->n, &f->fold))
		f->other = true;
	in->other = f->other;
	if (f->other && !in->aside)
		in->aside = 1;
	if (cz_buf_failed(&f->fold))
		cz_fail_mem(err);
}

/* title: an empty row stands over it, or a header under it. */
static int take_row(struct file *f, struct cz_row *row, bool title, struct cz_err *err)
{
	struct cz_problem p = row_problem(f, row);
	if (p.id == CZ101 || (!p.id && cz_source_encoding(f->source) == CZ_ENCODING_CP1252)) {
		int mended = mend_row(f, row, err);
		if (mended < 0)
			return mended;
		if (mended)
			p = row_problem(f, row);
	}
	struct input in = {.cell = row->cell, .given = row->cell, .n = row->n, .line = row->line, .raw = row->raw,
			   .broken = row->fault != 0, .moved = p.id == CZ129};
	if (p.id)
		return cz_import_refuse(f, &in, &p, 1, err);
	struct cz_problem still[] = {{.id = still_wrong(f, row)}, {.id = CZ128}};
	if (still[0].id == CZ218 && f->id)
		still[0] = (struct cz_problem){.id = CZ218, .field = "id", .column = f->id};
	if (still[0].id)
		return cz_import_refuse(f, &in, still, CZ_COUNT(still), err);
	if (cz_spreadsheet_show(&f->shown, &in.cell, in.n, err))
		return err->code;
	for (size_t i = 0; f->test && i < f->header.n && i < in.n; i++)
		cz_column_test_add(&f->test[i], in.cell[i]);
	f->tested++;
	set_aside(f, &in, title, err);
	if (err->code)
		return err->code;
	bool heard = f->im->opts.recipe->known_names || f->im->opts.each_column;
	if (f->nameless && heard && !in.aside) /* a total is refused, whatever else it has */
		f->im->counts.unknown += cz_import_tell_nameless(&f->header, f->width, row, f->name, f->im->remarks);
	int rc = cz_import_test_columns(f, false, err);
	return rc ? rc : cz_import_take(f, &in, err);
}

/* A text alone in its row waits for the row behind it: over a header it is a title. */
struct waiting {
	struct cz_row row;
	struct cz_arena mem;
};

static int let_wait(struct waiting *w, const struct cz_row *row, struct cz_err *err)
{
	struct cz_str *cell = cz_arena_new0(&w->mem, row->n, sizeof *cell);
	const char *raw = cz_arena_text(&w->mem, row->raw.s, row->raw.n);
	bool good = cell && raw;
	for (size_t i = 0; good && i < row->n; i++) {
		cell[i] = (struct cz_str){cz_arena_text(&w->mem, row->cell[i].s, row->cell[i].n), row->cell[i].n};
		good = cell[i].s;
	}
	if (!good)
		return cz_fail_mem(err);
	w->row = *row;
	w->row.cell = cell;
	w->row.raw.s = raw;
	return 0;
}

/* next: the row behind it, or NULL at the end. */
static int take_waiting(struct file *f, struct waiting *w, const struct cz_row *next, struct cz_err *err)
{
	if (!w->row.n)
		return 0;
	const struct cz_type *t = f->im->opts.recipe->type;
	bool title = next && !next->fault && (cz_aside_is_header(&f->header, next->cell, next->n) ||
					      cz_aside_is_other(&f->header, t, next->cell, next->n, &f->fold));
	int rc = cz_buf_failed(&f->fold) ? cz_fail_mem(err) : take_row(f, &w->row, title, err);
	w->row.n = 0;
	cz_arena_clear(&w->mem);
	return rc;
}

static int take_or_wait(struct file *f, struct waiting *w, struct cz_row *row, struct cz_err *err)
{
	bool after_blank = f->number && row->number > f->number + 1;
	f->number = row->number;
	if (!row->fault && !after_blank && cz_aside_title(&f->header, row->cell, row->n))
		return let_wait(w, row, err);
	return take_row(f, row, after_blank, err);
}

/* A row that is not blank. */
static int read_row(struct file *f, struct waiting *w, struct cz_row *row, struct cz_err *err)
{
	int rc = 0;
	if (!f->converter) {
		rc = cz_header_read(&f->header, NULL, NULL, row->n, err);
		if (!rc)
			rc = cz_import_bind(f, err);
	}
	if (!rc)
		rc = take_waiting(f, w, row, err);
	return rc ? rc : take_or_wait(f, w, row, err);
}

static int read_rows(struct file *f, struct cz_csv *csv, struct waiting *w, struct cz_err *err)
{
	struct cz_row row;
	bool any = false;
	int rc = f->dialect.no_header ? 0 : read_header(f, csv, err);
	if (!rc && !f->dialect.no_header)
		rc = cz_import_bind(f, err);
	while (!rc && (rc = cz_csv_next(csv, &row, err)) > 0) {
		rc = 0;
		if (cz_dialect_lists(f->dialect.skip_row, f->dialect.skip_rows, row.number)) {
			rc = take_waiting(f, w, NULL, err);
			rc = rc ? rc : cz_rejects_pass(f, row.raw, err);
			continue;
		}
		if (f->dialect.comment && row.raw.s[0] == f->dialect.comment)
			continue;
		if (!row.fault && is_blank(&row)) {
			f->im->counts.blank++;
			continue;
		}
		rc = read_row(f, w, &row, err);
		any = true;
	}
	if (!rc)
		rc = take_waiting(f, w, NULL, err);
	if (!rc && !any)
		cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ323, .source = f->name, .line = f->header_line});
	return rc ? rc : cz_import_test_columns(f, true, err);
}

/* What columns hold, from the beginning of the file. What is wrong there is told when the rows are read. */
static int look_ahead(struct file *f, struct cz_str head, struct cz_err *err)
{
	struct cz_err why = CZ_ERR_INIT;
	if (f->dialect.no_header || !f->im->opts.recipe->known_names)
		return 0;
	struct cz_csv *csv = cz_csv_open(cz_text_read, &head, &f->dialect.csv, &why);
	int rc = csv ? cz_heading_read(&f->ahead, csv, &f->dialect, &why) : why.code;
	if (!rc)
		rc = cz_areas_judge(&f->ahead.header, f->im->opts.recipe->type, csv, &why);
	cz_csv_close(csv);
	return rc == CZ_ENOMEM ? cz_fail_mem(err) : 0;
}

static int import_csv(struct file *f, struct cz_err *err)
{
	bool whole;
	struct cz_str head = cz_source_head(f->source, &whole);
	f->dialect = f->im->opts.recipe->dialect;
	if (cz_text_is_blank(head))
		return cz_fail_rule(err, CZ120, CZ_STR(""), NULL);
	if (!f->im->opts.recipe->dialect_given) {
		int rc = cz_dialect_sniff(head, whole, &f->dialect, err);
		if (!rc)
			rc = cz_heading_settle(head, f->im->opts.recipe, &f->dialect, err);
		if (rc)
			return rc;
	}
	int rc = look_ahead(f, head, err);
	struct cz_csv *csv = rc ? NULL : cz_csv_open(cz_source_read, f->source, &f->dialect.csv, err);
	if (!csv)
		return err->code;
	struct waiting w = {.row = {.n = 0}};
	rc = read_rows(f, csv, &w, err);
	cz_arena_release(&w.mem);
	cz_csv_close(csv);
	return rc;
}

/* files */

bool cz_import_is_json(const struct cz_import_options *o, struct cz_str head)
{
	head = cz_text_trim(head);
	bool looks = head.n && (*head.s == '{' || *head.s == '[');
	return o->format == CZ_IMPORT_JSON || (o->format == CZ_IMPORT_AUTO && looks);
}

/* A condition that nothing holds to is rather a slip. */
static void tell_left_out(const struct file *f, const struct cz_import_counts *before)
{
	const struct cz_import_counts *now = &f->im->counts;
	if (now->left_out > before->left_out && now->rows == before->rows)
		cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ348, .source = f->name, .detail = f->im->opts.recipe->only.column});
}

int cz_import_file(struct cz_import *im, const char *name, struct cz_err *err)
{
	const struct cz_import_counts before = im->counts;
	enum cz_encoding e = im->opts.encoding ? im->opts.encoding : im->opts.recipe->encoding;
	struct file f = {.im = im, .source = cz_source_open(name, e, err)};
	if (!f.source)
		return err->code;
	f.name = cz_source_name(f.source);
	cz_watch_begin(&f.watch, im->opts.recipe->type, im->opts.id_key);
	bool whole;
	struct cz_str head = cz_source_head(f.source, &whole);
	f.json = cz_import_is_json(&im->opts, head);
	int rc = f.json ? cz_import_json(&f, err) : import_csv(&f, err);
	if (!rc) {
		cz_import_tell_dates(&f);
		cz_import_tell_watched(&f);
		cz_once_tell(&f.once, f.name, !f.json, im->remarks);
		tell_left_out(&f, &before);
	}
	if (rc)
		cz_err_at(err, f.name, 0, 0);
	free(f.test);
	cz_converter_free(f.converter);
	cz_header_release(&f.header);
	cz_heading_release(&f.ahead);
	cz_buf_release(&f.above);
	cz_mixed_release(&f.mixed);
	cz_shown_release(&f.shown);
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
		im->counts.rule = calloc(cz_messages_n, sizeof *im->counts.rule);
		im->counts.let_go = calloc(opts->recipe->type->n, sizeof *im->counts.let_go);
	}
	if (!im || !im->counts.rule || !im->counts.let_go) {
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
	free(im->counts.let_go);
	cz_ids_release(&im->ids);
	cz_words_release(&im->words);
	cz_buf_release(&im->records);
	cz_buf_release(&im->held);
	cz_buf_release(&im->line);
	cz_buf_release(&im->coded);
	cz_buf_release(&im->rejects_header);
	free(im->give);
	free(im);
}
