#include "report/draw.h"
#include "report/format.h"
#include "report/render.h"
#include <math.h>

/* The pictures that are as wide as their page: series, bars and dots; and the keys that stand over them. */

/* A round number at least v: 5, 10, 20, 50, 100 ... */
static double round_up(double v)
{
	double unit = 5;
	static const double step[] = {2, 2.5, 2};
	for (int k = 0; unit < v; k++)
		unit *= step[k % 3];
	return unit;
}

static double most_of(const struct cz_table *t, size_t first, size_t column)
{
	double most = 0;
	for (size_t l = first; l < t->lines; l++)
		if (cz_cell_has(&t->line[l].cell[column]))
			most = fmax(most, t->line[l].cell[column].value);
	return most;
}

/* ---- series ---- */

struct plot {
	double left, right; /* per cent */
	double top, height, most;
};

static double plot_x(const struct plot *f, const struct cz_picture *p, size_t line)
{
	size_t steps = p->table->lines - p->first - 1;
	return f->left + (f->right - f->left) * (double)(line - p->first) / (double)(steps ? steps : 1);
}

static double plot_y(const struct plot *f, double v)
{
	return f->top + f->height * (1 - v / f->most);
}

/* Stroke by stroke, since a path cannot be in per cent. A week alone between two that are not known is a dot: a stroke of no
 * length with a round end. */
static void series_strokes(struct cz_draw *d, const struct cz_picture *p, const struct plot *f)
{
	const struct cz_table *t = p->table;
	cz_draw_group(d, CZ_INK_SERIES, CZ_ANCHOR_START);
	for (size_t l = p->first; l < t->lines; l++) {
		const struct cz_cell *c = &t->line[l].cell[p->column];
		bool known = cz_cell_has(c), next = l + 1 < t->lines && cz_cell_has(&t->line[l + 1].cell[p->column]);
		bool before = l > p->first && cz_cell_has(&t->line[l - 1].cell[p->column]);
		if (known && (next || !before)) {
			size_t to = next ? l + 1 : l;
			cz_draw_line(d, plot_x(f, p, l), plot_y(f, c->value), plot_x(f, p, to),
				     plot_y(f, t->line[to].cell[p->column].value), CZ_INK_PLAIN);
		}
	}
	cz_draw_ungroup(d);
}

static void series_grid(struct cz_draw *d, const struct cz_picture *p, const struct plot *f)
{
	const struct cz_table *t = p->table;
	const double below = f->top + f->height + 20;
	for (int k = 0; k <= 2; k++) {
		double v = f->most * k / 2, y = plot_y(f, v);
		struct cz_buf name = CZ_BUF_INIT;
		cz_format_real(&name, d->r->lang, v, v == floor(v) ? 0 : 1);
		cz_draw_line(d, f->left, y, 100, y, CZ_INK_AXIS);
		cz_draw_text(d, 0, y + 5, CZ_ANCHOR_START, CZ_INK_QUIET, cz_buf_text(&name));
		d->b->failed |= name.failed;
		cz_buf_release(&name);
	}
	cz_draw_text(d, f->left, below, CZ_ANCHOR_START, CZ_INK_QUIET, t->line[p->first].label);
	cz_draw_text(d, 100, below, CZ_ANCHOR_END, CZ_INK_QUIET, t->line[t->lines - 1].label);
}

/* The current week: a dot and, at its free side, its number. */
static void series_now(struct cz_draw *d, const struct cz_picture *p, const struct plot *f, bool small)
{
	const struct cz_table *t = p->table;
	const size_t last = t->lines - 1;
	const struct cz_cell *now = &t->line[last].cell[p->column];
	if (!cz_cell_has(now)) {
		if (!small)
			cz_draw_cell(d, 100, plot_y(f, 0) - 8, CZ_ANCHOR_END, CZ_INK_QUIET, &t->column[p->column], now);
		return;
	}
	double y = plot_y(f, now->value);
	cz_draw_circle(d, f->right, y, small ? 3.5 : 5.5, CZ_INK_NOW);
	if (small)
		return;
	const struct cz_cell *before = last > p->first ? &t->line[last - 1].cell[p->column] : now;
	bool falls = cz_cell_has(before) && before->value > now->value;
	cz_draw_cell(d, 100, falls ? y + 21 : y - 11, CZ_ANCHOR_END, CZ_INK_STRONG, &t->column[p->column], now);
}

