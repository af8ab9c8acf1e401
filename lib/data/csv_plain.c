#include "base/array.h"
#include "data/csv_impl.h"

/*
 * Nearly all rows leave nothing to decide. Their signs that matter are found in blocks of bytes, and what stands between
 * those is copied without a look at it. Whatever is odd ends the attempt: libcsv is the authority, and tests hold the two equal.
 */

/* A walk over a row, whose bytes go along to where its cells will be. */
struct walk {
	const char *from;
	char *to;
	size_t at, most;         /* how many bytes went along, and how many may */
	char delimiter, quote;
	bool wide;               /* a block before the last has something that is not ASCII */
	struct cz_csv_marks now; /* of the last block; those that matter as far as they were not come to yet */
	size_t ends;             /* of lines, within quotes */
};

/* Take along blocks until something in one matters. False: there are no more. */
static bool go_on(struct walk *k)
{
	while (!k->now.matter && k->at < k->most) {
		k->wide |= k->now.wide != 0;
		k->now = cz_csv_take_block(k->from + k->at, k->to + k->at, k->delimiter, k->quote);
		k->at += CZ_CSV_BLOCK;
	}
	return k->now.matter;
}

/* Come to the next sign that may matter; k->most or more: there is none. */
static inline size_t next_mark(struct walk *k)
{
	if (!k->now.matter && !go_on(k))
		return k->most;
	size_t i = k->at - CZ_CSV_BLOCK + (size_t)__builtin_ctzll(k->now.matter);
	k->now.matter &= k->now.matter - 1;
	return i;
}

/* Whether all up to this sign, to which the walk came last, is ASCII. */
static bool is_ascii(const struct walk *k, size_t last)
{
	return !k->wide && !(k->now.wide << (k->at - 1 - last));
}

/* From behind a quote to the one that ends the cell, *doubled: over others. k->most: it holds what needs a closer look. */
static size_t closing_quote(const struct cz_csv *c, struct walk *k, bool *doubled)
{
	for (;;) {
		size_t i = next_mark(k);
		if (i >= k->most || k->from[i] == '\0')
			return k->most;
		k->ends += k->from[i] == '\n' || (k->from[i] == '\r' && k->from[i + 1] != '\n');
		if (k->from[i] != c->quote)
			continue;
		if (k->from[i + 1] != c->quote)
			return i;
		*doubled = true;
		next_mark(k);
	}
}

/* One of each two quotes goes. */
static size_t single_quotes(char *cell, size_t n, char quote)
{
	char *to = cell;
	for (const char *p = cell; p < cell + n; p++) {
		*to++ = *p;
		p += *p == quote;
	}
	return (size_t)(to - cell);
}

/* A mark that means nothing: a TAB in a text. */
static bool is_noise(const struct cz_csv *c, char sign)
{
	return (unsigned char)sign < '\r' && sign != '\n' && sign != '\0' && sign != c->delimiter && sign != c->quote;
}

/* A cell that does not end at its first mark, or is the last one: where the sign behind it stands; k->most: it is not plain. */
static size_t finish_cell(const struct cz_csv *c, struct walk *k, size_t begin, size_t end, struct cz_str *cell)
{
	while (end < k->most && is_noise(c, k->from[end]))
		end = next_mark(k);
	cell->n = end - begin;
	if (end >= k->most || !c->quote || k->from[end] != c->quote)
		return end;
	const bool formula = end == begin + 1 && k->from[begin] == '=' && c->quote == '"'; /* ="0123" stays as it is */
	const size_t lines = k->ends;
	bool doubled = false;
	if (end > begin && !formula)
		return k->most;
	end = closing_quote(c, k, &doubled);
	if (end >= k->most || (formula && k->ends > lines) || next_mark(k) != end + 1)
		return k->most;
	*cell = formula ? (struct cz_str){k->to + begin, end + 1 - begin} : (struct cz_str){k->to + begin + 1, end - begin - 1};
	if (doubled && !formula)
		cell->n = single_quotes(k->to + begin + 1, cell->n, c->quote);
	return end + 1;
}

/* The cells of the row, up to the sign that ends it; k->most: it is not plain. */
static size_t read_cells(struct cz_csv *c, struct walk *k)
{
	const char *const from = k->from, delimiter = c->delimiter;
	size_t n = 0, end;
	for (size_t begin = 0;; begin = end + 1) {
		if (n == CZ_CSV_MAX_COLUMNS || !CZ_ARRAY_MORE(c->cell, n, c->cell_cap))
			return k->most;
		end = next_mark(k);
		struct cz_str cell = {k->to + begin, end - begin};
		if (from[end] != delimiter)
			end = finish_cell(c, k, begin, end, &cell);
		if (end >= k->most)
			return k->most;
		c->cell[n++] = cell;
		k->to[cell.s - k->to + (ptrdiff_t)cell.n] = '\0'; /* may be where `end` is */
		if (from[end] != delimiter)
			break;
	}
	c->n = n;
	return end;
}

bool cz_csv_take_plain(struct cz_csv *c, struct cz_row *row)
{
	const size_t left = c->len - c->pos;
	cz_buf_clear(&c->text);
	if (c->doubtful || c->skip || !left || !cz_buf_reserve(&c->text, CZ_CSV_MAX_CELL + CZ_CSV_PAD))
		return false;
	struct walk k = {.from = c->data + c->pos, .to = c->text.data, .most = left < CZ_CSV_MAX_CELL ? left : CZ_CSV_MAX_CELL,
			 .delimiter = c->delimiter, .quote = c->quote};
	const size_t end = read_cells(c, &k);
	const bool lf = k.from[end] == '\n', crlf = k.from[end] == '\r' && k.from[end + 1] == '\n';
	if (!end || end >= k.most || (!lf && !crlf) || (k.ends && cz_csv_swallows(c, end))) /* a blank line is no row */
		return false;
	*row = (struct cz_row){.n = c->n, .cell = c->cell, .line = c->line, .number = ++c->number, .raw = {k.from, end}, .ascii = is_ascii(&k, end)};
	c->line += k.ends + 1;
	c->pos += end + 1 + crlf;
	return true;
}
