#include "intake/names.h"
#include "intake/languages.h"
#include "base/text.h"
#include "model/types.h"
#include "../unit.h"

static const char *found(struct cz_names *n, const char *cell)
{
	const char *code = NULL;
	int rc = cz_names_find(n, cz_str_of(cell), &code);
	assert_true(rc == 0 || rc == 1);
	return rc ? code : "";
}

static const char *language(struct cz_names *n, const char *cell)
{
	const char *code = NULL;
	int rc = cz_names_find_language(n, cz_str_of(cell), &code);
	assert_true(rc == 0 || rc == 1);
	return rc ? code : "";
}

static void knows_languages(void **s)
{
	(void)s;
	struct cz_names n = CZ_NAMES_INIT;
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_names_add_languages(&n, &err), 0);
	assert_string_equal(language(&n, "Nederlands"), "nl");
	assert_string_equal(language(&n, " DUTCH "), "nl");
	assert_string_equal(language(&n, "nl"), "nl");
	assert_string_equal(language(&n, "nld"), "nl");
	assert_string_equal(language(&n, "Oekra\xc3\xaf" "ens"), "uk");
	assert_string_equal(language(&n, "oekraiens"), "uk");
	assert_string_equal(language(&n, "T\xc3\xbcrk\xc3\xa7" "e"), "tr");
	assert_string_equal(language(&n, "Tigrinya"), "ti");
	assert_string_equal(language(&n, "surinaams-hindoestaans"), "hns");
	assert_string_equal(language(&n, "pt-br"), "pt-BR");
	assert_string_equal(language(&n, "nl_NL"), "nl-NL");
	assert_string_equal(language(&n, "ZH-hant-tw"), "zh-Hant-TW");
	assert_string_equal(language(&n, "Klingon"), "");
	assert_string_equal(language(&n, "xx-NL"), "");
	assert_string_equal(language(&n, ""), "");
	cz_names_release(&n);
}

/* Every code is a tag, and no spelling stands for two languages. */
static void languages_are_apart(void **s)
{
	(void)s;
	struct cz_map seen = CZ_MAP_INIT;
	struct cz_buf b = CZ_BUF_INIT;
	for (size_t i = 0; i < cz_languages_n; i++) {
		assert_true(cz_language_is(cz_str_of(cz_languages[i].code)));
		const char *names = cz_languages[i].names;
		for (struct cz_str name; cz_str_part(&names, '|', &name);) {
			bool added;
			cz_buf_clear(&b);
			assert_true(cz_text_fold(name, &b));
			assert_true(cz_map_add(&seen, (struct cz_str){b.data, b.len}, &added) != CZ_MAP_NONE);
			if (!added)
				fail_msg("'%s' twice", b.data);
		}
	}
	cz_buf_release(&b);
	cz_map_release(&seen);
}

static void knows_vocabularies_and_what_is_added(void **s)
{
	(void)s;
	struct cz_names n = CZ_NAMES_INIT;
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_names_add_vocabulary(&n, &cz_vocab_category, &err), 0);
	assert_string_equal(found(&n, "vrv"), "VRV");
	assert_string_equal(found(&n, "Vervoer en meegaan"), "VRV");
	assert_string_equal(found(&n, "Taxi"), "VRV");
	assert_string_equal(found(&n, "Huifkar"), "");
	assert_int_equal(cz_names_add(&n, CZ_STR("huifkar"), "VRV", &err), 0);
	assert_int_equal(cz_names_add(&n, CZ_STR("taxi"), "GZL", &err), 0);
	assert_string_equal(found(&n, "HUIFKAR"), "VRV");
	assert_string_equal(found(&n, "Taxi"), "GZL"); /* the later one wins */
	cz_names_release(&n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_languages),
		cmocka_unit_test(languages_are_apart),
		cmocka_unit_test(knows_vocabularies_and_what_is_added),
	};
	return cmocka_run_group_tests_name("intake/names", tests, NULL, NULL);
}
