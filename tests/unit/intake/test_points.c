/* Coordinates that cannot both be meant as they stand; any that can are left alone. */
#include "intake/points.h"
#include "model/types.h"
#include <math.h>
#include "../unit.h"

static int degrees(double lat, double lon)
{
	int first;
	return (int)cz_point_fault((double[]){lat, lon, NAN, NAN}, &first);
}

static int metres(double x, double y)
{
	int first;
	return (int)cz_point_fault((double[]){NAN, NAN, x, y}, &first);
}

static void leaves_places_alone(void **state)
{
	(void)state;
	for (double lat = 50.7; lat < 53.7; lat += 0.1)
		for (double lon = 3.2; lon < 7.3; lon += 0.1) {
			assert_int_equal(degrees(lat, lon), 0);
			assert_int_equal(degrees(lon, lat), 241);
		}
	for (double x = 10000; x < 280000; x += 10000)
		for (double y = 305000; y < 625000; y += 10000) {
			assert_int_equal(metres(x, y), 0);
			assert_int_equal(metres(y, x), 241);
			assert_int_equal(degrees(x, y), 345);
			assert_int_equal(degrees(y, x), 345);
		}
	assert_int_equal(degrees(12.1, -68.9), 0); /* Curacao */
	assert_int_equal(degrees(17.6, -63.2), 0);  /* Saba */
	assert_int_equal(degrees(51.2, 2.9), 0);    /* Oostende */
	assert_int_equal(degrees(52, NAN), 0);
	assert_int_equal(degrees(NAN, NAN), 0);
}

static void knows_what_is_no_place(void **state)
{
	(void)state;
	assert_int_equal(degrees(0, 0), 346);
	assert_int_equal(metres(0, 0), 346);
	assert_int_equal(metres(5.1, 52.1), 345);
	assert_int_equal(metres(52.1, 5.1), 345);
	int first;
	assert_int_equal(cz_point_fault((double[]){52, 5, 0, 0}, &first), 346);
	assert_int_equal(first, CZ_POINT_X);
}

static void knows_what_is_elsewhere(void **state)
{
	(void)state;
	assert_int_equal(degrees(4.53, 6), 297);
	assert_int_equal(degrees(-33.9, 18.4), 297);
	assert_int_equal(degrees(0, 5), 297);
	assert_int_equal(degrees(52, 12), 297);
	assert_int_equal(degrees(12.1, 5), 297);
}

static void judges_records(void **state)
{
	(void)state;
	const char *field = NULL;
	struct cz_place place;
	struct cz_pair pair;
	cz_type_blank(&cz_type_place, &place);
	cz_type_blank(&cz_type_pair, &pair);
	assert_int_equal(cz_point_fault_of(&cz_type_place, &place, &field), 0);
	place.where.lat = 5.1;
	place.where.lon = 52.1;
	assert_int_equal(cz_point_fault_of(&cz_type_place, &place, &field), 241);
	assert_string_equal(field, "lat");
	assert_int_equal(cz_point_fault_of(&cz_type_pair, &pair, &field), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leaves_places_alone),
		cmocka_unit_test(knows_what_is_no_place),
		cmocka_unit_test(knows_what_is_elsewhere),
		cmocka_unit_test(judges_records),
	};
	return cmocka_run_group_tests_name("intake/points", tests, NULL, NULL);
}
