/* Crosses and words under columns of days and dayparts, and memory that runs out meanwhile. */
#include "../scarce.h"
#include "../unit.h"
#include "model/types.h"
#include "intake/dayparts.h"
#include "one_row.h"
#include <stdio.h>

enum { MOST = 16, MORNING = 1, AFTERNOON = 2, EVENING = 4, WHOLE = 7, EVERY = 0x49249, REFUSED = 1 << 30 };
enum { MON, TUE = 3, WED = 6 };

/* Also an empty one at the end. */
static size_t split(const char *cells, struct cz_str *cell)
{
	size_t n = 0;
	for (; n < MOST; cells++) {
		size_t len = strcspn(cells, ";");
		cell[n++] = (struct cz_str){cells, len};
		cells += len;
		if (!*cells)
			break;
	}
	return n;
}

static void see_times(const void *rec, void *times)
{
	*(uint32_t *)times = rec ? ((const struct cz_volunteer *)rec)->times : REFUSED;
}

/* The times of one volunteer, REFUSED when the row is. */
static int run(const char *recipe_text, const char *names, const char *cells, uint32_t *times)
{
	struct cz_str name[MOST], cell[MOST];
	size_t n = split(names, name);
	assert_int_equal(split(cells, cell), n);
	return one_row(recipe_text, &cz_type_volunteer, name, cell, n, see_times, times);
}

static const char known[] = "{\"otherFields\": \"known\"}";

static void check(const char *names, const char *cells, uint32_t want)
{
	uint32_t times;
	assert_int_equal(run(known, names, cells, &times), 0);
	if (times != want)
		fail_msg("%s: %s: %x", names, cells, (unsigned)times);
}

static void words_beside_crosses_never_widen_them(void **state)
{
	static const char grid[] = "nr;ma;di;ochtend;middag", days[] = "nr;Dagen;Ochtend;Middag";
	(void)state;
	check(grid, "1;x;;x;", MORNING << MON);
	check(grid, "1;x;;ma;", MORNING << MON);
	check(grid, "1;ochtend;;x;", MORNING << MON);
	check(grid, "1;x;x;ma;x", MORNING << MON | AFTERNOON << MON | AFTERNOON << TUE);
	check(grid, "1;x;x;ma;", REFUSED);
	check(grid, "1;ochtend;;;x", REFUSED);
	check(grid, "1;x;;di;", REFUSED);
	check(grid, "1;x;x;x;nee", MORNING << MON | MORNING << TUE);
	check(days, "1;ma;x;", MORNING << MON);
	check(days, "1;ma ochtend;x;", MORNING << MON);
	check(days, "1;ma ochtend;;x", REFUSED);
	check("nr;ma;di", "1;mo;x", REFUSED);
	check("nr;Mo;Tu", "1;mo;", WHOLE << MON);
}

static void a_cross_beside_words_of_another_daypart(void **state)
{
	static const char parts[] = "nr;Ochtend;Middag;Avond";
	(void)state;
	check(parts, "1;ma t/m vr;x;", REFUSED);
	check(parts, "1;ma;ja;nee", REFUSED);
	check(parts, "1;ma;di;", MORNING << MON | AFTERNOON << TUE);
	check(parts, "1;ma;nee;", MORNING << MON);
	check(parts, "1;9-12;x;", (MORNING | AFTERNOON) * EVERY);
}

static void nothing_said_is_lost(void **state)
{
	static const char crossed[] = "nr;Dagen;Dagdelen", listed[] = "nr;ma;di;Dagdelen (ochtend/middag/avond)";
	(void)state;
	check(crossed, "1;ma ochtend, wo;middag", REFUSED);
	check(crossed, "1;ma ochtend;ochtend, middag", REFUSED);
	check(crossed, "1;ma, wo;ma ochtend", REFUSED);
	check(crossed, "1;ma, wo;ma ochtend, wo middag", MORNING << MON | AFTERNOON << WED);
	check(crossed, "1;ma ochtend;ochtend", MORNING << MON);
	check(crossed, "1;ma ochtend;", MORNING << MON);
	check(crossed, "1;ma, wo;middag", AFTERNOON << MON | AFTERNOON << WED);
	check(crossed, "1;ma t/m zo;middag, avond", (AFTERNOON | EVENING) * EVERY);
	check(listed, "1;x;;in overleg", 0);
	check(listed, "1;x;;ochtend", MORNING << MON);
	check(listed, "1;x;;", WHOLE << MON);
}

