#include "match/assign_fast.h"
#include "base/array.h"
#include "match/assign_heap.h"
#include <stdlib.h>
#include <string.h>

/*
 * The smallest prices: the lowest at which everyone is content with what the plan gives them.
 *
 *	i1 has X (900 points), would get 950 at Y      prices rise:   X 0   Y  0   Z  0
 *	i2 has Y (970 points), would get 940 at Z                     X 0   Y 50   Z  0     i1 would rather have had Y
 *	                                                              X 0   Y 50   Z 20     and then i2 Z
 *
 *	1. Rise. All begin at the floor. Whoever would rather have another place makes it dearer until it would as soon stay, and
 *	   who has a place that got dearer looks again. Nearly always a look or two each are enough.
 *	2. Drop. Where many hang on each other, small rises would go round for long. The potentials prove the plan too; from
 *	   these we ask how far each price can drop: until somebody who is not served, or a place in use, would rather have it,
 *	   or until a neighbour whose price hangs on it cannot follow. That is the distance from the end of the flow in the
 *	   residual graph, over reduced costs. Everyone is looked at once, in the order of memory, and so are again those who turn
 *	   out to be held up by somebody looked at later, as long as that makes them few. The heap is for the rest.
 *	3. Mend. In rounds most prices stay as they were. It is known which request keeps each up, and only what a request kept up
 *	   that has moved, or one who gains more since its own place got cheaper, may fall: these begin at the floor once more, and
 *	   who knows them makes them dearer, as do those who moved and those with new pairs. Nobody is kept up by what it keeps up
 *	   itself: a request is noted only where it makes a place dearer, by the price of its own, which had risen before.
 */

/* Rising is for where most are served, no more than one of so many is not, and look at the best of their pairs only. It gives up
 * when it has looked at one of so many pairs. */
enum { FEW_UNSERVED = 50, FEW_LOOKS = 3 };

/* Looking again in the order of memory is quick, but may be too early, and so in vain: it goes on while it makes those who wait
 * fewer by a third, and not for so few. */
enum { FEW_WAIT = 16 };

/* Prices are mended where so few requests have moved, or one of so many. */
enum { A_FEW = 8, FEW_MOVED = 32 };

static void set_low(const struct cz_fast *f, uint32_t j, int64_t price, uint32_t holds)
{
	f->low[j] = price;
	if (f->holds)
		f->holds[j] = holds;
}

/* Nobody asks less than what the last place in use costs, or the first, when none is. */
static void begin_low_of(const struct cz_fast *f, uint32_t j)
{
	set_low(f, j, cz_fast_load(f, j, f->taken[j] ? f->taken[j] - 1 : 0), CZ_NOBODY);
}

static void begin_low(const struct cz_fast *f)
{
	for (uint32_t j = 0; j < f->volunteers; j++)
		begin_low_of(f, j);
}

/* What request i gains by the worst of its helpers, or by doing without one. */
static int64_t worst_gain(const struct cz_fast *f, uint32_t i)
{
	int64_t worst = f->unserved[i] > 0 ? 0 : INT64_MAX / 2;
	for (uint32_t u = f->unit[i]; u < f->unit[i + 1] && f->server[u] != CZ_NOBODY; u++) {
		int64_t gain = f->bonus[i] * CZ_FAST_LEVEL + f->points[u] - f->low[f->server[u]];
		worst = gain < worst ? gain : worst;
	}
	return worst;
}

/* The next pair that request i has not, and for which it would pay more than the price so far, as it gains only `base` now (its
 * bonus left out). */
static inline bool next_dearer(const struct cz_fast *f, uint32_t i, int64_t base, struct cz_span *span, struct cz_end *o)
{
	while (cz_span_next(span, &f->pair, o)) {
		int64_t price = o->points - base;
		if (price > f->least_load && price > f->low[o->to] && !cz_fast_serves(f, i, o->to))
			return true;
	}
	return false;
}

struct rise {
	const struct cz_fast *f;
	bool *looked_at;     /* per volunteer: at some request that it holds */
	bool *waits;         /* per volunteer: in the queue */
	uint32_t *queue;     /* who got dearer after that; a ring of all volunteers */
	uint32_t first, n;
	uint64_t looks, most;
};

static void make_dearer(struct rise *s, uint32_t j, int64_t price, uint32_t i)
{
	set_low(s->f, j, price, i);
	if (!s->looked_at[j] || s->waits[j])
		return;
	s->waits[j] = true;
	s->queue[(s->first + s->n++) % s->f->volunteers] = j;
}

static void look_for_better(struct rise *s, uint32_t i)
{
	const struct cz_fast *f = s->f;
	int64_t base = worst_gain(f, i) - f->bonus[i] * CZ_FAST_LEVEL;
	struct cz_end o;
	struct cz_span span = cz_span_above(&f->pair, f->best, i, base + f->least_load);
	s->looks += span.few ? 1 : span.end - span.at;
	while (next_dearer(f, i, base, &span, &o))
		make_dearer(s, o.to, o.points - base, i);
}

