#include "base/embed.h"
#include "report/format.h"
#include "report/render.h"

CZ_EMBED(style, "examples/report/report.css")

void cz_html_add(struct cz_buf *b, const char *s)
{
	for (; *s; s++) {
		const char *safe = *s == '&' ? "&amp;" : *s == '<' ? "&lt;" : *s == '>' ? "&gt;" : *s == '"' ? "&quot;" : *s == '\'' ? "&#39;" : NULL;
		if (safe)
			cz_buf_adds(b, safe);
		else if ((unsigned char)*s >= 0x20 || *s == '\n' || *s == '\t') /* other control signs are not allowed in a page */
			cz_buf_addc(b, *s);
	}
}

static void element(struct cz_buf *b, const char *name, const char *text)
{
	cz_buf_addf(b, "<%s>", name);
	cz_html_add(b, text);
	cz_buf_addf(b, "</%s>\n", name);
}

/* An id from a key: letters, digits, - and _ stay, all else becomes -. */
static void add_id(struct cz_buf *b, const char *key)
{
	for (; *key; key++) {
		bool plain = (*key >= 'a' && *key <= 'z') || (*key >= 'A' && *key <= 'Z') || (*key >= '0' && *key <= '9') || *key == '_';
		cz_buf_addc(b, plain ? *key : '-');
	}
}

static const char *phrase(const struct cz_report *r, enum cz_phrase id)
{
	return cz_phrase_text(r->lang, id);
}

/* the head */

/* A style must not end its own element. */
static void add_style(struct cz_buf *b, struct cz_str css)
{
	for (size_t i = 0; i < css.n; i++)
		if (css.s[i] == '<')
			cz_buf_adds(b, "\\3c ");
		else
			cz_buf_addc(b, css.s[i]);
}

