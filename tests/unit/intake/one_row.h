#ifndef CZ_TESTS_INTAKE_ONE_ROW_H
#define CZ_TESTS_INTAKE_ONE_ROW_H

#include "intake/convert.h"
#include "../unit.h"

enum { ROW_MOST = 8 };

/* The cells of "a;b;c"; how many. */
static inline size_t row_split(const char *text, struct cz_str out[ROW_MOST])
{
	size_t n = 0;
	for (;; text++) {
		size_t len = strcspn(text, ";");
		assert_true(n < ROW_MOST);
		out[n++] = (struct cz_str){text, len};
		text += len;
		if (!*text)
			return n;
	}
}

/* One row through a recipe, from its text on. see is shown the record, NULL when the row was refused; what it is shown lives no
 * longer than that. 0, or the error of the first step that failed. */
static inline int one_row(const char *recipe_text, const struct cz_type *type, const struct cz_str *name, const struct cz_str *cell,
			  size_t n, void (*see)(const void *rec, void *ctx), void *ctx)
{
	struct cz_recipe recipe = CZ_RECIPE_INIT;
	struct cz_header header = CZ_HEADER_INIT;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_record at = {.source = "x", .line = 1};
	struct cz_made made = {0};
	struct cz_converter *c = NULL;
	size_t parts;
	int rc = cz_recipe_parse(&recipe, "r.json", cz_str_of(recipe_text), type, &err);
	if (!rc)
		rc = cz_header_read(&header, name, NULL, n, &err);
	if (!rc && !(c = cz_converter_new(&recipe, &header, NULL, &err)))
		rc = err.code;
	if (!rc)
		rc = cz_converter_begin(c, cell, n, &parts, &err);
	if (!rc)
		rc = cz_converter_make(c, 0, &at, &made, &err);
	if (!rc)
		see(made.rec, ctx);
	cz_converter_free(c);
	cz_header_release(&header);
	cz_recipe_release(&recipe);
	return rc;
}

#endif
