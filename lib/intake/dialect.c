#include "intake/dialect.h"
#include "base/num.h"
#include "base/text.h"
#include "intake/returned.h"

enum { MOST_ROWS = 200, MOST_WIDTH = 512, HEADER_WITHIN = 40, HEADER_DEPTH = 3, SHOWN = HEADER_WITHIN + HEADER_DEPTH + 1 };

long cz_text_read(void *ctx, void *p, size_t n, struct cz_err *err)
{
	struct cz_str *left = ctx;
	(void)err;
	n = n < left->n ? n : left->n;
	if (n)
		memcpy(p, left->s, n);
	*left = (struct cz_str){left->s + n, left->n - n};
	return (long)n;
}

/* What the rows of the head look like under one dialect. */
struct shape {
	size_t rows, faults;
	size_t number[MOST_ROWS]; /* as the file counts them */
	size_t width[MOST_ROWS];  /* cells of each row */
	size_t filled[MOST_ROWS]; /* of them, not empty */
	bool words[MOST_ROWS];    /* few of them numbers: it could be a header */
	bool units[SHOWN];        /* all that is filled stands in brackets, and some of it is a unit */
	bool plain[SHOWN];        /* without a digit */
	bool replies[SHOWN];      /* the second row of SurveyMonkey: "Response" under a question, and a statement under each other column of one */
	bool ids[SHOWN];          /* the third row of Qualtrics: {"ImportId": ...} in each cell */
	bool full[SHOWN][MOST_WIDTH];
	bool again[SHOWN][MOST_WIDTH]; /* the same as the cell to its left: some programs write a merged name in each of its columns */
};

static bool is_numeric(struct cz_str cell)
{
	double v;
	return cz_num_real(cz_text_trim(cell), &v);
}

static bool is_in_brackets(struct cz_str cell)
{
	cell = cz_text_trim(cell);
	return cell.n > 2 && ((cell.s[0] == '(' && cell.s[cell.n - 1] == ')') || (cell.s[0] == '[' && cell.s[cell.n - 1] == ']'));
}

/* "(km)", "(ja/nee)", "(1 = hoog)": what stands in brackets under the name of a column, and not in a row of data. */
static bool is_unit(struct cz_str cell)
{
	static const char *const unit[] = {
		"km", "m", "meter", "meters", "min", "min.", "minuten", "minutes", "u", "uur", "uren", "hours",
		"dag", "dagen", "days", "weken", "maanden", "maand", "jaar", "jaren", "years", "euro", "eur",
		"%", "aantal", "number", "datum", "date", "verplicht", "optioneel", "required", "optional", "x",
		"m/v", "v/m", "m/v/x", "j/n", "ja/nee", "yes/no", "y/n", "dd-mm-jjjj", "dd-mm-yyyy",
		"mm/dd/jjjj", "mm/dd/yyyy", "dd/mm/jjjj", "dd/mm/yyyy", "jjjj-mm-dd", "yyyy-mm-dd",
		"\xe2\x82\xac",
	};
	cell = cz_text_trim(cell);
	struct cz_str s = cell.n > 2 ? cz_text_trim((struct cz_str){cell.s + 1, cell.n - 2}) : cell;
	return is_in_brackets(cell) && (cz_text_is_one_of(s, unit, CZ_COUNT(unit)) || memchr(s.s, '=', s.n));
}

static bool is_reply(struct cz_str cell)
{
	static const char *const reply[] = {"response", "open-ended response", "antwoord", "open antwoord", "respons"};
	return cz_text_is_one_of(cz_text_trim(cell), reply, CZ_COUNT(reply));
}

