#include "intake/worded.h"
#include "base/attr.h"
#include "base/num.h"
#include "base/text.h"

enum { MOST_WORDS = 8 };

/* The words and numbers of a cell, without the signs between them: "1x/2 weken" is 1, x, 2 and weken. */
struct words {
	struct cz_str word[MOST_WORDS];
	size_t n, at;
};

static bool split(struct cz_str cell, struct words *w)
{
	struct cz_str word;
	*w = (struct words){.n = 0};
	while (cz_text_word(&cell, " .,;:/-()=!", &word))
		for (size_t i = 0, from = 0; i < word.n; from = i) {
			while (i < word.n && cz_sign_is_digit(word.s[i]) == cz_sign_is_digit(word.s[from]))
				i++;
			if (w->n == MOST_WORDS)
				return false;
			w->word[w->n++] = (struct cz_str){word.s + from, i - from};
		}
	return w->n > 0;
}

/* The next word, when it is one of these with bars between them. */
static bool takes(struct words *w, const char *list)
{
	struct cz_str one;
	while (w->at < w->n && cz_str_part(&list, '|', &one))
		if (cz_text_eq_nocase(w->word[w->at], one)) {
			w->at++;
			return true;
		}
	return false;
}

static bool takes_both(struct words *w, const char *first, const char *second)
{
	size_t at = w->at;
	if (takes(w, first) && takes(w, second))
		return true;
	w->at = at;
	return false;
}

static bool is_end(const struct words *w)
{
	return w->at == w->n;
}

#define ONE "een|\xc3\xa9\xc3\xa9n|one"

static bool takes_count(struct words *w, int64_t *out)
{
	static const char *const number[] = {ONE, "twee|two", "drie|three", "vier|four", "vijf|five",
					     "zes|six", "zeven|seven", "acht|eight", "negen|nine", "tien|ten"};
	for (size_t i = 0; i < CZ_COUNT(number); i++)
		if (takes(w, number[i])) {
			*out = (int64_t)i + 1;
			return true;
		}
	return w->at < w->n && cz_num_int(w->word[w->at++], out);
}

bool cz_worded_count(struct cz_str cell, int64_t *out)
{
	struct words w;
	int64_t v;
	if (!split(cell, &w) || !takes_count(&w, &v))
		return false;
	(void)takes(&w, "+"); /* at least so many */
	if (!is_end(&w))
		(void)takes(&w, "client|clienten|cli\xc3\xabnt|cli\xc3\xabnten|hulpvraag|hulpvragen|mensen|people|persons|personen|persoon|"
				"vrijwilliger|vrijwilligers|volunteers");
	if (is_end(&w))
		*out = v;
	return is_end(&w);
}

/* The phases of a partnership (DOMAIN.md 1.2). */
bool cz_worded_phase(struct cz_str cell, int64_t *out)
{
	static const char *const name[] = {"verkennen|verkenning", "delen", "overeenkomen", "vormgeven", "uitvoeren"};
	struct words w;
	int64_t number = 0, named = 0;
	if (!split(cell, &w))
		return false;
	(void)takes(&w, "fase|phase");
	w.at += w.at < w.n && cz_num_int(w.word[w.at], &number);
	for (size_t i = 0; i < CZ_COUNT(name) && !named; i++)
		named = takes(&w, name[i]) ? (int64_t)i + 1 : 0;
	if (named == (int64_t)CZ_COUNT(name))
		(void)takes_both(&w, "en", "vernieuwen");
	if (!is_end(&w) || (number && named && number != named))
		return false;
	*out = named ? named : number;
	return *out > 0;
}

bool cz_worded_urgency(struct cz_str cell, int64_t *out)
{
	static const char *const says[] = {
		"dringend|high|hoog|hoge|j|ja|spoed|spoedeisend|urgent|waar|yes",
		"gemiddeld|gewoon|medium|middel|midden|n|nee|no|normaal|normal|onwaar|regulier|standaard",
		"laag|lage|low",
	};
	struct words w;
	int64_t number = 0;
	if (!split(cell, &w))
		return false;
	if (takes_both(&w, "kan", "wachten") && is_end(&w)) {
		*out = (int64_t)CZ_COUNT(says);
		return true;
	}
	w.at = 0;
	bool before = w.n == 2 && cz_num_int(w.word[0], &number), behind = w.n == 2 && !before && cz_num_int(w.word[1], &number);
	w.at = before;
	w.n -= behind;
	if (!before && !behind)
		(void)takes(&w, "zeer|heel|erg"); /* of what is not in the middle */
	for (size_t i = 0; i < CZ_COUNT(says); i++) {
		struct words rest = w;
		if (!takes(&rest, says[i]))
			continue;
		bool agrees = before || behind ? number == (int64_t)i + 1 : i != 1 || w.n == 1;
		if (!is_end(&rest) || !agrees)
			return false;
		*out = (int64_t)i + 1;
		return true;
	}
	return false;
}

