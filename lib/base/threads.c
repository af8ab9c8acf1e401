#define _GNU_SOURCE /* sched_getaffinity: it asks the kernel, and opens no file that the sandbox would refuse */
#include "base/threads.h"
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

enum { MOST = 16 };

static size_t limit;

void cz_threads_limit(size_t most)
{
	limit = most;
}

size_t cz_threads(void)
{
	cpu_set_t mine;
	size_t n = sched_getaffinity(0, sizeof mine, &mine) == 0 ? (size_t)CPU_COUNT(&mine) : 1;
	if (limit && n > limit)
		n = limit;
	return n > MOST ? MOST : n;
}

struct crew {
	void (*work)(void *ctx, size_t part);
	void *ctx;
	size_t parts;
	atomic_size_t next;
};

static void *work_on(void *ctx)
{
	struct crew *c = ctx;
	size_t part;
	while ((part = atomic_fetch_add(&c->next, 1)) < c->parts)
		c->work(c->ctx, part);
	return NULL;
}

void cz_threads_do(void (*work)(void *ctx, size_t part), void *ctx, size_t parts)
{
	struct crew c = {work, ctx, parts, 0};
	pthread_t thread[MOST];
	size_t wanted = parts > 1 ? cz_threads() : 1, helpers = 0;
	while (helpers + 1 < wanted && helpers + 1 < parts && pthread_create(&thread[helpers], NULL, work_on, &c) == 0)
		helpers++;
	work_on(&c);
	for (size_t k = 0; k < helpers; k++)
		pthread_join(thread[k], NULL);
}

struct many {
	void (*visit)(void *ctx, size_t k);
	void *ctx;
	size_t n, at_once;
};

static void visit_some(void *ctx, size_t part)
{
	const struct many *m = ctx;
	for (size_t k = part * m->at_once; k < (part + 1) * m->at_once && k < m->n; k++)
		m->visit(m->ctx, k);
}

void cz_threads_each(void (*visit)(void *ctx, size_t k), void *ctx, size_t n, size_t at_once)
{
	struct many m = {visit, ctx, n, at_once};
	cz_threads_do(visit_some, &m, (n + at_once - 1) / at_once);
}
