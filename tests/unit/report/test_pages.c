#include "../unit.h"

#include "base/hash.h"
#include "report/build.h"
#include "report/disclose.h"
#include <math.h>
#include <stdio.h>

/* A town with two municipalities, districts with and without neighbourhoods, and people of whom nobody knows where they live. */

enum { REQUESTS = 700, VOLUNTEERS = 300, ORGANISATIONS = 5 };

static const char *const areas[] = {"WK900100", "WK900101", "BU90010200", "BU90010201", "BU90010202", "WK900200", "WK900201", NULL};
static const char *const organisations[] = {"O1", "O2", "O3", "O4", "O5", NULL};
static struct cz_lean_request request[REQUESTS];
static struct cz_lean_volunteer volunteer[VOLUNTEERS];
static char id[REQUESTS][8];
static const struct cz_week week = {2026, 47};

static uint64_t chance(uint64_t of, uint64_t what, uint64_t most)
{
	return cz_mix64(of * 64 + what) % most;
}

static struct cz_store make_town(uint64_t seed)
{
	static const char *kinds[] = {"KOK", "TUI", "TAL"};
	const cz_day monday = cz_week_monday(week);
	const uint64_t at = seed * 10000;
	for (uint64_t i = 0; i < REQUESTS; i++) {
		snprintf(id[i], sizeof id[i], "R%d", (int)i);
		bool closed = chance(at + i, 1, 2);
		request[i] = (struct cz_lean_request){.id = id[i], .category = kinds[chance(at + i, 2, 3)], .organisation = organisations[chance(at + i, 3, 6)],
						 .where = {.area = areas[chance(at + i, 4, 8)], .lat = NAN, .lon = NAN, .x = NAN, .y = NAN},
						 .partnership = chance(at + i, 5, 4) ? NULL : "P1", .created = monday - 150 + (cz_day)chance(at + i, 6, 157),
						 .closed = closed ? monday - 100 + (cz_day)chance(at + i, 7, 107) : CZ_DAY_NONE,
						 .status = (int8_t)(closed ? CZ_REQUEST_CLOSED : CZ_REQUEST_OPEN)};
	}
	for (uint64_t j = 0; j < VOLUNTEERS; j++)
		volunteer[j] = (struct cz_lean_volunteer){.id = id[j], .organisation = organisations[chance(at + j, 8, 6)], .since = monday - 400 + (cz_day)chance(at + j, 9, 400),
						     .until = CZ_DAY_NONE, .capacity = CZ_INT_NONE, .status = CZ_VOLUNTEER_ACTIVE, .categories = {kinds, 1},
						     .where = {.area = areas[chance(at + j, 10, 8)], .lat = NAN, .lon = NAN, .x = NAN, .y = NAN}};
	return (struct cz_store){.lean_requests = {.v = request, .n = REQUESTS}, .lean_volunteers = {.v = volunteer, .n = VOLUNTEERS}};
}

static struct cz_report page(const struct cz_store *s, struct cz_scope scope, bool internal)
{
	static const struct cz_heard_list heard = CZ_HEARD_INIT;
	const struct cz_report_options o = {.lang = CZ_EN, .week = week, .as_of = cz_week_monday(week) + 9, .scope = scope, .internal = internal, .heard = &heard};
	struct cz_report r;
	assert_int_equal(cz_report_build(&r, s, &o, NULL), 0);
	assert_null(r.telling);
	return r;
}

static const char *const tables[] = {"weeks", "volunteers"}; /* all their lines are on every page */

