#ifndef CZ_DATA_CSV_H
#define CZ_DATA_CSV_H

#include "base/buf.h"
#include "base/err.h"
#include "base/message.h"
#include "base/str.h"
#include <stdbool.h>

/* CSV through libcsv, with its traps closed: see csv.c.
 *
 * The reader takes UTF-8 without BOM; whoever opens a file of unknown make goes through intake/ first.
 * CR, LF and CRLF end rows, in any mixture; blank lines are skipped. A cell ="0123" without quotes around it, a text for a
 * spreadsheet, is read as it stands. */
struct cz_csv_dialect {
	char delimiter; /* ',' when 0 */
	char quote;     /* '"' when 0 */
	bool no_quotes; /* a quote sign is an ordinary one, as in many tab-separated files */
};

enum {
	CZ_CSV_MAX_CELL = 64 * 1024,
	CZ_CSV_MAX_COLUMNS = 4096,
};

struct cz_row {
	size_t n;
	const struct cz_str *cell;   /* borrowed until the next call on the reader; NUL-terminated */
	size_t line;                 /* physical line of its first byte, from 1 */
	size_t number;               /* from 1, as a spreadsheet counts: blank lines too, and a row of several lines once */
	struct cz_str raw;           /* the row as it stands in the file, without its end */
	bool ascii;                  /* it is of ASCII only; false: not known */
	enum cz_message fault;       /* 0, or why the row cannot be used: CZ102 open quote, CZ103 stray quote,
	                              * CZ104 cell too long, CZ105 line too long (its raw is cut), CZ106 too
	                              * many columns, CZ113 NUL; cells are then what could be read, and reading
	                              * goes on at the next line */
	size_t fault_column;         /* cell number of the fault, from 1 */
};

/* Where bytes come from, so that an encoding step can stand in between: > 0 bytes, 0 end, < 0 error. */
typedef long cz_read_fn(void *ctx, void *p, size_t n, struct cz_err *err);

struct cz_csv *cz_csv_open(cz_read_fn *read, void *ctx, const struct cz_csv_dialect *d, struct cz_err *err) CZ_MUST_CHECK;
/* Rows have so many cells. From then on a quote is taken for a mistake (CZ102) that closes on a later line which looks like a row by
 * itself: with as many delimiters as that, and in its first cell what the row has in its own, a number as a number. */
void cz_csv_expect(struct cz_csv *c, size_t width);
/* 1: a row; 0: the end; below 0: an error. */
int cz_csv_next(struct cz_csv *c, struct cz_row *row, struct cz_err *err) CZ_MUST_CHECK;
void cz_csv_close(struct cz_csv *c);

/* Writing: one cell, quoted when it needs it. guard: put ' before a text that a spreadsheet would take for
 * a formula (= + - @ TAB CR at its start). The caller writes delimiters and line ends. */
void cz_csv_add_cell(struct cz_buf *b, struct cz_str cell, char delimiter, bool guard);

#endif
