#ifndef CZ_INTAKE_PRIVACY_H
#define CZ_INTAKE_PRIVACY_H

#include "base/attr.h"
#include "model/personal.h"
#include <stddef.h>
#include <stdint.h>

/* Privacy at the door: columns that hold what we may not or need not have. By their names: cz_personal_header. */

/* What a column holds by its cells. Add the cells of up to CZ_COLUMN_SAMPLE rows, empty ones too, and ask. */
enum { CZ_COLUMN_SAMPLE = 1000 };

struct cz_column_test {
	uint32_t filled;                   /* cells that were not empty */
	uint32_t nine;                     /* numbers of eight or nine digits, or of nine beside other signs and numbers */
	uint32_t lately[16], next;         /* the last of them that have eight digits: each of those counts once */
	uint32_t mobile;                   /* of those, like a mobile number without its 0 (612345678) */
	uint32_t passed;                   /* of nine: pass the test of eleven */
	uint32_t email, phone, iban;       /* have one in them */
	uint32_t name;                     /* look like the name of a person */
	bool nameless;                     /* nobody will ask for those, which are found at some cost */
};

void cz_column_test_add(struct cz_column_test *t, struct cz_str cell);

/* Of the nine-digit numbers ten or more and at least half pass the test of eleven, or five or more and all do: it is a BSN. Of random
 * numbers 9% pass: half of 20 has a chance of 3 in a million, all of 5 one of 6 in a million. */
bool cz_bsn_many(uint32_t passed, uint32_t nine);
/* BSN: by that. Mobile numbers that lost their 0 pass as seldom as random ones; ten of them make a column of CZ_PERSONAL_PHONE. E-mail,
 * telephone, IBAN: half of the filled cells have one in them. */
enum cz_personal cz_column_test_verdict(const struct cz_column_test *t);
/* Half of the filled cells look like names of persons; so do those of organisations. */
bool cz_column_test_names(const struct cz_column_test *t);

#endif
