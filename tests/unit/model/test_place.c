#include "../unit.h"

#include "model/place.h"

/* Records of one postcode, from the one that counts to the one that does so last. */
static const struct cz_place in_turn[] = {
	{{"1001", NULL, 52.2, 5, NAN, NAN}, "East", "GM9001", 2026},
	{{"1001", "WK900101", 52.0, 5, NAN, NAN}, "East", "GM9001", 2025},
	{{"1001", NULL, 52.0, 5, NAN, NAN}, "East", "GM9001", 2025},
	{{"1001", NULL, 52.0, 5, NAN, NAN}, "West", "GM9001", 2025},
	{{"1001", NULL, 52.0, 5, NAN, NAN}, "East", "GM9002", 2025},
	{{"1001", NULL, 52.0, 5, NAN, NAN}, "East", NULL, 2025},
	{{"1001", NULL, 52.1, 4, NAN, NAN}, "East", "GM9001", 2025},
	{{"1001", NULL, NAN, NAN, 150000, 450000}, "East", "GM9001", 2025},
	{{"1001", NULL, NAN, NAN, 150000, 450001}, "East", "GM9001", 2025},
	{{"1001", NULL, NAN, NAN, NAN, NAN}, "East", "GM9001", 2025},
	{{"1001", NULL, 51.0, 5, NAN, NAN}, "East", "GM9001", CZ_INT_NONE},
};
enum { PLACES = sizeof in_turn / sizeof *in_turn };

static void which_record_counts_is_not_a_matter_of_order(void **state)
{
	(void)state;
	const struct cz_where w = {"1001", NULL, NAN, NAN, NAN, NAN};
	for (size_t a = 0; a < PLACES; a++)
		for (size_t b = a + 1; b < PLACES; b++) {
			const struct cz_place both[] = {in_turn[a], in_turn[b]}, turned[] = {in_turn[b], in_turn[a]};
			struct cz_places *p = cz_places_new(both, 2), *q = cz_places_new(turned, 2);
			assert_non_null(p);
			assert_non_null(q);
			assert_ptr_equal(cz_places_record(p, &w), &both[0]);
			assert_ptr_equal(cz_places_record(q, &w), &turned[1]);
			cz_places_free(p);
			cz_places_free(q);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(which_record_counts_is_not_a_matter_of_order)};
	return cmocka_run_group_tests_name("model/place", tests, NULL, NULL);
}
