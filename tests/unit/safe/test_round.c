#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/hash.h"
#include "safe/round.h"
#include <stdlib.h>

static bool by_hash(const void *ctx, size_t row, size_t column)
{
	return cz_mix64(*(const uint64_t *)ctx + row * 1000 + column) & 1;
}

static void next_to(int64_t before, int64_t after)
{
	assert_int_equal(after % 5, 0);
	assert_true(llabs(after - before) < 5);
}

/* Random tables of many shapes: cells and all sums are next to the true ones. */
static void everything_adds_up(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 5000; seed++) {
		size_t rows = 1 + cz_mix64(seed) % 9, columns = 1 + cz_mix64(seed + 7) % 9;
		int64_t before[81], after[81];
		int64_t most = seed % 3 ? 12 : 200;
		for (size_t i = 0; i < rows * columns; i++)
			before[i] = after[i] = (int64_t)(cz_mix64(seed * 100 + i) % (uint64_t)most);
		assert_true(cz_round_controlled(after, rows, columns, 5, by_hash, &seed));
		int64_t all = 0, all_after = 0;
		for (size_t r = 0; r < rows; r++) {
			int64_t a = 0, b = 0;
			for (size_t c = 0; c < columns; c++) {
				next_to(before[r * columns + c], after[r * columns + c]);
				a += before[r * columns + c];
				b += after[r * columns + c];
			}
			next_to(a, b);
			all += a;
			all_after += b;
		}
		for (size_t c = 0; c < columns; c++) {
			int64_t a = 0, b = 0;
			for (size_t r = 0; r < rows; r++) {
				a += before[r * columns + c];
				b += after[r * columns + c];
			}
			next_to(a, b);
		}
		next_to(all, all_after);
	}
}

static void multiples_stay(void **state)
{
	(void)state;
	uint64_t seed = 1;
	int64_t cell[] = {0, 5, 10, 0, 25, 0};
	assert_true(cz_round_controlled(cell, 2, 3, 5, by_hash, &seed));
	assert_int_equal(cell[0], 0);
	assert_int_equal(cell[1], 5);
	assert_int_equal(cell[4], 25);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(everything_adds_up), cmocka_unit_test(multiples_stay)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
