#include "base/text.h"
#include "intake/area_form.h"
#include "intake/cell_impl.h"
#include "model/personal_parts.h"

/* Places: postcodes and areas in the forms that sheets have them in. */

enum { DIGITS = 4, LETTERS = 2 };

static bool has_small(struct cz_str s)
{
	bool small = false;
	for (size_t i = 0; i < s.n && !small; i++)
		small = s.s[i] >= 'a' && s.s[i] <= 'z';
	return small;
}

/* "IJsselstein", "Wijk bij Duurstede", "'s-Hertogenbosch". */
static bool is_town(struct cz_str s)
{
	bool lettered = s.n > LETTERS && (cz_sign_is_capital(s.s[0]) || (s.s[0] == '\'' && cz_sign_is_letter(s.s[1])));
	for (size_t i = 0; i < s.n && lettered; i++)
		lettered = cz_sign_may_be_letter(s.s[i]) || strchr(" '-.()", s.s[i]);
	return lettered;
}

/* The same where it stands with four digits, which may be no postcode: not "Postbus 3511", "Kerkstraat 1234" and "Niet 3511". */
static bool is_plain_town(struct cz_str s)
{
	static const char *const not[] = {"postbus", "niet", "was", "oud", "voorheen", "postcode", "huis", "huisnummer", "nummer", "nr",
					  "buiten", "bus", "vanaf", "tot", "code", "geen", "sinds",
					  "lente", "voorjaar", "zomer", "herfst", "najaar", "winter", "versie", "jaar"};
	if (!is_town(s))
		return false;
	for (size_t i = 0; i < s.n;) {
		struct cz_str word = cz_word_at(s, i);
		if (word.n && (cz_text_is_one_of(word, not, CZ_COUNT(not)) || cz_ends_street(word) || cz_word_is_month(word)))
			return false;
		i += word.n + 1;
	}
	return true;
}

/* Of "3731 DE BILT" and "3731 De Bilt" the letters are those of the town; a short word that stands at its begin. */
static bool letters_may_be_of_town(struct cz_str letters)
{
	static const char *const word[] = {"de", "st", "it", "nw", "te", "op", "ee", "el", "la", "le", "en", "of", "in"};
	return cz_text_is_one_of(letters, word, CZ_COUNT(word));
}

/* How many signs of "3961 AB Wijk bij Duurstede", "3511AB, Utrecht" and "3511AB 12" are a postcode with its letters, and what stands
 * behind it; 0: none. */
static size_t with_letters(struct cz_str s, struct cz_str *rest)
{
	const bool space = s.n > DIGITS && s.s[DIGITS] == ' ';
	const size_t n = DIGITS + space + LETTERS;
	char ignored[8];
	if (s.n <= n || !cz_postcode_parse((struct cz_str){s.s, n}, ignored) || cz_sign_may_be_letter(s.s[n]))
		return 0;
	const struct cz_str letters = {s.s + n - LETTERS, LETTERS};
	const bool capitals = cz_sign_is_capital(letters.s[0]) && cz_sign_is_capital(letters.s[1]);
	*rest = cz_text_trim((struct cz_str){s.s + n + (s.s[n] == ','), s.n - n - (s.s[n] == ',')});
	if (!capitals && (space || cz_sign_is_capital(letters.s[0]) || cz_sign_is_capital(letters.s[1])))
		return 0;
	return (capitals && has_small(*rest)) || !letters_may_be_of_town(letters) ? n : 0;
}

/* "12", "12a", "12-14", "12 bis"; of "3511AB 3512" it may be one more postcode. */
static bool is_house(struct cz_str s)
{
	enum { MOST_DIGITS = 3, MOST_SIGNS = 4 };
	const size_t n = cz_digits_at(s, 0);
	size_t i = n;
	if (!n || n > MOST_DIGITS || *s.s == '0')
		return false;
	i += i < s.n && (s.s[i] == ' ' || s.s[i] == '-');
	if (s.n - i > MOST_SIGNS)
		return false;
	while (i < s.n && (cz_sign_is_letter(s.s[i]) || cz_sign_is_digit(s.s[i])))
		i++;
	return i == s.n;
}

/* The postcode of "3511 Utrecht" and "Utrecht 3511AB"; s itself when it is none of these. Digits alone behind a word may be a year or
 * any other number, "Lente 2026". */
static struct cz_str beside_town(struct cz_str s)
{
	if (cz_digits_at(s, 0) == DIGITS && s.n > DIGITS && (s.s[DIGITS] == ' ' || s.s[DIGITS] == ',')) {
		struct cz_str town = cz_text_trim((struct cz_str){s.s + DIGITS + 1, s.n - DIGITS - 1});
		return is_plain_town(town) ? (struct cz_str){s.s, DIGITS} : s;
	}
	size_t i = 0;
	while (i < s.n && !cz_sign_is_digit(s.s[i]))
		i++;
	if (!i || (s.s[i - 1] != ' ' && s.s[i - 1] != ',') || !cz_sign_is_letter(s.s[s.n - 1]))
		return s;
	struct cz_str town = cz_text_trim((struct cz_str){s.s, i});
	if (town.n && town.s[town.n - 1] == ',')
		town.n--;
	return is_plain_town(town) ? (struct cz_str){s.s + i, s.n - i} : s;
}

/* The postcode of what stands with its town, or with the number of a house, which is personal and left out. */
static bool accompanied_postcode(const struct at *at, struct cz_str s, char canonical[8])
{
	struct cz_str rest = {"", 0};
	const size_t n = with_letters(s, &rest);
	if (n && is_house(rest)) {
		cz_convert_warn(at->c, (struct cz_problem){CZ272, at->f->key, at->column, .value = s});
		return cz_postcode_parse((struct cz_str){s.s, n}, canonical);
	}
	return cz_postcode_parse(n && !cz_text_has_digit(rest) ? (struct cz_str){s.s, n} : beside_town(s), canonical);
}

/* "NL-3511AB", "3511-AB", and "3511.0", of which a program made a number. */
static bool dressed_postcode(struct cz_str s, char canonical[8])
{
	enum { MOST = 8 };
	char bare[MOST];
	if (cz_text_begins(s, "nl"))
		s = cz_text_trim((struct cz_str){s.s + 2 + (s.n > 2 && s.s[2] == '-'), s.n - 2 - (s.n > 2 && s.s[2] == '-')});
	if (s.n == DIGITS + 2 && (s.s[DIGITS] == '.' || s.s[DIGITS] == ',') && s.s[DIGITS + 1] == '0')
		s.n = DIGITS;
	if (s.n > MOST || s.n < DIGITS)
		return false;
	memcpy(bare, s.s, s.n);
	if (s.n > DIGITS && bare[DIGITS] == '-')
		bare[DIGITS] = ' ';
	return cz_postcode_parse((struct cz_str){bare, s.n}, canonical);
}

bool cz_cell_postcode(const struct at *at, struct cz_str s, const char **out)
{
	char canonical[8];
	if (!cz_postcode_parse(s, canonical) && !dressed_postcode(s, canonical) && !accompanied_postcode(at, s, canonical))
		return cz_cell_refuse(at, CZ214, s);
	return cz_cell_copy(at->c, cz_str_of(canonical), out);
}

bool cz_cell_area(const struct at *at, struct cz_str s, const char **out)
{
	char canonical[11];
	if (!cz_area_read(at->f, s, canonical))
		return cz_cell_refuse(at, CZ215, s);
	return cz_cell_copy(at->c, cz_str_of(canonical), out);
}
