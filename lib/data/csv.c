#include "data/csv_impl.h"
#include "base/array.h"
#include "base/num.h"
#include "base/text.h"
#include <stdlib.h>

/*
 * libcsv decides what a row is; around it stands what it lacks:
 *
 * - It has no line numbers, and an open quote makes it swallow the rest of the file. So it is fed line by
 *   line. A row that has not ended where its line ends goes on in the next one; when that comes to nothing
 *   (the file ends, a cell grows too long, a quote stands where none may), the quote was the mistake: the
 *   row is its first line only, and reading goes on at the second. A second open quote would have ended
 *   the first, so no line is read more than a few times. Only when a cell grows too long is its end looked for first:
 *   if it has one, the row is refused whole, as one.
 * - It would gather a cell of any length: its buffer gets a ceiling.
 * - It trims blanks: told not to. It passes NUL bytes: they are looked for along with the line ends.
 * - In strict mode a stray quote stops it; csv_fini makes it ready again. Only the one in ="0123" is let through, by which
 *   programs tell a spreadsheet that this is a text: libcsv gets it in quotes, each of its own twice.
 * - It takes a sign at a time and calls back for each cell, which costs more than all that is done with most
 *   cells. So a row whose form leaves nothing to decide is taken without it: see csv_plain.c.
 */
enum {
	CHUNK = 64 * 1024,
	MAX_ROW = 1024 * 1024,
	MAX_SEARCH = 4 * MAX_ROW, /* how far the end of a cell that is too long is looked for */
	BLOCK = 4096, /* libcsv's buffer grows by it */
	CELL_BUFFER = CZ_CSV_MAX_CELL + BLOCK, /* room for the NUL that libcsv adds */
};

/* One line of the row at hand, as offsets from pos. */
struct line {
	size_t begin, end, next; /* end: of its text; next: behind its CR, LF or CRLF */
	bool cut;                /* it is longer than a row may be, and goes on behind next */
	bool nul;
};

static int no_blanks(unsigned char c)
{
	(void)c;
	return 0;
}

static void *realloc_cell(void *p, size_t n)
{
	return n <= CELL_BUFFER ? realloc(p, n) : NULL;
}

static void on_cell(void *s, size_t n, void *arg)
{
	struct cz_csv *c = arg;
	if (c->n == CZ_CSV_MAX_COLUMNS) {
		c->too_many = true;
		return;
	}
	if (!CZ_ARRAY_MORE(c->cell, c->n, c->cell_cap)) {
		c->no_memory = true;
		return;
	}
	if (n > CZ_CSV_MAX_CELL && !c->too_long)
		c->too_long = c->n + 1;
	/* The text may still move: settle() makes pointers of the lengths. */
	c->cell[c->n++] = (struct cz_str){NULL, n};
	cz_buf_add(&c->text, s, n + 1);
}

static void on_row(int sign, void *arg)
{
	struct cz_csv *c = arg;
	(void)sign;
	c->row_ended = true;
}

/* Whether a sign of the dialect means something else too. */
static bool is_doubtful(const struct cz_csv *c)
{
	static const char end[] = {'\n', '\r', '\0'};
	return memchr(end, c->delimiter, sizeof end) || memchr(end, c->quote, 2) || c->delimiter == c->quote;
}

struct cz_csv *cz_csv_open(cz_read_fn *read, void *ctx, const struct cz_csv_dialect *d, struct cz_err *err)
{
	struct cz_csv *c = calloc(1, sizeof *c);
	if (!c || csv_init(&c->parser, CSV_STRICT | CSV_APPEND_NULL) != 0) {
		free(c);
		cz_fail_mem(err);
		return NULL;
	}
	c->delimiter = d->delimiter ? d->delimiter : ',';
	/* A row with a NUL is refused anyway, so NUL can stand for a quote that never comes. */
	c->quote = d->no_quotes ? '\0' : d->quote ? d->quote : '"';
	c->doubtful = is_doubtful(c);
	csv_set_delim(&c->parser, (unsigned char)c->delimiter);
	csv_set_quote(&c->parser, (unsigned char)c->quote);
	csv_set_space_func(&c->parser, no_blanks);
	csv_set_realloc_func(&c->parser, realloc_cell);
	csv_set_blk_size(&c->parser, BLOCK);
	c->read = read;
	c->ctx = ctx;
	c->line = 1;
	c->reach = MAX_ROW;
	return c;
}

void cz_csv_close(struct cz_csv *c)
{
	if (!c)
		return;
	csv_free(&c->parser);
	cz_buf_release(&c->text);
	free(c->cell);
	free(c->data);
	free(c);
}

void cz_csv_expect(struct cz_csv *c, size_t width)
{
	c->width = width;
}

