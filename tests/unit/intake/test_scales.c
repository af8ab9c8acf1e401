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
	static const char *const ours[] = {"Urgentie", "Urgentie (1-3)", "Urgentie (1=hoog, 3=laag)", "Prioriteit (1 t/m 3)", "2 urgentie", "Urgentie 2026", "",
					   "Urgentie (hoog=1, laag=3)", "Urgentie (1 = zeer urgent)", "Urgentie (3 = niet urgent)", "Spoed (1 = hoog)", "Urgentie (hoog-laag)", "Urgentie (hoog, middel, laag)", "Urgentie (1-3 hoog-laag)"};
	static const char *const turned[] = {"Urgentie (1=laag, 3=hoog)", "Urgency (1 = low, 2 = medium, 3 = high)", "Urgentie (laag=1, hoog=3)",
					     "Hoe urgent (1 = laag, 3 = hoog)", "Spoed (1 = geen haast, 3 = spoed)", "Urgentie (laag-hoog 1-3)",
					     "Urgentie (1-3, laag-hoog)", "Urgentie (1 = minst urgent, 3 = meest urgent)"};
	static const char *const unknown[] = {"Urgentie (1 = kan wachten, 5 = acuut)", "Urgentie (3 = zeer urgent)", "Prioriteit (0 = geen haast, 3 = spoed)",
					      "Prioriteit (hoog = 3)", "Prioriteit (1-5)", "Urgentie (1=hoog, 5=laag)", "Urgentie 1-10", "Urgentie (laag 1, hoog 5)", "Urgentie (1 = laag)",
					      "Urgentie (laag - hoog)", "Urgentie (oplopend)", "Urgentie 1-3 (3 hoogst)", "Urgentie (1-3, oplopend)"};
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
	assert_int_equal(scale("Datum (maand/dag/jaar)"), CZ_SCALE_MONTH_FIRST);
	assert_int_equal(scale("Date (month/day/year)"), CZ_SCALE_MONTH_FIRST);
	assert_int_equal(scale("Datum (dag/maand/jaar)"), 0);
	assert_int_equal(scale("Datum (dd/mm/jjjj)"), 0);
	assert_int_equal(scale("Datum"), 0);
}

static void legends(void **s)
{
	(void)s;
	static const char *const usual[] = {"Auto", "Auto (1=ja, 0=nee)", "Auto (0 = nee; 1 = ja)", "Auto (ja=1/nee=0)", "Auto (x = ja, leeg = nee)", "Auto (ja/nee)",
					    "VOG (ja/nee/niet nodig)", "Auto (1/0)", "Auto [J/N]", "Auto 1=ja 0=nee", "VOG (1 = ja, 9 = niet bekend)", "Auto (1 ja, 0 nee)",
					    "Auto (wel/niet)", "Vervoer: auto", "VOG (ja: 1, nee: 0)", "Remote (yes/no)", "Auto (eigen)", ""};
	static const char *const other[] = {"Op afstand (0=ja, 1=nee)", "VOG nodig (1 = nee)", "Auto nodig (ja=0)", "Auto (x = geen auto)", "Auto (1=nee, 2=ja)",
					    "Exclusief (1=nee 2=ja)", "Exclusief (0 = ja)", "Auto (0/1 = ja/nee)", "Auto (ja/nee = 0/1)", "Auto (1: nee)", "Auto 1=nee",
					    "Auto (1 nee, 0 ja)", "Auto (graag niet)", "Auto [zonder]", "VOG (x: niet nodig)"};
	for (size_t i = 0; i < CZ_COUNT(usual); i++)
		assert_int_equal(cz_scale_of_legend(cz_str_of(usual[i])), 0);
	for (size_t i = 0; i < CZ_COUNT(other); i++)
		assert_int_equal(cz_scale_of_legend(cz_str_of(other[i])), CZ_SCALE_OTHER_YES);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(urgencies), cmocka_unit_test(units), cmocka_unit_test(days),
					   cmocka_unit_test(legends)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
