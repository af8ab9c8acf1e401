#include "match/assign_market.h"

/*
 * Bidding: a buyer takes the place of its best good and raises it by what that good is better than the next
 * (augmenting row reduction, Jonker and Volgenant 1987). Who is outbid at no gain waits for the next round, or
 * two buyers of equal taste would outbid each other for ever. Where goods are to spare bids rise by a step more
 * (auction, Bertsekas 1979), which ends such wars soon, and what buyers then regret goes back.
 *
 * A small step leaves few regrets but takes many bids. So there is a rehearsal in large steps, after which everything is given
 * back, prices go down by a few of these, and the bids in small steps begin where they would have come to anyway.
 */

enum { ROUNDS = 10, COARSE = 32, GIVE = 4 };

struct bidding {
	struct cz_clear *c;
	int64_t *bid;             /* per place */
	uint32_t *waiting, *next; /* buyers */
	size_t n_waiting, n_next;
	bool *waits;              /* per buyer: is on one of the two lists */
};

/* Offer o, which gives g, comes among the best. The last of them becomes one of the others. */
static void insert(struct cz_best *best, int64_t *gain, struct cz_end o, int64_t g)
{
	int k = CZ_FEW - 1;
	if (best->offer[k].points > best->next)
		best->next = best->offer[k].points;
	for (; k && gain[k - 1] < g; k--) {
		gain[k] = gain[k - 1];
		best->offer[k] = best->offer[k - 1];
	}
	gain[k] = g;
	best->offer[k] = o;
}

static void find_favourites(struct cz_clear *c, uint32_t b)
{
	const struct cz_market *m = c->m;
	struct cz_best *best = &m->best[b];
	int64_t gain[CZ_FEW], *least = &gain[CZ_FEW - 1], others = -CZ_MARKET_NEVER;
	for (int k = 0; k < CZ_FEW; k++) {
		gain[k] = -CZ_MARKET_NEVER;
		best->offer[k] = (struct cz_end){CZ_NOBODY, INT32_MIN};
	}
	best->next = INT32_MIN;
	for (uint64_t e = m->offer.row[b]; e < m->offer.row[b + 1]; e++) {
		struct cz_end o = cz_end_at(&m->offer, e);
		int64_t g = o.points - m->cheapest; /* at most */
		if (g > *least)
			g = o.points - m->price[o.to];
		if (g > *least && !cz_clear_has(c, b, o.to)) {
			others = *least > others ? *least : others;
			insert(best, gain, o, g);
			continue;
		}
		best->next = o.points > best->next ? o.points : best->next;
		if (g <= *least && g > others)
			others = g;
	}
	c->others[b] = others;
}

static struct cz_choice best_favourites(const struct cz_clear *c, uint32_t b)
{
	const struct cz_market *m = c->m;
	const struct cz_end *o = m->best[b].offer, *end = o + CZ_FEW;
	struct cz_choice best = {-CZ_MARKET_NEVER / 2, -CZ_MARKET_NEVER / 2, {CZ_NOBODY, 0}};
	for (; o < end && o->to != CZ_NOBODY; o++) {
		int64_t g = o->points - m->price[o->to];
		if (g <= best.second || cz_clear_has(c, b, o->to))
			continue;
		if (g > best.first) {
			best.second = best.first;
			best.first = g;
			best.offer = *o;
		} else {
			best.second = g;
		}
	}
	return best;
}

struct cz_choice cz_clear_choose(struct cz_clear *c, uint32_t b)
{
	if (c->others[b] < CZ_MARKET_NEVER) {
		struct cz_choice best = best_favourites(c, b);
		if (best.second >= c->others[b])
			return best;
	}
	find_favourites(c, b);
	return best_favourites(c, b);
}

/* The cheapest place of a good, by its bids. */
static uint32_t cheapest(const struct bidding *s, uint32_t good)
{
	const struct cz_market *m = s->c->m;
	uint32_t best = m->place[good];
	for (uint32_t x = best + 1; x < m->place[good + 1]; x++)
		if (s->bid[x] < s->bid[best])
			best = x;
	return best;
}

/* One bid of a buyer. The buyer outbid, or CZ_NOBODY; *idle: without a rise in price. False: there are no two goods
 * to choose from, so that prices have no measure, and the search must find out. */
static bool bid(struct bidding *s, uint32_t b, uint32_t *out, bool *idle)
{
	struct cz_market *m = s->c->m;
	struct cz_choice best = cz_clear_choose(s->c, b);
	*out = CZ_NOBODY;
	if (best.offer.to == CZ_NOBODY || best.second <= -CZ_MARKET_NEVER / 2)
		return false;
	uint32_t good = best.offer.to, x = cheapest(s, good);
	if (x - m->place[good] < m->taken[good])
		*out = m->sale[x].to;
	else
		m->taken[good]++;
	m->sale[x] = (struct cz_end){b, best.offer.points};
	m->want[b]--;
	int64_t before = m->price[good];
	s->bid[x] = before + best.first - best.second + m->step;
	m->price[good] = s->bid[cheapest(s, good)];
	*idle = m->price[good] == before;
	if (*out != CZ_NOBODY) {
		m->want[*out]++;
		if (s->c->size[*out] > 1) /* what it held may again be one of its favourites */
			cz_clear_forget(s->c, *out);
	}
	return true;
}

