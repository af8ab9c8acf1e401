#ifndef CZ_MODEL_DECODE_H
#define CZ_MODEL_DECODE_H

#include "model/field.h"

/* What the whole way (decode.c) and the quick way (quick.c) to a struct share: the doors that each value goes
 * through, and the end. */
struct cz_decode {
	const struct cz_record *rec;
	struct cz_arena *mem;
	struct cz_remarks *remarks;
	const struct cz_field *field; /* the one at hand */
	uint64_t given;               /* a bit for each field that came; no table is longer */
	bool bad;                     /* the record is refused */
	bool no_memory;
};

/* Read v as d->field asks. False: refused, or no memory. *out begins as "not known". */
bool cz_decode_field(struct cz_decode *d, const struct cz_value *v, union cz_field_value *out);

/* All fields came, those that are required too: rules over several. True: the record is good. */
bool cz_decode_end(struct cz_decode *d, const struct cz_type *t, const void *out);

/* Into the struct, if the type has one; copies of a known size cost no call. */
static inline void cz_decode_put(const struct cz_decode *d, const struct cz_type *t, void *out, const union cz_field_value *v)
{
	if (!t->size)
		return;
	char *to = (char *)out + d->field->offset;
	size_t n = cz_field_size(d->field->kind);
	if (n == 1)
		memcpy(to, v, 1);
	else if (n == 4)
		memcpy(to, v, 4);
	else if (n == 8)
		memcpy(to, v, 8);
	else
		memcpy(to, v, n);
}

#endif
