#include "base/arena.h"
#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20, LARGE_PIECE = 1 << 17 };
enum { PAGE = 1 << 21, FIRST_PAGES = 1 << 23, MOST_PAGES = 1 << 25 }; /* a large page; bytes in several, at once */

struct cz_arena_block {
	struct cz_arena_block *older;
	size_t size;   /* of data */
	size_t mapped; /* of the whole block, when it is not of malloc */
	alignas(max_align_t) char data[];
};

/* The first piece of a new block b, which holds `size` bytes; NULL when b is. */
static void *add_block(struct cz_arena *a, struct cz_arena_block *b, size_t size, size_t piece)
{
	if (!b)
		return NULL;
	*b = (struct cz_arena_block){.older = a->block, .size = size};
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

/* Large pages, zeroed; NULL: none. Where the system has only small ones these serve as well. The address sanitizer
 * guards only what comes from malloc. */
static struct cz_arena_block *map_pages(size_t size)
{
#ifdef __SANITIZE_ADDRESS__
	return NULL;
#endif
	char *p = mmap(NULL, size + PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (p == MAP_FAILED)
		return NULL;
	const size_t before = -(uintptr_t)p % PAGE;
	if (before)
		munmap(p, before);
	munmap(p + before + size, PAGE - before);
	struct cz_arena_block *b = (void *)(p + before);
#ifdef MADV_HUGEPAGE
	(void)madvise(b, size, MADV_HUGEPAGE);
#endif
	*b = (struct cz_arena_block){.size = size - sizeof *b, .mapped = size};
	return b;
}

/* For large pieces: a block of its own, and where these add up pages for several. */
static struct cz_arena_block *new_large_block(const struct cz_arena *a, size_t size, bool zeroed)
{
	struct cz_arena_block *b = NULL;
	const size_t all = sizeof *b + size, more = a->in_large < MOST_PAGES ? a->in_large : MOST_PAGES;
	const size_t some = more < FIRST_PAGES ? FIRST_PAGES : more, want = all > some ? all : some;
	if (a->in_large + all >= PAGE / 4 && (b = map_pages((want + PAGE - 1) / PAGE * PAGE)))
		return b;
	if ((b = zeroed ? calloc(1, all) : malloc(all)))
		*b = (struct cz_arena_block){.size = size};
	return b;
}

/* It stands behind the newest, of which the rest stays in use. */
static void add_large_block(struct cz_arena *a, struct cz_arena_block *b)
{
	a->in_large += b->size;
	a->large = b->data;
	a->large_end = b->data + b->size;
	if (a->block) {
		b->older = a->block->older;
		a->block->older = b;
	} else {
		a->block = b;
		a->free = a->end = a->large_end;
	}
}

/* Pages fresh from the system are zeroed already, and what is never touched costs nothing. */
static void *new_large(struct cz_arena *a, size_t size, bool zeroed)
{
	const size_t unit = alignof(max_align_t);
	if (size > SIZE_MAX / 2)
		return NULL;
	size = (size + unit - 1) / unit * unit;
	if (size > (size_t)(a->large_end - a->large)) {
		struct cz_arena_block *b = new_large_block(a, size, zeroed);
		if (!b)
			return NULL;
		add_large_block(a, b);
	}
	void *p = a->large;
	a->large += size;
	return p;
}

void *cz_arena_alloc(struct cz_arena *a, size_t size)
{
	const size_t unit = alignof(max_align_t);
	if (size > SIZE_MAX - unit)
		return NULL;
	if (size >= LARGE_PIECE)
		return new_large(a, size, false);
	size_t gap = a->block ? -(uintptr_t)a->free % unit : 0; /* a text may have ended anywhere */
	if (!a->block || size + gap > (size_t)(a->end - a->free))
		return new_block(a, size);
	void *p = a->free + gap;
	a->free += gap + size;
	return p;
}

void *cz_arena_new0(struct cz_arena *a, size_t n, size_t size)
{
	size_t bytes;
	if (__builtin_mul_overflow(n, size, &bytes))
		return NULL;
	if (bytes >= LARGE_PIECE)
		return new_large(a, bytes, true);
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
		if (b->mapped)
			munmap(b, b->mapped);
		else
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
	a->large = a->large_end = NULL;
	a->in_large = 0;
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
