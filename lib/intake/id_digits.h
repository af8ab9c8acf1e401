#ifndef CZ_INTAKE_ID_DIGITS_H
#define CZ_INTAKE_ID_DIGITS_H

#include "base/str.h"
#include "model/field.h"

/* Ids such as "00960" and "01234": a spreadsheet takes the zeros in front of them away, and who knows how many digits there are can
 * put them back. */
struct cz_id_digits {
	unsigned char n; /* of each cell so far; 0: there was none */
	bool zero;       /* one of them begins with a 0 */
	bool other;      /* one is something else, or of another length */
};

/* Whether the field names a record: its own id, or that of another one. */
bool cz_id_digits_suit(const struct cz_type *t, const struct cz_field *f);
/* What a cell shows: one id, or a list of them. */
void cz_id_digits_note(struct cz_id_digits *d, struct cz_str cell);
/* How many digits all of them have; 0: nothing is to be said, or there is no zero that can be lost. */
size_t cz_id_digits_all(const struct cz_id_digits *d);

#endif
