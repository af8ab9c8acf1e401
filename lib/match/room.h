#ifndef CZ_MATCH_ROOM_H
#define CZ_MATCH_ROOM_H

#include "match/plan.h"

/* Who could make room for one request more, without a place lost at one as urgent: a volunteer with a place left,
 * one who helps a request that is less urgent, and one of whom a request could go over to a volunteer that could
 * make room.
 *
 * Of each volunteer the number of the least urgent class for which there is room (3: a place can come free and
 * nobody loses one), 0: for none. A pair more with a volunteer that has room for a request serves that request in
 * every best plan: it is then the only way to serve more. Only pairs that p holds are ways. NULL: no memory. The
 * caller frees it. */
uint8_t *cz_room_make(const struct cz_plan_of_town *p) CZ_MUST_CHECK;

#endif
