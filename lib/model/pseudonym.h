#ifndef CZ_MODEL_PSEUDONYM_H
#define CZ_MODEL_PSEUDONYM_H

#include "base/attr.h"
#include "base/err.h"
#include "base/str.h"
#include "model/field.h"
#include <stdint.h>

/* Keyed pseudonyms: the same id under the same key has the same pseudonym, each week and on every machine;
 * without the key nobody can go back or make the pseudonym of a known id. SipHash-2-4 with 128 bits. */
struct cz_pseudonym {
	char text[28]; /* 'p' and 26 of 0-9 a-v (base 32), NUL-terminated: never mistaken for a number */
};

/* The key in the contents of a key file: at least 16 bytes beside the white space at its ends. */
int cz_pseudonym_key(struct cz_str contents, uint8_t key[16], struct cz_err *err) CZ_MUST_CHECK;

/* kind is what the id names ("request", "volunteer", "organisation", "person"), so that request 12 and
 * volunteer 12 cannot be linked; a reference uses the kind that it points to. */
struct cz_pseudonym cz_pseudonym_make(const uint8_t key[16], const char *kind, struct cz_str id);

/* Whether what stands in a field names a request, a volunteer or a person, and so becomes a pseudonym. */
bool cz_pseudonym_suits(const struct cz_type *t, const struct cz_field *f);

/* All ids of persons, requests and volunteers in a decoded record of type t, made in the arena. False: no memory. */
bool cz_pseudonym_record(const uint8_t key[16], const struct cz_type *t, void *rec, struct cz_arena *a) CZ_MUST_CHECK;

#endif