/* Read some more behind what is there. */
static int fill(struct cz_csv *c, struct cz_err *err)
{
	if (c->pos) {
		memmove(c->data, c->data + c->pos, c->len - c->pos);
		c->len -= c->pos;
		c->pos = 0;
	}
	if (!cz_array_reserve(&c->data, &c->cap, c->len + CHUNK + CZ_CSV_PAD, 1))
		return cz_fail_mem(err);
	long got = c->read(c->ctx, c->data + c->len, c->cap - c->len - CZ_CSV_PAD, err);
	if (got < 0)
		return (int)got;
	c->len += (size_t)got;
	memset(c->data + c->len, 0, CZ_CSV_PAD);
	c->ended = got == 0;
	return 0;
}

/* The zero bytes of w, each marked in its highest bit; above the lowest one there may be false marks. */
static uint64_t zeros(uint64_t w)
{
	return (w - CZ_EIGHT(1)) & ~w & CZ_EIGHT(0x80);
}

/* The next CR, LF or NUL in p[from..n), or n. */
static size_t find_special(const char *p, size_t from, size_t n)
{
	uint64_t w;
	for (; n - from >= sizeof w; from += sizeof w) {
		memcpy(&w, p + from, sizeof w);
		uint64_t m = zeros(w) | zeros(w ^ CZ_EIGHT('\n')) | zeros(w ^ CZ_EIGHT('\r'));
		if (m)
			return from + (size_t)__builtin_ctzll(m) / 8;
	}
	while (from < n && p[from] != '\n' && p[from] != '\r' && p[from] != '\0')
		from++;
	return from;
}

/* Find the line that begins at offset begin. 1: found; 0: there is none, the file has ended. Where a line is cut
 * does not depend on how much happens to be read already. */
static int find_line(struct cz_csv *c, size_t begin, struct line *l, struct cz_err *err)
{
	size_t at = begin, most = begin > c->reach ? begin : c->reach + 1;
	*l = (struct line){.begin = begin};
	for (;;) {
		const char *p = c->data + c->pos;
		size_t n = c->len - c->pos, end = n < most ? n : most;
		if (at < end)
			at = find_special(p, at, end);
		if (at < end && p[at] == '\0') {
			l->nul = true;
			at++;
			continue;
		}
		/* A CR at the end of what was read may be half of a CRLF. */
		if (at < end && (p[at] == '\n' || at + 1 < n || c->ended)) {
			l->end = at;
			l->next = at + (p[at] == '\r' && at + 1 < n && p[at + 1] == '\n' ? 2 : 1);
			return 1;
		}
		l->cut = at == most && n > most;
		if (l->cut || c->ended) {
			l->end = l->next = at;
			return l->cut || at > begin;
		}
		int rc = fill(c, err);
		if (rc < 0)
			return rc;
	}
}

/* The length of ="..." at the beginning of a cell that is no more than that, with its end at a delimiter or at `end`; 0: it is none.
 * What goes on behind its line is none either. */
static size_t formula_length(const struct cz_csv *c, const char *p, const char *end)
{
	if (end - p < 3 || p[0] != '=' || p[1] != '"' || c->quote != '"')
		return 0;
	for (const char *at = p + 2; at < end && *at != '\0' && *at != '\r'; at++) {
		if (*at != '"')
			continue;
		if (at + 1 == end || at[1] == c->delimiter)
			return (size_t)(at + 1 - p);
		if (*++at != '"')
			return 0;
	}
	return 0;
}

/* Go over the quotes of a line; *quoted: the text stands in them. False: one stands where none may. */
static bool pass_quotes(const struct cz_csv *c, const struct line *l, bool *quoted)
{
	const char *p = c->data + c->pos;
	for (size_t i = l->begin; i < l->end; i++) {
		bool first = i == 0 || p[i - 1] == c->delimiter;
		size_t formula = first && !*quoted ? formula_length(c, p + i, p + l->end) : 0;
		i += formula ? formula - 1 : 0;
		if (formula || p[i] != c->quote)
			continue;
		bool last = i + 1 == l->end || p[i + 1] == c->delimiter;
		if (*quoted && i + 1 < l->end && p[i + 1] == c->quote)
			i++;
		else if (*quoted ? last : first)
			*quoted = !*quoted;
		else
			return false;
	}
	return true;
}

/* A cell too long is still a cell: the line on which its row ends, and how many lines that makes. 0: there is none within reach. */
static int find_end(struct cz_csv *c, const struct line *first, struct line *last, size_t *lines, struct cz_err *err)
{
	bool quoted = false, sound;
	int rc = 1;
	*last = *first;
	*lines = 1;
	c->reach = MAX_SEARCH;
	while ((sound = !last->cut && pass_quotes(c, last, &quoted)) && quoted && (rc = find_line(c, last->next, last, err)) > 0)
		++*lines;
	c->reach = MAX_ROW;
	return rc <= 0 ? rc : sound;
}

