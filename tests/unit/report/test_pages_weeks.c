#include "../unit.h"

#include "data/json.h"
#include "report/build.h"
#include "report/disclose.h"
#include "report/render.h"
#include <math.h>
#include <stdio.h>

/* A town with three organisations, all of whose requests are open and of one kind, in two weeks: how the pages of the second week stand
 * beside those of the first. */

enum { PARTS = 3, MOST = 64, SECRETS = 16 };

static const char *const organisation[PARTS] = {"O1", "O2", "O3"};
static struct cz_lean_request request[MOST];
static char id[MOST][12];

struct town {
	int before[PARTS], came[PARTS];
	int secret, next_secret; /* of the first and of the second week */
};

static void add_requests(struct cz_store *s, int secret, int d, int n, cz_day day)
{
	for (int k = 0; k < n; k++) {
		const size_t i = s->lean_requests.n++;
		snprintf(id[i], sizeof id[i], "R%d-%zu", secret, i);
		request[i] = (struct cz_lean_request){.id = id[i], .category = "KOK", .created = day, .closed = CZ_DAY_NONE, .status = CZ_REQUEST_OPEN,
						      .organisation = organisation[d], .where = {.lat = NAN, .lon = NAN, .x = NAN, .y = NAN}};
	}
}

static struct cz_store records_of(const struct town *t, struct cz_week week, bool second)
{
	struct cz_store s = {.lean_requests = {.v = request}};
	const cz_day monday = cz_week_monday(week);
	for (int d = 0; d < PARTS; d++)
		add_requests(&s, second ? t->next_secret : t->secret, d, t->before[d], monday - (second ? 57 : 50));
	for (int d = 0; d < PARTS && second; d++)
		add_requests(&s, t->next_secret, d, t->came[d], monday + 1);
	return s;
}

/* The page of an organisation, or of the town for -1. */
static struct cz_report page(const struct cz_store *s, struct cz_week week, const struct cz_previous *previous, int d)
{
	static const struct cz_heard_list heard = CZ_HEARD_INIT;
	const struct cz_report_options o = {.lang = CZ_EN, .week = week, .as_of = cz_week_monday(week) + 6, .previous = previous, .heard = &heard,
					    .scope = {.organisation = d < 0 ? NULL : organisation[d]}};
	struct cz_report r;
	assert_int_equal(cz_report_build(&r, s, &o, NULL), 0);
	assert_null(r.telling);
	return r;
}

/* How many open requests are shown on the page of each organisation in two weeks. */
static void publish(const struct town *t, double then[PARTS], double now[PARTS])
{
	static const struct cz_week first = {2026, 46}, second = {2026, 47};
	struct cz_arena mem = {0};
	struct cz_value out[PARTS + 1];
	const struct cz_value *outs[PARTS + 1];
	const struct cz_previous previous = {.report = outs, .n = PARTS + 1};
	struct cz_store s = records_of(t, first, false);
	for (int d = -1; d < PARTS; d++) {
		struct cz_buf json = CZ_BUF_INIT;
		struct cz_report r = page(&s, first, NULL, d);
		cz_report_json(&r, &json);
		assert_int_equal(cz_json_parse(cz_buf_text(&json), strlen(cz_buf_text(&json)), &mem, &out[d + 1], NULL), 0);
		outs[d + 1] = &out[d + 1];
		if (d >= 0)
			then[d] = cz_table_cell(cz_report_find(&r, "categories"), "KOK", "demand").value;
		cz_report_release(&r);
		cz_buf_release(&json);
	}
	s = records_of(t, second, true);
	for (int d = 0; d < PARTS; d++) {
		struct cz_report r = page(&s, second, &previous, d);
		now[d] = cz_table_cell(cz_report_find(&r, "categories"), "KOK", "demand").value;
		cz_report_release(&r);
	}
	cz_arena_release(&mem);
}

/* How often the page of an organisation reads otherwise in the second week, over many secrets. */
static void count_turns(struct town t, bool keeps_secret, int turns[PARTS])
{
	for (int d = 0; d < PARTS; d++)
		turns[d] = 0;
	for (int k = 0; k < SECRETS; k++) {
		double then[PARTS], now[PARTS];
		t.secret = k;
		t.next_secret = keeps_secret ? k : k + SECRETS;
		publish(&t, then, now);
		for (int d = 0; d < PARTS; d++)
			turns[d] += now[d] != then[d];
	}
}

/* Even when those by whom chance decides are others. */
static void nothing_turns_where_nothing_changed(void **state)
{
	static const struct town each[] = {{.before = {3, 3, 3}}, {.before = {1, 2, 4}}, {.before = {7, 8, 2}}, {.before = {12, 6, 4}}};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(each); i++) {
		int turns[PARTS];
		count_turns(each[i], false, turns);
		for (int d = 0; d < PARTS; d++)
			assert_int_equal(turns[d], 0);
	}
}

/* Where the sum goes past a multiple of five a page must turn: of a small count it would tell more than of a large one. That it was
 * shown as nobody, on a page without a kind of help, counts as told. */
static void large_parts_turn_before_small_ones(void **state)
{
	static const struct town each[] = {{.before = {7, 9, 3}, .came = {1}}, {.before = {3, 9, 7}, .came = {0, 0, 1}}, {.before = {9, 3, 7}, .came = {0, 0, 1}}};
	static const int small[] = {2, 0, 1};
	int all = 0;
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(each); i++) {
		int turns[PARTS];
		count_turns(each[i], true, turns);
		assert_int_equal(turns[small[i]], 0);
		all += turns[0] + turns[1] + turns[2];
	}
	assert_true(all > 0); /* else nothing was asked of them */
}

/* Of small ones those turn to which somebody came, as long as they can. */
static void parts_that_stand_still_turn_last(void **state)
{
	int turns = 0;
	(void)state;
	for (int k = 0; k < SECRETS * PARTS; k++) {
		const int changed = k % PARTS;
		struct town t = {.before = {3, 3, 3}, .secret = k, .next_secret = k};
		double then[PARTS], now[PARTS];
		t.came[changed] = 1;
		publish(&t, then, now);
		for (int d = 0; d < PARTS; d++)
			assert_true(d == changed || now[d] == then[d] || then[changed] == CZ_ROUNDED_TO);
		turns += now[changed] != then[changed];
	}
	assert_true(turns > 0); /* else nothing was asked of them */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_turns_where_nothing_changed),
		cmocka_unit_test(large_parts_turn_before_small_ones),
		cmocka_unit_test(parts_that_stand_still_turn_last),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
