/* Who stopped by a column that says so, and memory that runs out meanwhile. */
#include "../scarce.h"
#include "../unit.h"
#include "model/types.h"
#include "one_row.h"

enum { REFUSED = 100, NO_DAY = CZ_DAY_NONE };

struct seen {
	int status;
	cz_day day;
};

static void see_volunteer(const void *rec, void *out)
{
	const struct cz_volunteer *v = rec;
	*(struct seen *)out = v ? (struct seen){v->status, v->until} : (struct seen){REFUSED, NO_DAY};
}

static void see_request(const void *rec, void *out)
{
	const struct cz_request *r = rec;
	*(struct seen *)out = r ? (struct seen){r->status, r->closed} : (struct seen){REFUSED, NO_DAY};
}

static void see_match(const void *rec, void *out)
{
	const struct cz_match *m = rec;
	*(struct seen *)out = m ? (struct seen){m->status, m->ended} : (struct seen){REFUSED, NO_DAY};
}

static int run(const struct cz_type *t, const char *names, const char *cells, struct seen *seen)
{
	static const char known[] = "{\"otherFields\": \"known\"}";
	struct cz_str name[ROW_MOST], cell[ROW_MOST];
	size_t n = row_split(names, name);
	assert_int_equal(row_split(cells, cell), n);
	return one_row(known, t, name, cell, n, t == &cz_type_volunteer ? see_volunteer : t == &cz_type_request ? see_request : see_match, seen);
}

static void check(const struct cz_type *t, const char *names, const char *cells, int status)
{
	struct seen seen;
	assert_int_equal(run(t, names, cells, &seen), 0);
	if (seen.status != status || seen.day != NO_DAY)
		fail_msg("%s: %s: status %d, day %d", names, cells, seen.status, (int)seen.day);
}

static void check_day(const struct cz_type *t, const char *names, const char *cells, int status)
{
	struct seen seen;
	assert_int_equal(run(t, names, cells, &seen), 0);
	if (seen.status != status || seen.day != cz_day_make(2026, 3, 1))
		fail_msg("%s: %s: status %d, day %d", names, cells, seen.status, (int)seen.day);
}

static void yes_below_a_word_for_an_end_is_an_end(void **state)
{
	const struct cz_type *v = &cz_type_volunteer, *r = &cz_type_request;
	(void)state;
	check(v, "nr;Gestopt", "1;ja", CZ_VOLUNTEER_LEFT);
	check(v, "nr;Gestopt (j/n)", "1;J", CZ_VOLUNTEER_LEFT);
	check(v, "nr;Gestopt", "1;nee", CZ_CODE_NONE);
	check(v, "nr;Gestopt", "1;", CZ_CODE_NONE);
	check(v, "nr;Gestopt", "1;misschien", REFUSED);
	check_day(v, "nr;Gestopt", "1;1-3-2026", CZ_CODE_NONE);
	check(v, "nr;Inactief", "1;x", CZ_VOLUNTEER_PAUSED);
	check(v, "nr;Einddatum", "1;ja", CZ_VOLUNTEER_LEFT);
	check(r, "nr;Afgehandeld", "1;1", CZ_REQUEST_CLOSED);
	check(r, "nr;Ingetrokken", "1;ja", CZ_REQUEST_WITHDRAWN);
	check(&cz_type_match, "request;volunteer;Beëindigd", "1;2;ja", CZ_MATCH_ENDED);
}

static void below_a_status_yes_is_its_word_and_no_its_opposite(void **state)
{
	const struct cz_type *v = &cz_type_volunteer, *r = &cz_type_request;
	(void)state;
	check(v, "nr;Actief", "1;ja", CZ_VOLUNTEER_ACTIVE);
	check(v, "nr;Nog actief?", "1;nee", CZ_VOLUNTEER_PAUSED);
	check(v, "nr;Inzetbaar", "1;N", CZ_VOLUNTEER_PAUSED);
	check(v, "nr;Status", "1;ja", REFUSED);
	check(r, "nr;Gekoppeld", "1;ja", CZ_REQUEST_MATCHED);
	check(r, "nr;Gekoppeld", "1;nee", CZ_REQUEST_OPEN);
	check(r, "nr;Gekoppeld", "1;V12", REFUSED);
	check(r, "nr;Open", "1;nee", REFUSED);
	check(r, "nr;Open", "1;ja", CZ_REQUEST_OPEN);
}

