#include "intake/header_impl.h"
#include "base/text.h"

/* A question behind its code, as survey tools name their columns: "G01Q02. Postcode", "samenwerking. Waar hoort u bij?". */

/* How long the code is with which a name begins; 0: it has none. */
static size_t code_length(struct cz_str name, bool *digits)
{
	size_t n = 0;
	*digits = false;
	while (n < name.n && (cz_sign_is_letter(name.s[n]) || cz_sign_is_digit(name.s[n]) || strchr("_[]", name.s[n])))
		*digits |= cz_sign_is_digit(name.s[n++]);
	return n + 2 < name.n && strchr(".):", name.s[n]) && name.s[n + 1] == ' ' ? n : 0;
}

int cz_header_read_code(struct cz_header *h, struct cz_column *c, struct cz_err *err)
{
	enum { NO_ABBREVIATION = 5 }; /* "Tel. nummer", "Nr. vrijwilliger"; and "Organisatie: plaats" is of a group */
	bool digits;
	const size_t n = code_length(c->name, &digits);
	if (!n)
		return 0;
	if (digits)
		return cz_header_fold(h, cz_text_trim((struct cz_str){c->name.s + n + 1, c->name.n - n - 1}), &c->asked, err);
	return n < NO_ABBREVIATION || c->name.s[n] != '.' ? 0 : cz_header_fold(h, (struct cz_str){c->name.s, n}, &c->asked, err);
}
