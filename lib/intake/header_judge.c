#include "base/text.h"
#include "intake/dayparts.h"
#include "intake/header_impl.h"

/* Columns that are named after days and dayparts, or whose names say that days or dayparts stand in them: what they mean beside all
 * others. */

static bool is_named(const struct cz_column *c, const char *const *name, size_t n)
{
	return cz_header_is_one_of(c->base, name, n) || cz_header_is_one_of(c->sole, name, n);
}

/* "wo" beside mbo and hbo is a school: it takes other days in so few letters to make it a Wednesday. */
static void forget_lonely(struct cz_header *h)
{
	enum { SHORT = 3 };
	for (size_t i = 0; i < h->n; i++) {
		struct cz_column *c = &h->column[i];
		bool alone = c->when && c->day.n <= SHORT && !cz_header_asks_when(c->front);
		for (size_t k = 0; k < h->n && alone; k++)
			alone = !h->column[k].doubtful &&
				(!h->column[k].day.n || cz_header_first_word(h->column[k].day).n > SHORT || h->column[k].days == c->days ||
				 !cz_str_eq(h->column[k].front, c->front));
		if (alone)
			c->when = CZ_WHEN_NOT;
	}
}

/* Whether "ma 9-12" is of the clock: so when another column of a day can only be that, or has the same behind another day. */
static bool is_of_the_clock(const struct cz_header *h, const struct cz_column *c)
{
	for (size_t i = 0; i < h->n; i++) {
		const struct cz_column *o = &h->column[i];
		if (o == c || !o->when || !cz_text_has_digit(o->day))
			continue;
		if (!o->may_be_date || (o->days != c->days && cz_str_eq(cz_header_behind_day(o->day), cz_header_behind_day(c->day))))
			return true;
	}
	return false;
}

/* "Week 49 ma", and no Monday of another week. */
static bool is_of_one_week(const struct cz_header *h, const struct cz_column *c)
{
	bool alone = cz_header_says_week(c->front) && cz_text_has_digit(c->front);
	for (size_t i = 0; i < h->n && alone; i++)
		alone = &h->column[i] == c || h->column[i].days != c->days || !cz_header_says_week(h->column[i].front);
	return alone;
}

/* "ma nacht" beside "ma ochtend", or beside "di nacht": a day, and a word for hours that is not understood. */
static bool is_unread_part(const struct cz_header *h, const struct cz_column *c)
{
	static const char *const other[] = {"nodig", "mogelijk", "opmerking", "opmerkingen", "toelichting", "reden", "notitie"};
	struct cz_str word = cz_header_first_word(c->name), rest = cz_header_behind_day(c->name);
	uint32_t bits;
	bool may = !c->ours && !c->day.n && word.n > 1 && rest.n && cz_header_is_day(word, &bits) && cz_dayparts_axis(bits) == CZ_AXIS_DAYS &&
		   !cz_header_denies(c->folded) && cz_header_first_word(rest).n == rest.n && !cz_header_holds_word(c->folded, other, CZ_COUNT(other));
	for (size_t i = 0; i < h->n && may; i++) {
		struct cz_str day = h->column[i].day;
		if (h->column[i].when && cz_header_first_word(day).n < day.n && cz_header_first_word(day).n == cz_header_first_word(h->column[i].name).n)
			return true;
	}
	return false;
}

/* "Maandag tijd" and "Tijd [maandag]" beside "Maandag": when on that day. */
static bool is_time_of_a_day(const struct cz_header *h, const struct cz_column *c)
{
	static const char *const time[] = {"tijd", "tijden", "tijdstip", "tijdvak", "dagdeel", "dagdelen", "moment", "time", "times", "part"};
	struct cz_str word = cz_header_first_word(c->name);
	uint32_t bits = c->days;
	bool may = !c->ours && !c->when && !cz_header_denies(c->folded) && cz_header_holds_word(c->folded, time, CZ_COUNT(time)) &&
		   (c->day.n || (word.n > 1 && cz_header_is_day(word, &bits)));
	for (size_t i = 0; i < h->n && may; i++)
		if (h->column[i].when && h->column[i].days == bits)
			return true;
	return false;
}

/* "Nacht" beside "Ochtend", and "Feestdagen" beside days. */
static bool is_no_part(const struct cz_header *h, const struct cz_column *c)
{
	static const char *const name[] = {"nacht", "nachten", "s nachts", "feestdag", "feestdagen", "night", "nights", "holidays"};
	bool may = is_named(c, name, CZ_COUNT(name));
	for (size_t i = 0; i < h->n && may; i++)
		if (h->column[i].when)
			return true;
	return false;
}

