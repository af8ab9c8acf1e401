#include "base/text.h"
#include "model/personal.h"

/* What free text gives away: numbers and addresses wherever they stand, and what a word before it makes personal. */

static bool is_letter(char c)
{
	return cz_sign_is_letter(c) || (unsigned char)c > 0x7f;
}

static size_t digits_at(struct cz_str s, size_t i)
{
	size_t n = 0;
	while (i + n < s.n && cz_sign_is_digit(s.s[i + n]))
		n++;
	return n;
}

static bool begins(struct cz_str s, const char *word)
{
	struct cz_str w = cz_str_of(word);
	return s.n >= w.n && cz_text_eq_nocase((struct cz_str){s.s, w.n}, w);
}

static bool ends(struct cz_str s, const char *word)
{
	struct cz_str w = cz_str_of(word);
	return s.n > w.n && cz_text_eq_nocase((struct cz_str){s.s + s.n - w.n, w.n}, w);
}

static bool says_bsn(struct cz_str s)
{
	static const char *const name[] = {"bsn", "b.s.n", "burgerservice", "burger service", "sofi", "citizen service"};
	for (size_t i = 0; i < s.n; i++)
		for (size_t k = 0; k < CZ_COUNT(name) && strchr("bBsScC", s.s[i]); k++)
			if (begins((struct cz_str){s.s + i, s.n - i}, name[k]))
				return true;
	return false;
}

/* Nine digits that pass the test, whatever stands between them, and are no part of a longer row of digits; or eight of them in a row,
 * to which a 0 in front belongs. */
static bool holds_bsn(struct cz_str s)
{
	for (size_t i = 0; i < s.n; i++) {
		char digit[9];
		size_t n = 0, end = i;
		if (!cz_sign_is_digit(s.s[i]) || (i && cz_sign_is_digit(s.s[i - 1])))
			continue;
		for (; end < s.n && n < sizeof digit && s.s[end] && (cz_sign_is_digit(s.s[end]) || strchr(" .-/_\xc2\xa0", s.s[end])); end++)
			if (cz_sign_is_digit(s.s[end]))
				digit[n++] = s.s[end];
		bool whole = end == s.n || !cz_sign_is_digit(s.s[end]);
		if (n == sizeof digit && whole && cz_bsn_passes(digit))
			return true;
		if (digits_at(s, i) == 8 && cz_bsn_is((struct cz_str){s.s + i, 8}))
			return true;
	}
	return false;
}

/* How many bytes from i on are no digits, of at most `most`; more than that: SIZE_MAX. */
static size_t no_digits(struct cz_str s, size_t i, size_t most)
{
	size_t n = 0;
	while (i + n < s.n && n <= most && !cz_sign_is_digit(s.s[i + n]))
		n++;
	return n <= most && i + n < s.n ? n : SIZE_MAX;
}

/* A day, its month as a number or a name, and its year, in any order and with any signs between; or a year alone. */
static bool date_at(struct cz_str s, size_t i)
{
	enum { MONTH = 12 };
	size_t first = digits_at(s, i), gap = no_digits(s, i + first, MONTH);
	if (first == 4)
		return (s.s[i] == '1' && s.s[i + 1] == '9') || (s.s[i] == '2' && s.s[i + 1] == '0');
	if (first == 6 || first == 8)
		return true;
	if (first > 2 || gap == SIZE_MAX)
		return false;
	size_t at = i + first + gap, second = digits_at(s, at), rest = no_digits(s, at + second, 2);
	if (second == 4 || (second == 2 && gap > 4))
		return true;
	size_t third = rest == SIZE_MAX ? 0 : digits_at(s, at + second + rest);
	return second <= 2 && (third == 2 || third == 4);
}

/* "geb. 3-4-1941", "geboren op 3 april 1941", "born 1941" */
static bool tells_birth(struct cz_str word, struct cz_str rest)
{
	static const char *const name[] = {"geb", "gebd", "gebdat", "gebdatum", "geboren", "born", "birth", "birthday", "birthdate", "dob"};
	enum { NEAR = 16 };
	bool birth = begins(word, "geboorte");
	for (size_t i = 0; i < CZ_COUNT(name) && !birth; i++)
		birth = cz_text_eq_nocase(word, cz_str_of(name[i]));
	size_t gap = birth ? no_digits(rest, 0, NEAR) : SIZE_MAX;
	return gap != SIZE_MAX && date_at(rest, gap);
}

/* "paspoort NX1234567": nine or ten capitals and digits, and no other number near the word. */
static bool tells_document(struct cz_str word, struct cz_str rest)
{
	static const char *const name[] = {"paspoort", "passport", "idkaart", "kaart", "identiteits", "rijbewijs", "documentn", "verblijfsdocument", "vreemdelingen"};
	enum { NEAR = 24, FEWEST = 4 };
	bool document = false;
	for (size_t i = 0; i < CZ_COUNT(name) && !document; i++)
		document = begins(word, name[i]);
	for (size_t i = 0; document && i < rest.n && i < NEAR; i++) {
		size_t n = 0, digits = 0;
		for (; i + n < rest.n && (cz_sign_is_digit(rest.s[i + n]) || (rest.s[i + n] >= 'A' && rest.s[i + n] <= 'Z')); n++)
			digits += cz_sign_is_digit(rest.s[i + n]);
		if ((n == 9 || n == 10) && digits >= FEWEST && (i + n == rest.n || !is_letter(rest.s[i + n])))
			return true;
		i += n;
	}
	return false;
}

