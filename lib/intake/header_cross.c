#include "base/text.h"
#include "intake/header_impl.h"

/* Columns whose names say that days, dayparts or times of the clock stand in them, "Dag", "Dagdeel 2", "Van": which of them say
 * together when. */

/* numbers */

size_t cz_header_number_of(struct cz_str folded, struct cz_str *base)
{
	static const struct {
		const char *word;
		size_t n;
	} ordinal[] = {
		{"1e ", 1}, {"1ste ", 1}, {"eerste ", 1}, {"2e ", 2}, {"2de ", 2}, {"tweede ", 2}, {"3e ", 3}, {"3de ", 3},
		{"derde ", 3}, {"4e ", 4}, {"4de ", 4}, {"vierde ", 4}, {"second ", 2},
	};
	size_t n = 0;
	*base = folded;
	for (size_t i = 0; i < CZ_COUNT(ordinal); i++)
		if (cz_text_starts(folded, ordinal[i].word)) {
			n = ordinal[i].n;
			*base = (struct cz_str){folded.s + strlen(ordinal[i].word), folded.n - strlen(ordinal[i].word)};
		}
	if (base->n == folded.n && folded.n > 1 && cz_sign_is_digit(folded.s[folded.n - 1]) &&
	    !cz_sign_is_digit(folded.s[folded.n - 2])) {
		n = (size_t)(folded.s[folded.n - 1] - '0');
		*base = cz_text_trim((struct cz_str){folded.s, folded.n - 1});
	}
	return base->n && base->n < folded.n ? n : 0;
}

static bool may_be_listed(const struct cz_column *c)
{
	return !c->ours && !c->denies && (cz_column_names_times(c) || cz_column_says_hours(c) || cz_column_may_hold_parts(c));
}

/* Whether another column goes on with its list, or begins it. */
static bool has_other_number(const struct cz_header *h, const struct cz_column *c)
{
	for (size_t i = 0; i < h->n; i++) {
		const struct cz_column *o = &h->column[i];
		bool other = c->nth > 1 ? o->nth != c->nth : o->nth > 1;
		if (o != c && other && cz_str_eq(o->base, c->base))
			return true;
	}
	return false;
}

/* "Dag" beside "Dag 2" is the first of that list; "Eerste dag" alone, or beside "Dag", is a date. */
static void settle_number(const struct cz_header *h, struct cz_column *c)
{
	bool others = has_other_number(h, c);
	if (!c->nth && others && may_be_listed(c))
		c->nth = 1;
	else if (c->nth && !others && !cz_sign_is_digit(c->folded.s[c->folded.n - 1]))
		c->nth = 0;
	if (!c->nth)
		c->base = c->plain;
}

void cz_header_number(struct cz_header *h)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->column[i].when) /* "Maandag" beside "Dagdeel 1": of which day would that be? */
			return;
	for (size_t i = 0; i < h->n; i++) {
		struct cz_column *c = &h->column[i];
		c->nth = cz_header_number_of(c->folded, &c->base);
		if (!c->nth || !may_be_listed(c)) {
			c->nth = 0;
			c->base = c->plain;
		}
	}
	for (size_t i = 0; i < h->n; i++)
		settle_number(h, &h->column[i]);
}

/* what stands in them */

/* "Op welke dagen kunt u?", and not at which times too. */
static bool asks_for_days(struct cz_str base)
{
	static const char *const days[] = {"dagen", "days"};
	static const char *const times[] = {"dagdeel", "dagdelen", "tijd", "tijden", "tijdstip", "tijdstippen", "moment", "momenten", "uur",
					    "wanneer", "daypart", "dayparts", "time", "times", "when"};
	return cz_header_holds_word(base, days, CZ_COUNT(days)) && cz_header_asks_when(base) &&
	       !cz_header_holds_word(base, times, CZ_COUNT(times));
}

/* "Dagen": the days of which the dayparts stand elsewhere. */
bool cz_column_says_days(const struct cz_column *c)
{
	static const char *const days[] = {
		"dagen", "dag", "beschikbare dagen", "gewenste dag", "gewenste dagen", "voorkeursdagen",
		"weekdagen", "voorkeursdag", "voorkeur dag", "voorkeur dagen", "dagvoorkeur", "beschikbare dag",
		"beschikbaarheid dagen", "inzetbare dagen", "welke dagen", "op welke dagen", "days",
		"available days", "weekdays", "weekdag", "weekday", "dag van de week", "vaste dag", "vaste dagen",
		"dagen inzetbaar",
	};
	return cz_header_is_one_of(c->base, days, CZ_COUNT(days)) || cz_header_is_one_of(c->sole, days, CZ_COUNT(days)) ||
	       asks_for_days(c->base);
}

