#include "base/text.h"
#include "base/attr.h"
#include "../unit.h"

static void folds_to(const char *text, const char *want)
{
	struct cz_buf b = CZ_BUF_INIT;
	assert_true(cz_text_fold(cz_str_of(text), &b));
	assert_string_equal(cz_buf_text(&b), want);
	cz_buf_release(&b);
}

static void spellings_meet(void **state)
{
	(void)state;
	folds_to("Categorie\xc3\xabn", "categorieen");
	folds_to("CATEGORIEEN ", "categorieen");
	folds_to("Categorie\x65\xcc\x88n", "categorieen"); /* e with a mark of its own */
	folds_to("  Maximale afstand (km)", "maximale afstand km");
	folds_to("max_km", "max km");
	folds_to("Vrijwilligers\xc2\xa0nummer", "vrijwilligers nummer");
	folds_to("Stra\xc3\x9f" "e", "strasse");
	folds_to("\xef\xac\x81" "ets", "fiets"); /* the ligature fi */
	folds_to("I\xc5\x9e\xc4\xb0", "isi");
	folds_to("", "");
	folds_to(" -- ", "");
	folds_to("\xe2\x84\xa1", "tel");
}

static void utf8_is_checked(void **state)
{
	static const char *const bad[] = {"\xff", "\xc3", "a\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80",
					  "12345678\x80", "\xe2\x82"};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(bad); i++)
		assert_true(cz_utf8_check(bad[i], strlen(bad[i])) != SIZE_MAX);
	assert_int_equal(cz_utf8_check("12345678\x80", 9), 8);
	assert_true(cz_utf8_check("caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80", 14) == SIZE_MAX);
	assert_true(cz_utf8_check("\xed\x9f\xbf\xee\x80\x80\xf4\x8f\xbf\xbf", 10) == SIZE_MAX);
	assert_int_equal(cz_utf8_check("caf\xc3\xa9", 4), 3);
}

/* Every code point there is goes out and comes back; surrogates do not. */
static void every_sign_is_valid(void **state)
{
	(void)state;
	struct cz_buf b = CZ_BUF_INIT;
	for (uint32_t c = 1; c <= 0x10ffff; c++) {
		cz_buf_clear(&b);
		cz_utf8_add(&b, c);
		if (cz_utf8_check(b.data, b.len) != SIZE_MAX || b.len != (c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4))
			fail_msg("U+%04x", c);
		bool surrogate = c >= 0xd800 && c < 0xe000;
		assert_true(!surrogate || strcmp(b.data, "\xef\xbf\xbd") == 0);
	}
	cz_buf_release(&b);
}

static void windows_1252(void **state)
{
	(void)state;
	struct cz_buf b = CZ_BUF_INIT;
	assert_int_equal(cz_cp1252_to_utf8("caf\xe9 \x80 5 \x93", 10, &b), 0);
	assert_string_equal(cz_buf_text(&b), "caf\xc3\xa9 \xe2\x82\xac 5 \xe2\x80\x9c");
	cz_buf_clear(&b);
	assert_int_equal(cz_cp1252_to_utf8("\x81\x8d\x8f\x90\x9d", 5, &b), 5);
	assert_string_equal(cz_buf_text(&b), "\xc2\x81\xc2\x8d\xc2\x8f\xc2\x90\xc2\x9d");
	cz_buf_release(&b);
}

static void white_space_at_the_ends(void **state)
{
	(void)state;
	assert_true(cz_str_is(cz_text_trim(CZ_STR(" \t\xc2\xa0 a b \r\n")), "a b"));
	assert_true(cz_text_is_blank(CZ_STR(" \xc2\xa0\t")));
	assert_false(cz_text_is_blank(CZ_STR(" \xc2 ")));
	assert_true(cz_text_eq_nocase(CZ_STR("VOG"), CZ_STR("vog")));
	assert_false(cz_text_eq_nocase(CZ_STR("VOG"), CZ_STR("vo")));
	assert_false(cz_text_eq_nocase(CZ_STR("["), CZ_STR("{")));
	static const char *const of[] = {"ja", "Wel"};
	assert_true(cz_text_is_one_of(CZ_STR("wel"), of, CZ_COUNT(of)));
	assert_false(cz_text_is_one_of(CZ_STR("wel"), of, 1));
	assert_false(cz_text_is_one_of(CZ_STR("w"), of, CZ_COUNT(of)));
	assert_true(cz_text_has_digit(CZ_STR("week 9")));
	assert_false(cz_text_has_digit(CZ_STR("week /:")));
	assert_false(cz_text_has_digit(CZ_STR("")));
	assert_true(cz_text_starts(CZ_STR("sep=;"), "sep="));
	assert_false(cz_text_starts(CZ_STR("se"), "sep="));
}

/* Most texts are not looked at beyond their ends: in all texts of four signs the others come to the same. */
static void trimmed_at_once_or_step_by_step(void **state)
{
	static const char *const sign[] = {"a", " ", "\t", "\177", "\302\240", "\303\251", "\302", "\240"};
	(void)state;
	for (size_t i = 0; i < 8 * 8 * 8 * 8; i++) {
		char text[16] = "";
		for (size_t k = 0, left = i; k < 4; k++, left /= 8)
			strcat(text, sign[left % 8]);
		for (size_t n = 0; n <= strlen(text); n++) {
			struct cz_str s = {text, n}, at_once = cz_text_trim(s), by_step = cz_text_trim_ends(s);
			assert_int_equal(at_once.n, by_step.n);
			assert_ptr_equal(at_once.s, by_step.s);
		}
	}
}

