#include "intake/dayparts.h"
#include <stdio.h>
#include "../unit.h"
#include "week.h"

static void understands(void **s)
{
	static const struct {
		const char *cell, *week;
	} is[] = {
		{"ma t/m do 's avonds", "..a ..a ..a ..a ... ... ..."},
		{"ma t/m do \xe2\x80\x99s avonds", "..a ..a ..a ..a ... ... ..."},
		{"Di-Fr 8-12", "... o.. o.. o.. o.. ... ..."},
		{"woensdagmiddag", "... ... .m. ... ... ... ..."},
		{"doordeweeks overdag", "om. om. om. om. om. ... ..."},
		{"door de week overdag", "om. om. om. om. om. ... ..."},
		{"weekend", "... ... ... ... ... oma oma"},
		{"in het weekend", "... ... ... ... ... oma oma"},
		{"weekendmiddagen", "... ... ... ... ... .m. .m."},
		{"elke dag behalve zondag", "oma oma oma oma oma oma ..."},
		{"Mon-Fri mornings", "o.. o.. o.. o.. o.. ... ..."},
		{"Monday to Friday, mornings", "o.. o.. o.. o.. o.. ... ..."},
		{"from Monday to Friday 9am-1pm", "o.. o.. o.. o.. o.. ... ..."},
		{"ma-o", "o.. ... ... ... ... ... ..."},
		{"ma-o, ma-m, di-a", "om. ..a ... ... ... ... ..."},
		{"zo-a|vr-m", "... ... ... ... .m. ... ..a"},
		{"mon-morning|sun-evening", "o.. ... ... ... ... ... ..a"},
		{"mon-morning, mon-evening", "o.a ... ... ... ... ... ..."},
		{"maandag", "oma ... ... ... ... ... ..."},
		{"MAANDAG EN DINSDAG", "oma oma ... ... ... ... ..."},
		{"ma, di en wo ochtend", "o.. o.. o.. ... ... ... ..."},
		{"ma. ochtend; wo. middag", "o.. ... .m. ... ... ... ..."},
		{"ma ochtend, wo middag en avond", "o.. ... .ma ... ... ... ..."},
		{"ma ochtend di middag", "o.. .m. ... ... ... ... ..."},
		{"maandagochtend en woensdagmiddag", "o.. ... .m. ... ... ... ..."},
		{"maandag- en dinsdagochtend", "o.. o.. ... ... ... ... ..."},
		{"maandag; woensdagmiddag", "oma ... .m. ... ... ... ..."},
		{"woensdagmiddag en -avond", "... ... .ma ... ... ... ..."},
		{"maandagmorgen", "o.. ... ... ... ... ... ..."},
		{"'s ochtends", "o.. o.. o.. o.. o.. o.. o.."},
		{"avond: ma, wo", "..a ... ..a ... ... ... ..."},
		{"'s avonds op ma en di, overdag op za", "..a ..a ... ... ... om. ..."},
		{"vr en za 's ochtends en 's middags", "... ... ... ... om. om. ..."},
		{"ma ochtend t/m middag", "om. ... ... ... ... ... ..."},
		{"ma 9.00-12.00 uur en 14.00-17.00 uur", "om. ... ... ... ... ... ..."},
		{"di 9u-12u", "... o.. ... ... ... ... ..."},
		{"di 9u30 - 11u30", "... o.. ... ... ... ... ..."},
		{"di van 9 tot 17 uur", "... om. ... ... ... ... ..."},
		{"di tussen 9:00 en 12:00", "... o.. ... ... ... ... ..."},
		{"ma t/m vr na 18 uur", "..a ..a ..a ..a ..a ... ..."},
		{"weekdays after 6pm", "..a ..a ..a ..a ..a ... ..."},
		{"ma voor 12 uur", "o.. ... ... ... ... ... ..."},
		{"ma vanaf 14:00", ".ma ... ... ... ... ... ..."},
		{"Sat 2-5pm", "... ... ... ... ... .m. ..."},
		{"Sat 10am-12pm", "... ... ... ... ... o.. ..."},
		{"Sat 10 a.m. - noon", "... ... ... ... ... o.. ..."},
		{"ma 8-12:30", "o.. ... ... ... ... ... ..."},
		{"ma 8-13", "o.. ... ... ... ... ... ..."},
		{"ma 8-14", "om. ... ... ... ... ... ..."},
		{"ma na 17 uur", "..a ... ... ... ... ... ..."},
		{"ma na 16 uur", ".ma ... ... ... ... ... ..."},
		{"ma 17:00-21:00", "..a ... ... ... ... ... ..."},
		{"after 5pm", "..a ..a ..a ..a ..a ..a ..a"},
		{"ma 's avonds 17-21", "..a ... ... ... ... ... ..."},
		{"ma 11:30-13", ".m. ... ... ... ... ... ..."},
		{"ma t/m do; vr ochtend", "oma oma oma oma o.. ... ..."},
		{"ma t/m do, vrijdagochtend", "oma oma oma oma o.. ... ..."},
		{"ma 12:30-13:00", ".m. ... ... ... ... ... ..."},
		{"woe middag, zat", "... ... .m. ... ... oma ..."},
		{"dinsdag n.m.", "... .m. ... ... ... ... ..."},
		{"wo a, do-o", "... ... ..a o.. ... ... ..."},
		{"maakt niet uit", "oma oma oma oma oma oma oma"},
		{"ma 18-24 uur", "..a ... ... ... ... ... ..."},
		{"ma 's avonds 7-9", "..a ... ... ... ... ... ..."},
		{"ma middag 1-5", ".m. ... ... ... ... ... ..."},
		{"ma ochtend (9-12)", "o.. ... ... ... ... ... ..."},
		{"ma middag tot 5 uur", ".m. ... ... ... ... ... ..."},
		{"ma 9-17 en avond", "oma ... ... ... ... ... ..."},
		{"za t/m ma", "oma ... ... ... ... oma oma"},
		{"zo-di", "oma oma ... ... ... ... oma"},
		{"elke ochtend", "o.. o.. o.. o.. o.. o.. o.."},
		{"elke maandag", "oma ... ... ... ... ... ..."},
		{"maandag-, woensdag- en vrijdagavond", "..a ... ..a ... ..a ... ..."},
		{"niet op woensdag", "oma oma ... oma oma oma oma"},
		{"ma-vr niet 's avonds", "om. om. om. om. om. ... ..."},
		{"ma t/m vr, behalve woensdagmiddag", "oma oma o.a oma oma ... ..."},
		{"niet op maandag, wel op dinsdag", "... oma ... ... ... ... ..."},
		{"elke dag m.u.v. zaterdag en zondag", "oma oma oma oma oma ... ..."},
		{"altijd", "oma oma oma oma oma oma oma"},
		{"geen voorkeur", "oma oma oma oma oma oma oma"},
		{"hele dag op vrijdag", "... ... ... ... oma ... ..."},
		{"werkdagen", "oma oma oma oma oma ... ..."},
		{"werkdagen, ochtenden", "o.. o.. o.. o.. o.. ... ..."},
		{"doordeweeks, 's avonds", "..a ..a ..a ..a ..a ... ..."},
		{"v\xc3\xb3\xc3\xb3r 12 uur", "o.. o.. o.. o.. o.. o.. o.."},
		{"vm", "o.. o.. o.. o.. o.. o.. o.."},
		{"Mo-Fr 08:00-12:00", "o.. o.. o.. o.. o.. ... ..."},
		{"ma/di/wo 's avonds", "..a ..a ..a ... ... ... ..."},
		{"maandag\nwoensdag", "oma ... oma ... ... ... ..."},
		{"ma \xe2\x80\x93 vr: 9.00 \xe2\x80\x93 17.00", "om. om. om. om. om. ... ..."},
		{"doordeweeks 's avonds en weekend", "..a ..a ..a ..a ..a oma oma"},
		{"weekday evenings and weekends", "..a ..a ..a ..a ..a oma oma"},
		{"weekend; doordeweeks 's avonds", "..a ..a ..a ..a ..a oma oma"},
		{"ma avond; werkdagen", "oma oma oma oma oma ... ..."},
		{"maandagavond en weekend", "..a ... ... ... ... oma oma"},
		{"weekend en maandagavond", "..a ... ... ... ... oma oma"},
		{"weekend overdag", "... ... ... ... ... om. om."},
		{"doordeweeks, overdag", "om. om. om. om. om. ... ..."},
		{"avonden", "..a ..a ..a ..a ..a ..a ..a"},
		{"weekend\navonden", "..a ..a ..a ..a ..a oma oma"},
		{"ma en do, 's avonds", "..a ... ... ..a ... ... ..."},
		{"ma t/m do, 's avonds", "..a ..a ..a ..a ... ... ..."},
		{"ma 's ochtends en 's avonds", "o.a ... ... ... ... ... ..."},
		{"ma, wo ochtend", "o.. ... o.. ... ... ... ..."},
		{"maandag tot en met donderdag", "oma oma oma oma ... ... ..."},
		{"ma en wo avond", "..a ... ..a ... ... ... ..."},
		{"ma ochtend, wo-avond", "o.. ... ..a ... ... ... ..."},
		{"ma t/m vr - avond", "..a ..a ..a ..a ..a ... ..."},
		{"ma t/m vr (alleen 's avonds)", "..a ..a ..a ..a ..a ... ..."},
		{"alleen ma en wo ochtend", "o.. ... o.. ... ... ... ..."},
		{"ma ocht., di mid, wo av", "o.. .m. ..a ... ... ... ..."},
		{"ma (9-12)", "o.. ... ... ... ... ... ..."},
		{"ma na 07", "oma ... ... ... ... ... ..."},
		{"ma vanaf 7:00", "oma ... ... ... ... ... ..."},
		{"ma 's middags na 3", ".m. ... ... ... ... ... ..."},
		{"ma na 5 's middags", ".m. ... ... ... ... ... ..."},
		{"ma vanaf 8 uur", "oma ... ... ... ... ... ..."},
		{"ma 7-12", "o.. ... ... ... ... ... ..."},
		{"ma 07:00-09:00", "o.. ... ... ... ... ... ..."},
		{"ma 3-12 uur", "o.. ... ... ... ... ... ..."},
		{"ma 3 tot 12", "o.. ... ... ... ... ... ..."},
		{"ma 03:00-12:00", "o.. ... ... ... ... ... ..."},
		{"ma 's ochtends 5-12", "o.. ... ... ... ... ... ..."},
		{"ma 8-12, di 8-12", "o.. o.. ... ... ... ... ..."},
		{"ma 9-12, di 8-12, vr 10-12", "o.. o.. ... ... o.. ... ..."},
		{"ma 8:00-12:00, di 9:00-12:00", "o.. o.. ... ... ... ... ..."},
		{"ma 8-12 uur, di 9-12 uur", "o.. o.. ... ... ... ... ..."},
		{"Mo 9-12, Th 18-20", "o.. ... ... ..a ... ... ..."},
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(is); i++) {
		struct cz_fault fault = {0};
		uint32_t times = 0;
		if (!cz_take_dayparts(cz_str_of(is[i].cell), &times, &fault))
			print_error("'%s': not understood: '%.*s'\n", is[i].cell, (int)fault.part.n, fault.part.s);
		if (strcmp(shown(times), is[i].week) != 0)
			fail_msg("'%s' is %s, not %s", is[i].cell, shown(times), is[i].week);
	}
}

