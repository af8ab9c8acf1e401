/* The list of records in an object around it, however much of the document is seen. */
#include "../scarce.h"
#include "../unit.h"
#include "intake/envelope.h"
#include "model/types.h"

#define ITEM "{\"nr\": 1, \"soort\": \"BDS\", \"postcode\": \"3511 AA\"}"

static int find(struct cz_str head, struct cz_buf *path)
{
	struct cz_err err = CZ_ERR_INIT;
	struct cz_recipe recipe = CZ_RECIPE_INIT;
	recipe.type = &cz_type_request;
	cz_buf_clear(path);
	return cz_envelope_find(head, &recipe, path, &err);
}

/* want NULL: there is none. */
static void check(const char *text, const char *want)
{
	struct cz_buf path = CZ_BUF_INIT;
	int rc = find(cz_str_of(text), &path);
	if (rc != (want != NULL) || (want && strcmp(cz_buf_text(&path), want) != 0))
		fail_msg("%s: %d, %s", text, rc, cz_buf_text(&path));
	cz_buf_release(&path);
}

static void one_list_of_objects_is_the_data(void **state)
{
	(void)state;
	check("{\"value\": [" ITEM "]}", "value");
	check("{\"data\": {\"items\": [" ITEM ", " ITEM "]}, \"meta\": {\"x\": [1, 2]}}", "data.items");
	check("{\"number\": 0, \"content\": [" ITEM "], \"totalPages\": 3}", "content");
	check("{\"s\": \"] \\\" }\", \"value\": [" ITEM "]}\n", "value");
	check("{\"value\": []}", "value");
}

static void where_anything_else_may_be_it_is_not(void **state)
{
	(void)state;
	check(ITEM, NULL);
	check("[" ITEM "]", NULL);
	check("{\"a\": [" ITEM "], \"b\": [" ITEM "]}", NULL);
	check("{\"a\": [" ITEM "]}\n{\"a\": [" ITEM "]}\n", NULL);
	check("{\"id\": 1, \"a\": [" ITEM "]}", NULL);
	check("{\"type\": \"request\", \"a\": [" ITEM "]}", NULL);
	check("{\"nr\": 1, \"soort\": \"TUI\", \"a\": [" ITEM "]}", NULL);
	check("{\"a.b\": [" ITEM "]}", NULL);
	check("{\"a\": [{\"iets\": 1}]}", NULL);
	check("{\"nr\": 1, \"wensen\": []}", NULL);
	check("{\"a\": [], \"b\": []}", NULL);
	check("{", NULL);
	check("", NULL);
	check("{\"a\"", NULL);
	check("{\"a\": tru", NULL);
}

static void a_head_that_is_cut_off_may_show_it(void **state)
{
	static const char text[] = "{\"meta\": {\"n\": -1.5e3, \"t\": true}, \"value\": [" ITEM ", {\"nr\": [[{}]], \"x\": \"\\\\\"}], \"next\": null}";
	struct cz_buf path = CZ_BUF_INIT;
	bool before = false;
	(void)state;
	for (size_t n = 0; n < sizeof text; n++) {
		int rc = find((struct cz_str){text, n}, &path);
		if (rc)
			assert_string_equal(cz_buf_text(&path), "value");
		assert_true(rc >= before); /* once it shows, more shows the same */
		before = rc;
	}
	assert_true(before);
	cz_buf_release(&path);
}

static void other_pages_are_told(void **state)
{
	static const struct {
		const char *key, *value;
		bool more;
	} is[] = {
		{"@odata.nextLink", "\"http://x\"", true}, {"next", "null", false},     {"next", "\"\"", false}, {"total_pages", "2", true},
		{"total_pages", "1", false},               {"last_page", "false", true}, {"last", "true", false}, {"other", "false", false},
	};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(is); i++)
		assert_int_equal(cz_envelope_tells_more(cz_str_of(is[i].key), cz_str_of(is[i].value)), is[i].more);
}

static void memory_may_run_out(void **state)
{
	long tried = 0;
	(void)state;
	for (bool done = false; !done; tried++) {
		struct cz_buf path = CZ_BUF_INIT;
		left = tried;
		int rc = find(CZ_STR("{\"data\": {\"items\": [" ITEM "]}}"), &path);
		done = left >= 0;
		left = -1;
		assert_int_equal(rc, done ? 1 : CZ_ENOMEM);
		cz_buf_release(&path);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_list_of_objects_is_the_data),
		cmocka_unit_test(where_anything_else_may_be_it_is_not),
		cmocka_unit_test(a_head_that_is_cut_off_may_show_it),
		cmocka_unit_test(other_pages_are_told),
		cmocka_unit_test(memory_may_run_out),
	};
	return cmocka_run_group_tests_name("intake/envelope", tests, NULL, NULL);
}
