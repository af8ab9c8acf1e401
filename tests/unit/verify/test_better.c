#include "../unit.h"

#include "base/hash.h"
#include "verify/better.h"
#include <stdlib.h>

/* Small cases with everything in them - helpers, capacity, load, fairness, urgencies - against trying every plan. From
 * any plan the search has to come to the best, its labels have to prove that, and no prices may give a lower bound. */

enum { MOST_REQUESTS = 4, MOST_VOLUNTEERS = 4, MOST_PAIRS = MOST_REQUESTS * MOST_VOLUNTEERS, CASES = 20000 };

static uint64_t state_of_chance;

static int32_t below(int32_t n)
{
	state_of_chance += 0x9e3779b97f4a7c15u;
	return (int32_t)((cz_mix64(state_of_chance) >> 33) % (uint32_t)n);
}

static int32_t wanted[MOST_REQUESTS], room[MOST_VOLUNTEERS], carried[MOST_VOLUNTEERS], score[MOST_PAIRS];
static uint8_t urgency[MOST_REQUESTS];
static uint32_t area[MOST_REQUESTS], volunteer[MOST_PAIRS];
static int64_t width[2], places[2];
static uint64_t row[MOST_REQUESTS + 1];
static const int32_t load[] = {0, 3, 9}, fair[] = {0, 2, 7};

static struct cz_contest make_case(void)
{
	struct cz_contest c = {
		.requests = 1 + (uint32_t)below(MOST_REQUESTS), .volunteers = 1 + (uint32_t)below(MOST_VOLUNTEERS), .wanted = wanted,
		.room = room, .carried = carried, .urgency = urgency, .area = area, .width = width, .places = places, .row = row,
		.volunteer = volunteer, .score = score, .load = load, .loads = below(2) ? 3 : 0, .fair = fair, .fairs = 3,
		.fairness = below(2), .areas = 1,
	};
	uint64_t n = 0;
	c.areas = c.fairness ? 2 : 1;
	for (int a = 0; a < 2; a++) {
		places[a] = 0;
		width[a] = below(2) ? 100 * (1 + below(2)) : 1 + below(250);
	}
	for (uint32_t i = 0; i < c.requests; i++) {
		wanted[i] = below(3);
		urgency[i] = (uint8_t)(1 + below(3));
		area[i] = c.fairness ? (uint32_t)below(2) : 0;
		places[area[i]] += wanted[i];
		row[i] = n;
		for (uint32_t j = 0; j < c.volunteers; j++)
			if (wanted[i] && below(3)) { /* a request that wants nothing is not looked at */
				volunteer[n] = j;
				score[n++] = below(21) - 5;
			}
	}
	row[c.requests] = n;
	for (uint32_t j = 0; j < c.volunteers; j++) {
		room[j] = below(4);
		carried[j] = below(2);
	}
	return c;
}

/* The plan of a set of pairs; false when it does not fit. */
static bool plan_of(const struct cz_contest *c, uint32_t set, struct cz_chosen *v, size_t *n)
{
	int32_t left[MOST_VOLUNTEERS];
	*n = 0;
	for (uint32_t j = 0; j < c->volunteers; j++)
		left[j] = room[j];
	for (uint32_t i = 0; i < c->requests; i++) {
		int32_t open = wanted[i];
		for (uint64_t e = row[i]; e < row[i + 1]; e++) {
			if (!(set >> e & 1))
				continue;
			if (!open-- || !left[volunteer[e]]--)
				return false;
			v[(*n)++] = (struct cz_chosen){i, volunteer[e], score[e], 0};
		}
	}
	return true;
}

static struct cz_worth worth_of(const struct cz_contest *c, const struct cz_chosen *v, size_t n)
{
	int64_t used[MOST_VOLUNTEERS], open[2];
	struct cz_plan_value value;
	cz_bound_plan(c, v, n, used, open, &value);
	return value.worth;
}

