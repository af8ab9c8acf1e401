#ifndef CZ_REPORT_RENDER_H
#define CZ_REPORT_RENDER_H

#include "report/model.h"

/* A report as bytes. Renderers know the model and nothing else; each escapes for its own format. Lack of memory is
 * told by the buffer. */

/* One page by itself: no script, nothing from outside. css comes after the built-in style; empty: none. */
void cz_report_html(const struct cz_report *r, struct cz_str css, struct cz_buf *out);
void cz_report_markdown(const struct cz_report *r, struct cz_buf *out);
/* All tables of the sections as one: table, line, column, their keys and names, the value with a point, and how it is shown (exact,
 * rounded, withheld, at_least, at_most, unknown). */
void cz_report_csv(const struct cz_report *r, struct cz_buf *out);
/* One table as people lay it out: a line each, its columns side by side. A dot is what may not be told, as in the tables of
 * CBS; an empty cell is what nobody knows. */
void cz_report_table_csv(const struct cz_table *t, struct cz_buf *out);
/* The name of a file for it. */
void cz_report_table_file(const struct cz_table *t, struct cz_buf *out);
/* The same as one JSON document, with the texts of the sections. */
void cz_report_json(const struct cz_report *r, struct cz_buf *out);

/* A workbook: the texts, then a sheet a table, with charts. */
void cz_report_xlsx(const struct cz_report *r, struct cz_buf *out);

const char *cz_shown_name(enum cz_shown shown);

/* Whether a table, or a picture of it, stands in one of the sections: with --sections some do not. */
bool cz_report_shows(const struct cz_report *r, const struct cz_table *t);

/* svg.c: one picture as an inline element, with title and description. Small: a series as a sparkline, whose words stand around
 * it; mute: the same, hidden from who cannot see it, as its table stands on the page. */
enum cz_picture_size { CZ_PICTURE_LARGE, CZ_PICTURE_SMALL, CZ_PICTURE_MUTE };
void cz_picture_svg(const struct cz_report *r, const struct cz_picture *p, enum cz_picture_size size, struct cz_buf *out);
/* Its key, as a list of the page: which sign means what. Nothing where the picture needs none. */
void cz_picture_key(const struct cz_report *r, const struct cz_picture *p, struct cz_buf *out);

/* escape.c. How many bytes at s are one sign that turns the text around it, or is a control beyond ASCII: a page
 * shows ? in its stead. 0: it is neither. */
size_t cz_sign_turning(const char *s);
/* Text and attribute values for HTML and SVG. */
void cz_html_add(struct cz_buf *b, const char *s);
/* A key of the report as an id of the page; different keys give different ids. */
void cz_html_add_id(struct cz_buf *b, const char *key);

#endif
