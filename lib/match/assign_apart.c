#include "base/array.h"
#include "base/threads.h"
#include "match/assign_fast.h"
#include <stdlib.h>

/*
 * What the general flow decides falls apart where no pair leads from one to another: towns far from each other, and within
 * them those who compete for the same places. Each goes into one of some heaps, which are decided side by side.
 */

enum { HEAPS = 32, PAIRS_A_HEAP = 16, FEW = 10000 }; /* for FEW pairs it is not worth a thread */

struct apart {
	const struct cz_assign_problem *p;
	bool *chosen;
	uint32_t *of;      /* per volunteer: one whom the same requests know, directly or not; itself for the first of them */
	uint64_t *weight;  /* per first volunteer: pairs */
	uint8_t *heap;     /* per first volunteer */
	uint32_t *local;   /* per volunteer: its number in the heap + 1 */
	uint32_t *request; /* those of each heap: request[first[h]] .. request[first[h + 1] - 1] */
	uint32_t first[HEAPS + 2];
	uint8_t heaps;
	bool failed[HEAPS];
};

static uint32_t first_of(uint32_t *of, uint32_t v)
{
	for (; of[v] != v; v = of[v])
		of[v] = of[of[v]];
	return v;
}

static void find_apart(struct apart *s)
{
	const struct cz_assign_problem *p = s->p;
	for (uint32_t v = 0; v < p->volunteers; v++)
		s->of[v] = v;
	for (uint32_t i = 0; i < p->requests; i++)
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++) {
			uint32_t a = first_of(s->of, p->volunteer[p->row[i]]), b = first_of(s->of, p->volunteer[e]);
			s->of[a > b ? a : b] = a > b ? b : a;
		}
	for (uint32_t i = 0; i < p->requests; i++)
		if (cz_assign_degree(p, i))
			s->weight[first_of(s->of, p->volunteer[p->row[i]])] += cz_assign_degree(p, i);
}

static void fill_heaps(struct apart *s)
{
	uint64_t load[HEAPS] = {0};
	for (uint32_t v = 0; v < s->p->volunteers; v++) {
		uint8_t lightest = 0;
		for (uint8_t h = 1; s->of[v] == v && h < s->heaps; h++)
			lightest = load[h] < load[lightest] ? h : lightest;
		s->heap[v] = lightest;
		load[lightest] += s->weight[v];
	}
}

static uint8_t heap_of(const struct apart *s, uint32_t i)
{
	return s->heap[first_of(s->of, s->p->volunteer[s->p->row[i]])];
}

static void list_requests(struct apart *s)
{
	const struct cz_assign_problem *p = s->p;
	for (uint32_t i = 0; i < p->requests; i++)
		if (cz_assign_degree(p, i))
			s->first[heap_of(s, i) + 2]++;
	for (size_t h = 0; h < s->heaps; h++)
		s->first[h + 2] += s->first[h + 1];
	for (uint32_t i = 0; i < p->requests; i++) /* first[h + 1] moves from the begin of h to its end */
		if (cz_assign_degree(p, i))
			s->request[s->first[heap_of(s, i) + 1]++] = i;
}

bool cz_fast_part(struct cz_fast_part *q, const struct cz_assign_problem *whole, uint32_t requests, uint32_t volunteers,
		  uint64_t pairs, struct cz_arena *mem)
{
	if (!(q->urgency = cz_arena_new0(mem, requests, sizeof *q->urgency)) ||
	    !(q->helpers = cz_arena_new0(mem, requests, sizeof *q->helpers)) ||
	    !(q->request_key = cz_arena_new0(mem, requests, sizeof *q->request_key)) ||
	    !(q->row = cz_arena_new0(mem, (size_t)requests + 1, sizeof *q->row)) ||
	    !(q->capacity = cz_arena_new0(mem, volunteers, sizeof *q->capacity)) ||
	    !(q->carried = cz_arena_new0(mem, volunteers, sizeof *q->carried)) ||
	    !(q->volunteer_key = cz_arena_new0(mem, volunteers, sizeof *q->volunteer_key)) ||
	    !(q->volunteer = cz_arena_new0(mem, pairs, sizeof *q->volunteer)) ||
	    !(q->score = cz_arena_new0(mem, pairs, sizeof *q->score)))
		return false;
	q->p = (struct cz_assign_problem){
		.requests = requests, .volunteers = volunteers, .urgency = q->urgency, .helpers = q->helpers,
		.capacity = q->capacity, .row = q->row, .volunteer = q->volunteer, .score = q->score,
		.load = whole->load, .loads = whole->loads, .carried = q->carried,
		.request_key = q->request_key, .volunteer_key = q->volunteer_key,
	};
	return true;
}

