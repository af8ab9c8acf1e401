#ifndef CZ_BASE_FILE_H
#define CZ_BASE_FILE_H

#include "base/buf.h"
#include "base/err.h"
#include <stdbool.h>
#include <stdio.h>

/* Reading. A name of "-" is standard input. */
struct cz_in {
	int fd;
	const char *name; /* for messages: the operand, or "standard input"; borrowed */
	bool ended;
};

int cz_in_open(struct cz_in *in, const char *name, struct cz_err *err) CZ_MUST_CHECK;
/* Up to n bytes: > 0 how many, 0 at the end, < 0 an error. */
long cz_in_read(struct cz_in *in, void *p, size_t n, struct cz_err *err) CZ_MUST_CHECK;
void cz_in_close(struct cz_in *in);
/* A whole file added to out; CZ_EINPUT when it is longer than max bytes. */
int cz_file_read(const char *name, size_t max, struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;

/* Writing, all or nothing. With a path the bytes go to a new file of mode 0600 beside it, which takes
 * its name in cz_out_commit, after fsync; a symbolic link is replaced, never followed. A device or
 * a named pipe cannot be replaced and is written as we go. Without a path (NULL, "-" or /dev/stdout)
 * they go to file descriptor 1. Leaving without commit keeps the old file whole. */
struct cz_out {
	int fd, dir;
	char *path, *temp; /* temp: the name beside it, when the file system has no nameless files */
	struct cz_buf buf; /* what is not written yet */
	int sys;           /* errno of the first failed write, or 0 */
	bool failed;       /* sticky: no memory or a failed write; told by commit */
};

int cz_out_open(struct cz_out *out, const char *path, struct cz_err *err) CZ_MUST_CHECK;
/* A file in a folder; the folder is made, for its owner only, when it is not there. */
int cz_out_open_in(struct cz_out *out, const char *folder, const char *name, struct cz_err *err) CZ_MUST_CHECK;
void cz_out_write(struct cz_out *out, const void *p, size_t n);
/* Move what b holds to the output and empty b; a failed b makes out failed. */
void cz_out_take(struct cz_out *out, struct cz_buf *b);
/* Write out what is buffered: for a reader that waits. */
void cz_out_flush(struct cz_out *out);
int cz_out_commit(struct cz_out *out, struct cz_err *err) CZ_MUST_CHECK;
void cz_out_release(struct cz_out *out); /* after commit or instead of it; accepts one never opened if zeroed */

#endif
