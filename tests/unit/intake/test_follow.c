/* What a path leads to: all of it is in the text, or the shape says that it is not. */
#include "intake/follow.h"
#include "data/json.h"
#include "../unit.h"

static void expect(const char *json, const char *path, const char *want, unsigned shape)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_buf text = CZ_BUF_INIT;
	struct cz_value v;
	assert_int_equal(cz_json_parse(json, strlen(json), &mem, &v, NULL), 0);
	cz_buf_adds(&text, "before"); /* of other cells */
	assert_int_equal(cz_follow(&v, cz_str_of(path), &text), shape);
	assert_string_equal(cz_buf_text(&text) + 6, want);
	cz_buf_release(&text);
	cz_arena_release(&mem);
}

static void finds_values(void **state)
{
	(void)state;
	expect("{\"a\": 1}", "a", "1", 0);
	expect("{\"a\": 1}", "b", "", 0);
	expect("{\"a\": {\"b\": {\"c\": true}}}", "a.b.c", "true", 0);
	expect("{\"a\": [{\"b\": \"x\"}, {\"c\": 1}, {\"b\": [2, \"y\"]}]}", "a.b", "x|2|y", CZ_SHAPE_SEVERAL);
	expect("{\"a\": [[1], [], null, \"\"]}", "a", "1", 0);
}

static void tells_what_it_leaves_out(void **state)
{
	(void)state;
	expect("{\"a\": {\"b\": 1}}", "a", "", CZ_SHAPE_OTHER);
	expect("{\"a\": [1, {\"b\": 1}, 2]}", "a", "1|2", CZ_SHAPE_OTHER | CZ_SHAPE_SEVERAL);
	expect("{\"a\": 1}", "a.b", "", CZ_SHAPE_OTHER);
	expect("{\"a\": [{\"b\": 1}, 2]}", "a.b", "1", CZ_SHAPE_OTHER);
	expect("{\"a\": {}}", "a", "", 0);
	expect("{\"a\": null}", "a.b", "", 0);
	expect("{\"a\": \"\"}", "a.b", "", 0);
}

static void takes_the_longest_key(void **state)
{
	(void)state;
	expect("{\"a\": 1, \"a.b\": 2}", "a.b", "2", 0);
	expect("{\"a\": {\"b\": 3}, \"a.b\": {\"c\": 4}}", "a.b.c", "4", 0);
	expect("{\"\": 5, \"ab\": 6}", "", "", CZ_SHAPE_OTHER);
	expect("{\"\": 5}", ".", "5", 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_values),
		cmocka_unit_test(tells_what_it_leaves_out),
		cmocka_unit_test(takes_the_longest_key),
	};
	return cmocka_run_group_tests_name("intake/follow", tests, NULL, NULL);
}
