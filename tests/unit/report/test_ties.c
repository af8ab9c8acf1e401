#include "../unit.h"

#include "base/hash.h"
#include "data/json.h"
#include "report/disclose.h"
#include "safe/bounds.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Which counts are tied is asked of what comes of it: counts that are tied stay sums of each other when they are rounded, and no
 * count is rounded by itself any more. */

enum { WEEKS = 6, AREAS = 4, KINDS = 5 };

static const char *const area[AREAS] = {"a0", "a1", "a2", "a3"}, *const kind[KINDS] = {"k0", "k1", "k2", "k3", "k4"};
static const char *const week[WEEKS] = {"2025-W47", "2026-W43", "2026-W44", "2026-W45", "2026-W46", "2026-W47"};

#define PEOPLE(key) {key, key, CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}
static const struct cz_column of_weeks[] = {PEOPLE("open"), PEOPLE("new"), PEOPLE("proposed"), PEOPLE("matched"), PEOPLE("started"), PEOPLE("volunteers")};
static const struct cz_column of_both[] = {PEOPLE("demand"), PEOPLE("offer"), {"median", "median", CZ_IN_DAYS, 0, CZ_ROLE_NONE}};
static const struct cz_column one[] = {PEOPLE("n")};
enum { OPEN, NEW, ASKED, YES, BEGUN, THERE };

static int64_t below(uint64_t seed, uint64_t what, uint64_t most)
{
	return (int64_t)(cz_mix64(seed * 4096 + what) % most);
}

static void line(struct cz_report *r, struct cz_table *t, const char *key, const double *v, size_t n)
{
	struct cz_line *l = cz_table_line(r, t, key, key);
	for (size_t c = 0; c < n; c++)
		cz_line_count(l, c, v[c]);
}

static void lines(struct cz_report *r, const char *key, const char *const *name, const double *v, size_t n)
{
	struct cz_table *t = cz_report_table(r, key, key, "x", one, 1);
	t->apart = strcmp(key, "unmatched") != 0 && strcmp(key, "recruit") != 0;
	for (size_t i = 0; i < n; i++)
		line(r, t, name[i], &v[i], 1);
}

/* Free places of an area: as many as of any kind of help, or more, but no more than in all kinds together. */
static double places_of(uint64_t seed, size_t a, const double offer[KINDS])
{
	double most = 0, sum = 0;
	for (size_t k = 0; k < KINDS; k++) {
		most = fmax(most, offer[k]);
		sum += offer[k];
	}
	return most + (double)below(seed, 700 + a, (uint64_t)(sum - most) + 1);
}

