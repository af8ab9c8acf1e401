#include "base/text.h"
#include "intake/areas.h"
#include "intake/aside.h"
#include "intake/import_impl.h"
#include "model/types.h"

/* What a run came to, for programs and for people; and what a file looks like. */

void cz_import_stats(const struct cz_import *im, struct cz_buf *out)
{
	const struct cz_import_counts *n = &im->counts;
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "import_run");
	cz_emit_texts(&e, "of", im->opts.recipe->type->name);
	cz_emit_int(&e, "rows", (int64_t)n->rows);
	cz_emit_int(&e, "accepted", (int64_t)n->accepted);
	cz_emit_int(&e, "refused", (int64_t)n->refused);
	cz_emit_int(&e, "records", (int64_t)n->records);
	cz_emit_int(&e, "left_out", (int64_t)n->left_out);
	cz_emit_int(&e, "blank", (int64_t)n->blank);
	cz_emit_open(&e, "values_left_out", '{');
	for (size_t i = 0; i < im->opts.recipe->type->n; i++)
		if (n->let_go[i])
			cz_emit_int(&e, im->opts.recipe->type->field[i].key, (int64_t)n->let_go[i]);
	cz_emit_close(&e, '}');
	cz_emit_open(&e, "rules", '{');
	for (size_t i = 0; i < cz_messages_n; i++)
		if (n->rule[i]) {
			char name[16];
			struct cz_buf b = {.data = name, .cap = sizeof name};
			cz_buf_addf(&b, "CZ%d", (int)cz_messages[i].id);
			cz_emit_int(&e, name, (int64_t)n->rule[i]);
		}
	cz_emit_close(&e, '}');
	cz_emit_open(&e, "personal_columns", '{');
	for (int k = 1; k < CZ_PERSONAL_KINDS; k++)
		if (n->dropped[k])
			cz_emit_int(&e, cz_personal_name((enum cz_personal)k), (int64_t)n->dropped[k]);
	cz_emit_close(&e, '}');
	cz_emit_int(&e, "unknown_columns", (int64_t)n->unknown);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

/* "1 row", "2 rows" */
static void add_number(struct cz_buf *out, size_t n, const char *one, const char *many)
{
	cz_buf_addf(out, "%zu %s", n, n == 1 ? one : many);
}

/* What was left out for what is personal in it, or by "otherwise": "drop", field by field. */
static void add_let_go(const struct cz_import *im, enum cz_lang lang, struct cz_buf *out)
{
	const struct cz_type *t = im->opts.recipe->type;
	bool any = false;
	for (size_t i = 0; i < t->n; i++) {
		if (!im->counts.let_go[i])
			continue;
		cz_buf_adds(out, any ? ", " : lang == CZ_NL ? "weggelaten waarden: " : "values left out: ");
		cz_buf_addf(out, "%s %zu", t->field[i].key, im->counts.let_go[i]);
		any = true;
	}
	if (any)
		cz_buf_addc(out, '\n');
}

int cz_import_summary(const struct cz_import *im, enum cz_lang lang, struct cz_buf *out, struct cz_err *err)
{
	const struct cz_import_counts *n = &im->counts;
	size_t personal = 0;
	for (int k = 1; k < CZ_PERSONAL_KINDS; k++)
		personal += n->dropped[k];
	const char *row = lang == CZ_NL ? "rij" : "row", *rows = lang == CZ_NL ? "rijen" : "rows";
	add_number(out, n->rows, row, rows);
	cz_buf_addf(out, lang == CZ_NL ? ": %zu goed, %zu geweigerd; " : ": %zu accepted, %zu refused; ", n->accepted, n->refused);
	add_number(out, n->records, "record", "records");
	if (n->left_out) {
		cz_buf_adds(out, "; ");
		add_number(out, n->left_out, row, rows);
		cz_buf_adds(out, lang == CZ_NL ? " overgeslagen volgens het recept" : " left out by the recipe");
	}
	if (n->blank) {
		cz_buf_adds(out, "; ");
		add_number(out, n->blank, lang == CZ_NL ? "lege rij" : "blank row", lang == CZ_NL ? "lege rijen" : "blank rows");
	}
	cz_buf_addf(out, lang == CZ_NL ? "\nweggelaten kolommen: %zu persoonlijke, %zu onbekende"
				       : "\ncolumns left out: %zu personal, %zu unknown",
		    personal, n->unknown);
	cz_buf_addc(out, '\n');
	add_let_go(im, lang, out);
	for (size_t i = 0; i < cz_messages_n; i++) {
		if (!n->rule[i])
			continue;
		cz_buf_addf(out, "CZ%d %s: %zu\n", (int)cz_messages[i].id, cz_messages[i].text[lang], n->rule[i]);
		if (!cz_words_print(&im->words, cz_messages[i].id, out))
			return cz_fail_mem(err);
	}
	return cz_buf_failed(out) ? cz_fail_mem(err) : 0;
}

