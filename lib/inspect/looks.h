#ifndef CZ_INSPECT_LOOKS_H
#define CZ_INSPECT_LOOKS_H

#include "base/attr.h"
#include <stdbool.h>

/* Whether an id had better not be shown: it holds an e-mail address, a telephone number, an IBAN, or eight or nine
 * digits that pass the test of eleven. */
bool cz_looks_personal(const char *id);
/* Two words or more, of letters, the first and the last with a capital: "Jan de Vries". */
bool cz_looks_like_name(const char *id);

/* Whether an id of a record of this type (NULL: unknown) may not be shown. Organisations and partnerships have names
 * for ids, and may; people may not. */
bool cz_id_hidden(const char *record, const char *id);

#endif
