#include "intake/daypart_words.h"
#include "base/attr.h"
#include <stdlib.h>

enum { MON = 1, TUE = 2, WED = 4, THU = 8, FRI = 16, SAT = 32, SUN = 64, WORKDAYS = 31, WEEKEND = 96, WEEK = 127 };
enum { MORNING = 1, AFTERNOON = 2, EVENING = 4, DAYTIME = 3, ALL_DAY = 7 };

struct entry {
	const char *text;
	enum cz_daypart_token token;
	uint8_t value;
};

/* Several words with one meaning, tried before the words alone. "tussen de middag" (over lunch) and "na de
 * middag" are not here: they have no daypart of their own, and are refused. */
static const struct entry phrases[] = {
	{"tot en met", CZ_DP_TO, 0},        {"door de week", CZ_DP_DAYS, WORKDAYS},
	{"door de weeks", CZ_DP_DAYS, WORKDAYS},
	{"elke dag", CZ_DP_DAYS, WEEK},     {"iedere dag", CZ_DP_DAYS, WEEK},  {"alle dagen", CZ_DP_DAYS, WEEK},
	{"every day", CZ_DP_DAYS, WEEK},    {"each day", CZ_DP_DAYS, WEEK},    {"all days", CZ_DP_DAYS, WEEK},
	{"any day", CZ_DP_DAYS, WEEK},      {"hele week", CZ_DP_DAYS, WEEK},   {"all week", CZ_DP_DAYS, WEEK},
	{"whole week", CZ_DP_DAYS, WEEK},   {"heel de week", CZ_DP_DAYS, WEEK},
	{"hele dag", CZ_DP_TIMES, ALL_DAY}, {"gehele dag", CZ_DP_TIMES, ALL_DAY}, {"hele dagen", CZ_DP_TIMES, ALL_DAY},
	{"all day", CZ_DP_TIMES, ALL_DAY},  {"whole day", CZ_DP_TIMES, ALL_DAY},
	{"elk moment", CZ_DP_TIMES, ALL_DAY}, {"any time", CZ_DP_TIMES, ALL_DAY}, {"any moment", CZ_DP_TIMES, ALL_DAY},
	{"geen voorkeur", CZ_DP_TIMES, ALL_DAY}, {"no preference", CZ_DP_TIMES, ALL_DAY},
	{"maakt niet uit", CZ_DP_TIMES, ALL_DAY}, {"om het even", CZ_DP_TIMES, ALL_DAY},
	{"alle dagdelen", CZ_DP_TIMES, ALL_DAY},
	{"but not", CZ_DP_NOT, 0},          {"maar niet", CZ_DP_NOT, 0},       {"except for", CZ_DP_NOT, 0},
	{"met uitzondering van", CZ_DP_NOT, 0}, {"maar wel", CZ_DP_YES, 0},    {"week days", CZ_DP_DAYS, WORKDAYS},
	{"zeven dagen per week", CZ_DP_DAYS, WEEK}, {"seven days a week", CZ_DP_DAYS, WEEK},
	{"bij voorkeur", CZ_DP_LIKED, 0},   {"het liefst", CZ_DP_LIKED, 0},
};

/* The same of those that begin with a number. */
static const struct entry counted[] = {
	{"7 dagen per week", CZ_DP_DAYS, WEEK}, {"7 dagen in de week", CZ_DP_DAYS, WEEK}, {"7 dagen p/w", CZ_DP_DAYS, WEEK},
	{"7 days a week", CZ_DP_DAYS, WEEK},    {"24/7", CZ_DP_TIMES, ALL_DAY},
};

/* The front of a day, where its end stands behind another: "dins- en donderdag". */
static const struct entry fronts[] = {
	{"maan", CZ_DP_DAYS, MON},   {"dins", CZ_DP_DAYS, TUE}, {"woens", CZ_DP_DAYS, WED},
	{"donder", CZ_DP_DAYS, THU}, {"vrij", CZ_DP_DAYS, FRI}, {"zater", CZ_DP_DAYS, SAT},
};

