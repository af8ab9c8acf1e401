#include "inspect/looks.h"
#include "base/text.h"
#include "model/personal.h"

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_letter(char c)
{
	return cz_sign_is_letter(c) || (unsigned char)c > 0x7f;
}

bool cz_looks_like_name(const char *id)
{
	int words = 0;
	bool capital = false;
	if (!is_capital(*id))
		return false;
	for (const char *p = id; *p; words++) {
		size_t n = 0;
		capital = is_capital(*p);
		while (is_letter(p[n]) || p[n] == '.' || p[n] == '-' || p[n] == '\'')
			n++;
		if (!n || (p[n] && p[n] != ' '))
			return false;
		p += n;
		while (*p == ' ')
			p++;
	}
	return words > 1 && capital;
}

/* It holds an e-mail address, a telephone number, an IBAN, or eight or nine digits that pass the test of eleven. */
static bool looks_personal(const char *id)
{
	struct cz_str s = cz_str_of(id);
	return cz_personal_find(s, NULL) != CZ_PERSONAL_NONE || cz_bsn_is(s);
}

bool cz_id_hidden(const char *record, const char *id)
{
	static const char *const named[] = {"organisation", "offer", "partnership", "place"};
	for (size_t i = 0; record && i < CZ_COUNT(named); i++)
		if (strcmp(record, named[i]) == 0)
			return looks_personal(id);
	return looks_personal(id) || cz_looks_like_name(id);
}
