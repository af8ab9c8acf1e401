#ifndef CZ_SCORE_EXPLAIN_H
#define CZ_SCORE_EXPLAIN_H

#include "base/buf.h"
#include "base/message.h"
#include "base/str.h"
#include <stdbool.h>

/* What a number means, in the language asked for: the sentence of its record's table, and a paragraph. In English that is the manual's,
 * which is part of the program, so that the two can never differ; in Dutch that of explain.def. False when there is no such number. */
bool cz_score_explain(struct cz_str field, enum cz_lang lang, struct cz_buf *out);

/* The names that can be explained, one on a line, in the order of the manual. */
void cz_score_explainable(struct cz_buf *out);

#endif
