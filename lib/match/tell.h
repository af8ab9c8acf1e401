#ifndef CZ_MATCH_TELL_H
#define CZ_MATCH_TELL_H

#include "base/buf.h"
#include "base/err.h"
#include "base/message.h"

/* The records that cz-match writes, a line each, told in sentences: a line for a match, for a request that got
 * nobody and why, for a change, for a place where one more volunteer helps, and for the account. Types that say
 * nothing to people, such as the prices of those who would make no difference, are left out. */
int cz_tell(struct cz_str records, enum cz_lang lang, struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;

#endif
