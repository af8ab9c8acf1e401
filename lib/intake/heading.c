#include "intake/heading.h"
#include "base/text.h"
#include "intake/legend.h"
#include "intake/spreadsheet.h"
#include "intake/statements.h"
#include "intake/titles.h"
#include "model/types.h"
#include <stdint.h>

/* The cells of the header rows. */
struct rows {
	struct cz_str *cell[CZ_MAX_HEADER_ROWS];
	size_t width[CZ_MAX_HEADER_ROWS];
	size_t n;
	struct cz_buf passed; /* the rows above that are not of the header */
	struct cz_shown shown;
	struct cz_arena mem;
};

static bool filled(const struct rows *r, size_t row, size_t column)
{
	return column < r->width[row] && !cz_text_is_blank(r->cell[row][column]);
}

static bool filled_below(const struct rows *r, size_t row, size_t column)
{
	while (++row < r->n)
		if (filled(r, row, column))
			return true;
	return false;
}

/* What a row says about a column: its own cell, or that of a group to the left of it. */
static struct cz_str word_of(const struct rows *r, size_t row, size_t column)
{
	size_t from = column;
	if (!filled(r, row, column) && !filled_below(r, row, column))
		return (struct cz_str){"", 0};
	while (from > 0 && !filled(r, row, from))
		from--;
	bool own = from == column, group = filled_below(r, row, from);
	return filled(r, row, from) && (own || group) ? cz_text_trim(r->cell[row][from]) : (struct cz_str){"", 0};
}

/* The words of all rows about a column, joined; one that is said twice counts once. */
static bool add_name(const struct rows *r, size_t column, struct cz_buf *out)
{
	struct cz_str before = {"", 0};
	cz_buf_clear(out);
	for (size_t row = 0; row < r->n; row++) {
		struct cz_str word = word_of(r, row, column);
		if (!word.n || cz_str_eq(word, before))
			continue;
		if (out->len)
			cz_buf_addc(out, ' ');
		cz_buf_add(out, word.s, word.n);
		before = word;
	}
	return !cz_buf_failed(out);
}

/* "Vrijwilliger" over "Postcode" is no name of a person, though it looks like one when they are joined. */
static bool any_tells(const struct rows *r, size_t column)
{
	bool tells = false;
	for (size_t row = 0; row < r->n && !tells; row++)
		tells = cz_personal_hides(word_of(r, row, column));
	return tells;
}

static int keep_row(struct rows *r, const struct cz_row *row, struct cz_err *err)
{
	struct cz_str *cell = cz_arena_new0(&r->mem, row->n, sizeof *cell);
	const struct cz_str *from = row->cell;
	if (!cell)
		return cz_fail_mem(err);
	if (cz_spreadsheet_show(&r->shown, &from, row->n, err))
		return err->code;
	for (size_t i = 0; i < row->n; i++) {
		cell[i] = (struct cz_str){cz_arena_text(&r->mem, from[i].s, from[i].n), from[i].n};
		if (!cell[i].s)
			return cz_fail_mem(err);
	}
	r->cell[r->n] = cell;
	r->width[r->n++] = row->n;
	return 0;
}

static int set_names(struct cz_heading *h, struct rows *r, struct cz_err *err)
{
	size_t n = 0, last = r->n - 1;
	for (size_t i = 0; i < r->n; i++)
		n = r->width[i] > n ? r->width[i] : n;
	struct cz_str *name = cz_arena_new0(&r->mem, n, sizeof *name), *own = cz_arena_new0(&r->mem, n, sizeof *own);
	struct cz_buf text = CZ_BUF_INIT;
	int rc = name && own ? 0 : cz_fail_mem(err);
	for (size_t i = 0; i < n && !rc; i++) {
		own[i] = i < r->width[last] ? r->cell[last][i] : (struct cz_str){"", 0};
		if (add_name(r, i, &text))
			name[i] = (struct cz_str){cz_arena_text(&r->mem, cz_buf_text(&text), text.len), text.len};
		if (!name[i].s)
			rc = cz_fail_mem(err);
	}
	cz_buf_release(&text);
	rc = rc ? rc : cz_header_read(&h->header, name, r->n > 1 ? own : NULL, n, err);
	for (size_t i = 0; i < n && !rc && r->n > 1; i++) {
		own[i] = last > 0 && i < r->width[last - 1] ? r->cell[last - 1][i] : (struct cz_str){"", 0};
		h->header.column[i].tells = any_tells(r, i);
	}
	return rc || r->n < 2 ? rc : cz_header_read_upper(&h->header, own, err);
}

