#include "report/format.h"
#include "report/render.h"
#include <math.h>
#include <stdio.h>

/*
 * Pictures as SVG, small and by hand. Colours are classes, so that the style sheet rules them in light and dark; shape tells
 * the same as colour. Coordinates have one decimal, which is finer than any screen.
 */

enum { WIDTH = 720, LABEL = 190 };

static void num(struct cz_buf *b, const char *name, double v)
{
	char digits[32];
	int n = snprintf(digits, sizeof digits, "%.1f", v + 0.0); /* never -0.0 */
	if (n > 2 && strcmp(digits + n - 2, ".0") == 0)
		digits[n - 2] = '\0';
	cz_buf_addf(b, " %s=\"%s\"", name, digits);
}

static void open_svg(struct cz_buf *b, const struct cz_picture *p, double width, double height)
{
	cz_buf_addf(b, "<svg role=\"img\" viewBox=\"0 0 %.0f %.0f\" xmlns=\"http://www.w3.org/2000/svg\"><title>", width, height);
	cz_html_add(b, p->title);
	cz_buf_adds(b, "</title><desc>");
	cz_html_add(b, p->about ? p->about : p->title);
	cz_buf_adds(b, "</desc>\n");
}

static void text(struct cz_buf *b, double x, double y, const char *anchor, const char *class, const char *s)
{
	cz_buf_adds(b, "<text");
	num(b, "x", x);
	num(b, "y", y);
	if (strcmp(anchor, "start") != 0)
		cz_buf_addf(b, " text-anchor=\"%s\"", anchor);
	cz_buf_addf(b, "%s%s%s>", *class ? " class=\"" : "", class, *class ? "\"" : "");
	cz_html_add(b, s);
	cz_buf_adds(b, "</text>\n");
}

/* A label that has room for so many signs; a longer one ends in dots, the table has it whole. */
static void label(struct cz_buf *b, double x, double y, const char *s, size_t most)
{
	char cut[128];
	size_t n = 0, signs = 0;
	for (; s[n] && signs < most && n < sizeof cut - 8; signs++)
		for (n++; ((unsigned char)s[n] & 0xc0) == 0x80; n++)
			;
	memcpy(cut, s, n);
	memcpy(cut + n, s[n] ? "\xe2\x80\xa6" : "", s[n] ? 4 : 1);
	text(b, x, y, "end", "", cut);
}

static void rect(struct cz_buf *b, double x, double y, double w, double h, const char *class)
{
	cz_buf_addf(b, "<rect class=\"%s\"", class);
	num(b, "x", x);
	num(b, "y", y);
	num(b, "width", w);
	num(b, "height", h);
	cz_buf_adds(b, "/>\n");
}

static void line(struct cz_buf *b, double x1, double y1, double x2, double y2, const char *class)
{
	cz_buf_addf(b, "<line class=\"%s\"", class);
	num(b, "x1", x1);
	num(b, "y1", y1);
	num(b, "x2", x2);
	num(b, "y2", y2);
	cz_buf_adds(b, "/>\n");
}

/* Five shapes that differ without colour: circle, square, triangle, diamond, cross. */
static void marker(struct cz_buf *b, double x, double y, size_t i)
{
	static const char class[] = "abcde";
	const char c = class[i % 5];
	double r = 6.5;
	switch (i % 5) {
	case 0:
		cz_buf_addf(b, "<circle class=\"%c\" cx=\"%.1f\" cy=\"%.1f\" r=\"6\"/>\n", c, x, y);
		break;
	case 1:
		cz_buf_addf(b, "<rect class=\"%c\" x=\"%.1f\" y=\"%.1f\" width=\"11\" height=\"11\"/>\n", c, x - 5.5, y - 5.5);
		break;
	case 2:
		cz_buf_addf(b, "<path class=\"%c\" d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fZ\"/>\n", c, x, y - r, x + r, y + r, x - r, y + r);
		break;
	case 3:
		cz_buf_addf(b, "<path class=\"%c\" d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fZ\"/>\n", c, x, y - 7.5, x + 7.5, y, x, y + 7.5,
			    x - 7.5, y);
		break;
	default:
		cz_buf_addf(b, "<path class=\"%c\" d=\"M%.1f %.1fh4v-5h4v5h5v4h-5v5h-4v-5h-4z\"/>\n", c, x - 6.5, y - 2);
	}
}

