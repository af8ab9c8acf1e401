#include "base/num.h"
#include "base/text.h"
#include "intake/cell_impl.h"
#include "intake/dates.h"
#include "intake/day_or_clock.h"
#include "intake/scales.h"
#include "intake/titles.h"
#include "intake/worded.h"

/* Days. */

static void note_run(struct cz_date_run *run, struct cz_str s)
{
	int first, second;
	if (run->varies)
		return;
	if (!cz_date_pair(s, &first, &second)) {
		run->varies = true;
		return;
	}
	run->varies = run->first && run->first != first;
	run->first = (unsigned char)first;
	run->seconds |= (uint16_t)(1u << second);
}

/* What a date shows of the order in its column. With strokes is how the month is written first. */
static void note_order(struct cz_converter *c, struct cz_column *col, struct cz_str s, bool good, bool month_first)
{
	unsigned char *seen = &col->dates;
	const bool stroke = s.n > 2 && (s.s[1] == '/' || s.s[2] == '/');
	const unsigned char either = CZ_DATES_EITHER | (stroke ? CZ_DATES_EITHER_STROKE : 0);
	if (month_first)
		cz_convert_show(c, seen, CZ_DATES_MONTH_FIRST);
	if (stroke && good)
		note_run(&col->run, s);
	if (!good || ((*seen & either) == either && (!stroke || *seen & CZ_DATES_DAY_FIRST)))
		return;
	if (cz_date_is_either(s))
		cz_convert_show(c, seen, either);
	else if (stroke && !cz_date_is_same(s))
		cz_convert_show(c, seen, CZ_DATES_DAY_FIRST);
}

/* "46000": of the years from 1954 on. */
static bool is_count_of_days(struct cz_str s)
{
	enum { DIGITS = 5 };
	bool digits = s.n == DIGITS && *s.s >= '2' && *s.s <= '7';
	for (size_t i = 0; i < s.n && digits; i++)
		digits = cz_sign_is_digit(s.s[i]);
	return digits;
}

/* "1793966400000": milliseconds since 1970, as programs count them in JSON; of the years from 1990 on. */
static bool is_milliseconds(struct cz_str s, cz_day *day)
{
	enum { FEWEST = 12, MOST = 13 };
	const int64_t of_a_day = 86400000;
	int64_t v;
	if (s.n < FEWEST || s.n > MOST || !cz_sign_is_digit(*s.s) || !cz_num_int(s, &v) || v / of_a_day < CZ_DAY_1990 || v / of_a_day >= CZ_DAY_2100)
		return false;
	*day = (cz_day)(v / of_a_day);
	return true;
}

/* From 1990 on, and of who began from 1960, until 2100: what lies before is rather a day of birth, and what lies behind is a slip, or,
 * as 31-12-9999 of a database, no last day at all. */
enum { DAY_1960 = -3653 };

static bool is_of_a_record(const struct at *at, struct cz_str s, cz_day *day)
{
	if (at->take->constant || (*day >= CZ_DAY_1990 && *day < CZ_DAY_2100))
		return true;
	if (*day >= CZ_DAY_2100 && cz_cell_is_field(at, "until")) {
		*day = CZ_DAY_NONE;
		return cz_cell_let_go(at) == 0;
	}
	bool begins = cz_cell_is_field(at, "since") || cz_cell_is_field(at, "from");
	if (*day >= DAY_1960 && *day < CZ_DAY_1990 && begins)
		return true;
	return cz_cell_refuse(at, *day < CZ_DAY_1990 ? CZ263 : CZ264, s);
}

/* "Ingetrokken 1-3-2025": so the certificate is, not who has it. */
static bool says_lapsed(struct cz_str s)
{
	static const char *const word[] = {"ingetrokken", "vervallen", "afgewezen", "verlopen", "withdrawn", "rejected"};
	for (struct cz_str one; cz_text_word(&s, " ,;:()", &one);)
		if (cz_text_is_one_of(one, word, CZ_COUNT(word)))
			return true;
	return false;
}

/* Whatever else stands under the day on which a certificate was seen, "geweigerd", "juni 2024", is told and left out: it counts as
 * not seen then. */
static bool is_no_day_of_a_vog(const struct at *at, struct cz_str s, enum cz_message fault)
{
	const bool free = cz_cell_is_field(at, "vog_seen") && cz_cell_may_be_left_out(at);
	if (!free || (fault != CZ230 && fault != CZ234) || cz_spreadsheet_harm(s) || (cz_title_says_end(s) && !says_lapsed(s)))
		return false;
	cz_cell_leave_out(at, CZ360, s);
	return true;
}

/* "1-3-2062" below "Aangemeld op". Who begins may do so next year. */
static bool is_too_late(const struct at *at, cz_day day)
{
	static const char *const past[] = {"created", "vog_seen", "last_asked", "proposed", "date"}, *const soon[] = {"since", "started"};
	enum { YEAR = 366 };
	const struct cz_str key = cz_str_of(at->f->key);
	return cz_text_is_one_of(key, past, CZ_COUNT(past)) || (day > at->c->today + YEAR && cz_text_is_one_of(key, soon, CZ_COUNT(soon)));
}

bool cz_cell_day(const struct at *at, struct cz_str s, cz_day *out)
{
	struct cz_fault f;
	bool yes;
	struct cz_column *col = cz_convert_column(at->c, at->column);
	if (cz_cell_is_field(at, "vog_seen"))
		(void)cz_worded_answer(s, &yes, &s);
	bool open = !at->take->date.pattern[0], good = cz_take_date(s, &at->take->date, out, &f);
	if (good && open && cz_cell_name_tells(at, CZ_SCALE_MONTH_FIRST) && cz_date_is_either(s)) {
		f = (struct cz_fault){.id = CZ233, .part = s};
		good = false;
	}
	if (open && col)
		note_order(at->c, col, s, good, !good && f.id == CZ233);
	if (!good && cz_cell_says_end(at, s, &good)) {
		*out = CZ_DAY_NONE;
		return good;
	}
	if (!good && open && is_milliseconds(s, out))
		return true;
	if (!good && open && is_count_of_days(s))
		return cz_cell_refuse(at, CZ252, s);
	if (!good && is_no_day_of_a_vog(at, s, f.id)) {
		*out = CZ_DAY_NONE;
		return true;
	}
	if (good && !is_of_a_record(at, s, out))
		return false;
	if (good && cz_is_to_come(*out, at->c->today) && is_too_late(at, *out))
		cz_convert_warn(at->c, (struct cz_problem){CZ277, at->f->key, at->column, .value = s});
	if (good)
		return true;
	f.id = cz_day_or_clock_fault(col, s, f.id);
	return cz_cell_fault(at, &f);
}
