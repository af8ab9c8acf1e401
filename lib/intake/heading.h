#ifndef CZ_INTAKE_HEADING_H
#define CZ_INTAKE_HEADING_H

#include "intake/dialect.h"
#include "intake/header.h"
#include "intake/recipe.h"

/*
 * The rows above the data of a CSV file: titles, and the header, which may be several rows. In a sheet with merged
 * cells the upper row names groups, and a spreadsheet writes such a name once, in the first of its columns:
 *
 *	;;Maandag;;;Dinsdag;;         "Maandag ochtend", "Maandag middag" ...
 *	Nr;Naam;ochtend;middag;avond;ochtend;middag;avond
 *
 * So a cell counts for the empty ones to its right, as far as something stands below it and below them.
 */
struct cz_heading {
	struct cz_header header;
	size_t line;         /* of the last row of the header */
	size_t filled;       /* cells of that row */
	size_t marks;        /* the last line above it that says what colours mean, or 0 */
	size_t ended;        /* the first line above it that says that all under it has ended, or 0 */
	size_t matched;      /* or, of requests, that all have somebody */
	bool wished;         /* or, of answers, that they are not on how it is */
	size_t passed;       /* rows above it with two cells or more that are not of the header: titles, most likely */
	struct cz_buf above; /* the rows over the last one as they stand in the file, ends of rows in place */
};

#define CZ_HEADING_INIT {.header = CZ_HEADER_INIT}

/* Read the header rows that d names. CZ_EINPUT: one of them cannot be used; err has its line. */
int cz_heading_read(struct cz_heading *h, struct cz_csv *csv, const struct cz_dialect *d, struct cz_err *err) CZ_MUST_CHECK;
/* What was found by the looks of the rows, settled by their words. When nothing in the header is known, to the recipe or
 * as the name of a field, but in one of the next rows is, that is the header; without a recipe two names of columns have to be,
 * or the only one. So too when only one is known, and not all that records need, but in one of the next rows is. But rows are
 * only passed over when they fill fewer cells than that one, or there is no more than one: others may be data. And the row under
 * it may go on with it, "Maximale" over "afstand (km)": it does when more is known with it than without, it has empty cells, and
 * no digits. Last, a row under or over it that makes dayparts of days in all of its cells, two or more, is of the header. */
int cz_heading_settle(struct cz_str head, const struct cz_recipe *r, struct cz_dialect *d, struct cz_err *err) CZ_MUST_CHECK;
void cz_heading_release(struct cz_heading *h);

#endif
