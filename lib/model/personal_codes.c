#include "model/personal_parts.h"

/* Numbers that are given to one person, as a word before them or their own form tells. */

/* How many letters and digits stand in a row from i on; digits: how many of them are digits. */
static size_t code_at(struct cz_str s, size_t i, size_t *digits)
{
	size_t n = 0;
	for (*digits = 0; i + n < s.n && (cz_sign_is_digit(s.s[i + n]) || cz_sign_is_letter(s.s[i + n])); n++)
		*digits += cz_sign_is_digit(s.s[i + n]);
	return n;
}

/* A plate behind the word for it: six letters and digits, of each some, however they are parted. */
static bool plate_near(struct cz_str rest)
{
	enum { NEAR = 8, SIGNS = 6 };
	size_t i = 0, n = 0, total = 0, digits;
	while (i < rest.n && i < NEAR && !cz_sign_is_digit(rest.s[i]) && !cz_sign_is_letter(rest.s[i]))
		i++;
	for (size_t length; (length = code_at(rest, i, &digits)); i += length + 1) {
		n += length;
		total += digits;
		if (n > SIGNS || i + length == rest.n || rest.s[i + length] != '-')
			break;
	}
	return n == SIGNS && total && total < SIGNS;
}

/* Nine or ten capitals and digits, and no other number near the word. */
static bool document_near(struct cz_str rest)
{
	enum { NEAR = 24, FEWEST = 4 };
	for (size_t i = 0; i < rest.n && i < NEAR; i++) {
		size_t n = 0, digits = 0;
		for (; i + n < rest.n && (cz_sign_is_digit(rest.s[i + n]) || cz_sign_is_capital(rest.s[i + n])); n++)
			digits += cz_sign_is_digit(rest.s[i + n]);
		if ((n == 9 || n == 10) && digits >= FEWEST &&
		    (i + n == rest.n || !cz_sign_may_be_letter(rest.s[i + n])))
			return true;
		i += n;
	}
	return false;
}

/* "sleutelkluis 4821", "clientnr. 44556", "code: 4821": a number of so many digits right behind its name. */
static bool number_right_behind(struct cz_str rest, size_t fewest)
{
	static const char *const between[] = {"code", "is", "nr", "nummer", "met"};
	enum { MOST = 10 };
	size_t i = 0, n;
	while (i < rest.n && memchr(" .:=#", rest.s[i], 5))
		i++;
	struct cz_str word = cz_word_at(rest, i);
	if (cz_text_is_one_of(word, between, CZ_COUNT(between)))
		i += word.n;
	while (i < rest.n && memchr(" .:=#", rest.s[i], 5))
		i++;
	n = cz_digits_at(rest, i);
	const bool alone = i + n == rest.n || !(cz_sign_may_be_letter(rest.s[i + n]) || rest.s[i + n] == '-');
	return i && n >= fewest && n <= MOST && alone;
}

/* A code that opens a door, and the number that an office gave somebody. */
static bool is_of_one(struct cz_str word, struct cz_str rest)
{
	static const char *const opens[] = {"sleutelkluis", "kluis", "pincode", "deurcode", "toegangscode", "alarmcode", "poortcode", "sleutelcode"};
	static const char *const given[] = {"clientn", "cli\xc3\xabntn", "klantn", "pati\xc3\xabntn", "patientn", "zorgn", "polisn", "relatien"};
	enum { CODE = 3, BARE = 4 };
	if (cz_text_begins_one_of(word, opens, CZ_COUNT(opens)) || cz_text_begins_one_of(word, given, CZ_COUNT(given)))
		return number_right_behind(rest, CODE);
	const bool year = cz_text_begins(rest, " 20") || cz_text_begins(rest, " 19");
	return cz_text_eq_nocase(word, CZ_STR("code")) && !year && number_right_behind(rest, BARE);
}

bool cz_tells_document(struct cz_str word, struct cz_str rest)
{
	static const char *const name[] = {
		"paspoort", "passport", "idkaart", "kaart", "identiteits", "rijbewijs", "documentn",
		"verblijfsdocument", "vreemdelingen",
	};
	if (cz_text_begins_one_of(word, name, CZ_COUNT(name)))
		return document_near(rest);
	if (is_of_one(word, rest))
		return true;
	return cz_text_eq_nocase(word, CZ_STR("kenteken")) && plate_near(rest);
}

