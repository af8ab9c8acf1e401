#include "match/assign_pairs.h"

/* A pair as one number, the more points the higher. */
static int64_t weight(struct cz_end o)
{
	return (int64_t)o.points * (INT64_C(1) << 32) + o.to;
}

void cz_pairs_find_best(const struct cz_pairs *p, uint32_t k, struct cz_best *best)
{
	const int64_t none = weight((struct cz_end){CZ_NOBODY, INT32_MIN});
	int64_t a = none, b = none, c = none, d = none, next = none;
	for (uint64_t e = p->row[k]; e < p->row[k + 1]; e++)
		cz_settle(&next, cz_settle(&d, cz_settle(&c, cz_settle(&b, cz_settle(&a, weight(cz_end_at(p, e)))))));
	const int64_t front[CZ_FEW] = {a, b, c, d};
	for (int x = 0; x < CZ_FEW; x++)
		best->offer[x] = (struct cz_end){(uint32_t)front[x], (int32_t)(front[x] >> 32)};
	best->next = (int32_t)(next >> 32);
}

bool cz_pairs_turn(const struct cz_pairs *p, uint32_t from, uint32_t to, struct cz_pairs *turned, struct cz_arena *mem)
{
	uint64_t *at = cz_arena_new0(mem, (size_t)to + 2, sizeof *at);
	uint32_t *back = cz_arena_alloc(mem, p->row[from] * sizeof *back);
	int32_t *points = cz_arena_alloc(mem, p->row[from] * sizeof *points);
	if (!at || !back || !points)
		return false;
	for (uint64_t e = 0; e < p->row[from]; e++)
		at[p->to[e] + 2]++;
	for (uint32_t k = 0; k < to; k++)
		at[k + 2] += at[k + 1];
	for (uint32_t i = 0; i < from; i++) /* at[k + 1] moves from the begin of k to its end */
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++) {
			uint64_t x = at[p->to[e] + 1]++;
			back[x] = i;
			points[x] = p->points[e];
		}
	*turned = (struct cz_pairs){at, back, points};
	return true;
}
