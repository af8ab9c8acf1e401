#include "model/personal.h"
#include "model/personal_parts.h"

/* What free text gives away: numbers and addresses wherever they stand, and what a word before it makes personal. */

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

/* Where the name of a BSN ends, from `from` on; 0: it is not there. */
static size_t says_bsn(struct cz_str s, size_t from)
{
	static const char *const name[] = {"bsn", "b.s.n", "burgerservice", "burger service", "sofi", "citizen service"};
	for (size_t i = from; i < s.n; i++)
		for (size_t k = 0; k < CZ_COUNT(name) && strchr("bBsScC", s.s[i]); k++)
			if (begins((struct cz_str){s.s + i, s.n - i}, name[k]))
				return i + strlen(name[k]);
	return 0;
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
		if (cz_digits_at(s, i) == 8 && cz_bsn_is((struct cz_str){s.s + i, 8}))
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
	size_t first = cz_digits_at(s, i), gap = no_digits(s, i + first, MONTH);
	if (first == 4)
		return (s.s[i] == '1' && s.s[i + 1] == '9') || (s.s[i] == '2' && s.s[i + 1] == '0');
	if (first == 6 || first == 8)
		return true;
	if (first > 2 || gap == SIZE_MAX)
		return false;
	size_t at = i + first + gap, second = cz_digits_at(s, at), rest = no_digits(s, at + second, 2);
	if (second == 4 || (second == 2 && gap > 4))
		return true;
	size_t third = rest == SIZE_MAX ? 0 : cz_digits_at(s, at + second + rest);
	return second <= 2 && (third == 2 || third == 4);
}

/* "BSN 123456789": what it calls one, though the test of eleven says that a digit is wrong. */
static bool calls_bsn(struct cz_str s)
{
	enum { NEAR = 16, DIGITS = 9, NO_0 = 8 };
	for (size_t at = 0; (at = says_bsn(s, at));) {
		size_t gap = no_digits(s, at, NEAR), n = 0, end = at;
		if (gap == SIZE_MAX)
			continue;
		size_t row = cz_digits_at(s, at + gap);
		if (row == DIGITS || row == NO_0)
			return true;
		for (end += gap; end < s.n && n < DIGITS && (cz_sign_is_digit(s.s[end]) || memchr(" .-", s.s[end], 3)); end++)
			n += cz_sign_is_digit(s.s[end]);
		if (n == DIGITS && !cz_digits_at(s, end) && !date_at(s, at + gap))
			return true;
	}
	return false;
}

/* The year of a birth, as a rule: what happened later is rather the day of something else. */
static bool is_year(const char *digit)
{
	return (digit[0] == '1' && digit[1] == '9') || (digit[0] == '2' && digit[1] == '0' && digit[2] == '0');
}

/* "3-4-1941" or "1941-04-03", and no longer row of numbers. */
static bool birthday_at(struct cz_str s, size_t i)
{
	size_t n[3], at = i, k = 0;
	for (; k < CZ_COUNT(n); k++) {
		n[k] = cz_digits_at(s, at);
		at += n[k];
		if (!n[k] || (k < 2 && (at == s.n || !memchr("-/.", s.s[at], 3))))
			return false;
		at += k < 2;
	}
	bool behind = at + 1 < s.n && memchr("-/.", s.s[at], 3) && cz_digits_at(s, at + 1);
	bool joined = behind || (i && memchr("-/.", s.s[i - 1], 3));
	if (joined || n[1] > 2)
		return false;
	return (n[0] <= 2 && n[2] == 4 && is_year(s.s + at - 4)) || (n[0] == 4 && n[2] <= 2 && is_year(s.s + i));
}

/* "bel 612345678", "zus: 6 12345678", "o6-12345678": a mobile number whose 0 a spreadsheet took away, behind a word. */
static bool mobile_at(struct cz_str s, size_t i)
{
	enum { DIGITS = 9, BLOCK = 4 };
	size_t n = 0, block = 0, longest = 0, end = i;
	bool zero = i && (s.s[i - 1] == 'o' || s.s[i - 1] == 'O') && (i < 2 || !cz_sign_may_be_letter(s.s[i - 2])), said = zero;
	if (s.s[i] != '6' || !(zero || (i && memchr(" :(", s.s[i - 1], 3))))
		return false;
	for (; end < s.n && n < DIGITS && (cz_sign_is_digit(s.s[end]) || memchr(" -.", s.s[end], 3)); end++) {
		block = cz_sign_is_digit(s.s[end]) ? block + 1 : 0;
		longest = block > longest ? block : longest;
		n += block > 0;
	}
	for (size_t k = 0; k < i && !said; k++)
		said = cz_sign_may_be_letter(s.s[k]);
	return said && n == DIGITS && longest >= BLOCK && !cz_digits_at(s, end);
}

