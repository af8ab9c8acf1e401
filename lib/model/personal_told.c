#include "model/personal.h"
#include "model/personal_parts.h"

/* Names of people in a text, where a word, initials or a title before them tells that they are. */

bool cz_word_is_link(struct cz_str word)
{
	static const char *const link[] = {"van", "de", "der", "den", "ten", "ter", "te", "het", "el", "al", "vd"};
	return cz_text_is_one_of(word, link, CZ_COUNT(link));
}

/* What may be said of "mw." or "mevrouw" without a name. */
static bool is_said(struct cz_str word)
{
	static const char *const said[] = {
		"is", "was", "heeft", "had", "kan", "kon", "wil", "wilde", "moet", "mag", "gaat", "komt", "woont",
		"weet", "vindt", "zoekt", "houdt", "zit", "ligt", "doet", "loopt", "rijdt", "spreekt", "praat",
		"vraagt", "belt", "leest", "kookt", "ziet", "hoort", "blijft", "krijgt", "geeft", "wordt", "zou",
		"zal", "hoeft", "durft", "ziek", "alleen", "zelf", "ook", "nog", "niet", "wel", "graag", "liever",
		"thuis", "samen", "mee", "weg", "op", "af", "uit", "in", "aan", "om", "bij", "en", "of", "met",
		"voor", "naar", "dan", "als", "die", "dat", "er", "het", "een", "haar", "zijn", "hun", "onbekend",
		"geen", "nvt", "afwezig", "overleden", "alleenstaand", "slechthorend", "slechtziend", "blind",
		"doof", "dement", "bezoeken", "helpen", "bellen", "halen", "ophalen", "brengen", "begeleiden",
		"vervoeren", "wandelen", "rijden", "zoeken", "vragen"};
	return cz_text_is_one_of(word, said, CZ_COUNT(said));
}

/* The end of what is said, or a number or a bracket behind it. */
static bool stops(struct cz_str s, size_t i)
{
	if (i < s.n && s.s[i] == '-')
		return false;
	while (i < s.n && s.s[i] == ' ')
		i++;
	return i == s.n || cz_sign_is_digit(s.s[i]) || memchr(",;:(/.-\n\r", s.s[i], 9);
}

bool cz_ends_place(struct cz_str word)
{
	static const struct cz_str end[] = {CZ_STR("school"), CZ_STR("fonds"), CZ_STR("college"), CZ_STR("buurt"), CZ_STR("park")};
	for (size_t i = 0; i < CZ_COUNT(end); i++)
		if (word.n > end[i].n && cz_text_eq_nocase((struct cz_str){word.s + word.n - end[i].n, end[i].n}, end[i]))
			return true;
	return cz_ends_street(word);
}

size_t cz_skip_links(struct cz_str s, size_t i)
{
	static const char *const cut[] = {"v.d.", "v/d", "v.d", "v d ", "'t"};
	for (;;) {
		struct cz_str word = cz_word_at(s, i);
		size_t n = cz_word_is_link(word) && !cz_sign_is_capital(*word.s) ? word.n : 0;
		for (size_t k = 0; k < CZ_COUNT(cut) && !n; k++)
			n = cz_text_starts((struct cz_str){s.s + i, s.n - i}, cut[k]) ? strlen(cut[k]) : 0;
		if (!n)
			return i;
		i = cz_skip_spaces(s, i + n);
	}
}

/* All of it in capitals, as far as its first and last letters tell. */
static bool is_loud(struct cz_str word)
{
	return cz_sign_is_capital(*word.s) && cz_sign_is_capital(word.s[word.n - 1]);
}

/* A common name without its capital: "zoon piet", "mevrouw jansen". */
static bool is_known_in_small(struct cz_str word, bool surname)
{
	enum { LONGEST = 16 };
	char text[LONGEST];
	if (!word.n || word.n > sizeof text || *word.s < 'a' || *word.s > 'z')
		return false;
	memcpy(text, word.s, word.n);
	text[0] = cz_sign_upper(*text);
	struct cz_str name = {text, word.n};
	return surname ? cz_word_is_surname(name) : cz_word_is_given(name);
}

