/* Values of cells that came lately: what comes back is what was kept, or nothing. */
#include "intake/kept.h"
#include "base/attr.h"
#include <stdio.h>
#include "../unit.h"

static void gives_back_what_was_kept(void **state)
{
	(void)state;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_kept *kept = NULL;
	union cz_field_value v = {.whole = 7};
	bool none = true;
	assert_false(cz_kept_find(kept, CZ_STR("7"), &v, &none));
	assert_true(cz_kept_add(&kept, &mem, CZ_STR("7"), CZ_F_INT, &v, false));
	assert_true(cz_kept_add(&kept, &mem, CZ_STR("onbekend"), CZ_F_INT, &v, true));
	v.whole = 0;
	assert_true(cz_kept_find(kept, CZ_STR("7"), &v, &none));
	assert_int_equal(v.whole, 7);
	assert_false(none);
	assert_true(cz_kept_find(kept, CZ_STR("onbekend"), &v, &none));
	assert_true(none);
	assert_false(cz_kept_find(kept, CZ_STR("77"), &v, &none));
	assert_false(cz_kept_find(kept, CZ_STR(""), &v, &none));
	cz_arena_release(&mem);
}

/* Lists are copies: the memory of the row that they came from is used again. */
static void copies_lists(void **state)
{
	(void)state;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_kept *kept = NULL;
	char one[] = "nl", two[] = "ary";
	const char *list[] = {one, two};
	union cz_field_value v = {.texts = {list, 2}};
	bool none;
	assert_true(cz_kept_add(&kept, &mem, CZ_STR("nl, ary"), CZ_F_LANGS, &v, false));
	one[0] = two[0] = '?';
	list[0] = list[1] = NULL;
	v = (union cz_field_value){.whole = 0};
	assert_true(cz_kept_find(kept, CZ_STR("nl, ary"), &v, &none));
	assert_int_equal(v.texts.n, 2);
	assert_string_equal(v.texts.v[0], "nl");
	assert_string_equal(v.texts.v[1], "ary");
	cz_arena_release(&mem);
}

static void lets_go_what_is_too_long(void **state)
{
	(void)state;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_kept *kept = NULL;
	const char *list[] = {"a", "b", "c", "d", "e"}, *text[] = {"een vaardigheid die meer woorden heeft dan er plaats is"};
	const struct {
		struct cz_str cell;
		struct cz_texts texts;
		bool held;
	} t[] = {
		{CZ_STR("a,b,c,d"), {list, 4}, true},
		{CZ_STR("a,b,c,d,e"), {list, 5}, false},
		{CZ_STR("kort"), {text, 1}, false},
		{CZ_STR("0123456789012345678901234567890123456789012345"), {list, 1}, true},
		{CZ_STR("01234567890123456789012345678901234567890123456"), {list, 1}, false},
		{CZ_STR("leeg"), {NULL, 0}, true},
	};
	for (size_t i = 0; i < CZ_COUNT(t); i++) {
		union cz_field_value v = {.texts = t[i].texts};
		bool none;
		assert_true(cz_kept_add(&kept, &mem, t[i].cell, CZ_F_TEXTS, &v, false));
		assert_int_equal(cz_kept_find(kept, t[i].cell, &v, &none), t[i].held);
	}
	cz_arena_release(&mem);
}

/* Many more cells than there are places: each is there as it was, or not at all. */
static void never_mixes_up_cells(void **state)
{
	(void)state;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_kept *kept = NULL;
	size_t found = 0;
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < 3000; i++) {
			char cell[32];
			union cz_field_value v = {.whole = i}, got;
			bool none;
			struct cz_str s = {cell, (size_t)snprintf(cell, sizeof cell, i % 2 ? "%d" : "een cel met %d km", i)};
			if (round == 0)
				assert_true(cz_kept_add(&kept, &mem, s, CZ_F_INT, &v, false));
			else if (cz_kept_find(kept, s, &got, &none)) {
				assert_int_equal(got.whole, i);
				found++;
			}
		}
	assert_true(found > 100);
	cz_arena_release(&mem);
}

static void two_that_meet_both_stay(void **state)
{
	(void)state;
	for (int i = 0; i < 3000; i++) { /* of so many some meet at one place */
		struct cz_arena mem = CZ_ARENA_INIT;
		struct cz_kept *kept = NULL;
		char cell[8];
		union cz_field_value one = {.whole = -1}, v = {.whole = i};
		bool none;
		struct cz_str s = {cell, (size_t)snprintf(cell, sizeof cell, "%d", i)};
		assert_true(cz_kept_add(&kept, &mem, CZ_STR("een"), CZ_F_INT, &one, false));
		assert_true(cz_kept_add(&kept, &mem, s, CZ_F_INT, &v, false));
		assert_true(cz_kept_find(kept, s, &v, &none) && v.whole == i);
		assert_true(cz_kept_find(kept, CZ_STR("een"), &v, &none) && v.whole == -1);
		cz_arena_release(&mem);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_back_what_was_kept),
		cmocka_unit_test(copies_lists),
		cmocka_unit_test(lets_go_what_is_too_long),
		cmocka_unit_test(never_mixes_up_cells),
		cmocka_unit_test(two_that_meet_both_stay),
	};
	return cmocka_run_group_tests_name("intake/kept", tests, NULL, NULL);
}
