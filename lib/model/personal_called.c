#include "model/personal.h"
#include "model/personal_parts.h"

/* What stands where an organisation is named: its name, perhaps after somebody, or a person. */

enum { LONGEST = 32 }; /* of a word that is looked at */

/* What only organisations and groups are called by, alone or at the end of a word. */
bool cz_word_is_of_body(struct cz_str word)
{
	static const char *const whole[] = {
		"huis", "huize", "hof", "kerk", "moskee", "synagoge", "parochie", "klooster", "bv", "nv", "vof",
		"cv", "club", "raad", "loket", "punt", "koor", "winkel", "bank", "hulp", "thuis", "werk", "wijk",
		"buurt", "stad", "dorp", "regio", "steunpunt", "transport", "taxi", "taxibedrijf", "bouw",
		"coaching", "advies", "consultancy", "training", "trainingen", "therapie", "fysiotherapie", "fysio",
		"tandartsen", "huisartsen", "advocaten", "notarissen", "foundation", "trust", "institute",
		"academie", "academy", "hospice", "project", "villa", "casa", "co", "zn", "partners", "kitchen",
		"atelier", "overleg", "kring", "casus", "gezin", "uitvaart", "museum", "hotel", "scouting",
		"camping",
	};
	static const char *const end[] = {
		"stichting", "vereniging", "praktijk", "centrum", "center", "zorg", "school", "college", "lyceum",
		"team", "ziekenhuis", "verpleeghuis", "buurthuis", "dienst", "diensten", "dienstverlening", "groep",
		"bureau", "fonds", "kliniek", "apotheek", "gemeente", "gemeenschap", "organisatie", "instelling",
		"corporatie", "welzijn", "netwerk", "bibliotheek", "restaurant", "bedrijf", "service",
		"co\xc3\xb6peratie", "cooperatie", "beweging", "winkel", "salon", "bakkerij", "slagerij",
		"makelaardij", "administratie", "instituut", "onderwijs", "educatie", "boerderij", "logistics",
		"dagbesteding", "stichtingen",
	};
	if (cz_text_is_one_of(word, whole, CZ_COUNT(whole)))
		return true;
	for (size_t i = 0; i < CZ_COUNT(end); i++) {
		const size_t n = strlen(end[i]);
		if (word.n >= n && cz_text_eq_nocase((struct cz_str){word.s + word.n - n, n}, cz_str_of(end[i])))
			return true;
	}
	return false;
}

static bool any_word(struct cz_str s, bool (*is)(struct cz_str word))
{
	for (size_t i = 0, n; i < s.n; i += n ? n : 1) {
		struct cz_str word = cz_word_at(s, i);
		n = word.n;
		if (n && is(word))
			return true;
	}
	return false;
}

static bool has_body(struct cz_str s)
{
	return any_word(s, cz_word_is_of_body);
}

static bool has_given(struct cz_str s)
{
	return any_word(s, cz_word_is_given);
}

/* "Huisarts Bakker": whoever works there, it is a practice. */
static bool is_practice(struct cz_str s)
{
	static const char *const work[] = {
		"huisarts", "tandarts", "fysiotherapeut", "notaris", "apotheker", "psycholoog", "psychiater",
		"logopedist", "di\xc3\xabtist", "dietist", "ergotherapeut", "dierenarts", "kapper", "dokter", "dr",
		"prof", "arts", "advocaat", "makelaar",
	};
	return cz_text_is_one_of(cz_word_at(s, 0), work, CZ_COUNT(work));
}

/* A word with a capital and small letters, however it is written: "HENK", "henk". */
static struct cz_str as_name(struct cz_str word, char text[LONGEST])
{
	if (word.n > LONGEST)
		return word;
	for (size_t i = 0; i < word.n; i++)
		text[i] = i ? cz_sign_lower(word.s[i]) : cz_sign_upper(word.s[i]);
	return (struct cz_str){text, word.n};
}

/* "Anneke", "henk smit", "ANNEKE BOS-DE WIT", "sanne.bakker": a common first name, and perhaps more, but not "Anne Frank". */
static bool is_given_and_more(struct cz_str s)
{
	static const char *const other[] = {"frans", "linda", "margriet", "bas", "floor", "riet"};
	char text[LONGEST];
	struct cz_str first = cz_word_at(s, 0), rest = {s.s + first.n, s.n - first.n};
	if (!cz_word_is_given(as_name(first, text)))
		return false;
	if (!rest.n)
		return !cz_text_is_one_of(first, other, CZ_COUNT(other));
	if (memchr("._", *rest.s, 2) && rest.n > 1)
		return cz_word_at(rest, 1).n == rest.n - 1;
	if (*rest.s != ' ' || cz_given_is_known(as_name(first, text), rest))
		return false;
	for (size_t i = 0; i < rest.n; i++)
		if (!cz_sign_may_be_letter(rest.s[i]) && !memchr(" .-'", rest.s[i], 4))
			return false;
	return true;
}

