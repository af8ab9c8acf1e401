#include "../unit.h"

#include "base/hash.h"
#include "report/weeks.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { MONDAY = 20000 - 20000 % 7 + 4, REQUESTS = 600, VOLUNTEERS = 200, MATCHES = 500 }; /* day 4 is a Monday: 1970-01-05 */

static struct cz_lean_request request[REQUESTS];
static struct cz_lean_volunteer volunteer[VOLUNTEERS];
static struct cz_lean_match match[MATCHES];
static char id[REQUESTS][8];
static struct cz_store town;
static const struct cz_counted all = {.requests.n = REQUESTS, .volunteers.n = VOLUNTEERS, .matches.n = MATCHES};

static uint64_t chance(uint64_t of, uint64_t what)
{
	return cz_mix64(of * 64 + what);
}

/* A day from well before the first week to well behind the last one; one in ten is not known. */
static cz_day some_day(uint64_t of, uint64_t what)
{
	uint64_t x = chance(of, what);
	return x % 10 == 0 ? CZ_DAY_NONE : MONDAY - 460 + (cz_day)(x / 10 % 500);
}

static void make_town(void)
{
	static const char *const areas[] = {"WK900100", "WK900101", "BU90010203", NULL}, *const organisations[] = {"A", "B", NULL};
	town = (struct cz_store){.lean_requests = {.v = request, .n = REQUESTS}, .lean_volunteers = {.v = volunteer, .n = VOLUNTEERS},
				 .lean_matches = {.v = match, .n = MATCHES}};
	for (uint64_t i = 0; i < REQUESTS; i++) {
		snprintf(id[i], sizeof id[i], "R%d", (int)i);
		assert_int_equal(cz_map_add(&town.request_ids, cz_str_of(id[i]), NULL), i);
		bool closed = chance(i, 1) % 2;
		request[i] = (struct cz_lean_request){.id = id[i], .organisation = organisations[chance(i, 2) % 3], .where.area = areas[chance(i, 3) % 4],
						 .created = some_day(i, 4), .closed = closed ? some_day(i, 5) : CZ_DAY_NONE,
						 .status = CZ_CODE_NONE};
		if (closed || chance(i, 6) % 3)
			request[i].status = (int8_t)(closed ? chance(i, 6) % 6 : CZ_REQUEST_OPEN);
	}
	for (uint64_t j = 0; j < VOLUNTEERS; j++)
		volunteer[j] = (struct cz_lean_volunteer){.organisation = organisations[chance(j, 7) % 3], .where.area = areas[chance(j, 8) % 4],
						     .since = some_day(j, 9), .until = chance(j, 10) % 2 ? some_day(j, 11) : CZ_DAY_NONE,
						     .status = (int8_t)(chance(j, 12) % 4)};
	for (uint64_t m = 0; m < MATCHES; m++) /* a request may have several, and one in fifty is about nobody */
		match[m] = (struct cz_lean_match){.request = chance(m, 13) % 50 ? id[chance(m, 14) % REQUESTS] : "R?", .proposed = some_day(m, 15),
					     .started = chance(m, 16) % 2 ? some_day(m, 17) : CZ_DAY_NONE, .ended = some_day(m, 18),
					     .status = (int8_t)(chance(m, 19) % 6)};
}

/* ---- the witness: each number asked for by itself, from what weeks.h says of it ---- */

static bool is_in(const struct cz_scope *s, const char *area, const char *organisation)
{
	bool there = !s->area || (area && strncmp(area + 2, s->area + 2, strlen(s->area) - 2) == 0);
	return there && (!s->organisation || (organisation && strcmp(organisation, s->organisation) == 0));
}

static bool by(cz_day d, cz_day day)
{
	return d != CZ_DAY_NONE && d <= day;
}

static cz_day begun(size_t i)
{
	cz_day first = CZ_DAY_NONE;
	for (size_t m = 0; m < MATCHES; m++)
		if (strcmp(match[m].request, id[i]) == 0 && match[m].started != CZ_DAY_NONE && (first == CZ_DAY_NONE || match[m].started < first))
			first = match[m].started;
	return first;
}

static bool is_over(const struct cz_lean_request *r)
{
	return r->status == CZ_REQUEST_ACTIVE || r->status == CZ_REQUEST_CLOSED || r->status == CZ_REQUEST_REFERRED || r->status == CZ_REQUEST_WITHDRAWN;
}

