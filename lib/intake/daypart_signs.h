#ifndef CZ_INTAKE_DAYPART_SIGNS_H
#define CZ_INTAKE_DAYPART_SIGNS_H

#include "base/str.h"
#include <stdbool.h>

/* Whether signs in an availability text may say of a day that it goes or does not, and nobody knows which:
 * "ma + / di -", "+ma -di", "ma -", "ma, (di), wo". */
bool cz_dayparts_signs_doubt(struct cz_str text);

#endif
