/* Any text is either understood as some dayparts, or blamed within its own bounds. */
#include "intake/dayparts.h"
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct cz_str cell = {(const char *)data, size};
	struct cz_fault fault = {0};
	uint32_t times = 0;
	if (cz_take_dayparts(cell, &times, &fault)) {
		if (!times || times >> 21)
			abort();
	} else if (times || !fault.id || (fault.part.n && (fault.part.s < cell.s || fault.part.s + fault.part.n > cell.s + cell.n))) {
		abort();
	}
	return 0;
}
