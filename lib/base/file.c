#define _GNU_SOURCE /* O_TMPFILE, O_PATH */
#include "base/file.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OUT_BUFFER = 64 * 1024, MOST_TEMPS = 10000 };

/* A descriptor above 2. When a program starts with its standard output closed, the first file it opens
 * would become that output, and results would end up in it. */
static int above_standard(int fd)
{
	if (fd < 0 || fd > STDERR_FILENO)
		return fd;
	int moved = fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	int sys = errno;
	close(fd);
	errno = sys;
	return moved;
}

static int open_retry(int dir, const char *name, int flags)
{
	int fd;
	do
		fd = openat(dir, name, flags | O_CLOEXEC | O_NOCTTY, 0600);
	while (fd < 0 && errno == EINTR);
	return above_standard(fd);
}

/* After a failed read or write: is it worth trying again? Another process may have made a shared
 * terminal or pipe non-blocking; then wait for it. */
static bool try_again(int fd, short events)
{
	if (errno == EINTR)
		return true;
	if (errno != EAGAIN)
		return false;
	struct pollfd p = {.fd = fd, .events = events};
	return poll(&p, 1, -1) >= 0 || errno == EINTR;
}

/* reading */

static int in_fail(const struct cz_in *in, const char *en, const char *nl, struct cz_err *err)
{
	int code = cz_fail_sys(err, en, nl);
	cz_err_at(err, in->name, 0, 0);
	return code;
}

int cz_in_open(struct cz_in *in, const char *name, struct cz_err *err)
{
	if (strcmp(name, "-") == 0) {
		*in = (struct cz_in){.fd = STDIN_FILENO, .name = "standard input"};
		return CZ_OK;
	}
	*in = (struct cz_in){.fd = open_retry(AT_FDCWD, name, O_RDONLY), .name = name};
	return in->fd < 0 ? in_fail(in, "cannot open", "kan niet worden geopend", err) : CZ_OK;
}

long cz_in_read(struct cz_in *in, void *p, size_t n, struct cz_err *err)
{
	if (in->ended) /* a terminal would ask for more after its end of file */
		return 0;
	ssize_t got;
	do
		got = read(in->fd, p, n);
	while (got < 0 && try_again(in->fd, POLLIN));
	if (got < 0)
		return in_fail(in, "cannot read", "kan niet worden gelezen", err);
	in->ended = got == 0 && n > 0;
	return got;
}

void cz_in_close(struct cz_in *in)
{
	if (in->fd > STDERR_FILENO)
		close(in->fd);
	in->fd = -1;
}

static int read_all(struct cz_in *in, size_t max, struct cz_buf *out, struct cz_err *err)
{
	char piece[16 * 1024];
	size_t total = 0;
	long got;
	while ((got = cz_in_read(in, piece, sizeof piece, err)) > 0) {
		if ((size_t)got > max - total) {
			cz_fail_said(err, CZ_EINPUT, "longer than %zu bytes", "langer dan %zu bytes", max);
			cz_err_at(err, in->name, 0, 0);
			return CZ_EINPUT;
		}
		total += (size_t)got;
		cz_buf_add(out, piece, (size_t)got);
		if (cz_buf_failed(out))
			return cz_fail_mem(err);
	}
	return (int)got;
}

int cz_file_read(const char *name, size_t max, struct cz_buf *out, struct cz_err *err)
{
	struct cz_in in;
	int rc = cz_in_open(&in, name, err);
	if (rc < 0)
		return rc;
	rc = read_all(&in, max, out, err);
	cz_in_close(&in);
	return rc;
}

/* writing */

/* The path may not outlive the error, so it goes into the text. */
static int out_fail(const struct cz_out *out, int sys, struct cz_err *err)
{
	char en[200], nl[200];
	snprintf(en, sizeof en, "cannot write %.180s", out->path ? out->path : "standard output");
	snprintf(nl, sizeof nl, "kan niet schrijven naar %.170s", out->path ? out->path : "de standaarduitvoer");
	errno = sys;
	return cz_fail_sys(err, en, nl);
}

