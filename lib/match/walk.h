#ifndef CZ_MATCH_WALK_H
#define CZ_MATCH_WALK_H

#include "match/assign.h"
#include "match/cells.h"

/* All allowed pairs of one request, in the order of the town or from its own street outwards. */
struct cz_walk {
	const struct cz_match_town *t;
	const struct cz_cell_list *list;
	const struct cz_ask *a;
	uint32_t i;
	struct cz_wants look;
	struct cz_stretch stretch[3 * CZ_STRETCHES];
	size_t stretches, s;
	uint32_t k, to;         /* in the list: the next to glance at, and the end of the stretch at hand */
	uint32_t block, seen;   /* where the last glance was, and who of those is left to look at: see cz_glance_look */
	float score[CZ_GLANCES]; /* of those, at most */
	/* When only some pairs are of use: those that score at least least, plus what the volunteer costs if there are prices. */
	int64_t least;
	struct cz_prices price;
	const uint64_t *shared; /* interests by block, or NULL */
	int64_t top, most;      /* no pair scores more, but for interests in common; and with those */
	float km_per_point[2];  /* of that, distance takes a point for each of these kilometres; [1]: with a car */
	size_t corner;          /* the stretches before this one are those around the corner */
};

#define CZ_WALK_ANY INT64_MIN /* as least */

/* choosy: not all pairs are wanted, so that those of a remote request may come in another order than that of the town. */
void cz_walk_begin(struct cz_walk *w, const struct cz_match_town *t, const struct cz_cells *cells, uint32_t i, bool choosy);
/* Look at those who live near first; before the first of the others. */
void cz_walk_outwards(struct cz_walk *w);
bool cz_walk_next(struct cz_walk *w, uint32_t *hand, int32_t *score);
/* The same of whomever a glance, and the price if there is one, does not rule out: to be judged. */
bool cz_walk_see(struct cz_walk *w, uint32_t *hand);

/* Somebody whom a glance does not rule out, and what a pair with them scores at most. */
struct cz_sight {
	uint32_t hand;
	int32_t most;
};
/* The next of them, at most room (at least CZ_GLANCES), in order; it ends early where the corner does. 0: no more. Prices do
 * not count here. */
size_t cz_walk_gather(struct cz_walk *w, struct cz_sight *out, size_t room);
static inline void cz_walk_expect(const struct cz_walk *w, uint32_t hand)
{
	cz_match_expect(w->t, hand);
}
/* Whether the pair is allowed, and what it scores. */
bool cz_walk_judge(const struct cz_walk *w, uint32_t hand, int32_t *score);

/* No pair of request i scores more. */
int32_t cz_walk_most(const struct cz_match_town *t, uint32_t i);

/* A price, and what a pair must gain, as one number: a level is more than all points. */
static inline int64_t cz_walk_level(int level, int64_t points)
{
	return level * ((int64_t)1 << 48) + points;
}

#endif
