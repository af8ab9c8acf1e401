#include "../unit.h"

#include "attacker.h"
#include "safe/bounds.h"

/* Rounded one by one, up or down as it comes: sums need not fit, but the truth does. */
static void round_it(struct table *t, uint64_t seed)
{
	for (size_t i = 0; i < cells(t); i++) {
		int64_t below = t->truth[i] - t->truth[i] % 5;
		t->shown[i] = t->truth[i] > below && cz_mix64(seed * 77 + i) & 1 ? below + 5 : below;
	}
}

/* Small numbers are hidden, and a few others with them. */
static void hide_it(struct table *t, uint64_t seed)
{
	for (size_t i = 0; i < cells(t); i++) {
		bool small = t->truth[i] > 0 && t->truth[i] < 5;
		t->shown[i] = small || cz_mix64(seed * 99 + i) % 6 == 0 ? HIDDEN : t->truth[i];
	}
}

static size_t compare(const struct table *t, bool rounded)
{
	struct cz_net n = CZ_NET_INIT;
	assert_int_equal(cz_net_add_table(&n, t->shown, t->rows, t->columns), 0);
	assert_int_equal(n.arcs, cells(t));
	for (size_t i = 0; i < n.arcs; i++)
		limits(t, i, rounded, &n.arc[i].low, &n.arc[i].high);
	assert_int_equal(cz_bounds_find(&n, NULL), 1);
	glp_prob *lp = program(t, rounded);
	for (size_t i = 0; i < n.arcs; i++) {
		assert_int_equal(n.arc[i].low, extreme(lp, i, GLP_MIN));
		assert_int_equal(n.arc[i].high, extreme(lp, i, GLP_MAX));
		assert_in_range(t->truth[i], n.arc[i].low, n.arc[i].high);
	}
	size_t compared = n.arcs;
	glp_delete_prob(lp);
	cz_net_release(&n);
	return compared;
}

static void bounds_are_those_of_a_linear_program(void **state)
{
	size_t compared = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 400; seed++) {
		struct table t;
		make(&t, seed);
		if (seed & 1)
			round_it(&t, seed);
		else
			hide_it(&t, seed);
		compared += compare(&t, seed & 1);
	}
	assert_true(compared > 10000);
}

/* Shown: 3 + hidden = 5, and hidden + 4 = 6 in the other row: everything is known after all. */
static void lonely_hidden_cell_is_known(void **state)
{
	struct cz_net n = CZ_NET_INIT;
	const int64_t shown[] = {3, 0, 5, 1, 4, 5, 4, 6, 10};
	(void)state;
	size_t first = cz_net_add_table(&n, shown, 2, 2);
	for (size_t i = 0; i < n.arcs; i++)
		n.arc[i].low = n.arc[i].high = shown[i];
	n.arc[first + 1].low = 0;
	n.arc[first + 1].high = CZ_NO_LIMIT;
	assert_int_equal(cz_bounds_find(&n, NULL), 1);
	assert_int_equal(n.arc[first + 1].low, 2);
	assert_int_equal(n.arc[first + 1].high, 2);
	cz_net_release(&n);
}

static void numbers_that_do_not_add_up_are_told_apart(void **state)
{
	struct cz_net n = CZ_NET_INIT;
	(void)state;
	uint32_t a = cz_net_point(&n), b = cz_net_point(&n);
	size_t there = cz_net_add(&n, a, b, 3), back = cz_net_add(&n, b, a, 4);
	n.arc[there].high = 3;
	n.arc[back].low = 4;
	assert_int_equal(cz_bounds_find(&n, NULL), 0);
	n.arc[there].high = 9;
	n.arc[back].high = 7;
	assert_int_equal(cz_bounds_find(&n, NULL), 1);
	assert_int_equal(n.arc[there].low, 4);
	assert_int_equal(n.arc[there].high, 7);
	cz_net_release(&n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bounds_are_those_of_a_linear_program),
		cmocka_unit_test(lonely_hidden_cell_is_known),
		cmocka_unit_test(numbers_that_do_not_add_up_are_told_apart),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
