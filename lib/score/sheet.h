#ifndef CZ_SCORE_SHEET_H
#define CZ_SCORE_SHEET_H

#include "score/result.h"

/* Scores as one CSV table that a spreadsheet can filter: a row for each partnership, wave and aspect with an empty
 * party, and below it a row for each party. With items: a row for each item in the same way, with a column for each answer from lo
 * to hi. Not defined is empty. First the header, then the rows of each bank. */
struct cz_sheet_form {
	bool items;
	int32_t lo, hi;
};

void cz_score_sheet_header(const struct cz_sheet_form *f, struct cz_buf *out);
void cz_score_sheet(const struct cz_results *r, const struct cz_sheet_form *f, struct cz_buf *out);

#endif
