#ifndef CZ_INTAKE_KEPT_H
#define CZ_INTAKE_KEPT_H

#include "model/field.h"

/* What the cells of one column that came lately were read as. The columns of an office repeat themselves: who writes
 * the same gets the same value, without a look at words, lists and dates. Only a cell that did nothing but make its value
 * may be added, without a remark, a count, or a word about its row or column; and only those of one column, since its name has a part in
 * what they mean. */
struct cz_kept;

/* True: the cell came by with this value, which stays until the next cz_kept_add. kept may be NULL. */
bool cz_kept_find(const struct cz_kept *kept, struct cz_str cell, union cz_field_value *v, bool *none);
/* Keep a copy, unless it is too long. The first call makes *kept, in mem. False: no memory. */
bool cz_kept_add(struct cz_kept **kept, struct cz_arena *mem, struct cz_str cell, enum cz_field_kind kind,
		 const union cz_field_value *v, bool none) CZ_MUST_CHECK;
/* Whether values of a kind are worth keeping. */
bool cz_kept_suits(enum cz_field_kind kind);

#endif
