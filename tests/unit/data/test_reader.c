#include "data/emit.h"
#include "data/reader.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "../unit.h"

static char name[2][32];
static char *names[2] = {name[0], name[1]};

static void save(int i, const char *text, size_t n)
{
	strcpy(name[i], "/tmp/test_reader.XXXXXX");
	int fd = mkstemp(name[i]);
	assert_true(fd >= 0);
	assert_true(write(fd, text, n) == (ssize_t)n);
	close(fd);
}

/* All records as canonical lines "LINE: {...}", then the end or the error. */
static void reads(size_t files, const struct cz_reader_options *opts, const char *want)
{
	struct cz_reader *r = cz_reader_new(names, files, opts);
	struct cz_record rec;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_buf b = CZ_BUF_INIT;
	int rc;
	assert_non_null(r);
	while ((rc = cz_reader_next(r, &rec, &err)) > 0) {
		cz_buf_addf(&b, "%zu%s: ", rec.line, rec.loose ? " loose" : "");
		struct cz_emit e = CZ_EMIT_INIT(&b);
		cz_emit_value(&e, NULL, &rec.value);
		cz_emit_line(&e);
		assert_true(rec.raw.n == 0 || (unsigned char)rec.raw.s[rec.raw.n] < 0x20);
	}
	if (rc < 0)
		cz_buf_addf(&b, "%zu:%zu: %s\n", err.line, err.column, err.text);
	assert_string_equal(cz_buf_text(&b), want);
	cz_buf_release(&b);
	cz_reader_free(r);
	for (size_t i = 0; i < files; i++)
		unlink(name[i]);
}

static void one(const char *text, const char *want)
{
	save(0, text, strlen(text));
	reads(1, NULL, want);
}

static void lines(void **state)
{
	(void)state;
	one("", "");
	one("\n  \n\r\n", "");
	one("{\"a\":1}\n\n{\"a\":2}\r\n {\"a\": 3}", "1: {\"a\":1}\n3: {\"a\":2}\n4: {\"a\":3}\n");
	save(0, "{\"a\":1}", 7);
	save(1, "{\"b\":1}\n", 8);
	reads(2, NULL, "1: {\"a\":1}\n1: {\"b\":1}\n");
}

static void lines_that_are_wrong(void **state)
{
	(void)state;
	one("{\"a\":1}\n{\"a\":", "1: {\"a\":1}\n2:5: the last line is cut off\n");
	one("{\"a\":1}\n7\n", "1: {\"a\":1}\n2:1: not a JSON object\n");
	one("{\"a\":1,\"a\":2}\n", "1:10: the same key twice\n");
	one("{\"a\":\"\xff\"}\n", "1:6: signs that are no text in the encoding of the file: export it again as UTF-8\n");
}

static void one_array(void **state)
{
	(void)state;
	one(" \n[{\"a\":1},\n {\"a\":[2]}]\n", "1: {\"a\":1}\n2: {\"a\":[2]}\n");
	one("[]", "");
	one("[{\"a\":1},7]", "1: {\"a\":1}\n0:0: item 2 of the array is not an object\n");
	one("[{\"a\":1},\n{\"a\":]", "2:6: not valid JSON\n");
	save(0, "[{\"a\":1}]", 9);
	save(1, "{\"b\":1}\n", 8);
	reads(2, NULL, "1: {\"a\":1}\n1: {\"b\":1}\n");
}

static void as_csv(const char *text, const char *want)
{
	save(0, text, strlen(text));
	reads(1, &(struct cz_reader_options){.from = CZ_FORMAT_CSV, .csv_type = "pair"}, want);
}

static void csv(void **state)
{
	(void)state;
	as_csv("", "");
	as_csv("id\n", "");
	as_csv("\xef\xbb\xbfid,times,x\n1,a|b,\n\n\"2\n3\",,\"q\"\"\"\n",
	       "2 loose: {\"id\":\"1\",\"times\":\"a|b\",\"type\":\"pair\"}\n"
	       "4 loose: {\"id\":\"2\\n3\",\"x\":\"q\\\"\",\"type\":\"pair\"}\n");
	as_csv("type,id\nrequest,1\n,2\n", "2 loose: {\"type\":\"request\",\"id\":\"1\"}\n3 loose: {\"id\":\"2\",\"type\":\"pair\"}\n");
	as_csv("a,b\n1\n", "2:1: the row has fewer cells than the header\n");
	as_csv("a,b\n1,2,3\n", "2:3: the row has more cells than the header: is there a delimiter in a text without quotes?\n");
	as_csv("a,a\n1,2\n", "1:2: the same column twice\n");
	as_csv("a,b\n1,\xff\n", "2:2: signs that are no text in the encoding of the file: export it again as UTF-8\n");
}

