#include "../unit.h"
#include "../scarce.h"

#include "assign_brute.h"
#include "match/assign_impl.h"
#include "match/detour.h"
#include <stdlib.h>

/* What fixing a pair costs, against trying every plan that has the pair. */

enum { SMALL = 5, FEW = 11 }; /* a plan is a set of pairs: at most 2^FEW of them */

/* The best plan of all; with a pair: of those that hold it. False when there is none. */
static bool best_with(const struct cz_assign_problem *p, const uint64_t *pair, struct worth *best)
{
	struct brute b = {.p = p, .must = pair != NULL, .fixed = pair ? *pair : 0};
	try_all(&b, 0, 0);
	*best = b.best;
	return b.any;
}

static int64_t steps(struct worth w)
{
	int64_t n = 0;
	for (int u = 0; u < CZ_URGENCIES; u++)
		n += w.served[u] * (CZ_URGENCIES - u);
	return n;
}

/* Every pair that is not in the plan and could be comes once, the cheapest first, at what it really costs. */
static size_t check_request(const struct cz_assign_problem *p, const bool *chosen, struct worth now,
			    struct cz_detours *d, uint32_t i, struct cz_detour got_all[FEW])
{
	struct cz_detour got = {0}, last = {0};
	size_t n = 0, could = 0;
	unsigned seen = 0;
	int rc;
	cz_detours_begin(d, i, 0);
	while ((rc = cz_detours_next(d, &got, NULL)) > 0) {
		struct worth then;
		got_all[n] = got;
		assert_true(got.pair >= p->row[i] && got.pair < p->row[i + 1]);
		assert_false(chosen[got.pair] || seen >> got.pair & 1);
		assert_true(!n || got.level > last.level || (got.level == last.level && got.points >= last.points));
		assert_true(best_with(p, &got.pair, &then));
		assert_int_equal(got.level, steps(now) - steps(then));
		assert_int_equal(got.points, now.points - then.points);
		seen |= 1u << got.pair;
		last = got;
		n++;
	}
	assert_int_equal(rc, 0);
	for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++)
		could += !chosen[e] && best_with(p, &e, &(struct worth){{0}, 0, 0});
	assert_int_equal(n, could);
	return n;
}

/* Of the cheapest none is missing, nor any that costs as much as the last of them. */
static void check_cheapest(struct cz_detours *d, uint32_t i, const struct cz_detour *all, size_t n, size_t most)
{
	const struct cz_detour *last = &all[most - 1];
	struct cz_detour got;
	size_t same = most, k = 0;
	while (same < n && all[same].level == last->level && all[same].points == last->points)
		same++;
	cz_detours_begin(d, i, most);
	for (; k < same; k++) {
		assert_int_equal(cz_detours_next(d, &got, NULL), 1);
		assert_int_equal(got.level, all[k].level);
		assert_int_equal(got.points, all[k].points);
	}
}

static size_t check_case(const struct cz_assign_problem *p)
{
	struct cz_assign_result r;
	size_t first[CASE_NODES + 1], n = 0;
	bool chosen[CASE_PAIRS] = {false};
	struct worth now = {{0}, 0, 0};
	assert_int_equal(cz_assign_solve(p, &r, NULL), 0);
	assert_true(r.optimal && best_with(p, NULL, &now));
	cz_assign_first(p, &r, first);
	for (size_t k = 0; k < r.n; k++)
		chosen[r.pair[k]] = true;
	struct cz_detours *d = cz_detours_new(p, &r, first);
	assert_non_null(d);
	struct cz_detours *beside = cz_detours_beside(d);
	assert_non_null(beside);
	for (uint32_t i = p->requests; i-- > 0;) {
		struct cz_detour all[FEW];
		size_t found = check_request(p, chosen, now, d, i, all);
		for (size_t most = 1; most < found; most++)
			check_cheapest(most % 2 ? beside : d, i, all, found, most);
		n += found;
	}
	cz_detours_free(beside);
	cz_detours_free(d);
	cz_assign_release(&r);
	return n;
}

static void what_a_fixed_pair_costs_is_what_the_best_plan_with_it_lacks(void **state)
{
	size_t n = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 4000; seed++) {
		struct assign_case c;
		case_make(&c, seed, SMALL, FEW - 2);
		if (c.row[c.p.requests] <= FEW)
			n += check_case(&c.p);
	}
	assert_true(n > 6000); /* pairs that were looked at */
}

static void memory_that_runs_out_is_told(void **state)
{
	struct assign_case c;
	struct cz_assign_result r;
	size_t first[CASE_NODES + 1], failures = 0;
	(void)state;
	case_make(&c, 7, CASE_NODES, 40);
	assert_true(c.row[c.p.requests] > 10);
	assert_int_equal(cz_assign_solve(&c.p, &r, NULL), 0);
	cz_assign_first(&c.p, &r, first);
	for (long k = 0, done = 0; !done; k++) {
		struct cz_err err = CZ_ERR_INIT;
		struct cz_detour one;
		int rc = CZ_ENOMEM;
		left = k;
		struct cz_detours *d = cz_detours_new(&c.p, &r, first);
		struct cz_detours *beside = d ? cz_detours_beside(d) : NULL;
		for (uint32_t i = 0; beside && i < c.p.requests && (!i || rc >= 0); i++) {
			cz_detours_begin(beside, i, 1);
			while ((rc = cz_detours_next(beside, &one, &err)) > 0)
				;
		}
		const bool spared = left >= 0;
		left = -1;
		assert_true(rc == 0 || rc == CZ_ENOMEM);
		assert_int_equal(rc == 0, spared);
		done = rc == 0;
		failures += !done;
		cz_detours_free(beside);
		cz_detours_free(d);
	}
	assert_true(failures > 5);
	cz_assign_release(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_fixed_pair_costs_is_what_the_best_plan_with_it_lacks),
		cmocka_unit_test(memory_that_runs_out_is_told),
	};
	return cmocka_run_group_tests_name("match/detour", tests, NULL, NULL);
}