static bool rise_all(struct rise *s)
{
	const struct cz_fast *f = s->f;
	begin_low(f);
	for (uint32_t i = 0; i < f->requests && s->looks <= s->most; i++) {
		for (uint32_t u = f->unit[i]; u < f->unit[i + 1] && f->server[u] != CZ_NOBODY; u++)
			s->looked_at[f->server[u]] = true;
		look_for_better(s, i);
	}
	while (s->n && s->looks <= s->most) {
		uint32_t j = s->queue[s->first];
		s->first = (s->first + 1) % f->volunteers;
		s->n--;
		s->waits[j] = false;
		for (uint32_t x = f->place[j]; x < f->place[j] + f->taken[j]; x++)
			look_for_better(s, f->holder[x].to);
	}
	return s->looks <= s->most;
}

static bool many_are_unserved(const struct cz_fast *f)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < f->requests; i++)
		n += f->unserved[i] > 0;
	return n > f->requests / FEW_UNSERVED;
}

/* done: false when that would take too long. */
static bool rise(struct cz_fast *f, bool *done)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct rise s = {.f = f, .most = f->pair.row[f->requests] / FEW_LOOKS};
	bool ok = (s.looked_at = cz_arena_new0(&mem, f->volunteers, sizeof *s.looked_at)) &&
		  (s.waits = cz_arena_new0(&mem, f->volunteers, sizeof *s.waits)) &&
		  (s.queue = cz_arena_new0(&mem, f->volunteers, sizeof *s.queue));
	*done = ok && !many_are_unserved(f) && rise_all(&s);
	cz_arena_release(&mem);
	return ok;
}

struct drop {
	const struct cz_fast *f; /* low: where the prices stop, found so far */
	int64_t *request;        /* how much more each can gain, found so far */
	bool *looked_at;         /* per volunteer: at some request that it holds */
	bool *waits;             /* per volunteer: stopped earlier after that, and is to be looked at again */
	uint32_t waiting;        /* so many */
	struct cz_heap heap;     /* of those that wait, in the end */
	bool in_heap;
};

/* How far the price of volunteer j can drop, found so far. */
static int64_t can_drop(const struct drop *s, uint32_t j)
{
	return s->f->ask[j] - s->f->low[j];
}

static bool wait(struct drop *s, uint32_t j)
{
	if (s->in_heap)
		return cz_heap_push(&s->heap, can_drop(s, j), j);
	s->waiting += !s->waits[j];
	s->waits[j] = true;
	return true;
}

static bool stop_at(struct drop *s, uint32_t j, int64_t price, uint32_t i)
{
	set_low(s->f, j, price, i);
	return !s->looked_at[j] || wait(s, j);
}

/* Request i can gain d more before it moves: it would then take any pair that loses less. */
static bool reach_request(struct drop *s, int64_t d, uint32_t i)
{
	const struct cz_fast *f = s->f;
	if (d >= s->request[i])
		return true;
	s->request[i] = d;
	int64_t base = d + f->worth[i] - f->bonus[i] * CZ_FAST_LEVEL;
	struct cz_end o;
	struct cz_span span = cz_span_above(&f->pair, f->best, i, base + f->least_load);
	while (next_dearer(f, i, base, &span, &o))
		if (!stop_at(s, o.to, o.points - base, i))
			return false;
	return true;
}

static bool reach_requests_of(struct drop *s, uint32_t j)
{
	const struct cz_fast *f = s->f;
	for (uint32_t x = f->place[j]; x < f->place[j] + f->taken[j]; x++) {
		struct cz_end h = f->holder[x];
		if (!reach_request(s, can_drop(s, j) - cz_fast_loss(f, h.to, (struct cz_end){j, h.points}), h.to))
			return false;
	}
	return true;
}

/* Request i, by those who serve it. A volunteer of a higher level can drop less, as someone unserved wants it, and waits. */
static bool look_at(struct drop *s, uint32_t i)
{
	const struct cz_fast *f = s->f;
	for (uint32_t u = f->unit[i]; u < f->unit[i + 1] && f->server[u] != CZ_NOBODY; u++) {
		uint32_t j = f->server[u];
		bool high = can_drop(s, j) >= CZ_FAST_LEVEL / 2;
		if (high && !s->looked_at[j] && !wait(s, j))
			return false;
		s->looked_at[j] = true;
		if (!high && !reach_request(s, can_drop(s, j) - cz_fast_loss(f, i, (struct cz_end){j, f->points[u]}), i))
			return false;
	}
	return true;
}

