/* Whatever is called personal lies inside the text, and alone it is still personal. */
#include "model/personal.h"
#include "base/text.h"
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct cz_str text = {(const char *)data, size}, where = {0};
	enum cz_personal kind = cz_personal_find(text, &where), again;
	if (kind && (!where.n || where.s < text.s || where.s + where.n > text.s + text.n))
		abort();
	if (kind && cz_personal_find(where, NULL) == CZ_PERSONAL_NONE)
		abort();
	bool whole = cz_bsn_is(text) || cz_email_is(text) || cz_iban_is(text) || cz_phone_is(text);
	if (whole && cz_text_is_blank(text))
		abort();
	if (kind && !cz_personal_hides(text))
		abort();
	if (cz_personal_header(text, &again) < 0)
		abort();
	return 0;
}
