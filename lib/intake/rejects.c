#include "base/array.h"
#include "base/text.h"
#include "intake/import_impl.h"

/*
 * Refused rows go back as they came: the same columns, dialect and encoding, with three columns behind them that
 * tell where the row stood, which fields are wrong and why. Mended, the file can be imported as it is, also with a
 * recipe that counts rows: what stands above the header comes along, and those columns are then passed over.
 *
 * No row may mend itself on the way. Cells for which there is no column stand behind ours, where they are as much too
 * many as they were. Cells that were missing are there now, empty; quotes in the wrong place are text now; the row with
 * the same id stays behind; and the title or the header over it may be gone. The rule tells of these (CZ108, CZ102,
 * CZ103, CZ218, CZ358, CZ341) for as long as it stands there.
 */

/* A row of UTF-8 in a Windows-1252 file, of which a sign has no place there, goes back as UTF-8. */
static int flush(struct file *f, struct cz_err *err)
{
	struct cz_import *im = f->im;
	cz_buf_clear(&im->coded);
	bool all = cz_encode(cz_source_encoding(f->source), (struct cz_str){cz_buf_text(&im->line), im->line.len}, &im->coded);
	if (cz_buf_failed(&im->line) || cz_buf_failed(&im->coded))
		return cz_fail_mem(err);
	const struct cz_buf *b = all ? &im->coded : &im->line;
	cz_out_write(im->rejects, cz_buf_text(b), b->len);
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
	for (size_t i = 0; i < f->width; i++) {
		if (f->header.column[i].ours)
			continue;
		if (!first)
			add_delimiter(f);
		add(f, f->header.column[i].own);
		first = false;
		f->given_back++;
	}
	for (enum cz_ours i = CZ_OURS_LINE; i <= CZ_OURS_RULE; i++) {
		add_delimiter(f);
		add(f, cz_str_of(cz_ours_name(i)));
	}
	cz_buf_adds(&f->im->line, "\r\n");
}

/* Rows of UTF-8 and of Windows-1252 can be told apart in one file, those of UTF-16 not. */
static bool is_wide(enum cz_encoding e)
{
	return e == CZ_ENCODING_UTF16LE || e == CZ_ENCODING_UTF16BE;
}

int cz_rejects_begin(struct file *f, struct cz_err *err)
{
	struct cz_import *im = f->im;
	if (!im->rejects)
		return 0;
	cz_buf_clear(&im->line);
	if (!f->dialect.no_header)
		add_header(f);
	const bool wide = is_wide(cz_source_encoding(f->source));
	if (im->rejects_begun) {
		if (wide == im->rejects_wide && im->line.len == im->rejects_header.len &&
		    memcmp(cz_buf_text(&im->line), cz_buf_text(&im->rejects_header), im->line.len) == 0)
			return 0;
		return cz_fail_rule(err, CZ316, CZ_STR(""), NULL);
	}
	im->rejects_begun = true;
	im->rejects_wide = wide;
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

static bool give(struct cz_import *im, struct cz_str cell)
{
	if (!CZ_ARRAY_MORE(im->give, im->give_n, im->give_cap))
		return false;
	im->give[im->give_n++] = cell;
	return true;
}

/* A row whose quotes are wrong would spoil the rows behind it. Its cells are split without regard to quotes, which
 * become part of their text. */
static bool take_apart(struct file *f, struct cz_str raw)
{
	bool good = true;
	for (size_t i = 0, begin = 0; i <= raw.n && good; i++) {
		if (i < raw.n && raw.s[i] != f->dialect.csv.delimiter)
			continue;
		good = give(f->im, (struct cz_str){raw.s + begin, i - begin});
		begin = i + 1;
	}
	return good;
}

/* The cells of a sound row; those that an earlier run added are left out. *want becomes how many it should have. */
static bool gather(struct file *f, const struct input *in, size_t *want)
{
	size_t width = f->json ? f->header.n : f->width, n = 0;
	bool good = true;
	for (size_t i = 0; i < width; i++)
		n += !f->header.column[i].ours;
	*want = f->json ? f->given_back : n;
	f->im->give_n = 0;
	if (in->broken)
		return take_apart(f, in->raw);
	for (size_t i = 0; i < in->n && i < width && good; i++)
		if (!f->header.column[i].ours && f->im->give_n < *want)
			good = give(f->im, in->given[i]);
	for (size_t i = 0; i < in->n && !f->json && good; i++)
		if (i >= width || (in->moved && f->header.column[i].ours))
			good = give(f->im, in->given[i]);
	while (f->im->give_n > *want && cz_text_is_blank(f->im->give[f->im->give_n - 1]))
		f->im->give_n--;
	return good;
}

static bool is_repeated(const struct cz_problem *p, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (p[k].id == p[i].id && p[k].field == p[i].field)
			return true;
	return false;
}

static void add_rule(struct file *f, const struct cz_problem *p, struct cz_buf *out)
{
	const char *expected = cz_import_expected(f, p);
	cz_buf_addf(out, "CZ%d %s", (int)p->id, cz_message_find(p->id)->text[f->im->opts.lang]);
	if (*expected)
		cz_buf_addf(out, " (%s)", expected);
	out->failed |= cz_buf_failed(&f->im->expected);
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
			add_rule(f, &p[i], &text);
		else
			cz_buf_adds(&text, p[i].field);
	}
	if (cz_buf_failed(&text))
		f->im->line.failed = true;
	add(f, (struct cz_str){cz_buf_text(&text), text.len});
	cz_buf_release(&text);
}