/* "m.u.v. vr" beside another answer: of all days, or of the days of that? */
static void an_exception_beside_an_answer(void **state)
{
	static const char parts[] = "nr;Ochtend;Middag;Avond";
	enum { FRI = 12 };
	(void)state;
	check(parts, "1;ma t/m vr;;m.u.v. vr", REFUSED);
	check(parts, "1;behalve ma;;behalve vr", REFUSED);
	check(parts, "1;;;m.u.v. vr", EVENING * EVERY & ~((uint32_t)EVENING << FRI));
	check(parts, "1;x;;m.u.v. vr", REFUSED);
	check("nr;ma;di", "1;niet 's avonds;ochtend", (MORNING | AFTERNOON) << MON | MORNING << TUE);
}

/* "niet di" in a column of words takes away, and gives nothing beside crosses. */
static void words_that_only_deny(void **state)
{
	static const char names[] = "nr;ma;di;Beschikbaarheid";
	(void)state;
	check(names, "1;x;;niet di", WHOLE << MON);
	check(names, "1;x;x;behalve 's avonds", (MORNING | AFTERNOON) << MON | (MORNING | AFTERNOON) << TUE);
	check(names, "1;x;x;niet di", REFUSED);
	check(names, "1;;;niet di", CZ_DAYPARTS_ALL & ~((uint32_t)WHOLE << TUE));
	check(names, "1;;;", 0);
}

/* Who puts a stroke under a day crosses it out; who puts a plus does not. */
static void signs_are_no_words(void **state)
{
	static const char *const sign[] = {"/", "+", "&", ",", ".", "''", "("};
	char cells[16];
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(sign); i++) {
		snprintf(cells, sizeof cells, "1;x;%s", sign[i]);
		check("nr;ma;di", cells, REFUSED);
	}
	check("nr;ma;di", "1;x;-", WHOLE << MON);
	check("nr;ma;di", "1;x;?", WHOLE << MON);
}

static void letters_under_days(void **state)
{
	static const char days[] = "nr;Maandag;Dinsdag", parts[] = "nr;Dag;Dagdeel";
	(void)state;
	check(days, "1;o,m;a", (MORNING | AFTERNOON) << MON | EVENING << TUE);
	check(days, "1;om;", (MORNING | AFTERNOON) << MON);
	check(days, "1;o+m;x", (MORNING | AFTERNOON) << MON | WHOLE << TUE);
	check(days, "1;o;x", REFUSED);
	check(days, "1;;ma", REFUSED);
	check(parts, "1;ma;o/m", (MORNING | AFTERNOON) << MON);
	check(parts, "1;di;a", EVENING << TUE);
	check(parts, "1;di;ma", REFUSED);
	check("nr;Beschikbaarheid", "1;o,m", REFUSED);
}

static void a_group_of_days_beside_one_daypart(void **state)
{
	static const char names[] = "nr;Doordeweeks;Avond";
	enum { FRI = 12 };
	(void)state;
	check(names, "1;ma, di;x", EVENING << MON | EVENING << TUE);
	check(names, "1;ma, di;", WHOLE << MON | WHOLE << TUE);
	check(names, "1;ma ochtend;x", REFUSED);
	check(names, "1;x;x", REFUSED);
	check("nr;Weekend;Avond", "1;x;x", EVENING * EVERY | 077 << (FRI + 3));
}

