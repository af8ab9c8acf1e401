/* Numbers, answers and codes in words. */
#include "intake/worded.h"
#include "base/attr.h"
#include "../unit.h"

static void reads_counts(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int64_t count;
	} good[] = {{"drie", 3}, {"\xc3\xa9\xc3\xa9n", 1}, {"3 personen", 3}, {"Twee hulpvragen", 2}, {"1 cli\xc3\xabnt", 1}, {"10", 10}};
	static const char *const bad[] = {"", "veel", "1 \xc3\xa0 2", "2-3", "3 uur", "twee drie", "3 personen extra", "personen"};
	int64_t v = 0;
	for (size_t i = 0; i < CZ_COUNT(good); i++) {
		assert_true(cz_worded_count(cz_str_of(good[i].text), &v));
		assert_int_equal(v, good[i].count);
	}
	for (size_t i = 0; i < CZ_COUNT(bad); i++)
		if (cz_worded_count(cz_str_of(bad[i]), &v))
			fail_msg("'%s' is %d", bad[i], (int)v);
}

static void reads_urgencies(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int64_t urgency;
	} good[] = {{"hoog", 1}, {"Zeer hoog", 1}, {"1 - hoog", 1}, {"hoog (1)", 1}, {"regulier", 2}, {"2: normaal", 2}, {"laag", 3}, {"nee", 2}};
	static const char *const bad[] = {"", "1 = laag", "3 hoog", "P1", "niet urgent", "zeer", "zeer normaal", "hoog laag",
					 "0 - hoog!", "0 - hoog", "kan niet wachten", "niet dringend"};
	int64_t v = 0;
	for (size_t i = 0; i < CZ_COUNT(good); i++) {
		if (!cz_worded_urgency(cz_str_of(good[i].text), &v) || v != good[i].urgency)
			fail_msg("'%s' is %d", good[i].text, (int)v);
	}
	for (size_t i = 0; i < CZ_COUNT(bad); i++)
		if (cz_worded_urgency(cz_str_of(bad[i]), &v))
			fail_msg("'%s' is %d", bad[i], (int)v);
}

static void reads_how_often(void **state)
{
	(void)state;
	static const struct {
		const char *text, *code;
	} good[] = {{"1x per week", "weekly"},          {"1 x p/w", "weekly"},           {"eens per week", "weekly"},
		    {"\xc3\xa9\xc3\xa9n keer in de week", "weekly"}, {"1x/week", "weekly"}, {"1x per 2 weken", "biweekly"},
		    {"elke dinsdag", "weekly"}, {"iedere zondag", "weekly"}, {"om de 14 dagen", "biweekly"},     {"elke 2 weken", "biweekly"},    {"1 keer per twee weken", "biweekly"},
		    {"1 maal per maand", "monthly"},    {"iedere maand", "monthly"}};
	static const char *const bad[] = {"", "2x", "om de maand", "per kwartaal", "1x", "week", "2 weken", "1x per week of meer", "0x per week", "2x per 2 weken",
					 "2 uur", "dag", "op dinsdag", "liefst", "wekelijks op tafel", "14 dagen", "wekelijks niet"};
	static const struct {
		const char *text, *code;
	} more[] = {{"2x per week", "weekly"}, {"2 \xc3\xa0 3 keer per week", "weekly"}, {"een paar keer in de week", "weekly"}, {"2 dagdelen p/w", "weekly"},
		    {"wekelijks (2 uur)", "weekly"}, {"1x per week, ca. 2 uur", "weekly"}, {"om de week 3 uur", "biweekly"}, {"dagelijks", "weekly"},
		    {"elke dag", "weekly"}, {"wekelijks op dinsdag", "weekly"}, {"bij voorkeur wekelijks", "weekly"}, {"2x per maand", "biweekly"}, {"4x per maand", "weekly"}};
	const char *code = NULL;
	bool is_more;
	for (size_t i = 0; i < CZ_COUNT(good); i++) {
		if (!cz_worded_often(cz_str_of(good[i].text), &code, &is_more) || is_more || strcmp(code, good[i].code) != 0)
			fail_msg("'%s'", good[i].text);
	}
	for (size_t i = 0; i < CZ_COUNT(bad); i++)
		if (cz_worded_often(cz_str_of(bad[i]), &code, &is_more))
			fail_msg("'%s' is %s", bad[i], code);
	for (size_t i = 0; i < CZ_COUNT(more); i++)
		if (!cz_worded_often(cz_str_of(more[i].text), &code, &is_more) || !is_more || strcmp(code, more[i].code) != 0)
			fail_msg("'%s'", more[i].text);
}

