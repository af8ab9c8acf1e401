#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../scarce.h"
#include "base/hash.h"
#include "model/place.h"
#include "report/nested.h"

enum { MOST = 12 };

/* A table with a line for each area. */
static struct cz_table table_of(struct cz_line *line, const char *const *area, size_t n)
{
	for (size_t i = 0; i < n; i++)
		line[i] = (struct cz_line){.key = area[i]};
	return (struct cz_table){.line = line, .lines = n};
}

static struct cz_nested nested(const char *const *area, size_t n)
{
	struct cz_line line[MOST];
	struct cz_table t = table_of(line, area, n);
	struct cz_nested x;
	assert_int_equal(cz_nested_find(&x, &t, NULL), 0);
	return x;
}

static void district_lies_in_its_municipality(void **state)
{
	static const char *const area[] = {"-", "BU90010200", "BU90010201", "WK900100", "WK900200"};
	struct cz_nested x = nested(area, CZ_COUNT(area));
	(void)state;
	assert_int_equal(x.groups, 2);
	assert_int_equal(x.group[0], CZ_NO_GROUP); /* nobody knows where */
	assert_true(x.group[1] < 2);
	assert_int_equal(x.group[2], x.group[1]); /* WK900102 */
	assert_true(x.group[3] < 2);
	assert_int_equal(x.above[x.group[1]], x.group[3]); /* GM9001 */
	assert_int_equal(x.above[x.group[3]], CZ_NO_GROUP);
	assert_int_equal(x.group[4], CZ_NO_GROUP); /* GM9002 has no other line */
	cz_nested_release(&x);
}

/* What has one line, or all there are, is told by that already. */
static void what_is_told_already_is_no_group(void **state)
{
	static const char *const one_town[] = {"WK900100", "WK900101"}, *const one_district[] = {"BU90010000", "BU90010001", "WK900200"};
	struct cz_nested x = nested(one_town, CZ_COUNT(one_town)), y = nested(one_district, CZ_COUNT(one_district));
	(void)state;
	assert_int_equal(x.groups, 0);
	assert_int_equal(y.groups, 1); /* GM9001; the district has all of its lines */
	assert_int_equal(y.group[0], y.group[1]);
	assert_int_equal(y.above[y.group[0]], CZ_NO_GROUP);
	cz_nested_release(&x);
	cz_nested_release(&y);
}

static size_t lines_in(const char *const *area, size_t n, const char *larger)
{
	size_t lines = 0;
	for (size_t i = 0; i < n; i++)
		lines += cz_area_holds(larger, area[i]);
	return lines;
}

/* Of any areas: whether a district or a municipality is a group is worked out anew for each line. */
static void groups_are_what_the_codes_say(void **state)
{
	static const char *const codes[] = {"BU90010200", "BU90010201", "WK900102", "WK900103", "BU90010300", "GM9001", "WK900200", "BU90020000",
					    "BU90020001", "-", "Noord", "x"};
	(void)state;
	for (uint64_t seed = 0; seed < 400; seed++) {
		const char *area[MOST];
		size_t n = 0;
		for (size_t i = 0; i < CZ_COUNT(codes); i++)
			if (cz_mix64(seed * 64 + i) % 2)
				area[n++] = codes[i];
		struct cz_nested x = nested(area, n);
		for (size_t l = 0; l < n; l++) {
			char district[] = "WK......", town[] = "GM....";
			bool known = strlen(area[l]) >= 6 && area[l][2] == '9';
			if (!known) {
				assert_int_equal(x.group[l], CZ_NO_GROUP);
				continue;
			}
			memcpy(town + 2, area[l] + 2, 4);
			memcpy(district + 2, area[l] + 2, strlen(area[l]) >= 8 ? 6 : 0);
			size_t in_town = lines_in(area, n, town), in_district = lines_in(area, n, district);
			bool is_town = in_town > 1 && in_town < n, is_district = in_district > 1 && in_district < in_town;
			assert_int_equal(x.group[l] == CZ_NO_GROUP, !is_town && !is_district);
			if (is_district)
				assert_int_equal(x.above[x.group[l]] == CZ_NO_GROUP, !is_town);
			for (size_t k = 0; k < n && (is_town || is_district); k++)
				if (cz_area_holds(is_district ? district : town, area[k]) && !(is_town && !is_district))
					assert_int_equal(x.group[k], x.group[l]);
		}
		cz_nested_release(&x);
	}
}

static void no_table_has_no_groups(void **state)
{
	struct cz_nested x;
	(void)state;
	assert_int_equal(cz_nested_find(&x, NULL, NULL), 0);
	assert_int_equal(x.groups, 0);
	cz_nested_release(&x);
}

static void each_allocation_fails_once(void **state)
{
	static const char *const area[] = {"BU90010200", "BU90010201", "WK900100", "WK900200"};
	struct cz_line line[MOST];
	struct cz_table t = table_of(line, area, CZ_COUNT(area));
	long tried = 0;
	(void)state;
	for (bool done = false; !done; tried++) {
		struct cz_nested x;
		struct cz_err err = CZ_ERR_INIT;
		left = tried;
		int rc = cz_nested_find(&x, &t, &err);
		done = left >= 0;
		left = -1;
		assert_int_equal(rc, done ? 0 : CZ_ENOMEM);
		assert_int_equal(x.groups, done ? 2 : 0);
		cz_nested_release(&x);
	}
	assert_true(tried > 8);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(district_lies_in_its_municipality),
		cmocka_unit_test(what_is_told_already_is_no_group),
		cmocka_unit_test(groups_are_what_the_codes_say),
		cmocka_unit_test(no_table_has_no_groups),
		cmocka_unit_test(each_allocation_fails_once),
	};
	return cmocka_run_group_tests_name("report/nested", tests, NULL, NULL);
}
