#include "base/num.h"
#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include "../unit.h"

static void real_is(double v, const char *want)
{
	struct cz_buf b = CZ_BUF_INIT;
	cz_num_add_real(&b, v);
	assert_string_equal(cz_buf_text(&b), want);
	cz_buf_release(&b);
}

static void fixed_is(double v, int decimals, const char *want)
{
	struct cz_buf b = CZ_BUF_INIT;
	cz_num_add_fixed(&b, v, decimals);
	assert_string_equal(cz_buf_text(&b), want);
	cz_buf_release(&b);
}

static void shortest_texts(void **state)
{
	(void)state;
	real_is(0, "0");
	real_is(0.1, "0.1");
	real_is(0.1 + 0.2, "0.30000000000000004");
	real_is(-2.5, "-2.5");
	real_is(100, "100");
	real_is(1e21, "1e21");
	real_is(1.0 / 3, "0.3333333333333333");
	real_is(5e-324, "5e-324");
	real_is(DBL_MAX, "1.7976931348623157e308");
	real_is(52.0907, "52.0907");
}

/* No other text of fewer digits reads back as the same double, and ours does; strtod is the witness. */
static void texts_read_back(void **state)
{
	(void)state;
	uint64_t x = 88172645463325252u;
	for (int i = 0; i < 200000; i++) {
		x ^= x << 13;
		x ^= x >> 7;
		x ^= x << 17;
		double v, back, witness;
		memcpy(&v, &x, sizeof v);
		if (i % 2)
			v = (double)(int64_t)(x >> 30) / 1000;
		if (!isfinite(v))
			continue;
		struct cz_buf b = CZ_BUF_INIT;
		cz_num_add_real(&b, v);
		witness = strtod(b.data, NULL);
		if (!cz_num_real((struct cz_str){b.data, b.len}, &back) || back != v || witness != v)
			fail_msg("%s", b.data);
		char shorter[40];
		size_t digits = 0;
		for (const char *p = b.data; *p && *p != 'e'; p++)
			digits += *p >= '0' && *p <= '9' && (digits || *p != '0');
		if (digits > 1 && strchr(b.data, 'e')) {
			snprintf(shorter, sizeof shorter, "%.*e", (int)digits - 2, v);
			assert_true(strtod(shorter, NULL) != v);
		}
		cz_buf_release(&b);
	}
}

static void numbers_as_json_writes_them(void **state)
{
	static const char *const bad[] = {"", "-", "+1", "01", ".5", "1.", "1e", "0x10", "1,5", " 1", "1 ", "nan", "inf", "1e999", "--1"};
	(void)state;
	double v;
	int64_t n;
	for (size_t i = 0; i < CZ_COUNT(bad); i++)
		if (cz_num_real(cz_str_of(bad[i]), &v))
			fail_msg("read: %s", bad[i]);
	assert_true(cz_num_real(CZ_STR("-12.5e-1"), &v) && v == -1.25);
	assert_true(cz_num_real(CZ_STR("0.000000000000000000000001e24"), &v) && v == 1);
	assert_true(cz_num_real(CZ_STR("9007199254740993"), &v) && v == 9007199254740992.0); /* a tie, to even */
	assert_true(cz_num_int(CZ_STR("-9223372036854775808"), &n) && n == INT64_MIN);
	assert_true(cz_num_int(CZ_STR("9223372036854775807"), &n) && n == INT64_MAX);
	assert_false(cz_num_int(CZ_STR("9223372036854775808"), &n));
	assert_false(cz_num_int(CZ_STR("-9223372036854775809"), &n));
	assert_false(cz_num_int(CZ_STR("1.0"), &n));
	assert_false(cz_num_int(CZ_STR("-"), &n));
}

static void rounds_as_by_hand(void **state)
{
	(void)state;
	fixed_is(0.125, 2, "0.13");
	fixed_is(1.005, 2, "1.01");
	fixed_is(-0.001, 2, "0.00");
	fixed_is(9.995, 2, "10.00");
	fixed_is(-2.5, 0, "-3");
	fixed_is(0.05, 1, "0.1");
	fixed_is(1e15, 1, "1000000000000000.0");
	fixed_is(123456.789, 0, "123457");
}

static void people_may_write_a_comma(void **state)
{
	(void)state;
	struct cz_buf b = CZ_BUF_INIT;
	cz_buf_adds(&b, "v. ");
	cz_num_add_local(&b, 1.25, 1, true);
	cz_buf_addc(&b, ' ');
	cz_num_add_local(&b, 1.25, 1, false);
	cz_buf_addc(&b, ' ');
	cz_num_add_local(&b, 2, 0, true);
	assert_string_equal(cz_buf_text(&b), "v. 1,3 1.3 2");
	cz_buf_clear(&b);
	for (const char *const *digits = (const char *const[]){"7", "123", "1200", "1234567", NULL}; *digits; digits++) {
		cz_num_add_grouped(&b, cz_str_of(*digits), '.');
		cz_buf_addc(&b, ' ');
	}
	assert_string_equal(cz_buf_text(&b), "7 123 1.200 1.234.567 ");
	cz_buf_release(&b);
}

static void no_locale_moves_the_point(void **state)
{
	(void)state;
	double v;
	if (!setlocale(LC_NUMERIC, "nl_NL.UTF-8") && !setlocale(LC_NUMERIC, "de_DE.UTF-8"))
		skip();
	real_is(0.1 + 0.2, "0.30000000000000004");
	assert_true(cz_num_real(CZ_STR("0.30000000000000004"), &v) && v == 0.1 + 0.2);
	setlocale(LC_NUMERIC, "C");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shortest_texts),     cmocka_unit_test(texts_read_back),
		cmocka_unit_test(numbers_as_json_writes_them), cmocka_unit_test(rounds_as_by_hand),
		cmocka_unit_test(people_may_write_a_comma),    cmocka_unit_test(no_locale_moves_the_point),
	};
	return cmocka_run_group_tests_name("base/num", tests, NULL, NULL);
}
