#include "base/attr.h"
#include "base/text.h"
#include "intake/dayparts.h"
#include "intake/header_impl.h"

/* Columns whose names are dayparts only beside others: "MaO" and "MaM", "Och" and "Mid", "O", "M" and "A", "AM", "PM" and "Eve". */

enum { SHORT_DAY = 2 };

static bool is_whole_day(struct cz_str s, uint32_t *bits)
{
	struct cz_fault f;
	return cz_take_dayparts(s, bits, &f) && cz_dayparts_axis(*bits) == CZ_AXIS_DAYS;
}

bool cz_header_is_letter(struct cz_str s, uint32_t *bits)
{
	return s.n == 1 && memchr("omaOMA", *s.s, 6) && cz_take_daypart_letters(s, bits);
}

/* "MaO", "diMid": a day of two letters, and right behind it a short word or a letter. */
static bool is_glued(const struct cz_column *c, uint32_t *bits)
{
	const struct cz_str name = c->name;
	uint32_t of_day;
	if (name.n <= SHORT_DAY || c->day.n || c->ours || c->personal || cz_header_first_word(name).n != name.n)
		return false;
	const struct cz_str day = {name.s, SHORT_DAY}, part = {name.s + SHORT_DAY, name.n - SHORT_DAY};
	bool glued = (cz_header_is_letter(part, bits) || cz_header_is_short_part(part, bits)) && is_whole_day(day, &of_day);
	return glued && (*bits &= of_day);
}

static void be_day(struct cz_column *c, uint32_t bits)
{
	c->day = c->name;
	c->days = bits;
	c->front = (struct cz_str){"", 0};
	c->when = CZ_WHEN_YES;
	c->tells = false;
	c->personal = CZ_PERSONAL_NONE;
}

static void be_unclear(struct cz_column *c)
{
	c->day.n = c->days = 0;
	c->when = CZ_WHEN_NOT;
	c->unclear = true;
}

/* "MaO" alone may be a code, or a person. */
static void name_glued(struct cz_header *h)
{
	uint32_t bits, all = 0;
	size_t n = 0;
	for (size_t i = 0; i < h->n; i++)
		if (is_glued(&h->column[i], &bits)) {
			n += bits & ~all ? 1 : 0;
			all |= bits;
		}
	for (size_t i = 0; i < h->n && n > 1; i++)
		if (is_glued(&h->column[i], &bits))
			be_day(&h->column[i], bits);
}

static bool says_days(const struct cz_header *h)
{
	for (size_t i = 0; i < h->n; i++) {
		const struct cz_column *c = &h->column[i];
		if (c->when ? cz_dayparts_axis(c->days) == CZ_AXIS_DAYS : cz_column_says_days(c))
			return true;
	}
	return false;
}

/* A column right behind another is called so. */
static bool follows(const struct cz_header *h, size_t i, const char *name)
{
	return i < h->n && !h->column[i].day.n && cz_str_is(h->column[i].folded, name);
}

/* Dayparts that stand side by side, in this order. "PM" beside "AM" without an evening may be until midnight. */
static void name_rows(struct cz_header *h)
{
	static const struct {
		const char *name[3];
		const char *part[3];
	} row[] = {
		{{"o", "m", "a"}, {"ochtend", "middag", "avond"}},
		{{"m", "a", "e"}, {"ochtend", "middag", "avond"}},
		{{"am", "pm", "eve"}, {"ochtend", "middag", "avond"}},
		{{"am", "pm", "evening"}, {"ochtend", "middag", NULL}},
		{{"am", "pm", "avond"}, {"ochtend", "middag", NULL}},
	};
	struct cz_fault f;
	uint32_t bits;
	for (size_t i = 0; i + 1 < h->n; i++) {
		bool found = false;
		for (size_t k = 0; k < CZ_COUNT(row) && !found; k++) {
			found = follows(h, i, row[k].name[0]) && follows(h, i + 1, row[k].name[1]) && i + 2 < h->n &&
				cz_str_is(h->column[i + 2].folded, row[k].name[2]);
			for (size_t j = 0; j < 3 && found && row[k].part[j]; j++)
				if (cz_take_dayparts(cz_str_of(row[k].part[j]), &bits, &f))
					be_day(&h->column[i + j], bits);
		}
		if (!found && follows(h, i, "am") && follows(h, i + 1, "pm")) {
			be_unclear(&h->column[i]);
			be_unclear(&h->column[i + 1]);
		}
	}
}

