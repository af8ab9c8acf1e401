#include "report/model.h"
#include "report/format.h"
#include <math.h>
#include <stdarg.h>

void cz_report_init(struct cz_report *r, enum cz_lang lang)
{
	*r = (struct cz_report){.lang = lang, .from = CZ_DAY_NONE, .until = CZ_DAY_NONE};
}

void cz_report_release(struct cz_report *r)
{
	cz_arena_release(&r->mem);
	*r = (struct cz_report){0};
}

/* ---- memory and texts ---- */

void *cz_report_new(struct cz_report *r, size_t n, size_t size)
{
	void *p = r->failed ? NULL : cz_arena_new0(&r->mem, n, size);
	if (!p)
		r->failed = true;
	return p;
}

/* Room for one more item behind the n of *items. A list that outgrows its place moves to one twice as
 * large; the old place stays in the arena, which costs at most as much again. */
static bool grow(struct cz_report *r, void *items, size_t n, size_t *cap, size_t size)
{
	void **list = items;
	if (n < *cap)
		return !r->failed;
	size_t more = *cap ? 2 * *cap : 8;
	void *p = cz_report_new(r, more, size);
	if (!p)
		return false;
	if (n)
		memcpy(p, *list, n * size);
	*list = p;
	*cap = more;
	return true;
}

static void *copy_items(struct cz_report *r, const void *items, size_t n, size_t size)
{
	void *p = cz_report_new(r, n ? n : 1, size);
	if (p && n)
		memcpy(p, items, n * size);
	return p;
}

const char *cz_report_copy(struct cz_report *r, struct cz_str s)
{
	char *p = r->failed ? NULL : cz_arena_text(&r->mem, s.s, s.n);
	if (!p)
		r->failed = true;
	return p ? p : "";
}

const char *cz_report_keep(struct cz_report *r, struct cz_buf *b)
{
	if (cz_buf_failed(b))
		r->failed = true;
	const char *text = cz_report_copy(r, (struct cz_str){cz_buf_text(b), b->len});
	cz_buf_release(b);
	return text;
}

const char *cz_report_id(struct cz_report *r, const char *kind, const char *which)
{
	struct cz_buf b = CZ_BUF_INIT;
	cz_buf_addf(&b, "%s/%s", kind, which);
	return cz_report_keep(r, &b);
}

enum { MOST_WORDS = 4 }; /* {0} to {3} */

static const char *say(struct cz_report *r, enum cz_phrase id, int64_t n, const char *first, va_list more)
{
	const char *words[MOST_WORDS + 1] = {0};
	int k = 0;
	if (first)
		words[k++] = first;
	for (const char *w; k < MOST_WORDS && (w = va_arg(more, const char *)) != NULL;)
		words[k++] = w;
	struct cz_buf b = CZ_BUF_INIT;
	cz_phrase_add(&b, r->lang, id, n, words);
	return cz_report_keep(r, &b);
}

const char *cz_report_say(struct cz_report *r, enum cz_phrase id, ...)
{
	va_list more;
	va_start(more, id);
	const char *text = say(r, id, 2, NULL, more);
	va_end(more);
	return text;
}

const char *cz_report_count(struct cz_report *r, enum cz_phrase id, int64_t n, ...)
{
	struct cz_buf b = CZ_BUF_INIT;
	cz_format_count(&b, r->lang, n);
	const char *number = cz_report_keep(r, &b);
	va_list more;
	va_start(more, n);
	const char *text = say(r, id, n, number, more);
	va_end(more);
	return text;
}

/* ---- tables ---- */

struct cz_table *cz_report_table(struct cz_report *r, const char *key, const char *caption, const char *head,
				 const struct cz_column *columns, size_t n)
{
	struct cz_table *t = cz_report_new(r, 1, sizeof *t);
	if (!t || !grow(r, &r->table, r->tables, &r->tables_cap, sizeof(struct cz_table *)))
		return NULL;
	*t = (struct cz_table){.key = key, .caption = caption, .head = head, .columns = n, .scope = &r->scope};
	t->column = copy_items(r, columns, n, sizeof *columns);
	if (!t->column)
		return NULL;
	r->table[r->tables++] = t;
	return t;
}

