/* What the names of columns say: days and dayparts, and which of them together say when a person can. */
#include "../unit.h"

#include "../scarce.h"
#include "intake/header.h"
#include "model/types.h"
#include <stdlib.h>

enum { MOST = 16, MORNING = 1, AFTERNOON = 2, EVENING = 4, WHOLE = 7, EVERY = 0x49249 };
enum { MON, TUE = 3, WED = 6, THU = 9, FRI = 12, SAT = 15, SUN = 18 };

static size_t split(const char *names, struct cz_str *cell)
{
	size_t n = 0;
	while (n < MOST && cz_str_part(&names, ';', &cell[n]))
		n++;
	return n;
}

static void read_names(struct cz_header *h, const char *names, const char *own)
{
	struct cz_str cell[MOST], last[MOST];
	struct cz_err err = CZ_ERR_INIT;
	size_t n = split(names, cell);
	if (own)
		assert_int_equal(split(own, last), n);
	assert_int_equal(cz_header_read(h, cell, own ? last : NULL, n, &err), 0);
}

static void names_that_say_when(void **state)
{
	static const struct {
		const char *name;
		uint32_t days;
		enum cz_says_when when;
	} want[] = {
		{"Maandag", WHOLE << MON, CZ_WHEN_YES},
		{"di-middag", AFTERNOON << TUE, CZ_WHEN_YES},
		{"Beschikbaarheid [Maandag]", WHOLE << MON, CZ_WHEN_YES},
		{"Beschikbaarheid (ma t/m vr)", 0x7fff, CZ_WHEN_YES},
		{"Beschikbaarheid [Woensdag][Avond]", EVENING << WED, CZ_WHEN_YES},
		{"Wanneer kunt u? - maandag", WHOLE << MON, CZ_WHEN_YES},
		{"Op welke dagen kunt u helpen? [Zondag]", WHOLE << SUN, CZ_WHEN_YES},
		{"3. Wanneer ben je beschikbaar?: ochtend", MORNING * EVERY, CZ_WHEN_YES},
		{"Kan in het weekend?", 63 << SAT, CZ_WHEN_YES},
		{"Beschikbaar op maandag", WHOLE << MON, CZ_WHEN_YES},
		{"beschikbaarheid.dinsdag", WHOLE << TUE, CZ_WHEN_YES},
		{"When are you available? [Friday]", WHOLE << FRI, CZ_WHEN_YES},
		{"Weekdagen [Donderdag]", WHOLE << THU, CZ_WHEN_YES},
		{"Ochtend (9-12 uur)", MORNING * EVERY, CZ_WHEN_YES},
		{"di m", AFTERNOON << TUE, CZ_WHEN_YES},
		{"9-12 ma", MORNING << MON, CZ_WHEN_YES},
		{"ma 13-17", AFTERNOON << MON, CZ_WHEN_YES},
		{"Zaterdag 10:00 - 12:00 uur", MORNING << SAT, CZ_WHEN_YES},
		{"Beschikbaar op di 9.00-12.00", MORNING << TUE, CZ_WHEN_YES},
		{"Voorkeur [Maandag]", WHOLE << MON, CZ_WHEN_YES},
		{"Hulp gewenst op di", WHOLE << TUE, CZ_WHEN_YES},
		{"Inzetbaar woensdag", WHOLE << WED, CZ_WHEN_YES},
		{"Preferred [Friday]", WHOLE << FRI, CZ_WHEN_YES},
		/* a day, but not when somebody can */
		{"Niet beschikbaar [Maandag]", WHOLE << MON, CZ_WHEN_NOT},
		{"Beschikbaarheid [niet op maandag]", 0x1fffff & ~7, CZ_WHEN_NOT},
		{"Gewerkte uren [Maandag]", WHOLE << MON, CZ_WHEN_NOT},
		{"Cursus (avond)", EVENING * EVERY, CZ_WHEN_NOT},
		{"Inzet maandag", WHOLE << MON, CZ_WHEN_YES},
		{"Gewenst vervoer ma", WHOLE << MON, CZ_WHEN_NOT},
		{"Kan bellen week ma", WHOLE << MON, CZ_WHEN_NOT},
		{"Kan bellen elke week [Maandag]", WHOLE << MON, CZ_WHEN_NOT},
		{"Beschikbaar november week ma", WHOLE << MON, CZ_WHEN_NOT},
		{"wo", WHOLE << WED, CZ_WHEN_NOT},
		/* no day */
		{"Beschikbaarheid", 0, CZ_WHEN_NOT},
		{"Maandag (even weken)", 0, CZ_WHEN_NOT},
		{"Beschikbaarheid ma of anders wo", 0, CZ_WHEN_NOT},
		{"Maandag (dinsdag)", 0, CZ_WHEN_NOT},
		{"Beschikbaar vanaf", 0, CZ_WHEN_NOT},
		{"Maandag 2 maart", 0, CZ_WHEN_NOT},
		{"", 0, CZ_WHEN_NOT},
	};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(want); i++) {
		struct cz_str name = cz_str_of(want[i].name);
		struct cz_header h;
		struct cz_err err = CZ_ERR_INIT;
		assert_int_equal(cz_header_read(&h, &name, NULL, 1, &err), 0);
		if (h.column[0].days != want[i].days || h.column[0].when != want[i].when)
			fail_msg("%s: %x %d", want[i].name, (unsigned)h.column[0].days, (int)h.column[0].when);
		cz_header_release(&h);
	}
}

