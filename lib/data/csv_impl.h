#ifndef CZ_DATA_CSV_IMPL_H
#define CZ_DATA_CSV_IMPL_H

#include "data/csv.h"
#include "data/csv_block.h"
#include <csv.h>
#include <stdint.h>

/* Shared by csv.c (any row, through libcsv) and csv_plain.c (rows that leave nothing to decide); nobody else. */

enum { CZ_CSV_PAD = CZ_CSV_BLOCK }; /* so many zero bytes stand behind what was read, which is looked at in blocks */

struct cz_csv {
	struct csv_parser parser;
	cz_read_fn *read;
	void *ctx;
	char *data; /* what was read; the row at hand begins at pos */
	size_t pos, len, cap;
	size_t reach;    /* how long a row may be that find_line finds the lines of */
	bool ended;      /* there is no more to read */
	bool skip;       /* the row before was cut: drop what is left of its line */
	size_t line;     /* of pos, from 1 */
	size_t number;   /* of rows and blank lines before pos */
	bool row_ended;  /* libcsv has seen the end of the row */
	bool too_many;   /* more cells than allowed */
	size_t too_long; /* the first cell longer than allowed, from 1 */
	bool nul;        /* the row holds a NUL byte */
	bool no_memory;
	bool quoted;     /* what was given to libcsv ends within quotes */
	char delimiter, quote; /* quote: NUL when there is none */
	bool doubtful;         /* the dialect gives one sign two meanings: no row is plain */
	struct cz_buf text; /* the cells, a NUL behind each */
	struct cz_str *cell;
	size_t n, cell_cap;
	size_t width; /* the cells that a row should have, or 0 */
};

/* Whether a later line of the row at pos, of n bytes, looks like a row by itself; see cz_csv_expect. */
bool cz_csv_swallows(const struct cz_csv *c, size_t n);
/* Take the row at pos if libcsv could only read it in one way: it is there as a whole, its lines end in LF or CRLF, and a quote
 * stands only around a cell or twice within. False: nothing is to be concluded, and libcsv has to tell. */
bool cz_csv_take_plain(struct cz_csv *c, struct cz_row *row) CZ_MUST_CHECK;

#endif
