#include "../unit.h"

#include "report/format.h"

static struct cz_buf b;

static const char *real(enum cz_lang lang, double v, int decimals)
{
	cz_buf_clear(&b);
	cz_format_real(&b, lang, v, decimals);
	return cz_buf_text(&b);
}

static void numbers_in_both_languages(void **state)
{
	(void)state;
	assert_string_equal(real(CZ_NL, 1234.5, 1), "1.234,5");
	assert_string_equal(real(CZ_EN, 1234.5, 1), "1,234.5");
	assert_string_equal(real(CZ_NL, 999, 0), "999");
	assert_string_equal(real(CZ_NL, 1000, 0), "1.000");
	assert_string_equal(real(CZ_EN, 1234567, 0), "1,234,567");
	assert_string_equal(real(CZ_NL, -1234.56, 2), "\xe2\x88\x92" "1.234,56");
	assert_string_equal(real(CZ_NL, 0.25, 1), "0,3");
	assert_string_equal(real(CZ_NL, -0.01, 1), "0,0");
}

static void dates_and_weeks(void **state)
{
	cz_day d = cz_day_make(2026, 11, 25);
	(void)state;
	cz_buf_clear(&b);
	cz_format_day(&b, CZ_NL, d);
	assert_string_equal(cz_buf_text(&b), "25 november 2026");
	cz_buf_clear(&b);
	cz_format_day(&b, CZ_EN, d);
	assert_string_equal(cz_buf_text(&b), "25 November 2026");
	cz_buf_clear(&b);
	cz_format_week(&b, CZ_NL, cz_day_week(d));
	assert_string_equal(cz_buf_text(&b), "week 48 van 2026");
	cz_buf_clear(&b);
	cz_format_span(&b, CZ_NL, cz_day_make(2026, 11, 16), cz_day_make(2026, 11, 22));
	assert_string_equal(cz_buf_text(&b), "16 t/m 22 november 2026");
	cz_buf_clear(&b);
	cz_format_span(&b, CZ_EN, cz_day_make(2026, 12, 28), cz_day_make(2027, 1, 3));
	assert_string_equal(cz_buf_text(&b), "28 December 2026 to 3 January 2027");
	cz_buf_clear(&b);
	cz_format_day(&b, CZ_NL, CZ_DAY_NONE);
	assert_string_equal(cz_buf_text(&b), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_in_both_languages),
		cmocka_unit_test(dates_and_weeks),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	cz_buf_release(&b);
	return failed;
}