/* "Och" beside "Av", and "Morgen" beside "Middag": a word for a daypart, and another of another one. */
static bool is_short(const struct cz_column *c, uint32_t *bits)
{
	enum { SHORTEST = 3 }; /* not "mi" */
	struct cz_fault f;
	if (c->day.n || c->ours || c->name.n < SHORTEST)
		return false;
	return cz_header_is_short_part(c->name, bits) || (cz_str_is(c->folded, "morgen") && cz_take_dayparts(CZ_STR("ochtend"), bits, &f));
}

static bool has_other_part(const struct cz_header *h, uint32_t bits)
{
	for (size_t i = 0; i < h->n; i++) {
		const struct cz_column *c = &h->column[i];
		uint32_t other = c->days;
		bool part = c->when ? cz_dayparts_axis(other) == CZ_AXIS_PARTS : is_short(c, &other);
		if (part && !(other & bits))
			return true;
	}
	return false;
}

static void name_short(struct cz_header *h)
{
	uint32_t bits, asked = 0; /* a name that comes a thousand times is looked for once */
	bool other = false;
	for (size_t i = 0; i < h->n; i++) {
		if (!is_short(&h->column[i], &bits))
			continue;
		if (bits != asked)
			other = has_other_part(h, bits);
		asked = bits;
		if (other)
			be_day(&h->column[i], bits);
	}
}

/* "Mm", "Do": letters of a day and of a daypart; *odd: nothing else is called so. */
static bool is_initials(const struct cz_column *c, bool *odd)
{
	uint32_t bits;
	struct cz_str s = c->name;
	*odd = s.n == SHORT_DAY && !cz_header_is_day(s, &bits);
	return s.n == SHORT_DAY && memchr("MDWVZmdwvz", *s.s, 10) && cz_header_is_letter((struct cz_str){s.s + 1, 1}, &bits);
}

/* Beside "Mm" and "Dm", "Do" may be a Tuesday morning, and "Ma" Monday evening. */
static void doubt_initials(struct cz_header *h)
{
	enum { FEWEST = 4, FEWEST_ODD = 2 };
	size_t n = 0, odd_n = 0;
	bool odd;
	for (size_t i = 0; i < h->n; i++)
		if (is_initials(&h->column[i], &odd)) {
			n++;
			odd_n += odd;
		}
	for (size_t i = 0; i < h->n && n >= FEWEST && odd_n >= FEWEST_ODD; i++)
		if (is_initials(&h->column[i], &odd))
			be_unclear(&h->column[i]);
}

#define WORDS_FOR_PARTS                                                                                              \
	"dagdeel", "dagdelen", "deel", "delen", "moment", "momenten", "tijd", "tijden", "tijdstip", "tijdstippen", "tijdvak", \
	"tijdvakken", "tijdblok", "tijdblokken", "dagperiode", "periode", "uren", "wanneer", "daypart", "dayparts", "part",   \
	"parts", "period", "time", "times", "hours", "shift", "shifts", "slot", "slots", "when"

/* "Deel van de dag", "Times of day", "Op welke dagdelen kunt u?": dayparts or hours, if the cells say so too. */
bool cz_column_may_hold_parts(const struct cz_column *c)
{
	static const char *const part[] = {WORDS_FOR_PARTS};
	static const char *const asked[] = {"kan", "kun", "kunt", "kunnen", "beschikbaar", "beschikbare", "can", "available", WORDS_FOR_PARTS};
	static const char *const much[] = {"per", "hoe", "how"}; /* "Uren per week" */
	return !cz_header_holds_word(c->base, much, CZ_COUNT(much)) && !cz_header_says_week(c->base) &&
	       cz_header_holds_word(c->base, part, CZ_COUNT(part)) && cz_header_only_asks(c->base, asked, CZ_COUNT(asked)) &&
	       !cz_column_names_times(c);
}

bool cz_column_says_shift(const struct cz_column *c)
{
	static const char *const word[] = {"dienst", "diensten", "blok", "blokken", "rooster", "tijdspanne", "tijdvak", "tijdvakken", "tijdblok",
					   "tijdblokken", "tijdstip", "tijdstippen", "shift", "shifts", "slot", "slots"};
	return cz_header_holds_word(c->base, word, CZ_COUNT(word));
}

void cz_header_name_parts(struct cz_header *h)
{
	name_glued(h);
	doubt_initials(h);
	if (says_days(h))
		name_rows(h);
	name_short(h);
}
