#include "intake/titles.h"
#include "base/attr.h"
#include "base/text.h"

enum { MOST_WORDS = 12, MOST_OF_AN_END = 7, MOST_OF_A_DAY = 2 };

struct words {
	struct cz_str word[MOST_WORDS];
	size_t n;
};

#define IS_ONE_OF(s, list) cz_text_is_one_of(s, list, CZ_COUNT(list))

static const char between[] = " \t:;,.()-\"|=/!*#"; /* words */

/* False: it has more words than a title. */
static bool split(struct cz_str title, struct words *out)
{
	struct cz_str word;
	for (out->n = 0; cz_text_word(&title, between, &word); out->n++) {
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
		"beeindigde", "geëindigd", "geeindigd", "afgerond", "afgeronde", "afgehandeld", "afgehandelde", "opgelost",
		"opgeloste", "vervallen", "geannuleerd", "geannuleerde", "ingetrokken", "inactief", "inactieve",
		"vertrokken", "verhuisd", "verhuisde", "overleden", "afgemeld", "afgemelde", "afmeldingen",
		"opgezegd", "voormalig", "voormalige", "ex", "alumni", "uitstroom", "uitgestroomd",
		"uitgestroomde", "uitval", "uitgevallen", "afgevallen", "afvallers", "afhakers", "opzeggingen",
		"afgewezen", "afgewezenen", "geschrapt", "verwijderd", "verwijderde", "historie", "historisch",
		"historische", "prullenbak", "ongeschikt", "ongeschikte", "rejected", "history", "historical",
		"deleted", "stopped", "closed", "archive", "archived", "ended", "inactive", "former",
		"withdrawn", "vervuld", "vervulde", "testdata", "blacklist",
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

static bool is_colour(struct cz_str word)
{
	static const char *const colour[] = {
		"rood", "rode", "groen", "groene", "geel", "gele", "oranje", "blauw", "blauwe", "grijs", "grijze", "roze", "paars",
		"paarse", "vet", "cursief", "red", "yellow", "green", "orange", "blue", "grey", "bold",
	};
	return IS_ONE_OF(word, colour);
}

/* "Leeg = niet beschikbaar" tells of a sign, and "Stand per 1-11: rood = gestopt" of a colour; "Filter: status = uitgeschreven" and "Gestopt (1 = ja)" do not. */
static bool is_legend(struct cz_str title)
{
	static const char *const legend[] = {"legenda", "legend", "uitleg", "toelichting", "betekenis"};
	static const char *const state[] = {
		"status", "stand", "fase", "toestand", "state", "filter", "selectie", "soort", "type",
	};
	const char *equals = memchr(title.s, '=', title.n);
	struct words sign;
	if (!equals || !split((struct cz_str){title.s, (size_t)(equals - title.s)}, &sign))
		return false;
	if (sign.n && (IS_ONE_OF(sign.word[0], legend) || is_colour(sign.word[sign.n - 1])))
		return true;
	for (size_t i = 0; i < sign.n; i++)
		if (IS_ONE_OF(sign.word[i], state) || is_end(sign.word[i]) || denies_going_on(&sign, i))
			return false;
	return true;
}

/* "Aanmelding gesloten op 1-11-2026", "Definitief, afgesloten op 1-11-2026": of the file, or of who may still come. */
static bool closes_a_list(const struct words *w, size_t i)
{
	static const char *const closed[] = {"gesloten", "afgesloten"};
	static const char *const list[] = {
		"aanmelding", "aanmeldingen", "inschrijving", "inschrijvingen", "definitief", "definitieve",
		"lijst", "bestand", "periode", "boekjaar", "administratie",
	};
	return i && IS_ONE_OF(w->word[i], closed) && IS_ONE_OF(w->word[i - 1], list);
}

/* "Zie tabblad 2". */
static bool points_elsewhere(const struct words *w, size_t i)
{
	static const char *const see[] = {"zie", "see"};
	static const char *const sheet[] = {"tabblad", "tab", "blad", "werkblad", "sheet", "lijst", "bestand", "bijlage", "map"};
	for (size_t k = i + 1; k + 1 < w->n; k++)
		if (IS_ONE_OF(w->word[k], see) && IS_ONE_OF(w->word[k + 1], sheet))
			return true;
	return false;
}

/* "Oud-vrijwilligers zijn verwijderd", "gestopte vrijwilligers staan op tabblad 2": who is named is not among the rows. */
static bool stand_elsewhere(const struct words *w, size_t i)
{
	static const char *const be[] = {"zijn", "is", "worden"};
	static const char *const gone[] = {
		"verwijderd", "weggelaten", "uitgefilterd", "gewist", "eruit", "weggehaald", "geschrapt",
	};
	static const char *const stand[] = {"staan", "staat"};
	static const char *const in[] = {"op", "in"};
	static const char *const here[] = {"dit", "deze", "hieronder"};
	for (size_t k = i + 1; k + 1 < w->n; k++) {
		bool left_out = IS_ONE_OF(w->word[k], be) && IS_ONE_OF(w->word[k + 1], gone);
		bool moved = IS_ONE_OF(w->word[k], stand) && IS_ONE_OF(w->word[k + 1], in) && k + 2 < w->n &&
			     !IS_ONE_OF(w->word[k + 2], here);
		if (left_out || moved)
			return true;
	}
	return points_elsewhere(w, i);
}

/* "Inactieven verwijderd", "na opschonen": they were among the rows, and are no more. */
static bool is_cleaned(const struct words *w, size_t i)
{
	static const char *const who[] = {
		"inactieven", "gestopten", "stoppers", "overledenen", "uitgeschrevenen", "afgemelden", "vertrokkenen", "afvallers",
		"afhakers", "oud-vrijwilligers", "duplicaten",
	};
	static const char *const gone[] = {"verwijderd", "geschrapt"};
	static const char *const clean[] = {"opschonen", "opschoning", "opgeschoond", "opgeschoonde"};
	if (i && IS_ONE_OF(w->word[i], gone) && IS_ONE_OF(w->word[i - 1], who))
		return true;
	for (size_t k = 0; k < w->n; k++)
		if (IS_ONE_OF(w->word[k], clean))
			return true;
	return i + 1 < w->n && IS_ONE_OF(w->word[i], who) && IS_ONE_OF(w->word[i + 1], gone);
}

/* "Evaluatie afgeronde pilot", "kolom Status niet gebruiken": of something else than the rows. */
static bool is_of_other(const struct words *w, size_t i)
{
	static const char *const thing[] = {
		"pilot", "project", "proef", "fase", "traject", "training", "cursus", "jaar", "periode", "boekjaar", "kwartaal",
	};
	static const char *const column[] = {"kolom", "kolommen", "veld", "velden", "column", "columns"};
	bool found = i + 1 < w->n && IS_ONE_OF(w->word[i + 1], thing);
	for (size_t k = 0; k < i; k++)
		found |= IS_ONE_OF(w->word[k], column);
	return found;
}

/* What stands before a word that a title denies. */
static bool is_without(struct cz_str word)
{
	static const char *const without[] = {
		"niet", "zonder", "behalve", "excl", "exclusief", "uitgezonderd", "not", "without", "except",
	};
	return IS_ONE_OF(word, without);
}

bool cz_title_says_end(struct cz_str title)
{
	static const char *const old[] = {"oud", "oude"};
	static const char *const black[] = {"zwarte", "black"}, *const list[] = {"lijst", "list"};
	static const char *const twice[] = {"dubbele", "dubbelen", "duplicaten", "duplicates"};
	struct words w;
	if (!split(title, &w) || w.n > MOST_OF_AN_END || is_legend(title))
		return false;
	if (w.n && IS_ONE_OF(w.word[0], twice))
		return true;
	if (w.n > 1 && IS_ONE_OF(w.word[0], black) && IS_ONE_OF(w.word[1], list))
		return true;
	for (size_t i = 0; i < w.n; i++) {
		bool denied = i && is_without(w.word[i - 1]);
		bool left = i + 1 < w.n && IS_ONE_OF(w.word[i], old) && names_records(w.word[i + 1]);
		bool ends = is_end(w.word[i]) || left || denies_going_on(&w, i);
		if (!denied && ends && !closes_a_list(&w, i) && !is_of_other(&w, i))
			return !stand_elsewhere(&w, i) && !is_cleaned(&w, i);
	}
	return false;
}

/* Signs between words, as in `between`. */
static bool ends_word(char sign)
{
	static const bool ends[256] = {
		[' '] = true, ['\t'] = true, [':'] = true, [';'] = true, [','] = true, ['.'] = true, ['('] = true, [')'] = true,
		['-'] = true, ['"'] = true,  ['|'] = true, ['='] = true, ['/'] = true, ['!'] = true, ['*'] = true, ['#'] = true,
	};
	return ends[(unsigned char)sign];
}

/* How the words begin that is_end, denies_going_on and those who look at cells know, of words that stand in cells: behind each first
 * letter, the three that may follow; a '*' is any. */
static bool begins_end(const char *word, const char *end)
{
	static const char *const begin['z' - 'a' + 1] = {
		['a' - 'a'] = "fgefmefvafharchlum", ['b' - 'a'] = "eeie\xc3\xab""lac", ['c' - 'a'] = "losanc", ['d' - 'a'] = "ele", ['e' - 'a'] = "ndex**",
		['f' - 'a'] = "orm", ['g' - 'a'] = "estescesleaneareeneeie\xc3\xab""ekoemaedaere", ['h' - 'a'] = "eefist", ['i' - 'a'] = "nacnge",
		['k' - 'a'] = "laa", ['m' - 'a'] = "atc", ['n' - 'a'] = "ieton*", ['o' - 'a'] = "verpgepzengeud*",
		['p' - 'a'] = "auzrobrul", ['r' - 'a'] = "esoeje", ['s' - 'a'] = "top", ['t' - 'a'] = "est", ['u' - 'a'] = "it*", ['v' - 'a'] = "erverterherwoor", ['w' - 'a'] = "ith", ['z' - 'a'] = "iekwar",
	};
	enum { BEHIND = 3 };
	const char *three = cz_sign_is_letter(*word) ? begin[cz_sign_lower(*word) - 'a'] : NULL;
	if (!three || end - word < 2)
		return false;
	const char second = cz_sign_lower(word[1]);
	for (; *three; three += BEHIND) {
		if (*three != second)
			continue;
		size_t i = 1;
		while (i < BEHIND && (three[i] == '*' || (end - word > (ptrdiff_t)i + 1 && three[i] == cz_sign_lower(word[i + 1]))))
			i++;
		if (i == BEHIND)
			return true;
	}
	return false;
}

bool cz_title_may_say_end(struct cz_str cell)
{
	const char *const end = cell.s + cell.n;
	for (const char *at = cell.s; at < end; at++) {
		if (begins_end(at, end))
			return true;
		while (at < end && !ends_word(*at))
			at++;
	}
	return false;
}

bool cz_title_says_matched(struct cz_str title)
{
	static const char *const matched[] = {"gekoppeld", "gekoppelde", "gematcht", "gematchte", "matched"};
	static const char *const open[] = {"en", "of", "open", "openstaand", "openstaande", "te", "and", "or"};
	struct words w;
	bool found = false;
	if (!split(title, &w) || w.n > MOST_OF_AN_END || is_legend(title))
		return false;
	for (size_t i = 0; i < w.n; i++) {
		if (IS_ONE_OF(w.word[i], open))
			return false;
		if (IS_ONE_OF(w.word[i], matched) && !(i && is_without(w.word[i - 1])))
			found = !stand_elsewhere(&w, i);
	}
	return found;
}

/* "* = gestopt", "† overleden": what stands behind an id, or any other word. */
static bool is_mark(struct cz_str line)
{
	static const char dagger[] = "†";
	return line.n && (*line.s == '*' || cz_text_starts(line, dagger));
}

bool cz_title_tells_of_marks(struct cz_str line)
{
	static const char *const mark[] = {
		"gemarkeerd", "gearceerd", "doorgehaald", "doorgestreept", "gekleurd", "vetgedrukt", "highlighted", "struck",
	};
	static const char *const be[] = {"is", "zijn", "betekent", "betekenen", "staan", "means", "are"};
	struct words w;
	bool marks = false, colours = false, says = false, ends = memchr(line.s, '=', line.n);
	marks = ends && is_mark(line);
	if (!split(line, &w))
		return false;
	for (size_t i = 0; i < w.n; i++) {
		marks |= cz_text_begins_one_of(w.word[i], mark, CZ_COUNT(mark));
		colours |= is_colour(w.word[i]);
		says |= IS_ONE_OF(w.word[i], be);
		ends |= is_end(w.word[i]) || denies_going_on(&w, i);
	}
	return (marks && says) || ((marks || colours) && ends);
}

/* "2*", "* 2", "2†": what the mark means stands elsewhere, if anywhere. */
static bool has_mark(struct cz_str id)
{
	static const char dagger[] = "†";
	const size_t n = strlen(dagger);
	bool marked = id.n && (*id.s == '*' || id.s[id.n - 1] == '*' || (id.n > n && memcmp(id.s + id.n - n, dagger, n) == 0));
	return marked && cz_text_has_digit(id);
}

/* Whether an id may have words beside it: a space or a bracket, or a hyphen and small letters. Nearly all have neither, and each is
 * asked. */
static bool has_room_for_words(struct cz_str id)
{
	bool space = false, hyphen = false, small = false;
	for (size_t i = 0; i < id.n; i++) {
		if (cz_sign_is_digit(id.s[i]) || (id.s[i] >= 'A' && id.s[i] <= 'Z'))
			continue;
		space |= id.s[i] == ' ' || id.s[i] == '(';
		hyphen |= id.s[i] == '-' || id.s[i] == '_';
		small |= id.s[i] >= 'a' && id.s[i] <= 'z';
	}
	return (space || (hyphen && small)) && cz_text_has_digit(id);
}

bool cz_title_ends_id(struct cz_str id)
{
	static const char *const away[] = {"oud", "pauze", "gepauzeerd", "pause", "paused", "†", "left"};
	struct words w;
	if (has_mark(id))
		return true;
	if (!has_room_for_words(id) || !split(id, &w))
		return false;
	for (size_t i = 0; i < w.n; i++)
		if (IS_ONE_OF(w.word[i], away))
			return true;
	return cz_title_says_end(id);
}

static bool ends_with(struct cz_str word, const char *const *end, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const size_t k = strlen(end[i]);
		if (word.n >= k && cz_text_begins((struct cz_str){word.s + word.n - k, k}, end[i]))
			return true;
	}
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
	       (cz_text_begins_one_of(w->word[i], week, CZ_COUNT(week)) && cz_text_has_digit(w->word[i]));
}

/* "Vast rooster", "Rooster beschikbaarheid": of a week that repeats, unless it names a month, a season or a day. */
static bool repeats(const struct words *w)
{
	static const char *const again[] = {"vast", "standaard", "wekelijks", "beschikb"};
	static const char *const once[] = {
		"jan", "feb", "maart", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "lente",
		"voorjaar", "zomer", "herfst", "najaar", "winter", "kerst", "komende", "deze", "volgende",
	};
	bool found = false;
	for (size_t i = 0; i < w->n; i++) {
		bool day = cz_text_has_digit(w->word[i]) && w->word[i].n <= MOST_OF_A_DAY;
		if (day || is_of_a_week(w, i) || cz_text_begins_one_of(w->word[i], once, CZ_COUNT(once)))
			return false;
		found |= cz_text_begins_one_of(w->word[i], again, CZ_COUNT(again));
	}
	return found;
}

/* "Na de vakantie", "niet in schoolvakanties", "Vakantie doorgeven": holidays that the rows are not of. */
static bool is_beside(const struct words *w, size_t i)
{
	static const char *const without[] = {
		"buiten", "zonder", "behalve", "excl", "exclusief", "without", "except", "na", "after",
	};
	static const char *const article[] = {"de", "het", "in", "tijdens", "the"};
	static const char *const not_in[] = {"niet", "na", "buiten", "not", "after"};
	static const char *const order[] = {"doorgeven", "melden", "opgeven"};
	return (i && IS_ONE_OF(w->word[i - 1], without)) ||
	       (i > 1 && IS_ONE_OF(w->word[i - 1], article) && IS_ONE_OF(w->word[i - 2], not_in)) ||
	       (i + 1 < w->n && IS_ONE_OF(w->word[i + 1], order));
}

/* "Huidige hulp", "Hulp die er al is", "Wat zij zelf kunnen", "Wat zij niet doen": two words near each other, in either order. */
static bool holds_pair(const struct words *w, size_t i, size_t k)
{
	static const char *const there[] = {"al", "reeds", "already"}, *const no[] = {"niet", "zelf", "not"};
	static const char *const is[] = {"is", "zijn", "hebben", "heeft", "krijgt", "krijgen", "ontvangt", "aanwezig", "has"};
	static const char *const can[] = {"kan", "kunnen", "wil", "willen", "doen", "doet", "gegeven", "geven", "helpen", "do", "can"};
	static const char *const now[] = {"huidige", "bestaande", "current"}, *const help[] = {"hulp", "ondersteuning", "zorg", "help"};
	return (IS_ONE_OF(w->word[i], there) && IS_ONE_OF(w->word[k], is)) || (IS_ONE_OF(w->word[i], no) && IS_ONE_OF(w->word[k], can)) ||
	       (IS_ONE_OF(w->word[i], now) && IS_ONE_OF(w->word[k], help));
}

bool cz_title_turns_kinds(struct cz_str title)
{
	static const char *const other[] = {
		"hobby", "interesse", "opleiding", "training", "cursus", "scholing", "thuiszorg",
	};
	enum { NEAR = 2 };
	struct words w;
	if (memchr(title.s, '=', title.n) || !split(title, &w))
		return false;
	for (size_t i = 0; i < w.n; i++) {
		if (cz_text_begins_one_of(w.word[i], other, CZ_COUNT(other)) && !is_beside(&w, i))
			return true;
		for (size_t k = i + 1; k < w.n && k <= i + NEAR; k++)
			if (holds_pair(&w, i, k) || holds_pair(&w, k, i))
				return true;
	}
	return false;
}

bool cz_title_turns_days(struct cz_str title)
{
	static const char *const other[] = {
		"afwezig", "vakantie", "verlof", "verhinder", "verzuim", "ziekte", "urenregistratie", "urenstaat",
		"urenlijst", "urenoverzicht", "presentie", "aanwezigheid", "gewerkt", "holiday", "absen", "timesheet",
		"attendance", "betaald", "dagbested", "ingezet",
	};
	static const char *const end[] = {"verlof", "vakantie", "vakanties"};
	static const char *const when[] = {"beschikb", "inzet", "dienst", "avail"};
	static const char *const roster[] = {"rooster", "roster"};
	static const char *const planned[] = {"rooster", "planning"};
	struct words w;
	bool of_a_week = false, of_when = false, rostered = false;
	if (memchr(title.s, '=', title.n) || !split(title, &w)) /* "x = aanwezig" is no title */
		return false;
	for (size_t i = 0; i < w.n; i++) {
		if (is_beside(&w, i))
			continue;
		if (cz_text_begins_one_of(w.word[i], other, CZ_COUNT(other)) || ends_with(w.word[i], end, CZ_COUNT(end)))
			return true;
		rostered |= cz_text_begins_one_of(w.word[i], roster, CZ_COUNT(roster)) ||
			    ends_with(w.word[i], planned, CZ_COUNT(planned));
		of_a_week |= is_of_a_week(&w, i);
		of_when |= cz_text_begins_one_of(w.word[i], when, CZ_COUNT(when));
	}
	return (rostered && !repeats(&w)) || (of_a_week && of_when);
}

bool cz_title_turns_answers(struct cz_str title)
{
	static const char *const wished[] = {
		"gewenst", "gewenste", "wenselijk", "wenselijke", "wenselijkheid", "ideaal", "ideale", "belangrijkheid",
		"toekomstbeeld", "streefwaarde", "streefwaarden", "streefscore", "streefscores", "importance", "desired", "ideal",
	};
	static const char *const now[] = {"huidig", "huidige", "nu", "tevredenheid", "current", "satisfaction"};
	bool turns = false, how = false;
	for (struct cz_str word; cz_text_word(&title, between, &word); how = cz_text_eq_nocase(word, CZ_STR("hoe"))) {
		if (IS_ONE_OF(word, now))
			return false;
		turns |= IS_ONE_OF(word, wished) || (how && cz_text_eq_nocase(word, CZ_STR("belangrijk")));
	}
	return turns;
}
