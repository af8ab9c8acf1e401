#include "model/personal.h"
#include "model/personal_parts.h"

/* Names of people, as far as they can be told from other words. */

/* Capitals of Latin, Greek and Cyrillic, and letters of alphabets that have none; no other signs, such as that of the euro. */
static bool is_capital(struct cz_str s)
{
	size_t length;
	uint32_t c = cz_utf8_sign(s, &length);
	if (c < 0xc0)
		return c >= 'A' && c <= 'Z';
	if (c < 0x100)
		return c < 0xdf && c != 0xd7;
	if (c < 0x180) /* in pairs, the capital first: at an even number, but in two stretches */
		return ((c > 0x138 && c < 0x149) || c > 0x178) == (c & 1);
	bool small = (c >= 0x3ac && c <= 0x3ce) || (c >= 0x430 && c <= 0x45f);
	bool other = (c >= 0x2000 && c < 0x2c00) || (c >= 0x3000 && c < 0x3040) || (c >= 0xfe00 && c < 0xfe10) || c >= 0x1f000;
	return !small && !other;
}

bool cz_word_is_capitalised(struct cz_str word)
{
	size_t n = word.n ? cz_utf8_length(word) : 0;
	return n && n < word.n && is_capital(word) && !is_capital((struct cz_str){word.s + n, word.n - n});
}

const struct cz_title *cz_title_of(struct cz_str word)
{
	enum { OPENS = CZ_TITLE_OPENS, TELLS = CZ_TITLE_TELLS, DOT = CZ_TITLE_DOT, NOUN = CZ_TITLE_NOUN, CASE = CZ_TITLE_CASE };
	static const struct cz_title title[] = {
		{"mw", OPENS | TELLS},
		{"dhr", OPENS | TELLS},
		{"mevr", OPENS | TELLS},
		{"mevrouw", OPENS | TELLS},
		{"meneer", OPENS | TELLS},
		{"mej", OPENS | TELLS},
		{"mrs", OPENS | TELLS},
		{"ms", OPENS},
		{"ir", OPENS},
		{"fam", TELLS},
		{"familie", TELLS | NOUN},
		{"gezin", TELLS | NOUN | CASE},
		{"casus", TELLS | NOUN | CASE},
		{"echtpaar", TELLS | NOUN},
		{"heer", TELLS | NOUN},
		{"hr", TELLS | DOT | NOUN},
		{"zr", TELLS | DOT | NOUN},
		{"dr", OPENS | TELLS | DOT | NOUN},
		{"mr", OPENS | TELLS | DOT | NOUN},
		{"drs", OPENS | TELLS | DOT | NOUN},
		{"ds", TELLS | DOT | NOUN},
		{"ing", TELLS | DOT | NOUN},
		{"prof", TELLS | DOT | NOUN},
	};
	if (!cz_word_may_be_title(word)) /* nearly all words */
		return NULL;
	const char first = cz_sign_lower(*word.s);
	for (size_t i = 0; i < CZ_COUNT(title); i++)
		if (*title[i].word == first && cz_text_eq_nocase(word, cz_str_of(title[i].word)))
			return &title[i];
	return NULL;
}

/* "dhr. Jansen", "mw. A. Bakker" */
static bool opens_name(struct cz_str word)
{
	word.n -= word.n && word.s[word.n - 1] == '.';
	const struct cz_title *title = cz_title_of(word);
	return title && title->is & CZ_TITLE_OPENS && cz_str_is(word, title->word);
}

bool cz_name_is(struct cz_str s)
{
	static const struct cz_str sir = CZ_STR("de heer ");
	size_t words = 0;
	bool capital = false;
	s = cz_text_trim(s);
	if (s.n > sir.n && cz_text_eq_nocase((struct cz_str){s.s, sir.n}, sir)) {
		s = (struct cz_str){s.s + sir.n, s.n - sir.n};
		words = 1;
	}
	for (; s.n; words++) {
		size_t n = 0;
		capital = is_capital(s);
		while (n < s.n && (cz_sign_may_be_letter(s.s[n]) || memchr(".-'", s.s[n], 3)))
			n++;
		if (!words && !capital && !opens_name((struct cz_str){s.s, n}))
			return false;
		n += n && n < s.n && s.s[n] == ',';
		if (!n || (n < s.n && s.s[n] != ' '))
			return false;
		s = cz_text_trim((struct cz_str){s.s + n, s.n - n});
	}
	return words > 1 && capital;
}

static bool is_separator(char c)
{
	return c && strchr(" ()[],;:/\"\n\t", c);
}

/* Letters alone, of a word of three or more; in capitals, as codes are written, of five. */
static bool is_word_like(struct cz_str s)
{
	enum { SHORTEST = 3, SHORTEST_CODE = 5 };
	size_t row = 0, longest = 0;
	bool small = false;
	for (size_t i = 0; i < s.n; i++) {
		bool letter = cz_sign_may_be_letter(s.s[i]);
		if (!letter && !memchr(" .'-", s.s[i], 4))
			return false;
		small |= letter && !cz_sign_is_capital(s.s[i]);
		row = letter ? row + 1 : 0;
		longest = row > longest ? row : longest;
	}
	return longest >= (small ? SHORTEST : SHORTEST_CODE);
}

/* "V1-Anneke", "17_Henk" */
static bool joins_given_name(struct cz_str id)
{
	if (!id.n || (!memchr(id.s, '-', id.n) && !memchr(id.s, '_', id.n))) /* most ids */
		return false;
	for (size_t i = 0, n; i < id.n; i += n + 1) {
		for (n = 0; i + n < id.n && id.s[i + n] != '-' && id.s[i + n] != '_'; n++)
			;
		if (n < id.n && cz_word_is_given((struct cz_str){id.s + i, n}))
			return true;
	}
	return false;
}

/* "Anneke12", "Dijkstra1941": a common name, and digits. */
static bool numbers_name(struct cz_str id)
{
	struct cz_str word = cz_word_at(id, 0);
	return word.n && word.n < id.n && word.n + cz_digits_at(id, word.n) == id.n && (cz_word_is_given(word) || cz_word_is_surname(word));
}

bool cz_personal_may_name(struct cz_str id)
{
	if (is_word_like(id))
		return !cz_personal_plain(id);
	for (size_t i = 0, n; i < id.n; i += n + 1) {
		for (n = 0; i + n < id.n && !is_separator(id.s[i + n]); n++)
			;
		struct cz_str part = {id.s + i, n};
		if (n < id.n && cz_word_is_capitalised(part) && is_word_like(part) && !cz_personal_plain(part))
			return true;
	}
	return joins_given_name(id) || numbers_name(id);
}

bool cz_personal_tells(struct cz_str text)
{
	char digit[9];
	bool bsn = cz_bsn_glued(text, digit) && cz_bsn_passes(digit);
	return bsn || cz_personal_find(text, NULL) != CZ_PERSONAL_NONE || cz_name_is(text);
}
