#ifndef CZ_INTAKE_BRACKET_H
#define CZ_INTAKE_BRACKET_H

#include "base/str.h"

/* What stands in brackets at the end of a column's name: "Afstand (km)", "VOG (ja/nee)", "VOG (geldig tot)", "VOG (politie)". */
enum cz_bracket {
	CZ_BRACKET_PLAIN, /* nothing, a unit, a format, choices, or how to fill it in: the name means what it means without */
	CZ_BRACKET_OTHER, /* it makes of the name another, or its opposite */
	CZ_BRACKET_DOUBT  /* nobody knows */
};

/* The name without it. */
struct cz_str cz_bracket_before(struct cz_str name);
/* name as in the file; words: what stands in its brackets, folded. */
enum cz_bracket cz_bracket_of(struct cz_str name, struct cz_str words);

#endif