struct cz_table *cz_report_find(const struct cz_report *r, const char *key)
{
	for (size_t i = 0; i < r->tables; i++)
		if (strcmp(r->table[i]->key, key) == 0)
			return r->table[i];
	return NULL;
}

struct cz_line *cz_table_line(struct cz_report *r, struct cz_table *t, const char *key, const char *label)
{
	if (!t || !grow(r, &t->line, t->lines, &t->cap, sizeof *t->line))
		return NULL;
	struct cz_cell *cells = cz_report_new(r, t->columns ? t->columns : 1, sizeof *cells);
	if (!cells)
		return NULL;
	struct cz_line *l = &t->line[t->lines++];
	*l = (struct cz_line){.key = key, .label = label, .cell = cells, .lat = NAN, .lon = NAN};
	return l;
}

size_t cz_table_find(const struct cz_table *t, const char *key)
{
	for (size_t i = 0; t && i < t->lines; i++)
		if (strcmp(t->line[i].key, key) == 0)
			return i;
	return CZ_NO_LINE;
}

size_t cz_table_column(const struct cz_table *t, const char *key)
{
	for (size_t i = 0; t && i < t->columns; i++)
		if (strcmp(t->column[i].key, key) == 0)
			return i;
	return CZ_NO_LINE;
}

struct cz_cell cz_table_cell(const struct cz_table *t, const char *line, const char *column)
{
	size_t l = cz_table_find(t, line), c = cz_table_column(t, column);
	if (l == CZ_NO_LINE || c == CZ_NO_LINE)
		return (struct cz_cell){.shown = CZ_UNKNOWN};
	return t->line[l].cell[c];
}

bool cz_cell_has(const struct cz_cell *c)
{
	return c->shown == CZ_EXACT || c->shown == CZ_ROUNDED;
}

bool cz_cell_has_value(const struct cz_cell *c)
{
	return cz_cell_has(c) || c->shown == CZ_AT_LEAST || c->shown == CZ_AT_MOST;
}

bool cz_table_tells(const struct cz_table *t, size_t column)
{
	bool tells = !t->wave || t->column[column].role == CZ_ROLE_MEAN;
	for (size_t l = 0; l < t->lines; l++)
		tells |= cz_cell_has_value(&t->line[l].cell[column]);
	return tells;
}

double cz_as_printed(double v, int decimals)
{
	double unit = pow(10, decimals);
	return floor(v * unit + 0.5) / unit;
}

void cz_line_count(struct cz_line *l, size_t column, double v)
{
	if (l)
		l->cell[column] = (struct cz_cell){.shown = CZ_RAW, .value = v};
}

void cz_line_value(struct cz_line *l, size_t column, double v, double base)
{
	if (l)
		l->cell[column] = (struct cz_cell){.shown = isfinite(v) ? CZ_RAW : CZ_UNKNOWN, .value = v, .base = base};
}

/* ---- cells in words ---- */

void cz_cell_add(struct cz_buf *b, enum cz_lang lang, const struct cz_column *c, const struct cz_cell *cell)
{
	const char *none[] = {NULL};
	switch (cell->shown) {
	case CZ_UNKNOWN:
		cz_buf_adds(b, "\xe2\x80\x93");
		break;
	case CZ_RAW: /* a slip of ours: rather nothing than a person's number */
	case CZ_WITHHELD:
		cz_phrase_add(b, lang, CZ_P_TOO_FEW, 2, none);
		break;
	case CZ_AT_LEAST:
	case CZ_AT_MOST: {
		struct cz_buf v = CZ_BUF_INIT;
		cz_format_real(&v, lang, cell->value, c->decimals);
		const char *words[] = {cz_buf_text(&v), NULL};
		cz_phrase_add(b, lang, cell->shown == CZ_AT_LEAST ? CZ_P_OR_MORE : CZ_P_OR_LESS, 2, words);
		b->failed = b->failed || cz_buf_failed(&v);
		cz_buf_release(&v);
		break;
	}
	case CZ_ROUNDED:
		if (cell->value <= 0) { /* it need not be 0 */
			cz_buf_adds(b, "<5");
			break;
		}
		cz_format_real(b, lang, cell->value, c->decimals);
		break;
	case CZ_EXACT:
		cz_format_real(b, lang, cell->value, c->decimals);
		break;
	}
}

