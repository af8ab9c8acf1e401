#include "base/array.h"
#include "report/draw.h"
#include <math.h>
#include <stdlib.h>

/* A map: the outlines of areas where they are known, darker for more, else a circle at each place, larger for more. */

enum { WIDTH = 480, TALLEST = 440 };
static const double pi = 3.14159265358979323846;
static const double sign_width = 10, text_height = 18; /* of a wide script on a phone, which shows larger signs */

/* Degrees to the picture: north is up, and a degree of longitude is as much shorter as it is there. */
struct view {
	double south, north, west, east, squeeze, scale, left, top;
	bool outlines;
};

struct box {
	double left, top, right, bottom;
};

struct map {
	struct cz_draw d;
	const struct cz_picture *p;
	struct view view;
	double most;
	struct box *taken; /* by circles and names */
	size_t n;
};

static void widen(struct view *v, double lon, double lat)
{
	v->south = fmin(v->south, lat);
	v->north = fmax(v->north, lat);
	v->west = fmin(v->west, lon);
	v->east = fmax(v->east, lon);
}

static struct view find_view(const struct cz_table *t)
{
	struct view v = {.south = 90, .north = -90, .west = 180, .east = -180};
	for (size_t l = 0; l < t->lines; l++)
		v.outlines |= t->line[l].rings > 0;
	for (size_t l = 0; l < t->lines; l++) {
		const struct cz_line *x = &t->line[l];
		if (!v.outlines && !isnan(x->lat) && !isnan(x->lon))
			widen(&v, x->lon, x->lat);
		for (size_t k = 0; k < x->rings; k++)
			for (size_t i = 0; i < x->ring[k].n; i++)
				widen(&v, x->ring[k].at[2 * i], x->ring[k].at[2 * i + 1]);
	}
	const double edge = v.outlines ? 6 : 40;
	v.squeeze = cos((v.south + v.north) / 2 * pi / 180);
	double wide = fmax((v.east - v.west) * v.squeeze, 1e-6), tall = fmax(v.north - v.south, 1e-6);
	v.scale = fmin((WIDTH - 2 * edge) / wide, (TALLEST - 2 * edge) / tall);
	v.left = (WIDTH - wide * v.scale) / 2;
	v.top = edge;
	return v;
}

static double across(const struct view *v, double lon)
{
	return v->left + (lon - v->west) * v->squeeze * v->scale;
}

static double down(const struct view *v, double lat)
{
	return v->top + (v->north - lat) * v->scale;
}

static double height(const struct view *v)
{
	return fmax((v->north - v->south) * v->scale, 0) + 2 * v->top;
}

/* One path for an area with its holes; points closer than a screen shows are left out. What is not shown as a number has no
 * shade either. */
static void outline(struct map *m, const struct cz_line *l)
{
	const struct cz_cell *c = &l->cell[m->p->column];
	struct cz_buf *b = m->d.b;
	cz_buf_adds(b, "<path");
	cz_draw_ink(&m->d, CZ_INK_AREA);
	cz_buf_adds(b, " fill-opacity=\"");
	cz_draw_number(b, cz_cell_has(c) ? 0.06 + 0.6 * fmax(c->value, 0) / m->most : 0);
	cz_buf_adds(b, "\" d=\"");
	for (size_t k = 0; k < l->rings; k++) {
		double x0 = 0, y0 = 0;
		for (size_t i = 0; i < l->ring[k].n; i++) {
			double x = across(&m->view, l->ring[k].at[2 * i]), y = down(&m->view, l->ring[k].at[2 * i + 1]);
			if (i && hypot(x - x0, y - y0) < 0.7)
				continue;
			cz_draw_point(b, i ? 'L' : 'M', x, y);
			x0 = x;
			y0 = y;
		}
		cz_buf_addc(b, 'Z');
	}
	cz_buf_adds(b, "\"/>\n");
}

/* Where an area is: the middle of its outline, else its own place. */
static bool find_place(const struct map *m, const struct cz_line *l, double *x, double *y)
{
	struct view box = {.south = 90, .north = -90, .west = 180, .east = -180};
	double lon = l->lon, lat = l->lat;
	for (size_t i = 0; l->rings && i < l->ring[0].n; i++)
		widen(&box, l->ring[0].at[2 * i], l->ring[0].at[2 * i + 1]);
	if (l->rings) {
		lon = (box.west + box.east) / 2;
		lat = (box.south + box.north) / 2;
	}
	*x = across(&m->view, lon);
	*y = down(&m->view, lat);
	return !isnan(lat) && !isnan(lon) && (l->rings || !m->view.outlines);
}

/* The area of a circle tells, so its radius goes with the root. */
static double radius_of(const struct map *m, const struct cz_line *l)
{
	const struct cz_cell *c = &l->cell[m->p->column];
	return m->view.outlines ? 0 : cz_cell_has(c) ? 4 + 24 * sqrt(fmax(c->value, 0) / m->most) : 4;
}

