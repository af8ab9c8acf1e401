#include "data/emit.h"
#include "data/json.h"
#include "data/value.h"
#include <math.h>
#include "../unit.h"

static struct cz_arena mem;

static struct cz_value of(const char *json)
{
	struct cz_value v = {0};
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_json_parse(json, strlen(json), &mem, &v, &err), 0);
	return v;
}

static bool equal(const char *a, const char *b)
{
	struct cz_value va = of(a), vb = of(b);
	return cz_value_eq(&va, &vb);
}

static int forget(void **state)
{
	(void)state;
	cz_arena_release(&mem);
	return 0;
}

static void equal_means_the_same_value(void **state)
{
	(void)state;
	assert_true(equal("{\"a\":1,\"b\":[true,null]}", "{\"b\":[true,null],\"a\":1}"));
	assert_false(equal("1", "1.0"));
	assert_false(equal("[1,2]", "[2,1]"));
	assert_false(equal("[1]", "[1,1]"));
	assert_false(equal("{\"a\":1}", "{\"b\":1}"));
	assert_false(equal("{\"a\":1}", "{\"a\":1,\"b\":1}"));
	assert_false(equal("null", "false"));
	assert_false(equal("\"a\"", "\"A\""));
}

static void members_with_a_default(void **state)
{
	(void)state;
	struct cz_value v = of("{\"t\":\"x\",\"n\":3,\"r\":2.5,\"b\":true}");
	assert_true(cz_str_is(cz_value_text(&v, "t", "-"), "x"));
	assert_true(cz_str_is(cz_value_text(&v, "n", "-"), "-"));
	assert_int_equal(cz_value_int(&v, "n", 9), 3);
	assert_int_equal(cz_value_int(&v, "r", 9), 9);
	assert_true(cz_value_real(&v, "n", 9) == 3 && cz_value_real(&v, "r", 9) == 2.5 && cz_value_real(&v, "t", 9) == 9);
	assert_true(cz_value_bool(&v, "b", false) && !cz_value_bool(&v, "n", false));
	assert_null(cz_value_get(&v, "none"));
	assert_null(cz_value_get(NULL, "none"));
	assert_null(cz_value_get(cz_value_get(&v, "t"), "none"));
}

static void a_copy_stands_alone(void **state)
{
	(void)state;
	struct cz_arena own = CZ_ARENA_INIT;
	struct cz_value v = of("{\"a\":[1,\"text\",{\"b\":[]}],\"c\":{}}"), copy;
	assert_true(cz_value_copy(&v, &own, &copy));
	cz_arena_release(&mem);
	v = of("{\"a\":[1,\"text\",{\"b\":[]}],\"c\":{}}");
	assert_true(cz_value_eq(&v, &copy));
	cz_arena_release(&own);
}

static void written_in_one_form(void **state)
{
	(void)state;
	struct cz_buf b = CZ_BUF_INIT;
	struct cz_emit e = CZ_EMIT_INIT(&b);
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "t", "\"\\\b\f\n\r\t\x01\x1f\x7f\xc3\xa9/");
	cz_emit_texts(&e, "none", NULL);
	cz_emit_real(&e, "nan", NAN);
	cz_emit_real(&e, "inf", -INFINITY);
	cz_emit_int(&e, "i", INT64_MIN);
	cz_emit_day(&e, "d", 0);
	cz_emit_day(&e, "no", CZ_DAY_NONE);
	cz_emit_key(&e, CZ_STR("a\"b"));
	cz_emit_open(&e, NULL, '[');
	cz_emit_bool(&e, NULL, true);
	cz_emit_open(&e, NULL, '{');
	cz_emit_close(&e, '}');
	cz_emit_null(&e, NULL);
	cz_emit_close(&e, ']');
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
	cz_emit_int(&e, NULL, 1);
	assert_string_equal(cz_buf_text(&b), "{\"t\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\xc3\xa9/\",\"none\":null,\"nan\":null,"
					     "\"inf\":null,\"i\":-9223372036854775808,\"d\":\"1970-01-01\",\"no\":null,"
					     "\"a\\\"b\":[true,{},null]}\n1");
	cz_buf_release(&b);
}

/* Texts that need no escape are copied at once. Each sign, wherever it stands in a text, is written as it is alone. */
static void each_sign_is_written_as_it_is_alone(void **state)
{
	enum { LONGEST = 20 };
	(void)state;
	for (int sign = 0; sign < 256; sign++)
		for (size_t n = 1; n <= LONGEST; n++)
			for (size_t at = 0; at < n; at++) {
				char text[LONGEST], one = (char)sign;
				struct cz_buf alone = CZ_BUF_INIT, all = CZ_BUF_INIT, want = CZ_BUF_INIT;
				struct cz_emit e = CZ_EMIT_INIT(&alone), f = CZ_EMIT_INIT(&all);
				memset(text, 'x', sizeof text);
				text[at] = one;
				cz_emit_text(&e, NULL, (struct cz_str){&one, 1});
				cz_emit_text(&f, NULL, (struct cz_str){text, n});
				cz_buf_addc(&want, '"');
				cz_buf_add(&want, text, at);
				cz_buf_add(&want, alone.data + 1, alone.len - 2);
				cz_buf_add(&want, text + at + 1, n - at - 1);
				cz_buf_addc(&want, '"');
				assert_string_equal(all.data, want.data);
				assert_int_equal(all.len, want.len);
				cz_buf_release(&alone);
				cz_buf_release(&all);
				cz_buf_release(&want);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(equal_means_the_same_value, forget), cmocka_unit_test_teardown(members_with_a_default, forget),
		cmocka_unit_test_teardown(a_copy_stands_alone, forget),        cmocka_unit_test(written_in_one_form),
		cmocka_unit_test(each_sign_is_written_as_it_is_alone),
	};
	return cmocka_run_group_tests_name("data/value", tests, NULL, NULL);
}
