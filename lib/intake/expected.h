#ifndef CZ_INTAKE_EXPECTED_H
#define CZ_INTAKE_EXPECTED_H

#include "base/buf.h"
#include "base/message.h"
#include "model/field.h"

/* What may be written in a field that was refused by a rule, for who has to mend it: "schrijf een van: open, gekoppeld, ...".
 * Nothing is added where the rule says it itself, or a value of a recipe is as likely. codes: records of cz, which hold codes. */
void cz_expected_add(const struct cz_field *f, enum cz_message id, bool codes, enum cz_lang lang, struct cz_buf *out);

#endif