static void never_guesses(void **s)
{
	static const struct {
		const char *cell, *part;
	} bad[] = {
		{"", ""}, {"in overleg", "overleg"}, {"ma ochtend, rest in overleg", "rest"}, {"flexibel", "flexibel"},
		{"even weken op maandag", "even"}, {"om de week ma", "week"}, {"ma 9-5", "9"}, {"ma 9 uur", "9 uur"},
		{"ma 2-5", "2-5"}, {"'s nachts", "nachts"}, {"ma 22-6", "22"}, {"ma 25-26", "25"}, {"ma 9-26", "26"},
		{"tussen de middag", "tussen"}, {"na de middag", "na"}, {"vanaf maandag", "vanaf"}, {"ma tot vr", "tot"},
		{"maandag niet, dinsdag wel", "niet"}, {"ma-vr overdag, avond di", "di"}, {"avond ma, ochtend", "ochtend"},
		{"ma t/m", "ma t/m"}, {"morgen", "morgen"}, {"1x per week", "1x per week"}, {"mon-m", "m"}, {"ma-ma", "ma-ma"},
		{"weekend t/m ma", "weekend t/m ma"}, {"avond t/m ochtend", "avond t/m ochtend"}, {"behalve", "behalve"},
		{"elke dag behalve ma t/m zo", "elke dag behalve ma t/m zo"}, {"ma ochtend 14-16", "ochtend 14-16"},
		{"\xe6\x98\x9f\xe6\x9c\x9f\xe4\xb8\x80", "\xe6\x98\x9f"}, {"maandag? ochtend", "?"}, {"maandagje", "maandagje"}, {"maaltijd", "maaltijd"},
		{"ochtend, woensdagmiddag", "ochtend"}, {"maandag- en", "maandag"}, {"ma 11-13", "11-13"}, {"ma 11:30-12:30", "11:30-12:30"},
		{"avonden, weekend", "avonden, weekend"},
		{"werkdagen en avonden", "werkdagen en avonden"}, {"ma...vr", "."}, {"ma .. vr", "."}, {"weekend, avonden", "weekend, avonden"}, {"weekend, 's avonds", "weekend, 's avonds"},
		{"ochtenden en vrijdag", "ochtenden en vrijdag"}, {"vrijdag en avonden", "vrijdag en avonden"}, {"vr, avonden", "vr, avonden"},
		{"na 18 uur en weekend", "na 18 uur en weekend"}, {"weekend + na 18 uur", "weekend + na 18 uur"}, {"ma en avond", "ma en avond"},
		{"maandag tot vrijdag", "tot"}, {"ma-wo-vr", "ma-wo-vr"}, {"ma - di - do ochtend", "ma - di - do"},
		{"ma t/m do, vr ochtend", "ma t/m do, vr ochtend"}, {"ma 12-12", "12"}, {"0612345678", "0612"},
		/* in the morning, or in the evening */
		{"vr na 5", "na 5"}, {"ma na 7 uur", "na 7 uur"}, {"iedere dag na 3", "na 3"}, {"na 4 uur", "na 4 uur"}, {"woensdag na 1", "na 1"},
		{"ma vanaf 6", "vanaf 6"}, {"ma after 5", "after 5"}, {"ma na 5:30", "na 5:30"}, {"ma tot 7", "tot 7"}, {"ma 7-9", "7-9"},
		/* from then to noon, or the third of December */
		{"do 3-12", "3-12"}, {"3-12", "3-12"}, {"do 03-12", "03-12"}, {"01-10", "01-10"}, {"wo 2 - 12", "2 - 12"},
		{"ma 7-12, di 8-12", "ma 7-12, di 8-12"}, {"vr 8-11, ma 9-11, do 12-11", "ma 9-11, do 12-11"}, {"di 8-12 en do 10-12", "di 8-12 en do 10-12"},
		/* the last day's, or of all */
		{"ma, wo-avond", "ma, wo-avond"}, {"ma wo-avond", "ma wo-avond"}, {"ma en wo-a", "ma en wo-a"},
		{"ma, di (alleen 's ochtends)", "ma, di (alleen 's ochtends"}, {"ma en di alleen 's ochtends", "ma en di alleen 's ochtends"},
		{"ma en di (9-12)", "ma en di (9-12"}, {"maandag, woensdagmiddag", "maandag, woensdagmiddag"},
		{"maandag, dinsdag en woensdagochtend", "maandag, dinsdag en woensdagochtend"}, {"maandagen en dinsdagavonden", "maandagen en dinsdagavonden"},
		{"maandag, di- en woensdagochtend", "maandag, di- en woensdagochtend"}, {"ma t/m wo-avond", "ma t/m wo-avond"},
		{"weekend za", "weekend za"}, {"weekend (zaterdag)", "weekend (zaterdag"},
		/* of one of them, or of all */
		{"weekend en doordeweeks 's avonds", "weekend en doordeweeks 's avonds"},
		{"in het weekend en door de week 's avonds", "weekend en door de week 's avonds"},
		{"weekends and weekday evenings", "weekends and weekday evenings"},
		{"weekend and Friday evening", "weekend and Friday evening"},
		{"za en ma-vr avond", "za en ma-vr avond"},
		{"woensdag en doordeweekse avonden", "woensdag en doordeweekse avonden"},
		{"alle dagen en weekend avond", "alle dagen en weekend avond"},
		{"ma, di t/m do ochtend", "ma, di t/m do ochtend"},
		{"avond doordeweeks en weekend", "avond doordeweeks en weekend"},
		{"doordeweeks, weekend na 18 uur", "doordeweeks, weekend na 18 uur"},
		{"'s avonds ma t/m do, zo", "avonds ma t/m do, zo"},
		{"werkdagen / weekend: ochtend", "werkdagen / weekend: ochtend"},
		{"woensdag, avond za en zo", "za en zo"},
		{"ma avond, werkdagen", "werkdagen"},
		{"weekend avond en alle dagen", "alle dagen"},
		/* Monday, or the morning */
		{"ma mo", "mo"}, {"ma (mo)", "mo"}, {"woensdag mo", "mo"},
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(bad); i++) {
		struct cz_fault fault = {0};
		uint32_t times = 77;
		if (cz_take_dayparts(cz_str_of(bad[i].cell), &times, &fault))
			fail_msg("'%s' is %s", bad[i].cell, shown(times));
		assert_int_equal(fault.id, CZ238);
		assert_int_equal(times, 77);
		if (!cz_str_is(fault.part, bad[i].part))
			fail_msg("'%s': blamed '%.*s', not '%s'", bad[i].cell, (int)fault.part.n, fault.part.s, bad[i].part);
	}
}

