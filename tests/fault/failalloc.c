/* LD_PRELOAD shim: the CZ_FAIL_ALLOC-th allocation fails (1 is the first), or, with CZ_FAIL_EVER, that one
 * and all after it. CZ_FAIL_MARK names a file that is made when it came to that. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

static atomic_long count;
static long target = -1;
static int ever;

static int fails(void)
{
	if (target < 0) {
		const char *s = getenv("CZ_FAIL_ALLOC");
		target = s ? atol(s) : 0;
		ever = getenv("CZ_FAIL_EVER") != NULL;
	}
	if (!target)
		return 0;
	long n = ++count;
	if (n < target || (n > target && !ever))
		return 0;
	if (n == target) { /* at once: the program may not live to tell */
		const char *mark = getenv("CZ_FAIL_MARK");
		int fd = mark ? open(mark, O_CREAT | O_WRONLY, 0600) : -1;
		if (fd >= 0)
			close(fd);
	}
	errno = ENOMEM;
	return 1;
}

extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);

void *malloc(size_t n)
{
	return fails() ? NULL : __libc_malloc(n);
}

void *calloc(size_t n, size_t size)
{
	return fails() ? NULL : __libc_calloc(n, size);
}

void *realloc(void *p, size_t n)
{
	return fails() ? NULL : __libc_realloc(p, n);
}
