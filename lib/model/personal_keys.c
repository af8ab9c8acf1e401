#include "model/personal_keys.h"
#include "base/array.h"
#include <stdlib.h>

enum { MOST = 1000, LONGEST = 100 }; /* who makes keys of names or numbers makes many */

static int look(struct cz_str key, struct cz_key_says *says, struct cz_err *err)
{
	*says = (struct cz_key_says){.name = CZ_PERSONAL_NONE, .text = cz_personal_key(key), .who = cz_personal_asks_who(key)};
	return cz_personal_header(key, &says->name) ? cz_fail_mem(err) : 0;
}

int cz_keys_ask(struct cz_keys *k, struct cz_str key, struct cz_key_says *says, struct cz_err *err)
{
	size_t i = cz_map_find(&k->seen, key);
	if (i != CZ_MAP_NONE) {
		*says = k->says[i];
		return 0;
	}
	int rc = look(key, says, err);
	if (rc || k->seen.n == MOST || key.n > LONGEST)
		return rc;
	if (!CZ_ARRAY_MORE(k->says, k->seen.n, k->cap))
		return cz_fail_mem(err);
	k->says[k->seen.n] = *says;
	return cz_map_add(&k->seen, key, NULL) == CZ_MAP_NONE ? cz_fail_mem(err) : 0;
}

void cz_keys_release(struct cz_keys *k)
{
	cz_map_release(&k->seen);
	free(k->says);
	*k = (struct cz_keys)CZ_KEYS_INIT;
}