/* Two weeks side by side, which may differ. */
static void a_day_that_stands_there_twice(void **state)
{
	static const char weeks[] = "nr;Week 1 ma;Week 1 di;Week 2 ma;Week 2 di", questions[] = "nr;Wanneer kunt u? - maandag;Beschikbaar op maandag";
	(void)state;
	check(weeks, "1;x;;x;", WHOLE << MON);
	check(weeks, "1;x;;x;nee", WHOLE << MON);
	check(weeks, "1;x;;;x", REFUSED);
	check(weeks, "1;x;x;x;", REFUSED);
	check(weeks, "1;;;x;", REFUSED);
	check(weeks, "1;ochtend;;Ochtend;", MORNING << MON);
	check(weeks, "1;ochtend;;middag;", REFUSED);
	check(weeks, "1;ochtend;;x;", REFUSED);
	check("nr;Maandag;Maandag", "1;x;x", WHOLE << MON);
	check("nr;Maandag;Maandag", "1;x;", REFUSED);
	check(questions, "1;ochtend;ja", MORNING << MON);
	check(questions, "1;ochtend;nee", REFUSED);
}

static void what_stands_under_a_date_is_not_lost(void **state)
{
	(void)state;
	check("nr;ma 7 dec;di 8 dec", "1;x;", REFUSED);
	check("nr;ma 7 dec;di 8 dec", "1;ochtend;", REFUSED);
	check("nr;ma 7 dec;di 8 dec", "1;nee;-", 0);
	check("nr;ma;do (om de week)", "1;x;x", REFUSED);
	check("nr;ma;do (om de week)", "1;x;", WHOLE << MON);
	check("nr;ma 9-12;ma 13-17", "1;x;x", (MORNING | AFTERNOON) << MON);
	check("nr;ma 9-12;ma 13-17", "1;;x", AFTERNOON << MON);
}

/* The times of the clock beside "Dag" are of that day. */
static void a_day_and_its_hours(void **state)
{
	(void)state;
	check("nr;Dag;Tijd", "1;ma;9:00-12:00", MORNING << MON);
	check("nr;Dag;Tijd", "1;ma;", WHOLE << MON);
	check("nr;Dag;Tijd", "1;ma;14:00", REFUSED);
	check("nr;Dag;Begintijd;Eindtijd", "1;ma;9:00;12:00", MORNING << MON);
	check("nr;Dag;Begintijd;Eindtijd", "1;ma;13:00;17 uur", AFTERNOON << MON);
	check("nr;Dag;Begintijd;Eindtijd", "1;ma;;", WHOLE << MON);
	check("nr;Dag;Begintijd;Eindtijd", "1;ma;-;-", WHOLE << MON);
	check("nr;Dag;Begintijd;Eindtijd", "1;ma;9:00;", REFUSED);
	check("nr;Dag;Begintijd;Eindtijd", "1;ma;9:00;-", REFUSED);
	check("nr;Dag;Begintijd;Eindtijd", "1;ma;;12:00", REFUSED);
	check("nr;Dag;Begintijd;Eindtijd", "1;;9:00;12:00", REFUSED);
	check("nr;Dag;Begintijd;Eindtijd", "1;ma ochtend;13:00;17:00", REFUSED);
	check("nr;Dag;Begintijd", "1;ma;9:00", REFUSED);
}

static void the_hours_of_crossed_days(void **state)
{
	static const char ends[] = "nr;ma;di;Begintijd;Eindtijd";
	(void)state;
	check(ends, "1;x;x;9:00;12:00", MORNING << MON | MORNING << TUE);
	check(ends, "1;x;;;", WHOLE << MON);
	check(ends, "1;;;9:00;12:00", REFUSED);
	check(ends, "1;avond;;9:00;12:00", REFUSED);
	check("nr;ma;di;Tijd", "1;;x;13-17 uur", AFTERNOON << TUE);
	check("nr;ma;di;Tijd", "1;;x;", WHOLE << TUE);
}

