#include "../unit.h"

#include "report/zip.h"

static void crc_of_the_standard(void **state)
{
	(void)state;
	assert_int_equal(cz_crc32("123456789", 9), 0xcbf43926); /* the check value of CRC-32/ISO-HDLC */
	assert_int_equal(cz_crc32("", 0), 0);
}

static uint32_t at(const struct cz_buf *b, size_t i)
{
	const unsigned char *p = (const unsigned char *)b->data + i;
	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static void list_points_at_the_files(void **state)
{
	struct cz_buf b = CZ_BUF_INIT;
	struct cz_zip z;
	(void)state;
	cz_zip_begin(&z, &b);
	cz_zip_add(&z, "a.txt", "first", 5);
	cz_zip_add(&z, "dir/b.txt", "", 0);
	cz_zip_end(&z);
	assert_false(cz_buf_failed(&b));
	size_t end = b.len - 22;
	assert_int_equal(at(&b, end), 0x06054b50);
	assert_int_equal(at(&b, end + 8), 2 << 16 | 2); /* on this disk, and in all */
	size_t list = at(&b, end + 16);
	assert_int_equal(at(&b, end + 12), end - list);
	assert_int_equal(at(&b, list), 0x02014b50);
	size_t second = list + 46 + strlen("a.txt");
	assert_int_equal(at(&b, second), 0x02014b50);
	assert_int_equal(at(&b, at(&b, second + 42)), 0x04034b50);
	assert_memory_equal(b.data + at(&b, second + 42) + 30, "dir/b.txt", 9);
	assert_memory_equal(b.data + 30 + 5, "first", 5);
	cz_buf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(crc_of_the_standard),
		cmocka_unit_test(list_points_at_the_files),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