/* A page, each of its parts, and what is in none of them: the first adds up to the others. */
static void check_parts(const struct cz_store *s, struct cz_scope whole, const struct cz_scope *part, size_t parts)
{
	struct cz_report w = page(s, whole, false), truth = page(s, whole, true), p[8], of_part[8];
	for (size_t i = 0; i < parts; i++) {
		p[i] = page(s, part[i], false);
		of_part[i] = page(s, part[i], true);
	}
	for (size_t k = 0; k < CZ_COUNT(tables); k++) {
		const struct cz_table *t = cz_report_find(&w, tables[k]);
		for (size_t l = 0; l < t->lines; l++)
			for (size_t c = 0; c < t->columns; c++) {
				double sum = 0, true_sum = 0, all = cz_report_find(&truth, tables[k])->line[l].cell[c].value;
				/* who is active, idle or pauses may be turned on one page for the sake of what else is told there (agree.h) */
				const char *key = t->line[l].key;
				const bool turned = strcmp(key, "active") == 0 || strcmp(key, "idle") == 0 || strcmp(key, "paused") == 0;
				bool whole_is_shown = t->line[l].cell[c].shown == CZ_ROUNDED && !turned;
				for (size_t i = 0; i < parts; i++) {
					struct cz_cell here = cz_report_find(&p[i], tables[k])->line[l].cell[c];
					double v = cz_report_find(&of_part[i], tables[k])->line[l].cell[c].value;
					whole_is_shown = whole_is_shown && here.shown == CZ_ROUNDED;
					assert_true(here.shown != CZ_ROUNDED || (fmod(here.value, CZ_ROUNDED_TO) == 0 && fabs(here.value - v) < CZ_ROUNDED_TO));
					sum += here.value;
					true_sum += v;
				}
				const double rest = all - true_sum, shown = t->line[l].cell[c].value - sum; /* of those in no part */
				assert_true(!whole_is_shown || (shown >= 0 && fabs(shown - rest) < CZ_ROUNDED_TO && fmod(shown, CZ_ROUNDED_TO) == 0));
			}
	}
	for (size_t i = 0; i < parts; i++) {
		cz_report_release(&p[i]);
		cz_report_release(&of_part[i]);
	}
	cz_report_release(&w);
	cz_report_release(&truth);
}

static void parts_add_up_to_the_page_above(void **state)
{
	static const struct cz_scope town = {0}, municipality = {.area = "GM9001"}, district = {.area = "WK900102"};
	static const struct cz_scope municipalities[] = {{.area = "GM9001"}, {.area = "GM9002"}},
				     districts[] = {{.area = "WK900100"}, {.area = "WK900101"}, {.area = "WK900102"}},
				     quarters[] = {{.area = "BU90010200"}, {.area = "BU90010201"}, {.area = "BU90010202"}},
				     all[] = {{.organisation = "O1"}, {.organisation = "O2"}, {.organisation = "O3"}, {.organisation = "O4"}, {.organisation = "O5"}},
				     in_district[] = {{.area = "WK900102", .organisation = "O1"}, {.area = "WK900102", .organisation = "O2"},
						      {.area = "WK900102", .organisation = "O3"}, {.area = "WK900102", .organisation = "O4"},
						      {.area = "WK900102", .organisation = "O5"}};
	(void)state;
	for (uint64_t seed = 0; seed < 4; seed++) {
		struct cz_store s = make_town(seed);
		check_parts(&s, town, municipalities, CZ_COUNT(municipalities));
		check_parts(&s, municipality, districts, CZ_COUNT(districts));
		check_parts(&s, district, quarters, CZ_COUNT(quarters));
		check_parts(&s, town, all, CZ_COUNT(all));
		check_parts(&s, district, in_district, CZ_COUNT(in_district));
	}
}

static double cell(const struct cz_report *r, const char *table, const char *line, const char *column)
{
	return cz_table_cell(cz_report_find(r, table), line, column).value; /* 0 where there is no line: it shows nobody */
}

/* Open requests and places of a district stand on the town's page as well. */
static void what_is_said_twice_is_said_alike(void **state)
{
	static const char *const once[] = {"WK900200", "WK900201", "WK900100"}, *const kinds[] = {"KOK", "TUI", "TAL"};
	size_t small = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 6; seed++) {
		struct cz_store s = make_town(seed);
		struct cz_report town = page(&s, (struct cz_scope){0}, false);
		for (size_t a = 0; a < CZ_COUNT(once); a++) {
			struct cz_report r = page(&s, (struct cz_scope){.area = once[a]}, false), above = page(&s, (struct cz_scope){.area = a < 2 ? "GM9002" : "GM9001"}, false);
			assert_true(cell(&r, "weeks", "2026-W47", "open") == cell(&above, "areas", once[a], "demand"));
			for (size_t k = 0; k < CZ_COUNT(kinds); k++) {
				assert_true(cell(&r, "categories", kinds[k], "demand") == cell(&above, "demand", once[a], kinds[k]));
				assert_true(cell(&r, "categories", kinds[k], "offer") == cell(&above, "offer", once[a], kinds[k]));
				small += cell(&r, "categories", kinds[k], "demand") > 0;
			}
			cz_report_release(&r);
			cz_report_release(&above);
		}
		cz_report_release(&town);
	}
	assert_true(small > 10); /* else nothing was compared */
}

