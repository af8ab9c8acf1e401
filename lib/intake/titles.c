#include "intake/titles.h"
#include "base/attr.h"
#include "base/text.h"

enum { MOST_WORDS = 12, MOST_OF_AN_END = 7 };

struct words {
	struct cz_str word[MOST_WORDS];
	size_t n;
};

#define IS_ONE_OF(s, list) cz_text_is_one_of(s, list, CZ_COUNT(list))

/* False: it has more words than a title. */
static bool split(struct cz_str title, struct words *out)
{
	struct cz_str word;
	for (out->n = 0; cz_text_word(&title, " \t:;,.()-\"|=/!*#", &word); out->n++) {
		if (out->n == MOST_WORDS)
			return false;
		out->word[out->n] = word;
	}
	return true;
}

/* Of what these are left there are none any more: "oud papier" is a kind of help. */
static bool names_records(struct cz_str word)
{
	static const char *const record[] = {
		"vrijwilliger", "vrijwilligers", "maatje", "maatjes", "leden", "deelnemers", "buddies",
		"buddy's", "hulpvragen", "aanvragen", "matches", "koppelingen", "lijst", "bestand", "gegevens",
	};
	return IS_ONE_OF(word, record);
}

static bool is_end(struct cz_str word)
{
	static const char *const end[] = {
		"gestopt", "gestopte", "stoppers", "afgesloten", "gesloten", "uitgeschreven", "uitgeschrevenen",
		"archief", "gearchiveerd", "gearchiveerde", "beëindigd", "beëindigde", "beeindigd",
		"beeindigde", "geëindigd", "afgerond", "afgeronde", "afgehandeld", "afgehandelde", "opgelost",
		"opgeloste", "vervallen", "geannuleerd", "geannuleerde", "ingetrokken", "inactief", "inactieve",
		"vertrokken", "verhuisd", "verhuisde", "overleden", "afgemeld", "afgemelde", "afmeldingen",
		"opgezegd", "voormalig", "voormalige", "ex", "alumni", "uitstroom", "uitgestroomd",
		"uitgestroomde", "uitval", "uitgevallen", "afgevallen", "afvallers", "afhakers", "opzeggingen",
		"afgewezen", "afgewezenen", "geschrapt", "verwijderd", "verwijderde", "historie", "historisch",
		"historische", "prullenbak", "ongeschikt", "ongeschikte", "rejected", "history", "historical",
		"deleted", "stopped", "closed", "archive", "archived", "ended", "inactive", "former",
		"withdrawn",
	};
	return IS_ONE_OF(word, end);
}

/* "Niet meer", "geen vrijwilliger meer", "niet actief", "niet gebruiken", "uit dienst". */
static bool denies_going_on(const struct words *w, size_t i)
{
	static const char *const no[] = {"niet", "geen", "non"};
	static const char *const going[] = {
		"meer", "actief", "actieve", "beschikbaar", "inzetbaar", "gebruiken", "importeren", "benaderen",
		"koppelen", "geschikt", "geschikte", "aangenomen", "doorgegaan",
	};
	if (cz_text_eq_nocase(w->word[i], CZ_STR("uit")))
		return i + 1 < w->n && cz_text_eq_nocase(w->word[i + 1], CZ_STR("dienst"));
	if (!IS_ONE_OF(w->word[i], no))
		return false;
	for (size_t k = i + 1; k < w->n && k <= i + 2; k++)
		if (IS_ONE_OF(w->word[k], going))
			return true;
	return false;
}

bool cz_title_says_end(struct cz_str title)
{
	static const char *const without[] = {
		"niet", "zonder", "behalve", "excl", "exclusief", "uitgezonderd", "not", "without", "except",
	};
	static const char *const old[] = {"oud", "oude"};
	static const char *const twice[] = {"dubbele", "dubbelen", "duplicaten", "duplicates"};
	struct words w;
	if (!split(title, &w) || w.n > MOST_OF_AN_END)
		return false;
	if (w.n && IS_ONE_OF(w.word[0], twice))
		return true;
	for (size_t i = 0; i < w.n; i++) {
		bool denied = i && IS_ONE_OF(w.word[i - 1], without);
		bool left = i + 1 < w.n && IS_ONE_OF(w.word[i], old) && names_records(w.word[i + 1]);
		if (!denied && (is_end(w.word[i]) || left || denies_going_on(&w, i)))
			return true;
	}
	return false;
}

static bool begins_with(struct cz_str word, const char *const *front, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (word.n >= strlen(front[i]) &&
		    cz_text_eq_nocase((struct cz_str){word.s, strlen(front[i])}, cz_str_of(front[i])))
			return true;
	return false;
}

static bool ends_with(struct cz_str word, const char *const *end, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (word.n >= strlen(end[i]) &&
		    cz_text_eq_nocase((struct cz_str){word.s + word.n - strlen(end[i]), strlen(end[i])},
				      cz_str_of(end[i])))
			return true;
	return false;
}

/* "Week 47", "komende week". */
static bool is_of_a_week(const struct words *w, size_t i)
{
	static const char *const week[] = {"week", "wk", "weeknr", "weeknummer"};
	static const char *const which[] = {
		"deze", "komende", "vorige", "volgende", "afgelopen", "huidige", "this", "next", "last",
	};
	bool number = i + 1 < w->n && cz_text_has_digit(w->word[i + 1]);
	return (IS_ONE_OF(w->word[i], week) && (number || (i && IS_ONE_OF(w->word[i - 1], which)))) ||
	       (begins_with(w->word[i], week, 2) && cz_text_has_digit(w->word[i]));
}

bool cz_title_turns_days(struct cz_str title)
{
	static const char *const without[] = {"buiten", "zonder", "behalve", "excl", "exclusief", "without", "except"};
	static const char *const other[] = {
		"afwezig", "vakantie", "verlof", "verhinder", "verzuim", "ziekte", "rooster", "urenregistratie",
		"urenstaat", "urenlijst", "urenoverzicht", "presentie", "aanwezigheid", "gewerkt", "holiday",
		"absen", "roster", "timesheet", "attendance",
	};
	static const char *const end[] = {"rooster", "planning", "verlof", "vakantie", "vakanties"};
	static const char *const when[] = {"beschikb", "inzet", "dienst", "avail"};
	struct words w;
	bool of_a_week = false, of_when = false;
	if (memchr(title.s, '=', title.n) || !split(title, &w)) /* "x = aanwezig" is no title */
		return false;
	for (size_t i = 0; i < w.n; i++) {
		bool denied = i && IS_ONE_OF(w.word[i - 1], without);
		if (!denied &&
		    (begins_with(w.word[i], other, CZ_COUNT(other)) || ends_with(w.word[i], end, CZ_COUNT(end))))
			return true;
		of_a_week |= is_of_a_week(&w, i);
		of_when |= begins_with(w.word[i], when, CZ_COUNT(when));
	}
	return of_a_week && of_when;
}