/* The signs of a cell by their kinds, a run of one kind once: "V12" and "V3" are alike. *at: from where, and behind the run. */
static int next_kind(const char *p, size_t n, size_t *at)
{
	size_t from = *at;
	int kind = 0;
	for (; *at < n; ++*at) {
		const char sign = p[*at];
		const int here = cz_sign_is_digit(sign) ? '9' : cz_sign_is_letter(sign) ? 'a' : sign;
		if (*at > from && here != kind)
			return kind;
		kind = here;
	}
	return kind;
}

static bool are_alike(const char *a, size_t n, const char *b, size_t m)
{
	size_t i = 0, k = 0;
	while (i < n && k < m)
		if (next_kind(a, n, &i) != next_kind(b, m, &k))
			return false;
	return i == n && k == m;
}

/* The first cell of a line that is not quoted; 0: it is. */
static size_t first_cell(const struct cz_csv *c, const char *p, size_t n)
{
	const char *end = memchr(p, c->delimiter, n);
	const size_t length = end ? (size_t)(end - p) : n;
	return memchr(p, c->quote, length) ? 0 : length;
}

/* Whether a line looks like a row whose first cell is like that of another. */
static bool is_like(const struct cz_csv *c, const char *row, size_t row_id, const char *p, size_t n)
{
	const size_t id = first_cell(c, p, n);
	size_t cells = 1;
	for (size_t i = 0; i < n; i++)
		cells += p[i] == c->delimiter;
	return cells >= c->width && id && are_alike(row, row_id, p, id);
}

bool cz_csv_swallows(const struct cz_csv *c, size_t n)
{
	enum { FEWEST = 3 }; /* "1, melk" in a text is no row of two cells */
	const char *row = c->data + c->pos;
	const size_t id = c->width < FEWEST ? 0 : first_cell(c, row, find_special(row, 0, n));
	for (size_t at = id ? find_special(row, id, n) : n, end; at < n; at = end) {
		at++;
		end = find_special(row, at, n);
		if (is_like(c, row, id, row + at, end - at))
			return true;
	}
	return false;
}

static bool parse(struct cz_csv *c, const char *p, size_t n)
{
	return csv_parse(&c->parser, p, n, on_cell, on_row, c) == n;
}

/* ="0123" with quotes around it, and each of its own twice. */
static bool parse_formula(struct cz_csv *c, const char *p, size_t n)
{
	bool good = parse(c, "\"", 1);
	for (size_t i = 0; i < n && good; i++)
		good = parse(c, p + i, 1) && (p[i] != '"' || parse(c, "\"", 1));
	return good && parse(c, "\"", 1);
}

static bool parse_line(struct cz_csv *c, const struct line *l)
{
	const char *p = c->data + c->pos;
	size_t given = l->begin;
	bool good = true;
	c->quoted = c->quoted && l->begin;
	bool any = memchr(p + l->begin, '=', l->end - l->begin);
	for (const char *at = p + l->begin, *end = p + l->end; !any && (at = memchr(at, c->quote, (size_t)(end - at))); at++)
		c->quoted = !c->quoted;
	for (size_t i = l->begin; i < l->end && any && good; i++) {
		size_t formula = !c->quoted && (i == 0 || p[i - 1] == c->delimiter) ? formula_length(c, p + i, p + l->end) : 0;
		c->quoted ^= p[i] == c->quote;
		if (!formula)
			continue;
		good = parse(c, p + given, i - given) && parse_formula(c, p + i, formula);
		given = i + formula;
		i = given - 1;
	}
	return good && parse(c, p + given, l->next - given);
}

/* Give one line to libcsv: 0, or why the row is at fault. */
static enum cz_message feed(struct cz_csv *c, const struct line *l)
{
	bool good = parse_line(c, l);
	if (good && l->end == l->next && !l->cut) /* the last line of the file lacks its end */
		good = parse(c, "\n", 1);
	if (good)
		return l->cut ? CZ105 : 0;
	if (csv_error(&c->parser) == CSV_EPARSE)
		return CZ103;
	if (csv_get_buffer_size(&c->parser) < CELL_BUFFER)
		c->no_memory = true;
	return CZ104;
}

/* Feed the lines of the row at pos. last becomes the line on which it ended, or on which it proved to be at
 * fault. */
