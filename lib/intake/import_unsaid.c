#include "base/array.h"
#include "base/text.h"
#include "intake/import_impl.h"
#include "intake/titles.h"
#include "intake/unknown.h"
#include <stdlib.h>

/*
 * A recipe reads the columns that it names. One that came later may say what nobody should miss: another day, or who
 * stopped. Where the recipe lists what it leaves out, all others are told once they have cells; else those that would
 * be read without a recipe, or that say of something that it ended.
 */

static int leave_out(const struct file *f, const char *name, bool *left, struct cz_err *err)
{
	size_t i = name ? cz_header_find(&f->header, name, err) : CZ_COLUMN_NONE;
	if (i != CZ_COLUMN_NONE && !err->code)
		left[i] = true;
	return err->code;
}

/* Columns that the recipe names without reading them. */
static int mark_left_out(const struct file *f, bool *left, struct cz_err *err)
{
	const struct cz_recipe *r = f->im->opts.recipe;
	int rc = leave_out(f, r->beside, left, err);
	if (!rc)
		rc = cz_header_mark_listed(&f->header, r->without.v, r->without.n, left, err);
	if (!rc)
		rc = cz_header_mark_listed(&f->header, r->unrelated.v, r->unrelated.n, left, err);
	for (size_t i = 0; i < r->refuse_n && !rc; i++)
		rc = leave_out(f, r->refuse[i].column, left, err);
	return rc;
}

/* Whether its name says what no field of the recipe takes from another column. */
static bool would_be_read(const struct file *f, const struct cz_column *c)
{
	const struct cz_type *t = f->im->opts.recipe->type;
	for (size_t k = 0; k < t->n; k++)
		if (cz_column_fits(c, &t->field[k]) && !cz_converter_fills(f->converter, t->field[k].key))
			return true;
	bool says_when = c->unclear || (c->day.n && (c->when == CZ_WHEN_YES || c->doubtful));
	return (says_when && cz_type_field(t, CZ_STR("times"))) || cz_title_says_end(c->name);
}

static bool is_silent(const struct file *f, const struct cz_column *c)
{
	bool plain = c->name.n && c->personal == CZ_PERSONAL_NONE && !cz_str_is(c->folded, "type");
	return plain && !c->used && !c->ours && !c->unsaid &&
	       (f->im->opts.recipe->without_given || would_be_read(f, c));
}

/* Statements that the recipe lists and nobody was asked. */
static int tell_unasked(const struct file *f, struct cz_err *err)
{
	struct cz_buf names = CZ_BUF_INIT;
	if (f->converter && !f->json)
		cz_converter_unasked(f->converter, &names);
	if (names.len)
		cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ378, .source = f->name, .line = f->header_line, .detail = cz_buf_text(&names)});
	int rc = cz_buf_failed(&names) ? cz_fail_mem(err) : 0;
	cz_buf_release(&names);
	return rc;
}

/* "#4" stood for a column without a name when the recipe was made; one with a name may have come in its place. */
static int tell_numbered(const struct file *f, const struct cz_take *t, struct cz_err *err)
{
	for (size_t k = 0; k < t->columns.n && !t->numbered; k++) {
		const size_t i = *t->columns.v[k] == '#' ? cz_header_find(&f->header, t->columns.v[k], err) : CZ_COLUMN_NONE;
		if (i != CZ_COLUMN_NONE && cz_header_goes_by_name(&f->header, i))
			cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ298, .source = f->name, .line = f->header_line, .column = i + 1,
								      .field = f->header.column[i].shown.s});
	}
	return err->code;
}

int cz_import_find_unsaid(struct file *f, struct cz_err *err)
{
	if (tell_unasked(f, err))
		return err->code;
	for (size_t i = 0; i < f->im->opts.recipe->n && !f->json && !f->own; i++)
		if (tell_numbered(f, &f->im->opts.recipe->take[i], err))
			return err->code;
	f->unsaid_n = 0;
	free(f->unsaid);
	f->unsaid = NULL;
	if (f->im->opts.recipe->known_names || f->own)
		return 0;
	f->unsaid = cz_array_new0(f->header.n, sizeof *f->unsaid);
	bool *left = cz_array_new0(f->header.n, sizeof *left);
	int rc = f->unsaid && left ? mark_left_out(f, left, err) : cz_fail_mem(err);
	for (size_t i = 0; i < f->header.n && !rc; i++) {
		struct cz_column *c = &f->header.column[i];
		c->told |= left[i] && !c->name.n;
		if (!left[i] && is_silent(f, c))
			f->unsaid[f->unsaid_n++] = i;
	}
	free(left);
	return rc;
}

void cz_import_watch_unsaid(struct file *f, const struct input *in)
{
	for (size_t k = f->unsaid_n; k-- > 0;) {
		size_t i = f->unsaid[k];
		struct cz_str cell = i < in->n ? cz_text_trim(in->cell[i]) : (struct cz_str){"", 0};
		if (!cell.n || cz_means_unknown(cell))
			continue;
		f->header.column[i].unsaid = true;
		f->unsaid[k] = f->unsaid[--f->unsaid_n];
	}
}

int cz_import_tell_unsaid(const struct file *f, struct cz_err *err)
{
	struct cz_name_list list = {0};
	for (size_t i = 0; i < f->header.n; i++)
		if (f->header.column[i].unsaid)
			cz_name_list_add(&list, &f->header.column[i]);
	return cz_name_list_tell(&list, (struct cz_remark){.id = CZ361, .source = f->name, .line = f->header_line},
				 f->im->remarks, err);
}