static void reads_answers(void **state)
{
	(void)state;
	bool yes = true;
	assert_true(cz_worded_car(CZ_STR("Geen auto"), &yes) && !yes);
	assert_true(cz_worded_car(CZ_STR("ja, eigen auto."), &yes) && yes);
	assert_true(cz_worded_no_car(CZ_STR("Fiets")) && cz_worded_no_car(CZ_STR("OV")) && !cz_worded_no_car(CZ_STR("fiets en auto")));
	assert_false(cz_worded_car(CZ_STR("leenauto"), &yes) || cz_worded_car(CZ_STR("soms"), &yes) || cz_worded_car(CZ_STR(""), &yes));
	assert_true(cz_worded_yesno(CZ_STR("geen"), &yes) && !yes);
	assert_true(cz_worded_yesno(CZ_STR("Ja."), &yes) && yes);
	assert_false(cz_worded_yesno(CZ_STR("."), &yes));
}

static void reads_what_stands_behind_an_answer(void **state)
{
	(void)state;
	static const struct {
		const char *text, *rest;
		bool yes;
	} good[] = {{"ja (12-3-2024)", "12-3-2024", true}, {"Ja, d.d. 12 maart 2024", "12 maart 2024", true}, {"ja afgegeven op: 1-2-2024", "1-2-2024", true},
		    {"nee, aangevraagd", "aangevraagd", false}, {"ja", "", true}, {"in bezit", "", true}, {"ja, d.d.", "d.d.", true}};
	static const char *const bad[] = {"", "januari 2024", "jawel", "noord", "12-3-2024"};
	bool yes;
	struct cz_str rest;
	for (size_t i = 0; i < CZ_COUNT(good); i++)
		if (!cz_worded_answer(cz_str_of(good[i].text), &yes, &rest) || yes != good[i].yes || !cz_str_is(rest, good[i].rest))
			fail_msg("'%s'", good[i].text);
	for (size_t i = 0; i < CZ_COUNT(bad); i++)
		if (cz_worded_answer(cz_str_of(bad[i]), &yes, &rest))
			fail_msg("'%s'", bad[i]);
}

static void tells_amounts_from_times(void **state)
{
	(void)state;
	static const char *const good[] = {"2 dagdelen", "ca. 2 uur", "2-3 dagdelen per week", "4 uur p/w", "twee dagen in de week", "max. 3 uur", "2 ochtenden",
					   "twee avonden per week"};
	static const char *const bad[] = {"", "10 uur", "10.00 uur", "2-4 uur", "ma 2 uur", "na 5", "dagdelen"};
	for (size_t i = 0; i < CZ_COUNT(good); i++)
		if (!cz_worded_amount(cz_str_of(good[i])))
			fail_msg("'%s'", good[i]);
	for (size_t i = 0; i < CZ_COUNT(bad); i++)
		if (cz_worded_amount(cz_str_of(bad[i])))
			fail_msg("'%s' is an amount", bad[i]);
}

static void finds_the_most(void **state)
{
	(void)state;
	static const char *const text[][2] = {{"max 5 km", "5 km"}, {"max. 3", "3"}, {"Maximaal twee", "twee"}, {"max5", "5"},
					      {"tot 10 km", "10 km"}, {"10 km", "10 km"}, {"max", "max"}, {"totaal", "totaal"}, {"", ""}};
	for (size_t i = 0; i < CZ_COUNT(text); i++)
		assert_true(cz_str_is(cz_worded_most(cz_str_of(text[i][0])), text[i][1]));
}

static void finds_what_is_about(void **state)
{
	(void)state;
	static const char *const text[][2] = {{"ca. 10 km", "10 km"}, {"ca 10", "10"}, {"Ongeveer 5 km", "5 km"}, {"plm. 5", "5"},
					      {"auto", "auto"}, {"ca.", "ca."}, {"cake", "cake"}, {"10 km", "10 km"}, {"", ""}};
	for (size_t i = 0; i < CZ_COUNT(text); i++)
		assert_true(cz_str_is(cz_worded_about(cz_str_of(text[i][0])), text[i][1]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_counts),
		cmocka_unit_test(reads_urgencies),
		cmocka_unit_test(reads_how_often),
		cmocka_unit_test(reads_answers), cmocka_unit_test(reads_what_stands_behind_an_answer),
		cmocka_unit_test(tells_amounts_from_times),
		cmocka_unit_test(finds_the_most),
		cmocka_unit_test(finds_what_is_about),
	};
	return cmocka_run_group_tests_name("intake/worded", tests, NULL, NULL);
}