static void add_row(struct shape *s, const struct cz_row *row)
{
	size_t i = s->rows++;
	s->faults += row->fault != 0;
	s->width[i] = row->n;
	s->number[i] = row->number;
	size_t numbers = 0, brackets = 0, units = 0, ids = 0, replies = 0;
	bool plain = true;
	s->filled[i] = 0;
	for (size_t k = 0; k < row->n; k++) {
		bool full = !cz_text_is_blank(row->cell[k]);
		s->filled[i] += full;
		numbers += full && is_numeric(row->cell[k]);
		brackets += full && is_in_brackets(row->cell[k]);
		units += full && is_unit(row->cell[k]);
		replies += k && full && is_reply(row->cell[k]);
		ids += full && cz_text_starts(cz_text_trim(row->cell[k]), "{\"ImportId\"");
		plain = plain && !cz_text_has_digit(row->cell[k]);
		if (i < SHOWN && k < MOST_WIDTH) {
			s->full[i][k] = full && !cz_ours_of(cz_text_trim(row->cell[k])); /* no title goes for what cz wrote */
			s->again[i][k] = full && k && cz_str_eq(cz_text_trim(row->cell[k]), cz_text_trim(row->cell[k - 1]));
		}
	}
	s->words[i] = numbers * 4 <= s->filled[i];
	if (i < SHOWN) {
		s->units[i] = units > 0 && brackets == s->filled[i];
		s->plain[i] = plain;
		s->replies[i] = replies > 0 && cz_text_is_blank(row->cell[0]);
		s->ids[i] = s->filled[i] > 0 && ids == s->filled[i];
	}
}

/* A row that the end of the head cuts off does not count, unless there is no other. */
static int measure(struct cz_str head, bool whole, const struct cz_csv_dialect *csv, struct shape *s, struct cz_err *err)
{
	struct cz_str left = head;
	struct cz_row row;
	int rc = -1;
	*s = (struct shape){0};
	struct cz_csv *c = cz_csv_open(cz_text_read, &left, csv, err);
	if (!c)
		return err->code;
	while (s->rows < MOST_ROWS && (rc = cz_csv_next(c, &row, err)) > 0) {
		bool cut_off = left.n == 0 && !whole && row.fault;
		if (!cut_off || !s->rows)
			add_row(s, &row);
	}
	cz_csv_close(c);
	return rc < 0 ? rc : 0;
}

/* The number of cells that most rows have, the widest of equals. */
static size_t usual_width(const struct shape *s, size_t *agree)
{
	size_t best = 0;
	*agree = 0;
	for (size_t i = 0; i < s->rows; i++) {
		size_t same = 0;
		for (size_t k = 0; k < s->rows; k++)
			same += s->width[k] == s->width[i];
		if (same > *agree || (same == *agree && s->width[i] > best)) {
			*agree = same;
			best = s->width[i];
		}
	}
	return best;
}

/* Better is a delimiter that splits at all, then one with more rows alike, then one with more cells. */
static double merit(const struct shape *s)
{
	size_t agree, width = usual_width(s, &agree);
	if (width < 2 || s->rows == 0)
		return 0;
	double alike = ((double)agree - (double)s->faults) / (double)s->rows;
	return 1 + alike + (double)(width < MOST_WIDTH ? width : MOST_WIDTH) / (2 * MOST_WIDTH);
}

/* "sep=;" as Excel writes and reads it. */
static bool sep_line(struct cz_str head, char *delimiter)
{
	if (head.n < 5 || !cz_text_eq_nocase((struct cz_str){head.s, 4}, CZ_STR("sep=")))
		return false;
	if (head.n > 5 && head.s[5] != '\r' && head.s[5] != '\n')
		return false;
	*delimiter = head.s[4];
	return true;
}

/* Refused rows may be of any width, and their reasons have commas; but between the columns that cz wrote stands what it took, or
 * what a spreadsheet put there when they were mended. */
bool cz_dialect_of_refused(struct cz_str head, char *delimiter)
{
	for (size_t i = 0; i < head.n; i++) {
		const char sign = head.s[i] == 'c' ? cz_ours_between((struct cz_str){head.s + i, head.n - i}) : '\0';
		if (sign) {
			*delimiter = sign;
			return true;
		}
	}
	return false;
}

