#ifndef CZ_MODEL_BATCH_H
#define CZ_MODEL_BATCH_H

#include "model/field.h"
#include <stdatomic.h>

/* Many lines of a stream, decoded on all processors at once: each part of the text on one of them, while parts that are done are
 * taken. What comes of it are records one after the other in the order of the lines, whoever decoded which. */
struct cz_batch_type {
	const struct cz_type *type; /* NULL: not to be decoded */
	bool passes;                /* what its texts point to is gone with the next batch; else it is in mem */
	void *blank;                /* a record with nothing known; set by cz_batch_begin */
};

struct cz_batch_line {
	struct cz_str raw;
	size_t number; /* from 0 */
	size_t type;   /* by its place in the batch, or CZ_BATCH_NONE: the line has to go the whole way */
	size_t record; /* where the record begins in those of its part */
};
#define CZ_BATCH_NONE SIZE_MAX

struct cz_batch_part {
	struct cz_str text;
	struct cz_batch_line *line; /* without those that are blank */
	size_t n, cap;
	size_t lines; /* with them */
	char *record;
	size_t used, room;
	bool failed;
};

/* Whoever decodes a part, with memory for the texts; there is always a free one. */
struct cz_batch_hand {
	atomic_flag busy;
	struct cz_arena mem, passing;
	struct cz_seen *seen, *passed;
};

struct cz_batch {
	struct cz_batch_type *type; /* borrowed */
	size_t types;
	struct cz_batch_part *part;
	struct cz_batch_hand *hand;
	size_t parts, hands; /* there may be */
	size_t used;         /* parts of the last text */
	size_t longest;
	int (*take)(void *ctx, struct cz_batch_part *p);
	void *ctx;
};

/* The bytes that are worth reading at once. */
size_t cz_batch_size(const struct cz_batch *b);

/* false: no memory. Who reads shows take the parts in their order, those that failed for lack of memory too; other than 0 from it
 * ends the reading. */
bool cz_batch_begin(struct cz_batch *b, struct cz_batch_type *type, size_t types,
		    int (*take)(void *ctx, struct cz_batch_part *p), void *ctx) CZ_MUST_CHECK;
/* longest: what is longer goes the whole way. text is whole lines with their ends. What take said last. */
int cz_batch_read(struct cz_batch *b, struct cz_str text, size_t longest) CZ_MUST_CHECK;
/* Texts that are kept go to mem. */
void cz_batch_end(struct cz_batch *b, struct cz_arena *mem);

#endif