/* What nobody can see to be mended when the row comes back, so that it waits for an empty cz_rule. */
static bool waits(const struct file *f, enum cz_message id)
{
	return id == CZ108 || id == CZ218 || id == CZ240 || id == CZ358 || (id == CZ341 && !f->beside);
}

enum { MOST_REASONS = CZ_MOST_PROBLEMS + 2 };

/* The reasons, that the row was too short where that is not the reason itself, and what to do where mending is not all. */
static size_t all_reasons(const struct file *f, const struct cz_problem *p, size_t n, bool too_short,
			  struct cz_problem all[MOST_REASONS])
{
	bool wait = false, said = false;
	memcpy(all, p, n * sizeof *p);
	if (too_short && p[0].id != CZ108 && p[0].id != CZ330)
		all[n++] = (struct cz_problem){.id = CZ108};
	for (size_t i = 0; i < n; i++) {
		wait |= waits(f, all[i].id);
		said |= all[i].id == CZ128;
	}
	if (wait && !said)
		all[n++] = (struct cz_problem){.id = CZ130};
	return n;
}

/* "17", or of one of several files "17 (hulpvragen.csv)". */
static bool add_line(struct file *f, size_t line)
{
	struct cz_buf place = CZ_BUF_INIT;
	cz_buf_addf(&place, "%zu", line);
	if (f->im->opts.several)
		cz_buf_addf(&place, " (%s)", f->name);
	const bool good = !cz_buf_failed(&place);
	if (good)
		add(f, (struct cz_str){place.data, place.len});
	cz_buf_release(&place);
	return good;
}

/* Whether a record has something for which the file of refused rows has no column, since no record had it when that began. */
static bool has_more(const struct file *f, const struct input *in)
{
	for (size_t i = f->given_back; f->json && i < in->n; i++)
		if (!cz_text_is_blank(in->given[i]))
			return true;
	return false;
}

int cz_rejects_add(struct file *f, const struct input *in, const struct cz_problem *p, size_t n, struct cz_err *err)
{
	struct cz_import *im = f->im;
	struct cz_problem all[MOST_REASONS];
	size_t want;
	if (!im->rejects)
		return 0;
	if (!gather(f, in, &want))
		return cz_fail_mem(err);
	if (has_more(f, in))
		cz_once_add(&f->once, &(struct cz_problem){.id = CZ290}, in->line);
	n = all_reasons(f, p, n, !f->json && im->give_n < want, all);
	cz_buf_clear(&im->line);
	for (size_t i = 0; i < want; i++) {
		add(f, i < im->give_n ? im->give[i] : (struct cz_str){"", 0});
		add_delimiter(f);
	}
	if (!add_line(f, in->line))
		return cz_fail_mem(err);
	add_delimiter(f);
	add_reasons(f, all, n, false);
	add_delimiter(f);
	add_reasons(f, all, n, true);
	for (size_t i = want; i < im->give_n; i++) {
		add_delimiter(f);
		add(f, im->give[i]);
	}
	cz_buf_adds(&im->line, "\r\n");
	return flush(f, err);
}
