#include "match/assign_fast.h"
#include <string.h>

/*
 * Numbering for locality. Searches go from neighbour to neighbour, and when neighbours have numbers far apart nearly every
 * step waits for memory. A walk through the pairs numbers requests and volunteers as it meets them, in blocks: it
 * spreads in all directions until a block is full, and begins the next where an earlier one was stopped. So who is near
 * stays together, however large the whole.
 *
 * To list everyone who knows a volunteer would cost more than it gains: each request is listed with a FEW of its volunteers,
 * and is found by these. The answer does not depend on the order.
 */

enum { FEW = 3, BLOCK = 1000, AHEAD = 8, TAKEN = UINT32_MAX };

struct walk {
	struct cz_fast *f;
	uint32_t *place;         /* the caller's volunteer -> its number, or CZ_NOBODY */
	uint32_t *known, *knows; /* volunteer j is one of the few of knows[known[j]] .. knows[known[j + 1] - 1] */
	uint32_t *listed, block; /* per request: the last block that listed it, or TAKEN when it has a number */
	uint32_t *queue, n;      /* requests that the block has listed */
	uint32_t *later, n_later, next_later; /* where others go on */
	bool *is_later;          /* per request */
	uint32_t requests, volunteers; /* numbered so far */
};

/* The k-th of the few pairs of request i: spread over all that it has. */
static uint64_t few_pair(const struct cz_assign_problem *p, uint32_t i, uint32_t k)
{
	return p->row[i] + (uint64_t)cz_assign_degree(p, i) * k / FEW;
}

static uint32_t few(const struct cz_assign_problem *p, uint32_t i)
{
	return cz_assign_degree(p, i) < FEW ? 0 : FEW;
}

static void find_known(struct walk *w)
{
	const struct cz_assign_problem *p = w->f->p;
	for (uint32_t i = 0; i < p->requests; i++)
		for (uint32_t k = 0; k < few(p, i); k++)
			w->known[p->volunteer[few_pair(p, i, k)] + 2]++;
	for (uint32_t j = 0; j < p->volunteers; j++)
		w->known[j + 2] += w->known[j + 1];
	for (uint32_t i = 0; i < p->requests; i++) /* known[j + 1] moves from the begin of j to its end */
		for (uint32_t k = 0; k < few(p, i); k++)
			w->knows[w->known[p->volunteer[few_pair(p, i, k)] + 1]++] = i;
}

/* The rows of requests that come later in a list are asked for in time: they are not near yet, and the walk would mostly wait.
 * First where a row stands, then what stands there. */
static void ask_ahead(const struct cz_assign_problem *p, const uint32_t *list, uint32_t at, uint32_t n)
{
	if (at + 2 * AHEAD < n)
		__builtin_prefetch(&p->row[list[at + 2 * AHEAD]]);
	if (at + AHEAD >= n)
		return;
	uint32_t i = list[at + AHEAD];
	for (uint64_t e = p->row[i]; e < p->row[i + 1]; e += 64 / sizeof *p->volunteer) {
		__builtin_prefetch(&p->volunteer[e]);
		__builtin_prefetch(&p->score[e]);
	}
}

static void list(struct walk *w, uint32_t i)
{
	if (w->listed[i] == TAKEN || w->listed[i] == w->block)
		return;
	w->listed[i] = w->block;
	w->queue[w->n++] = i;
}

static uint32_t number_volunteer(struct walk *w, uint32_t j)
{
	if (w->place[j] == CZ_NOBODY) {
		w->f->volunteer[w->volunteers] = j;
		w->place[j] = w->volunteers++;
	}
	return w->place[j];
}

/* Request i, read in the caller's problem, with its pairs gets its place among the others. */
static void copy_pairs(struct walk *w, uint32_t i)
{
	struct cz_fast *f = w->f;
	const struct cz_assign_problem *p = f->p;
	uint32_t n = f->row[w->requests];
	for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++) {
		int32_t points = p->score[e], size = points < 0 ? -points : points;
		uint32_t j = number_volunteer(w, p->volunteer[e]);
		f->most_points = size > f->most_points ? size : f->most_points;
		f->offer[n++] = (struct cz_offer){j, points};
		f->degree[j]++;
	}
	f->request[w->requests++] = i;
	f->row[w->requests] = n;
}

