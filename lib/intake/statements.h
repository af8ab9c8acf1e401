#ifndef CZ_INTAKE_STATEMENTS_H
#define CZ_INTAKE_STATEMENTS_H

#include "data/value.h"
#include "intake/names.h"

/* The statements of question banks, to know them where a survey tool writes them over its columns. */

/* Add the texts of a bank's statements, in all its languages, each with the code of its item. 0, or below 0. */
int cz_statements_add(struct cz_names *items, const struct cz_value *bank, struct cz_arena *mem, struct cz_err *err) CZ_MUST_CHECK;

/* The name of a bank, the lowest and highest answer of its scale, and what else an answer may be. */
struct cz_scale {
	const char *bank;
	int64_t low, high;
	const struct cz_value *dont_know, *missing; /* as in the bank, or NULL */
};

/* Read it; bank lives in mem. low and high are both 0 when it has none that can be read. 0, or no memory. */
int cz_scale_read(struct cz_scale *s, const struct cz_value *bank, struct cz_arena *mem, struct cz_err *err) CZ_MUST_CHECK;
/* Whether a number is an answer by the scale; any is when there is none. */
bool cz_scale_has(const struct cz_scale *s, const struct cz_value *number);

/* The item whose statement is the name of a column, or stands in it as survey tools write it: "Ambitie [statement]",
 * "How far do you agree? - statement", "12. statement". 1: *item is set; 0: there is none; below 0: no memory. */
int cz_statement_find(struct cz_names *items, struct cz_str name, const char **item) CZ_MUST_CHECK;
/* Whether a name is the code of an item, "AMB1" or "org04": letters, then digits. */
bool cz_statement_is_code(struct cz_str name);

#endif
