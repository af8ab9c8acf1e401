#include "base/text.h"
#include "intake/aside.h"
#include "intake/import_impl.h"
#include "intake/spreadsheet.h"
#include "intake/top_cells.h"

/* What a file looks like, as a recipe: its layout, and the columns as they are bound without one. */

static void add_dialect(const struct cz_dialect *d, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_emit_open(&e, NULL, '{');
	cz_emit_text(&e, "delimiter", (struct cz_str){&d->csv.delimiter, 1});
	cz_emit_text(&e, "quoteChar", (struct cz_str){&d->csv.quote, d->csv.no_quotes ? 0 : 1});
	cz_emit_bool(&e, "header", !d->no_header);
	if (!d->no_header) {
		cz_emit_open(&e, "headerRows", '[');
		for (size_t i = 0; i < d->header_rows; i++)
			cz_emit_int(&e, NULL, (int64_t)d->header_row[i]);
		cz_emit_close(&e, ']');
	}
	if (d->skip_rows) {
		cz_emit_open(&e, "commentRows", '[');
		for (size_t i = 0; i < d->skip_rows; i++)
			cz_emit_int(&e, NULL, (int64_t)d->skip_row[i]);
		cz_emit_close(&e, ']');
	}
	cz_emit_close(&e, '}');
}

/* The columns that the head shows, read with what was found. */
static int sniff_header(struct cz_str head, const struct cz_type *t, const struct cz_dialect *d, enum cz_lang lang,
			struct cz_heading *h, struct cz_err *err)
{
	struct cz_csv *csv = cz_csv_open(cz_text_read, &head, &d->csv, err);
	struct cz_row row = {0};
	if (!csv)
		return err->code;
	int rc = d->no_header ? cz_csv_next(csv, &row, err) : cz_heading_read(h, csv, d, err);
	if (rc > 0)
		rc = cz_header_read(&h->header, NULL, NULL, row.n, err);
	else if (!rc)
		rc = cz_top_cells_judge(&h->header, t, csv, err);
	if (!rc)
		rc = cz_header_hide(&h->header, false, lang, err);
	cz_csv_close(csv);
	return rc;
}

/* What a row that would come in may tell of an end or a match, as each run tells it. */
static int hear_end(struct cz_converter *c, const struct cz_row *row, struct cz_once *once, struct cz_err *err)
{
	const struct cz_record at = {.line = row->line, .loose = true};
	struct cz_made made;
	size_t parts;
	int rc = cz_converter_begin(c, row->cell, row->n, &parts, err);
	if (!rc)
		rc = cz_converter_make(c, 0, &at, &made, err);
	for (size_t i = 0; !rc && made.rec && i < made.problems; i++)
		if (made.problem[i].id == CZ373)
			cz_once_add(once, &made.problem[i], row->line);
	return rc;
}

/* What stands near the top of the file: columns without a name that have cells, and rows that may have ended. */
static int tell_rows(struct cz_str head, const struct cz_type *t, const struct cz_dialect *d, struct cz_header *h, struct cz_converter *c,
		     const char *source, struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_csv *csv = cz_csv_open(cz_text_read, &head, &d->csv, err);
	size_t last = d->header_rows ? d->header_row[d->header_rows - 1] : 0;
	struct cz_row row;
	struct cz_once once = {0};
	struct cz_buf fold = CZ_BUF_INIT;
	int rc = csv ? 0 : err->code;
	while (csv && rc >= 0 && !cz_buf_failed(&fold) && (rc = cz_csv_next(csv, &row, err)) > 0) {
		if (row.number <= last || row.fault || cz_aside_column(h, t, 0, row.cell, row.n, &fold))
			continue;
		cz_import_tell_nameless(h, h->n, &row, source, remarks);
		rc = hear_end(c, &row, &once, err);
	}
	rc = cz_buf_failed(&fold) ? cz_fail_mem(err) : rc;
	if (!rc)
		rc = cz_once_tell(&once, source, h, true, remarks, err);
	cz_buf_release(&fold);
	cz_csv_close(csv);
	return rc;
}

/* The part of the head that ends with a line. */
static struct cz_str whole_lines(struct cz_str head)
{
	while (head.n && head.s[head.n - 1] != '\n')
		head.n--;
	return head;
}

/* What the ids near the top of the file look like, in the rows that are records. */
static int note_ids(struct cz_str head, const struct cz_type *t, const struct cz_dialect *d, struct cz_header *h, struct cz_err *err)
{
	struct cz_csv *csv = cz_csv_open(cz_text_read, &head, &d->csv, err);
	size_t last = d->header_rows ? d->header_row[d->header_rows - 1] : 0;
	struct cz_row row;
	struct cz_shown shown = CZ_SHOWN_INIT;
	struct cz_buf fold = CZ_BUF_INIT;
	int rc = csv ? 0 : err->code;
	while (csv && rc >= 0 && !cz_buf_failed(&fold) && (rc = cz_csv_next(csv, &row, err)) > 0) {
		if (row.number <= last || row.fault || cz_aside_column(h, t, 0, row.cell, row.n, &fold) || cz_aside_title(h, row.cell, row.n))
			continue;
		rc = cz_spreadsheet_show(&shown, &row.cell, row.n, err);
		for (size_t i = 0; !rc && i < h->n && i < row.n; i++)
			cz_id_digits_note(&h->column[i].digits, cz_text_trim(row.cell[i]));
	}
	rc = cz_buf_failed(&fold) ? cz_fail_mem(err) : rc;
	cz_shown_release(&shown);
	cz_buf_release(&fold);
	cz_csv_close(csv);
	return rc;
}

