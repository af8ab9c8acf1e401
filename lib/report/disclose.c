#include "report/disclose.h"
#include "base/array.h"
#include "base/hash.h"
#include "safe/round.h"
#include <math.h>
#include <stdlib.h>

/* The cells of one table that are rounded together. */
struct block {
	const struct cz_table *t;
	const struct cz_value *before; /* the table in the earlier report, or NULL */
	const uint8_t *secret;
	size_t *line, *column; /* which of the table */
	size_t lines, columns;
	int64_t *cell;
};

static bool is_raw(const struct cz_table *t, size_t line, size_t column)
{
	return t->line[line].cell[column].shown == CZ_RAW;
}

static uint64_t hash_more(const struct block *b, uint64_t hash, const char *text)
{
	return cz_mix64(hash ^ cz_hash64(b->secret, text, strlen(text)));
}

/* Where the earlier report went, if that is one of the two ways. Else up with a chance equal to the part of the way that
 * the value has gone, decided by the cell's names and a secret: no bias, the same every time, and nobody can try out which
 * values would have been rounded so. */
static bool goes_up(const void *ctx, size_t row, size_t column)
{
	const struct block *b = ctx;
	uint64_t hash = hash_more(b, 0, b->t->key);
	int64_t part = 2; /* of a sum that is filled up */
	if (row < b->lines && column < b->columns) {
		const struct cz_line *l = &b->t->line[b->line[row]];
		const char *name = b->t->column[b->column[column]].key;
		int64_t value = (int64_t)l->cell[b->column[column]].value;
		part = value % CZ_ROUNDED_TO;
		struct cz_cell old = cz_previous_cell(b->before, l->key, name, b->line[row]);
		if (old.shown == CZ_ROUNDED && fabs(old.value - (double)value) < CZ_ROUNDED_TO)
			return old.value > (double)value;
		hash = hash_more(b, hash_more(b, hash, l->key), name);
		hash = cz_mix64(hash ^ (uint64_t)value);
	} else {
		hash = cz_mix64(hash ^ (row << 32 | column));
	}
	return (int64_t)(hash % CZ_ROUNDED_TO) < part;
}

static void find_block(struct block *b)
{
	const struct cz_table *t = b->t;
	for (size_t l = 0; l < t->lines; l++)
		if (l != t->total)
			b->line[b->lines++] = l;
	for (size_t c = 0; c < t->columns; c++) {
		bool people = t->column[c].measure == CZ_IN_PEOPLE && !(t->crossed && c + 1 == t->columns);
		for (size_t l = 0; people && l < t->lines; l++)
			if (is_raw(t, l, c)) {
				b->column[b->columns++] = c;
				break;
			}
	}
	for (size_t l = 0; l < b->lines; l++)
		for (size_t c = 0; c < b->columns; c++)
			if (is_raw(t, b->line[l], b->column[c]))
				b->cell[l * b->columns + c] = (int64_t)t->line[b->line[l]].cell[b->column[c]].value;
}

/* The rounded cells go back; sums are made from them, so that the table adds up. */
static void put_back(struct cz_table *t, const struct block *b)
{
	for (size_t c = 0; c < b->columns; c++) {
		double sum = 0;
		for (size_t l = 0; l < b->lines; l++) {
			struct cz_cell *cell = &t->line[b->line[l]].cell[b->column[c]];
			if (cell->shown != CZ_RAW)
				continue;
			cell->value = (double)b->cell[l * b->columns + c];
			cell->shown = CZ_ROUNDED;
			sum += cell->value;
		}
		if (t->total != CZ_NO_LINE)
			t->line[t->total].cell[b->column[c]] = (struct cz_cell){.shown = CZ_ROUNDED, .value = sum};
	}
	for (size_t l = 0; t->crossed && l < t->lines; l++) {
		double sum = 0;
		for (size_t c = 0; c < b->columns; c++)
			sum += cz_cell_has(&t->line[l].cell[b->column[c]]) ? t->line[l].cell[b->column[c]].value : 0;
		t->line[l].cell[t->columns - 1] = (struct cz_cell){.shown = CZ_ROUNDED, .value = sum};
	}
}

static void round_apart(const struct block *b)
{
	for (size_t l = 0; l < b->lines; l++)
		for (size_t c = 0; c < b->columns; c++) {
			int64_t *v = &b->cell[l * b->columns + c];
			int64_t below = *v - *v % CZ_ROUNDED_TO;
			*v = *v > below && goes_up(b, l, c) ? below + CZ_ROUNDED_TO : below;
		}
}

static int round_people(const struct cz_report *r, struct cz_table *t, const struct cz_previous *previous, struct cz_err *err)
{
	struct block b = {.t = t, .secret = r->secret, .before = cz_previous_table(previous, t->key)};
	b.line = cz_array_new(t->lines, sizeof *b.line);
	b.column = cz_array_new(t->columns, sizeof *b.column);
	b.cell = cz_array_new0(t->lines * t->columns, sizeof *b.cell);
	bool ok = b.line && b.column && b.cell;
	if (ok) {
		find_block(&b);
		if (t->apart)
			round_apart(&b);
		else
			ok = cz_round_controlled(b.cell, b.lines, b.columns, CZ_ROUNDED_TO, goes_up, &b);
	}
	if (ok)
		put_back(t, &b);
	free(b.line);
	free(b.column);
	free(b.cell);
	return ok ? 0 : cz_fail_mem(err);
}

/* What is shown is no finer than what is printed: a picture or another program would tell the rest. */
static double as_printed(const struct cz_column *c, double v)
{
	double unit = pow(10, c->decimals);
	return floor(v * unit + 0.5) / unit;
}

static void judge_others(struct cz_table *t, bool internal)
{
	for (size_t l = 0; l < t->lines; l++)
		for (size_t c = 0; c < t->columns; c++) {
			struct cz_cell *cell = &t->line[l].cell[c];
			enum cz_measure m = t->column[c].measure;
			bool over_people = m == CZ_IN_DAYS || m == CZ_IN_SHARE || m == CZ_IN_SCORE;
			if (cell->shown != CZ_RAW)
				continue;
			cell->shown = over_people && !internal && cell->base < CZ_FEWEST ? CZ_WITHHELD : CZ_EXACT;
			if (over_people && !internal)
				cell->value = as_printed(&t->column[c], cell->value);
		}
}

int cz_disclose(struct cz_report *r, const struct cz_previous *previous, struct cz_err *err)
{
	for (size_t i = 0; i < r->tables; i++) {
		int rc = r->internal ? 0 : round_people(r, r->table[i], previous, err);
		if (rc)
			return rc;
		judge_others(r->table[i], r->internal);
	}
	return 0;
}
