#include "base/text.h"
#include "intake/import_impl.h"

/*
 * Refused rows go back as they came: the same columns, dialect and encoding, with three columns behind them that
 * tell where the row stood, which fields are wrong and why. Mended, the file can be imported as it is, also with a
 * recipe that counts rows: what stands above the header comes along, and those columns are then passed over.
 */

static int flush(struct file *f, struct cz_err *err)
{
	struct cz_import *im = f->im;
	cz_buf_clear(&im->coded);
	cz_encode(cz_source_encoding(f->source), (struct cz_str){cz_buf_text(&im->line), im->line.len}, &im->coded);
	if (cz_buf_failed(&im->line) || cz_buf_failed(&im->coded))
		return cz_fail_mem(err);
	cz_out_write(im->rejects, cz_buf_text(&im->coded), im->coded.len);
	return 0;
}

static void add(struct file *f, struct cz_str cell)
{
	cz_csv_add_cell(&f->im->line, cell, f->dialect.csv.delimiter, false);
}

static void add_delimiter(struct file *f)
{
	cz_buf_addc(&f->im->line, f->dialect.csv.delimiter);
}

/* The names of columns, those of an earlier rejects file left out. */
static void add_header(struct file *f)
{
	bool first = true;
	for (size_t i = 0; i < f->header.n; i++) {
		if (f->header.column[i].ours)
			continue;
		if (!first)
			add_delimiter(f);
		add(f, f->header.column[i].own);
		first = false;
		f->given_back++;
	}
	for (size_t i = 0; i < 3; i++) {
		static const char *const ours[] = {"cz_line", "cz_field", "cz_rule"};
		add_delimiter(f);
		add(f, cz_str_of(ours[i]));
	}
	cz_buf_adds(&f->im->line, "\r\n");
}

int cz_rejects_begin(struct file *f, struct cz_err *err)
{
	struct cz_import *im = f->im;
	if (!im->rejects)
		return 0;
	cz_buf_clear(&im->line);
	if (!f->dialect.no_header)
		add_header(f);
	if (im->rejects_begun) {
		if (im->line.len == im->rejects_header.len &&
		    memcmp(cz_buf_text(&im->line), cz_buf_text(&im->rejects_header), im->line.len) == 0)
			return 0;
		return cz_fail_rule(err, CZ316, CZ_STR(""), NULL);
	}
	im->rejects_begun = true;
	cz_buf_add(&im->rejects_header, cz_buf_text(&im->line), im->line.len);
	if (cz_buf_failed(&im->rejects_header))
		return cz_fail_mem(err);
	cz_buf_clear(&im->line);
	if (cz_source_bom(f->source))
		cz_utf8_add(&im->line, 0xfeff);
	cz_buf_add(&im->line, cz_buf_text(&f->above), f->above.len);
	cz_buf_add(&im->line, cz_buf_text(&im->rejects_header), im->rejects_header.len);
	f->first_rejects = true;
	return flush(f, err);
}

int cz_rejects_pass(struct file *f, struct cz_str raw, struct cz_err *err)
{
	if (!f->im->rejects || !f->first_rejects)
		return 0;
	cz_buf_clear(&f->im->line);
	cz_buf_add(&f->im->line, raw.s, raw.n);
	cz_buf_adds(&f->im->line, "\r\n");
	return flush(f, err);
}

/* A row whose quotes are wrong would spoil the rows behind it. Its cells are split without regard to quotes, which
 * become part of their text. */
static size_t add_broken(struct file *f, struct cz_str raw)
{
	size_t n = 1, begin = 0;
	for (size_t i = 0; i <= raw.n; i++) {
		if (i < raw.n && raw.s[i] != f->dialect.csv.delimiter)
			continue;
		add(f, (struct cz_str){raw.s + begin, i - begin});
		begin = i + 1;
		if (i < raw.n) {
			add_delimiter(f);
			n++;
		}
	}
	return n;
}

/* The cells of a sound row; those that an earlier run added are left out. */
static size_t add_cells(struct file *f, const struct input *in)
{
	size_t n = 0;
	for (size_t i = 0; i < in->n; i++) {
		if ((i < f->header.n && f->header.column[i].ours) || (f->json && n == f->given_back))
			continue;
		if (n++)
			add_delimiter(f);
		add(f, in->cell[i]);
	}
	return n;
}

static bool is_repeated(const struct cz_problem *p, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (p[k].id == p[i].id && p[k].field == p[i].field)
			return true;
	return false;
}

static void add_reasons(struct file *f, const struct cz_problem *p, size_t n, bool rules)
{
	struct cz_buf text = CZ_BUF_INIT;
	for (size_t i = 0; i < n; i++) {
		if (is_repeated(p, i) || (!rules && !p[i].field))
			continue;
		if (text.len)
			cz_buf_adds(&text, rules ? "; " : ", ");
		if (rules)
			cz_buf_addf(&text, "CZ%d %s", (int)p[i].id, cz_message_find(p[i].id)->text[f->im->opts.lang]);
		else
			cz_buf_adds(&text, p[i].field);
	}
	if (cz_buf_failed(&text))
		f->im->line.failed = true;
	add(f, (struct cz_str){cz_buf_text(&text), text.len});
	cz_buf_release(&text);
}

int cz_rejects_add(struct file *f, const struct input *in, const struct cz_problem *p, size_t n, struct cz_err *err)
{
	size_t want = 0;
	if (!f->im->rejects)
		return 0;
	for (size_t i = 0; i < f->header.n; i++)
		want += !f->header.column[i].ours;
	if (f->json)
		want = f->given_back;
	cz_buf_clear(&f->im->line);
	for (size_t i = in->broken ? add_broken(f, in->raw) : add_cells(f, in); i < want; i++)
		add_delimiter(f);
	add_delimiter(f);
	cz_buf_addf(&f->im->line, "%zu", in->line);
	add_delimiter(f);
	add_reasons(f, p, n, false);
	add_delimiter(f);
	add_reasons(f, p, n, true);
	cz_buf_adds(&f->im->line, "\r\n");
	return flush(f, err);
}
