#include "base/num.h"
#include "base/text.h"
#include "intake/aside.h"
#include "intake/import_impl.h"
#include "intake/legend.h"
#include "intake/titles.h"
#include "intake/top_cells.h"
#include "model/types.h"

/* The rows of a CSV file: which are records, and what is wrong with them as rows. */

/* Rows above the header are not read; with one cell they are plainly titles. A recipe says so, and so do rows of codes,
 * which stand over the same in words. */
static void tell_passed(const struct file *f, size_t rows)
{
	char number[24];
	struct cz_buf b = {.data = number, .cap = sizeof number};
	if (!rows || f->im->opts.recipe->dialect_given || f->dialect.skip_rows)
		return;
	cz_buf_addf(&b, "%zu", rows);
	cz_remark(f->im->remarks,
		  &(struct cz_remark){.id = CZ349, .source = f->name, .line = f->header_line, .detail = number});
}

/* What a line above the header says of all rows. */
static enum cz_message of_all(const struct cz_heading *h, const struct cz_type *t)
{
	if (t == &cz_type_response)
		return h->wished ? CZ283 : 0;
	return h->ended || (h->matched && t == &cz_type_request) ? CZ371 : 0;
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
	f->all = of_all(&h, f->im->opts.recipe->type);
	f->all_line = h.ended ? h.ended : h.matched;
	if (!rc)
		tell_passed(f, h.passed);
	for (size_t i = 0; i < f->header.n && !h.marks; i++)
		h.marks = cz_title_tells_of_marks(f->header.column[i].name) ? h.line : 0;
	if (h.marks)
		cz_once_add(&f->once, &(struct cz_problem){.id = CZ368}, h.marks);
	for (size_t i = 0; i < f->header.n && i < f->ahead.header.n; i++)
		cz_column_foresee(&f->header.column[i], &f->ahead.header.column[i]);
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
static struct cz_str our_cell(const struct file *f, const struct cz_str *cell, size_t n, enum cz_ours which)
{
	return f->ours[which] < n ? cz_text_trim(cell[f->ours[which]]) : (struct cz_str){"", 0};
}

static bool is_rule(struct cz_str s)
{
	return s.n > 2 && s.s[0] == 'C' && s.s[1] == 'Z' && cz_sign_is_digit(s.s[2]);
}

/* "17", "17 (hulpvragen.csv)": as rejects.c writes it. */
static bool is_place(struct cz_str s)
{
	int64_t number;
	const char *space = s.n && s.s[s.n - 1] == ')' ? memchr(s.s, ' ', s.n) : NULL;
	if (space && space[1] == '(')
		s.n = (size_t)(space - s.s);
	return cz_num_int(s, &number);
}

/* Who deletes or inserts a cell in a refused row moves the rest of the row, and with it what cz wrote there. */
static bool has_moved(const struct file *f, const struct cz_row *row)
{
	struct cz_str line = our_cell(f, row->cell, row->n, CZ_OURS_LINE);
	struct cz_str field = our_cell(f, row->cell, row->n, CZ_OURS_FIELD);
	return (line.n && !is_place(line)) || is_rule(field) || (field.n && is_place(field));
}

/* A row with wrong quotes came back with them in its text. */
static bool has_quote(const struct file *f, const struct cz_row *row)
{
	for (size_t i = 0; i < row->n && i < f->header.n; i++)
		if (!f->header.column[i].ours && memchr(row->cell[i].s, '"', row->cell[i].n))
			return true;
	return false;
}

/* Why a refused row that came back is refused still, though nothing in it shows: cells that it lacked came back as
 * empty ones, its quotes as text, an object of JSON not at all, and the row with the same id is not here, nor perhaps
 * the title or the header that it stood under. Nobody has said yet that this was mended. */
static enum cz_message still_wrong(const struct file *f, const struct cz_row *row)
{
	static const enum cz_message unseen[] = {CZ218, CZ240, CZ358, CZ341};
	struct cz_str rules = our_cell(f, row->cell, row->n, CZ_OURS_RULE);
	if (!rules.n)
		return 0;
	for (size_t i = 0; i < CZ_COUNT(unseen); i++)
		if (cz_ours_tell(rules, unseen[i]) && !(unseen[i] == CZ341 && f->beside))
			return unseen[i];
	bool quotes = cz_ours_tell(rules, CZ102) || cz_ours_tell(rules, CZ103);
	if (quotes && has_quote(f, row))
		return cz_ours_tell(rules, CZ102) ? CZ102 : CZ103;
	return cz_ours_tell(rules, CZ108) || (cz_ours_tell(rules, CZ128) && !quotes) ? CZ108 : 0;
}

/* More cells than columns is no fault while the surplus is empty. */
static struct cz_problem row_problem(const struct file *f, const struct cz_row *row)
{
	if (row->fault)
		return (struct cz_problem){.id = row->fault, .column = row->fault_column};
	if (!row->ascii && cz_source_is_bad(f->source, row->raw))
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
	enum cz_encoding e = cz_source_encoding(f->source);
	size_t column;
	int rc = cz_mixed_mend(&f->mixed, e, row, &column, err);
	if (rc > 0)
		cz_once_add(&f->once, &(struct cz_problem){.id = CZ332, .column = column}, row->line);
	return rc;
}

/* Whether a list beside the first has a record in this row, too, under another id: nothing could be read of it. */
static bool has_beside(const struct file *f, const struct input *in)
{
	if (!f->beside || f->beside > in->n)
		return false;
	struct cz_str second = cz_text_trim(in->cell[f->beside - 1]);
	return second.n && !cz_str_eq(second, cz_text_trim(in->cell[f->id - 1]));
}

/* Who empties its cz_rule says that the row is right. */
static bool was_cleared(const struct file *f, const struct input *in)
{
	return in->back && !our_cell(f, in->cell, in->n, CZ_OURS_RULE).n;
}

/* Which column shows that a row is no record; title: whether a text alone in it is one. Under the header of a second table
 * nothing is, until that of the first comes again. */
static void set_aside(struct file *f, struct input *in, bool title, struct cz_err *err)
{
	in->aside = cz_aside_column(&f->header, f->im->opts.recipe->type, f->id, in->cell, in->n, &f->fold);
	const bool was_one = in->back && cz_ours_tell(our_cell(f, in->cell, in->n, CZ_OURS_RULE), CZ330);
	if (!in->aside && (title || was_one))
		in->aside = cz_aside_title(&f->header, in->cell, in->n);
	bool header = cz_aside_is_header(&f->header, in->cell, in->n);
	if (header)
		f->other = false;
	else if (cz_aside_is_other(&f->header, f->im->opts.recipe->type, in->cell, in->n, &f->fold))
		f->other = true;
	in->why = f->other ? CZ341 : 0;
	if (f->other && !in->aside)
		in->aside = 1;
	if (!in->aside && has_beside(f, in)) {
		in->aside = f->beside;
		in->why = CZ341;
	}
	if (!in->aside && f->id && f->id <= in->n && cz_aside_is_example(in->cell[f->id - 1])) {
		in->aside = f->id;
		in->why = CZ383;
	}
	cz_import_heed_title(f, in, header);
	if (f->all && !in->aside && !was_cleared(f, in)) {
		in->aside = 1;
		in->why = f->all;
	}
	if (cz_buf_failed(&f->fold))
		cz_fail_mem(err);
}

/* A line under the rows that may say what values mean, or colours. */
static int compare(struct file *f, struct cz_str line, size_t number, struct cz_err *err)
{
	if (cz_title_tells_of_marks(line))
		cz_once_add(&f->once, &(struct cz_problem){.id = CZ368}, number);
	return cz_legend_compare(&f->header, line, number, err);
}

/* A legend may stand beside the rows, in a column without a name. */
static int compare_beside(struct file *f, const struct input *in, struct cz_err *err)
{
	int rc = 0;
	for (size_t i = 0; i < in->n && i < f->header.n && !rc; i++)
		if (!f->header.column[i].name.n && memchr(in->cell[i].s, '=', in->cell[i].n))
			rc = compare(f, in->cell[i], in->line, err);
	return rc;
}

/* How a row stands in its file: a text alone in a row is a title when an empty row stands over it, or a header under it. */
enum stand { AMONG_OTHERS, ALONE, LIKE_A_TITLE };

/* "Bron: CRM", with none of the other cells of a row. */
static bool is_note_alone(struct file *f, const struct cz_row *row, enum stand stands)
{
	const size_t title = stands == LIKE_A_TITLE ? cz_aside_title(&f->header, row->cell, row->n) : 0;
	return row->n == 1 && (title || cz_aside_column(&f->header, f->im->opts.recipe->type, f->id, row->cell, row->n, &f->fold));
}

/* A file that was cut off ends half way in a row: where the row before it does too, it is no sign. */
static void note_half(struct file *f, const struct cz_row *row, enum cz_message id)
{
	const bool half = (id == CZ108 && row->n > 1) || id == CZ102;
	f->cut_line = half && !f->half ? row->line : 0;
	f->half = half;
}

static int take_row(struct file *f, struct cz_row *row, enum stand stands, struct cz_err *err)
{
	struct cz_problem p = row_problem(f, row);
	note_half(f, row, p.id);
	if (p.id == CZ108 && is_note_alone(f, row, stands)) /* a program writes no more of it */
		p.id = 0;
	if (p.id == CZ101 || (!p.id && cz_source_encoding(f->source) == CZ_ENCODING_CP1252)) {
		int mended = mend_row(f, row, err);
		if (mended < 0)
			return mended;
		if (mended)
			p = row_problem(f, row);
	}
	struct input in = {.cell = row->cell, .given = row->cell, .n = row->n, .line = row->line, .raw = row->raw, .ascii = row->ascii,
			   .broken = row->fault != 0, .moved = p.id == CZ129,
			   .back = our_cell(f, row->cell, row->n, CZ_OURS_LINE).n > 0};
	struct cz_problem still[] = {{.id = p.id ? 0 : still_wrong(f, row)}, {.id = CZ128}};
	if (still[0].id == CZ218 && f->id)
		still[0] = (struct cz_problem){.id = CZ218, .field = "id", .column = f->id};
	if (p.id == CZ108 || still[0].id)
		cz_import_heed_title(f, &in, false);
	if (p.id)
		return cz_import_refuse(f, &in, &p, 1, err);
	if (still[0].id)
		return cz_import_refuse(f, &in, still, CZ_COUNT(still), err);
	if (cz_spreadsheet_show(&f->shown, &in.cell, in.n, err))
		return err->code;
	set_aside(f, &in, stands == LIKE_A_TITLE, err);
	if (err->code)
		return err->code;
	for (size_t i = 0; f->test && (!in.aside || in.why) && i < f->header.n && i < in.n; i++)
		cz_column_test_add(&f->test[i], in.cell[i]);
	f->tested++;
	if (in.aside && !in.why && compare(f, in.raw, in.line, err))
		return err->code;
	if (f->nameless && !in.aside && compare_beside(f, &in, err))
		return err->code;
	if (!in.aside && stands == ALONE && f->id && cz_aside_title(&f->header, in.cell, in.n) == f->id)
		cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ355, .source = f->name, .line = in.line, .column = f->id});
	else
		in.bare = !in.aside && f->id && cz_aside_is_bare(&f->header, f->id, in.cell, in.n);
	if (!in.aside && !in.bare && f->id && f->id <= in.n)
		cz_import_note_id(f, &in);
	if (f->nameless && !in.aside) /* a total is refused, whatever else it has */
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
	const bool named = f->id && cz_aside_title(&f->header, w->row.cell, w->row.n) == f->id && cz_import_numbers_ids(f, next);
	bool title = named || (next && !next->fault && (cz_aside_is_header(&f->header, next->cell, next->n) ||
						       cz_aside_is_other(&f->header, t, next->cell, next->n, &f->fold)));
	int rc = cz_buf_failed(&f->fold) ? cz_fail_mem(err) : take_row(f, &w->row, title ? LIKE_A_TITLE : ALONE, err);
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
	return take_row(f, row, after_blank ? LIKE_A_TITLE : AMONG_OTHERS, err);
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

