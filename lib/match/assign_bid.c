#include "match/assign_market.h"
#include <string.h>

/*
 * Bidding: a buyer takes the place of its best good and raises it by what that good is better than the next
 * (augmenting row reduction, Jonker and Volgenant 1987). Who is outbid at no gain waits for the next round, or
 * two buyers of equal taste would outbid each other for ever.
 *
 * Where goods are to spare, and many buyers want the same of them, that takes too many bids. Then bids rise by a step more
 * (auction, Bertsekas 1979), which ends such wars soon, and what buyers then regret goes back. A small step leaves few regrets
 * but takes many bids. So there is a rehearsal in large steps, after which everything is given back, prices go down by a few of
 * these, and the bids in small steps begin where they would have come to anyway.
 */

enum { ROUNDS = 10, COARSE = 32, GIVE = 4 };
enum { FREE = 20, STEPS = 400 };    /* so many bids of a buyer may be, and so many in steps */
enum { MANY = 8, AT_FIRST = 1000 }; /* so many bids for each place that is sold are too many, after the first */

struct bidding {
	struct cz_clear *c;
	int64_t *bid;             /* per place */
	uint32_t *waiting, *next; /* buyers */
	size_t n_waiting, n_next;
	bool *waits;              /* per buyer: is on one of the two lists */
	int64_t step;             /* bids rise by so much more */
	uint64_t bids, sold;      /* so far; what changes hands is sold once */
	uint64_t most, each;      /* bids that may be: at all, and more for each that is sold */
};

static int64_t gain(const struct cz_market *m, struct cz_end o)
{
	return o.points - m->price[o.to];
}

/* The offers that give buyer b at least `least`, of those that give just that only so many. */
static void list_favourites(const struct cz_market *m, uint32_t b, int64_t least, int equals, struct cz_end *favourite)
{
	struct cz_end list[CZ_FAVOURITES + 1]; /* one more, so that each offer can be put down before it is known to count */
	int n = 0;
	for (uint64_t e = m->offer.row[b]; e < m->offer.row[b + 1]; e++) {
		struct cz_end o = cz_end_at(&m->offer, e);
		int64_t g = gain(m, o);
		list[n] = o;
		bool equal = (g == least) & (equals > 0);
		equals -= equal;
		n += (g > least) | equal;
	}
	while (n < CZ_FAVOURITES)
		list[n++] = (struct cz_end){CZ_NOBODY, 0};
	memcpy(favourite, list, CZ_FAVOURITES * sizeof *favourite);
}

/* At first how much the best of them give, and what the others do at most: without a question, as cz_settle tells. */
static void find_favourites(struct cz_clear *c, uint32_t b)
{
	const struct cz_market *m = c->m;
	int64_t front[CZ_FAVOURITES], others = -CZ_MARKET_NEVER;
	for (int k = 0; k < CZ_FAVOURITES; k++)
		front[k] = -CZ_MARKET_NEVER;
	for (uint64_t e = m->offer.row[b]; e < m->offer.row[b + 1]; e++) {
		int64_t g = gain(m, cz_end_at(&m->offer, e));
#pragma GCC unroll 6
		for (int k = 0; k < CZ_FAVOURITES; k++)
			g = cz_settle(&front[k], g);
		cz_settle(&others, g);
	}
	int equals = 0;
	for (int k = 0; k < CZ_FAVOURITES; k++)
		equals += front[k] == front[CZ_FAVOURITES - 1];
	if (!c->list[b])
		c->list[b] = ++c->lists;
	struct cz_favourites *f = &c->favourites[c->list[b]];
	list_favourites(m, b, front[CZ_FAVOURITES - 1], equals, f->offer);
	f->others = others;
}

void cz_clear_lose(struct cz_clear *c, uint32_t b, uint32_t good)
{
	if (c->size[b] == 1)
		return;
	struct cz_end *own = cz_clear_own(c, b, good), lost = *own;
	own->to = CZ_NOBODY;
	struct cz_favourites *f = &c->favourites[c->list[b]];
	if (!c->list[b] || f->others == CZ_MARKET_NEVER)
		return;
	int64_t least = INT64_MAX;
	int at = 0;
	for (int k = 0; k < CZ_FAVOURITES; k++) {
		if (f->offer[k].to == good)
			return;
		int64_t g = f->offer[k].to == CZ_NOBODY ? -CZ_MARKET_NEVER : gain(c->m, f->offer[k]);
		at = g < least ? k : at;
		least = g < least ? g : least;
	}
	f->others = least > f->others ? least : f->others;
	f->offer[at] = lost;
}

/* The best two of those that are known. */
static struct cz_choice best_known(const struct cz_market *m, struct cz_known known)
{
	int64_t first = -CZ_MARKET_NEVER / 2, second = first;
	const struct cz_end *best = NULL;
	for (const struct cz_end *o = known.offer; o < known.end && o->to != CZ_NOBODY; o++) {
		int64_t g = gain(m, *o), other = g > first ? first : g;
		best = g > first ? o : best;
		first = g > first ? g : first;
		second = other > second ? other : second;
	}
	return (struct cz_choice){first, second, best ? *best : (struct cz_end){CZ_NOBODY, 0}};
}

