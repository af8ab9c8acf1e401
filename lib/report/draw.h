#ifndef CZ_REPORT_DRAW_H
#define CZ_REPORT_DRAW_H

#include "report/model.h"

enum cz_ink { CZ_INK_PLAIN /* as its group; else as text */, CZ_INK_STRONG, CZ_INK_QUIET, CZ_INK_AXIS, CZ_INK_SERIES,
	      CZ_INK_NOW, CZ_INK_NOW_OPEN /* a bound */, CZ_INK_FIRST, CZ_INK_SECOND, CZ_INK_HOLLOW,
	      CZ_INK_SCALE, CZ_INK_INTERVAL, CZ_INK_SPAN, CZ_INK_MEAN, CZ_INK_CIRCLE, CZ_INK_AREA, CZ_INKS };

/*
 * The pencil of the pictures: elements of SVG.
 *
 * A picture is either wide or fixed. A wide one is as broad as its page: its x and widths are per cent of that, its y
 * and heights are pixels, and text keeps its size, so that a phone shows the same words as a screen. A fixed one has
 * coordinates of its own and is scaled whole.
 *
 * Colours are told once, as attributes, since makers of PDF give no style sheet to a picture. The style sheet of the
 * page knows each by its value and turns it for the dark.
 */
struct cz_draw {
	struct cz_buf *b;
	const struct cz_report *r;
	bool wide;
	enum cz_ink ink; /* of the strokes that are open, and how many there are */
	size_t strokes;
};

enum cz_anchor { CZ_ANCHOR_START, CZ_ANCHOR_MIDDLE, CZ_ANCHOR_END };

/* Begin and end the element, with what the picture says to those who cannot see it. A hidden one says nothing to them: what
 * stands around it and its table do. */
void cz_draw_open_hidden(struct cz_draw *d, double height);
void cz_draw_open_wide(struct cz_draw *d, const struct cz_picture *p, double height);
void cz_draw_open_fixed(struct cz_draw *d, const struct cz_picture *p, double width, double height);
void cz_draw_close(struct cz_draw *d);

/* What is drawn in between has this ink and anchor: told once, a page of fifty partnerships is a third lighter. */
void cz_draw_group(struct cz_draw *d, enum cz_ink ink, enum cz_anchor anchor);
void cz_draw_ungroup(struct cz_draw *d);

/* A field in a wide picture, from edge to edge and so many pixels high, where a path can be told: x is per cent and y
 * pixels there too, but strokes that stand are as thick as the picture is wide. Those of one ink are one path: a
 * sixth of what boxes are. */
void cz_draw_open_field(struct cz_draw *d, double height);
void cz_draw_close_field(struct cz_draw *d);
void cz_draw_open_strokes(struct cz_draw *d, enum cz_ink ink);
void cz_draw_stroke(struct cz_draw *d, double x, double y, char way, double length); /* way: h along, v down */
void cz_draw_close_strokes(struct cz_draw *d);
/* A path in a field, whose ink keeps its thickness in a browser; other makers of pictures stretch it. */
void cz_draw_open_path(struct cz_draw *d, enum cz_ink ink);
void cz_draw_step(struct cz_draw *d, char command, double x, double y); /* M to begin, L for a line */
void cz_draw_close_path(struct cz_draw *d);

void cz_draw_text(struct cz_draw *d, double x, double y, enum cz_anchor anchor, enum cz_ink ink, const char *s);
/* A text of at most so many signs; a longer one ends in dots, the table has it whole. */
void cz_draw_label(struct cz_draw *d, double x, double y, enum cz_anchor anchor, const char *s, size_t most);
/* A text at the left of a wide picture, in the 18 pixels under y, cut off where so many per cent end. */
void cz_draw_clipped(struct cz_draw *d, double width, double y, const char *s);
void cz_draw_cell(struct cz_draw *d, double x, double y, enum cz_anchor anchor, enum cz_ink ink, const struct cz_column *c,
		  const struct cz_cell *cell);
void cz_draw_rect(struct cz_draw *d, double x, double y, double w, double h, enum cz_ink ink);
void cz_draw_line(struct cz_draw *d, double x1, double y1, double x2, double y2, enum cz_ink ink);
void cz_draw_circle(struct cz_draw *d, double x, double y, double radius, enum cz_ink ink);
/* The attributes of an ink, for an element that the caller writes. */
void cz_draw_ink(struct cz_draw *d, enum cz_ink ink);

/* facts.c: what it shows, in words; nothing where it shows nothing. */
void cz_draw_facts(const struct cz_draw *d, const struct cz_picture *p, struct cz_buf *b);

/* A number with at most two decimals and no more signs than it needs. */
void cz_draw_number(struct cz_buf *b, double v);
void cz_draw_point(struct cz_buf *b, char command, double x, double y); /* of a path */

/* Markers of parties differ in shape as well as colour; that of all together is a stroke. A bound is an open one, with an arrow to
 * where the mean may be. A shape is told once in a picture of t, within <defs>, and used as often as one likes. */
#define CZ_MARK_OF_ALL SIZE_MAX
void cz_draw_marker_shape(struct cz_draw *d, const struct cz_table *t, size_t party, enum cz_shown shown);
void cz_draw_marker(struct cz_draw *d, const struct cz_table *t, size_t party, enum cz_shown shown, double x, double y);
const char *cz_draw_marker_name(size_t party); /* the class of its sign in a key */

/* As wide as the page: dots, and what their signs mean. */
void cz_draw_dots(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out);
void cz_draw_dots_key(const struct cz_report *r, const struct cz_table *t, struct cz_buf *b);
/* One sign of a key, whose look is the style's, and its meaning. */
void cz_draw_key_item(struct cz_buf *b, const char *sign, const char *text);

/* The pictures with coordinates of their own. */
void cz_draw_map(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out);
void cz_draw_slopes(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out);
void cz_draw_radar(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out);

/* What pictures of a score ask of a table. */
size_t cz_draw_role(const struct cz_table *t, enum cz_role role); /* the first such column; CZ_NO_LINE */
bool cz_draw_has(const struct cz_table *t, size_t line, size_t column); /* a number or a bound is shown */
/* Where a cell is drawn as a point of a line: "4.5 or higher" is 4.75 or more in truth, so that it stands at the end of the
 * scale, and never below a mean that was lower. */
double cz_draw_value(const struct cz_picture *p, const struct cz_cell *c);
double cz_draw_part(const struct cz_picture *p, double v); /* where v is on the picture's scale, 0 to 1 */

#endif
