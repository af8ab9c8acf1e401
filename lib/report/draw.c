#include "report/draw.h"
#include "base/num.h"
#include "report/render.h"
#include <math.h>

/* Okabe and Ito's colours that keep 3:1 on white as marks; what is written in the second one is darker, for 4.5:1. */
static const char *const inks[CZ_INKS] = {
	[CZ_INK_PLAIN] = "",
	[CZ_INK_STRONG] = " font-weight=\"700\"",
	[CZ_INK_QUIET] = " fill=\"#55606e\"",
	[CZ_INK_AXIS] = " fill=\"none\" stroke=\"#d3dae3\"",
	[CZ_INK_SERIES] = " fill=\"none\" stroke=\"#0072b2\" stroke-width=\"2.5\" stroke-linecap=\"round\""
			  " stroke-linejoin=\"round\"",
	[CZ_INK_NOW] = " fill=\"#0072b2\"",
	[CZ_INK_NOW_OPEN] = " fill=\"#fff\" stroke=\"#0072b2\" stroke-width=\"2\"",
	[CZ_INK_FIRST] = " fill=\"#0072b2\" font-weight=\"700\"",
	[CZ_INK_SECOND] = " fill=\"#b34800\"",
	[CZ_INK_HOLLOW] = " fill=\"none\" stroke=\"#d55e00\" stroke-width=\"1.5\"",
	/* in a field, where a stroke that stands is as thick as so many per cent */
	[CZ_INK_SCALE] = " stroke=\"#d3dae3\" stroke-width=\".14\"",
	[CZ_INK_INTERVAL] = " stroke=\"#c3ccd7\" stroke-width=\"10\"",
	[CZ_INK_SPAN] = " stroke=\"#55606e\"",
	[CZ_INK_MEAN] = " stroke=\"#1b2430\" stroke-width=\".43\"",
	[CZ_INK_CIRCLE] = " fill=\"#0072b2\" fill-opacity=\".3\" stroke=\"#0072b2\"",
	[CZ_INK_AREA] = " fill=\"#0072b2\" stroke=\"#8a97a6\" fill-rule=\"evenodd\"",
};

/* Five shapes around 0 0: circle, square, triangle, diamond, cross. More parties than five begin again. A circle alone is an
 * element of its own, and a third shorter. */
static const struct marker {
	const char *path, *alone, *name, *colour;
} markers[] = {
	{"M6 0A6 6 0 1 1 6 -.1Z", "<circle r=\"6\"", "a", "#0072b2"},
	{"M-5.5 -5.5H5.5V5.5H-5.5Z", NULL, "b", "#d55e00"},
	{"M0 -6.5L6.5 5.5H-6.5Z", NULL, "c", "#009e73"},
	{"M0 -7.5L7.5 0L0 7.5L-7.5 0Z", NULL, "d", "#cc79a7"},
	{"M-6.5 -2H-2V-6.5H2V-2H6.5V2H2V6.5H-2V2H-6.5Z", NULL, "e", "#4a4a4a"},
}, mean = {"M0 -13V13", NULL, "tick", "#1b2430"};

static void add_number(struct cz_buf *b, double v, int decimals)
{
	size_t from = b->len;
	cz_num_add_fixed(b, v, decimals);
	if (cz_buf_failed(b) || !memchr(b->data + from, '.', b->len - from))
		return;
	while (b->data[b->len - 1] == '0')
		b->len--;
	if (b->data[b->len - 1] == '.')
		b->len--;
	b->data[b->len] = '\0';
}

void cz_draw_number(struct cz_buf *b, double v)
{
	add_number(b, v, 2);
}

void cz_draw_point(struct cz_buf *b, char command, double x, double y)
{
	cz_buf_addc(b, command);
	cz_draw_number(b, x);
	cz_buf_addc(b, ' ');
	cz_draw_number(b, y);
}

/* Where nothing is said, a place is 0. */
static void down(struct cz_draw *d, const char *name, double v)
{
	if (v == 0)
		return;
	cz_buf_addf(d->b, " %s=\"", name);
	cz_draw_number(d->b, v);
	cz_buf_addc(d->b, '"');
}

static void along(struct cz_draw *d, const char *name, double v)
{
	if (v == 0)
		return;
	cz_buf_addf(d->b, " %s=\"", name);
	add_number(d->b, v, d->wide ? 1 : 2); /* a tenth of a per cent is less than a pixel */
	cz_buf_adds(d->b, d->wide ? "%\"" : "\"");
}

void cz_draw_ink(struct cz_draw *d, enum cz_ink ink)
{
	cz_buf_adds(d->b, inks[ink]);
}

/* The end of its first tag, and what the picture says to those who cannot see it. */
static void say(struct cz_draw *d, const struct cz_picture *p)
{
	cz_buf_adds(d->b, "><title>");
	cz_html_add(d->b, p->title);
	cz_buf_adds(d->b, "</title>");
	struct cz_buf facts = CZ_BUF_INIT;
	cz_draw_facts(d, p, &facts);
	if (facts.len) {
		cz_buf_adds(d->b, "<desc>");
		cz_html_add(d->b, cz_buf_text(&facts));
		cz_buf_adds(d->b, "</desc>");
	}
	cz_buf_addc(d->b, '\n');
	d->b->failed |= facts.failed;
	cz_buf_release(&facts);
}