/* 'd' for each column that is doubtful, 't' for each that is a twin of another, 'y' for each that is read, '-' for others. */
static void check_doubts(const char *names, const char *want)
{
	struct cz_header h;
	size_t column[MOST];
	char got[MOST + 1] = "";
	read_names(&h, names, NULL);
	size_t n = cz_header_days(&h, CZ_COLUMN_NONE, column);
	for (size_t i = 0; i < n; i++)
		h.column[column[i]].used = true;
	cz_header_mark_twins(&h, column, n);
	for (size_t i = 0; i < h.n; i++)
		got[i] = h.column[i].doubtful ? 'd' : h.column[i].twin ? 't' : h.column[i].used ? 'y' : '-';
	if (strcmp(got, want) != 0)
		fail_msg("%s: %s, not %s", names, got, want);
	cz_header_release(&h);
}

static void days_of_a_date_or_of_some_weeks(void **state)
{
	(void)state;
	check_doubts("nr;ma 7 dec;di 8 dec", "-dd");
	check_doubts("nr;maandag 7-12-2026", "-d");
	check_doubts("nr;ma (even weken);di (even weken)", "-dd");
	check_doubts("nr;do (om de week);vr", "-dy");
	check_doubts("nr;even weken ma;oneven weken ma", "-dd");
	check_doubts("nr;ma 7-9;di", "-dy");
	check_doubts("nr;1e maandag;laatste vrijdag;elke dinsdag", "-ddy");
	check_doubts("nr;ma AM;ma PM;di AM", "-ddd");
	/* of the clock, or dates */
	check_doubts("nr;9-12 ma;13-17 ma;9-12 di", "-yyy");
	check_doubts("nr;ma 9-12;ma 13-17", "-yy");
	check_doubts("nr;ma 9-12;di 9-12", "-yy");
	check_doubts("nr;ma 9-12", "-d");
	check_doubts("nr;ma 7-12;di 8-12;wo 9-12", "-ddd");
	check_doubts("nr;ma 9:00-12:00", "-y");
	/* twice */
	check_doubts("nr;ma;di;ma;di", "-yytt");
	check_doubts("nr;Week 1 ma;Week 1 di;Week 2 ma;Week 2 di", "-yytt");
	check_doubts("nr;Week 49 ma;Week 49 di", "-dd");
	check_doubts("nr;Deze week [Maandag];Deze week [Dinsdag]", "-dd");
	check_doubts("nr;Komende week ma;Vorige week di;Beschikbaar volgende week wo", "-ddd");
	check_doubts("nr;Thuiszorg deze week ma;Dinsdag", "--y");
	check_doubts("nr;Ma tot 2025;Di tot 2025", "-dd");
	check_doubts("nr;Beschikbaar ma tot 2025;Ma tot 2000;Ma 1830-2030", "-dyy");
	check_doubts("nr;Wanneer kunt u? - maandag;Beschikbaar op maandag", "-yt");
	/* dayparts in short, and words that are none */
	check_doubts("nr;ma ocht;ma midd;ma avd;di v.m.;di n.m.;do_och;do_avo", "-yyyyyyy");
	check_doubts("nr;Ma och;Ma mi;Ma av;Ma namid;Di [voorm]", "-yyyty");
	check_doubts("nr;ma ochtend;ma nacht;di vroeg", "-ydd");
	check_doubts("nr;ma;zo;zo nodig;ma opmerking;och;mi", "-yy----");
	/* other things */
	check_doubts("nr;WO (3 jaar);HBO", "---");
	check_doubts("nr;Gewerkte uren [Maandag];Maandag", "--y");
	check_doubts("nr;Maaltijd [Maandag];Maaltijd [Dinsdag]", "---");
	check_doubts("nr;vrijdag vrij week 3", "--");
	check_doubts("nr;Domein 3;Malen 2;do;vr", "---yy");
}

