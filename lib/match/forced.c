#include "match/forced.h"
#include "base/array.h"
#include "match/assign_impl.h"
#include <stdlib.h>
#include <string.h>

static void *copy(const void *from, size_t n, size_t size)
{
	void *to = cz_array_new(n, size);
	if (to && n)
		memcpy(to, from, n * size);
	return to;
}

/* All pairs but one. */
static bool leave_out(struct cz_forced *f, const struct cz_assign_problem *q, uint32_t i, uint64_t pair)
{
	const uint64_t n = q->row[q->requests] - 1;
	f->row = copy(q->row, (size_t)q->requests + 1, sizeof *f->row);
	f->volunteer = cz_array_new(n, sizeof *f->volunteer);
	f->score = cz_array_new(n, sizeof *f->score);
	if (!f->row || !f->volunteer || !f->score)
		return false;
	for (uint64_t e = 0; e < n; e++) {
		f->volunteer[e] = q->volunteer[e + (e >= pair)];
		f->score[e] = q->score[e + (e >= pair)];
	}
	for (uint32_t k = i + 1; k <= q->requests; k++)
		f->row[k]--;
	return true;
}

int cz_forced_make(struct cz_forced *f, const struct cz_plan_of_town *p, uint32_t i, uint64_t pair, struct cz_err *err)
{
	const struct cz_assign_problem *q = &p->problem;
	const uint32_t j = q->volunteer[pair];
	*f = (struct cz_forced){.request = i, .hand = j, .problem = *q};
	f->helpers = copy(q->helpers, q->requests, sizeof *f->helpers);
	f->capacity = copy(q->capacity, q->volunteers, sizeof *f->capacity);
	f->carried = copy(q->carried, q->volunteers, sizeof *f->carried);
	f->first = cz_array_new((size_t)q->requests + 1, sizeof *f->first);
	if (!f->helpers || !f->capacity || !f->carried || !f->first || !leave_out(f, q, i, pair))
		return cz_fail_mem(err);
	f->helpers[i]--;
	f->capacity[j]--;
	f->carried[j]++;
	f->problem.helpers = f->helpers;
	f->problem.capacity = f->capacity;
	f->problem.carried = f->carried;
	f->problem.row = f->row;
	f->problem.volunteer = f->volunteer;
	f->problem.score = f->score;
	int rc = cz_assign_solve(&f->problem, &f->result, err);
	if (rc)
		return rc;
	cz_assign_first(&f->problem, &f->result, f->first);
	f->points = p->result.score - (f->result.score + q->score[pair] - cz_assign_load(q, j, 0));
	return 0;
}

void cz_forced_release(struct cz_forced *f)
{
	cz_assign_release(&f->result);
	free(f->first);
	free(f->helpers);
	free(f->capacity);
	free(f->carried);
	free(f->score);
	free(f->row);
	free(f->volunteer);
}

uint32_t cz_forced_filled(const struct cz_forced *f, uint32_t k)
{
	return (uint32_t)(f->first[k + 1] - f->first[k]) + (k == f->request);
}

uint32_t cz_forced_hand(const struct cz_forced *f, uint32_t k, uint32_t n)
{
	const size_t at = f->first[k] + n;
	return at < f->first[k + 1] ? f->volunteer[f->result.pair[at]] : f->hand;
}

bool cz_forced_served(const struct cz_forced *f, const struct cz_plan_of_town *p, int64_t served[CZ_URGENCIES])
{
	memset(served, 0, CZ_URGENCIES * sizeof *served);
	for (uint32_t k = 0; k < p->town->asks; k++)
		served[p->town->ask[k].urgency - 1] += (int64_t)cz_forced_filled(f, k) - cz_plan_filled(p, k);
	return served[0] || served[1] || served[2];
}
