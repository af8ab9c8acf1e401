/* jansson's traps, and what is told of a document that is wrong. */
#include "base/buf.h"
#include "data/json.h"
#include <stdio.h>
#include "../unit.h"

static struct cz_err parse(const char *s, size_t n, struct cz_value *v, struct cz_arena *a)
{
	struct cz_err err = CZ_ERR_INIT;
	int rc = cz_json_parse(s, n, a, v, &err);
	assert_int_equal(rc, err.code);
	return err;
}

static void traps_are_closed(void **state)
{
	static const struct {
		const char *text, *says;
		size_t line, column;
	} bad[] = {
		{"{\"a\":1,\"a\":2}", "the same key twice", 1, 0},
		{"{\"secret\":\"Jansen", "ends too early", 1, 0},
		{"{\"a\":Jansen}", "not valid JSON", 1, 0},
		{"{\"a\":1}\n Jansen", "behind the end", 2, 0},
		{"{\"a\":\"\xff\"}", "no text in the encoding", 1, 0},
		{"{\"a\":1e999}", "too large", 1, 0},
		{"{\"a\":99999999999999999999}", "too large", 1, 0},
		{"{\"a\":\"\\u0000\"}", "NUL", 1, 0},
		{"{\"a\":\"\\ud800\"}", "", 1, 0},
		{"{\"a\":01}", "not valid JSON", 1, 0},
		{"{\n\n\"a\" 1}", "not valid JSON", 3, 0},
		{"", "ends too early", 1, 0},
		{"\xef\xbb\xbf{}", "not valid", 1, 0},
	};
	(void)state;
	struct cz_arena a = CZ_ARENA_INIT;
	struct cz_value v;
	for (size_t i = 0; i < CZ_COUNT(bad); i++) {
		struct cz_err err = parse(bad[i].text, strlen(bad[i].text), &v, &a);
		assert_int_equal(err.code, CZ_EINPUT);
		if (!strstr(err.text, bad[i].says) || strstr(err.text, "Jansen"))
			fail_msg("%s: %s", bad[i].text, err.text);
		assert_int_equal(err.line, bad[i].line);
		assert_true(err.column > 0);
	}
	assert_int_equal(parse("{\"a\":\"b\0c\"}", 11, &v, &a).code, CZ_EINPUT);
	cz_arena_release(&a);
}

static void nesting_has_an_end(void **state)
{
	(void)state;
	struct cz_arena a = CZ_ARENA_INIT;
	struct cz_value v;
	char text[400];
	for (int deep = 60; deep < 190; deep++) {
		memset(text, '[', (size_t)deep);
		memset(text + deep, ']', (size_t)deep);
		enum cz_errcode code = parse(text, (size_t)deep * 2, &v, &a).code;
		assert_int_equal(code, deep <= 65 ? CZ_OK : CZ_EINPUT);
	}
	cz_arena_release(&a);
}

static void values_arrive(void **state)
{
	static const char text[] = " {\"z\":[1,-2.5,true,null,\"caf\\u00e9 \\ud83d\\ude00\"],\"a\":{\"b\":9223372036854775807}} ";
	(void)state;
	struct cz_arena a = CZ_ARENA_INIT;
	struct cz_value v;
	assert_int_equal(parse(text, sizeof text - 1, &v, &a).code, CZ_OK);
	const struct cz_value *list = cz_value_get(&v, "z");
	assert_true(cz_str_is(v.member[0].key, "z")); /* members stay in their order */
	assert_int_equal(list->n, 5);
	assert_int_equal(list->item[0].whole, 1);
	assert_true(list->item[1].real == -2.5);
	assert_true(list->item[2].truth);
	assert_int_equal(list->item[3].kind, CZ_NULL);
	assert_true(cz_str_is(list->item[4].text, "caf\xc3\xa9 \xf0\x9f\x98\x80"));
	assert_true(cz_value_int(cz_value_get(&v, "a"), "b", 0) == INT64_MAX);
	cz_arena_release(&a);
}

static void lines_of_a_document(void **state)
{
	static const char text[] = "\xef\xbb\xbf{\n \"aspects\": [\n  {\"aspect\": \"ambition\"},\n  {\"aspect\": \"x\",\n"
				   "   \"items\": [{\"item\": \"A\"},\n    {\"item\": \"B\",\n     \"reverse\": true}]}\n ]\n}\n";
	(void)state;
	struct cz_arena a = CZ_ARENA_INIT;
	struct cz_document d;
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_json_document("bank.json", cz_str_of(text), &a, &d, &err), 0);
	assert_int_equal(cz_json_line(&d, "aspects"), 2);
	assert_int_equal(cz_json_line(&d, "aspects[1]"), 4);
	assert_int_equal(cz_json_line(&d, "aspects[1].items[1].reverse"), 7);
	assert_int_equal(cz_json_line(&d, "aspects[2]"), 0);
	assert_int_equal(cz_json_line(&d, "nothing"), 0);
	assert_int_equal(cz_json_fail(&d, &err, "aspects[1].items[1].text", "required"), CZ_EINPUT);
	assert_string_equal(err.text, "aspects[1].items[1].text: required");
	assert_string_equal(err.source, "bank.json");
	assert_int_equal(err.line, 6); /* of the parent, which is there */
	cz_arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(traps_are_closed), cmocka_unit_test(nesting_has_an_end),
					   cmocka_unit_test(values_arrive), cmocka_unit_test(lines_of_a_document)};
	return cmocka_run_group_tests_name("data/json", tests, NULL, NULL);
}
