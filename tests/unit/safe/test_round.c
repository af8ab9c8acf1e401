#include "../unit.h"

#include "attacker.h"
#include "safe/round.h"

enum { BASE = 5 };

static enum cz_wish by_hash(const void *ctx, size_t arc)
{
	return cz_mix64(*(const uint64_t *)ctx + arc) % 3;
}

static void round_it(struct table *t, enum cz_wish (*wish)(const void *ctx, size_t arc), const void *ctx)
{
	struct cz_net n = CZ_NET_INIT;
	cz_net_add_table(&n, t->truth, t->rows, t->columns);
	assert_int_equal(cz_round_controlled(&n, BASE, wish, ctx, NULL), 0);
	for (size_t i = 0; i < n.arcs; i++)
		t->shown[i] = n.arc[i].value;
	cz_net_release(&n);
}

/* Random tables of many shapes: cells and all sums are next to the true ones, and add up. */
static void everything_adds_up(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 5000; seed++) {
		struct table t;
		make(&t, seed);
		round_it(&t, by_hash, &seed);
		int64_t row[MOST + 1] = {0}, column[MOST + 1] = {0};
		for (size_t r = 0; r <= t.rows; r++)
			for (size_t c = 0; c <= t.columns; c++) {
				size_t i = r * (t.columns + 1) + c;
				assert_int_equal(t.shown[i] % BASE, 0);
				assert_true(llabs(t.shown[i] - t.truth[i]) < BASE);
				row[r] += c < t.columns ? t.shown[i] : -t.shown[i];
				column[c] += r < t.rows ? t.shown[i] : -t.shown[i];
			}
		for (size_t k = 0; k <= MOST; k++)
			assert_true((k > t.rows || row[k] == 0) && (k > t.columns || column[k] == 0));
	}
}

static enum cz_wish as_before(const void *ctx, size_t arc)
{
	const struct table *before = ctx;
	return before->shown[arc] > before->truth[arc] ? CZ_UP : before->shown[arc] < before->truth[arc] ? CZ_DOWN : CZ_EITHER;
}

/* Rounded as it came and then as it was before: nothing flickers. */
static void what_was_published_comes_out_again(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 2000; seed++) {
		struct table before, after;
		make(&before, seed);
		round_it(&before, by_hash, &seed);
		after = before;
		round_it(&after, as_before, &before);
		assert_memory_equal(after.shown, before.shown, cells(&before) * sizeof *before.shown);
	}
}

static enum cz_wish all_up(const void *ctx, size_t arc)
{
	(void)ctx;
	(void)arc;
	return CZ_UP;
}

static void first_wish_is_granted(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 500; seed++) {
		struct table t;
		make(&t, seed);
		round_it(&t, all_up, NULL);
		assert_int_equal(t.shown[0], (t.truth[0] + BASE - 1) / BASE * BASE);
	}
}

/* The attacker knows the base and that sums add up. Of the small counts none is left fewer than five values. */
static void attacker_tells_no_small_count(void **state)
{
	size_t attacked = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 300; seed++) {
		struct table t;
		make(&t, seed);
		round_it(&t, by_hash, &seed);
		glp_prob *lp = program(&t, true);
		for (size_t i = 0; i < cells(&t); i++) {
			if (t.truth[i] < 1 || t.truth[i] >= BASE)
				continue;
			assert_true(extreme(lp, i, GLP_MAX) - extreme(lp, i, GLP_MIN) >= BASE - 1);
			attacked++;
		}
		glp_delete_prob(lp);
	}
	assert_true(attacked > 2000);
}

/* Stock, new and gone of each week, rounded together. The attacker has one equation a week, stock = stock before + new - gone,
 * and does not know what the stock was before the first. */
enum { WEEKS = 26, STOCK = 1, NEW = 2, GONE = 3, BEFORE = 3 * WEEKS + 1 };

static void live(struct cz_net *n, int64_t *truth, uint64_t seed)
{
	int64_t stock = (int64_t)(cz_mix64(seed) % 9);
	uint32_t world = cz_net_point(n), now = cz_net_point(n);
	truth[0] = stock;
	cz_net_add(n, world, now, stock);
	for (size_t k = 0; k < WEEKS; k++) {
		uint32_t next = k + 1 < WEEKS ? cz_net_point(n) : world;
		int64_t fresh = (int64_t)(cz_mix64(seed * 1000 + k) % 5), gone = (int64_t)(cz_mix64(seed * 1777 + k) % 5);
		gone = gone < stock + fresh ? gone : stock + fresh;
		stock += fresh - gone;
		cz_net_add(n, now, next, truth[3 * k + STOCK] = stock);
		cz_net_add(n, world, now, truth[3 * k + NEW] = fresh);
		cz_net_add(n, now, world, truth[3 * k + GONE] = gone);
		now = next;
	}
}

