#ifndef CZ_INSPECT_CHANGES_H
#define CZ_INSPECT_CHANGES_H

#include "model/store.h"

/* What became of last week's records: added, changed or vanished, per type, sorted by id; then a summary. */
struct cz_changes_options {
	bool text;        /* lines for people; else records */
	bool show_values; /* old and new values of fields about persons too */
	enum cz_lang lang;
	/* Takes what was written and empties b; called for each line or so. */
	void (*take)(void *ctx, struct cz_buf *b);
	void *ctx;
};

/* How many records of a type there were, and how many of these are there no more or are not as they were. */
struct cz_changes_count {
	const char *type;
	size_t old, vanished, changed;
};

/* count: room for CZ_LISTS of them, which are filled. 0, or CZ_ENOMEM. Records without an id are the same record when what names them is (see cz-check(1)). */
int cz_changes_write(const struct cz_store *old, const struct cz_store *now, const struct cz_changes_options *o,
		     struct cz_changes_count *count, struct cz_err *err) CZ_MUST_CHECK;

#endif