/* For a heap as a problem of its own, whose volunteers are counted as they are met. */
static bool make_room(struct cz_fast_part *q, struct cz_assign_result *r, const struct cz_assign_problem *whole, uint32_t requests,
		      uint64_t pairs, struct cz_arena *mem)
{
	const uint32_t most = pairs < whole->volunteers ? (uint32_t)pairs : whole->volunteers;
	bool ok = cz_fast_part(q, whole, requests, most, pairs, mem) &&
		  (r->level = cz_arena_new0(mem, most, sizeof *r->level)) &&
		  (r->points = cz_arena_new0(mem, most, sizeof *r->points));
	q->p.volunteers = 0;
	return ok;
}

static uint32_t volunteer_in(const struct apart *s, struct cz_fast_part *q, uint32_t v)
{
	const struct cz_assign_problem *p = s->p;
	if (!s->local[v]) {
		const uint32_t k = q->p.volunteers++;
		q->capacity[k] = p->capacity[v];
		q->carried[k] = p->carried[v];
		q->volunteer_key[k] = p->volunteer_key[v];
		s->local[v] = k + 1;
	}
	return s->local[v] - 1;
}

static void fill_part(const struct apart *s, struct cz_fast_part *q, const uint32_t *request)
{
	const struct cz_assign_problem *p = s->p;
	for (uint32_t k = 0; k < q->p.requests; k++) {
		const uint32_t i = request[k];
		uint64_t n = q->row[k];
		q->urgency[k] = p->urgency[i];
		q->helpers[k] = p->helpers[i];
		q->request_key[k] = p->request_key[i];
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++, n++) {
			q->volunteer[n] = volunteer_in(s, q, p->volunteer[e]);
			q->score[n] = p->score[e];
		}
		q->row[k + 1] = n;
	}
}

static void choose(const struct apart *s, const struct cz_fast_part *q, const struct cz_assign_result *r, const uint32_t *request)
{
	uint32_t k = 0;
	for (size_t c = 0; c < r->n; c++) {
		const uint64_t e = r->pair[c];
		while (e >= q->row[k + 1])
			k++;
		s->chosen[s->p->row[request[k]] + e - q->row[k]] = true;
	}
}

static void decide_heap(void *ctx, size_t h)
{
	struct apart *s = ctx;
	const uint32_t *request = s->request + s->first[h], n = s->first[h + 1] - s->first[h];
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_fast_part q;
	struct cz_assign_result r = {0};
	uint64_t pairs = 0;
	for (uint32_t k = 0; k < n; k++)
		pairs += cz_assign_degree(s->p, request[k]);
	if (!n)
		return;
	s->failed[h] = !make_room(&q, &r, s->p, n, pairs, &mem);
	if (!s->failed[h]) {
		fill_part(s, &q, request);
		s->failed[h] = cz_assign_flow(&q.p, &r, &err);
	}
	if (!s->failed[h])
		choose(s, &q, &r, request);
	free(r.pair);
	cz_arena_release(&mem);
}

bool cz_fast_decide(const struct cz_assign_problem *p, bool *chosen)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct apart s = {.p = p, .chosen = chosen};
	const uint64_t pairs = p->row[p->requests], heaps = pairs / PAIRS_A_HEAP + 1;
	s.heaps = heaps < HEAPS ? (uint8_t)heaps : HEAPS;
	bool ok = (s.of = cz_arena_new0(&mem, p->volunteers, sizeof *s.of)) &&
		  (s.weight = cz_arena_new0(&mem, p->volunteers, sizeof *s.weight)) &&
		  (s.heap = cz_arena_new0(&mem, p->volunteers, sizeof *s.heap)) &&
		  (s.local = cz_arena_new0(&mem, p->volunteers, sizeof *s.local)) &&
		  (s.request = cz_arena_new0(&mem, p->requests, sizeof *s.request));
	if (ok) {
		find_apart(&s);
		fill_heaps(&s);
		list_requests(&s);
		cz_threads_each(decide_heap, &s, s.heaps, pairs > FEW ? 1 : s.heaps);
	}
	for (size_t h = 0; h < s.heaps; h++)
		ok &= !s.failed[h];
	cz_arena_release(&mem);
	return ok;
}
