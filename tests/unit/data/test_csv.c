/* CSV: what rows and faults come out, on which lines, whatever the pieces in which the bytes arrive. */
#include "data/csv.h"
#include "base/array.h"
#include "base/text.h"
#include "../pieces.h"
#include <stdio.h>
#include <stdlib.h>
#include "../unit.h"

/* Every row as "line:[cell][cell]", with "!fault@column" for one that cannot be used; a line each. */
static void show(const char *s, size_t n, size_t piece, const struct cz_csv_dialect *d, struct cz_buf *out)
{
	struct bytes b = {s, n, piece};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_csv *c = cz_csv_open(give, &b, d, &err);
	struct cz_row row;
	int rc;
	assert_non_null(c);
	while ((rc = cz_csv_next(c, &row, &err)) > 0) {
		assert_true(!row.ascii || cz_ascii_length(row.raw.s, row.raw.n) == row.raw.n);
		cz_buf_addf(out, "%zu:", row.line);
		for (size_t i = 0; i < row.n; i++) {
			assert_int_equal(row.cell[i].s[row.cell[i].n], '\0');
			cz_buf_addc(out, '[');
			cz_buf_add(out, row.cell[i].s, row.cell[i].n);
			cz_buf_addc(out, ']');
		}
		if (row.fault)
			cz_buf_addf(out, "!%d@%zu", (int)row.fault, row.fault_column);
		cz_buf_addc(out, '\n');
	}
	assert_int_equal(rc, 0);
	cz_csv_close(c);
}

static void expect(const char *s, size_t n, struct cz_csv_dialect d, const char *want)
{
	static const size_t piece[] = {1, 2, 3, 7, SIZE_MAX};
	for (size_t i = 0; i < CZ_COUNT(piece); i++) {
		struct cz_buf out = CZ_BUF_INIT;
		show(s, n, piece[i], &d, &out);
		assert_string_equal(cz_buf_text(&out), want);
		cz_buf_release(&out);
	}
}

#define EXPECT(literal, want) expect(literal, sizeof(literal) - 1, (struct cz_csv_dialect){0}, want)

static void reads_texts_for_a_spreadsheet(void **state)
{
	(void)state;
	EXPECT("=\"01\",b\n", "1:[=\"01\"][b]\n");
	EXPECT("a,=\"01\"", "1:[a][=\"01\"]\n");
	EXPECT("=\"01\"\r=\"02\"\r", "1:[=\"01\"]\n2:[=\"02\"]\n");
	EXPECT("=\"a,b\",=\"\"\n=\"a,b\",=\"\"", "1:[=\"a,b\"][=\"\"]\n2:[=\"a,b\"][=\"\"]\n");
	EXPECT("=\"a \"\"b\"\"\",c\n=\"a \"\"b\"\"\",c", "1:[=\"a \"\"b\"\"\"][c]\n2:[=\"a \"\"b\"\"\"][c]\n");
	EXPECT("\"=\"\"01\"\"\",b\n", "1:[=\"01\"][b]\n");
	EXPECT("\"x,=\"\"01\"\"\",b\r", "1:[x,=\"01\"][b]\n");      /* within quotes */
	EXPECT("\"x\n,=\"\"01\"\"\",=\"b\"\n", "1:[x\n,=\"01\"][=\"b\"]\n");
	EXPECT("=\"a\"&B1,c\n", "1:!103@1\n");                       /* more than a text */
	EXPECT("=\"a\nb\",c\nd\n", "1:!103@1\n2:!103@1\n3:[d]\n");
	EXPECT("=,=\"\n", "1:[=]!103@2\n");
	expect("=\"a|b\"|c", 8, (struct cz_csv_dialect){'|', '\'', false}, "1:[=\"a][b\"][c]\n");
}

