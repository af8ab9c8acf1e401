#include "inspect/looks.h"
#include <string.h>

enum cz_personal cz_text_holds(struct cz_str s)
{
	return cz_personal_holds(s);
}

enum cz_personal cz_title_holds(struct cz_str s)
{
	enum cz_personal kind = cz_personal_holds(s);
	return kind && kind != CZ_PERSONAL_BSN ? cz_personal_betrays(s) : kind;
}

bool cz_id_hidden(const char *record, const char *id)
{
	static const char *const named[] = {"organisation", "offer", "partnership", "place"};
	struct cz_str s = cz_str_of(id);
	if (cz_personal_betrays(s)) /* "Praktijk mw. Jansen" */
		return true;
	for (size_t i = 0; record && i < CZ_COUNT(named); i++)
		if (strcmp(record, named[i]) == 0)
			return cz_personal_tells(s) && !cz_name_is(s);
	return cz_personal_tells(s);
}
