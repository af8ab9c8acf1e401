#ifndef CZ_INTAKE_CONVERT_H
#define CZ_INTAKE_CONVERT_H

#include "data/csv.h"
#include "intake/header.h"
#include "intake/recipe.h"

/* From the cells of a row to records. */

struct cz_problem {
	enum cz_message id;
	const char *field;   /* key of the record; lives as long as the recipe */
	size_t column;       /* of the cell, from 1; 0 when there is none */
	const char *detail;  /* or NULL */
	bool soft;           /* the field is left out, the row is not refused */
	struct cz_str value; /* for --show-values; borrowed until the next row */
};

enum { CZ_MOST_PROBLEMS = 64 };

/* What became of a row. All of it is borrowed until the next call. */
struct cz_made {
	void *rec;       /* of the type; NULL when refused or left out */
	uint64_t fields; /* which of its fields may be known, a bit each */
	bool left_out;   /* the recipe does not want this row, or part of it */
	const struct cz_problem *problem;
	size_t problems;
	size_t untold;   /* how many more there are than CZ_MOST_PROBLEMS */
};

struct cz_converter;

/* Bind the recipe to the columns, which are marked as used. id_key: for pseudonyms, or NULL. All is borrowed.
 * CZ_EINPUT: a column that the recipe or the type requires is not there. */
struct cz_converter *cz_converter_new(struct cz_recipe *r, struct cz_header *h, const uint8_t *id_key,
				      struct cz_err *err) CZ_MUST_CHECK;
/* The same, but with the columns that are there: for what is only to be shown. */
struct cz_converter *cz_converter_plan(struct cz_recipe *r, struct cz_header *h, const uint8_t *id_key,
				       struct cz_err *err) CZ_MUST_CHECK;
/* The members of a recipe which says what is bound: "fields", and "refuse" where something is. */
void cz_converter_recipe(const struct cz_converter *c, struct cz_buf *out);
/* What the cells of the next row were in JSON, a set of CZ_SHAPE_... for each, borrowed as they are; without it each is a cell of a table. */
void cz_converter_shape(struct cz_converter *c, const unsigned char *shape);
/* How many records a row makes: 1, or as many as "each" finds. */
int cz_converter_begin(struct cz_converter *c, const struct cz_str *cell, size_t n, size_t *parts, struct cz_err *err) CZ_MUST_CHECK;
/* Whether "only" takes the row that was begun. */
bool cz_converter_wants(const struct cz_converter *c);
/* Make one of them. at says where the row stood, for the rules of the type. */
int cz_converter_make(struct cz_converter *c, size_t part, const struct cz_record *at, struct cz_made *out,
		      struct cz_err *err) CZ_MUST_CHECK;
/* For each field of the type, how many values of the records of this row the recipe dropped; NULL when there are none. */
const size_t *cz_converter_let_go(const struct cz_converter *c);
/* Where a field takes from, from 1; 0 when it takes from no column. */
size_t cz_converter_column(const struct cz_converter *c, const char *field);
/* Whether anything fills the field: a column, several, or a constant. */
bool cz_converter_fills(const struct cz_converter *c, const char *field);
/* The columns of a survey that the recipe lists under items and the file has not, with commas between them; empty: none. */
void cz_converter_unasked(const struct cz_converter *c, struct cz_buf *names);
/* What day it is; without it nothing lies in the future. */
void cz_converter_date(struct cz_converter *c, cz_day today);
/* What one before it saw in the same file, whose columns are bound anew: it is told once. */
void cz_converter_remember(struct cz_converter *c, struct cz_converter *before);
void cz_converter_free(struct cz_converter *c);

#endif
