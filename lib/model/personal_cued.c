#include "model/personal.h"
#include "model/personal_parts.h"

/* Names of people that are no common first names, told by what stands before them: a cue, small words of a name, a title. */

bool cz_word_is_surname(struct cz_str word)
{
	static const char *const surname[] = {
#include "model/surnames.def"
	};
	return cz_word_is_listed(word, surname, CZ_COUNT(surname));
}

/* Programs and devices, with which people get along or not. */
static bool is_device(struct cz_str word)
{
	static const char *const other[] = {
		"android", "chatgpt", "digid", "excel", "facebook", "facetime", "google", "instagram", "iphone", "linux",
		"office", "outlook", "skype", "smartphone", "teams", "whatsapp", "windows", "word", "zoom",
	};
	return cz_text_is_one_of(word, other, CZ_COUNT(other));
}

/* A name at i that a cue tells: a word with a capital that is no other, nor begins what an organisation is called. */
static bool name_at(struct cz_str s, size_t i)
{
	static const char *const article[] = {"de", "het", "den"};
	if (cz_text_is_one_of(cz_word_at(s, i), article, CZ_COUNT(article)))
		return false;
	const size_t from = cz_skip_links(s, i);
	struct cz_str word = cz_word_at(s, from), next = cz_word_at(s, cz_skip_spaces(s, from + word.n));
	return cz_word_may_name(word) && !is_device(word) && !cz_word_is_of_body(word) && !cz_word_is_of_body(next) &&
	       !cz_names_place((struct cz_str){word.s + word.n, s.n - from - word.n});
}

/* "Yılmaz", "Öztürk": with letters that Dutch has not, or as a first one, it is the name of a person rather than of an office. */
static bool is_spelled_abroad(struct cz_str s, size_t i)
{
	struct cz_str word = cz_word_at(s, i);
	bool abroad = word.n && *word.s == '\xc3';
	for (size_t k = 0; k < word.n && !abroad; k++)
		abroad = word.s[k] == '\xc4' || word.s[k] == '\xc5';
	return abroad;
}

/* Whom something is said of as a rule by name; or who is called, where organisations are too. */
static bool is_cue(struct cz_str before, struct cz_str word)
{
	static const char *const called[] = {"naam", "voornaam", "achternaam", "contactpersoon", "aanspreekpunt"};
	static const char *const other[] = {"de", "onder", "op", "diens", "die", "een"};
	if (cz_text_eq_nocase(word, CZ_STR("naam")))
		return !cz_text_is_one_of(before, other, CZ_COUNT(other));
	return cz_text_eq_nocase(word, CZ_STR("is")) && cz_text_is_one_of(before, called, CZ_COUNT(called));
}

static bool is_call(struct cz_str before, struct cz_str word)
{
	static const char *const calls[] = {"bel", "belt", "mail", "app"}, *const talked[] = {"bellen", "gebeld", "gesproken", "overlegd"};
	return cz_text_is_one_of(word, calls, CZ_COUNT(calls)) ||
	       (cz_text_eq_nocase(word, CZ_STR("met")) && cz_text_is_one_of(before, talked, CZ_COUNT(talked)));
}

/* "met Dijkstra overweg" */
static bool gets_along(struct cz_str word, struct cz_str rest, size_t i)
{
	struct cz_str name = cz_word_at(rest, cz_skip_links(rest, i));
	size_t end = cz_skip_spaces(rest, (size_t)(name.s - rest.s) + name.n);
	return cz_text_eq_nocase(word, CZ_STR("met")) && cz_text_eq_nocase(cz_word_at(rest, end), CZ_STR("overweg"));
}

/* "De Vries", "DE JONG": words with a capital that a "de" makes a name of; but "Hugo de Groot school". */
static bool is_name_with_de(struct cz_str before, struct cz_str rest, bool loud)
{
	static const char *const with_de[] = {"vries", "jong", "groot", "graaf", "bruijn"};
	const size_t i = cz_skip_spaces(rest, 0);
	struct cz_str name = cz_word_at(rest, i);
	if (!i || name.n < 2 || !cz_sign_is_capital(*name.s) || loud != cz_sign_is_capital(name.s[1]))
		return false;
	const bool after = cz_leads_to_namesake(before) || cz_text_eq_nocase(before, CZ_STR("hugo"));
	return !after && cz_text_is_one_of(name, with_de, CZ_COUNT(with_de));
}

