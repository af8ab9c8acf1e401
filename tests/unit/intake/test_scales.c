#include "../unit.h"
#include "base/text.h"
#include "intake/scales.h"
#include <stdlib.h>

static int scale(const char *name)
{
	struct cz_buf folded = CZ_BUF_INIT;
	assert_true(cz_text_fold(cz_str_of(name), &folded));
	int found = cz_scale_of_name((struct cz_str){cz_buf_text(&folded), folded.len});
	cz_buf_release(&folded);
	return found;
}

static void urgencies(void **s)
{
	(void)s;
	static const char *const ours[] = {"Urgentie", "Urgentie (1-3)", "Urgentie (1=hoog, 3=laag)", "Prioriteit (1 t/m 3)", "2 urgentie", "Urgentie 2026", ""};
	static const char *const turned[] = {"Urgentie (1=laag, 3=hoog)", "Urgency (1 = low, 2 = medium, 3 = high)"};
	static const char *const unknown[] = {"Urgentie (1 = kan wachten, 5 = acuut)", "Urgentie (3 = zeer urgent)", "Prioriteit (0 = geen haast, 3 = spoed)",
					      "Prioriteit (hoog = 3)", "Prioriteit (1-5)", "Urgentie (1=hoog, 5=laag)", "Urgentie 1-10"};
	for (size_t i = 0; i < CZ_COUNT(ours); i++)
		assert_int_equal(scale(ours[i]), 0);
	for (size_t i = 0; i < CZ_COUNT(turned); i++)
		assert_int_equal(scale(turned[i]), CZ_SCALE_TURNED);
	for (size_t i = 0; i < CZ_COUNT(unknown); i++)
		assert_int_equal(scale(unknown[i]), CZ_SCALE_UNKNOWN);
}

static void units(void **s)
{
	(void)s;
	static const char *const other[] = {"Maximale afstand (minuten fietsen)", "Reisafstand (in min.)", "Afstand (mijl)", "Capaciteit (uur per week)",
					    "Aantal (uren)", "Reistijd min"};
	static const char *const none[] = {"Maximale afstand (km)", "Min. aantal helpers", "Capaciteit", "Aantal per maand", "Minimum", "Duur"};
	static const char *const metres[] = {"Afstand (m)", "Afstand in meters"};
	for (size_t i = 0; i < CZ_COUNT(other); i++)
		assert_int_equal(scale(other[i]), CZ_SCALE_UNIT);
	for (size_t i = 0; i < CZ_COUNT(none); i++)
		assert_int_equal(scale(none[i]), 0);
	for (size_t i = 0; i < CZ_COUNT(metres); i++)
		assert_int_equal(scale(metres[i]), CZ_SCALE_METRES);
}

static void days(void **s)
{
	(void)s;
	assert_int_equal(scale("Datum (mm/dd/jjjj)"), CZ_SCALE_MONTH_FIRST);
	assert_int_equal(scale("Date (m/d/yy)"), CZ_SCALE_MONTH_FIRST);
	assert_int_equal(scale("Datum (dd/mm/jjjj)"), 0);
	assert_int_equal(scale("Datum"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(urgencies), cmocka_unit_test(units), cmocka_unit_test(days)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
