/* A recipe, a line "---", and a CSV text for it: whatever both say, the rows are converted or refused. */
#include "intake/convert.h"
#include "model/types.h"
#include <stdint.h>
#include <stdlib.h>

/* Lookups would open files. */
static bool names_files(struct cz_str s)
{
	for (size_t i = 0; i + 6 <= s.n; i++)
		if (memcmp(s.s + i, "lookup", 6) == 0 || memcmp(s.s + i, "\"bank\"", 6) == 0 || s.s[i] == '\\')
			return true;
	return false;
}

static void convert(struct cz_recipe *r, struct cz_str csv)
{
	struct cz_csv_dialect d = {.delimiter = ';'};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_header h = CZ_HEADER_INIT;
	struct cz_converter *c = NULL;
	struct cz_row row;
	struct cz_csv *in = cz_csv_open(cz_text_read, &csv, &d, &err);
	while (in && cz_csv_next(in, &row, &err) > 0) {
		size_t parts = 0;
		if (!c) {
			if (cz_header_read(&h, row.cell, NULL, row.n, &err) || !(c = cz_converter_new(r, &h, NULL, &err)))
				break;
			continue;
		}
		struct cz_record at = {.loose = true};
		if (row.fault || row.n < h.n || cz_converter_begin(c, row.cell, row.n, &parts, &err))
			continue;
		for (size_t i = 0; i < parts; i++) {
			struct cz_made made;
			if (cz_converter_make(c, i, &at, &made, &err) || (!made.rec && !made.left_out && !made.problems))
				abort();
		}
	}
	cz_converter_free(c);
	cz_header_release(&h);
	cz_csv_close(in);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const struct cz_type *const type[] = {&cz_type_request, &cz_type_volunteer, &cz_type_response, &cz_type_place};
	struct cz_str text = {(const char *)data, n}, csv = {"", 0};
	for (size_t i = 0; i + 4 <= n; i++)
		if (memcmp(data + i, "---\n", 4) == 0) {
			text.n = i;
			csv = (struct cz_str){(const char *)data + i + 4, n - i - 4};
			break;
		}
	if (names_files(text))
		return 0;
	struct cz_recipe r = CZ_RECIPE_INIT;
	struct cz_err err = CZ_ERR_INIT;
	if (cz_recipe_parse(&r, "fuzz", text, type[n % CZ_COUNT(type)], &err) == 0)
		convert(&r, csv);
	else if (!err.code)
		abort();
	cz_recipe_release(&r);
	return 0;
}
