#ifndef CZ_SAFE_NET_H
#define CZ_SAFE_NET_H

#include "base/attr.h"
#include "base/err.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Counts that add up, drawn as a network: a count flows from one sum into another, and in every sum as much comes in as
 * goes out. Two-way tables with their margins are such networks, and so is the balance of weeks, stock = stock before + new - gone.
 * What can be said about one count when others are known is then a question of flow, with exact whole answers. */

#define CZ_NO_LIMIT (INT64_MAX / 4)

struct cz_arc {
	uint32_t from, to; /* points, from 0 */
	int64_t low, high; /* what the count may be: 0 <= low <= high, CZ_NO_LIMIT: any number */
	int64_t value;     /* what it is, or a guess at it */
};

struct cz_net {
	struct cz_arc *arc;
	size_t arcs, cap;
	uint32_t points;
	bool failed; /* no memory for an arc; the functions below then report it */
};

#define CZ_NET_INIT {0}

void cz_net_release(struct cz_net *n);
uint32_t cz_net_point(struct cz_net *n);
/* Its number, from 0 up in the order of adding. */
size_t cz_net_add(struct cz_net *n, uint32_t from, uint32_t to, int64_t value);

/* The arcs of a two-way table with its sums, (rows + 1) x (columns + 1) values row by row: the sum of a row at its end, those
 * of the columns and of everything in the last row. The number of the first; the others follow in the same order. */
size_t cz_net_add_table(struct cz_net *n, const int64_t *value, size_t rows, size_t columns);

/* For the functions on nets: who pushes flow along it. The arcs must stay as they are meanwhile, but for value, low and high. */
struct cz_flow {
	struct cz_net *net;
	size_t *begin, *end_of; /* the ends of arcs at point p: end_of[begin[p]] .. end_of[begin[p + 1]], each arc times two, plus one for its head */
	size_t *reached;        /* per point: the end by which it was reached */
	uint32_t *queue;
	bool endless;           /* the last push found a way without limit, and left that alone */
};

int cz_flow_init(struct cz_flow *f, struct cz_net *n, struct cz_err *err) CZ_MUST_CHECK;
void cz_flow_release(struct cz_flow *f);

/* Push as much as there is room for, but limit at most, from one point to another, past the arc `without` (SIZE_MAX: all may be
 * used). How much was pushed. */
int64_t cz_flow_push(struct cz_flow *f, uint32_t from, uint32_t to, int64_t limit, size_t without);
/* Make count i the most that fits with all the others, within its high, and the least, within its low. */
void cz_flow_raise(struct cz_flow *f, size_t i);
void cz_flow_lower(struct cz_flow *f, size_t i);

#endif
