#include "intake/ids.h"
#include "base/array.h"
#include "base/hash.h"
#include <stdlib.h>
#include <string.h>

/* Where the search for a hash begins: its low half, spread over the slots. */
static size_t place_of(const struct cz_ids_shelf *s, uint64_t hash)
{
	return (size_t)((hash & UINT32_MAX) * s->slots >> 32);
}

/* The slot that holds the hash, or the free one where it belongs. */
static uint64_t *slot_of(const struct cz_ids_shelf *s, uint64_t hash)
{
	size_t at = place_of(s, hash);
	while (s->slot[at] && s->slot[at] != hash)
		at = at + 1 < s->slots ? at + 1 : 0;
	return &s->slot[at];
}

/* A small shelf doubles; then it grows by a quarter of what it needs when all are full, and beyond that by little. Each time all that it has
 * is copied, so these are few. */
static uint32_t more_slots(uint32_t slots)
{
	enum { FIRST = 76, STEP = FIRST << 6, LAST = 4 * STEP }; /* LAST holds CZ_IDS_MOST / CZ_IDS_SHELVES ids, five in six slots */
	if (!slots)
		return FIRST;
	return slots < STEP ? slots * 2 : slots < LAST ? slots + STEP : slots + slots / 8;
}

static int make_room(struct cz_ids_shelf *s, struct cz_err *err)
{
	struct cz_ids_shelf grown = {.n = s->n, .slots = more_slots(s->slots)};
	grown.slot = cz_array_new0(grown.slots, sizeof *grown.slot);
	if (!grown.slot)
		return cz_fail_mem(err);
	for (size_t i = 0; i < s->slots; i++)
		if (s->slot[i])
			*slot_of(&grown, s->slot[i]) = s->slot[i];
	free(s->slot);
	*s = grown;
	return 0;
}

uint64_t cz_ids_hash(const struct cz_ids *s, const char *id)
{
	static const uint8_t key[16];
	uint64_t hash = cz_hash64(key, id, strlen(id));
	hash += hash == 0;
	const struct cz_ids_shelf *shelf = &s->shelf[hash >> 58];
	if (shelf->slots)
		__builtin_prefetch(&shelf->slot[place_of(shelf, hash)], 1);
	return hash;
}

bool cz_ids_has(const struct cz_ids *s, uint64_t hash)
{
	const struct cz_ids_shelf *shelf = &s->shelf[hash >> 58];
	return shelf->slots && *slot_of(shelf, hash);
}

int cz_ids_add(struct cz_ids *s, uint64_t hash, struct cz_err *err)
{
	struct cz_ids_shelf *shelf = &s->shelf[hash >> 58];
	if ((uint64_t)shelf->n * 20 >= (uint64_t)shelf->slots * 17) {
		int rc = make_room(shelf, err);
		if (rc)
			return rc;
	}
	uint64_t *slot = slot_of(shelf, hash);
	if (*slot)
		return 1;
	if (cz_ids_is_full(s))
		return 0;
	*slot = hash;
	shelf->n++;
	s->n++;
	return 0;
}

void cz_ids_release(struct cz_ids *s)
{
	for (size_t i = 0; i < CZ_IDS_SHELVES; i++)
		free(s->shelf[i].slot);
	*s = (struct cz_ids){.n = 0};
}