/* Sorted by text, for the search. */
static const struct entry words[] = {
	{"a", CZ_DP_LETTER, EVENING},
	{"after", CZ_DP_FROM, 0},
	{"afternoon", CZ_DP_TIMES, AFTERNOON},
	{"afternoons", CZ_DP_TIMES, AFTERNOON},
	{"alle", CZ_DP_FILL, 0},
	{"alleen", CZ_DP_ONLY, 0},
	{"also", CZ_DP_FILL, 0},
	{"altijd", CZ_DP_TIMES, ALL_DAY},
	{"always", CZ_DP_TIMES, ALL_DAY},
	{"and", CZ_DP_AND, 0},
	{"anytime", CZ_DP_TIMES, ALL_DAY},
	{"at", CZ_DP_FILL, 0},
	{"av", CZ_DP_TIMES, EVENING},
	{"available", CZ_DP_FILL, 0},
	{"avd", CZ_DP_TIMES, EVENING},
	{"avond", CZ_DP_TIMES, EVENING},
	{"avonden", CZ_DP_TIMES, EVENING},
	{"avonds", CZ_DP_TIMES, EVENING},
	{"avonduren", CZ_DP_TIMES, EVENING},
	{"before", CZ_DP_BEFORE, 0},
	{"beh", CZ_DP_NOT, 0},
	{"behalve", CZ_DP_NOT, 0},
	{"beschikbaar", CZ_DP_FILL, 0},
	{"between", CZ_DP_BETWEEN, 0},
	{"dagelijks", CZ_DP_DAYS, WEEK},
	{"daily", CZ_DP_DAYS, WEEK},
	{"daytime", CZ_DP_TIMES, DAYTIME},
	{"de", CZ_DP_FILL, 0},
	{"di", CZ_DP_DAYS, TUE},
	{"dinsdag", CZ_DP_DAYS, TUE},
	{"do", CZ_DP_DAYS, THU},
	{"donderdag", CZ_DP_DAYS, THU},
	{"doordeweeks", CZ_DP_DAYS, WORKDAYS},
	{"doordeweekse", CZ_DP_DAYS, WORKDAYS},
	{"during", CZ_DP_FILL, 0},
	{"each", CZ_DP_FILL, 0},
	{"elk", CZ_DP_FILL, 0},
	{"elke", CZ_DP_FILL, 0},
	{"en", CZ_DP_AND, 0},
	{"enkel", CZ_DP_ONLY, 0},
	{"evening", CZ_DP_TIMES, EVENING},
	{"evenings", CZ_DP_TIMES, EVENING},
	{"every", CZ_DP_FILL, 0},
	{"except", CZ_DP_NOT, 0},
	{"excl", CZ_DP_NOT, 0},
	{"exclusief", CZ_DP_NOT, 0},
	{"fr", CZ_DP_DAYS, FRI},
	{"fri", CZ_DP_DAYS, FRI},
	{"friday", CZ_DP_DAYS, FRI},
	{"from", CZ_DP_FROM, 0},
	{"geen", CZ_DP_NOT, 0},
	{"het", CZ_DP_FILL, 0},
	{"ieder", CZ_DP_FILL, 0},
	{"iedere", CZ_DP_FILL, 0},
	{"ik", CZ_DP_FILL, 0},
	{"in", CZ_DP_FILL, 0},
	{"kan", CZ_DP_FILL, 0},
	{"liefst", CZ_DP_LIKED, 0},
	{"m", CZ_DP_LETTER, AFTERNOON},
	{"ma", CZ_DP_DAYS, MON},
	{"maandag", CZ_DP_DAYS, MON},
	{"mid", CZ_DP_TIMES, AFTERNOON},
	{"middag", CZ_DP_TIMES, AFTERNOON},
	{"middagen", CZ_DP_TIMES, AFTERNOON},
	{"middags", CZ_DP_TIMES, AFTERNOON},
	{"middaguren", CZ_DP_TIMES, AFTERNOON},
	{"mo", CZ_DP_DAYS, MON},
	{"mon", CZ_DP_DAYS, MON},
	{"monday", CZ_DP_DAYS, MON},
	{"morgens", CZ_DP_TIMES, MORNING},
	{"morning", CZ_DP_TIMES, MORNING},
	{"mornings", CZ_DP_TIMES, MORNING},
	{"muv", CZ_DP_NOT, 0},
	{"na", CZ_DP_FROM, 0},
	{"namiddag", CZ_DP_TIMES, AFTERNOON},
	{"namiddags", CZ_DP_TIMES, AFTERNOON},
	{"niet", CZ_DP_NOT, 0},
	{"nm", CZ_DP_TIMES, AFTERNOON},
	{"not", CZ_DP_NOT, 0},
	{"o", CZ_DP_LETTER, MORNING},
	{"ocht", CZ_DP_TIMES, MORNING},
	{"ochtend", CZ_DP_TIMES, MORNING},
	{"ochtenden", CZ_DP_TIMES, MORNING},
	{"ochtends", CZ_DP_TIMES, MORNING},
	{"ochtenduren", CZ_DP_TIMES, MORNING},
	{"of", CZ_DP_AND, 0},
	{"on", CZ_DP_FILL, 0},
	{"only", CZ_DP_ONLY, 0},
	{"ook", CZ_DP_AND, 0},
	{"op", CZ_DP_FILL, 0},
	{"or", CZ_DP_AND, 0},
	{"overdag", CZ_DP_TIMES, DAYTIME},
	{"preferably", CZ_DP_LIKED, 0},
	{"s", CZ_DP_FILL, 0},
	{"sa", CZ_DP_DAYS, SAT},
	{"sat", CZ_DP_DAYS, SAT},
	{"saturday", CZ_DP_DAYS, SAT},
	{"savonds", CZ_DP_TIMES, EVENING},
	{"smiddags", CZ_DP_TIMES, AFTERNOON},
	{"smorgens", CZ_DP_TIMES, MORNING},
	{"sochtends", CZ_DP_TIMES, MORNING},
	{"su", CZ_DP_DAYS, SUN},
	{"sun", CZ_DP_DAYS, SUN},
	{"sunday", CZ_DP_DAYS, SUN},
	{"tem", CZ_DP_TO, 0},
	{"th", CZ_DP_DAYS, THU},
	{"the", CZ_DP_FILL, 0},
	{"through", CZ_DP_TO, 0},
	{"thu", CZ_DP_DAYS, THU},
	{"thur", CZ_DP_DAYS, THU},
	{"thurs", CZ_DP_DAYS, THU},
	{"thursday", CZ_DP_DAYS, THU},
	{"till", CZ_DP_BEFORE, 0},
	{"tm", CZ_DP_TO, 0},
	{"to", CZ_DP_TO, 0},
	{"tot", CZ_DP_BEFORE, 0},
	{"tss", CZ_DP_BETWEEN, 0},
	{"tu", CZ_DP_DAYS, TUE},
	{"tue", CZ_DP_DAYS, TUE},
	{"tues", CZ_DP_DAYS, TUE},
	{"tuesday", CZ_DP_DAYS, TUE},
	{"tussen", CZ_DP_BETWEEN, 0},
	{"uitgezonderd", CZ_DP_NOT, 0},
	{"uitsluitend", CZ_DP_ONLY, 0},
	{"until", CZ_DP_BEFORE, 0},
	{"uur", CZ_DP_FILL, 0},
	{"van", CZ_DP_FILL, 0},
	{"vanaf", CZ_DP_FROM, 0},
	{"vm", CZ_DP_TIMES, MORNING},
	{"voor", CZ_DP_BEFORE, 0},
	{"voorkeur", CZ_DP_LIKED, 0},
	{"voormiddag", CZ_DP_TIMES, MORNING},
	{"voormiddags", CZ_DP_TIMES, MORNING},
	{"vr", CZ_DP_DAYS, FRI},
	{"vrijdag", CZ_DP_DAYS, FRI},
	{"we", CZ_DP_DAYS, WED},
	{"wed", CZ_DP_DAYS, WED},
	{"wednesday", CZ_DP_DAYS, WED},
	{"weekdag", CZ_DP_DAYS, WORKDAYS},
	{"weekday", CZ_DP_DAYS, WORKDAYS},
	{"weekeinde", CZ_DP_DAYS, WEEKEND},
	{"weekeinden", CZ_DP_DAYS, WEEKEND},
	{"weekend", CZ_DP_DAYS, WEEKEND},
	{"weekenddag", CZ_DP_DAYS, WEEKEND},
	{"weekenddagen", CZ_DP_DAYS, WEEKEND},
	{"wel", CZ_DP_YES, 0},
	{"werkdag", CZ_DP_DAYS, WORKDAYS},
	{"without", CZ_DP_NOT, 0},
	{"wo", CZ_DP_DAYS, WED},
	{"woe", CZ_DP_DAYS, WED},
	{"woensdag", CZ_DP_DAYS, WED},
	{"za", CZ_DP_DAYS, SAT},
	{"zat", CZ_DP_DAYS, SAT},
	{"zaterdag", CZ_DP_DAYS, SAT},
	{"zo", CZ_DP_DAYS, SUN},
	{"zon", CZ_DP_DAYS, SUN},
	{"zondag", CZ_DP_DAYS, SUN},
	{"zonder", CZ_DP_NOT, 0},
};

