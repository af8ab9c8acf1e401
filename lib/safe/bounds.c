#include "safe/bounds.h"
#include "base/array.h"
#include <stdlib.h>

/* Begin with each count as near to its value as it may be, and push what is too much in one sum to where it is missing. When
 * no place that misses something can be reached, the sums on this side have too much in every way to fill them in. */
static bool make_fit(struct cz_flow *f, int64_t *surplus)
{
	struct cz_net *n = f->net;
	for (size_t i = 0; i < n->arcs; i++) {
		struct cz_arc *a = &n->arc[i];
		a->value = a->value < a->low ? a->low : a->value > a->high ? a->high : a->value;
		surplus[a->from] -= a->value;
		surplus[a->to] += a->value;
	}
	for (uint32_t p = 0; p < n->points; p++) {
		for (uint32_t q = 0; surplus[p] > 0 && q < n->points; q++) {
			if (surplus[q] >= 0)
				continue;
			int64_t moved = cz_flow_push(f, p, q, surplus[p] < -surplus[q] ? surplus[p] : -surplus[q], SIZE_MAX);
			surplus[p] -= moved;
			surplus[q] += moved;
		}
		if (surplus[p] > 0)
			return false;
	}
	return true;
}

static struct cz_arc bounds_of(struct cz_flow *f, size_t i)
{
	struct cz_arc *a = &f->net->arc[i], bound = *a;
	cz_flow_raise(f, i);
	bound.high = f->endless ? CZ_NO_LIMIT : a->value;
	cz_flow_lower(f, i);
	bound.low = a->value;
	return bound;
}

int cz_bounds_find(struct cz_net *n, struct cz_err *err)
{
	struct cz_flow f;
	int rc = cz_flow_init(&f, n, err);
	if (rc)
		return rc;
	int64_t *surplus = cz_array_new0(n->points, sizeof *surplus);
	struct cz_arc *bound = cz_array_new(n->arcs, sizeof *bound);
	if (!surplus || !bound) {
		rc = cz_fail_mem(err);
	} else if (make_fit(&f, surplus)) {
		rc = 1;
		for (size_t i = 0; i < n->arcs; i++)
			bound[i] = bounds_of(&f, i);
		for (size_t i = 0; i < n->arcs; i++) {
			n->arc[i].low = bound[i].low;
			n->arc[i].high = bound[i].high;
		}
	}
	free(surplus);
	free(bound);
	cz_flow_release(&f);
	return rc;
}
