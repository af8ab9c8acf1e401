#include "../unit.h"

#include "made_report.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Pictures draw and describe the numbers of their tables. */

/* The number behind the nth name=" of a text. */
static double nth(const char *text, const char *name, int n)
{
	for (; n >= 0; n--) {
		text = strstr(text, name);
		assert_non_null(text);
		text += strlen(name);
	}
	return strtod(text, NULL);
}

static void bars_are_as_long_as_their_numbers(void **state)
{
	(void)state;
	struct cz_report r;
	struct cz_buf out = CZ_BUF_INIT;
	make(&r, "", 3, false);
	const struct cz_table *t = r.table[0];
	const struct cz_picture p = {.kind = CZ_PICTURE_BARS, .title = "T", .table = t};
	for (size_t l = 0; l < t->lines; l++) {
		show(r.table[0], l, 0, CZ_EXACT, (double)(10 * l));
		show(r.table[0], l, 1, CZ_EXACT, 40);
	}
	cz_picture_svg(&r, &p, CZ_PICTURE_LARGE, &out);
	const char *text = cz_buf_text(&out), *filled = strstr(strstr(text, "<rect"), "<g fill=\"#0072b2\"");
	for (int l = 0; l < (int)t->lines; l++)
		assert_true(fabs(nth(strstr(text, "<g fill=\"none\" stroke=\"#d55e00\""), " width=\"", l) - 100) < 0.01); /* 40 of 40 */
	for (int l = 1; l < (int)t->lines; l++) /* nothing is asked of the first: no bar */
		assert_true(fabs(nth(filled, " width=\"", l - 1) - 25 * l) < 0.01);
	cz_buf_release(&out);
	cz_report_release(&r);
}

static void means_stand_where_the_scale_says(void **state)
{
	(void)state;
	struct cz_report r;
	struct cz_buf out = CZ_BUF_INIT;
	make(&r, "", 3, false);
	const struct cz_picture p = {.kind = CZ_PICTURE_DOTS, .title = "T", .table = r.table[1], .low = 1, .high = 5};
	cz_picture_svg(&r, &p, CZ_PICTURE_LARGE, &out);
	const char *scale = strstr(cz_buf_text(&out), "<path stroke=\"#d3dae3\""), *means = strstr(cz_buf_text(&out), "<path stroke=\"#1b2430\"");
	assert_non_null(scale);
	assert_non_null(means);
	const double one = nth(scale, "M", 0), five = nth(scale, "M", 4);
	size_t lines = 0;
	for (int l = 0; l < 3; l++) {
		double share = (r.table[1]->line[l].cell[0].value - 1) / 4;
		assert_true(fabs(nth(means, "M", l) - (one + (five - one) * share)) < 0.06);
	}
	for (const char *p1 = means; (p1 = strchr(p1 + 1, 'M')) && p1 < strstr(means, "/>"); )
		lines++;
	assert_int_equal(lines, 3); /* the fourth is withheld */
	/* a bound is no mean: it has an open mark of its own, where it says, with an arrow to where the mean may be */
	r.table[1]->line[0].cell[0] = (struct cz_cell){.shown = CZ_AT_LEAST, .value = 4.5};
	r.table[1]->line[1].cell[0] = (struct cz_cell){.shown = CZ_AT_MOST, .value = 1.5};
	cz_buf_clear(&out);
	cz_picture_svg(&r, &p, CZ_PICTURE_LARGE, &out);
	means = strstr(cz_buf_text(&out), "<path stroke=\"#1b2430\"");
	assert_true(fabs(nth(means, "M", 0) - (one + (five - one) * (r.table[1]->line[2].cell[0].value - 1) / 4)) < 0.06);
	assert_true(fabs(nth(cz_buf_text(&out), "#_1u\" x=\"", 0) - (one + (five - one) * 3.5 / 4)) < 0.06);
	assert_true(fabs(nth(cz_buf_text(&out), "#_1d\" x=\"", 0) - (one + (five - one) * 0.5 / 4)) < 0.06);
	cz_buf_release(&out);
	cz_report_release(&r);
}

