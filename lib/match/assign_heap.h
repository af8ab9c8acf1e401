#ifndef CZ_MATCH_ASSIGN_HEAP_H
#define CZ_MATCH_ASSIGN_HEAP_H

#include "base/array.h"
#include <stdint.h>

#define CZ_FAR INT64_MAX /* how far it is to what a search has not reached */

/* What a search has reached, the nearest first: a heap with four children, as the children of one are next to each other in
 * memory. Begins zeroed; v is to be freed. Here and not in a .c file, for speed. */
struct cz_heap {
	struct cz_near {
		int64_t d;
		uint32_t node;
	} *v;
	size_t n, cap;
};

/* False: no memory. */
static inline bool cz_heap_push(struct cz_heap *h, int64_t d, uint32_t node)
{
	if (!CZ_ARRAY_MORE(h->v, h->n, h->cap))
		return false;
	size_t k = h->n++;
	for (; k && h->v[(k - 1) / 4].d > d; k = (k - 1) / 4)
		h->v[k] = h->v[(k - 1) / 4];
	h->v[k] = (struct cz_near){d, node};
	return true;
}

/* Take the nearest out; there is one. */
static inline struct cz_near cz_heap_pop(struct cz_heap *h)
{
	struct cz_near top = h->v[0], last = h->v[--h->n];
	size_t k = 0;
	for (size_t child; (child = 4 * k + 1) < h->n;) {
		size_t end = child + 4 < h->n ? child + 4 : h->n, least = child;
		for (size_t x = child + 1; x < end; x++)
			if (h->v[x].d < h->v[least].d)
				least = x;
		if (h->v[least].d >= last.d)
			break;
		h->v[k] = h->v[least];
		k = least;
	}
	h->v[k] = last;
	return top;
}

#endif
