#include "base/text.h"
#include "intake/dayparts.h"
#include "intake/header_impl.h"

/* Columns that are named after days and dayparts: what a name says by itself. */

bool cz_header_is_one_of(struct cz_str part, const char *const *word, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (cz_str_is(part, word[i]))
			return true;
	return false;
}

/* The words of a folded name, one by one; *rest moves on. */
static bool next_word(struct cz_str *rest, struct cz_str *word)
{
	size_t n = 0;
	while (n < rest->n && rest->s[n] != ' ')
		n++;
	size_t used = n + (n < rest->n);
	*word = (struct cz_str){rest->s, n};
	*rest = (struct cz_str){rest->s + used, rest->n - used};
	return used > 0;
}

bool cz_column_is_called(const struct cz_column *c, const char *const *name, size_t n)
{
	return cz_header_is_one_of(c->plain, name, n) || cz_header_is_one_of(c->sole, name, n);
}

bool cz_header_holds_word(struct cz_str folded, const char *const *word, size_t n)
{
	struct cz_str part;
	while (next_word(&folded, &part))
		if (cz_header_is_one_of(part, word, n))
			return true;
	return false;
}

/* "Wanneer kunt u niet?": what stands there is the other way round; "Geen voorkeur" is any day. */
bool cz_header_denies(struct cz_str folded)
{
	static const char *const any[] = {"geen voorkeur", "geen voorkeursdag", "maakt niet uit", "no preference"};
	static const char *const word[] = {"niet", "geen", "nooit", "behalve", "zonder", "afwezig", "verhinderd", "bezet", "onbeschikbaar",
					   "vakantie", "vrij", "vrije", "not", "no", "never", "except", "without", "absent", "unavailable",
					   "busy", "cannot", "cant", "off"};
	for (size_t i = 0; i < CZ_COUNT(any); i++) {
		const size_t n = strlen(any[i]);
		if (folded.n >= n && memcmp(folded.s + folded.n - n, any[i], n) == 0)
			folded.n -= n;
	}
	return cz_header_holds_word(folded, word, CZ_COUNT(word));
}

/* "Week 2" before a day, or "oneven weken": of some weeks. */
bool cz_header_says_week(struct cz_str folded)
{
	static const char *const word[] = {"week", "weken", "wk", "weeks"};
	return cz_header_holds_word(folded, word, CZ_COUNT(word));
}

/* "Deze week", "Komende week": crosses go for these days only. */
static bool points_at_a_week(struct cz_str folded)
{
	static const char *const word[] = {"deze", "komende", "vorige", "volgende", "afgelopen", "huidige", "aanstaande",
					   "this", "next", "last", "coming", "previous", "current"};
	return cz_header_holds_word(folded, word, CZ_COUNT(word));
}

static bool is_of_this_week(struct cz_str folded)
{
	return points_at_a_week(folded) && cz_header_says_week(folded);
}

static bool says_every_other_word(struct cz_str folded)
{
	static const char *const word[] = {"even", "oneven", "odd", "1e", "2e", "3e", "4e", "eerste", "tweede", "derde", "vierde", "laatste",
					   "first", "second", "third", "fourth", "last"};
	return cz_header_holds_word(folded, word, CZ_COUNT(word));
}

