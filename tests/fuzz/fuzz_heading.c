/* Any bytes as the beginning of a CSV file: when a header is found in it, it can be read, its columns are bound to fields, and no
 * column fills two of them. The first byte chooses the type of the records. */
#include "intake/heading.h"
#include "model/types.h"
#include <stdint.h>
#include <stdlib.h>

static void settle(struct cz_str head, const struct cz_recipe *r, struct cz_dialect *d)
{
	struct cz_heading h = CZ_HEADING_INIT;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_csv *csv = cz_csv_open(cz_text_read, &head, &d->csv, &err);
	size_t of[64];
	if (!csv)
		abort();
	if (!d->no_header && cz_heading_read(&h, csv, d, &err) == 0 && h.header.n) {
		for (size_t i = 0; i < r->type->n; i++)
			of[i] = CZ_COLUMN_NONE;
		if (cz_header_settle(&h.header, r->type, of, &err))
			abort();
		for (size_t i = 0; i < r->type->n; i++)
			for (size_t k = 0; k < i; k++)
				if (of[i] != CZ_COLUMN_NONE && (of[i] >= h.header.n || of[i] == of[k]))
					abort();
	}
	cz_heading_release(&h);
	cz_csv_close(csv);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const struct cz_type *const type[] = {&cz_type_request, &cz_type_volunteer, &cz_type_match, &cz_type_response};
	struct cz_recipe r = CZ_RECIPE_INIT;
	if (!n)
		return 0;
	r.type = type[data[0] % 4];
	struct cz_str head = {(const char *)data + 1, n - 1};
	for (int whole = 0; whole < 2; whole++) {
		struct cz_dialect d = {0};
		struct cz_err err = CZ_ERR_INIT;
		if (cz_dialect_sniff(head, whole, &d, &err) == 0 && cz_heading_settle(head, &r, &d, &err) == 0)
			settle(head, &r, &d);
	}
	return 0;
}
