#include "base/embed.h"
#include "report/draw.h"
#include "report/format.h"
#include "report/parts.h"
#include "report/render.h"

CZ_EMBED(style, "examples/report/report.css")

static void element(struct cz_buf *b, const char *name, const char *text)
{
	cz_buf_addf(b, "<%s>", name);
	cz_html_add(b, text);
	cz_buf_addf(b, "</%s>\n", name);
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

/* Where a comment ends that begins at s and fills its line, or lines: at the end of the last. NULL: there is none. */
static const char *after_comment(const char *s)
{
	const char *close = strncmp(s, "/*", 2) == 0 ? strstr(s + 2, "*/") : NULL;
	if (!close || (close[2] && close[2] != '\n'))
		return NULL;
	return close + 2;
}

/* Whether a blank may go: it stands beside a sign that parts selectors, properties and rules. */
static bool is_loose(const char *blank)
{
	return strchr("{};,:", blank[-1]) || strchr("{}", blank[1]);
}

/* A line without its comment and the blanks that nothing needs. */
static void add_tight(struct cz_buf *b, const char *s, const char *end)
{
	for (const char *at = s; at < end && strncmp(at, " /*", 3) != 0; at++)
		if (*at != ' ' || at == s || !is_loose(at))
			add_style(b, (struct cz_str){at, 1});
	cz_buf_addc(b, '\n');
}

/* Our own style without its comments, indents and loose blanks, which are for those who write a theme after it. In its strings
 * stands none of these. */
static void add_own_style(struct cz_buf *b, struct cz_str css)
{
	const char *s = css.s, *end = css.s + css.n;
	while (s < end) {
		s += strspn(s, " ");
		const char *comment = after_comment(s);
		if (comment) {
			s = comment + (*comment == '\n');
			continue;
		}
		const char *line = memchr(s, '\n', (size_t)(end - s)), *next = line ? line : end;
		if (s < next)
			add_tight(b, s, next);
		s = next + (line != NULL);
	}
}

static void head(const struct cz_report *r, struct cz_str css, struct cz_buf *b)
{
	cz_buf_addf(b, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", r->lang == CZ_NL ? "nl" : "en");
	cz_buf_adds(b, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
		       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"cz\">\n<title>");
	cz_html_add(b, r->title);
	if (r->municipality) {
		cz_buf_addc(b, ' ');
		cz_html_add(b, r->municipality);
	}
	cz_buf_adds(b, ", ");
	cz_html_add(b, r->subtitle);
	cz_buf_adds(b, "</title>\n<style>\n");
	add_own_style(b, CZ_EMBEDDED(style));
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

/* What is said already, in the heading right above, need not be read twice. */
struct page {
	const struct cz_report *r;
	struct cz_buf *b;
	const char *said;
	const char *about; /* what the latest picture showed */
	bool folded;
};

static bool is_said(const struct page *g, const char *text)
{
	return g->said && strcmp(g->said, text) == 0;
}

/* ---- tables: HTML needs no end of a cell or of a row, and they would be a twentieth of a page ---- */

/* A cell of a table; the margin of a mean, from low to high, stands behind it. */
static void add_cells(const struct page *g, const struct cz_column *c, const struct cz_cell *cell,
		      const struct cz_cell *low, const struct cz_cell *high, const char *class)
{
	struct cz_buf text = CZ_BUF_INIT;
	cz_cell_add(&text, g->r->lang, c, cell);
	if (low && high && cz_cell_has(low) && cz_cell_has(high)) {
		cz_buf_adds(&text, " (");
		cz_cell_add(&text, g->r->lang, c, low);
		cz_buf_adds(&text, "\xe2\x80\x93");
		cz_cell_add(&text, g->r->lang, c, high);
		cz_buf_addc(&text, ')');
	}
	class = cz_cell_has(cell) ? class : "none";
	cz_buf_addf(g->b, *class ? "<td class=\"%s\">" : "<td>", class);
	cz_html_add(g->b, cz_buf_text(&text));
	g->b->failed |= text.failed;
	cz_buf_release(&text);
}

static void add_cell(const struct page *g, const struct cz_column *c, const struct cz_cell *cell, const char *class)
{
	add_cells(g, c, cell, NULL, NULL, class);
}

static void begin_table(const struct page *g, const char *caption, const char *head)
{
	struct cz_buf *b = g->b;
	cz_buf_adds(b, "<div tabindex=\"0\" role=\"group\" aria-label=\"");
	cz_html_add(b, g->folded ? phrase(g->r, CZ_P_NUMBERS) : caption); /* the caption says of what */
	cz_buf_adds(b, "\"><table>\n");
	cz_buf_adds(b, is_said(g, caption) && !g->folded ? "<caption class=\"said\">" : "<caption>");
	cz_html_add(b, caption);
	cz_buf_adds(b, "</caption>\n<thead><tr><th scope=\"col\">");
	cz_html_add(b, head);
}

static void add_head(const struct page *g, const char *label)
{
	cz_buf_adds(g->b, "<th scope=\"col\">");
	cz_html_add(g->b, label);
}

static void end_head(const struct page *g)
{
	cz_buf_adds(g->b, "</thead>\n<tbody>\n");
}

static void end_table(const struct page *g)
{
	cz_buf_adds(g->b, "</tbody></table></div>\n");
}

/* Where the margins of means are; CZ_NO_LINE: the table tells none. */
struct margin {
	size_t low, high;
};

static struct margin margin_of(const struct cz_table *t)
{
	struct margin m = {cz_draw_role(t, CZ_ROLE_LOW), cz_draw_role(t, CZ_ROLE_HIGH)};
	if (m.low == CZ_NO_LINE || m.high == CZ_NO_LINE || !cz_table_tells(t, m.low))
		return (struct margin){CZ_NO_LINE, CZ_NO_LINE};
	return m;
}

static bool has_column(const struct cz_table *t, const struct margin *m, size_t c)
{
	return cz_table_tells(t, c) && c != m->low && c != m->high;
}

static bool has_margin(const struct cz_table *t, const struct margin *m, size_t c)
{
	return m->low != CZ_NO_LINE && t->column[c].role == CZ_ROLE_MEAN;
}

static void add_mean_head(const struct page *g, const char *label)
{
	struct cz_buf text = CZ_BUF_INIT;
	const char *words[] = {label, NULL};
	cz_phrase_add(&text, g->r->lang, CZ_P_WITH_MARGIN, 2, words);
	add_head(g, cz_buf_text(&text));
	g->b->failed |= text.failed;
	cz_buf_release(&text);
}

/* Margins have no columns of their own here, so that a phone shows the whole of a partnership. */
static void table(const struct page *g, const struct cz_table *t)
{
	const struct margin m = margin_of(t);
	begin_table(g, t->caption, t->head);
	for (size_t c = 0; c < t->columns; c++)
		if (has_column(t, &m, c))
			(has_margin(t, &m, c) ? add_mean_head : add_head)(g, t->column[c].label);
	end_head(g);
	for (size_t l = 0; l < t->lines; l++) {
		const struct cz_cell *cell = t->line[l].cell;
		cz_buf_adds(g->b, "<tr><th scope=\"row\">");
		cz_html_add(g->b, t->line[l].label);
		for (size_t c = 0; c < t->columns; c++) {
			const bool margin = has_margin(t, &m, c);
			const struct cz_cell *low = margin ? &cell[m.low] : NULL, *high = margin ? &cell[m.high] : NULL;
			if (has_column(t, &m, c))
				add_cells(g, &t->column[c], &cell[c], low, high, "");
		}
		cz_buf_addc(g->b, '\n');
	}
	end_table(g);
}

static void folded(struct page *g, const struct cz_table *t)
{
	cz_buf_adds(g->b, "<details><summary>");
	cz_html_add(g->b, phrase(g->r, CZ_P_NUMBERS));
	cz_buf_adds(g->b, ": ");
	cz_html_add(g->b, t->caption);
	cz_buf_adds(g->b, "</summary>\n");
	g->folded = true; /* the style hides the caption, which the summary said */
	table(g, t);
	g->folded = false;
	cz_buf_adds(g->b, "</details>\n");
}

/* ---- blocks ---- */

static void answers(const struct page *g, const struct cz_block *x)
{
	cz_buf_adds(g->b, "<div class=\"answers\">\n");
	for (size_t i = 0; i < x->n; i++) {
		cz_buf_adds(g->b, "<div>\n");
		element(g->b, "h3", x->answer[i].question);
		for (size_t k = 0; k < x->answer[i].sentences; k++)
			element(g->b, "p", x->answer[i].sentence[k]);
		cz_buf_adds(g->b, "</div>\n");
	}
	cz_buf_adds(g->b, "</div>\n");
}

static void other_week(const struct page *g, const struct cz_figure *f, const struct cz_cell *cell, enum cz_phrase when)
{
	struct cz_buf text = CZ_BUF_INIT;
	cz_cell_add(&text, g->r->lang, f->column, cell);
	cz_buf_adds(g->b, "<span class=\"other\">");
	cz_html_add(g->b, phrase(g->r, when));
	cz_buf_addc(g->b, ' ');
	cz_html_add(g->b, cz_buf_text(&text));
	cz_buf_adds(g->b, "</span>");
	g->b->failed |= text.failed;
	cz_buf_release(&text);
}

static bool has_table(const struct cz_report *r, const struct cz_table *t)
{
	for (size_t i = 0; i < r->sections; i++)
		for (size_t k = 0; k < r->section[i].blocks; k++)
			if (r->section[i].block[k].kind == CZ_BLOCK_TABLE && r->section[i].block[k].table == t)
				return true;
	return false;
}

static void figure(const struct page *g, const struct cz_figure *f)
{
	struct cz_buf text = CZ_BUF_INIT;
	cz_cell_add(&text, g->r->lang, f->column, &f->now);
	cz_buf_adds(g->b, "<li><span class=\"label\">");
	cz_html_add(g->b, f->label);
	cz_buf_adds(g->b, "</span> <span class=\"value\">");
	cz_html_add(g->b, cz_buf_text(&text));
	cz_buf_adds(g->b, "</span> ");
	other_week(g, f, &f->before, CZ_P_LAST_WEEK);
	cz_buf_addc(g->b, ' ');
	other_week(g, f, &f->year, CZ_P_LAST_YEAR);
	if (f->series)
		cz_picture_svg(g->r, f->series, has_table(g->r, f->series->table) ? CZ_PICTURE_MUTE : CZ_PICTURE_SMALL, g->b);
	cz_buf_adds(g->b, "</li>\n");
	g->b->failed |= text.failed;
	cz_buf_release(&text);
}

static void figures(const struct page *g, const struct cz_block *x)
{
	cz_buf_adds(g->b, "<ul class=\"figures\">\n");
	for (size_t i = 0; i < x->n; i++)
		if (x->figure[i].column)
			figure(g, &x->figure[i]);
	cz_buf_adds(g->b, "</ul>\n");
}

/* Its title, unless a heading said it, and what it shows, unless its title or the picture before it did. Of several side by
 * side the titles tell enough; what each shows is in the picture for who cannot see it. */
static void picture(struct page *g, const struct cz_picture *p, bool alone)
{
	const bool titled = !is_said(g, p->title), again = g->about && p->about && strcmp(p->about, g->about) == 0;
	const bool told = alone && p->about && !again && strcmp(p->about, p->title) != 0;
	g->about = p->about;
	cz_buf_adds(g->b, "<figure>");
	if (titled || told)
		cz_buf_adds(g->b, "<figcaption>");
	if (titled) {
		cz_buf_adds(g->b, "<strong>");
		cz_html_add(g->b, p->title);
		cz_buf_adds(g->b, told ? "</strong> " : "</strong>");
	}
	if (told)
		cz_html_add(g->b, p->about);
	cz_buf_adds(g->b, titled || told ? "</figcaption>\n" : "\n");
	cz_picture_key(g->r, p, g->b);
	cz_picture_svg(g->r, p, CZ_PICTURE_LARGE, g->b);
	cz_buf_adds(g->b, "</figure>\n");
}

/* Of a survey of which nothing may be shown there is nothing to draw, as its table says. */
static bool shows_anything(const struct cz_picture *p)
{
	const struct cz_table *t = p->table;
	const bool survey = p->kind == CZ_PICTURE_DOTS || p->kind == CZ_PICTURE_SLOPES || p->kind == CZ_PICTURE_RADAR;
	for (size_t l = 0; survey && l < t->lines; l++)
		for (size_t c = 0; c < t->columns; c++)
			if (cz_cell_has_value(&t->line[l].cell[c]))
				return true;
	return !survey && t->lines;
}

static void pictures(struct page *g, const struct cz_block *x)
{
	if (x->n > 1)
		cz_buf_adds(g->b, "<div class=\"pictures\">\n");
	for (size_t i = 0; i < x->n; i++)
		if (x->picture[i].table && shows_anything(&x->picture[i]))
			picture(g, &x->picture[i], x->n == 1);
	if (x->n > 1)
		cz_buf_adds(g->b, "</div>\n");
}

static void list(const struct page *g, const struct cz_block *x)
{
	cz_buf_adds(g->b, "<ul>\n");
	for (size_t i = 0; i < x->n; i++)
		element(g->b, "li", x->item[i]);
	cz_buf_adds(g->b, "</ul>\n");
}

static void heading(struct page *g, const struct cz_block *x)
{
	cz_buf_adds(g->b, "<h3 id=\"");
	cz_html_add_id(g->b, x->id);
	cz_buf_adds(g->b, "-part\">");
	cz_html_add(g->b, x->text);
	cz_buf_adds(g->b, "</h3>\n");
	g->said = x->text;
}

/* ---- the parts of a long section, before the first of them ---- */

static void link_to(const struct page *g, const struct cz_block *heading)
{
	cz_buf_adds(g->b, "<a href=\"#");
	cz_html_add_id(g->b, heading->id);
	cz_buf_adds(g->b, "-part\">");
	cz_html_add(g->b, heading->text);
	cz_buf_adds(g->b, "</a>");
}

/* A line of the overview: the means of one part, as its own table has them, each with a shade for its fifth of the scale. */
static void part_means(const struct page *g, const struct cz_picture *p, const struct cz_table *like)
{
	static const char *const shade[] = {"q0", "q1", "q2", "q3", "q4"};
	for (size_t l = 0; l < like->lines; l++) {
		const struct cz_column *c;
		const struct cz_cell cell = cz_parts_mean(p, like->line[l].key, &c);
		add_cell(g, c, &cell, cz_cell_has(&cell) ? shade[(int)(cz_draw_part(p, cell.value) * 4.999)] : "");
	}
}

/* Parts that have means stand side by side; nothing is told that their own tables do not tell. */
static void overview(const struct page *g, const struct cz_section *s, const struct cz_table *like)
{
	begin_table(g, s->title, s->title);
	for (size_t l = 0; l < like->lines; l++)
		add_head(g, like->line[l].label);
	end_head(g);
	for (size_t k = 0; k < s->blocks; k++)
		if (s->block[k].kind == CZ_BLOCK_HEADING) {
			cz_buf_adds(g->b, "<tr><th scope=\"row\">");
			link_to(g, &s->block[k]);
			part_means(g, cz_parts_picture(s, k), like);
			cz_buf_addc(g->b, '\n');
		}
	end_table(g);
}

static void links(const struct page *g, const struct cz_section *s)
{
	cz_buf_adds(g->b, "<nav class=\"parts\" aria-label=\"");
	cz_html_add(g->b, s->title);
	cz_buf_adds(g->b, "\"><ul>\n");
	for (size_t k = 0; k < s->blocks; k++)
		if (s->block[k].kind == CZ_BLOCK_HEADING) {
			cz_buf_adds(g->b, "<li>");
			link_to(g, &s->block[k]);
			cz_buf_adds(g->b, "</li>\n");
		}
	cz_buf_adds(g->b, "</ul></nav>\n");
}

static void parts(const struct page *g, const struct cz_section *s)
{
	enum { MANY = 6 };
	size_t n = 0;
	const struct cz_table *like = cz_parts_like(s, &n);
	if (like)
		overview(g, s, like);
	else if (n >= MANY)
		links(g, s);
}

static void block(struct page *g, const struct cz_block *x)
{
	switch (x->kind) {
	case CZ_BLOCK_HEADING:
		heading(g, x);
		break;
	case CZ_BLOCK_SUBHEADING:
		element(g->b, "h4", x->text);
		g->said = x->text;
		break;
	case CZ_BLOCK_TEXT:
		element(g->b, "p", x->text);
		break;
	case CZ_BLOCK_QUOTE:
		cz_buf_adds(g->b, "<blockquote>");
		element(g->b, "p", x->text);
		cz_buf_adds(g->b, "</blockquote>\n");
		break;
	case CZ_BLOCK_LIST:
		list(g, x);
		break;
	case CZ_BLOCK_ANSWERS:
		answers(g, x);
		break;
	case CZ_BLOCK_FIGURES:
		figures(g, x);
		break;
	case CZ_BLOCK_PICTURES:
		pictures(g, x);
		break;
	case CZ_BLOCK_TABLE:
		if (x->folded)
			folded(g, x->table);
		else
			table(g, x->table);
		break;
	}
}

void cz_report_html(const struct cz_report *r, struct cz_str css, struct cz_buf *out)
{
	struct page g = {.r = r, .b = out};
	head(r, css, out);
	top(r, out);
	cz_buf_adds(out, "<main id=\"content\">\n");
	for (size_t i = 0; i < r->sections; i++) {
		const struct cz_section *s = &r->section[i];
		cz_buf_addf(out, "<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">", s->id, s->id);
		cz_html_add(out, s->title);
		cz_buf_adds(out, "</h2>\n");
		g.said = s->title;
		size_t headings = 0;
		for (size_t k = 0; k < s->blocks; k++) {
			if (s->block[k].kind == CZ_BLOCK_HEADING) {
				if (headings++ == 0)
					parts(&g, s);
				else
					cz_buf_adds(out, "</div>\n");
				cz_buf_adds(out, "<div class=\"part\">\n");
			}
			block(&g, &s->block[k]);
		}
		cz_buf_adds(out, headings ? "</div>\n</section>\n" : "</section>\n");
	}
	cz_buf_adds(out, "</main>\n</body>\n</html>\n");
}