/* Days that take an ending (en, s) or a time (middag) behind them in one word. */
static const struct entry stems[] = {
	{"maandag", CZ_DP_DAYS, MON},    {"dinsdag", CZ_DP_DAYS, TUE},     {"woensdag", CZ_DP_DAYS, WED},
	{"donderdag", CZ_DP_DAYS, THU},  {"vrijdag", CZ_DP_DAYS, FRI},     {"zaterdag", CZ_DP_DAYS, SAT},
	{"zondag", CZ_DP_DAYS, SUN},     {"weekend", CZ_DP_DAYS, WEEKEND}, {"weekdag", CZ_DP_DAYS, WORKDAYS},
	{"werkdag", CZ_DP_DAYS, WORKDAYS}, {"monday", CZ_DP_DAYS, MON},    {"tuesday", CZ_DP_DAYS, TUE},
	{"wednesday", CZ_DP_DAYS, WED},  {"thursday", CZ_DP_DAYS, THU},    {"friday", CZ_DP_DAYS, FRI},
	{"saturday", CZ_DP_DAYS, SAT},   {"sunday", CZ_DP_DAYS, SUN},      {"weekday", CZ_DP_DAYS, WORKDAYS},
	{"workday", CZ_DP_DAYS, WORKDAYS},
	{"weekeinde", CZ_DP_DAYS, WEEKEND},
	/* short ones: vrmiddag */
	{"ma", CZ_DP_DAYS, MON},         {"di", CZ_DP_DAYS, TUE},          {"wo", CZ_DP_DAYS, WED},
	{"do", CZ_DP_DAYS, THU},         {"vr", CZ_DP_DAYS, FRI},          {"za", CZ_DP_DAYS, SAT},
	{"zo", CZ_DP_DAYS, SUN},
};