static int check_row(const struct cz_row *row, struct cz_err *err)
{
	if (row->fault)
		return cz_fail_rule(err, row->fault, CZ_STR("header"), NULL);
	if (cz_utf8_check(row->raw.s, row->raw.n) != SIZE_MAX)
		return cz_fail_rule(err, CZ101, CZ_STR("header"), NULL);
	return 0;
}

static size_t count_filled(const struct cz_str *cell, size_t n)
{
	size_t filled = 0;
	for (size_t i = 0; i < n; i++)
		filled += !cz_text_is_blank(cell[i]);
	return filled;
}

/* Rows above the last one of the header stay, and so do blank lines, which count as rows. */
static void keep_above(struct cz_heading *h, size_t blank, const struct cz_str *raw)
{
	for (; blank; blank--)
		cz_buf_adds(&h->above, "\r\n");
	if (!raw)
		return;
	cz_buf_add(&h->above, raw->s, raw->n);
	cz_buf_adds(&h->above, "\r\n");
}

/* A row above the header, whose cells may have several lines. */
static void note_title(struct cz_heading *h, const struct cz_row *row)
{
	struct cz_str rest = row->raw;
	for (size_t line = row->line; rest.n; line++) {
		const char *end = memchr(rest.s, '\n', rest.n);
		const size_t n = end ? (size_t)(end - rest.s) : rest.n;
		const struct cz_str one = {rest.s, n};
		h->ended = !h->ended && cz_title_says_end(one) ? line : h->ended;
		h->matched = !h->matched && cz_title_says_matched(one) ? line : h->matched;
		rest = (struct cz_str){rest.s + n + (end != NULL), rest.n - n - (end != NULL)};
	}
}

static int read_rows(struct cz_heading *h, struct cz_csv *csv, const struct cz_dialect *d, struct rows *r, struct cz_err *err)
{
	struct cz_row row;
	size_t last = 0, before = 0;
	int rc = 0;
	for (size_t i = 0; i < d->header_rows; i++)
		last = d->header_row[i] > last ? d->header_row[i] : last;
	while (r->n < d->header_rows && (rc = cz_csv_next(csv, &row, err)) > 0) {
		if (row.number > last) {
			h->line = row.line;
			return cz_fail_rule(err, CZ324, CZ_STR("headerRows"), NULL);
		}
		rc = 0;
		if (cz_dialect_lists(d->header_row, d->header_rows, row.number)) {
			h->line = row.line;
			rc = check_row(&row, err);
			if (!rc)
				rc = keep_row(r, &row, err);
		} else {
			note_title(h, &row);
			h->passed += count_filled(row.cell, row.n) > 1;
			h->marks = cz_title_tells_of_marks(row.raw) ? row.line : h->marks;
			cz_buf_add(&r->passed, row.raw.s, row.raw.n);
			cz_buf_addc(&r->passed, '\n');
		}
		if (rc)
			return rc;
		keep_above(h, row.number - before - 1, r->n < d->header_rows ? &row.raw : NULL);
		before = row.number;
	}
	if (!rc && r->n < d->header_rows)
		rc = cz_fail_rule(err, CZ311, CZ_STR(""), NULL);
	return rc < 0 ? rc : cz_buf_failed(&h->above) ? cz_fail_mem(err) : 0;
}

static int heed_lines(struct cz_heading *h, const struct rows *r, struct cz_err *err)
{
	const char *rest = cz_buf_text(&r->passed);
	struct cz_str line;
	int rc = cz_buf_failed(&r->passed) ? cz_fail_mem(err) : 0;
	while (!rc && r->passed.len && cz_str_part(&rest, '\n', &line)) {
		h->wished |= cz_title_turns_answers(line);
		h->header.distrusted |= cz_title_turns_days(line);
		h->header.other_kinds |= cz_title_turns_kinds(line);
		rc = cz_legend_apply(&h->header, line, err);
	}
	return rc;
}