/* A town in which everything adds up. both: with the two-way tables. */
static void make(struct cz_report *r, uint64_t seed, bool both)
{
	double demand[AREAS + 1][KINDS + 1] = {{0}}, offer[AREAS][KINDS], open[WEEKS] = {0}, w[WEEKS][6];
	cz_report_init(r, CZ_NL);
	r->fewest = 10;
	r->week_name = week[WEEKS - 1];
	cz_hash_key(seed, r->secret);
	for (size_t a = 0; a < AREAS; a++)
		for (size_t k = 0; k < KINDS; k++) {
			double v = (double)below(seed, a * KINDS + k, 9), places = (double)below(seed, 100 + a * KINDS + k, 9);
			demand[a][k] = v;
			demand[a][KINDS] += v;
			demand[AREAS][k] += v;
			open[WEEKS - 1] += v;
			offer[a][k] = places;
		}
	for (size_t i = WEEKS - 1; i > 0; i--) { /* backwards: some of those open now came, and more went */
		double stock = open[i], came = (double)below(seed, 200 + i, (uint64_t)stock + 1), begun = (double)below(seed, 300 + i, 9),
		       went = (double)below(seed, 400 + i, 3), asked = (double)below(seed, 500 + i, 12);
		open[i - 1] = stock - came + begun + went;
		const double v[] = {stock, came, asked, floor(asked / 2), begun, 40 + (double)below(seed, 600 + i, 9)};
		memcpy(w[i], v, sizeof v);
	}
	memcpy(w[0], (const double[]){3, 2, 1, 1, 0, 17}, sizeof w[0]); /* a year ago: of no one's balance */
	struct cz_table *t = cz_report_table(r, "weeks", "Weeks", "Week", of_weeks, CZ_COUNT(of_weeks));
	t->apart = true;
	for (size_t i = 0; i < WEEKS; i++)
		line(r, t, week[i], w[i], CZ_COUNT(of_weeks));
	t = cz_report_table(r, "categories", "Kinds", "Kind", of_both, CZ_COUNT(of_both));
	for (size_t k = 0; k < KINDS; k++) {
		double places = 0;
		for (size_t a = 0; a < AREAS; a++)
			places += offer[a][k];
		line(r, t, kind[k], (const double[]){demand[AREAS][k], places}, 2);
	}
	t = cz_report_table(r, "areas", "Areas", "Area", of_both, CZ_COUNT(of_both));
	for (size_t a = 0; a < AREAS; a++)
		line(r, t, area[a], (const double[]){demand[a][KINDS], places_of(seed, a, offer[a])}, 2);
	struct cz_column columns[KINDS];
	for (size_t k = 0; k < KINDS; k++)
		columns[k] = (struct cz_column)PEOPLE(kind[k]);
	struct cz_table *two[2] = {NULL, NULL};
	for (size_t i = 0; both && i < 2; i++)
		two[i] = cz_report_table(r, i ? "offer" : "demand", "Both", "Area", columns, KINDS);
	for (size_t a = 0; both && a < AREAS; a++) {
		line(r, two[0], area[a], demand[a], KINDS);
		line(r, two[1], area[a], offer[a], KINDS);
	}
	/* a run: of each kind some of the open requests got nobody; beside these some have somebody and want more. Who is referred,
	 * the second reason, asked for no place. */
	double without[KINDS], nobody = 0;
	for (size_t k = 0; k < KINDS; k++)
		nobody += without[k] = (double)below(seed, 800 + k, (uint64_t)demand[AREAS][k] + 1);
	const double left = nobody + (double)below(seed, 810, 3), matched = (double)below(seed, 811, 30);
	const double why[] = {floor(left / 3), (double)below(seed, 812, 5), left - floor(left / 3)};
	lines(r, "run", (const char *const[]){"matched", "places"}, (const double[]){matched, matched + left}, 2);
	lines(r, "unmatched", (const char *const[]){"distance", "refer", "times"}, why, 3);
	lines(r, "recruit", kind, without, KINDS);
	double free = 0; /* each volunteer who has room has a place or more */
	for (size_t a = 0; a < AREAS; a++)
		free += places_of(seed, a, offer[a]);
	const double full = (double)below(seed, 902, 15), over = (double)below(seed, 903, 3);
	const double active = fmin(w[WEEKS - 1][THERE] - (double)below(seed, 900, 5), free + full + over);
	lines(r, "volunteers", (const char *const[]){"active", "idle", "full", "overloaded", "new"},
	      (const double[]){active, fmin((double)below(seed, 901, 15), active - full - over), full, over, (double)below(seed, 904, 5)}, 5);
}

static double truth(const struct cz_report *r, const char *table, const char *line_key, const char *column)
{
	return cz_table_cell(cz_report_find(r, table), line_key, column).value;
}

/* ---- the witness: sums of what is shown ---- */

static double shown(const struct cz_report *r, const char *table, const char *line_key, const char *column)
{
	struct cz_cell c = cz_table_cell(cz_report_find(r, table), line_key, column);
	assert_int_equal(c.shown, CZ_ROUNDED);
	return c.value;
}

