#include "base/threads.h"
#include "match/assign_fast.h"
#include <string.h>

/*
 * More pairs for a plan that stands. They come behind the others of their request, and with them come the places and
 * helpers that could not be used before for want of pairs. Prices and worths stay: assign_again.c makes them right.
 */

struct growth {
	struct cz_fast *f;
	const struct cz_assign_problem *p;
	struct cz_arena grows; /* becomes that of the plan */
	uint32_t *number;      /* per volunteer of p: that of the engine */
	uint32_t *known;       /* per volunteer: the last request whose old pairs have it, + 1 */
	uint32_t *added;       /* per volunteer: how many pairs */
	size_t parts;          /* in which rows are moved */
	uint64_t *row;         /* the pairs, as the plan will have them */
	uint32_t *to;
	int32_t *points;
};

static bool make_room(struct growth *g, struct cz_arena *mem)
{
	const struct cz_fast *f = g->f;
	return (g->number = cz_arena_alloc(mem, f->volunteers * sizeof *g->number)) &&
	       (g->known = cz_arena_new0(mem, f->volunteers, sizeof *g->known)) &&
	       (g->added = cz_arena_new0(mem, f->volunteers, sizeof *g->added)) &&
	       (g->row = cz_arena_new0(&g->grows, (size_t)f->requests + 1, sizeof *g->row)) &&
	       (g->to = cz_arena_alloc(&g->grows, g->p->row[f->requests] * sizeof *g->to)) &&
	       (g->points = cz_arena_alloc(&g->grows, g->p->row[f->requests] * sizeof *g->points));
}

/* The pairs of request i that are not among those it has, behind these. */
static void add_new(struct growth *g, uint32_t i)
{
	struct cz_fast *f = g->f;
	uint32_t k = f->request[i];
	uint64_t n = f->fresh[i];
	for (uint64_t e = f->pair.row[i]; e < f->pair.row[i + 1]; e++)
		g->known[f->pair.to[e]] = i + 1;
	for (uint64_t e = g->p->row[k]; e < g->p->row[k + 1]; e++) {
		uint32_t j = g->number[g->p->volunteer[e]];
		int32_t points = g->p->score[e], size = points < 0 ? -points : points;
		if (g->known[j] == i + 1)
			continue;
		g->to[n] = j;
		g->points[n++] = points;
		f->best[i].next = points > f->best[i].next ? points : f->best[i].next;
		g->added[j]++;
		f->most_points = size > f->most_points ? size : f->most_points;
	}
}

enum { PARTS = 64, REQUESTS_A_PART = 1024 };

static void move_rows(void *ctx, size_t part)
{
	const struct growth *g = ctx;
	const struct cz_fast *f = g->f;
	const uint32_t end = (uint32_t)((part + 1) * (uint64_t)f->requests / g->parts);
	for (uint32_t i = (uint32_t)(part * (uint64_t)f->requests / g->parts); i < end; i++) {
		const uint64_t from = f->pair.row[i], n = f->pair.row[i + 1] - from;
		memcpy(g->to + g->row[i], f->pair.to + from, n * sizeof *g->to);
		memcpy(g->points + g->row[i], f->pair.points + from, n * sizeof *g->points);
		f->fresh[i] = g->row[i] + n;
	}
}

static void grow_rows(struct growth *g)
{
	const struct cz_fast *f = g->f;
	for (uint32_t i = 0; i < f->requests; i++)
		g->row[i + 1] = g->row[i] + cz_assign_degree(g->p, f->request[i]);
	g->parts = f->requests / REQUESTS_A_PART + 1;
	g->parts = g->parts < PARTS ? g->parts : PARTS;
	cz_threads_do(move_rows, g, g->parts);
	for (uint32_t i = 0; i < f->requests; i++)
		if (f->fresh[i] < g->row[i + 1])
			add_new(g, i);
}

static uint32_t least_of(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/* A volunteer that had fewer pairs than places uses all of them, so that nobody minds when its price falls. */
static bool grow_places(struct growth *g)
{
	struct cz_fast *f = g->f;
	uint32_t *place = cz_arena_new0(&g->grows, (size_t)f->volunteers + 1, sizeof *place);
	if (!place)
		return false;
	for (uint32_t j = 0; j < f->volunteers; j++) {
		uint32_t old = f->place[j + 1] - f->place[j];
		place[j + 1] = place[j] + least_of(old + g->added[j], (uint32_t)g->p->capacity[f->volunteer[j]]);
		int64_t cost = place[j + 1] - place[j] > old ? cz_fast_load(f, j, f->taken[j]) : f->ask[j];
		f->ask[j] = cost < f->ask[j] ? cost : f->ask[j];
	}
	struct cz_end *holder = cz_arena_alloc(&g->grows, place[f->volunteers] * sizeof *holder);
	for (uint32_t j = 0; holder && j < f->volunteers; j++)
		memcpy(holder + place[j], f->holder + f->place[j], f->taken[j] * sizeof *holder);
	f->place = place;
	f->holder = holder;
	return holder;
}

static bool grow_units(struct growth *g)
{
	struct cz_fast *f = g->f;
	uint32_t *unit = cz_arena_new0(&g->grows, (size_t)f->requests + 1, sizeof *unit);
	if (!unit)
		return false;
	for (uint32_t i = 0; i < f->requests; i++) {
		uint32_t helpers = (uint32_t)cz_assign_helpers(g->p, f->request[i]);
		unit[i + 1] = unit[i] + least_of((uint32_t)(g->row[i + 1] - g->row[i]), helpers);
	}
	uint32_t *server = cz_arena_alloc(&g->grows, unit[f->requests] * sizeof *server);
	int32_t *points = cz_arena_new0(&g->grows, unit[f->requests], sizeof *points);
	if (!server || !points)
		return false;
	memset(server, 0xff, unit[f->requests] * sizeof *server);
	for (uint32_t i = 0; i < f->requests; i++) {
		memcpy(server + unit[i], f->server + f->unit[i], (f->unit[i + 1] - f->unit[i]) * sizeof *server);
		memcpy(points + unit[i], f->points + f->unit[i], (f->unit[i + 1] - f->unit[i]) * sizeof *points);
	}
	f->unit = unit;
	f->server = server;
	f->points = points;
	return true;
}

bool cz_fast_grow(struct cz_fast *f, const struct cz_assign_problem *p)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct growth g = {.f = f, .p = p};
	if (!f->fresh)
		f->fresh = cz_arena_alloc(&f->mem, f->requests * sizeof *f->fresh);
	bool ok = f->fresh && make_room(&g, &mem);
	if (ok) {
		for (uint32_t j = 0; j < f->volunteers; j++)
			g.number[f->volunteer[j]] = j;
		grow_rows(&g);
		ok = grow_places(&g) && grow_units(&g);
	}
	cz_arena_release(&mem);
	cz_arena_release(&f->grows);
	f->grows = g.grows;
	f->pair = (struct cz_pairs){g.row, g.to, g.points};
	f->p = p;
	return ok;
}
