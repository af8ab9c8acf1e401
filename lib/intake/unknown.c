#include "intake/unknown.h"
#include "base/attr.h"
#include "base/text.h"
#include <stdint.h>

enum { LONGEST = 24 };

#define WORD(text) {text, sizeof(text) - 1}

static const struct cz_str unknown[] = {
	WORD("-"), WORD("--"), WORD("---"), WORD("?"), WORD("??"), WORD("\xe2\x80\x93"), WORD("\xe2\x80\x94"), /* dashes */
	WORD("nvt"), WORD("n.v.t."), WORD("n.v.t"), WORD("n/a"), WORD("n.a."), WORD("niet van toepassing"),
	WORD("not applicable"), WORD("onbekend"), WORD("niet bekend"), WORD("nog onbekend"), WORD("nog niet bekend"),
	WORD("unknown"), WORD("not known"), WORD("n.b."), WORD("n.n.b."), WORD("niet ingevuld"), WORD("niet opgegeven"),
	WORD("geen opgave"), WORD("not given"), WORD("onb."), WORD("onb"), WORD("nnb"), WORD("n.n.b"), WORD("n/b"),
	/* as programs write it */
	WORD("null"), WORD("(null)"), WORD("<null>"), WORD("nan"), WORD("\\N"), WORD("undefined"), WORD("leeg"),
	WORD("(leeg)"), WORD("(blank)"), WORD("#N/A"), WORD("#N/B"),
};

/* Of a day, of times or of how often: it is still to be agreed. */
static const struct cz_str to_agree[] = {
	WORD("alleen in overleg"), WORD("alleen op afspraak"), WORD("altijd in overleg"), WORD("by appointment"),
	WORD("dagdelen in overleg"), WORD("dagen in overleg"), WORD("in onderling overleg"), WORD("in overleg"), WORD("n.o.t.k."),
	WORD("n.t.b."), WORD("na overleg"), WORD("nader overeen te komen"), WORD("nader te bepalen"), WORD("nog in overleg"),
	WORD("nog te bepalen"), WORD("ntb"), WORD("op afspraak"), WORD("overleg"), WORD("tbd"), WORD("tijden in overleg"),
	WORD("to be agreed"), WORD("uitsluitend in overleg"),
};

/* Of a day and of times: it differs. */
static const struct cz_str varies[] = {
	WORD("flexibel"), WORD("flexibel inzetbaar"), WORD("flexibele tijden"), WORD("flexible"), WORD("geen vaste dag"), WORD("geen vaste dagen"),
	WORD("variabel"), WORD("varies"), WORD("wisselend"), WORD("wisselende dagen"), WORD("wisselende tijden"),
};

/* Of a first day: as early as can be. */
static const struct cz_str soon[] = {
	WORD("a.s.a.p."), WORD("as soon as possible"), WORD("asap"), WORD("direct"), WORD("heden"), WORD("immediately"), WORD("nu"),
	WORD("per direct"), WORD("per omgaande"), WORD("z.s.m"), WORD("z.s.m."), WORD("zo snel mogelijk"), WORD("zo spoedig mogelijk"),
	WORD("zsm"),
};

/* Of a certificate: it is not there yet, or not needed. */
static const struct cz_str awaited[] = {
	WORD("aangevraagd"), WORD("in aanvraag"), WORD("in behandeling"), WORD("loopt"), WORD("niet nodig"), WORD("nog niet"), WORD("verlopen"), WORD("wordt aangevraagd"),
};

/* Of a last day: there is none. */
static const struct cz_str endless[] = {
	WORD("doorlopend"), WORD("indefinitely"), WORD("onbepaald"), WORD("onbepaalde tijd"), WORD("voor onbepaalde tijd"),
};

