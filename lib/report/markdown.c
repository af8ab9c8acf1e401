#include "report/render.h"

/* Markdown for mail and wikis: pictures are left to their tables. Signs with a meaning are escaped, and texts cannot begin
 * anything. */
static void add(struct cz_buf *b, const char *s)
{
	for (; *s; s++) {
		if (strchr("\\`*_{}[]<>#|~!&", *s))
			cz_buf_addc(b, '\\');
		cz_buf_addc(b, *s == '\n' || *s == '\r' || (unsigned char)*s < 0x20 ? ' ' : *s);
	}
}

static void add_cell(const struct cz_report *r, const struct cz_column *c, const struct cz_cell *cell, struct cz_buf *b)
{
	struct cz_buf text = CZ_BUF_INIT;
	cz_cell_add(&text, r->lang, c, cell);
	add(b, cz_buf_text(&text));
	b->failed |= text.failed;
	cz_buf_release(&text);
}

static void table(const struct cz_report *r, const struct cz_table *t, struct cz_buf *b)
{
	cz_buf_adds(b, "| ");
	add(b, t->head);
	for (size_t c = 0; c < t->columns; c++) {
		cz_buf_adds(b, " | ");
		add(b, t->column[c].label);
	}
	cz_buf_adds(b, " |\n| :--");
	for (size_t c = 0; c < t->columns; c++)
		cz_buf_adds(b, " | --:");
	cz_buf_adds(b, " |\n");
	for (size_t l = 0; l < t->lines; l++) {
		cz_buf_adds(b, "| ");
		add(b, t->line[l].label);
		for (size_t c = 0; c < t->columns; c++) {
			cz_buf_adds(b, " | ");
			add_cell(r, &t->column[c], &t->line[l].cell[c], b);
		}
		cz_buf_adds(b, " |\n");
	}
	cz_buf_addc(b, '\n');
}

static void figures(const struct cz_report *r, const struct cz_block *x, struct cz_buf *b)
{
	cz_buf_adds(b, "|  | ");
	add(b, cz_phrase_text(r->lang, CZ_P_THIS_WEEK));
	cz_buf_adds(b, " | ");
	add(b, cz_phrase_text(r->lang, CZ_P_LAST_WEEK));
	cz_buf_adds(b, " | ");
	add(b, cz_phrase_text(r->lang, CZ_P_LAST_YEAR));
	cz_buf_adds(b, " |\n| :-- | --: | --: | --: |\n");
	for (size_t i = 0; i < x->n; i++) {
		const struct cz_figure *f = &x->figure[i];
		const struct cz_cell *const cell[] = {&f->now, &f->before, &f->year};
		if (!f->column)
			continue;
		cz_buf_adds(b, "| ");
		add(b, f->label);
		for (int k = 0; k < 3; k++) {
			cz_buf_adds(b, " | ");
			add_cell(r, f->column, cell[k], b);
		}
		cz_buf_adds(b, " |\n");
	}
	cz_buf_addc(b, '\n');
}

/* A text at the beginning of a line, where more signs begin something. */
static void add_line(struct cz_buf *b, const char *text)
{
	if (*text && strchr("-+=", *text))
		cz_buf_addc(b, '\\');
	add(b, text);
}

static void paragraph(struct cz_buf *b, const char *before, const char *text)
{
	cz_buf_adds(b, before);
	add_line(b, text);
	cz_buf_adds(b, "\n\n");
}

static void block(const struct cz_report *r, const struct cz_block *x, struct cz_buf *b)
{
	switch (x->kind) {
	case CZ_BLOCK_HEADING:
		paragraph(b, "### ", x->text);
		break;
	case CZ_BLOCK_SUBHEADING:
		paragraph(b, "#### ", x->text);
		break;
	case CZ_BLOCK_TEXT:
		paragraph(b, "", x->text);
		break;
	case CZ_BLOCK_QUOTE:
		paragraph(b, "> ", x->text);
		break;
	case CZ_BLOCK_LIST:
		for (size_t i = 0; i < x->n; i++) {
			cz_buf_adds(b, "- ");
			add_line(b, x->item[i]);
			cz_buf_addc(b, '\n');
		}
		cz_buf_addc(b, '\n');
		break;
	case CZ_BLOCK_ANSWERS:
		for (size_t i = 0; i < x->n; i++) {
			cz_buf_adds(b, "**");
			add(b, x->answer[i].question);
			cz_buf_adds(b, "**");
			for (size_t k = 0; k < x->answer[i].sentences; k++) {
				cz_buf_addc(b, ' ');
				add(b, x->answer[i].sentence[k]);
			}
			cz_buf_adds(b, "\n\n");
		}
		break;
	case CZ_BLOCK_FIGURES:
		figures(r, x, b);
		break;
	case CZ_BLOCK_PICTURES:
		break;
	case CZ_BLOCK_TABLE:
		table(r, x->table, b);
		break;
	}
}

void cz_report_markdown(const struct cz_report *r, struct cz_buf *out)
{
	cz_buf_adds(out, "# ");
	add(out, r->title);
	if (r->municipality) {
		cz_buf_addc(out, ' ');
		add(out, r->municipality);
	}
	cz_buf_adds(out, "\n\n");
	paragraph(out, "", r->subtitle);
	if (r->internal)
		paragraph(out, "", cz_phrase_text(r->lang, CZ_P_INTERNAL));
	for (size_t i = 0; i < r->sections; i++) {
		paragraph(out, "## ", r->section[i].title);
		for (size_t k = 0; k < r->section[i].blocks; k++)
			block(r, &r->section[i].block[k], out);
	}
}