bool cz_tells_titled(struct cz_str word, struct cz_str rest, bool first)
{
	enum { ABBREVIATION = 3 }; /* "mw. VOG" */
	const struct cz_title *title = cz_title_of(word);
	bool dot = rest.n && *rest.s == '.';
	if (!title || !(title->is & CZ_TITLE_TELLS))
		return false;
	bool bare = !dot && title->is & CZ_TITLE_DOT;
	if (!dot && is_loud(word) && (bare || cz_str_is(word, "MW"))) /* "MW Utrecht": social work; "HR", "DS" */
		return false;
	const bool numbered = title->is & CZ_TITLE_CASE;
	struct cz_str next;
	for (size_t i = 0;; i += next.n) {
		while (i < rest.n && (memchr(" .", rest.s[i], 2) || (numbered && (rest.s[i] == '(' || cz_sign_is_digit(rest.s[i])))))
			i++;
		i = cz_skip_links(rest, i);
		next = cz_word_at(rest, i);
		bool joins = next.n == 1 && i + 1 < rest.n && rest.s[i + 1] == '.';
		if (joins || cz_word_is_link(next))
			continue;
		if (next.n < 2)
			return false;
		if (cz_word_is_capitalised(next))
			return !(title->is & CZ_TITLE_NOUN && (cz_ends_place(next) || cz_word_is_plain(next))) &&
			       !(numbered && cz_personal_plain(next)) &&
			       !(bare && is_said(next));
		bool loud = cz_sign_is_capital(*next.s) && !cz_sign_is_capital(word.s[word.n - 1]);
		if (!(title->is & CZ_TITLE_NOUN) && !loud && is_known_in_small(next, true))
			return true;
		bool said = (loud && next.n <= ABBREVIATION) || !stops(rest, i + next.n) || is_said(next);
		return !(title->is & CZ_TITLE_NOUN) && (dot || first) && !said;
	}
}

bool cz_word_may_name(struct cz_str word)
{
	static const char *const other[] = {"Alzheimer", "Parkinson", "Asperger", "Korsakov", "Down", "Corona", "Covid"};
	if (cz_str_is(word, "An")) /* a word of English columns in small letters only */
		return true;
	return cz_word_is_capitalised(word) && !cz_ends_place(word) && !is_said(word) && !cz_personal_plain(word) &&
	       !cz_text_is_one_of(word, other, CZ_COUNT(other));
}

/* Who somebody is by work or part, which in a note often has the name behind it: "huisarts Smit", "wijkverpleegkundige De Vries". */
static bool is_part_of_people(struct cz_str word)
{
	static const char *const part[] = {
		"arts", "begeleider", "begeleidster", "bewindvoerder", "buurtcoach", "casemanager", "cli\xc3\xabntondersteuner",
		"clientondersteuner", "consulent", "consulente", "co\xc3\xb6rdinator", "coordinator", "di\xc3\xabtist", "dokter", "dominee",
		"ergotherapeut", "fysio", "fysiotherapeut", "gezinscoach", "hulpvrager", "hulpvraagster", "huisarts", "huishoudster", "imam",
		"jongerenwerker", "kapper", "klantmanager", "logopedist", "maatje", "mantelzorgconsulent", "mantelzorger", "notaris",
		"opbouwwerker", "ouderenadviseur", "ouderenwerker", "pastoor", "pastor", "POH", "praktijkondersteuner", "psycholoog",
		"psychiater", "tandarts", "verpleegkundige", "verzorgende", "vriend", "vrijwilliger", "vrijwilligster", "werker",
		"wijkagent", "wijkcoach", "wijkconsulent", "wijkverpleegkundige", "wijkwerker", "wethouder", "burgemeester",
		"raadslid", "beleidsmedewerker", "beleidsadviseur", "projectleider", "teamleider", "voorzitter", "penningmeester",
		"zorgco\xc3\xb6rdinator", "zorgcoordinator"};
	return cz_text_is_one_of(word, part, CZ_COUNT(part));
}

