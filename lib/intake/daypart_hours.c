#include "intake/daypart_hours.h"

/* The dayparts of which the clock times fill two hours; else the one with most of them. As much of two, as over lunch,
 * is of neither. */
static uint8_t dayparts_of(int from, int until)
{
	enum { ENOUGH = 120 };
	int filled[3], most = 0, twice = 0;
	uint8_t times = 0;
	for (int i = 0; i < 3; i++) {
		int a = 360 * (i + 1), b = a + 360;
		filled[i] = (until < b ? until : b) - (from > a ? from : a);
		if (filled[i] >= most) {
			twice = filled[i] == most ? most : 0;
			most = filled[i];
		}
	}
	if (most <= 0 || (most < ENOUGH && twice == most))
		return 0;
	for (int i = 0; i < 3; i++)
		if (filled[i] >= (most < ENOUGH ? most : ENOUGH))
			times |= (uint8_t)(1 << i);
	return times;
}

uint8_t cz_hours_within(const struct cz_hours *h, uint8_t named)
{
	for (int later = 0; later <= 720; later += 720) {
		int from = h->from + (h->open && h->from == 0 ? 0 : later);
		int until = h->until + (h->open && h->until == 1440 ? 0 : later);
		if (until > 1440 || from > 1440 || (later && h->halves))
			return 0;
		uint8_t times = dayparts_of(from, until);
		if (h->open)
			times &= named;
		if (times && (times & ~named) == 0)
			return times;
	}
	return 0;
}

/* "3-12" may be the third of December: nobody helps from 3 in the night until noon. */
static bool may_be_date(const struct cz_daypart_word *a, const struct cz_daypart_word *b)
{
	enum { FIRST = 360, NOON = 720 };
	return a->bare && b->bare && a->minute > 0 && a->minute < FIRST && b->minute <= NOON;
}

/* The two ends of a range; in "2-5pm" the first has the half of the second. */
static bool make_range(const struct cz_daypart_word *a, const struct cz_daypart_word *b, struct cz_hours *out)
{
	int from = a->minute, until = b->minute ? b->minute : 1440;
	if (b->half == 'p' && !a->half && from + 720 < until && from < 720)
		from += 720;
	*out = (struct cz_hours){.from = from, .until = until, .halves = a->half || b->half};
	out->either = a->either && !b->half && until < 720;
	return from < until;
}

static bool joins(const struct cz_daypart_word *w)
{
	return w->token == CZ_DP_DASH || w->token == CZ_DP_TO || w->token == CZ_DP_BEFORE;
}

static bool is(const struct cz_daypart_word *w, size_t n, size_t i, enum cz_daypart_token token)
{
	return i < n && w[i].token == token;
}

static bool is_clock(const struct cz_daypart_word *w, size_t n, size_t i)
{
	return is(w, n, i, CZ_DP_CLOCK);
}

/* 9-12, 9 tot 12 */
static size_t take_stretch(const struct cz_daypart_word *w, size_t n, struct cz_hours *out)
{
	if (!is_clock(w, n, 2) || !joins(w + 1) || !make_range(w, w + 2, out))
		return 0;
	out->either |= w[1].token == CZ_DP_DASH && may_be_date(w, w + 2);
	return 3;
}

static struct cz_hours open_hours(const struct cz_daypart_word *clock, int from, int until)
{
	return (struct cz_hours){.from = from, .until = until, .open = true, .halves = clock->half,
				 .either = clock->either};
}

/* vanaf 9, na 18; "van 9 tot 12" */
static size_t take_from(const struct cz_daypart_word *w, size_t n, struct cz_hours *out)
{
	size_t stretch = take_stretch(w + 1, n - 1, out);
	if (stretch)
		return stretch + 1;
	*out = open_hours(w + 1, w[1].minute, 1440);
	return (n > 2 && joins(w + 2)) || out->from >= out->until ? 0 : 2;
}

size_t cz_hours_take(const struct cz_daypart_word *w, size_t n, struct cz_hours *out)
{
	if (is_clock(w, n, 0))
		return take_stretch(w, n, out);
	if (!is_clock(w, n, 1))
		return 0;
	switch (w->token) {
	case CZ_DP_BETWEEN:
		return is_clock(w, n, 3) && w[2].token == CZ_DP_AND && make_range(w + 1, w + 3, out) ? 4 : 0;
	case CZ_DP_FROM:
		return take_from(w, n, out);
	case CZ_DP_BEFORE:
		*out = open_hours(w + 1, 0, w[1].minute);
		return 2;
	default:
		return 0;
	}
}

uint8_t cz_hours_dayparts(const struct cz_hours *h)
{
	return h->either ? 0 : dayparts_of(h->from, h->until);
}

/* "do 3-12": a day, and two numbers that may be a date. */
static bool is_day_and_numbers(const struct cz_daypart_word *w, size_t n, size_t i)
{
	return is(w, n, i, CZ_DP_DAYS) && is(w, n, i + 1, CZ_DP_CLOCK) && is(w, n, i + 2, CZ_DP_DASH) && is(w, n, i + 3, CZ_DP_CLOCK) &&
	       w[i + 1].bare && w[i + 3].bare;
}

/* Whether the numbers behind one day and another are those of dates as far apart. */
static bool are_dates(const struct cz_daypart_word *a, const struct cz_daypart_word *b)
{
	int later = (b[1].minute - a[1].minute) / 60;
	bool one = (a->days & (a->days - 1)) == 0;
	return later > 0 && later < 7 && a[3].minute == b[3].minute && one && b->days == a->days << later;
}

bool cz_hours_are_dates(const struct cz_daypart_word *w, size_t n, struct cz_str *at)
{
	size_t last = n;
	for (size_t i = 0; i < n; i++) {
		if (!is_day_and_numbers(w, n, i))
			continue;
		if (last < n && are_dates(w + last, w + i)) {
			*at = (struct cz_str){w[last].at.s, (size_t)(w[i + 3].at.s + w[i + 3].at.n - w[last].at.s)};
			return true;
		}
		last = i;
	}
	return false;
}
