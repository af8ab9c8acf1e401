#include "base/date.h"
#include "../unit.h"

static void every_day_has_one_name(void **state)
{
	(void)state;
	cz_day first = cz_day_make(1, 1, 1), last = cz_day_make(9999, 12, 31);
	struct cz_civil before = cz_day_civil(first);
	assert_int_equal(cz_day_make(1970, 1, 1), 0);
	assert_int_equal(before.year * 10000 + before.month * 100 + before.day, 10101);
	for (cz_day d = first + 1; d <= last; d++) {
		struct cz_civil c = cz_day_civil(d);
		bool same_month = c.month == before.month;
		if (c.day != (same_month ? before.day + 1 : 1) || cz_day_make(c.year, c.month, c.day) != d ||
		    cz_day_weekday(d) != (cz_day_weekday(d - 1) + 1) % 7)
			fail_msg("day %d", d);
		before = c;
	}
	assert_int_equal(before.year * 10000 + before.month * 100 + before.day, 99991231);
}

static void some_days_do_not_exist(void **state)
{
	(void)state;
	assert_true(cz_day_valid(2024, 2, 29));
	assert_true(cz_day_valid(2000, 2, 29));
	assert_false(cz_day_valid(1900, 2, 29));
	assert_false(cz_day_valid(2026, 2, 29));
	assert_int_equal(cz_day_make(2026, 2, 29), CZ_DAY_NONE);
	assert_int_equal(cz_day_make(0, 1, 1), CZ_DAY_NONE);
	assert_int_equal(cz_day_make(10000, 1, 1), CZ_DAY_NONE);
	assert_int_equal(cz_day_make(2026, 13, 1), CZ_DAY_NONE);
	assert_int_equal(cz_day_make(2026, 4, 31), CZ_DAY_NONE);
}

static void only_one_spelling_is_read(void **state)
{
	static const char *const bad[] = {"", "2026-2-01", "2026-02-30", "26-02-01", "2026/02/01", "2026-02-01 ", " 2026-02-01",
					  "+026-02-01", "2026-02-0x", "0000-01-01", "2026-02-01T00:00"};
	(void)state;
	cz_day d = 7;
	for (size_t i = 0; i < CZ_COUNT(bad); i++)
		assert_false(cz_day_parse(cz_str_of(bad[i]), &d));
	assert_int_equal(d, 7);
	static const char *const good[] = {"0001-01-01", "1969-12-31", "2024-02-29", "9999-12-31"};
	for (size_t i = 0; i < CZ_COUNT(good); i++) {
		struct cz_buf b = CZ_BUF_INIT;
		assert_true(cz_day_parse(cz_str_of(good[i]), &d));
		cz_day_add(&b, d);
		assert_string_equal(cz_buf_text(&b), good[i]);
		cz_buf_release(&b);
	}
}

static void weeks_at_the_turn_of_the_year(void **state)
{
	static const struct {
		int year, month, day, week_year, week;
	} known[] = {
		{2024, 12, 30, 2025, 1}, {2024, 12, 29, 2024, 52}, {2026, 12, 28, 2026, 53}, {2027, 1, 3, 2026, 53},
		{2027, 1, 4, 2027, 1},   {2020, 12, 31, 2020, 53}, {2021, 1, 3, 2020, 53},   {2023, 1, 1, 2022, 52},
		{2026, 1, 1, 2026, 1},   {1, 1, 1, 1, 1},          {9999, 12, 31, 9999, 52}, {2024, 2, 29, 2024, 9},
	};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(known); i++) {
		struct cz_week w = cz_day_week(cz_day_make(known[i].year, known[i].month, known[i].day));
		assert_int_equal(w.year, known[i].week_year);
		assert_int_equal(w.week, known[i].week);
	}
	for (cz_day d = cz_day_make(1890, 1, 1); d < cz_day_make(2110, 1, 1); d++)
		if (cz_week_monday(cz_day_week(d)) != d - cz_day_weekday(d))
			fail_msg("day %d", d);
}

static void weeks_are_read_and_written(void **state)
{
	(void)state;
	struct cz_week w;
	struct cz_buf b = CZ_BUF_INIT;
	assert_true(cz_week_parse(CZ_STR("2026-W53"), &w));
	cz_week_add(&b, w);
	assert_string_equal(cz_buf_text(&b), "2026-W53");
	assert_false(cz_week_parse(CZ_STR("2025-W53"), &w));
	assert_false(cz_week_parse(CZ_STR("2026-W00"), &w));
	assert_false(cz_week_parse(CZ_STR("2026-w07"), &w));
	assert_false(cz_week_parse(CZ_STR("2026W07"), &w));
	cz_buf_release(&b);
}

static void months_end_where_they_end(void **state)
{
	(void)state;
	assert_int_equal(cz_day_add_months(cz_day_make(2026, 1, 31), 1), cz_day_make(2026, 2, 28));
	assert_int_equal(cz_day_add_months(cz_day_make(2024, 2, 29), 12), cz_day_make(2025, 2, 28));
	assert_int_equal(cz_day_add_months(cz_day_make(2026, 3, 31), -1), cz_day_make(2026, 2, 28));
	assert_int_equal(cz_day_add_months(cz_day_make(2026, 5, 5), -36), cz_day_make(2023, 5, 5));
	assert_int_equal(cz_day_add_months(cz_day_make(9999, 12, 1), 1), CZ_DAY_NONE);
	assert_int_equal(cz_day_add_months(cz_day_make(1, 1, 1), -1), CZ_DAY_NONE);
	assert_int_equal(cz_day_add_months(CZ_DAY_NONE, 1), CZ_DAY_NONE);
	assert_int_equal(cz_day_add_months(cz_day_make(2026, 1, 1), INT32_MAX), CZ_DAY_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_has_one_name),        cmocka_unit_test(some_days_do_not_exist),
		cmocka_unit_test(only_one_spelling_is_read),     cmocka_unit_test(weeks_at_the_turn_of_the_year),
		cmocka_unit_test(weeks_are_read_and_written),    cmocka_unit_test(months_end_where_they_end),
	};
	return cmocka_run_group_tests_name("base/date", tests, NULL, NULL);
}
