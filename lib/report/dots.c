#include "report/draw.h"
#include "report/format.h"
#include "report/render.h"
#include <math.h>

/* The dot plot of a partnership: a line for each aspect with the mean of all, its margin, and where each party
 * stands. */

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
		cz_draw_cell(d, 100, row_top(l) + 14, CZ_ANCHOR_START, CZ_INK_PLAIN, &t->column[mean],
			     &t->line[l].cell[mean]);
	cz_draw_ungroup(d);
}

static bool is_bound(const struct cz_cell *c)
{
	return c->shown == CZ_AT_LEAST || c->shown == CZ_AT_MOST;
}

static enum cz_shown state_of(const struct cz_cell *c)
{
	return is_bound(c) ? c->shown : CZ_EXACT;
}

/* The shapes of a column, each before it is used. */
static void dots_shapes(struct cz_draw *d, const struct cz_table *t, size_t column, size_t party)
{
	static const enum cz_shown states[] = {CZ_EXACT, CZ_AT_LEAST, CZ_AT_MOST};
	for (size_t i = party == CZ_MARK_OF_ALL; i < CZ_COUNT(states); i++) /* an exact mean of all is a stroke */
		for (size_t l = 0; l < t->lines; l++)
			if (cz_draw_has(t, l, column) && state_of(&t->line[l].cell[column]) == states[i]) {
				cz_draw_marker_shape(d, t, party, states[i]);
				break;
			}
}

/* The marks of a column, at so many pixels under the top of their lines. */
static void dots_marks(struct cz_draw *d, const struct cz_picture *p, size_t column, size_t party, double under)
{
	const struct cz_table *t = p->table;
	for (size_t l = 0; column != CZ_NO_LINE && l < t->lines; l++) {
		const struct cz_cell *c = &t->line[l].cell[column];
		if (cz_draw_has(t, l, column) && (is_bound(c) || party != CZ_MARK_OF_ALL))
			cz_draw_marker(d, t, party, state_of(c), dots_x(p, c->value), row_top(l) + under);
	}
}

static void dots_intervals(struct cz_draw *d, const struct cz_picture *p)
{
	const struct cz_table *t = p->table;
	const size_t low = cz_draw_role(t, CZ_ROLE_LOW), high = cz_draw_role(t, CZ_ROLE_HIGH);
	cz_draw_open_strokes(d, CZ_INK_INTERVAL);
	for (size_t l = 0; l < t->lines; l++)
		if (cz_draw_has(t, l, low) && cz_draw_has(t, l, high)) {
			double x = dots_x(p, t->line[l].cell[low].value), end = dots_x(p, t->line[l].cell[high].value);
			cz_draw_stroke(d, x, row_top(l) + DOTS_MIDDLE, 'h', fmax(end - x, 0.3));
		}
	cz_draw_close_strokes(d);
}

static void dots_means(struct cz_draw *d, const struct cz_picture *p, size_t mean)
{
	const struct cz_table *t = p->table;
	cz_draw_open_strokes(d, CZ_INK_MEAN);
	for (size_t l = 0; l < t->lines; l++)
		if (cz_draw_has(t, l, mean) && !is_bound(&t->line[l].cell[mean])) {
			const double x = dots_x(p, t->line[l].cell[mean].value);
			cz_draw_stroke(d, x, row_top(l) + DOTS_MIDDLE - 13, 'v', 26);
		}
	cz_draw_close_strokes(d);
}

/* A thin line from the party that scores lowest to the one that scores highest. */
static void dots_spans(struct cz_draw *d, const struct cz_picture *p)
{
	const struct cz_table *t = p->table;
	cz_draw_open_strokes(d, CZ_INK_SPAN);
	for (size_t l = 0; l < t->lines; l++) {
		double low = INFINITY, high = -INFINITY;
		for (size_t c = 0; c < t->columns; c++)
			if (t->column[c].role == CZ_ROLE_PARTY && cz_draw_has(t, l, c)) {
				low = fmin(low, t->line[l].cell[c].value);
				high = fmax(high, t->line[l].cell[c].value);
			}
		if (low < high) {
			const double x = dots_x(p, low);
			cz_draw_stroke(d, x, row_top(l) + DOTS_MIDDLE, 'h', dots_x(p, high) - x);
		}
	}
	cz_draw_close_strokes(d);
}

