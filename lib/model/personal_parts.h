#ifndef CZ_MODEL_PERSONAL_PARTS_H
#define CZ_MODEL_PERSONAL_PARTS_H

#include "base/text.h"
#include <stdint.h>

/* What the files behind personal.h share: how they read the signs of a text, and the titles of persons. */

/* At a glance: a letter, or a byte of a sign outside ASCII. */
static inline bool cz_sign_may_be_letter(char c)
{
	return cz_sign_is_letter(c) || (unsigned char)c > 0x7f;
}

static inline bool cz_sign_is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The first byte of the sign that the byte at i is of. */
static inline char cz_sign_lead(struct cz_str s, size_t i)
{
	while (i && ((unsigned char)s.s[i] & 0xc0) == 0x80)
		i--;
	return s.s[i];
}

/* Whether a sign that begins so is a letter. Those of other alphabets are, but not the signs of 0xc2, as the space that does not
 * break, and of 0xe2, as dashes, quotes and the sign of the euro. */
static inline bool cz_lead_is_letter(char lead)
{
	return cz_sign_may_be_letter(lead) && lead != '\xc2' && lead != '\xe2';
}

/* How many digits stand in a row from i on. */
static inline size_t cz_digits_at(struct cz_str s, size_t i)
{
	size_t n = 0;
	while (i + n < s.n && cz_sign_is_digit(s.s[i + n]))
		n++;
	return n;
}

static inline size_t cz_skip_spaces(struct cz_str s, size_t i)
{
	while (i < s.n && s.s[i] == ' ')
		i++;
	return i;
}

/* The letters in a row from i on. */
static inline struct cz_str cz_word_at(struct cz_str s, size_t i)
{
	struct cz_str word = {s.s + i, 0};
	while (i + word.n < s.n && cz_sign_may_be_letter(s.s[i + word.n]))
		word.n++;
	return word;
}

bool cz_word_is_month(struct cz_str word);       /* "april", "apr" */
bool cz_word_is_link(struct cz_str word);        /* "van", "den": a small word of names */
bool cz_word_is_capitalised(struct cz_str word); /* "Jansen", not "VOG" and "J" */
bool cz_word_is_listed(struct cz_str word, const char *const *sorted, size_t n);
bool cz_word_is_given(struct cz_str word);        /* "Anneke": a common first name (given_names.def) */
bool cz_given_is_known(struct cz_str given, struct cz_str rest); /* "Albert Heijn": schools, streets and shops are called so */
bool cz_names_place(struct cz_str rest); /* what stands behind a name is the last word of what is called after it: " Cruijff Arena" */
bool cz_leads_to_namesake(struct cz_str before); /* "basisschool", "Sint" */
bool cz_is_glued(struct cz_str behind, struct cz_str rest); /* a word between these is part of a longer one, or of an address */
bool cz_word_is_surname(struct cz_str word);     /* "Dijkstra": a common surname (surnames.def) */
bool cz_word_is_of_body(struct cz_str word);     /* "stichting", "Wijkteam": organisations and groups are called by it */
bool cz_word_may_name(struct cz_str word);       /* with a capital, and none of those that columns are called by, no street or illness */
bool cz_word_is_plain(struct cz_str word);       /* names of columns are made of it, and names of people are not */
bool cz_ends_street(struct cz_str word);         /* "Kerkstraat", "Hooftlaan" */
bool cz_ends_place(struct cz_str word);          /* what is called after somebody: "Zamenhofschool", "Visserplein" */
bool cz_word_is_kin(struct cz_str word);         /* "dochter": asked of most words, so their lengths are compared first */
size_t cz_skip_links(struct cz_str s, size_t i); /* small words of a name from i on, as "van den" and "v.d.": where they end */

/* A street with a number: "Kerkstraat 12", "Oude Gracht 12", "Laan van Meerdervoort 12", but not "Dorpsweg 10 minuten" and "onderweg
 * 2 stops". rest follows the word, and before is the word before it. */
bool cz_tells_street(struct cz_str before, struct cz_str word, struct cz_str rest);
/* The number of a house without its street: "huisnummer 12", "aanbellen bij nr. 12", "Plein 1944 nr 5", "De Wilgen kamer 214". */
bool cz_tells_house(struct cz_str before, struct cz_str word, struct cz_str rest);
bool cz_tells_postcode(struct cz_str text); /* the text begins with a postcode and a number: "3961AB 12" */

/* Names that something before them tells; rest and before are as above. By a title: "mw. A. Bakker", "meneer van den Berg", "de heer
 * Jansen", behind initials and such, a word with a capital; "mevr jansen", "MW. BOS" when nothing is said of her. first: a part
 * of the text begins with the title. */
bool cz_tells_titled(struct cz_str word, struct cz_str rest, bool first);
/* By who it is: "dochter Anneke", "contactpersoon Henk", "contact: Henk", "ik heet Anneke", "cliënt JANSEN". */
bool cz_tells_person(struct cz_str before, struct cz_str word, struct cz_str rest);
/* By a common first name with its capital, and what stands beside it: "bel Anneke", "Anneke belt", "Anneke (dochter)",
 * "Anneke de Wit"; or, in a text in which it has no other business (bare), nothing. behind: the text that the word stands behind. */
