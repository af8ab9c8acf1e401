#include "base/arena.h"
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20, LARGE_PIECE = 1 << 17 };

struct cz_arena_block {
	struct cz_arena_block *older;
	size_t size; /* of data */
	alignas(max_align_t) char data[];
};

/* The first piece of a new block b, which holds `size` bytes; NULL when b is. */
static void *add_block(struct cz_arena *a, struct cz_arena_block *b, size_t size, size_t piece)
{
	if (!b)
		return NULL;
	b->older = a->block;
	b->size = size;
	a->block = b;
	a->free = b->data + piece;
	a->end = b->data + size;
	return b->data;
}

static void *new_block(struct cz_arena *a, size_t size)
{
	size_t want = a->block ? a->block->size * 2 : FIRST_BLOCK;
	if (want > LARGEST_BLOCK)
		want = LARGEST_BLOCK;
	if (want < size)
		want = size;
	if (want > SIZE_MAX - sizeof(struct cz_arena_block))
		return NULL;
	return add_block(a, malloc(sizeof(struct cz_arena_block) + want), want, size);
}

void *cz_arena_alloc(struct cz_arena *a, size_t size)
{
	const size_t unit = alignof(max_align_t);
	if (size > SIZE_MAX - unit)
		return NULL;
	size_t gap = a->block ? -(uintptr_t)a->free % unit : 0; /* a text may have ended anywhere */
	if (!a->block || size + gap > (size_t)(a->end - a->free))
		return new_block(a, size);
	void *p = a->free + gap;
	a->free += gap + size;
	return p;
}

/* A block of its own: fresh from the system it is zeroed already, and what is never touched costs nothing. It stands behind the
 * newest, of which the rest stays in use. */
static void *new_large0(struct cz_arena *a, size_t size)
{
	if (size > SIZE_MAX - sizeof(struct cz_arena_block))
		return NULL;
	struct cz_arena_block *b = calloc(1, sizeof *b + size);
	if (!b || !a->block)
		return add_block(a, b, size, size);
	b->size = size;
	b->older = a->block->older;
	a->block->older = b;
	return b->data;
}

void *cz_arena_new0(struct cz_arena *a, size_t n, size_t size)
{
	size_t bytes;
	if (__builtin_mul_overflow(n, size, &bytes))
		return NULL;
	if (bytes >= LARGE_PIECE)
		return new_large0(a, bytes);
	void *p = cz_arena_alloc(a, bytes);
	return p ? memset(p, 0, bytes) : NULL;
}

char *cz_arena_text(struct cz_arena *a, const char *s, size_t n)
{
	if (n == SIZE_MAX)
		return NULL;
	char *p = a->free; /* texts stand side by side: they need no alignment */
	if (a->block && n < (size_t)(a->end - a->free))
		a->free += n + 1;
	else
		p = new_block(a, n + 1);
	if (!p)
		return NULL;
	if (n)
		memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

char *cz_arena_textv(struct cz_arena *a, const char *fmt, va_list ap)
{
	size_t room = a->block ? (size_t)(a->end - a->free) : 0;
	char *p = a->free;
	va_list again;
	va_copy(again, ap);
	int n = vsnprintf(p, room, fmt, ap);
	if (n >= 0 && (size_t)n < room)
		a->free += n + 1;
	else if (n >= 0 && (p = new_block(a, (size_t)n + 1)))
		vsnprintf(p, (size_t)n + 1, fmt, again);
	va_end(again);
	return n < 0 ? NULL : p;
}

static void free_from(struct cz_arena_block *b)
{
	while (b) {
		struct cz_arena_block *older = b->older;
		free(b);
		b = older;
	}
}

void cz_arena_clear(struct cz_arena *a)
{
	if (!a->block)
		return;
	free_from(a->block->older);
	a->block->older = NULL;
	a->free = a->block->data;
	a->end = a->block->data + a->block->size;
}

void cz_arena_release(struct cz_arena *a)
{
	free_from(a->block);
	*a = (struct cz_arena)CZ_ARENA_INIT;
}

void cz_arena_join(struct cz_arena *a, struct cz_arena *from)
{
	struct cz_arena_block *oldest = from->block;
	while (oldest && oldest->older)
		oldest = oldest->older;
	if (oldest && a->block) {
		oldest->older = a->block->older;
		a->block->older = from->block;
	} else if (oldest) {
		*a = *from;
	}
	*from = (struct cz_arena)CZ_ARENA_INIT;
}