static double sum_of(const struct cz_report *r, const char *table, const char *column, const char *but)
{
	const struct cz_table *t = cz_report_find(r, table);
	double sum = 0;
	for (size_t l = 0; l < t->lines; l++)
		sum += strcmp(t->line[l].key, but) == 0 ? 0 : shown(r, table, t->line[l].key, column);
	return sum;
}

static void same(double a, double b)
{
	assert_true(a == b);
}

static void check_sums(const struct cz_report *r, bool both)
{
	const double open = shown(r, "weeks", week[WEEKS - 1], "open");
	same(sum_of(r, "categories", "demand", ""), open);
	same(sum_of(r, "areas", "demand", ""), open);
	for (size_t a = 0; both && a < AREAS; a++) {
		double sum = 0;
		for (size_t k = 0; k < KINDS; k++)
			sum += shown(r, "demand", area[a], kind[k]);
		same(sum, shown(r, "areas", area[a], "demand"));
	}
	for (size_t k = 0; both && k < KINDS; k++) {
		same(sum_of(r, "demand", kind[k], ""), shown(r, "categories", kind[k], "demand"));
		same(sum_of(r, "offer", kind[k], ""), shown(r, "categories", kind[k], "offer"));
	}
	for (size_t i = 1; i < WEEKS; i++) {
		double went = i == 1 ? 0 : shown(r, "weeks", week[i - 1], "open") + shown(r, "weeks", week[i], "new") -
						   shown(r, "weeks", week[i], "started") - shown(r, "weeks", week[i], "open");
		assert_true(went >= 0); /* of the first week nobody knows who were open before it */
		assert_true(shown(r, "weeks", week[i], "matched") <= shown(r, "weeks", week[i], "proposed"));
	}
	const double left = sum_of(r, "unmatched", "n", "refer");
	same(shown(r, "run", "places", "n"), shown(r, "run", "matched", "n") + left);
	assert_true(sum_of(r, "recruit", "n", "") <= left);
	for (size_t k = 0; k < KINDS; k++)
		assert_true(shown(r, "recruit", kind[k], "n") <= shown(r, "categories", kind[k], "demand"));
	double free = 0;
	for (size_t a = 0; a < AREAS; a++) {
		double most = 0, sum = 0;
		for (size_t k = 0; both && k < KINDS; k++) {
			most = fmax(most, shown(r, "offer", area[a], kind[k]));
			sum += shown(r, "offer", area[a], kind[k]);
		}
		free += shown(r, "areas", area[a], "offer");
		assert_true(!both || (most <= shown(r, "areas", area[a], "offer") && shown(r, "areas", area[a], "offer") <= sum));
	}
	for (size_t k = 0; k < KINDS; k++)
		assert_true(shown(r, "categories", kind[k], "offer") <= free);
	const double active = shown(r, "volunteers", "active", "n");
	assert_true(active - shown(r, "volunteers", "full", "n") - shown(r, "volunteers", "overloaded", "n") <= free);
	assert_true(active <= shown(r, "weeks", week[WEEKS - 1], "volunteers"));
	assert_true(shown(r, "volunteers", "idle", "n") + shown(r, "volunteers", "full", "n") + shown(r, "volunteers", "overloaded", "n") <= active);
	assert_true(shown(r, "volunteers", "new", "n") <= active);
}

static void counts_that_belong_together_still_add_up(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 400; seed++) {
		struct cz_report r;
		struct cz_ties ties = CZ_TIES_INIT;
		bool both = seed % 2;
		make(&r, seed, both);
		assert_int_equal(cz_ties_find(&ties, &r, NULL), 0);
		assert_int_equal(cz_disclose(&r, &ties, NULL, NULL), 0);
		check_sums(&r, both);
		cz_ties_release(&ties);
		cz_report_release(&r);
	}
}

