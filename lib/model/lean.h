#ifndef CZ_MODEL_LEAN_H
#define CZ_MODEL_LEAN_H

#include "model/types.h"

/* What a lean store keeps of requests, volunteers and matches: what can be counted, in about half the room. Members
 * mean what they mean in types.h. All texts live as long as the store. Those that many records have stand there once,
 * and so does an id, but for a match that comes before its request or volunteer, or without it: such a match has
 * copies of its own. */

struct cz_lean_request {
	const char *id, *category, *organisation, *partnership;
	struct cz_where where;
	cz_day created, closed;
	int8_t status;
};

struct cz_lean_volunteer {
	const char *id, *organisation;
	struct cz_texts categories;
	struct cz_where where;
	cz_day since, until;
	int32_t capacity;
	int8_t status;
};

struct cz_lean_match {
	const char *request, *volunteer;
	cz_day proposed, expires, started, ended;
	int8_t status;
};

struct cz_store;

/* The lean form of a whole record of the type, whose own id is already as the store has it; all else of it may go then.
 * False: no memory. */
bool cz_lean_of_request(struct cz_store *s, const void *whole, void *lean) CZ_MUST_CHECK;
bool cz_lean_of_volunteer(struct cz_store *s, const void *whole, void *lean) CZ_MUST_CHECK;
bool cz_lean_of_match(struct cz_store *s, const void *whole, void *lean) CZ_MUST_CHECK;

/* A hash of all that a whole request or volunteer says, to know the same again when it is no longer there. */
uint32_t cz_lean_hash(const struct cz_type *t, const void *record);

#endif