/* A title over all of a file counts where nothing else says how its rows stand. */
static bool says_how_they_stand(const struct file *f)
{
	static const char *const field[] = {"status", "closed", "until", "ended"};
	for (size_t i = 0; i < CZ_COUNT(field); i++)
		if (cz_converter_fills(f->converter, field[i]))
			return true;
	return !cz_type_field(f->im->opts.recipe->type, CZ_STR("status"));
}

static int read_rows(struct file *f, struct cz_csv *csv, struct waiting *w, struct cz_err *err)
{
	struct cz_row row;
	bool any = false;
	int rc = f->dialect.no_header ? 0 : read_header(f, csv, err);
	if (!rc && !f->dialect.no_header)
		rc = cz_import_bind(f, err);
	if (f->all == CZ371 && !rc && says_how_they_stand(f))
		f->all = 0;
	cz_csv_expect(csv, f->dialect.no_header ? 0 : f->width);
	while (!rc && (rc = cz_csv_next(csv, &row, err)) > 0) {
		rc = 0;
		if (cz_dialect_lists(f->dialect.skip_row, f->dialect.skip_rows, row.number)) {
			rc = take_waiting(f, w, NULL, err);
			rc = rc ? rc : cz_rejects_pass(f, row.raw, err);
			continue;
		}
		if (f->dialect.comment && row.raw.s[0] == f->dialect.comment) {
			f->number += f->number + 1 == row.number; /* it is no blank row */
			continue;
		}
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
	if (!rc && f->cut_line)
		cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ296, .source = f->name, .line = f->cut_line});
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
		rc = cz_top_cells_judge(&f->ahead.header, f->im->opts.recipe->type, csv, &why);
	cz_csv_close(csv);
	return rc == CZ_ENOMEM ? cz_fail_mem(err) : 0;
}

