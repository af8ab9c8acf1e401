#include "safe/round.h"
#include "base/array.h"
#include <stdlib.h>
#include <string.h>

/*
 * The table gets one row and one column more, which fill its sums up to multiples of base. Then, as long as a cell is
 * between two multiples, its row must hold another such cell, the column of that one another, and so on: they form a
 * cycle. Along the cycle cells are raised and lowered in turn, which keeps every sum, until one of them is a multiple.
 * Each turn settles a cell, so that it ends.
 */
struct table {
	int64_t *cell, base;
	size_t rows, columns; /* with the extra ones */
	bool (*up)(const void *ctx, size_t row, size_t column);
	const void *ctx;
	size_t *path; /* cells of the walk at hand */
	size_t steps;
};

static bool between(const struct table *t, size_t i)
{
	return t->cell[i] % t->base != 0;
}

/* Another cell between two multiples in the row of i, or in its column; SIZE_MAX: none. */
static size_t other(const struct table *t, size_t i, bool in_row)
{
	size_t row = i / t->columns, column = i % t->columns;
	if (in_row) {
		for (size_t c = 0; c < t->columns; c++)
			if (c != column && between(t, row * t->columns + c))
				return row * t->columns + c;
	} else {
		for (size_t r = 0; r < t->rows; r++)
			if (r != row && between(t, r * t->columns + column))
				return r * t->columns + column;
	}
	return SIZE_MAX;
}

/* Walk from cell i along rows and columns in turn until a row or column is met again: path[from..steps) is then a
 * cycle of even length. */
static size_t find_cycle(struct table *t, size_t i)
{
	bool in_row = true;
	t->steps = 0;
	t->path[t->steps++] = i;
	for (;; in_row = !in_row) {
		size_t next = other(t, t->path[t->steps - 1], in_row);
		/* the walk closes when next shares the line of the coming move with an earlier cell */
		for (size_t k = 0; k + 1 < t->steps; k++) {
			size_t seen = t->path[k];
			bool same = in_row ? seen % t->columns == next % t->columns : seen / t->columns == next / t->columns;
			if (same && (t->steps - k) % 2 == 1) {
				t->path[t->steps++] = next;
				return k;
			}
		}
		t->path[t->steps++] = next;
	}
}

static int64_t room_up(const struct table *t, size_t i)
{
	return t->base - t->cell[i] % t->base;
}

static int64_t room_down(const struct table *t, size_t i)
{
	return t->cell[i] % t->base;
}

static void turn(struct table *t, size_t from)
{
	size_t first = t->path[from];
	bool raise = t->up(t->ctx, first / t->columns, first % t->columns);
	int64_t step = t->base;
	for (size_t k = from; k < t->steps; k++) {
		bool up = ((k - from) % 2 == 0) == raise;
		int64_t room = up ? room_up(t, t->path[k]) : room_down(t, t->path[k]);
		step = room < step ? room : step;
	}
	for (size_t k = from; k < t->steps; k++)
		t->cell[t->path[k]] += ((k - from) % 2 == 0) == raise ? step : -step;
}

/* The extra column and row: what is missing to the next multiple. */
static void fill_up(struct table *t, const int64_t *cell)
{
	const size_t rows = t->rows - 1, columns = t->columns - 1;
	for (size_t r = 0; r < rows; r++) {
		int64_t sum = 0;
		for (size_t c = 0; c < columns; c++) {
			t->cell[r * t->columns + c] = cell[r * columns + c];
			sum += cell[r * columns + c];
		}
		t->cell[r * t->columns + columns] = (t->base - sum % t->base) % t->base;
	}
	for (size_t c = 0; c <= columns; c++) {
		int64_t sum = 0;
		for (size_t r = 0; r < rows; r++)
			sum += t->cell[r * t->columns + c];
		t->cell[rows * t->columns + c] = (t->base - sum % t->base) % t->base;
	}
}

bool cz_round_controlled(int64_t *cell, size_t rows, size_t columns, int64_t base,
			 bool (*up)(const void *ctx, size_t row, size_t column), const void *ctx)
{
	struct table t = {.base = base, .rows = rows + 1, .columns = columns + 1, .up = up, .ctx = ctx};
	const size_t n = t.rows * t.columns;
	t.cell = cz_array_new0(n, sizeof *t.cell);
	t.path = cz_array_new(2 * (t.rows + t.columns) + 4, sizeof *t.path);
	bool ok = t.cell && t.path;
	if (ok)
		fill_up(&t, cell);
	for (size_t i = 0; ok && i < n;)
		if (between(&t, i))
			turn(&t, find_cycle(&t, i));
		else
			i++;
	for (size_t r = 0; ok && r < rows; r++)
		for (size_t c = 0; c < columns; c++)
			cell[r * columns + c] = t.cell[r * t.columns + c];
	free(t.cell);
	free(t.path);
	return ok;
}
