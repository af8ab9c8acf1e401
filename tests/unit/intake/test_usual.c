/* Words that came by: each comes back as it was, and there is an end to them. */
#include "intake/usual.h"
#include "base/attr.h"
#include <stdio.h>
#include "../unit.h"

static void gives_back_what_came_by(void **state)
{
	(void)state;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_usual *u = NULL;
	char word[] = "wandelen";
	assert_null(cz_usual_find(u, CZ_STR("wandelen")));
	assert_true(cz_usual_add(&u, &mem, cz_str_of(word)));
	assert_true(cz_usual_add(&u, &mem, CZ_STR("taal")));
	*word = '?';
	assert_string_equal(cz_usual_find(u, CZ_STR("wandelen")), "wandelen");
	assert_string_equal(cz_usual_find(u, CZ_STR("taal")), "taal");
	assert_null(cz_usual_find(u, CZ_STR("Taal")));
	assert_null(cz_usual_find(u, CZ_STR("taa")));
	assert_null(cz_usual_find(u, CZ_STR("")));
	cz_arena_release(&mem);
}

static void keeps_no_more_than_it_may(void **state)
{
	(void)state;
	enum { WORDS = 5000 };
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_usual *u = NULL;
	const struct cz_str sentence = CZ_STR("een zin die niemand nog eens net zo opschrijft");
	size_t known = 0;
	char word[16];
	assert_true(cz_usual_add(&u, &mem, sentence));
	assert_null(cz_usual_find(u, sentence));
	for (int i = 0; i < WORDS; i++) {
		snprintf(word, sizeof word, "woord %d", i);
		assert_true(cz_usual_add(&u, &mem, cz_str_of(word)));
	}
	for (int i = 0; i < WORDS; i++) {
		snprintf(word, sizeof word, "woord %d", i);
		const char *found = cz_usual_find(u, cz_str_of(word));
		if (found)
			assert_string_equal(found, word);
		known += found != NULL;
	}
	assert_true(known > 100 && known < 1000);
	cz_arena_release(&mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_back_what_came_by),
		cmocka_unit_test(keeps_no_more_than_it_may),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
