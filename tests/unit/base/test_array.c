#include "../unit.h"

#include "base/array.h"
#include <stdlib.h>

enum { MANY = 5000 };

struct item {
	int value, place;
};

static size_t compared;

static int by_value(const void *a, const void *b)
{
	const struct item *x = a, *y = b;
	compared++;
	return (x->value > y->value) - (x->value < y->value);
}

static void assert_sorted(const struct item *v, int n)
{
	bool seen[MANY] = {false};
	for (int k = 1; k < n; k++)
		assert_true(v[k - 1].value <= v[k].value);
	for (int k = 0; k < n; k++) { /* none twice */
		assert_false(seen[v[k].place]);
		seen[v[k].place] = true;
	}
}

static void sort(struct item *v, int n)
{
	for (int k = 0; k < n; k++)
		v[k].place = k;
	compared = 0;
	cz_array_sort(v, (size_t)n, sizeof *v, by_value);
	assert_sorted(v, n);
}

static void what_stands_in_order_but_for_a_few_is_looked_at_once(void **unused)
{
	struct item v[MANY];
	(void)unused;
	for (int k = 0; k < MANY; k++)
		v[k].value = k / 3;
	sort(v, MANY);
	assert_true(compared < MANY);
	for (int k = 10; k + 10 < MANY; k += 10)
		v[k].value = v[k + 3].value;
	sort(v, MANY);
	assert_true(compared < 3 * MANY);
}

static void what_stands_in_no_order_is_sorted_too(void **unused)
{
	struct item v[MANY];
	(void)unused;
	for (int k = 0; k < MANY; k++)
		v[k].value = (int)((unsigned)k * 2654435761u % 1000);
	sort(v, MANY);
	for (int k = 0; k < MANY; k++)
		v[k].value = MANY - k;
	sort(v, MANY);
	assert_true(compared < 30 * MANY);
	v[0].value = MANY;
	v[1].value = 1;
	sort(v, 2);
	sort(v, 1);
	cz_array_sort(NULL, 0, sizeof *v, by_value);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_stands_in_order_but_for_a_few_is_looked_at_once),
		cmocka_unit_test(what_stands_in_no_order_is_sorted_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