static void add_value(struct cz_buf *b, const struct cz_report *r, double x, double y, const struct cz_column *c, const struct cz_cell *cell)
{
	struct cz_buf t = CZ_BUF_INIT;
	cz_cell_add(&t, r->lang, c, cell);
	text(b, x, y, "start", "quiet", cz_buf_text(&t));
	b->failed |= t.failed;
	cz_buf_release(&t);
}

/* A round number at least v: 5, 10, 20, 50, 100 ... */
static double round_up(double v)
{
	double unit = 5;
	static const double step[] = {2, 2.5, 2};
	for (int k = 0; unit < v; k++)
		unit *= step[k % 3];
	return unit;
}

/* series */

static void series(const struct cz_report *r, const struct cz_picture *p, bool small, struct cz_buf *b)
{
	const struct cz_table *t = p->table;
	const double height = small ? 44 : 220, left = small ? 2 : 44, right = small ? 7 : 16, top = small ? 6 : 16, bottom = small ? 4 : 30;
	const double width = small ? 180 : 480;
	size_t n = t->lines - p->first;
	double most = 1;
	for (size_t i = p->first; i < t->lines; i++)
		if (cz_cell_has(&t->line[i].cell[p->column]))
			most = fmax(most, t->line[i].cell[p->column].value);
	most = round_up(most);
	open_svg(b, p, width, height);
	for (int k = 0; !small && k <= 2; k++) {
		double y = top + (height - top - bottom) * k / 2;
		struct cz_buf name = CZ_BUF_INIT;
		cz_format_real(&name, r->lang, most * (2 - k) / 2, fmod(most, 2) == 0 || k != 1 ? 0 : 1);
		line(b, left, y, width - right, y, "axis");
		text(b, left - 8, y + 5, "end", "quiet", cz_buf_text(&name));
		b->failed |= name.failed;
		cz_buf_release(&name);
	}
	cz_buf_adds(b, "<path class=\"series\" d=\"");
	bool pen = false;
	double x = 0, y = 0;
	for (size_t i = 0; i < n; i++) {
		const struct cz_cell *c = &t->line[p->first + i].cell[p->column];
		if (!cz_cell_has(c)) {
			pen = false; /* a gap is a gap */
			continue;
		}
		x = left + (width - left - right) * (double)i / (double)(n > 1 ? n - 1 : 1);
		y = height - bottom - (height - top - bottom) * c->value / most;
		cz_buf_addf(b, "%c%.1f %.1f", pen ? 'L' : 'M', x, y);
		pen = true;
	}
	cz_buf_adds(b, "\"/>\n");
	if (pen)
		cz_buf_addf(b, "<circle class=\"now\" cx=\"%.1f\" cy=\"%.1f\" r=\"%s\"/>\n", x, y, small ? "4" : "5.5");
	if (!small && n > 1) {
		text(b, left, height - 8, "start", "quiet", t->line[p->first].label);
		text(b, width - right, height - 8, "end", "quiet", t->line[t->lines - 1].label);
	}
	cz_buf_adds(b, "</svg>\n");
}

/* bars */

static void bars(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *b)
{
	const struct cz_table *t = p->table;
	const size_t columns = t->columns < 2 ? t->columns : 2;
	const double bar = 13, row = (double)columns * (bar + 2) + 12, head = columns > 1 ? 30 : 6, left = 270, right = 80;
	double most = 1;
	for (size_t l = 0; l < t->lines; l++)
		for (size_t c = 0; c < columns; c++)
			if (cz_cell_has(&t->line[l].cell[c]))
				most = fmax(most, t->line[l].cell[c].value);
	open_svg(b, p, WIDTH, head + row * (double)t->lines + 4);
	for (size_t c = 0; columns > 1 && c < columns; c++) { /* the key: filled and hollow, not colour alone */
		double x = left + 170 * (double)c;
		rect(b, x, 5, 14, 12, c ? "hollow" : "a");
		text(b, x + 20, 16, "start", "", t->column[c].label);
	}
	for (size_t l = 0; l < t->lines; l++) {
		double y = head + row * (double)l;
		label(b, left - 10, y + row / 2, t->line[l].label, 30);
		for (size_t c = 0; c < columns; c++) {
			const struct cz_cell *cell = &t->line[l].cell[c];
			double w = cz_cell_has(cell) ? (WIDTH - left - right) * cell->value / most : 0;
			double at = y + 4 + (double)c * (bar + 2);
			if (w > 0)
				rect(b, left, at, w, bar, c ? "hollow" : "a");
			add_value(b, r, left + w + 8, at + bar - 2, &t->column[c], cell);
		}
	}
	cz_buf_adds(b, "</svg>\n");
}

