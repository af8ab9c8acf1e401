#ifndef CZ_SCORE_SHEET_H
#define CZ_SCORE_SHEET_H

#include "score/result.h"

/* Scores as one CSV table that a spreadsheet can filter: a row for each partnership, wave and aspect with an empty
 * party, and below it a row for each party. With items: a row for each item in the same way. Not defined is empty. */
void cz_score_sheet(const struct cz_results *r, bool items, struct cz_buf *out);

#endif