/* One of the three groups of a plate at i: capitals or digits alone; how many, below 0 for digits; 0: it is none. */
static int group_at(struct cz_str s, size_t i)
{
	int n = (int)cz_digits_at(s, i), letters = 0;
	while (i + (size_t)letters < s.n && cz_sign_is_capital(s.s[i + (size_t)letters]))
		letters++;
	return n ? -n : letters;
}

/* The forms in use since 1991, but those of mopeds; older ones are like times and dates. */
static bool is_plate(int a, int b, int c)
{
	static const signed char form[][3] = {{2, -2, 2}, {2, 2, -2}, {-2, 2, 2}, {-2, 3, -1}, {-1, 3, -2},
					      {2, -3, 1}, {1, -3, 2}, {3, -2, 1}, {-1, 2, -3}, {-3, 2, -1}};
	for (size_t i = 0; i < CZ_COUNT(form); i++)
		if (a == form[i][0] && b == form[i][1] && c == form[i][2])
			return true;
	return false;
}

static bool plate_at(struct cz_str s, size_t i)
{
	int group[3];
	size_t at = i;
	for (size_t k = 0; k < CZ_COUNT(group); k++) {
		group[k] = group_at(s, at);
		at += (size_t)(group[k] < 0 ? -group[k] : group[k]);
		bool dash = at < s.n && s.s[at] == '-';
		if (!group[k] || dash != (k + 1 < CZ_COUNT(group)))
			return false;
		at += dash;
	}
	size_t middle = i + (size_t)(group[0] < 0 ? -group[0] : group[0]) + 1;
	bool ends = at == s.n || (!cz_sign_is_digit(s.s[at]) && !cz_sign_may_be_letter(s.s[at]));
	bool month = group[1] == 3 && cz_word_is_month((struct cz_str){s.s + middle, 3});
	return ends && is_plate(group[0], group[1], group[2]) && !month;
}

bool cz_holds_plate(struct cz_str s)
{
	enum { FIRST_GROUP = 3 };
	const char *dash = s.n ? memchr(s.s, '-', s.n) : NULL;
	for (; dash; dash = memchr(dash + 1, '-', s.n - (size_t)(dash + 1 - s.s))) {
		size_t i = (size_t)(dash - s.s), n = 0;
		while (n < i && n <= FIRST_GROUP &&
		       (cz_sign_is_digit(s.s[i - n - 1]) || cz_sign_may_be_letter(s.s[i - n - 1])))
			n++;
		bool begins = n == i || s.s[i - n - 1] != '-';
		if (n && n <= FIRST_GROUP && begins && plate_at(s, i - n))
			return true;
	}
	return false;
}

/* "NL91ABNA0417164301", in groups or not, though its check digits say that a sign is wrong: digits follow the "NL". */
static bool iban_behind(struct cz_str rest)
{
	static const char form[] = "ddlllldddddddddd";
	size_t i = 0;
	for (const char *f = form; *f; f++, i++) {
		while (i < rest.n && (rest.s[i] == ' ' || rest.s[i] == '.'))
			i++;
		if (i == rest.n || !(*f == 'l' ? cz_sign_is_letter(rest.s[i]) : cz_sign_is_digit(rest.s[i])))
			return false;
	}
	return i == rest.n || !cz_sign_is_digit(rest.s[i]);
}

/* Seven to ten digits, perhaps in groups. */
static bool account_near(struct cz_str rest)
{
	enum { NEAR = 12, FEWEST = 7, MOST = 10 };
	size_t i = 0, n = 0;
	while (i < rest.n && i < NEAR && !cz_sign_is_digit(rest.s[i]))
		i++;
	for (; i < rest.n && (cz_sign_is_digit(rest.s[i]) || rest.s[i] == '.' || rest.s[i] == ' '); i++)
		n += cz_sign_is_digit(rest.s[i]);
	return n >= FEWEST && n <= MOST;
}

bool cz_tells_account(struct cz_str word, struct cz_str rest)
{
	static const char *const name[] = {"rekeningn", "bankrekening", "giro", "iban"};
	if (word.n == 2 && cz_text_eq_nocase(word, CZ_STR("nl")))
		return iban_behind(rest);
	return cz_text_begins_one_of(word, name, CZ_COUNT(name)) && account_near(rest);
}