static bool is_title(struct cz_str word)
{
	static const char *const title[] = {"dhr", "Dhr", "mw", "Mw", "mevr", "Mevr", "mevrouw", "Mevrouw", "meneer", "Meneer", "mej", "fam", "Fam", "familie",
					    "Familie", "mrs", "Mrs"};
	for (size_t i = 0; i < CZ_COUNT(title) && memchr("dDmMfF", *word.s, 6); i++)
		if (cz_str_is(word, title[i]))
			return true;
	return false;
}

/* "mw. A. Bakker", "meneer van den Berg", "de heer Jansen": behind initials and such, a word with a capital. */
static bool tells_name(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	static const char *const link[] = {"van", "de", "der", "den", "ten", "ter", "te", "el", "al"};
	bool sir = cz_text_eq_nocase(before, CZ_STR("de")) && cz_text_eq_nocase(word, CZ_STR("heer"));
	size_t i = 0;
	if (!sir && !is_title(word))
		return false;
	for (;;) {
		while (i < rest.n && (rest.s[i] == ' ' || rest.s[i] == '.'))
			i++;
		size_t n = 0;
		while (i + n < rest.n && is_letter(rest.s[i + n]))
			n++;
		struct cz_str next = {rest.s + i, n};
		bool joins = n == 1 && i + 1 < rest.n && rest.s[i + 1] == '.';
		for (size_t k = 0; k < CZ_COUNT(link) && !joins; k++)
			joins = cz_text_eq_nocase(next, cz_str_of(link[k]));
		if (!joins)
			return n > 1 && *next.s >= 'A' && *next.s <= 'Z' && next.s[1] > 'Z';
		i += n;
	}
}

/* "Kerkstraat 12", but not "Dorpsweg 10 minuten" and "onderweg 2 stops". */
static bool tells_street(struct cz_str word, struct cz_str rest)
{
	static const char *const sure[] = {"straat", "laan", "gracht", "plein", "singel", "steeg", "kade", "plantsoen", "dreef"};
	static const char *const perhaps[] = {"str", "weg", "dijk", "hof", "pad"};
	static const char *const unit[] = {"uur", "u", "min", "minuut", "minuten", "km", "m", "meter", "keer", "x", "euro", "jaar", "week", "weken", "dag", "dagen",
					   "maand", "maanden", "mensen", "personen", "stops"};
	bool capital = *word.s >= 'A' && *word.s <= 'Z', street = false;
	for (size_t i = 0; i < CZ_COUNT(sure) && !street; i++)
		street = ends(word, sure[i]);
	for (size_t i = 0; i < CZ_COUNT(perhaps) && !street && capital; i++)
		street = ends(word, perhaps[i]) && !cz_text_eq_nocase(word, CZ_STR("onderweg"));
	size_t i = 0;
	while (street && i < rest.n && (rest.s[i] == ' ' || rest.s[i] == '.' || rest.s[i] == ','))
		i++;
	size_t digits = i ? digits_at(rest, i) : 0, n = 0;
	if (!digits || digits > 4)
		return false;
	i += digits;
	while (i < rest.n && rest.s[i] == ' ')
		i++;
	while (i + n < rest.n && is_letter(rest.s[i + n]))
		n++;
	for (size_t k = 0; k < CZ_COUNT(unit); k++)
		if (cz_text_eq_nocase((struct cz_str){rest.s + i, n}, cz_str_of(unit[k])))
			return false;
	return true;
}

/* What a word makes of what follows it. */
static enum cz_personal find_told(struct cz_str s, size_t digits)
{
	struct cz_str before = {"", 0};
	for (size_t i = 0, n; i < s.n; i += n ? n : 1) {
		for (n = 0; i + n < s.n && is_letter(s.s[i + n]); n++)
			;
		struct cz_str word = {s.s + i, n}, rest = {s.s + i + n, s.n - i - n};
		if (n < 2)
			continue;
		if (digits >= 2 && tells_birth(word, rest))
			return CZ_PERSONAL_BIRTH;
		if (digits >= 4 && tells_document(word, rest))
			return CZ_PERSONAL_DOCUMENT;
		if (digits && tells_street(word, rest))
			return CZ_PERSONAL_STREET;
		if (tells_name(before, word, rest))
			return CZ_PERSONAL_NAME;
		before = word;
	}
	return CZ_PERSONAL_NONE;
}

/* What is found that is no BSN, since of other numbers one in eleven passes. */
static enum cz_personal find_more(struct cz_str s)
{
	struct cz_str where;
	enum cz_personal kind;
	while ((kind = cz_personal_find(s, &where)) == CZ_PERSONAL_BSN) {
		size_t used = (size_t)(where.s - s.s) + where.n;
		s = (struct cz_str){s.s + used, s.n - used};
	}
	return kind;
}

enum cz_personal cz_personal_betrays(struct cz_str s)
{
	enum { FEWEST = 8 };
	size_t digits = 0;
	for (size_t i = 0; i < s.n; i++)
		digits += cz_sign_is_digit(s.s[i]);
	enum cz_personal kind = find_more(s);
	if (!kind && digits >= FEWEST && says_bsn(s) && holds_bsn(s))
		kind = CZ_PERSONAL_BSN;
	return kind ? kind : find_told(s, digits);
}
