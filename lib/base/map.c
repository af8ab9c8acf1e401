#include "base/map.h"
#include "base/array.h"
#include "base/hash.h"
#include <stdlib.h>

enum { FIRST_SLOTS = 16 };

/* Fixed, so that a run is the same every time; the order in a map is that of adding, never of slots. */
static const uint8_t table_key[16] = "cz_map: texts 1";

/* The slot that holds key, or the empty one where it belongs. There is always an empty one. */
static size_t slot_of(const struct cz_map *m, struct cz_str key)
{
	size_t mask = m->slots - 1;
	size_t i = (size_t)cz_hash64(table_key, key.s, key.n) & mask;
	while (m->slot[i] && !cz_str_eq(m->key[m->slot[i] - 1], key))
		i = (i + 1) & mask;
	return i;
}

static bool grow(struct cz_map *m)
{
	size_t slots = m->slots ? m->slots * 2 : FIRST_SLOTS;
	uint32_t *slot = cz_array_new0(slots, sizeof *slot);
	if (!slot)
		return false;
	free(m->slot);
	m->slot = slot;
	m->slots = slots;
	for (size_t i = 0; i < m->n; i++)
		m->slot[slot_of(m, m->key[i])] = (uint32_t)(i + 1);
	return true;
}

/* Filled for at most 7 in 10, so that a search stays short. */
static bool has_room(const struct cz_map *m)
{
	return (m->n + 1) * 10 <= m->slots * 7;
}

size_t cz_map_add(struct cz_map *m, struct cz_str key, bool *added)
{
	if (added)
		*added = false;
	size_t at = cz_map_find(m, key);
	if (at != CZ_MAP_NONE)
		return at;
	if (m->n >= UINT32_MAX || !CZ_ARRAY_MORE(m->key, m->n, m->cap) || (!has_room(m) && !grow(m)))
		return CZ_MAP_NONE;
	char *copy = cz_arena_text(&m->text, key.s, key.n);
	if (!copy)
		return CZ_MAP_NONE;
	m->slot[slot_of(m, key)] = (uint32_t)(m->n + 1);
	m->key[m->n] = (struct cz_str){copy, key.n};
	if (added)
		*added = true;
	return m->n++;
}

size_t cz_map_find(const struct cz_map *m, struct cz_str key)
{
	if (!m->slots)
		return CZ_MAP_NONE;
	uint32_t held = m->slot[slot_of(m, key)];
	return held ? held - 1 : CZ_MAP_NONE;
}

void cz_map_release(struct cz_map *m)
{
	free(m->key);
	free(m->slot);
	cz_arena_release(&m->text);
	*m = (struct cz_map)CZ_MAP_INIT;
}
