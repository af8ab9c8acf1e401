#include "model/personal_parts.h"

/* Numbers that are given to one person, as a word before them or their own form tells. */

/* "paspoort NX1234567": nine or ten capitals and digits, and no other number near the word. */
bool cz_tells_document(struct cz_str word, struct cz_str rest)
{
	static const char *const name[] = {"paspoort", "passport", "idkaart", "kaart", "identiteits", "rijbewijs", "documentn", "verblijfsdocument", "vreemdelingen"};
	enum { NEAR = 24, FEWEST = 4 };
	bool document = false;
	for (size_t i = 0; i < CZ_COUNT(name) && !document; i++)
		document = cz_text_begins(word, name[i]);
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
