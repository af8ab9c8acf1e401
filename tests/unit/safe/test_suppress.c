#include "../unit.h"

#include "attacker.h"
#include "safe/suppress.h"

enum { LEAST = 10, ROOM = 4, CELLS = (MOST + 1) * (MOST + 1) };

static void suppress(struct table *t, uint8_t *state)
{
	struct cz_net n = CZ_NET_INIT;
	cz_net_add_table(&n, t->truth, t->rows, t->columns);
	assert_int_equal(cz_suppress(&n, state, LEAST, ROOM, NULL), 0);
	for (size_t i = 0; i < n.arcs; i++)
		t->shown[i] = state[i] == CZ_SECRET ? HIDDEN : t->truth[i];
	cz_net_release(&n);
}

static void attacker_leaves_room_for_every_small_count(void **state)
{
	size_t attacked = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 300; seed++) {
		struct table t;
		uint8_t secret[CELLS] = {0};
		make(&t, seed);
		suppress(&t, secret);
		glp_prob *lp = program(&t, false);
		for (size_t i = 0; i < cells(&t); i++) {
			if (t.truth[i] < 1 || t.truth[i] >= LEAST)
				continue;
			assert_int_equal(t.shown[i], HIDDEN);
			int64_t most = extreme(lp, i, GLP_MAX);
			assert_true(most >= t.truth[i] + ROOM);
			attacked++;
		}
		glp_delete_prob(lp);
	}
	assert_true(attacked > 5000);
}

static void large_counts_stay(void **state)
{
	struct table t = {.rows = 2, .columns = 2, .truth = {10, 20, 30, 40, 50, 90, 50, 70, 120}};
	uint8_t secret[CELLS] = {0};
	(void)state;
	suppress(&t, secret);
	for (size_t i = 0; i < cells(&t); i++)
		assert_int_equal(t.shown[i], t.truth[i]);
}

/* 3 is hidden, and the cheapest three others with which it makes a cycle; sums may be told. */
static void small_count_takes_a_cycle_along(void **state)
{
	struct table t = {.rows = 2, .columns = 3, .truth = {3, 20, 90, 113, 30, 40, 80, 150, 33, 60, 170, 263}};
	const int64_t shown[] = {HIDDEN, HIDDEN, 90, 113, HIDDEN, HIDDEN, 80, 150, 33, 60, 170, 263};
	uint8_t secret[CELLS] = {0};
	(void)state;
	suppress(&t, secret);
	assert_memory_equal(t.shown, shown, sizeof shown);
}

static void what_was_told_before_hides_nothing(void **state)
{
	struct table t = {.rows = 2, .columns = 3, .truth = {3, 20, 90, 113, 30, 40, 80, 150, 33, 60, 170, 263}};
	uint8_t secret[CELLS] = {0};
	(void)state;
	secret[1] = CZ_KNOWN;
	suppress(&t, secret);
	assert_int_equal(t.shown[1], 20);
	assert_int_equal(t.shown[0], HIDDEN);
	assert_int_equal(t.shown[2], HIDDEN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(attacker_leaves_room_for_every_small_count),
		cmocka_unit_test(large_counts_stay),
		cmocka_unit_test(small_count_takes_a_cycle_along),
		cmocka_unit_test(what_was_told_before_hides_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