/* Those who wait are looked at again, in the order of memory. */
static bool look_again(struct drop *s)
{
	for (uint32_t j = 0; j < s->f->volunteers && s->waiting; j++) {
		if (!s->waits[j])
			continue;
		s->waits[j] = false;
		s->waiting--;
		if (!reach_requests_of(s, j))
			return false;
	}
	return true;
}

static bool heap_all(struct drop *s)
{
	s->in_heap = true;
	for (uint32_t j = 0; j < s->f->volunteers && s->waiting; j++)
		if (s->waits[j] && !wait(s, j))
			return false;
	return true;
}

static bool search(struct drop *s)
{
	const struct cz_fast *f = s->f;
	bool ok = true;
	uint32_t before = UINT32_MAX;
	for (uint32_t i = 0; i < f->requests; i++)
		s->request[i] = CZ_FAR;
	for (uint32_t i = 0; ok && i < f->requests; i++)
		if (f->unserved[i] > 0)
			ok = reach_request(s, 0, i);
	for (uint32_t i = 0; ok && i < f->requests; i++)
		ok = look_at(s, i);
	while (ok && s->waiting > FEW_WAIT && s->waiting < before / 3 * 2) {
		before = s->waiting;
		ok = look_again(s);
	}
	ok = ok && heap_all(s);
	while (ok && s->heap.n) {
		struct cz_near top = cz_heap_pop(&s->heap);
		if (top.d == can_drop(s, top.node))
			ok = reach_requests_of(s, top.node);
	}
	return ok;
}

/* What request i gains by the best of these pairs that it has not, if that is more than `gain`. */
static int64_t best_gain(const struct cz_fast *f, uint32_t i, struct cz_span span, int64_t gain)
{
	int64_t bonus = f->bonus[i] * CZ_FAST_LEVEL;
	struct cz_end o;
	while (cz_span_next(&span, &f->pair, &o)) {
		if (bonus + o.points - f->least_load <= gain)
			continue;
		int64_t g = bonus + o.points - f->low[o.to];
		if (g > gain && !cz_fast_serves(f, i, o.to))
			gain = g;
	}
	return gain;
}

/* What each request gains when it gains least. */
static void add_least_worth(struct cz_fast *f)
{
	for (uint32_t i = 0; i < f->requests; i++) {
		int64_t gain = best_gain(f, i, cz_span_few(&f->best[i]), 0);
		if (f->bonus[i] * CZ_FAST_LEVEL + f->best[i].next - f->least_load > gain)
			gain = best_gain(f, i, cz_span_all(&f->pair, i), gain);
		f->worth[i] += gain;
	}
}

void cz_fast_add_proof(struct cz_fast *f)
{
	add_least_worth(f);
	for (uint32_t j = 0; j < f->volunteers; j++)
		f->ask[j] += f->low[j];
}

static bool drop(struct cz_fast *f)
{
	struct drop s = {.f = f};
	begin_low(f);
	bool ok = (s.request = cz_array_new(f->requests, sizeof *s.request)) &&
		  (s.looked_at = cz_array_new0(f->volunteers, sizeof *s.looked_at)) &&
		  (s.waits = cz_array_new0(f->volunteers, sizeof *s.waits)) && search(&s);
	free(s.request);
	free(s.looked_at);
	free(s.waits);
	free(s.heap.v);
	return ok;
}

struct mend {
	const struct cz_fast *f;
	bool *fell;           /* per volunteer: its price begins anew */
	uint32_t *queue, n;   /* those volunteers */
	struct cz_heap heap;  /* whose price rose: by how far it could still drop from the potentials */
};

static void fall(struct mend *s, uint32_t j)
{
	if (!s->fell[j])
		s->queue[s->n++] = j;
	s->fell[j] = true;
}

/* The prices that request i keeps up. */
static void let_go(struct mend *s, uint32_t i)
{
	const struct cz_fast *f = s->f;
	for (uint64_t e = f->pair.row[i]; e < f->pair.row[i + 1]; e++)
		if (f->holds[f->pair.to[e]] == i)
			fall(s, f->pair.to[e]);
}

/* Whoever has a place whose price falls may gain more, and then does not keep up others as far. */
static void fall_all(struct mend *s)
{
	const struct cz_fast *f = s->f;
	for (uint32_t i = 0; i < f->requests; i++)
		if (f->moved[i])
			let_go(s, i);
	for (uint32_t j = 0; j < f->volunteers; j++)
		if (f->refilled[j])
			fall(s, j);
	for (uint32_t k = 0; k < s->n; k++) {
		const uint32_t j = s->queue[k];
		for (uint32_t x = f->place[j]; x < f->place[j] + f->taken[j]; x++)
			let_go(s, f->holder[x].to);
	}
}