/* key: "a", or "a.b" for a member of it. */
static void column_of(const char *text, const struct cz_reader_options *opts, const char *key, size_t want)
{
	const char *dot = strchr(key, '.');
	struct cz_str outer = {key, dot ? (size_t)(dot - key) : strlen(key)};
	struct cz_record rec;
	struct cz_err err = CZ_ERR_INIT;
	save(0, text, strlen(text));
	struct cz_reader *r = cz_reader_new(names, 1, opts);
	assert_non_null(r);
	assert_int_equal(cz_reader_next(r, &rec, &err), 1);
	assert_int_equal(dot ? cz_record_column_in(&rec, outer, cz_str_of(dot + 1)) : cz_record_column(&rec, outer), want);
	cz_reader_free(r);
	unlink(name[0]);
}

/* A remark about a value says where it stands, also behind texts that look like keys, and in signs, not bytes. */
static void columns(void **state)
{
	(void)state;
	struct cz_reader_options csv = {.from = CZ_FORMAT_CSV};
	column_of("{\"a\":1}", NULL, "a", 6);
	column_of("{\"a\":1}", NULL, "b", 0);
	column_of(" { \"x\" : {\"a\":[1,\"a\"]}, \"a\"\t: 2}", NULL, "a", 31);
	column_of("{\"x\":\"\xc3\xab\\\"a\\\":3\\\\\",\"a\":null}", NULL, "a", 23);
	column_of("[{\"a\":1}]", NULL, "a", 0);
	column_of("{\"b\":0,\"a\":{\"x\":{\"b\":1},\"b\" : 2},\"c\":{\"d\":3}}", NULL, "a.b", 31);
	column_of("{\"b\":0,\"a\":{\"x\":1},\"d\":2}", NULL, "a.d", 12); /* beyond its end */
	column_of("{\"b\":0,\"a\":{\"x\":1},\"d\":2}", NULL, "b.x", 6);
	column_of("{\"b\":0}", NULL, "a.b", 0);
	column_of("a,b\n1,\n", &csv, "b", 2);
	column_of("a,b\n1,2\n", &csv, "b.c", 2);
	column_of("a,b\n1,2\n", &csv, "c", 0);
}

/* Lines that lie across the blocks in which the file is read, and one that is too long for anybody. */
static void long_lines(void **state)
{
	(void)state;
	struct cz_buf b = CZ_BUF_INIT, want = CZ_BUF_INIT;
	for (int i = 0; i < 40; i++) {
		size_t from = b.len;
		cz_buf_adds(&b, "{\"a\":\"");
		for (int k = 0; k < 20011 + 977 * i; k++)
			cz_buf_addc(&b, (char)('a' + k % 26));
		cz_buf_adds(&b, "\"}");
		cz_buf_addf(&want, "%d: %s\n", i + 1, b.data + from);
		cz_buf_addc(&b, '\n');
	}
	save(0, b.data, b.len);
	reads(1, NULL, want.data);
	cz_buf_clear(&b);
	for (int i = 0; i < 50 << 20; i++)
		cz_buf_addc(&b, 'x');
	save(0, b.data, b.len);
	reads(1, NULL, "1:0: the line is too long\n");
	cz_buf_release(&b);
	cz_buf_release(&want);
}

static void missing_files(void **state)
{
	(void)state;
	static char absent[] = "/tmp/test_reader.absent", *list[] = {absent};
	struct cz_reader *r = cz_reader_new(list, 1, NULL);
	struct cz_record rec;
	struct cz_err err = CZ_ERR_INIT;
	assert_non_null(r);
	assert_int_equal(cz_reader_next(r, &rec, &err), CZ_ESYS);
	cz_reader_free(r);
	cz_reader_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines), cmocka_unit_test(lines_that_are_wrong), cmocka_unit_test(one_array),
		cmocka_unit_test(csv), cmocka_unit_test(columns), cmocka_unit_test(long_lines), cmocka_unit_test(missing_files),
	};
	return cmocka_run_group_tests_name("data/reader", tests, NULL, NULL);
}