/* "De Vries", "Van den Berg": small words of a name, with a capital before the first of them or none, and the name. */
static bool may_name_linked(struct cz_str s)
{
	size_t i = cz_skip_spaces(s, 0);
	struct cz_str word = cz_word_at(s, i);
	if (!cz_word_is_link(word))
		return cz_word_may_name(word);
	i = cz_skip_links(s, cz_skip_spaces(s, i + word.n));
	struct cz_str name = cz_word_at(s, i);
	return cz_sign_is_capital(*word.s) &&
	       (cz_word_may_name(name) || (cz_word_is_capitalised(name) && !cz_word_is_plain(name)));
}

/* "JANSEN" at the end of what is said, behind a word that is not in capitals itself. */
static bool may_name_loudly(struct cz_str s)
{
	enum { SHORTEST = 5 }; /* "EHBO" */
	struct cz_str word = cz_word_at(s, 0);
	return word.n >= SHORTEST && is_loud(word) && stops(s, word.n) && !is_said(word) && !cz_personal_plain(word);
}

static bool is_client(struct cz_str word)
{
	static const char *const client[] = {
		"cli\xc3\xabnt", "cli\xc3\xabnte", "client", "cliente", "pati\xc3\xabnt", "patient",
	};
	return cz_text_is_one_of(word, client, CZ_COUNT(client));
}

/* "J. Pieters, Buurtzorg", "J. Pieters (Buurtzorg)": behind the name with which a text begins stands whose it is, or nothing. */
static bool ends_signature(struct cz_str s, size_t i)
{
	i = cz_skip_spaces(s, i);
	return i == s.n || s.s[i] == ',' || s.s[i] == '(';
}

bool cz_tells_initials(struct cz_str before, struct cz_str s)
{
	static const char *const meets[] = {"via", "met", "bij", "voor", "door", "aan", "bel", "belt", "contact", "contactpersoon", "en"};
	static const char *const no_person[] = {"RK", "NH", "VV", "SV", "CV", "BV", "NV", "PV", "FC", "SC", "HC", "TV", "PC", "NS", "KBO", "GGD",
						"GGZ", "UWV", "SVB", "CIZ", "PGB", "WMO", "VOG", "ANWB", "PCOB", "EHBO", "BSN", "OL"};
	enum { MOST = 5 };
	char initial[MOST];
	size_t n = 0, i = 0;
	while (n < MOST && i + 1 < s.n && cz_sign_is_capital(s.s[i]) && s.s[i + 1] == '.') {
		initial[n++] = s.s[i];
		i = cz_skip_spaces(s, i + 2);
	}
	size_t name = cz_skip_links(s, i);
	struct cz_str word = cz_word_at(s, name);
	if (!n || !cz_word_is_capitalised(word) || cz_ends_place(word))
		return false;
	if (name > i)
		return true;
	if (n == 1 && !before.n && ends_signature(s, i + word.n))
		return !cz_word_is_plain(word);
	bool known = n > 1 ? !cz_text_is_one_of((struct cz_str){initial, n}, no_person, CZ_COUNT(no_person))
			   : cz_text_is_one_of(before, meets, CZ_COUNT(meets));
	return known && !cz_word_is_plain(word);
}

bool cz_word_is_kin(struct cz_str word)
{
	static const struct cz_str kin[] = {
		CZ_STR("dochter"), CZ_STR("zoon"), CZ_STR("zus"), CZ_STR("broer"), CZ_STR("moeder"),
		CZ_STR("vader"), CZ_STR("oma"), CZ_STR("opa"), CZ_STR("tante"), CZ_STR("oom"), CZ_STR("nicht"),
		CZ_STR("neef"), CZ_STR("buurvrouw"), CZ_STR("buurman"), CZ_STR("schoonzoon"),
		CZ_STR("schoondochter"),
	};
	enum { SHORTEST = 3, LONGEST = 13 };
	const char first = cz_sign_lower(*word.s);
	for (size_t i = 0; i < CZ_COUNT(kin) && word.n >= SHORTEST && word.n <= LONGEST; i++)
		if (word.n == kin[i].n && first == *kin[i].s && cz_text_eq_nocase(word, kin[i]))
			return true;
	return false;
}