static struct cz_worth best_of_all(const struct cz_contest *c)
{
	struct cz_chosen v[MOST_PAIRS];
	size_t n;
	struct cz_worth best = {INT64_MIN, 0, 0};
	for (uint32_t set = 0; set < 1u << row[c->requests]; set++)
		if (plan_of(c, set, v, &n)) {
			struct cz_worth w = worth_of(c, v, n);
			best = cz_worth_compare(w, best) > 0 ? w : best;
		}
	return best;
}

static struct cz_worth bound_of(const struct cz_contest *c, const struct cz_worth *price, const struct cz_chosen *v, size_t n,
				struct cz_worth *lost)
{
	size_t first[MOST_REQUESTS + 1];
	int64_t used[MOST_VOLUNTEERS], open[2];
	struct cz_plan_value value;
	struct cz_bound b;
	for (size_t i = 0, k = 0; i <= c->requests; first[i++] = k)
		while (k < n && v[k].request < i)
			k++;
	cz_bound_plan(c, v, n, used, open, &value);
	assert_int_equal(cz_bound_make(&b, c, price, v, first, used, true, NULL), 0);
	*lost = (struct cz_worth){0};
	for (uint32_t i = 0; i < c->requests; i++) {
		assert_true(cz_worth_compare(b.lost_by_request[i], (struct cz_worth){0}) >= 0);
		*lost = cz_worth_add(*lost, b.lost_by_request[i]);
	}
	for (uint32_t j = 0; j < c->volunteers; j++) {
		int lost_here = cz_worth_compare(b.lost_by_volunteer[j], (struct cz_worth){0});
		assert_true(used[j] == room[j] ? lost_here == 0 : lost_here >= 0);
		*lost = cz_worth_add(*lost, b.lost_by_volunteer[j]);
	}
	struct cz_worth bound = b.worth;
	cz_bound_release(&b);
	return bound;
}

/* Any plan that fits, to begin with. */
static void some_plan(const struct cz_contest *c, struct cz_chosen *v, size_t *n)
{
	uint32_t set = (uint32_t)cz_mix64(state_of_chance++) & ((1u << row[c->requests]) - 1);
	while (!plan_of(c, set, v, n))
		set &= (uint32_t)cz_mix64(state_of_chance++);
}

static void check_changes(const struct cz_contest *c, const struct cz_chosen *v, size_t n, const struct cz_better *b,
			  struct cz_worth missing)
{
	struct cz_changes x;
	struct cz_worth sum = {0};
	assert_int_equal(cz_changes_find(&x, c, v, n, b->v, b->n, NULL), 0);
	for (size_t k = 0; k < x.n; k++) {
		assert_true(cz_worth_compare(x.v[k].gain, (struct cz_worth){0}) > 0);
		sum = cz_worth_add(sum, x.v[k].gain);
	}
	assert_int_equal(cz_worth_compare(sum, missing), 0);
	cz_changes_release(&x);
}

static void test_the_search_comes_to_the_best_and_proves_it(void **state)
{
	(void)state;
	for (int k = 0; k < CASES; k++) {
		state_of_chance = (uint64_t)k << 32;
		struct cz_contest c = make_case();
		struct cz_worth price[MOST_VOLUNTEERS], lost, best = best_of_all(&c);
		struct cz_chosen v[MOST_PAIRS];
		struct cz_better b;
		size_t n;
		for (uint32_t j = 0; j < c.volunteers; j++)
			price[j] = (struct cz_worth){below(4), below(30) - 5, 0};
		some_plan(&c, v, &n);
		struct cz_worth reached = worth_of(&c, v, n);
		assert_true(cz_worth_compare(bound_of(&c, price, v, n, &lost), best) >= 0);
		assert_int_equal(cz_better_find(&b, &c, v, n, price, UINT64_MAX, NULL), 0);
		assert_true(b.ended);
		assert_int_equal(cz_worth_compare(worth_of(&c, b.v, b.n), best), 0);
		assert_int_equal(cz_worth_compare(bound_of(&c, price, v, n, &lost), best), 0);
		if (!c.fairness)
			assert_int_equal(cz_worth_compare(cz_worth_add(reached, lost), best), 0);
		check_changes(&c, v, n, &b, cz_worth_minus(best, reached));
		cz_better_release(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_the_search_comes_to_the_best_and_proves_it)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