/* All that is drawn in strokes: the lines of the scale, and on them what all together think. */
static void dots_field(struct cz_draw *d, const struct cz_picture *p, size_t mean, double foot)
{
	cz_draw_open_field(d, foot);
	cz_draw_open_strokes(d, CZ_INK_SCALE);
	for (int k = 0; k <= dots_steps(p); k++)
		cz_draw_stroke(d, dots_x(p, p->low + k), 0, 'v', foot);
	cz_draw_close_strokes(d);
	dots_intervals(d, p);
	dots_means(d, p, mean);
	dots_spans(d, p);
	cz_draw_close_field(d);
}

static void dots_defs(struct cz_draw *d, const struct cz_table *t, size_t mean)
{
	cz_buf_adds(d->b, "<defs>");
	dots_shapes(d, t, mean, CZ_MARK_OF_ALL);
	for (size_t c = 0, party = 0; c < t->columns; c++)
		if (t->column[c].role == CZ_ROLE_PARTY)
			dots_shapes(d, t, c, party++);
	cz_buf_adds(d->b, "</defs>\n");
}

/* Each party has its own height in every line, so that no marker covers another. */
static void dots_parties(struct cz_draw *d, const struct cz_picture *p)
{
	const struct cz_table *t = p->table;
	size_t drawn = 0, party = 0;
	for (size_t c = 0; c < t->columns; c++)
		drawn += party_is_drawn(t, c);
	const double step = drawn > 1 ? fmin(12, 24 / (double)(drawn - 1)) : 0;
	double y = DOTS_MIDDLE - step * (double)(drawn - 1) / 2;
	for (size_t c = 0; c < t->columns; c++) {
		if (party_is_drawn(t, c)) {
			dots_marks(d, p, c, party, y);
			y += step;
		}
		party += t->column[c].role == CZ_ROLE_PARTY;
	}
}

void cz_draw_dots(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out)
{
	const struct cz_table *t = p->table;
	const size_t mean = cz_draw_role(t, CZ_ROLE_MEAN);
	struct cz_draw d = {.b = out, .r = r};
	cz_draw_open_wide(&d, p, row_top(t->lines) + 22);
	dots_field(&d, p, mean, row_top(t->lines));
	dots_scale(&d, p, row_top(t->lines));
	dots_names(&d, t, mean);
	dots_defs(&d, t, mean);
	dots_marks(&d, p, mean, CZ_MARK_OF_ALL, DOTS_MIDDLE);
	dots_parties(&d, p);
	cz_draw_close(&d);
}

/* The first cell that is drawn with this state, and its words. */
static void bound_key(const struct cz_report *r, const struct cz_table *t, enum cz_shown shown, const char *sign,
		      struct cz_buf *b)
{
	for (size_t l = 0; l < t->lines; l++)
		for (size_t c = 0; c < t->columns; c++) {
			bool drawn = t->column[c].role == CZ_ROLE_MEAN || t->column[c].role == CZ_ROLE_PARTY;
			if (!drawn || t->line[l].cell[c].shown != shown)
				continue;
			struct cz_buf text = CZ_BUF_INIT;
			cz_cell_add(&text, r->lang, &t->column[c], &t->line[l].cell[c]);
			cz_draw_key_item(b, sign, cz_buf_text(&text));
			b->failed |= text.failed;
			cz_buf_release(&text);
			return;
		}
}

void cz_draw_dots_key(const struct cz_report *r, const struct cz_table *t, struct cz_buf *b)
{
	const size_t mean = cz_draw_role(t, CZ_ROLE_MEAN);
	const size_t low = cz_draw_role(t, CZ_ROLE_LOW), high = cz_draw_role(t, CZ_ROLE_HIGH);
	bool interval = false;
	for (size_t l = 0; l < t->lines; l++)
		interval |= cz_draw_has(t, l, low) && cz_draw_has(t, l, high);
	if (mean != CZ_NO_LINE)
		cz_draw_key_item(b, "tick", t->column[mean].label);
	if (interval)
		cz_draw_key_item(b, "interval", cz_phrase_text(r->lang, CZ_P_MARGIN));
	for (size_t c = 0, party = 0; c < t->columns; c++) {
		if (party_is_drawn(t, c))
			cz_draw_key_item(b, cz_draw_marker_name(party), t->column[c].label);
		party += t->column[c].role == CZ_ROLE_PARTY;
	}
	bound_key(r, t, CZ_AT_LEAST, "up", b);
	bound_key(r, t, CZ_AT_MOST, "down", b);
}