/* Each count stands in the net once, as it is, and at each point as much comes in as goes out: the world makes up for the rest. */
static void net_is_true(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 50; seed++) {
		struct cz_report r;
		struct cz_ties ties = CZ_TIES_INIT;
		make(&r, seed, seed % 2);
		assert_int_equal(cz_ties_find(&ties, &r, NULL), 0);
		int64_t over[256] = {0};
		assert_in_range(ties.net.points, 1, 256);
		for (size_t i = 0; i < ties.net.arcs; i++) {
			const struct cz_tie *x = &ties.tie[i];
			assert_true(x->truth >= 0);
			assert_int_equal(ties.net.arc[i].value, x->truth);
			over[ties.net.arc[i].from] -= x->truth;
			over[ties.net.arc[i].to] += x->truth;
			if (!x->t)
				continue;
			assert_true((double)x->truth == x->t->line[x->line].cell[x->column].value);
			for (size_t k = 0; k < i; k++)
				assert_false(ties.tie[k].t == x->t && ties.tie[k].line == x->line && ties.tie[k].column == x->column);
		}
		for (uint32_t p = 0; p < ties.net.points; p++)
			assert_int_equal(over[p], 0);
		cz_ties_release(&ties);
		cz_report_release(&r);
	}
}

/* Open requests of which nobody knows the week, fewer volunteers on the books than active, more matches than places: sums that do not
 * fit are no reason to stop, nor to show what is wrong. */
static void slip_in_the_records_stops_nothing(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 100; seed++) {
		struct cz_report r;
		struct cz_ties ties = CZ_TIES_INIT;
		make(&r, seed, seed % 2);
		cz_report_find(&r, "weeks")->line[WEEKS - 1].cell[OPEN].value = seed % 3 ? 1 : 300;
		cz_report_find(&r, "weeks")->line[WEEKS - 1].cell[THERE].value = 2;
		cz_report_find(&r, "run")->line[1].cell[0].value = 1;
		assert_int_equal(cz_ties_find(&ties, &r, NULL), 0);
		double truth[64];
		for (size_t i = 0; i < 64 && i < ties.net.arcs; i++)
			truth[i] = (double)ties.tie[i].truth;
		assert_int_equal(cz_disclose(&r, &ties, NULL, NULL), 0);
		for (size_t i = 0; i < 64 && i < ties.net.arcs; i++) {
			const struct cz_tie *x = &ties.tie[i];
			assert_true(!x->t || fabs(x->t->line[x->line].cell[x->column].value - truth[i]) < CZ_ROUNDED_TO);
		}
		cz_ties_release(&ties);
		cz_report_release(&r);
	}
}

/* What a stranger can say of one count who knows all others exactly: low to high. No limit: high is below 0. */
static void may_be(const struct cz_report *r, const char *table, const char *line_key, const char *column, double low, double high)
{
	struct cz_ties ties = CZ_TIES_INIT;
	const struct cz_table *t = cz_report_find(r, table);
	size_t which = SIZE_MAX;
	assert_int_equal(cz_ties_find(&ties, r, NULL), 0);
	for (size_t i = 0; i < ties.net.arcs; i++) {
		struct cz_arc *a = &ties.net.arc[i];
		const struct cz_tie *x = &ties.tie[i];
		bool it = x->t == t && strcmp(t->line[x->line].key, line_key) == 0 && strcmp(t->column[x->column].key, column) == 0;
		which = it ? i : which;
		a->low = it || !x->t ? 0 : x->truth;
		a->high = it || !x->t ? CZ_NO_LIMIT : x->truth;
	}
	assert_true(which != SIZE_MAX);
	assert_int_equal(cz_bounds_find(&ties.net, NULL), 1);
	assert_int_equal(ties.net.arc[which].low, (int64_t)fmax(low, 0));
	assert_int_equal(ties.net.arc[which].high, high < 0 ? CZ_NO_LIMIT : (int64_t)high);
	cz_ties_release(&ties);
}

