#include "report/disclose.h"
#include "base/array.h"
#include "base/hash.h"
#include "safe/round.h"
#include "safe/suppress.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

struct door {
	const struct cz_report *r;
	const struct cz_previous *previous;
	const struct cz_ties *ties;
};

static uint64_t hash_more(const struct door *d, uint64_t hash, const char *text)
{
	return cz_mix64(hash ^ cz_hash64(d->r->secret, text, strlen(text)));
}

/* Where the earlier report went, if that is one of the two ways. Else up with a chance equal to the part of the way that
 * the value has gone, decided by the cell's names and a secret: no bias, the same every time, and nobody can try out which
 * values would have been rounded so. */
static bool goes_up(const struct door *d, const struct cz_table *t, size_t line, size_t column, int64_t value)
{
	const struct cz_line *l = &t->line[line];
	const char *name = t->column[column].key;
	struct cz_cell old = cz_previous_cell(cz_previous_table(d->previous, t->key), l->key, name, line);
	if (old.shown == CZ_ROUNDED && fabs(old.value - (double)value) < CZ_ROUNDED_TO)
		return old.value > (double)value;
	uint64_t hash = hash_more(d, hash_more(d, hash_more(d, 0, t->key), l->key), name);
	return cz_mix64(hash ^ (uint64_t)value) % CZ_ROUNDED_TO < (uint64_t)(value % CZ_ROUNDED_TO);
}

static enum cz_wish wish(const void *ctx, size_t arc)
{
	const struct door *d = ctx;
	const struct cz_tie *tie = &d->ties->tie[arc];
	if (!tie->t)
		return CZ_EITHER;
	return goes_up(d, tie->t, tie->line, tie->column, tie->truth) ? CZ_UP : CZ_DOWN;
}

static int round_tied(const struct door *d, struct cz_ties *ties, struct cz_err *err)
{
	int rc = cz_round_controlled(&ties->net, CZ_ROUNDED_TO, wish, d, err);
	for (size_t i = 0; !rc && i < ties->net.arcs; i++) {
		const struct cz_tie *tie = &ties->tie[i];
		if (tie->t)
			tie->t->line[tie->line].cell[tie->column] = (struct cz_cell){.shown = CZ_ROUNDED, .value = (double)ties->net.arc[i].value};
	}
	return rc;
}

static struct cz_cell told_or_not(int64_t v, bool secret)
{
	return secret ? (struct cz_cell){.shown = CZ_WITHHELD} : (struct cz_cell){.shown = CZ_EXACT, .value = (double)v};
}

/* What the earlier report says about a count it knew already. */
static enum cz_secrecy secrecy(const struct door *d, const struct cz_table *t, size_t line, size_t column)
{
	struct cz_cell old = cz_previous_cell(cz_previous_table(d->previous, t->key), t->line[line].key, t->column[column].key, line);
	return old.shown == CZ_WITHHELD ? CZ_SECRET : cz_cell_has(&old) && strcmp(t->key, "weeks") == 0 ? CZ_KNOWN : CZ_TOLD;
}

static int suppress_tied(const struct door *d, struct cz_ties *ties, struct cz_err *err)
{
	uint8_t *state = cz_array_new(ties->net.arcs, sizeof *state);
	if (!state)
		return cz_fail_mem(err);
	for (size_t i = 0; i < ties->net.arcs; i++) {
		const struct cz_tie *tie = &ties->tie[i];
		state[i] = tie->t ? secrecy(d, tie->t, tie->line, tie->column) : CZ_SECRET;
	}
	int rc = cz_suppress(&ties->net, state, CZ_FEWEST, CZ_ROUNDED_TO - 1, err);
	for (size_t i = 0; !rc && i < ties->net.arcs; i++) {
		const struct cz_tie *tie = &ties->tie[i];
		if (tie->t)
			tie->t->line[tie->line].cell[tie->column] = told_or_not(tie->truth, state[i] == CZ_SECRET);
	}
	free(state);
	return rc;
}

/* Counts that are no part of anything. */
static void judge_alone(const struct door *d, struct cz_table *t)
{
	for (size_t l = 0; l < t->lines; l++)
		for (size_t c = 0; c < t->columns; c++) {
			struct cz_cell *cell = &t->line[l].cell[c];
			if (cell->shown != CZ_RAW || t->column[c].measure != CZ_IN_PEOPLE)
				continue;
			int64_t v = (int64_t)cell->value, below = v - v % CZ_ROUNDED_TO;
			if (d->r->suppress) {
				*cell = told_or_not(v, (v > 0 && v < CZ_FEWEST) || secrecy(d, t, l, c) == CZ_SECRET);
				continue;
			}
			v = v > below && goes_up(d, t, l, c, v) ? below + CZ_ROUNDED_TO : below;
			*cell = (struct cz_cell){.shown = CZ_ROUNDED, .value = (double)v};
		}
}

static void judge_others(struct cz_table *t, bool internal)
{
	for (size_t l = 0; l < t->lines; l++)
		for (size_t c = 0; c < t->columns; c++) {
			struct cz_cell *cell = &t->line[l].cell[c];
			enum cz_measure m = t->column[c].measure;
			bool over_people = m == CZ_IN_DAYS || m == CZ_IN_SCORE;
			if (cell->shown != CZ_RAW)
				continue;
			cell->shown = CZ_EXACT;
			if (!over_people || internal)
				continue;
			if (cell->base < CZ_FEWEST)
				*cell = (struct cz_cell){.shown = CZ_WITHHELD}; /* no renderer can meet the value */
			else
				cell->value = cz_as_printed(cell->value, t->column[c].decimals);
		}
}

int cz_disclose(struct cz_report *r, struct cz_ties *ties, const struct cz_previous *previous, struct cz_err *err)
{
	const struct door d = {r, previous, ties};
	int rc = r->internal ? 0 : r->suppress ? suppress_tied(&d, ties, err) : round_tied(&d, ties, err);
	for (size_t i = 0; !rc && i < r->tables; i++) {
		if (!r->internal)
			judge_alone(&d, r->table[i]);
		judge_others(r->table[i], r->internal);
	}
	return rc;
}
