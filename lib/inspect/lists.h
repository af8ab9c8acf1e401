#ifndef CZ_INSPECT_LISTS_H
#define CZ_INSPECT_LISTS_H

#include "model/store.h"

/* The lists of a store one after the other, for what is asked of records of every type. */
struct cz_list {
	const struct cz_type *type;
	const void *v; /* n records of type->size bytes */
	const struct cz_at *at;
	size_t n;
};

enum { CZ_LISTS = 10 };

void cz_lists_of(const struct cz_store *s, struct cz_list out[CZ_LISTS]); /* in the order of cz-data(5) */
const void *cz_list_record(const struct cz_list *l, size_t i);

/* Its id; request and volunteer of what is about a pair; partnership and respondent of a response. NULL: none. */
void cz_record_key(const struct cz_type *t, const void *rec, const char *key[2]);

#endif