static void an_end_and_a_status_that_goes_on_refuse_the_row(void **state)
{
	static const char names[] = "nr;Status;Gestopt", pairs[] = "request;volunteer;Status;Gestopt";
	const struct cz_type *v = &cz_type_volunteer, *m = &cz_type_match;
	(void)state;
	check(v, names, "1;actief;ja", REFUSED);
	check(v, names, "1;actief;nee", CZ_VOLUNTEER_ACTIVE);
	check(v, names, "1;inactief;ja", CZ_VOLUNTEER_LEFT);
	check(v, "nr;Status;Inactief", "1;gestopt;ja", CZ_VOLUNTEER_LEFT);
	check(v, "nr;Gestopt;Status", "1;ja;actief", REFUSED);
	check(m, pairs, "1;2;afgewezen;ja", CZ_MATCH_DECLINED);
	check(m, pairs, "1;2;lopend;ja", REFUSED);
}

static void a_request_with_somebody_may_have_ended_since(void **state)
{
	const struct cz_type *r = &cz_type_request;
	(void)state;
	check(r, "nr;Gekoppeld;Afgerond", "1;x;x", CZ_REQUEST_CLOSED);
	check(r, "nr;Gekoppeld;Afgerond", "1;x;", CZ_REQUEST_MATCHED);
	check_day(r, "nr;Gekoppeld;Afgerond", "1;x;1-3-2026", CZ_REQUEST_CLOSED);
	check(r, "nr;Gekoppeld op;Ingetrokken", "1;2-2-2026;ja", CZ_REQUEST_WITHDRAWN);
	check(r, "nr;Status;Gekoppeld;Afgerond", "1;;x;x", CZ_REQUEST_CLOSED);
	check(r, "nr;Status;Gekoppeld;Afgerond", "1;gekoppeld;x;x", REFUSED);
	check(r, "nr;Status;Afgerond", "1;gekoppeld;x", REFUSED);
}

static void a_second_column_counts_where_the_day_is_empty(void **state)
{
	static const char names[] = "nr;Gestopt;Datum uit";
	(void)state;
	check_day(&cz_type_volunteer, names, "1;ja;1-3-2026", CZ_CODE_NONE);
	check(&cz_type_volunteer, names, "1;ja;", CZ_VOLUNTEER_LEFT);
	check(&cz_type_volunteer, names, "1;nee;", CZ_CODE_NONE);
}

static void a_sign_that_means_something_else_is_refused(void **state)
{
	(void)state;
	check(&cz_type_volunteer, "nr;Gestopt (x = nee)", "1;x", REFUSED);
	check(&cz_type_volunteer, "nr;Actief (1=nee, 2=ja)", "1;1", REFUSED);
}

static void memory_may_run_out(void **state)
{
	(void)state;
	long tried = 0;
	for (bool done = false; !done; tried++) {
		struct seen seen = {REFUSED, NO_DAY};
		left = tried;
		int rc = run(&cz_type_volunteer, "nr;Gestopt;Actief;Reden vertrek", "1;ja;nee;werk", &seen);
		done = left >= 0;
		left = -1;
		assert_int_equal(rc, done ? 0 : CZ_ENOMEM);
		if (done)
			assert_int_equal(seen.status, CZ_VOLUNTEER_LEFT);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(yes_below_a_word_for_an_end_is_an_end),
		cmocka_unit_test(below_a_status_yes_is_its_word_and_no_its_opposite),
		cmocka_unit_test(an_end_and_a_status_that_goes_on_refuse_the_row),
		cmocka_unit_test(a_request_with_somebody_may_have_ended_since),
		cmocka_unit_test(a_second_column_counts_where_the_day_is_empty),
		cmocka_unit_test(a_sign_that_means_something_else_is_refused),
		cmocka_unit_test(memory_may_run_out),
	};
	return cmocka_run_group_tests_name("intake/ends", tests, NULL, NULL);
}
