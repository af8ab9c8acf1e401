#include "../unit.h"

#include "data/json.h"
#include "made_report.h"
#include <stdio.h>

/* Each form of a report, whatever stands in its texts and whatever is hidden in its tables. */

static const char *const hostile = "<script>alert(1)</script>\"'&]]>--><b>\x01=1+1|[x](y)`\n# \xc3\xab\xe2\x80\xae\xe2\x81\xa6\xc2\x85";

static void html(const struct cz_report *r, struct cz_buf *out)
{
	cz_report_html(r, (struct cz_str){"</style><b>", 11}, out);
}

static void (*const renderers[])(const struct cz_report *, struct cz_buf *) = {html, cz_report_markdown, cz_report_csv, cz_report_json,
										 cz_report_xlsx};

/* ---- a strict reader of markup: every element closed, every value quoted, no stray sign ---- */

static bool is_void(const char *name, size_t n)
{
	return (n == 4 && memcmp(name, "meta", 4) == 0) || (n > 0 && name[0] == '!') || (n > 0 && name[0] == '?');
}

/* Past the attributes of a start tag, at its > or /. */
static const char *past_attributes(const char *p)
{
	while (*p == ' ') {
		p++;
		p += strcspn(p, "= >/<\"'");
		if (*p != '=')
			continue;
		assert_int_equal(p[1], '"');
		p += 2;
		size_t n = strcspn(p, "\"<");
		assert_int_equal(p[n], '"');
		p += n + 1;
	}
	return p;
}

struct element {
	const char *name;
	size_t n;
};

static bool is_one(const struct element *e, const char *name)
{
	return e->n == strlen(name) && memcmp(e->name, name, e->n) == 0;
}

/* HTML ends a cell where the next one or its row does, and a row where the next one or its part of the table does. */
static size_t ended(const struct element *open, size_t depth, const struct element *next, bool closes)
{
	const bool row = is_one(next, "tr") || (closes && (is_one(next, "thead") || is_one(next, "tbody")));
	const bool cell = row || is_one(next, "td") || is_one(next, "th");
	depth -= cell && depth && (is_one(&open[depth - 1], "td") || is_one(&open[depth - 1], "th"));
	depth -= row && depth && is_one(&open[depth - 1], "tr");
	return depth;
}

static void assert_balanced(const char *p, bool is_html)
{
	struct element open[64];
	size_t depth = 0;
	for (; *p; p++) {
		assert_true((unsigned char)*p >= 0x20 || *p == '\n');
		if (*p == '&')
			assert_true(strncmp(p, "&amp;", 5) == 0 || strncmp(p, "&lt;", 4) == 0 || strncmp(p, "&gt;", 4) == 0 ||
				    strncmp(p, "&quot;", 6) == 0 || strncmp(p, "&#39;", 5) == 0);
		if (*p != '<')
			continue;
		bool closes = *++p == '/';
		p += closes;
		size_t n = strcspn(p, " >/");
		const char *name = p;
		p += n;
		const struct element this = {name, n};
		depth = is_html ? ended(open, depth, &this, closes) : depth;
		if (closes) {
			assert_true(depth > 0);
			depth--;
			assert_int_equal(open[depth].n, n);
			assert_memory_equal(open[depth].name, name, n);
			assert_int_equal(*p, '>');
			continue;
		}
		if (name[0] == '!' || name[0] == '?') {
			p = strchr(p, '>');
			continue;
		}
		p = past_attributes(p);
		bool empty = *p == '/';
		p += empty;
		assert_int_equal(*p, '>');
		if (empty || (is_html && is_void(name, n)))
			continue;
		assert_true(depth < CZ_COUNT(open));
		open[depth++] = this;
		if (n == 5 && memcmp(name, "style", 5) == 0) { /* its text is no markup */
			p = strchr(p, '<') - 1;
			assert_memory_equal(p + 1, "</style>", 8);
		}
	}
	assert_int_equal(depth, 0);
}

/* ---- tests ---- */

static void pages_are_well_formed_whatever_stands_in_a_text(void **state)
{
	(void)state;
	for (int k = 0; k < 4; k++) {
		struct cz_report r;
		struct cz_buf out = CZ_BUF_INIT;
		make(&r, k & 1 ? hostile : "", 3, k & 2);
		html(&r, &out);
		assert_false(cz_buf_failed(&out));
		assert_balanced(cz_buf_text(&out), true);
		assert_null(strstr(cz_buf_text(&out), "<script"));
		assert_null(strstr(cz_buf_text(&out), "<b>"));
		cz_buf_release(&out);
		cz_report_release(&r);
	}
}

static unsigned number_at(const unsigned char *p, int bytes)
{
	unsigned v = 0;
	while (bytes--)
		v = v << 8 | p[bytes];
	return v;
}

