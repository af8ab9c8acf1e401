/* Whole files: the sum of accepted and refused rows, encodings across buffer ends, and lack of memory. */
#include "intake/import.h"
#include "model/types.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "../unit.h"

static char path[] = "/tmp/cz-test-import-XXXXXX";

static void write_file(const void *p, size_t n)
{
	FILE *f = fopen(path, "wb");
	assert_non_null(f);
	assert_int_equal(fwrite(p, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
}

static struct cz_import_counts import(const char *recipe_text, int want)
{
	struct cz_recipe recipe = CZ_RECIPE_INIT;
	struct cz_import_options o = {.recipe = &recipe, .lang = CZ_EN};
	struct cz_err err = CZ_ERR_INIT;
	recipe.type = &cz_type_organisation;
	if (recipe_text)
		assert_int_equal(cz_recipe_parse(&recipe, "r.json", cz_str_of(recipe_text), recipe.type, &err), 0);
	struct cz_import *im = cz_import_new(&o, NULL, NULL, NULL, &err);
	assert_non_null(im);
	assert_int_equal(cz_import_file(im, path, &err), want);
	struct cz_import_counts counts = *cz_import_counts(im);
	counts.rule = NULL;
	cz_import_free(im);
	cz_recipe_release(&recipe);
	return counts;
}

/* Every mixture of good rows and spoiled ones, each of which costs exactly itself. */
static void accepted_and_refused_are_all_rows(void **state)
{
	static const char *const row[] = {";goed\n", ";\"met \"\"quote\"\"\nen regel\"\r\n", ";te;veel\n", "\n",
					  ";los\"quote\n", ";partij\xff\n", ";caf\xc3\xa9\r", ";open \"\n"};
	static const bool good[] = {true, true, false, false, false, false, true, false};
	(void)state;
	uint32_t chance = 1;
	for (int round = 0; round < 300; round++) {
		struct cz_buf b = CZ_BUF_INIT;
		size_t accepted = 0, n = 1 + chance % 40;
		cz_buf_adds(&b, "Nr;Naam\n");
		cz_buf_adds(&b, "O;\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"
				"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"
				"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\n");
		for (size_t i = 0; i < n; i++) {
			chance = chance * 1664525 + 1013904223;
			size_t kind = chance >> 16 & 7;
			cz_buf_addf(&b, "O%zu", i);
			cz_buf_adds(&b, row[kind]);
			accepted += good[kind];
		}
		write_file(b.data, b.len);
		struct cz_import_counts c = import("{\"dialect\": {\"delimiter\": \";\"}, \"otherFields\": \"known\"}", 0);
		assert_int_equal(c.rows, n + 1);
		assert_int_equal(c.accepted, accepted + 1);
		assert_int_equal(c.rows, c.accepted + c.refused);
		cz_buf_release(&b);
	}
}

/* A sign may lie across the end of the 64 KiB in which a file is read. */
static void encodings_at_the_edge(void **state)
{
	static const char *const sign[] = {"\xc3\xa9", "\xe9", "\xe2\x82\xac", "\x80"};
	(void)state;
	for (size_t shift = 0; shift < 4; shift++)
		for (size_t s = 0; s < CZ_COUNT(sign); s++) {
			struct cz_buf b = CZ_BUF_INIT;
			cz_buf_adds(&b, "Nr;Naam\n");
			for (size_t i = 0; b.len < 64 * 1024 - 20; i++)
				cz_buf_addf(&b, "O%zu;gewoon\n", i);
			cz_buf_adds(&b, "X;");
			while (b.len < 64 * 1024 - shift)
				cz_buf_addc(&b, '.');
			cz_buf_addf(&b, "%s\nY;slot\n", sign[s]);
			write_file(b.data, b.len);
			struct cz_import_counts c = import(NULL, 0);
			assert_int_equal(c.refused, 0);
			assert_true(c.accepted > 4000);
			cz_buf_release(&b);
		}
}

static void the_way_back(void **state)
{
	(void)state;
	struct cz_buf b = CZ_BUF_INIT;
	cz_encode(CZ_ENCODING_CP1252, CZ_STR("caf\xc3\xa9 \xe2\x82\xac \xe2\x98\xba"), &b);
	assert_string_equal(cz_buf_text(&b), "caf\xe9 \x80 ?");
	cz_buf_clear(&b);
	cz_encode(CZ_ENCODING_UTF16LE, CZ_STR("\xc3\xa9\xf0\x9f\x98\x80"), &b);
	assert_int_equal(b.len, 6);
	assert_memory_equal(b.data, "\xe9\0\x3d\xd8\0\xde", 6);
	cz_buf_release(&b);
}

static int make_path(void **state)
{
	(void)state;
	int fd = mkstemp(path);
	return fd < 0 || close(fd) != 0;
}

static int drop_path(void **state)
{
	(void)state;
	return unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(accepted_and_refused_are_all_rows),
		cmocka_unit_test(encodings_at_the_edge),
		cmocka_unit_test(the_way_back),
	};
	return cmocka_run_group_tests(tests, make_path, drop_path);
}
