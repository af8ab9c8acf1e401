#include "match/assign_fast.h"
#include <string.h>

/*
 * Numbering for locality. Searches go from neighbour to neighbour, and when neighbours have numbers far apart nearly every
 * step waits for memory. A walk through the pairs numbers requests and volunteers as it meets them, in blocks: it
 * spreads in all directions until a block is full, and begins the next where an earlier one was stopped. So who is near
 * stays together, however large the whole.
 *
 * Who comes in the order of a map is near already, and then the caller's numbers and pairs are those of the engine.
 *
 * To list everyone who knows a volunteer would cost more than it gains: each request is listed with a FEW of its volunteers,
 * and is found by these. The answer does not depend on the order.
 */

enum { FEW = 3, BLOCK = 1000, AHEAD = 8, TAKEN = UINT32_MAX };
enum { NEAR = 100, ABREAST = 16 }; /* so many requests back; so many volunteers stand together in memory */

struct walk {
	struct cz_fast *f;
	uint64_t *row;           /* as the engine will have them */
	uint32_t *to;
	int32_t *points;
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

/* Whether most of the few lead to where one of the last requests has led. */
static bool is_near(const struct cz_assign_problem *p, uint32_t *last)
{
	uint64_t looks = 0, near = 0;
	for (uint32_t i = 0; i < p->requests; i++)
		for (uint32_t k = 0; k < few(p, i); k++) {
			uint32_t *at = &last[p->volunteer[few_pair(p, i, k)] / ABREAST];
			near += *at && i + 1 - *at < NEAR;
			looks++;
			*at = i + 1;
		}
	return near >= looks / 2;
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
	uint64_t n = w->row[w->requests];
	for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++) {
		w->to[n] = number_volunteer(w, p->volunteer[e]);
		w->points[n++] = p->score[e];
	}
	f->request[w->requests++] = i;
	w->row[w->requests] = n;
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

static bool new_pairs(struct walk *w)
{
	struct cz_fast *f = w->f;
	uint64_t pairs = f->p->row[f->requests];
	if (!(w->row = cz_arena_new0(&f->grows, (size_t)f->requests + 1, sizeof *w->row)) ||
	    !(w->to = cz_arena_alloc(&f->grows, pairs * sizeof *w->to)) ||
	    !(w->points = cz_arena_alloc(&f->grows, pairs * sizeof *w->points)))
		return false;
	f->pair = (struct cz_pairs){w->row, w->to, w->points};
	return true;
}

static bool number_anew(struct walk *w)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	bool ok = make_room(w, &mem) && new_pairs(w);
	if (ok) {
		memset(w->place, 0xff, w->f->volunteers * sizeof *w->place);
		find_known(w);
		walk_all(w);
	}
	cz_arena_release(&mem);
	return ok;
}

static bool keep_numbers(struct walk *w)
{
	struct cz_fast *f = w->f;
	const struct cz_assign_problem *p = f->p;
	for (uint32_t i = 0; i < f->requests; i++)
		f->request[i] = i;
	for (uint32_t j = 0; j < f->volunteers; j++)
		f->volunteer[j] = j;
	f->pair = (struct cz_pairs){p->row, p->volunteer, p->score};
	if (!f->lasts)
		return true;
	if (!new_pairs(w))
		return false;
	memcpy(w->row, p->row, ((size_t)p->requests + 1) * sizeof *w->row);
	memcpy(w->to, p->volunteer, p->row[p->requests] * sizeof *w->to);
	memcpy(w->points, p->score, p->row[p->requests] * sizeof *w->points);
	return true;
}

/* Some things are to be known of all pairs, and are found in one go. */
static void look_over(struct cz_fast *f)
{
	int32_t low = -1, high = 1;
	for (uint32_t i = 0; i < f->requests; i++) {
		for (uint64_t e = f->pair.row[i]; e < f->pair.row[i + 1]; e++) {
			low = f->pair.points[e] < low ? f->pair.points[e] : low;
			f->degree[f->pair.to[e]]++;
		}
		cz_pairs_find_best(&f->pair, i, &f->best[i]);
		high = f->best[i].offer[0].points > high ? f->best[i].offer[0].points : high;
	}
	f->most_points = high > -low ? high : -low;
}

bool cz_fast_number(struct cz_fast *f)
{
	const struct cz_assign_problem *p = f->p;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct walk w = {.f = f};
	f->requests = p->requests;
	f->volunteers = p->volunteers;
	uint32_t *last = cz_arena_new0(&mem, p->volunteers / ABREAST + 1, sizeof *last);
	bool ok = last && (f->request = cz_arena_alloc(&f->mem, p->requests * sizeof *f->request)) &&
		  (f->volunteer = cz_arena_alloc(&f->mem, p->volunteers * sizeof *f->volunteer)) &&
		  (f->best = cz_arena_alloc(&f->mem, p->requests * sizeof *f->best)) &&
		  (f->degree = cz_arena_new0(&f->mem, p->volunteers, sizeof *f->degree)) &&
		  (is_near(p, last) ? keep_numbers(&w) : number_anew(&w));
	if (ok)
		look_over(f);
	cz_arena_release(&mem);
	return ok;
}
