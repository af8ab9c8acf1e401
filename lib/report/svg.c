#include "report/draw.h"
#include "report/format.h"
#include "report/render.h"
#include <math.h>

/* The pictures that are as wide as their page: series and bars; and the keys that stand over them. */

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

/* Whether the line passes the point of a week, begins at it, or ends. */
struct week_of_series {
	bool known, before, next;
};

static struct week_of_series week_of(const struct cz_picture *p, size_t l)
{
	const struct cz_table *t = p->table;
	return (struct week_of_series){
		.known = cz_cell_has(&t->line[l].cell[p->column]),
		.before = l > p->first && cz_cell_has(&t->line[l - 1].cell[p->column]),
		.next = l + 1 < t->lines && cz_cell_has(&t->line[l + 1].cell[p->column]),
	};
}

static double height_of(const struct plot *f, const struct cz_picture *p, size_t line)
{
	return plot_y(f, p->table->line[line].cell[p->column].value);
}

/* Stroke by stroke, since a path cannot be in per cent. A week alone between two that are not known is a dot: a stroke of no
 * length with a round end. */
static void series_strokes(struct cz_draw *d, const struct cz_picture *p, const struct plot *f)
{
	cz_draw_group(d, CZ_INK_SERIES, CZ_ANCHOR_START);
	for (size_t l = p->first; l < p->table->lines; l++) {
		const struct week_of_series w = week_of(p, l);
		const size_t to = w.next ? l + 1 : l;
		if (w.known && (w.next || !w.before))
			cz_draw_line(d, plot_x(f, p, l), height_of(f, p, l), plot_x(f, p, to), height_of(f, p, to),
				     CZ_INK_PLAIN);
	}
	cz_draw_ungroup(d);
}

/* The same in a field, a fifth as heavy. The line of a sparkline is thin and hardly stretched, so that it does not
 * show on paper that a maker of PDF stretches it. */
static void series_path(struct cz_draw *d, const struct cz_picture *p, const struct plot *f)
{
	cz_draw_open_field(d, f->height + 2 * f->top);
	cz_draw_open_path(d, CZ_INK_SERIES);
	for (size_t l = p->first; l < p->table->lines; l++) {
		const struct week_of_series w = week_of(p, l);
		if (w.known)
			cz_draw_step(d, w.before ? 'L' : 'M', plot_x(f, p, l), height_of(f, p, l));
		if (w.known && !w.before && !w.next)
			cz_buf_adds(d->b, "h0");
	}
	cz_draw_close_path(d);
	cz_draw_close_field(d);
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

static void series(const struct cz_report *r, const struct cz_picture *p, enum cz_picture_size size, struct cz_buf *out)
{
	struct cz_draw d = {.b = out, .r = r};
	const bool small = size != CZ_PICTURE_LARGE;
	const double most = most_of(p->table, p->first, p->column);
	const struct plot f = small ? (struct plot){.left = 2, .right = 96, .top = 5, .height = 30, .most = fmax(most, 1)}
				    : (struct plot){.left = 10, .right = 98, .top = 20, .height = 150, .most = round_up(most)};
	const double height = f.top + f.height + (small ? 5 : 26);
	if (size == CZ_PICTURE_MUTE)
		cz_draw_open_hidden(&d, height);
	else
		cz_draw_open_wide(&d, p, height);
	if (p->table->lines > p->first) {
		if (!small)
			series_grid(&d, p, &f);
		(small ? series_path : series_strokes)(&d, p, &f);
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

/* One kind of thing that each line has, all of one ink. */
struct bar_part {
	void (*draw)(struct cz_draw *d, const struct bars *f, const struct bar_part *part, size_t line, double y);
	enum cz_ink ink;
	enum cz_anchor anchor;
	size_t column;
	double x;           /* where a name or a number ends */
	double under, high; /* of a bar */
};

static void bar_name(struct cz_draw *d, const struct bars *f, const struct bar_part *part, size_t line, double y)
{
	const char *name = f->t->line[line].label;
	const size_t at = break_of(f, line);
	const double width = part->x - (has_words(f, line) ? 29 : 9);
	struct cz_buf first = CZ_BUF_INIT;
	cz_buf_add(&first, name, at ? at : strlen(name));
	cz_draw_clipped(d, width, y, cz_buf_text(&first));
	if (at)
		cz_draw_clipped(d, width, y + NAME_LINE, name + at + (name[at] == ' '));
	d->b->failed |= first.failed;
	cz_buf_release(&first);
}

static void bar_number(struct cz_draw *d, const struct bars *f, const struct bar_part *part, size_t line, double y)
{
	cz_draw_cell(d, part->x, y + 13, CZ_ANCHOR_START, CZ_INK_PLAIN, &f->t->column[part->column],
		     &f->t->line[line].cell[part->column]);
}

static void bar_length(struct cz_draw *d, const struct bars *f, const struct bar_part *part, size_t line, double y)
{
	const struct cz_cell *c = &f->t->line[line].cell[part->column];
	if (cz_cell_has(c) && c->value > 0)
		cz_draw_rect(d, 0, y + extra(f, line) + part->under, 100 * c->value / f->most, part->high,
			     CZ_INK_PLAIN);
}

static void bar_lines(struct cz_draw *d, const struct bars *f, const struct bar_part *part)
{
	double y = 0;
	cz_draw_group(d, part->ink, part->anchor);
	for (size_t l = 0; l < f->t->lines; y += f->row + extra(f, l), l++)
		part->draw(d, f, part, l, y);
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
	const struct bar_part parts[] = {
		{bar_name, CZ_INK_PLAIN, CZ_ANCHOR_START, 0, .x = asked},
		{bar_number, CZ_INK_FIRST, CZ_ANCHOR_END, 0, .x = asked},
		{bar_number, CZ_INK_SECOND, CZ_ANCHOR_END, 1, .x = 100},
		{bar_length, CZ_INK_HOLLOW, CZ_ANCHOR_START, 1, .under = 18, .high = 11},
		{bar_length, CZ_INK_NOW, CZ_ANCHOR_START, 0, .under = both ? 21 : 18, .high = both ? 5 : 8},
	};
	struct cz_draw d = {.b = out, .r = r};
	cz_draw_open_wide(&d, p, bars_height(&f));
	for (size_t i = 0; i < CZ_COUNT(parts); i++)
		if (parts[i].column == 0 || both)
			bar_lines(&d, &f, &parts[i]);
	cz_draw_close(&d);
}

/* ---- keys ---- */

void cz_picture_key(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out)
{
	const struct cz_table *t = p->table;
	bool two_bars = p->kind == CZ_PICTURE_BARS && t->columns > 1;
	if (!two_bars && p->kind != CZ_PICTURE_DOTS)
		return;
	cz_buf_adds(out, "<ul class=\"key\">\n");
	if (two_bars) {
		cz_draw_key_item(out, "now", t->column[0].label);
		cz_draw_key_item(out, "hollow", t->column[1].label);
	} else {
		cz_draw_dots_key(r, t, out);
	}
	cz_buf_adds(out, "</ul>\n");
}

void cz_picture_svg(const struct cz_report *r, const struct cz_picture *p, enum cz_picture_size size, struct cz_buf *out)
{
	switch (p->kind) {
	case CZ_PICTURE_SERIES:
		series(r, p, size, out);
		break;
	case CZ_PICTURE_BARS:
		bars(r, p, out);
		break;
	case CZ_PICTURE_DOTS:
		cz_draw_dots(r, p, out);
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