static void reads_rows(void **state)
{
	(void)state;
	EXPECT("", "");
	EXPECT("\n\r\n\r", "");
	EXPECT("a,b,c\n1,2,3\n", "1:[a][b][c]\n2:[1][2][3]\n");
	EXPECT("a,b,c\n1,2,3", "1:[a][b][c]\n2:[1][2][3]\n");
	EXPECT("a,,\n,\n", "1:[a][][]\n2:[][]\n");
	EXPECT("\"\"", "1:[]\n");
	EXPECT(" a , b\t\n", "1:[ a ][ b\t]\n");
	EXPECT("\"a,b\",c\n", "1:[a,b][c]\n");
	EXPECT("\"a \"\"b\"\"\",\"\"\"\"\n", "1:[a \"b\"][\"]\n");
	EXPECT("{\"\"a\"\": 1}\n", "1:!103@1\n");
	EXPECT("caf\xc3\xa9,\xe2\x82\xac\n", "1:[caf\xc3\xa9][\xe2\x82\xac]\n");
}

static void counts_lines(void **state)
{
	(void)state;
	EXPECT("a\r\nb\rc\nd\r\r\n\ne", "1:[a]\n2:[b]\n3:[c]\n4:[d]\n7:[e]\n");
	EXPECT("a,\"x\r\ny\nz\rw\"\nb\n", "1:[a][x\r\ny\nz\rw]\n5:[b]\n");
	EXPECT("\n\n\"a\n\n\nb\"\nc\n", "3:[a\n\n\nb]\n7:[c]\n");
}

static void expect_the_same(const char *text, size_t n, const struct cz_csv_dialect *d)
{
	struct cz_buf bytes = CZ_BUF_INIT, whole = CZ_BUF_INIT;
	show(text, n, 1, d, &bytes);
	show(text, n, SIZE_MAX, d, &whole);
	assert_int_equal(bytes.len, whole.len);
	assert_memory_equal(cz_buf_text(&bytes), cz_buf_text(&whole), bytes.len);
	cz_buf_release(&bytes);
	cz_buf_release(&whole);
}

/* A row that is there as a whole may be taken without libcsv; one that comes byte by byte never is. All texts of so many signs out of
 * those that matter, behind each end of `before`, and what is behind them, read the same both ways. */
static void expect_all_the_same(struct cz_str before, size_t signs)
{
	static const char sign[] = {'a', ',', '"', '\r', '\n', '\0', '='};
	static const struct cz_csv_dialect dialect[] = {{0}, {.no_quotes = true}, {.delimiter = 'a', .quote = ','}};
	size_t texts = 1;
	for (size_t k = 0; k < signs; k++)
		texts *= sizeof sign;
	for (size_t i = 0; i < texts * CZ_COUNT(dialect); i++) {
		char text[128];
		size_t shift = i % (before.n + 1), n = before.n - shift;
		assert_true(n + signs + 4 <= sizeof text);
		memcpy(text, before.s + shift, n);
		for (size_t k = 0, left = i; k < signs; k++, left /= sizeof sign)
			text[n++] = sign[left % sizeof sign];
		memcpy(text + n, "\r\nb\n", 4);
		expect_the_same(text, n + 4, &dialect[i / texts]);
	}
}

static void plain_rows_are_those_of_libcsv(void **state)
{
	(void)state;
	expect_all_the_same(CZ_STR("\xc3\xa9\txx,,,"), 6);
}

/* Rows are looked at in blocks of 64 bytes. */
static void so_are_rows_of_two_blocks(void **state)
{
	(void)state;
	expect_all_the_same(CZ_STR("\xc3\xa9\txx,,,\"achter een komma, en nog een\",een cel met veel tekens,met,n"), 4);
}

static void knows_which_rows_are_ascii(void **state)
{
	(void)state;
	for (size_t n = 0; n < 200; n++) {
		char text[256];
		memset(text, 'x', n);
		strcpy(text + n, "\xc3\xa9y\nabc\n");
		struct bytes b = {text, strlen(text), SIZE_MAX};
		struct cz_err err = CZ_ERR_INIT;
		struct cz_csv *c = cz_csv_open(give, &b, &(struct cz_csv_dialect){0}, &err);
		struct cz_row row;
		assert_non_null(c);
		assert_true(cz_csv_next(c, &row, &err) == 1 && !row.ascii);
		assert_true(cz_csv_next(c, &row, &err) == 1 && row.ascii);
		cz_csv_close(c);
	}
}