static int64_t open_at(const struct cz_scope *s, cz_day day)
{
	int64_t n = 0;
	for (size_t i = 0; i < REQUESTS; i++) {
		const struct cz_lean_request *r = &request[i];
		bool dated = begun(i) != CZ_DAY_NONE || r->closed != CZ_DAY_NONE;
		n += is_in(s, r->where.area, r->organisation) && by(r->created, day) && !by(begun(i), day) && !by(r->closed, day) && (dated || !is_over(r));
	}
	return n;
}

static int64_t there_at(const struct cz_scope *s, cz_day day)
{
	int64_t n = 0;
	for (size_t j = 0; j < VOLUNTEERS; j++) {
		const struct cz_lean_volunteer *v = &volunteer[j];
		bool never = v->status == CZ_VOLUNTEER_APPLICANT || (v->status == CZ_VOLUNTEER_LEFT && v->until == CZ_DAY_NONE);
		n += is_in(s, v->where.area, v->organisation) && !never && (v->since == CZ_DAY_NONE || v->since <= day) && !by(v->until, day);
	}
	return n;
}

static bool within(cz_day d, cz_day monday)
{
	return d != CZ_DAY_NONE && d >= monday && d < monday + 7;
}

static void compare_week(const struct cz_week_counts *w, const struct cz_scope *s, cz_day monday)
{
	struct cz_week_counts is = {.open = open_at(s, monday + 6), .volunteers = there_at(s, monday + 6)};
	for (size_t i = 0; i < REQUESTS; i++) {
		const struct cz_lean_request *r = &request[i];
		if (!is_in(s, r->where.area, r->organisation))
			continue;
		is.created += within(r->created, monday);
		is.started += within(begun(i), monday);
		is.referred += r->status == CZ_REQUEST_REFERRED && within(r->closed, monday);
		is.withdrawn += r->status == CZ_REQUEST_WITHDRAWN && within(r->closed, monday);
	}
	for (size_t m = 0; m < MATCHES; m++) {
		size_t i = strcmp(match[m].request, "R?") == 0 ? REQUESTS : (size_t)atoi(match[m].request + 1);
		if (i == REQUESTS || !is_in(s, request[i].where.area, request[i].organisation))
			continue;
		is.proposed += within(match[m].proposed, monday);
		is.matched += within(match[m].proposed, monday) && match[m].status != CZ_MATCH_PROPOSED && match[m].status != CZ_MATCH_DECLINED;
		is.ended += within(match[m].ended, monday);
	}
	assert_memory_equal(w, &is, sizeof is);
}

static void each_week_is_as_the_records_say(void **state)
{
	static const struct cz_scope scopes[] = {{0}, {.area = "GM9001"}, {.area = "WK900101"}, {.area = "WK900102"}, {.organisation = "A"},
						 {.area = "WK900100", .organisation = "B"}, {.area = "WK900109"}};
	struct cz_known known;
	(void)state;
	assert_int_equal(cz_known_find(&known, &town, NULL), 0);
	for (size_t i = 0; i < REQUESTS; i++)
		assert_int_equal(known.start[i], begun(i));
	for (size_t k = 0; k < CZ_COUNT(scopes); k++) {
		struct {
			struct cz_weeks w;
			struct cz_week_counts after; /* a day behind the last week would count here */
		} x = {.after = {0}};
		const struct cz_week_counts none = {0};
		assert_int_equal(cz_weeks_count(&x.w, &town, &known, &all, &scopes[k], MONDAY, NULL), 0);
		assert_int_equal(x.w.monday[CZ_NOW], MONDAY);
		assert_int_equal(x.w.monday[CZ_YEAR_AGO], MONDAY - 364);
		for (int week = 0; week < CZ_WEEKS; week++)
			compare_week(&x.w.v[week], &scopes[k], x.w.monday[week]);
		assert_memory_equal(&x.after, &none, sizeof none);
	}
	cz_known_release(&known);
}

