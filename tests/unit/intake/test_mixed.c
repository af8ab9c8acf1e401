/* Which rows are read in another encoding than their file, and that memory may run out meanwhile. */
#include "../scarce.h"
#include "intake/mixed.h"
#include "base/text.h"
#include "../unit.h"

/* A row of the two cells as the reader of a file in e gives it; text holds it. */
static void make_row(enum cz_encoding e, const char *first, const char *second, struct cz_buf *text, struct cz_str cell[2], struct cz_row *row)
{
	const char *part[] = {first, second};
	struct cz_buf raw = CZ_BUF_INIT;
	size_t n[2];
	cz_buf_clear(text);
	cz_buf_addf(&raw, "%s;%s", first, second);
	for (size_t i = 0; i < 3; i++) {
		size_t from = text->len;
		const char *s = i < 2 ? part[i] : cz_buf_text(&raw);
		if (e == CZ_ENCODING_CP1252)
			cz_cp1252_to_utf8(s, strlen(s), text);
		else
			cz_buf_adds(text, s);
		if (i < 2)
			n[i] = text->len - from;
	}
	cell[0] = (struct cz_str){text->data, n[0]};
	cell[1] = (struct cz_str){text->data + n[0], n[1]};
	size_t rest = n[0] + n[1];
	*row = (struct cz_row){.n = 2, .cell = cell, .raw = {text->data + rest, text->len - rest}};
	cz_buf_release(&raw);
}

/* Whether a row of "a" and the bytes is mended in a file in e; then as text. */
static bool mends(enum cz_encoding e, const char *bytes, const char *text)
{
	struct cz_mixed m = CZ_MIXED_INIT;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_buf room = CZ_BUF_INIT;
	struct cz_str cell[2];
	struct cz_row row;
	size_t column = 0;
	make_row(e, "a", bytes, &room, cell, &row);
	int rc = cz_mixed_mend(&m, e, &row, &column, &err);
	assert_true(rc == 0 || rc == 1);
	if (rc) {
		assert_int_equal(column, 2);
		assert_true(cz_str_is(row.cell[0], "a"));
		assert_true(cz_str_is(row.cell[1], text));
		assert_true(row.raw.n == row.cell[1].n + 2 && memcmp(row.raw.s, "a;", 2) == 0);
		assert_memory_equal(row.raw.s + 2, text, row.cell[1].n);
	} else {
		assert_ptr_equal(row.cell, cell);
	}
	cz_mixed_release(&m);
	cz_buf_release(&room);
	return rc;
}

static void rows_of_utf8_in_a_windows_file(void **state)
{
	(void)state;
	static const char *const sure[] = {"café", "šport", "Ïjzer", "“Ja”", "Łódź", "ğışĞİŞ", "Ștefan", "Дом", "😀", "Việt", "Wałbrzych", "één ēn Ēn", "€ 5", "5 °C", "\xef\xbb\xbfx"};
	static const char *const not_sure[] = {"abc", "CAF\xc9\x92S", "CAF\xc9\x85", "CAF\xc9\x99", "ro\xdf\x94", "caf\xe9\x92\x94", "\xe0\xa0\x93x", "\xc2\x85", "J\xc4\x93", "SE\xd1\xae", "\xc4\x84x", "F\xc5\x92", "\xc8\x96x \xc9\x97",
					       "café \xe9", "caf\xe9", "\x8f", "\xc3", "x\xe2\x80"};
	for (size_t i = 0; i < CZ_COUNT(sure); i++)
		if (!mends(CZ_ENCODING_CP1252, sure[i], sure[i]))
			fail_msg("%s", sure[i]);
	for (size_t i = 0; i < CZ_COUNT(not_sure); i++)
		if (mends(CZ_ENCODING_CP1252, not_sure[i], not_sure[i]))
			fail_msg("%zu", i);
}

static void rows_of_windows_in_a_utf8_file(void **state)
{
	(void)state;
	assert_true(mends(CZ_ENCODING_UTF8, "caf\xe9", "café"));
	assert_true(mends(CZ_ENCODING_UTF8, "\x80 \x93x\x94", "€ “x”"));
	assert_true(mends(CZ_ENCODING_UTF8, "CAF\xc9\x92S \xe9", "CAFÉ’S é"));
	assert_false(mends(CZ_ENCODING_UTF8, "café", NULL));
	assert_false(mends(CZ_ENCODING_UTF8, "café \xe9", NULL));
	assert_false(mends(CZ_ENCODING_UTF8, "\xe9 \x81", NULL));
}

/* Every byte comes back from a Windows-1252 file, those too that it does not know; what has no room there is told. */
static void the_way_back_is_exact(void **state)
{
	(void)state;
	struct cz_buf text = CZ_BUF_INIT, back = CZ_BUF_INIT;
	for (int c = 1; c < 256; c++) {
		char byte = (char)c;
		cz_buf_clear(&text);
		cz_buf_clear(&back);
		cz_cp1252_to_utf8(&byte, 1, &text);
		assert_true(cz_encode(CZ_ENCODING_CP1252, (struct cz_str){text.data, text.len}, &back));
		assert_int_equal(back.len, 1);
		assert_int_equal(back.data[0], byte);
	}
	cz_buf_clear(&back);
	assert_false(cz_encode(CZ_ENCODING_CP1252, CZ_STR("a\xc5\x82z"), &back));
	assert_string_equal(cz_buf_text(&back), "a?z");
	assert_true(cz_encode(CZ_ENCODING_UTF16LE, CZ_STR("\xc5\x82"), &back));
	cz_buf_release(&text);
	cz_buf_release(&back);
}

static void stray_bytes(void **state)
{
	(void)state;
	static const unsigned char stray[] = {0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xfe, 0xff};
	for (int c = 0; c < 256; c++) {
		char text[] = {'a', (char)c, 'b'};
		assert_int_equal(cz_has_stray((struct cz_str){text, 3}), memchr(stray, c, sizeof stray) != NULL);
	}
	assert_false(cz_has_stray(CZ_STR("")));
}

static int run(enum cz_encoding e, const char *bytes, struct cz_buf *room)
{
	struct cz_mixed m = CZ_MIXED_INIT;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_str cell[2];
	struct cz_row row;
	size_t column;
	long held = left;
	left = -1;
	make_row(e, "a", bytes, room, cell, &row);
	left = held;
	int rc = cz_mixed_mend(&m, e, &row, &column, &err);
	cz_mixed_release(&m);
	return rc;
}

static void each_allocation_fails_once(void **state)
{
	(void)state;
	static const struct {
		enum cz_encoding e;
		const char *bytes;
	} file[] = {{CZ_ENCODING_CP1252, "café"}, {CZ_ENCODING_UTF8, "caf\xe9"}};
	struct cz_buf room = CZ_BUF_INIT;
	for (size_t i = 0; i < CZ_COUNT(file); i++) {
		long tried = 0;
		for (bool done = false; !done; tried++) {
			left = tried;
			int rc = run(file[i].e, file[i].bytes, &room);
			done = left >= 0;
			left = -1;
			assert_int_equal(rc, done ? 1 : CZ_ENOMEM);
		}
		assert_true(tried > 2);
	}
	cz_buf_release(&room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_of_utf8_in_a_windows_file),
		cmocka_unit_test(rows_of_windows_in_a_utf8_file),
		cmocka_unit_test(the_way_back_is_exact),
		cmocka_unit_test(stray_bytes),
		cmocka_unit_test(each_allocation_fails_once),
	};
	return cmocka_run_group_tests_name("intake/mixed", tests, NULL, NULL);
}