/* "geb. 3-4-1941", "geboren op 3 april 1941", "born 1941", "04-1941 geboren" */
static bool tells_birth(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	static const char *const name[] = {"geb", "gebd", "gebdat", "gebdatum", "geboren", "born", "birth", "birthday", "birthdate", "dob"};
	enum { NEAR = 16, YEAR = 4 };
	bool birth = begins(word, "geboorte");
	for (size_t i = 0; i < CZ_COUNT(name) && !birth; i++)
		birth = cz_text_eq_nocase(word, cz_str_of(name[i]));
	if (!birth)
		return false;
	before = cz_text_trim(before);
	size_t year = before.n > YEAR ? before.n - YEAR : 0, gap = no_digits(rest, 0, NEAR);
	bool ended = year && cz_digits_at(before, year) == YEAR && is_year(before.s + year);
	return ended || (gap != SIZE_MAX && date_at(rest, gap));
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
		if ((n == 9 || n == 10) && digits >= FEWEST && (i + n == rest.n || !cz_sign_may_be_letter(rest.s[i + n])))
			return true;
		i += n;
	}
	return false;
}

static bool is_one_of(struct cz_str word, const char *const *of, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (cz_text_eq_nocase(word, cz_str_of(of[i])))
			return true;
	return false;
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
	return is_one_of(word, said, CZ_COUNT(said));
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

static const char *const links[] = {"van", "de", "der", "den", "ten", "ter", "te", "het", "el", "al"};

/* "mw. A. Bakker", "meneer van den Berg", "de heer Jansen": behind initials and such, a word with a capital; "mevr jansen", "MW. BOS"
 * when nothing is said of her. first: a part of the text begins with the title. */
static bool tells_name(struct cz_str word, struct cz_str rest, bool first)
{
	enum { ABBREVIATION = 3 }; /* "mw. VOG" */
	const struct cz_title *title = cz_title_of(word);
	bool dot = rest.n && *rest.s == '.';
	if (!title || !(title->is & CZ_TITLE_TELLS))
		return false;
	if (!dot && (title->is & CZ_TITLE_DOT || cz_str_is(word, "MW"))) /* "MW Utrecht": social work */
		return false;
	struct cz_str next;
	for (size_t i = 0;; i += next.n) {
		while (i < rest.n && (rest.s[i] == ' ' || rest.s[i] == '.'))
			i++;
		next = (struct cz_str){rest.s + i, 0};
		while (i + next.n < rest.n && cz_sign_may_be_letter(next.s[next.n]))
			next.n++;
		bool joins = next.n == 1 && i + 1 < rest.n && rest.s[i + 1] == '.';
		if (joins || is_one_of(next, links, CZ_COUNT(links)))
			continue;
		if (next.n < 2)
			return false;
		if (cz_sign_is_capital(*next.s) && next.s[1] > 'Z')
			return true;
		bool loud = cz_sign_is_capital(*next.s) && !cz_sign_is_capital(word.s[word.n - 1]);
		bool said = (loud && next.n <= ABBREVIATION) || !stops(rest, i + next.n) || is_said(next);
		return !(title->is & CZ_TITLE_NOUN) && (dot || first) && !said;
	}
}

/* A number of a house at i, as "12" and "12a" but not "10 minuten", "12:30" and, where the words before it are none of a street for
 * sure, a year. */
static bool house_at(struct cz_str s, size_t i, bool sure)
{
	static const char *const unit[] = {"uur", "u", "min", "minuut", "minuten", "km", "m", "meter", "keer", "x", "euro", "jaar",
					   "week", "weken", "dag", "dagen", "maand", "maanden", "mensen", "personen", "stops"};
	enum { MOST = 4 };
	size_t digits = cz_digits_at(s, i), n = 0;
	if (!digits || digits > MOST || (!sure && digits == MOST && (s.s[i] == '1' || s.s[i] == '2')))
		return false;
	i += digits;
	if (i + 1 < s.n && s.s[i] == ':' && cz_sign_is_digit(s.s[i + 1]))
		return false;
	while (i < s.n && s.s[i] == ' ')
		i++;
	while (i + n < s.n && cz_sign_may_be_letter(s.s[i + n]))
		n++;
	return !is_one_of((struct cz_str){s.s + i, n}, unit, CZ_COUNT(unit));
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
		if (i == end || !n || !(cz_sign_is_capital(rest.s[i]) || is_one_of((struct cz_str){rest.s + i, n}, links, CZ_COUNT(links))))
			break;
		end = i + n;
	}
	return end;
}