/* A word that leaves a question about days what it is; "bellen" or "thuiszorg" does not, nor does the name of a month. */
static bool leaves_question(struct cz_str word)
{
	static const char *const other[] = {
		"op",	 "welke",    "welk",	"u",	    "je",	"jij",	    "ik",	"er",	      "in",	  "de",	      "het",
		"een",	 "of",	     "en",	"om",	    "te",	"van",	    "voor",	"bij",	      "per",	  "tijdens",  "aan",
		"zijn",	 "bent",     "ben",	"is",	    "heeft",	"heb",	    "wil",	"wilt",	      "willen",	  "zou",      "graag",
		"liefst", "meestal", "ook",	"helpen",   "hulp",	"doen",	    "komen",	"inzetten",   "inzetbaar", "mogelijk", "mogelijke",
		"gewenst", "gewenste", "voorkeur", "vaste", "elke",	"iedere",   "hele",	"dag",	      "dagelijks", "uur",     "hoe",
		"laat",	 "momenten", "moment",	"tijd",	    "vrijwilliger", "vrijwilligers", "vrijwilligerswerk", "hulpvrager", "client", "clienten",
		"bewoner", "aanvrager", "deelnemer", "on",  "which",	"what",	    "you",	"your",	      "are",	  "the",      "to",
		"nodig", "geef",     "vul",	"kruis",    "hieronder", "svp",      "need",	"needed",     "i",	  "we",	      "help",
		"do",	 "at",	"of",	    "for",	"day",	    "time",	"preferred",  "volunteer", "please",  "usually"};
	return cz_header_is_one_of(word, other, CZ_COUNT(other)) || cz_header_says_week(word) || cz_text_has_digit(word) ||
	       points_at_a_week(word) || says_every_other_word(word);
}

/* Whether one of these stands in it, and nothing else but what leaves a question about days. */
bool cz_header_only_asks(struct cz_str folded, const char *const *word, size_t n)
{
	struct cz_str part;
	bool only = cz_header_holds_word(folded, word, n);
	while (only && next_word(&folded, &part))
		only = cz_header_is_one_of(part, word, n) || leaves_question(part);
	return only;
}

/* "Wanneer kunt u?" and "Op welke dagen kunt u helpen?", but not "Kan bellen" and "Dagen thuiszorg". */
bool cz_header_asks_when(struct cz_str folded)
{
	static const char *const word[] = {"wanneer", "beschikbaar", "beschikbare", "beschikbaarheid", "kan", "kun", "kunt", "dagen",
					   "dagdeel", "dagdelen", "tijden", "tijdstip", "tijdstippen", "voorkeursdag", "voorkeursdagen",
					   "when", "available", "availability", "can", "days", "dayparts", "times"};
	return cz_header_only_asks(folded, word, CZ_COUNT(word));
}

/* "Voorkeur", "Hulp nodig op", "Inzet": of anything, but over days of these. */
static bool leads_to_days(struct cz_str folded)
{
	static const char *const word[] = {"voorkeur", "gewenst", "gewenste", "inzetbaar", "inzet", "aanwezig", "nodig",
					   "preferred", "preference", "present", "needed"};
	return cz_header_only_asks(folded, word, CZ_COUNT(word));
}

/* What may stand over or before days when these say when: a question as above, or a name of the field of times. Whatever else
 * stands there, "Werkt op" or "Thuiszorg komt", may say when somebody cannot. */
static bool names_when(struct cz_str folded)
{
	bool names = cz_header_asks_when(folded) || leads_to_days(folded);
	for (size_t i = 0; i < cz_types_n && !names; i++) {
		const struct cz_field *f = cz_type_field(cz_types[i], CZ_STR("times"));
		names = f && cz_field_rank(f, folded);
	}
	return names;
}

/* "Weekend za", as merged cells make it: a group, and the part of it that the column is for. */
static bool is_part(struct cz_str name, uint32_t *bits)
{
	struct cz_fault f;
	uint32_t group;
	for (size_t i = 1; i < name.n; i++)
		if (name.s[i] == ' ' && cz_take_dayparts((struct cz_str){name.s, i}, &group, &f) &&
		    cz_take_dayparts((struct cz_str){name.s + i, name.n - i}, bits, &f) && *bits != group && !(*bits & ~group))
			return true;
	return false;
}

/* The word of letters with which a name begins. */
struct cz_str cz_header_first_word(struct cz_str s)
{
	size_t n = 0;
	while (n < s.n && cz_sign_is_letter(s.s[n]))
		n++;
	return (struct cz_str){s.s, n};
}

/* What stands behind the day. */
struct cz_str cz_header_behind_day(struct cz_str name)
{
	size_t n = cz_header_first_word(name).n;
	return cz_text_trim((struct cz_str){name.s + n, name.n - n});
}

static struct cz_str last_word(struct cz_str s)
{
	size_t n = 0;
	while (n < s.n && cz_sign_is_letter(s.s[s.n - n - 1]))
		n++;
	return (struct cz_str){s.s + s.n - n, n};
}