static void ascii_ends_where_it_ends(void **state)
{
	char text[40];
	(void)state;
	for (size_t n = 0; n <= sizeof text; n++)
		for (size_t at = 0; at <= n; at++) {
			memset(text, 'a', sizeof text);
			memset(text + at, '\351', sizeof text - at);
			assert_int_equal(cz_ascii_length(text, n), at);
		}
}

static void terminals_are_told_nothing(void **state)
{
	static const struct {
		const char *text, *plain;
	} c[] = {
		{"Zo\303\253 \342\202\254", "Zo\303\253 \342\202\254"}, /* accents and the euro stay */
		{"a\033[31mb\nc\177", "a?[31mb?c?"},
		{"\302\2331m \302\240", "?1m \302\240"}, /* CSI as one sign of C1; a fixed space stays */
		{"\342\200\256x\342\201\246y\342\200\217\330\234", "?x?y??"},
		{"\342\200\250-\342\200\224", "?-\342\200\224"}, /* a line separator; a dash stays */
		{"\342\200", "\342\200"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
		struct cz_buf b = CZ_BUF_INIT;
		cz_text_add_plain(&b, cz_str_of(c[i].text));
		assert_string_equal(cz_buf_text(&b), c[i].plain);
		cz_buf_release(&b);
	}
}

static void lines_end_between_words(void **state)
{
	static const struct {
		const char *text;
		size_t column, indent, width;
		const char *lines;
	} c[] = {
		{"aa bb cc", 0, 0, 5, "aa bb\ncc\n"},
		{"aa bb cc", 0, 0, 8, "aa bb cc\n"},
		{"aa bb cc", 3, 3, 8, "aa bb\n   cc\n"},
		{"\303\251\303\251n twee", 0, 1, 8, "\303\251\303\251n twee\n"}, /* signs count, not bytes */
		{"a  verylongword  b ", 0, 2, 6, "a\n  verylongword\n  b\n"},
		{"", 0, 2, 6, "\n"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
		struct cz_buf b = CZ_BUF_INIT;
		cz_text_add_filled(&b, cz_str_of(c[i].text), c[i].column, c[i].indent, c[i].width);
		assert_string_equal(cz_buf_text(&b), c[i].lines);
		cz_buf_release(&b);
	}
}

static void no_half_sign_is_left(void **state)
{
	static const struct {
		const char *text;
		size_t most, n;
	} c[] = {
		{"abc", 3, 3}, {"abc", 2, 2}, {"abc", 0, 0}, {"", 5, 0},
		{"a\303\251b", 1, 1}, {"a\303\251b", 2, 1}, {"a\303\251b", 3, 3},
		{"\342\202\254", 2, 0}, {"\342\202\254", 3, 3}, {"\303\251\360\237\230\200", 5, 2},
	};
	(void)state;
	for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
		const struct cz_str cut = cz_utf8_cut(cz_str_of(c[i].text), c[i].most);
		assert_ptr_equal(cut.s, c[i].text);
		assert_int_equal((int)cut.n, (int)c[i].n);
	}
}

static void words_between_signs(void **s)
{
	struct cz_str rest = CZ_STR(" 1x/ twee,,week."), word;
	(void)s;
	for (size_t i = 0; i < 3; i++) {
		static const char *const words[] = {"1x", "twee", "week"};
		assert_true(cz_text_word(&rest, " ,./", &word));
		assert_true(cz_str_is(word, words[i]));
	}
	assert_false(cz_text_word(&rest, " ,./", &word));
	assert_int_equal(rest.n, 0);
}

static void camel_gives(const char *text, const char *want)
{
	struct cz_buf b = CZ_BUF_INIT;
	assert_true(cz_text_fold_camel(cz_str_of(text), &b));
	assert_string_equal(cz_buf_text(&b), want);
	cz_buf_release(&b);
}

static void names_of_programs_come_apart(void **state)
{
	(void)state;
	camel_gives("postalCode", "postal code");
	camel_gives("maxKM", "max km");
	camel_gives("BSNnummer", "bsnnummer");
	camel_gives("created_atDay", "created at day");
	camel_gives("", "");
	assert_true(cz_text_is_camel(CZ_STR("iDEAL")));
	assert_false(cz_text_is_camel(CZ_STR("Postcode PC6")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terminals_are_told_nothing), cmocka_unit_test(lines_end_between_words),
		cmocka_unit_test(spellings_meet), cmocka_unit_test(utf8_is_checked),         cmocka_unit_test(every_sign_is_valid),
		cmocka_unit_test(words_between_signs), cmocka_unit_test(windows_1252), cmocka_unit_test(white_space_at_the_ends),
		cmocka_unit_test(no_half_sign_is_left), cmocka_unit_test(trimmed_at_once_or_step_by_step), cmocka_unit_test(ascii_ends_where_it_ends),
		cmocka_unit_test(names_of_programs_come_apart),
	};
	return cmocka_run_group_tests_name("base/text", tests, NULL, NULL);
}