static void parts_of_a_workbook_are_well_formed(void **state)
{
	(void)state;
	struct cz_report r;
	struct cz_buf out = CZ_BUF_INIT;
	make(&r, hostile, 3, false);
	cz_report_xlsx(&r, &out);
	size_t at = 0, parts = 0;
	const unsigned char *p = (const unsigned char *)cz_buf_text(&out);
	for (; number_at(p + at, 4) == 0x04034b50; parts++) { /* the parts are stored as they are */
		size_t n = number_at(p + at + 18, 4), from = at + 30 + number_at(p + at + 26, 2) + number_at(p + at + 28, 2);
		struct cz_buf part = CZ_BUF_INIT;
		cz_buf_add(&part, p + from, n);
		assert_balanced(cz_buf_text(&part), false);
		assert_null(strstr(cz_buf_text(&part), "<f>")); /* no cell is a formula */
		cz_buf_release(&part);
		at = from + n;
	}
	assert_true(parts >= 8);
	cz_buf_release(&out);
	cz_report_release(&r);
}

/* "4.5 or higher" is no 5: an open mark stands at 4.5, with an arrow. */
static void a_bound_is_drawn_as_one(void **state)
{
	(void)state;
	struct cz_report r;
	struct cz_buf out = CZ_BUF_INIT;
	make(&r, "", 3, false);
	html(&r, &out);
	assert_non_null(strstr(cz_buf_text(&out), "M9 0H24M19 -4L24 0L19 4\" fill=\"#fff\" stroke=\"#0072b2\""));
	assert_non_null(strstr(cz_buf_text(&out), "#a1u\" x=\"86%\""));
	assert_non_null(strstr(cz_buf_text(&out), "<li class=\"up\">4.5 or higher</li>"));
	assert_null(strstr(cz_buf_text(&out), "class=\"down\""));
	cz_buf_release(&out);
	cz_report_release(&r);
}

/* A sign that turns the text after it would put other words before a reader than are there. */
static void no_text_turns_the_page(void **state)
{
	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct cz_report r;
		struct cz_buf out = CZ_BUF_INIT;
		make(&r, hostile, 3, false);
		renderers[i](&r, &out);
		assert_null(strstr(cz_buf_text(&out), "\xe2\x80\xae"));
		assert_null(strstr(cz_buf_text(&out), "\xe2\x81\xa6"));
		assert_null(strstr(cz_buf_text(&out), "\xc2\x85"));
		assert_non_null(strstr(cz_buf_text(&out), "\xc3\xab???Report"));
		cz_buf_release(&out);
		cz_report_release(&r);
	}
}

/* Nor do the names of sheets; a program for spreadsheets refuses a book with ? in one. */
static void names_of_sheets_are_allowed(void **state)
{
	(void)state;
	struct cz_report r;
	struct cz_buf out = CZ_BUF_INIT;
	size_t sheets = 0;
	make(&r, hostile, 3, false);
	r.table[0]->caption = "a\xe2\x80\xae\xc2\x85\xe2\x81\xa6z";
	r.table[1]->caption = "\xe2\x80\xae";
	cz_report_xlsx(&r, &out);
	for (size_t at = 0; at + 12 < out.len; at++) {
		if (memcmp(out.data + at, "<sheet name=", 12) != 0)
			continue;
		const char *name = out.data + at + 13;
		const size_t n = strcspn(name, "\"");
		assert_true(n > 0 && strcspn(name, "[]:*?/\\") >= n);
		sheets++;
	}
	assert_true(sheets > 2);
	cz_buf_release(&out);
	cz_report_release(&r);
}

/* A reader of the plain text knows of each table what it is about, and meets partnerships side by side as in the page. */
static void markdown_names_its_tables(void **state)
{
	(void)state;
	struct cz_report r;
	struct cz_buf out = CZ_BUF_INIT;
	make(&r, "", 3, false);
	cz_report_markdown(&r, &out);
	assert_non_null(strstr(cz_buf_text(&out), "\n\n__Areas__\n\n| Area |"));
	assert_non_null(strstr(cz_buf_text(&out), "| Alike | s0 | s1 | s2 | s3 |\n| :-- | --: | --: | --: | --: |\n| one | 2.5 | 2.9 | 3.3 | not shown |\n"));
	cz_buf_release(&out);
	cz_report_release(&r);
}

static void markdown_texts_begin_nothing(void **state)
{
	(void)state;
	struct cz_report r;
	struct cz_buf out = CZ_BUF_INIT;
	make(&r, hostile, 3, false);
	cz_report_markdown(&r, &out);
	const char *text = cz_buf_text(&out);
	assert_null(strstr(text, "\n# \xc3\xab")); /* a line of a text stays within its own */
	for (const char *p = text; *p; p++)
		if (*p == '<' || *p == '[' || *p == '`')
			assert_int_equal(p[-1], '\\');
	cz_buf_release(&out);
	cz_report_release(&r);
}

