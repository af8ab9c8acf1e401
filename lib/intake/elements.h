#ifndef CZ_INTAKE_ELEMENTS_H
#define CZ_INTAKE_ELEMENTS_H

#include "base/err.h"
#include "base/str.h"
#include "data/csv.h"

/*
 * The elements of a list in a JSON document of any length, one after the other, with no more than one of them in memory.
 * The frame around them is checked here; each element is only weighed, signs and brackets, and is for cz_json_parse. What
 * stands beside the list is weighed too, and read by nobody.
 */
enum { CZ_MAX_ELEMENT = 1 << 20 };

struct cz_element {
	struct cz_str text;  /* borrowed until the next call; s is NULL when it is longer than CZ_MAX_ELEMENT */
	size_t line, column; /* where it begins, from 1 */
	bool listed;         /* false: there is no list, it stands alone */
};

struct cz_elements;

/* path leads through objects to the list, "data.items"; NULL is the document itself. A single object counts as a list of one. */
struct cz_elements *cz_elements_open(cz_read_fn *read, void *ctx, const char *path, struct cz_err *err) CZ_MUST_CHECK;
/* 1: an element; 0: the list and the document have ended; below 0: an error, with its line and column: not JSON, or CZ124. */
int cz_elements_next(struct cz_elements *e, struct cz_element *out, struct cz_err *err) CZ_MUST_CHECK;
/* Whether a member around the list said so far that there are other pages of it. */
bool cz_elements_more(const struct cz_elements *e);
void cz_elements_close(struct cz_elements *e);

#endif
