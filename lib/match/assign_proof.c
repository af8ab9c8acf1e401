#include "match/assign_impl.h"
#include "base/array.h"
#include <stdlib.h>
#include <string.h>

/*
 * The proof of assign.h, computed from the problem, the chosen pairs and the prices, and from nothing that
 * the solver remembers: what the plan reaches, and what no plan can beat.
 */

__extension__ typedef __int128 wide;

/* An amount compared by level first, then points: one number, as 2^55 points are more than there can be. */
static int64_t amount(int level, int64_t points)
{
	return level * (INT64_C(1) << 56) + points;
}

struct total {
	wide level, points;
};

static void add(struct total *t, int64_t times, int64_t a)
{
	const int64_t half = INT64_C(1) << 55, level = (a + half) >> 56;
	t->level += (wide)times * level;
	t->points += (wide)times * (a - level * 2 * half);
}

/* Costs that rise in steps, each run hundredths of a place wide: the step that place `at` begins in, and how many of the next n
 * places begin in the same. */
static int64_t alike(int64_t n, int64_t run, size_t costs, int64_t at, size_t *step)
{
	*step = (size_t)(at * 100 / run) < costs ? (size_t)(at * 100 / run) : costs - 1;
	int64_t same = *step == costs - 1 ? n : ((int64_t)(*step + 1) * run + 99) / 100 - at;
	return same < n ? same : n;
}

/* The total of max(0, price - cost(k)) over k < n, run by run. */
static void add_rent(struct total *t, int64_t price, int64_t n, int64_t run, const int32_t *cost, size_t costs, int64_t at)
{
	while (n > 0) {
		size_t s;
		int64_t same = alike(n, run, costs, at, &s);
		if (price <= cost[s])
			return;
		add(t, same, price - cost[s]);
		n -= same;
		at += same;
	}
}

static void add_cost(struct total *t, int64_t n, int64_t run, const int32_t *cost, size_t costs, int64_t at)
{
	while (n > 0) {
		size_t s;
		int64_t same = alike(n, run, costs, at, &s);
		t->points -= (wide)same * cost[s];
		n -= same;
		at += same;
	}
}

static int by_falling(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
	return x < y ? 1 : x > y ? -1 : 0;
}

/* What pair e brings after the volunteer's price, without a bonus. */
static int64_t gain_of(const struct cz_assign_problem *p, const int64_t *price, uint64_t e)
{
	return p->score[e] - price[p->volunteer[e]];
}

/* Request i's best gains, when none is worse than `least`; gain has room for its pairs. Nearly all want one helper, and which
 * pair is the best is chance: so no question is asked of each. */
static void add_gains(const struct cz_assign_problem *p, const int64_t *price, uint32_t i, int64_t least, int64_t *gain,
		      struct total *t)
{
	const int64_t bonus = amount(cz_assign_bonus(p, i), 0), helpers = cz_assign_helpers(p, i);
	const uint64_t end = p->row[i + 1];
	int64_t n = 0, best = least - bonus;
	if (helpers == 1) {
		for (uint64_t e = p->row[i]; e < end; e++) {
			int64_t g = gain_of(p, price, e);
			best = g > best ? g : best;
		}
		add(t, 1, bonus + best);
		return;
	}
	for (uint64_t e = p->row[i]; e < end; e++) {
		gain[n] = bonus + gain_of(p, price, e);
		n += gain[n] > least;
	}
	if (n > helpers) {
		qsort(gain, (size_t)n, sizeof *gain, by_falling);
		n = helpers;
	}
	for (int64_t k = 0; k < n; k++)
		add(t, 1, gain[k]);
	add(t, helpers - n, least);
}

/* What the plan reaches. taken: places taken per volunteer. */
static void add_plan(const struct cz_assign_problem *p, struct cz_assign_result *r, int64_t *taken, int64_t *unserved, struct total *t)
{
	size_t k = 0;
	memset(r->served, 0, sizeof r->served);
	for (uint32_t i = 0; i < p->requests; i++) {
		int64_t left = cz_assign_helpers(p, i);
		for (; k < r->n && r->pair[k] < p->row[i + 1]; k++, left--) {
			taken[p->volunteer[r->pair[k]]]++;
			r->served[p->urgency[i] - 1]++;
			add(t, 1, amount(cz_assign_bonus(p, i), p->score[r->pair[k]]));
		}
		if (cz_assign_fair(p))
			unserved[p->area[i]] += left;
	}
	if (p->load && p->loads)
		for (uint32_t j = 0; j < p->volunteers; j++)
			add_cost(t, taken[j], 100, p->load, p->loads, p->carried ? p->carried[j] : 0);
	if (cz_assign_fair(p))
		for (uint32_t a = 0; a < p->areas; a++)
			add_cost(t, unserved[a], p->width[a], p->step, p->steps, 0);
}

/* What no plan can beat. price: per volunteer, as an amount. */
static void add_bound(const struct cz_assign_problem *p, const struct cz_assign_result *r, const int64_t *price, int64_t *demand,
		      int64_t *gain, struct total *t)
{
	static const int32_t free_of_cost[] = {0};
	bool loaded = p->load && p->loads;
	for (uint32_t i = 0; i < p->requests; i++) {
		add_gains(p, price, i, cz_assign_fair(p) ? -r->area_points[p->area[i]] : 0, gain, t);
		if (cz_assign_fair(p))
			demand[p->area[i]] += cz_assign_helpers(p, i);
	}
	for (uint32_t j = 0; j < p->volunteers; j++)
		add_rent(t, price[j], p->capacity[j], 100, loaded ? p->load : free_of_cost,
			 loaded ? p->loads : 1, p->carried ? p->carried[j] : 0);
	if (cz_assign_fair(p))
		for (uint32_t a = 0; a < p->areas; a++)
			add_rent(t, amount(0, r->area_points[a]), demand[a], p->width[a], p->step, p->steps, 0);
}

int cz_assign_prove(const struct cz_assign_problem *p, struct cz_assign_result *r, struct cz_err *err)
{
	size_t areas = cz_assign_fair(p) ? p->areas : 0;
	int64_t *taken = cz_array_new0(p->volunteers, sizeof *taken);
	int64_t *unserved = cz_array_new0(areas, sizeof *unserved);
	int64_t *demand = cz_array_new0(areas, sizeof *demand);
	int64_t *gain = cz_array_new(cz_assign_most_pairs(p), sizeof *gain);
	int64_t *price = cz_array_new(p->volunteers, sizeof *price);
	struct total plan = {0, 0}, bound = {0, 0};
	int rc = CZ_OK;
	if (!taken || !unserved || !demand || !gain || !price) {
		rc = cz_fail_mem(err);
		goto done;
	}
	add_plan(p, r, taken, unserved, &plan);
	for (uint32_t j = 0; j < p->volunteers; j++)
		price[j] = amount(r->level[j], r->points[j]);
	add_bound(p, r, price, demand, gain, &bound);
	if (plan.points != (int64_t)plan.points || bound.points != (int64_t)bound.points) {
		rc = cz_fail(err, CZ_EINPUT, "the total of points does not fit 64 bits");
		goto done;
	}
	r->score = (int64_t)plan.points;
	r->bound = (int64_t)bound.points;
	r->optimal = plan.level == bound.level && plan.points == bound.points;
done:
	free(taken);
	free(unserved);
	free(demand);
	free(gain);
	free(price);
	return rc;
}
