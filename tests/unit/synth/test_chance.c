#include "../unit.h"

#include "synth/chance.h"

/* The first numbers from the state 1, 2, 3, 4, as other implementations give them. */
static void is_xoshiro(void **state)
{
	(void)state;
	static const uint64_t want[] = {11520, 0, 1509978240, 1215971899390074240u};
	struct cz_chance c = {{1, 2, 3, 4}};
	for (size_t i = 0; i < CZ_COUNT(want); i++)
		assert_true(cz_chance_bits(&c) == want[i]);
}

static void stays_in_range(void **state)
{
	(void)state;
	struct cz_chance c;
	int seen[7] = {0};
	cz_chance_init(&c, 1, 2);
	for (int i = 0; i < 7000; i++) {
		seen[cz_chance_below(&c, 7)]++;
		int32_t v = cz_chance_between(&c, -3, 3), low = cz_chance_low(&c, 2, 9), bell = cz_chance_bell(&c, 100);
		assert_in_range(v + 3, 0, 6);
		assert_in_range(low, 2, 9);
		assert_in_range(bell + 600, 0, 1200);
		assert_false(cz_chance_hit(&c, 0));
		assert_true(cz_chance_hit(&c, 100));
	}
	for (int i = 0; i < 7; i++)
		assert_in_range(seen[i], 850, 1150);
}

static void bell_has_its_width(void **state)
{
	(void)state;
	struct cz_chance c;
	int64_t sum = 0, squares = 0;
	enum { N = 20000 };
	cz_chance_init(&c, 5, 5);
	for (int i = 0; i < N; i++) {
		int64_t v = cz_chance_bell(&c, 1000);
		sum += v;
		squares += v * v;
	}
	assert_in_range(sum / N + 30, 0, 60);
	assert_in_range(squares / N, 960 * 960, 1040 * 1040);
}

static void weights_count(void **state)
{
	(void)state;
	static const uint16_t weight[] = {0, 10, 0, 30, 60, 0};
	int seen[CZ_COUNT(weight)] = {0};
	struct cz_chance c;
	cz_chance_init(&c, 9, 0);
	for (int i = 0; i < 10000; i++)
		seen[cz_chance_weighted(&c, weight, CZ_COUNT(weight))]++;
	assert_int_equal(seen[0] + seen[2] + seen[5], 0);
	assert_in_range(seen[1], 900, 1100);
	assert_in_range(seen[3], 2850, 3150);
}

static void streams_are_apart(void **state)
{
	(void)state;
	struct cz_chance a, b, c;
	cz_chance_init(&a, 1, 0);
	cz_chance_init(&b, 1, 1);
	cz_chance_init(&c, 2, 0);
	uint64_t x = cz_chance_bits(&a), y = cz_chance_bits(&b), z = cz_chance_bits(&c);
	assert_true(x != y && y != z && x != z);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_xoshiro),    cmocka_unit_test(stays_in_range),    cmocka_unit_test(bell_has_its_width),
		cmocka_unit_test(weights_count), cmocka_unit_test(streams_are_apart),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
