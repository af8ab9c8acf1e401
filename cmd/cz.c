/* cz: one door to all commands. `cz match ...` runs `cz-match ...`; `cz help` lists what there is. */
#define _GNU_SOURCE /* asprintf */
#include "cli/cli.h"
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

struct settings {
	struct cz_common common;
};

static const struct cz_prog prog = {
	.name = "cz",
	.synopsis = "[option ...] command [argument ...]",
	.purpose = "Match help requests to volunteers, and score partnerships in informal care.",
	.takes = CZ_RUNS_OTHERS,
};

/* The folder this program was started from: its commands lie beside it. */
static int own_folder(char *path, size_t size, struct cz_err *err)
{
	ssize_t n = readlink("/proc/self/exe", path, size - 1);
	if (n < 0)
		return cz_fail_sys(err, "cannot find the folder of the commands", "kan de map van de commando's niet vinden");
	path[n] = '\0';
	char *slash = strrchr(path, '/');
	*(slash ? slash : path) = '\0';
	return 0;
}

/* Run a command in place of this program, from beside it or from PATH. Returns only when there is none. */
static int become(const char *folder, const char *name, char **argv, struct cz_err *err)
{
	char *file, *path;
	if (asprintf(&file, "cz-%s", name) < 0)
		return cz_fail_mem(err);
	if (asprintf(&path, "%s/%s", folder, file) < 0) {
		free(file);
		return cz_fail_mem(err);
	}
	argv[0] = file;
	if (!strchr(name, '/')) {
		execv(path, argv);
		execvp(file, argv);
	}
	int rc = errno == ENOENT ? cz_fail_said(err, CZ_EUSAGE, "there is no command '%s'; 'cz help' lists them",
						"er is geen commando '%s'; 'cz help' noemt ze", name)
				 : cz_fail_sys(err, file, file);
	free(path);
	free(file);
	return rc;
}

static int is_command(const struct dirent *e)
{
	return strncmp(e->d_name, "cz-", 3) == 0 && !strchr(e->d_name, '.');
}

/* What a command is for: the first line of its help behind its usage, which may take several lines. */
static void describe(const char *folder, const char *name)
{
	char line[256] = "";
	int fd[2];
	if (pipe(fd))
		return;
	pid_t child = fork();
	if (child == 0) {
		char *path;
		dup2(fd[1], STDOUT_FILENO);
		close(fd[0]);
		close(fd[1]);
		if (asprintf(&path, "%s/%s", folder, name) >= 0)
			execl(path, name, "--help", (char *)NULL);
		_exit(CZ_EXIT_SYSTEM);
	}
	close(fd[1]);
	FILE *f = child > 0 ? fdopen(fd[0], "r") : NULL;
	do
		line[0] = '\0';
	while (f && fgets(line, sizeof line, f) && (strncmp(line, "Usage:", 6) == 0 || *line == ' '));
	while (f && getc(f) != EOF)
		;
	if (f)
		fclose(f);
	else
		close(fd[0]);
	if (child > 0)
		waitpid(child, NULL, 0);
	printf("  %-14s%s%s", name, line, strchr(line, '\n') ? "" : "\n");
}

static int list(const char *folder, struct cz_err *err)
{
	struct dirent **e;
	int n = scandir(folder, &e, is_command, alphasort);
	if (n < 0)
		return cz_fail_sys(err, "cannot list the commands", "kan de commando's niet noemen");
	printf("The commands of cz, each with a page of its own (man cz-match):\n\n");
	fflush(stdout);
	for (int i = 0; i < n; i++) {
		describe(folder, e[i]->d_name);
		free(e[i]);
	}
	free(e);
	printf("\nWhat they share is in man 7 cz, the formats in man 5 cz-data.\n");
	return 0;
}

static int run(int argc, char **argv, struct cz_err *err)
{
	static char help[] = "--help";
	char folder[4096];
	int rc = own_folder(folder, sizeof folder, err);
	if (rc)
		return rc;
	if (argc == 0 || (strcmp(argv[0], "help") == 0 && argc == 1))
		return list(folder, err);
	if (strcmp(argv[0], "help") == 0)
		return become(folder, argv[1], (char *[]){NULL, help, NULL}, err);
	return become(folder, argv[0], argv, err);
}

int main(int argc, char **argv)
{
	struct cz_err err = CZ_ERR_INIT;
	struct settings set = {0};
	int status = CZ_EXIT_OK;
	int i = cz_cli_begin(&prog, argc, argv, &set, &status);

	if (i < 0)
		return status;
	if (run(argc - i, argv + i, &err))
		status = CZ_EXIT_SYSTEM;
	return cz_cli_end(&prog, &set.common, &err, status);
}
