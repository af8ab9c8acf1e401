#ifndef CZ_MATCH_GRID_H
#define CZ_MATCH_GRID_H

#include "model/place.h"
#include <math.h>

/* Cells of two kilometres. A row is a band of latitude one cell high; within it, columns are one cell wide at the middle
 * of that band, so that a cell is as wide in Delfzijl as in Maastricht. Sorted by row, then column, the people of
 * neighbouring columns stand next to each other, and a circle touches one stretch in each row. */

#define CZ_CELL_KM 2.0
#define CZ_KM_PER_DEGREE 111.2

struct cz_cell {
	int32_t row, column;
};

static inline int32_t cz_cell_row(double lat)
{
	return (int32_t)floor(lat * CZ_KM_PER_DEGREE / CZ_CELL_KM);
}

/* Columns per degree of longitude, in this row. */
static inline double cz_cell_columns(int32_t row)
{
	double middle = ((double)row + 0.5) * CZ_CELL_KM / CZ_KM_PER_DEGREE, width = cos(middle * 3.14159265358979323846 / 180);
	return CZ_KM_PER_DEGREE / CZ_CELL_KM * (width > 0.01 ? width : 0.01);
}

/* Places that are not known come behind all others. */
static inline struct cz_cell cz_cell_of(const struct cz_spot *s)
{
	if (!cz_spot_known(s))
		return (struct cz_cell){INT32_MAX, 0};
	int32_t row = cz_cell_row(s->lat);
	return (struct cz_cell){row, (int32_t)floor(s->lon * cz_cell_columns(row))};
}

static inline int cz_cell_compare(struct cz_cell a, struct cz_cell b)
{
	if (a.row != b.row)
		return a.row < b.row ? -1 : 1;
	return (a.column > b.column) - (a.column < b.column);
}

#endif