/* "ma 9-12", "Zaterdag 10:00 - 12:00 uur", and with the hours over the days "9-12 ma": a day, and times of the clock. */
static bool is_clock(struct cz_str name, uint32_t *bits)
{
	struct cz_fault f;
	uint32_t day;
	struct cz_str word = cz_sign_is_digit(*name.s) ? last_word(name) : cz_header_first_word(name);
	return cz_take_dayparts(word, &day, &f) && cz_dayparts_axis(day) == CZ_AXIS_DAYS && cz_take_dayparts(name, bits, &f) &&
	       !(*bits & ~day);
}

/* "ma o", "Maandag-m" and "di a": a day, and the code of a daypart. */
static bool is_coded(struct cz_str name, uint32_t *bits)
{
	struct cz_fault f;
	struct cz_str word = cz_header_first_word(name), code = cz_header_behind_day(name);
	char part[] = "ma-o";
	uint32_t day;
	if (code.n > 1 && strchr("-_./", *code.s))
		code = cz_text_trim((struct cz_str){code.s + 1, code.n - 1});
	if (word.n < 2 || code.n != 1 || !strchr("omaOMA", *code.s) || !cz_take_dayparts(word, &day, &f) ||
	    cz_dayparts_axis(day) != CZ_AXIS_DAYS)
		return false;
	part[sizeof part - 2] = cz_sign_lower(*code.s);
	if (!cz_take_dayparts((struct cz_str){part, sizeof part - 1}, bits, &f))
		return false;
	for (unsigned d = 1; d < 7; d++)
		*bits |= *bits << 3 * d;
	return (*bits &= day);
}

/* "och", "v.m." and "avd", which only behind or under a day are dayparts. */
bool cz_header_is_short_part(struct cz_str s, uint32_t *bits)
{
	static const char *const part[][8] = {
		{"ochtend", "och", "ocht", "ochtd", "vm", "voorm"},
		{"middag", "mid", "midd", "mi", "nm", "namid"},
		{"avond", "av", "avd", "avo", "avnd"},
	};
	struct cz_fault f;
	char text[8];
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++) {
		if (n == sizeof text)
			return false;
		if (!strchr(".()[]", s.s[i]))
			text[n++] = cz_sign_lower(s.s[i]);
	}
	for (size_t i = 0; i < CZ_COUNT(part); i++)
		for (size_t k = 1; k < CZ_COUNT(part[i]) && part[i][k]; k++)
			if (cz_str_is((struct cz_str){text, n}, part[i][k]))
				return cz_take_dayparts(cz_str_of(part[i][0]), bits, &f);
	return false;
}

/* "ma och", "do_avo", "di n.m." */
static bool is_shortened(struct cz_str name, uint32_t *bits)
{
	struct cz_fault f;
	struct cz_str word = cz_header_first_word(name);
	uint32_t day;
	size_t i = word.n;
	while (i < name.n && strchr(" _-/.", name.s[i]))
		i++;
	if (word.n < 2 || i == word.n || !cz_take_dayparts(word, &day, &f) || cz_dayparts_axis(day) != CZ_AXIS_DAYS ||
	    !cz_header_is_short_part((struct cz_str){name.s + i, name.n - i}, bits))
		return false;
	*bits &= day;
	return true;
}

/* "9-12", which may be the 9th of December: two numbers as days and months have. */
static bool looks_like_a_date(struct cz_str s)
{
	enum { DAYS = 31, MONTHS = 12 };
	unsigned number[2] = {0, 0};
	size_t i = 0;
	while (i < s.n && !cz_sign_is_digit(s.s[i]))
		i++;
	for (size_t k = 0; i < s.n && k < 2; i++) {
		if (cz_sign_is_digit(s.s[i]))
			number[k] = number[k] * 10 + (unsigned)(s.s[i] - '0');
		else if (s.s[i] == '-' && k == 0)
			k++;
		else if (s.s[i] != ' ')
			return false;
		if (number[k] > DAYS)
			return false;
	}
	return number[0] && number[1] && number[1] <= MONTHS;
}

