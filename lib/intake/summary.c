#include "base/text.h"
#include "intake/import_impl.h"
#include "model/types.h"

/* What a run came to, for programs and for people. */

/* How often each message that was told at all, under its number. */
static void add_messages(struct cz_emit *e, const char *key, const size_t *often)
{
	cz_emit_open(e, key, '{');
	for (size_t i = 0; i < cz_messages_n; i++)
		if (often[i]) {
			char name[16];
			struct cz_buf b = {.data = name, .cap = sizeof name};
			cz_buf_addf(&b, "CZ%d", (int)cz_messages[i].id);
			cz_emit_int(e, name, (int64_t)often[i]);
		}
	cz_emit_close(e, '}');
}

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
	add_messages(&e, "rules", n->rule);
	add_messages(&e, "remarks", n->told);
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

/* How often each remark was, with the words that it was about. False: no memory. */
static bool add_remarks(const struct cz_import *im, const size_t *often, enum cz_lang lang, struct cz_buf *out)
{
	for (size_t i = 0; i < cz_messages_n; i++) {
		if (!often[i])
			continue;
		cz_buf_addf(out, "CZ%d %s: %zu\n", (int)cz_messages[i].id, cz_messages[i].text[lang], often[i]);
		if (!cz_words_print(&im->words, cz_messages[i].id, out))
			return false;
	}
	return true;
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
	if (!add_remarks(im, n->rule, lang, out) || !add_remarks(im, n->told, lang, out))
		return cz_fail_mem(err);
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
