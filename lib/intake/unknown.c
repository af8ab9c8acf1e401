#include "intake/unknown.h"
#include "base/attr.h"
#include "base/text.h"

enum { LONGEST = 24 };

static const char *const unknown[] = {
	"-", "--", "---", "?", "??", "\xe2\x80\x93", "\xe2\x80\x94", /* dashes */
	"nvt", "n.v.t.", "n.v.t", "n/a", "n.a.", "niet van toepassing", "not applicable",
	"onbekend", "niet bekend", "unknown", "not known", "nog onbekend", "nog niet bekend",
	"n.b.", "n.n.b.", "niet ingevuld", "niet opgegeven", "geen opgave", "not given",
};

static const char *const later[] = {
	"in overleg", "in onderling overleg", "overleg", "op afspraak", "nader te bepalen", "nog te bepalen", "n.t.b.", "ntb", "tbd",
	"flexibel", "flexible", "wisselend", "variabel", "varies", "to be agreed", "by appointment",
};

static bool among(const char *const *list, size_t n, struct cz_str cell)
{
	struct cz_str s = cz_text_trim(cell);
	for (size_t i = 0; i < n && s.n && s.n <= LONGEST; i++)
		if (cz_text_eq_nocase(s, cz_str_of(list[i])))
			return true;
	return false;
}

bool cz_means_unknown(struct cz_str cell)
{
	return among(unknown, CZ_COUNT(unknown), cell);
}

bool cz_means_later(struct cz_str cell)
{
	return among(later, CZ_COUNT(later), cell);
}
