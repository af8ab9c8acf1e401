#define _GNU_SOURCE
#include "../unit.h"

#include "cli/sandbox.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a child found out after it entered the sandbox, one bit a question. */
enum {
	SOCKET = 1, PROGRAM = 2, FOREIGN_READ = 4, FOREIGN_WRITE = 8, OWN_READ = 16, OWN_WRITE = 32, CALLS = 64, FILES = 128,
};

static char folder[] = "/tmp/cz-test-XXXXXX";

static bool opens(const char *path, int flags)
{
	int fd = open(path, flags, 0600);
	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

static int child(char *input, const char *output, const char *foreign)
{
	static const struct cz_prog prog = {.name = "cz-test", .takes = CZ_TAKES_OUTPUT};
	struct cz_common set = {.output = output};
	struct cz_opt_table t;
	int found = 0;
	char path[200];
	cz_opt_gather(&prog, &t);
	struct cz_sandbox in = cz_sandbox_enter(&t, &set, 1, &input);
	found |= in.calls ? CALLS : 0;
	found |= in.files ? FILES : 0;
	found |= socket(AF_INET, SOCK_STREAM, 0) >= 0 ? SOCKET : 0;
	found |= opens("/etc/passwd", O_RDONLY) ? FOREIGN_READ : 0;
	found |= opens(foreign, O_WRONLY | O_CREAT) ? FOREIGN_WRITE : 0;
	found |= opens(input, O_RDONLY) ? OWN_READ : 0;
	int fd = open(folder, O_TMPFILE | O_WRONLY, 0600);
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	found |= fd >= 0 && linkat(AT_FDCWD, path, AT_FDCWD, output, AT_SYMLINK_FOLLOW) == 0 ? OWN_WRITE : 0;
	execl("/bin/true", "true", (char *)NULL);
	found |= errno == EPERM ? 0 : PROGRAM;
	return found;
}

/* Asked of the kernel, not of the sandbox: one that is broken must not look like one that cannot be. */
static bool possible(void)
{
#ifdef __SANITIZE_ADDRESS__
	return false; /* the sanitizer wants to read files and to trace when the program ends */
#else
	long landlock = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
	return landlock >= 1 && prctl(PR_GET_SECCOMP) >= 0;
#endif
}

static void keeps_only_what_was_named(void **state)
{
	(void)state;
	char input[100], output[100], other[] = "/tmp/cz-other-XXXXXX", foreign[100];
	assert_non_null(mkdtemp(folder));
	assert_non_null(mkdtemp(other));
	snprintf(input, sizeof input, "%s/in", folder);
	snprintf(output, sizeof output, "%s/out", folder);
	snprintf(foreign, sizeof foreign, "%s/f", other);
	close(open(input, O_WRONLY | O_CREAT, 0600));
	int fd[2], found = -1, status;
	assert_int_equal(pipe(fd), 0);
	pid_t pid = fork();
	if (pid == 0) {
		found = child(input, output, foreign);
		_exit(write(fd[1], &found, sizeof found) != sizeof found);
	}
	close(fd[1]);
	ssize_t n = read(fd[0], &found, sizeof found);
	waitpid(pid, &status, 0);
	close(fd[0]);
	unlink(input);
	unlink(output);
	unlink(foreign);
	rmdir(folder);
	rmdir(other);
	if (!possible())
		skip();
	assert_int_equal(n, sizeof found);
	assert_int_equal(found, CALLS | FILES | OWN_READ | OWN_WRITE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(keeps_only_what_was_named)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
