#include "safe/round.h"
#include <assert.h>

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

int cz_round_controlled(struct cz_net *n, int64_t base, enum cz_wish (*wish)(const void *ctx, size_t arc), const void *ctx,
			struct cz_err *err)
{
	struct cz_flow f;
	int rc = cz_flow_init(&f, n, err);
	if (rc)
		return rc;
	for (size_t i = 0; i < n->arcs; i++) {
		n->arc[i].low = n->arc[i].value - n->arc[i].value % base;
		n->arc[i].high = n->arc[i].value % base ? n->arc[i].low + base : n->arc[i].low;
	}
	for (size_t i = 0; i < n->arcs; i++) {
		enum cz_wish w = wish(ctx, i);
		if (w != CZ_EITHER)
			settle(&f, i, base, w == CZ_UP);
	}
	for (size_t i = 0; i < n->arcs; i++)
		settle(&f, i, base, n->arc[i].value == n->arc[i].high);
	cz_flow_release(&f);
	return 0;
}
