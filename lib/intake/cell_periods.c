#include "base/text.h"
#include "intake/cell_impl.h"
#include "intake/dayparts.h"
#include "intake/titles.h"
#include "intake/yesno.h"
#include "model/types.h"

/* Periods in which somebody is away. */

static struct cz_str behind(struct cz_str s, size_t n)
{
	return cz_text_trim((struct cz_str){s.s + n, s.n - n});
}

/* Past one of these words, when the cell begins with it. */
static bool passes(struct cz_str *s, const char *const *word, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (cz_text_begins(*s, word[i]) && s->n > strlen(word[i])) {
			*s = behind(*s, strlen(word[i]));
			return true;
		}
	return false;
}

/* The day of a side of the period: of a month the first or the last, "juli 2026". */
static bool day_of(const struct at *at, struct cz_str s, bool last, cz_day *out)
{
	enum { LONGEST = 40 };
	static const char *const whole[] = {"hele maand ", "heel ", "de maand ", "maand ", "whole of ", "all of "};
	char text[LONGEST];
	struct cz_buf b = {.data = text, .cap = sizeof text};
	struct cz_fault f;
	if (cz_take_date(s, &at->take->date, out, &f))
		return true;
	(void)passes(&s, whole, CZ_COUNT(whole));
	if (!s.n || s.n + 3 > LONGEST || !cz_sign_is_letter(*s.s))
		return false;
	cz_buf_adds(&b, "1 ");
	cz_buf_add(&b, s.s, s.n);
	if (!cz_take_date((struct cz_str){cz_buf_text(&b), b.len}, &at->take->date, out, &f))
		return false;
	*out = last ? cz_day_add_months(*out, 1) - 1 : *out;
	return true;
}

/* What stands behind the first word or number, with the sign before it: of "21-7-2026" it is "-7-2026". */
static struct cz_str tail(struct cz_str s)
{
	size_t n = 0;
	while (n < s.n && !strchr(" -/.", s.s[n]))
		n++;
	return (struct cz_str){s.s + n, s.n - n};
}

static struct cz_str next_tail(struct cz_str s)
{
	size_t n = 0;
	while (n < s.n && strchr(" -/.", s.s[n]))
		n++;
	return tail((struct cz_str){s.s + n, s.n - n});
}

/* "1 t/m 21 juli 2026", "24-12 t/m 2-1-2027": the first day with the month and the year of the last, or the year before. */
static bool borrow(const struct at *at, struct cz_str s, struct cz_str until, cz_day last, cz_day *out)
{
	enum { LONGEST = 40, YEAR = 12 };
	for (struct cz_str rest = tail(until); rest.n && s.n + rest.n < LONGEST; rest = next_tail(rest)) {
		char text[LONGEST];
		struct cz_buf b = {.data = text, .cap = sizeof text};
		cz_buf_add(&b, s.s, s.n);
		cz_buf_add(&b, rest.s, rest.n);
		if (!day_of(at, (struct cz_str){cz_buf_text(&b), b.len}, false, out))
			continue;
		*out = *out > last ? cz_day_add_months(*out, -YEAR) : *out;
		return *out <= last;
	}
	return false;
}

static bool both(const struct at *at, struct cz_str from, struct cz_str until, struct cz_period *out)
{
	if (!day_of(at, until, true, &out->until))
		return false;
	return day_of(at, from, false, &out->from) || (!at->take->date.pattern[0] && borrow(at, from, until, out->until, &out->from));
}

/* At each of these signs or words between two days, the first at which both can be read. */
static bool split_at(const struct at *at, struct cz_str s, const char *const *between, size_t words, struct cz_period *out)
{
	for (size_t w = 0; w < words; w++) {
		const size_t n = strlen(between[w]);
		for (size_t i = 1; i + n < s.n; i++)
			if (cz_text_begins((struct cz_str){s.s + i, s.n - i}, between[w]) &&
			    both(at, cz_text_trim((struct cz_str){s.s, i}), behind(s, i + n), out))
				return true;
	}
	return false;
}

/* "Vanaf 1-12-2026 t/m 1-1-2027"; "en" is between the ends only behind "tussen", and joins two periods elsewhere. */
static bool split(const struct at *at, struct cz_str s, struct cz_period *out)
{
	static const char *const front[] = {"vanaf ", "v.a. "}, *const amid[] = {"tussen ", "between "}, *const and[] = {" en ", " and "};
	static const char *const between[] = {" t/m ", "t/m", " tot en met ", " tot ", " until ", " to ", " en met ", "-", "/", "\xe2\x80\x93", "\xe2\x80\x94"};
	if (passes(&s, amid, CZ_COUNT(amid)) && split_at(at, s, and, CZ_COUNT(and), out))
		return true;
	(void)passes(&s, front, CZ_COUNT(front));
	return split_at(at, s, between, CZ_COUNT(between), out);
}