/* "Idem": what stands in the row above. */
static const struct cz_str ditto[] = {
	WORD("\""), WORD("''"), WORD(",,"), WORD("\xe2\x80\x9e"), WORD("\xe2\x80\x9d"), WORD("\xe2\x80\x9c"),
	WORD("\xe2\x80\xb3"), WORD("\xe3\x80\x83"), WORD("als boven"), WORD("als hierboven"),
	WORD("als vorige"), WORD("dito"), WORD("ditto"), WORD("hetzelfde"), WORD("hetzelfde als boven"),
	WORD("id."), WORD("idem"), WORD("idem dito"), WORD("same as above"), WORD("zelfde"),
	WORD("zelfde als boven"), WORD("zie boven"), WORD("zie hierboven"), WORD("zie vorige"),
};

static const struct cz_str indifferent[] = {
	WORD("geen"), WORD("geen voorkeur"), WORD("maakt niet uit"), WORD("om het even"), WORD("m/v"), WORD("none"), WORD("any"),
	WORD("no preference"), WORD("does not matter"), WORD("beide"), WORD("beiden"), WORD("man of vrouw"), WORD("m of v"),
};

/* Of how far: no matter how far. */
static const struct cz_str unbounded[] = {
	WORD("geen limiet"), WORD("geen maximum"), WORD("maakt niet uit"), WORD("no limit"), WORD("onbeperkt"), WORD("unlimited"),
};

static const struct cz_str none[] = {
	WORD("geen"), WORD("nee"), WORD("niet"), WORD("niets"), WORD("none"), WORD("no"), WORD("nothing"),
	WORD("niemand"), WORD("nobody"),  WORD("nog geen"), WORD("nog niet"),
};

/* Of languages, where a code may be "no": none besides. */
static const struct cz_str no_language[] = {WORD("geen"), WORD("geen andere"), WORD("geen andere talen"), WORD("none")};

/* Of what people write of a person: there is nothing of it. */
static const struct cz_str nothing[] = {
	WORD("geen bijzondere wensen"), WORD("geen bijzonderheden"), WORD("geen eisen"), WORD("geen hobby's"), WORD("geen hobbies"),
	WORD("geen hobbys"), WORD("geen interesses"), WORD("geen opleiding"), WORD("geen specifieke wensen"), WORD("geen training"),
	WORD("geen vaardigheden"), WORD("geen voorkeur"), WORD("geen voorkeuren"), WORD("geen wensen"), WORD("no preference"),
};

/* Where somebody is named: nobody yet. */
static const struct cz_str sought[] = {
	WORD("gezocht"), WORD("nog niet bekend"), WORD("nog niet gekoppeld"), WORD("nog te bepalen"), WORD("nog te koppelen"),
	WORD("nog te vinden"), WORD("nog zoeken"), WORD("vacant"), WORD("vacature"), WORD("wachtlijst"), WORD("waiting list"),
	WORD("wordt gezocht"), WORD("zoeken"), WORD("zoekende"),
};

/* Forms let one choose it under a day. */
static const struct cz_str never[] = {
	WORD("niet"), WORD("niet beschikbaar"), WORD("kan niet"), WORD("geen"), WORD("not available"), WORD("unavailable"), WORD("not"),
};

/* A sign with which a text may begin, as one of a set: a letter and its capital are the same, and some others too. */
#define SIGN(c) ((uint32_t)1 << ((unsigned char)(c) & 31))

/* Every cell comes by here, and hardly any begins like one of these. */
static bool among(const struct cz_str *list, size_t n, uint32_t first, struct cz_str s)
{
	if (!s.n || s.n > LONGEST || !(first & SIGN(*s.s)))
		return false;
	for (size_t i = 0; i < n; i++)
		if (list[i].n == s.n && cz_text_eq_nocase(s, list[i]))
			return true;
	return false;
}