/* small: a sparkline, whose words stand around it */
static void series(const struct cz_report *r, const struct cz_picture *p, bool small, struct cz_buf *out)
{
	struct cz_draw d = {.b = out, .r = r};
	const double most = most_of(p->table, p->first, p->column);
	const struct plot f = small ? (struct plot){.left = 2, .right = 96, .top = 5, .height = 30, .most = fmax(most, 1)}
				    : (struct plot){.left = 10, .right = 98, .top = 20, .height = 150, .most = round_up(most)};
	cz_draw_open_wide(&d, p, f.top + f.height + (small ? 5 : 26));
	if (p->table->lines > p->first) {
		if (!small)
			series_grid(&d, p, &f);
		series_strokes(&d, p, &f);
		series_now(&d, p, &f, small);
	}
	cz_draw_close(&d);
}

/* ---- bars ---- */

struct bars {
	const struct cz_table *t;
	double row, most;
	size_t signs; /* that a phone shows of a name in one line, beside a number */
};

enum { NAME_LINE = 17, WORDS = 12 }; /* WORDS: by how many signs "not shown" is longer than a number */

/* Whether a line has words for a number, so that there is less room for its name. */
static bool has_words(const struct bars *f, size_t line)
{
	return !cz_cell_has(&f->t->line[line].cell[0]);
}

/* Where a name is broken that is too long for one line: at the last blank that leaves the first line short enough, or after as
 * many signs as fit. 0: it is not. */
static size_t break_of(const struct bars *f, size_t line)
{
	const char *name = f->t->line[line].label;
	const size_t most = f->signs - (has_words(f, line) ? WORDS : 0);
	size_t at = 0, blank = 0, signs = 0;
	while (name[at] && signs < most) {
		if (name[at] == ' ')
			blank = at;
		for (at++; ((unsigned char)name[at] & 0xc0) == 0x80; at++)
			;
		signs++;
	}
	return !name[at] ? 0 : blank ? blank : at;
}

/* How much higher a line is than one with a short name. */
static double extra(const struct bars *f, size_t line)
{
	return break_of(f, line) ? NAME_LINE : 0;
}

static double bars_height(const struct bars *f)
{
	double y = 0;
	for (size_t l = 0; l < f->t->lines; l++)
		y += f->row + extra(f, l);
	return y;
}

static void bar_names(struct cz_draw *d, const struct bars *f, double asked)
{
	double y = 0;
	for (size_t l = 0; l < f->t->lines; y += f->row + extra(f, l), l++) {
		const char *name = f->t->line[l].label;
		const size_t at = break_of(f, l);
		const double width = asked - (has_words(f, l) ? 29 : 9);
		struct cz_buf first = CZ_BUF_INIT;
		cz_buf_add(&first, name, at ? at : strlen(name));
		cz_draw_clipped(d, width, y, cz_buf_text(&first));
		if (at)
			cz_draw_clipped(d, width, y + NAME_LINE, name + at + (name[at] == ' '));
		d->b->failed |= first.failed;
		cz_buf_release(&first);
	}
}

static void bar_numbers(struct cz_draw *d, const struct bars *f, size_t column, double x, enum cz_ink ink)
{
	double y = 0;
	cz_draw_group(d, ink, CZ_ANCHOR_END);
	for (size_t l = 0; l < f->t->lines; y += f->row + extra(f, l), l++)
		cz_draw_cell(d, x, y + 13, CZ_ANCHOR_START, CZ_INK_PLAIN, &f->t->column[column], &f->t->line[l].cell[column]);
	cz_draw_ungroup(d);
}

static void bar_lengths(struct cz_draw *d, const struct bars *f, size_t column, double under, double high, enum cz_ink ink)
{
	double y = 0;
	cz_draw_group(d, ink, CZ_ANCHOR_START);
	for (size_t l = 0; l < f->t->lines; y += f->row + extra(f, l), l++) {
		const struct cz_cell *c = &f->t->line[l].cell[column];
		if (cz_cell_has(c) && c->value > 0)
			cz_draw_rect(d, 0, y + extra(f, l) + under, 100 * c->value / f->most, high, CZ_INK_PLAIN);
	}
	cz_draw_ungroup(d);
}