/* "WO (3 jaar)" is no Wednesday when no other day stands in so few letters. */
static bool has_company(const struct cz_header *h, const struct cz_column *c)
{
	enum { SHORT = 3 };
	struct cz_str word = cz_header_first_word(c->name);
	for (size_t i = 0; i < h->n && word.n <= SHORT; i++) {
		const struct cz_column *o = &h->column[i];
		struct cz_str other = cz_header_first_word(o->name);
		if ((o->doubtful || o->when) && other.n <= SHORT && !cz_text_eq_nocase(other, word))
			return true;
	}
	return word.n > SHORT;
}

static bool is_of_workdays(const struct cz_column *c)
{
	static const char *const name[] = {"werkdagen", "werkdag", "workdays", "working days"};
	for (size_t i = 0; i < CZ_COUNT(name); i++)
		if (cz_text_starts(c->folded, name[i]))
			return true;
	return false;
}

/* "Werkdagen" beside "Ma" and "Di": a group of these, or the days on which somebody works. */
static void doubt_workdays(struct cz_header *h)
{
	for (size_t i = 0; i < h->n; i++) {
		struct cz_column *c = &h->column[i];
		bool workdays = c->when && c->front.n == 0 && is_of_workdays(c) && cz_dayparts_axis(c->days) == CZ_AXIS_DAYS;
		for (size_t k = 0; k < h->n && workdays && !c->of_work; k++) {
			const struct cz_column *o = &h->column[k];
			c->of_work = o->when && o->days != c->days && cz_dayparts_axis(o->days) == CZ_AXIS_DAYS && !(o->days & ~c->days);
		}
		if (c->of_work)
			c->when = CZ_WHEN_NOT;
	}
}

/* "Werkdagen" beside "Weekend" is when somebody can; without another day it may be when somebody works. */
static void forget_workdays(struct cz_header *h)
{
	bool others = false;
	for (size_t i = 0; i < h->n; i++)
		others |= h->column[i].when && !is_of_workdays(&h->column[i]);
	for (size_t i = 0; i < h->n && !others; i++)
		h->column[i].when = CZ_WHEN_NOT;
}

static void judge_doubts(struct cz_header *h)
{
	for (size_t i = 0; i < h->n; i++) {
		struct cz_column *c = &h->column[i];
		c->doubtful |= c->when && ((c->may_be_date && !is_of_the_clock(h, c)) || is_of_one_week(h, c));
	}
	for (size_t i = 0; i < h->n; i++) {
		struct cz_column *c = &h->column[i];
		if (!c->doubtful)
			continue;
		c->doubtful = c->day.n || c->of_end || has_company(h, c);
		c->day.n = c->days = 0;
		c->when = CZ_WHEN_NOT;
	}
	for (size_t i = 0; i < h->n; i++) {
		h->column[i].doubtful |= is_unread_part(h, &h->column[i]);
		h->column[i].unclear |= is_time_of_a_day(h, &h->column[i]);
		h->column[i].no_part = is_no_part(h, &h->column[i]);
	}
}

/* Whether some type has its times under this name. */
bool cz_column_names_times(const struct cz_column *c)
{
	for (size_t i = 0; i < cz_types_n; i++) {
		const struct cz_field *f = cz_type_field(cz_types[i], CZ_STR("times"));
		if (f && (cz_field_rank(f, c->base) || (c->sole.n && cz_field_rank(f, c->sole))))
			return true;
	}
	return false;
}

/* Several words in brackets. */
static bool holds_choices(struct cz_str day)
{
	size_t words = 0;
	for (size_t i = 0; i < day.n; i++)
		words += cz_sign_is_letter(day.s[i]) && (i == 0 || !cz_sign_is_letter(day.s[i - 1]));
	return words > 1 && (*day.s == '(' || *day.s == '[');
}

/* "Dagdelen (ochtend/middag/avond)" and "Beschikbaarheid (ma t/m vr)" have what may stand in them behind their name, and
 * "Weekdagen" may be such a name too. Not "Beschikbaarheid [Weekend]", of one choice, and not one of a grid. */
static bool may_list(const struct cz_header *h, const struct cz_column *c)
{
	bool whole = cz_column_says_days(c) && c->front.n == 0;
	bool listed = cz_column_names_times(c) && holds_choices(c->day) && (c->days == CZ_DAYPARTS_ALL || cz_dayparts_axis(c->days));
	if (!c->day.n || !(whole || listed))
		return false;
	for (size_t i = 0; i < h->n; i++) {
		const struct cz_column *o = &h->column[i];
		if (o != c && (cz_str_eq(o->plain, c->plain) || (whole && o->when && cz_dayparts_axis(o->days) == CZ_AXIS_DAYS)))
			return false;
	}
	return true;
}

