#include "intake/date_style.h"
#include "../unit.h"

static void refuses_what_is_no_format(void **s)
{
	static const char *const none[] = {"", "dd-mm", "%d %q %Y", "dd-dd-yyyy", "week 3", "%", "dd-mm-yyyy              and more"};
	struct cz_date_style style = {.window = 1950};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(none); i++)
		if (cz_date_style_read(cz_str_of(none[i]), &style))
			fail_msg("'%s' is taken for a format", none[i]);
	assert_string_equal(style.pattern, "");
}

static void knows_years_of_two_digits(void **s)
{
	static const struct {
		const char *format;
		bool is_short;
	} is[] = {{"dd-mm-yy", true}, {"%d-%m-%y", true}, {"dd-mm-yyyy", false}, {"%Y%m%d", false}, {"Any", false}, {" excel ", false}};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(is); i++) {
		struct cz_date_style style = {.window = 1950};
		assert_true(cz_date_style_read(cz_str_of(is[i].format), &style));
		assert_int_equal(cz_date_style_is_short(&style), is[i].is_short);
		assert_int_equal(style.window, 1950);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refuses_what_is_no_format),
		cmocka_unit_test(knows_years_of_two_digits),
	};
	return cmocka_run_group_tests_name("intake/date_style", tests, NULL, NULL);
}
