#include "intake/dayparts.h"
#include "base/attr.h"
#include "intake/daypart_hours.h"
#include "intake/daypart_signs.h"

/*
 * The text becomes words, the words become items (a set of days, a set of times, or both), and a run of
 * items becomes a sum of days x times. What words and items leave open is refused: a wrong daypart would send
 * a volunteer to a closed door, a refused one comes back to be mended.
 */
enum { MOST = 96, WORKDAYS = 31, WEEKEND = 96, WEEK = 127, ALL_DAY = 7 };

struct item {
	enum cz_daypart_token token; /* DAYS, TIMES or BOTH */
	uint8_t days, times;
	enum { BESIDE, LISTED, JOINED } apart; /* nothing, a comma or the like, or "en" stands before it */
	enum cz_daypart_form form;
	bool cut;   /* "maandag-": the rest of the word follows later */
	bool range; /* ma t/m do */
	bool glued; /* times: a dash ties them to the day before */
	bool own;   /* times: in brackets, or behind "alleen" */
	bool clock; /* times: only of the clock */
	struct cz_str at;
};

struct parse {
	struct cz_daypart_word w[MOST];
	size_t n, i;
	struct item item[MOST];
	size_t items;
	uint32_t plus, minus;
	struct cz_fault *fault;
};

static bool refuse(struct parse *p, struct cz_str part)
{
	return cz_fault_set(p->fault, CZ238, part);
}

static struct cz_str span(struct cz_str from, struct cz_str to)
{
	return (struct cz_str){from.s, (size_t)(to.s + to.n - from.s)};
}

static bool is(const struct parse *p, size_t i, enum cz_daypart_token token)
{
	return i < p->n && p->w[i].token == token;
}

/* --- words to items --- */

static uint8_t lowest(uint8_t set)
{
	return set & (uint8_t)-set;
}

/* Monday t/m Thursday, Saturday t/m Tuesday. Both ends are one day, or workdays and weekend stay out of it. */
static bool day_range(uint8_t a, uint8_t b, uint8_t *out)
{
	if (a != lowest(a) || b != lowest(b) || a == b)
		return false;
	uint8_t days = a;
	for (uint8_t d = a; d != b; days |= d)
		d = d == 64 ? 1 : (uint8_t)(d << 1);
	*out = days;
	return true;
}

/* Whether a dash joins the words at i to a day, without blanks: "wo-avond", but not "wo - avond". */
static bool is_glued(const struct parse *p, size_t i)
{
	const struct cz_daypart_word *w = p->w + i;
	return i > 1 && is(p, i - 2, CZ_DP_DAYS) && is(p, i - 1, CZ_DP_DASH) && w[-2].at.s + w[-2].at.n == w[-1].at.s &&
	       w[-1].at.s + w[-1].at.n == w->at.s;
}

static bool add_item(struct parse *p, struct item it)
{
	p->item[p->items++] = it; /* no more items than words */
	return true;
}

/* Clock times behind named ones say these again, or tell which part of them: "ochtend (9-12)", "woensdagmiddag vanaf 13
 * uur". */
static void take_hours_within(struct parse *p, uint8_t *times, struct cz_str *at)
{
	struct cz_hours h;
	size_t n = cz_hours_take(p->w + p->i, p->n - p->i, &h);
	if (!n)
		return;
	*at = span(*at, p->w[p->i + n - 1].at);
	*times = cz_hours_within(&h, *times);
	p->i += n;
}

static bool take_both(struct parse *p, int apart)
{
	const struct cz_daypart_word *w = p->w + p->i++;
	struct item it = {.token = CZ_DP_BOTH, .days = w->days, .times = w->times, .apart = apart, .at = w->at};
	take_hours_within(p, &it.times, &it.at);
	return it.times ? add_item(p, it) : refuse(p, it.at);
}

