/* Any bytes as a JSON document: its elements, one by one, are those of the document read whole; what is refused whole is
 * refused in parts; and nothing depends on the pieces in which the bytes arrive. */
#include "data/json.h"
#include "intake/elements.h"
#include <stdint.h>
#include <stdlib.h>

struct bytes {
	const char *p;
	size_t n, piece;
};

static long give(void *ctx, void *p, size_t n, struct cz_err *err)
{
	struct bytes *b = ctx;
	(void)err;
	n = n < b->piece ? n : b->piece;
	n = n < b->n ? n : b->n;
	if (n)
		memcpy(p, b->p, n);
	b->p += n;
	b->n -= n;
	return (long)n;
}

static void require(bool holds)
{
	if (!holds)
		abort();
}

/* The elements as values; SIZE_MAX when something is wrong. */
static size_t in_parts(struct cz_str s, size_t piece, struct cz_arena *a, struct cz_value *value, size_t most)
{
	struct bytes b = {s.s, s.n, piece};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_elements *e = cz_elements_open(give, &b, NULL, &err);
	struct cz_element el;
	size_t n = 0;
	int rc = 0;
	require(e != NULL);
	while (n < most && (rc = cz_elements_next(e, &el, &err)) > 0) {
		require(el.line > 0 && el.column > 0 && el.text.s);
		rc = cz_json_parse(el.text.s, el.text.n, a, &value[n++], &err);
		if (rc < 0)
			break;
	}
	require(rc >= 0 || err.code == CZ_EINPUT);
	cz_elements_close(e);
	return rc < 0 ? SIZE_MAX : n;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	enum { MOST = 1000 };
	static struct cz_value part[MOST], again[MOST];
	struct cz_str s = {(const char *)data, n};
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_value whole;
	struct cz_err err = CZ_ERR_INIT;
	bool good = cz_json_parse(s.s, s.n, &mem, &whole, &err) == 0;
	size_t found = n < MOST ? in_parts(s, SIZE_MAX, &mem, part, MOST) : SIZE_MAX;
	if (n < MOST)
		require(found == in_parts(s, 3, &mem, again, MOST));
	if (n < MOST && good && whole.kind == CZ_LIST) {
		require(found == whole.n);
		for (size_t i = 0; i < found; i++)
			require(cz_value_eq(&part[i], &whole.item[i]) && cz_value_eq(&part[i], &again[i]));
	}
	/* a list is one deeper than its elements */
	if (n < MOST && !good && found != SIZE_MAX)
		require(err.rule == CZ119);
	cz_arena_release(&mem);
	return 0;
}
