#include "../unit.h"

#include "report/previous.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static struct cz_arena mem;

static int read_text(struct cz_previous *p, const char *text, struct cz_err *err)
{
	char path[] = "/tmp/cz-previous-XXXXXX";
	int fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_true(write(fd, text, strlen(text)) == (ssize_t)strlen(text));
	close(fd);
	int rc = cz_previous_read(p, path, &mem, err);
	unlink(path);
	return rc;
}

/* A report with one table of one column n: its lines as JSON. about: more members, with a comma behind each. */
static void add(struct cz_previous *p, const char *week, const char *about, const char *table, const char *lines)
{
	char text[2048];
	snprintf(text, sizeof text, "{\"type\":\"report\",\"week\":\"%s\",\"edition\":\"public\",%s\"tables\":[{\"table\":\"other\",\"columns\":[],\"lines\":[]},"
		 "{\"table\":\"%s\",\"columns\":[{\"column\":\"n\",\"people\":12}],\"lines\":[%s]}]}", week, about, table, lines);
	assert_int_equal(read_text(p, text, NULL), 0);
}

#define CELL(line, value, shown) "{\"line\":\"" line "\",\"cells\":[{\"value\":" value ",\"shown\":\"" shown "\"}]}"

static void cell_is(struct cz_cell c, enum cz_shown shown, double value)
{
	assert_int_equal(c.shown, shown);
	assert_true(c.value == value);
}

static void only_what_was_published_is_a_measure(void **state)
{
	static const char *const bad[] = {
		"{\"type\":\"report\",\"edition\":\"internal\",\"tables\":[]}", "{\"type\":\"report\",\"tables\":[]}", "{\"type\":\"score\",\"edition\":\"public\",\"tables\":[]}",
		"{\"type\":\"report\",\"edition\":\"public\"}", "{\"type\":\"report\",\"edition\":\"public\",\"tables\":{}}", "[]", "{",
	};
	struct cz_previous p = {0};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(bad); i++) {
		struct cz_err err = CZ_ERR_INIT;
		assert_int_equal(read_text(&p, bad[i], &err), CZ_EINPUT);
		assert_int_equal(p.n, 0);
	}
	add(&p, "2026-W46", "", "t", "");
	assert_int_equal(p.n, 1);
	cz_previous_release(&p);
}

/* Whatever the order of the files. */
static void latest_report_about_the_same_counts(void **state)
{
	static const struct cz_scope town = {0}, area = {.area = "WK1"}, other = {.area = "WK2"}, both = {.area = "WK1", .organisation = "A"};
	struct cz_previous p = {0};
	(void)state;
	add(&p, "2026-W46", "", "t", CELL("x", "46", "exact"));
	add(&p, "2026-W47", "\"area\":\"WK1\",", "t", CELL("x", "147", "exact"));
	add(&p, "2026-W45", "", "t", CELL("x", "45", "exact"));
	add(&p, "2026-W44", "", "u", CELL("x", "44", "exact"));
	add(&p, "2025-W52", "\"area\":\"WK1\",\"organisation\":\"A\",", "t", CELL("x", "152", "exact"));
	cell_is(cz_previous_cell(cz_previous_table(&p, &town, "t"), "x", "n", 0), CZ_EXACT, 46);
	cell_is(cz_previous_cell(cz_previous_table(&p, &town, "u"), "x", "n", 0), CZ_EXACT, 44);
	cell_is(cz_previous_cell(cz_previous_table(&p, &area, "t"), "x", "n", 0), CZ_EXACT, 147);
	cell_is(cz_previous_cell(cz_previous_table(&p, &both, "t"), "x", "n", 0), CZ_EXACT, 152);
	cell_is(cz_previous_cell(cz_previous_table(&p, NULL, "t"), "x", "n", 0), CZ_EXACT, 147);
	assert_null(cz_previous_table(&p, &other, "t"));
	assert_null(cz_previous_table(NULL, &town, "t"));
	const struct cz_value *before = cz_previous_before(&p, &town, "t", "2026-W46");
	cell_is(cz_previous_cell(before, "x", "n", 0), CZ_EXACT, 45);
	assert_string_equal(cz_previous_week(&p, before), "2026-W45");
	assert_null(cz_previous_before(&p, &town, "t", "2026-W45"));
	assert_null(cz_previous_week(&p, &(struct cz_value){.kind = CZ_NULL}));
	cz_previous_release(&p);
}

static void cell_is_found_wherever_its_line_stands(void **state)
{
	struct cz_previous p = {0};
	(void)state;
	add(&p, "2026-W46", "", "t", CELL("a", "5", "rounded") "," CELL("b", "4.5", "at_least") "," CELL("c", "null", "withheld") ",{\"line\":\"d\",\"cells\":[]}");
	const struct cz_value *t = cz_previous_table(&p, NULL, "t");
	for (size_t near = 0; near < 6; near++) {
		cell_is(cz_previous_cell(t, "a", "n", near), CZ_ROUNDED, 5);
		cell_is(cz_previous_cell(t, "b", "n", near), CZ_AT_LEAST, 4.5);
		cell_is(cz_previous_cell(t, "c", "n", near), CZ_WITHHELD, 0);
		cell_is(cz_previous_cell(t, "d", "n", near), CZ_UNKNOWN, 0);
		cell_is(cz_previous_cell(t, "e", "n", near), CZ_UNKNOWN, 0);
	}
	cell_is(cz_previous_cell(t, "a", "m", 0), CZ_UNKNOWN, 0);
	cell_is(cz_previous_cell(NULL, "a", "n", 0), CZ_UNKNOWN, 0);
	assert_int_equal(cz_previous_people(t, "n"), 12);
	assert_int_equal(cz_previous_people(t, "m"), 0);
	cz_previous_release(&p);
}

