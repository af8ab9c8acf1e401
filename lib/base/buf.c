#include "base/buf.h"
#include "base/array.h"
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

bool cz_buf_reserve(struct cz_buf *b, size_t n)
{
	if (b->failed || n > SIZE_MAX - b->len - 1 ||
	    !cz_array_reserve(&b->data, &b->cap, b->len + n + 1, 1))
		b->failed = true;
	return !b->failed;
}

void cz_buf_add_slow(struct cz_buf *b, const void *p, size_t n)
{
	if (!cz_buf_reserve(b, n))
		return;
	if (n)
		memcpy(b->data + b->len, p, n);
	b->len += n;
	b->data[b->len] = '\0';
}

void cz_buf_addf(struct cz_buf *b, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	int n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0 || !cz_buf_reserve(b, (size_t)n)) {
		b->failed = true;
		return;
	}
	va_start(ap, fmt);
	vsnprintf(b->data + b->len, (size_t)n + 1, fmt, ap);
	va_end(ap);
	b->len += (size_t)n;
}

void cz_buf_clear(struct cz_buf *b)
{
	b->len = 0;
	b->failed = false;
	if (b->data)
		b->data[0] = '\0';
}

void cz_buf_release(struct cz_buf *b)
{
	free(b->data);
	*b = (struct cz_buf)CZ_BUF_INIT;
}
