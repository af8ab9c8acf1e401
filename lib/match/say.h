#ifndef CZ_MATCH_SAY_H
#define CZ_MATCH_SAY_H

#include "match/rule.h"
#include "match/weigh.h"

/* An id in a story, as a terminal may see it: whatever it holds, it makes no line and no colour of its own. Its
 * blanks are CZ_ID_BLANK until the lines of the story are broken, so that none is lost. */
enum { CZ_ID_BLANK = '\037' };
void cz_say_id(struct cz_buf *out, const char *id);

/* What cz-match says in words, shared by stories and by records told as text. */
/* Of a volunteer: "is not free on the dayparts asked for". */
const char *cz_say_rule(enum cz_rule rule, enum cz_lang lang);
const char *cz_say_term(enum cz_term term, enum cz_lang lang); /* "shared interests" */
const char *cz_say_lack(enum cz_lack lack, enum cz_lang lang); /* "car" */
/* Why nobody knows where a request, or a volunteer, is, and what to give. */
const char *cz_say_no_place(bool volunteer, bool postcode, enum cz_lang lang);
void cz_say_daypart(struct cz_buf *out, int daypart, enum cz_lang lang); /* 0..20: dinsdagavond, Tuesday evening */
void cz_say_km(struct cz_buf *out, double km, int decimals, enum cz_lang lang); /* "12.3 km" */

#endif
