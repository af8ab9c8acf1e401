#include "../unit.h"

#include "report/phrase.h"

/* Which of {0}..{3} a text has, as bits; a bar is bit 4. */
static unsigned shape(const char *s)
{
	unsigned found = 0;
	for (; *s; s++) {
		if (s[0] == '{') {
			assert_true(s[1] >= '0' && s[1] <= '3' && s[2] == '}');
			found |= 1u << (s[1] - '0');
		}
		if (*s == '|') {
			assert_false(found & 16);
			found |= 16;
		}
	}
	return found;
}

static void both_languages_say_the_same(void **state)
{
	(void)state;
	for (int i = 0; i < CZ_PHRASES; i++) {
		const char *nl = cz_phrase_text(CZ_NL, (enum cz_phrase)i), *en = cz_phrase_text(CZ_EN, (enum cz_phrase)i);
		assert_true(*nl && *en);
		if (shape(nl) != shape(en))
			fail_msg("'%s' and '%s' differ in their words", nl, en);
	}
}

static void number_picks_the_form(void **state)
{
	struct cz_buf b = CZ_BUF_INIT;
	const char *words[] = {"1", NULL};
	(void)state;
	cz_phrase_add(&b, CZ_NL, CZ_P_OPEN_NOW, 1, words);
	assert_string_equal(cz_buf_text(&b), "Er staat 1 hulpvraag open.");
	cz_buf_clear(&b);
	words[0] = "0";
	cz_phrase_add(&b, CZ_NL, CZ_P_OPEN_NOW, 0, words);
	assert_string_equal(cz_buf_text(&b), "Er staan 0 hulpvragen open.");
	cz_buf_clear(&b);
	words[0] = "{0} <b>";
	cz_phrase_add(&b, CZ_EN, CZ_P_OPEN_NOW, 2, words); /* a word is not looked into */
	assert_string_equal(cz_buf_text(&b), "{0} <b> requests are open.");
	cz_buf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(both_languages_say_the_same),
		cmocka_unit_test(number_picks_the_form),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
