#include "safe/round.h"
#include "base/array.h"
#include <assert.h>
#include <stdlib.h>

/*
 * With each count between its two multiples, all ways to fill in the counts form a polytope whose corners are whole multiples, as
 * always in networks. So the most and the least that a count can be are multiples too, and pushing finds them; where it lies
 * between its multiples now, both are within reach.
 */
static void settle(struct cz_flow *f, size_t i, int64_t base, bool up)
{
	struct cz_arc *a = &f->net->arc[i];
	if (up)
		cz_flow_raise(f, i);
	else
		cz_flow_lower(f, i);
	assert(a->value % base == 0);
	a->low = a->high = a->value;
}

static void settle_all(struct cz_flow *f, int64_t base, const uint8_t *wished)
{
	struct cz_net *n = f->net;
	for (size_t i = 0; i < n->arcs; i++)
		if (wished[i] == CZ_UP || wished[i] == CZ_DOWN)
			settle(f, i, base, wished[i] == CZ_UP);
	for (size_t i = 0; i < n->arcs; i++)
		if (wished[i] != CZ_ANY)
			settle(f, i, base, n->arc[i].value == n->arc[i].high);
}

int cz_round_controlled(struct cz_net *n, int64_t base, enum cz_wish (*wish)(const void *ctx, size_t arc), const void *ctx,
			struct cz_err *err)
{
	const int64_t all = base * (int64_t)n->arcs; /* no room need grow by more than all counts together move */
	struct cz_flow f;
	uint8_t *wished = cz_array_new(n->arcs, sizeof *wished);
	int rc = wished ? cz_flow_init(&f, n, err) : cz_fail_mem(err);
	for (size_t i = 0; !rc && i < n->arcs; i++) {
		struct cz_arc *a = &n->arc[i];
		wished[i] = (uint8_t)wish(ctx, i);
		a->low = wished[i] == CZ_ANY ? 0 : a->value - a->value % base;
		a->high = a->value % base ? a->value - a->value % base + base : a->value;
		a->high += wished[i] == CZ_ANY ? all : 0;
	}
	if (!rc) {
		settle_all(&f, base, wished);
		cz_flow_release(&f);
	}
	free(wished);
	return rc;
}
