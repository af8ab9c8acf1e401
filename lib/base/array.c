#include "base/array.h"
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

bool cz_array_reserve(void *items, size_t *cap, size_t need, size_t size)
{
	if (need <= *cap)
		return true;
	size_t want = *cap ? *cap : 16, bytes;
	while (want < need)
		want = want > SIZE_MAX / 2 ? need : want * 2;
	if (__builtin_mul_overflow(want, size, &bytes))
		return false;
	void *old, *grown;
	memcpy(&old, items, sizeof old); /* a T ** that came as void *: copied, not cast */
	grown = realloc(old, bytes);
	if (!grown)
		return false;
	memcpy(items, &grown, sizeof grown);
	*cap = want;
	return true;
}

void *cz_array_new(size_t n, size_t size)
{
	size_t bytes;
	if (__builtin_mul_overflow(n, size, &bytes))
		return NULL;
	return malloc(bytes ? bytes : 1);
}

void *cz_array_new0(size_t n, size_t size)
{
	return calloc(n ? n : 1, size ? size : 1);
}

/* How many items before the k-th, at most `most`, have to stand behind it. */
static size_t behind(const char *items, size_t k, size_t size, size_t most, int (*order)(const void *a, const void *b))
{
	size_t n = 0;
	while (n < k && n < most && order(items + (k - n - 1) * size, items + k * size) > 0)
		n++;
	return n;
}

static void bring_forward(char *items, size_t k, size_t size, size_t by)
{
	char one[CZ_ARRAY_SORTED], *to = items + (k - by) * size;
	memcpy(one, items + k * size, size);
	memmove(to + size, to, by * size);
	memcpy(to, one, size);
}

void cz_array_sort(void *items, size_t n, size_t size, int (*order)(const void *a, const void *b))
{
	size_t left = n < SIZE_MAX / 4 ? n * 4 : n; /* steps: when these do not do, it is out of order */
	assert(size <= CZ_ARRAY_SORTED);
	for (size_t k = 1; k < n; k++) {
		size_t by = behind(items, k, size, left, order);
		if (by && by == left) {
			qsort(items, n, size, order);
			return;
		}
		if (by)
			bring_forward(items, k, size, by);
		left -= by;
	}
}