bool cz_means_unknown(struct cz_str cell)
{
	static const bool begins[256] = {
		['-'] = true, ['?'] = true, ['#'] = true, ['('] = true, ['<'] = true, ['\\'] = true, [0xe2] = true, ['g'] = true, ['G'] = true,
		['l'] = true, ['L'] = true, ['n'] = true, ['N'] = true, ['o'] = true, ['O'] = true, ['u'] = true, ['U'] = true,
	};
	return cell.n && begins[(unsigned char)*cell.s] && among(unknown, CZ_COUNT(unknown), UINT32_MAX, cell);
}

bool cz_means_unbounded(struct cz_str cell)
{
	return among(unbounded, CZ_COUNT(unbounded), SIGN('g') | SIGN('m') | SIGN('n') | SIGN('o') | SIGN('u'), cell);
}

bool cz_means_indifferent(struct cz_str cell)
{
	return among(indifferent, CZ_COUNT(indifferent),
		     SIGN('a') | SIGN('b') | SIGN('g') | SIGN('m') | SIGN('n') | SIGN('o') | SIGN('d'), cell);
}

bool cz_means_to_agree(struct cz_str cell)
{
	return among(to_agree, CZ_COUNT(to_agree),
		     SIGN('a') | SIGN('b') | SIGN('d') | SIGN('i') | SIGN('n') | SIGN('o') | SIGN('t') |
			     SIGN('u'), cell);
}

bool cz_means_later(struct cz_str cell)
{
	return cz_means_to_agree(cell) || among(varies, CZ_COUNT(varies),
		     SIGN('f') | SIGN('g') | SIGN('v') | SIGN('w'), cell);
}

bool cz_means_soon(struct cz_str cell)
{
	return among(soon, CZ_COUNT(soon),
		     SIGN('a') | SIGN('d') | SIGN('h') | SIGN('i') | SIGN('n') | SIGN('p') | SIGN('z'), cell);
}

bool cz_means_awaited(struct cz_str cell)
{
	return among(awaited, CZ_COUNT(awaited), SIGN('a') | SIGN('i') | SIGN('l') | SIGN('n') | SIGN('v') | SIGN('w'), cell);
}

bool cz_means_endless(struct cz_str cell)
{
	return among(endless, CZ_COUNT(endless), SIGN('d') | SIGN('i') | SIGN('o') | SIGN('v'), cell);
}

/* "Zie 1", "zie rij 3". */
static bool names_row(struct cz_str cell)
{
	enum { WORDS = 3 };
	size_t words = 1;
	bool digit = false;
	for (size_t i = 0; i < cell.n; i++) {
		words += cell.s[i] == ' ';
		digit |= cz_sign_is_digit(cell.s[i]);
	}
	return digit && words <= WORDS && cell.n > 4 && cz_text_eq_nocase((struct cz_str){cell.s, 4}, CZ_STR("zie "));
}

bool cz_means_ditto(struct cz_str cell)
{
	return among(ditto, CZ_COUNT(ditto),
		     SIGN('"') | SIGN('\'') | SIGN(',') | SIGN('a') | SIGN('d') | SIGN('h') | SIGN('i') | SIGN('s') |
			     SIGN('z') | SIGN('\xe2') | SIGN('\xe3'), cell) || names_row(cell);
}

bool cz_means_none(struct cz_str cell)
{
	return among(none, CZ_COUNT(none), SIGN('g') | SIGN('n'), cell);
}

bool cz_means_no_language(struct cz_str cell)
{
	return among(no_language, CZ_COUNT(no_language), SIGN('g') | SIGN('n'), cell);
}

bool cz_means_nothing(struct cz_str cell)
{
	return cz_means_none(cell) || among(nothing, CZ_COUNT(nothing), SIGN('g') | SIGN('n'), cell);
}

bool cz_means_sought(struct cz_str cell)
{
	return among(sought, CZ_COUNT(sought), SIGN('g') | SIGN('n') | SIGN('v') | SIGN('w') | SIGN('z'), cell);
}

bool cz_means_never(struct cz_str cell)
{
	return among(never, CZ_COUNT(never), SIGN('g') | SIGN('k') | SIGN('n') | SIGN('u'), cell);
}
