#include "match/candidates.h"
#include "base/array.h"
#include "base/threads.h"
#include "match/assign.h"
#include "match/pick.h"
#include "match/plenty.h"
#include "match/rule.h"
#include <stdatomic.h>
#include <stdlib.h>

static bool is_free(const struct cz_match_town *t, uint32_t hand)
{
	return cz_rule_hand_free(t, &t->hand[hand]);
}

/* Room for so many pairs in all. */
static bool reserve(struct cz_candidates *c, uint64_t n)
{
	return (n <= c->cap || cz_array_reserve(&c->hand, &c->cap, n, sizeof *c->hand)) &&
	       (n <= c->score_cap || cz_array_reserve(&c->score, &c->score_cap, n, sizeof *c->score));
}

static bool add_pair(struct cz_candidates *c, uint32_t hand, int32_t score)
{
	if (!reserve(c, c->n + 1))
		return false;
	c->hand[c->n] = hand;
	c->score[c->n++] = score;
	return true;
}

static int by_hand(const void *a, const void *b)
{
	const struct cz_pick *x = a, *y = b;
	return (x->hand > y->hand) - (x->hand < y->hand);
}

/* In order, behind those of other requests. */
static bool add_sorted(struct cz_candidates *c, struct cz_pick *best, size_t n)
{
	if (!n)
		return true;
	if (!reserve(c, c->n + n))
		return false;
	qsort(best, n, sizeof *best, by_hand);
	for (size_t k = 0; k < n; k++) {
		c->hand[c->n] = best[k].hand;
		c->score[c->n++] = best[k].score;
	}
	return true;
}

/* As a row of its own. Each has as many before it as are lower: for a few, counting them is faster than to sort, for it has no
 * jumps to guess. */
static bool add_offers(struct cz_candidates *c, struct cz_pick *best, size_t n)
{
	enum { FEW = 64 };
	if (n > FEW)
		return add_sorted(c, best, n);
	if (!reserve(c, c->n + n))
		return false;
	for (size_t k = 0; k < n; k++) {
		uint64_t at = c->n;
		for (size_t other = 0; other < n; other++)
			at += best[other].hand < best[k].hand;
		c->hand[at] = best[k].hand;
		c->score[at] = best[k].score;
	}
	c->n += n;
	return true;
}

/* The work, cut into stretches of requests that can be done side by side. */

struct job {
	const struct cz_match_town *t;
	const struct cz_cells *cells;
	uint32_t nearest;
	uint64_t most;
	/* pricing */
	const struct cz_candidates *old;
	const struct cz_looked *now, *last;
	const struct cz_cells *fallen; /* those whose price fell since the last look; at the first there is none */

	struct part {
		struct cz_candidates c; /* its rows are those of all, in the order of their turns */
		struct cz_pick *best;   /* room for nearest */
		uint32_t *turn;         /* its requests, those of one kind of help after the other */
		uint32_t n;
		bool failed;
	} *part;
	size_t parts;
	uint64_t *row;       /* asks + 1: first how many pairs were found of each, then where all that it has begin */
	atomic_ullong found; /* so far, of all parts */
};

static uint32_t first_of(const struct job *j, size_t part)
{
	return (uint32_t)((uint64_t)j->t->asks * part / j->parts);
}

/* Requests that stand together in town and ask for the same kind of help look at the same people. Where few are to be looked
 * at, that they stay in order is worth more. */
static bool take_turns(const struct job *j, size_t part)
{
	const struct cz_match_town *t = j->t;
	const uint32_t from = first_of(j, part), end = first_of(j, part + 1);
	struct part *p = &j->part[part];
	uint32_t first[CZ_CELLS_ALL + 2] = {0};
	p->turn = cz_array_new(end - from, sizeof *p->turn);
	if (!p->turn)
		return false;
	for (uint32_t i = from; i < end; i++)
		if (t->ask[i].takes_part)
			first[j->fallen ? 1 : cz_cells_kind(j->cells, &t->ask[i]) + 1]++;
	for (int kind = 0; kind <= CZ_CELLS_ALL; kind++)
		first[kind + 1] += first[kind];
	p->n = first[CZ_CELLS_ALL + 1];
	for (uint32_t i = from; i < end; i++)
		if (t->ask[i].takes_part)
			p->turn[first[j->fallen ? 0 : cz_cells_kind(j->cells, &t->ask[i])]++] = i;
	return true;
}

static bool find_all(struct part *p, struct cz_walk *w)
{
	uint32_t hand;
	int32_t score;
	while (cz_walk_next(w, &hand, &score))
		if (!add_pair(&p->c, hand, score))
			return false;
	return true;
}