/* How many cells begin with a sign, and how many end with it. */
static void count_quotes(struct cz_str head, char sign, char delimiter, size_t *opened, size_t *closed)
{
	*opened = *closed = 0;
	for (size_t i = 0; i < head.n; i++) {
		if (head.s[i] != sign)
			continue;
		char before = i ? head.s[i - 1] : '\n', after = i + 1 < head.n ? head.s[i + 1] : '\n';
		*opened += before == delimiter || before == '\n' || before == '\r';
		*closed += after == delimiter || after == '\n' || after == '\r';
	}
}

/* A single quote counts as one where cells begin and end with it, and none begins with a double one. */
static char find_quote(struct cz_str head, char delimiter)
{
	enum { LEAST = 2 };
	size_t opened, closed;
	count_quotes(head, '"', delimiter, &opened, &closed);
	if (opened)
		return '"';
	count_quotes(head, '\'', delimiter, &opened, &closed);
	return opened >= LEAST && opened == closed ? '\'' : '"';
}

static int find_delimiter(struct cz_str head, bool whole, struct cz_dialect *d, struct cz_err *err)
{
	static const char candidate[] = {';', ',', '\t', '|'};
	double best = 0;
	for (size_t i = 0; i < sizeof candidate; i++) {
		struct shape s;
		struct cz_csv_dialect csv = {.delimiter = candidate[i], .quote = d->csv.quote};
		if (!csv.quote)
			csv.quote = find_quote(head, candidate[i]);
		int rc = measure(head, whole, &csv, &s, err);
		if (rc < 0)
			return rc;
		if (merit(&s) > best) {
			best = merit(&s);
			d->csv = csv;
		}
		/* Tab-separated files often take quotes for ordinary signs. */
		if (candidate[i] != '\t' || s.faults == 0)
			continue;
		csv.no_quotes = true;
		rc = measure(head, whole, &csv, &s, err);
		if (rc < 0)
			return rc;
		if (merit(&s) > best) {
			best = merit(&s);
			d->csv = csv;
		}
	}
	if (best == 0)
		d->csv.delimiter = ',';
	return 0;
}

/* Is a cell of column k filled in one of the rows from..to? */
static bool any_full(const struct shape *s, size_t from, size_t to, size_t k)
{
	for (size_t row = from; row <= to; row++)
		if (s->full[row][k])
			return true;
	return false;
}

/* The same, and not merely the name to its left once more. */
static bool any_begun(const struct shape *s, size_t from, size_t to, size_t k)
{
	for (size_t row = from; row <= to; row++)
		if (s->full[row][k] && !s->again[row][k])
			return true;
	return false;
}

/* Whether the name in column k of the rows a..b goes for columns to its right too: they have none, and something stands below. */
static bool is_group(const struct shape *s, size_t a, size_t b, size_t c, size_t d, size_t k, size_t n)
{
	while (++k < n && !any_begun(s, a, b, k))
		if (any_full(s, c, d, k))
			return true;
	return false;
}

/* Do the rows a..b and c..d read as the halves of a header with merged cells? A cell above another must be a group; when
 * the first column has its name in the lower half, groups of one column are fine too. Where nothing stands below a cell, it
 * was merged downwards. One cell in the corner over all the rest is a title. Rows of data hardly ever look like that. */
static bool belong(const struct shape *s, size_t a, size_t b, size_t c, size_t d)
{
	size_t n = s->width[d], groups = 0, above = 0;
	if (s->width[b] > n)
		n = s->width[b];
	if (n > MOST_WIDTH)
		return false;
	bool low = !any_full(s, a, b, 0) && any_full(s, c, d, 0);
	for (size_t k = 0; k < n; k++) {
		bool upper = any_begun(s, a, b, k), lower = any_full(s, c, d, k);
		bool group = is_group(s, a, b, c, d, k, n);
		above += upper;
		groups += upper && lower && group;
		if (upper && lower && !group && !low)
			return false;
	}
	return groups > 0 && !(above == 1 && any_full(s, a, b, 0));
}

