#include "intake/unknown.h"
#include "base/attr.h"
#include "base/text.h"
#include <string.h>

enum { LONGEST = 24 };

#define WORD(text) {text, sizeof(text) - 1}

static const struct cz_str unknown[] = {
	WORD("-"), WORD("--"), WORD("---"), WORD("?"), WORD("??"), WORD("\xe2\x80\x93"), WORD("\xe2\x80\x94"), /* dashes */
	WORD("nvt"), WORD("n.v.t."), WORD("n.v.t"), WORD("n/a"), WORD("n.a."), WORD("niet van toepassing"),
	WORD("not applicable"), WORD("onbekend"), WORD("niet bekend"), WORD("nog onbekend"), WORD("nog niet bekend"),
	WORD("unknown"), WORD("not known"), WORD("n.b."), WORD("n.n.b."), WORD("niet ingevuld"), WORD("niet opgegeven"),
	WORD("geen opgave"), WORD("not given"),
};

static const struct cz_str later[] = {
	WORD("in overleg"), WORD("in onderling overleg"), WORD("overleg"), WORD("alleen in overleg"),
	WORD("uitsluitend in overleg"), WORD("altijd in overleg"), WORD("na overleg"),
	WORD("alleen op afspraak"), WORD("op afspraak"), WORD("nader te bepalen"),
	WORD("nog te bepalen"), WORD("n.t.b."), WORD("ntb"), WORD("tbd"), WORD("flexibel"), WORD("flexible"),
	WORD("wisselend"), WORD("variabel"), WORD("varies"), WORD("to be agreed"), WORD("by appointment"),
};

static const struct cz_str indifferent[] = {
	WORD("geen"), WORD("geen voorkeur"), WORD("maakt niet uit"), WORD("om het even"), WORD("m/v"), WORD("none"), WORD("any"),
	WORD("no preference"), WORD("does not matter"),
};

static const struct cz_str none[] = {
	WORD("geen"), WORD("nee"), WORD("niet"), WORD("niets"), WORD("none"), WORD("no"), WORD("nothing"),
	WORD("niemand"), WORD("nobody"),
};

/* Forms let one choose it under a day. */
static const struct cz_str never[] = {
	WORD("niet"), WORD("niet beschikbaar"), WORD("kan niet"), WORD("geen"), WORD("not available"), WORD("unavailable"), WORD("not"),
};

/* Every cell comes by here, and hardly any begins like one of these. */
static bool among(const struct cz_str *list, size_t n, const char *first, struct cz_str s)
{
	if (!s.n || s.n > LONGEST || !strchr(first, cz_sign_lower(*s.s)))
		return false;
	for (size_t i = 0; i < n; i++)
		if (list[i].n == s.n && cz_text_eq_nocase(s, list[i]))
			return true;
	return false;
}

bool cz_means_unknown(struct cz_str cell)
{
	return among(unknown, CZ_COUNT(unknown), "-?gnou\xe2", cell);
}

bool cz_means_indifferent(struct cz_str cell)
{
	return among(indifferent, CZ_COUNT(indifferent), "agmnod", cell);
}

bool cz_means_later(struct cz_str cell)
{
	return among(later, CZ_COUNT(later), "abfinotuvw", cell);
}

bool cz_means_none(struct cz_str cell)
{
	return among(none, CZ_COUNT(none), "gn", cell);
}

bool cz_means_never(struct cz_str cell)
{
	return among(never, CZ_COUNT(never), "gknu", cell);
}
