#ifndef CZ_TEST_ASSIGN_BRUTE_H
#define CZ_TEST_ASSIGN_BRUTE_H

#include "assign_case.h"

/* The witness: every plan of a small problem, compared with the four steps of the objective one by one. */
struct worth {
	int64_t served[3], points;
	uint64_t tie;
};

struct brute {
	const struct cz_assign_problem *p;
	int64_t taken[CASE_NODES], given[CASE_NODES];
	bool chosen[CASE_PAIRS], best_chosen[CASE_PAIRS];
	struct worth best;
	bool any, must; /* must: only plans that hold the pair `fixed` */
	uint64_t fixed;
};

static inline int64_t at(const int32_t *cost, size_t n, int64_t k)
{
	return cost[k < (int64_t)n ? (size_t)k : n - 1];
}

static inline struct worth value(const struct cz_assign_problem *p, const bool *chosen)
{
	struct worth w = {{0}, 0, 0};
	int64_t taken[CASE_NODES] = {0}, unserved[3] = {0};
	for (uint32_t i = 0; i < p->requests; i++) {
		int64_t empty = p->helpers ? p->helpers[i] : 1;
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
			if (chosen[e]) {
				uint32_t j = p->volunteer[e];
				empty--;
				w.served[p->urgency[i] - 1]++;
				w.points += p->score[e];
				if (p->load)
					w.points -= at(p->load, p->loads, taken[j] + (p->carried ? p->carried[j] : 0));
				taken[j]++;
				w.tie += cz_mix64(p->request_key[i] ^ cz_mix64(p->volunteer_key[j])) >> 24;
			}
		for (; p->area && empty > 0; empty--) {
			w.points -= at(p->step, p->steps, unserved[p->area[i]] * 100 / p->width[p->area[i]]);
			unserved[p->area[i]]++;
		}
	}
	return w;
}

static inline int compare(struct worth a, struct worth b)
{
	for (int k = 0; k < 3; k++)
		if (a.served[k] != b.served[k])
			return a.served[k] < b.served[k] ? -1 : 1;
	if (a.points != b.points)
		return a.points < b.points ? -1 : 1;
	return a.tie < b.tie ? -1 : a.tie > b.tie;
}

static inline void try_all(struct brute *b, uint32_t i, uint64_t e)
{
	const struct cz_assign_problem *p = b->p;
	for (; i < p->requests && e == p->row[i + 1]; i++)
		;
	if (i == p->requests) {
		struct worth w = value(p, b->chosen);
		if ((!b->must || b->chosen[b->fixed]) && (!b->any || compare(w, b->best) > 0)) {
			b->any = true;
			b->best = w;
			memcpy(b->best_chosen, b->chosen, sizeof b->chosen);
		}
		return;
	}
	uint32_t j = p->volunteer[e];
	if (b->taken[j] < p->capacity[j] && b->given[i] < (p->helpers ? p->helpers[i] : 1)) {
		b->taken[j]++, b->given[i]++, b->chosen[e] = true;
		try_all(b, i, e + 1);
		b->taken[j]--, b->given[i]--, b->chosen[e] = false;
	}
	try_all(b, i, e + 1);
}

/* Whether a result has the pairs of the best plan. */
static inline bool has_best(const struct brute *b, const struct cz_assign_result *r)
{
	bool chosen[CASE_PAIRS] = {false};
	for (size_t k = 0; k < r->n; k++)
		chosen[r->pair[k]] = true;
	return memcmp(chosen, b->best_chosen, sizeof chosen) == 0;
}

#endif
