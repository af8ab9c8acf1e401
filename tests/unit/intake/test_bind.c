/* What columns are bound to: crosses under kinds of help, what may not stand anywhere, and the recipe that says the same as the names of columns. */
#include "../scarce.h"
#include "../unit.h"
#include "model/types.h"
#include "one_row.h"

static const char known[] = "{\"otherFields\": \"known\"}";

/* The kinds of help of a volunteer or a request, with bars between them; "refused". */
static void see_volunteer(const void *rec, void *ctx)
{
	const struct cz_volunteer *v = rec;
	struct cz_buf *out = ctx;
	cz_buf_adds(out, v ? "" : "refused");
	for (size_t i = 0; v && i < v->categories.n; i++)
		cz_buf_addf(out, "%s%s", i ? "|" : "", v->categories.v[i]);
}

static void see_request(const void *rec, void *ctx)
{
	const struct cz_request *r = rec;
	cz_buf_adds(ctx, r ? r->category ? r->category : "" : "refused");
}

static int run(const char *recipe, const struct cz_type *t, const char *names, const char *cells, struct cz_buf *out)
{
	struct cz_str name[ROW_MOST], cell[ROW_MOST];
	size_t n = row_split(names, name);
	assert_int_equal(row_split(cells, cell), n);
	return one_row(recipe, t, name, cell, n, t == &cz_type_request ? see_request : see_volunteer, out);
}

static void check(const char *recipe, const struct cz_type *t, const char *names, const char *cells, const char *want)
{
	char text[100];
	struct cz_buf out = {.data = text, .cap = sizeof text};
	assert_int_equal(run(recipe, t, names, cells, &out), 0);
	text[out.len] = '\0';
	if (strcmp(text, want) != 0)
		fail_msg("%s: %s: %s", names, cells, text);
}

static void crosses_below_kinds_of_help(void **state)
{
	const struct cz_type *v = &cz_type_volunteer, *r = &cz_type_request;
	(void)state;
	check(known, v, "nr;Boodschappen;Tuin", "1;x;ja", "BDS|TUI");
	check(known, v, "nr;Boodschappen;Tuin", "1;nee;", "");
	check(known, v, "nr;Boodschappen;Tuin", "1;x;graag", "refused");
	check(known, v, "nr;Hulp bij [Tuin];Hulp bij [Iets]", "1;x;", "TUI");
	check(known, v, "nr;Hulp bij [Tuin];Hulp bij [Iets]", "1;;x", "refused");
	check(known, r, "nr;Boodschappen;Tuin", "1;;x", "TUI");
	check(known, r, "nr;Boodschappen;Tuin", "1;x;x", "refused");
}

static void one_alone_or_beside_the_field_itself_is_none(void **state)
{
	(void)state;
	check(known, &cz_type_volunteer, "nr;Tuin", "1;x", "");
	check(known, &cz_type_volunteer, "nr;Soort hulp;Boodschappen;Tuin", "1;vervoer;x;x", "VRV");
	check(known, &cz_type_volunteer, "nr;Boodschappen;Overig", "1;x;x", "");
}

static void a_map_that_says_what_columns_are(void **state)
{
	static const char recipe[] = "{\"fields\": [{\"column\": \"nr\", \"target\": \"id\"}, {\"columns\": [\"a\", \"b\"], \"ticked\": true,"
				     " \"target\": \"category\", \"map\": {\"a\": \"BDS\", \"b\": \"TUI\"}, \"otherwise\": \"refuse\"}]}";
	(void)state;
	check(recipe, &cz_type_request, "nr;a;b", "1;x;", "BDS");
	check(recipe, &cz_type_request, "nr;a;b", "1;x;x", "refused");
}