/* Whether a request has more than so many pairs. */
static bool has_more(const struct job *j, uint32_t i)
{
	struct cz_walk w;
	uint32_t hand;
	int32_t score;
	uint32_t n = 0;
	cz_walk_begin(&w, j->t, j->cells, i, false);
	while (n <= j->nearest && cz_walk_next(&w, &hand, &score))
		n++;
	return n > j->nearest;
}

enum { SIGHTS = 256 }; /* at once: more find the best sooner, fewer leave less to look at */

/* Those in sight, the highest that a pair could score first, in steps of so many points as it returns. */
static int32_t rank_sights(const struct cz_sight *sight, size_t n, uint16_t *order)
{
	enum { STEPS = 64 };
	uint8_t step[SIGHTS];
	uint16_t begin[STEPS + 1] = {0};
	int32_t top = sight->most, bottom = top;
	unsigned shift = 4;
	for (size_t k = 1; k < n; k++) {
		top = sight[k].most > top ? sight[k].most : top;
		bottom = sight[k].most < bottom ? sight[k].most : bottom;
	}
	while ((top - bottom) >> shift >= STEPS)
		shift++;
	for (size_t k = 0; k < n; k++) {
		step[k] = (uint8_t)((uint32_t)(top - sight[k].most) >> shift);
		begin[step[k] + 1]++;
	}
	for (size_t s = 1; s < STEPS; s++)
		begin[s] += begin[s - 1];
	for (size_t k = 0; k < n; k++)
		order[begin[step[k]]++] = (uint16_t)k;
	return (int32_t)1 << shift;
}

/* The best of those in sight and of n that are known. first: the rank of the first in sight. */
static size_t take_sights(const struct job *j, struct cz_pick *best, size_t n, const struct cz_walk *w, const struct cz_sight *sight,
			  size_t sights, uint32_t first, bool *cut)
{
	enum { AHEAD = 8 };
	uint16_t order[SIGHTS];
	const int32_t step = rank_sights(sight, sights, order);
	for (size_t k = 0; k < sights && k < AHEAD; k++)
		cz_walk_expect(w, sight[order[k]].hand);
	for (size_t k = 0; k < sights; k++) {
		const struct cz_sight *s = &sight[order[k]];
		struct cz_pick o = {s->most, s->hand, 0, first + order[k]};
		if (n == j->nearest && s->most + step <= best[n - 1].score) /* and so are all after it */
			break;
		if (k + AHEAD < sights && (n < j->nearest || sight[order[k + AHEAD]].most >= best[n - 1].score))
			cz_walk_expect(w, sight[order[k + AHEAD]].hand);
		if ((n == j->nearest && !cz_pick_is_better(&o, &best[n - 1])) || !cz_walk_judge(w, o.hand, &o.score))
			continue;
		*cut |= n == j->nearest;
		o.gain = o.score;
		n = cz_pick_take(best, n, j->nearest, o);
	}
	return n;
}

static bool find_best(const struct job *j, struct part *p, struct cz_walk *w)
{
	struct cz_sight sight[SIGHTS];
	size_t n = 0, m;
	uint32_t rank = 0;
	cz_walk_outwards(w);
	while (w->least <= w->most && (m = cz_walk_gather(w, sight, SIGHTS)) > 0) {
		n = take_sights(j, p->best, n, w, sight, m, rank, &p->c.cut);
		rank += (uint32_t)m;
		if (n == j->nearest)
			w->least = p->best[n - 1].score + 1;
	}
	if (n == j->nearest && !p->c.cut) /* those of no use were passed over */
		p->c.cut = has_more(j, w->i);
	return add_offers(&p->c, p->best, n);
}

static void find_part(void *ctx, size_t part)
{
	struct job *j = ctx;
	struct part *p = &j->part[part];
	p->failed = !take_turns(j, part);
	for (uint32_t k = 0; k < p->n && !p->failed && atomic_load(&j->found) <= j->most; k++) {
		const uint32_t i = p->turn[k];
		struct cz_walk w;
		uint64_t from = p->c.n;
		cz_walk_begin(&w, j->t, j->cells, i, j->nearest > 0);
		p->failed = !(j->nearest ? find_best(j, p, &w) : find_all(p, &w));
		j->row[i + 1] = p->c.n - from;
		atomic_fetch_add(&j->found, p->c.n - from);
	}
}