static bool names_hours(struct cz_str base)
{
	static const char *const name[] = {"tijd", "tijd van de dag", "tijd inzetbaar", "tijdvak", "tijdblok",
					   "tijdsblok", "hoe laat", "time", "time slot"};
	return cz_header_is_one_of(base, name, CZ_COUNT(name));
}

bool cz_column_says_hours(const struct cz_column *c)
{
	return names_hours(c->base);
}

/* "Deel van de dag", and so on, over cells that say so. Beside "Maandag" and "Dinsdag" "Deel 1" is of neither. */
static bool says_part(const struct cz_column *c)
{
	return c->parts && !c->elsewhere && !cz_text_has_digit(c->base) && cz_column_may_hold_parts(c);
}

bool cz_column_is_of_some_day(const struct cz_column *c)
{
	return cz_column_says_hours(c) || cz_column_end(c) || cz_column_may_hold_parts(c);
}

/* Whether it is one end of a stretch of time, and no date by its name. */
static bool says_clock(const struct cz_column *c)
{
	static const char *const name[] = {"begintijd", "eindtijd", "starttijd", "tijd van", "tijd tot", "tijd vanaf",
					   "start time", "end time", "van tijd", "tot tijd", "aanvangstijd"};
	return cz_header_is_one_of(c->plain, name, CZ_COUNT(name));
}

enum cz_end cz_column_end(const struct cz_column *c)
{
	static const char *const begin[] = {"van", "vanaf", "begintijd", "starttijd", "tijd van", "tijd vanaf",
					    "van tijd", "aanvangstijd", "begin", "start", "start time", "from"};
	static const char *const end[] = {"tot", "eindtijd", "tijd tot", "tot tijd", "eind",
					  "einde", "end", "end time", "to", "until"};
	return cz_header_is_one_of(c->plain, begin, CZ_COUNT(begin)) ? CZ_END_FIRST
	       : cz_header_is_one_of(c->plain, end, CZ_COUNT(end))    ? CZ_END_LAST
								      : CZ_END_NONE;
}

bool cz_column_is_clock(const struct cz_column *c)
{
	return cz_column_end(c) && !c->dated && (c->clock || says_clock(c));
}

bool cz_column_may_be_clock(const struct cz_column *c)
{
	return cz_column_is_clock(c) || (!c->dated && (cz_str_is(c->plain, "van") || cz_str_is(c->plain, "tot")));
}

bool cz_column_says_whether(const struct cz_column *c)
{
	static const char *const name[] = {"beschikbaar", "beschikb", "beschikbaarheid", "inzetbaar", "inzetbaarheid", "available", "availability"};
	return cz_header_is_one_of(c->plain, name, CZ_COUNT(name));
}

static bool names_parts(struct cz_str name)
{
	static const char *const word[] = {"dagdeel", "dagdelen", "daypart", "dayparts"};
	return cz_header_holds_word(name, word, CZ_COUNT(word));
}

bool cz_column_says_parts(const struct cz_column *c)
{
	return names_parts(c->plain) || names_parts(c->sole);
}

static bool names_moment(struct cz_str base)
{
	static const char *const name[] = {"moment", "momenten", "tijdstip"};
	return cz_header_is_one_of(base, name, CZ_COUNT(name));
}

/* Dayparts, or a moment, which may be one. */
static bool says_moment(const struct cz_column *c)
{
	return cz_column_says_parts(c) || names_moment(c->base);
}

/* "Beste moment om te bellen", "Tijdstip intake": of a day, but not of when somebody can. */
static bool is_of_a_talk(struct cz_str folded)
{
	static const char *const stem[] = {"bel", "bereik", "contact", "telefo", "intake", "gesprek", "zorg", "medic", "afspraak", "aanmeld",
					   "huisbezoek", "call", "phone", "reach", "appointment", "visit", "meeting"};
	for (size_t i = 0; i < CZ_COUNT(stem); i++)
		for (const char *at = folded.s; (at = strstr(at, stem[i])); at++)
			if (at == folded.s || at[-1] == ' ')
				return true;
	return false;
}