static void an_open_quote_costs_one_row(void **state)
{
	(void)state;
	EXPECT("1,\"abc\n2,def\n3,ghi\n", "1:[1]!102@2\n2:[2][def]\n3:[3][ghi]\n");
	EXPECT("1,\"abc\n2,\"d\"\n3,ghi\n", "1:[1]!102@2\n2:[2][d]\n3:[3][ghi]\n");
	EXPECT("1,\"abc", "1:[1]!102@2\n");
	EXPECT("\"\n\"\n", "1:[\n]\n");
	EXPECT("\"\n\"\n\"\n", "1:[\n]\n3:!102@1\n");
}

static void a_stray_quote_costs_one_row(void **state)
{
	(void)state;
	EXPECT("1,a\"b\n2,c\n", "1:[1]!103@2\n2:[2][c]\n");
	EXPECT("1,\"a\"b,c\n2,c\n", "1:[1]!103@2\n2:[2][c]\n");
	EXPECT("1,\"a\" \n2,c\n", "1:[1]!103@2\n2:[2][c]\n");
}

/* The width that is expected is that of the first row. */
static void expect_swallowed(const char *s, size_t n, size_t piece, enum cz_message fault, size_t column, size_t rows)
{
	struct bytes b = {s, n, piece};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_row row;
	struct cz_csv *c = cz_csv_open(give, &b, &(struct cz_csv_dialect){0}, &err);
	assert_int_equal(cz_csv_next(c, &row, &err), 1);
	cz_csv_expect(c, row.n);
	assert_int_equal(cz_csv_next(c, &row, &err), 1);
	assert_int_equal(row.fault, fault);
	assert_int_equal(row.fault_column, column);
	for (; rows > 0; rows--)
		assert_int_equal(cz_csv_next(c, &row, &err), 1);
	assert_int_equal(cz_csv_next(c, &row, &err), 0);
	cz_csv_close(c);
}

#define SWALLOWED(s, fault, column, rows)                                                                             \
	expect_swallowed(s, sizeof(s) - 1, 1, fault, column, rows);                                                   \
	expect_swallowed(s, sizeof(s) - 1, SIZE_MAX, fault, column, rows)

static void a_quote_swallows_no_row(void **state)
{
	(void)state;
	SWALLOWED("id,a,b\nV1,x,\"y\nV22,x,z\"\nV3,x,y\n", CZ102, 3, 2);
	SWALLOWED("id,a,b\r\nV1,\"x,y\r\nV2,x,y\r\nV3,z\",y\r\n", CZ102, 2, 2);
	SWALLOWED("id,a,b\nV1,x,\"y\none, two, three\"\nV3,x,y\n", 0, 0, 1);
	SWALLOWED("id,a,b\nV1,x,\"y\nV2, two\"\nV3,x,y\n", 0, 0, 1);
	SWALLOWED("a,id,b\n\"x\ny\",V1,z\nx,V2,y\n", 0, 0, 1);
	SWALLOWED("id,a\n1,\"melk\n2,brood\"\n", 0, 0, 0);
}

static void a_nul_costs_one_row(void **state)
{
	(void)state;
	EXPECT("1,a\0b,c\n2,d\n", "1:[1][a\0b][c]!113@2\n2:[2][d]\n");
	EXPECT("1,\"a\n\0b\"\n2,d\n", "1:[1][a\n\0b]!113@2\n3:[2][d]\n");
	expect("1\t\0b\n2\td\n", 9, (struct cz_csv_dialect){.delimiter = '\t', .no_quotes = true},
	       "1:[1]!113@2\n2:[2][d]\n");
}

static void knows_other_dialects(void **state)
{
	(void)state;
	expect("a;'b;c'\n", 8, (struct cz_csv_dialect){.delimiter = ';', .quote = '\''}, "1:[a][b;c]\n");
	expect("a\t\"b\n", 5, (struct cz_csv_dialect){.delimiter = '\t', .no_quotes = true}, "1:[a][\"b]\n");
}

/* n times the unit s, then tail */
static struct cz_buf long_text(const char *head, const char *s, size_t n, const char *tail)
{
	struct cz_buf b = CZ_BUF_INIT;
	cz_buf_adds(&b, head);
	for (size_t i = 0; i < n; i++)
		cz_buf_adds(&b, s);
	cz_buf_adds(&b, tail);
	assert_false(cz_buf_failed(&b));
	return b;
}

