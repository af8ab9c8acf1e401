#ifndef CZ_INTAKE_DIALECT_H
#define CZ_INTAKE_DIALECT_H

#include "base/err.h"
#include "data/csv.h"

/* How a CSV file is laid out, in the words of Frictionless Table Dialect. */
enum { CZ_MAX_HEADER_ROWS = 8 };

struct cz_dialect {
	struct cz_csv_dialect csv;
	bool no_header;                        /* "header": false */
	size_t header_row[CZ_MAX_HEADER_ROWS]; /* "headerRows": see cz_row.number; in ascending order */
	size_t header_rows;                    /* 0: found out, the first row after the preamble */
	size_t skip_row[CZ_MAX_HEADER_ROWS];   /* "commentRows": rows that are neither header nor data; a row of import ids is
						* found out */
	size_t skip_rows;
	char comment;                          /* "commentChar": rows that begin with it are skipped; 0: none */
};

/* Find the dialect of a text from its beginning; whole says that it is all there is. Set before, a member stays
 * as it is. The delimiter is the one of ; , tab | under which most rows have the same number of cells, quotes
 * observed. A first line "sep=;" decides, and so do the columns that cz adds to refused rows, when they stand there as it wrote
 * them. Rows above the header that fill less than half of its columns are preamble, unless they name groups of columns, as
 * merged cells do. CZ_EINPUT: there is no row at all. */
int cz_dialect_sniff(struct cz_str head, bool whole, struct cz_dialect *d, struct cz_err *err) CZ_MUST_CHECK;

/* The delimiter of a file of refused rows: whoever mends it may save it with another one than a recipe says. */
bool cz_dialect_of_refused(struct cz_str head, char *delimiter);

/* Whether one of its lists of rows, header_row or skip_row, has this one. */
bool cz_dialect_lists(const size_t *list, size_t n, size_t row);

/* A cz_read_fn over a text: ctx is a struct cz_str, which shrinks. */
long cz_text_read(void *ctx, void *p, size_t n, struct cz_err *err) CZ_MUST_CHECK;

#endif
