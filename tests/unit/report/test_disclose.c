#include "../unit.h"

#include "base/hash.h"
#include "data/json.h"
#include "report/disclose.h"
#include <math.h>
#include <stdio.h>

static const struct cz_column columns[] = {
	{"a", "A", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}, {"b", "B", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}, {"score", "Score", CZ_IN_SCORE, 1, CZ_ROLE_NONE},
	{"things", "Things", CZ_IN_THINGS, 0, CZ_ROLE_NONE},
};

enum { LINES = 12 };

static int64_t count_at(uint64_t seed, size_t l, size_t c)
{
	return (int64_t)(cz_mix64(seed * 1000 + l * 10 + c) % 14);
}

static struct cz_table *make(struct cz_report *r, uint64_t seed)
{
	static char key[LINES][8];
	struct cz_table *t = cz_report_table(r, "t", "T", "Line", columns, CZ_COUNT(columns));
	for (size_t l = 0; l < LINES; l++) {
		snprintf(key[l], sizeof key[l], "l%zu", l);
		struct cz_line *line = cz_table_line(r, t, key[l], key[l]);
		cz_line_count(line, 0, (double)count_at(seed, l, 0));
		cz_line_count(line, 1, (double)count_at(seed, l, 1));
		cz_line_value(line, 2, 12.42, (double)(l + 4));
		cz_line_count(line, 3, 3);
	}
	return t;
}

static int disclose(struct cz_report *r)
{
	struct cz_ties ties = CZ_TIES_INIT;
	int rc = cz_ties_find(&ties, r, NULL);
	if (!rc)
		rc = cz_disclose(r, &ties, NULL, NULL);
	cz_ties_release(&ties);
	return rc;
}

static void counts_of_people_are_next_to_the_true_ones(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 300; seed++) {
		struct cz_report r;
		cz_report_init(&r, CZ_NL);
	r.fewest = 10;
		cz_hash_key(seed, r.secret);
		struct cz_table *t = make(&r, seed);
		t->apart = seed % 2;
		assert_int_equal(disclose(&r), 0);
		for (size_t l = 0; l < LINES; l++)
			for (size_t c = 0; c < 2; c++) {
				const struct cz_cell *cell = &t->line[l].cell[c];
				assert_int_equal(cell->shown, CZ_ROUNDED);
				assert_int_equal((int)cell->value % 5, 0);
				assert_true(fabs(cell->value - (double)count_at(seed, l, c)) < 5);
			}
		cz_report_release(&r);
	}
}

static void statistics_need_ten_people(void **state)
{
	struct cz_report r;
	(void)state;
	cz_report_init(&r, CZ_NL);
	r.fewest = 10;
	struct cz_table *t = make(&r, 1);
	assert_int_equal(disclose(&r), 0);
	for (size_t l = 0; l < LINES; l++) {
		assert_int_equal(t->line[l].cell[2].shown, l + 4 < 10 ? CZ_WITHHELD : CZ_EXACT);
		assert_true(t->line[l].cell[2].value == (l + 4 < 10 ? 0 : 12.4)); /* what is withheld is not even kept */
		assert_int_equal(t->line[l].cell[3].shown, CZ_EXACT); /* things are nobody's secret */
	}
	cz_report_release(&r);
}

static void team_sees_everything(void **state)
{
	struct cz_report r;
	(void)state;
	cz_report_init(&r, CZ_NL);
	r.fewest = 10;
	r.internal = true;
	struct cz_table *t = make(&r, 2);
	assert_int_equal(disclose(&r), 0);
	for (size_t l = 0; l < LINES; l++) {
		assert_int_equal(t->line[l].cell[0].shown, CZ_EXACT);
		assert_true(t->line[l].cell[0].value == (double)count_at(2, l, 0));
		assert_int_equal(t->line[l].cell[2].shown, CZ_EXACT);
	}
	cz_report_release(&r);
}

/* Below ten withheld, the rest as it is; the columns are parts of sums that nobody tells, so that no others need be hidden. */
static void small_counts_can_be_withheld_instead(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 50; seed++) {
		struct cz_report r;
		cz_report_init(&r, CZ_NL);
	r.fewest = 10;
		r.suppress = true;
		struct cz_table *t = make(&r, seed);
		t->apart = seed % 2;
		assert_int_equal(disclose(&r), 0);
		for (size_t l = 0; l < LINES; l++)
			for (size_t c = 0; c < 2; c++) {
				const struct cz_cell *cell = &t->line[l].cell[c];
				int64_t truth = count_at(seed, l, c);
				bool small = truth > 0 && truth < 10;
				assert_int_equal(cell->shown, small ? CZ_WITHHELD : CZ_EXACT);
				assert_true(cell->value == (small ? 0 : (double)truth)); /* what is withheld is not even kept */
			}
		cz_report_release(&r);
	}
}