/* Each line of the table has its name and numbers over its bars. What is asked is a filled bar within the hollow one of what
 * is offered: where it sticks out, there is too little. */
static void bars(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out)
{
	const struct cz_table *t = p->table;
	const bool both = t->columns > 1;
	const double asked = both ? 88 : 100;
	const struct bars f = {.t = t, .row = both ? 39 : 34, .signs = both ? 34 : 40,
			       .most = fmax(1, fmax(most_of(t, 0, 0), both ? most_of(t, 0, 1) : 0))};
	struct cz_draw d = {.b = out, .r = r};
	cz_draw_open_wide(&d, p, bars_height(&f));
	bar_names(&d, &f, asked);
	bar_numbers(&d, &f, 0, asked, CZ_INK_FIRST);
	if (both) {
		bar_numbers(&d, &f, 1, 100, CZ_INK_SECOND);
		bar_lengths(&d, &f, 1, 18, 11, CZ_INK_HOLLOW);
	}
	bar_lengths(&d, &f, 0, both ? 21 : 18, both ? 5 : 8, CZ_INK_NOW);
	cz_draw_close(&d);
}

/* ---- dots ---- */

enum { DOTS_ROW = 56, DOTS_MIDDLE = 35 };

/* The scale fills the width but for two per cent at either side, where a marker may stick out. */
static double dots_x(const struct cz_picture *p, double v)
{
	return 2 + 96 * cz_draw_part(p, v);
}

static bool party_is_drawn(const struct cz_table *t, size_t column)
{
	for (size_t l = 0; t->column[column].role == CZ_ROLE_PARTY && l < t->lines; l++)
		if (cz_draw_has(t, l, column))
			return true;
	return false;
}

/* Whole numbers of the scale that are marked, but for the first. */
static int dots_steps(const struct cz_picture *p)
{
	return p->high - p->low <= 12 ? (int)(p->high - p->low) : 0;
}

static void dots_scale(struct cz_draw *d, const struct cz_picture *p, double foot)
{
	const int steps = dots_steps(p);
	cz_draw_group(d, CZ_INK_QUIET, CZ_ANCHOR_MIDDLE);
	for (int k = 0; k <= steps; k++) {
		struct cz_buf name = CZ_BUF_INIT;
		cz_format_real(&name, d->r->lang, p->low + k, 0);
		cz_draw_text(d, dots_x(p, p->low + k), foot + 17, CZ_ANCHOR_START, CZ_INK_PLAIN, cz_buf_text(&name));
		d->b->failed |= name.failed;
		cz_buf_release(&name);
	}
	cz_draw_ungroup(d);
}

static double row_top(size_t l)
{
	return (double)DOTS_ROW * (double)l;
}

static void dots_names(struct cz_draw *d, const struct cz_table *t, size_t mean)
{
	for (size_t l = 0; l < t->lines; l++)
		cz_draw_text(d, 0, row_top(l) + 14, CZ_ANCHOR_START, CZ_INK_PLAIN, t->line[l].label);
	cz_draw_group(d, CZ_INK_STRONG, CZ_ANCHOR_END);
	for (size_t l = 0; mean != CZ_NO_LINE && l < t->lines; l++)
		cz_draw_cell(d, 100, row_top(l) + 14, CZ_ANCHOR_START, CZ_INK_PLAIN, &t->column[mean], &t->line[l].cell[mean]);
	cz_draw_ungroup(d);
}

static bool is_bound(const struct cz_cell *c)
{
	return c->shown == CZ_AT_LEAST || c->shown == CZ_AT_MOST;
}

/* The marks of one column that have this state, at so many pixels under the top of their lines. */
static void dots_marks(struct cz_draw *d, const struct cz_picture *p, size_t column, size_t party, enum cz_shown shown, double under)
{
	const struct cz_table *t = p->table;
	bool told = false;
	for (size_t l = 0; column != CZ_NO_LINE && l < t->lines; l++) {
		const struct cz_cell *c = &t->line[l].cell[column];
		if (!cz_draw_has(t, l, column) || (is_bound(c) ? c->shown : CZ_EXACT) != shown)
			continue;
		if (!told)
			cz_draw_marker_shape(d, t, party, shown);
		told = true;
		cz_draw_marker(d, t, party, shown, dots_x(p, c->value), row_top(l) + under);
	}
}

