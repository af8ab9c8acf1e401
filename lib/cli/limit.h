#ifndef CZ_CLI_LIMIT_H
#define CZ_CLI_LIMIT_H

#include "base/err.h"
#include <stdbool.h>
#include <stddef.h>

/* How much still counts as good: "10" of something, or "2%" of all of it. */
struct cz_limit {
	size_t n;
	bool percent;
};

/* text: what was given for an option, NULL: nothing, and *out stays. CZ_EUSAGE names the option. */
int cz_limit_read(const char *option, const char *text, struct cz_limit *out, struct cz_err *err) CZ_MUST_CHECK;
/* That of so many, rounded down. */
size_t cz_limit_of(const struct cz_limit *limit, size_t all);

#endif
