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

struct taking {
	atomic_int worked[CZ_THREADS_TAKE];
	size_t taken, until; /* until: take ends it there */
};

static void work(void *ctx, size_t part)
{
	atomic_fetch_add(&((struct taking *)ctx)->worked[part], 1);
}

static int take(void *ctx, size_t part)
{
	struct taking *t = ctx;
	assert_int_equal(t->worked[part], 1);
	assert_int_equal(t->taken++, part);
	return part == t->until ? 7 : 0;
}

static void parts_are_taken_in_their_order_when_they_are_done(void **unused)
{
	static const size_t limits[] = {0, 1, 2, 7};
	(void)unused;
	for (int k = 0; k < 4; k++)
		for (size_t until = 0; until <= CZ_THREADS_TAKE; until += 8) {
			struct taking t = {.until = until};
			cz_threads_limit(limits[k]);
			assert_int_equal(cz_threads_take(work, take, &t, CZ_THREADS_TAKE), until < CZ_THREADS_TAKE ? 7 : 0);
			assert_int_equal(t.taken, until < CZ_THREADS_TAKE ? until + 1 : CZ_THREADS_TAKE);
			assert_int_equal(cz_threads_take(work, take, &t, 0), 0);
		}
	cz_threads_limit(0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_part_is_done_once_on_any_number_of_threads),
		cmocka_unit_test(each_thing_is_visited_once_however_many_are_taken_at_once),
		cmocka_unit_test(parts_are_taken_in_their_order_when_they_are_done),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
