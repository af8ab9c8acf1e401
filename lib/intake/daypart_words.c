#include "intake/daypart_words.h"
#include "base/attr.h"
#include "intake/daypart_lexicon.h"

/* The words and signs of a cell, one after the other. */

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
static const struct cz_daypart_entry *take_phrase(struct cz_cursor *c, const char *word, size_t n)
{
	for (size_t i = 0; i < cz_daypart_phrases.n; i++) {
		const char *p = cz_daypart_phrases.v[i].text;
		struct cz_cursor at = *c;
		if (*p == *word && strncmp(p, word, n) == 0 && p[n] == ' ' && take_words(&at, p + n + 1)) {
			*c = at;
			return &cz_daypart_phrases.v[i];
		}
	}
	return NULL;
}

static void be(struct cz_daypart_word *w, const struct cz_daypart_entry *e)
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
	for (size_t i = 0; i < cz_daypart_stems.n; i++) {
		size_t n = strlen(cz_daypart_stems.v[i].text);
		if (strncmp(text, cz_daypart_stems.v[i].text, n) != 0)
			continue;
		const char *rest = text + n;
		if (n > 2 && (strcmp(rest, "en") == 0 || strcmp(rest, "s") == 0)) {
			be(w, &cz_daypart_stems.v[i]);
			return;
		}
		const struct cz_daypart_entry *time = cz_daypart_find(strcmp(rest, "morgen") == 0 ? "morgens" : rest);
		if (!time || time->token != CZ_DP_TIMES || time->value == ALL_DAY) /* "maaltijd" is not all of Monday */
			return;
		w->token = CZ_DP_BOTH;
		w->days = cz_daypart_stems.v[i].value;
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
	for (size_t i = 0; i < cz_daypart_fronts.n; i++)
		if (strcmp(text, cz_daypart_fronts.v[i].text) == 0 && goes_on(*c)) {
			be(w, &cz_daypart_fronts.v[i]);
			return true;
		}
	return false;
}

/* "7 dagen per week" */
static bool take_counted(struct cz_cursor *c, struct cz_daypart_word *w)
{
	for (size_t i = 0; i < cz_daypart_counted.n; i++)
		if (cz_cursor_takes(c, cz_daypart_counted.v[i].text)) {
			be(w, &cz_daypart_counted.v[i]);
			return true;
		}
	return false;
}

static void take_letters(struct cz_cursor *c, struct cz_daypart_word *w)
{
	char text[LONGEST + 1];
	const struct cz_daypart_entry *e;
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
	} else if (n == 1 && *text == 'v' && cz_cursor_takes(c, ".a")) {
		w->token = CZ_DP_FROM;
	} else if (n == 1 && (*text == 'v' || *text == 'n') && cz_cursor_takes(c, ".m")) {
		w->token = CZ_DP_TIMES;
		w->times = *text == 'v' ? MORNING : AFTERNOON;
	} else if (strcmp(text, "noon") == 0 || strcmp(text, "midnight") == 0) {
		w->token = CZ_DP_CLOCK;
		w->minute = *text == 'n' ? 720 : 1440;
		w->half = 'p';
	} else if (n && (e = cz_daypart_find(text))) {
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

/* 9 9u 9.30 9:30 9:30:00 9u30 9h 0930 9am 9 p.m. 9 uur; 24:00 is the end of the day. */
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
	if (minutes) {
		int seconds; /* 9:00:00 */
		*c = at;
		if (cz_cursor_take(&at, ':') && cz_cursor_digits(&at, 2, &seconds) == 2)
			*c = at;
	} else if (n < 3) {
		minute = 0;
	}
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
