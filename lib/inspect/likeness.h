#ifndef CZ_INSPECT_LIKENESS_H
#define CZ_INSPECT_LIKENESS_H

#include "model/field.h"

/* What makes two records of a type alike: the fields that count. */
struct cz_likeness {
	const struct cz_field *field[64];
	size_t n;
	bool ordered; /* the order of languages counts (best first); that of other lists never does */
};

void cz_likeness_all_but_id(const struct cz_type *t, bool ordered, struct cz_likeness *out);
void cz_likeness_of(const struct cz_type *t, const char *const *keys, size_t n, struct cz_likeness *out);

/* Records that are alike have one hash, others another: with 64 bits, a million records give a false pair once in
 * forty million runs. *known, unless NULL: how many of the fields are known. */
uint64_t cz_likeness_hash(const struct cz_likeness *l, const void *rec, size_t *known);
/* One field; false when it is not known, and *hash is then 0. */
bool cz_likeness_field(const struct cz_field *f, const void *rec, bool ordered, uint64_t *hash);

#endif
