#ifndef CZ_INSPECT_LOOKS_H
#define CZ_INSPECT_LOOKS_H

#include "model/personal.h"

/* What a text that somebody wrote holds: found in it, or given away by what stands beside it. */
enum cz_personal cz_text_holds(struct cz_str s);
/* The same of what is no free text, as the name of an organisation, which may be called after somebody; but a BSN has no business
 * there either. */
enum cz_personal cz_title_holds(struct cz_str s);

/* Whether an id of a record of this type (NULL: unknown) may not be shown, since it looks personal. Organisations and
 * partnerships have names for ids, and may, unless the name gives a person away ("Praktijk mw. Jansen"); people may
 * not. */
bool cz_id_hidden(const char *record, const char *id);

#endif
