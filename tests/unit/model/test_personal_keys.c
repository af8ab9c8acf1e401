/* What keys of members give away: the second answer is the first, and many keys do no harm. */
#include "model/personal_keys.h"
#include "base/attr.h"
#include <stdio.h>
#include "../unit.h"

static void the_second_answer_is_the_first(void **state)
{
	static const char *const key[] = {"", "opmerking", "e-mail", "achternaam", "jan@voorbeeld.nl", "favoriete kleur", "06-12345678"};
	struct cz_keys k = CZ_KEYS_INIT;
	struct cz_err err = CZ_ERR_INIT;
	(void)state;
	for (int round = 0; round < 2; round++)
		for (size_t i = 0; i < CZ_COUNT(key); i++) {
			struct cz_key_says says;
			enum cz_personal name = CZ_PERSONAL_NONE;
			assert_int_equal(cz_keys_ask(&k, cz_str_of(key[i]), &says, &err), 0);
			assert_int_equal(cz_personal_header(cz_str_of(key[i]), &name), 0);
			assert_int_equal(says.name, name);
			assert_int_equal(says.text, cz_personal_key(cz_str_of(key[i])));
		}
	assert_int_equal(k.seen.n, CZ_COUNT(key));
	cz_keys_release(&k);
}

static void keys_under_which_somebody_is_named(void **state)
{
	static const char *const who[] = {"huisarts", "intake_door", "createdBy", "naam_contactpersoon", "begeleider", "Intake door"};
	static const char *const none[] = {"", "bydata", "deur", "nota", "door_datum", "huisartsenpost", "kleur", "_"};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(who); i++)
		assert_true(cz_personal_asks_who(cz_str_of(who[i])));
	for (size_t i = 0; i < CZ_COUNT(none); i++)
		assert_false(cz_personal_asks_who(cz_str_of(none[i])));
}

static void many_keys_do_no_harm(void **state)
{
	struct cz_keys k = CZ_KEYS_INIT;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_key_says says;
	char key[200];
	(void)state;
	for (int i = 0; i < 3000; i++) {
		snprintf(key, sizeof key, "%s nummer %d", i % 2 ? "telefoon" : "vlag", i);
		enum cz_personal name = CZ_PERSONAL_NONE;
		assert_int_equal(cz_keys_ask(&k, cz_str_of(key), &says, &err), 0);
		assert_int_equal(cz_personal_header(cz_str_of(key), &name), 0);
		assert_int_equal(says.name, name);
	}
	assert_true(k.seen.n < 3000);
	size_t n = k.seen.n;
	cz_keys_release(&k);
	assert_true(n > 0 && k.seen.n == 0);
	memset(key, 'k', sizeof key);
	assert_int_equal(cz_keys_ask(&k, (struct cz_str){key, sizeof key}, &says, &err), 0);
	assert_int_equal(k.seen.n, 0); /* too long to be worth the memory */
	cz_keys_release(&k);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_second_answer_is_the_first),
		cmocka_unit_test(keys_under_which_somebody_is_named),
		cmocka_unit_test(many_keys_do_no_harm),
	};
	return cmocka_run_group_tests_name("model/personal_keys", tests, NULL, NULL);
}