/* A picture says every number of its table that it draws. */
static void pictures_say_the_numbers_of_their_tables(void **state)
{
	(void)state;
	struct cz_report r;
	make(&r, "", 3, false);
	static const enum cz_picture_kind kinds[] = {CZ_PICTURE_BARS, CZ_PICTURE_MAP};
	for (size_t i = 0; i < CZ_COUNT(kinds); i++) {
		struct cz_buf out = CZ_BUF_INIT;
		const struct cz_picture p = {.kind = kinds[i], .title = "T", .table = r.table[0]};
		cz_picture_svg(&r, &p, CZ_PICTURE_LARGE, &out);
		for (size_t l = 0; l < r.table[0]->lines; l++) {
			char wanted[64];
			const struct cz_line *line = &r.table[0]->line[l];
			snprintf(wanted, sizeof wanted, kinds[i] == CZ_PICTURE_MAP ? "%s %s<" : "%.0s>%s<", line->label,
				 cz_report_cell(&r, &r.table[0]->column[0], &line->cell[0]));
			assert_non_null(strstr(cz_buf_text(&out), wanted));
		}
		cz_buf_release(&out);
	}
	cz_report_release(&r);
}

/* What the description of a picture says, and that of one with other words around its cells. */
static void assert_described(const struct cz_report *r, enum cz_picture_kind kind, const struct cz_table *t, const char *facts)
{
	const struct cz_picture p = {.kind = kind, .title = "T", .about = "About", .table = t, .low = 1, .high = 5};
	struct cz_buf out = CZ_BUF_INIT, wanted = CZ_BUF_INIT;
	cz_picture_svg(r, &p, CZ_PICTURE_LARGE, &out);
	cz_buf_addf(&wanted, "<title>T</title><desc>%s</desc>", facts);
	if (!strstr(cz_buf_text(&out), cz_buf_text(&wanted)))
		fail_msg("picture %d does not say: %s, but %.300s", (int)kind, facts, cz_buf_text(&out));
	cz_buf_release(&out);
	cz_buf_release(&wanted);
}

/* Who cannot see a picture is told what it shows: cells as they are printed, and what is withheld is not shown there either. */
static void pictures_tell_facts(void **state)
{
	(void)state;
	struct cz_report r;
	make(&r, "", 3, false);
	struct cz_table *counts = r.table[0], *means = r.table[1];
	assert_described(&r, CZ_PICTURE_SERIES, counts, "a0: 35; a4: not shown.");
	assert_described(&r, CZ_PICTURE_BARS, counts,
			 "At the top of the table: ‘a0’ 35 / not shown, ‘a1’ 35 / –, "
			 "‘a2’ not shown / not shown (Demand / Offer).");
	assert_described(&r, CZ_PICTURE_MAP, counts, "At the top of the table: ‘a0’ 35, ‘a1’ 35, "
						      "‘a2’ not shown.");
	assert_described(&r, CZ_PICTURE_DOTS, means, "Mean from 2.5 (s0) to 3.3 (s2); s3 not shown.");
	assert_described(&r, CZ_PICTURE_RADAR, means, "Mean from 2.5 (s0) to 3.3 (s2); s3 not shown.");
	show(means, 1, 0, CZ_EXACT, 2.5);
	assert_described(&r, CZ_PICTURE_DOTS, means, "Mean from 2.5 (s0, s1) to 3.3 (s2); s3 not shown.");
	show(means, 2, 0, CZ_EXACT, 2.5); /* none is lowest of equals */
	assert_described(&r, CZ_PICTURE_DOTS, means, "Mean: s0 2.5; s1 2.5; s2 2.5; s3 not shown.");
	for (size_t l = 0; l < 4; l++)
		show(means, l, 0, CZ_WITHHELD, 3);
	assert_described(&r, CZ_PICTURE_DOTS, means, "Formal from 1.7 (s0, s1, s3) to 4.5 or higher (s2). Informal: s0 not shown; s1 3.9; s2 3.9; s3 3.9.");
	for (size_t l = 0; l < 3; l++)
		show(means, l, 0, CZ_EXACT, 2.5);
	means->columns = 2;
	assert_described(&r, CZ_PICTURE_SLOPES, means, "In Mean and in Low: s0 2.5 and 2.1; s1 2.5 and 2.1; s2 2.5 and 2.1; s3 not shown and 2.1.");
	for (size_t l = 0; l < counts->lines; l++)
		show(counts, l, 0, CZ_ROUNDED, l == 2 ? 10 : l == 3 ? 45 : 20);
	assert_described(&r, CZ_PICTURE_SERIES, counts, "a0: 20; a4: 20; lowest 10, highest 45.");
	cz_report_release(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bars_are_as_long_as_their_numbers),
		cmocka_unit_test(means_stand_where_the_scale_says),
		cmocka_unit_test(pictures_tell_facts),
		cmocka_unit_test(pictures_say_the_numbers_of_their_tables),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
