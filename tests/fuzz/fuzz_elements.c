/* Any bytes as a JSON document: its elements, one by one, are those of the document read whole, be they the document itself or a
 * member of it; what is refused whole is refused in parts; and nothing depends on the pieces in which the bytes arrive. */
#include "data/json.h"
#include "intake/elements.h"
#include "require.h"
#include "../unit/pieces.h"
#include <stdint.h>

enum { MOST = 1000 };

/* The elements as values; SIZE_MAX when something is wrong. */
static size_t in_parts(struct cz_str s, const char *path, size_t piece, struct cz_arena *a, struct cz_value value[MOST])
{
	struct bytes b = {s.s, s.n, piece};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_elements *e = cz_elements_open(give, &b, path, &err);
	struct cz_element el;
	size_t n = 0;
	int rc = 0;
	require(e != NULL);
	while ((rc = cz_elements_next(e, &el, &err)) > 0) {
		require(n < MOST && el.line > 0 && el.column > 0 && el.text.s);
		rc = cz_json_parse(el.text.s, el.text.n, a, &value[n++], &err);
		if (rc < 0)
			break;
	}
	require(rc >= 0 || err.code == CZ_EINPUT);
	cz_elements_close(e);
	return rc < 0 ? SIZE_MAX : n;
}

/* How many elements there are, in whatever pieces they come. */
static size_t count(struct cz_str s, const char *path, struct cz_arena *a, struct cz_value part[MOST])
{
	static struct cz_value again[MOST];
	size_t n = in_parts(s, path, SIZE_MAX, a, part);
	require(n == in_parts(s, path, 3, a, again));
	for (size_t i = 0; n != SIZE_MAX && i < n; i++)
		require(cz_value_eq(&part[i], &again[i]));
	return n;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const path[] = {NULL, "d", "d.e"};
	static struct cz_value part[MOST];
	struct cz_str s = {(const char *)data, n};
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_value whole;
	struct cz_err err = CZ_ERR_INIT;
	if (n >= MOST)
		return 0;
	bool good = cz_json_parse(s.s, s.n, &mem, &whole, &err) == 0;
	for (size_t p = 0; p < sizeof path / sizeof *path; p++) {
		const struct cz_value *list = good ? &whole : NULL;
		size_t found = count(s, path[p], &mem, part);
		if (p > 0)
			list = cz_value_get(list, "d");
		if (p > 1)
			list = cz_value_get(list, "e");
		if (list && list->kind == CZ_LIST && (!p || !memchr(s.s, '\\', s.n))) { /* a key may be spelled with escapes */
			require(found == list->n);
			for (size_t i = 0; i < found; i++)
				require(cz_value_eq(&part[i], &list->item[i]));
		}
		/* a list is one deeper than its elements; what stands beside it is weighed only */
		if (!p && !good && found != SIZE_MAX)
			require(err.rule == CZ119);
	}
	cz_arena_release(&mem);
	return 0;
}
