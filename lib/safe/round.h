#ifndef CZ_SAFE_ROUND_H
#define CZ_SAFE_ROUND_H

#include "base/attr.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Controlled rounding of a table of counts (Cox 1987): every cell, every row total, every column total and the grand total
 * become the multiple of base just below or just above, and rows and columns still add up. Such a table cannot be
 * undone by adding and subtracting its cells, as plain rounding and suppression can. Multiples of base stay; with them 0.
 *
 * cell: rows x columns, row by row, not negative; replaced. direction(ctx, row, column) says which way a cell should rather
 * go, where there is a choice: from it comes steadiness from week to week. False: no memory. */
bool cz_round_controlled(int64_t *cell, size_t rows, size_t columns, int64_t base,
			 bool (*up)(const void *ctx, size_t row, size_t column), const void *ctx) CZ_MUST_CHECK;

#endif
