#ifndef CZ_MODEL_BANKS_H
#define CZ_MODEL_BANKS_H

#include "base/str.h"

/* The question banks that come with cz, kaats5 and sofa4, as JSON. Empty when there is none of that name. */
struct cz_str cz_bank_text(const char *name);

enum { CZ_BANKS = 2 };
extern const char *const cz_bank_names[CZ_BANKS];

#endif