static bool in_row(const struct cz_candidates *c, uint32_t i, uint32_t hand)
{
	uint64_t lo = c->row[i], hi = c->row[i + 1];
	while (lo < hi) {
		uint64_t mid = lo + (hi - lo) / 2;
		if (c->hand[mid] < hand)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < c->row[i + 1] && c->hand[lo] == hand;
}

/* At the first look, pairs that fall short of the bar by as much as a few streets are taken along: prices will still
 * move. */
enum { ALMOST = 25 };

/* What is worth adding to the pairs of a request. */
static bool price_row(const struct job *j, struct part *p, struct cz_walk *w)
{
	size_t n = 0;
	struct cz_pick o = {0};
	const int64_t least = j->now->least[w->i];
	bool more = false; /* gained that than can be added */
	while (cz_walk_see(w, &o.hand)) {
		if (in_row(j->old, w->i, o.hand) || !cz_walk_judge(w, o.hand, &o.score))
			continue;
		o.gain = o.score - j->now->price[o.hand];
		if (o.gain < w->least)
			continue;
		more |= n == j->nearest && o.gain >= least;
		n = cz_pick_heap(p->best, n, j->nearest, o);
		o.rank++;
		if (n < j->nearest)
			continue;
		w->least = p->best[0].gain + 1; /* of equals those that came first stay */
		if (!more && w->least > least)
			w->least = least;
	}
	j->now->least[w->i] = w->least;
	return add_sorted(&p->c, p->best, n);
}

static void price_part(void *ctx, size_t part)
{
	struct job *j = ctx;
	struct part *p = &j->part[part];
	p->failed = !take_turns(j, part);
	for (uint32_t k = 0; k < p->n && !p->failed; k++) {
		const uint32_t i = p->turn[k];
		struct cz_walk w;
		uint64_t from = p->c.n;
		const bool all = !j->fallen || j->now->least[i] < j->last->least[i];
		cz_walk_begin(&w, j->t, all ? j->cells : j->fallen, i, true);
		w.least = j->now->least[i] - (j->fallen ? 0 : ALMOST);
		w.price = cz_cell_list_prices(w.list);
		p->failed = !price_row(j, p, &w);
		j->row[i + 1] = p->c.n - from;
		atomic_fetch_add(&j->found, p->c.n - from);
	}
}

/* So many pairs that follow each other. */
struct stretch {
	const uint32_t *hand;
	const int32_t *score;
	uint64_t n;
};

static struct stretch stretch_of(const struct cz_candidates *c, uint64_t from, uint64_t n)
{
	return (struct stretch){c->hand + from, c->score + from, n};
}

static void put(struct cz_candidates *c, uint64_t to, struct stretch s)
{
	if (!s.n) /* then there may be nothing to copy from */
		return;
	memcpy(c->hand + to, s.hand, s.n * sizeof *c->hand);
	memcpy(c->score + to, s.score, s.n * sizeof *c->score);
}

/* Two that are each in order, as one that is. */
static void merge(struct cz_candidates *c, uint64_t to, struct stretch a, struct stretch b)
{
	for (uint64_t x = 0, y = 0; x < a.n || y < b.n; to++) {
		const bool first = y == b.n || (x < a.n && a.hand[x] < b.hand[y]);
		c->hand[to] = first ? a.hand[x] : b.hand[y];
		c->score[to] = first ? a.score[x++] : b.score[y++];
	}
}

struct joining {
	const struct job *j;
	struct cz_candidates *c;
};

/* What a part found stands in the order of its turns, and goes to where it belongs, among what was there. */
static void put_in_place(void *ctx, size_t part)
{
	const struct joining *g = ctx;
	const struct cz_candidates *old = g->j->old;
	struct part *p = &g->j->part[part];
	uint64_t at = 0;
	for (uint32_t k = 0; k < p->n; k++) {
		const uint32_t i = p->turn[k];
		const uint64_t to = g->c->row[i], had = old ? old->row[i + 1] - old->row[i] : 0, n = g->c->row[i + 1] - to - had;
		if (had && n)
			merge(g->c, to, stretch_of(old, old->row[i], had), stretch_of(&p->c, at, n));
		else
			put(g->c, to, had ? stretch_of(old, old->row[i], had) : stretch_of(&p->c, at, n));
		at += n;
	}
	cz_candidates_release(&p->c);
}

/* One list of what was there and what the parts found. */
static bool join(struct job *j, struct cz_candidates *c)
{
	for (size_t k = 0; k < j->parts; k++)
		c->cut |= j->part[k].c.cut;
	for (uint32_t i = 0; i < j->t->asks; i++)
		j->row[i + 1] += j->row[i] + (j->old ? j->old->row[i + 1] - j->old->row[i] : 0);
	c->row = j->row;
	j->row = NULL;
	c->n = c->row[j->t->asks];
	c->hand = cz_array_new(c->n, sizeof *c->hand);
	c->score = cz_array_new(c->n, sizeof *c->score);
	if (!c->hand || !c->score)
		return false;
	cz_threads_do(put_in_place, &(struct joining){j, c}, j->parts);
	return true;
}

static bool look(struct job *j, void (*step)(void *ctx, size_t part))
{
	enum { REQUESTS_A_PART = 256, PARTS = 64 };
	j->parts = j->t->asks / REQUESTS_A_PART + 1;
	if (j->parts > PARTS)
		j->parts = PARTS;
	if (cz_threads() == 1)
		j->parts = 1;
	j->part = cz_array_new0(j->parts, sizeof *j->part);
	j->row = cz_array_new0((size_t)j->t->asks + 1, sizeof *j->row);
	bool ok = j->part && j->row;
	for (size_t k = 0; ok && k < j->parts; k++)
		ok = (j->part[k].best = cz_array_new(j->nearest, sizeof *j->part[k].best)) != NULL;
	if (ok)
		cz_threads_do(step, j, j->parts);
	for (size_t k = 0; ok && k < j->parts; k++)
		ok = !j->part[k].failed;
	return ok;
}

static void end(struct job *j)
{
	for (size_t k = 0; j->part && k < j->parts; k++) {
		cz_candidates_release(&j->part[k].c);
		free(j->part[k].best);
		free(j->part[k].turn);
	}
	free(j->part);
	free(j->row);
}

int cz_candidates_find(struct cz_candidates *c, const struct cz_match_town *t, uint32_t nearest, uint64_t most, struct cz_err *err)
{
	struct cz_cells *cells = cz_cells_new(t, is_free);
	struct job j = {.t = t, .cells = cells, .nearest = nearest, .most = most};
	*c = (struct cz_candidates){0};
	c->over = cells && !nearest && cz_plenty(t, cells, most);
	bool ok = cells && (c->over || (look(&j, find_part) && join(&j, c)));
	end(&j);
	cz_cells_free(cells);
	if (!ok)
		return cz_fail_mem(err);
	c->over |= c->n > most;
	return 0;
}

void cz_looked_release(struct cz_looked *l)
{
	free(l->price);
	free(l->least);
	cz_cells_free(l->cells);
	*l = (struct cz_looked){0};
}

/* What there is to see now; the cells are those of the last look. */
static bool prepare(struct cz_looked *now, struct cz_looked *last, const struct cz_match_town *t,
		    const struct cz_bar *bar, const uint8_t *level, const int64_t *points)
{
	now->price = cz_array_new(t->hands, sizeof *now->price);
	now->least = cz_array_new(t->asks, sizeof *now->least);
	now->cells = last->cells ? last->cells : cz_cells_new(t, is_free);
	last->cells = NULL;
	if (!now->price || !now->least || !now->cells)
		return false;
	for (uint32_t k = 0; k < t->hands; k++)
		now->price[k] = cz_walk_level(level[k], points[k]);
	for (uint32_t i = 0; i < t->asks; i++) {
		const int bonus = CZ_URGENCIES + 1 - t->ask[i].urgency;
		now->least[i] = cz_walk_level(bar[i].level - bonus, bar[i].points) + 1;
	}
	return cz_cells_price(now->cells, now->price);
}

/* Those whose price fell since the last look. NULL: no memory. */
static struct cz_cells *find_fallen(const struct cz_looked *last, const struct cz_looked *now,
				    const struct cz_match_town *t)
{
	uint32_t *hand = cz_array_new(t->hands, sizeof *hand), n = 0;
	for (uint32_t k = 0; hand && k < t->hands; k++)
		if (now->price[k] < last->price[k] && is_free(t, k))
			hand[n++] = k;
	struct cz_cells *cells = hand ? cz_cells_of(t, hand, n) : NULL;
	free(hand);
	if (cells && cz_cells_price(cells, now->price))
		return cells;
	cz_cells_free(cells);
	return NULL;
}

int cz_candidates_price(struct cz_candidates *c, const struct cz_match_town *t, const struct cz_bar *bar, const uint8_t *level,
			const int64_t *points, uint32_t most, struct cz_looked *last, uint64_t *added, struct cz_err *err)
{
	struct cz_looked now = {0};
	struct cz_candidates next = {0};
	struct cz_cells *fallen = NULL;
	bool ok = prepare(&now, last, t, bar, level, points) && (!last->price || (fallen = find_fallen(last, &now, t)));
	struct job j = {.t = t, .cells = now.cells, .nearest = most, .old = c, .now = &now, .last = last,
			.fallen = fallen};
	ok = ok && look(&j, price_part);
	*added = atomic_load(&j.found);
	ok = ok && (!*added || join(&j, &next));
	end(&j);
	cz_cells_free(fallen);
	cz_looked_release(last);
	*last = now;
	if (!ok) {
		cz_candidates_release(&next);
		return cz_fail_mem(err);
	}
	c->cut = false;
	if (*added) {
		cz_candidates_release(c);
		*c = next;
	}
	return 0;
}

void cz_candidates_release(struct cz_candidates *c)
{
	free(c->row);
	free(c->hand);
	free(c->score);
	*c = (struct cz_candidates){0};
}
