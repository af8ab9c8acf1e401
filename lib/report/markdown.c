#include "report/parts.h"
#include "report/render.h"

/* Markdown for mail and wikis: pictures are left to their tables. Signs with a meaning are escaped, and texts cannot begin
 * anything. */
static void add(struct cz_buf *b, const char *s)
{
	for (; *s; s++) {
		const size_t n = cz_sign_turning(s);
		const bool few = s[0] == '<' && s[1] >= '0' && s[1] <= '9'; /* <5 begins nothing */
		if (strchr("\\`*_{}[]<>#|~!&", *s) && !few)
			cz_buf_addc(b, '\\');
		cz_buf_addc(b, n ? '?' : (unsigned char)*s < 0x20 ? ' ' : *s);
		s += n ? n - 1 : 0;
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

/* Strong, as answers are, but by the other sign: who looks for the answers by theirs finds nothing else. What the heading right
 * above says is said. */
static void caption(const char *said, const char *text, struct cz_buf *b)
{
	if (said && strcmp(said, text) == 0)
		return;
	cz_buf_adds(b, "__");
	add(b, text);
	cz_buf_adds(b, "__\n\n");
}

static void rule(size_t columns, struct cz_buf *b)
{
	cz_buf_adds(b, " |\n| :--");
	while (columns--)
		cz_buf_adds(b, " | --:");
	cz_buf_adds(b, " |\n");
}

static void table(const struct cz_report *r, const struct cz_table *t, struct cz_buf *b)
{
	cz_buf_adds(b, "| ");
	add(b, t->head);
	size_t columns = 0;
	for (size_t c = 0; c < t->columns; c++) {
		if (!cz_table_tells(t, c))
			continue;
		columns++;
		cz_buf_adds(b, " | ");
		add(b, t->column[c].label);
	}
	rule(columns, b);
	for (size_t l = 0; l < t->lines; l++) {
		cz_buf_adds(b, "| ");
		add(b, t->line[l].label);
		for (size_t c = 0; c < t->columns; c++) {
			if (!cz_table_tells(t, c))
				continue;
			cz_buf_adds(b, " | ");
			add_cell(r, &t->column[c], &t->line[l].cell[c], b);
		}
		cz_buf_adds(b, " |\n");
	}
	cz_buf_addc(b, '\n');
}

/* Parts that have means, side by side. */
static void overview(const struct cz_report *r, const struct cz_section *s, struct cz_buf *b)
{
	size_t parts;
	const struct cz_table *like = cz_parts_like(s, &parts);
	if (!like)
		return;
	cz_buf_adds(b, "| ");
	add(b, s->title);
	for (size_t l = 0; l < like->lines; l++) {
		cz_buf_adds(b, " | ");
		add(b, like->line[l].label);
	}
	rule(like->lines, b);
	for (size_t k = 0; k < s->blocks; k++) {
		if (s->block[k].kind != CZ_BLOCK_HEADING)
			continue;
		cz_buf_adds(b, "| ");
		add(b, s->block[k].text);
		for (size_t l = 0; l < like->lines; l++) {
			const struct cz_column *c;
			const struct cz_cell cell = cz_parts_mean(cz_parts_picture(s, k), like->line[l].key, &c);
			cz_buf_adds(b, " | ");
			add_cell(r, c, &cell, b);
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
		const struct cz_section *s = &r->section[i];
		const char *said = s->title;
		paragraph(out, "## ", s->title);
		for (size_t k = 0, headings = 0; k < s->blocks; k++) {
			const struct cz_block *x = &s->block[k];
			if (x->kind == CZ_BLOCK_HEADING && headings++ == 0)
				overview(r, s, out);
			if (x->kind == CZ_BLOCK_HEADING || x->kind == CZ_BLOCK_SUBHEADING)
				said = x->text;
			if (x->kind == CZ_BLOCK_TABLE)
				caption(said, x->table->caption, out);
			block(r, x, out);
		}
	}
}
