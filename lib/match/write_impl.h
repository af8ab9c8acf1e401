#ifndef CZ_MATCH_WRITE_IMPL_H
#define CZ_MATCH_WRITE_IMPL_H

#include "match/write.h"

/* What the writers of a town's plan and of judged pairs share. */

/* Indices sorted by the texts they stand for. */
struct cz_named {
	struct cz_str name;
	uint64_t i;
};

struct cz_named *cz_named_sort(size_t n, struct cz_str (*name)(const void *ctx, size_t i),
			       const void *ctx) CZ_MUST_CHECK; /* NULL: no memory */

/* Things 0 .. n - 1 by write(ctx, from, to, out), which writes those from .. to - 1, at most so many: several
 * stretches side by side, in their order. */
void cz_write_side_by_side(void (*write)(const void *ctx, size_t from, size_t to, struct cz_buf *out),
			   const void *ctx, size_t n, size_t at_once, struct cz_buf *out);

/* places: how many they had for this plan; without any, the price says nothing. limit: what more of it would take
 * besides a place, or NULL. */
void cz_write_price(struct cz_str who, int level, int64_t points, int64_t unit, int32_t places, const char *limit,
		    struct cz_buf *out);
void cz_write_dayparts(struct cz_emit *e, const char *key, uint32_t times);
/* matched .. optimal; sign -1: scores are costs. */
void cz_write_counts(struct cz_emit *e, const struct cz_assign_result *r, int sign);

#endif
