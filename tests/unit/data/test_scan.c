/* The scanner against the authority: what it accepts must be what cz_json_parse gives. */
#include "data/scan.h"
#include "base/text.h"
#include "data/emit.h"
#include "data/json.h"
#include <stdio.h>
#include "../unit.h"

static bool scans(const char *line, struct cz_arena *a, struct cz_value *v)
{
	return cz_scan_line(line, strlen(line), a, v);
}

static void agrees_with_the_parser(void **state)
{
	static const char *const line[] = {
		"{}",
		"{\"type\":\"request\",\"id\":\"A1\",\"urgency\":2,\"lat\":52.0907,\"remote\":false,\"times\":[\"mon-morning\"]}",
		"{\"a\":\"\"}",
		"{\"a\":\"een \\\"twee\\\" \\\\ drie\\n\\t\\u0001\"}",
		"{\"a\":\"Categorie\xc3\xabn, caf\xc3\xa9\",\"b\":-12.5,\"c\":null,\"d\":true}",
		"{\"a\":{\"b\":{\"c\":[1,2,[3]]}},\"d\":[]}",
		"{\"n\":999999999999999999,\"m\":-1,\"o\":0,\"p\":0.1,\"q\":123456789.123456}",
		"{\"n\":0.1234567890123456,\"o\":3.141592653589793}",
		"{\"a\":7,\"b\":0.0,\"\":0.000}",
		"{\"lang\":\"12345678\",\"langer\":\"123456789abcdef0\"}",
	};
	(void)state;
	struct cz_arena a = CZ_ARENA_INIT;
	struct cz_err err = CZ_ERR_INIT;
	for (size_t i = 0; i < CZ_COUNT(line); i++) {
		struct cz_value fast, slow;
		assert_true(scans(line[i], &a, &fast));
		assert_int_equal(cz_json_parse(line[i], strlen(line[i]), &a, &slow, &err), 0);
		assert_true(cz_value_eq(&fast, &slow));
	}
	cz_arena_release(&a);
}

static void leaves_the_unusual(void **state)
{
	static const char *const line[] = {
		"", "[]", "{", "{}x", "{ }", "{\"a\": 1}", "{\"a\":1,}", "{\"a\":01}", "{\"a\":-0}", "{\"a\":1e3}",
		"{\"a\":1.}", "{\"a\":.5}", "{\"a\":1234567890123456789}", "{\"a\":1,\"a\":2}", "{\"a\":\"\\/\"}",
		"{\"a\":\"\\u00e9\"}", "{\"a\":\"\\u0000\"}", "{\"a\":\"\xff\"}", "{\"a\":\"\xc3\"}", "{\"a\":\"\t\"}",
		"{\"a\":\"x}", "{\"a\":tru}", "{\"a\":[1}", "{a:1}", "{\"a\":-0.0}", "{\"a\":\"\\", "{\"a\":\"\\u00",
		"{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}",
	};
	(void)state;
	struct cz_arena a = CZ_ARENA_INIT;
	struct cz_value v;
	for (size_t i = 0; i < CZ_COUNT(line); i++)
		if (scans(line[i], &a, &v))
			fail_msg("accepted: %s", line[i]);
	cz_arena_release(&a);
}

static uint64_t state = 7;

static unsigned below(unsigned n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(state >> 33) % n;
}

static void random_value(struct cz_emit *e, const char *key, int depth)
{
	static const char *const text[] = {"", "a", "mon-morning", "\"", "\\", "\n\x01", "caf\xc3\xa9", "\xe2\x82\xac 5",
					   "een wat langere tekst van meer dan acht tekens", "\xf0\x9f\x98\x80"};
	switch (below(depth < 3 ? 7 : 5)) {
	case 0:
		cz_emit_int(e, key, (int64_t)below(1000000) - 500000);
		break;
	case 1:
		cz_emit_real(e, key, ((double)below(2000000) - 1000000) / (1 + below(1000)));
		break;
	case 2:
		cz_emit_bool(e, key, below(2));
		break;
	case 3:
		cz_emit_null(e, key);
		break;
	case 4:
		cz_emit_texts(e, key, text[below(CZ_COUNT(text))]);
		break;
	case 5:
		cz_emit_open(e, key, '[');
		for (unsigned n = below(5); n; n--)
			random_value(e, NULL, depth + 1);
		cz_emit_close(e, ']');
		break;
	default:
		cz_emit_open(e, key, '{');
		for (unsigned n = below(5), i = 0; i < n; i++) {
			char name[] = {'k', (char)('a' + i), '\0'};
			random_value(e, name, depth + 1);
		}
		cz_emit_close(e, '}');
	}
}

/* What the writer writes, the scanner reads, and writing that again gives the same bytes; a byte
 * changed anywhere is either refused or read as the parser reads it. */
static void reads_what_is_written(void **s)
{
	(void)s;
	struct cz_arena a = CZ_ARENA_INIT;
	struct cz_buf first = CZ_BUF_INIT, second = CZ_BUF_INIT;
	int scanned = 0;
	for (int round = 0; round < 3000; round++) {
		cz_buf_clear(&first);
		cz_buf_clear(&second);
		cz_arena_clear(&a);
		struct cz_emit e = CZ_EMIT_INIT(&first), f = CZ_EMIT_INIT(&second);
		cz_emit_open(&e, NULL, '{');
		for (unsigned n = 1 + below(6), i = 0; i < n; i++) {
			char name[] = {(char)('a' + i), '\0'};
			random_value(&e, name, 0);
		}
		cz_emit_close(&e, '}');
		struct cz_value fast, slow;
		struct cz_err err = CZ_ERR_INIT;
		assert_int_equal(cz_json_parse(first.data, first.len, &a, &slow, &err), 0);
		bool quick = cz_scan_line(first.data, first.len, &a, &fast);
		scanned += quick;
		if (quick)
			assert_true(cz_value_eq(&fast, &slow));
		cz_emit_value(&f, NULL, &slow);
		assert_string_equal(first.data, second.data);

		first.data[below((unsigned)first.len)] = (char)below(256);
		if (cz_scan_line(first.data, first.len, &a, &fast)) {
			assert_int_equal(cz_json_parse(first.data, first.len, &a, &slow, &err), 0);
			assert_true(cz_value_eq(&fast, &slow));
		}
	}
	assert_true(scanned > 2700); /* only reals with an exponent may be left to the parser */
	cz_buf_release(&first);
	cz_buf_release(&second);
	cz_arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_the_parser),
		cmocka_unit_test(leaves_the_unusual),
		cmocka_unit_test(reads_what_is_written),
	};
	return cmocka_run_group_tests_name("data/scan", tests, NULL, NULL);
}
