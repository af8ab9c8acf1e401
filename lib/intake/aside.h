#ifndef CZ_INTAKE_ASIDE_H
#define CZ_INTAKE_ASIDE_H

#include "base/buf.h"
#include "intake/header.h"

/* Rows that are no records, whatever stands in the column of the id: totals ("Totaal;;12"), a note under the table
 * ("Bron: ..." or, where the first column is that of the id, several words, alone in their row), the foot of a page ("Pagina 1
 * van 2"), the header once more, as where two sheets were put together, and names of columns under those of the header.
 *
 * id: the column of the id, from 1, or 0; t: the type of the records, or NULL when it is not known. The column that shows it,
 * from 1; 0: the row may be a record. A word for a total counts when the other cells are empty or numbers; with words beside it
 * ("Totaal vervoer") only in the place of an id, and then one other cell may hold a word beside the numbers. fold is room to
 * work in, the same for all rows of a file; it becomes failed when memory runs out. */
size_t cz_aside_column(const struct cz_header *h, const struct cz_type *t, size_t id, const struct cz_str *cell,
		       size_t n, struct cz_buf *fold);
/* Whether an id is an example of one, "Voorbeeld" or "bijv. 12"; and whether the cell of it, column id from 1, is all
 * that a row has. */
bool cz_aside_is_example(struct cz_str id);
bool cz_aside_is_bare(const struct cz_header *h, size_t id, const struct cz_str *cell, size_t n);
/* The column of a text alone in its row, such as "Vrijwilligers;;", from 1, or 0: a title when an empty row stands over it or a header
 * under it. */
size_t cz_aside_title(const struct cz_header *h, const struct cz_str *cell, size_t n);
/* "Pagina 1 van 2", "Blad 3". */
bool cz_aside_is_page(struct cz_str s);
/* Whether a row is the header of this table once more, cell by cell; and whether it is that of another one: names of columns with an id
 * among them, of records of any type, that do not say what the header over them says. */
bool cz_aside_is_header(const struct cz_header *h, const struct cz_str *cell, size_t n);
bool cz_aside_is_other(const struct cz_header *h, const struct cz_type *t, const struct cz_str *cell, size_t n,
		       struct cz_buf *fold);

#endif