static bool is_free(const struct map *m, const struct box *x, size_t own)
{
	if (x->left < 0 || x->right > WIDTH || x->top < 0 || x->bottom > height(&m->view))
		return false;
	for (size_t i = 0; i < m->n; i++)
		if (i != own && x->left < m->taken[i].right && m->taken[i].left < x->right && x->top < m->taken[i].bottom &&
		    m->taken[i].top < x->bottom)
			return false;
	return true;
}

static double width_of(const char *s)
{
	double signs = 0;
	for (; *s; s++)
		signs += ((unsigned char)*s & 0xc0) != 0x80;
	return sign_width * signs;
}

/* A name stands right of its circle, or left, above or below, where it covers nothing; where there is no room it is left to
 * the table. */
static void name(struct map *m, const struct cz_line *l, double x, double y, double radius, size_t own)
{
	struct cz_buf text = CZ_BUF_INIT;
	cz_buf_addf(&text, "%s ", l->label);
	cz_cell_add(&text, m->d.r->lang, &m->p->table->column[m->p->column], &l->cell[m->p->column]);
	const double w = width_of(cz_buf_text(&text)), h = text_height, gap = radius + 6;
	const struct {
		struct box box;
		double x;
		enum cz_anchor anchor;
	} choice[] = {
		{{x + gap, y - h / 2, x + gap + w, y + h / 2}, x + gap, CZ_ANCHOR_START},
		{{x - gap - w, y - h / 2, x - gap, y + h / 2}, x - gap, CZ_ANCHOR_END},
		{{x - w / 2, y - gap - h, x + w / 2, y - gap}, x, CZ_ANCHOR_MIDDLE},
		{{x - w / 2, y + gap, x + w / 2, y + gap + h}, x, CZ_ANCHOR_MIDDLE},
		{{x + radius - w, y - gap - h, x + radius, y - gap}, x + radius, CZ_ANCHOR_END},
		{{x + radius - w, y + gap, x + radius, y + gap + h}, x + radius, CZ_ANCHOR_END},
		{{x - radius, y - gap - h, x - radius + w, y - gap}, x - radius, CZ_ANCHOR_START},
		{{x - radius, y + gap, x - radius + w, y + gap + h}, x - radius, CZ_ANCHOR_START},
		{{x - w / 2, y - h / 2, x + w / 2, y + h / 2}, x, CZ_ANCHOR_MIDDLE}, /* in the middle of an outline */
	};
	const size_t around = CZ_COUNT(choice) - 1, end = m->view.outlines ? around + 1 : around;
	size_t i = m->view.outlines ? around : 0;
	while (i < end && !is_free(m, &choice[i].box, own))
		i++;
	if (i < end) {
		m->taken[m->n++] = choice[i].box;
		cz_draw_text(&m->d, choice[i].x, choice[i].box.bottom - 4, choice[i].anchor, CZ_INK_PLAIN, cz_buf_text(&text));
	}
	m->d.b->failed |= text.failed;
	cz_buf_release(&text);
}

static void circles_and_names(struct map *m)
{
	const struct cz_table *t = m->p->table;
	double x, y;
	for (size_t l = 0; l < t->lines; l++) {
		double r = radius_of(m, &t->line[l]);
		bool placed = find_place(m, &t->line[l], &x, &y);
		m->taken[m->n++] = placed && r > 0 ? (struct box){x - r, y - r, x + r, y + r} : (struct box){-1, -1, -1, -1};
		if (placed && r > 0)
			cz_draw_circle(&m->d, x, y, r, CZ_INK_CIRCLE);
	}
	for (size_t l = 0; l < t->lines; l++)
		if (find_place(m, &t->line[l], &x, &y))
			name(m, &t->line[l], x, y, radius_of(m, &t->line[l]), l);
}

void cz_draw_map(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out)
{
	const struct cz_table *t = p->table;
	struct map m = {.d = {.b = out, .r = r}, .p = p, .view = find_view(t), .most = 1};
	m.taken = cz_array_new(2 * t->lines, sizeof *m.taken);
	if (!m.taken) {
		out->failed = true;
		return;
	}
	for (size_t l = 0; l < t->lines; l++)
		if (cz_cell_has(&t->line[l].cell[p->column]))
			m.most = fmax(m.most, t->line[l].cell[p->column].value);
	cz_draw_open_fixed(&m.d, p, WIDTH, height(&m.view));
	for (size_t l = 0; m.view.outlines && l < t->lines; l++)
		if (t->line[l].rings)
			outline(&m, &t->line[l]);
	circles_and_names(&m);
	cz_draw_close(&m.d);
	free(m.taken);
}