/* "Dag 1" and "Dag 2" add up, and "Dagdeel 1" is of "Dag 1". */
static void numbered_columns_are_a_list(void **state)
{
	static const char days[] = "nr;Dag 1;Dag 2;3e dag", pairs[] = "nr;Dag 1;Dagdeel 1;Dag 2;Dagdeel 2", parts[] = "nr;Dag;Dagdeel 1;Dagdeel 2";
	(void)state;
	check(days, "1;ma;wo ochtend;", WHOLE << MON | MORNING << WED);
	check(days, "1;;;di", WHOLE << TUE);
	check(days, "1;;;", 0);
	check(days, "1;ma;niet wo;", REFUSED);
	check(days, "1;ma;in overleg;", 0);
	check(days, "1;ma;'s avonds;", REFUSED);
	check("nr;Dag;Dag 2", "1;ma;di", WHOLE << MON | WHOLE << TUE);
	check("nr;Voorkeursdag 1", "1;ma", WHOLE << MON);
	check(pairs, "1;ma;ochtend;di;middag", MORNING << MON | AFTERNOON << TUE);
	check(pairs, "1;ma;;di;middag", WHOLE << MON | AFTERNOON << TUE);
	check(pairs, "1;ma;ochtend;;middag", REFUSED);
	check(pairs, "1;ma ochtend;middag;di;", REFUSED);
	check("nr;Dag 1;Tijd 1;Dag 2;Tijd 2", "1;ma;9:00-12:00;di;13:00-17:00", MORNING << MON | AFTERNOON << TUE);
	check(parts, "1;ma;ochtend;middag", (MORNING | AFTERNOON) << MON);
	check(parts, "1;ma;;", WHOLE << MON);
	check("nr;Dag 1;Dag 2;Dagdeel", "1;ma;di;avond", EVENING << MON | EVENING << TUE);
	check("nr;Dagdeel 1;Dagdeel 2", "1;ochtend;avond", (MORNING | EVENING) * EVERY);
}

static void only_no_is_not_any_time(void **state)
{
	(void)state;
	check("nr;ma;di", "1;nee;nee", REFUSED);
	check("nr;ma;di", "1;;niet beschikbaar", REFUSED);
	check("nr;ma;di", "1;;", 0);
	check("nr;ma;di;Beschikbaarheid", "1;nee;nee;in overleg", 0);
	check("nr;ma;di;wo;do;vr", "1;nee;nee;nee;nee;nee", 0);
	check("nr;Ochtend;Middag;Avond", "1;nee;nee;nee", 0);
	check("nr;Weekend", "1;nee", REFUSED);
	check("nr;Beschikbaar", "1;nee", 0);
	check("nr;Beschikbaar", "1;ja", 0);
	check("nr;Beschikbaar;ma;di", "1;ja;x;", WHOLE << MON);
	check("nr;Dagdelen", "1;ja", REFUSED);
}

static void no_gives_nothing_that_was_not_offered(void **state)
{
	static const char grid[] = "nr;ma;di;ochtend;middag";
	(void)state;
	check(grid, "1;ja;nee;nee;nee", REFUSED);
	check(grid, "1;ja;;nee;", REFUSED);
	check(grid, "1;x;;;0", REFUSED);
	check(grid, "1;nee;nee;nee;ja", REFUSED);
	check(grid, "1;nee;;x;", REFUSED);
	check(grid, "1;ja;nee;nee;ja", AFTERNOON << MON);
	check("nr;Ochtend;Middag;Avond", "1;ja;nee;nee", MORNING * EVERY);
}

static void a_day_of_the_weekend(void **state)
{
	static const char merged[] = "nr;Weekend za;Weekend zo;Maandag ochtend;Maandag middag", evening[] = "nr;Weekend za;Weekend zo;Weekend avond";
	enum { SAT = 15, SUN = 18 };
	(void)state;
	check(merged, "1;x;;;x", WHOLE << SAT | AFTERNOON << MON);
	check(merged, "1;;x;x;", WHOLE << SUN | MORNING << MON);
	check("nr;Weekend zaterdag;Weekend zondag;Doordeweeks avond", "1;;x;", WHOLE << SUN);
	check(evening, "1;;x;", WHOLE << SUN);
	check(evening, "1;;;x", EVENING << SAT | EVENING << SUN);
	check(evening, "1;x;;x", REFUSED);
}