/* Of the town, whatever the page is about. */
static void first_request_is_that_of_all(void **state)
{
	static const struct cz_scope nobody = {.area = "WK900109"};
	cz_day first = CZ_DAY_NONE;
	struct cz_known known;
	struct cz_weeks w;
	(void)state;
	assert_int_equal(cz_known_find(&known, &town, NULL), 0);
	assert_int_equal(cz_weeks_count(&w, &town, &known, &all, &nobody, MONDAY, NULL), 0);
	for (size_t i = 0; i < REQUESTS; i++)
		first = request[i].created != CZ_DAY_NONE && (first == CZ_DAY_NONE || request[i].created < first) ? request[i].created : first;
	assert_int_equal(known.since, first);
	assert_int_equal(w.waits.n, 0);
	assert_true(isnan(w.waits.median) && isnan(w.waits.long_));
	cz_known_release(&known);
}

/* Thirteen weeks: the first day of the twelfth before, to the last of this one. */
static void waits_are_those_of_thirteen_weeks(void **state)
{
	const struct cz_lean_request r = {.created = MONDAY - 90}, late = {.created = MONDAY + 1}, unknown = {.created = CZ_DAY_NONE};
	(void)state;
	assert_int_equal(cz_weeks_waited(&r, MONDAY - 85, MONDAY), -1);
	assert_int_equal(cz_weeks_waited(&r, MONDAY - 84, MONDAY), 6);
	assert_int_equal(cz_weeks_waited(&r, MONDAY + 6, MONDAY), 96);
	assert_int_equal(cz_weeks_waited(&r, MONDAY + 7, MONDAY), -1);
	assert_int_equal(cz_weeks_waited(&r, CZ_DAY_NONE, MONDAY), -1);
	assert_int_equal(cz_weeks_waited(&late, MONDAY + 1, MONDAY), 0);
	assert_int_equal(cz_weeks_waited(&late, MONDAY, MONDAY), -1); /* help before it was asked for is a slip */
	assert_int_equal(cz_weeks_waited(&unknown, MONDAY, MONDAY), -1);
}

/* R: quantile(c(1, 2, 4, 8), c(.5, .9)) is 3 and 6.8; quantile(c(3, 5, 100), c(.5, .9)) is 5 and 81. */
static void half_waited_less(void **state)
{
	struct cz_wait v[] = {{7, 100}, {2, 8}, {2, 1}, {7, 3}, {2, 4}, {7, 5}, {9, 6}, {2, 2}};
	size_t at = 0;
	(void)state;
	cz_waits_sort(v, CZ_COUNT(v));
	struct cz_waits a = cz_waits_of(v, CZ_COUNT(v), &at), b = cz_waits_of(v, CZ_COUNT(v), &at), c = cz_waits_of(v, CZ_COUNT(v), &at);
	assert_int_equal(at, CZ_COUNT(v));
	assert_true(a.n == 4 && fabs(a.median - 3) < 1e-12 && fabs(a.long_ - 6.8) < 1e-12);
	assert_true(b.n == 3 && fabs(b.median - 5) < 1e-12 && fabs(b.long_ - 81) < 1e-12);
	assert_true(c.n == 1 && c.median == 6 && c.long_ == 6);
	assert_int_equal(cz_waits_of(v, CZ_COUNT(v), &at).n, 0);
}

static void slip_of_the_pen_is_not_nobody(void **state)
{
	static const struct cz_scope good[] = {{0}, {.area = "GM9001"}, {.area = "WK900102"}, {.organisation = "B"}, {.area = "WK900109", .organisation = "A"}};
	static const struct cz_scope bad[] = {{.area = "GM9002"}, {.organisation = "C"}, {.partnership = "P1"}, {.area = "GM9001", .organisation = "C"}};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_place place = {.where.area = "WK900109"}; /* nobody is there, but the place is */
	(void)state;
	town.places.v = &place;
	town.places.n = 1;
	for (size_t i = 0; i < CZ_COUNT(good); i++)
		assert_int_equal(cz_scope_check(&good[i], &town, &err), 0);
	for (size_t i = 0; i < CZ_COUNT(bad); i++)
		assert_int_equal(cz_scope_check(&bad[i], &town, &(struct cz_err)CZ_ERR_INIT), CZ_EINPUT);
	town.places.n = 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_week_is_as_the_records_say), cmocka_unit_test(first_request_is_that_of_all),
		cmocka_unit_test(waits_are_those_of_thirteen_weeks), cmocka_unit_test(half_waited_less),
		cmocka_unit_test(slip_of_the_pen_is_not_nobody),
	};
	make_town();
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	cz_map_release(&town.request_ids);
	return failed;
}
