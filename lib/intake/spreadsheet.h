#ifndef CZ_INTAKE_SPREADSHEET_H
#define CZ_INTAKE_SPREADSHEET_H

#include "base/message.h"
#include "base/str.h"

/* What a spreadsheet put in the place of a value: CZ335 a number that lost its digits ("1,23E+11"), CZ337 an error
 * ("#N/B"), 0 neither. White space at the ends of s is not expected. */
enum cz_message cz_spreadsheet_harm(struct cz_str s);

#endif