/* headers */

/* Names as cz_text_fold leaves them, in lines of a width that a terminal shows. */
static void add_names(const char *names, struct cz_buf *out)
{
	enum { WIDTH = 78 };
	size_t at = WIDTH;
	struct cz_str one;
	for (bool first = true; cz_str_part(&names, '|', &one); first = false) {
		bool fits = at + one.n + 3 <= WIDTH;
		cz_buf_adds(out, first ? "" : ",");
		cz_buf_adds(out, fits ? " " : "\n    ");
		cz_buf_add(out, one.s, one.n);
		at = (fits ? at + 2 : 4) + one.n;
	}
	cz_buf_addc(out, '\n');
}

void cz_import_headers(const struct cz_type *t, enum cz_lang lang, struct cz_buf *out)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct cz_field *f = &t->field[i];
		cz_buf_addf(out, "%s: %s", f->key, f->about[lang]);
		if (f->names)
			add_names(f->names, out);
		else
			cz_buf_addc(out, '\n');
	}
}

/* sniffing */

/* The field that each column would fill without a recipe, or NULL. Made in h->mem. */
static const struct cz_field **guess(const struct cz_type *t, struct cz_header *h, struct cz_err *err)
{
	const struct cz_field **field = cz_arena_new0(&h->mem, h->n + 1, sizeof *field);
	size_t *of = t ? cz_arena_alloc(&h->mem, t->n * sizeof *of) : NULL;
	if (!field || (t && !of)) {
		cz_fail_mem(err);
		return NULL;
	}
	for (size_t i = 0; t && i < t->n; i++)
		of[i] = CZ_COLUMN_NONE;
	if (t && cz_header_settle(h, t, of, err))
		return NULL;
	for (size_t i = 0; t && i < t->n; i++)
		if (of[i] != CZ_COLUMN_NONE)
			field[of[i]] = &t->field[i];
	for (size_t k = 0; k < h->n; k++)
		if (h->column[k].spare)
			field[k] = field[h->column[k].instead - 1];
	return field;
}

/* The columns that are read together as times: days and dayparts in a column each, or a column for each day. */
struct together {
	const char *how; /* the word of a recipe for it */
	size_t *column, n;
};

static int find_together(const struct cz_type *t, struct cz_header *h, const struct cz_field *const *field, struct together *out,
			 struct cz_err *err)
{
	const struct cz_field *times = t ? cz_type_field(t, CZ_STR("times")) : NULL;
	size_t also = CZ_COLUMN_NONE;
	*out = (struct together){"ticked", cz_arena_new0(&h->mem, h->n + 1, sizeof *out->column), 0};
	if (!out->column)
		return cz_fail_mem(err);
	for (size_t i = 0; i < h->n && times; i++)
		if (field[i] == times)
			also = i;
	size_t with = also == CZ_COLUMN_NONE ? also : cz_header_crossed(h, also, times);
	if (with != CZ_COLUMN_NONE) {
		out->how = "crossed";
		out->column[out->n++] = also;
		out->column[out->n++] = with;
	} else if (times) {
		out->n = cz_header_days(h, also, out->column);
	}
	for (size_t i = 0; i < out->n; i++)
		h->column[out->column[i]].used = true;
	return 0;
}

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

/* Its name is missing, or gives a person away. */
static bool goes_by_number(const struct cz_column *c)
{
	return (c->name.n && c->name.s[0] == '#') || cz_column_hidden(c).n;
}

/* A column as a text: its name, or "#3". */
static void add_column(const struct cz_header *h, size_t i, const char *key, struct cz_emit *e)
{
	char number[24];
	struct cz_buf b = {.data = number, .cap = sizeof number};
	cz_buf_addf(&b, "#%zu", i + 1);
	cz_emit_text(e, key, goes_by_number(&h->column[i]) ? (struct cz_str){number, b.len} : h->column[i].name);
}

static void add_field(const struct cz_header *h, size_t i, const struct cz_field *f, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_emit_open(&e, NULL, '{');
	if (goes_by_number(&h->column[i]))
		cz_emit_int(&e, "column", (int64_t)i + 1);
	else
		cz_emit_text(&e, "column", h->column[i].name);
	if (f)
		cz_emit_texts(&e, "target", f->key);
	if (f && h->column[i].spare) {
		cz_emit_open(&e, "when", '{');
		add_column(h, h->column[i].instead - 1, "column", &e);
		cz_emit_bool(&e, "filled", false);
		cz_emit_close(&e, '}');
	}
	cz_emit_close(&e, '}');
}

