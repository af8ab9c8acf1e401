#include "intake/id_digits.h"
#include "model/types.h"
#include "../unit.h"

static void ids_of_one_length(void **s)
{
	static const struct {
		const char *cell[3];
		size_t digits;
	} is[] = {
		{{"00960", "01234", "45678"}, 5},
		{{"00960", "", "onbekend"}, 5},
		{{"0012, 0345", "1234", "0001;0002"}, 4},
		{{"00960", "1234", "45678"}, 0},
		{{"00960", "V1234", "45678"}, 0},
		{{"0.960", "01234", "45678"}, 0},
		{{"10960", "11234", "45678"}, 0},
		{{"0", "1", "2"}, 0},
		{{"000000000000000000001", "", ""}, 0}, /* more than a recipe may say */
		{{"", "", ""}, 0},
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(is); i++) {
		struct cz_id_digits d = {0};
		for (size_t k = 0; k < CZ_COUNT(is[i].cell); k++)
			cz_id_digits_note(&d, cz_str_of(is[i].cell[k]));
		if (cz_id_digits_all(&d) != is[i].digits)
			fail_msg("%zu: %zu", i, cz_id_digits_all(&d));
	}
}

static void fields_that_name_records(void **s)
{
	(void)s;
	assert_true(cz_id_digits_suit(&cz_type_request, cz_type_field(&cz_type_request, CZ_STR("id"))));
	assert_true(cz_id_digits_suit(&cz_type_match, cz_type_field(&cz_type_match, CZ_STR("volunteer"))));
	assert_true(cz_id_digits_suit(&cz_type_partnership, cz_type_field(&cz_type_partnership, CZ_STR("members"))));
	assert_false(cz_id_digits_suit(&cz_type_request, cz_type_field(&cz_type_request, CZ_STR("goal"))));
	assert_false(cz_id_digits_suit(&cz_type_request, cz_type_field(&cz_type_request, CZ_STR("postcode"))));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {cmocka_unit_test(ids_of_one_length), cmocka_unit_test(fields_that_name_records)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