static void check_days(const char *names, const char *own, size_t also, const char *want)
{
	struct cz_header h;
	size_t column[MOST];
	char got[MOST + 1] = "";
	read_names(&h, names, own);
	size_t n = cz_header_days(&h, also, column);
	for (size_t i = 0; i < n; i++)
		got[i] = (char)('0' + column[i]);
	assert_string_equal(got, want);
	cz_header_release(&h);
}

static void columns_that_say_when_together(void **state)
{
	(void)state;
	check_days("nr;ma;di;wo;naam", NULL, CZ_COLUMN_NONE, "123");
	check_days("mbo;hbo;wo", NULL, CZ_COLUMN_NONE, "");
	check_days("mbo;hbo;wo;Maandag;Dinsdag", NULL, CZ_COLUMN_NONE, "34");
	check_days("ma-ochtend;wo", NULL, CZ_COLUMN_NONE, "01");
	/* one for each day */
	check_days("Wanneer kunt u? - maandag;Beschikbaar op maandag;Beschikbaar op dinsdag", NULL, CZ_COLUMN_NONE, "02");
	/* with one that is not named so; alone it is none of them */
	check_days("ma;Beschikbaarheid;di", NULL, 1, "012");
	check_days("nr;Beschikbaarheid;naam", NULL, 1, "");
	/* under a name of times; not under one of something else, in a row of its own as little as in the same */
	check_days("Voorkeur tijd maandag;Moment dinsdag", "maandag;dinsdag", CZ_COLUMN_NONE, "01");
	check_days("Uren maandag;Uren dinsdag;Opkomst woensdag", "maandag;dinsdag;woensdag", CZ_COLUMN_NONE, "");
	check_days("Werkt op ma;Werkt op di", "ma;di", CZ_COLUMN_NONE, "");
	check_days("Thuiszorg week 1 ma;Thuiszorg week 1 di", "ma;di", CZ_COLUMN_NONE, "");
	check_days("Belafspraak ochtend;Belafspraak middag", "ochtend;middag", CZ_COLUMN_NONE, "");
	/* of weeks only when no better one is there */
	check_days("Week 1 ma;Week 1 di;Week 2 ma;Week 2 di", "ma;di;ma;di", CZ_COLUMN_NONE, "01");
	check_days("Week 1 ma;Week 2 ma;Dinsdag", "ma;ma;Dinsdag", CZ_COLUMN_NONE, "2");
	check_days("Uren maandag;Uren dinsdag;Donderdag", "maandag;dinsdag;Donderdag", CZ_COLUMN_NONE, "2");
	check_days("Uren maandag;Beschikbaarheid", "maandag;Beschikbaarheid", 1, "");
	check_days("Inzet maandag;Inzet dinsdag", "maandag;dinsdag", CZ_COLUMN_NONE, "01");
	check_days("When do you need help? [Monday];When do you need help? [Tuesday]", "[Monday];[Tuesday]", CZ_COLUMN_NONE, "01");
	check_days("Opleiding mbo;Opleiding wo;Dagen ma;Dagen wo", "mbo;wo;ma;wo", CZ_COLUMN_NONE, "23");
}

/* The columns of days and of dayparts that say together when, beside the first that fits; "" when it says it alone. */
static void check_crossed(const char *names, const char *want)
{
	const struct cz_field *times = cz_type_field(&cz_type_volunteer, CZ_STR("times"));
	struct cz_header h;
	size_t column[MOST], n = 0, first = 0;
	char got[MOST + 1] = "";
	read_names(&h, names, NULL);
	while (first < h.n && !cz_column_fits(&h.column[first], times))
		first++;
	if (first < h.n)
		n = cz_header_crossed(&h, first, times, column);
	for (size_t i = 0; i < n && n > 1; i++)
		got[i] = (char)('0' + column[i]);
	assert_string_equal(got, want);
	cz_header_release(&h);
}

