#include "base/attr.h"
#include "intake/fluency.h"
#include "../unit.h"

static void reads_how_well(void **state)
{
	(void)state;
	static const struct {
		const char *text, *language;
		bool hardly;
	} good[] = {{"Engels (goed)", "Engels", false}, {"een beetje Nederlands", "Nederlands", true}, {"Engels: redelijk", "Engels", false},
		    {"Engels - matig", "Engels", true}, {"geen Nederlands", "Nederlands", true}, {"vloeiend Frans", "Frans", false}, {"Engels niet goed", "Engels", true},
		    {"Engels (B1)", "Engels", false}};
	static const char *const bad[] = {"", "goed", "(goed)", "Engels", "goedEngels", "Engels(niet bekend)", "Engelsgoed", "a1", ")", "(", "- goed", "Turks, geen", "Turks - geen", "nl, no", "Turks, goed"};
	for (size_t i = 0; i < CZ_COUNT(good); i++) {
		struct cz_str language;
		bool hardly;
		size_t at = 0;
		if (!cz_fluency_next(cz_str_of(good[i].text), &at, &language, &hardly) || hardly != good[i].hardly ||
		    !cz_str_is(language, good[i].language))
			fail_msg("'%s'", good[i].text);
	}
	for (size_t i = 0; i < CZ_COUNT(bad); i++) {
		struct cz_str language;
		bool hardly;
		size_t at = 0;
		if (cz_fluency_next(cz_str_of(bad[i]), &at, &language, &hardly))
			fail_msg("'%s'", bad[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(reads_how_well)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
