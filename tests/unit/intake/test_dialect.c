/* What is found out about a file from its beginning. */
#include "intake/dialect.h"
#include <stdio.h>
#include "../unit.h"

static const struct {
	const char *text;
	char delimiter, quote;
	bool no_quotes, no_header;
	size_t header_row;
} cases[] = {
	{"a;b;c\n1;2;3\n", ';', '"', false, false, 1},
	{"a,b,c\n1,2,3\n", ',', '"', false, false, 1},
	{"a\tb\n1\t2\n", '\t', '"', false, false, 1},
	{"a|b\n1|2\n", '|', '"', false, false, 1},
	{"a;b\n\"x, y, z\";1,5\n\"p, q, r\";2,5\n", ';', '"', false, false, 1}, /* commas in quotes and numbers */
	{"Naam;Opmerking\na;een, twee, drie\nb;vier, vijf\n", ';', '"', false, false, 1},
	{"a,b\n\"1;2;3\",x\n\"4;5;6\",y\n", ',', '"', false, false, 1},
	{"a\tb\n5\" buis\t1\nx\t2\n", '\t', '"', true, false, 1},               /* quotes are ordinary signs */
	{"a;b\n'x;y';1\n'p;q';2\n", ';', '\'', false, false, 1},
	{"a;b\n'x \"y\"';1\n'p;q';2\n", ';', '\'', false, false, 1}, /* a double quote is a sign in it */
	{"sep=,\na;x,b\n1,2\n", ',', '"', false, false, 2},
	{"SEP=|\r\na|b\r\n", '|', '"', false, false, 2},
	{"Titel van het overzicht\n\na;b;c\n1;2;3\n4;5;6\n", ';', '"', false, false, 3}, /* blank lines are rows */
	{"Titel;;;\nper 1 mei;;;\na;b;c;d\n1;2;3;4\n", ';', '"', false, false, 3},
	{"9401;52.9;6.5\n9402;52.8;6.6\n", ';', '"', false, true, 0},
	{"een\n", ',', '"', false, false, 1},
	{"een\ntwee\n", ',', '"', false, false, 1},
	{"a;b", ';', '"', false, false, 1},
};

static const struct {
	const char *text;
	size_t rows, first;
} headers[] = {
	{";;Maandag;;Dinsdag;\nNr;Naam;o;m;o;m\n1;a;x;;;\n", 2, 1},
	{"Lijst;;;;;\n;;Maandag;;Dinsdag;\nNr;Naam;o;m;o;m\n1;a;x;;;\n", 2, 2},   /* a title over it */
	{"Lijst;;;;;\nNr;Naam;o;m;p;q\n1;a;x;;;\n", 1, 2},                         /* a title is no group */
	{"Nr;Naam;Tijd;;Tel\n;;van;tot;\n1;a;9;12;0\n2;b;9;12;0\n", 2, 1},           /* merged downwards */
	{";2026;;;\n;ma;;di;\nNr;o;m;o;m\n1;x;;;\n", 3, 1},
	{";a;;;\n;b;;;\n;c;;;\nNr;d;e;f;g\n1;x;;;\n", 3, 2},                         /* no deeper than three */
	{"Nr;Afstand\n;(km)\n1;5\n", 2, 1},
	{"Nr;Soort\n(101);(tuin)\n1;5\n", 1, 1},                                   /* in brackets, but no unit */
	{"Nr;a;;\nV1;x;y;z\n", 1, 1},                                              /* columns without a name */
	{"Nr;Naam;b;\n;;x;y\n;;z;w\n", 1, 1},                                       /* rows alike are data */
	{"Van:;Utrecht;;;\nNr;Naam;a;b;c\n1;2;3;4;5\n", 1, 2},
	{";x;;\n;;;\nNr;Naam;a;b\n1;2;3;4\n", 1, 3},                                /* an empty row between */
	{"Nr;Naam;Tijd;\n1;a;9;12\n", 1, 1},
	{"Nr;Naam;ma;ma;di;di\n;;o;m;o;m\n1;a;x;;;\n", 2, 1},                      /* a merged name in each of its columns */
	{";;ma;ma;di;di\nNr;Naam;o;m;o;m\n1;a;x;;;\n", 2, 1},
	{"Nr;tekst;tekst\n;9 uur;x\n2;y;\n", 1, 1},                                /* two columns of one name are no group */
	{"Nr;tekst;tekst\n1;x;x\n2;y;y\n", 1, 1},
	{"Nr;Naam;Tijd;;;;Tel\n;;ma;;di;;\n;;o;m;o;m;\n1;a;x;;;;0\n", 3, 1},       /* merged over what is merged */
	{"Nr;Naam;b;;;\n;;x;;y;\n;;z;;w;\n", 1, 1},
};

static void finds_headers_of_several_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(headers); i++) {
		struct cz_dialect d = {0};
		struct cz_err err = CZ_ERR_INIT;
		assert_int_equal(cz_dialect_sniff(cz_str_of(headers[i].text), true, &d, &err), 0);
		if (d.header_rows != headers[i].rows || d.header_row[0] != headers[i].first)
			fail_msg("%zu: %zu rows from %zu", i, d.header_rows, d.header_row[0]);
	}
}

static void finds_what_it_should(void **state)
{
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(cases); i++) {
		struct cz_dialect d = {0};
		struct cz_err err = CZ_ERR_INIT;
		assert_int_equal(cz_dialect_sniff(cz_str_of(cases[i].text), true, &d, &err), 0);
		if (d.csv.delimiter != cases[i].delimiter || d.csv.quote != cases[i].quote || d.csv.no_quotes != cases[i].no_quotes ||
		    d.no_header != cases[i].no_header || (!d.no_header && d.header_row[0] != cases[i].header_row))
			fail_msg("%zu: '%c' %c %d %d row %zu", i, d.csv.delimiter, d.csv.quote, d.csv.no_quotes, d.no_header, d.header_row[0]);
	}
}

/* The end of what was looked at may cut a row in two. */
static void a_cut_row_does_not_count(void **state)
{
	(void)state;
	struct cz_dialect d = {0};
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_dialect_sniff(CZ_STR("a;b\n1;\"2\n\"\n3;\"half"), false, &d, &err), 0);
	assert_int_equal(d.csv.delimiter, ';');
}

static void says_that_there_is_nothing(void **state)
{
	(void)state;
	struct cz_dialect d = {0};
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_dialect_sniff(CZ_STR("sep=;\n"), true, &d, &err), CZ_EINPUT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_what_it_should),
		cmocka_unit_test(finds_headers_of_several_rows),
		cmocka_unit_test(a_cut_row_does_not_count),
		cmocka_unit_test(says_that_there_is_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
