/* The first line is a format, the rest a cell. What is read is a day; what is not is blamed within its bounds. */
#include "intake/dates.h"
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void try(struct cz_str cell, const struct cz_date_style *style)
{
	struct cz_fault fault = {0};
	cz_day day = CZ_DAY_NONE;
	if (cz_take_date(cell, style, &day, &fault)) {
		struct cz_civil c = cz_day_civil(day);
		if (!cz_day_valid(c.year, c.month, c.day))
			abort();
	} else if (day != CZ_DAY_NONE || !fault.id ||
		   (fault.part.n && (fault.part.s < cell.s || fault.part.s + fault.part.n > cell.s + cell.n))) {
		abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data;
	const char *end = size ? memchr(text, '\n', size) : NULL;
	struct cz_str format = {text, end ? (size_t)(end - text) : 0};
	struct cz_str cell = {text + format.n + (end != NULL), size - format.n - (end != NULL)};
	struct cz_date_style style = {.window = 1950}, any = {.window = 0};
	if (cz_date_style_read(format, &style))
		try(cell, &style);
	try(cell, &any);
	return 0;
}
