#ifndef CZ_MATCH_PICK_H
#define CZ_MATCH_PICK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The best pairs of a request while it looks at all of them. Here and not in a .c file, for speed. */

/* A pair with what it gains: its score, after the volunteer's price when there are prices. */
struct cz_pick {
	int64_t gain;
	uint32_t hand;
	int32_t score;
	uint32_t rank; /* of equals the lower comes first */
};

static inline bool cz_pick_is_better(const struct cz_pick *a, const struct cz_pick *b)
{
	return a->gain > b->gain || (a->gain == b->gain && a->rank < b->rank);
}

/* Keep the best `most` offers, best first; of equals those that came first. */
static inline size_t cz_pick_take(struct cz_pick *best, size_t n, size_t most, struct cz_pick o)
{
	size_t at = n < most ? n++ : most;
	for (; at > 0 && cz_pick_is_better(&o, &best[at - 1]); at--)
		if (at < most)
			best[at] = best[at - 1];
	if (at < most)
		best[at] = o;
	return n;
}

/* The same where `most` is many: the worst stands first, and each before two that are better (at 2k + 1 and 2k + 2). */
static inline size_t cz_pick_heap(struct cz_pick *best, size_t n, size_t most, struct cz_pick o)
{
	size_t at = 0, next;
	if (n < most) {
		for (at = n++; at > 0 && cz_pick_is_better(&best[(at - 1) / 2], &o); at = (at - 1) / 2)
			best[at] = best[(at - 1) / 2];
	} else if (cz_pick_is_better(&o, &best[0])) {
		for (; (next = 2 * at + 1) < n; at = next) {
			next += next + 1 < n && cz_pick_is_better(&best[next], &best[next + 1]);
			if (!cz_pick_is_better(&o, &best[next]))
				break;
			best[at] = best[next];
		}
	} else {
		return n;
	}
	best[at] = o;
	return n;
}

#endif
