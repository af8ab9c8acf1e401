#ifndef CZ_BASE_BUF_H
#define CZ_BASE_BUF_H

#include "base/attr.h"
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A growing byte string. After a failed allocation it stays failed: add freely, then ask
 * cz_buf_failed() once. data is NUL-terminated as soon as something was added. */
struct cz_buf {
	char *data;
	size_t len, cap;
	bool failed;
};

#define CZ_BUF_INIT {0}

/* Room for n more bytes and a NUL; false when the buffer is or becomes failed. */
bool cz_buf_reserve(struct cz_buf *b, size_t n);
void cz_buf_add_slow(struct cz_buf *b, const void *p, size_t n);
void cz_buf_addf(struct cz_buf *b, const char *fmt, ...) CZ_PRINTF(2, 3);
void cz_buf_clear(struct cz_buf *b); /* empty, and no longer failed; keeps its memory */
void cz_buf_release(struct cz_buf *b);

/* The same where there mostly is room: for who writes the bytes itself. */
static inline bool cz_buf_room(struct cz_buf *b, size_t n)
{
	return (!b->failed && b->cap - b->len > n) || cz_buf_reserve(b, n);
}

static inline void cz_buf_add(struct cz_buf *b, const void *p, size_t n)
{
	if (b->failed || b->cap - b->len <= n) {
		cz_buf_add_slow(b, p, n);
		return;
	}
	if (n)
		memcpy(b->data + b->len, p, n);
	b->len += n;
	b->data[b->len] = '\0';
}

static inline void cz_buf_addc(struct cz_buf *b, char c)
{
	cz_buf_add(b, &c, 1);
}

static inline void cz_buf_adds(struct cz_buf *b, const char *s)
{
	cz_buf_add(b, s, strlen(s));
}

static inline bool cz_buf_failed(const struct cz_buf *b)
{
	return b->failed;
}

/* The text so far; "" when nothing was added. */
static inline const char *cz_buf_text(const struct cz_buf *b)
{
	return b->data ? b->data : "";
}

#endif
