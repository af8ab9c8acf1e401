#ifndef CZ_DATA_VALUE_H
#define CZ_DATA_VALUE_H

#include "base/arena.h"
#include "base/str.h"
#include <stdbool.h>
#include <stdint.h>

/* A JSON value. Who made it says how long it lives; nothing in it is freed piece by piece. */
enum cz_kind { CZ_NULL, CZ_BOOL, CZ_INT, CZ_REAL, CZ_TEXT, CZ_LIST, CZ_OBJECT };

struct cz_value {
	enum cz_kind kind;
	uint32_t n; /* items of a list, members of an object */
	union {
		bool truth;
		int64_t whole;
		double real; /* finite */
		struct cz_str text;
		const struct cz_value *item;
		const struct cz_member *member;
	};
};

struct cz_member {
	struct cz_str key;
	struct cz_value value;
};

/* The member of an object, or NULL: when there is none, and when v is NULL or no object. */
const struct cz_value *cz_value_member(const struct cz_value *v, struct cz_str key);
const struct cz_value *cz_value_get(const struct cz_value *v, const char *key);

/* Short cuts for documents: the member when it is there and of that kind, else the default. */
struct cz_str cz_value_text(const struct cz_value *v, const char *key, const char *otherwise);
int64_t cz_value_int(const struct cz_value *v, const char *key, int64_t otherwise);
double cz_value_real(const struct cz_value *v, const char *key, double otherwise); /* whole numbers too */
bool cz_value_bool(const struct cz_value *v, const char *key, bool otherwise);

bool cz_value_eq(const struct cz_value *a, const struct cz_value *b); /* members in any order; 1 is not 1.0 */

/* A deep copy that lives as long as the arena; false when memory is out. */
bool cz_value_copy(const struct cz_value *v, struct cz_arena *a, struct cz_value *out) CZ_MUST_CHECK;

const char *cz_kind_name(enum cz_kind kind); /* "a text", "a list", ... for messages */

#endif
