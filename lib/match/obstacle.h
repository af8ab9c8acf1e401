#ifndef CZ_MATCH_OBSTACLE_H
#define CZ_MATCH_OBSTACLE_H

#include "base/buf.h"
#include "match/rule.h"

/* What stands between a request and a volunteer under a rule that fails, in words that say which of the things that the
 * rule asks for it is: "begins on 2026-12-01", "lives too far away: 12.3 km, at most 5.0 km". Ids are shown as a
 * terminal may see them. */
void cz_obstacle_tell(const struct cz_match_town *t, uint32_t ask, uint32_t hand, enum cz_rule rule, enum cz_lang lang,
		      struct cz_buf *out);

/* What the request asks for under a rule on times or languages: ": Monday morning, Tuesday evening"; under others
 * nothing. And of what features lack: " (female)". */
void cz_obstacle_tell_asked(const struct cz_match_town *t, uint32_t ask, enum cz_rule rule, enum cz_lang lang,
			    struct cz_buf *out);
void cz_obstacle_tell_lack(const struct cz_match_town *t, uint32_t ask, enum cz_lack lack, enum cz_lang lang,
			   struct cz_buf *out);

/* The distance of the two; one that nobody measured is not told as if somebody had. */
void cz_obstacle_tell_km(const struct cz_match_town *t, uint32_t ask, uint32_t hand, enum cz_lang lang,
			 struct cz_buf *out);

#endif
