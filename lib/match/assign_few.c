#include "match/assign_heap.h"
#include "match/assign_market.h"
#include <stdlib.h>
#include <string.h>

/*
 * Clearing a market of few buyers who want many goods each, as ten volunteers with thousands of places. A way from good to
 * good would lead past all goods of whom it meets. So here it leads from buyer to buyer, and of the many goods that one could
 * take from another, a heap gives the one that costs the least:
 *
 *	A --------> B      what B has for 900 points is worth 940 to A      -40
 *	|           |
 *	v           v
 *	for sale to each   -700 to A, -870 to B: for A the shortest way is by B, -910
 *
 * Who lacks a good goes the shortest way to one that is for sale, and everyone on it takes a good from the next. After each
 * such way the sales are the best of so many (successive shortest paths), and a buyer gains what its way would give. Whatever
 * changed hands is thrown out when it comes to the front of its heap. Places that must be sold are so cheap that no way
 * without them is shorter.
 */

/* Each good takes about as long as there are roads, which are buyers times buyers. */
enum { FEW_BUYERS = 256, MORE = 2 };

/* Beyond all ways: points and costs are up to 2^31, and a way leads past no more than FEW_BUYERS. */
#define FAR_OFF (INT64_C(1) << 42)

struct few {
	struct cz_market *m;
	uint32_t n, *buyer;    /* those who want something: below, these are the buyers, and sales are to them */
	struct cz_pairs offer; /* of each buyer */
	struct cz_pairs asker; /* of each good */
	struct cz_heap *road;  /* from u to v: what u could take from v; from u to u: what is for sale to u */
	int64_t *cost;         /* per road: of its first good; CZ_MARKET_NEVER when there is none */
	int64_t *way;          /* per buyer: how far it is to what is for sale */
	bool *is_shorter;      /* per buyer: its way is shorter than when those who could take from it were told */
	uint32_t *next;        /* per buyer: from whom it takes a good on that way, or itself, who buys one */
	uint32_t *takes;       /* per buyer: that good */
};

bool cz_clear_is_for_few(const struct cz_market *m)
{
	uint32_t buyers = 0;
	uint64_t goods = 0;
	for (uint32_t b = 0; b < m->buyers && buyers <= FEW_BUYERS; b++) {
		buyers += m->want[b] > 0;
		goods += (uint64_t)m->want[b];
	}
	return buyers && buyers <= FEW_BUYERS && goods >= MORE * (uint64_t)buyers * buyers;
}

static size_t road_of(const struct few *s, uint32_t u, uint32_t v)
{
	return (size_t)v * s->n + u;
}

static struct cz_end *sale_to(const struct few *s, uint32_t good, uint32_t u)
{
	const struct cz_market *m = s->m;
	for (uint32_t x = m->place[good]; x < m->place[good] + m->taken[good]; x++)
		if (m->sale[x].to == u)
			return &m->sale[x];
	return NULL;
}

/* What a good that buyer u knows is worth to it. */
static int32_t points_of(const struct few *s, uint32_t good, uint32_t u)
{
	uint64_t a = s->asker.row[good];
	while (s->asker.to[a] != u)
		a++;
	return s->asker.points[a];
}

/* What the next place of a good costs. */
static int64_t cost_of_place(const struct cz_market *m, uint32_t good)
{
	const uint32_t k = m->taken[good];
	return m->must && k < m->must[good] ? -FAR_OFF : m->floor(m, good, k);
}

/* Whether buyer u could take a good from v, or from the market. */
static bool could_take(const struct few *s, uint32_t u, uint32_t v, uint32_t good)
{
	return !sale_to(s, good, u) && (u == v ? cz_clear_room(s->m, good) > 0 : sale_to(s, good, v) != NULL);
}

/* If buyer u, to whom it has so many points, could take a good from v, it is on the road. */
static bool put_on_road(struct few *s, uint32_t u, uint32_t v, struct cz_end good)
{
	if (!could_take(s, u, v, good.to))
		return true;
	const int64_t cost = u == v ? cost_of_place(s->m, good.to) : sale_to(s, good.to, v)->points;
	return cz_heap_push(&s->road[road_of(s, u, v)], cost - good.points, good.to);
}

