/* Tables beside a recipe, and that memory may run out while one is read. */
#include "../scarce.h"
#include "intake/recipe.h"
#include "../unit.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char path[] = "/tmp/cz-test-lookup-XXXXXX";

static int write_table(void **state)
{
	static const char text[] = "Wijk;Code\nCentrum;WK01\nOost;WK02\nOOST; WK02 \ncentrum;WK09\nWest;WK03\nCentrum;WK01\nCentrum;WK08\nkort\n\"los;WK04\nx\x81y;WK05\n";
	(void)state;
	int fd = mkstemp(path);
	bool good = fd >= 0 && write(fd, text, strlen(text)) == (long)strlen(text);
	return close(fd) || !good;
}

static int remove_table(void **state)
{
	(void)state;
	return unlink(path);
}

static void check(struct cz_lookup *l)
{
	const char *value = NULL;
	assert_string_equal(cz_buf_text(&l->path), path);
	assert_int_equal(cz_names_find(&l->table, CZ_STR("OOST"), &value), 1);
	assert_string_equal(value, "WK02");
	assert_int_equal(cz_names_find(&l->table, CZ_STR("west"), &value), 1);
	assert_int_equal(cz_names_find(&l->twice, CZ_STR("centrum"), &value), 1);
	assert_int_equal(cz_names_find(&l->twice, CZ_STR("oost"), &value), 0);
	static const struct cz_lookup_fault want[] = {{5, CZ333}, {8, CZ333}, {9, CZ108}, {10, CZ102}, {11, CZ101}};
	assert_int_equal(l->fault_n, CZ_COUNT(want));
	for (size_t i = 0; i < CZ_COUNT(want); i++) {
		assert_int_equal(l->fault[i].line, want[i].line);
		assert_int_equal(l->fault[i].id, want[i].id);
	}
}

static int run(const char *value, struct cz_err *err)
{
	struct cz_lookup l = {.file = path, .key = "Wijk", .value = value};
	*err = (struct cz_err)CZ_ERR_INIT;
	int rc = cz_lookup_load(&l, "recipes/r.json", err);
	long held = left;
	left = -1;
	if (!rc)
		check(&l);
	left = held;
	cz_lookup_release(&l);
	return rc;
}

static void a_key_with_two_values_is_kept_apart(void **state)
{
	(void)state;
	struct cz_err err;
	assert_int_equal(run("Code", &err), 0);
	assert_int_equal(run("Kode", &err), CZ_EINPUT);
	assert_string_equal(err.source, path);
}

static void each_allocation_fails_once(void **state)
{
	(void)state;
	long tried = 0, told = 0;
	for (bool done = false; !done; tried++) {
		struct cz_err err;
		left = tried;
		int rc = run("Code", &err);
		done = left >= 0;
		left = -1;
		told += rc == CZ_ENOMEM;
		assert_true(rc == CZ_ENOMEM || rc == 0); /* 0: it did without, and the table is whole */
		assert_true(!done || rc == 0);
	}
	assert_true(told > 10 && tried > told);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_key_with_two_values_is_kept_apart),
		cmocka_unit_test(each_allocation_fails_once),
	};
	return cmocka_run_group_tests_name("intake/lookup", tests, write_table, remove_table);
}
