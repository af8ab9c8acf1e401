#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "run.h"
#include <math.h>

/* Change from one wave to the next: between whom, and in which order. */

/* Two people who moved in opposite directions, as far as they can: the mean change is 0, and it cannot be 17. */
static void a_change_of_the_same_people_stays_on_the_scale(void **state)
{
	(void)state;
	static const struct person p[] = {{"P", "1", "x", "r1", {1, 1, 1}}, {"P", "1", "x", "r2", {5, 5, 5}},
					  {"P", "2", "x", "r1", {5, 5, 5}}, {"P", "2", "x", "r2", {1, 1, 1}}};
	struct run r;
	score(&r, straight, p, 4);
	const struct cz_change *c = cz_result_change(&r.results, 1, 0);
	assert_non_null(c);
	assert_true(c->linked_mean == 0);
	assert_true(c->linked_interval.low == -4 && c->linked_interval.high == 4);
	end(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_change_of_the_same_people_stays_on_the_scale),
	};
	return cmocka_run_group_tests_name("score/change", tests, NULL, NULL);
}
