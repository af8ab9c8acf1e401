#include "report/disclose.h"
#include "base/array.h"
#include "base/hash.h"
#include "model/place.h"
#include "report/agree.h"
#include "report/waits.h"
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

int cz_disclose_way_before(const struct cz_previous *previous, const struct cz_table *t, size_t line, size_t column, int64_t value)
{
	const struct cz_value *before = cz_previous_table(previous, t->scope, t->key);
	const struct cz_cell old = cz_previous_count(before, t->line[line].key, t->column[column].key, line);
	if (old.shown != CZ_ROUNDED || fabs(old.value - (double)value) >= CZ_ROUNDED_TO)
		return 0;
	return old.value > (double)value ? 1 : -1;
}

static bool is_series(const struct cz_table *t)
{
	return strcmp(t->key, "weeks") == 0;
}

/* The same of other weeks that have this value now: of the latest of which an earlier report tells. 0 where lines are
 * no weeks. */
static int way_of_equal(const struct door *d, const struct cz_table *t, size_t line, size_t column, int64_t value)
{
	int way = 0;
	for (size_t l = is_series(t) ? t->lines : 0; !way && l-- > 0;) {
		const struct cz_cell *cell = &t->line[l].cell[column];
		if (l != line && cell->shown == CZ_RAW && cell->value == (double)value)
			way = cz_disclose_way_before(d->previous, t, l, column, value);
	}
	return way;
}

/* Who said yes and who was asked draw together: where all said yes, the two go one way, for those who said yes are never more. */
static const char *draw_of(const struct cz_table *t, size_t column)
{
	const char *key = t->column[column].key;
	return is_series(t) && strcmp(key, "matched") == 0 ? "proposed" : key;
}

/* Where the earlier report went, if that is one of the two ways. Else up with a chance equal to the part of the way
 * that the value has gone, decided by the cell's names and a secret: no bias, the same every time, and nobody can try
 * out which values would have been rounded so. Weeks of a series with one value go one way, as far as the others let
 * them: a steady 19 should read steady, and if each week were left to chance, how often it reads 20 would tell that
 * it is 19. */
static bool goes_up(const struct door *d, const struct cz_table *t, size_t line, size_t column, int64_t value)
{
	int way = cz_disclose_way_before(d->previous, t, line, column, value);
	if (!way)
		way = way_of_equal(d, t, line, column, value);
	if (way)
		return way > 0;
	const char *const part[] = {t->scope->area, t->scope->organisation, t->scope->partnership};
	uint64_t hash = 0;
	for (size_t i = 0; i < CZ_COUNT(part); i++)
		hash = part[i] ? hash_more(d, hash, part[i]) : hash;
	hash = hash_more(d, hash, t->key);
	if (!is_series(t))
		hash = hash_more(d, hash, t->line[line].key);
	hash = hash_more(d, hash, draw_of(t, column));
	return cz_mix64(hash ^ (uint64_t)value) % CZ_ROUNDED_TO < (uint64_t)(value % CZ_ROUNDED_TO);
}

static enum cz_wish wish(const void *ctx, size_t arc)
{
	const struct door *d = ctx;
	const struct cz_tie *tie = &d->ties->tie[arc];
	if (!tie->t)
		return tie->room ? CZ_ANY : CZ_EITHER;
	return goes_up(d, tie->t, tie->line, tie->column, tie->truth) ? CZ_UP : CZ_DOWN;
}

/* The sum of the lines that lie in an area, as far as they are shown. */
static struct cz_cell sum_within(const struct cz_table *t, const char *area, const char *column)
{
	struct cz_cell sum = {.shown = CZ_UNKNOWN};
	size_t c = cz_table_column(t, column);
	for (size_t l = 0; c != CZ_NO_LINE && l < t->lines; l++) {
		const struct cz_cell *cell = &t->line[l].cell[c];
		if (!cz_area_holds(area, t->line[l].key))
			continue;
		if (!cz_cell_has(cell))
			return (struct cz_cell){.shown = CZ_WITHHELD};
		sum.shown = sum.shown == CZ_ROUNDED ? CZ_ROUNDED : cell->shown;
		sum.value += cell->value;
	}
	return sum;
}

/* The same count elsewhere: what a district's page says of today stands in the town's tables of areas, line by line where these
 * are neighbourhoods. */
