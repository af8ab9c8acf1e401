#include "intake/areas.h"
#include "base/text.h"
#include "intake/unknown.h"
#include <stdlib.h>

struct tally {
	bool named; /* like a field of areas */
	size_t filled, codes;
};

static bool is_called_after_areas(const struct cz_column *c, const struct cz_type *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->field[i].kind == CZ_F_AREA && cz_column_fits(c, &t->field[i]))
			return true;
	return false;
}

static int count(struct tally *tally, size_t n, struct cz_csv *csv, struct cz_err *err)
{
	struct cz_row row;
	int rc;
	while ((rc = cz_csv_next(csv, &row, err)) > 0)
		for (size_t i = 0; i < n && i < row.n && !row.fault; i++) {
			char code[11];
			struct cz_str cell = cz_text_trim(row.cell[i]);
			if (!tally[i].named || !cell.n || cz_means_unknown(cell))
				continue;
			tally[i].filled++;
			tally[i].codes += cz_area_parse(cell, code);
		}
	return rc;
}

int cz_areas_judge(struct cz_header *h, const struct cz_type *t, struct cz_csv *csv, struct cz_err *err)
{
	struct tally *tally = calloc(h->n + 1, sizeof *tally);
	bool any = false;
	if (!tally)
		return cz_fail_mem(err);
	for (size_t i = 0; i < h->n && t; i++)
		any |= tally[i].named = is_called_after_areas(&h->column[i], t);
	int rc = any ? count(tally, h->n, csv, err) : 0;
	for (size_t i = 0; i < h->n && !rc; i++)
		h->column[i].no_area = 2 * tally[i].codes < tally[i].filled;
	free(tally);
	return rc;
}