/* How much of rest the small words "van der", "v.d.", "v/d" and "vd" take, of which word is the first; 0: it is none. Cut short they
 * are of a name where a part of the text begins, or behind a word that leads to one; else as in "lid v.d. Zonnebloem". */
static size_t link_length(struct cz_str before, struct cz_str word, struct cz_str rest, bool first)
{
	static const char *const cut[] = {".d. ", ".d.", "/d ", "d "};
	static const char *const leads[] = {"met", "via", "door", "bel", "belt", "naar", "namens"};
	if (cz_text_eq_nocase(word, CZ_STR("van")))
		return cz_text_begins(rest, " der ") || cz_text_begins(rest, " den ") ? strlen(" der ") : 0;
	if (!first && !cz_text_is_one_of(before, leads, CZ_COUNT(leads)))
		return 0;
	struct cz_str behind_v = {word.s + 1, word.n - 1 + rest.n};
	for (size_t k = 0; k < CZ_COUNT(cut); k++)
		if (cz_text_begins(behind_v, cut[k]))
			return strlen(cut[k]) + 1 - word.n;
	return 0;
}

/* "v.d. Berg", "van der Meer", "VAN DEN BERG": hardly ever anything else, but some towns and shops. */
static bool is_name_with_van(struct cz_str before, struct cz_str word, struct cz_str rest, bool first, bool loud)
{
	static const char *const other[] = {"haag", "bosch", "helder", "burg", "ham", "dolder", "valk", "bent"};
	const size_t i = link_length(before, word, rest, first);
	struct cz_str name = cz_word_at(rest, cz_skip_spaces(rest, i));
	const bool alike = cz_word_is_capitalised(name) || (loud && name.n > 2 && cz_sign_is_capital(*name.s));
	if (!i || !alike || cz_ends_place(name) || cz_word_is_of_body(name) || cz_text_is_one_of(name, other, CZ_COUNT(other)))
		return false;
	struct cz_str behind = {name.s + name.n, (size_t)(rest.s + rest.n - name.s) - name.n};
	const bool goes_on = cz_word_is_of_body(cz_word_at(behind, cz_skip_spaces(behind, 0)));
	return !goes_on && !cz_text_eq_nocase(before, CZ_STR("dirk"));
}

bool cz_tells_linked(struct cz_str before, struct cz_str word, struct cz_str rest, bool first)
{
	const char c = cz_sign_lower(*word.s);
	const bool loud = word.n > 1 && cz_sign_is_capital(word.s[1]);
	if (c == 'd')
		return cz_text_eq_nocase(word, CZ_STR("de")) && is_name_with_de(before, rest, loud);
	return c == 'v' && is_name_with_van(before, word, rest, first, loud);
}

bool cz_tells_cued(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	const size_t i = cz_skip_spaces(rest, 0);
	const char next = i && i < rest.n ? rest.s[i] : ' ';
	if (!(cz_sign_is_capital(next) || next == 'v' || (unsigned char)next > 0x7f) || !memchr("nbmiaNBMIA", *word.s, 10))
		return false; /* nearly all words */
	const bool called = is_cue(before, word) || gets_along(word, rest, i) || (is_call(before, word) && is_spelled_abroad(rest, i));
	return called && name_at(rest, i);
}

bool cz_tells_surname(struct cz_str behind, struct cz_str before, struct cz_str word, struct cz_str rest)
{
	return cz_word_is_surname(word) && !cz_leads_to_namesake(before) && !cz_names_place(rest) && !cz_is_glued(behind, rest) &&
	       !cz_word_is_of_body(cz_word_at(rest, cz_skip_spaces(rest, 0)));
}