/* "Kerkstraat 12", "Oude Gracht 12", "Laan van Meerdervoort 12", but not "Dorpsweg 10 minuten" and "onderweg 2 stops". */
static bool tells_street(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	static const char *const sure[] = {"straat", "laan", "gracht", "plein", "singel", "steeg", "kade", "plantsoen", "dreef"};
	static const char *const perhaps[] = {"str", "weg", "dijk", "hof", "pad"};
	static const char *const alone[] = {"straat", "laan", "gracht", "plein", "singel", "steeg", "kade", "plantsoen", "dreef",
					    "markt", "meent", "brink", "wal"};
	bool capital = cz_sign_is_capital(*word.s), street = false;
	for (size_t i = 0; i < CZ_COUNT(sure) && !street; i++)
		street = ends(word, sure[i]);
	for (size_t i = 0; i < CZ_COUNT(perhaps) && !street && capital; i++)
		street = ends(word, perhaps[i]) && !cz_text_eq_nocase(word, CZ_STR("onderweg"));
	bool old = before.n && cz_sign_is_capital(*before.s) && is_one_of(word, perhaps, CZ_COUNT(perhaps));
	bool whole = !street && capital && (old || is_one_of(word, alone, CZ_COUNT(alone)));
	size_t name = whole ? street_words(rest) : 0, i = name;
	while ((street || whole) && i < rest.n && (rest.s[i] == ' ' || rest.s[i] == '.' || rest.s[i] == ','))
		i++;
	return i > name && house_at(rest, i, street);
}

/* "3961AB 12" */
static bool postcode_at(struct cz_str s, size_t i)
{
	enum { DIGITS = 4 };
	size_t at = i + DIGITS;
	if (cz_digits_at(s, i) != DIGITS || s.s[i] == '0')
		return false;
	at += at < s.n && s.s[at] == ' ';
	if (s.n < at + 4 || !cz_sign_is_capital(s.s[at]) || !cz_sign_is_capital(s.s[at + 1]) || !memchr(" ,-", s.s[at + 2], 3))
		return false;
	at += 2;
	while (at < s.n && (s.s[at] == ' ' || s.s[at] == ',' || s.s[at] == '-'))
		at++;
	return house_at(s, at, false);
}

/* What a number says without a word for it. */
static enum cz_personal find_numbers(struct cz_str s)
{
	for (size_t i = 0, n; i < s.n; i += n ? n : 1) {
		n = cz_digits_at(s, i);
		if (n && birthday_at(s, i))
			return CZ_PERSONAL_BIRTH;
		if (n && mobile_at(s, i))
			return CZ_PERSONAL_PHONE;
		if (n == 4 && postcode_at(s, i))
			return CZ_PERSONAL_STREET;
	}
	return CZ_PERSONAL_NONE;
}

/* Whether a part of the text begins at i. */
static bool is_first(struct cz_str s, size_t i)
{
	while (i && s.s[i - 1] == ' ')
		i--;
	return !i || memchr(",;:(/-\n\r", s.s[i - 1], 8);
}

/* What a word makes of what follows it. */
static enum cz_personal find_told(struct cz_str s, size_t digits)
{
	struct cz_str before = {"", 0};
	for (size_t i = 0, n; i < s.n; i += n ? n : 1) {
		for (n = 0; i + n < s.n && cz_sign_may_be_letter(s.s[i + n]); n++)
			;
		struct cz_str word = {s.s + i, n}, rest = {s.s + i + n, s.n - i - n};
		if (n < 2)
			continue;
		if (digits >= 2 && tells_birth((struct cz_str){s.s, i}, word, rest))
			return CZ_PERSONAL_BIRTH;
		if (digits >= 4 && tells_document(word, rest))
			return CZ_PERSONAL_DOCUMENT;
		if (digits && tells_street(before, word, rest))
			return CZ_PERSONAL_STREET;
		if (tells_name(word, rest, is_first(s, i)))
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

static enum cz_personal find_all(struct cz_str s)
{
	enum { BSN = 8, ADDRESS = 5 };
	size_t digits = 0;
	for (size_t i = 0; i < s.n; i++)
		digits += cz_sign_is_digit(s.s[i]);
	enum cz_personal kind = find_more(s);
	if (!kind && digits >= BSN && says_bsn(s, 0) && (holds_bsn(s) || calls_bsn(s)))
		kind = CZ_PERSONAL_BSN;
	if (!kind && digits >= ADDRESS)
		kind = find_numbers(s);
	return kind ? kind : find_told(s, digits);
}

/* The digits of a keyboard for East Asian texts, which are as wide as its other signs, are read as ours. */
enum cz_personal cz_personal_betrays(struct cz_str s)
{
	static const char wide[] = "\xef\xbc";
	enum { MOST = 400, WIDE_0 = 0x90 };
	char plain[MOST];
	size_t n = 0;
	if (s.n > MOST || !s.n || !memchr(s.s, wide[0], s.n))
		return find_all(s);
	for (size_t i = 0; i < s.n; i++) {
		unsigned char third = i + 2 < s.n ? (unsigned char)s.s[i + 2] : 0;
		bool digit = i + 2 < s.n && memcmp(s.s + i, wide, 2) == 0 && third >= WIDE_0 && third < WIDE_0 + 10;
		plain[n++] = digit ? (char)('0' + third - WIDE_0) : s.s[i];
		i += digit ? 2 : 0;
	}
	return find_all((struct cz_str){plain, n});
}
