/* The elements of a JSON list come out whole, in order and in their place, whatever the pieces in which the bytes arrive. */
#include "intake/elements.h"
#include "base/buf.h"
#include "../pieces.h"
#include <stdio.h>
#include "../unit.h"

/* Every element as "line:column=text ", and what went wrong as "!number@line:column". */
static void show(const char *s, const char *path, size_t piece, struct cz_buf *out)
{
	struct bytes b = {s, strlen(s), piece};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_elements *e = cz_elements_open(give, &b, path, &err);
	struct cz_element el;
	int rc;
	assert_non_null(e);
	while ((rc = cz_elements_next(e, &el, &err)) > 0) {
		cz_buf_addf(out, "%zu:%zu=", el.line, el.column);
		cz_buf_add(out, el.text.s, el.text.n);
		cz_buf_addc(out, ' ');
	}
	if (rc < 0)
		cz_buf_addf(out, "!%d@%zu:%zu", (int)err.rule, err.line, err.column);
	else
		assert_int_equal(cz_elements_next(e, &el, &err), 0);
	cz_elements_close(e);
}

static void expect(const char *s, const char *path, const char *want)
{
	static const size_t piece[] = {1, 2, 5, SIZE_MAX};
	for (size_t i = 0; i < sizeof piece / sizeof *piece; i++) {
		struct cz_buf out = CZ_BUF_INIT;
		show(s, path, piece[i], &out);
		assert_string_equal(cz_buf_text(&out), want);
		cz_buf_release(&out);
	}
}

static void reads_lists(void **state)
{
	(void)state;
	expect("[]", NULL, "");
	expect(" [ ] \n", NULL, "");
	expect("[1]", NULL, "1:2=1 ");
	expect("[{\"a\":[1,{}]},\n \"x]\\\"\", null ]", NULL, "1:2={\"a\":[1,{}]} 2:2=\"x]\\\"\" 2:10=null ");
	expect("{\"id\": 1}", NULL, "1:1={\"id\": 1} ");
	expect("7", NULL, "1:1=7 ");
}

static void follows_paths(void **state)
{
	(void)state;
	expect("{\"n\": {\"items\": [0]}, \"data\": {\"x\": \"}\", \"items\":\n[1, 2], \"y\": []}, \"z\": 3}", "data.items", "2:2=1 2:5=2 ");
	expect("{\"data\": [1], \"\": 2}", "data", "1:11=1 ");
	expect("{\"data\": {\"id\": 5}, \"z\": [{}]}", "data", "1:10={\"id\": 5} ");
	expect("{\"d\\u0061ta\": [1]}", "data", "1:16=1 "); /* a key may be written with escapes */
	expect("{\"d\\ta\": 0, \"d\\ata\": 0, \"data\": [1]}", "data", "1:34=1 ");
	expect("{\"data\": 1}", "other", "!124@1:12");
	expect("[1]", "data", "!124@1:1");
	expect("{}", "data", "!124@1:3");
}

static void tells_where_it_is_wrong(void **state)
{
	(void)state;
	expect("", NULL, "!116@1:1");
	expect("[", NULL, "!116@1:2");
	expect("[1", NULL, "1:2=1 !116@1:3");
	expect("[1,", NULL, "1:2=1 !116@1:4");
	expect("[1,]", NULL, "1:2=1 !110@1:4");
	expect("[,1]", NULL, "!110@1:2");
	expect("[1 2]", NULL, "1:2=1 !110@1:4");
	expect("[1}", NULL, "1:2=1 !110@1:3");
	expect("[1]]", NULL, "1:2=1 !117@1:4");
	expect("[1]\n\n x", NULL, "1:2=1 !117@3:2");
	expect("[{\"a\": 1", NULL, "!116@1:9");
	expect("[\"a\\", NULL, "!116@1:5");
	expect("{\"d\": [1]", "d", "1:8=1 !116@1:10");
	expect("{\"d\" [1]}", "d", "!110@1:6");
	expect("{\"c\": , \"d\": [1]}", "d", "!110@1:7");
	expect("{\"d\": [1]} 2", "d", "1:8=1 !117@1:12");
}

/* One element too long costs itself, whether it is a text or many small things; so does what stands in another's place. */
static void forgets_what_is_too_long(void **state)
{
	(void)state;
	for (int kind = 0; kind < 4; kind++) {
		struct cz_buf b = CZ_BUF_INIT;
		cz_buf_adds(&b, kind < 2 ? "{\"d\": [1, " : "{\"d\": [1], ");
		if (kind >= 2)
			cz_buf_adds(&b, "\"e\": ");
		cz_buf_adds(&b, kind & 1 ? "\"" : "[0");
		while (b.len < 3 * CZ_MAX_ELEMENT)
			cz_buf_adds(&b, kind & 1 ? "xxxxxxxx" : ",{\"a\":1}");
		cz_buf_adds(&b, kind & 1 ? "\"" : "]");
		cz_buf_adds(&b, kind < 2 ? ", 2]}" : "}");
		struct bytes in = {cz_buf_text(&b), b.len, 1000};
		struct cz_err err = CZ_ERR_INIT;
		struct cz_elements *e = cz_elements_open(give, &in, "d", &err);
		struct cz_element el;
		assert_int_equal(cz_elements_next(e, &el, &err), 1);
		assert_true(cz_str_is(el.text, "1"));
		if (kind < 2) {
			assert_int_equal(cz_elements_next(e, &el, &err), 1);
			assert_null(el.text.s);
			assert_int_equal(cz_elements_next(e, &el, &err), 1);
			assert_true(cz_str_is(el.text, "2"));
		}
		assert_int_equal(cz_elements_next(e, &el, &err), 0);
		cz_elements_close(e);
		cz_buf_release(&b);
	}
}

static long refuse(void *ctx, void *p, size_t n, struct cz_err *err)
{
	(void)ctx, (void)p, (void)n;
	return cz_fail(err, CZ_ESYS, "no");
}

static void passes_on_a_failed_read(void **state)
{
	(void)state;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_elements *e = cz_elements_open(refuse, NULL, NULL, &err);
	struct cz_element el;
	assert_int_equal(cz_elements_next(e, &el, &err), CZ_ESYS);
	assert_int_equal(err.code, CZ_ESYS);
	cz_elements_close(e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_lists),
		cmocka_unit_test(follows_paths),
		cmocka_unit_test(tells_where_it_is_wrong),
		cmocka_unit_test(forgets_what_is_too_long),
		cmocka_unit_test(passes_on_a_failed_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