static void json_can_be_read_and_has_the_texts_as_they_are(void **state)
{
	(void)state;
	struct cz_report r;
	struct cz_buf out = CZ_BUF_INIT;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_value v;
	struct cz_err err = CZ_ERR_INIT;
	make(&r, hostile, 3, false);
	cz_report_json(&r, &out);
	assert_int_equal(cz_json_parse(cz_buf_text(&out), out.len, &mem, &v, &err), 0);
	assert_true(cz_str_is(cz_value_text(&v, "title", ""), r.title));
	const struct cz_value *line = &cz_value_get(&cz_value_get(&v, "tables")->item[0], "lines")->item[0];
	assert_true(cz_str_is(cz_value_text(line, "name", ""), r.table[0]->line[0].label));
	cz_arena_release(&mem);
	cz_buf_release(&out);
	cz_report_release(&r);
}

static void the_same_report_gives_the_same_bytes(void **state)
{
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(renderers); i++) {
		struct cz_report a, b;
		struct cz_buf x = CZ_BUF_INIT, y = CZ_BUF_INIT;
		make(&a, "", 3, false);
		make(&b, "", 3, false);
		renderers[i](&a, &x);
		renderers[i](&b, &y);
		assert_int_equal(x.len, y.len);
		assert_memory_equal(cz_buf_text(&x), cz_buf_text(&y), x.len);
		cz_buf_release(&x);
		cz_buf_release(&y);
		cz_report_release(&a);
		cz_report_release(&b);
	}
}

/* Neither a number nor the place, size or shade of anything depends on what is hidden. */
static void what_is_hidden_changes_nothing(void **state)
{
	(void)state;
	static const double secrets[] = {0, 1, 2.75, 4.9, 33, 1000};
	for (int outlines = 0; outlines < 2; outlines++)
		for (size_t i = 0; i < CZ_COUNT(renderers); i++) {
			struct cz_buf first = CZ_BUF_INIT;
			for (size_t k = 0; k < CZ_COUNT(secrets); k++) {
				struct cz_report r;
				struct cz_buf out = CZ_BUF_INIT;
				make(&r, "", secrets[k], outlines);
				renderers[i](&r, k ? &out : &first);
				if (k) {
					assert_int_equal(out.len, first.len);
					assert_memory_equal(cz_buf_text(&out), cz_buf_text(&first), out.len);
				}
				cz_buf_release(&out);
				cz_report_release(&r);
			}
			cz_buf_release(&first);
		}
}

/* Every id once, and no use of a shape that is not there. */
static void ids_are_unique_and_found(void **state)
{
	(void)state;
	struct cz_report r;
	struct cz_buf out = CZ_BUF_INIT;
	make(&r, "", 3, false);
	html(&r, &out);
	const char *text = cz_buf_text(&out);
	char wanted[128];
	for (const char *p = text; (p = strstr(p, " id=\"")) != NULL; p++) {
		snprintf(wanted, sizeof wanted, "%.*s", (int)(strcspn(p + 5, "\"") + 6), p);
		assert_null(strstr(p + 1, wanted));
	}
	for (const char *p = text; (p = strstr(p, "href=\"#")) != NULL; p++) {
		snprintf(wanted, sizeof wanted, " id=\"%.*s\"", (int)strcspn(p + 7, "\""), p + 7);
		assert_non_null(strstr(text, wanted));
	}
	cz_buf_release(&out);
	cz_report_release(&r);
}

/* Before parts that are alike their means stand side by side: 2.5, 2.9, 3.3 and one that is withheld; the third has none. */
static void parts_begin_with_an_overview(void **state)
{
	(void)state;
	struct cz_report r;
	struct cz_buf out = CZ_BUF_INIT;
	make(&r, "", 3, false);
	html(&r, &out);
	const char *at = strstr(cz_buf_text(&out), "<p>Before</p>");
	assert_non_null(at);
	const char *end = strstr(at, "<h3");
	assert_non_null(end);
	static const char *const wanted[] = {
		"#one-part\">one</a><td class=\"q1\">2.5<td class=\"q2\">2.9<td class=\"q2\">3.3<td class=\"none\">",
		"#two-part\">two</a><td class=\"q1\">2.5",
		"#three-part\">three</a><td class=\"none\">\xe2\x80\x93",
	};
	for (size_t i = 0; i < CZ_COUNT(wanted); i++) {
		at = strstr(at, wanted[i]);
		assert_non_null(at);
		assert_true(at < end);
	}
	cz_buf_release(&out);
	cz_report_release(&r);
}

