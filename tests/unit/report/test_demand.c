#include "../unit.h"

#include "data/json.h"
#include "report/build.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Who counts as a request without a volunteer: open, and neither asked nor helped by anybody. */

static const char *const ids[] = {"alone", "partly", "asked", "expired", "begun", "closed", "refer", "later"};
enum { REQUESTS = CZ_COUNT(ids), MADE = 10 };

static struct cz_value record(struct cz_arena *mem, const char *text)
{
	struct cz_value v;
	assert_int_equal(cz_json_parse(text, strlen(text), mem, &v, NULL), 0);
	return v;
}

static void without_a_volunteer_is_nobody_who_has_one(void **state)
{
	static const struct cz_heard_list heard = CZ_HEARD_INIT;
	const struct cz_week week = {2026, 47};
	const cz_day monday = cz_week_monday(week), sunday = monday + 6;
	struct cz_lean_request request[REQUESTS];
	struct cz_lean_match match[] = {
		{"partly", "v", monday - 9, CZ_DAY_NONE, CZ_DAY_NONE, CZ_DAY_NONE, CZ_MATCH_ACCEPTED},
		{"asked", "v", monday - 9, sunday, CZ_DAY_NONE, CZ_DAY_NONE, CZ_MATCH_PROPOSED},
		{"expired", "v", monday - 9, sunday - 1, CZ_DAY_NONE, CZ_DAY_NONE, CZ_MATCH_PROPOSED},
		{"alone", "v", monday - 9, CZ_DAY_NONE, CZ_DAY_NONE, CZ_DAY_NONE, CZ_MATCH_DECLINED},
		{"begun", "v", monday - 9, CZ_DAY_NONE, monday, CZ_DAY_NONE, CZ_MATCH_ACTIVE},
	};
	struct cz_value made[MADE];
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_store s = {.lean_requests = {.v = request, .n = REQUESTS}, .lean_matches = {.v = match, .n = CZ_COUNT(match)}, .made = {.v = made, .n = MADE}};
	(void)state;
	for (size_t i = 0; i < REQUESTS; i++) {
		char text[96];
		request[i] = (struct cz_lean_request){.id = ids[i], .category = "KOK", .created = monday - 20, .closed = CZ_DAY_NONE, .status = CZ_REQUEST_OPEN,
						 .where = {.lat = NAN, .lon = NAN, .x = NAN, .y = NAN}};
		assert_int_equal(cz_map_add(&s.request_ids, cz_str_of(ids[i]), NULL), i);
		snprintf(text, sizeof text, "{\"type\":\"unmatched\",\"request\":\"%s\",\"reason\":\"%s\"}", ids[i], strcmp(ids[i], "refer") == 0 ? "refer" : "times");
		made[i] = record(&mem, text);
	}
	request[5].closed = monday;
	request[7].created = sunday + 1;
	made[8] = record(&mem, "{\"type\":\"unmatched\",\"request\":\"alone\",\"reason\":\"distance\"}"); /* of another run */
	made[9] = record(&mem, "{\"type\":\"unmatched\",\"request\":\"nobody knows it\",\"reason\":\"times\"}");
	const struct cz_report_options o = {.lang = CZ_EN, .week = week, .as_of = sunday + 3, .internal = true, .heard = &heard};
	struct cz_report r;
	assert_int_equal(cz_report_build(&r, &s, &o, NULL), 0);
	assert_true(cz_table_cell(cz_report_find(&r, "recruit"), "KOK", "n").value == 2); /* alone, expired */
	assert_true(cz_table_cell(cz_report_find(&r, "categories"), "KOK", "demand").value == 5); /* and partly, asked, refer */
	assert_true(cz_table_cell(cz_report_find(&r, "unmatched"), "times", "n").value == 8);
	assert_true(cz_table_cell(cz_report_find(&r, "unmatched"), "refer", "n").value == 1);
	cz_report_release(&r);
	cz_map_release(&s.request_ids);
	cz_arena_release(&mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(without_a_volunteer_is_nobody_who_has_one)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