bool cz_worded_amount(struct cz_str cell)
{
	struct words w;
	int64_t v, other;
	if (!split(cell, &w))
		return false;
	bool about = takes(&w, "ca|circa|max|maximaal|min|minimaal|ongeveer|plm");
	if (!takes_count(&w, &v))
		return false;
	if (w.at < w.n && cz_num_int(w.word[w.at], &other)) /* "2-3 dagdelen" */
		w.at++;
	bool hours = takes(&w, "hours|uren|uur");
	bool said = hours ||
		    takes(&w, "avond|avonden|dag|dagdeel|dagdelen|dagen|keer|middag|middagen|ochtend|ochtenden|x");
	bool each = takes(&w, "maand|p|per|week") || takes_both(&w, "in", "de");
	return said && (each || (is_end(&w) && (about || !hours))); /* "10 uur" and "2-4 uur" may be of the clock */
}

/* "1x", "een keer", "eens" */
static bool takes_once(struct words *w)
{
	return takes(w, "eens|eenmaal|once") || takes_both(w, "1|" ONE, "x|keer|maal");
}

/* "2x", "2 à 3 keer", "2 dagen", "enkele keren": how many times, 0 when it is none of these. */
static int64_t takes_times(struct words *w)
{
	enum { SOME = 2 };
	const size_t at = w->at;
	int64_t n = SOME, most;
	bool counted = takes(w, "een") && takes(w, "paar");
	if (!counted) {
		w->at = at;
		counted = takes(w, "enkele|meerdere|paar|several|verschillende") || takes_count(w, &n);
	}
	(void)takes(w, "\xc3\xa0|a|of|or");
	if (counted && w->at < w->n && cz_num_int(w->word[w->at], &most) && most > n)
		w->at++;
	if (counted && n > 1 && takes(w, "dagdelen|dagen|keer|keren|maal|malen|middagen|ochtenden|times|x"))
		return n;
	w->at = at;
	return 0;
}

/* How long each time: "2 uur". */
static void pass_hours(struct words *w, bool *more)
{
	const size_t at = w->at;
	int64_t v;
	if (is_end(w))
		return;
	(void)takes(w, "ca|circa|max|maximaal|ongeveer|plm");
	if (takes_count(w, &v) && takes(w, "dagdeel|dagdelen|hour|hours|min|minuten|u|uren|uur") && is_end(w))
		*more = true;
	else
		w->at = at;
}

#define DAYS "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"

/* On which day each time: "op dinsdag". */
static void pass_day(struct words *w, bool *more)
{
	const size_t at = w->at;
	(void)(!is_end(w) && takes(w, "op"));
	if (!is_end(w) && takes(w, DAYS "|ma|di|wo|do|vr|za|zo") && is_end(w))
		*more = true;
	else
		w->at = at;
}

/* The code for once in a while of this length, from its last words; NULL: none that we have. */
static const char *takes_period(struct words *w, bool other, bool named)
{
	if (takes_both(w, "2|twee", "weken|wk|wkn") || takes_both(w, "14|veertien", "dagen|dgn"))
		return "biweekly";
	if (!other && takes(w, "week|wk|w|pw"))
		return "weekly";
	if (!other && takes(w, "maand|mnd|m"))
		return "monthly";
	if (other && takes(w, "week"))
		return "biweekly";
	return named && takes(w, DAYS) ? "weekly" : NULL;
}

/* "Wekelijks", "dagelijks": in one word. */
static const char *takes_adverb(struct words *w, bool *more)
{
	*more = takes(w, "dagelijks|daily") || takes_both(w, "elke|iedere|every", "dag|day");
	if (*more || takes(w, "wekelijks|weekly"))
		return "weekly";
	if (takes(w, "tweewekelijks|biweekly"))
		return "biweekly";
	return takes(w, "maandelijks|monthly") ? "monthly" : NULL;
}

/* What comes nearest to several times in a week or a month. */
static const char *nearest(const char *code, int64_t times)
{
	enum { WEEKS = 4 }; /* of a month */
	if (code && strcmp(code, "monthly") == 0)
		return times < WEEKS ? "biweekly" : "weekly";
	return code && strcmp(code, "weekly") == 0 ? code : NULL;
}

bool cz_worded_often(struct cz_str cell, const char **code, bool *more)
{
	struct words w;
	*more = false;
	if (!split(cell, &w))
		return false;
	const bool rather = takes(&w, "liefst|minimaal|minstens|graag") || takes_both(&w, "bij", "voorkeur");
	const char *found = takes_adverb(&w, more);
	if (!found) {
		int64_t times = takes_times(&w);
		bool once = !times && takes_once(&w), other = !times && takes_both(&w, "om", "de");
		bool named = takes(&w, "elke|iedere"), each = other || named || takes(&w, "per|p") || takes_both(&w, "in", "de|een");
		found = once || each || times ? takes_period(&w, other, named) : NULL;
		*more = times > 0;
		found = times ? nearest(found, times) : found;
	}
	pass_hours(&w, more);
	pass_day(&w, more);
	*more |= rather;
	if (!found || !is_end(&w))
		return false;
	*code = found;
	return true;
}

