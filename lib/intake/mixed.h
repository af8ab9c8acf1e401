#ifndef CZ_INTAKE_MIXED_H
#define CZ_INTAKE_MIXED_H

#include "data/csv.h"
#include "intake/source.h"

/* Rows in another encoding than their file: sheets of two sources that were put together. A row of a UTF-8 file that is not
 * valid, and of whose signs outside ASCII none is likely one of UTF-8, is Windows-1252; one of a Windows-1252 file in which all
 * are, and one of them likely, is UTF-8. A row with both is broken, and nobody can say where. */
struct cz_mixed {
	struct cz_str *cell;
	size_t cap;
	struct cz_buf text;
};

#define CZ_MIXED_INIT {.text = CZ_BUF_INIT}

/* Read row again when it is one of those, at a glance. 1: its cells and raw are now those of m, until the next call; *column is
 * the first cell that was read otherwise, from 1; 0: it is as good or as bad as it was. */
int cz_mixed_mend(struct cz_mixed *m, enum cz_encoding file, struct cz_row *row, size_t *column, struct cz_err *err) CZ_MUST_CHECK;
/* Whether text was read in the wrong encoding and written again before it came here, "cafÃ©", or is of an encoding
 * that is read as Windows-1252, as that of DOS and of Turkish: "co”rdineren", "piþirmek". room becomes failed when
 * memory runs out. */
bool cz_mixed_was_garbled(struct cz_str text, struct cz_buf *room);
void cz_mixed_release(struct cz_mixed *m);

#endif
