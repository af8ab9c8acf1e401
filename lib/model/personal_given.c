#include "model/personal.h"
#include "model/personal_parts.h"
#include <stdlib.h>

/* Common first names, and what stands beside them. */

static int by_name(const void *key, const void *name)
{
	return cz_str_compare(*(const struct cz_str *)key, cz_str_of(*(const char *const *)name));
}

bool cz_word_is_listed(struct cz_str word, const char *const *sorted, size_t n)
{
	return word.n && bsearch(&word, sorted, n, sizeof *sorted, by_name);
}

bool cz_word_is_given(struct cz_str word)
{
	static const char *const given[] = {
#include "model/given_names.def"
	};
	return cz_word_is_listed(word, given, CZ_COUNT(given));
}

/* Behind what a first name stands alone: "bel Anneke", "haar man Kees". */
static bool leads_to_given(struct cz_str before)
{
	static const char *const lead[] = {
		"via", "met", "namens", "door", "bij", "voor", "aan", "bel", "belt", "mail", "app", "naar",
		"vrouw", "man", "kind", "zoontje", "dochtertje", "kleinkind", "nichtje", "neefje", "ome", "ex",
		"thuiszorg", "ambtenaar", "medewerker", "medewerkster", "collega", "buurmeisje", "buurjongen",
	};
	return cz_text_is_one_of(before, lead, CZ_COUNT(lead));
}

/* What only people do or are, behind a first name: "Anneke belt", "Anneke (dochter)", "Anneke van de thuiszorg",
 * "Anneke de Wit". */
static bool goes_on_as_given(struct cz_str rest)
{
	static const char *const does[] = {
		"belt", "komt", "regelt", "helpt", "heeft", "is", "wil", "kan", "gaat", "woont", "rijdt",
		"doet", "zegt", "vraagt", "kookt", "brengt", "haalt", "zorgt",
	};
	size_t i = 0;
	while (i < rest.n && memchr(" ,(", rest.s[i], 3))
		i++;
	struct cz_str next = cz_word_at(rest, i);
	if (!i || !next.n)
		return false;
	if (cz_word_is_kin(next))
		return true;
	bool spaced = i == cz_skip_spaces(rest, 0);
	if (!spaced || cz_text_is_one_of(next, does, CZ_COUNT(does)))
		return spaced;
	struct cz_str last = cz_word_at(rest, cz_skip_links(rest, i));
	bool linked = cz_word_is_link(next), named = cz_word_is_capitalised(last) && !cz_ends_place(last);
	return linked && (named || (cz_str_is(next, "van") && last.n && !cz_sign_is_capital(*last.s)));
}

/* "Sint Maarten", "Prinses Irene", "basisschool Juliana van Stolberg", "kapsalon Anneke": what is called after somebody. */
bool cz_leads_to_namesake(struct cz_str before)
{
	static const char *const lead[] = {
		"sint", "st", "santa", "ave", "heilige", "zwarte", "prins", "prinses", "koning", "koningin", "huize",
		"caf\xc3\xa9", "cafe", "restaurant", "kapsalon", "bakkerij", "winkel", "hotel", "camping", "station", "halte",
		"school", "basisschool", "college", "lyceum", "mavo", "stichting", "kerk", "flat", "verpleeghuis",
		"verzorgingshuis", "woonzorgcentrum", "zorgcentrum", "buurthuis", "wijkcentrum", "hospice",
	};
	return cz_text_is_one_of(before, lead, CZ_COUNT(lead));
}

/* After whom schools and streets all over the country are called, and shops. */
bool cz_given_is_known(struct cz_str given, struct cz_str rest)
{
	static const struct {
		const char *given, *rest;
	} known[] = {
		{"Willem", " van Oranje"}, {"Juliana", " van Stolberg"}, {"Johan", " de Witt"}, {"Michiel", " de Ruyter"},
		{"Karel", " de Grote"}, {"Anne", " Frank"}, {"Albert", " Heijn"}, {"Albert", " Heyn"}, {"Jan", " Linders"},
		{"Dirk", " van den Broek"}, {"Vincent", " van Gogh"}, {"Harry", " Potter"}, {"Toon", " Hermans"},
		{"Hannie", " Schaft"}, {"Ali", " Express"}, {"Ali", " B"}, {"Johannes", " Passion"}, {"Marco", " Borsato"}, {"Pieter", " van Foreest"},
		{"Anton", " Constandse"}, {"Jan", " Arends"}, {"Johannes", " de Deo"},
	};
	for (size_t i = 0; i < CZ_COUNT(known); i++) {
		if (!cz_str_is(given, known[i].given) || !cz_text_starts(rest, known[i].rest))
			continue;
		size_t end = cz_skip_spaces(rest, strlen(known[i].rest));
		return cz_str_is(given, "Albert") || !cz_word_is_capitalised(cz_word_at(rest, end)); /* "Willem van Oranje Bakker" */
	}
	return false;
}