/* Who has the name behind it as a rule. */
static bool says_who(struct cz_str before, struct cz_str word)
{
	static const char *const near[] = {
		"zuster", "vriendin", "partner", "echtgenoot", "echtgenote", "kleinzoon", "kleindochter",
		"schoonzus", "zwager", "weduwe", "weduwnaar", "contactpersoon", "aanspreekpunt", "tav", "attn",
	};
	if (cz_text_eq_nocase(word, CZ_STR("heet")))
		return cz_text_eq_nocase(before, CZ_STR("ik"));
	if (cz_text_eq_nocase(word, CZ_STR("is")))
		return cz_text_eq_nocase(before, CZ_STR("naam"));
	return cz_word_is_kin(word) || cz_text_is_one_of(word, near, CZ_COUNT(near));
}

/* Who has it behind a colon. */
static bool opens_name(struct cz_str word)
{
	static const char *const with_colon[] = {
		"contact", "vriend", "mantelzorger", "vrijwilliger", "vrijwilligster", "hulpvrager", "hulpvraagster", "begeleider",
		"begeleidster", "co\xc3\xb6rdinator", "coordinator", "casemanager", "maatje", "naam", "voornaam",
		"achternaam", "roepnaam", "name", "carer", "daughter", "son"};
	return cz_text_is_one_of(word, with_colon, CZ_COUNT(with_colon));
}

bool cz_tells_person(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	size_t i = cz_skip_spaces(rest, 0);
	bool colon = i < rest.n && rest.s[i] == ':';
	if (!colon && !(i && i < rest.n)) /* the end, or a sign behind it */
		return false;
	if (!colon && !cz_sign_is_capital(rest.s[i]) && (unsigned char)rest.s[i] <= 0x7f) /* nearly all words */
		return cz_word_is_kin(word) && is_known_in_small(cz_word_at(rest, i), false);
	bool said = says_who(before, word), client = !said && is_client(word), part = !said && is_part_of_people(word);
	if (!said && !client && !part && !(colon && opens_name(word)))
		return false;
	i = cz_skip_spaces(rest, i + colon);
	struct cz_str name = {rest.s + i, rest.n - i};
	if ((part || client) && may_name_linked(name))
		return true;
	if (client && !is_loud(word) && may_name_loudly(name))
		return true;
	return cz_tells_initials(CZ_STR("via"), name) || cz_word_may_name(cz_word_at(rest, colon ? cz_skip_links(rest, i) : i));
}

bool cz_tells_addressee(struct cz_str text)
{
	size_t n = strlen("t.a.v.");
	if (text.n < n || !cz_text_eq_nocase((struct cz_str){text.s, n}, CZ_STR("t.a.v.")))
		return false;
	return cz_tells_person((struct cz_str){"", 0}, CZ_STR("tav"), (struct cz_str){text.s + n, text.n - n});
}

bool cz_personal_asks_who(struct cz_str key)
{
	static const char *const who[] = {"door", "by", "behandelaar", "referrer", "caller", "melder", "indiener", "contact", "mantelzorger"};
	size_t from = key.n;
	while (from && cz_sign_may_be_letter(key.s[from - 1]) && !(from < key.n && cz_sign_is_capital(key.s[from])))
		from--;
	struct cz_str word = {key.s + from, key.n - from};
	return word.n && (cz_text_is_one_of(word, who, CZ_COUNT(who)) || is_part_of_people(word) || says_who((struct cz_str){"", 0}, word));
}
