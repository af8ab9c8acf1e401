#include "intake/titles.h"
#include "base/attr.h"
#include "base/text.h"

enum { MOST_WORDS = 7 };

struct words {
	struct cz_str word[MOST_WORDS];
	size_t n;
};

#define IS_ONE_OF(s, list) cz_text_is_one_of(s, list, CZ_COUNT(list))

/* False: it has more words than a title. */
static bool split(struct cz_str title, struct words *out)
{
	out->n = 0;
	for (size_t i = 0, n; i < title.n; i += n + 1) {
		for (n = 0; i + n < title.n && !strchr(" \t:;,.()-\"|=/!*#", title.s[i + n]);)
			n++;
		if (n && out->n == MOST_WORDS)
			return false;
		if (n)
			out->word[out->n++] = (struct cz_str){title.s + i, n};
	}
	return true;
}

/* Of what these are left there are none any more: "oud papier" is a kind of help. */
static bool names_records(struct cz_str word)
{
	static const char *const record[] = {"vrijwilliger", "vrijwilligers", "maatje", "maatjes", "leden", "deelnemers", "buddies", "buddy's",
					     "hulpvragen",   "aanvragen",     "matches", "koppelingen", "lijst", "bestand", "gegevens"};
	return IS_ONE_OF(word, record);
}

static bool is_end(struct cz_str word)
{
	static const char *const end[] = {
		"gestopt", "gestopte", "stoppers", "afgesloten", "gesloten", "uitgeschreven", "uitgeschrevenen", "archief", "gearchiveerd",
		"gearchiveerde", "beëindigd", "beëindigde", "beeindigd", "beeindigde", "geëindigd", "afgerond", "afgeronde", "afgehandeld",
		"afgehandelde", "opgelost", "opgeloste", "vervallen", "geannuleerd", "geannuleerde", "ingetrokken", "inactief", "inactieve",
		"vertrokken", "verhuisd", "verhuisde", "overleden", "afgemeld", "afgemelde", "afmeldingen", "opgezegd", "voormalig",
		"voormalige", "ex", "alumni", "stopped", "closed", "archive", "archived", "ended", "inactive", "former", "withdrawn"};
	return IS_ONE_OF(word, end);
}

/* "Niet meer", "geen vrijwilliger meer", "niet actief", "uit dienst". */
static bool denies_going_on(const struct words *w, size_t i)
{
	static const char *const no[] = {"niet", "geen", "non"}, *const going[] = {"meer", "actief", "actieve", "beschikbaar", "inzetbaar"};
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
	static const char *const without[] = {"niet", "zonder", "behalve", "excl", "exclusief", "uitgezonderd", "not", "without", "except"};
	static const char *const old[] = {"oud", "oude"};
	struct words w;
	if (!split(title, &w))
		return false;
	for (size_t i = 0; i < w.n; i++) {
		bool denied = i && IS_ONE_OF(w.word[i - 1], without);
		bool left = i + 1 < w.n && IS_ONE_OF(w.word[i], old) && names_records(w.word[i + 1]);
		if (!denied && (is_end(w.word[i]) || left || denies_going_on(&w, i)))
			return true;
	}
	return false;
}