/* dots */

static double on_scale(const struct cz_picture *p, double v, double left, double width)
{
	return left + width * (v - p->low) / (p->high > p->low ? p->high - p->low : 1);
}

static size_t column_of(const struct cz_table *t, enum cz_role role)
{
	for (size_t c = 0; c < t->columns; c++)
		if (t->column[c].role == role)
			return c;
	return CZ_NO_LINE;
}

static bool drawn(const struct cz_table *t, size_t l, size_t c)
{
	return c != CZ_NO_LINE && cz_cell_has_value(&t->line[l].cell[c]);
}

static void dot_key(const struct cz_table *t, double left, struct cz_buf *b)
{
	double x = left;
	size_t party = 0;
	for (size_t c = 0; c < t->columns; c++) {
		bool any = false;
		if (t->column[c].role != CZ_ROLE_PARTY)
			continue;
		for (size_t l = 0; l < t->lines; l++)
			any |= drawn(t, l, c);
		if (any) {
			marker(b, x + 7, 13, party);
			text(b, x + 20, 18, "start", "", t->column[c].label);
			x += 40 + 7.6 * (double)strlen(t->column[c].label);
		}
		party++;
	}
}

static void dots(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *b)
{
	const struct cz_table *t = p->table;
	const double left = LABEL, width = WIDTH - LABEL - 70, row = 54, head = 36;
	size_t mean = column_of(t, CZ_ROLE_MEAN), low = column_of(t, CZ_ROLE_LOW), high = column_of(t, CZ_ROLE_HIGH);
	double foot = head + row * (double)t->lines;
	open_svg(b, p, WIDTH, foot + 30);
	dot_key(t, left, b);
	int steps = (int)(p->high - p->low);
	for (int k = 0; steps > 0 && steps <= 12 && k <= steps; k++) {
		double x = on_scale(p, p->low + k, left, width);
		struct cz_buf name = CZ_BUF_INIT;
		cz_format_real(&name, r->lang, p->low + k, 0);
		line(b, x, head, x, foot, "axis");
		text(b, x, foot + 20, "middle", "quiet", cz_buf_text(&name));
		b->failed |= name.failed;
		cz_buf_release(&name);
	}
	for (size_t l = 0; l < t->lines; l++) {
		double y = head + row * (double)l + row / 2;
		size_t party = 0, shown = 0;
		text(b, left - 14, y + 5, "end", "", t->line[l].label);
		if (drawn(t, l, low) && drawn(t, l, high)) {
			double x = on_scale(p, t->line[l].cell[low].value, left, width), to = on_scale(p, t->line[l].cell[high].value, left, width);
			rect(b, x, y - 5, fmax(to - x, 2), 10, "interval");
		}
		if (drawn(t, l, mean)) {
			rect(b, on_scale(p, t->line[l].cell[mean].value, left, width) - 1.5, y - 13, 3, 26, "tick");
			add_value(b, r, left + width + 22, y + 5, &t->column[mean], &t->line[l].cell[mean]);
		}
		for (size_t c = 0; c < t->columns; c++) {
			if (t->column[c].role != CZ_ROLE_PARTY)
				continue;
			if (drawn(t, l, c)) /* side by side in height, so that none covers another */
				marker(b, on_scale(p, t->line[l].cell[c].value, left, width), y + (shown++ % 2 ? 13 : -13), party);
			party++;
		}
	}
	cz_buf_adds(b, "</svg>\n");
}

/* slopes: a small frame for each aspect, the waves from left to right */