static void dots_bounds(struct cz_draw *d, const struct cz_picture *p, size_t column, size_t party, double under)
{
	dots_marks(d, p, column, party, CZ_AT_LEAST, under);
	dots_marks(d, p, column, party, CZ_AT_MOST, under);
}

/* A line that stands, as thick as one of so many pixels on a page of 700. */
static void dots_stroke(struct cz_draw *d, double x, double y, double high, double pixels)
{
	const double thick = pixels / 7;
	cz_draw_box(d, x - thick / 2, y, thick, high);
}

static void dots_intervals(struct cz_draw *d, const struct cz_picture *p)
{
	const struct cz_table *t = p->table;
	const size_t low = cz_draw_role(t, CZ_ROLE_LOW), high = cz_draw_role(t, CZ_ROLE_HIGH);
	cz_draw_open_boxes(d, CZ_INK_INTERVAL);
	for (size_t l = 0; l < t->lines; l++)
		if (cz_draw_has(t, l, low) && cz_draw_has(t, l, high)) {
			double x = dots_x(p, t->line[l].cell[low].value), end = dots_x(p, t->line[l].cell[high].value);
			cz_draw_box(d, x, row_top(l) + DOTS_MIDDLE - 5, fmax(end - x, 0.3), 10);
		}
	cz_draw_close_boxes(d);
}

static void dots_means(struct cz_draw *d, const struct cz_picture *p, size_t mean)
{
	const struct cz_table *t = p->table;
	cz_draw_open_boxes(d, CZ_INK_MEAN);
	for (size_t l = 0; l < t->lines; l++)
		if (cz_draw_has(t, l, mean) && !is_bound(&t->line[l].cell[mean]))
			dots_stroke(d, dots_x(p, t->line[l].cell[mean].value), row_top(l) + DOTS_MIDDLE - 13, 26, 3);
	cz_draw_close_boxes(d);
}

/* A thin line from the party that scores lowest to the one that scores highest. */
static void dots_spans(struct cz_draw *d, const struct cz_picture *p)
{
	const struct cz_table *t = p->table;
	cz_draw_open_boxes(d, CZ_INK_SPAN);
	for (size_t l = 0; l < t->lines; l++) {
		double low = INFINITY, high = -INFINITY;
		for (size_t c = 0; c < t->columns; c++)
			if (t->column[c].role == CZ_ROLE_PARTY && cz_draw_has(t, l, c)) {
				low = fmin(low, t->line[l].cell[c].value);
				high = fmax(high, t->line[l].cell[c].value);
			}
		if (low < high)
			cz_draw_box(d, dots_x(p, low), row_top(l) + DOTS_MIDDLE - 0.5, dots_x(p, high) - dots_x(p, low), 1);
	}
	cz_draw_close_boxes(d);
}

/* All that is drawn in boxes: the lines of the scale, and on them what all together think. */
static void dots_field(struct cz_draw *d, const struct cz_picture *p, size_t mean, double foot)
{
	cz_draw_open_field(d, foot);
	cz_draw_open_boxes(d, CZ_INK_SCALE);
	for (int k = 0; k <= dots_steps(p); k++)
		dots_stroke(d, dots_x(p, p->low + k), 0, foot, 1);
	cz_draw_close_boxes(d);
	dots_intervals(d, p);
	dots_means(d, p, mean);
	dots_spans(d, p);
	cz_draw_close_field(d);
}

/* Each party has its own height in every line, so that no marker covers another. */
static void dots_parties(struct cz_draw *d, const struct cz_picture *p)
{
	const struct cz_table *t = p->table;
	size_t drawn = 0, party = 0;
	for (size_t c = 0; c < t->columns; c++)
		drawn += party_is_drawn(t, c);
	double step = drawn > 1 ? fmin(12, 24 / (double)(drawn - 1)) : 0, y = DOTS_MIDDLE - step * (double)(drawn - 1) / 2;
	for (size_t c = 0; c < t->columns; c++) {
		if (party_is_drawn(t, c)) {
			dots_marks(d, p, c, party, CZ_EXACT, y);
			dots_bounds(d, p, c, party, y);
			y += step;
		}
		party += t->column[c].role == CZ_ROLE_PARTY;
	}
}

