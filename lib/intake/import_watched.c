#include "base/buf.h"
#include "intake/import_impl.h"

/* What was seen of values that should not be in the records, told at the end of a file. */

enum { MOST_KINDS = 320, MOST_OF_A_KIND = 33 }; /* room for each kind and how often */
_Static_assert(CZ_PERSONAL_KINDS * MOST_OF_A_KIND <= MOST_KINDS, "they stand side by side");

/* What a field holds that it should not, told at the place of the first value. */
static void tell_value(const struct file *f, const struct cz_watched *w, enum cz_message id, size_t line, const char *detail)
{
	size_t column = f->converter ? cz_converter_column(f->converter, w->field->key) : 0;
	cz_remark(f->im->remarks, &(struct cz_remark){.id = id, .source = f->name, .line = line, .column = f->json ? 0 : column,
						      .field = w->field->key, .detail = detail});
}

/* "phone 1, name 3"; without how often, "phone, name" */
static void add_kinds(const size_t *n, bool often, struct cz_buf *out)
{
	for (int kind = 1; kind < CZ_PERSONAL_KINDS; kind++) {
		if (!n[kind])
			continue;
		cz_buf_addf(out, "%s%s", out->len ? ", " : "", cz_personal_name((enum cz_personal)kind));
		if (often)
			cz_buf_addf(out, " %zu", n[kind]);
	}
}

/* What was left out of a field for what is personal in it. */
static void tell_left(const struct file *f, const struct cz_watched *w)
{
	char kinds[MOST_KINDS];
	struct cz_buf b = {.data = kinds, .cap = sizeof kinds};
	const enum cz_message id = w->person ? CZ265 : CZ266;
	if (!w->left_n)
		return;
	add_kinds(w->left, true, &b);
	tell_value(f, w, id, w->left_line, cz_buf_text(&b));
	f->im->counts.let_go[w->at] += w->left_n;
	f->im->counts.told[cz_message_find(id) - cz_messages] += w->left_n;
}

/* Behind the rows that are tested before anything is written. */
static int refuse_bsn(const struct file *f, const struct cz_watched *w, struct cz_err *err)
{
	size_t column = f->converter ? cz_converter_column(f->converter, w->field->key) : 0;
	cz_fail_rule(err, CZ315, column ? f->header.column[column - 1].shown : cz_str_of(w->field->key), NULL);
	return cz_err_at(err, f->name, w->passed_line, f->json ? 0 : column);
}

int cz_import_tell_watched(const struct file *f, struct cz_err *err)
{
	for (size_t i = 0; i < f->watch.n; i++) {
		const struct cz_watched *w = &f->watch.at[i];
		if (cz_watch_is_bsn_column(w))
			return refuse_bsn(f, w, err);
		size_t line;
		tell_left(f, w);
		enum cz_personal kind = w->told ? CZ_PERSONAL_NONE : cz_watch_verdict(w, &line);
		char number[24], dotted[24], noted[24], kinds[MOST_KINDS];
		struct cz_buf b = {.data = kinds, .cap = sizeof kinds};
		snprintf(number, sizeof number, "%zu", w->words);
		snprintf(dotted, sizeof dotted, "%zu", w->dotted);
		snprintf(noted, sizeof noted, "%zu", w->noted);
		if (w->noted)
			tell_value(f, w, CZ293, w->noted_line, noted);
		if (w->dotted)
			tell_value(f, w, CZ399, w->dotted_line, dotted);
		add_kinds(w->seen, false, &b);
		bool bsn = cz_watch_has_bsn(w);
		f->im->counts.numbers += bsn;
		if (bsn) /* whatever else the column was told for */
			tell_value(f, w, CZ351, w->passed_line, NULL);
		if (kind && !(bsn && kind == CZ_PERSONAL_BSN))
			tell_value(f, w, w->person ? CZ342 : CZ344, line, b.len && kind != CZ_PERSONAL_BSN ? cz_buf_text(&b) : cz_personal_name(kind));
		else if (w->words && !w->told && !bsn)
			tell_value(f, w, CZ350, w->words_line, number);
	}
	return 0;
}
