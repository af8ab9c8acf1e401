#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/hash.h"
#include "safe/bounds.h"
#include <glpk.h>
#include <math.h>
#include <stdlib.h>

enum { MOST = 9, HIDDEN = -1 };

/* A table as it was, and as it is published: with sums in the last row and column. */
struct table {
	size_t rows, columns; /* without the sums */
	int64_t truth[(MOST + 1) * (MOST + 1)], shown[(MOST + 1) * (MOST + 1)];
};

static size_t cells(const struct table *t)
{
	return (t->rows + 1) * (t->columns + 1);
}

static void make(struct table *t, uint64_t seed)
{
	t->rows = 1 + cz_mix64(seed) % MOST;
	t->columns = 1 + cz_mix64(seed + 1) % MOST;
	const size_t wide = t->columns + 1, last = t->rows * wide;
	const uint64_t most = seed % 3 ? 8 : 40;
	for (size_t i = 0; i < cells(t); i++)
		t->truth[i] = 0;
	for (size_t r = 0; r < t->rows; r++)
		for (size_t c = 0; c < t->columns; c++) {
			int64_t v = (int64_t)(cz_mix64(seed * 1000 + r * 31 + c) % most);
			t->truth[r * wide + c] = v;
			t->truth[r * wide + t->columns] += v;
			t->truth[last + c] += v;
			t->truth[last + t->columns] += v;
		}
}

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

static void limits(const struct table *t, size_t i, bool rounded, int64_t *low, int64_t *high)
{
	*low = t->shown[i] == HIDDEN ? 0 : t->shown[i];
	*high = t->shown[i] == HIDDEN ? CZ_NO_LIMIT : t->shown[i];
	if (rounded) {
		*low = *low > 4 ? *low - 4 : 0;
		*high += 4;
	}
}

/* The witness: each row and each column is an equation over cells, and nothing is said about flow. */
static glp_prob *program(const struct table *t, bool rounded)
{
	const size_t wide = t->columns + 1;
	glp_prob *lp = glp_create_prob();
	int index[MOST + 2];
	double factor[MOST + 2];
	glp_add_cols(lp, (int)cells(t));
	glp_add_rows(lp, (int)(t->rows + t->columns + 2));
	for (size_t i = 0; i < cells(t); i++) {
		int64_t low, high;
		limits(t, i, rounded, &low, &high);
		glp_set_col_bnds(lp, (int)i + 1, high == CZ_NO_LIMIT ? GLP_LO : low == high ? GLP_FX : GLP_DB, (double)low, (double)high);
	}
	for (size_t r = 0; r <= t->rows; r++) {
		for (size_t c = 0; c <= t->columns; c++) {
			index[c + 1] = (int)(r * wide + c) + 1;
			factor[c + 1] = c < t->columns ? 1 : -1;
		}
		glp_set_row_bnds(lp, (int)r + 1, GLP_FX, 0, 0);
		glp_set_mat_row(lp, (int)r + 1, (int)t->columns + 1, index, factor);
	}
	for (size_t c = 0; c <= t->columns; c++) {
		for (size_t r = 0; r <= t->rows; r++) {
			index[r + 1] = (int)(r * wide + c) + 1;
			factor[r + 1] = r < t->rows ? 1 : -1;
		}
		glp_set_row_bnds(lp, (int)(t->rows + c) + 2, GLP_FX, 0, 0);
		glp_set_mat_row(lp, (int)(t->rows + c) + 2, (int)t->rows + 1, index, factor);
	}
	return lp;
}

static int64_t extreme(glp_prob *lp, size_t i, int direction)
{
	glp_smcp how;
	glp_init_smcp(&how);
	how.msg_lev = GLP_MSG_OFF;
	glp_set_obj_dir(lp, direction);
	glp_set_obj_coef(lp, (int)i + 1, 1);
	assert_int_equal(glp_simplex(lp, &how), 0);
	int64_t v = glp_get_status(lp) == GLP_UNBND ? CZ_NO_LIMIT : (int64_t)llround(glp_get_obj_val(lp));
	glp_set_obj_coef(lp, (int)i + 1, 0);
	return v;
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