/* "Nr;Soort;Postcode" in quotes, as some programs write a header of their own. */
static bool is_quoted_whole(struct cz_str head, char delimiter)
{
	size_t n = 0;
	while (n < head.n && head.s[n] != '\n' && head.s[n] != '\r')
		n++;
	struct cz_str line = cz_text_trim((struct cz_str){head.s, n});
	if (line.n < 3 || *line.s != '"' || line.s[line.n - 1] != '"')
		return false;
	struct cz_str inside = {line.s + 1, line.n - 2};
	return memchr(inside.s, delimiter, inside.n) && !memchr(inside.s, '"', inside.n);
}

int cz_import_csv(struct file *f, struct cz_err *err)
{
	bool whole;
	struct cz_str head = cz_source_head(f->source, &whole);
	f->dialect = f->im->opts.recipe->dialect;
	if (cz_dialect_of_refused(head, &f->dialect.csv.delimiter)) { /* as cz-import writes them, and spreadsheets too */
		f->dialect.csv.quote = '"';
		f->dialect.csv.no_quotes = false;
	}
	if (cz_text_is_blank(head))
		return cz_fail_rule(err, CZ120, CZ_STR(""), NULL);
	if (!f->im->opts.recipe->dialect_given || !f->dialect.csv.delimiter) {
		int rc = cz_dialect_sniff(head, whole, &f->dialect, err);
		if (!rc && !f->im->opts.recipe->dialect_given)
			rc = cz_heading_settle(head, f->im->opts.recipe, &f->dialect, err);
		if (rc)
			return rc;
	}
	f->quoted = is_quoted_whole(head, f->dialect.csv.delimiter);
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
