/* Ids seen before: all of them up to the limit, none wrongly, and nothing lost when memory is out. */
#include "intake/ids.h"
#include <stdio.h>
#include "../unit.h"

static int add(struct cz_ids *s, int i)
{
	struct cz_err err = CZ_ERR_INIT;
	char id[24];
	snprintf(id, sizeof id, "V%07d", i);
	return cz_ids_add(s, cz_ids_hash(s, id), &err);
}

static void knows_a_million_ids_again(void **state)
{
	(void)state;
	struct cz_ids s = {.n = 0};
	size_t slots = 0;
	for (int i = 0; i < CZ_IDS_MOST; i++)
		assert_int_equal(add(&s, i), 0);
	assert_true(cz_ids_is_full(&s));
	for (int i = 0; i < CZ_IDS_MOST; i += 97)
		assert_int_equal(add(&s, i), 1);
	assert_int_equal(add(&s, CZ_IDS_MOST - 1), 1);
	for (size_t i = 0; i < CZ_IDS_SHELVES; i++)
		slots += s.shelf[i].slots;
	assert_true(slots * sizeof(uint64_t) < 12000000);
	cz_ids_release(&s);
}

/* Past the limit new ids are neither kept nor called known; the first ones still are. */
static void says_when_it_is_full(void **state)
{
	(void)state;
	struct cz_ids s = {.n = 0};
	for (int i = 0; i < CZ_IDS_MOST + 5; i++)
		assert_int_equal(add(&s, i), 0);
	assert_int_equal(s.n, CZ_IDS_MOST);
	assert_int_equal(add(&s, CZ_IDS_MOST + 1), 0);
	assert_int_equal(add(&s, 0), 1);
	cz_ids_release(&s);
}

static void empty_and_long_ids_are_ids(void **state)
{
	(void)state;
	struct cz_ids s = {.n = 0};
	struct cz_err err = CZ_ERR_INIT;
	assert_false(cz_ids_has(&s, cz_ids_hash(&s, "")));
	assert_int_equal(cz_ids_add(&s, cz_ids_hash(&s, ""), &err), 0);
	assert_true(cz_ids_has(&s, cz_ids_hash(&s, "")));
	assert_false(cz_ids_has(&s, cz_ids_hash(&s, "a")));
	assert_int_equal(cz_ids_add(&s, cz_ids_hash(&s, ""), &err), 1);
	assert_int_equal(cz_ids_add(&s, cz_ids_hash(&s, "a1b2c3d4-e5f6-7890-abcd-ef0123456789-a1b2c3d4-e5f6-7890-abcd-ef0123456789"), &err), 0);
	assert_int_equal(cz_ids_add(&s, cz_ids_hash(&s, "a1b2c3d4-e5f6-7890-abcd-ef0123456789-a1b2c3d4-e5f6-7890-abcd-ef0123456788"), &err), 0);
	cz_ids_release(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_a_million_ids_again),
		cmocka_unit_test(says_when_it_is_full),
		cmocka_unit_test(empty_and_long_ids_are_ids),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
