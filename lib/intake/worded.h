#ifndef CZ_INTAKE_WORDED_H
#define CZ_INTAKE_WORDED_H

#include "base/str.h"
#include <stdbool.h>
#include <stdint.h>

/* Values in words, where a number, a yes or a code is expected. False: the cell is none of these, and *out is as it was. */
bool cz_worded_count(struct cz_str cell, int64_t *out);      /* "drie", "3 personen"; "3+" is 3 */
bool cz_worded_urgency(struct cz_str cell, int64_t *out);    /* "hoog"; "1 - hoog", where both say the same */
bool cz_worded_phase(struct cz_str cell, int64_t *out);      /* of a partnership: "fase 3", "verkennen"; as above */
/* "1 keer per 2 weken": a code of cz_vocab_frequency. *more: the cell says more, "2x per week" and "wekelijks (2 uur)". */
bool cz_worded_often(struct cz_str cell, const char **code, bool *more);
bool cz_worded_yesno(struct cz_str cell, bool *out);         /* "wel", "geen" */
/* "Fiets", "OV": of how somebody travels, without a car. */
bool cz_worded_no_car(struct cz_str cell);
bool cz_worded_car(struct cz_str cell, bool *out);           /* "geen auto", "ja, eigen auto" */
/* "Ja (12-3-2024)", "ja, d.d. 12-3-2024": an answer, and what else there is, empty when nothing is. */
bool cz_worded_answer(struct cz_str cell, bool *yes, struct cz_str *rest);

/* "2 dagdelen", "ca. 2 uur per week": how much time, and not when. */
bool cz_worded_amount(struct cz_str cell);

/* What stands behind "max.", "hooguit" or "tot" in a cell that tells the most there may be; else the cell. */
struct cz_str cz_worded_most(struct cz_str cell);
/* What stands behind "ca." or "ongeveer"; else the cell. */
struct cz_str cz_worded_about(struct cz_str cell);

#endif
