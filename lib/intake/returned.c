#include "intake/returned.h"
#include "base/attr.h"
#include "base/text.h"
#include <stdio.h>
#include <string.h>

static const char *const name[] = {[CZ_OURS_LINE] = "cz_line", [CZ_OURS_FIELD] = "cz_field", [CZ_OURS_RULE] = "cz_rule"};

const char *cz_ours_name(enum cz_ours which)
{
	return name[which];
}

static bool is_called(struct cz_str s, const char *ours)
{
	bool same = s.n == strlen(ours);
	for (size_t i = 0; i < s.n && same; i++)
		same = cz_sign_lower(s.s[i]) == ours[i] || (s.s[i] == ' ' && ours[i] == '_');
	return same;
}

enum cz_ours cz_ours_of(struct cz_str s)
{
	for (size_t i = CZ_OURS_LINE; i < CZ_COUNT(name); i++)
		if (is_called(s, name[i]))
			return (enum cz_ours)i;
	return CZ_OURS_NOT;
}

char cz_ours_between(struct cz_str text)
{
	char row[32];
	const size_t n = strlen(name[CZ_OURS_LINE]);
	if (text.n <= n || !memchr(";,\t|", text.s[n], 4))
		return '\0';
	snprintf(row, sizeof row, "%s%c%s%c%s", name[CZ_OURS_LINE], text.s[n], name[CZ_OURS_FIELD], text.s[n], name[CZ_OURS_RULE]);
	return cz_text_starts(text, row) ? text.s[n] : '\0';
}

bool cz_ours_tell(struct cz_str reasons, enum cz_message id)
{
	char rule[16];
	const size_t n = (size_t)snprintf(rule, sizeof rule, "CZ%d", (int)id);
	for (size_t i = 0; i + n <= reasons.n; i++)
		if ((i == 0 || reasons.s[i - 1] == ' ') && memcmp(reasons.s + i, rule, n) == 0)
			return true;
	return false;
}