static void check_scarce(const char *recipe, const char *names, const char *cells, uint32_t want)
{
	long tried = 0;
	for (bool done = false; !done; tried++) {
		uint32_t times = 0;
		left = tried;
		int rc = run(recipe, names, cells, &times);
		done = left >= 0;
		left = -1;
		assert_int_equal(rc, done ? 0 : CZ_ENOMEM);
		if (done)
			assert_int_equal(times, want);
	}
	assert_true(tried > 20);
}

static void each_allocation_fails_once(void **state)
{
	static const char mapped[] = "{\"fields\": [{\"column\": \"nr\", \"target\": \"id\"}, {\"columns\": [\"vroeg\", \"ma\", \"anders\"],"
				     " \"ticked\": true, \"target\": \"times\", \"map\": {\"vroeg\": \"wo ochtend\"}}]}";
	(void)state;
	check_scarce(mapped, "nr;vroeg;ma;anders", "1;x;van 9.00 uur tot 11.30 uur;dinsdagavond", MORNING << WED | MORNING << MON | EVENING << TUE);
	check_scarce(known, "nr;Tuin;Boodschappen;ma;ma 7 dec;Maandag", "1;x;x;x;;x", WHOLE << MON);
	check_scarce(known, "nr;ma;di;Beschikbaarheid", "1;x;;dinsdagavond", WHOLE << MON | EVENING << TUE);
	check_scarce(known, "nr;Dag 1;Begintijd;Eindtijd;Dag 2", "1;ma;9:00;12:00;di", MORNING << MON | MORNING << TUE);
	check_scarce(known, "nr;Dagen;Dagdelen (ochtend/middag)", "1;ma, di;middag", AFTERNOON << MON | AFTERNOON << TUE);
}

/* A map that leads to no daypart is told with each row. */
static void a_name_that_means_nothing(void **state)
{
	static const char recipe[] = "{\"fields\": [{\"column\": \"nr\", \"target\": \"id\"}, {\"columns\": [\"vroeg\", \"ma\"],"
				     " \"ticked\": true, \"target\": \"times\", \"map\": {\"vroeg\": \"bij dageraad\"}}]}";
	uint32_t times;
	(void)state;
	assert_int_equal(run(recipe, "nr;vroeg;ma", "1;;x", &times), 0);
	assert_int_equal(times, REFUSED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_beside_crosses_never_widen_them),
		cmocka_unit_test(a_cross_beside_words_of_another_daypart),
		cmocka_unit_test(nothing_said_is_lost),
		cmocka_unit_test(an_exception_beside_an_answer),
		cmocka_unit_test(words_that_only_deny),
		cmocka_unit_test(signs_are_no_words),
		cmocka_unit_test(letters_under_days),
		cmocka_unit_test(a_group_of_days_beside_one_daypart),
		cmocka_unit_test(a_day_that_stands_there_twice),
		cmocka_unit_test(what_stands_under_a_date_is_not_lost),
		cmocka_unit_test(a_day_and_its_hours),
		cmocka_unit_test(the_hours_of_crossed_days),
		cmocka_unit_test(numbered_columns_are_a_list),
		cmocka_unit_test(only_no_is_not_any_time),
		cmocka_unit_test(no_gives_nothing_that_was_not_offered),
		cmocka_unit_test(a_day_of_the_weekend),
		cmocka_unit_test(a_name_that_means_nothing),
		cmocka_unit_test(each_allocation_fails_once),
	};
	return cmocka_run_group_tests_name("intake/ticks", tests, NULL, NULL);
}
