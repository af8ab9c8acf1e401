#include "safe/net.h"
#include "base/array.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

void cz_net_release(struct cz_net *n)
{
	free(n->arc);
	*n = (struct cz_net)CZ_NET_INIT;
}

uint32_t cz_net_point(struct cz_net *n)
{
	return n->points++;
}

size_t cz_net_add(struct cz_net *n, uint32_t from, uint32_t to, int64_t value)
{
	if (n->failed || !CZ_ARRAY_MORE(n->arc, n->arcs, n->cap)) {
		n->failed = true;
		return 0;
	}
	n->arc[n->arcs] = (struct cz_arc){.from = from, .to = to, .high = CZ_NO_LIMIT, .value = value};
	return n->arcs++;
}

/* From the whole to the sums of rows, through the cells to the sums of columns, and back to the whole. */
size_t cz_net_add_table(struct cz_net *n, const int64_t *value, size_t rows, size_t columns)
{
	const size_t first = n->arcs;
	const uint32_t at = n->points, top = at + (uint32_t)(rows + columns), bottom = top + 1;
	n->points = bottom + 1;
	for (size_t r = 0; r <= rows; r++)
		for (size_t c = 0; c <= columns; c++) {
			uint32_t row = at + (uint32_t)r, column = at + (uint32_t)(rows + c);
			int64_t v = value[r * (columns + 1) + c];
			if (c < columns)
				cz_net_add(n, r < rows ? row : column, r < rows ? column : bottom, v);
			else
				cz_net_add(n, r < rows ? top : bottom, r < rows ? row : top, v);
		}
	return first;
}

int cz_flow_init(struct cz_flow *f, struct cz_net *n, struct cz_err *err)
{
	const size_t points = n->points;
	*f = (struct cz_flow){.net = n};
	if (!n->failed) {
		f->begin = cz_array_new0(points + 2, sizeof *f->begin);
		f->end_of = cz_array_new(2 * n->arcs, sizeof *f->end_of);
		f->reached = cz_array_new(points, sizeof *f->reached);
		f->queue = cz_array_new(points, sizeof *f->queue);
	}
	if (!f->begin || !f->end_of || !f->reached || !f->queue) {
		cz_flow_release(f);
		return cz_fail_mem(err);
	}
	for (size_t i = 0; i < n->arcs; i++) {
		f->begin[n->arc[i].from + 2]++;
		f->begin[n->arc[i].to + 2]++;
	}
	for (size_t p = 2; p < points + 2; p++)
		f->begin[p] += f->begin[p - 1];
	for (size_t i = 0; i < n->arcs; i++) { /* begin[p + 1] moves from the begin of p to its end */
		f->end_of[f->begin[n->arc[i].from + 1]++] = 2 * i;
		f->end_of[f->begin[n->arc[i].to + 1]++] = 2 * i + 1;
	}
	return 0;
}

void cz_flow_release(struct cz_flow *f)
{
	free(f->begin);
	free(f->end_of);
	free(f->reached);
	free(f->queue);
	*f = (struct cz_flow){0};
}

/* How much more may leave by this end of an arc, and where it arrives. */
static int64_t room(const struct cz_arc *a, bool at_head)
{
	return at_head ? a->value - a->low : a->high - a->value;
}

static uint32_t other_side(const struct cz_arc *a, bool at_head)
{
	return at_head ? a->from : a->to;
}

/* A shortest way with room on it. */
static bool find_way(struct cz_flow *f, uint32_t from, uint32_t to, size_t without)
{
	const struct cz_arc *arc = f->net->arc;
	size_t done = 0, found = 0;
	for (uint32_t p = 0; p < f->net->points; p++)
		f->reached[p] = SIZE_MAX;
	f->queue[found++] = from;
	while (done < found) {
		uint32_t p = f->queue[done++];
		for (size_t k = f->begin[p]; k < f->begin[p + 1]; k++) {
			size_t end = f->end_of[k];
			uint32_t q = other_side(&arc[end / 2], end % 2);
			if (q == from || f->reached[q] != SIZE_MAX || end / 2 == without || room(&arc[end / 2], end % 2) <= 0)
				continue;
			f->reached[q] = end;
			if (q == to)
				return true;
			f->queue[found++] = q;
		}
	}
	return false;
}

/* The point before p on the way. */
static uint32_t before(const struct cz_flow *f, uint32_t p)
{
	size_t end = f->reached[p];
	return other_side(&f->net->arc[end / 2], end % 2 == 0);
}

int64_t cz_flow_push(struct cz_flow *f, uint32_t from, uint32_t to, int64_t limit, size_t without)
{
	struct cz_arc *arc = f->net->arc;
	assert(from != to);
	int64_t pushed = 0;
	f->endless = false;
	while (pushed < limit && find_way(f, from, to, without)) {
		int64_t step = limit - pushed;
		for (uint32_t p = to; p != from; p = before(f, p)) {
			int64_t r = room(&arc[f->reached[p] / 2], f->reached[p] % 2);
			step = r < step ? r : step;
		}
		if ((f->endless = step > CZ_NO_LIMIT / 2))
			break;
		for (uint32_t p = to; p != from; p = before(f, p))
			arc[f->reached[p] / 2].value += f->reached[p] % 2 ? -step : step;
		pushed += step;
	}
	return pushed;
}

/* What is more comes back from its head to its tail past the others, what is less goes from tail to head. */
void cz_flow_raise(struct cz_flow *f, size_t i)
{
	struct cz_arc *a = &f->net->arc[i];
	a->value += cz_flow_push(f, a->to, a->from, a->high - a->value, i);
}

void cz_flow_lower(struct cz_flow *f, size_t i)
{
	struct cz_arc *a = &f->net->arc[i];
	a->value -= cz_flow_push(f, a->from, a->to, a->value - a->low, i);
}