static void head(const struct cz_report *r, struct cz_str css, struct cz_buf *b)
{
	cz_buf_addf(b, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", r->lang == CZ_NL ? "nl" : "en");
	cz_buf_adds(b, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
		       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"cz\">\n<title>");
	cz_html_add(b, r->title);
	if (r->municipality) {
		cz_buf_addc(b, ' ');
		cz_html_add(b, r->municipality);
	}
	cz_buf_adds(b, ", ");
	cz_html_add(b, r->subtitle);
	cz_buf_adds(b, "</title>\n<style>\n");
	add_style(b, CZ_EMBEDDED(style));
	add_style(b, css);
	cz_buf_adds(b, "</style>\n</head>\n<body>\n");
}

static void top(const struct cz_report *r, struct cz_buf *b)
{
	cz_buf_adds(b, "<a class=\"skip\" href=\"#content\">");
	cz_html_add(b, phrase(r, CZ_P_SKIP));
	cz_buf_adds(b, "</a>\n");
	cz_buf_adds(b, "<header>\n");
	if (r->internal) {
		cz_buf_adds(b, "<p class=\"internal\">");
		cz_html_add(b, phrase(r, CZ_P_INTERNAL));
		cz_buf_adds(b, "</p>\n");
	}
	cz_buf_adds(b, "<h1>");
	cz_html_add(b, r->title);
	if (r->municipality) {
		cz_buf_addc(b, ' ');
		cz_html_add(b, r->municipality);
	}
	cz_buf_adds(b, "</h1>\n");
	element(b, "p", r->subtitle);
	cz_buf_adds(b, "</header>\n<nav class=\"contents\" aria-label=\"");
	cz_html_add(b, phrase(r, CZ_P_CONTENTS));
	cz_buf_adds(b, "\"><ul>\n");
	for (size_t i = 0; i < r->sections; i++) {
		cz_buf_addf(b, "<li><a href=\"#%s\">", r->section[i].id);
		cz_html_add(b, r->section[i].title);
		cz_buf_adds(b, "</a></li>\n");
	}
	cz_buf_adds(b, "</ul></nav>\n");
}

/* tables */

static void add_cell(const struct cz_report *r, const struct cz_column *c, const struct cz_cell *cell, struct cz_buf *b)
{
	struct cz_buf text = CZ_BUF_INIT;
	cz_cell_add(&text, r->lang, c, cell);
	cz_buf_adds(b, cz_cell_has(cell) ? "<td>" : "<td class=\"none\">");
	cz_html_add(b, cz_buf_text(&text));
	cz_buf_adds(b, "</td>");
	b->failed |= text.failed;
	cz_buf_release(&text);
}

static void table(const struct cz_report *r, const struct cz_table *t, struct cz_buf *b)
{
	cz_buf_adds(b, "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"");
	cz_html_add(b, t->caption);
	cz_buf_adds(b, "\"><table>\n");
	element(b, "caption", t->caption);
	cz_buf_adds(b, "<thead><tr><th scope=\"col\">");
	cz_html_add(b, t->head);
	cz_buf_adds(b, "</th>");
	for (size_t c = 0; c < t->columns; c++) {
		cz_buf_adds(b, "<th scope=\"col\">");
		cz_html_add(b, t->column[c].label);
		cz_buf_adds(b, "</th>");
	}
	cz_buf_adds(b, "</tr></thead>\n<tbody>\n");
	for (size_t l = 0; l < t->lines; l++) {
		cz_buf_adds(b, "<tr><th scope=\"row\">");
		cz_html_add(b, t->line[l].label);
		cz_buf_adds(b, "</th>");
		for (size_t c = 0; c < t->columns; c++)
			add_cell(r, &t->column[c], &t->line[l].cell[c], b);
		cz_buf_adds(b, "</tr>\n");
	}
	cz_buf_adds(b, "</tbody></table></div>\n");
}

static void folded(const struct cz_report *r, const struct cz_table *t, struct cz_buf *b)
{
	cz_buf_adds(b, "<details><summary>");
	cz_html_add(b, phrase(r, CZ_P_NUMBERS));
	cz_buf_adds(b, ": ");
	cz_html_add(b, t->caption);
	cz_buf_adds(b, "</summary>\n");
	table(r, t, b);
	cz_buf_adds(b, "</details>\n");
}

/* blocks */

static void answers(const struct cz_block *x, struct cz_buf *b)
{
	cz_buf_adds(b, "<div class=\"answers\">\n");
	for (size_t i = 0; i < x->n; i++) {
		cz_buf_adds(b, "<div>\n");
		element(b, "h3", x->answer[i].question);
		for (size_t k = 0; k < x->answer[i].sentences; k++)
			element(b, "p", x->answer[i].sentence[k]);
		cz_buf_adds(b, "</div>\n");
	}
	cz_buf_adds(b, "</div>\n");
}

static void other_week(const struct cz_report *r, const struct cz_figure *f, const struct cz_cell *cell, enum cz_phrase when, struct cz_buf *b)
{
	struct cz_buf text = CZ_BUF_INIT;
	cz_cell_add(&text, r->lang, f->column, cell);
	cz_buf_adds(b, "<span class=\"other\">");
	cz_html_add(b, phrase(r, when));
	cz_buf_addc(b, ' ');
	cz_html_add(b, cz_buf_text(&text));
	cz_buf_adds(b, "</span>");
	b->failed |= text.failed;
	cz_buf_release(&text);
}

static void figures(const struct cz_report *r, const struct cz_block *x, struct cz_buf *b)
{
	cz_buf_adds(b, "<ul class=\"figures\">\n");
	for (size_t i = 0; i < x->n; i++) {
		const struct cz_figure *f = &x->figure[i];
		struct cz_buf text = CZ_BUF_INIT;
		if (!f->column)
			continue;
		cz_cell_add(&text, r->lang, f->column, &f->now);
		cz_buf_adds(b, "<li><span class=\"label\">");
		cz_html_add(b, f->label);
		cz_buf_adds(b, "</span> <span class=\"value\">");
		cz_html_add(b, cz_buf_text(&text));
		cz_buf_adds(b, "</span>");
		other_week(r, f, &f->before, CZ_P_LAST_WEEK, b);
		other_week(r, f, &f->year, CZ_P_LAST_YEAR, b);
		if (f->series)
			cz_picture_svg(r, f->series, true, b);
		cz_buf_adds(b, "</li>\n");
		b->failed |= text.failed;
		cz_buf_release(&text);
	}
	cz_buf_adds(b, "</ul>\n");
}

static void pictures(const struct cz_report *r, const struct cz_block *x, struct cz_buf *b)
{
	if (x->n > 1)
		cz_buf_adds(b, "<div class=\"pictures\">\n");
	for (size_t i = 0; i < x->n; i++) {
		if (!x->picture[i].table || !x->picture[i].table->lines)
			continue;
		cz_buf_adds(b, "<figure><figcaption>");
		cz_html_add(b, x->picture[i].about ? x->picture[i].about : x->picture[i].title);
		cz_buf_adds(b, "</figcaption>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"");
		cz_html_add(b, x->picture[i].title);
		cz_buf_adds(b, "\">\n");
		cz_picture_svg(r, &x->picture[i], false, b);
		cz_buf_adds(b, "</div></figure>\n");
	}
	if (x->n > 1)
		cz_buf_adds(b, "</div>\n");
}

static void list(const struct cz_block *x, struct cz_buf *b)
{
	cz_buf_adds(b, "<ul class=\"points\">\n");
	for (size_t i = 0; i < x->n; i++)
		element(b, "li", x->item[i]);
	cz_buf_adds(b, "</ul>\n");
}

static void block(const struct cz_report *r, const struct cz_block *x, struct cz_buf *b)
{
	switch (x->kind) {
	case CZ_BLOCK_HEADING:
		cz_buf_adds(b, "<h3 id=\"");
		add_id(b, x->id);
		cz_buf_adds(b, "-part\">");
		cz_html_add(b, x->text);
		cz_buf_adds(b, "</h3>\n");
		break;
	case CZ_BLOCK_TEXT:
		element(b, "p", x->text);
		break;
	case CZ_BLOCK_QUOTE:
		cz_buf_adds(b, "<blockquote>");
		element(b, "p", x->text);
		cz_buf_adds(b, "</blockquote>\n");
		break;
	case CZ_BLOCK_LIST:
		list(x, b);
		break;
	case CZ_BLOCK_ANSWERS:
		answers(x, b);
		break;
	case CZ_BLOCK_FIGURES:
		figures(r, x, b);
		break;
	case CZ_BLOCK_PICTURES:
		pictures(r, x, b);
		break;
	case CZ_BLOCK_TABLE:
		if (x->folded)
			folded(r, x->table, b);
		else
			table(r, x->table, b);
		break;
	}
}

void cz_report_html(const struct cz_report *r, struct cz_str css, struct cz_buf *out)
{
	head(r, css, out);
	top(r, out);
	cz_buf_adds(out, "<main id=\"content\">\n");
	for (size_t i = 0; i < r->sections; i++) {
		const struct cz_section *s = &r->section[i];
		cz_buf_addf(out, "<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">", s->id, s->id);
		cz_html_add(out, s->title);
		cz_buf_adds(out, "</h2>\n");
		for (size_t k = 0; k < s->blocks; k++)
			block(r, &s->block[k], out);
		cz_buf_adds(out, "</section>\n");
	}
	cz_buf_adds(out, "</main>\n</body>\n</html>\n");
}
