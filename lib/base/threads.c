#define _GNU_SOURCE /* sched_getaffinity: it asks the kernel, and opens no file that the sandbox would refuse */
#include "base/threads.h"
#include <assert.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

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

/* Helpers for so many parts, as far as there are processors and threads can be had: how many there are. */
static size_t begin(pthread_t thread[MOST], void *(*help)(void *ctx), void *ctx, size_t parts)
{
	size_t wanted = parts > 1 ? cz_threads() : 1, helpers = 0;
	while (helpers + 1 < wanted && helpers + 1 < parts && pthread_create(&thread[helpers], NULL, help, ctx) == 0)
		helpers++;
	return helpers;
}

static void end(const pthread_t thread[MOST], size_t helpers)
{
	for (size_t k = 0; k < helpers; k++)
		pthread_join(thread[k], NULL);
}

void cz_threads_do(void (*work)(void *ctx, size_t part), void *ctx, size_t parts)
{
	struct crew c = {work, ctx, parts, 0};
	pthread_t thread[MOST];
	size_t helpers = begin(thread, work_on, &c, parts);
	work_on(&c);
	end(thread, helpers);
}

/* A crew whose parts are taken in. */
struct queue {
	struct crew crew;
	pthread_mutex_t lock;
	pthread_cond_t more;
	uint64_t done; /* a bit for each part */
};

static bool work_once(struct queue *q)
{
	struct crew *c = &q->crew;
	size_t part = atomic_fetch_add(&c->next, 1);
	if (part >= c->parts)
		return false;
	c->work(c->ctx, part);
	pthread_mutex_lock(&q->lock);
	q->done |= UINT64_C(1) << part;
	pthread_cond_signal(&q->more);
	pthread_mutex_unlock(&q->lock);
	return true;
}

static void *help_out(void *queue)
{
	while (work_once(queue))
		;
	return NULL;
}

static bool is_done(struct queue *q, size_t part, bool wait)
{
	pthread_mutex_lock(&q->lock);
	while (wait && !(q->done >> part & 1))
		pthread_cond_wait(&q->more, &q->lock);
	bool done = q->done >> part & 1;
	pthread_mutex_unlock(&q->lock);
	return done;
}

int cz_threads_take(void (*work)(void *ctx, size_t part), int (*take)(void *ctx, size_t part), void *ctx, size_t parts)
{
	struct queue q = {.crew = {work, ctx, parts, 0}, .lock = PTHREAD_MUTEX_INITIALIZER, .more = PTHREAD_COND_INITIALIZER};
	pthread_t thread[MOST];
	int rc = 0;
	assert(parts <= CZ_THREADS_TAKE);
	size_t helpers = begin(thread, help_out, &q, parts);
	for (size_t part = 0; part < parts && !rc; part++) {
		bool wait = false; /* nothing is left to begin */
		while (!is_done(&q, part, wait))
			wait = !work_once(&q);
		rc = take(ctx, part);
	}
	atomic_store(&q.crew.next, parts);
	end(thread, helpers);
	return rc;
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
