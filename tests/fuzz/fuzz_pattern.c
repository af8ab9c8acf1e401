/* A pattern, a NUL, and a text to find it in: what is found lies inside the text. */
#include "intake/pattern.h"
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const uint8_t *nul = n ? memchr(data, 0, n) : NULL;
	size_t m = nul ? (size_t)(nul - data) : n;
	struct cz_str text = {nul ? (const char *)nul + 1 : "", nul ? n - m - 1 : 0}, out;
	struct cz_arena a = CZ_ARENA_INIT;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_pattern *p = cz_pattern_compile((struct cz_str){(const char *)data, m}, &a, &err);
	if (!p != (err.code != 0))
		abort();
	if (p && cz_pattern_find(p, text, &out) && (out.s < text.s || out.s + out.n > text.s + text.n))
		abort();
	cz_arena_release(&a);
	return 0;
}
