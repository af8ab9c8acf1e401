#include "base/array.h"
#include "base/text.h"
#include "intake/convert_impl.h"
#include "intake/day_or_clock.h"
#include "intake/dayparts.h"
#include "intake/unknown.h"

/* Columns in which nothing may stand, or only what stands in another: a row in which it does is refused. */

static int add(struct cz_converter *c, struct doubt d, struct cz_err *err)
{
	const struct cz_field *times = cz_type_field(c->type, CZ_STR("times"));
	if (!CZ_ARRAY_MORE(c->doubt, c->doubts, c->doubt_cap))
		return cz_fail_mem(err);
	c->doubt_take.field = times ? times : c->type->field;
	c->doubt[c->doubts++] = d;
	c->header->column[d.column].used |= !d.unless; /* told as not used where it is only passed over */
	return 0;
}

/* A column that is not there holds nothing. */
int cz_convert_bind_refusals(struct cz_converter *c, struct cz_err *err)
{
	for (size_t i = 0; i < c->recipe->refuse_n; i++) {
		const struct cz_refusal *r = &c->recipe->refuse[i];
		struct doubt d = {.as = CZ_COLUMN_NONE, .why = r->rule, .unless = r->unless};
		d.column = cz_header_find(c->header, r->column, err);
		int rc = err->code;
		if (!rc && r->same)
			rc = cz_convert_bind_column(c, r->same, &d.as, err);
		if (!rc && r->same && d.as == CZ_COLUMN_NONE)
			rc = cz_convert_missing_column(c, r->same, err);
		if (!rc && d.column != CZ_COLUMN_NONE)
			rc = add(c, d, err);
		if (rc)
			return rc;
	}
	return 0;
}

/* "Kan niet op": what stands there is no time, and those in other columns may hold it. */
static bool says_when_not(const struct cz_column *c)
{
	static const char *const name[] = {"kan niet op", "kan niet", "kan niet op dagen", "niet op", "niet beschikbaar", "niet beschikbaar op",
					   "niet mogelijk", "niet mogelijk op", "niet inzetbaar op", "verhinderd", "verhinderd op", "wanneer niet",
					   "wanneer kunt u niet", "dagen niet", "behalve", "behalve op", "cannot", "not available", "not available on",
					   "unavailable"};
	return !c->denies && cz_text_is_one_of(c->folded, name, CZ_COUNT(name));
}

/* Why nothing may stand in a column that no field takes from, or 0. */
static enum cz_message why_not(const struct cz_column *col, bool timed)
{
	if (col->titled)
		return CZ381;
	if (col->of_work)
		return CZ251;
	if (says_when_not(col))
		return CZ271;
	if (col->unclear)
		return CZ289;
	if (col->of_end)
		return CZ291;
	return col->doubtful ? CZ244 : timed && cz_column_may_be_clock(col) ? CZ238 : 0;
}

int cz_convert_bind_doubts(struct cz_converter *c, const struct bound *known, struct cz_err *err)
{
	for (size_t i = 0; i < c->header->n; i++) {
		const struct cz_column *col = &c->header->column[i];
		struct doubt d = {.column = i, .as = col->twin ? col->twin - 1 : CZ_COLUMN_NONE};
		d.why = col->twin ? CZ245 : col->used || col->others ? 0 : why_not(col, known);
		if (!d.why && !col->used && !col->others && (col->no_part || col->denies)) {
			d.why = col->denies ? CZ382 : CZ244;
			d.unless = cz_type_field(c->type, CZ_STR("times"));
		}
		int rc = d.why ? add(c, d, err) : 0;
		if (rc)
			return rc;
	}
	return 0;
}

/* What stands in two columns of one day comes to the same: both say no or nothing, or yes, or the same words. Of two questions,
 * "Wanneer kunt u? - maandag" and "Beschikbaar op maandag", the second may say no more than yes. */
static bool say_the_same(struct cz_converter *c, struct cz_take *take, size_t a, size_t b)
{
	struct cz_str first = cz_convert_cell(c, a), second = cz_convert_cell(c, b);
	enum cz_tick of[2] = {cz_convert_tick_of(c, take, first), cz_convert_tick_of(c, take, second)};
	bool no[2];
	for (size_t i = 0; i < 2; i++)
		no[i] = of[i] == CZ_TICK_NONE || of[i] == CZ_TICK_NO || (of[i] == CZ_TICK_WORDS && cz_means_never(i ? second : first));
	if (no[0] || no[1])
		return no[0] && no[1];
	const struct cz_column *one = cz_convert_column(c, a), *two = cz_convert_column(c, b);
	bool questions = one && two && two->when == CZ_WHEN_YES && !cz_str_eq(one->front, two->front);
	return of[1] == CZ_TICK_YES ? of[0] == CZ_TICK_YES || questions : of[0] == of[1] && cz_text_eq_nocase(first, second);
}

void cz_convert_doubt(struct cz_converter *c)
{
	for (size_t i = 0; i < c->doubts; i++) {
		const struct doubt *d = &c->doubt[i];
		struct cz_str cell = cz_convert_cell(c, d->column);
		enum cz_tick tick = cz_convert_tick_of(c, &c->doubt_take, cell);
		bool wrong = tick == CZ_TICK_YES || (tick == CZ_TICK_WORDS && !cz_means_never(cell));
		if (d->as != CZ_COLUMN_NONE)
			wrong = !say_the_same(c, &c->doubt_take, d->as, d->column);
		if (d->unless && (c->stored >> (d->unless - c->type->field) & 1))
			wrong = false;
		if (wrong)
			cz_convert_refuse(c, c->doubt_take.field, d->column, cz_day_or_clock_fault(cz_convert_column(c, d->column), cell, d->why), cell);
	}
}
