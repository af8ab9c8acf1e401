#include "base/map.h"
#include "base/array.h"
#include "base/hash.h"
#include <stdlib.h>

enum { FIRST_SLOTS = 16 };

/* Fixed, so that a run is the same every time; the order in a map is that of adding, never of slots. A hash of arithmetic alone
 * would be faster, and whoever sends ids could make them all fall together. */
static const uint8_t table_key[16] = "cz_map: texts 1";

static uint32_t hash_of(struct cz_str key)
{
	return (uint32_t)cz_hash64(table_key, key.s, key.n);
}

/* The slot that holds key, or the empty one where it belongs. There is always an empty one. */
static struct cz_map_slot *slot_of(const struct cz_map *m, struct cz_str key, uint32_t hash)
{
	size_t mask = m->slots - 1, i = hash & mask;
	while (m->slot[i].held && !(m->slot[i].hash == hash && cz_str_eq(m->key[m->slot[i].held - 1], key)))
		i = (i + 1) & mask;
	return &m->slot[i];
}

static bool grow(struct cz_map *m)
{
	size_t slots = m->slots ? m->slots * 2 : FIRST_SLOTS;
	struct cz_map_slot *slot = cz_array_new0(slots, sizeof *slot);
	if (!slot)
		return false;
	for (size_t from = 0; from < m->slots; from++) {
		size_t i = m->slot[from].hash & (slots - 1);
		if (!m->slot[from].held)
			continue;
		while (slot[i].held)
			i = (i + 1) & (slots - 1);
		slot[i] = m->slot[from];
	}
	free(m->slot);
	m->slot = slot;
	m->slots = slots;
	return true;
}

/* Filled for at most 7 in 10, so that a search stays short. */
static bool has_room(const struct cz_map *m)
{
	return (m->n + 1) * 10 <= m->slots * 7;
}

size_t cz_map_add(struct cz_map *m, struct cz_str key, bool *added)
{
	uint32_t hash = hash_of(key);
	if (added)
		*added = false;
	struct cz_map_slot *slot = m->slots ? slot_of(m, key, hash) : NULL;
	if (slot && slot->held)
		return slot->held - 1;
	if (m->n >= UINT32_MAX || !CZ_ARRAY_MORE(m->key, m->n, m->cap))
		return CZ_MAP_NONE;
	if (!has_room(m)) {
		if (!grow(m))
			return CZ_MAP_NONE;
		slot = slot_of(m, key, hash);
	}
	char *copy = cz_arena_text(&m->text, key.s, key.n);
	if (!copy)
		return CZ_MAP_NONE;
	*slot = (struct cz_map_slot){(uint32_t)(m->n + 1), hash};
	m->key[m->n] = (struct cz_str){copy, key.n};
	if (added)
		*added = true;
	return m->n++;
}

void cz_map_expect(const struct cz_map *m, struct cz_str key)
{
	if (m->slots)
		__builtin_prefetch(&m->slot[hash_of(key) & (m->slots - 1)], 1);
}

size_t cz_map_find(const struct cz_map *m, struct cz_str key)
{
	if (!m->slots)
		return CZ_MAP_NONE;
	uint32_t held = slot_of(m, key, hash_of(key))->held;
	return held ? held - 1 : CZ_MAP_NONE;
}

void cz_map_release(struct cz_map *m)
{
	free(m->key);
	free(m->slot);
	cz_arena_release(&m->text);
	*m = (struct cz_map)CZ_MAP_INIT;
}
