#include "match/town.h"
#include "base/array.h"
#include "base/hash.h"
#include "base/threads.h"
#include "match/grid.h"
#include <stdlib.h>

/* Both sides in the order of cells: whoever is looked at together then stands together, in memory as in town. It is the
 * same whatever the order of the input, so that it can decide between equals. */

struct resident {
	struct cz_cell cell;
	uint32_t i;
	uint64_t hash; /* of the id: within a cell neither the order of the input counts nor a low number */
	const char *id;
};

static int by_cell(const void *a, const void *b)
{
	const struct resident *x = a, *y = b;
	int c = cz_cell_compare(x->cell, y->cell);
	if (!c)
		c = (x->hash > y->hash) - (x->hash < y->hash);
	return c ? c : strcmp(x->id, y->id);
}

/* Move everyone, each once: where a row of removals comes round, the first is put down. v[k] comes from r[k].i. */
static void move(void *v, size_t size, struct resident *r, uint32_t n, void *room)
{
	char *at = v;
	for (uint32_t k = 0; k < n; k++) {
		uint32_t to = k, from;
		if (r[k].i == k)
			continue;
		memcpy(room, at + k * size, size);
		for (; (from = r[to].i) != k; to = from) {
			memcpy(at + to * size, at + from * size, size);
			r[to].i = to;
		}
		memcpy(at + to * size, room, size);
		r[to].i = to;
	}
}

/* Requests by square of 16 km first: those who are looked at for one of them are then at hand for the next. The rows of
 * volunteers run through the whole country, as a circle shall touch one stretch of each. */
static int by_square(const void *a, const void *b)
{
	enum { CELLS = 8 };
	const struct resident *x = a, *y = b;
	const struct cz_cell u = {x->cell.row / CELLS, x->cell.column / CELLS}, v = {y->cell.row / CELLS, y->cell.column / CELLS};
	int c = cz_cell_compare(u, v);
	return c ? c : by_cell(a, b);
}

static struct resident resident(const struct cz_spot *spot, const char *id, uint32_t i)
{
	static const uint8_t key[16] = "cz_match: order";
	return (struct resident){cz_cell_of(spot), i, cz_hash64(key, id, strlen(id)), id};
}

static struct resident *list(uint32_t n)
{
	return cz_array_new(n, sizeof(struct resident));
}

/* at[i]: where the one with number i has gone. */
static void settle(struct resident *r, uint32_t n, int (*order)(const void *, const void *), uint32_t *at)
{
	if (n)
		qsort(r, n, sizeof *r, order);
	for (uint32_t k = 0; k < n; k++)
		at[r[k].i] = k;
}

struct sides {
	struct cz_match_town *t;
	struct resident *ask, *hand;
};

static void settle_side(void *ctx, size_t side)
{
	const struct sides *s = ctx;
	struct cz_match_town *t = s->t;
	if (side == 0) {
		struct cz_ask a;
		for (uint32_t i = 0; i < t->asks; i++)
			s->ask[i] = resident(&t->ask[i].spot, t->ask[i].rec->id, i);
		settle(s->ask, t->asks, by_square, t->ask_at);
		move(t->ask, sizeof a, s->ask, t->asks, &a);
	} else {
		struct cz_hand h;
		for (uint32_t j = 0; j < t->hands; j++)
			s->hand[j] = resident(&t->hand[j].spot, t->hand[j].rec->id, j);
		settle(s->hand, t->hands, by_cell, t->hand_at);
		move(t->hand, sizeof h, s->hand, t->hands, &h);
	}
}

int cz_match_town_settle(struct cz_match_town *t, struct cz_err *err)
{
	enum { FEW = 10000 }; /* for so many it is not worth a thread */
	struct sides s = {t, list(t->asks), list(t->hands)};
	t->ask_at = cz_array_new(t->asks, sizeof *t->ask_at);
	t->hand_at = cz_array_new(t->hands, sizeof *t->hand_at);
	bool ok = s.ask && s.hand && t->ask_at && t->hand_at;
	if (ok)
		cz_threads_each(settle_side, &s, 2, t->asks + t->hands > FEW ? 1 : 2);
	free(s.ask);
	free(s.hand);
	return ok ? 0 : cz_fail_mem(err);
}
