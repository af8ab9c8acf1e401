#include "model/personal_parts.h"

/* Addresses on the internet that are written in words. */

/* "jan apenstaartje voorbeeld.nl", "jan apenstaart voorbeeld punt nl" */
bool cz_tells_email(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	static const char *const at[] = {"apenstaartje", "apestaartje", "apenstaart", "apestaart"};
	if (!before.n || cz_sign_lower(*word.s) != 'a' || !cz_text_is_one_of(word, at, CZ_COUNT(at)))
		return false;
	size_t i = cz_skip_spaces(rest, 0);
	while (i < rest.n && (cz_sign_is_letter(rest.s[i]) || cz_sign_is_digit(rest.s[i]) || rest.s[i] == '-'))
		i++;
	struct cz_str end = {rest.s + i, rest.n - i};
	size_t point = cz_text_begins(end, ".") ? 1 : cz_text_begins(end, " punt ") ? strlen(" punt ") : 0;
	return point && point < end.n && cz_sign_is_letter(end.s[point]);
}
