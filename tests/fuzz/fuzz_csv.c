/* Any bytes as CSV: rows stand in the file in order and apart, and do not depend on how the bytes arrive. */
#include "data/csv.h"
#include "require.h"
#include "../unit/pieces.h"
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct bytes all = {(const char *)data, n, SIZE_MAX}, bits = {(const char *)data, n, 3};
	struct cz_csv_dialect d = {.delimiter = ';'};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_csv *a = cz_csv_open(give, &all, &d, &err), *b = cz_csv_open(give, &bits, &d, &err);
	struct cz_row ra, rb;
	size_t line = 0, raw = 0;
	if (!a || !b)
		abort();
	for (;;) {
		int rc = cz_csv_next(a, &ra, &err);
		require(rc == cz_csv_next(b, &rb, &err));
		if (rc <= 0)
			break;
		require(ra.n == rb.n && ra.line == rb.line && ra.fault == rb.fault && ra.fault_column == rb.fault_column);
		require(cz_str_eq(ra.raw, rb.raw) && ra.line > line && ra.raw.n > 0);
		for (size_t i = 0; i < ra.n; i++)
			require(cz_str_eq(ra.cell[i], rb.cell[i]) && ra.cell[i].s[ra.cell[i].n] == '\0');
		line = ra.line;
		raw += ra.raw.n;
	}
	require(raw <= n);
	cz_csv_close(a);
	cz_csv_close(b);
	return 0;
}
