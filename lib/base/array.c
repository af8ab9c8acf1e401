#include "base/array.h"
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
