#include "data/reader.h"
#include "base/array.h"
#include "base/file.h"
#include "base/text.h"
#include "data/csv.h"
#include "data/json.h"
#include "data/scan.h"
#include <stdlib.h>

enum { BLOCK = 256 * 1024, MAX_LINE = 1 << 20, MAX_ARRAY = 256 << 20 };

struct cz_reader {
	char *const *names;
	size_t n, next;
	struct cz_reader_options opts;
	struct cz_in in;
	bool open, fresh; /* fresh: nothing of the file was looked at yet */
	bool cut;         /* the last line had no end */
	size_t line;
	struct cz_err late; /* an error behind lines that were handed out first */

	char *block; /* bytes from..to are read and not used */
	size_t from, to, cap;

	struct cz_arena mem; /* of one record */

	struct cz_value array; /* items of a file that is one JSON array */
	struct cz_arena array_mem;
	uint32_t item;

	struct cz_csv *csv;
	struct cz_str *header;
	size_t columns;
	struct cz_arena header_mem;
};

/* Past the text that begins at p, which is known to have an end. */
static const char *past_text(const char *p)
{
	for (p++; *p != '"'; p++)
		if (*p == '\\')
			p++;
	return p + 1;
}

static size_t signs_before(const char *start, const char *p)
{
	size_t n = 0;
	for (; start < p; start++)
		n += ((unsigned char)*start & 0xC0) != 0x80; /* the first byte of a sign in UTF-8 */
	return n;
}

/* Where the value of a key begins in the object with which the text begins; NULL: it has none. The text was read as JSON before, so
 * only texts, brackets and colons need a look. */
static const char *value_of(struct cz_str object, struct cz_str key)
{
	int depth = 0;
	for (const char *p = object.s, *end = object.s + object.n; p < end;) {
		const char *text = p;
		if (*p != '"') {
			bool closed = *p == '}' || *p == ']';
			depth += (*p == '{' || *p == '[') - closed;
			if (closed && depth == 0)
				return NULL;
			p++;
			continue;
		}
		p = past_text(p);
		bool named = cz_str_eq((struct cz_str){text + 1, (size_t)(p - text) - 2}, key);
		while (p < end && strchr(" \t\r\n", *p))
			p++;
		if (depth != 1 || *p != ':')
			continue;
		do
			p++;
		while (strchr(" \t\r\n", *p));
		if (named)
			return p;
	}
	return NULL;
}

size_t cz_record_column(const struct cz_record *rec, struct cz_str key)
{
	const char *value = rec->raw.n ? value_of(rec->raw, key) : NULL;
	if (value)
		return signs_before(rec->raw.s, value) + 1;
	for (size_t i = 0; i < rec->columns; i++)
		if (cz_str_eq(rec->header[i], key))
			return i + 1;
	return 0;
}

size_t cz_record_column_in(const struct cz_record *rec, struct cz_str key, struct cz_str member)
{
	const char *value = rec->raw.n ? value_of(rec->raw, key) : NULL;
	if (!value || *value != '{')
		return cz_record_column(rec, key);
	const char *inner = value_of((struct cz_str){value, rec->raw.n - (size_t)(value - rec->raw.s)}, member);
	return signs_before(rec->raw.s, inner ? inner : value) + 1;
}

struct cz_reader *cz_reader_new(char *const *names, size_t n, const struct cz_reader_options *opts)
{
	static char dash[] = "-";
	static char *const standard_input[] = {dash};
	struct cz_reader *r = calloc(1, sizeof *r);
	if (!r)
		return NULL;
	r->names = n ? names : standard_input;
	r->n = n ? n : 1;
	if (opts)
		r->opts = *opts;
	if (!r->opts.max_line)
		r->opts.max_line = MAX_LINE;
	return r;
}

static void end_file(struct cz_reader *r)
{
	cz_csv_close(r->csv);
	r->csv = NULL;
	if (r->open)
		cz_in_close(&r->in);
	r->open = false;
	r->array = (struct cz_value){.kind = CZ_NULL};
}

