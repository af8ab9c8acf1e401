/* Memory runs out at each allocation in turn while a recipe is read and a cell goes through it. */
#include "../scarce.h"
#include "../unit.h"
#include "model/types.h"
#include "one_row.h"

static const char text[] = "{\"fields\": [{\"column\": \"Nr\", \"target\": \"id\", \"prefix\": \"GM\"},"
			   " {\"column\": \"Soort\", \"target\": \"name\", \"map\": {\"a\": \"Anders\", \"b\": 5}}]}";
static const struct cz_str names[] = {{"Nr", 2}, {"Soort", 5}};
/* too long for what a text grows to at first: the part behind the prefix needs memory of its own */
static const struct cz_str row[] = {{"een nummer dat langer is dan zestien tekens", 43}, {"a", 1}};

static void see(const void *rec, void *ctx)
{
	const struct cz_organisation *o = rec;
	(void)ctx;
	assert_non_null(o);
	assert_string_equal(o->id, "GMeen nummer dat langer is dan zestien tekens");
	assert_string_equal(o->name, "Anders");
}

static int run(void)
{
	return one_row(text, &cz_type_organisation, names, row, 2, see, NULL);
}

static void each_allocation_fails_once(void **state)
{
	(void)state;
	long tried = 0;
	assert_int_equal(run(), 0);
	for (bool done = false; !done; tried++) {
		left = tried;
		int rc = run();
		done = left >= 0;
		left = -1;
		assert_int_equal(rc, done ? 0 : CZ_ENOMEM);
	}
	assert_true(tried > 20);
}

/* Nothing that a mistake leaves behind: the sanitizers look. */
static void a_map_from_an_empty_cell_is_a_mistake(void **state)
{
	(void)state;
	struct cz_recipe recipe = CZ_RECIPE_INIT;
	struct cz_err err = CZ_ERR_INIT;
	static const char bad[] = "{\"fields\": [{\"column\": \"Nr\", \"target\": \"id\", \"map\": {\" \": \"een woord\"}}]}";
	assert_int_equal(cz_recipe_parse(&recipe, "r.json", cz_str_of(bad), &cz_type_organisation, &err), CZ_EINPUT);
	assert_string_equal(err.text, "fields[0].map: an empty cell is never looked up");
	cz_recipe_release(&recipe);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_allocation_fails_once),
		cmocka_unit_test(a_map_from_an_empty_cell_is_a_mistake),
	};
	return cmocka_run_group_tests_name("intake/cell memory", tests, NULL, NULL);
}