static struct cz_cell twin_of(const struct cz_report *whole, const struct cz_tie *tie)
{
	const struct cz_table *t = tie->t;
	const char *area = t->scope->organisation || t->scope->partnership ? NULL : t->scope->area, *line = t->line[tie->line].key, *column = t->column[tie->column].key;
	if (area && is_series(t) && tie->line + 1 == t->lines && strcmp(column, "open") == 0)
		return sum_within(cz_report_find(whole, "areas"), area, "demand");
	if (area && strcmp(t->key, "categories") == 0)
		return sum_within(cz_report_find(whole, column), area, line); /* demand or offer */
	return (struct cz_cell){.shown = CZ_UNKNOWN};
}

/* As it is shown on the page of the whole: there, or of the same count. */
static struct cz_cell shown_above(const struct cz_report *whole, const struct cz_tie *tie)
{
	const struct cz_cell *cell = &tie->t->line[tie->line].cell[tie->column];
	return cell->shown == CZ_RAW ? twin_of(whole, tie) : *cell;
}

static enum cz_wish wish_of_part(const void *ctx, size_t arc)
{
	const struct door *d = ctx;
	const struct cz_tie *tie = &d->ties->tie[arc];
	struct cz_cell above = tie->t ? shown_above(d->r, tie) : (struct cz_cell){.shown = CZ_UNKNOWN};
	if (above.shown == CZ_ROUNDED && fabs(above.value - (double)tie->truth) < CZ_ROUNDED_TO)
		return above.value > (double)tie->truth ? CZ_UP : CZ_DOWN;
	return above.shown == CZ_WITHHELD ? CZ_EITHER : wish(ctx, arc);
}

/* What was published of the very same count with the other method stays as it was: two ways to hide it would leave less hidden. */
static struct cz_cell as_published(const struct door *d, const struct cz_table *t, size_t line, size_t column, int64_t truth, struct cz_cell now)
{
	int64_t low = 0, high = CZ_NO_LIMIT;
	struct cz_cell old = cz_previous_same(d->previous, d->r->week_name, t, line, column, truth, &low, &high);
	bool other = d->r->suppress ? old.shown == CZ_ROUNDED : old.shown == CZ_EXACT || old.shown == CZ_WITHHELD;
	return other ? old : now;
}

static void settle(const struct door *d, const struct cz_tie *tie, struct cz_cell now)
{
	struct cz_cell *cell = tie->t ? &tie->t->line[tie->line].cell[tie->column] : NULL;
	if (cell && cell->shown == CZ_RAW)
		*cell = as_published(d, tie->t, tie->line, tie->column, tie->truth, now);
}

static int round_tied(const struct door *d, struct cz_ties *ties, enum cz_wish (*wished)(const void *ctx, size_t arc), struct cz_err *err)
{
	int rc = cz_round_controlled(&ties->net, CZ_ROUNDED_TO, wished, d, err);
	for (size_t i = 0; !rc && i < ties->net.arcs; i++)
		settle(d, &ties->tie[i], (struct cz_cell){.shown = CZ_ROUNDED, .value = (double)ties->net.arc[i].value});
	return rc;
}

static struct cz_cell told_or_not(int64_t v, bool secret)
{
	return secret ? (struct cz_cell){.shown = CZ_WITHHELD} : (struct cz_cell){.shown = CZ_EXACT, .value = (double)v};
}

/* Who left in a quarter. On the pages of districts each week in which fewer are active than before tells of somebody who left; were
 * all who did told exactly, those weeks would use them up and tell how many left elsewhere. */
static bool is_used_up(const struct cz_table *t, size_t line)
{
	return strcmp(t->key, "volunteers") == 0 && strcmp(t->line[line].key, "left") == 0;
}

/* What the earlier report says about a count it knew already. */
static enum cz_secrecy secrecy(const struct door *d, const struct cz_table *t, size_t line, size_t column)
{
	struct cz_cell old = cz_previous_cell(cz_previous_table(d->previous, t->scope, t->key), t->line[line].key, t->column[column].key, line);
	if (old.shown == CZ_WITHHELD || is_used_up(t, line))
		return CZ_SECRET;
	return cz_cell_has(&old) && is_series(t) ? CZ_KNOWN : CZ_TOLD;
}

static enum cz_secrecy secrecy_of(const struct door *d, const struct cz_tie *tie)
{
	return tie->t ? secrecy(d, tie->t, tie->line, tie->column) : CZ_SECRET;
}

