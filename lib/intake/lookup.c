#include "base/array.h"
#include "base/text.h"
#include "intake/header.h"
#include "intake/recipe.h"
#include "intake/spreadsheet.h"
#include <stdlib.h>

/* Tables beside a recipe. */

static int add_fault(struct cz_lookup *l, size_t line, enum cz_message id, struct cz_err *err)
{
	if (!CZ_ARRAY_MORE(l->fault, l->fault_n, l->fault_cap))
		return cz_fail_mem(err);
	l->fault[l->fault_n++] = (struct cz_lookup_fault){line, id};
	return 0;
}

/* A second value for a key makes it mean nothing, and is told by its line. */
static int add_row(struct cz_lookup *l, struct cz_str key, const char *value, size_t line, struct cz_err *err)
{
	const char *before;
	int rc = cz_names_find(&l->table, key, &before);
	if (rc < 0)
		return cz_fail_mem(err);
	if (!rc)
		return cz_names_add(&l->table, key, value, err);
	if (cz_str_eq(cz_text_trim(cz_str_of(before)), cz_text_trim(cz_str_of(value))))
		return 0;
	return add_fault(l, line, CZ333, err) ? err->code : cz_names_add(&l->twice, key, "", err);
}

/* Why nothing can be made of a row; 0: something can, or it has no key. */
static enum cz_message row_fault(const struct cz_source *s, const struct cz_row *row, size_t key, size_t value)
{
	if (row->fault)
		return row->fault;
	if (cz_source_is_bad(s, row->raw))
		return CZ101;
	return key < row->n && value >= row->n && !cz_text_is_blank(row->cell[key]) ? CZ108 : 0;
}

static int add_rows(struct cz_lookup *l, const struct cz_source *s, struct cz_csv *csv, struct cz_err *err)
{
	struct cz_header h = CZ_HEADER_INIT;
	struct cz_shown shown = CZ_SHOWN_INIT;
	struct cz_row row;
	size_t key = 0, value = 0;
	bool header = true;
	int rc;
	while ((rc = cz_csv_next(csv, &row, err)) > 0 && !(rc = cz_spreadsheet_show(&shown, &row.cell, row.n, err))) {
		enum cz_message fault = header ? 0 : row_fault(s, &row, key, value);
		if (header) {
			rc = cz_header_read(&h, row.cell, NULL, row.n, err);
			key = rc ? 0 : cz_header_find(&h, l->key, err);
			value = rc ? 0 : cz_header_find(&h, l->value, err);
			if (!rc && (key == CZ_COLUMN_NONE || value == CZ_COLUMN_NONE))
				rc = cz_fail(err, CZ_EINPUT, "the lookup wants columns '%.60s' and '%.60s'", l->key, l->value);
			header = false;
		} else if (fault) {
			rc = add_fault(l, row.line, fault, err);
		} else if (key < row.n && value < row.n && !cz_text_is_blank(row.cell[value])) {
			rc = add_row(l, row.cell[key], row.cell[value].s, row.line, err);
		}
		if (rc)
			break;
	}
	cz_header_release(&h);
	cz_shown_release(&shown);
	return rc;
}

static int load(struct cz_lookup *l, struct cz_source *s, struct cz_err *err)
{
	struct cz_dialect d = {0};
	bool whole;
	struct cz_str head = cz_source_head(s, &whole);
	int rc = cz_dialect_sniff(head, whole, &d, err);
	struct cz_csv *csv = rc ? NULL : cz_csv_open(cz_source_read, s, &d.csv, err);
	if (csv)
		rc = add_rows(l, s, csv, err);
	else if (!rc)
		rc = err->code;
	cz_csv_close(csv);
	return rc;
}

bool cz_recipe_beside(const char *recipe, const char *file, struct cz_buf *path)
{
	const char *slash = recipe ? strrchr(recipe, '/') : NULL;
	if (*file != '/' && slash)
		cz_buf_add(path, recipe, (size_t)(slash - recipe) + 1);
	cz_buf_adds(path, file);
	return !cz_buf_failed(path);
}

int cz_lookup_load(struct cz_lookup *l, const char *recipe, struct cz_err *err)
{
	int rc = cz_recipe_beside(recipe, l->file, &l->path) ? 0 : cz_fail_mem(err);
	struct cz_source *s = rc ? NULL : cz_source_open(cz_buf_text(&l->path), CZ_ENCODING_AUTO, err);
	if (!rc)
		rc = s ? load(l, s, err) : err->code;
	if (rc) /* the path does not outlive the recipe */
		cz_err_at(err, l->file, 0, 0);
	if (rc && err->source == cz_buf_text(&l->path))
		err->source = l->file;
	cz_source_close(s);
	return rc;
}

void cz_lookup_release(struct cz_lookup *l)
{
	cz_buf_release(&l->path);
	cz_names_release(&l->table);
	cz_names_release(&l->twice);
	free(l->fault);
}
