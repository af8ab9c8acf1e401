#ifndef CZ_BASE_ARRAY_H
#define CZ_BASE_ARRAY_H

#include "base/attr.h"
#include <stdbool.h>
#include <stddef.h>

/* Make room for `need` items in the malloc'ed array *items, which holds *cap of them now. The array
 * at least doubles. False when the size overflows or memory is out; the array is then as it was. */
bool cz_array_reserve(void *items, size_t *cap, size_t need, size_t size) CZ_MUST_CHECK;

/* Room for one more item behind the first n: if (!CZ_ARRAY_MORE(list, n, cap)) return cz_fail_mem(err); */
#define CZ_ARRAY_MORE(items, n, cap) \
	((n) < (cap) || cz_array_reserve(&(items), &(cap), (n) + 1, sizeof *(items)))

/* malloc and calloc for n items of one size, checked for overflow; a request for nothing gives
 * a pointer that can be freed. */
void *cz_array_new(size_t n, size_t size) CZ_MUST_CHECK;
void *cz_array_new0(size_t n, size_t size) CZ_MUST_CHECK;

/* qsort for what mostly stands in order already, which then takes hardly more than one look at each. As with qsort, items that are
 * equal come in any order. An item is CZ_ARRAY_SORTED bytes at most. */
enum { CZ_ARRAY_SORTED = 128 };
void cz_array_sort(void *items, size_t n, size_t size, int (*order)(const void *a, const void *b));

#endif
