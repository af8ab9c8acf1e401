#ifndef CZ_MODEL_PERSONAL_PARTS_H
#define CZ_MODEL_PERSONAL_PARTS_H

#include "base/text.h"

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

bool cz_word_is_month(struct cz_str word);       /* "april", "apr" */
bool cz_word_is_link(struct cz_str word);        /* "van", "den": a small word of names */
bool cz_word_is_capitalised(struct cz_str word); /* "Jansen", not "VOG" and "J" */
bool cz_word_is_given(struct cz_str word);        /* "Anneke": a common first name (given_names.def) */
bool cz_word_is_plain(struct cz_str word);       /* names of columns are made of it, and names of people are not */
bool cz_ends_street(struct cz_str word);         /* "Kerkstraat", "Hooftlaan" */

/* A street with a number: "Kerkstraat 12", "Oude Gracht 12", "Laan van Meerdervoort 12", but not "Dorpsweg 10 minuten" and "onderweg
 * 2 stops". rest follows the word, and before is the word before it. */
bool cz_tells_street(struct cz_str before, struct cz_str word, struct cz_str rest);
bool cz_tells_postcode(struct cz_str text); /* the text begins with a postcode and a number: "3961AB 12" */

/* Names that something before them tells; rest and before are as above. By a title: "mw. A. Bakker", "meneer van den Berg", "de heer
 * Jansen", behind initials and such, a word with a capital; "mevr jansen", "MW. BOS" when nothing is said of her. first: a part
 * of the text begins with the title. */
bool cz_tells_titled(struct cz_str word, struct cz_str rest, bool first);
/* By who it is: "dochter Anneke", "contactpersoon Henk", "contact: Henk", "ik heet Anneke", "cliënt JANSEN". */
bool cz_tells_person(struct cz_str before, struct cz_str word, struct cz_str rest);
/* By a common first name with its capital, and what stands beside it: "bel Anneke", "Anneke belt", "Anneke (dochter)",
 * "Anneke de Wit". */
bool cz_tells_given(struct cz_str before, struct cz_str word, struct cz_str rest);
bool cz_tells_addressee(struct cz_str text); /* the text begins with "t.a.v. Henk" */
/* By the initials with which a text begins: "A.B. Jansen", "J. de Vries"; "J. Post" behind a word such as "via", or
 * behind nothing and before a comma: "J. Pieters, Buurtzorg". */
bool cz_tells_initials(struct cz_str before, struct cz_str text);

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
		['p'] = true,
	};
	enum { LONGEST = 7 };
	return word.n > 1 && word.n <= LONGEST && first[(unsigned char)cz_sign_lower(*word.s)];
}

/* The title that a word without its dot is, in capitals or not; or NULL. */
const struct cz_title *cz_title_of(struct cz_str word);

#endif