/* A line that is not there was rounded to 0, but only where lines go when they show nobody. */
static void line_that_went_was_nobody(void **state)
{
	struct cz_previous p = {0};
	(void)state;
	add(&p, "2026-W40", "", "areas", CELL("a", "5", "rounded"));
	add(&p, "2026-W41", "", "volunteers", CELL("a", "5", "rounded"));
	add(&p, "2026-W42", "", "categories", CELL("a", "12", "exact"));
	cell_is(cz_previous_count(cz_previous_table(&p, NULL, "areas"), "a", "n", 0), CZ_ROUNDED, 5);
	cell_is(cz_previous_count(cz_previous_table(&p, NULL, "areas"), "b", "n", 0), CZ_ROUNDED, 0);
	cell_is(cz_previous_count(cz_previous_table(&p, NULL, "areas"), "a", "m", 0), CZ_ROUNDED, 0);
	cell_is(cz_previous_count(cz_previous_table(&p, NULL, "volunteers"), "b", "n", 0), CZ_UNKNOWN, 0);
	cell_is(cz_previous_count(cz_previous_table(&p, NULL, "categories"), "b", "n", 0), CZ_UNKNOWN, 0);
	cell_is(cz_previous_count(NULL, "b", "n", 0), CZ_UNKNOWN, 0);
	cz_previous_release(&p);
}

static void limits_are(enum cz_shown shown, double value, int64_t low, int64_t high)
{
	int64_t l = -1, h = -1;
	cz_cell_limits(&(struct cz_cell){.shown = shown, .value = value}, &l, &h);
	assert_int_equal(l, low);
	assert_int_equal(h, high);
}

static void reader_knows_as_much_as_is_shown(void **state)
{
	(void)state;
	limits_are(CZ_ROUNDED, 0, 0, 4);
	limits_are(CZ_ROUNDED, 5, 1, 9);
	limits_are(CZ_ROUNDED, 20, 16, 24);
	limits_are(CZ_EXACT, 12, 12, 12);
	limits_are(CZ_WITHHELD, 7, 0, CZ_NO_LIMIT);
	limits_are(CZ_UNKNOWN, 7, 0, CZ_NO_LIMIT);
	limits_are(CZ_RAW, 7, 0, CZ_NO_LIMIT);
}

/* A table of this week with one line. */
static struct cz_table *table(struct cz_report *r, const char *key, const char *line)
{
	static const struct cz_column n[] = {{"n", "N", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	struct cz_table *t = cz_report_table(r, key, key, "Line", n, 1);
	assert_non_null(cz_table_line(r, t, line, line));
	return t;
}

static void same_is(const struct cz_previous *p, const struct cz_table *t, int64_t truth, enum cz_shown shown, double value, int64_t low, int64_t high)
{
	int64_t l = 0, h = CZ_NO_LIMIT;
	cell_is(cz_previous_same(p, "2026-W47", t, 0, 0, truth, &l, &h), shown, value);
	assert_int_equal(l, low);
	assert_int_equal(h, high);
}

/* Two reports said 5 and 10 of a count of 7: it is 6 to 9. One that said 0 is not true any more. */
static void all_that_was_said_of_a_count(void **state)
{
	struct cz_previous p = {0};
	struct cz_report r;
	(void)state;
	cz_report_init(&r, CZ_NL);
	const struct cz_table *weeks = table(&r, "weeks", "2026-W40"), *areas = table(&r, "areas", "a");
	add(&p, "2026-W46", "", "weeks", CELL("2026-W40", "10", "rounded"));
	add(&p, "2026-W45", "", "weeks", CELL("2026-W40", "5", "rounded"));
	add(&p, "2026-W44", "", "weeks", CELL("2026-W40", "0", "rounded"));
	add(&p, "2026-W43", "", "weeks", CELL("2026-W40", "10", "rounded"));
	add(&p, "2026-W46", "\"area\":\"WK1\",", "weeks", CELL("2026-W40", "8", "exact"));
	add(&p, "2026-W46", "", "areas", CELL("a", "5", "rounded"));
	same_is(&p, weeks, 7, CZ_ROUNDED, 10, 6, 9);
	same_is(&p, weeks, 3, CZ_ROUNDED, 5, 1, 4); /* of 5 and 0 the later one is the latest, though 10 is later */
	same_is(&p, weeks, 90, CZ_UNKNOWN, 0, 0, CZ_NO_LIMIT);
	same_is(&p, areas, 7, CZ_UNKNOWN, 0, 0, CZ_NO_LIMIT); /* a table is about the week of its report */
	add(&p, "2026-W47", "", "areas", CELL("a", "5", "rounded"));
	same_is(&p, areas, 7, CZ_ROUNDED, 5, 1, 9);
	add(&p, "2026-W47", "", "areas", CELL("b", "5", "rounded")); /* a had no line there */
	same_is(&p, areas, 3, CZ_ROUNDED, 5, 1, 4);
	same_is(NULL, areas, 3, CZ_UNKNOWN, 0, 0, CZ_NO_LIMIT);
	cz_previous_release(&p);
	cz_report_release(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_was_published_is_a_measure), cmocka_unit_test(latest_report_about_the_same_counts),
		cmocka_unit_test(cell_is_found_wherever_its_line_stands), cmocka_unit_test(line_that_went_was_nobody),
		cmocka_unit_test(reader_knows_as_much_as_is_shown), cmocka_unit_test(all_that_was_said_of_a_count),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	cz_arena_release(&mem);
	return failed;
}
