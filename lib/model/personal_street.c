#include "model/personal.h"
#include "model/personal_parts.h"

/* Streets and postcodes with the number of a house. */

static bool ends(struct cz_str s, const char *word)
{
	struct cz_str w = cz_str_of(word);
	return s.n > w.n && cz_text_eq_nocase((struct cz_str){s.s + s.n - w.n, w.n}, w);
}

/* Whether what stands behind a number says that it is none of a house: "10 minuten", "14.00 uur", "3 x", "14 mei", "2e dinsdag". */
static bool counts_something(struct cz_str s, size_t i)
{
	static const char *const unit[] = {"uur", "u", "min", "minuut", "minuten", "km", "m", "meter", "keer", "maal", "x", "euro", "jaar",
					   "week", "weken", "dag", "dagen", "maand", "maanden", "mensen", "personen", "stops", "stappen"};
	static const char *const rank[] = {"e", "de", "ste"};
	if (i + 2 < s.n && (s.s[i] == ':' || s.s[i] == '.') && cz_digits_at(s, i + 1) == 2)
		return true;
	if (i + 1 < s.n && s.s[i] == '-')
		i += 1 + cz_digits_at(s, i + 1);
	size_t from = cz_skip_spaces(s, i), n = 0;
	while (from + n < s.n && cz_sign_may_be_letter(s.s[from + n]))
		n++;
	struct cz_str word = {s.s + from, n};
	size_t next = cz_skip_spaces(s, from + n);
	bool ranks = from == i && cz_text_is_one_of(word, rank, CZ_COUNT(rank)) && next > from + n && next < s.n && cz_sign_is_letter(s.s[next]);
	return ranks || cz_word_is_month(word) || cz_text_is_one_of(word, unit, CZ_COUNT(unit));
}

/* A number of a house at i, as "12", "12a" and "nr. 12" but not "10 minuten", "12:30" and a year; nor, where the words before it are
 * none of a street for sure, a number like one. */
static bool house_at(struct cz_str s, size_t i, bool sure)
{
	static const char *const number[] = {"huisnummer ", "huisnr. ", "huisnr ", "nummer ", "nr. ", "nr.", "nr "};
	enum { MOST = 4 };
	for (size_t k = 0; k < CZ_COUNT(number); k++)
		if (cz_text_begins((struct cz_str){s.s + i, s.n - i}, number[k])) {
			i = cz_skip_spaces(s, i + strlen(number[k]));
			break;
		}
	size_t digits = cz_digits_at(s, i);
	if (!digits || digits > MOST)
		return false;
	bool thousand = digits == MOST && (s.s[i] == '1' || s.s[i] == '2');
	bool year = thousand && s.s[i + 1] == (s.s[i] == '1' ? '9' : '0');
	return !(sure ? year : thousand) && !counts_something(s, i + digits);
}

/* How much of "van Meerdervoort 12" are words that may belong to the name of a street. */
static size_t street_words(struct cz_str rest)
{
	enum { MOST = 4 };
	size_t end = 0;
	for (size_t words = 0; words < MOST; words++) {
		size_t i = end, n = 0;
		while (i < rest.n && rest.s[i] == ' ')
			i++;
		while (i + n < rest.n && cz_sign_may_be_letter(rest.s[i + n]))
			n++;
		if (i == end || !n || !(cz_sign_is_capital(rest.s[i]) || cz_word_is_link((struct cz_str){rest.s + i, n})))
			break;
		end = i + n;
	}
	return end;
}

bool cz_ends_street(struct cz_str word)
{
	static const char *const end[] = {
		"straat", "laan", "gracht", "plein", "singel", "steeg", "kade", "plantsoen", "dreef", "burgwal",
		"boulevard",
	};
	static const char *const other[] = {"milaan", "oversteeg", "overdreef", "versteeg", "verlaan", "verkade"}; /* the last are people */
	bool street = false;
	for (size_t i = 0; i < CZ_COUNT(end) && !street; i++)
		street = ends(word, end[i]);
	return street && !ends(word, "slaan") && !cz_text_is_one_of(word, other, CZ_COUNT(other));
}

/* "Plein", "Hof": with a capital it may be the name of a street. */
static bool is_street(struct cz_str word)
{
	static const char *const alone[] = {"straat", "laan", "gracht", "plein", "singel", "steeg", "kade", "plantsoen", "dreef",
					    "markt", "meent", "brink", "wal", "hof"};
	return cz_text_is_one_of(word, alone, CZ_COUNT(alone));
}

