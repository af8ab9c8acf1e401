#include "base/map.h"
#include <stdio.h>
#include "../unit.h"

static void numbers_in_order_of_arrival(void **state)
{
	(void)state;
	struct cz_map m = CZ_MAP_INIT;
	char key[16];
	bool added;
	assert_true(cz_map_find(&m, CZ_STR("1")) == CZ_MAP_NONE);
	for (int round = 0; round < 2; round++)
		for (size_t i = 0; i < 50000; i++) {
			snprintf(key, sizeof key, "%zu", i);
			assert_int_equal(cz_map_add(&m, cz_str_of(key), &added), i);
			assert_true(added == (round == 0));
		}
	assert_int_equal(m.n, 50000);
	for (size_t i = 0; i < m.n; i++)
		assert_int_equal(cz_map_find(&m, m.key[i]), i);
	assert_true(cz_map_find(&m, CZ_STR("50000")) == CZ_MAP_NONE);
	cz_map_release(&m);
	assert_int_equal(m.n, 0);
}

static void keys_are_bytes(void **state)
{
	(void)state;
	struct cz_map m = CZ_MAP_INIT;
	char borrowed[] = "abc";
	assert_int_equal(cz_map_add(&m, (struct cz_str){borrowed, 3}, NULL), 0);
	assert_int_equal(cz_map_add(&m, (struct cz_str){borrowed, 2}, NULL), 1);
	assert_int_equal(cz_map_add(&m, CZ_STR(""), NULL), 2);
	assert_int_equal(cz_map_add(&m, (struct cz_str){"\0x", 2}, NULL), 3);
	borrowed[0] = 'z';
	assert_int_equal(cz_map_find(&m, CZ_STR("abc")), 0);
	assert_string_equal(m.key[1].s, "ab");
	assert_int_equal(cz_map_find(&m, CZ_STR("")), 2);
	cz_map_release(&m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(numbers_in_order_of_arrival), cmocka_unit_test(keys_are_bytes)};
	return cmocka_run_group_tests_name("base/map", tests, NULL, NULL);
}