/* A set of times. */
static bool take_times(struct parse *p, int apart)
{
	struct cz_daypart_word *w = p->w + p->i;
	uint8_t times = w->times;
	struct cz_str at = w->at;
	bool glued = is_glued(p, p->i);
	p->i++;
	if ((is(p, p->i, CZ_DP_TO) || is(p, p->i, CZ_DP_DASH)) && is(p, p->i + 1, CZ_DP_TIMES)) {
		uint8_t last = w[2].times;
		if (times != lowest(times) || last != lowest(last) || last <= times)
			return refuse(p, span(at, w[2].at));
		times = (uint8_t)((last << 1) - times);
		p->i += 2;
	}
	take_hours_within(p, &times, &at);
	struct item it = {.token = CZ_DP_TIMES, .times = times, .apart = apart, .form = w->form, .glued = glued, .own = w->bracket, .at = at};
	return times ? add_item(p, it) : refuse(p, at);
}

/* The letters behind a day, "o", "om", "o/m": no more of them follow, and nothing that would be of the same day. */
static bool take_letters(struct parse *p, struct item *it)
{
	it->token = CZ_DP_BOTH;
	for (bool more = true; more;) {
		it->times |= p->w[p->i].times;
		it->at = span(it->at, p->w[p->i].at);
		p->i++;
		more = is(p, p->i, CZ_DP_AND) && is(p, p->i + 1, CZ_DP_LETTER);
		p->i += more;
	}
	bool ends = p->i == p->n || is(p, p->i, CZ_DP_AND) || is(p, p->i, CZ_DP_STOP) || is(p, p->i, CZ_DP_DAYS) ||
		    is(p, p->i, CZ_DP_BOTH) || is(p, p->i, CZ_DP_NOT);
	return ends || refuse(p, p->w[p->i].at);
}

static bool take_days(struct parse *p, int apart)
{
	struct cz_daypart_word *w = p->w + p->i;
	struct item it = {.token = CZ_DP_DAYS, .days = w->days, .apart = apart, .at = w->at};
	p->i++;
	bool dash = is(p, p->i, CZ_DP_DASH);
	if ((dash || is(p, p->i, CZ_DP_TO)) && is(p, p->i + 1, CZ_DP_DAYS)) {
		if (!day_range(w->days, w[2].days, &it.days))
			return refuse(p, span(w->at, w[2].at));
		it.range = true;
		it.at = span(w->at, w[2].at);
		p->i += 2;
		if (is(p, p->i, CZ_DP_DASH) && is(p, p->i + 1, CZ_DP_DAYS)) /* ma-wo-vr */
			return refuse(p, span(w->at, w[4].at));
	} else if (is(p, p->i + dash, CZ_DP_LETTER) && w->short_day) {
		p->i += dash;
		if (!take_letters(p, &it))
			return false;
	} else if (dash && is(p, p->i + 1, CZ_DP_AND)) {
		it.cut = true;
		p->i++;
	} else if (dash) {
		p->i++; /* mon-morning, "maandag - 9 tot 12" */
	} else if (is(p, p->i, CZ_DP_TO)) {
		return refuse(p, span(w->at, p->w[p->i].at));
	}
	return add_item(p, it);
}

/* Clock times, with a name for them behind or not: "9-12 's ochtends". */
static bool take_clock(struct parse *p, int apart)
{
	struct cz_hours h;
	size_t n = cz_hours_take(p->w + p->i, p->n - p->i, &h);
	if (!n)
		return refuse(p, p->w[p->i].at);
	struct cz_str at = span(p->w[p->i].at, p->w[p->i + n - 1].at);
	struct item it = {.token = CZ_DP_TIMES, .apart = apart, .glued = is_glued(p, p->i), .own = p->w[p->i].bracket};
	p->i += n;
	uint8_t times = cz_hours_dayparts(&h);
	it.clock = !is(p, p->i, CZ_DP_TIMES);
	if (!it.clock) {
		times = cz_hours_within(&h, p->w[p->i].times);
		at = span(at, p->w[p->i].at);
		p->i++;
	}
	it.times = times;
	it.at = at;
	return times ? add_item(p, it) : refuse(p, at);
}