/* How a number of a house at i goes on: "12 bis", "10 a" and then what follows "12" as well: the end of what is said, or a town. */
static bool house_ends(struct cz_str s, size_t i, bool *added)
{
	static const char *const more[] = {"bis", "hs", "huis", "rood", "zw"}, *const in[] = {"te", "in"};
	i += cz_digits_at(s, i);
	size_t from = i < s.n && s.s[i] == '-' ? i + 1 : cz_skip_spaces(s, i);
	struct cz_str word = cz_word_at(s, from);
	*added = word.n == 1 || cz_text_is_one_of(word, more, CZ_COUNT(more));
	if (*added) {
		i = from + word.n;
		from = cz_skip_spaces(s, i);
		word = cz_word_at(s, from);
	}
	return from == s.n || memchr(",;.()/\n\r", s.s[from], 8) || cz_text_is_one_of(word, in, CZ_COUNT(in));
}

/* What has a number and is no street: "Windows 11", "Lijn 12". */
static bool is_numbered(struct cz_str word)
{
	static const char *const other[] = {
		"appartement", "android", "blok", "bijlage", "covid", "corona", "diabetes", "excel", "flat", "galerij", "halte",
		"helpende", "huisnummer", "kanaal", "lijn", "metro", "office", "omroep", "perron", "portiek", "psalm", "python",
		"radio", "ronde", "schaal", "spoor", "taalniveau", "toren", "tram", "trap", "unit", "verpleegkundige",
		"verzorgende", "windows", "word", "zender",
	};
	return cz_text_is_one_of(word, other, CZ_COUNT(other)) || cz_word_is_month(word);
}

/* What streets are called with a word before it: "Het Rond", "Oude Delft". */
static bool is_old_street(struct cz_str word)
{
	static const char *const old[] = {"rond", "delft", "rijn", "vest", "haven", "nering", "voorhout", "schans", "eind", "werf", "veer", "diep"};
	return cz_text_is_one_of(word, old, CZ_COUNT(old));
}

/* A street by any name and the number of a house, from i on: "Het Rond 12", "Achterom 8". added: a letter stands behind the number. */
static bool named_house_at(struct cz_str s, size_t i, bool *added)
{
	struct cz_str all = {s.s + i, s.n - i};
	size_t n = 0, end = 0;
	for (struct cz_str word = cz_word_at(all, 0); end < all.n; word = cz_word_at(all, n)) {
		if (!word.n || !(cz_word_is_capitalised(word) || (n && cz_word_is_link(word))) || is_numbered(word))
			return false;
		end = n + word.n;
		n = cz_skip_spaces(all, end);
		if (n < all.n && cz_sign_is_digit(all.s[n]))
			return n > end && house_at(all, n, false) && house_ends(all, n, added) &&
			       (is_old_street(word) ? word.s > all.s : !cz_personal_plain((struct cz_str){all.s, end}));
	}
	return false;
}

/* "woont op", "adres:", "naar": where somebody lives. */
static size_t leads_to_street(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	static const char *const lives[] = {"woont", "wonend", "wonende", "woonachtig", "adres", "woonadres", "bezoekadres", "verhuisd"};
	static const char *const at[] = {"op", "aan", "in", "naar", "is"}, *const near[] = {"op", "aan"}, *const the[] = {"de", "het"};
	size_t i = 0;
	while (i < rest.n && (rest.s[i] == ' ' || rest.s[i] == ':'))
		i++;
	struct cz_str article = {rest.s + i, 0};
	if (i && i < rest.n && !cz_sign_is_capital(rest.s[i]) && memchr("dh", rest.s[i], 2)) {
		article = cz_word_at(rest, i);
		i = cz_text_is_one_of(article, the, CZ_COUNT(the)) ? cz_skip_spaces(rest, i + article.n) : i;
	}
	if (!i || i == rest.n || !cz_sign_is_capital(rest.s[i])) /* nearly all words */
		return 0;
	const bool after = cz_text_is_one_of(before, lives, CZ_COUNT(lives)) && cz_text_is_one_of(word, at, CZ_COUNT(at));
	return after || cz_text_is_one_of(word, near, CZ_COUNT(near)) || cz_text_is_one_of(word, lives, CZ_COUNT(lives)) ? i : 0;
}

