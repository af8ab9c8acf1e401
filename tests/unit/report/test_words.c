#include "../unit.h"

#include "report/words.h"

static void next_is(struct cz_words *w, const char *about, const char *text, size_t line)
{
	assert_true(cz_words_next(w));
	assert_true(cz_str_eq(w->about, cz_str_of(about)));
	assert_true(cz_str_eq(w->text, cz_str_of(text)));
	assert_int_equal(w->line, line);
}

static void words_are_told_apart_by_names_in_brackets(void **state)
{
	struct cz_words w = {.all = CZ_STR("\n The week. \r\nMore.\n\n[requests]\r\n[volunteers] \n[short] of people,\nwe say.\n\n[method]\nx")};
	(void)state;
	next_is(&w, "", "The week. \r\nMore.", 0);
	next_is(&w, "requests", "", 5);
	next_is(&w, "volunteers", "[short] of people,\nwe say.", 6);
	next_is(&w, "method", "x", 10);
	assert_false(cz_words_next(&w));
}

static void name_may_be_all_there_is(void **state)
{
	struct cz_words w = {.all = CZ_STR("[short]")};
	(void)state;
	next_is(&w, "short", "", 1);
	assert_false(cz_words_next(&w));
}

static void no_words_are_no_pieces(void **state)
{
	struct cz_words w = {.all = CZ_STR("")};
	(void)state;
	assert_false(cz_words_next(&w));
}

static void brackets_alone_are_words(void **state)
{
	struct cz_words w = {.all = CZ_STR("[]\n[")};
	(void)state;
	next_is(&w, "", "[]\n[", 0);
	assert_false(cz_words_next(&w));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_told_apart_by_names_in_brackets),
		cmocka_unit_test(name_may_be_all_there_is),
		cmocka_unit_test(no_words_are_no_pieces),
		cmocka_unit_test(brackets_alone_are_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