/* What could no longer be taken goes away, and what got dearer, as only a good for sale does, to the back. */
static bool renew_road(struct few *s, uint32_t u, uint32_t v)
{
	struct cz_heap *h = &s->road[road_of(s, u, v)];
	int64_t *cost = &s->cost[road_of(s, u, v)];
	for (*cost = CZ_MARKET_NEVER; h->n; cz_heap_pop(h)) {
		const struct cz_near front = h->v[0];
		s->m->work++;
		if (!could_take(s, u, v, front.node))
			continue;
		const int64_t now = u == v ? cost_of_place(s->m, front.node) - points_of(s, front.node, u) : front.d;
		if (now == front.d) {
			*cost = now;
			break;
		}
		if (!cz_heap_push(h, now, front.node))
			return false;
	}
	return true;
}

static void find_ways(struct few *s)
{
	const uint32_t n = s->n;
	uint32_t shorter = n;
	for (uint32_t u = 0; u < n; u++) {
		const int64_t cost = s->cost[road_of(s, u, u)];
		s->way[u] = cost < FAR_OFF ? cost : FAR_OFF;
		s->next[u] = u;
		s->is_shorter[u] = true;
	}
	for (uint32_t v = 0; shorter; v = (v + 1) % n) {
		if (!s->is_shorter[v])
			continue;
		s->is_shorter[v] = false;
		shorter--;
		s->m->work++;
		for (uint32_t u = 0; u < n; u++) {
			const int64_t way = s->cost[road_of(s, u, v)] + s->way[v];
			if (u == v || way >= s->way[u])
				continue;
			s->way[u] = way;
			s->next[u] = v;
			shorter += !s->is_shorter[u];
			s->is_shorter[u] = true;
		}
	}
}

/* Buyer u has a good from now on; v has lost it, or it was for sale. */
static bool put_on_roads(struct few *s, uint32_t good, uint32_t u, uint32_t v)
{
	const struct cz_market *m = s->m;
	for (uint64_t a = s->asker.row[good]; a < s->asker.row[good + 1]; a++) {
		const struct cz_end asker = cz_end_at(&s->asker, a);
		if (asker.to != v && !put_on_road(s, asker.to, u, (struct cz_end){good, asker.points}))
			return false;
	}
	if (u == v)
		return true;
	const struct cz_end lost = {good, points_of(s, good, v)};
	for (uint32_t x = m->place[good]; x < m->place[good] + m->taken[good]; x++)
		if (!put_on_road(s, v, m->sale[x].to, lost))
			return false;
	return put_on_road(s, v, v, lost);
}

/* All roads of buyer u, there and back. */
static bool renew_roads(struct few *s, uint32_t u)
{
	for (uint32_t v = 0; v < s->n; v++)
		if (!renew_road(s, u, v) || !renew_road(s, v, u))
			return false;
	return true;
}

static void take(struct few *s, uint32_t u)
{
	struct cz_market *m = s->m;
	const uint32_t good = s->takes[u];
	struct cz_end *place = s->next[u] == u ? &m->sale[m->place[good] + m->taken[good]++] : sale_to(s, good, s->next[u]);
	*place = (struct cz_end){u, points_of(s, good, u)};
}

static bool go_along(struct few *s, const uint32_t *on, uint32_t length)
{
	for (uint32_t k = 0; k < length; k++)
		s->takes[on[k]] = s->road[road_of(s, on[k], s->next[on[k]])].v[0].node;
	for (uint32_t k = 0; k < length; k++)
		take(s, on[k]);
	for (uint32_t k = 0; k < length; k++)
		if (!put_on_roads(s, s->takes[on[k]], on[k], s->next[on[k]]))
			return false;
	for (uint32_t k = 0; k < length; k++)
		if (!renew_roads(s, on[k]))
			return false;
	for (uint32_t u = 0; u < s->n; u++)
		if (!renew_road(s, u, u))
			return false;
	return true;
}

/* One good more for buyer u, if there is a way to one. */
static bool buy(struct few *s, uint32_t u, bool *found)
{
	uint32_t on[FEW_BUYERS], length = 0;
	for (; s->next[u] != u; u = s->next[u])
		on[length++] = u;
	on[length++] = u;
	*found = s->cost[road_of(s, u, u)] != CZ_MARKET_NEVER;
	return !*found || go_along(s, on, length);
}

