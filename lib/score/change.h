#ifndef CZ_SCORE_CHANGE_H
#define CZ_SCORE_CHANGE_H

#include "score/result.h"

/* Find the change of a group since the wave before, when there is one, in r->change. The results of both must be there. */
int cz_change_make(struct cz_results *r, size_t group, uint32_t aspect, struct cz_err *err) CZ_MUST_CHECK;
/* Find the course of a partnership in r->course, when this group is its last wave and the order of all is known. The results of all
 * of them must be there. */
int cz_change_course(struct cz_results *r, size_t group, uint32_t aspect, struct cz_err *err) CZ_MUST_CHECK;

#endif