enum { LONGEST = 31 };

/* The letters here in lower case, without accents (the two bytes of U+00C0..U+00FF); how many signs of
 * text they are, which is 0 when the word is longer than any of ours. */
static size_t spell(struct cz_cursor *c, char out[LONGEST + 1])
{
	static const char plain[] = "aaaaaaaceeeeiiiidnooooo\0ouuuuyt\0"; /* U+00C0..U+00DF; the small letters are 0x20 on */
	size_t n = 0;
	for (; c->p < c->end; n++) {
		char sign = cz_sign_lower(*c->p);
		size_t bytes = 1;
		if (*c->p == '\xc3' && c->end - c->p > 1) {
			sign = plain[(unsigned char)c->p[1] & 0x1f];
			bytes = 2;
		}
		if (sign < 'a' || sign > 'z')
			break;
		if (n < LONGEST)
			out[n] = sign;
		c->p += bytes;
	}
	out[n < LONGEST ? n : 0] = '\0';
	return n < LONGEST ? n : 0;
}

static int by_text(const void *key, const void *entry)
{
	return strcmp(key, ((const struct entry *)entry)->text);
}

static const struct entry *find_word(const char *text)
{
	return bsearch(text, words, CZ_COUNT(words), sizeof *words, by_text);
}

/* The rest of a phrase, word by word, with nothing but spaces (or the hyphens of door-de-weeks) between. */
static bool take_words(struct cz_cursor *c, const char *p)
{
	char word[LONGEST + 1];
	while (*p) {
		size_t n = strcspn(p, " ");
		if (!cz_cursor_space(c) && !cz_cursor_take(c, '-'))
			return false;
		if (spell(c, word) != n || memcmp(word, p, n) != 0)
			return false;
		p += n + (p[n] == ' ');
	}
	return true;
}

/* A phrase that begins with this word, behind which c stands. */
static const struct entry *take_phrase(struct cz_cursor *c, const char *word, size_t n)
{
	for (size_t i = 0; i < CZ_COUNT(phrases); i++) {
		const char *p = phrases[i].text;
		struct cz_cursor at = *c;
		if (*p == *word && strncmp(p, word, n) == 0 && p[n] == ' ' && take_words(&at, p + n + 1)) {
			*c = at;
			return &phrases[i];
		}
	}
	return NULL;
}

static void be(struct cz_daypart_word *w, const struct entry *e)
{
	w->token = e->token;
	if (e->token == CZ_DP_DAYS)
		w->days = e->value;
	else
		w->times = e->value;
}

static bool ends(const char *text, const char *with)
{
	size_t n = strlen(text), k = strlen(with);
	return n >= k && strcmp(text + n - k, with) == 0;
}