static void slopes(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *b)
{
	const struct cz_table *t = p->table;
	const double frame = t->lines ? WIDTH / (double)t->lines : WIDTH, height = 190, top = 36, bottom = 30, inset = 30;
	open_svg(b, p, WIDTH, height);
	for (size_t l = 0; l < t->lines; l++) {
		double left = frame * (double)l + inset, width = frame - 2 * inset, x = 0, y = 0;
		size_t last = t->columns - 1;
		struct cz_buf path = CZ_BUF_INIT;
		bool pen = false;
		text(b, left + width / 2, 16, "middle", "", t->line[l].label);
		line(b, left, height - bottom, left + width, height - bottom, "axis");
		line(b, left, top, left + width, top, "axis");
		text(b, left, height - 8, "middle", "quiet", t->column[0].label);
		text(b, left + width, height - 8, "middle", "quiet", t->column[last].label);
		for (size_t c = 0; c < t->columns; c++) {
			if (!drawn(t, l, c)) {
				pen = false; /* a wave that is withheld is a gap */
				continue;
			}
			x = left + width * (double)c / (double)(last ? last : 1);
			y = height - bottom - on_scale(p, t->line[l].cell[c].value, 0, height - top - bottom);
			cz_buf_addf(&path, "%c%.1f %.1f", pen ? 'L' : 'M', x, y);
			cz_buf_addf(b, "<circle class=\"now\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>\n", x, y);
			if (c == 0 || c == last) {
				struct cz_buf v = CZ_BUF_INIT;
				cz_cell_add(&v, r->lang, &t->column[c], &t->line[l].cell[c]);
				text(b, x, y - 10, "middle", "quiet", cz_cell_has(&t->line[l].cell[c]) ? cz_buf_text(&v) : "");
				b->failed |= v.failed;
				cz_buf_release(&v);
			}
			pen = true;
		}
		if (path.len)
			cz_buf_addf(b, "<path class=\"series\" d=\"%s\"/>\n", cz_buf_text(&path));
		b->failed |= path.failed;
		cz_buf_release(&path);
	}
	cz_buf_adds(b, "</svg>\n");
}

/* map */

/* Degrees to the picture: north is up, and a degree of longitude is as much shorter as it is there. */
struct view {
	double south, north, west, east, squeeze, scale, left, top;
};

static void widen(struct view *v, double lon, double lat)
{
	v->south = fmin(v->south, lat);
	v->north = fmax(v->north, lat);
	v->west = fmin(v->west, lon);
	v->east = fmax(v->east, lon);
}