int cz_heading_read(struct cz_heading *h, struct cz_csv *csv, const struct cz_dialect *d, struct cz_err *err)
{
	struct rows r = {.n = 0};
	*h = (struct cz_heading)CZ_HEADING_INIT;
	int rc = read_rows(h, csv, d, &r, err);
	if (!rc)
		h->filled = count_filled(r.cell[r.n - 1], r.width[r.n - 1]);
	if (!rc)
		rc = set_names(h, &r, err);
	if (!rc)
		rc = heed_lines(h, &r, err);
	cz_buf_release(&r.passed);
	cz_shown_release(&r.shown);
	cz_arena_release(&r.mem);
	return rc;
}

/* more rows */

/* How many columns the recipe asks for, or fields know by their names. */
static size_t count_known(const struct cz_header *h, const struct cz_recipe *r, struct cz_err *err)
{
	size_t n = 0;
	for (size_t i = 0; i < r->n; i++)
		for (size_t k = 0; k < r->take[i].columns.n; k++)
			n += cz_header_find(h, r->take[i].columns.v[k], err) != CZ_COLUMN_NONE;
	for (size_t i = 0; i < h->n && r->type && r->known_names; i++)
		for (size_t k = 0; k < r->type->n; k++)
			if (cz_column_fits(&h->column[i], &r->type->field[k])) {
				n++;
				break;
			}
	return n;
}

/* May this be the lower half of a header? */
static bool goes_on(const struct cz_header *h)
{
	size_t empty = 0;
	for (size_t i = 0; i < h->n; i++) {
		struct cz_str own = h->column[i].own;
		empty += own.n == 0;
		for (size_t k = 0; k < own.n; k++)
			if (cz_sign_is_digit(own.s[k]))
				return false;
	}
	return empty > 0 && empty < h->n;
}

/* Columns in which days stand over dayparts, or these over those, and those of them over which nothing stands but the group to the
 * left; and others that have a cell in the last row of the header, or one over that too. */
struct halves {
	size_t days, grouped, under, over;
	bool numbers; /* in cells of those others: as data have, and names have not */
};

static struct halves count_halves(const struct cz_header *h)
{
	struct halves n = {0};
	for (size_t i = 0; i < h->n; i++) {
		const struct cz_column *c = &h->column[i];
		bool days = cz_column_narrows(c), other = c->own.n && !days;
		n.days += days;
		n.grouped += days && c->grouped;
		n.under += other;
		for (size_t k = 0; other && k < c->own.n; k++)
			n.numbers |= cz_sign_is_digit(c->own.s[k]);
		n.over += other && !cz_str_eq(c->own, c->name);
	}
	return n;
}

static int read_head(struct cz_heading *h, struct cz_str head, const struct cz_dialect *d, struct cz_err *err)
{
	struct cz_csv *csv = cz_csv_open(cz_text_read, &head, &d->csv, err);
	int rc = csv ? cz_heading_read(h, csv, d, err) : err->code;
	cz_csv_close(csv);
	return rc;
}

/* One cell that is called like a column may be a row of data: somebody's answer. */
static bool is_enough(const struct cz_header *h, const struct cz_recipe *r, size_t known)
{
	return known > 1 || h->n == 1 || r->n > 0;
}

/* Whether a field that every record needs has no column. */
static bool lacks_any(const struct cz_header *h, const struct cz_recipe *r)
{
	for (size_t k = 0; k < (r->type && r->known_names ? r->type->n : 0); k++) {
		bool found = !(r->type->field[k].flags & CZ_FIELD_REQUIRED);
		for (size_t i = 0; i < h->n && !found; i++)
			found = cz_column_fits(&h->column[i], &r->type->field[k]);
		if (!found)
			return true;
	}
	return false;
}

/* What the header would be with the rows of some dialect; nothing when they cannot be read. */
struct trial {
	size_t known;     /* columns that are */
	size_t items;     /* columns named after items of a survey */
	bool may;         /* it looks like a header, or with two rows like one whose lower half is the last */
	bool lacks;       /* lacks_any */
	size_t filled;    /* cells of the last row */
	struct halves halves;
};

static struct trial try(struct cz_str head, const struct cz_recipe *r, const struct cz_dialect *d, struct cz_err *err)
{
	struct cz_heading h = CZ_HEADING_INIT;
	struct cz_err why = CZ_ERR_INIT;
	struct trial t = {0};
	if (read_head(&h, head, d, &why) == 0) {
		t.known = count_known(&h.header, r, &why);
		t.may = d->header_rows == 1 ? is_enough(&h.header, r, t.known) : goes_on(&h.header);
		for (size_t i = 0; i < h.header.n; i++)
			t.items += cz_statement_is_code(h.header.column[i].name);
		t.lacks = lacks_any(&h.header, r);
		t.filled = h.filled;
		t.halves = count_halves(&h.header);
	}
	cz_heading_release(&h);
	if (why.code == CZ_ENOMEM)
		cz_fail_mem(err);
	return t;
}