/* Free places of a neighbourhood stand on every page above it, whatever its own page says of its volunteers. */
static void free_places_of_an_area_are_told_alike(void **state)
{
	static const char *const once[] = {"BU90010200", "BU90010201", "BU90010202"};
	size_t idle = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 40; seed++) {
		struct cz_store s = make_town(seed);
		s.lean_volunteers.n = 40;
		struct cz_report above = page(&s, (struct cz_scope){.area = "WK900102"}, false);
		for (size_t a = 0; a < CZ_COUNT(once); a++) {
			struct cz_report r = page(&s, (struct cz_scope){.area = once[a]}, false);
			const double offer = cell(&r, "areas", once[a], "offer");
			assert_true(offer == cell(&above, "areas", once[a], "offer"));
			assert_true(offer >= cell(&r, "volunteers", "idle", "n"));
			assert_true(offer >= cell(&r, "categories", "KOK", "offer"));
			idle += cell(&r, "volunteers", "idle", "n") > 0;
			cz_report_release(&r);
		}
		cz_report_release(&above);
	}
	assert_true(idle > 10);
}

/* One of seven who came in this week lives in a district, as 5 or 0 on its page: over many secrets one all the same. When it was asked
 * before the six, it was 0.4, for 7 is mostly shown as 5, and then the six have these. */
static void small_shares_are_shown_without_bias(void **state)
{
	enum { SECRETS = 800, CAME = 7 };
	double sum = 0;
	(void)state;
	for (int seed = 0; seed < SECRETS; seed++) {
		struct cz_store s = make_town(0);
		s.lean_requests.n = CAME;
		s.lean_volunteers.n = 0;
		for (int i = 0; i < CAME; i++) {
			snprintf(id[i], sizeof id[i], "R%d", seed * CAME + i);
			request[i].where.area = i ? "WK900101" : "WK900100";
			request[i].created = cz_week_monday(week) + 1;
			request[i].closed = CZ_DAY_NONE;
			request[i].status = CZ_REQUEST_OPEN;
		}
		struct cz_report r = page(&s, (struct cz_scope){.area = "WK900100"}, false);
		sum += cell(&r, "weeks", "2026-W47", "new");
		cz_report_release(&r);
	}
	assert_true(fabs(sum / SECRETS - 1) < 0.25);
}

static void team_sees_its_part_as_it_is(void **state)
{
	struct cz_store s = make_town(9);
	struct cz_report r = page(&s, (struct cz_scope){.area = "WK900102", .organisation = "O2"}, true);
	int64_t open = 0, here = 0;
	(void)state;
	for (size_t i = 0; i < REQUESTS; i++)
		open += request[i].organisation == organisations[1] && request[i].where.area && strncmp(request[i].where.area + 2, "900102", 6) == 0 &&
			(request[i].closed == CZ_DAY_NONE || request[i].closed > r.until) && request[i].created <= r.until;
	for (size_t j = 0; j < VOLUNTEERS; j++)
		here += volunteer[j].organisation == organisations[1] && volunteer[j].where.area && strncmp(volunteer[j].where.area + 2, "900102", 6) == 0;
	assert_true(open > 0 && here > 0);
	assert_true(cell(&r, "weeks", "2026-W47", "open") == (double)open);
	assert_true(cell(&r, "volunteers", "active", "n") == (double)here);
	cz_report_release(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_add_up_to_the_page_above), cmocka_unit_test(what_is_said_twice_is_said_alike),
		cmocka_unit_test(free_places_of_an_area_are_told_alike), cmocka_unit_test(small_shares_are_shown_without_bias),
		cmocka_unit_test(team_sees_its_part_as_it_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