void cz_reader_free(struct cz_reader *r)
{
	if (!r)
		return;
	end_file(r);
	free(r->block);
	cz_arena_release(&r->mem);
	cz_arena_release(&r->array_mem);
	cz_arena_release(&r->header_mem);
	free(r);
}

static int begin_file(struct cz_reader *r, struct cz_err *err)
{
	int rc = cz_in_open(&r->in, r->names[r->next++], err);
	if (rc)
		return rc;
	r->open = r->fresh = true;
	r->line = 0;
	r->from = r->to = 0;
	return 0;
}

static int bad_in(const struct cz_reader *r, struct cz_err *err, size_t line, size_t column, enum cz_message id)
{
	int rc = cz_fail_rule(err, id, CZ_STR(""), NULL);
	cz_err_at(err, r->in.name, line, column);
	return rc;
}

static int bad(const struct cz_reader *r, struct cz_err *err, size_t column, enum cz_message id)
{
	return bad_in(r, err, r->line, column, id);
}

/* What has no number. */
static int bad_line(const struct cz_reader *r, struct cz_err *err, size_t column, const char *en, const char *nl)
{
	int rc = cz_fail_said(err, CZ_EINPUT, "%s%.0s", "%.0s%s", en, nl);
	cz_err_at(err, r->in.name, r->line, column);
	return rc;
}

/* Read more bytes behind those not used yet. 1: there are more; 0: the end; below 0: an error. */
static int fill(struct cz_reader *r, struct cz_err *err)
{
	if (r->from) {
		memmove(r->block, r->block + r->from, r->to - r->from);
		r->to -= r->from;
		r->from = 0;
	}
	if (r->late.code)
		return cz_err_pass(err, &r->late);
	if (!cz_array_reserve(&r->block, &r->cap, r->to + BLOCK, 1))
		return cz_fail_mem(err);
	long n = cz_in_read(&r->in, r->block + r->to, r->cap - r->to, err);
	if (n < 0)
		return (int)n;
	r->to += (size_t)n;
	return n > 0;
}

/* The next line without its end, of which there is always one byte left. 1, 0 at the end, below 0. */
static int next_line(struct cz_reader *r, struct cz_str *line, struct cz_err *err)
{
	size_t seen = 0;
	for (;;) {
		size_t have = r->to - r->from;
		const char *start = have ? r->block + r->from : NULL;
		const char *nl = have > seen ? memchr(start + seen, '\n', have - seen) : NULL;
		if (nl) {
			*line = (struct cz_str){start, (size_t)(nl - start)};
			r->from += line->n + 1;
			r->cut = false;
			break;
		}
		seen = have;
		int rc = have > r->opts.max_line ? 0 : fill(r, err);
		if (rc < 0)
			return rc;
		if (!rc && !have)
			return 0;
		if (!rc) {
			*line = (struct cz_str){r->block + r->from, have};
			r->from = r->to;
			if (r->to < r->cap)
				r->block[r->to] = '\n'; /* there is room: fill left some before it saw the end */
			r->cut = true;
			break;
		}
	}
	r->line++;
	if (line->n > r->opts.max_line)
		return bad(r, err, 0, CZ105);
	if (line->n && line->s[line->n - 1] == '\r')
		line->n--;
	return 1;
}

int cz_reader_lines(struct cz_reader *r, size_t most, struct cz_raw_lines *out, struct cz_err *err)
{
	if (!r->open || r->fresh || r->csv || r->array.kind == CZ_LIST)
		return 0;
	int rc = 1;
	while (r->to - r->from < most && rc > 0)
		rc = fill(r, &r->late);
	size_t n = r->to - r->from;
	while (n && r->block[r->from + n - 1] != '\n')
		n--;
	if (!n) /* the error is the next thing that comes */
		return rc < 0 ? cz_err_pass(err, &r->late) : 0;
	*out = (struct cz_raw_lines){{r->block + r->from, n}, r->in.name, r->line + 1, r->opts.max_line};
	r->from += n;
	r->cut = false;
	return 1;
}

void cz_reader_passed(struct cz_reader *r, size_t lines)
{
	r->line += lines;
}

