#include "intake/dates.h"
#include <stdio.h>
#include "../unit.h"

/* The cell as YYYY-MM-DD, or the number of its fault. */
static const char *read_as(const char *cell, const char *format, int window)
{
	static char text[32];
	struct cz_date_style style = {.window = window};
	struct cz_fault fault = {0};
	cz_day day;
	if (format)
		assert_true(cz_date_style_read(cz_str_of(format), &style));
	if (!cz_take_date(cz_str_of(cell), &style, &day, &fault)) {
		snprintf(text, sizeof text, "CZ%d", (int)fault.id);
		return text;
	}
	struct cz_civil c = cz_day_civil(day);
	snprintf(text, sizeof text, "%04d-%02d-%02d", c.year, c.month, c.day);
	return text;
}

static void takes_what_has_one_meaning(void **s)
{
	static const char *const same[] = {
		"2026-03-03", "20260303", "03-03-2026", "3-3-2026", "3/3/2026", "3.3.2026", " 3 - 3 - 2026 ", "2026/3/3",
		"3 maart 2026", "3 Maart 2026", "3 mrt 2026", "3 mrt. 2026", "3-mrt-2026", "3e maart 2026", "3-Mar-2026",
		"March 3, 2026", "Mar 3rd 2026", "3rd March 2026", "di 3 maart 2026", "dinsdag 3 maart 2026", "Tue, 3 Mar 2026",
		"Tuesday March 3, 2026", "2026-03-03T10:20:30Z", "2026-03-03 10:20", "3-3-2026 9:05:00", "3/3/2026 10:20:30.123",
		"2026-03-03T23:59:59+01:00", "2026/03/03 10:20:30 AM CET", "2026/03/03 10:20:30 a.m. GMT+1",
		"3 maart 2026 om 10.20 uur", "\xc2\xa0" "3\xc2\xa0maart\xc2\xa0" "2026",
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(same); i++)
		if (strcmp(read_as(same[i], NULL, 0), "2026-03-03") != 0)
			fail_msg("'%s' is %s", same[i], read_as(same[i], NULL, 0));
	assert_string_equal(read_as("29-02-2024", NULL, 0), "2024-02-29");
	assert_string_equal(read_as("4/3/2026", NULL, 0), "2026-03-04"); /* day first */
}

static void refuses_the_rest_with_a_reason(void **s)
{
	static const struct {
		const char *cell, *fault;
	} bad[] = {
		{"3/31/2026", "CZ233"}, {"3-3-26", "CZ234"}, {"3 mrt 26", "CZ234"}, {"3 mrt '26", "CZ234"},
		{"29-02-2026", "CZ231"}, {"31 april 2026", "CZ231"}, {"00-03-2026", "CZ231"}, {"2026-13-01", "CZ231"},
		{"maandag 3 maart 2026", "CZ231"}, {"maart 2026", "CZ230"}, {"46084", "CZ230"}, {"2026", "CZ230"},
		{"morgen", "CZ230"}, {"3-3", "CZ230"}, {"3-3/2026", "CZ230"}, {"3-3-2026 of later", "CZ230"},
		{"3-3-2026 25:00", "CZ230"}, {"3-3-20261", "CZ230"}, {"3 foo 2026", "CZ230"}, {"32 13 2026", "CZ230"},
		{"", "CZ230"}, {"-", "CZ230"}, {"3-3-202", "CZ230"}, {"2026-03-003", "CZ230"}, {"31032026", "CZ231"},
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(bad); i++)
		if (strcmp(read_as(bad[i].cell, NULL, 0), bad[i].fault) != 0)
			fail_msg("'%s' is %s, not %s", bad[i].cell, read_as(bad[i].cell, NULL, 0), bad[i].fault);
}

static void knows_what_may_be_either(void **s)
{
	static const char *const either[] = {"4/5/2026", "04-05-2026", " 12.11.26 ", "4 / 5 / 2026 10:00"},
				 *const one[] = {"4/4/2026", "31/3/2026", "3/31/2026", "2026-04-05", "20260405", "4 mei 2026", "4/5", "", "x"};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(either); i++)
		assert_true(cz_date_is_either(cz_str_of(either[i])));
	for (size_t i = 0; i < CZ_COUNT(one); i++)
		assert_false(cz_date_is_either(cz_str_of(one[i])));
}

static void follows_a_format(void **s)
{
	static const struct {
		const char *cell, *format, *day;
	} is[] = {
		{"3/31/2026", "m/d/yyyy", "2026-03-31"}, {"03/04/2026", "%m/%d/%Y", "2026-03-04"},
		{"31-03-2026", "dd-mm-jjjj", "2026-03-31"}, {"1-3-2026", "dd-mm-yyyy", "2026-03-01"},
		{"31032026", "ddmmyyyy", "2026-03-31"}, {"20260331", "%Y%m%d", "2026-03-31"},
		{"31 mrt 2026", "d mmm yyyy", "2026-03-31"}, {"March 31, 2026", "%B %d, %Y", "2026-03-31"},
		{"3/31/2026 10:20", "m/d/yyyy", "2026-03-31"}, {"31-03-2026 10.20", "%d-%m-%Y %H.%M", "2026-03-31"},
		{"2026-03-31", "default", "2026-03-31"}, {"31-3-2026", "any", "2026-03-31"},
		{"46112", "excel", "2026-03-31"}, {"46112,5", "excel", "2026-03-31"}, {"61", "excel", "1900-03-01"},
		{"44650", "excel1904", "2026-03-31"}, {"60", "excel", "CZ231"}, {"31-3-2026", "excel", "CZ232"},
		{"31/03/2026", "dd-mm-yyyy", "CZ232"}, {"31-03-2026", "m-d-yyyy", "CZ231"}, {"31-3-2026", "default", "CZ207"},
		{"3132026", "ddmmyyyy", "CZ232"}, {"31-03-20267", "dd-mm-yyyy", "CZ232"}, {"31-03-2026x", "dd-mm-yyyy", "CZ232"},
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(is); i++)
		if (strcmp(read_as(is[i].cell, is[i].format, 0), is[i].day) != 0)
			fail_msg("'%s' by '%s' is %s, not %s", is[i].cell, is[i].format, read_as(is[i].cell, is[i].format, 0), is[i].day);
}

