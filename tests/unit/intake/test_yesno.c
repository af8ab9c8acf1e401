#include "intake/yesno.h"
#include "../unit.h"

static void takes_both_languages(void **s)
{
	static const char *const yes[] = {"Ja", " JA ", "j", "J", "yes", "Y", "WAAR", "true", "TRUE", "1", "-1", "x", "X", "\xe2\x9c\x93"};
	static const char *const no[] = {"Nee", "N", "neen", "no", "ONWAAR", "False", "0", "\xe2\x98\x90"};
	(void)s;
	struct cz_fault fault;
	bool is;
	for (size_t i = 0; i < CZ_COUNT(yes); i++)
		assert_true(cz_take_yesno(cz_str_of(yes[i]), &is, &fault) && is);
	for (size_t i = 0; i < CZ_COUNT(no); i++)
		assert_true(cz_take_yesno(cz_str_of(no[i]), &is, &fault) && !is);
}

static void refuses_the_rest(void **s)
{
	static const char *const other[] = {"", " ", "-", "ja, soms", "onbekend", "2", "?", "nvt", "waarheid", "ne"};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(other); i++) {
		struct cz_fault fault = {0};
		bool is;
		assert_false(cz_take_yesno(cz_str_of(other[i]), &is, &fault));
		assert_int_equal(fault.id, CZ208);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_both_languages),
		cmocka_unit_test(refuses_the_rest),
	};
	return cmocka_run_group_tests_name("intake/yesno", tests, NULL, NULL);
}
