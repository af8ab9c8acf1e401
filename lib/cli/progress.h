#ifndef CZ_CLI_PROGRESS_H
#define CZ_CLI_PROGRESS_H

/* One line for who sits and waits, "cz-match: 12 s, 43% read": on standard error when that is a terminal and standard
 * output is not, once a second from the first second on; not where TERM is unset or "dumb". Commands in a pipeline write on
 * the same line, and the last one that wrote is seen. Who has run for a second wipes it, whosever it is, before it says
 * anything else and when it ends. "All read": the files were open and none is any more. */

/* name and the operands (argv's own) are borrowed until cz_progress_end. */
void cz_progress_begin(const char *name, int operands, char *const *operand);
/* Around every message: the line is wiped, and does not come back in the middle of it. Pairs do not nest. */
void cz_progress_pause(void);
void cz_progress_resume(void);
void cz_progress_end(void);

#endif