/* The items up to a word that ends a run. */
static bool take_items(struct parse *p)
{
	int apart = BESIDE;
	for (p->items = 0; p->i < p->n;) {
		struct cz_daypart_word *w = p->w + p->i;
		bool good;
		switch (w->token) {
		case CZ_DP_STOP:
		case CZ_DP_NOT:
		case CZ_DP_YES:
			return true;
		case CZ_DP_AND:
			apart = memchr(",/|", *w->at.s, 3) && apart != JOINED ? LISTED : JOINED;
			p->i++;
			continue;
		case CZ_DP_DASH: /* "- maandag", "woensdagmiddag en -avond" */
			p->i++;
			good = p->i < p->n && p->w[p->i].token != CZ_DP_CLOCK ? true : refuse(p, w->at);
			if (!good)
				return false;
			continue;
		case CZ_DP_DAYS:
			good = take_days(p, apart);
			break;
		case CZ_DP_TIMES:
			good = take_times(p, apart);
			break;
		case CZ_DP_BOTH:
			good = take_both(p, apart);
			break;
		case CZ_DP_FROM: /* "from Monday to Friday" */
			if (is(p, p->i + 1, CZ_DP_DAYS) && is(p, p->i + 2, CZ_DP_TO)) {
				p->i++;
				continue;
			}
			/* fall through */
		default:
			good = take_clock(p, apart);
		}
		apart = BESIDE;
		if (!good)
			return false;
	}
	return true;
}

/* --- items to dayparts --- */

static uint32_t cross(uint8_t days, uint8_t times)
{
	uint32_t bits = 0;
	for (int d = 0; d < 7; d++)
		if (days & 1 << d)
			bits |= (uint32_t)times << 3 * d;
	return bits;
}

static uint8_t times_of_run(struct parse *p, size_t *i)
{
	uint8_t times = 0;
	while (*i < p->items && p->item[*i].token == CZ_DP_TIMES)
		times |= p->item[(*i)++].times;
	return times;
}

/* "Avonden en weekend", "weekend en avonden": two answers, since the evenings of the weekend are called weekend evenings. */
static bool are_a_group_and_times(const struct parse *p)
{
	if (p->items != 2)
		return false;
	const struct item *first = &p->item[0], *last = &p->item[1];
	const struct item *times = first->token == CZ_DP_TIMES ? first : last, *days = times == first ? last : first;
	bool named = times == first || times->form != CZ_DP_SINGLE;
	return last->apart == JOINED && times->token == CZ_DP_TIMES && days->token == CZ_DP_DAYS && days->days == WEEKEND && named &&
	       !times->clock;
}

static bool is_group(const struct item *it)
{
	return it->range || it->days != lowest(it->days);
}

/* "Weekend en doordeweeks" with "'s avonds", or "ma t/m do, vr" with "ochtend": of both, or of one of them, and all day on the others. */
static bool hold_a_group_among(const struct item *first, const struct item *end)
{
	bool group = false;
	for (const struct item *it = first; it < end; it++)
		group |= is_group(it);
	return group && end - first > 1;
}

/* "ochtend ma en di, avond wo": each run of times is for the days behind it. "Avonden, weekend" may as well be two answers. */
static bool times_first(struct parse *p, uint32_t *sum)
{
	for (size_t i = 0; i < p->items;) {
		size_t from = i;
		uint8_t times = times_of_run(p, &i), days = 0;
		if (i < p->items && p->item[i].token == CZ_DP_DAYS && p->item[i].apart)
			return refuse(p, span(p->item[from].at, p->item[i].at));
		const struct item *first = &p->item[i];
		for (; i < p->items && p->item[i].token == CZ_DP_DAYS; i++)
			days |= p->item[i].days;
		if (hold_a_group_among(first, &p->item[i]))
			return refuse(p, span(p->item[from].at, p->item[i - 1].at));
		bool alone = from == 0 && i == p->items; /* times for every day */
		if ((!days && !alone) || (i < p->items && p->item[i].token == CZ_DP_BOTH))
			return refuse(p, p->item[from].at);
		*sum |= cross(days ? days : WEEK, times);
	}
	return true;
}

