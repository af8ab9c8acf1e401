#include "model/banks.h"
#include "base/embed.h"
#include <string.h>

CZ_EMBED(bank_kaats5, "examples/banks/kaats5.json")
CZ_EMBED(bank_sofa4, "examples/banks/sofa4.json")

const char *const cz_bank_names[CZ_BANKS] = {"kaats5", "sofa4"};

struct cz_str cz_bank_text(const char *name)
{
	if (strcmp(name, "kaats5") == 0)
		return CZ_EMBEDDED(bank_kaats5);
	if (strcmp(name, "sofa4") == 0)
		return CZ_EMBEDDED(bank_sofa4);
	return (struct cz_str){"", 0};
}
