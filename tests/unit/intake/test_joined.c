/* Columns of one list, and memory that runs out meanwhile. */
#include "../scarce.h"
#include "../unit.h"
#include "model/types.h"
#include "one_row.h"

struct seen {
	bool refused;
	char skills[100], languages[100], help[100];
};

static void put(char *out, size_t cap, const struct cz_texts *t)
{
	struct cz_buf b = {.data = out, .cap = cap};
	for (size_t i = 0; i < t->n; i++)
		cz_buf_addf(&b, "%s%s", i ? "|" : "", t->v[i]);
	out[b.len] = '\0';
}

static void see(const void *rec, void *ctx)
{
	const struct cz_volunteer *v = rec;
	struct seen *seen = ctx;
	seen->refused = !v;
	if (!v)
		return;
	put(seen->skills, sizeof seen->skills, &v->skills);
	put(seen->languages, sizeof seen->languages, &v->languages);
	put(seen->help, sizeof seen->help, &v->categories);
}

static int run(const char *names, const char *cells, struct seen *seen)
{
	struct cz_str name[ROW_MOST], cell[ROW_MOST];
	size_t n = row_split(names, name);
	assert_int_equal(row_split(cells, cell), n);
	return one_row("{\"otherFields\": \"known\"}", &cz_type_volunteer, name, cell, n, see, seen);
}

static struct seen read_row(const char *names, const char *cells)
{
	struct seen seen = {0};
	assert_int_equal(run(names, cells, &seen), 0);
	return seen;
}

static void numbers_and_neighbours_are_one_list(void **state)
{
	(void)state;
	assert_string_equal(read_row("nr;Taal 1;Taal 2", "1;nl;tr").languages, "nl|tr");
	assert_string_equal(read_row("nr;Taal;Tweede taal;3e taal", "1;nl;;tr").languages, "nl|tr");
	assert_string_equal(read_row("nr;Taal (1);Taal (2)", "1;;tr en nl").languages, "tr|nl");
	assert_string_equal(read_row("nr;Taal;Taal", "1;nl;tr").languages, "nl|tr");
	assert_string_equal(read_row("nr;Vaardigheden;Vaardigheid 2", "1;koken, naaien;fietsen").skills, "koken|naaien|fietsen");
	assert_string_equal(read_row("nr;Soort hulp;Soort hulp", "1;Gezin, kinderen, huiswerk;tuin").help, "GEZ|TUI");
}

static void what_may_be_of_somebody_else_is_not(void **state)
{
	(void)state;
	assert_string_equal(read_row("nr;Taal;Naam;Taal", "1;nl;x;tr").languages, "nl");
	assert_string_equal(read_row("nr;Taal;nr 2;Taal 2", "1;nl;2;tr").languages, "nl");
	assert_string_equal(read_row("nr;Taal;Postcode;Postcode 2;Taal 2", "1;nl;3511;3512;tr").languages, "nl");
	assert_string_equal(read_row("nr;Taal;nr;Taal", "1;nl;2;tr").languages, "nl");
}

static void a_part_that_is_not_known_refuses_the_row(void **state)
{
	(void)state;
	assert_true(read_row("nr;Taal 1;Taal 2", "1;nl;iets").refused);
}

static void memory_may_run_out(void **state)
{
	long tried = 0;
	(void)state;
	for (bool done = false; !done; tried++) {
		struct seen seen = {0};
		left = tried;
		int rc = run("nr;Taal 1;Taal 2;Vaardigheden;Vaardigheid 2", "1;nl, fr;tr;koken, naaien;fietsen", &seen);
		done = left >= 0;
		left = -1;
		assert_int_equal(rc, done ? 0 : CZ_ENOMEM);
		if (done)
			assert_string_equal(seen.languages, "nl|fr|tr");
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_and_neighbours_are_one_list),
		cmocka_unit_test(what_may_be_of_somebody_else_is_not),
		cmocka_unit_test(a_part_that_is_not_known_refuses_the_row),
		cmocka_unit_test(memory_may_run_out),
	};
	return cmocka_run_group_tests_name("intake/joined", tests, NULL, NULL);
}