/* "Vrijdag en avonden" may be Friday evening, or all Friday and every evening; so may "weekend, avonden". Times behind a
 * comma that are said of "ma t/m vr", of "werkdagen", which are the same, or of one day have one reading. */
static bool are_two_answers(const struct item *days, const struct item *times)
{
	bool range = days->range || days->days == WORKDAYS;
	return times->apart == JOINED || (times->apart == LISTED && !range &&
					  (times->form == CZ_DP_PLURAL || (times->form == CZ_DP_ADVERB && is_group(days))));
}

/* "Ma, wo-avond", "ma en di (alleen 's ochtends)" and "maandag, dinsdagochtend" may tell of the last day only, or of all. Behind
 * "weekend" and "ma t/m do" a word such as "vrijdagochtend" is one more answer. */
static bool are_of_all_or_last(const struct item *first, const struct item *times)
{
	size_t n = (size_t)(times - first);
	bool single = false, cut = true;
	for (const struct item *it = first; it < times; it++) {
		single |= !it->cut && !is_group(it);
		cut &= it->cut || it + 1 == times;
	}
	if (times->token == CZ_DP_BOTH)
		return single;
	return n > 1 ? (times->glued && !cut) || times->own || hold_a_group_among(first, times) : n == 1 && first->range && times->glued;
}

/* "Weekend (zaterdag)": the weekend, or Saturday only. */
static bool is_part(const struct item *group, const struct item *it)
{
	return group->token == CZ_DP_DAYS && group->days != it->days && !(it->days & ~group->days);
}

/* "ma en di ochtend, woensdagmiddag, vr": times are for the days before them; without times a day is whole. */
static bool days_first(struct parse *p, uint32_t *sum)
{
	uint8_t pending = 0;
	bool cut = false;
	const struct item *first = p->item;
	for (size_t i = 0; i < p->items;) {
		const struct item *it = &p->item[i];
		if (it->token == CZ_DP_DAYS) {
			pending |= it->days;
			cut = it->cut;
			if (i && !it->apart && is_part(it - 1, it))
				return refuse(p, span(it[-1].at, it->at));
			if (++i < p->items)
				continue;
			uint32_t whole = cross(pending, ALL_DAY);
			/* "overdag, avond di": whose is the avond? and "ma avond, werkdagen": why would Monday be said? */
			bool says_less = *sum != cz_dayparts_whole_days(*sum) && !(*sum & ~whole);
			if (cut || says_less || (first > p->item && !first->apart))
				return refuse(p, span(first->at, it->at));
			*sum |= whole;
			return true;
		}
		uint8_t times = it->times, days = pending;
		if (pending && it->token == CZ_DP_TIMES && are_two_answers(it - 1, it))
			return refuse(p, span(it[-1].at, it->at));
		if (are_of_all_or_last(first, it))
			return refuse(p, span(first->at, it->at));
		if (it->token == CZ_DP_BOTH) {
			i++;
			if (!cut) {
				*sum |= cross(pending, ALL_DAY);
				days = 0;
			}
			days |= it->days;
		}
		times |= times_of_run(p, &i);
		*sum |= cross(days, times);
		pending = 0;
		cut = false;
		first = p->item + i;
	}
	return true;
}

/* "Middag, vanaf 13 uur" may be the afternoon from then on, or the evening too. */
static bool clocks_agree(struct parse *p)
{
	for (size_t i = 1; i < p->items; i++) {
		const struct item *named = &p->item[i - 1], *it = &p->item[i];
		if (it->clock && !named->clock && named->times & it->times && it->times & ~named->times)
			return refuse(p, span(named->at, it->at));
	}
	return true;
}

