/* Any bytes as the beginning of a CSV file: a dialect is found under which the reader gets through. */
#include "intake/dialect.h"
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct cz_str head = {(const char *)data, n};
	for (int whole = 0; whole < 2; whole++) {
		struct cz_dialect d = {0};
		struct cz_err err = CZ_ERR_INIT;
		if (cz_dialect_sniff(head, whole, &d, &err) < 0)
			continue;
		if (!d.csv.delimiter || (!d.no_header && (d.header_rows < 1 || d.header_rows > 3)))
			abort();
	}
	return 0;
}