/* The form of a word for one daypart. */
static enum cz_daypart_form form_of(const char *text)
{
	if (ends(text, "en") || ends(text, "ings") || ends(text, "oons"))
		return CZ_DP_PLURAL;
	return ends(text, "s") ? CZ_DP_ADVERB : CZ_DP_SINGLE;
}

/* maandagen, 's maandags, woensdagmiddag, weekendochtenden, Mondays */
static void be_compound(struct cz_daypart_word *w, const char *text)
{
	for (size_t i = 0; i < CZ_COUNT(stems); i++) {
		size_t n = strlen(stems[i].text);
		if (strncmp(text, stems[i].text, n) != 0)
			continue;
		const char *rest = text + n;
		if (n > 2 && (strcmp(rest, "en") == 0 || strcmp(rest, "s") == 0)) {
			be(w, &stems[i]);
			return;
		}
		const struct entry *time = find_word(strcmp(rest, "morgen") == 0 ? "morgens" : rest);
		if (!time || time->token != CZ_DP_TIMES || time->value == ALL_DAY) /* "maaltijd" is not all of Monday */
			return;
		w->token = CZ_DP_BOTH;
		w->days = stems[i].value;
		w->times = time->value;
		return;
	}
}

/* Whether a dash and a word that goes on with another day follow: "- en donderdag", but not "-donderdag". */
static bool goes_on(struct cz_cursor c)
{
	char word[LONGEST + 1];
	if (!cz_cursor_take(&c, '-'))
		return false;
	bool space = cz_cursor_space(&c);
	if (memchr(",/&+", cz_cursor_sign(&c), 4))
		return true;
	size_t n = spell(&c, word);
	return space && n == 2 && (strcmp(word, "en") == 0 || strcmp(word, "of") == 0);
}

static bool take_front(const struct cz_cursor *c, const char *text, struct cz_daypart_word *w)
{
	for (size_t i = 0; i < CZ_COUNT(fronts); i++)
		if (strcmp(text, fronts[i].text) == 0 && goes_on(*c)) {
			be(w, &fronts[i]);
			return true;
		}
	return false;
}

/* "7 dagen per week" */
static bool take_counted(struct cz_cursor *c, struct cz_daypart_word *w)
{
	for (size_t i = 0; i < CZ_COUNT(counted); i++)
		if (cz_cursor_takes(c, counted[i].text)) {
			be(w, &counted[i]);
			return true;
		}
	return false;
}

static void take_letters(struct cz_cursor *c, struct cz_daypart_word *w)
{
	char text[LONGEST + 1];
	const struct entry *e;
	const char *from = c->p;
	size_t n = spell(c, text);
	if (c->p == from)
		c->p++; /* a sign we do not know; see cz_daypart_word_next */
	if (n && (e = take_phrase(c, text, n))) {
		be(w, e);
		return;
	}
	if (n == 1 && *text == 't' && (cz_cursor_takes(c, "/m") || cz_cursor_takes(c, "/M") || cz_cursor_takes(c, ".e.m") ||
				       cz_cursor_takes(c, ".m"))) {
		w->token = CZ_DP_TO;
	} else if (n == 1 && *text == 'm' && cz_cursor_takes(c, ".u.v")) {
		w->token = CZ_DP_NOT;
	} else if (n == 1 && (*text == 'v' || *text == 'n') && cz_cursor_takes(c, ".m")) {
		w->token = CZ_DP_TIMES;
		w->times = *text == 'v' ? MORNING : AFTERNOON;
	} else if (strcmp(text, "noon") == 0 || strcmp(text, "midnight") == 0) {
		w->token = CZ_DP_CLOCK;
		w->minute = *text == 'n' ? 720 : 1440;
		w->half = 'p';
	} else if (n && (e = find_word(text))) {
		be(w, e);
		if (w->times && w->times < ALL_DAY)
			w->form = form_of(text);
		w->either = strcmp(text, "mo") == 0;
		w->short_day = e->token == CZ_DP_DAYS && n == 2 && strchr("mdwvz", *text) && !w->either && strcmp(text, "we") != 0;
	} else if (n && !take_front(c, text, w)) {
		be_compound(w, text);
	}
	w->dutch = w->short_day || (w->days && strstr(text, "dag"));
}