static void stranger_may_assume_what_could_be_and_no_more(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 20; seed++) {
		struct cz_report r;
		double open[WEEKS], came[WEEKS], begun[WEEKS];
		make(&r, seed, seed % 2);
		for (size_t i = 1; i < WEEKS; i++) {
			open[i] = truth(&r, "weeks", week[i], "open");
			came[i] = truth(&r, "weeks", week[i], "new");
			begun[i] = truth(&r, "weeks", week[i], "started");
			may_be(&r, "weeks", week[i], "proposed", truth(&r, "weeks", week[i], "matched"), -1);
			may_be(&r, "weeks", week[i], "matched", 0, truth(&r, "weeks", week[i], "proposed"));
		}
		for (size_t i = 1; i + 1 < WEEKS; i++)
			may_be(&r, "weeks", week[i], "open", open[i + 1] + begun[i + 1] - came[i + 1], i == 1 ? -1 : open[i - 1] + came[i] - begun[i]);
		may_be(&r, "weeks", week[WEEKS - 1], "open", open[WEEKS - 1], open[WEEKS - 1]); /* it has its parts */
		may_be(&r, "weeks", week[2], "new", open[2] + begun[2] - open[1], -1);
		const double places = truth(&r, "run", "places", "n"), active = truth(&r, "volunteers", "active", "n"), fresh = truth(&r, "volunteers", "new", "n"),
			     idle = truth(&r, "volunteers", "idle", "n"), full = truth(&r, "volunteers", "full", "n"), over = truth(&r, "volunteers", "overloaded", "n");
		may_be(&r, "run", "places", "n", places, places);
		double nobody = 0, left = places - truth(&r, "run", "matched", "n");
		for (size_t k = 0; k < KINDS; k++)
			nobody += truth(&r, "recruit", kind[k], "n");
		for (size_t k = 0; k < KINDS; k++) { /* of a kind no more than are open, of all no more than have a reason */
			double without = truth(&r, "recruit", kind[k], "n");
			may_be(&r, "recruit", kind[k], "n", 0, fmin(truth(&r, "categories", kind[k], "demand"), left - nobody + without));
		}
		double free = 0;
		for (size_t a = 0; a < AREAS; a++)
			free += truth(&r, "areas", area[a], "offer");
		may_be(&r, "volunteers", "active", "n", fmax(idle + full + over, fresh), fmin(truth(&r, "weeks", week[WEEKS - 1], "volunteers"), free + full + over));
		may_be(&r, "volunteers", "idle", "n", 0, active - full - over);
		may_be(&r, "volunteers", "overloaded", "n", active - full - free, active - full - idle);
		may_be(&r, "volunteers", "new", "n", 0, active);
		may_be(&r, "weeks", week[WEEKS - 1], "volunteers", active, -1);
		cz_report_release(&r);
	}
}

/* The sum of parts is told nowhere, but stays near the true one; lines that are no parts of a whole are not summed. */
static void parts_without_a_whole(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 100; seed++) {
		struct cz_report r;
		struct cz_ties ties = CZ_TIES_INIT;
		make(&r, seed, false);
		const double v[] = {(double)below(seed, 1000, 9), (double)below(seed, 1001, 9), (double)below(seed, 1002, 9), (double)below(seed, 1003, 9)};
		double sum = 0, true_sum = v[0] + v[1] + v[2] + v[3];
		lines(&r, "follow", area, v, 4);
		lines(&r, "parts", area, v, 4);
		cz_report_find(&r, "parts")->apart = false;
		assert_int_equal(cz_ties_find(&ties, &r, NULL), 0);
		for (size_t i = 0; i < ties.net.arcs; i++)
			assert_true(ties.tie[i].t != cz_report_find(&r, "follow"));
		assert_int_equal(cz_disclose(&r, &ties, NULL, NULL), 0);
		for (size_t i = 0; i < 4; i++)
			sum += shown(&r, "parts", area[i], "n");
		assert_true(fabs(sum - true_sum) < CZ_ROUNDED_TO);
		cz_ties_release(&ties);
		cz_report_release(&r);
	}
}