/* "Het Rond 12", "Achterom 8" and "Dam 1" by themselves, "De Wilgen 10 a" by the letter. */
static bool opens_street(struct cz_str word, struct cz_str rest)
{
	static const char *const first[] = {"het", "de", "oude", "nieuwe", "lange", "korte", "hoge", "lage"};
	static const char *const whole[] = {"achterom", "dam", "damrak", "neude", "rokin", "spui"};
	struct cz_str all = {word.s, word.n + rest.n};
	bool added;
	if (!cz_sign_is_capital(*word.s) || !named_house_at(all, 0, &added))
		return false;
	struct cz_str next = cz_word_at(rest, cz_skip_spaces(rest, 0));
	return cz_text_is_one_of(word, whole, CZ_COUNT(whole)) || (cz_text_is_one_of(word, first, CZ_COUNT(first)) && (added || is_old_street(next)));
}

static bool tells_named_street(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	bool added;
	size_t i = leads_to_street(before, word, rest);
	return (i && named_house_at(rest, i, &added)) || opens_street(word, rest);
}

bool cz_tells_street(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	static const char *const perhaps[] = {"str", "weg", "dijk", "hof", "pad"};
	bool capital = cz_sign_is_capital(*word.s), street = cz_ends_street(word);
	for (size_t i = 0; i < CZ_COUNT(perhaps) && !street && capital; i++)
		street = ends(word, perhaps[i]) && !cz_text_eq_nocase(word, CZ_STR("onderweg"));
	bool old = before.n && cz_sign_is_capital(*before.s) && cz_text_is_one_of(word, perhaps, CZ_COUNT(perhaps));
	bool whole = !street && capital && (old || is_street(word));
	size_t name = whole ? street_words(rest) : 0, i = name;
	while ((street || whole) && i < rest.n && (rest.s[i] == ' ' || rest.s[i] == '.' || rest.s[i] == ','))
		i++;
	return (i > name && house_at(rest, i, street)) || tells_named_street(before, word, rest);
}

/* What a mere "nr" behind it is of: where somebody lives, or rings the bell. */
static bool leads_to_house(struct cz_str before)
{
	static const char *const lead[] = {"bij", "op", "naast", "tegenover", "boven", "onder", "etage", "verdieping", "hoog", "flat",
					   "galerij", "portiek", "adres", "woont", "deur", "woning", "appartement"};
	bool street = before.n && cz_sign_is_capital(*before.s) && is_street(before);
	return street || cz_ends_street(before) || cz_text_is_one_of(before, lead, CZ_COUNT(lead));
}

/* "nr. 12 van de lijst", "nummer 2 uit de folder" */
static bool is_of_a_list(struct cz_str s)
{
	static const char *const of[] = {"van", "uit", "in", "op"};
	size_t i = 0;
	while (i < s.n && (s.s[i] == ' ' || s.s[i] == '.' || cz_sign_is_digit(s.s[i])))
		i++;
	return cz_text_is_one_of(cz_word_at(s, i), of, CZ_COUNT(of));
}

bool cz_tells_house(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	static const char *const sure[] = {"huisnummer", "huisnr", "woonnummer"}, *const number[] = {"nr", "nummer", "no"};
	static const char *const room[] = {"kamer", "appartement", "app"};
	size_t i = 0;
	while (i < rest.n && memchr(" .:", rest.s[i], 3))
		i++;
	if (!i || !cz_digits_at(rest, i) || !house_at(rest, i, true))
		return false;
	if (cz_text_is_one_of(word, sure, CZ_COUNT(sure)))
		return true;
	const bool several = cz_digits_at(rest, i) > 1; /* "op nummer 1 staat wandelen" */
	if (cz_text_is_one_of(word, number, CZ_COUNT(number)))
		return leads_to_house(before) && !is_of_a_list(rest) && (several || !cz_str_is(before, "op"));
	bool named = cz_word_is_capitalised(before) && !ends(before, "huis") && !cz_personal_plain(before);
	return several && named && cz_text_is_one_of(word, room, CZ_COUNT(room));
}

bool cz_tells_postcode(struct cz_str s)
{
	enum { DIGITS = 4 };
	size_t at = DIGITS;
	if (cz_digits_at(s, 0) != DIGITS || *s.s == '0')
		return false;
	at += at < s.n && s.s[at] == ' ';
	if (s.n < at + 4 || !cz_sign_is_capital(s.s[at]) || !cz_sign_is_capital(s.s[at + 1]) || !memchr(" ,-", s.s[at + 2], 3))
		return false;
	at += 2;
	while (at < s.n && (s.s[at] == ' ' || s.s[at] == ',' || s.s[at] == '-'))
		at++;
	return house_at(s, at, false);
}