static void days_and_dayparts_in_a_column_each(void **state)
{
	(void)state;
	check_crossed("nr;Dagen;Dagdelen", "12");
	check_crossed("nr;Dagen;Dagdelen (ochtend/middag/avond)", "12");
	check_crossed("nr;Dagen (ma-zo);Dagdelen (ochtend, middag, avond)", "12");
	check_crossed("nr;Dagen (ma t/m vr);Dagdelen", "12");
	check_crossed("nr;Weekdagen;Dagdelen", "12");
	check_crossed("nr;Dagen [ma];Dagen [di];Dagdelen", "");
	check_crossed("nr;Weekdagen;Weekend", "");
	check_crossed("nr;Dag 1;Dag 2;Dagdeel", "123");
	check_crossed("nr;Dag;Dagdeel 1;Dagdeel 2", "123");
	check_crossed("nr;Dag;2e dag", "12");
	check_crossed("nr;2e dag;Dag", "12");
	check_crossed("nr;Eerste dag;Dagdeel", "");
	check_crossed("nr;Dag;Eerste dag", "");
	check_crossed("nr;Eerste voorkeursdag;Tweede voorkeursdag", "12");
	check_crossed("nr;Dag;Begintijd;Eindtijd", "123");
	check_crossed("nr;Dag;Begintijd", "");
	check_crossed("nr;Dag;Van;Tot", "");
	/* the list beside columns to cross off, and one that stands alone */
	check_days("Weekdagen;Ochtend;Middag", NULL, 0, "012");
	check_days("Weekdagen;Weekend;Ochtend", NULL, CZ_COLUMN_NONE, "012");
	check_days("Dagen (ma t/m vr);Ochtend", NULL, CZ_COLUMN_NONE, "1");
	check_days("Dagen (ma t/m vr);naam", NULL, CZ_COLUMN_NONE, "0");
	check_days("Beschikbaarheid [Weekend];Ochtend", NULL, CZ_COLUMN_NONE, "01");
}

/* So long that it took a minute, or the stack, when each of its words and brackets was tried. */
static void a_long_name_is_no_day(void **state)
{
	static const char *const piece[] = {"()", "a ", "[ma]", "ma "};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(piece); i++) {
		enum { TIMES = 30000 };
		size_t n = strlen(piece[i]);
		char *text = malloc(n * TIMES);
		assert_non_null(text);
		for (size_t k = 0; k < TIMES; k++)
			memcpy(text + k * n, piece[i], n);
		struct cz_str name = {text, n * TIMES};
		struct cz_header h;
		struct cz_err err = CZ_ERR_INIT;
		assert_int_equal(cz_header_read(&h, &name, NULL, 1, &err), 0);
		assert_int_equal(h.column[0].days, 0);
		cz_header_release(&h);
		free(text);
	}
}

static int read_and_hide(struct cz_err *err)
{
	static const struct cz_str name[] = {CZ_STR("Beschikbaarheid [Maandag]"), CZ_STR("Jan de Vries"), CZ_STR("personen.Jan de Vries")};
	static const struct cz_str own[] = {CZ_STR("Maandag"), CZ_STR("Jan de Vries"), CZ_STR("personen.Jan de Vries")};
	struct cz_header h;
	int rc = cz_header_read(&h, name, own, CZ_COUNT(name), err);
	if (!rc)
		rc = cz_header_hide(&h, false, CZ_NL, err);
	if (!rc)
		rc = cz_header_hide(&h, true, CZ_NL, err);
	if (!rc) {
		assert_true(cz_str_is(h.column[0].shown, "Beschikbaarheid [Maandag]"));
		assert_true(cz_column_hidden(&h.column[1]).n > 0);
		assert_true(cz_column_hidden(&h.column[2]).n > 0);
	}
	cz_header_release(&h);
	return rc;
}

static void each_allocation_fails_once(void **state)
{
	(void)state;
	long tried = 0;
	for (bool done = false; !done; tried++) {
		struct cz_err err = CZ_ERR_INIT;
		left = tried;
		int rc = read_and_hide(&err);
		done = left >= 0;
		left = -1;
		assert_int_equal(rc, done ? 0 : CZ_ENOMEM);
	}
	assert_true(tried > 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_that_say_when),
		cmocka_unit_test(days_of_a_date_or_of_some_weeks),
		cmocka_unit_test(columns_that_say_when_together),
		cmocka_unit_test(days_and_dayparts_in_a_column_each),
		cmocka_unit_test(a_long_name_is_no_day),
		cmocka_unit_test(each_allocation_fails_once),
	};
	return cmocka_run_group_tests_name("intake/header", tests, NULL, NULL);
}