static bool any_again(const struct shape *s, size_t from, size_t to)
{
	for (size_t k = 0; k < MOST_WIDTH; k++)
		if (any_full(s, from, to, k) && !any_begun(s, from, to, k))
			return true;
	return false;
}

/* Is the row below from..to a part of the header? Not when the row behind it looks the same, unless it is under this one in its turn;
 * and under names that stand there several times, which columns of data may have, only without a digit. */
static bool goes_on(const struct shape *s, size_t from, size_t to)
{
	size_t next = to + 1, behind = to + 2;
	if (next >= s->rows || !s->words[next])
		return false;
	if (s->units[next] || s->replies[next])
		return true;
	if (!belong(s, from, to, next, next) || (any_again(s, from, to) && !s->plain[next]))
		return false;
	return behind >= s->rows || !belong(s, from, to, behind, behind) || s->plain[behind] != s->plain[next] ||
	       (s->words[behind] && belong(s, next, next, behind, behind));
}

/* The header: the first row that fills at least half of what the fullest of the rows behind it fills, and those
 * above and below it that belong to it. */
static void find_header(const struct shape *s, bool after_sep, struct cz_dialect *d)
{
	size_t most = 0, row = after_sep;
	for (size_t i = after_sep; i < s->rows && i < HEADER_WITHIN; i++)
		if (s->filled[i] > most)
			most = s->filled[i];
	while (row + 1 < s->rows && s->filled[row] * 2 < most)
		row++;
	d->no_header = !d->no_header && !s->words[row] && s->rows > row + 1 && !s->words[row + 1];
	if (d->no_header || row >= HEADER_WITHIN) {
		d->header_row[0] = s->number[row];
		d->header_rows = !d->no_header;
		return;
	}
	size_t from = row, to = row;
	while (from > after_sep && to - from + 1 < HEADER_DEPTH && belong(s, from - 1, from - 1, from, to))
		from--;
	while (to - from + 1 < HEADER_DEPTH && goes_on(s, from, to))
		to++;
	for (d->header_rows = 0; from <= to; from++)
		d->header_row[d->header_rows++] = s->number[from];
	for (size_t i = 1; i < s->rows && i < HEADER_DEPTH && !d->skip_rows; i++)
		if (s->ids[i] && s->number[i] == s->number[0] + i) { /* with nothing between them and the names over them */
			d->header_row[0] = s->number[0];
			d->header_rows = 1;
			d->skip_row[d->skip_rows++] = s->number[i];
		}
}

bool cz_dialect_lists(const size_t *list, size_t n, size_t row)
{
	for (size_t i = 0; i < n; i++)
		if (list[i] == row)
			return true;
	return false;
}

int cz_dialect_sniff(struct cz_str head, bool whole, struct cz_dialect *d, struct cz_err *err)
{
	char sep = 0;
	bool after_sep = sep_line(head, &sep);
	if (after_sep && !d->csv.delimiter)
		d->csv.delimiter = sep;
	if (!d->csv.delimiter && !cz_dialect_of_refused(head, &d->csv.delimiter)) {
		int rc = find_delimiter(head, whole, d, err);
		if (rc < 0)
			return rc;
	}
	if (!d->csv.quote)
		d->csv.quote = find_quote(head, d->csv.delimiter);
	struct shape s;
	int rc = measure(head, whole, &d->csv, &s, err);
	if (rc < 0)
		return rc;
	if (s.rows <= after_sep)
		return cz_fail_rule(err, CZ120, CZ_STR(""), NULL);
	if (!d->no_header && !d->header_rows)
		find_header(&s, after_sep, d);
	return 0;
}
