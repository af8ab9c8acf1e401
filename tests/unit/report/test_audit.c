#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "report/audit.h"
#include <stdlib.h>

static const struct cz_column columns[] = {{"open", "Open", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};

static void add(struct cz_report *r, const char *key, size_t n, double v)
{
	struct cz_table *t = cz_report_table(r, key, key, "Line", columns, 1);
	for (size_t l = 0; l < n; l++)
		cz_table_line(r, t, "x", "x")->cell[0] = (struct cz_cell){.shown = CZ_ROUNDED, .value = v};
}

/* The witness: all ways to fill n cells shown as v so that the sum may be shown as whole; how many values one cell takes. */
static int values_of_one(size_t n, int v, int whole)
{
	bool seen[16] = {false};
	int count = 0, low = v >= 4 ? v - 4 : 0, high = v + 4, cell[3];
	for (cell[0] = low; cell[0] <= high; cell[0]++)
		for (cell[1] = n > 1 ? low : 0; cell[1] <= (n > 1 ? high : 0); cell[1]++)
			for (cell[2] = n > 2 ? low : 0; cell[2] <= (n > 2 ? high : 0); cell[2]++)
				if (abs(cell[0] + cell[1] + cell[2] - whole) < 5)
					seen[cell[0]] = true;
	int least = 16;
	for (int i = 15; i >= 0; i--) {
		count += seen[i];
		least = seen[i] ? i : least;
	}
	return least == 0 || least >= 5 ? 99 : count; /* nobody there, or nothing small, or nothing that fits at all */
}

static void agrees_with_all_ways_to_fill_a_table(void **state)
{
	(void)state;
	for (size_t n = 1; n <= 3; n++)
		for (int v = 0; v <= 10; v += 5)
			for (int whole = 0; whole <= 35; whole += 5) {
				struct cz_report r;
				cz_report_init(&r, CZ_NL);
				add(&r, "weeks", 1, whole);
				add(&r, "categories", n, v);
				bool told = values_of_one(n, v, whole) < CZ_ROOM;
				if ((cz_audit(&r) != NULL) != told)
					fail_msg("%zu cells of %d in a whole of %d: expected %d", n, v, whole, told);
				cz_report_release(&r);
			}
}

/* 24 parts shown as 5 in a whole shown as 20: each can only be 1. */
static void crowded_parts_tell(void **state)
{
	struct cz_report r;
	(void)state;
	cz_report_init(&r, CZ_NL);
	add(&r, "weeks", 1, 20);
	add(&r, "areas", 24, 5);
	const struct cz_table *t = cz_audit(&r);
	assert_non_null(t);
	assert_string_equal(t->key, "areas");
	r.internal = true;
	assert_null(cz_audit(&r));
	cz_report_release(&r);
}

static void cell_without_judgement_is_found(void **state)
{
	static const enum cz_shown wrong[] = {CZ_RAW, CZ_EXACT};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(wrong); i++) {
		struct cz_report r;
		cz_report_init(&r, CZ_NL);
		add(&r, "follow", 2, 5);
		assert_null(cz_audit(&r));
		r.table[0]->line[1].cell[0].shown = wrong[i];
		assert_non_null(cz_audit(&r));
		cz_report_release(&r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_all_ways_to_fill_a_table),
		cmocka_unit_test(crowded_parts_tell),
		cmocka_unit_test(cell_without_judgement_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
