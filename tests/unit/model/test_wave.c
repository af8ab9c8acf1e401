#include "../unit.h"

#include "model/wave.h"

static void each_is_before_the_next(void **state)
{
	(void)state;
	static const char *const pair[][2] = {{"9", "10"}, {"2026-9", "2026-10"}, {"2025", "2026"}, {"2025-11-15", "1-12-2025"}, {"meting 2", "meting 10"},
					      {"Q4 2025", "Q1 2026"}, {"30-06-2026", "01-11-2026"}, {"najaar 2025", "voorjaar 2026"},
					      {"0-meting", "1-meting"}, {"007", "8"}, {"2025-W47", "2026-W2"}};
	for (size_t i = 0; i < sizeof pair / sizeof *pair; i++) {
		struct cz_str a = cz_str_of(pair[i][0]), b = cz_str_of(pair[i][1]);
		assert_true(cz_wave_compare(a, b) < 0 && cz_wave_compare(b, a) > 0);
		assert_true(cz_wave_is_before(a, b) && !cz_wave_is_before(b, a));
	}
}

static void names_of_another_kind_tell_no_order(void **state)
{
	(void)state;
	static const char *const pair[][2] = {{"eindmeting", "nulmeting"}, {"", "2026"}, {"nulmeting", "2026"}, {"najaar 2026", "voorjaar 2026"},
					      {"01", "1"}, {"1", "1"}, {"2026", "2026-10"}, {"1-12-25", "15-11-25"}, {"meting 2", "Q1 2026"},
					      {"meting 1", "meting 2-3"}, {"1e van 2025 deel 1", "2e van 2025 deel 1"}};
	for (size_t i = 0; i < sizeof pair / sizeof *pair; i++) {
		struct cz_str a = cz_str_of(pair[i][0]), b = cz_str_of(pair[i][1]);
		assert_false(cz_wave_is_before(a, b) || cz_wave_is_before(b, a));
		assert_int_equal(cz_wave_compare(a, b), -cz_wave_compare(b, a)); /* an order all the same, whatever it is worth */
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(each_is_before_the_next), cmocka_unit_test(names_of_another_kind_tell_no_order)};
	return cmocka_run_group_tests_name("model/wave", tests, NULL, NULL);
}
