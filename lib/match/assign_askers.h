#ifndef CZ_MATCH_ASSIGN_ASKERS_H
#define CZ_MATCH_ASSIGN_ASKERS_H

#include "base/arena.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Who knows each volunteer: the pairs of the fast engine seen from the other side, once somebody asks for them. From then on
 * they last from round to round: the pairs that each of these brings stand in a list of their own. */

enum { CZ_ASKER_LISTS = 8 }; /* more are made one */

struct cz_asker {
	uint32_t request;
	int32_t points;
	uint32_t loss; /* of the pair, as cz_fast_loss, when it was noted; or less */
};

/* Never more than it is; of a pair in use it may be below zero, and nobody asks. */
static inline uint32_t cz_asker_loss(int64_t loss)
{
	return (uint32_t)(loss < 0 ? 0 : loss > UINT32_MAX ? UINT32_MAX : loss);
}

struct cz_askers {
	struct cz_arena mem;
	struct cz_asker_list {
		uint64_t *row; /* the askers of volunteer j are asker[row[j]] .. asker[row[j + 1] - 1] */
		struct cz_asker *asker;
	} list[CZ_ASKER_LISTS];
	size_t lists;    /* 0: nobody asked yet */
	int64_t *ask;    /* per volunteer: its price when the losses of its askers were noted */
	uint32_t *noted; /* per volunteer: in which round that was */
	uint32_t round;
};

struct cz_fast;

/* All pairs that there are, if nobody asked before; then those that are fresh. False: no memory. */
bool cz_askers_find(struct cz_fast *f) CZ_MUST_CHECK;
bool cz_askers_add(struct cz_fast *f) CZ_MUST_CHECK;
/* Losses are noted anew when they are asked for, and no more than once in a round. In one, worths may only rise after that. */
void cz_askers_begin_round(struct cz_fast *f);
void cz_askers_note(struct cz_fast *f, uint32_t volunteer);

#endif