static int finish(struct cz_record *rec)
{
	rec->type = cz_value_text(&rec->value, "type", "");
	return 1;
}

int cz_reader_parse(struct cz_reader *r, struct cz_record *rec, struct cz_err *err)
{
	struct cz_str line = rec->raw;
	if (rec->value.kind == CZ_OBJECT)
		return 1;
	if (line.n > r->opts.max_line)
		return bad_in(r, err, rec->line, 0, CZ105);
	cz_arena_clear(&r->mem);
	if (cz_scan_line(line.s, line.n, &r->mem, &rec->value))
		return finish(rec);
	struct cz_err own = CZ_ERR_INIT;
	int rc = cz_json_parse(line.s, line.n, &r->mem, &rec->value, &own);
	if (rc == CZ_EINPUT && *cz_text_trim(line).s != '{' && rec->line == 1) {
		cz_fail_rule(err, CZ125, CZ_STR(""), NULL);
		return cz_err_at(err, r->in.name, rec->line, 0);
	}
	if (rc == CZ_EINPUT)
		return bad_in(r, err, rec->line, own.column, r->cut ? CZ115 : own.rule);
	if (rc)
		return cz_err_pass(err, &own);
	if (rec->value.kind != CZ_OBJECT)
		return bad_in(r, err, rec->line, 1, CZ109);
	return finish(rec);
}

/* A file that is one JSON array is read whole: it has no lines to speak of. */
static int read_array(struct cz_reader *r, struct cz_err *err)
{
	int rc;
	while ((rc = fill(r, err)) > 0)
		if (r->to - r->from > MAX_ARRAY)
			return bad_line(r, err, 0, "a JSON array is too large to read at once; use JSON Lines",
					"een JSON-lijst is te groot om in een keer te lezen; gebruik JSON Lines");
	if (rc < 0)
		return rc;
	struct cz_err own = CZ_ERR_INIT;
	cz_arena_clear(&r->array_mem);
	rc = cz_json_parse(r->block + r->from, r->to - r->from, &r->array_mem, &r->array, &own);
	r->from = r->to;
	r->item = 0;
	if (rc == CZ_EINPUT) {
		r->line = own.line;
		return bad(r, err, own.column, own.rule);
	}
	return rc ? cz_err_pass(err, &own) : 0;
}

static int next_item(struct cz_reader *r, struct cz_record *rec, struct cz_err *err)
{
	if (r->item == r->array.n)
		return 0;
	*rec = (struct cz_record){.value = r->array.item[r->item++], .source = r->in.name, .line = r->item};
	if (rec->value.kind == CZ_OBJECT)
		return finish(rec);
	int rc = cz_fail_said(err, CZ_EINPUT, "item %u of the array is not an object",
			      "element %u van de lijst is geen object", r->item);
	cz_err_at(err, r->in.name, 0, 0);
	return rc;
}

static long csv_bytes(void *ctx, void *p, size_t n, struct cz_err *err)
{
	struct cz_reader *r = ctx;
	if (r->from == r->to) {
		int rc = fill(r, err);
		if (rc <= 0)
			return rc;
	}
	size_t have = r->to - r->from;
	if (n > have)
		n = have;
	memcpy(p, r->block + r->from, n);
	r->from += n;
	return (long)n;
}

static int csv_row(struct cz_reader *r, struct cz_row *row, struct cz_err *err)
{
	int rc = cz_csv_next(r->csv, row, err);
	if (rc <= 0)
		return rc;
	r->line = row->line;
	if (row->fault)
		return bad(r, err, row->fault_column, row->fault);
	for (size_t i = 0; i < row->n; i++)
		if (cz_utf8_check(row->cell[i].s, row->cell[i].n) != SIZE_MAX)
			return bad(r, err, i + 1, CZ101);
	return 1;
}