#define SVG "<svg role=\"img\" font-size=\"14\""

void cz_draw_open_hidden(struct cz_draw *d, double height)
{
	d->wide = true;
	cz_buf_adds(d->b, "<svg aria-hidden=\"true\"");
	down(d, "height", height);
	cz_buf_adds(d->b, ">\n");
}

void cz_draw_open_wide(struct cz_draw *d, const struct cz_picture *p, double height)
{
	d->wide = true;
	cz_buf_adds(d->b, SVG);
	down(d, "height", height);
	say(d, p);
}

void cz_draw_open_fixed(struct cz_draw *d, const struct cz_picture *p, double width, double height)
{
	d->wide = false;
	cz_buf_adds(d->b, SVG " class=\"fixed\" viewBox=\"0 0 ");
	cz_draw_number(d->b, width);
	cz_buf_addc(d->b, ' ');
	cz_draw_number(d->b, height);
	cz_buf_addc(d->b, '"');
	say(d, p);
}

void cz_draw_close(struct cz_draw *d)
{
	cz_buf_adds(d->b, "</svg>\n");
}

static const char *const anchors[] = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};

void cz_draw_group(struct cz_draw *d, enum cz_ink ink, enum cz_anchor anchor)
{
	cz_buf_adds(d->b, "<g");
	cz_draw_ink(d, ink);
	cz_buf_addf(d->b, "%s>", anchors[anchor]);
}

void cz_draw_ungroup(struct cz_draw *d)
{
	cz_buf_adds(d->b, "</g>\n");
}

void cz_draw_open_field(struct cz_draw *d, double height)
{
	cz_buf_adds(d->b, "<svg viewBox=\"0 0 100 ");
	cz_draw_number(d->b, height);
	cz_buf_adds(d->b, "\" preserveAspectRatio=\"none\" width=\"100%\"");
	down(d, "height", height);
	cz_buf_adds(d->b, ">\n");
}

void cz_draw_close_field(struct cz_draw *d)
{
	cz_draw_close(d);
}

void cz_draw_open_strokes(struct cz_draw *d, enum cz_ink ink)
{
	d->ink = ink;
	d->strokes = 0;
}

void cz_draw_stroke(struct cz_draw *d, double x, double y, char way, double length)
{
	if (d->strokes++ == 0) {
		cz_buf_adds(d->b, "<path");
		cz_draw_ink(d, d->ink);
		cz_buf_adds(d->b, " d=\"");
	}
	cz_draw_step(d, 'M', x, y);
	cz_buf_addc(d->b, way);
	add_number(d->b, length, 1);
}

void cz_draw_close_strokes(struct cz_draw *d)
{
	if (d->strokes)
		cz_draw_close_path(d);
}

void cz_draw_open_path(struct cz_draw *d, enum cz_ink ink)
{
	cz_buf_adds(d->b, "<path vector-effect=\"non-scaling-stroke\"");
	cz_draw_ink(d, ink);
	cz_buf_adds(d->b, " d=\"");
}

void cz_draw_step(struct cz_draw *d, char command, double x, double y)
{
	cz_buf_addc(d->b, command);
	add_number(d->b, x, 1);
	cz_buf_addc(d->b, ' ');
	add_number(d->b, y, 1);
}

void cz_draw_close_path(struct cz_draw *d)
{
	cz_buf_adds(d->b, "\"/>\n");
}

void cz_draw_text(struct cz_draw *d, double x, double y, enum cz_anchor anchor, enum cz_ink ink, const char *s)
{
	cz_buf_adds(d->b, "<text");
	along(d, "x", x);
	down(d, "y", y);
	cz_buf_adds(d->b, anchors[anchor]);
	cz_draw_ink(d, ink);
	cz_buf_addc(d->b, '>');
	cz_html_add(d->b, s);
	cz_buf_adds(d->b, "</text>");
}

void cz_draw_label(struct cz_draw *d, double x, double y, enum cz_anchor anchor, const char *s, size_t most)
{
	struct cz_buf cut = CZ_BUF_INIT;
	size_t n = 0, signs = 0;
	while (s[n] && signs < most) {
		for (n++; ((unsigned char)s[n] & 0xc0) == 0x80; n++)
			;
		signs++;
	}
	cz_buf_add(&cut, s, n);
	if (s[n])
		cz_buf_adds(&cut, "\xe2\x80\xa6");
	cz_draw_text(d, x, y, anchor, CZ_INK_PLAIN, cz_buf_text(&cut));
	d->b->failed |= cut.failed;
	cz_buf_release(&cut);
}