/* ---- from report to report ---- */

static struct cz_value report(struct cz_arena *mem, const char *of_week, const char *cells)
{
	char text[1024];
	struct cz_value v;
	snprintf(text, sizeof text, "{\"type\":\"report\",\"week\":\"%s\",\"edition\":\"public\",\"tables\":[{\"table\":\"areas\",\"columns\":[{\"column\":\"demand\"}],"
		 "\"lines\":[{\"line\":\"a0\",\"cells\":[%s]}]},{\"table\":\"%s\",\"columns\":[{\"column\":\"demand\"}],\"lines\":[]}]}", of_week, cells,
		 strcmp(of_week, "2026-W43") == 0 ? "categories" : "-");
	assert_int_equal(cz_json_parse(text, strlen(text), mem, &v, NULL), 0);
	return v;
}

/* How many arcs there are that were told before as low to high. */
static size_t told(const struct cz_ties *x, int64_t low, int64_t high)
{
	size_t n = 0;
	for (size_t i = 0; i < x->net.arcs; i++)
		n += x->tie[i].told && x->tie[i].low == low && x->tie[i].high == high;
	return n;
}

/* How many arcs are counts of a table, in a column. */
static size_t of_table(const struct cz_ties *x, const struct cz_table *t, size_t column)
{
	size_t n = 0;
	for (size_t i = 0; i < x->net.arcs; i++)
		n += x->tie[i].t == t && x->tie[i].column == column;
	return n;
}

/* Three weeks ago 20 were open in a0, and no other area had a line: 0 to 4 in each. Since then came the new ones of three weeks. */
static void who_is_open_was_open_or_came(void **state)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_value then = report(&mem, "2026-W44", "{\"value\":20,\"shown\":\"rounded\"}"), earlier = report(&mem, "2026-W43", "{\"value\":90,\"shown\":\"rounded\"}"),
			now = report(&mem, "2026-W47", "{\"value\":95,\"shown\":\"rounded\"}");
	const struct cz_value *list[] = {&now, &earlier, &then};
	const struct cz_previous previous = {list, 3, 3};
	struct cz_ties stay = CZ_TIES_INIT, none = CZ_TIES_INIT;
	struct cz_report r;
	(void)state;
	make(&r, 1, false);
	assert_int_equal(cz_ties_stay(&none, &r, NULL, NULL), 0);
	assert_int_equal(none.net.arcs, 0);
	assert_int_equal(cz_ties_stay(&stay, &r, &previous, NULL), 0);
	assert_int_equal(told(&stay, 16, 24), 1);
	assert_int_equal(told(&stay, 0, 4), AREAS - 1);
	assert_int_equal(of_table(&stay, cz_report_find(&r, "areas"), 0), AREAS);
	assert_int_equal(of_table(&stay, cz_report_find(&r, "areas"), 1), 0); /* places are not open requests */
	assert_int_equal(of_table(&stay, cz_report_find(&r, "categories"), 0), KINDS); /* the report before that one had it */
	const struct cz_table *weeks = cz_report_find(&r, "weeks");
	assert_int_equal(of_table(&stay, weeks, NEW), 3 + 4);
	assert_int_equal(of_table(&stay, weeks, OPEN), 0);
	for (size_t i = 0; i < stay.net.arcs; i++)
		assert_true(stay.tie[i].t != weeks || stay.tie[i].line >= 2);
	cz_ties_release(&stay);
	cz_report_release(&r);
	cz_arena_release(&mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_that_belong_together_still_add_up), cmocka_unit_test(net_is_true),
		cmocka_unit_test(slip_in_the_records_stops_nothing), cmocka_unit_test(stranger_may_assume_what_could_be_and_no_more),
		cmocka_unit_test(parts_without_a_whole), cmocka_unit_test(who_is_open_was_open_or_came),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