static int read_header(struct cz_reader *r, struct cz_err *err)
{
	r->csv = cz_csv_open(csv_bytes, r, &(struct cz_csv_dialect){0}, err);
	if (!r->csv)
		return err ? (int)err->code : CZ_ENOMEM;
	struct cz_row row;
	int rc = csv_row(r, &row, err);
	if (rc <= 0)
		return rc;
	cz_arena_clear(&r->header_mem);
	r->columns = row.n;
	r->header = cz_arena_new0(&r->header_mem, row.n, sizeof *r->header);
	if (!r->header)
		return cz_fail_mem(err);
	for (size_t i = 0; i < row.n; i++) {
		r->header[i] = (struct cz_str){cz_arena_text(&r->header_mem, row.cell[i].s, row.cell[i].n), row.cell[i].n};
		if (!r->header[i].s)
			return cz_fail_mem(err);
		for (size_t j = 0; j < i; j++)
			if (cz_str_eq(r->header[i], r->header[j]))
				return bad_line(r, err, i + 1, "the same column twice", "dezelfde kolom twee keer");
	}
	return 0;
}

static int next_row(struct cz_reader *r, struct cz_record *rec, struct cz_err *err)
{
	struct cz_row row;
	int rc = csv_row(r, &row, err);
	if (rc <= 0)
		return rc;
	if (row.n != r->columns)
		return row.n < r->columns ? bad(r, err, row.n, CZ108) : bad(r, err, r->columns + 1, CZ107);
	cz_arena_clear(&r->mem);
	struct cz_member *member = cz_arena_new0(&r->mem, row.n + 1, sizeof *member);
	if (!member)
		return cz_fail_mem(err);
	uint32_t n = 0;
	bool typed = false;
	for (size_t i = 0; i < row.n; i++) {
		if (!row.cell[i].n)
			continue;
		typed |= cz_str_is(r->header[i], "type");
		member[n].key = r->header[i];
		member[n++].value = (struct cz_value){.kind = CZ_TEXT, .text = row.cell[i]};
	}
	if (!typed && r->opts.csv_type) {
		member[n].key = CZ_STR("type");
		member[n++].value = (struct cz_value){.kind = CZ_TEXT, .text = cz_str_of(r->opts.csv_type)};
	}
	*rec = (struct cz_record){.value = {.kind = CZ_OBJECT, .n = n, .member = member}, .source = r->in.name,
				  .line = row.line, .loose = true, .header = r->header, .columns = r->columns};
	return finish(rec);
}

/* Find out what the file is, at its first bytes. */
static int look(struct cz_reader *r, struct cz_err *err)
{
	r->fresh = false;
	int rc = fill(r, err);
	if (rc < 0)
		return rc;
	if (cz_text_starts((struct cz_str){r->block + r->from, r->to - r->from}, "\xef\xbb\xbf"))
		r->from += 3;
	if (r->opts.from == CZ_FORMAT_CSV)
		return read_header(r, err);
	size_t i = r->from;
	while (i < r->to && (r->block[i] == ' ' || r->block[i] == '\n' || r->block[i] == '\r' || r->block[i] == '\t'))
		i++;
	return i < r->to && r->block[i] == '[' ? read_array(r, err) : 0;
}

static int next_of_file(struct cz_reader *r, struct cz_record *rec, struct cz_err *err)
{
	if (r->fresh) {
		int rc = look(r, err);
		if (rc < 0)
			return rc;
	}
	if (r->array.kind == CZ_LIST)
		return next_item(r, rec, err);
	if (r->csv)
		return next_row(r, rec, err);
	struct cz_str line;
	int rc;
	while ((rc = next_line(r, &line, err)) > 0)
		if (!cz_text_is_blank(line)) {
			*rec = (struct cz_record){.raw = line, .source = r->in.name, .line = r->line};
			return 1;
		}
	return rc;
}

int cz_reader_next(struct cz_reader *r, struct cz_record *rec, struct cz_err *err)
{
	int rc = cz_reader_line(r, rec, err);
	return rc > 0 ? cz_reader_parse(r, rec, err) : rc;
}

int cz_reader_line(struct cz_reader *r, struct cz_record *rec, struct cz_err *err)
{
	for (;;) {
		if (!r->open) {
			if (r->next == r->n)
				return 0;
			int rc = begin_file(r, err);
			if (rc)
				return rc;
		}
		int rc = next_of_file(r, rec, err);
		if (rc)
			return rc;
		end_file(r);
	}
}