/* One place more in use may cost more than the price was. */
static bool begin_anew(struct mend *s, uint32_t j)
{
	const struct cz_fast *f = s->f;
	const int64_t before = f->low[j];
	begin_low_of(f, j);
	return f->low[j] <= before || cz_heap_push(&s->heap, f->ask[j] - f->low[j], j);
}

static bool rise_to(struct mend *s, uint32_t j, int64_t price, uint32_t i)
{
	const struct cz_fast *f = s->f;
	set_low(f, j, price, i);
	return !f->taken[j] || cz_heap_push(&s->heap, f->ask[j] - price, j);
}

static bool look_about(struct mend *s, uint32_t i)
{
	const struct cz_fast *f = s->f;
	int64_t base = worst_gain(f, i) - f->bonus[i] * CZ_FAST_LEVEL;
	struct cz_end o;
	struct cz_span span = cz_span_above(&f->pair, f->best, i, base + f->least_load);
	while (next_dearer(f, i, base, &span, &o))
		if (!rise_to(s, o.to, o.points - base, i))
			return false;
	return true;
}

/* Those who know volunteer j, whose price has fallen. */
static bool ask_around(struct mend *s, uint32_t j)
{
	const struct cz_fast *f = s->f;
	for (size_t k = 0; k < f->askers.lists; k++)
		for (uint64_t x = f->askers.list[k].row[j]; x < f->askers.list[k].row[j + 1]; x++) {
			const struct cz_asker *a = &f->askers.list[k].asker[x];
			int64_t price = a->points + f->bonus[a->request] * CZ_FAST_LEVEL - worst_gain(f, a->request);
			if (price > f->low[j] && !cz_fast_serves(f, a->request, j) && !rise_to(s, j, price, a->request))
				return false;
		}
	return true;
}

static bool mend_all(struct mend *s)
{
	const struct cz_fast *f = s->f;
	fall_all(s);
	for (uint32_t k = 0; k < s->n; k++)
		if (!begin_anew(s, s->queue[k]))
			return false;
	for (uint32_t k = 0; k < s->n; k++)
		if (!ask_around(s, s->queue[k]))
			return false;
	for (uint32_t i = 0; i < f->requests; i++)
		if ((f->moved[i] || f->fresh[i] < f->pair.row[i + 1]) && !look_about(s, i))
			return false;
	while (s->heap.n) {
		struct cz_near top = cz_heap_pop(&s->heap);
		uint32_t j = top.node;
		if (top.d != f->ask[j] - f->low[j])
			continue;
		for (uint32_t x = f->place[j]; x < f->place[j] + f->taken[j]; x++)
			if (!look_about(s, f->holder[x].to))
				return false;
	}
	return true;
}

static bool is_like_before(const struct cz_fast *f)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < f->requests; i++)
		n += f->moved[i];
	return n < A_FEW + f->requests / FEW_MOVED;
}

static bool mend(struct cz_fast *f)
{
	struct mend s = {.f = f};
	bool ok = cz_askers_find(f) && (s.fell = cz_array_new0(f->volunteers, sizeof *s.fell)) &&
		  (s.queue = cz_array_new(f->volunteers, sizeof *s.queue)) && mend_all(&s);
	free(s.fell);
	free(s.queue);
	free(s.heap.v);
	return ok;
}

/* Room for what tells which prices may stay next time. */
static bool make_room(struct cz_fast *f)
{
	f->low = cz_arena_alloc(&f->mem, f->volunteers * sizeof *f->low);
	return f->low && (!f->lasts || ((f->holds = cz_arena_alloc(&f->mem, f->volunteers * sizeof *f->holds)) &&
					(f->moved = cz_arena_new0(&f->mem, f->requests, sizeof *f->moved)) &&
					(f->refilled = cz_arena_new0(&f->mem, f->volunteers, sizeof *f->refilled))));
}

static bool find_low(struct cz_fast *f)
{
	bool done = false;
	return rise(f, &done) && (done || drop(f));
}

static void tell_prices(const struct cz_fast *f, struct cz_assign_result *r)
{
	for (uint32_t j = 0; j < f->volunteers; j++) {
		int64_t level = (f->low[j] + CZ_FAST_LEVEL / 2) >> 56;
		r->level[f->volunteer[j]] = (uint8_t)level;
		r->points[f->volunteer[j]] = f->low[j] - level * CZ_FAST_LEVEL;
	}
}

bool cz_fast_prices(struct cz_fast *f, struct cz_assign_result *r)
{
	bool ok = f->low && is_like_before(f) ? mend(f) : (f->low || make_room(f)) && find_low(f);
	if (!ok)
		return false;
	if (f->lasts) {
		memset(f->moved, 0, f->requests * sizeof *f->moved);
		memset(f->refilled, 0, f->volunteers * sizeof *f->refilled);
	}
	tell_prices(f, r);
	return true;
}
