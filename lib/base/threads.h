#ifndef CZ_BASE_THREADS_H
#define CZ_BASE_THREADS_H

#include <stddef.h>

/* Work in parts that do not touch each other: work(ctx, part) for part 0 .. parts - 1, each once, in any order, on as many
 * threads as this process may have processors. It returns when all are done. What comes out must not depend on who did
 * what: let each part keep its own result, and put them together in their order. Where no thread can be had the caller
 * does all of it. */
void cz_threads_do(void (*work)(void *ctx, size_t part), void *ctx, size_t parts);

/* The same for things that are many and small: visit(ctx, k) for k 0 .. n - 1, where a thread takes so many at once. */
void cz_threads_each(void (*visit)(void *ctx, size_t k), void *ctx, size_t n, size_t at_once);

/* Work in parts that are taken in besides, each when it is done, in their order and by the caller's own thread: take(ctx, part) for
 * part 0, 1 and so on, while others still work on what follows. Other than 0 from take ends it: that is returned, and parts that
 * nobody began are left. */
enum { CZ_THREADS_TAKE = 64 }; /* parts at most */
int cz_threads_take(void (*work)(void *ctx, size_t part), int (*take)(void *ctx, size_t part), void *ctx, size_t parts);

/* How many threads work at once; and no more than this many from now on (0: as many as there are processors). */
size_t cz_threads(void);
void cz_threads_limit(size_t most);

#endif
