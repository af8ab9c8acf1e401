#ifndef CZ_REPORT_HEARD_H
#define CZ_REPORT_HEARD_H

#include "base/date.h"
#include "base/err.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What was heard about each pair of people, from their contacts as these come by. There are several contacts to a match, and more
 * of them than of anything else, so only this much is kept of them: sixteen bytes a pair. */

struct cz_heard {
	uint64_t pair; /* a hash of its two ids; 0: a free place */
	cz_day last;   /* CZ_DAY_NONE: never on a known day */
	bool evaluation, feedback;
};

struct cz_heard_list {
	cz_day until; /* what came later was not heard yet */
	struct cz_heard *v; /* open addressing */
	size_t n, slots;
	size_t contacts; /* that came by */
};

#define CZ_HEARD_INIT {.v = NULL}

/* list: a struct cz_heard_list; contact: a struct cz_contact. As cz_store asks of who looks at records passing by. */
int cz_heard_pass(void *list, const void *contact, struct cz_err *err) CZ_MUST_CHECK;
/* Nothing heard: all blank. */
struct cz_heard cz_heard_of(const struct cz_heard_list *l, const char *request, const char *volunteer);
void cz_heard_release(struct cz_heard_list *l);

#endif
