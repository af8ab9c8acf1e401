#ifndef CZ_INTAKE_LANGUAGES_H
#define CZ_INTAKE_LANGUAGES_H

#include <stddef.h>

/* The languages spoken in Dutch municipalities, each with the shortest code of ISO 639 as BCP 47 wants it. */
struct cz_language {
	const char *code;
	const char *names; /* Dutch and English names, the name in the language itself, longer codes; joined by '|' */
};

extern const struct cz_language cz_languages[];
extern const size_t cz_languages_n;

#endif
