#include "cli/limit.h"
#include <stdlib.h>
#include <string.h>

int cz_limit_read(const char *option, const char *text, struct cz_limit *out, struct cz_err *err)
{
	char *end;
	if (!text)
		return 0;
	out->n = strtoul(text, &end, 10);
	out->percent = strcmp(end, "%") == 0 && out->n <= 100;
	if (*text < '0' || *text > '9' || (*end && !out->percent))
		return cz_fail_said(err, CZ_EUSAGE, "%s is a number or a percentage, not '%.20s'", "%s is een aantal of een percentage, niet '%.20s'",
				    option, text);
	return 0;
}

size_t cz_limit_of(const struct cz_limit *limit, size_t all)
{
	return limit->percent ? all / 100 * limit->n + all % 100 * limit->n / 100 : limit->n;
}