/* Up as often as the value is near: over many secrets 3 becomes 5 three times in five. */
static void rounding_has_no_bias(void **state)
{
	int up = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 1000; seed++) {
		struct cz_report r;
		cz_report_init(&r, CZ_NL);
	r.fewest = 10;
		cz_hash_key(seed, r.secret);
		struct cz_table *t = cz_report_table(&r, "t", "T", "Line", columns, 1);
		t->apart = true;
		cz_line_count(cz_table_line(&r, t, "x", "x"), 0, 3);
		assert_int_equal(disclose(&r), 0);
		up += t->line[0].cell[0].value > 3;
		cz_report_release(&r);
	}
	assert_in_range(up, 540, 660);
}

enum { STEADY_WEEKS = 8 };

/* One column with 18 in each line, those of a series (of weeks) or others: how many go up. */
static int steady_lines_up(uint64_t seed, bool series, const struct cz_previous *previous)
{
	static const char *const key[STEADY_WEEKS] = {"2026-W40", "2026-W41", "2026-W42", "2026-W43", "2026-W44", "2026-W45", "2026-W46", "2026-W47"};
	struct cz_report r;
	struct cz_ties ties = CZ_TIES_INIT;
	int up = 0;
	cz_report_init(&r, CZ_NL);
	cz_hash_key(seed, r.secret);
	struct cz_table *t = cz_report_table(&r, series ? "weeks" : "t", "T", "Line", columns, 1);
	t->apart = true;
	for (size_t l = 0; l < STEADY_WEEKS; l++)
		cz_line_count(cz_table_line(&r, t, key[l], key[l]), 0, 18);
	assert_int_equal(cz_ties_find(&ties, &r, NULL), 0);
	assert_int_equal(cz_disclose(&r, &ties, previous, NULL), 0);
	for (size_t l = 0; l < STEADY_WEEKS; l++)
		up += t->line[l].cell[0].value > 18;
	cz_ties_release(&ties);
	cz_report_release(&r);
	return up;
}

/* How often a steady 18 reads 20 would tell that it is 18. */
static void weeks_with_one_value_go_one_way(void **state)
{
	int up = 0, mixed = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 1000; seed++) {
		int weeks = steady_lines_up(seed, true, NULL), others = steady_lines_up(seed, false, NULL);
		assert_true(weeks == 0 || weeks == STEADY_WEEKS);
		up += weeks > 0;
		mixed += others > 0 && others < STEADY_WEEKS;
	}
	assert_in_range(up, 540, 660); /* without bias */
	assert_true(mixed > 900);
}

/* Weeks that were published stay as they were; a new one goes where the latest of them went. */
static void new_week_goes_where_the_latest_equal_one_went(void **state)
{
	static const char text[] = "{\"type\":\"report\",\"week\":\"2026-W46\",\"tables\":[{\"table\":\"weeks\",\"columns\":[{\"column\":\"a\"}],\"lines\":["
				   "{\"line\":\"2026-W44\",\"cells\":[{\"value\":20,\"shown\":\"rounded\"}]},"
				   "{\"line\":\"2026-W45\",\"cells\":[{\"value\":%s,\"shown\":\"rounded\"}]},"
				   "{\"line\":\"2026-W46\",\"cells\":[{\"value\":25,\"shown\":\"rounded\"}]}]}]}"; /* 25: another value then */
	struct cz_arena mem = {0};
	(void)state;
	for (int low = 0; low < 2; low++) {
		char json[1024];
		struct cz_value report;
		const struct cz_value *reports[] = {&report};
		struct cz_previous previous = {.report = reports, .n = 1};
		snprintf(json, sizeof json, text, low ? "15" : "20");
		assert_int_equal(cz_json_parse(json, strlen(json), &mem, &report, NULL), 0);
		for (uint64_t seed = 0; seed < 20; seed++)
			assert_int_equal(steady_lines_up(seed, true, &previous), low ? 1 : STEADY_WEEKS);
	}
	cz_arena_release(&mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_of_people_are_next_to_the_true_ones),
		cmocka_unit_test(statistics_need_ten_people),
		cmocka_unit_test(team_sees_everything),
		cmocka_unit_test(small_counts_can_be_withheld_instead),
		cmocka_unit_test(rounding_has_no_bias),
		cmocka_unit_test(weeks_with_one_value_go_one_way),
		cmocka_unit_test(new_week_goes_where_the_latest_equal_one_went),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
