#include "cli/progress.h"
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

/* A signal handler has no argument of ours, so what it needs lies here. It calls only what signal-safety(7) lists. */
static struct {
	const char *name;
	int operands;
	char *const *operand;
	int seconds;
	bool begun; /* an operand has been seen open */
	volatile sig_atomic_t paused;
} line;

enum { MOST_FILES = 64 }; /* descriptors that are looked at; a command has a handful */

/* A line being put together without stdio. */
struct text {
	char s[120];
	size_t n;
};

static void add(struct text *t, const char *s)
{
	size_t n = strlen(s), room = sizeof t->s - t->n;
	n = n < room ? n : room;
	memcpy(t->s + t->n, s, n);
	t->n += n;
}

static void add_number(struct text *t, unsigned v)
{
	char digits[12], *p = digits + sizeof digits - 1;
	*p = '\0';
	do
		*--p = (char)('0' + v % 10);
	while (v /= 10);
	add(t, p);
}

/* How far the file has been read that st tells of, when it is open; else -1. */
static off_t position(const struct stat *st)
{
	struct stat open;
	for (int fd = 0; fd < MOST_FILES; fd++)
		if (fstat(fd, &open) == 0 && open.st_dev == st->st_dev && open.st_ino == st->st_ino)
			return lseek(fd, 0, SEEK_CUR);
	return -1;
}

/* How much of the operands is read, in percents of their bytes: files are read in their order, so all that stand before
 * the one that is open are done. -1: not known, for one of them is no ordinary file. */
static int percent_read(void)
{
	off_t all = 0, done = -1;
	for (int i = 0; i < line.operands; i++) {
		struct stat st;
		if (stat(line.operand[i], &st) != 0 || !S_ISREG(st.st_mode))
			return -1;
		off_t at = position(&st);
		if (at >= 0) {
			done = all + at;
			line.begun = true;
		}
		all += st.st_size;
	}
	if (!all || !line.begun)
		return -1;
	return done < 0 ? 100 : (int)(done > all ? 100 : (double)done / (double)all * 100);
}

static void show(int sig)
{
	(void)sig;
	int saved = errno, read = percent_read();
	struct text t = {.n = 0};
	line.seconds++;
	add(&t, "\r");
	add(&t, line.name);
	add(&t, ": ");
	add_number(&t, (unsigned)line.seconds);
	add(&t, " s");
	if (read == 100)
		add(&t, ", all read");
	else if (read >= 0) {
		add(&t, ", ");
		add_number(&t, (unsigned)read);
		add(&t, "% read");
	}
	add(&t, "\033[K");
	if (!line.paused && write(STDERR_FILENO, t.s, t.n) < 0)
		line.paused = 1; /* the terminal has gone */
	errno = saved;
}

void cz_progress_begin(const char *name, int operands, char *const *operand)
{
	const char *term = getenv("TERM");
	/* Not between lines of output on the same terminal, and not where a line cannot be wiped. */
	if (!isatty(STDERR_FILENO) || isatty(STDOUT_FILENO) || !term || strcmp(term, "dumb") == 0)
		return;
	line.name = name;
	line.operands = operands;
	line.operand = operand;
	struct sigaction act = {.sa_handler = show, .sa_flags = SA_RESTART};
	struct itimerval each = {.it_value.tv_sec = 1, .it_interval.tv_sec = 1};
	sigemptyset(&act.sa_mask);
	if (sigaction(SIGALRM, &act, NULL) == 0)
		setitimer(ITIMER_REAL, &each, NULL);
}

void cz_progress_pause(void)
{
	static const char wipe[] = "\r\033[K";
	line.paused = 1;
	if (line.seconds && write(STDERR_FILENO, wipe, sizeof wipe - 1) < 0)
		line.seconds = 0; /* the terminal has gone: nothing is left to wipe */
}

void cz_progress_resume(void)
{
	line.paused = 0;
}

void cz_progress_end(void)
{
	struct itimerval never = {0};
	if (!line.name)
		return;
	setitimer(ITIMER_REAL, &never, NULL);
	cz_progress_pause();
}