static void read_pieces(size_t piece, const char *head, const char *s, size_t n, const char *tail, enum cz_message fault,
		      size_t column, const char *after, size_t after_line)
{
	struct cz_buf text = long_text(head, s, n, tail);
	struct bytes b = {text.data, text.len, piece};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_csv *c = cz_csv_open(give, &b, &(struct cz_csv_dialect){0}, &err);
	struct cz_row row;
	assert_non_null(c);
	assert_int_equal(cz_csv_next(c, &row, &err), 1);
	assert_int_equal(row.fault, fault);
	assert_int_equal(row.fault_column, column);
	int rc;
	while ((rc = cz_csv_next(c, &row, &err)) > 0 && row.line < after_line)
		;
	assert_int_equal(rc, 1);
	assert_int_equal(row.fault, 0);
	assert_int_equal(row.line, after_line);
	assert_string_equal(row.cell[0].s, after);
	assert_int_equal(cz_csv_next(c, &row, &err), 0);
	cz_csv_close(c);
	cz_buf_release(&text);
}

/* The column of a fault does not depend on the pieces in which the row arrives. */
static void read_long(const char *head, const char *s, size_t n, const char *tail, enum cz_message fault, size_t column,
		      const char *after, size_t after_line)
{
	read_pieces(1000, head, s, n, tail, fault, column, after, after_line);
	read_pieces(64 * 1024, head, s, n, tail, fault, column, after, after_line);
	read_pieces(SIZE_MAX, head, s, n, tail, fault, column, after, after_line);
}

static void keeps_its_limits(void **state)
{
	(void)state;
	read_long("", "x", CZ_CSV_MAX_CELL, "\nend\n", 0, 0, "end", 2);
	read_long("", "x", CZ_CSV_MAX_CELL + 1, "\nend\n", CZ104, 1, "end", 2);
	read_long("a,", "x", 3000000, "\r\nend\r\n", CZ104, 2, "end", 2);
	read_long("", "x,", CZ_CSV_MAX_COLUMNS - 1, "\nend\n", 0, 0, "end", 2);
	read_long("", "x,", CZ_CSV_MAX_COLUMNS, "\nend\n", CZ106, CZ_CSV_MAX_COLUMNS + 1, "end", 2);
	read_long("", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
		      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
		      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
		      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,",
		  4000, "\nend\n", CZ105, 3040, "end", 2); /* 345 bytes a cell, up to 1 MiB */
	read_long("\"", "x\n", 100000, "end\n", CZ102, 1, "end", 100001);
}

/* The raw rows are the file without its row ends. */
/* before, 700 lines of 99 signs, after: what comes of it, when the lines stand in one cell. */
static void expect_long(const char *before, size_t lines, const char *after, bool whole, const char *want)
{
	struct cz_buf in = CZ_BUF_INIT, out = CZ_BUF_INIT;
	cz_buf_adds(&in, before);
	for (size_t i = 0; i < lines; i++)
		for (int k = 0; k < 100; k++)
			cz_buf_addc(&in, k < 99 ? 'y' : '\n');
	cz_buf_adds(&in, after);
	show(in.data, in.len, SIZE_MAX, &(struct cz_csv_dialect){0}, &out);
	const char *text = cz_buf_text(&out), *last = text + out.len - strlen(want);
	assert_true(out.len >= strlen(want));
	assert_string_equal(whole ? text : last, want);
	cz_buf_release(&in);
	cz_buf_release(&out);
}

static void a_cell_too_long_is_one_row(void **state)
{
	(void)state;
	expect_long("a,\"b\n", 700, "\"\n2,c\n", true, "1:[a]!104@2\n703:[2][c]\n");
	expect_long("a,\"b\n", 11000, "\",\"x\"\"\ny\"\n2,c\n", true, "1:[a]!104@2\n11004:[2][c]\n"); /* over 1 MiB */
	expect_long("a,\"b\n", 700, "2,c\n", false, "]\n702:[2][c]\n");       /* never closed: costs its line alone */
	expect_long("a,\"b\n", 700, "\"x\n2,c\n", false, "702:!102@1\n703:[2][c]\n");
	expect_long("a,\"b\n", 50000, "\"\n2,c\n", false, "50003:[2][c]\n");   /* its end lies too far */
}

