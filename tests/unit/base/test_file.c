#include "base/file.h"
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../unit.h"

static char folder[64];

static int enter(void **state)
{
	(void)state;
	strcpy(folder, "/tmp/test_file.XXXXXX");
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int leave(void **state)
{
	static const char *const made[] = {"out", "real", "link", "hard"};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(made); i++)
		unlink(made[i]);
	return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1; /* fails when something was left behind */
}

static int put(const char *path, const char *text, bool commit)
{
	struct cz_out out;
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_out_open(&out, path, &err), 0);
	cz_out_write(&out, text, strlen(text));
	int rc = commit ? cz_out_commit(&out, &err) : 0;
	cz_out_release(&out);
	return rc;
}

static void holds(const char *path, const char *want)
{
	struct cz_buf b = CZ_BUF_INIT;
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_file_read(path, 1000, &b, &err), 0);
	assert_string_equal(cz_buf_text(&b), want);
	cz_buf_release(&b);
}

static void appears_whole_or_not_at_all(void **state)
{
	(void)state;
	struct stat st;
	assert_int_equal(put("out", "first", false), 0);
	assert_int_equal(stat("out", &st), -1);
	assert_int_equal(put("out", "first", true), 0);
	holds("out", "first");
	assert_int_equal(put("out", "second", false), 0);
	holds("out", "first");
	assert_int_equal(put("out", "third", true), 0);
	holds("out", "third");
	assert_int_equal(stat("out", &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
}

static void a_link_is_replaced_not_followed(void **state)
{
	(void)state;
	struct stat st;
	assert_int_equal(put("real", "mine", true), 0);
	assert_int_equal(symlink("real", "link"), 0);
	assert_int_equal(link("real", "hard"), 0);
	assert_int_equal(put("link", "new", true), 0);
	holds("link", "new");
	holds("real", "mine");
	assert_int_equal(lstat("link", &st), 0);
	assert_true(S_ISREG(st.st_mode));
	assert_int_equal(put("real", "newer", true), 0);
	holds("hard", "mine");
}

static void a_full_disk_is_told(void **state)
{
	(void)state;
	struct cz_out out;
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_out_open(&out, "/dev/full", &err), 0);
	cz_out_write(&out, "lost", 4);
	assert_int_equal(cz_out_commit(&out, &err), CZ_ESYS);
	assert_non_null(strstr(err.text, strerror(ENOSPC)));
	cz_out_release(&out);
}

static void what_cannot_be_opened(void **state)
{
	(void)state;
	struct cz_in in;
	struct cz_out out;
	struct cz_buf b = CZ_BUF_INIT;
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_in_open(&in, "absent", &err), CZ_ESYS);
	assert_non_null(strstr(err.text, strerror(ENOENT)));
	err = (struct cz_err)CZ_ERR_INIT;
	assert_int_equal(cz_file_read(folder, 1000, &b, &err), CZ_ESYS);
	err = (struct cz_err)CZ_ERR_INIT;
	assert_true(cz_out_open(&out, "absent/out", &err) < 0);
	cz_out_release(&out);
	assert_int_equal(put("out", "0123456789", true), 0);
	err = (struct cz_err)CZ_ERR_INIT;
	assert_int_equal(cz_file_read("out", 9, &b, &err), CZ_EINPUT);
	cz_buf_release(&b);
}

static void a_folder_is_made_for_its_owner(void **state)
{
	(void)state;
	struct cz_out out;
	struct cz_err err = CZ_ERR_INIT;
	struct stat st;
	for (int again = 0; again < 2; again++) { /* the second time it is there */
		assert_int_equal(cz_out_open_in(&out, "made", "out", &err), 0);
		cz_out_write(&out, "text", 4);
		assert_int_equal(cz_out_commit(&out, &err), 0);
		cz_out_release(&out);
	}
	holds("made/out", "text");
	assert_int_equal(stat("made", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	assert_int_equal(unlink("made/out"), 0);
	assert_int_equal(rmdir("made"), 0);
	assert_true(cz_out_open_in(&out, "absent/made", "out", &err) < 0);
	cz_out_release(&out);
}

static void a_failed_buffer_fails_the_file(void **state)
{
	(void)state;
	struct cz_out out;
	struct cz_buf b = CZ_BUF_INIT;
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(put("out", "old", true), 0);
	assert_int_equal(cz_out_open(&out, "out", &err), 0);
	b.failed = true;
	cz_out_take(&out, &b);
	assert_int_equal(cz_out_commit(&out, &err), CZ_ENOMEM);
	cz_out_release(&out);
	holds("out", "old");
}

static void much_is_written_whole(void **state)
{
	(void)state;
	struct cz_out out;
	struct cz_err err = CZ_ERR_INIT;
	struct stat st;
	assert_int_equal(cz_out_open(&out, "out", &err), 0);
	for (int i = 0; i < 300000; i++)
		cz_out_write(&out, "0123456789\n", 11);
	assert_int_equal(cz_out_commit(&out, &err), 0);
	cz_out_release(&out);
	assert_int_equal(stat("out", &st), 0);
	assert_int_equal(st.st_size, 3300000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(appears_whole_or_not_at_all, enter, leave),
		cmocka_unit_test_setup_teardown(a_link_is_replaced_not_followed, enter, leave),
		cmocka_unit_test_setup_teardown(a_full_disk_is_told, enter, leave),
		cmocka_unit_test_setup_teardown(what_cannot_be_opened, enter, leave),
		cmocka_unit_test_setup_teardown(a_folder_is_made_for_its_owner, enter, leave),
		cmocka_unit_test_setup_teardown(a_failed_buffer_fails_the_file, enter, leave),
		cmocka_unit_test_setup_teardown(much_is_written_whole, enter, leave),
	};
	return cmocka_run_group_tests_name("base/file", tests, NULL, NULL);
}
