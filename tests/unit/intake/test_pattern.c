/* Regular expressions, against what they should take; and that none takes long. */
#include "intake/pattern.h"
#include <stdio.h>
#include "../unit.h"

static const struct {
	const char *pattern, *text, *want; /* want NULL: no match */
} cases[] = {
	{"abc", "xxabcx", "abc"}, {"abc", "ab", NULL}, {"a|b|cd", "xxcd", "cd"}, {"(a|ab)(c|bcd)", "abcd", "a"},
	{"^(\\d{4}) ?[A-Z]{2}$", "1234 AB", "1234"}, {"^(\\d{4}) ?[A-Z]{2}$", "1234 ABC", NULL},
	{"'latitude': '([-0-9.]+)'", "{'latitude': '40.72', 'x': '1'}", "40.72"}, {"(a+?)(b*)", "aab", "a"},
	{"(?i)pc(x|y)+", "PCXy", "y"}, {"([^,;]+);", "h\xc3\xa9llo;x", "h\xc3\xa9llo"}, {".", "\xe2\x82\xac", "\xe2\x82\xac"},
	{"(x{2,3})", "xxxx", "xxx"}, {"(x{2,3}?)", "xxxx", "xx"}, {"(x{2,})", "xxxx", "xxxx"}, {"^$", "", ""}, {"^$", "a", NULL},
	{"(?:ab)+(c)", "ababc", "c"}, {"\\[([A-Z]+\\d)\\]", "q1[AMB1]. [x]", "AMB1"}, {"a{0}b", "b", "b"}, {"(ab|c)*", "abcab", "ab"},
	{"((a)b)+", "abab", "ab"}, {"(a)(b)+", "abb", "a"}, {"(b)?a", "a", "a"}, {"[]a]+", "]a", "]a"}, {"[a-]+", "-a", "-a"},
	{"[^a]", "a", NULL}, {"\\.", "a.b", "."}, {"\\s(\\w+)$", "een twee", "twee"}, {"x*", "yyy", ""}, {"(a*)*", "aaa", "aaa"},
	{"", "abc", ""}, {"a||b", "b", ""}, {"(?i)[^a]", "A", NULL},
};

static void takes_what_it_should(void **state)
{
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(cases); i++) {
		struct cz_arena a = CZ_ARENA_INIT;
		struct cz_err err = CZ_ERR_INIT;
		struct cz_pattern *p = cz_pattern_compile(cz_str_of(cases[i].pattern), &a, &err);
		struct cz_str out;
		assert_non_null(p);
		bool found = cz_pattern_find(p, cz_str_of(cases[i].text), &out);
		if (found != (cases[i].want != NULL) || (found && !cz_str_is(out, cases[i].want)))
			fail_msg("%s on %s gave %.*s", cases[i].pattern, cases[i].text, found ? (int)out.n : 4, found ? out.s : "none");
		cz_arena_release(&a);
	}
}

static void refuses_what_is_no_pattern(void **state)
{
	static const char *const bad[] = {"(", ")", "a)", "[a", "[", "*a", "a**", "a{2", "a{2,1}", "a{101}", "\\", "[b-a]", "[\xc3\xa9]",
					  "+", "a|*", "(?:a", "((((((((a{100}){100}){100}){100}){100}){100}){100}){100})",
					  "((((((((a{0}){100}){100}){100}){100}){100}){100}){100})"};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(bad); i++) {
		struct cz_arena a = CZ_ARENA_INIT;
		struct cz_err err = CZ_ERR_INIT;
		if (cz_pattern_compile(cz_str_of(bad[i]), &a, &err))
			fail_msg("accepted: %s", bad[i]);
		assert_int_equal(err.code, CZ_EINPUT);
		cz_arena_release(&a);
	}
}

/* (a*)*b on a long row of a: a backtracking engine needs 2^n steps. */
static void never_explodes(void **state)
{
	static char text[20000];
	(void)state;
	struct cz_arena a = CZ_ARENA_INIT;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_pattern *p = cz_pattern_compile(CZ_STR("^(?:(a*)*)*b$"), &a, &err);
	struct cz_str out;
	memset(text, 'a', sizeof text);
	assert_non_null(p);
	assert_false(cz_pattern_find(p, (struct cz_str){text, sizeof text}, &out));
	text[sizeof text - 1] = 'b';
	assert_true(cz_pattern_find(p, (struct cz_str){text, sizeof text}, &out));
	cz_arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_what_it_should),
		cmocka_unit_test(refuses_what_is_no_pattern),
		cmocka_unit_test(never_explodes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
