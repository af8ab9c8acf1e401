/* Several ids in one cell. */
#include "../unit.h"

#include "base/attr.h"
#include "intake/several.h"

static void cells_that_name_two(void **state)
{
	static const char *const two[] = {"V2, V3", "V2,V3", "V2;V3", "V2 | V3", "V2 en V3", "V2 EN V3", "12 and 13", "V2+V3", "V2 & V3",
					  "V2/V3", "v2 / V3", "V1/V2/V3", "V2\nV3", "1, 2 en 3", "12,13", "V2 of V3", "12 / 13", "V1 t/m V3"};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(two); i++)
		if (!cz_several_ids(cz_str_of(two[i])))
			fail_msg("%s", two[i]);
}

static void cells_that_name_one(void **state)
{
	static const char *const one[] = {"", "V2", "V-2", "2026/014", "A-12/2026", "V7/8", "A1E+11", "12+13", "V6 (was V5)", "V2,", "V2 /", "HV 2026 014",
					  "Jansen, P", "Welzijn en Zorg", "en", "/", "W&R-12", "1.234", "Huis 3, zij-ingang"};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(one); i++)
		if (cz_several_ids(cz_str_of(one[i])))
			fail_msg("%s", one[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_that_name_two),
		cmocka_unit_test(cells_that_name_one),
	};
	return cmocka_run_group_tests_name("intake/several", tests, NULL, NULL);
}