static void what_may_not_stand_anywhere(void **state)
{
	static const char no[] = "{\"otherFields\": \"known\", \"refuse\": [{\"column\": \"ma 7 dec\"}]}";
	static const char unless[] = "{\"otherFields\": \"known\", \"refuse\": [{\"column\": \"iets\", \"unless\": \"times\"}]}";
	static const char same[] = "{\"otherFields\": \"known\", \"refuse\": [{\"column\": \"#4\", \"same\": \"ma\"}]}";
	const struct cz_type *v = &cz_type_volunteer;
	(void)state;
	check(no, v, "nr;Soort hulp;ma 7 dec", "1;tuin;x", "refused");
	check(no, v, "nr;Soort hulp;ma 7 dec", "1;tuin;nee", "TUI");
	check(no, v, "nr;Soort hulp;anders", "1;tuin;x", "TUI");
	check(unless, v, "nr;Soort hulp;iets;Maandag", "1;tuin;x;", "refused");
	check(unless, v, "nr;Soort hulp;iets;Maandag", "1;tuin;x;x", "TUI");
	check(same, v, "nr;Soort hulp;ma;vk", "1;tuin;x;x", "TUI");
	check(same, v, "nr;Soort hulp;ma;vk", "1;tuin;x;nee", "refused");
	check(same, v, "nr;Soort hulp;ma;vk", "1;tuin;nee;", "TUI");
	check(known, v, "nr;Soort hulp;ma 7 dec;di", "1;tuin;x;", "refused");
}

/* What --sniff prints for these columns, then the row through it. */
static int plan(const char *names, struct cz_buf *out)
{
	struct cz_recipe recipe = CZ_RECIPE_INIT;
	struct cz_header header = CZ_HEADER_INIT;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_converter *c = NULL;
	struct cz_str name[ROW_MOST];
	size_t n = row_split(names, name);
	int rc = cz_recipe_parse(&recipe, "r.json", cz_str_of(known), &cz_type_volunteer, &err);
	if (!rc)
		rc = cz_header_read(&header, name, NULL, n, &err);
	if (!rc && !(c = cz_converter_plan(&recipe, &header, NULL, &err)))
		rc = err.code;
	cz_buf_adds(out, "{");
	if (c)
		cz_converter_recipe(c, out);
	cz_buf_adds(out, "}");
	cz_converter_free(c);
	cz_header_release(&header);
	cz_recipe_release(&recipe);
	return rc ? rc : cz_buf_failed(out) ? CZ_ENOMEM : 0;
}

static void the_recipe_says_the_same(void **state)
{
	static const char *const file[][3] = {
		{"nr;Soort hulp;Soort hulp", "1;tuin;vervoer", "TUI|VRV"},
		{"nr;Boodschappen;Tuin", "1;x;ja", "BDS|TUI"},
		{"nr;Boodschappen;Tuin", "1;x;graag", "refused"},
		{"nr;Soort hulp;ma 7 dec;di", "1;tuin;x;", "refused"},
		{"nr;Soort hulp;Datum uit;Gestopt;Status", "1;tuin;;ja;actief", "refused"},
		{"nr;Soort hulp;Dagen;Dagdelen", "1;tuin;ma;nacht", "refused"},
	};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(file); i++) {
		struct cz_buf recipe = CZ_BUF_INIT;
		check(known, &cz_type_volunteer, file[i][0], file[i][1], file[i][2]);
		assert_int_equal(plan(file[i][0], &recipe), 0);
		check(cz_buf_text(&recipe), &cz_type_volunteer, file[i][0], file[i][1], file[i][2]);
		cz_buf_release(&recipe);
	}
}

static void memory_may_run_out(void **state)
{
	static const char names[] = "nr;Boodschappen;Tuin;ma;ma 7 dec;Datum uit;Gestopt";
	long tried = 0;
	(void)state;
	for (bool done = false; !done; tried++) {
		struct cz_buf recipe = CZ_BUF_INIT;
		left = tried;
		int rc = plan(names, &recipe);
		done = left >= 0;
		left = -1;
		cz_buf_release(&recipe);
		assert_int_equal(rc, done ? 0 : CZ_ENOMEM);
	}
	tried = 0;
	for (bool done = false; !done; tried++) {
		char text[100];
		struct cz_buf out = {.data = text, .cap = sizeof text};
		left = tried;
		int rc = run(known, &cz_type_volunteer, names, "1;x;x;x;;;nee", &out);
		done = left >= 0;
		left = -1;
		assert_int_equal(rc, done ? 0 : CZ_ENOMEM);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(crosses_below_kinds_of_help),
		cmocka_unit_test(one_alone_or_beside_the_field_itself_is_none),
		cmocka_unit_test(a_map_that_says_what_columns_are),
		cmocka_unit_test(what_may_not_stand_anywhere),
		cmocka_unit_test(the_recipe_says_the_same),
		cmocka_unit_test(memory_may_run_out),
	};
	return cmocka_run_group_tests_name("intake/bind", tests, NULL, NULL);
}