/* "T/m 1-3-2027", "vanaf 1-12-2026": since ever, or for good. */
static bool open_end(const struct at *at, struct cz_str s, struct cz_period *out)
{
	static const char *const until[] = {"t/m ", "tot en met ", "tot ", "until ", "till "}, *const from[] = {"vanaf ", "v.a. ", "sinds ", "since "};
	*out = (struct cz_period){.from = CZ_DAY_1990, .until = CZ_DAY_2100 - 1};
	if (passes(&s, until, CZ_COUNT(until)))
		return day_of(at, s, true, &out->until);
	return passes(&s, from, CZ_COUNT(from)) && day_of(at, s, false, &out->from);
}

static bool period(const struct at *at, struct cz_str s, struct cz_period *out)
{
	enum { LONGEST = 200 };
	static const char *const away[] = {"afwezig ", "op vakantie ", "met vakantie ", "vakantie "}, *const front[] = {"van ", "from "};
	if (s.n > LONGEST)
		return false;
	(void)passes(&s, away, CZ_COUNT(away));
	if (open_end(at, s, out))
		return true;
	(void)passes(&s, front, CZ_COUNT(front));
	return (day_of(at, s, false, &out->from) && day_of(at, s, true, &out->until)) || split(at, s, out);
}

static bool is_yes(struct cz_str s)
{
	struct cz_fault f;
	bool yes = false;
	return cz_take_yesno(s, &yes, &f) && yes;
}

/* "Ja" below "Afwezig", but not below "Vakantie", and words of a status, "ziek": away, until somebody says otherwise. */
static bool says_away(const struct at *at, struct cz_str s)
{
	static const char *const name[] = {"afwezig", "afwezigheid", "niet beschikbaar", "absent", "absence"};
	if (at->c->type != &cz_type_volunteer || at->column >= at->c->header->n || !cz_cell_may_be_left_out(at))
		return false;
	const struct cz_field *status = cz_type_field(at->c->type, CZ_STR("status"));
	const char *code;
	bool away = is_yes(s) ? cz_text_is_one_of(at->c->header->column[at->column].plain, name, CZ_COUNT(name))
			      : cz_cell_look_up(at, &at->c->codes[status - at->c->type->field], s, &code) > 0 && strcmp(code, "paused") == 0;
	if (away)
		cz_convert_say_away(at->c, at->column);
	return away;
}

/* What cannot be read is told and left out, but not a yes or a day of the week, on which somebody would count as there, nor an end. */
static bool leaves_out(const struct at *at, struct cz_str s)
{
	struct cz_fault f;
	uint32_t times;
	const bool may = cz_cell_may_be_left_out(at) && !cz_spreadsheet_harm(s);
	if (!may || is_yes(s) || cz_title_says_end(s) || cz_take_dayparts(s, &times, &f))
		return false;
	cz_cell_leave_out(at, CZ270, s);
	return true;
}

/* False: refused, told. */
static bool add(const struct at *at, struct cz_str s, struct cz_periods *out)
{
	struct cz_period p;
	if (!period(at, s, &p))
		return says_away(at, s) || leaves_out(at, s) || cz_cell_refuse(at, CZ210, s);
	if (p.from > p.until)
		return cz_cell_refuse(at, CZ213, s);
	out->v[out->n++] = p;
	return true;
}

/* "1-7-2026 t/m 14-7-2026 en 1-9-2026 t/m 7-9-2026": the first of them, whose end is *n. */
static bool first_of_several(const struct at *at, struct cz_str s, size_t *n, struct cz_str *rest)
{
	static const char *const joint[] = {" en ", " and ", " & ", " + "};
	struct cz_period p;
	for (size_t i = 1; i < s.n; i++)
		for (size_t k = 0; k < CZ_COUNT(joint); k++) {
			if (!cz_text_begins((struct cz_str){s.s + i, s.n - i}, joint[k]) || !period(at, cz_text_trim((struct cz_str){s.s, i}), &p))
				continue;
			*n = i;
			*rest = behind(s, i + strlen(joint[k]));
			return rest->n > 0;
		}
	return false;
}

bool cz_cell_periods(const struct at *at, struct cz_str cell, struct cz_periods *out)
{
	struct cz_str *part, rest;
	struct cz_period p;
	size_t n, end;
	if (!cz_convert_split(at->c, &at->take->split, cell, &part, &n))
		return false;
	out->v = cz_arena_alloc(&at->c->row, (cell.n + 1) * sizeof *out->v);
	if (!out->v)
		return cz_convert_no_memory(at->c);
	for (size_t i = 0; i < n; i++) {
		struct cz_str s = part[i];
		for (; !period(at, s, &p) && first_of_several(at, s, &end, &rest); s = rest)
			if (!add(at, cz_text_trim((struct cz_str){s.s, end}), out))
				return false;
		if (!add(at, s, out))
			return false;
	}
	return true;
}