static int gather(struct cz_csv *c, const struct line *first, struct line *last, struct cz_row *row,
		  struct cz_err *err)
{
	*last = *first;
	size_t lines = 1;
	c->nul = first->nul;
	row->fault = feed(c, first);
	const size_t before_quote = c->n;
	int rc = 1;
	while (!c->row_ended && !row->fault && (rc = find_line(c, last->next, last, err)) > 0) {
		lines++;
		c->nul |= last->nul;
		row->fault = feed(c, last);
	}
	if (rc < 0)
		return rc;
	if (c->no_memory || cz_buf_failed(&c->text))
		return cz_fail_mem(err);
	bool more = lines > 1, swallows = more && !row->fault && cz_csv_swallows(c, last->end);
	int whole = row->fault == CZ104 ? find_end(c, first, last, &lines, err) : rc > 0 && !(row->fault && more) && !swallows;
	if (whole < 0)
		return whole;
	c->n = swallows && !whole ? before_quote : c->n;
	if (!whole) {
		row->fault = row->fault == CZ104 && !more ? CZ104 : CZ102;
		lines = 1;
		*last = *first;
		c->nul = first->nul;
	}
	c->line += last->cut ? 0 : lines;
	return 0;
}

/* Lengths become texts; faults that do not stop libcsv are told. */
static void settle(struct cz_csv *c, struct cz_row *row)
{
	const char *s = c->text.data;
	row->fault_column = row->fault ? c->n + 1 : 0;
	if (c->too_long && !row->fault) {
		row->fault = CZ104;
		row->fault_column = c->too_long;
	}
	if (c->too_many && !row->fault) {
		row->fault = CZ106;
		row->fault_column = CZ_CSV_MAX_COLUMNS + 1;
	}
	for (size_t i = 0; i < c->n; i++) {
		c->cell[i].s = s;
		s += c->cell[i].n + 1;
	}
	if (c->nul) {
		size_t i = 0;
		while (i < c->n && !memchr(c->cell[i].s, '\0', c->cell[i].n))
			i++;
		row->fault = CZ113;
		row->fault_column = i + 1;
	}
	row->cell = c->cell;
	row->n = c->n;
}

/* Drop the rest of a line that was too long to keep. */
static int skip_line(struct cz_csv *c, struct cz_err *err)
{
	struct line l;
	do {
		int rc = find_line(c, 0, &l, err);
		if (rc < 0)
			return rc;
		c->pos += l.next;
	} while (l.cut);
	c->line++;
	c->skip = false;
	return 0;
}

/* Step over blank lines to the first line of a row. 1: it is there; 0: the end of the file. */
static int first_line(struct cz_csv *c, struct line *l, struct cz_err *err)
{
	int rc = c->skip ? skip_line(c, err) : 0;
	if (rc < 0)
		return rc;
	for (;;) {
		rc = find_line(c, 0, l, err);
		if (rc <= 0 || l->end > 0)
			return rc;
		c->pos += l->next;
		c->line++;
		c->number++;
	}
}

int cz_csv_next(struct cz_csv *c, struct cz_row *row, struct cz_err *err)
{
	if (cz_csv_take_plain(c, row))
		return 1;
	struct line first, last;
	int rc = first_line(c, &first, err);
	if (rc <= 0)
		return rc;
	*row = (struct cz_row){.line = c->line, .number = ++c->number};
	c->row_ended = c->too_many = false;
	c->too_long = 0;
	c->n = 0;
	cz_buf_clear(&c->text);
	rc = gather(c, &first, &last, row, err);
	if (rc < 0)
		return rc;
	if (!c->row_ended || row->fault)
		csv_fini(&c->parser, NULL, NULL, NULL); /* forget the rest of the row */
	settle(c, row);
	row->raw = (struct cz_str){c->data + c->pos, last.end};
	c->pos += last.next;
	c->skip = last.cut;
	return 1;
}

/* writing */

static bool is_formula(struct cz_str s)
{
	double number;
	return s.n && memchr("=+-@\t\r", s.s[0], 6) && !cz_num_real(s, &number);
}

void cz_csv_add_cell(struct cz_buf *b, struct cz_str cell, char delimiter, bool guard)
{
	bool quoted = cell.n && (cell.s[0] == ' ' || cell.s[cell.n - 1] == ' ');
	for (size_t i = 0; i < cell.n && !quoted; i++)
		quoted = cell.s[i] == delimiter || cell.s[i] == '"' || cell.s[i] == '\n' || cell.s[i] == '\r';
	bool guarded = guard && is_formula(cell);
	if (!quoted) {
		if (guarded)
			cz_buf_addc(b, '\'');
		cz_buf_add(b, cell.s, cell.n);
		return;
	}
	cz_buf_adds(b, guarded ? "\"'" : "\"");
	for (size_t i = 0; i < cell.n; i++) {
		if (cell.s[i] == '"')
			cz_buf_addc(b, '"');
		cz_buf_addc(b, cell.s[i]);
	}
	cz_buf_addc(b, '"');
}
