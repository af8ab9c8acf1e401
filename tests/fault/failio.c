/* LD_PRELOAD shim: the CZ_FAIL_IO-th call of read, write, fsync, linkat, renameat or close goes wrong in the way
 * that CZ_FAIL_HOW says: EIO, ENOSPC, EINTR, or SHORT (half of what was asked; reads and writes only). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_long count;
static long target = -1;
static int how;
enum { SHORT = -1 };

static int fails(int may_be_short)
{
	if (target < 0) {
		const char *n = getenv("CZ_FAIL_IO"), *h = getenv("CZ_FAIL_HOW");
		target = n ? atol(n) : 0;
		how = !h ? EIO : !strcmp(h, "SHORT") ? SHORT : !strcmp(h, "EINTR") ? EINTR : !strcmp(h, "ENOSPC") ? ENOSPC : EIO;
	}
	if (how == SHORT && !may_be_short)
		return 0;
	return target && ++count == target;
}

static void mark(void)
{
	int (*real_close)(int) = (int (*)(int))dlsym(RTLD_NEXT, "close");
	const char *path = getenv("CZ_FAIL_MARK");
	int fd = path ? open(path, O_CREAT | O_WRONLY, 0600) : -1;
	if (fd >= 0)
		real_close(fd);
}

#define REAL(result, name, ...) static result (*real)(__VA_ARGS__); if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)
#define FAIL do { mark(); errno = how; return -1; } while (0)

ssize_t read(int fd, void *p, size_t n)
{
	REAL(ssize_t, read, int, void *, size_t);
	if (!fails(n > 1))
		return real(fd, p, n);
	if (how == SHORT) {
		mark();
		return real(fd, p, n / 2);
	}
	FAIL;
}

ssize_t write(int fd, const void *p, size_t n)
{
	REAL(ssize_t, write, int, const void *, size_t);
	if (fd == 2 || !fails(n > 1)) /* what the program says about it has to come through */
		return real(fd, p, n);
	if (how == SHORT) {
		mark();
		return real(fd, p, n / 2);
	}
	FAIL;
}

int fsync(int fd)
{
	REAL(int, fsync, int);
	if (how != EINTR && fails(0))
		FAIL;
	return real(fd);
}

int linkat(int from, const char *a, int to, const char *b, int flags)
{
	REAL(int, linkat, int, const char *, int, const char *, int);
	if (how != EINTR && fails(0))
		FAIL;
	return real(from, a, to, b, flags);
}

int renameat(int from, const char *a, int to, const char *b)
{
	REAL(int, renameat, int, const char *, int, const char *);
	if (how != EINTR && fails(0))
		FAIL;
	return real(from, a, to, b);
}

/* It is closed all the same, as a file system does that reports a late write. */
int close(int fd)
{
	REAL(int, close, int);
	if (fd <= 2 || how == EINTR || !fails(0))
		return real(fd);
	real(fd);
	FAIL;
}
