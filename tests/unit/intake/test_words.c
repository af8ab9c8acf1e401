/* Words that a map lacks, counted: the most frequent first, a limit on what is kept and shown, and memory that runs out. */
#include "../scarce.h"
#include "intake/words.h"
#include <stdio.h>
#include "../unit.h"

static int run(struct cz_buf *out)
{
	static const char *const word[] = {"kat", "praatje", "hond", "praatje", "a\nb"};
	struct cz_words w = CZ_WORDS_INIT;
	struct cz_err err = CZ_ERR_INIT;
	int rc = cz_words_add(&w, CZ203, "status", CZ_STR("raar"), &err);
	for (size_t i = 0; i < CZ_COUNT(word) && !rc; i++)
		rc = cz_words_add(&w, CZ239, "category", cz_str_of(word[i]), &err);
	if (!rc && !cz_words_print(&w, CZ239, out))
		rc = CZ_ENOMEM;
	cz_words_release(&w);
	return rc ? rc : cz_buf_failed(out) ? CZ_ENOMEM : 0;
}

static void counts_and_sorts(void **state)
{
	(void)state;
	struct cz_buf out = CZ_BUF_INIT;
	assert_int_equal(run(&out), 0);
	assert_string_equal(cz_buf_text(&out), "       2  category: praatje\n"
					       "       1  category: a?b\n"
					       "       1  category: hond\n"
					       "       1  category: kat\n");
	cz_buf_release(&out);
}

static void keeps_no_more_than_it_says(void **state)
{
	(void)state;
	struct cz_words w = CZ_WORDS_INIT;
	struct cz_buf out = CZ_BUF_INIT;
	for (int i = 0; i < 3000; i++) {
		char word[100];
		snprintf(word, sizeof word, "%d%60s", i, "\xc3\xab\xc3\xab\xc3\xab");
		assert_int_equal(cz_words_add(&w, CZ239, "category", cz_str_of(word), NULL), 0);
	}
	assert_int_equal(w.text.n, 1000);
	assert_true(cz_words_print(&w, CZ239, &out));
	size_t lines = 0;
	for (size_t i = 0; i < out.len; i++)
		lines += cz_buf_text(&out)[i] == '\n';
	assert_int_equal(lines, 40);
	cz_buf_release(&out);
	cz_words_release(&w);
}

static void each_allocation_fails_once(void **state)
{
	(void)state;
	long tried = 0;
	for (bool done = false; !done; tried++) {
		struct cz_buf out = CZ_BUF_INIT;
		left = tried;
		int rc = run(&out);
		done = left >= 0;
		left = -1;
		cz_buf_release(&out);
		assert_true(rc == CZ_ENOMEM || rc == 0);
		assert_true(done || rc == CZ_ENOMEM);
	}
	assert_true(tried > 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_and_sorts),
		cmocka_unit_test(keeps_no_more_than_it_says),
		cmocka_unit_test(each_allocation_fails_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