/* "Johan Cruijff Arena", "Pieter Baan Centrum", "Willem II": words with capitals behind a name, the last of what is called after it. */
bool cz_names_place(struct cz_str rest)
{
	static const char *const place[] = {"arena", "centrum", "college", "fonds", "huis", "kerk", "park", "plein", "school",
					    "stichting", "ziekenhuis", "cuypmarkt", "II", "III"};
	for (size_t i = 0; i < rest.n && rest.s[i] == ' ';) {
		size_t from = cz_skip_links(rest, cz_skip_spaces(rest, i));
		struct cz_str next = cz_word_at(rest, from);
		if (!next.n || !cz_sign_is_capital(*next.s))
			return false;
		if (cz_ends_place(next) || cz_text_is_one_of(next, place, CZ_COUNT(place)))
			return true;
		i = from + next.n;
	}
	return false;
}

/* Somebody with a surname, of whom many know: "muziek van Wim Sonneveld", "luistert naar Koos Alberts". */
static bool is_famous(struct cz_str behind, struct cz_str before, struct cz_str rest)
{
	static const char *const of[] = {
		"houdt", "houden", "fan", "muziek", "liedjes", "boeken", "films", "platen", "concert", "gedichten", "schilderijen",
		"luistert", "luisteren", "kijkt", "kijken",
	};
	if (!cz_str_is(before, "van") && !cz_str_is(before, "naar"))
		return false;
	size_t end = (size_t)(before.s - behind.s), from;
	while (end && behind.s[end - 1] == ' ')
		end--;
	for (from = end; from && cz_sign_is_letter(behind.s[from - 1]);)
		from--;
	bool liked = cz_text_is_one_of((struct cz_str){behind.s + from, end - from}, of, CZ_COUNT(of));
	return liked && cz_word_is_capitalised(cz_word_at(rest, cz_skip_links(rest, cz_skip_spaces(rest, 0))));
}

/* Whether a word is part of a longer one, or of an address: "Maria-kerk", "Jan.nl", "mei-Jan". */
bool cz_is_glued(struct cz_str behind, struct cz_str rest)
{
	const char last = behind.n ? behind.s[behind.n - 1] : ' ', next = rest.n ? *rest.s : ' ', after = rest.n > 1 ? rest.s[1] : ' ';
	bool before = memchr("-_.@", last, 4) || cz_sign_is_digit(last);
	bool address = next == '.' && cz_sign_is_letter(after);
	bool compound = next == '-' && cz_sign_is_letter(after) && !cz_sign_is_capital(after);
	return before || address || compound || memchr("_@", next, 2) || cz_sign_is_digit(next);
}

/* Whether a name is another word too: with the capital of a sentence, or of a magazine, or a month behind "vanaf". */
static bool is_another_word(struct cz_str behind, struct cz_str before, struct cz_str word)
{
	static const char *const begin[] = {"Bas", "Floor", "Greet", "Leen", "Lies", "Noor", "Riet"};
	static const char *const paper[] = {"Linda", "Margriet"};
	static const char *const time[] = {"vanaf", "tot", "in", "eind", "begin", "sinds", "per", "tm", "half", "medio"};
	size_t end = behind.n;
	while (end && memchr(" \"'(", behind.s[end - 1], 4))
		end--;
	bool first = !end || memchr(",;:./!?-\n\r", behind.s[end - 1], 11);
	if (cz_str_is(word, "Jan"))
		return cz_text_is_one_of(before, time, CZ_COUNT(time)) || cz_word_is_month(before);
	return cz_text_is_one_of(word, paper, CZ_COUNT(paper)) || (first && cz_text_is_one_of(word, begin, CZ_COUNT(begin)));
}

bool cz_tells_given(struct cz_str behind, struct cz_str before, struct cz_str word, struct cz_str rest, bool bare)
{
	bool language = cz_str_is(word, "Frans");
	if (cz_str_is(word, "Frank") && cz_str_is(before, "Anne"))
		return false;
	if (language || !cz_word_is_given(word) || cz_given_is_known(word, rest) || cz_names_place(rest) || is_famous(behind, before, rest))
		return false;
	if (leads_to_given(before))
		return true;
	return !cz_leads_to_namesake(before) &&
	       (goes_on_as_given(rest) || (bare && !cz_is_glued(behind, rest) && !is_another_word(behind, before, word)));
}