/* Whether it is of days or of dayparts; a list of all of one is as long as a list of all of the other. */
static enum cz_axis list_axis(const struct cz_column *c)
{
	return cz_column_says_days(c) || cz_dayparts_axis(c->days) == CZ_AXIS_DAYS ? CZ_AXIS_DAYS : CZ_AXIS_PARTS;
}

/* Beside a column that says the other half, days or dayparts, it is read as one without a list: the two are crossed. */
static bool is_list(const struct cz_header *h, const struct cz_column *c)
{
	if (!may_list(h, c))
		return false;
	for (size_t i = 0; i < h->n; i++) {
		const struct cz_column *o = &h->column[i];
		bool half = o->day.n && !may_list(h, o) ? o->when == CZ_WHEN_YES && cz_dayparts_axis(o->days) != CZ_AXIS_NONE &&
							 cz_dayparts_axis(o->days) != list_axis(c)
						       : cz_column_names_times(o) && list_axis(o) != list_axis(c);
		if (o != c && half)
			return true;
	}
	return false;
}

static int forget_lists(struct cz_header *h, struct cz_err *err)
{
	bool *list = cz_arena_new0(&h->mem, h->n, sizeof *list);
	if (!list)
		return cz_fail_mem(err);
	for (size_t i = 0; i < h->n; i++)
		list[i] = is_list(h, &h->column[i]);
	for (size_t i = 0; i < h->n; i++)
		if (list[i]) {
			h->column[i].day.n = h->column[i].days = 0;
			h->column[i].when = CZ_WHEN_NOT;
		}
	return 0;
}

int cz_header_judge_days(struct cz_header *h, struct cz_err *err)
{
	cz_header_name_parts(h);
	judge_doubts(h);
	doubt_workdays(h);
	forget_workdays(h);
	forget_lonely(h);
	int rc = forget_lists(h, err);
	if (!rc)
		cz_header_number(h);
	return rc;
}

void cz_header_distrust_days(struct cz_header *h)
{
	for (size_t i = 0; i < h->n && h->distrusted; i++) {
		struct cz_column *c = &h->column[i];
		c->titled = !c->others && (c->when || cz_column_names_times(c));
		if (c->titled)
			c->when = CZ_WHEN_NOT;
	}
}

/* which say it together */

/* Columns of the best kind; those that perhaps say it have one name above them. */
static bool takes_day(const struct cz_column *c, const struct cz_column *best)
{
	return !c->used && c->when == best->when && (c->when == CZ_WHEN_YES || cz_str_eq(c->front, best->front));
}

size_t cz_header_days(const struct cz_header *h, size_t also, size_t *column)
{
	const struct cz_column *best = NULL;
	size_t n = 0;
	for (size_t i = 0; i < h->n; i++) {
		const struct cz_column *c = &h->column[i];
		enum cz_says_when least = best ? best->when : also == CZ_COLUMN_NONE ? CZ_WHEN_NOT : CZ_WHEN_PERHAPS;
		if (!c->used && c->when > least)
			best = c;
	}
	for (size_t i = 0; i < h->n && best; i++) {
		const struct cz_column *c = &h->column[i];
		bool takes = i != also && takes_day(c, best);
		for (size_t k = 0; k < n && takes; k++)
			takes = column[k] == also || h->column[column[k]].days != c->days;
		if (takes || i == also)
			column[n++] = i;
	}
	return n;
}

void cz_header_mark_twins(struct cz_header *h, const size_t *column, size_t n)
{
	for (size_t i = 0; i < h->n; i++) {
		struct cz_column *c = &h->column[i];
		for (size_t k = 0; k < n && !c->used; k++) {
			const struct cz_column *o = &h->column[column[k]];
			if (c->when && c->when == o->when && c->days == o->days) {
				c->twin = column[k] + 1;
				c->used = true;
			}
		}
	}
}

/* "ochtend", or "9-12" under a day. */
static bool is_day_or_clock(struct cz_str name, uint32_t *bits)
{
	struct cz_fault f;
	bool clock = name.n && cz_sign_is_digit(*name.s);
	return clock ? cz_take_dayparts(name, bits, &f) : cz_header_is_day(name, bits) || cz_header_is_short_part(name, bits);
}

bool cz_column_narrows(const struct cz_column *c)
{
	uint32_t own;
	return c->when && is_day_or_clock(c->own, &own) && c->days != own && (c->days & own) == c->days;
}
