#ifndef CZ_REPORT_MODEL_H
#define CZ_REPORT_MODEL_H

#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "base/message.h"
#include "report/phrase.h"
#include <stdbool.h>

/* The report as data: sections of texts, figures, tables, and pictures of those tables. Builders fill it,
 * disclose.h makes it safe, renderers write it. A picture has no numbers of its own: it draws the cells
 * of a table, so that what is withheld there cannot be read off a picture.
 *
 * Texts are plain UTF-8; escaping is each renderer's own work. Everything lives in the report's arena.
 * A failed allocation makes the report failed; builders then do nothing, and whoever built asks once. */

enum cz_measure {
	CZ_IN_PEOPLE, /* people, or what belongs to one person: a request, a match; small numbers tell on them */
	CZ_IN_THINGS, /* organisations, rules: nobody's secret */
	CZ_IN_DAYS,   /* a statistic over people, in days */
	CZ_IN_SCORE,  /* a mean on the scale of a questionnaire */
};

enum cz_shown {
	CZ_UNKNOWN,  /* nobody knows */
	CZ_RAW,      /* not judged yet; no renderer may meet it */
	CZ_EXACT,    /* as it is */
	CZ_ROUNDED,
	CZ_WITHHELD, /* too few people behind it */
	CZ_AT_LEAST, /* everyone answered alike: a bound stands in its place */
	CZ_AT_MOST,
};

struct cz_cell {
	enum cz_shown shown;
	double value;
	double base; /* how many people a DAYS or SCORE rests on */
};

enum cz_role { /* what a column is to a picture */
	CZ_ROLE_NONE, CZ_ROLE_MEAN, CZ_ROLE_LOW, CZ_ROLE_HIGH, CZ_ROLE_PARTY,
};

struct cz_column {
	const char *key, *label;
	enum cz_measure measure;
	int decimals;
	enum cz_role role;
};

/* Which records count. NULL: all. */
struct cz_scope {
	const char *area, *organisation, *partnership;
};

struct cz_ring { /* a closed line around an area, or around a hole in it */
	const double *at; /* n times longitude, latitude */
	size_t n;
};

struct cz_line {
	const char *key, *label;
	struct cz_cell *cell; /* one a column */
	double lat, lon;      /* where it is, for a map; NaN: not known */
	const struct cz_ring *ring; /* its outline, for a map of areas */
	size_t rings;
};

struct cz_table {
	const char *key;     /* stable: names the table in CSV, JSON and --previous */
	const char *caption;
	const char *head;    /* over the line labels */
	const char *note;    /* what is counted, in words; may be NULL */
	struct cz_column *column;
	size_t columns;
	struct cz_line *line;
	size_t lines, cap;
	const char *week;    /* of a matching run: the one in which it was; NULL: not known */
	const char *wave;    /* of a partnership: which survey, and how many answered, as published */
	int64_t people;
	int64_t *answered;   /* the same of each party, by column; 0: not told */
	bool other_bank;     /* not by the questionnaire that is used when nothing is said */
	bool apart;          /* the lines are no parts of a whole */
	const struct cz_scope *scope; /* of the report that it is in */
};

#define CZ_NO_LINE SIZE_MAX

enum cz_picture_kind { CZ_PICTURE_SERIES, CZ_PICTURE_BARS, CZ_PICTURE_DOTS, CZ_PICTURE_SLOPES, CZ_PICTURE_MAP,
		       CZ_PICTURE_RADAR };

struct cz_picture {
	enum cz_picture_kind kind;
	const char *title, *about; /* about: what it shows, for those who cannot see it */
	const struct cz_table *table;
	size_t column;      /* for SERIES, MAP */
	size_t first;       /* the line to begin with, for SERIES */
	double low, high;   /* the scale, for DOTS, SLOPES and RADAR */
};

struct cz_figure {
	const char *label;
	const struct cz_column *column;
	struct cz_cell now, before, year; /* this week, last week, the same week a year ago */
	const struct cz_picture *series;  /* may be NULL */
};

enum cz_block_kind { CZ_BLOCK_HEADING, CZ_BLOCK_SUBHEADING, CZ_BLOCK_TEXT, CZ_BLOCK_QUOTE, CZ_BLOCK_LIST, CZ_BLOCK_ANSWERS,
		     CZ_BLOCK_FIGURES, CZ_BLOCK_PICTURES, CZ_BLOCK_TABLE };

struct cz_answer {
	const char *question;
	const char **sentence;
	size_t sentences;
};

struct cz_block {
	enum cz_block_kind kind;
	const char *id;   /* of a HEADING */
	const char *text; /* HEADING, SUBHEADING, TEXT, QUOTE */
	const char **item; /* LIST */
	const struct cz_answer *answer;
	const struct cz_figure *figure;
	const struct cz_picture *picture;
	const struct cz_table *table;
	size_t n;         /* of items, answers, figures or pictures */
	bool folded;      /* a TABLE behind a picture: there, but not in the way */
};