/* "Vroeg" and "Laat" with crosses. */
static bool names_hours_of_work(struct cz_str plain)
{
	static const char *const name[] = {"vroeg", "laat", "vroege dienst", "late dienst", "lunch", "lunchtijd", "kantooruren", "kantoortijden",
					   "schooltijd", "schooltijden", "onder schooltijd", "early", "late", "office hours"};
	return cz_header_is_one_of(plain, name, CZ_COUNT(name));
}

bool cz_column_may_say_when(const struct cz_column *c)
{
	bool day = c->day.n && (c->front.n || c->day.n > 3); /* not "wo" beside mbo and hbo */
	return !c->denies && !c->others && (day || c->unclear || cz_header_asks_when(c->folded) || (c->weekly && !is_of_a_talk(c->folded)));
}

bool cz_column_may_narrow(const struct cz_column *c)
{
	struct cz_str base;
	bool numbered = cz_header_number_of(c->folded, &base);
	bool hours = cz_column_is_clock(c) || (!c->clock && (cz_column_says_hours(c) || names_hours(base)));
	bool parts = (numbered && (names_parts(base) || names_moment(base))) || names_hours_of_work(c->plain);
	return !c->denies && !c->others && (hours || parts || (c->parts && !is_of_a_talk(c->folded)));
}

/* which of them go together */

static size_t add(size_t *column, size_t n, size_t i)
{
	column[n] = i;
	return n + 1;
}

/* Column i, and the others of its list. */
static size_t add_list(const struct cz_header *h, size_t i, size_t *column, size_t n)
{
	const struct cz_column *c = &h->column[i];
	n = add(column, n, i);
	for (size_t k = 0; k < h->n && c->nth; k++)
		if (k != i && h->column[k].nth && !h->column[k].used && cz_str_eq(h->column[k].base, c->base))
			n = add(column, n, k);
	return n;
}

static bool is_free(const struct cz_column *c)
{
	return !c->used && !c->others;
}

/* The first column that says the other half, days or dayparts. */
static size_t other_half(const struct cz_header *h, size_t i, const struct cz_field *times)
{
	const struct cz_column *c = &h->column[i];
	for (size_t k = 0; k < h->n; k++)
		if (k != i && cz_column_fits(&h->column[k], times) && cz_column_says_days(&h->column[k]) != cz_column_says_days(c))
			return k;
	for (size_t k = 0; k < h->n; k++)
		if (k != i && cz_column_fits(&h->column[k], times) && says_moment(&h->column[k]) != says_moment(c))
			return k;
	return CZ_COLUMN_NONE;
}

size_t cz_header_hours(const struct cz_header *h, size_t *column)
{
	size_t first = CZ_COLUMN_NONE, last = CZ_COLUMN_NONE;
	for (size_t k = 0; k < h->n; k++) {
		const struct cz_column *c = &h->column[k];
		if (is_free(c) && (says_part(c) || (cz_column_says_hours(c) && !c->clock)))
			return add_list(h, k, column, 0);
		if (!is_free(c) || !cz_column_is_clock(c))
			continue;
		if (cz_column_end(c) == CZ_END_FIRST && first == CZ_COLUMN_NONE)
			first = k;
		if (cz_column_end(c) == CZ_END_LAST && last == CZ_COLUMN_NONE)
			last = k;
	}
	if (first == CZ_COLUMN_NONE || last == CZ_COLUMN_NONE)
		return 0;
	column[0] = first;
	column[1] = last;
	return 2;
}

/* "Tijd" beside one column of days, whatever stands in it: what is no stretch of time is refused there. */
static size_t hours_of(const struct cz_header *h, size_t *column)
{
	for (size_t k = 0; k < h->n; k++)
		if (is_free(&h->column[k]) && (cz_column_says_hours(&h->column[k]) || says_part(&h->column[k])))
			return add_list(h, k, column, 0);
	return cz_header_hours(h, column);
}

size_t cz_header_crossed(const struct cz_header *h, size_t i, const struct cz_field *times, size_t *column)
{
	size_t n = add_list(h, i, column, 0), other = other_half(h, i, times);
	if (other != CZ_COLUMN_NONE)
		return h->column[other].used ? n : add_list(h, other, column, n);
	return cz_column_says_days(&h->column[i]) ? n + hours_of(h, column + n) : n;
}

void cz_header_number_crossed(struct cz_header *h, const size_t *column, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (column[i] < h->n && !h->column[column[i]].nth)
			h->column[column[i]].nth = cz_header_number_of(h->column[column[i]].folded, &h->column[column[i]].base);
}