static void dots(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out)
{
	const struct cz_table *t = p->table;
	const size_t mean = cz_draw_role(t, CZ_ROLE_MEAN);
	struct cz_draw d = {.b = out, .r = r};
	cz_draw_open_wide(&d, p, row_top(t->lines) + 22);
	dots_field(&d, p, mean, row_top(t->lines));
	dots_scale(&d, p, row_top(t->lines));
	dots_names(&d, t, mean);
	dots_bounds(&d, p, mean, CZ_MARK_OF_ALL, DOTS_MIDDLE);
	dots_parties(&d, p);
	cz_draw_close(&d);
}

/* ---- keys ---- */

/* The sign before it is the style's; its class is that of the ink. */
static void key_item(struct cz_buf *b, const char *sign, const char *text, const char *more)
{
	cz_buf_addf(b, "<li class=\"%s\">", sign);
	cz_html_add(b, text);
	if (more) {
		cz_buf_adds(b, " \xe2\x80\x93 ");
		cz_html_add(b, more);
	}
	cz_buf_adds(b, "</li>\n");
}

/* The first cell that is drawn with this state, and its words. */
static void bound_key(const struct cz_report *r, const struct cz_table *t, enum cz_shown shown, const char *sign, struct cz_buf *b)
{
	for (size_t l = 0; l < t->lines; l++)
		for (size_t c = 0; c < t->columns; c++) {
			bool drawn = t->column[c].role == CZ_ROLE_MEAN || t->column[c].role == CZ_ROLE_PARTY;
			if (!drawn || t->line[l].cell[c].shown != shown)
				continue;
			struct cz_buf text = CZ_BUF_INIT;
			cz_cell_add(&text, r->lang, &t->column[c], &t->line[l].cell[c]);
			key_item(b, sign, cz_buf_text(&text), NULL);
			b->failed |= text.failed;
			cz_buf_release(&text);
			return;
		}
}

static void dots_key(const struct cz_report *r, const struct cz_table *t, struct cz_buf *b)
{
	const size_t mean = cz_draw_role(t, CZ_ROLE_MEAN), low = cz_draw_role(t, CZ_ROLE_LOW), high = cz_draw_role(t, CZ_ROLE_HIGH);
	bool interval = false;
	for (size_t l = 0; l < t->lines; l++)
		interval |= cz_draw_has(t, l, low) && cz_draw_has(t, l, high);
	if (mean != CZ_NO_LINE)
		key_item(b, "tick", t->column[mean].label, NULL);
	if (interval)
		key_item(b, "interval", t->column[low].label, t->column[high].label);
	for (size_t c = 0, party = 0; c < t->columns; c++) {
		if (party_is_drawn(t, c))
			key_item(b, cz_draw_marker_name(party), t->column[c].label, NULL);
		party += t->column[c].role == CZ_ROLE_PARTY;
	}
	bound_key(r, t, CZ_AT_LEAST, "up", b);
	bound_key(r, t, CZ_AT_MOST, "down", b);
}

void cz_picture_key(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out)
{
	const struct cz_table *t = p->table;
	bool two_bars = p->kind == CZ_PICTURE_BARS && t->columns > 1;
	if (!two_bars && p->kind != CZ_PICTURE_DOTS)
		return;
	cz_buf_adds(out, "<ul class=\"key\">\n");
	if (two_bars) {
		key_item(out, "now", t->column[0].label, NULL);
		key_item(out, "hollow", t->column[1].label, NULL);
	} else {
		dots_key(r, t, out);
	}
	cz_buf_adds(out, "</ul>\n");
}

void cz_picture_svg(const struct cz_report *r, const struct cz_picture *p, bool small, struct cz_buf *out)
{
	switch (p->kind) {
	case CZ_PICTURE_SERIES:
		series(r, p, small, out);
		break;
	case CZ_PICTURE_BARS:
		bars(r, p, out);
		break;
	case CZ_PICTURE_DOTS:
		dots(r, p, out);
		break;
	case CZ_PICTURE_SLOPES:
		cz_draw_slopes(r, p, out);
		break;
	case CZ_PICTURE_MAP:
		cz_draw_map(r, p, out);
		break;
	case CZ_PICTURE_RADAR:
		cz_draw_radar(r, p, out);
		break;
	}
}