static void places_short_years_in_their_window(void **s)
{
	(void)s;
	assert_string_equal(read_as("3-3-26", NULL, 1950), "2026-03-03");
	assert_string_equal(read_as("3 mrt '49", NULL, 1950), "2049-03-03");
	assert_string_equal(read_as("3-3-50", NULL, 1950), "1950-03-03");
	assert_string_equal(read_as("3-3-00", NULL, 1950), "2000-03-03");
	assert_string_equal(read_as("3/31/26", "m/d/yy", 1990), "2026-03-31");
	assert_string_equal(read_as("3/31/26", "m/d/yy", 0), "CZ234");
}

/* Every day of some years, in every form, comes back as itself. */
static void every_day_in_every_form(void **s)
{
	static const char *const month[] = {"jan", "februari", "Mar", "april", "MEI", "june", "juli", "aug", "sept.", "okt", "november", "dec."};
	(void)s;
	struct cz_date_style any = {.window = 0};
	struct cz_fault fault;
	for (cz_day day = cz_day_make(2023, 12, 1); day < cz_day_make(2029, 2, 1); day++) {
		struct cz_civil c = cz_day_civil(day);
		char form[6][48];
		snprintf(form[0], sizeof form[0], "%04d-%02d-%02d", c.year, c.month, c.day);
		snprintf(form[1], sizeof form[1], "%d-%d-%d", c.day, c.month, c.year);
		snprintf(form[2], sizeof form[2], "%02d/%02d/%04d 13:45", c.day, c.month, c.year);
		snprintf(form[3], sizeof form[3], "%d %s %d", c.day, month[c.month - 1], c.year);
		snprintf(form[4], sizeof form[4], "%s %d, %d", month[c.month - 1], c.day, c.year);
		snprintf(form[5], sizeof form[5], "%04d%02d%02d", c.year, c.month, c.day);
		for (int i = 0; i < 6; i++) {
			cz_day got = CZ_DAY_NONE;
			if (!cz_take_date(cz_str_of(form[i]), &any, &got, &fault) || got != day)
				fail_msg("'%s'", form[i]);
		}
	}
}

/* Dates in the usual form are read at once; with a time behind them, which is dropped, they go the whole way. */
static void the_usual_form_is_read_the_same(void **s)
{
	static const int year[] = {0, 1, 999, 1600, 1899, 1900, 1999, 2000, 2023, 2024, 2100, 9999};
	static const char mark[] = "-/.", second[] = "-/.: ";
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(year) * 34 * 15 * 15; i++) {
		int day = (int)(i % 34), month = (int)(i / 34 % 15);
		char first = mark[i / 34 / 15 % 3], other = second[i / 34 / 15 / 3 % 5], cell[32], with_time[40], at_once[32];
		snprintf(cell, sizeof cell, "%02d%c%02d%c%04d", day, first, month, other, year[i / 34 / 15 / 15]);
		snprintf(with_time, sizeof with_time, "%s 0:00", cell);
		strcpy(at_once, read_as(cell, NULL, 1950));
		if (strcmp(at_once, read_as(with_time, NULL, 1950)) != 0)
			fail_msg("'%s' is %s and with a time %s", cell, at_once, read_as(with_time, NULL, 1950));
	}
	assert_string_equal(read_as("3a-03-2026", NULL, 0), "CZ230");
	assert_string_equal(read_as("31-03-2o26", NULL, 0), "CZ230");
}

/* As Access, Excel, Unix and databases write a day that is not there; no other day, and none without its century. */
static void knows_the_empty_days_of_programs(void **s)
{
	static const char *const empty[] = {"1-1-1900", "01/01/1900", "30-12-1899", "12/30/1899", "31.12.1899", "0-1-1900", "1-1-1970", "1970-01-01T01:00:00Z",
					    "1-1-1970 01:00", "0000-00-00", "00-00-0000", "0001-01-01", "1-1-0001", "1753-01-01 00:00:00.000", " 1-1-1904 "};
	static const char *const other[] = {"", "1", "1-1", "1-1-1901", "2-1-1900", "1-1-2001", "01-01-01", "1-1-70", "30-12-1999", "1900", "1-1-19000", "1-1-1900x",
					    "1 1 1900", "1970-02-01", "01:01:1900"};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(empty); i++)
		if (!cz_date_is_empty(cz_str_of(empty[i])))
			fail_msg("'%s'", empty[i]);
	for (size_t i = 0; i < CZ_COUNT(other); i++)
		if (cz_date_is_empty(cz_str_of(other[i])))
			fail_msg("'%s'", other[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_what_has_one_meaning),
		cmocka_unit_test(refuses_the_rest_with_a_reason),
		cmocka_unit_test(knows_what_may_be_either),
		cmocka_unit_test(follows_a_format),
		cmocka_unit_test(places_short_years_in_their_window),
		cmocka_unit_test(every_day_in_every_form),
		cmocka_unit_test(the_usual_form_is_read_the_same),
		cmocka_unit_test(knows_the_empty_days_of_programs),
	};
	return cmocka_run_group_tests_name("intake/dates", tests, NULL, NULL);
}
