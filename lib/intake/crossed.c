#include "base/text.h"
#include "intake/convert_impl.h"
#include "intake/dayparts.h"
#include "intake/unknown.h"

/*
 * Days in some columns and dayparts in others: the times are what all that are filled allow. Columns with a number are a list, "Dag
 * 1" and "Dag 2": those of one number, as "Dag 1" and "Dagdeel 1", go together, and what they allow is added to that of the
 * others. "In overleg" in one of them leaves it all open.
 */

enum { MOST = 9 }; /* the last number of a list */

struct crossed {
	uint32_t *said;          /* by each column, or 0 */
	uint32_t times[MOST + 1]; /* of the columns with this number, or without one; 0: none is filled */
	size_t column[MOST + 1];  /* the last of these, in the bound */
	size_t listed;            /* numbers of which something is filled */
	bool later;
};

static size_t number_of(const struct cz_converter *c, size_t column)
{
	const struct cz_column *col = cz_convert_column(c, column);
	return col && col->nth <= MOST ? col->nth : 0;
}

/* The other one of "Van" and "Tot" in b. */
static size_t other_end(const struct cz_converter *c, const struct bound *b, enum cz_end end)
{
	for (size_t i = 0; i < b->n; i++) {
		const struct cz_column *o = cz_convert_column(c, b->column[i]);
		if (o && cz_column_end(o) && cz_column_end(o) != end)
			return b->column[i];
	}
	return CZ_COLUMN_NONE;
}

bool cz_convert_times_cell(struct cz_converter *c, const struct bound *b, size_t column, struct cz_str *out)
{
	const struct cz_column *col = cz_convert_column(c, column);
	enum cz_end end = col ? cz_column_end(col) : CZ_END_NONE;
	size_t other = end ? other_end(c, b, end) : CZ_COLUMN_NONE;
	*out = cz_convert_cell(c, column);
	if (other == CZ_COLUMN_NONE || cz_convert_is_nothing(c, b->take, *out))
		return true;
	struct cz_str last = cz_convert_cell(c, other);
	if (cz_convert_is_nothing(c, b->take, last))
		return true;
	if (end == CZ_END_LAST) {
		out->n = 0;
		return true;
	}
	struct cz_buf both = CZ_BUF_INIT;
	cz_buf_addf(&both, "%.*s tot %.*s", (int)out->n, out->s, (int)last.n, last.s);
	out->n = both.len;
	out->s = cz_arena_text(&c->row, cz_buf_text(&both), both.len);
	bool good = out->s && !cz_buf_failed(&both);
	cz_buf_release(&both);
	return good || cz_convert_no_memory(c);
}

static bool refuse(struct cz_converter *c, const struct bound *b, size_t i)
{
	return cz_convert_refuse(c, b->take->field, b->column[i], CZ238, cz_convert_cell(c, b->column[i]));
}

static bool hear(struct cz_converter *c, const struct bound *b, size_t i, struct crossed *x)
{
	union cz_field_value v = cz_field_unknown(CZ_F_TIMES);
	struct cz_str cell;
	bool none = true;
	if (!cz_convert_times_cell(c, b, b->column[i], &cell))
		return false;
	if (cell.n && !cz_convert_value(c, b->take, b->take->field, cell, b->column[i], &v, &none))
		return false;
	x->later |= none && cz_means_later(cell);
	if (none)
		return true;
	size_t nth = number_of(c, b->column[i]);
	uint32_t *times = &x->times[nth];
	x->listed += nth && !*times;
	x->column[nth] = i;
	x->said[i] = v.times;
	*times = *times ? *times & v.times : v.times;
	return *times || refuse(c, b, i);
}

/* What the numbers allow together. Of "Dag 1" with a day and "Dagdeel 2" without one nobody knows on which day that is, nor what
 * "niet wo" leaves of another. */
static bool add_up(struct cz_converter *c, const struct bound *b, const struct crossed *x, uint32_t *sum)
{
	bool some_days = false, all_days = false;
	*sum = 0;
	for (size_t nth = 1; nth <= MOST; nth++) {
		bool all = cz_dayparts_whole_days(x->times[nth]) == CZ_DAYPARTS_ALL;
		*sum |= x->times[nth];
		some_days |= x->times[nth] && !all;
		all_days |= all;
		if (x->listed > 1 && x->times[nth] &&
		    ((some_days && all_days) || cz_dayparts_only_deny(cz_convert_cell(c, b->column[x->column[nth]]))))
			return refuse(c, b, x->column[nth]);
	}
	return true;
}

/* What nothing is left of, as of Monday in "ma ochtend, wo" beside "middag". */
static bool keeps_all(struct cz_converter *c, const struct bound *b, const struct crossed *x, uint32_t listed, uint32_t times)
{
	for (size_t i = 0; i < b->n; i++) {
		size_t nth = number_of(c, b->column[i]);
		if (x->said[i] && !cz_dayparts_keep(nth ? x->times[nth] : times, x->said[i]))
			return refuse(c, b, i);
	}
	for (size_t nth = 1; listed && nth <= MOST; nth++)
		if (x->times[nth] && !cz_dayparts_keep(times & x->times[nth], x->times[nth]))
			return refuse(c, b, x->column[nth]);
	return true;
}

/* Hours of some day, "Tijd", of which nobody says which: where they stand, or b->n. */
static size_t lone_hours(const struct cz_converter *c, const struct bound *b, const uint32_t *said)
{
	size_t at = b->n;
	for (size_t i = 0; i < b->n; i++) {
		const struct cz_column *col = cz_convert_column(c, b->column[i]);
		if (said[i] && !(col && cz_column_is_of_some_day(col)))
			return b->n;
		at = said[i] ? i : at;
	}
	return at;
}

bool cz_convert_crossed_times(struct cz_converter *c, const struct bound *b, uint32_t *times)
{
	struct crossed x = {.said = cz_arena_new0(&c->row, b->n, sizeof *x.said)};
	uint32_t listed;
	*times = 0;
	if (!x.said)
		return cz_convert_no_memory(c);
	for (size_t i = 0; i < b->n; i++)
		if (!hear(c, b, i, &x))
			return false;
	if (!add_up(c, b, &x, &listed))
		return false;
	*times = x.times[0] && listed ? x.times[0] & listed : x.times[0] | listed;
	if (!*times && listed)
		return refuse(c, b, x.column[0]);
	if (!keeps_all(c, b, &x, listed, *times))
		return false;
	size_t lone = x.later ? b->n : lone_hours(c, b, x.said);
	if (lone < b->n)
		return refuse(c, b, lone);
	*times = x.later ? 0 : *times;
	return true;
}