/* The whole comes first at its point. Where it is withheld, its parts are too, or they would tell it. */
static enum cz_secrecy secrecy_of_part(const struct door *d, const struct cz_tie *tie)
{
	if (!tie->t)
		return CZ_SECRET;
	const struct cz_table *t = tie->t;
	struct cz_cell whole = cz_table_cell(cz_report_find(d->r, t->key), t->line[tie->line].key, t->column[tie->column].key);
	struct cz_cell above = shown_above(d->r, tie);
	if (whole.shown == CZ_WITHHELD || above.shown == CZ_WITHHELD)
		return CZ_SECRET;
	return above.shown == CZ_EXACT ? CZ_KNOWN : secrecy_of(d, tie);
}

static int suppress_tied(const struct door *d, struct cz_ties *ties, enum cz_secrecy (*secret)(const struct door *d, const struct cz_tie *tie),
			 struct cz_err *err)
{
	uint8_t *state = cz_array_new(ties->net.arcs, sizeof *state);
	if (!state)
		return cz_fail_mem(err);
	for (size_t i = 0; i < ties->net.arcs; i++)
		state[i] = (uint8_t)secret(d, &ties->tie[i]);
	int rc = cz_suppress(&ties->net, state, d->r->fewest, CZ_ROUNDED_TO - 1, err);
	for (size_t i = 0; !rc && i < ties->net.arcs; i++)
		settle(d, &ties->tie[i], told_or_not(ties->tie[i].truth, state[i] == CZ_SECRET));
	free(state);
	return rc;
}

static struct cz_cell judged_alone(const struct door *d, const struct cz_table *t, size_t line, size_t column)
{
	const struct cz_cell *cell = &t->line[line].cell[column];
	if (cell->shown != CZ_RAW)
		return *cell;
	int64_t v = (int64_t)cell->value, below = v - v % CZ_ROUNDED_TO;
	bool up = v > below && goes_up(d, t, line, column, v);
	bool secret = (v > 0 && v < d->r->fewest) || secrecy(d, t, line, column) == CZ_SECRET;
	struct cz_cell now = {.shown = CZ_ROUNDED, .value = (double)(up ? below + CZ_ROUNDED_TO : below)};
	return as_published(d, t, line, column, v, d->r->suppress ? told_or_not(v, secret) : now);
}

/* Counts that are no part of anything. A column is judged whole before it is settled: its weeks look at each other. */
static int judge_alone(const struct door *d, struct cz_table *t, struct cz_err *err)
{
	struct cz_cell *now = cz_array_new(t->lines, sizeof *now);
	if (!now)
		return cz_fail_mem(err);
	for (size_t c = 0; c < t->columns; c++) {
		if (t->column[c].measure != CZ_IN_PEOPLE)
			continue;
		for (size_t l = 0; l < t->lines; l++)
			now[l] = judged_alone(d, t, l, c);
		for (size_t l = 0; l < t->lines; l++)
			t->line[l].cell[c] = now[l];
	}
	free(now);
	return 0;
}

static void judge_others(struct cz_table *t, bool internal, int64_t fewest)
{
	for (size_t l = 0; l < t->lines; l++)
		for (size_t c = 0; c < t->columns; c++) {
			struct cz_cell *cell = &t->line[l].cell[c];
			if (cell->shown != CZ_RAW)
				continue;
			cell->shown = CZ_EXACT;
			if (t->column[c].measure != CZ_IN_SCORE || internal)
				continue;
			if (cell->base < (double)fewest)
				*cell = (struct cz_cell){.shown = CZ_WITHHELD}; /* no renderer can meet the value */
			else
				cell->value = cz_as_printed(cell->value, t->column[c].decimals);
		}
}

int cz_disclose_parts(const struct cz_report *whole, struct cz_ties *ties, const struct cz_previous *previous, struct cz_err *err)
{
	const struct door d = {whole, previous, ties};
	return whole->suppress ? suppress_tied(&d, ties, secrecy_of_part, err) : round_tied(&d, ties, wish_of_part, err);
}

int cz_disclose(struct cz_report *r, struct cz_ties *ties, const struct cz_previous *previous, struct cz_err *err)
{
	const struct door d = {r, previous, ties};
	int rc = r->internal ? 0 : r->suppress ? suppress_tied(&d, ties, secrecy_of, err) : round_tied(&d, ties, wish, err);
	for (size_t i = 0; !rc && !r->internal && i < r->tables; i++)
		rc = judge_alone(&d, r->table[i], err);
	if (!rc && !r->internal && !r->suppress)
		cz_agree(r, NULL, ties);
	if (!rc && !r->internal)
		cz_waits_judge(r);
	for (size_t i = 0; !rc && i < r->tables; i++)
		judge_others(r->table[i], r->internal, r->fewest);
	return rc;
}