struct cz_section {
	const char *id, *title;
	struct cz_block *block;
	size_t blocks, cap;
};

struct cz_report {
	struct cz_arena mem;
	bool failed;
	enum cz_lang lang;
	bool internal; /* unrounded, for the team only */
	bool suppress; /* small counts are withheld, not rounded */
	int64_t fewest; /* people behind whatever is shown exactly */
	uint8_t secret[16]; /* decides how counts are rounded; see build.c */
	const char *title, *subtitle, *municipality;
	struct cz_scope scope;
	struct cz_week week;
	const char *week_name; /* 2026-W47 */
	cz_day from, until;
	struct cz_table **table; /* every table, in the order in which they were made */
	size_t tables, tables_cap;
	const struct cz_table *telling; /* this one would tell too much: the report must not be written; NULL: none */
	struct cz_section *section;
	size_t sections, sections_cap;
};

void cz_report_init(struct cz_report *r, enum cz_lang lang);
void cz_report_release(struct cz_report *r);

/* Memory that lives as long as the report, zeroed; NULL makes the report failed. */
void *cz_report_new(struct cz_report *r, size_t n, size_t size);
/* Texts that do; "" when memory is out. */
const char *cz_report_copy(struct cz_report *r, struct cz_str s);
const char *cz_report_keep(struct cz_report *r, struct cz_buf *b); /* and release b */
/* An id for a heading that stands in several sections: kind/which. */
const char *cz_report_id(struct cz_report *r, const char *kind, const char *which);
/* A phrase with its words, ending with NULL. */
const char *cz_report_say(struct cz_report *r, enum cz_phrase id, ...) __attribute__((sentinel));
/* A phrase about a number: {0} is n in the language's own form, the words follow from {1}. */
const char *cz_report_count(struct cz_report *r, enum cz_phrase id, int64_t n, ...) __attribute__((sentinel));

struct cz_table *cz_report_table(struct cz_report *r, const char *key, const char *caption, const char *head,
				 const struct cz_column *columns, size_t n);
struct cz_table *cz_report_find(const struct cz_report *r, const char *key); /* NULL when there is none */
/* A new line, all cells unknown; NULL when t is NULL or memory is out. Valid until the next line of t. */
struct cz_line *cz_table_line(struct cz_report *r, struct cz_table *t, const char *key, const char *label);
size_t cz_table_find(const struct cz_table *t, const char *key);   /* a line; CZ_NO_LINE */
size_t cz_table_column(const struct cz_table *t, const char *key); /* a column; CZ_NO_LINE */
/* The cell of a line and a column by key; an unknown one when there is none. */
struct cz_cell cz_table_cell(const struct cz_table *t, const char *line, const char *column);
/* Whether a page needs the column: not one of a survey in which no line shows anything, which words tell better. */
bool cz_table_tells(const struct cz_table *t, size_t column);
bool cz_cell_has(const struct cz_cell *c); /* it shows a number */
bool cz_cell_has_value(const struct cz_cell *c); /* or a bound in its place */
/* To the decimals that are printed, and no finer: a picture or another program would tell the rest. */
double cz_as_printed(double v, int decimals);

/* Fill one cell; l may be NULL. */
void cz_line_count(struct cz_line *l, size_t column, double v);
void cz_line_value(struct cz_line *l, size_t column, double v, double base); /* NaN: unknown */

/* A cell as its readers write it: 1.235, 12, niet getoond, –. What is rounded to 0 is <5, and in a sentence fewer than five. */
const char *cz_report_cell(struct cz_report *r, const struct cz_column *c, const struct cz_cell *cell);
void cz_cell_add(struct cz_buf *b, enum cz_lang lang, const struct cz_column *c, const struct cz_cell *cell);
void cz_cell_say(struct cz_buf *b, enum cz_lang lang, const struct cz_column *c, const struct cz_cell *cell);

struct cz_section *cz_report_section(struct cz_report *r, const char *id, const char *title);
void cz_section_heading(struct cz_report *r, struct cz_section *s, const char *id, const char *text);
void cz_section_subheading(struct cz_report *r, struct cz_section *s, const char *text);
void cz_section_text(struct cz_report *r, struct cz_section *s, const char *text); /* NULL or "": nothing */
void cz_section_quote(struct cz_report *r, struct cz_section *s, const char *text);
void cz_section_list(struct cz_report *r, struct cz_section *s, const char *const *items, size_t n);
void cz_section_answers(struct cz_report *r, struct cz_section *s, const struct cz_answer *answers, size_t n);
void cz_section_figures(struct cz_report *r, struct cz_section *s, const struct cz_figure *figures, size_t n);
void cz_section_pictures(struct cz_report *r, struct cz_section *s, const struct cz_picture *pictures, size_t n);
void cz_section_table(struct cz_report *r, struct cz_section *s, const struct cz_table *t, bool folded);

#endif