/* A buyer of several goods does not choose what it holds: meanwhile that is too dear. */
static void hide_own(const struct cz_clear *c, uint32_t b, int64_t much)
{
	for (uint32_t k = c->first[b]; c->size[b] > 1 && k < c->first[b + 1]; k++)
		if (c->own[k].to != CZ_NOBODY)
			c->m->price[c->own[k].to] += much;
}

struct cz_choice cz_clear_choose(struct cz_clear *c, uint32_t b)
{
	struct cz_known known = cz_clear_known(c, b);
	hide_own(c, b, CZ_MARKET_NEVER);
	struct cz_choice best = best_known(c->m, known);
	if (best.second < known.others) {
		find_favourites(c, b);
		best = best_known(c->m, cz_clear_known(c, b));
	}
	hide_own(c, b, -CZ_MARKET_NEVER);
	return best;
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
	cz_clear_take(s->c, b, best.offer);
	m->want[b]--;
	s->bids++;
	s->sold += *out == CZ_NOBODY;
	int64_t before = m->price[good];
	s->bid[x] = before + best.first - best.second + s->step;
	m->price[good] = s->bid[cheapest(s, good)];
	*idle = m->price[good] == before;
	if (*out != CZ_NOBODY) {
		m->want[*out]++;
		cz_clear_lose(s->c, *out, good);
	}
	return true;
}

static void enlist(struct bidding *s, uint32_t *list, size_t *n, uint32_t b)
{
	if (!s->waits[b])
		list[(*n)++] = b;
	s->waits[b] = true;
}

static bool may_bid(const struct bidding *s)
{
	return s->bids < s->most + s->each * s->sold;
}

static void one_round(struct bidding *s)
{
	struct cz_market *m = s->c->m;
	while (s->n_waiting) {
		uint32_t b = s->waiting[--s->n_waiting];
		s->waits[b] = false;
		while (m->want[b] > 0) {
			bool idle = false;
			uint32_t out = CZ_NOBODY;
			if (!may_bid(s) || !bid(s, b, &out, &idle)) {
				enlist(s, s->next, &s->n_next, b);
				break;
			}
			if (out != CZ_NOBODY && idle && !s->step)
				enlist(s, s->next, &s->n_next, out);
			else if (out != CZ_NOBODY)
				enlist(s, s->waiting, &s->n_waiting, out);
		}
	}
}

/* What is still wanted in the end is left to the search. */
static void all_rounds(struct bidding *s, int64_t step, uint64_t most, uint64_t each)
{
	struct cz_market *m = s->c->m;
	s->step = step;
	s->bids = s->sold = 0;
	s->most = most + AT_FIRST;
	s->each = each;
	for (uint32_t b = m->buyers; b-- > 0;)
		if (m->want[b] > 0)
			enlist(s, s->waiting, &s->n_waiting, b);
	for (int round = 0; round < ROUNDS && s->n_waiting && may_bid(s); round++) {
		s->n_next = 0;
		one_round(s);
		uint32_t *t = s->waiting;
		s->waiting = s->next;
		s->next = t;
		s->n_waiting = s->n_next;
	}
	while (s->n_waiting)
		s->waits[s->waiting[--s->n_waiting]] = false;
	m->work += s->bids;
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
	for (uint32_t k = 0; k < c->first[m->buyers]; k++)
		c->own[k].to = CZ_NOBODY;
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

static void rehearse_and_bid(struct bidding *s, int64_t step)
{
	const uint64_t most = STEPS * (uint64_t)s->c->m->buyers;
	s->c->in_steps = true;
	give_back(s, CZ_MARKET_NEVER);
	all_rounds(s, step * COARSE, most, 0);
	give_back(s, step * COARSE * GIVE);
	all_rounds(s, step, most, 0);
}

bool cz_clear_bid(struct cz_clear *c)
{
	const struct cz_market *m = c->m;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct bidding s;
	bool ok = begin(&s, c, &mem);
	if (ok && m->step) {
		all_rounds(&s, 0, 0, MANY);
		if (!may_bid(&s))
			rehearse_and_bid(&s, m->step);
	} else if (ok) {
		all_rounds(&s, 0, FREE * (uint64_t)m->buyers, 0);
	}
	cz_arena_release(&mem);
	return ok;
}

bool cz_clear_bid_on(struct cz_clear *c, int64_t step)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct bidding s;
	bool ok = begin(&s, c, &mem);
	if (ok)
		all_rounds(&s, step, (step ? STEPS : FREE) * (uint64_t)c->m->buyers, 0);
	cz_arena_release(&mem);
	return ok;
}