void cz_draw_clipped(struct cz_draw *d, double width, double y, const char *s)
{
	cz_buf_adds(d->b, "<svg class=\"clip\" overflow=\"hidden\"");
	along(d, "width", width);
	down(d, "y", y);
	cz_buf_adds(d->b, " height=\"18\">");
	cz_draw_text(d, 0, 13, CZ_ANCHOR_START, CZ_INK_PLAIN, s);
	cz_buf_adds(d->b, "</svg>");
}

void cz_draw_cell(struct cz_draw *d, double x, double y, enum cz_anchor anchor, enum cz_ink ink, const struct cz_column *c,
		  const struct cz_cell *cell)
{
	struct cz_buf text = CZ_BUF_INIT;
	cz_cell_add(&text, d->r->lang, c, cell);
	cz_draw_text(d, x, y, anchor, ink, cz_buf_text(&text));
	d->b->failed |= text.failed;
	cz_buf_release(&text);
}

void cz_draw_rect(struct cz_draw *d, double x, double y, double w, double h, enum cz_ink ink)
{
	cz_buf_adds(d->b, "<rect");
	along(d, "x", x);
	down(d, "y", y);
	along(d, "width", w);
	down(d, "height", h);
	cz_draw_ink(d, ink);
	cz_buf_adds(d->b, "/>");
}

void cz_draw_line(struct cz_draw *d, double x1, double y1, double x2, double y2, enum cz_ink ink)
{
	cz_buf_adds(d->b, "<line");
	along(d, "x1", x1);
	down(d, "y1", y1);
	along(d, "x2", x2);
	down(d, "y2", y2);
	cz_draw_ink(d, ink);
	cz_buf_adds(d->b, "/>");
}

void cz_draw_circle(struct cz_draw *d, double x, double y, double radius, enum cz_ink ink)
{
	cz_buf_adds(d->b, "<circle");
	along(d, "cx", x);
	down(d, "cy", y);
	down(d, "r", radius);
	cz_draw_ink(d, ink);
	cz_buf_adds(d->b, "/>");
}

/* The shape of a party in one picture: another picture of the page has its own, since makers of PDF look no further. */
static void add_marker_id(struct cz_draw *d, const struct cz_table *t, size_t party, enum cz_shown shown)
{
	size_t i = 0;
	while (i < d->r->tables && d->r->table[i] != t)
		i++;
	cz_buf_addf(d->b, "%c%zu%s\"", party == CZ_MARK_OF_ALL ? '_' : (char)('a' + party % 26), i,
		    shown == CZ_AT_LEAST ? "u" : shown == CZ_AT_MOST ? "d" : "");
}

void cz_draw_marker_shape(struct cz_draw *d, const struct cz_table *t, size_t party, enum cz_shown shown)
{
	const struct marker *m = party == CZ_MARK_OF_ALL ? &mean : &markers[party % CZ_COUNT(markers)];
	const char *arrow = shown == CZ_AT_LEAST  ? "M9 0H24M19 -4L24 0L19 4"
			    : shown == CZ_AT_MOST ? "M-9 0H-24M-19 -4L-24 0L-19 4"
						  : NULL;
	const bool alone = m->alone && !arrow;
	cz_buf_addf(d->b, "%s id=\"", alone ? m->alone : "<path");
	add_marker_id(d, t, party, shown);
	if (!alone)
		cz_buf_addf(d->b, " d=\"%s%s\"", m->path, arrow ? arrow : "");
	if (arrow)
		cz_buf_addf(d->b, " fill=\"#fff\" stroke=\"%s\" stroke-width=\"2\"/>", m->colour);
	else
		cz_buf_addf(d->b, " fill=\"%s\"/>", m->colour);
}

void cz_draw_marker(struct cz_draw *d, const struct cz_table *t, size_t party, enum cz_shown shown, double x, double y)
{
	cz_buf_adds(d->b, "<use href=\"#");
	add_marker_id(d, t, party, shown);
	along(d, "x", x);
	down(d, "y", y);
	cz_buf_adds(d->b, "/>");
}

const char *cz_draw_marker_name(size_t party)
{
	return markers[party % CZ_COUNT(markers)].name;
}

size_t cz_draw_role(const struct cz_table *t, enum cz_role role)
{
	for (size_t c = 0; c < t->columns; c++)
		if (t->column[c].role == role)
			return c;
	return CZ_NO_LINE;
}

bool cz_draw_has(const struct cz_table *t, size_t line, size_t column)
{
	return column != CZ_NO_LINE && cz_cell_has_value(&t->line[line].cell[column]);
}

double cz_draw_value(const struct cz_picture *p, const struct cz_cell *c)
{
	return c->shown == CZ_AT_LEAST ? p->high : c->shown == CZ_AT_MOST ? p->low : c->value;
}

double cz_draw_part(const struct cz_picture *p, double v)
{
	double part = p->high > p->low ? (v - p->low) / (p->high - p->low) : 0;
	return fmin(fmax(part, 0), 1);
}

void cz_draw_key_item(struct cz_buf *b, const char *sign, const char *text)
{
	cz_buf_addf(b, "<li class=\"%s\">", sign);
	cz_html_add(b, text);
	cz_buf_adds(b, "</li>\n");
}
