/* Signs that nobody sees, and those that look like them but say something. */
#include "intake/hidden.h"
#include "base/array.h"
#include "../unit.h"

static const struct {
	const char *text, *bare; /* NULL: it has none */
} cases[] = {
	{"", NULL},
	{"R 1", NULL},
	{"Zo\xc3\xab", NULL},
	{"R\xe2\x80\x93" "1", NULL}, /* a dash */
	{"R\xc2\xa0" "1", NULL},     /* white space is seen */
	{"\xe2\x80", NULL},          /* half a sign */
	{"\xef\xbb\xbfR1", "R1"},
	{"R\xef\xbb\xbf" "1", "R1"},
	{"R\xe2\x80\x8b\xe2\x80\x8d" "1\xc2\xad", "R1"},
	{"\xe2\x80\x8b R1\xc2\xa0\xe2\x80\x8f", "R1"},
	{"\xe2\x81\xa0", ""},
	{"\xe2\x80\x8b\xe2\x80", "\xe2\x80"},
};

static void strips_what_nobody_sees(void **state)
{
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(cases); i++) {
		char out[64];
		struct cz_str s = cz_str_of(cases[i].text);
		assert_int_equal(cz_hidden_any(s), cases[i].bare != NULL);
		if (!cases[i].bare)
			continue;
		out[cz_hidden_strip(s, out)] = '\0';
		assert_string_equal(out, cases[i].bare);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(strips_what_nobody_sees)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
