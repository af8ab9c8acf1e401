#ifndef CZ_INTAKE_PRIVACY_H
#define CZ_INTAKE_PRIVACY_H

#include "base/attr.h"
#include "model/personal.h"
#include <stddef.h>
#include <stdint.h>

/* Privacy at the door: columns that hold what we may not or need not have. */

/* What a column holds by its name, in Dutch or English: "BSN", "Burgerservicenr.", "E-mailadres", "Geb.datum",
 * "Straatnaam + huisnr", "Achternaam" ...  0, or CZ_ENOMEM. */
int cz_personal_header(struct cz_str name, enum cz_personal *out) CZ_MUST_CHECK;

/* What a column holds by its cells. Add the cells of up to CZ_COLUMN_SAMPLE rows, empty ones too, and ask. */
enum { CZ_COLUMN_SAMPLE = 1000 };

struct cz_column_test {
	uint32_t filled;                   /* cells that were not empty */
	uint32_t nine;                     /* of eight or nine digits */
	uint32_t mobile;                   /* of those, like a mobile number without its 0 (612345678) */
	uint32_t passed, passed_mobile;    /* of nine and of mobile: pass the test of eleven */
	uint32_t email, phone, iban;
};

void cz_column_test_add(struct cz_column_test *t, struct cz_str cell);

/* BSN: ten cells or more pass the test of eleven, and half of the nine-digit ones or more. Of random numbers
 * 9% pass: that half of 20 do has a chance of 3 in a million. Phone numbers that lost their 0 pass as often
 * as random ones, so that a column of them is CZ_PERSONAL_PHONE. The others: half of the filled cells. */
enum cz_personal cz_column_test_verdict(const struct cz_column_test *t);

#endif
