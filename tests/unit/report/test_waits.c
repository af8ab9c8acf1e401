#include "../unit.h"

#include "base/hash.h"
#include "data/json.h"
#include "report/audit.h"
#include "report/disclose.h"
#include <stdio.h>

/* Whether a waiting time is shown, week after week, with a stranger who puts it beside the weeks. */

enum { TABLE_WEEKS = 26, MOST_REPORTS = 4, WEEKS = TABLE_WEEKS + MOST_REPORTS - 1, QUARTER = 13, MOST_KINDS = 6, FAR = 100000 };

static const struct cz_column of_weeks[] = {{"started", "Begun", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
static const struct cz_column days[] = {{"days", "Days", CZ_IN_DAYS, 0, CZ_ROLE_NONE}};
static const struct cz_column of_kinds[] = {{"demand", "Open", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}, {"offer", "Places", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
					    {"median", "Half", CZ_IN_DAYS, 0, CZ_ROLE_NONE}};
enum { MEDIAN = 2 };
static const char *const kind_name[MOST_KINDS] = {"ADM", "BOD", "BZK", "KOK", "TAA", "TUI"};

struct town {
	uint64_t seed;
	int begun[WEEKS], kind[WEEKS][MOST_KINDS]; /* each week, and how many of these of each kind */
	int kinds;
};

/* What was published. */
struct page {
	struct cz_cell begun[WEEKS]; /* UNKNOWN: on another page */
	bool shown, kind[MOST_KINDS];
	int week, fewest; /* the last one; people behind a waiting time */
};

static uint64_t chance(uint64_t seed, uint64_t a, uint64_t b)
{
	return cz_mix64(cz_mix64(seed ^ 0x77616974u) + a * 64 + b);
}

/* In most weeks nobody, in some several: ten to twenty in thirteen weeks. Every fifth town has the same number each week. */
static struct town make_town(uint64_t seed)
{
	struct town t = {.seed = seed, .kinds = 1 + (int)(seed % MOST_KINDS)};
	for (int k = 0; k < WEEKS; k++) {
		bool any = chance(seed, (uint64_t)k, 1) % 4 == 0;
		t.begun[k] = seed % 5 == 0 ? 1 + (int)(seed / 5 % 4) : any ? 1 + (int)(chance(seed, (uint64_t)k, 2) % 9) : 0;
		for (int i = 0; i < t.begun[k]; i++)
			t.kind[k][chance(seed, (uint64_t)k, (uint64_t)i + 8) % (uint64_t)t.kinds]++;
	}
	return t;
}

static int in_quarter(const struct town *t, int week, int kind)
{
	int n = 0;
	for (int k = week - QUARTER + 1; k <= week; k++)
		n += kind < 0 ? t->begun[k] : t->kind[k][kind];
	return n;
}

static const char *name_of(struct cz_report *r, int week)
{
	struct cz_buf name = CZ_BUF_INIT;
	cz_buf_addf(&name, "2026-W%02d", week + 1);
	return cz_report_keep(r, &name);
}

static void fill(struct cz_report *r, const struct town *t, int week, int64_t fewest)
{
	cz_report_init(r, CZ_NL);
	cz_hash_key(t->seed, r->secret);
	r->fewest = fewest;
	r->week_name = name_of(r, week);
	struct cz_table *weeks = cz_report_table(r, "weeks", "Weeks", "Week", of_weeks, 1);
	struct cz_table *kinds = cz_report_table(r, "categories", "Kinds", "Kind", of_kinds, CZ_COUNT(of_kinds));
	struct cz_table *waiting = cz_report_table(r, "waiting", "Waits", "What", days, 1);
	weeks->apart = true;
	cz_table_line(r, weeks, "2025-W01", "a year ago");
	for (int k = week - TABLE_WEEKS + 1; k <= week; k++)
		cz_line_count(cz_table_line(r, weeks, name_of(r, k), ""), 0, t->begun[k]);
	for (int i = 0; i < t->kinds; i++)
		cz_line_value(cz_table_line(r, kinds, kind_name[i], ""), MEDIAN, 30, in_quarter(t, week, i));
	cz_line_value(cz_table_line(r, waiting, "median", ""), 0, 30, in_quarter(t, week, -1));
}

/* As build.c does it. */
static void make_safe(struct cz_report *r, const struct cz_previous *previous)
{
	struct cz_ties ties = CZ_TIES_INIT, stay = CZ_TIES_INIT;
	assert_int_equal(cz_ties_find(&ties, r, NULL), 0);
	assert_int_equal(cz_disclose(r, &ties, previous, NULL), 0);
	for (struct cz_telling told;;) {
		assert_int_equal(cz_audit(r, &ties, &stay, previous, &told, NULL), 0);
		if (!told.table || !cz_audit_mend(&ties, &told))
			break;
	}
	cz_ties_release(&ties);
}

static struct page read_page(const struct cz_report *r, const struct town *t, int week)
{
	struct page p = {.week = week, .fewest = (int)r->fewest};
	const struct cz_table *weeks = cz_report_find(r, "weeks"), *kinds = cz_report_find(r, "categories");
	for (int k = 0; k < TABLE_WEEKS; k++)
		p.begun[week - TABLE_WEEKS + 1 + k] = weeks->line[k + 1].cell[0];
	for (int i = 0; i < t->kinds; i++)
		p.kind[i] = kinds->line[i].cell[MEDIAN].shown == CZ_EXACT;
	p.shown = cz_report_find(r, "waiting")->line[0].cell[0].shown == CZ_EXACT;
	return p;
}

static void add_previous(struct cz_previous *previous, const struct cz_report *r, struct cz_value *room, struct cz_arena *mem)
{
	const struct cz_table *weeks = cz_report_find(r, "weeks");
	struct cz_buf b = CZ_BUF_INIT;
	cz_buf_addf(&b, "{\"type\":\"report\",\"week\":\"%s\",\"tables\":[{\"table\":\"weeks\",\"columns\":[{\"column\":\"started\"}],\"lines\":[", r->week_name);
	for (size_t l = 1; l < weeks->lines; l++) {
		const struct cz_cell *c = &weeks->line[l].cell[0];
		cz_buf_addf(&b, "%s{\"line\":\"%s\",\"cells\":[{\"value\":%d,\"shown\":\"%s\"}]}", l > 1 ? "," : "", weeks->line[l].key, (int)c->value,
			    c->shown == CZ_ROUNDED ? "rounded" : c->shown == CZ_EXACT ? "exact" : "withheld");
	}
	cz_buf_adds(&b, "]}]}");
	assert_int_equal(cz_json_parse(cz_buf_text(&b), strlen(cz_buf_text(&b)), mem, room, NULL), 0);
	cz_buf_release(&b);
	previous->report[previous->n++] = room;
}

/* Reports of so many weeks, each with those before it. */
static void publish(const struct town *t, int reports, int fewest, bool suppress, struct page *page)
{
	const struct cz_value *kept[MOST_REPORTS];
	struct cz_value room[MOST_REPORTS];
	struct cz_previous previous = {.report = kept};
	struct cz_arena mem = {0};
	for (int i = 0; i < reports; i++) {
		struct cz_report r;
		fill(&r, t, TABLE_WEEKS - 1 + i, fewest);
		r.suppress = suppress;
		make_safe(&r, &previous);
		page[i] = read_page(&r, t, TABLE_WEEKS - 1 + i);
		add_previous(&previous, &r, &room[i], &mem);
		cz_report_release(&r);
	}
	cz_arena_release(&mem);
}

/* ---- the stranger ---- */

/* most[i][j]: so many at most began to get help in the weeks from i to before j; where j < i, less than none. */
static void limit(int most[WEEKS + 1][WEEKS + 1], int from, int to, int64_t n)
{
	if (n < most[from][to])
		most[from][to] = (int)n;
}

static void believe(int most[WEEKS + 1][WEEKS + 1], const struct page *p, int kinds, int hidden)
{
	const int from = p->week + 1 - QUARTER, to = p->week + 1;
	int shown = 0;
	for (int k = 0; k < WEEKS; k++) {
		int64_t low, high;
		if (p->begun[k].shown == CZ_UNKNOWN)
			continue;
		cz_cell_limits(&p->begun[k], &low, &high);
		limit(most, k, k + 1, high < FAR ? high : FAR);
		limit(most, k + 1, k, -low);
	}
	for (int i = 0; i < kinds; i++)
		shown += p->kind[i];
	limit(most, to, from, -p->fewest * (shown > p->shown ? shown : p->shown));
	if (!p->shown)
		limit(most, from, to, hidden);
	if (!shown)
		limit(most, from, to, kinds * hidden);
}

static void put_together(int most[WEEKS + 1][WEEKS + 1])
{
	for (int k = 0; k <= WEEKS; k++)
		for (int i = 0; i <= WEEKS; i++)
			for (int j = 0; j <= WEEKS; j++)
				limit(most, i, j, most[i][k] + most[k][j]);
}

static void attack(const struct town *t, const struct page *page, int reports, int hidden)
{
	int most[WEEKS + 1][WEEKS + 1];
	for (int i = 0; i <= WEEKS; i++)
		for (int j = 0; j <= WEEKS; j++)
			most[i][j] = i < j ? (j - i) * FAR : 0;
	for (int i = 0; i < reports; i++)
		believe(most, &page[i], t->kinds, hidden);
	put_together(most);
	for (int k = 0; k < TABLE_WEEKS - 1 + reports; k++) {
		const int low = -most[k + 1][k], high = most[k][k + 1];
		if (t->begun[k] < low || t->begun[k] > high)
			fail_msg("town %d, %d reports: in week %d began %d, not %d to %d", (int)t->seed, reports, k + 1, t->begun[k], low, high);
		if (t->begun[k] > 0 && t->begun[k] < CZ_ROUNDED_TO && high - low + 1 < CZ_ROUNDED_TO)
			fail_msg("town %d, %d reports: in week %d began %d, left %d to %d", (int)t->seed, reports, k + 1, t->begun[k], low, high);
	}
}

/* Whether the time of so many is shown in the first of all reports, when nobody else began to get help. */
static bool is_shown(uint64_t seed, int n, int week, int fewest)
{
	struct town t = {.seed = seed, .kinds = 1};
	struct cz_report r;
	t.begun[week] = n;
	fill(&r, &t, week, fewest);
	make_safe(&r, NULL);
	bool shown = read_page(&r, &t, week).shown;
	cz_report_release(&r);
	return shown;
}

/* He has the program, and tries out of how many at most a waiting time is hidden; with so many secrets as nobody is surprised by. */
static int most_hidden(int fewest)
{
	int most = fewest - 1;
	for (bool hidden = true; hidden; most += hidden) {
		hidden = false;
		for (uint64_t seed = 0; !hidden && seed < 300; seed++)
			hidden = !is_shown(seed, most + 1, TABLE_WEEKS - 1, fewest);
	}
	return most;
}

static void waits_and_weeks_together_leave_five_values(void **state)
{
	enum { TOWNS = 300, FEWEST = 10 };
	const int hidden = most_hidden(FEWEST);
	(void)state;
	for (uint64_t seed = 0; seed < TOWNS; seed++)
		for (int suppress = 0; suppress < 2; suppress++) {
			const struct town t = make_town(seed);
			struct page page[MOST_REPORTS];
			publish(&t, MOST_REPORTS, FEWEST, suppress, page);
			for (int reports = 1; reports <= MOST_REPORTS; reports++)
				attack(&t, page, reports, hidden);
		}
}

/* Four each week are 52, and may all be shown as 0, which is 48 at most in all weeks but one: then no time is shown that is of 50, nor
 * two of 25. The weeks are. */
static void where_the_weeks_leave_no_room_the_time_is_hidden(void **state)
{
	(void)state;
	for (int kinds = 1; kinds <= 2; kinds++) {
		int shown = 0;
		for (uint64_t seed = 0; seed < 300; seed++) {
			struct town t = {.seed = seed, .kinds = kinds};
			struct cz_report r;
			for (int k = 0; k < WEEKS; k++) {
				t.begun[k] = 4;
				t.kind[k][0] = 4 / kinds;
				t.kind[k][1] = 4 - 4 / kinds;
			}
			fill(&r, &t, TABLE_WEEKS - 1, 50 / kinds);
			make_safe(&r, NULL);
			const struct page p = read_page(&r, &t, TABLE_WEEKS - 1);
			for (int k = 0; k < TABLE_WEEKS; k++)
				assert_int_equal(p.begun[k].shown, CZ_ROUNDED);
			shown += kinds == 1 ? p.shown : p.kind[0] && p.kind[1];
			attack(&t, &p, 1, FAR);
			cz_report_release(&r);
		}
		assert_in_range(shown, 20, 200);
	}
}

/* Of ten one in four, of twenty nearly all; and of none it is sure. */
static void the_more_waited_the_surer_it_is_shown(void **state)
{
	enum { SECRETS = 1000 };
	static const struct {
		int n, low, high; /* so many in a thousand */
	} each[] = {{9, 0, 0}, {10, 220, 280}, {13, 650, 720}, {20, 940, 975}, {30, 990, 999}};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(each); i++) {
		int shown = 0;
		for (uint64_t seed = 0; seed < SECRETS; seed++)
			shown += is_shown(seed, each[i].n, TABLE_WEEKS - 1, 10);
		assert_in_range(shown, each[i].low * SECRETS / 1000, each[i].high * SECRETS / 1000);
	}
}

/* Were it one number for all weeks, whoever is shown and then hidden would tell that more went out than came in. */
static void each_week_has_its_own_chance(void **state)
{
	enum { SECRETS = 300 };
	int shown[MOST_REPORTS] = {0}, both = 0;
	(void)state;
	for (uint64_t seed = 0; seed < SECRETS; seed++) {
		bool first = is_shown(seed, 12, TABLE_WEEKS - 1, 10);
		for (int i = 0; i < MOST_REPORTS; i++) {
			bool now = is_shown(seed, 12, TABLE_WEEKS - 1 + i, 10);
			shown[i] += now;
			both += i > 0 && now && first;
		}
	}
	for (int i = 0; i < MOST_REPORTS; i++)
		assert_in_range(shown[i], SECRETS * 48 / 100, SECRETS * 68 / 100);
	assert_in_range(both, SECRETS * 3 * 24 / 100, SECRETS * 3 * 44 / 100); /* 0.58 x 0.58 of three weeks */
}

static void each_kind_of_help_has_its_own_chance(void **state)
{
	enum { SECRETS = 300, KINDS = 3 };
	int shown = 0, differ = 0;
	(void)state;
	for (uint64_t seed = 0; seed < SECRETS; seed++) {
		struct town t = {.seed = seed, .kinds = KINDS};
		struct cz_report r;
		t.begun[TABLE_WEEKS - 1] = 12 * KINDS;
		for (int i = 0; i < KINDS; i++)
			t.kind[TABLE_WEEKS - 1][i] = 12;
		fill(&r, &t, TABLE_WEEKS - 1, 10);
		make_safe(&r, NULL);
		const struct page p = read_page(&r, &t, TABLE_WEEKS - 1);
		for (int i = 0; i < KINDS; i++)
			shown += p.kind[i];
		differ += p.kind[0] != p.kind[1];
		cz_report_release(&r);
	}
	assert_in_range(shown, SECRETS * KINDS * 52 / 100, SECRETS * KINDS * 64 / 100);
	assert_in_range(differ, SECRETS * 38 / 100, SECRETS * 60 / 100);
}

/* Twelve in an area: in a line on the page of the town, and on the page of the area itself. */
static void an_area_is_shown_on_both_pages_or_on_neither(void **state)
{
	int shown = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 40; seed++) {
		struct town t = {.seed = seed, .kinds = 1};
		struct cz_report town, own;
		t.begun[TABLE_WEEKS - 1] = 12;
		fill(&town, &t, TABLE_WEEKS - 1, 10);
		fill(&own, &t, TABLE_WEEKS - 1, 10);
		own.scope.area = "WK900101";
		struct cz_table *areas = cz_report_table(&town, "areas", "Areas", "Area", of_kinds, CZ_COUNT(of_kinds));
		cz_line_value(cz_table_line(&town, areas, "WK900101", ""), MEDIAN, 30, 12);
		make_safe(&town, NULL);
		make_safe(&own, NULL);
		assert_int_equal(areas->line[0].cell[MEDIAN].shown, cz_report_find(&own, "waiting")->line[0].cell[0].shown);
		shown += areas->line[0].cell[MEDIAN].shown == CZ_EXACT;
		cz_report_release(&town);
		cz_report_release(&own);
	}
	assert_in_range(shown, 10, 35);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(waits_and_weeks_together_leave_five_values),
		cmocka_unit_test(where_the_weeks_leave_no_room_the_time_is_hidden),
		cmocka_unit_test(the_more_waited_the_surer_it_is_shown),
		cmocka_unit_test(each_week_has_its_own_chance),
		cmocka_unit_test(each_kind_of_help_has_its_own_chance),
		cmocka_unit_test(an_area_is_shown_on_both_pages_or_on_neither),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