/* Over a row of import ids stand the codes of the questions and their texts: the header is whichever tells more. Of a survey the texts
 * do when they tell as much, unless the codes are those of items. */
static int settle_codes(struct cz_str head, const struct cz_recipe *r, struct cz_dialect *d, struct cz_err *err)
{
	struct cz_dialect other = *d;
	struct trial codes = try(head, r, d, err);
	size_t ids = d->skip_row[0], most = codes.known;
	bool texts = r->type == &cz_type_response && !codes.items;
	for (size_t row = d->header_row[0] + 1; row < ids; row++) {
		other.header_row[0] = row;
		size_t known = try(head, r, &other, err).known;
		if (known > most || (texts && known == most && known)) {
			most = known;
			d->header_row[0] = row;
		}
	}
	for (size_t row = d->header_row[0] + 1; row < ids; row++)
		d->skip_row[d->skip_rows++] = row;
	return err->code;
}

/* Whether the rows above a header are titles, and none is lost that may be data: under the first, which would have been their header,
 * stands nothing, or all fill fewer cells than the table. One column has no width to go by. */
static bool tops(size_t filled, size_t most, size_t rows)
{
	return rows < 2 || filled < 2 || most < filled;
}

/* The header is another row, or two. */
static void settle_row(struct cz_str head, const struct cz_recipe *r, struct cz_dialect *d, struct cz_err *err)
{
	enum { TITLES = 6 };
	struct trial best = try(head, r, d, err);
	struct cz_dialect other = *d;
	size_t first = d->header_row[0], most = best.filled, rows = 1;
	/* "Datum;1 maart" has a known name too */
	for (size_t i = 1; i <= TITLES && (!best.known || (!best.may && best.lacks)); i++) {
		other.header_row[0] = first + i;
		struct trial here = try(head, r, &other, err);
		if (here.known > best.known && here.may && !(best.known && here.lacks) && tops(here.filled, most, rows)) {
			best = here;
			*d = other;
		}
		most = here.filled > most ? here.filled : most;
		rows += here.filled > 0;
	}
	other = *d;
	other.header_row[other.header_rows++] = d->header_row[0] + 1;
	struct trial both = try(head, r, &other, err);
	if (both.known > best.known && both.may)
		*d = other;
}

/* Days over dayparts, of one column each. Under the header they are not when the row behind them says such things too: then
 * these are answers. Where only they name a column, the row is of the header whatever it says under the other names. */
static void settle_days(struct cz_str head, const struct cz_recipe *r, struct cz_dialect *d, struct cz_err *err)
{
	enum { DEPTH = 3, LEAST = 2 };
	struct cz_dialect under = *d, over = *d;
	size_t n = d->header_rows, first = d->header_row[0], last = d->header_row[n - 1];
	if (n == DEPTH)
		return;
	under.header_row[under.header_rows++] = last + 1;
	struct halves found = try(head, r, &under, err).halves;
	if (found.days >= LEAST && (!found.under || (found.grouped && !found.numbers))) {
		struct cz_dialect behind = under;
		behind.header_row[n] = last + 2;
		if (!try(head, r, &behind, err).halves.days)
			*d = under;
		return;
	}
	memmove(over.header_row + 1, d->header_row, n * sizeof *d->header_row);
	over.header_row[0] = first - 1;
	over.header_rows++;
	found = first > 1 ? try(head, r, &over, err).halves : (struct halves){0};
	if (found.days >= LEAST && !found.over)
		*d = over;
}

int cz_heading_settle(struct cz_str head, const struct cz_recipe *r, struct cz_dialect *d, struct cz_err *err)
{
	if (d->no_header || !d->header_rows)
		return 0;
	if (d->skip_rows)
		return d->header_rows == 1 ? settle_codes(head, r, d, err) : 0;
	if (d->header_rows == 1)
		settle_row(head, r, d, err);
	settle_days(head, r, d, err);
	return err->code;
}

void cz_heading_release(struct cz_heading *h)
{
	cz_header_release(&h->header);
	cz_buf_release(&h->above);
}
