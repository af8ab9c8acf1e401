#ifndef CZ_CLI_OPT_H
#define CZ_CLI_OPT_H

#include "cli/cli.h"

/* The options of a command, its own and the common ones, as one table. */
struct cz_opt_table {
	struct cz_opt opt[64];
	size_t n;
};

void cz_opt_gather(const struct cz_prog *prog, struct cz_opt_table *t);
/* Store one value. CZ_EUSAGE when arg is not of its kind. */
int cz_opt_store(const struct cz_opt *o, const char *arg, void *settings, struct cz_err *err) CZ_MUST_CHECK;
void cz_opt_release(const struct cz_opt_table *t, void *settings);

#endif
