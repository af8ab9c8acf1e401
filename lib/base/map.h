#ifndef CZ_BASE_MAP_H
#define CZ_BASE_MAP_H

#include "base/arena.h"
#include "base/str.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Texts numbered 0, 1, 2 ... in the order in which they were first added. */
struct cz_map {
	struct cz_str *key; /* key[i] for i < n; NUL-terminated copies that live as long as the map */
	size_t n, cap;
	struct cz_map_slot { /* open addressing */
		uint32_t held; /* index + 1, or 0 */
		uint32_t hash; /* enough of it to tell most keys apart unseen, and to grow without them */
	} *slot;
	size_t slots;
	struct cz_arena text;
};

#define CZ_MAP_INIT {0}
#define CZ_MAP_NONE SIZE_MAX

/* The number of key, added when it is new (*added, if given, tells); CZ_MAP_NONE when memory is out. */
size_t cz_map_add(struct cz_map *m, struct cz_str key, bool *added) CZ_MUST_CHECK;
/* The number of key, or CZ_MAP_NONE. */
size_t cz_map_find(const struct cz_map *m, struct cz_str key);
/* A key will be added or looked for soon: in a large map it is worth saying so a while before. */
void cz_map_expect(const struct cz_map *m, struct cz_str key);
void cz_map_release(struct cz_map *m);

#endif