static glp_prob *program_of_weeks(const struct cz_net *n)
{
	glp_prob *lp = glp_create_prob();
	glp_add_cols(lp, BEFORE);
	glp_add_rows(lp, WEEKS);
	glp_set_col_bnds(lp, 1, GLP_LO, 0, 0);
	for (size_t i = 1; i < BEFORE; i++) {
		int64_t v = n->arc[i].value;
		glp_set_col_bnds(lp, (int)i + 1, GLP_DB, v < BASE ? 0 : (double)(v - BASE + 1), (double)(v + BASE - 1));
	}
	for (int k = 0; k < WEEKS; k++) {
		const int index[] = {0, 3 * k + STOCK + 1, k ? 3 * k - 3 + STOCK + 1 : 1, 3 * k + NEW + 1, 3 * k + GONE + 1};
		const double factor[] = {0, 1, -1, -1, 1};
		glp_set_row_bnds(lp, k + 1, GLP_FX, 0, 0);
		glp_set_mat_row(lp, k + 1, 4, index, factor);
	}
	return lp;
}

static void attacker_tells_no_small_count_of_linked_weeks(void **state)
{
	size_t attacked = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 60; seed++) {
		struct cz_net n = CZ_NET_INIT;
		int64_t truth[BEFORE];
		live(&n, truth, seed);
		assert_int_equal(cz_round_controlled(&n, BASE, by_hash, &seed, NULL), 0);
		glp_prob *lp = program_of_weeks(&n);
		for (size_t i = 1; i < BEFORE; i++) {
			if (truth[i] < 1 || truth[i] >= BASE)
				continue;
			assert_true(extreme(lp, i, GLP_MAX) - extreme(lp, i, GLP_MIN) >= BASE - 1);
			attacked++;
		}
		glp_delete_prob(lp);
		cz_net_release(&n);
	}
	assert_true(attacked > 2000);
}

struct pair {
	enum cz_wish whole, part;
};

static enum cz_wish of_pair(const void *ctx, size_t arc)
{
	const struct pair *p = ctx;
	return arc == 0 ? p->whole : arc == 1 ? p->part : CZ_ANY;
}

/* A count and another one that it holds, with room beside: the part gets its wish, unless it would be more than the whole. */
static void room_beside_a_count_is_any_number(void **state)
{
	static const struct {
		struct pair wish;
		int64_t truth[2], expected[2];
	} each[] = {
		{{CZ_UP, CZ_UP}, {3, 2}, {5, 5}}, {{CZ_UP, CZ_DOWN}, {3, 2}, {5, 0}}, {{CZ_DOWN, CZ_UP}, {3, 2}, {0, 0}},
		{{CZ_UP, CZ_DOWN}, {2, 2}, {5, 0}}, {{CZ_DOWN, CZ_UP}, {2, 2}, {0, 0}}, {{CZ_DOWN, CZ_UP}, {13, 8}, {10, 10}},
		{{CZ_DOWN, CZ_UP}, {3000000004, 1}, {3000000000, 5}}, {{CZ_UP, CZ_DOWN}, {3000000004, 4}, {3000000005, 0}},
	};
	(void)state;
	for (size_t i = 0; i < sizeof each / sizeof *each; i++) {
		struct cz_net n = CZ_NET_INIT;
		n.points = 2;
		cz_net_add(&n, 0, 1, each[i].truth[0]);
		cz_net_add(&n, 1, 0, each[i].truth[1]);
		cz_net_add(&n, 1, 0, each[i].truth[0] - each[i].truth[1]);
		assert_int_equal(cz_round_controlled(&n, BASE, of_pair, &each[i].wish, NULL), 0);
		for (size_t k = 0; k < 2; k++)
			assert_int_equal(n.arc[k].value, each[i].expected[k]);
		cz_net_release(&n);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everything_adds_up),
		cmocka_unit_test(what_was_published_comes_out_again), cmocka_unit_test(room_beside_a_count_is_any_number),
		cmocka_unit_test(first_wish_is_granted),
		cmocka_unit_test(attacker_tells_no_small_count),
		cmocka_unit_test(attacker_tells_no_small_count_of_linked_weeks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
