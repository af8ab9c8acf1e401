#ifndef CZ_MATCH_STORY_H
#define CZ_MATCH_STORY_H

#include "match/explain.h"

/* The story of one request, or of one pair, in sentences that a coordinator can read to a family. CZ_EINPUT when
 * there is no such request or volunteer. */
int cz_story(const struct cz_plan_of_town *p, const char *request, const char *volunteer, enum cz_lang lang,
	     struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;

#endif
