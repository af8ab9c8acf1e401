#ifndef PIECES_H
#define PIECES_H

#include "base/err.h"
#include <string.h>

/* Bytes that arrive in pieces: what is read must not depend on them. */
struct bytes {
	const char *p;
	size_t n, piece; /* piece: how many bytes at most per read */
};

/* A cz_read_fn over struct bytes. */
static long give(void *ctx, void *p, size_t n, struct cz_err *err)
{
	struct bytes *b = ctx;
	(void)err;
	n = n < b->piece ? n : b->piece;
	n = n < b->n ? n : b->n;
	if (n)
		memcpy(p, b->p, n);
	b->p += n;
	b->n -= n;
	return (long)n;
}

#endif