/* "(och)", "(o)" */
static bool is_part_in_brackets(struct cz_str unit, uint32_t *bits)
{
	return cz_header_is_short_part(unit, bits) || (unit.n > 2 && cz_header_is_letter((struct cz_str){unit.s + 1, unit.n - 2}, bits));
}

/* "Maandag", "di-middag"; what stands in brackets behind it tells more: "Maandag [ochtend]", "Middag (12-17 uur)". */
bool cz_header_is_day(struct cz_str name, uint32_t *bits)
{
	struct cz_fault f;
	struct cz_str front;
	uint32_t within = UINT32_MAX, unit;
	for (; (front = cz_bracket_before(name)).n && front.n < name.n; name = front) {
		struct cz_str last = {name.s + front.n, name.n - front.n};
		if (!cz_take_dayparts(last, &unit, &f) && !is_part_in_brackets(cz_text_trim(last), &unit))
			return false;
		within &= unit;
	}
	if (cz_text_has_digit(name))
		return is_clock(name, bits) && (*bits &= within);
	if (is_coded(name, bits) || is_shortened(name, bits))
		return (*bits &= within);
	return name.n && (is_part(name, bits) || cz_take_dayparts(name, bits, &f)) && (*bits &= within);
}

static bool holds_day(struct cz_str folded)
{
	struct cz_str part;
	uint32_t bits;
	while (next_word(&folded, &part))
		if (cz_header_is_day(part, &bits))
			return true;
	return false;
}

/* Where the day begins with which a name ends, as in "Beschikbaarheid [Maandag]" and "Wanneer kunt u? - ma t/m vr": of all that can be
 * read the longest. n: the name is none. */
static size_t day_at_end(struct cz_str name, struct cz_str *day, uint32_t *bits)
{
	for (size_t i = 0; i < name.n; i++) {
		bool starts = i == 0 || !(cz_sign_is_letter(name.s[i - 1]) || (unsigned char)name.s[i - 1] > 0x7f);
		*day = cz_text_trim((struct cz_str){name.s + i, name.n - i});
		if (starts && cz_header_is_day(*day, bits))
			return i;
	}
	return name.n;
}

/* "Week 2", "Elke week", and no word of what is done in them. */
static bool is_of_weeks(struct cz_str folded)
{
	static const char *const word[] = {"week", "weken", "wk", "weeks", "elke", "iedere", "hele", "per", "in", "de", "every", "each",
					   "deze", "komende", "vorige", "volgende", "afgelopen", "huidige", "aanstaande",
					   "this", "next", "last", "coming", "previous", "current"};
	struct cz_str part;
	bool only = cz_header_says_week(folded);
	while (only && next_word(&folded, &part))
		only = cz_text_has_digit(part) || cz_header_is_one_of(part, word, CZ_COUNT(word));
	return only;
}

/* "Ma tot 2025": until a year more likely than until 20:25. */
static bool holds_year(struct cz_str name)
{
	enum { FIRST = 2001, LAST = 2059, LENGTH = 4 };
	size_t numbers = 0, digits = 0, years = 0;
	unsigned n = 0;
	for (size_t i = 0; i <= name.n; i++) {
		if (i < name.n && cz_sign_is_digit(name.s[i])) {
			n = digits++ < LENGTH ? n * 10 + (unsigned)(name.s[i] - '0') : 0;
			continue;
		}
		numbers += digits > 0;
		years += digits == LENGTH && n >= FIRST && n <= LAST;
		n = 0;
		digits = 0;
	}
	return numbers == 1 && years == 1;
}

static bool says_every_other(struct cz_str folded)
{
	return says_every_other_word(folded) || (cz_header_says_week(folded) && strstr(folded.s, "om de"));
}

/* "ma AM" and "ma PM": the second may be the afternoon, or the evening too. */
static bool is_half_day(struct cz_str rest)
{
	static const char *const half[] = {"am", "pm", "(am)", "(pm)", "[am]", "[pm]"};
	for (size_t i = 0; i < CZ_COUNT(half); i++)
		if (cz_text_eq_nocase(rest, cz_str_of(half[i])))
			return true;
	return false;
}