static bool buy_all(struct few *s)
{
	struct cz_market *m = s->m;
	for (uint32_t u = 0; u < s->n; u++)
		for (bool found = true; found && m->want[s->buyer[u]] > 0;) {
			if (!buy(s, u, &found))
				return false;
			m->want[s->buyer[u]] -= found;
			find_ways(s);
		}
	return true;
}

/* A good goes for what the one who is least keen on it gives, and no more than what a free place of it costs. */
static void find_prices(const struct few *s)
{
	const struct cz_market *m = s->m;
	for (uint32_t good = 0; good < m->goods; good++) {
		m->price[good] = cz_clear_room(m, good) ? cost_of_place(m, good) : CZ_MARKET_NEVER;
		for (uint32_t x = m->place[good]; x < m->place[good] + m->taken[good]; x++) {
			const int64_t gives = m->sale[x].points + s->way[m->sale[x].to];
			m->price[good] = gives < m->price[good] ? gives : m->price[good];
		}
	}
}

static void name_buyers(const struct few *s)
{
	const struct cz_market *m = s->m;
	for (uint32_t good = 0; good < m->goods; good++)
		for (uint32_t x = m->place[good]; x < m->place[good] + m->taken[good]; x++)
			m->sale[x].to = s->buyer[m->sale[x].to];
}

/* Of many buyers of whom few want anything, only these have offers. */
static bool find_offers(struct few *s, struct cz_arena *mem)
{
	const struct cz_market *m = s->m;
	uint64_t *row;
	if (!(s->buyer = cz_arena_alloc(mem, FEW_BUYERS * sizeof *s->buyer)) ||
	    !(row = cz_arena_new0(mem, FEW_BUYERS + 1, sizeof *row)))
		return false;
	for (uint32_t b = 0; b < m->buyers; b++)
		if (m->want[b] > 0) {
			row[s->n + 1] = row[s->n] + m->offer.row[b + 1] - m->offer.row[b];
			s->buyer[s->n++] = b;
		}
	uint32_t *to = cz_arena_alloc(mem, row[s->n] * sizeof *to);
	int32_t *points = cz_arena_alloc(mem, row[s->n] * sizeof *points);
	if (!to || !points)
		return false;
	for (uint32_t u = 0; u < s->n; u++) {
		const uint64_t first = m->offer.row[s->buyer[u]], many = row[u + 1] - row[u];
		memcpy(to + row[u], m->offer.to + first, many * sizeof *to);
		memcpy(points + row[u], m->offer.points + first, many * sizeof *points);
	}
	s->offer = (struct cz_pairs){row, to, points};
	return cz_pairs_turn(&s->offer, s->n, m->goods, &s->asker, mem);
}

static bool make_room(struct few *s, struct cz_arena *mem)
{
	const size_t n = s->n;
	return (s->road = cz_arena_new0(mem, n * n, sizeof *s->road)) &&
	       (s->cost = cz_arena_alloc(mem, n * n * sizeof *s->cost)) &&
	       (s->way = cz_arena_alloc(mem, n * sizeof *s->way)) &&
	       (s->is_shorter = cz_arena_alloc(mem, n * sizeof *s->is_shorter)) &&
	       (s->next = cz_arena_alloc(mem, n * sizeof *s->next)) &&
	       (s->takes = cz_arena_alloc(mem, n * sizeof *s->takes));
}

static bool find_roads(struct few *s)
{
	const struct cz_pairs *offer = &s->offer;
	for (uint32_t k = 0; k < s->n * s->n; k++)
		s->cost[k] = CZ_MARKET_NEVER;
	for (uint32_t u = 0; u < s->n; u++) {
		for (uint64_t e = offer->row[u]; e < offer->row[u + 1]; e++)
			if (!put_on_road(s, u, u, cz_end_at(offer, e)))
				return false;
		if (!renew_road(s, u, u))
			return false;
	}
	find_ways(s);
	return true;
}

bool cz_clear_few(struct cz_market *m)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct few s = {.m = m};
	bool ok = find_offers(&s, &mem) && make_room(&s, &mem) && find_roads(&s) && buy_all(&s);
	if (ok) {
		find_prices(&s);
		name_buyers(&s);
	}
	for (uint32_t k = 0; s.road && k < s.n * s.n; k++)
		free(s.road[k].v);
	cz_arena_release(&mem);
	return ok;
}
