#ifndef CZ_MODEL_PERSONAL_KEYS_H
#define CZ_MODEL_PERSONAL_KEYS_H

#include "base/err.h"
#include "base/map.h"
#include "model/personal.h"

/* What keys of members give away. The records of a file repeat their keys, so each is looked at once. */
struct cz_key_says {
	enum cz_personal name, text; /* by the name that it is; by what it holds */
	bool who;                    /* somebody stands under it: "huisarts", "intake_door" */
};

struct cz_keys {
	struct cz_map seen; /* as many as there is room for; more are looked at each time */
	struct cz_key_says *says;
	size_t cap;
};

#define CZ_KEYS_INIT {.says = NULL}

int cz_keys_ask(struct cz_keys *k, struct cz_str key, struct cz_key_says *says, struct cz_err *err) CZ_MUST_CHECK;
void cz_keys_release(struct cz_keys *k);

#endif
