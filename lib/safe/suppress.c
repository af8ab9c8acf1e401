#include "safe/suppress.h"
#include "base/array.h"
#include <stdlib.h>

struct search {
	const struct cz_net *net;
	uint8_t *state;
	int64_t room;
	int64_t *price;  /* per point: what must be hidden to get there */
	size_t *reached; /* per point: the arc by which */
};

/* Go over arc i from p, where that makes q cheaper to reach. */
static bool improve(struct search *s, size_t i, uint32_t p, uint32_t q)
{
	int64_t price = s->price[p] + (s->state[i] == CZ_SECRET ? 0 : 1 + s->net->arc[i].value);
	if (s->price[p] == CZ_NO_LIMIT || s->state[i] == CZ_KNOWN || price >= s->price[q])
		return false;
	s->price[q] = price;
	s->reached[q] = i;
	return true;
}

/* The cheapest way round for arc `which` to be more: over others along the arrow, which are more then, and against it where they
 * can be as much less. */
static bool find_way_round(struct search *s, size_t which)
{
	const struct cz_arc *arc = s->net->arc;
	const uint32_t from = arc[which].to, to = arc[which].from;
	for (uint32_t p = 0; p < s->net->points; p++)
		s->price[p] = CZ_NO_LIMIT;
	s->price[from] = 0;
	for (bool better = true; better && s->price[to] > 0;) {
		better = false;
		for (size_t i = 0; i < s->net->arcs; i++) {
			if (i == which)
				continue;
			better |= improve(s, i, arc[i].from, arc[i].to);
			if (arc[i].value >= s->room)
				better |= improve(s, i, arc[i].to, arc[i].from);
		}
	}
	return s->price[to] < CZ_NO_LIMIT;
}

static void hide_way(struct search *s, size_t which)
{
	const struct cz_arc *arc = s->net->arc;
	for (uint32_t p = arc[which].from; p != arc[which].to;) {
		size_t i = s->reached[p];
		s->state[i] = CZ_SECRET;
		p = arc[i].to == p ? arc[i].from : arc[i].to;
	}
}

int cz_suppress(const struct cz_net *n, uint8_t *state, int64_t least, int64_t room, struct cz_err *err)
{
	struct search s = {.net = n, .state = state, .room = room};
	s.price = cz_array_new(n->points, sizeof *s.price);
	s.reached = cz_array_new(n->points, sizeof *s.reached);
	int rc = !n->failed && s.price && s.reached ? 0 : cz_fail_mem(err);
	for (size_t i = 0; !rc && i < n->arcs; i++)
		if (n->arc[i].value > 0 && n->arc[i].value < least)
			state[i] = CZ_SECRET;
	for (size_t i = 0; !rc && i < n->arcs; i++)
		if (n->arc[i].value > 0 && n->arc[i].value < least && find_way_round(&s, i))
			hide_way(&s, i);
	free(s.price);
	free(s.reached);
	return rc;
}