static bool is_stdout(const char *path)
{
	return !path || strcmp(path, "-") == 0 || strcmp(path, "/dev/stdout") == 0;
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

/* The folder that holds path. One that may be written but not listed can be used, though not synced. */
static int open_dir(const char *path)
{
	const char *base = base_name(path);
	char *name = base == path ? strdup(".") : strndup(path, (size_t)(base - path));
	if (!name)
		return -1;
	int dir = open_retry(AT_FDCWD, name, O_RDONLY | O_DIRECTORY);
	if (dir < 0 && errno == EACCES)
		dir = open_retry(AT_FDCWD, name, O_PATH | O_DIRECTORY);
	int sys = errno;
	free(name);
	errno = sys;
	return dir;
}

/* Find a name beside the target that is free: `make` is asked until it does not answer EEXIST. */
static int make_temp(struct cz_out *out, int (*make)(struct cz_out *out))
{
	enum { ROOM = 48 };
	out->temp = malloc(ROOM);
	if (!out->temp)
		return -1;
	for (int i = 0; i < MOST_TEMPS; i++) {
		snprintf(out->temp, ROOM, ".cz-%ld-%d.tmp", (long)getpid(), i);
		int made = make(out);
		if (made >= 0 || errno != EEXIST)
			return made;
	}
	return -1;
}

static void drop_temp(struct cz_out *out)
{
	int sys = errno;
	free(out->temp);
	out->temp = NULL;
	errno = sys;
}

static int create_named(struct cz_out *out)
{
	return open_retry(out->dir, out->temp, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
}

static int link_nameless(struct cz_out *out)
{
	char self[48];
	snprintf(self, sizeof self, "/proc/self/fd/%d", out->fd);
	return linkat(AT_FDCWD, self, out->dir, out->temp, AT_SYMLINK_FOLLOW);
}

/* A file without a name vanishes with a killed process. It can only get one through /proc. */
static int create_nameless(struct cz_out *out)
{
	if (access("/proc/self/fd", X_OK) != 0)
		return -1;
	return open_retry(out->dir, ".", O_WRONLY | O_TMPFILE);
}

static int create(struct cz_out *out)
{
	int fd = create_nameless(out);
	if (fd >= 0)
		return fd;
	fd = make_temp(out, create_named);
	if (fd < 0)
		drop_temp(out);
	return fd;
}

/* Open what out->path names; -1 with errno. A device or a pipe cannot be replaced, only written. */
static int open_target(struct cz_out *out)
{
	struct stat st;
	const char *base = base_name(out->path);
	out->dir = open_dir(out->path);
	if (out->dir < 0)
		return -1;
	if (fstatat(out->dir, *base ? base : ".", &st, AT_SYMLINK_NOFOLLOW) != 0 || S_ISREG(st.st_mode) ||
	    S_ISLNK(st.st_mode))
		return create(out);
	if (S_ISDIR(st.st_mode)) {
		errno = EISDIR;
		return -1;
	}
	close(out->dir);
	out->dir = -1;
	return open_retry(AT_FDCWD, out->path, O_WRONLY);
}

static int open_path(struct cz_out *out, const char *path, struct cz_err *err)
{
	out->path = strdup(path);
	if (!out->path)
		return cz_fail_mem(err);
	errno = 0;
	out->fd = open_target(out);
	if (out->fd >= 0)
		return CZ_OK;
	return errno == ENOMEM ? cz_fail_mem(err) : out_fail(out, errno, err);
}

int cz_out_open(struct cz_out *out, const char *path, struct cz_err *err)
{
	*out = (struct cz_out){.fd = STDOUT_FILENO, .dir = -1};
	int rc = CZ_OK;
	if (!cz_buf_reserve(&out->buf, OUT_BUFFER))
		rc = cz_fail_mem(err);
	else if (!is_stdout(path))
		rc = open_path(out, path, err);
	else if (fcntl(out->fd, F_GETFD) < 0) {
		out->sys = errno;
		out->failed = true;
	}
	if (rc < 0)
		cz_out_release(out);
	return rc;
}

int cz_out_open_in(struct cz_out *out, const char *folder, const char *name, struct cz_err *err)
{
	struct cz_buf path = CZ_BUF_INIT;
	cz_buf_addf(&path, "%s/%s", folder, name);
	int rc = CZ_OK;
	*out = (struct cz_out){.fd = -1, .dir = -1};
	if (cz_buf_failed(&path)) {
		rc = cz_fail_mem(err);
	} else if (mkdir(folder, 0700) != 0 && errno != EEXIST) {
		rc = cz_fail_sys(err, "cannot make the folder", "kan de map niet maken");
		cz_err_at(err, folder, 0, 0);
	} else {
		rc = cz_out_open(out, cz_buf_text(&path), err);
	}
	cz_buf_release(&path);
	return rc;
}

static void write_all(struct cz_out *out, const char *p, size_t n)
{
	while (n && !out->failed) {
		ssize_t put = write(out->fd, p, n);
		if (put >= 0) {
			p += put;
			n -= (size_t)put;
		} else if (!try_again(out->fd, POLLOUT)) {
			out->sys = errno;
			out->failed = true;
		}
	}
}

void cz_out_flush(struct cz_out *out)
{
	write_all(out, out->buf.data, out->buf.len);
	cz_buf_clear(&out->buf);
}

void cz_out_write(struct cz_out *out, const void *p, size_t n)
{
	if (n > OUT_BUFFER - out->buf.len)
		cz_out_flush(out);
	if (n > OUT_BUFFER)
		write_all(out, p, n);
	else
		cz_buf_add(&out->buf, p, n);
}

void cz_out_take(struct cz_out *out, struct cz_buf *b)
{
	if (cz_buf_failed(b))
		out->failed = true;
	else
		cz_out_write(out, b->data, b->len);
	cz_buf_clear(b);
}

/* Some file systems cannot sync a folder, and a folder opened as O_PATH cannot be synced. */
static int sync_fd(int fd, bool is_dir)
{
	int rc;
	do
		rc = fsync(fd);
	while (rc < 0 && errno == EINTR);
	return rc < 0 && is_dir && (errno == EINVAL || errno == EBADF) ? 0 : rc;
}

/* The descriptor is gone whatever close says, so EINTR is no reason to try again. */
static int close_fd(int *fd)
{
	int rc = close(*fd);
	*fd = -1;
	return rc < 0 && errno != EINTR ? -1 : 0;
}

/* Give the new file the name of the old one. linkat cannot replace, so a nameless file first gets
 * a name of its own. */
static int replace(struct cz_out *out)
{
	if (sync_fd(out->fd, false) < 0)
		return -1;
	if (!out->temp && make_temp(out, link_nameless) < 0) {
		drop_temp(out);
		return -1;
	}
	if (close_fd(&out->fd) < 0 ||
	    renameat(out->dir, out->temp, out->dir, base_name(out->path)) < 0)
		return -1;
	drop_temp(out);
	return sync_fd(out->dir, true);
}

int cz_out_commit(struct cz_out *out, struct cz_err *err)
{
	cz_out_flush(out);
	if (out->failed)
		return out->sys ? out_fail(out, out->sys, err) : cz_fail_mem(err);
	int rc = out->dir >= 0 ? replace(out) : out->path ? close_fd(&out->fd) : 0;
	if (rc < 0)
		return errno == ENOMEM ? cz_fail_mem(err) : out_fail(out, errno, err);
	return CZ_OK;
}

void cz_out_release(struct cz_out *out)
{
	if (out->temp)
		unlinkat(out->dir, out->temp, 0);
	if (out->fd > STDERR_FILENO)
		close(out->fd);
	if (out->dir > STDERR_FILENO)
		close(out->dir);
	free(out->temp);
	free(out->path);
	cz_buf_release(&out->buf);
	*out = (struct cz_out){.fd = -1, .dir = -1};
}