void cz_cell_say(struct cz_buf *b, enum cz_lang lang, const struct cz_column *c, const struct cz_cell *cell)
{
	if (cell->shown == CZ_ROUNDED && cell->value <= 0)
		cz_buf_adds(b, cz_phrase_text(lang, CZ_P_FEW));
	else
		cz_cell_add(b, lang, c, cell);
}

const char *cz_report_cell(struct cz_report *r, const struct cz_column *c, const struct cz_cell *cell)
{
	struct cz_buf b = CZ_BUF_INIT;
	cz_cell_add(&b, r->lang, c, cell);
	return cz_report_keep(r, &b);
}

/* ---- sections ---- */

struct cz_section *cz_report_section(struct cz_report *r, const char *id, const char *title)
{
	if (!grow(r, &r->section, r->sections, &r->sections_cap, sizeof *r->section))
		return NULL;
	struct cz_section *s = &r->section[r->sections++];
	*s = (struct cz_section){.id = id, .title = title};
	return s;
}

static void add_block(struct cz_report *r, struct cz_section *s, struct cz_block block)
{
	if (s && grow(r, &s->block, s->blocks, &s->cap, sizeof *s->block))
		s->block[s->blocks++] = block;
}

void cz_section_heading(struct cz_report *r, struct cz_section *s, const char *id, const char *text)
{
	add_block(r, s, (struct cz_block){.kind = CZ_BLOCK_HEADING, .id = id, .text = text});
}

void cz_section_subheading(struct cz_report *r, struct cz_section *s, const char *text)
{
	add_block(r, s, (struct cz_block){.kind = CZ_BLOCK_SUBHEADING, .text = text});
}

void cz_section_text(struct cz_report *r, struct cz_section *s, const char *text)
{
	if (text && *text)
		add_block(r, s, (struct cz_block){.kind = CZ_BLOCK_TEXT, .text = text});
}

void cz_section_quote(struct cz_report *r, struct cz_section *s, const char *text)
{
	if (text && *text)
		add_block(r, s, (struct cz_block){.kind = CZ_BLOCK_QUOTE, .text = text});
}

void cz_section_list(struct cz_report *r, struct cz_section *s, const char *const *items, size_t n)
{
	const char **copy = copy_items(r, items, n, sizeof *items);
	if (copy && n)
		add_block(r, s, (struct cz_block){.kind = CZ_BLOCK_LIST, .item = copy, .n = n});
}

void cz_section_answers(struct cz_report *r, struct cz_section *s, const struct cz_answer *answers, size_t n)
{
	const struct cz_answer *copy = copy_items(r, answers, n, sizeof *answers);
	if (copy && n)
		add_block(r, s, (struct cz_block){.kind = CZ_BLOCK_ANSWERS, .answer = copy, .n = n});
}

void cz_section_figures(struct cz_report *r, struct cz_section *s, const struct cz_figure *figures, size_t n)
{
	const struct cz_figure *copy = copy_items(r, figures, n, sizeof *figures);
	if (copy && n)
		add_block(r, s, (struct cz_block){.kind = CZ_BLOCK_FIGURES, .figure = copy, .n = n});
}

void cz_section_pictures(struct cz_report *r, struct cz_section *s, const struct cz_picture *pictures, size_t n)
{
	const struct cz_picture *copy = copy_items(r, pictures, n, sizeof *pictures);
	if (copy && n)
		add_block(r, s, (struct cz_block){.kind = CZ_BLOCK_PICTURES, .picture = copy, .n = n});
}

void cz_section_table(struct cz_report *r, struct cz_section *s, const struct cz_table *t, bool folded)
{
	if (t && t->lines)
		add_block(r, s, (struct cz_block){.kind = CZ_BLOCK_TABLE, .table = t, .folded = folded});
}
