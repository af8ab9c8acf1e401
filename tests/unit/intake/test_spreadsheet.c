/* What a spreadsheet does to values, and what programs write to keep it from that. */
#include "intake/spreadsheet.h"
#include "base/array.h"
#include "../scarce.h"
#include "../unit.h"

static const struct {
	const char *cell, *shown;
} cases[] = {
	{"=\"0123\"", "0123"},
	{"=\"\"", ""},
	{"=\"a \"\"b\"\"\"", "a \"b\""},
	{"=\"\"\"\"", "\""},
	{"=\"a\"&\"b\"", "=\"a\"&\"b\""}, /* sums, and pieces of them */
	{"=\"a\"\"", "=\"a\"\""},
	{"=\"", "=\""},
	{"=0123", "=0123"},
	{"0123", "0123"},
	{"", ""},
};

static void shows_texts(void **state)
{
	(void)state;
	struct cz_shown s = CZ_SHOWN_INIT;
	struct cz_err err = CZ_ERR_INIT;
	for (size_t i = 0; i < CZ_COUNT(cases); i++) {
		const struct cz_str row[] = {CZ_STR("x"), cz_str_of(cases[i].cell), CZ_STR("=\"y\"")}, *cell = row;
		assert_int_equal(cz_spreadsheet_show(&s, &cell, 3, &err), 0);
		assert_string_equal(cell[0].s, "x");
		assert_string_equal(cell[1].s, cases[i].shown);
		assert_int_equal(cell[1].n, strlen(cases[i].shown));
		assert_string_equal(cell[2].s, "y");
		cell = row;
		assert_int_equal(cz_spreadsheet_show(&s, &cell, 1, &err), 0);
		assert_ptr_equal(cell, row); /* nothing to take out */
	}
	cz_shown_release(&s);
}

static void each_allocation_fails_once(void **state)
{
	(void)state;
	const struct cz_str row[] = {CZ_STR("=\"0123\"")};
	for (long tried = 0; tried < 2; tried++) {
		const struct cz_str *cell = row;
		struct cz_shown s = CZ_SHOWN_INIT;
		struct cz_err err = CZ_ERR_INIT;
		left = tried;
		int rc = cz_spreadsheet_show(&s, &cell, 1, &err);
		left = -1;
		assert_int_equal(rc, CZ_ENOMEM);
		cz_shown_release(&s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shows_texts),
		cmocka_unit_test(each_allocation_fails_once),
	};
	return cmocka_run_group_tests_name("intake/spreadsheet", tests, NULL, NULL);
}