static void keeps_the_raw_row(void **state)
{
	(void)state;
	struct bytes b = {"a,\"b\nc\"\r\nd\"\n\"e\nf", 16, 4};
	static const char *const raw[] = {"a,\"b\nc\"", "d\"", "\"e", "f"};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_csv *c = cz_csv_open(give, &b, &(struct cz_csv_dialect){0}, &err);
	struct cz_row row;
	assert_non_null(c);
	for (size_t i = 0; i < CZ_COUNT(raw); i++) {
		assert_int_equal(cz_csv_next(c, &row, &err), 1);
		assert_true(cz_str_is(row.raw, raw[i]));
	}
	assert_int_equal(cz_csv_next(c, &row, &err), 0);
	cz_csv_close(c);
}

static long refuse(void *ctx, void *p, size_t n, struct cz_err *err)
{
	(void)ctx, (void)p, (void)n;
	return cz_fail(err, CZ_EINPUT, "no");
}

static void passes_on_a_failed_read(void **state)
{
	(void)state;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_csv *c = cz_csv_open(refuse, NULL, &(struct cz_csv_dialect){0}, &err);
	struct cz_row row;
	assert_non_null(c);
	assert_int_equal(cz_csv_next(c, &row, &err), CZ_EINPUT);
	cz_csv_close(c);
}

static void writes_cells(void **state)
{
	static const struct {
		const char *cell;
		bool guard;
		const char *want;
	} t[] = {
		{"", true, ""}, {"a", true, "a"}, {"a;b", true, "\"a;b\""}, {"a,b", true, "a,b"},
		{"a\"b", true, "\"a\"\"b\""}, {"a\nb", true, "\"a\nb\""}, {"a\r", true, "\"a\r\""}, {" a", true, "\" a\""},
		{"=1+1", true, "'=1+1"}, {"=1+1", false, "=1+1"}, {"-5", true, "-5"}, {"-5.25", true, "-5.25"},
		{"-5-3", true, "'-5-3"}, {"+31612345678", true, "'+31612345678"}, {"@a;b", true, "\"'@a;b\""},
		{"\tx", true, "'\tx"}, {"\rx", true, "\"'\rx\""}, {"-", true, "'-"},
	};
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(t); i++) {
		struct cz_buf b = CZ_BUF_INIT;
		cz_csv_add_cell(&b, cz_str_of(t[i].cell), ';', t[i].guard);
		assert_string_equal(cz_buf_text(&b), t[i].want);
		cz_buf_release(&b);
	}
}

/* Whatever a cell holds, but NUL, is read back. */
static void what_is_written_is_read(void **state)
{
	static const char *const cell[] = {"a", "", " ", "a\"\"b\"", "\"", "a,b\r\nc", ",", "\n", "'", "caf\xc3\xa9"};
	(void)state;
	struct cz_buf b = CZ_BUF_INIT, want = CZ_BUF_INIT;
	cz_buf_adds(&want, "1:");
	for (size_t i = 0; i < CZ_COUNT(cell); i++) {
		if (i)
			cz_buf_addc(&b, ',');
		cz_csv_add_cell(&b, cz_str_of(cell[i]), ',', false);
		cz_buf_addf(&want, "[%s]", cell[i]);
	}
	cz_buf_adds(&b, "\r\n");
	cz_buf_adds(&want, "\n");
	expect(b.data, b.len, (struct cz_csv_dialect){0}, want.data);
	cz_buf_release(&b);
	cz_buf_release(&want);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_rows),
		cmocka_unit_test(reads_texts_for_a_spreadsheet),
		cmocka_unit_test(counts_lines),
		cmocka_unit_test(plain_rows_are_those_of_libcsv),
		cmocka_unit_test(so_are_rows_of_two_blocks),
		cmocka_unit_test(knows_which_rows_are_ascii),
		cmocka_unit_test(an_open_quote_costs_one_row),
		cmocka_unit_test(a_stray_quote_costs_one_row),
		cmocka_unit_test(a_quote_swallows_no_row),
		cmocka_unit_test(a_nul_costs_one_row),
		cmocka_unit_test(knows_other_dialects),
		cmocka_unit_test(keeps_its_limits),
		cmocka_unit_test(a_cell_too_long_is_one_row),
		cmocka_unit_test(keeps_the_raw_row),
		cmocka_unit_test(passes_on_a_failed_read),
		cmocka_unit_test(writes_cells),
		cmocka_unit_test(what_is_written_is_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