/* Without a type nothing is known of the columns but their names. */
static void add_columns(const struct cz_header *h, struct cz_buf *out)
{
	cz_buf_adds(out, "  \"fields\": [");
	for (size_t i = 0; i < h->n; i++) {
		struct cz_emit e = CZ_EMIT_INIT(out);
		cz_buf_adds(out, i ? ",\n    " : "\n    ");
		cz_emit_open(&e, NULL, '{');
		cz_header_emit(h, i, "column", &e);
		cz_emit_close(&e, '}');
	}
	cz_buf_adds(out, "\n  ]\n");
}

/* Columns that are read by none of the fields, so that others are told once they come; of those without a name, the ones just told. */
static void add_without(const struct cz_header *h, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_buf_adds(out, ",\n  \"without\": ");
	cz_emit_open(&e, NULL, '[');
	for (size_t i = 0; i < h->n; i++) {
		const struct cz_column *c = &h->column[i];
		if ((c->name.n || c->told) && !c->used && !c->ours && c->personal == CZ_PERSONAL_NONE)
			cz_header_emit(h, i, NULL, &e);
	}
	cz_emit_close(&e, ']');
}

static void add_plan(const struct cz_converter *c, const struct cz_header *h, struct cz_buf *out)
{
	cz_converter_recipe(c, out);
	size_t beside = cz_header_beside(h, cz_converter_column(c, "id"));
	if (beside) {
		struct cz_emit e = CZ_EMIT_INIT(out);
		cz_buf_adds(out, ",\n  \"beside\": ");
		cz_header_emit(h, beside - 1, NULL, &e);
	}
	add_without(h, out);
	cz_buf_addc(out, '\n');
}

/* plan: what is bound, or NULL when there is no type. */
static int add_recipe(const struct cz_import_options *o, const struct cz_source *s, const struct cz_dialect *d, const struct cz_header *h,
		      const struct cz_converter *plan, struct cz_buf *out, struct cz_err *err)
{
	cz_buf_adds(out, "{\n");
	if (o->recipe->type)
		cz_buf_addf(out, "  \"type\": \"%s\",\n", o->recipe->type->name);
	cz_buf_addf(out, "  \"encoding\": \"%s\",\n  \"dialect\": ", cz_encoding_name(cz_source_encoding(s)));
	add_dialect(d, out);
	cz_buf_adds(out, ",\n");
	if (plan)
		add_plan(plan, h, out);
	else
		add_columns(h, out);
	cz_buf_adds(out, "}\n");
	return cz_buf_failed(out) ? cz_fail_mem(err) : 0;
}

static int tell_columns(const struct cz_import_options *o, struct cz_str head, const struct cz_dialect *d, struct cz_heading *h,
			struct cz_converter *plan, const char *source, struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_remark at = {.source = source, .line = h->line};
	int rc = cz_import_tell_columns(o, &h->header, 0, at, remarks, err);
	return rc ? rc : tell_rows(head, o->recipe->type, d, &h->header, plan, source, remarks, err);
}

int cz_import_sniff(const struct cz_import_options *opts, const char *name, struct cz_buf *out, struct cz_remarks *remarks,
		    struct cz_err *err)
{
	struct cz_source *s = cz_source_open(name, opts->encoding, err);
	struct cz_dialect d = {0};
	struct cz_heading h = CZ_HEADING_INIT;
	bool whole;
	if (!s)
		return err->code;
	struct cz_str head = cz_source_head(s, &whole);
	int rc = cz_text_is_blank(head) ? cz_fail_rule(err, CZ120, CZ_STR(""), NULL) : 0;
	if (!rc && cz_import_is_json(opts, head))
		rc = cz_fail_rule(err, CZ126, CZ_STR(""), NULL);
	if (!rc)
		rc = cz_dialect_sniff(head, whole, &d, err);
	if (!rc)
		rc = cz_heading_settle(head, opts->recipe, &d, err);
	if (!rc)
		rc = sniff_header(head, opts->recipe->type, &d, opts->lang, &h, err);
	if (rc)
		cz_err_at(err, cz_source_name(s), h.line, 0);
	struct cz_converter *plan = !rc && opts->recipe->type ? cz_converter_plan(opts->recipe, &h.header, NULL, err) : NULL;
	rc = rc ? rc : err->code;
	if (!rc && plan) {
		cz_converter_date(plan, opts->today);
		rc = note_ids(whole ? head : whole_lines(head), opts->recipe->type, &d, &h.header, err);
	}
	if (!rc && plan)
		rc = tell_columns(opts, head, &d, &h, plan, cz_source_name(s), remarks, err);
	if (!rc)
		rc = add_recipe(opts, s, &d, &h.header, plan, out, err);
	cz_converter_free(plan);
	cz_heading_release(&h);
	cz_source_close(s);
	return rc;
}
