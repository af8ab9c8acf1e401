#ifndef CZ_REPORT_PRINTED_H
#define CZ_REPORT_PRINTED_H

#include "report/model.h"

/*
 * What the printed figures of a partnership imply, and nothing more. A mean that reads 3.2 lies somewhere from 3.15
 * to 3.25, one that reads "1.5 or lower" anywhere below that. What is said of its scores in words follows from these
 * ranges, so that the words tell nothing that the figures keep back: which of two that read the same is the lower,
 * for one. Other words about a partnership, on its seat, ambition and registration, go by records of those.
 */

/* Lines of a table, in their order. */
struct cz_lines {
	size_t at[4];
	size_t n; /* 0: none, or more than there is room for */
};

/* Those that are lower (or higher) than all others that show something in the column, whatever the true numbers: one,
 * or several that cannot be told apart. None where all read the same. */
struct cz_lines cz_printed_lowest(const struct cz_table *t, size_t column);
struct cz_lines cz_printed_highest(const struct cz_table *t, size_t column);

/* Two parties that lie apart on an aspect. */
struct cz_apart {
	size_t line; /* CZ_NO_LINE: none do */
	size_t high, low; /* their columns */
	bool furthest; /* it is sure that on no other aspect any lie further apart */
};

/* Of the table of a partnership: where two of its parties read least points apart or more, and lie furthest apart as
 * far as is sure. Nothing unless all of them are shown on each aspect that anybody answered. */
struct cz_apart cz_printed_apart(const struct cz_table *t, double least);

/* How the parties stand to each other on a line: whether one of them is not shown there, and at most how far any two lie apart, as
 * it is printed; -INFINITY where there are no two. */
bool cz_printed_hides_party(const struct cz_table *t, size_t line);
double cz_printed_distance(const struct cz_table *t, size_t line);

/* The aspect that moved most, as far as is sure, since the wave before, and that by least or more as it is printed. */
struct cz_moved {
	size_t line; /* CZ_NO_LINE: none did */
	bool up;
};

struct cz_moved cz_printed_moved(const struct cz_table *t, size_t now, size_t before, double least);

/* Whether the true mean lies above a value. */
bool cz_printed_above(const struct cz_cell *c, double value);

#endif