/* 9 9u 9.30 9:30 9u30 9h 0930 9am 9 p.m. 9 uur; 24:00 is the end of the day. */
static void take_clock(struct cz_cursor *c, struct cz_daypart_word *w)
{
	enum { FIRST_HOUR = 6, LAST_EITHER = 7 }; /* nobody helps at 5:30 in the morning */
	int hour, minute = 0;
	bool zero = cz_cursor_sign(c) == '0';
	int n = cz_cursor_digits(c, 4, &hour);
	const char *digits = n < 3 ? c->p : NULL; /* where they end */
	if (n >= 3) {
		minute = hour % 100;
		hour /= 100;
	}
	struct cz_cursor at = *c;
	bool split = n < 3 && (cz_cursor_take(&at, ':') || cz_cursor_take(&at, '.') || cz_cursor_take(&at, 'u') || cz_cursor_take(&at, 'h'));
	bool minutes = split && cz_cursor_digits(&at, 2, &minute) == 2;
	if (minutes)
		*c = at;
	else if (n < 3)
		minute = 0;
	at = *c;
	cz_cursor_space(&at);
	char word[LONGEST + 1];
	size_t letters = spell(&at, word);
	if (letters == 1 && (*word == 'a' || *word == 'p') && cz_cursor_takes(&at, ".m")) {
		cz_cursor_take(&at, '.');
		w->half = *word;
		*c = at;
	} else if (strcmp(word, "am") == 0 || strcmp(word, "pm") == 0) {
		w->half = *word;
		*c = at;
	} else if (letters && (strcmp(word, "u") == 0 || strcmp(word, "h") == 0 || strcmp(word, "uur") == 0)) {
		*c = at;
	}
	if (w->half && (hour < 1 || hour > 12))
		hour = 99;
	else if (w->half)
		hour = hour % 12 + (w->half == 'p' ? 12 : 0);
	bool odd = n == 3 || minute > 59 || hour * 60 + minute > 1440 || cz_sign_is_digit(cz_cursor_sign(c));
	w->token = odd ? CZ_DP_UNKNOWN : CZ_DP_CLOCK;
	w->either = !w->half && !zero && hour >= 1 && hour <= (minutes ? FIRST_HOUR - 1 : LAST_EITHER);
	w->bare = c->p == digits;
	w->minute = hour * 60 + minute;
}

static bool take_dash(struct cz_cursor *c)
{
	static const char *const dash[] = {"-", "_", "\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x88\x92"};
	for (size_t i = 0; i < CZ_COUNT(dash); i++)
		if (cz_cursor_takes(c, dash[i]))
			return true;
	return false;
}

/* What carries no meaning between words. Whether a bracket opens in it. */
static bool pass(struct cz_cursor *c)
{
	for (bool bracket = false;;) {
		char sign = cz_cursor_sign(c);
		if (c->p == c->end || cz_sign_is_letter(sign) || cz_sign_is_digit(sign)) /* the case for nearly every word */
			return bracket;
		bracket |= sign == '(' || sign == '[';
		if (sign == '.' && c->end - c->p > 1 && c->p[1] == '.') /* "ma...vr" is a stretch, or is it? */
			return bracket;
		if (memchr(".:()[]'`", sign, 8))
			c->p++;
		else if (!cz_cursor_space(c) && !cz_cursor_takes(c, "\xe2\x80\x98") && !cz_cursor_takes(c, "\xe2\x80\x99"))
			return bracket;
	}
}

struct cz_daypart_word cz_daypart_word_next(struct cz_cursor *c)
{
	struct cz_daypart_word w = {.token = CZ_DP_UNKNOWN};
	w.bracket = pass(c);
	const char *from = c->p;
	char sign = cz_cursor_sign(c);
	w.at.s = from;
	if (c->p == c->end)
		w.token = CZ_DP_END;
	else if (cz_sign_is_digit(sign) && take_counted(c, &w))
		;
	else if (cz_sign_is_digit(sign))
		take_clock(c, &w);
	else if (take_dash(c))
		w.token = CZ_DP_DASH;
	else if (sign == ';' || sign == '\n' || sign == '\r')
		w.token = CZ_DP_STOP;
	else if (memchr(",/|+&", sign, 5))
		w.token = CZ_DP_AND;
	else
		take_letters(c, &w);
	if (w.token == CZ_DP_STOP || w.token == CZ_DP_AND)
		c->p += c->p == from;
	while (c->p < c->end && w.token == CZ_DP_UNKNOWN && ((unsigned char)*c->p & 0xc0) == 0x80)
		c->p++; /* the rest of a sign of several bytes */
	w.at = (struct cz_str){from, (size_t)(c->p - from)};
	return w;
}
