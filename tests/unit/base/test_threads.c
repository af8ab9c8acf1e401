#include "../unit.h"

#include "base/threads.h"
#include <stdatomic.h>

enum { PARTS = 1000 };

static atomic_int done[PARTS + 1];

static void count(void *ctx, size_t part)
{
	atomic_int *of = ctx;
	atomic_fetch_add(&of[part], 1);
}

static void each_part_is_done_once_on_any_number_of_threads(void **unused)
{
	static const size_t limits[] = {0, 1, 2, 7};
	(void)unused;
	for (int k = 0; k < 4; k++) {
		cz_threads_limit(limits[k]);
		assert_true(cz_threads() >= 1);
		assert_true(!limits[k] || cz_threads() <= limits[k]);
		cz_threads_do(count, done, PARTS);
		for (int part = 0; part < PARTS; part++)
			assert_int_equal(done[part], k + 1);
	}
	cz_threads_do(count, done, 0);
	assert_int_equal(done[PARTS], 0);
	assert_int_equal(done[0], 4);
}

static void each_thing_is_visited_once_however_many_are_taken_at_once(void **unused)
{
	static const size_t at_once[] = {1, 7, PARTS - 1, PARTS, PARTS + 1};
	static atomic_int visits[PARTS + 1];
	(void)unused;
	cz_threads_limit(0);
	for (int k = 0; k < 5; k++) {
		cz_threads_each(count, visits, PARTS, at_once[k]);
		for (int thing = 0; thing < PARTS; thing++)
			assert_int_equal(visits[thing], k + 1);
	}
	cz_threads_each(count, visits, 0, 7);
	assert_int_equal(visits[0], 5);
	assert_int_equal(visits[PARTS], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_part_is_done_once_on_any_number_of_threads),
		cmocka_unit_test(each_thing_is_visited_once_however_many_are_taken_at_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