/* "J.", "A. de": what stands behind the comma of "Vries, A. de". */
static bool are_initials(struct cz_str s)
{
	static const char *const legal[] = {"B.V.", "N.V.", "V.O.F.", "C.V.", "U.A."};
	size_t i = 0, n = 0;
	for (; i + 1 < s.n && cz_sign_is_capital(s.s[i]) && s.s[i + 1] == '.'; n++)
		i = cz_skip_spaces(s, i + 2);
	return n && cz_skip_links(s, i) == s.n && !cz_text_is_one_of(s, legal, CZ_COUNT(legal));
}

/* "Piet van Buurtzorg", "Piet Jansen van de thuiszorg" */
static bool is_of_a_body(struct cz_str s)
{
	char text[LONGEST];
	struct cz_str word = cz_word_at(s, 0);
	if (!cz_word_is_given(as_name(word, text)) || cz_given_is_known(as_name(word, text), (struct cz_str){word.s + word.n, s.n - word.n}))
		return false;
	size_t i = cz_skip_spaces(s, word.n);
	word = cz_word_at(s, i);
	if (!cz_str_is(word, "van") && !cz_word_is_of_body(word)) /* a surname may stand between */
		i = cz_skip_spaces(s, i + word.n);
	word = cz_word_at(s, cz_skip_links(s, i));
	return cz_str_is(cz_word_at(s, i), "van") && cz_word_is_of_body(word) && !cz_ends_place(word);
}

/* "Jansen", "Jansen P.", "J de Boer": of names that are no other word, and of an initial without its point. */
static bool is_bare_name(struct cz_str s)
{
	struct cz_str word = cz_word_at(s, 0), rest = cz_text_trim((struct cz_str){s.s + word.n, s.n - word.n});
	if (cz_word_is_surname(word))
		return !rest.n || are_initials(rest);
	size_t name = cz_skip_links(rest, 0);
	return word.n == 1 && cz_sign_is_capital(*word.s) && name && cz_word_is_capitalised(cz_word_at(rest, name));
}

static bool is_person(struct cz_str part)
{
	struct cz_str word = cz_word_at(part, 0), rest = {part.s + word.n, part.n - word.n};
	const struct cz_title *title = cz_title_of(word);
	const bool body = has_body(part), practice = is_practice(part);
	if (title && !practice && !(body && title->is & CZ_TITLE_NOUN) && cz_tells_titled(word, rest, true))
		return true;
	if (body || practice)
		return is_of_a_body(part);
	return is_bare_name(part) || is_given_and_more(part) || cz_tells_initials(CZ_STR("via"), part) || cz_tells_person((struct cz_str){"", 0}, word, rest);
}

/* The next part of a name: up to a comma, a colon, a bracket, a stroke or a dash between spaces. */
static struct cz_str next_part(struct cz_str s, size_t *at)
{
	size_t from = *at, i = from;
	while (i < s.n && !memchr(",;:/()", s.s[i], 6) && !(s.s[i] == '-' && i && s.s[i - 1] == ' '))
		i++;
	*at = i + 1;
	return cz_text_trim((struct cz_str){s.s + from, i - from});
}

static bool has_person(struct cz_str s)
{
	struct cz_str before = {"", 0};
	for (size_t at = 0; at < s.n;) {
		struct cz_str part = next_part(s, &at);
		if (is_person(part) || (cz_word_is_capitalised(before) && are_initials(part)))
			return true;
		before = part;
	}
	return false;
}

enum cz_personal cz_personal_in_name(struct cz_str name, bool *stays)
{
	enum cz_personal kind = cz_personal_holds(name);
	*stays = false;
	if (kind && kind != CZ_PERSONAL_NAME && kind != CZ_PERSONAL_STREET)
		return kind;
	if (kind != CZ_PERSONAL_STREET && has_person(name))
		return CZ_PERSONAL_NAME;
	*stays = has_body(name);
	if (kind == CZ_PERSONAL_NAME && is_practice(name))
		return CZ_PERSONAL_NONE;
	return kind == CZ_PERSONAL_NAME && !has_given(name) ? cz_personal_betrays(name) : kind; /* surnames alone are for texts */
}

bool cz_personal_seems_person(struct cz_str s)
{
	enum { SHORTEST = 3, SHORTEST_LOUD = 5 };
	if (cz_personal_plain(s) || has_body(s) || is_practice(s))
		return false;
	if (cz_name_is(s))
		return true;
	if (cz_word_at(s, 0).n != s.n || s.n < SHORTEST)
		return false;
	size_t capitals = 0;
	for (size_t i = 0; i < s.n; i++)
		capitals += cz_sign_is_capital(s.s[i]);
	const bool loud = capitals == s.n && s.n >= SHORTEST_LOUD, initials = capitals > 1; /* "JdV" */
	return loud || (cz_word_is_capitalised(s) && !initials);
}
