#include "report/draw.h"
#include "report/format.h"
#include <math.h>

/* Pictures of scores with coordinates of their own: slopes from wave to wave, and the radar for who asks for it. */

enum { WIDTH = 480 };
static const double pi = 3.14159265358979323846;

/* ---- slopes ---- */

struct frame {
	double left, width, top, height;
};

static double slope_y(const struct frame *f, const struct cz_picture *p, double v)
{
	return f->top + f->height * (1 - cz_draw_part(p, v));
}

static void slope_line(struct cz_draw *d, const struct cz_picture *p, const struct frame *f, size_t l)
{
	const struct cz_table *t = p->table;
	double step = t->columns > 1 ? f->width / (double)(t->columns - 1) : 0;
	bool pen = false;
	cz_buf_adds(d->b, "<path");
	cz_draw_ink(d, CZ_INK_SERIES);
	cz_buf_adds(d->b, " d=\"");
	for (size_t c = 0; c < t->columns; c++) {
		if (cz_draw_has(t, l, c))
			cz_draw_point(d->b, pen ? 'L' : 'M', f->left + step * (double)c, slope_y(f, p, cz_draw_value(p, &t->line[l].cell[c])));
		pen = cz_draw_has(t, l, c); /* a wave that is withheld is a gap */
	}
	cz_buf_adds(d->b, "\"/>\n");
	for (size_t c = 0; c < t->columns; c++) {
		const struct cz_cell *cell = &t->line[l].cell[c];
		double x = f->left + step * (double)c, y = slope_y(f, p, cz_draw_value(p, cell));
		if (!cz_draw_has(t, l, c))
			continue;
		cz_draw_circle(d, x, y, 4.5, cz_cell_has(cell) ? CZ_INK_NOW : CZ_INK_NOW_OPEN);
		if (c == 0 || c + 1 == t->columns) /* above its point, but below one that touches the top */
			cz_draw_cell(d, x, y - f->top < 12 ? y + 20 : y - 9, CZ_ANCHOR_MIDDLE, CZ_INK_STRONG, &t->column[c], cell);
	}
}

/* A small frame for each aspect, three in a row; the waves go from left to right, the frame is the scale. */
void cz_draw_slopes(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out)
{
	enum { IN_A_ROW = 3, HIGH = 166, INSET = 34 };
	const struct cz_table *t = p->table;
	const size_t rows = (t->lines + IN_A_ROW - 1) / IN_A_ROW;
	struct cz_draw d = {.b = out, .r = r};
	cz_draw_open_fixed(&d, p, WIDTH, HIGH * (double)rows);
	for (size_t l = 0; l < t->lines && t->columns; l++) {
		const double left = WIDTH / IN_A_ROW * (double)(l % IN_A_ROW), top = HIGH * (double)(l / IN_A_ROW);
		const struct frame f = {.left = left + INSET, .width = WIDTH / IN_A_ROW - 2 * INSET, .top = top + 34, .height = 90};
		const double bottom = f.top + f.height;
		cz_draw_label(&d, f.left + f.width / 2, top + 18, CZ_ANCHOR_MIDDLE, t->line[l].label, 16);
		cz_draw_line(&d, f.left - 12, f.top, f.left + f.width + 12, f.top, CZ_INK_AXIS);
		cz_draw_line(&d, f.left - 12, bottom, f.left + f.width + 12, bottom, CZ_INK_AXIS);
		cz_draw_label(&d, f.left, bottom + 20, CZ_ANCHOR_MIDDLE, t->column[0].label, 9);
		if (t->columns > 1)
			cz_draw_label(&d, f.left + f.width, bottom + 20, CZ_ANCHOR_MIDDLE, t->column[t->columns - 1].label, 9);
		slope_line(&d, p, &f, l);
	}
	cz_draw_close(&d);
}

/* ---- radar ---- */

/* One series and no filled area: an area would grow with the square, and with the order of the aspects. */
void cz_draw_radar(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out)
{
	enum { HIGH = 360, REACH = 130 };
	const struct cz_table *t = p->table;
	const double across = WIDTH / 2.0, down = HIGH / 2.0, turn = 2 * pi / (double)(t->lines ? t->lines : 1);
	const size_t mean = cz_draw_role(t, CZ_ROLE_MEAN);
	const int steps = (int)(p->high - p->low);
	struct cz_draw d = {.b = out, .r = r};
	bool pen = false;
	cz_draw_open_fixed(&d, p, WIDTH, HIGH);
	for (int k = 1; k <= steps && steps <= 12; k++)
		cz_draw_circle(&d, across, down, REACH * (double)k / steps, CZ_INK_AXIS);
	for (size_t l = 0; l < t->lines; l++) {
		double x = sin(turn * (double)l), y = -cos(turn * (double)l);
		cz_draw_line(&d, across, down, across + REACH * x, down + REACH * y, CZ_INK_AXIS);
		cz_draw_label(&d, across + (REACH + 14) * x, down + (REACH + 14) * y + 5,
			      x > 0.1 ? CZ_ANCHOR_START : x < -0.1 ? CZ_ANCHOR_END : CZ_ANCHOR_MIDDLE, t->line[l].label, 14);
	}
	cz_buf_adds(d.b, "<path");
	cz_draw_ink(&d, CZ_INK_SERIES);
	cz_buf_adds(d.b, " d=\"");
	for (size_t k = 0; k <= t->lines && t->lines; k++) {
		size_t l = k % t->lines;
		bool has = cz_draw_has(t, l, mean);
		if (has) {
			double a = turn * (double)l, reach = REACH * cz_draw_part(p, cz_draw_value(p, &t->line[l].cell[mean]));
			cz_draw_point(d.b, pen ? 'L' : 'M', across + reach * sin(a), down - reach * cos(a));
		}
		pen = has; /* an aspect that is withheld is a gap */
	}
	cz_buf_adds(d.b, "\"/>\n");
	for (int k = 0; k <= steps && steps <= 12; k++) { /* over the line, so that it can be read */
		struct cz_buf name = CZ_BUF_INIT;
		cz_format_real(&name, r->lang, p->low + k, 0);
		cz_draw_text(&d, across - 5, down - REACH * (double)k / (steps ? steps : 1) + 5, CZ_ANCHOR_END, CZ_INK_QUIET,
			     cz_buf_text(&name));
		d.b->failed |= name.failed;
		cz_buf_release(&name);
	}
	cz_draw_close(&d);
}