struct answer {
	const char *text;
	bool means;
};

static bool find_answer(const struct answer *answer, size_t n, struct cz_str cell, bool *out)
{
	cell.n -= cell.n && cell.s[cell.n - 1] == '.';
	for (size_t i = 0; i < n; i++)
		if (cz_text_eq_nocase(cell, cz_str_of(answer[i].text))) {
			*out = answer[i].means;
			return true;
		}
	return false;
}

bool cz_worded_yesno(struct cz_str cell, bool *out)
{
	static const struct answer answer[] = {
		{"geen", false}, {"ja", true}, {"nee", false}, {"niet", false}, {"none", false}, {"wel", true},
	};
	return find_answer(answer, CZ_COUNT(answer), cell, out);
}

bool cz_worded_car(struct cz_str cell, bool *out)
{
	static const struct answer answer[] = {
		{"auto", true},           {"eigen auto", true},      {"geen auto", false},      {"geen eigen auto", false},
		{"heeft auto", true},     {"heeft een auto", true},  {"heeft eigen auto", true}, {"heeft geen auto", false},
		{"ja eigen auto", true},  {"ja, eigen auto", true},  {"ja met auto", true},     {"ja, ik heb een auto", true},
		{"met auto", true},       {"nee geen auto", false},  {"nee, geen auto", false}, {"nee, ik heb geen auto", false},
		{"no car", false},        {"own car", true},         {"wel auto", true},        {"zonder auto", false},
		{"+", true},
	};
	return find_answer(answer, CZ_COUNT(answer), cell, out);
}

bool cz_worded_no_car(struct cz_str cell)
{
	static const char *const by[] = {"fiets",	 "op de fiets", "met de fiets", "e-bike",	   "ebike", "elektrische fiets", "ov",
					 "met ov",	 "met het ov",	"openbaar vervoer", "fiets/ov",	   "fiets en ov", "ov/fiets", "ov en fiets",
					 "bus",		 "trein",	"lopend",	"te voet",	   "bike",  "bicycle",		 "public transport",
					 "scooter",	 "brommer",	"bromfiets",	"geen rijbewijs"};
	return cz_text_is_one_of(cell, by, CZ_COUNT(by));
}

/* Past signs and short words between an answer and its day: ", d.d. ". */
static struct cz_str behind_joints(struct cz_str s)
{
	static const char *const word[] = {"d.d.", "dd.", "dd", "datum", "afgegeven", "gezien", "sinds", "op", "van", "since", "seen"};
	for (size_t i = 0; i < CZ_COUNT(word);) {
		while (s.n && strchr(" ,;:(-", *s.s))
			s = (struct cz_str){s.s + 1, s.n - 1};
		size_t n = strlen(word[i]);
		bool begins = s.n > n && (s.s[n] == ' ' || s.s[n] == ':') && cz_text_eq_nocase((struct cz_str){s.s, n}, cz_str_of(word[i]));
		if (begins)
			s = (struct cz_str){s.s + n, s.n - n};
		i = begins ? 0 : i + 1;
	}
	s.n -= s.n && s.s[s.n - 1] == ')';
	return cz_text_trim(s);
}

bool cz_worded_answer(struct cz_str cell, bool *yes, struct cz_str *rest)
{
	static const struct answer answer[] = {
		{"ja", true}, {"yes", true}, {"in bezit", true}, {"aanwezig", true}, {"nee", false}, {"no", false}, {"niet aanwezig", false},
	};
	for (size_t i = 0; i < CZ_COUNT(answer); i++) {
		size_t n = strlen(answer[i].text);
		if (cell.n < n || !cz_text_eq_nocase((struct cz_str){cell.s, n}, cz_str_of(answer[i].text)) ||
		    (cell.n > n && !strchr(" ,;:(-", cell.s[n])))
			continue;
		*yes = answer[i].means;
		*rest = behind_joints((struct cz_str){cell.s + n, cell.n - n});
		return true;
	}
	return false;
}

/* What stands behind one of these words, with a point or without; else the cell. */
static struct cz_str behind(const char *words, struct cz_str cell)
{
	struct cz_str word;
	while (cz_str_part(&words, '|', &word)) {
		size_t n = word.n;
		if (cell.n <= n || !cz_text_eq_nocase((struct cz_str){cell.s, n}, word))
			continue;
		n += cell.s[n] == '.';
		struct cz_str rest = cz_text_trim((struct cz_str){cell.s + n, cell.n - n});
		if (rest.n && (rest.n < cell.n - n || cz_sign_is_digit(*rest.s)))
			return rest;
	}
	return cell;
}

struct cz_str cz_worded_most(struct cz_str cell)
{
	return behind("max|maximaal|maximum|hooguit|hoogstens|tot|up to", cell);
}

struct cz_str cz_worded_about(struct cz_str cell)
{
	return behind("ca|circa|ong|ongeveer|plm|about", cell);
}
