#ifndef CZ_CLI_SANDBOX_H
#define CZ_CLI_SANDBOX_H

#include "cli/opt.h"

/* What a command gives up once it knows its files, where the kernel lets it: new sockets and other programs
 * (seccomp), and all files but those it was given (Landlock). A kernel without them is no reason to stop. */
struct cz_sandbox {
	bool calls; /* seccomp is in force */
	bool files; /* Landlock is in force */
};

/* Readable from here on: the operands, the files that options name, what lies beside both, and the system's own
 * libraries. Writable: the folders of CZ_OPT_OUTPUT options and of -o. */
struct cz_sandbox cz_sandbox_enter(const struct cz_opt_table *t, const void *settings, int operands,
				   char *const *operand);

#endif
