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

/* Sums over all requests, volunteers and areas: what the plan reaches, and what no plan can beat. */
struct sums {
	const struct cz_assign_problem *p;
	struct cz_assign_result *r;
	int64_t *price;             /* per volunteer, as an amount */
	int64_t *taken;             /* per volunteer: places */
	int64_t *unserved, *demand; /* per area: places */
	int64_t *gain;              /* room for the pairs of a request */
	struct total plan, bound;
};

/* What the plan reaches at request i; at: its first pair among those of the plan. Returns that of the next request. */
static size_t add_plan_of(struct sums *s, uint32_t i, size_t at)
{
	const struct cz_assign_problem *p = s->p;
	struct cz_assign_result *r = s->r;
	int64_t left = cz_assign_helpers(p, i);
	for (; at < r->n && r->pair[at] < p->row[i + 1]; at++, left--) {
		s->taken[p->volunteer[r->pair[at]]]++;
		r->served[p->urgency[i] - 1]++;
		add(&s->plan, 1, amount(cz_assign_bonus(p, i), p->score[r->pair[at]]));
	}
	if (cz_assign_fair(p))
		s->unserved[p->area[i]] += left;
	return at;
}

/* Plan and bound in one go, so that the pairs of a request are fetched once. */
static void add_requests(struct sums *s)
{
	const struct cz_assign_problem *p = s->p;
	const bool fair = cz_assign_fair(p);
	size_t at = 0;
	memset(s->r->served, 0, sizeof s->r->served);
	for (uint32_t i = 0; i < p->requests; i++) {
		at = add_plan_of(s, i, at);
		add_gains(p, s->price, i, fair ? -s->r->area_points[p->area[i]] : 0, s->gain, &s->bound);
		if (fair)
			s->demand[p->area[i]] += cz_assign_helpers(p, i);
	}
}

static void add_volunteers(struct sums *s)
{
	static const int32_t free_of_cost[] = {0};
	const struct cz_assign_problem *p = s->p;
	const bool loaded = p->load && p->loads;
	const int32_t *load = loaded ? p->load : free_of_cost;
	const size_t loads = loaded ? p->loads : 1;
	for (uint32_t j = 0; j < p->volunteers; j++) {
		const int64_t carried = p->carried ? p->carried[j] : 0;
		add_rent(&s->bound, s->price[j], p->capacity[j], 100, load, loads, carried);
		if (loaded)
			add_cost(&s->plan, s->taken[j], 100, load, loads, carried);
	}
}

static void add_areas(struct sums *s)
{
	const struct cz_assign_problem *p = s->p;
	for (uint32_t a = 0; cz_assign_fair(p) && a < p->areas; a++) {
		add_cost(&s->plan, s->unserved[a], p->width[a], p->step, p->steps, 0);
		add_rent(&s->bound, amount(0, s->r->area_points[a]), s->demand[a], p->width[a], p->step, p->steps, 0);
	}
}

static bool make_room(struct sums *s)
{
	const struct cz_assign_problem *p = s->p;
	const size_t areas = cz_assign_fair(p) ? p->areas : 0;
	return (s->price = cz_array_new(p->volunteers, sizeof *s->price)) &&
	       (s->taken = cz_array_new0(p->volunteers, sizeof *s->taken)) &&
	       (s->unserved = cz_array_new0(areas, sizeof *s->unserved)) &&
	       (s->demand = cz_array_new0(areas, sizeof *s->demand)) &&
	       (s->gain = cz_array_new(cz_assign_most_pairs(p), sizeof *s->gain));
}

int cz_assign_prove(const struct cz_assign_problem *p, struct cz_assign_result *r, struct cz_err *err)
{
	struct sums s = {.p = p, .r = r};
	int rc = CZ_OK;
	if (!make_room(&s)) {
		rc = cz_fail_mem(err);
		goto done;
	}
	for (uint32_t j = 0; j < p->volunteers; j++)
		s.price[j] = amount(r->level[j], r->points[j]);
	add_requests(&s);
	add_volunteers(&s);
	add_areas(&s);
	if (s.plan.points != (int64_t)s.plan.points || s.bound.points != (int64_t)s.bound.points) {
		rc = cz_fail(err, CZ_EINPUT, "the total of points does not fit 64 bits");
		goto done;
	}
	r->score = (int64_t)s.plan.points;
	r->bound = (int64_t)s.bound.points;
	r->optimal = s.plan.level == s.bound.level && s.plan.points == s.bound.points;
done:
	free(s.price);
	free(s.taken);
	free(s.unserved);
	free(s.demand);
	free(s.gain);
	return rc;
}