static void empty_tables_and_no_report_are_drawn_too(void **state)
{
	(void)state;
	struct cz_report r;
	cz_report_init(&r, CZ_NL);
	r.title = r.subtitle = "x";
	const struct cz_column column = {"n", "N", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE};
	struct cz_table *t = cz_report_table(&r, "t", "T", "H", &column, 1);
	for (int kind = CZ_PICTURE_SERIES; kind <= CZ_PICTURE_RADAR; kind++) {
		struct cz_buf out = CZ_BUF_INIT;
		const struct cz_picture p = {.kind = (enum cz_picture_kind)kind, .title = "T", .table = t};
		cz_picture_svg(&r, &p, CZ_PICTURE_LARGE, &out);
		assert_balanced(cz_buf_text(&out), false);
		assert_null(strstr(cz_buf_text(&out), "nan"));
		assert_null(strstr(cz_buf_text(&out), "inf"));
		cz_buf_release(&out);
	}
	for (size_t i = 0; i < CZ_COUNT(renderers); i++) {
		struct cz_buf out = CZ_BUF_INIT;
		renderers[i](&r, &out);
		assert_false(cz_buf_failed(&out));
		assert_true(out.len > 0);
		cz_buf_release(&out);
	}
	cz_report_release(&r);
}

static struct cz_buf page_with_sparkline(struct cz_report *r, bool with_table)
{
	struct cz_buf out = CZ_BUF_INIT;
	cz_report_init(r, CZ_EN);
	r->title = r->subtitle = "T";
	struct cz_section *s = cz_report_section(r, "short", "Short");
	const struct cz_table *t = areas(r, "", 3);
	const struct cz_picture p = {.kind = CZ_PICTURE_SERIES, .title = "Demand", .table = t};
	const struct cz_figure f = {.label = "Demand", .column = &t->column[0], .now = t->line[0].cell[0], .series = &p};
	cz_section_figures(r, s, &f, 1);
	if (with_table)
		cz_section_table(r, s, t, true);
	html(r, &out);
	return out;
}

/* Beside its number, and with its table on the page, a sparkline has nothing to say. */
static void a_sparkline_is_silent_where_its_table_is(void **state)
{
	(void)state;
	for (int with_table = 0; with_table < 2; with_table++) {
		struct cz_report r;
		struct cz_buf out = page_with_sparkline(&r, with_table);
		assert_true((strstr(cz_buf_text(&out), "<svg aria-hidden=\"true\"") != NULL) == with_table);
		assert_true((strstr(cz_buf_text(&out), "<desc>a0: 35; a4: not shown.</desc>") != NULL) == !with_table);
		cz_buf_release(&out);
		cz_report_release(&r);
	}
}

/* A survey of which nothing may be shown has a table that says so, and no picture. */
static void nothing_is_not_drawn(void **state)
{
	(void)state;
	for (int shown = 0; shown < 2; shown++) {
		struct cz_report r;
		struct cz_buf out = CZ_BUF_INIT;
		cz_report_init(&r, CZ_EN);
		r.title = r.subtitle = "T";
		struct cz_section *s = cz_report_section(&r, "partnerships", "Partnerships");
		struct cz_table *t = scores(&r, "", "partnership/P1", 3);
		const struct cz_picture p = {.kind = CZ_PICTURE_DOTS, .title = "P1", .table = t, .low = 1, .high = 5};
		for (size_t l = 0; l < t->lines; l++)
			for (size_t c = 0; c < t->columns; c++)
				show(t, l, c, CZ_WITHHELD, 3);
		if (shown)
			show(t, 1, 3, CZ_AT_MOST, 1.5);
		cz_section_pictures(&r, s, &p, 1);
		cz_section_table(&r, s, t, true);
		html(&r, &out);
		assert_true((strstr(cz_buf_text(&out), "<figure>") != NULL) == shown);
		cz_buf_release(&out);
		cz_report_release(&r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_are_well_formed_whatever_stands_in_a_text),
		cmocka_unit_test(parts_of_a_workbook_are_well_formed),
		cmocka_unit_test(no_text_turns_the_page), cmocka_unit_test(names_of_sheets_are_allowed), cmocka_unit_test(a_bound_is_drawn_as_one), cmocka_unit_test(markdown_names_its_tables),
		cmocka_unit_test(markdown_texts_begin_nothing),
		cmocka_unit_test(json_can_be_read_and_has_the_texts_as_they_are),
		cmocka_unit_test(the_same_report_gives_the_same_bytes),
		cmocka_unit_test(what_is_hidden_changes_nothing),
		cmocka_unit_test(ids_are_unique_and_found),
		cmocka_unit_test(parts_begin_with_an_overview),
		cmocka_unit_test(nothing_is_not_drawn),
		cmocka_unit_test(a_sparkline_is_silent_where_its_table_is),
		cmocka_unit_test(empty_tables_and_no_report_are_drawn_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