static struct view find_view(const struct cz_table *t, bool *outlines)
{
	struct view v = {90, -90, 180, -180, 1, 1, 0, 0};
	for (size_t l = 0; l < t->lines; l++)
		*outlines |= t->line[l].rings > 0;
	for (size_t l = 0; l < t->lines; l++) {
		const struct cz_line *x = &t->line[l];
		if (!*outlines && !isnan(x->lat))
			widen(&v, x->lon, x->lat);
		for (size_t k = 0; k < x->rings; k++)
			for (size_t i = 0; i < x->ring[k].n; i++)
				widen(&v, x->ring[k].at[2 * i], x->ring[k].at[2 * i + 1]);
	}
	const double edge = *outlines ? 10 : 60, room = *outlines ? 0 : 120; /* room for a name to the right of a circle */
	v.squeeze = cos((v.south + v.north) / 2 * 3.14159265358979 / 180);
	double wide = fmax((v.east - v.west) * v.squeeze, 1e-6), tall = fmax(v.north - v.south, 1e-6);
	v.scale = fmin((WIDTH - 2 * edge - room) / wide, (460 - 2 * edge) / tall);
	v.left = (WIDTH - room - wide * v.scale) / 2;
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

/* One path for an area with its holes; points closer than a screen shows are left out. */
static void outline(const struct view *v, const struct cz_line *l, double part, struct cz_buf *b)
{
	cz_buf_addf(b, "<path class=\"area\" fill-opacity=\"%.2f\" fill-rule=\"evenodd\" d=\"", 0.08 + 0.6 * part);
	for (size_t k = 0; k < l->rings; k++) {
		double x0 = -9, y0 = -9;
		for (size_t i = 0; i < l->ring[k].n; i++) {
			double x = across(v, l->ring[k].at[2 * i]), y = down(v, l->ring[k].at[2 * i + 1]);
			if (i && hypot(x - x0, y - y0) < 1)
				continue;
			cz_buf_addf(b, "%c%.1f %.1f", i ? 'L' : 'M', x, y);
			x0 = x;
			y0 = y;
		}
		cz_buf_addc(b, 'Z');
	}
	cz_buf_adds(b, "\"/>\n");
}

/* Where the name of an area goes: its own place, else the middle of its outline. */
static void middle_of(const struct cz_line *l, double *lon, double *lat)
{
	struct view box = {90, -90, 180, -180, 1, 1, 0, 0};
	*lon = l->lon;
	*lat = l->lat;
	for (size_t i = 0; l->rings && i < l->ring[0].n; i++)
		widen(&box, l->ring[0].at[2 * i], l->ring[0].at[2 * i + 1]);
	if (l->rings) {
		*lon = (box.west + box.east) / 2;
		*lat = (box.south + box.north) / 2;
	}
}

static void map(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *b)
{
	const struct cz_table *t = p->table;
	bool outlines = false;
	struct view v = find_view(t, &outlines);
	double most = 1;
	for (size_t l = 0; l < t->lines; l++)
		if (cz_cell_has(&t->line[l].cell[p->column]))
			most = fmax(most, t->line[l].cell[p->column].value);
	open_svg(b, p, WIDTH, (v.north - v.south) * v.scale + 2 * v.top);
	for (size_t l = 0; outlines && l < t->lines; l++) {
		const struct cz_cell *c = &t->line[l].cell[p->column];
		outline(&v, &t->line[l], cz_cell_has(c) ? c->value / most : 0, b);
	}
	for (size_t l = 0; l < t->lines; l++) {
		const struct cz_cell *c = &t->line[l].cell[p->column];
		double lon, lat, radius = cz_cell_has(c) ? 5 + 30 * sqrt(c->value / most) : 5; /* the area tells */
		middle_of(&t->line[l], &lon, &lat);
		if (isnan(lat) || (outlines && !t->line[l].rings))
			continue;
		double x = across(&v, lon), y = down(&v, lat);
		if (!outlines)
			cz_buf_addf(b, "<circle class=\"circle\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>\n", x, y, radius);
		struct cz_buf name = CZ_BUF_INIT;
		cz_buf_addf(&name, "%s ", t->line[l].label);
		cz_cell_add(&name, r->lang, &t->column[p->column], c);
		text(b, outlines ? x : x + radius + 5, y + 5, outlines ? "middle" : "start", outlines ? "name" : "", cz_buf_text(&name));
		b->failed |= name.failed;
		cz_buf_release(&name);
	}
	cz_buf_adds(b, "</svg>\n");
}

/* radar: only when asked for; one series, no fill */

static void radar(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *b)
{
	const struct cz_table *t = p->table;
	const double size = 460, middle = size / 2, reach = 150, turn = 2 * 3.14159265358979 / (double)(t->lines ? t->lines : 1);
	size_t mean = column_of(t, CZ_ROLE_MEAN);
	open_svg(b, p, size, size);
	(void)r;
	for (int ring = 1; ring <= 4; ring++)
		cz_buf_addf(b, "<circle class=\"axis\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>\n", middle, middle, reach * ring / 4);
	for (size_t l = 0; l < t->lines; l++) {
		double a = turn * (double)l, x = sin(a), y = -cos(a);
		line(b, middle, middle, middle + reach * x, middle + reach * y, "axis");
		text(b, middle + (reach + 20) * x, middle + (reach + 20) * y + 5, x > 0.1 ? "start" : x < -0.1 ? "end" : "middle", "",
		     t->line[l].label);
	}
	cz_buf_adds(b, "<path class=\"series\" d=\"");
	bool pen = false;
	for (size_t k = 0; k <= t->lines && t->lines; k++) {
		size_t l = k % t->lines;
		if (!drawn(t, l, mean))
			continue;
		double a = turn * (double)l, d = on_scale(p, t->line[l].cell[mean].value, 0, reach);
		cz_buf_addf(b, "%c%.1f %.1f", pen ? 'L' : 'M', middle + d * sin(a), middle - d * cos(a));
		pen = true;
	}
	cz_buf_adds(b, "\"/>\n</svg>\n");
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
		slopes(r, p, out);
		break;
	case CZ_PICTURE_MAP:
		map(r, p, out);
		break;
	case CZ_PICTURE_RADAR:
		radar(r, p, out);
		break;
	}
}
