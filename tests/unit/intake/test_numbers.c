#include "intake/numbers.h"
#include <stdio.h>
#include "../unit.h"

static const struct cz_number_style unknown = {0}, dutch = {',', '.'}, english = {'.', ','}, comma = {',', 0};

static void real(const char *cell, const struct cz_number_style *style, double is)
{
	struct cz_fault fault;
	double v;
	if (!cz_take_real(cz_str_of(cell), style, &v, &fault))
		fail_msg("'%s' is CZ%d", cell, (int)fault.id);
	if (v != is)
		fail_msg("'%s' is %g, not %g", cell, v, is);
}

static void no_real(const char *cell, const struct cz_number_style *style, enum cz_message id)
{
	struct cz_fault fault;
	double v = 77;
	if (cz_take_real(cz_str_of(cell), style, &v, &fault))
		fail_msg("'%s' is %g", cell, v);
	if (fault.id != id || v != 77)
		fail_msg("'%s' is CZ%d, not CZ%d", cell, (int)fault.id, (int)id);
}

static void takes_one_meaning(void **s)
{
	(void)s;
	real("12", &unknown, 12);
	real(" 0 ", &unknown, 0);
	real("007", &unknown, 7);
	real("-3", &unknown, -3);
	real("+3", &unknown, 3);
	real("\xe2\x88\x92" "3,5", &unknown, -3.5);
	real("2,5", &unknown, 2.5);
	real("2.5", &unknown, 2.5);
	real("0.500", &unknown, .5);
	real("1.5000", &unknown, 1.5);
	real("1234,567", &unknown, 1234.567);
	real("1.234,5", &unknown, 1234.5);
	real("1,234.5", &unknown, 1234.5);
	real("1.234.567", &unknown, 1234567);
	real("1 234", &unknown, 1234);
	real("1\xe2\x80\xaf" "234,5", &unknown, 1234.5);
	real("1'234.500", &unknown, 1234.5);
	real(",5", &unknown, .5);
}

static void never_guesses(void **s)
{
	(void)s;
	no_real("1.500", &unknown, CZ235);
	no_real("1,500", &unknown, CZ235);
	no_real("-12.345", &unknown, CZ235);
	static const char *const bad[] = {"", "-", ",", "5,", "1,2,3", "1.2.3", "12.34.567", "1.2345,6", "1 23", "1e3", "0x1",
					  "vijf", "5 km", "5-", "--5", "1.234,5.6", "\xe2\x82\xac 5", "NaN", "1,234 567,8", "1_000"};
	for (size_t i = 0; i < CZ_COUNT(bad); i++)
		no_real(bad[i], &unknown, CZ205);
	no_real("11111111111111111111111111111111111111111111", &unknown, CZ205);
}

static void follows_declared_signs(void **s)
{
	(void)s;
	real("1.500", &dutch, 1500);
	real("1,500", &dutch, 1.5);
	real("1.500", &english, 1.5);
	real("1,500", &english, 1500);
	real("1,500", &comma, 1.5);
	real("1.234.567,25", &dutch, 1234567.25);
	no_real("1.5", &dutch, CZ236);
	no_real("1,5", &english, CZ236);
	no_real("1.500", &comma, CZ236);
	no_real("1234.567,8", &dutch, CZ236);
}

static void takes_whole_numbers(void **s)
{
	(void)s;
	struct cz_fault fault;
	int64_t v;
	assert_true(cz_take_int(CZ_STR("42"), &unknown, &v, &fault) && v == 42);
	assert_true(cz_take_int(CZ_STR("3,0"), &unknown, &v, &fault) && v == 3);
	assert_true(cz_take_int(CZ_STR("1.500"), &dutch, &v, &fault) && v == 1500);
	assert_true(cz_take_int(CZ_STR("-9.223.372.036.854.775.808"), &dutch, &v, &fault) && v == INT64_MIN);
	assert_false(cz_take_int(CZ_STR("9223372036854775808"), &unknown, &v, &fault));
	assert_int_equal(fault.id, CZ206);
	assert_false(cz_take_int(CZ_STR("3,5"), &unknown, &v, &fault));
	assert_int_equal(fault.id, CZ204);
	assert_false(cz_take_int(CZ_STR("1.500"), &unknown, &v, &fault));
	assert_int_equal(fault.id, CZ235);
}

static void takes_kilometres(void **s)
{
	static const struct {
		const char *cell;
		double km;
	} is[] = {{"5", 5}, {"5 km", 5}, {"5km", 5}, {"2,5 KM.", 2.5}, {"2.5 kilometer", 2.5}, {"800 m", .8}, {"1500 meter", 1.5}};
	(void)s;
	struct cz_fault fault;
	double km;
	for (size_t i = 0; i < CZ_COUNT(is); i++)
		assert_true(cz_take_km(cz_str_of(is[i].cell), &unknown, &km, &fault) && km == is[i].km);
	assert_false(cz_take_km(CZ_STR("5 mijl"), &unknown, &km, &fault));
	assert_int_equal(fault.id, CZ237);
	assert_true(cz_str_is(fault.part, "mijl"));
	assert_false(cz_take_km(CZ_STR("10 minuten fietsen"), &unknown, &km, &fault));
	assert_int_equal(fault.id, CZ237);
	assert_false(cz_take_km(CZ_STR("1.500 m"), &unknown, &km, &fault));
	assert_int_equal(fault.id, CZ235);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_one_meaning),      cmocka_unit_test(never_guesses),
		cmocka_unit_test(follows_declared_signs), cmocka_unit_test(takes_whole_numbers),
		cmocka_unit_test(takes_kilometres),
	};
	return cmocka_run_group_tests_name("intake/numbers", tests, NULL, NULL);
}