bool cz_tells_given(struct cz_str behind, struct cz_str before, struct cz_str word, struct cz_str rest, bool bare);
enum { CZ_LONGEST_LINK = 3, CZ_LONGEST_CUE = 4 }; /* of words by which the next two tell */
/* By a cue before a word that may be one: "naam Kiewiet", "contactpersoon is Kiewiet", "bel Yılmaz", "kan niet met Bos overweg". */
bool cz_tells_cued(struct cz_str before, struct cz_str word, struct cz_str rest);
/* By its own small words: "v.d. Berg weet ervan", "van der Meer", "De Vries", "DE JONG"; first: as above. */
bool cz_tells_linked(struct cz_str before, struct cz_str word, struct cz_str rest, bool first);
/* A common surname alone, where it has no other business. */
bool cz_tells_surname(struct cz_str behind, struct cz_str before, struct cz_str word, struct cz_str rest);
bool cz_tells_addressee(struct cz_str text); /* the text begins with "t.a.v. Henk" */
/* By the initials with which a text begins: "A.B. Jansen", "J. de Vries"; "J. Post" behind a word such as "via", or
 * behind nothing and before a comma: "J. Pieters, Buurtzorg". */
bool cz_tells_initials(struct cz_str before, struct cz_str text);

/* How many bytes from i on are no digits, of at most `most`; more than that: SIZE_MAX. */
size_t cz_no_digits(struct cz_str s, size_t i, size_t most);
/* Whether n signs at i are no part of a longer word or number. */
bool cz_stands_alone(struct cz_str s, size_t i, size_t n);
/* A day, its month as a number or a name, and its year, in any order and with any signs between; or a year alone. */
bool cz_date_at(struct cz_str s, size_t i);
/* A day before 2010: "3-4-1941", "1941-04-03", no longer row of numbers; "3 april 1941"; eight digits, "03041941", of 19.. or
 * (young) of 200. too. */
bool cz_birthday_at(struct cz_str s, size_t i);
bool cz_birthday_in_words_at(struct cz_str s, size_t i);
bool cz_digits_are_day(const char *digit, bool young);
/* "3 apr 41"; in a text in which a number has no other business (bare) also "3/4/41", "41-04-03", "3 4 1941" and "19410403". */
bool cz_holds_short_birthday(struct cz_str s, bool bare);
/* "geb. 3-4-1941", "geboren op 3 april 1941", "born 1941", "04-1941 geboren" */
bool cz_tells_birth(struct cz_str before, struct cz_str word, struct cz_str rest);

/* The number of a document, or of a car, behind its name: "paspoort NX1234567", "kenteken 12ABC3". */
bool cz_tells_document(struct cz_str word, struct cz_str rest);
/* A number plate somewhere in a text, of the forms that other codes and dates seldom have: "AB-123-C". */
bool cz_holds_plate(struct cz_str text);
/* The number of an account behind its name, also when its check digits are wrong: "rekeningnummer 41.71.64.300". */
bool cz_tells_account(struct cz_str word, struct cz_str rest);
/* "jan apenstaartje voorbeeld.nl", "jan at voorbeeld punt nl", with the word for the sign. */
bool cz_tells_email(struct cz_str before, struct cz_str word, struct cz_str rest);
/* Whether the @ at i makes an address of "jan@gmail", or the name of an account of "@jandevries". */
bool cz_tells_account_online(struct cz_str text, size_t i);
/* A page about somebody: "facebook.com/jandevries". */
bool cz_tells_page(struct cz_str word, struct cz_str rest);

enum {
	CZ_TITLE_OPENS = 1, /* in small letters it opens what is a name as a whole: "mw. A. Bakker" */
	CZ_TITLE_TELLS = 2, /* in a text it makes a name of what follows */
	CZ_TITLE_DOT = 4,   /* but in small letters only with a dot behind it */
	CZ_TITLE_NOUN = 8,  /* it is a word of the language too: only a name with a capital can be told behind it */
	CZ_TITLE_CASE = 16, /* a number and a bracket may stand between: "casus 12 (Visser)" */
};

struct cz_title {
	const char *word;
	unsigned is; /* CZ_TITLE_ */
};

/* At a glance: whether a word may be one. */
static inline bool cz_word_may_be_title(struct cz_str word)
{
	static const bool first[256] = {
		['m'] = true, ['d'] = true, ['f'] = true, ['h'] = true, ['z'] = true, ['i'] = true,
		['p'] = true, ['c'] = true, ['e'] = true, ['g'] = true,
	};
	enum { LONGEST = 8 };
	return word.n > 1 && word.n <= LONGEST && first[(unsigned char)cz_sign_lower(*word.s)];
}

/* The title that a word without its dot is, in capitals or not; or NULL. */
const struct cz_title *cz_title_of(struct cz_str word);

#endif