/* It begins with a day, and what follows is no daypart, but a date, or of some weeks: a cross under it does not go for each week. */
static bool is_doubtful(const struct cz_column *c)
{
	struct cz_str word = cz_header_first_word(c->name), rest = cz_header_behind_day(c->name);
	uint32_t bits;
	return word.n > 1 && rest.n && cz_header_is_day(word, &bits) && cz_dayparts_axis(bits) == CZ_AXIS_DAYS && !cz_header_denies(c->folded) &&
	       (cz_text_has_digit(rest) || is_half_day(rest) || cz_header_says_week(c->folded) || says_every_other(c->folded));
}

/* A day, and a word that somebody cannot then: "Bezet ma", "Ma niet". */
static bool denies_day(const struct cz_column *c)
{
	struct cz_str word = cz_header_first_word(c->name);
	uint32_t bits;
	return !c->ours && cz_header_denies(c->folded) && (c->day.n || (word.n > 1 && cz_header_is_day(word, &bits)));
}

static bool is_end(struct cz_str word)
{
	static const char *const end[] = {"van", "vanaf", "tot", "tot en met", "t/m", "tm", "begin", "begintijd", "start", "starttijd", "eind", "einde",
					  "eindtijd", "stop", "from", "start time", "to", "until", "till", "end", "end time"};
	return cz_text_is_one_of(word, end, CZ_COUNT(end));
}

/* "Ma van", "Maandag - eind", "Maandag [tot]" */
static bool is_end_of_day(const struct cz_column *c)
{
	struct cz_str word = cz_header_first_word(c->name), rest = cz_header_behind_day(c->name);
	uint32_t bits;
	while (rest.n && strchr(" -_:.[(", *rest.s))
		rest = (struct cz_str){rest.s + 1, rest.n - 1};
	while (rest.n && strchr(" )]?:", rest.s[rest.n - 1]))
		rest.n--;
	return !c->ours && is_end(rest) && word.n > 1 && cz_header_is_day(word, &bits) && cz_dayparts_axis(bits) == CZ_AXIS_DAYS;
}

static int read_day(struct cz_header *h, struct cz_column *c, struct cz_err *err)
{
	enum { LONGEST = 200 }; /* a longer one is no name of a day, and each of its words would be tried */
	struct cz_str name = c->name, day;
	uint32_t bits;
	if (name.n > LONGEST)
		return 0;
	while (name.n && (name.s[name.n - 1] == '?' || name.s[name.n - 1] == ':'))
		name.n--;
	size_t from = c->ours ? name.n : day_at_end(name, &day, &bits);
	c->of_end = is_end_of_day(c);
	c->doubtful = c->of_end || (!c->ours && from > 0 && is_doubtful(c));
	if (from == name.n || c->doubtful)
		return 0;
	int rc = cz_header_fold(h, (struct cz_str){name.s, from}, &c->front, err);
	/* "ma of xx wo": not all of it can be read; but in "When do you help" there is no Thursday */
	if (rc || (holds_day(c->front) && !cz_header_asks_when(c->front)))
		return rc;
	c->day = day;
	c->days = bits;
	c->may_be_date = looks_like_a_date(day);
	if (!cz_header_denies(c->folded))
		c->when = !from || names_when(c->front) ? CZ_WHEN_YES : is_of_weeks(c->front) ? CZ_WHEN_PERHAPS : CZ_WHEN_NOT;
	bool is_day_only = !from || c->when || cz_header_denies(c->folded); /* "Beschikbaar Maandag", but not "Jan Vrijdag" */
	c->doubtful = says_every_other(c->front) || (c->when && (is_of_this_week(c->front) || holds_year(day)));
	c->when = c->doubtful ? CZ_WHEN_NOT : c->when;
	c->tells = (c->tells && !is_day_only) || cz_personal_hides((struct cz_str){name.s, from}); /* "Jan de Vries ma" */
	return 0;
}

int cz_header_read_day(struct cz_header *h, struct cz_column *c, struct cz_err *err)
{
	int rc = read_day(h, c, err);
	c->denies = !rc && denies_day(c);
	return rc;
}
