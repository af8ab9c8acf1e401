#ifndef CZ_INTAKE_IDS_H
#define CZ_INTAKE_IDS_H

#include "base/err.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The ids that came by, as hashes of 64 bits: among a million, the chance that two different ones look the same is
 * one in 30 million. A bounded number of them, so that memory is bounded too whatever the length of a file. */
enum { CZ_IDS_MOST = 1 << 20, CZ_IDS_SHELVES = 64 };

struct cz_ids {
	struct cz_ids_shelf {
		uint64_t *slot; /* open addressing; 0 is free */
		uint32_t n, slots;
	} shelf[CZ_IDS_SHELVES]; /* which one: by the hash. Each grows alone, so that never more than one is there twice. */
	size_t n;
};

/* The hash of an id. Where it belongs is brought near, so that cz_ids_add need not wait for memory when something else
 * is done before. */
uint64_t cz_ids_hash(const struct cz_ids *s, const char *id);
bool cz_ids_has(const struct cz_ids *s, uint64_t hash);
/* 1: the id was there before; 0: it is new, and kept unless CZ_IDS_MOST are. Below 0: no memory. */
int cz_ids_add(struct cz_ids *s, uint64_t hash, struct cz_err *err) CZ_MUST_CHECK;
/* Whether new ids are no longer kept. */
static inline bool cz_ids_is_full(const struct cz_ids *s)
{
	return s->n >= CZ_IDS_MOST;
}
void cz_ids_release(struct cz_ids *s);

#endif