static void take(struct walk *w, uint32_t i)
{
	const struct cz_assign_problem *p = w->f->p;
	w->listed[i] = TAKEN;
	copy_pairs(w, i);
	for (uint32_t k = 0; k < few(p, i); k++) {
		uint32_t j = p->volunteer[few_pair(p, i, k)];
		for (uint32_t x = w->known[j]; x < w->known[j + 1]; x++)
			list(w, w->knows[x]);
	}
}

static void walk_block(struct walk *w, uint32_t i)
{
	uint32_t at = 0;
	w->block++;
	w->n = 0;
	list(w, i);
	for (; at < w->n && at < BLOCK; at++) {
		ask_ahead(w->f->p, w->queue, at, w->n);
		take(w, w->queue[at]);
	}
	for (; at < w->n; at++)
		if (!w->is_later[w->queue[at]]) {
			w->is_later[w->queue[at]] = true;
			w->later[w->n_later++] = w->queue[at];
		}
}

static void walk_all(struct walk *w)
{
	const struct cz_assign_problem *p = w->f->p;
	for (uint32_t i = 0; i < p->requests; i++) {
		if (w->listed[i] != TAKEN)
			walk_block(w, i);
		for (; w->next_later < w->n_later; w->next_later++)
			if (w->listed[w->later[w->next_later]] != TAKEN)
				walk_block(w, w->later[w->next_later]);
	}
	for (uint32_t j = 0; j < p->volunteers; j++)
		number_volunteer(w, j);
}

static bool make_room(struct walk *w, struct cz_arena *mem)
{
	const struct cz_assign_problem *p = w->f->p;
	return (w->place = cz_arena_alloc(mem, p->volunteers * sizeof *w->place)) &&
	       (w->known = cz_arena_new0(mem, (size_t)p->volunteers + 2, sizeof *w->known)) &&
	       (w->knows = cz_arena_alloc(mem, FEW * (size_t)p->requests * sizeof *w->knows)) &&
	       (w->listed = cz_arena_new0(mem, p->requests, sizeof *w->listed)) &&
	       (w->queue = cz_arena_alloc(mem, p->requests * sizeof *w->queue)) &&
	       (w->later = cz_arena_alloc(mem, p->requests * sizeof *w->later)) &&
	       (w->is_later = cz_arena_new0(mem, p->requests, sizeof *w->is_later));
}

bool cz_fast_number(struct cz_fast *f)
{
	const struct cz_assign_problem *p = f->p;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct walk w = {.f = f};
	f->requests = p->requests;
	f->volunteers = p->volunteers;
	f->most_points = 1;
	bool ok = make_room(&w, &mem) &&
		  (f->request = cz_arena_alloc(&f->mem, p->requests * sizeof *f->request)) &&
		  (f->volunteer = cz_arena_alloc(&f->mem, p->volunteers * sizeof *f->volunteer)) &&
		  (f->row = cz_arena_new0(&f->pairs, (size_t)p->requests + 1, sizeof *f->row)) &&
		  (f->offer = cz_arena_alloc(&f->pairs, p->row[p->requests] * sizeof *f->offer)) &&
		  (f->degree = cz_arena_new0(&f->mem, p->volunteers, sizeof *f->degree));
	if (ok) {
		memset(w.place, 0xff, p->volunteers * sizeof *w.place);
		find_known(&w);
		walk_all(&w);
	}
	cz_arena_release(&mem);
	return ok;
}

bool cz_fast_turn(const uint32_t *row, const struct cz_offer *offer, uint32_t from, uint32_t to, const uint32_t **begin,
		  const struct cz_offer **back, struct cz_arena *mem)
{
	uint32_t *at = cz_arena_new0(mem, (size_t)to + 2, sizeof *at);
	struct cz_offer *turned = cz_arena_alloc(mem, row[from] * sizeof *turned);
	if (!at || !turned)
		return false;
	for (uint32_t e = 0; e < row[from]; e++)
		at[offer[e].to + 2]++;
	for (uint32_t k = 0; k < to; k++)
		at[k + 2] += at[k + 1];
	for (uint32_t i = 0; i < from; i++) /* at[k + 1] moves from the begin of k to its end */
		for (uint32_t e = row[i]; e < row[i + 1]; e++)
			turned[at[offer[e].to + 1]++] = (struct cz_offer){i, offer[e].points};
	*begin = at;
	*back = turned;
	return true;
}