/* Any set of dayparts, written as codes in any order, comes back. */
static void reads_its_own_codes(void **s)
{
	static const char *const day[2][7] = {{"ma", "di", "wo", "do", "vr", "za", "zo"}, {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}};
	static const char *const part[2][3] = {{"o", "m", "a"}, {"morning", "afternoon", "evening"}};
	(void)s;
	uint32_t state = 9;
	for (int round = 0; round < 2000; round++) {
		char text[600] = "";
		uint32_t want = 0, got = 0;
		struct cz_fault fault;
		for (int i = 0; i < 12; i++) {
			state = state * 1664525u + 1013904223u;
			int k = (int)(state >> 16) % 21;
			want |= 1u << k;
			strcat(strcat(strcat(strcat(text, *text ? ", " : ""), day[round % 2][k / 3]), "-"), part[round % 2][k % 3]);
		}
		assert_true(cz_take_dayparts(cz_str_of(text), &got, &fault));
		assert_int_equal(got, want);
	}
}

static void bears_many_words(void **s)
{
	(void)s;
	static char text[5000];
	struct cz_fault fault;
	uint32_t times;
	for (size_t i = 0; i + 4 < sizeof text; i += 4)
		memcpy(text + i, "ma, ", 4);
	assert_false(cz_take_dayparts(cz_str_of(text), &times, &fault));
	memset(text, 'a', sizeof text - 1);
	assert_false(cz_take_dayparts(cz_str_of(text), &times, &fault));
}

