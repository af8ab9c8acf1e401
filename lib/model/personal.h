#ifndef CZ_MODEL_PERSONAL_H
#define CZ_MODEL_PERSONAL_H

#include "base/attr.h"
#include "base/str.h"
#include <stdbool.h>

/* What must not be in our records, recognised by its looks. */
enum cz_personal {
	CZ_PERSONAL_NONE,
	CZ_PERSONAL_BSN,
	CZ_PERSONAL_EMAIL,
	CZ_PERSONAL_PHONE,
	CZ_PERSONAL_IBAN,
	CZ_PERSONAL_BIRTH,  /* a date of birth */
	CZ_PERSONAL_STREET, /* a street or a house number */
	CZ_PERSONAL_NAME,
	CZ_PERSONAL_DOCUMENT, /* the number of a passport, an identity card, a driving licence or a car */
	CZ_PERSONAL_KINDS
};

const char *cz_personal_name(enum cz_personal kind); /* "bsn", "email", ... for messages and counts */

/* The whole text is one of these. */
bool cz_bsn_is(struct cz_str s);   /* what cz_bsn_digits takes for one, and it passes the test of eleven */
bool cz_email_is(struct cz_str s);
bool cz_phone_is(struct cz_str s); /* as Dutch offices write them, abroad with + or 00 */
bool cz_iban_is(struct cz_str s);  /* with its check digits right */
bool cz_name_is(struct cz_str s);  /* words of letters, two or more, the first (but a title) and the last with a capital: "Jan de Vries" */

/* The digits of what may be a BSN, of which it has 9, or 8 when a spreadsheet took the 0 in front away: it is put back. Points and
 * spaces may stand anywhere between them, hyphens where they make groups of 4-2-3 or 3-3-3. Also of one that a spreadsheet wrote
 * as 1,23456782E+08; none of a date. How many there were; 0 when it is none. */
size_t cz_bsn_digits(struct cz_str s, char digit[9]);

/* The same of the one number in a text that stands glued to other signs: "BSN123456782", "C-123456782", "123456782,00",
 * "123456782 (Jan)". Only of nine digits, but behind decimals. */
size_t cz_bsn_glued(struct cz_str s, char digit[9]);
/* The next number of nine digits among others in a text, from *at on, which then stands behind it, as the first in
 * "123456782 / 06-12345678". */
bool cz_bsn_next(struct cz_str s, size_t *at, char digit[9]);
bool cz_bsn_passes(const char digit[9]); /* the test of eleven; not all zeros */

/* What a column or a key holds by its name, in Dutch or English: "BSN", "Burgerservicenr.", "E-mailadres",
 * "Geb.datum", "Straatnaam + huisnr", "Achternaam" ...  0, or CZ_ENOMEM. */
int cz_personal_header(struct cz_str name, enum cz_personal *out) CZ_MUST_CHECK;

/* The first e-mail address (also as "jan(at)x.nl"), telephone number, IBAN or BSN inside free text, also one that is glued to its
 * name ("tel0612345678"); a BSN of nine digits that pass the test, in a row or as 1234-56-782 and 1234.56.782. *where, which may
 * be NULL, is its place. Names and streets cannot be told from other words. */
enum cz_personal cz_personal_find(struct cz_str text, struct cz_str *where);

/* What somebody wrote gives away: what cz_personal_find finds, but a BSN only when the text says that it is one, since of other
 * numbers one in eleven passes; then also when it fails. The same in a disguise; a date of birth, the number of a document, when the
 * word for it stands beside it ("geb. 3-4-1941", "paspoort NX1234567"); a number plate ("AB-123-C"); an account or a page on the
 * internet ("@jandevries", "facebook.com/jandevries"); a day before 2010, or of 19.. as "3 apr 41";
 * a street or a postcode with a number; a
 * mobile number without its 0 behind other words ("bel 612345678"); and a name that a title, initials or who it is tells ("mw.
 * Jansen", "MEVR JANSEN", "A.B. de Vries", "via J. Post", "dochter Anneke", "huisarts Smit",
 * "contact: Henk"), or that is a common first name beside words of people ("bel Anneke"). Spaces that do not break are spaces. */
enum cz_personal cz_personal_betrays(struct cz_str text);
/* The same of free text, where a number and a name have no business: also a BSN that nothing calls one, alone, among words or in
 * groups as "12.34.56.782"; a day as "12/03/41" and "19410312"; and a common first name with its capital ("liefst weer Marieke"). Not
 * for ids and keys, of which one number in eleven passes the test; what an organisation is called may be such a name. */
enum cz_personal cz_personal_holds(struct cz_str text);

/* The same where an organisation or a group is named. A name is a person's when it is one as a whole or as a part between commas and
 * brackets: "mw. Jansen", "J. de Boer", "Anneke de Vries", "Vries, A. de", "Buurtzorg (henk smit)", "dochter Anneke"; that of a practice,
 * "Huisarts Bakker", is nobody's. *stays: only what it is called after ("Team Anneke"), or where it is, so that it may stay. */
enum cz_personal cz_personal_in_name(struct cz_str name, bool *stays);
/* Whether what stands where one person belongs may be called so, and no organisation: "Yasmin Kaya", "Yilmaz". */
bool cz_personal_seems_person(struct cz_str s);

/* What a key of JSON gives away: the same, or it is a name. Keys as programs write them, in small letters, are none, whatever
 * they mean, unless they are joined as names are: "jan_de_vries". A common first name ("Anneke") is
 * one. Others are one when they look like one (cz_name_is) and are
 * not plain (see cz_personal_plain): what goes for one is left out, so that one word that is not known, as "EHBO", does not
 * do. */
enum cz_personal cz_personal_key(struct cz_str key);

/* Whether under a key somebody is named, as its last word tells: "huisarts", "intake_door", "createdBy". */
bool cz_personal_asks_who(struct cz_str key);

/* Whether a text that is shown, as the name of something, gives a person away: it holds what cz_personal_find finds or a BSN, also
 * one that is glued to other signs (cz_bsn_glued), or is the name of a person as a whole. */
bool cz_personal_tells(struct cz_str text);
/* What is joined in an id: a postcode with a number ("3511AA12"; not of a year, "2026AB12"), or a day of birth of 19.. beside letters
 * ("JJ-03041941", "Jansen19410403"); or what it betrays, but a BSN and names, which are asked for in their own ways. */
enum cz_personal cz_personal_id(struct cz_str id);
/* Whether an id may be the name of somebody: "anneke", "jan de vries", "ANNEKE", which are of letters alone and not plain (see below);
 * or holds one beside a number: "V3 (Anneke)", "17 Anneke", "V1-Anneke". Codes in four capitals or fewer are none. */
bool cz_personal_may_name(struct cz_str id);
/* Whether every word of a name of a column or key is one that such names are made of (plain_words.def), in Dutch or English, or
 * joins two or three of these; in a sentence those in small letters need not be known. "Wijk" and "Soort hulp" are plain,
 * "Anneke", "Wijk (Sanne)", "Kerkstraat 12" and "Van Wijk" are not. */
bool cz_personal_plain(struct cz_str name);
/* Whether such a name may give a person away, so that it is not shown: it holds what cz_personal_find finds, is a BSN, or is not
 * plain. */
bool cz_personal_hides(struct cz_str name);

#endif