static void enlist(struct bidding *s, uint32_t *list, size_t *n, uint32_t b)
{
	if (!s->waits[b])
		list[(*n)++] = b;
	s->waits[b] = true;
}

static void one_round(struct bidding *s, uint64_t *budget)
{
	struct cz_market *m = s->c->m;
	while (s->n_waiting) {
		uint32_t b = s->waiting[--s->n_waiting];
		s->waits[b] = false;
		while (m->want[b] > 0) {
			bool idle = false;
			uint32_t out = CZ_NOBODY;
			if (!*budget || !bid(s, b, &out, &idle)) {
				enlist(s, s->next, &s->n_next, b);
				break;
			}
			--*budget;
			if (out != CZ_NOBODY && idle && !m->step)
				enlist(s, s->next, &s->n_next, out);
			else if (out != CZ_NOBODY)
				enlist(s, s->waiting, &s->n_waiting, out);
		}
	}
}

/* What is still wanted in the end is left to the search. */
static void all_rounds(struct bidding *s)
{
	struct cz_market *m = s->c->m;
	uint64_t budget = (m->step ? 400 : 20) * (uint64_t)m->buyers + 1000;
	for (uint32_t b = m->buyers; b-- > 0;)
		if (m->want[b] > 0)
			enlist(s, s->waiting, &s->n_waiting, b);
	for (int round = 0; round < ROUNDS && s->n_waiting; round++) {
		s->n_next = 0;
		one_round(s, &budget);
		uint32_t *t = s->waiting;
		s->waiting = s->next;
		s->next = t;
		s->n_waiting = s->n_next;
	}
	while (s->n_waiting)
		s->waits[s->waiting[--s->n_waiting]] = false;
}

/* Bids fall, but not below the floor; the free places of a good stay in order, the cheapest first. */
static void lower_bids(struct bidding *s, uint32_t good, int64_t less)
{
	const struct cz_market *m = s->c->m;
	uint32_t first = m->place[good];
	for (uint32_t x = first; x < m->place[good + 1]; x++) {
		int64_t bid = s->bid[x] - less;
		uint32_t k = x;
		for (; k > first && s->bid[k - 1] > bid; k--)
			s->bid[k] = s->bid[k - 1];
		s->bid[k] = bid;
	}
	for (uint32_t x = first; x < m->place[good + 1]; x++) {
		int64_t least = m->floor(m, good, x - first);
		s->bid[x] = s->bid[x] > least ? s->bid[x] : least;
	}
}

static void give_back(struct bidding *s, int64_t less)
{
	struct cz_clear *c = s->c;
	struct cz_market *m = c->m;
	for (uint32_t b = 0; b < m->buyers; b++) {
		m->want[b] = c->size[b];
		cz_clear_forget(c, b);
	}
	for (uint32_t g = 0; g < m->goods; g++) {
		m->taken[g] = 0;
		lower_bids(s, g, less);
		if (m->place[g] < m->place[g + 1])
			m->price[g] = s->bid[m->place[g]];
	}
}

/* The places as the market has them now. */
static bool begin(struct bidding *s, struct cz_clear *c, struct cz_arena *mem)
{
	const struct cz_market *m = c->m;
	*s = (struct bidding){.c = c};
	if (!(s->bid = cz_arena_alloc(mem, m->place[m->goods] * sizeof *s->bid)) ||
	    !(s->waiting = cz_arena_new0(mem, m->buyers, sizeof *s->waiting)) ||
	    !(s->next = cz_arena_new0(mem, m->buyers, sizeof *s->next)) ||
	    !(s->waits = cz_arena_new0(mem, m->buyers, sizeof *s->waits)))
		return false;
	for (uint32_t g = 0; g < m->goods; g++)
		for (uint32_t x = m->place[g]; x < m->place[g + 1]; x++) {
			int64_t least = m->floor(m, g, x - m->place[g]);
			s->bid[x] = m->price[g] > least ? m->price[g] : least;
		}
	return true;
}

bool cz_clear_bid(struct cz_clear *c)
{
	struct cz_market *m = c->m;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct bidding s;
	bool ok = begin(&s, c, &mem);
	if (ok && m->step) {
		m->step *= COARSE;
		all_rounds(&s);
		give_back(&s, m->step * GIVE);
		m->step /= COARSE;
	}
	if (ok)
		all_rounds(&s);
	cz_arena_release(&mem);
	return ok;
}

bool cz_clear_bid_on(struct cz_clear *c, int64_t step)
{
	struct cz_market *m = c->m;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct bidding s;
	bool ok = begin(&s, c, &mem);
	int64_t before = m->step;
	m->step = step;
	if (ok)
		all_rounds(&s);
	m->step = before;
	cz_arena_release(&mem);
	return ok;
}
