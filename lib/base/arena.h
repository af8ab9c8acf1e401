#ifndef CZ_BASE_ARENA_H
#define CZ_BASE_ARENA_H

#include "base/attr.h"
#include <stdarg.h>
#include <stddef.h>

/* A region: many small pieces of memory that live and end together. */
struct cz_arena {
	struct cz_arena_block *block; /* the newest first */
	char *free, *end;             /* what is left of it */
	char *large, *large_end;      /* what is left for large pieces, zeroed, and */
	size_t in_large;              /* bytes taken or mapped for these in all */
};

#define CZ_ARENA_INIT {0}

/* size bytes, aligned for any type, not cleared; NULL when memory is out. */
void *cz_arena_alloc(struct cz_arena *a, size_t size) CZ_MUST_CHECK;
/* n items of one size, zeroed, checked for overflow. */
void *cz_arena_new0(struct cz_arena *a, size_t n, size_t size) CZ_MUST_CHECK;
/* A copy of n bytes with a NUL behind them. */
char *cz_arena_text(struct cz_arena *a, const char *s, size_t n) CZ_MUST_CHECK;
/* A text as vprintf writes it. */
char *cz_arena_textv(struct cz_arena *a, const char *fmt, va_list ap) CZ_PRINTF(2, 0) CZ_MUST_CHECK;

/* Forget all pieces but keep one block, for the next record. */
void cz_arena_clear(struct cz_arena *a);
void cz_arena_release(struct cz_arena *a);
/* All pieces of `from`, which is then empty, live as long as those of a. */
void cz_arena_join(struct cz_arena *a, struct cz_arena *from);

#endif
