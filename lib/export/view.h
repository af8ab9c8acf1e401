#ifndef CZ_EXPORT_VIEW_H
#define CZ_EXPORT_VIEW_H

#include "base/buf.h"
#include "export/role.h"

/* A record as a role sees it: checked, without what is hidden and without keys that cz does not know (nobody
 * decided who may see those), members in the order of the type's table. */
struct cz_view {
	struct cz_value value;   /* an object without "type"; valid until the next call */
	char *rec;               /* the decoded struct, for types that have one; in mem */
	struct cz_arena mem;
	struct cz_buf line;
};

#define CZ_VIEW_INIT {.mem = CZ_ARENA_INIT}

/* 1: a view; 0: the record is refused, the remarks told why; below 0: no memory. */
int cz_view_make(struct cz_view *v, const struct cz_role *role, const struct cz_type *t, const struct cz_record *rec,
		 struct cz_remarks *remarks, struct cz_err *err) CZ_MUST_CHECK;
/* The same for a struct at hand. rec is not changed. */
int cz_view_of(struct cz_view *v, const struct cz_role *role, const struct cz_type *t, const void *rec,
	       struct cz_err *err) CZ_MUST_CHECK;
void cz_view_release(struct cz_view *v);

#endif