static void refuses_signs_that_may_deny(void **state)
{
	(void)state;
	static const char *const doubtful[] = {"ma + / di -", "+ma -di", "ma -", "ma-", "wo -\ndo", "ma, (di), wo", "ma (di)", "(ma) di", "+ ma, - di",
					       "weekend (zaterdag)", "di \xe2\x80\x93", "+ma \xe2\x80\x93" "di"};
	static const char *const clear[] = {"ma + di", "- ma\n- di", "ma - wo", "maandag- en dinsdagochtend", "ma (ochtend)", "wo (niet di)", "avond (ma, wo)",
					    "(ma, di)", "ma t/m vr (werkdagen)", "ma-o + di-m", "ma \xe2\x80\x93 wo", "dins-/donderdag"};
	struct cz_fault f;
	uint32_t bits;
	for (size_t i = 0; i < CZ_COUNT(doubtful); i++) {
		print_message("%s\n", doubtful[i]);
		assert_false(cz_take_dayparts(cz_str_of(doubtful[i]), &bits, &f));
		assert_int_equal(f.id, CZ238);
	}
	for (size_t i = 0; i < CZ_COUNT(clear); i++) {
		print_message("%s\n", clear[i]);
		assert_true(cz_take_dayparts(cz_str_of(clear[i]), &bits, &f));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refuses_signs_that_may_deny),
		cmocka_unit_test(understands),
		cmocka_unit_test(never_guesses),
		cmocka_unit_test(reads_its_own_codes),
		cmocka_unit_test(bears_many_words),
	};
	return cmocka_run_group_tests_name("intake/dayparts", tests, NULL, NULL);
}