static void add_together(const struct cz_header *h, const struct together *t, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_emit_open(&e, NULL, '{');
	cz_emit_open(&e, "columns", '[');
	for (size_t i = 0; i < t->n; i++)
		add_column(h, t->column[i], NULL, &e);
	cz_emit_close(&e, ']');
	cz_emit_bool(&e, t->how, true);
	cz_emit_texts(&e, "target", "times");
	cz_emit_close(&e, '}');
}

static void add_fields(const struct cz_type *t, const struct cz_header *h, const struct cz_field *const *field,
		       const struct together *times, struct cz_buf *out)
{
	const char *before = "\n    ";
	bool told = times->n == 0;
	for (size_t i = 0; i <= h->n; i++) {
		bool end = i == h->n, together = times->n && (end || (field[i] && field[i]->kind == CZ_F_TIMES));
		if (end || together ? told : t && (!field[i] || h->column[i].personal == CZ_PERSONAL_BSN))
			continue;
		cz_buf_adds(out, before);
		before = ",\n    ";
		if (together)
			add_together(h, times, out);
		else
			add_field(h, i, field[i], out);
		told |= together;
	}
	cz_buf_adds(out, "\n  ]\n");
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
		rc = cz_areas_judge(&h->header, t, csv, err);
	if (!rc)
		rc = cz_header_hide(&h->header, false, lang, err);
	cz_csv_close(csv);
	return rc;
}

/* Columns to which the recipe gives no target. */
static int tell_leftovers(const struct cz_import_options *o, struct cz_heading *h, const char *source, struct cz_remarks *remarks,
			  struct cz_err *err)
{
	if (o->recipe->type == &cz_type_response) { /* statements are known without a recipe, and with the one that is printed */
		struct cz_err why = CZ_ERR_INIT;
		cz_converter_free(cz_converter_new(o->recipe, &h->header, NULL, &why));
		if (why.code == CZ_ENOMEM)
			return cz_fail_mem(err);
	}
	struct cz_remark at = {.source = source, .line = h->line};
	return o->recipe->type ? cz_import_tell_columns(o, &h->header, 0, at, remarks, err) : 0;
}

/* Columns without a name that have cells near the top of the file. */
static int tell_nameless(struct cz_str head, const struct cz_type *t, const struct cz_dialect *d, struct cz_header *h, const char *source,
			 struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_csv *csv = cz_csv_open(cz_text_read, &head, &d->csv, err);
	size_t last = d->header_rows ? d->header_row[d->header_rows - 1] : 0;
	struct cz_row row;
	struct cz_buf fold = CZ_BUF_INIT;
	int rc = csv ? 0 : err->code;
	while (csv && !cz_buf_failed(&fold) && (rc = cz_csv_next(csv, &row, err)) > 0)
		if (row.number > last && !row.fault && !cz_aside_column(h, t, 0, row.cell, row.n, &fold))
			cz_import_tell_nameless(h, h->n, &row, source, remarks);
	rc = cz_buf_failed(&fold) ? cz_fail_mem(err) : rc;
	cz_buf_release(&fold);
	cz_csv_close(csv);
	return rc;
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
	const struct cz_field **field = rc ? NULL : guess(opts->recipe->type, &h.header, err);
	struct together times;
	if (field && find_together(opts->recipe->type, &h.header, field, &times, err))
		field = NULL;
	if (field) {
		cz_buf_adds(out, "{\n");
		if (opts->recipe->type)
			cz_buf_addf(out, "  \"type\": \"%s\",\n", opts->recipe->type->name);
		cz_buf_addf(out, "  \"encoding\": \"%s\",\n  \"dialect\": ", cz_encoding_name(cz_source_encoding(s)));
		add_dialect(&d, out);
		cz_buf_adds(out, ",\n  \"fields\": [");
		add_fields(opts->recipe->type, &h.header, field, &times, out);
		cz_buf_adds(out, "}\n");
		rc = cz_buf_failed(out) ? cz_fail_mem(err) : tell_leftovers(opts, &h, cz_source_name(s), remarks, err);
		if (!rc && opts->recipe->type)
			rc = tell_nameless(head, opts->recipe->type, &d, &h.header, cz_source_name(s), remarks, err);
	}
	cz_heading_release(&h);
	cz_source_close(s);
	return field ? rc : (int)err->code;
}