/* One run of items, up to a stop or a turn. */
static bool take_run(struct parse *p, uint32_t *sum)
{
	if (!take_items(p) || !clocks_agree(p))
		return false;
	if (!p->items)
		return true;
	if (are_a_group_and_times(p)) {
		*sum |= cross(WEEKEND, ALL_DAY) | cross(WEEK, p->item[0].times | p->item[1].times);
		return true;
	}
	uint32_t run = 0;
	bool good = p->item[0].token == CZ_DP_TIMES ? times_first(p, &run) : days_first(p, &run);
	*sum |= run;
	return good;
}

/* A turn ("behalve", "wel") is about what follows it: in "maandag niet, dinsdag wel" it is not. */
static bool turn(struct parse *p, bool *without)
{
	const struct cz_daypart_word *w = p->w + p->i;
	*without = w->token == CZ_DP_NOT;
	p->i++;
	if (p->i == p->n || p->w[p->i].token == CZ_DP_AND || p->w[p->i].token == CZ_DP_STOP ||
	    p->w[p->i].token == CZ_DP_NOT || p->w[p->i].token == CZ_DP_YES)
		return refuse(p, w->at);
	return true;
}

static bool take_all(struct parse *p)
{
	bool without = false;
	while (p->i < p->n) {
		if (!take_run(p, without ? &p->minus : &p->plus))
			return false;
		if (p->i == p->n)
			break;
		if (p->w[p->i].token == CZ_DP_STOP) {
			without = false;
			p->i++;
		} else if (!turn(p, &without)) {
			return false;
		}
	}
	return true;
}

/* All words of the cell but those that mean nothing; the first unknown one refuses it. */
static bool read_words(struct parse *p, struct cz_str cell)
{
	struct cz_cursor c = cz_cursor_at(cell);
	for (bool dutch = false, bracket = false, liked = false;;) {
		struct cz_daypart_word w = cz_daypart_word_next(&c);
		if (w.token == CZ_DP_END)
			return true;
		if (w.token == CZ_DP_UNKNOWN || p->n == MOST || (w.token == CZ_DP_DAYS && w.either && dutch)) /* "ma mo" */
			return refuse(p, w.at);
		/* "ma, liefst di", "liefst niet ma" */
		bool odd = w.token == CZ_DP_LIKED ? p->n : liked && w.token == CZ_DP_NOT;
		if (odd)
			return refuse(p, w.at);
		liked |= w.token == CZ_DP_LIKED;
		dutch |= w.dutch;
		w.bracket |= bracket;
		bool fills = w.token == CZ_DP_FILL || w.token == CZ_DP_ONLY || w.token == CZ_DP_LIKED;
		bracket = w.token == CZ_DP_ONLY || (fills && w.bracket);
		if (!fills)
			p->w[p->n++] = w;
	}
}

static bool parse(struct parse *p, struct cz_str cell, struct cz_fault *fault)
{
	p->n = p->i = p->items = 0;
	p->plus = p->minus = 0;
	p->fault = fault;
	struct cz_str dates;
	if (!read_words(p, cell))
		return false;
	return cz_hours_are_dates(p->w, p->n, &dates) ? refuse(p, dates) : take_all(p);
}

bool cz_dayparts_only_deny(struct cz_str cell)
{
	struct parse p;
	struct cz_fault f;
	return parse(&p, cz_text_trim(cell), &f) && p.minus && !p.plus;
}

bool cz_take_dayparts(struct cz_str cell, uint32_t *out, struct cz_fault *fault)
{
	struct parse p;
	struct cz_str s = cz_text_trim(cell);
	if (cz_take_office_hours(s, out))
		return true;
	if (!parse(&p, s, fault))
		return false;
	if (cz_dayparts_signs_doubt(s))
		return refuse(&p, s);
	uint32_t sum = (p.plus ? p.plus : p.minus ? cross(WEEK, ALL_DAY) : 0) & ~p.minus;
	if (!sum)
		return refuse(&p, s);
	*out = sum;
	return true;
}
