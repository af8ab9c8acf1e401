/* Memory runs out at each allocation in turn while names are learnt and looked up. */
#include "../scarce.h"
#include "intake/names.h"
#include "model/personal.h"
#include "model/types.h"
#include "../unit.h"

static int run(void)
{
	struct cz_names n = CZ_NAMES_INIT;
	struct cz_err err = CZ_ERR_INIT;
	const char *category = NULL, *language = NULL;
	enum cz_personal kind = CZ_PERSONAL_NONE;
	int rc = cz_names_add_vocabulary(&n, &cz_vocab_category, &err);
	if (!rc)
		rc = cz_names_add_languages(&n, &err);
	if (!rc)
		rc = cz_names_find(&n, CZ_STR("een of andere heel lange naam die niemand ooit in een lijst zou zetten"), &category);
	if (!rc && (rc = cz_names_find(&n, CZ_STR("Vervoer"), &category)) > 0)
		rc = cz_names_find_language(&n, CZ_STR("pt-br"), &language);
	if (rc > 0)
		rc = cz_personal_header(CZ_STR("Geb.datum"), &kind);
	if (rc == 0) {
		assert_string_equal(category, "VRV");
		assert_string_equal(language, "pt-BR");
		assert_int_equal(kind, CZ_PERSONAL_BIRTH);
	}
	cz_names_release(&n);
	return rc;
}

static void each_allocation_fails_once(void **state)
{
	(void)state;
	long tried = 0;
	assert_int_equal(run(), 0);
	for (bool done = false; !done; tried++) {
		left = tried;
		int rc = run();
		done = left >= 0;
		left = -1;
		assert_true(rc == CZ_ENOMEM || rc == 0);
		assert_true(done || rc == CZ_ENOMEM);
	}
	assert_true(tried > 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_allocation_fails_once),
	};
	return cmocka_run_group_tests_name("intake/names memory", tests, NULL, NULL);
}
