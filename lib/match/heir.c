#include "match/heir.h"
#include "base/array.h"
#include "base/threads.h"
#include "match/assign_impl.h"
#include "match/demand.h"
#include "match/room.h"
#include "match/weigh.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NOBODY UINT32_MAX
enum { SEVERAL = 4 };

/* Those who would gain most by a place, and all as much. */
struct heirs {
	uint32_t n, who[SEVERAL];
	bool more; /* maybe others than these: too many to tell, or not all was looked at */
};

/* What a request would gain by a pair, but for the score of that. */
struct offer {
	int64_t bonus;
	uint32_t request;
	int32_t most; /* that score */
};

struct cz_heirs {
	const struct cz_plan_of_town *p;
	uint8_t *room;
	struct heirs *of_ask, *of_hand; /* of the place that the request has, and of a place more of the volunteer */
	int32_t *left;              /* per volunteer: places that nobody has */
	int32_t *stuck;             /* per volunteer: places more, if all that stands could be made again */
	int64_t *bar;               /* per request: what another pair of it would have to gain */
	struct offer *open;         /* requests that take part, those first that could gain most */
	struct cz_demand *demand;   /* of each of those, when it looks */
	uint32_t opens;
	int32_t most;               /* that any of them scores */
	uint32_t lack;              /* of them, those with places left */
	bool known;                 /* who inherits: all pairs are there */
	bool looks;                 /* there are few enough pairs to look at one by one: in a town that is nothing */
};

/* ways that cost nothing */

struct ways {
	struct cz_heirs *x;
	struct cz_plan_held held;
	uint32_t *queue, n; /* requests whose heirs changed */
	bool *queued;
};

static int64_t as_one(struct cz_bar b)
{
	return cz_walk_level(b.level, b.points);
}

static bool is_among(const struct heirs *h, uint32_t i)
{
	uint32_t k = 0;
	while (k < h->n && h->who[k] != i)
		k++;
	return k < h->n;
}

/* Whether others change who inherits. */
static bool join(struct heirs *h, const struct heirs *others)
{
	const struct heirs before = *h;
	h->more |= others->more;
	for (uint32_t k = 0; k < others->n; k++)
		if (!is_among(h, others->who[k])) {
			if (h->n < SEVERAL)
				h->who[h->n++] = others->who[k];
			else
				h->more = true;
		}
	return h->n != before.n || h->more != before.more;
}

static void put(struct ways *w, uint32_t i)
{
	if (!w->queued[i])
		w->queue[w->n++] = i;
	w->queued[i] = true;
}

/* A request would as soon have this volunteer, and who holds its places would as soon leave. */
static void spread_to(struct ways *w, uint32_t j, const struct heirs *heirs)
{
	const struct cz_plan_of_town *p = w->x->p;
	if (!join(&w->x->of_hand[j], heirs))
		return;
	for (size_t h = w->held.first[j]; h < w->held.first[j + 1]; h++) {
		const struct cz_held held = w->held.pair[h];
		const uint32_t i = held.request;
		if (as_one(cz_plan_gain(p, i, p->result.pair[held.chosen])) == w->x->bar[i] && join(&w->x->of_ask[i], heirs))
			put(w, i);
	}
}

/* Whether an area gains all that its price says when one more of its places is filled; else the ways go on from there. */
static bool *find_ends(const struct cz_plan_of_town *p)
{
	const struct cz_assign_problem *q = &p->problem;
	uint32_t *unserved = cz_array_new0(q->areas, sizeof *unserved);
	bool *ends = cz_array_new0(q->areas, sizeof *ends);
	for (uint32_t i = 0; i < q->requests && q->areas && unserved; i++)
		unserved[q->area[i]] += (uint32_t)cz_plan_lacks(p, i);
	for (uint32_t a = 0; a < q->areas && unserved && ends; a++)
		ends[a] = unserved[a] && p->result.area_points[a] == cz_assign_step(q, a, unserved[a] - 1);
	free(unserved);
	return ends;
}

static void spread(struct ways *w, const bool *ends)
{
	const struct cz_plan_of_town *p = w->x->p;
	for (uint32_t i = 0; i < p->town->asks; i++)
		if (cz_plan_lacks(p, i) > 0) {
			const bool end = !p->problem.areas || ends[p->problem.area[i]];
			w->x->of_ask[i] = (struct heirs){.n = end, .who = {i}, .more = !end};
			put(w, i);
		}
	while (w->n) {
		const uint32_t i = w->queue[--w->n];
		const int64_t least = w->x->bar[i];
		w->queued[i] = false;
		CZ_PLAN_EACH_OPEN(p, i, e, chosen)
			if (as_one(cz_plan_gain(p, i, e)) == least)
				spread_to(w, p->candidates.hand[e], &w->x->of_ask[i]);
	}
}

static bool find_ways(struct cz_heirs *x)
{
	const struct cz_plan_of_town *p = x->p;
	const uint32_t asks = p->town->asks;
	struct ways w = {.x = x};
	const bool held = cz_plan_held_make(&w.held, p);
	w.queue = cz_array_new(asks, sizeof *w.queue);
	w.queued = cz_array_new0(asks, sizeof *w.queued);
	bool *ends = find_ends(p);
	const bool ok = held && w.queue && w.queued && ends;
	if (ok)
		spread(&w, ends);
	free(ends);
	cz_plan_held_release(&w.held);
	free(w.queue);
	free(w.queued);
	return ok;
}

/* those who have no place for this plan */

/* What keeps them from having one; 0: something else, or more than one thing. */
static enum cz_rule what_keeps(const struct cz_match_town *t, const struct cz_hand *h)
{
	const uint64_t lacks = (CZ_FIT_PLACE | CZ_FIT_ASKED) & ~h->has;
	if (t->policy->rule[CZ_RULE_STATUS] && !h->active)
		return (enum cz_rule)0;
	if (lacks == CZ_FIT_PLACE)
		return CZ_RULE_PLACE;
	return lacks == CZ_FIT_ASKED && h->most_asked > 0 ? CZ_RULE_ASKED : (enum cz_rule)0;
}

/* See cz_demand_lets_in: of the k-th of open. */
static bool lets_in(const struct cz_heirs *x, uint32_t k, uint32_t j, const struct cz_hand *then, const struct cz_hand *now, double *km)
{
	return cz_demand_may_suit(&x->demand[k], then) &&
	       cz_demand_lets_in(&x->demand[k], x->p->town, x->open[k].request, j, then, now, km);
}

/* Of request `own`, if any, and those whom volunteer j, as they would be, may help, and may not as they are (now; NULL: they
 * help nobody): the heirs of who gains most by it. */
static void find_best(const struct cz_heirs *x, uint32_t j, const struct cz_hand *then, const struct cz_hand *now,
		      uint32_t own, struct heirs *heirs)
{
	const struct cz_match_town *t = x->p->town;
	int64_t most = INT64_MIN;
	*heirs = (struct heirs){0};
	for (uint32_t k = 0; k < x->opens && x->open[k].bonus + x->most >= most; k++) {
		const struct offer o = x->open[k];
		const uint32_t i = o.request;
		double km;
		if (o.bonus + o.most < most)
			continue;
		if (i == own)
			km = cz_match_km(t, &t->ask[i], then);
		else if (!lets_in(x, k, j, then, now, &km))
			continue;
		const int64_t more = o.bonus + cz_weigh(t, &t->ask[i], then, km, cz_match_past(t, i, j), NULL);
		if (more > most)
			*heirs = (struct heirs){0};
		if (more >= most)
			join(heirs, &x->of_ask[i]);
		most = more > most ? more : most;
	}
}

/* The heirs of the first of the places of volunteer j. Where there are others, these stay heirs, and there may be more. */
static void find_first(void *ctx, size_t j)
{
	struct cz_heirs *x = ctx;
	const struct cz_match_town *t = x->p->town;
	struct cz_relaxation r = {.rule = what_keeps(t, &t->hand[j]), .hand = (uint32_t)j};
	struct cz_hand h = t->hand[j];
	if (x->p->capacity[j] > 0)
		return;
	cz_relaxation_make(t, NULL, &r, &h);
	if (r.rule)
		find_best(x, (uint32_t)j, &h, NULL, NOBODY, &x->of_hand[j]);
	x->of_hand[j].more |= !r.rule || cz_match_places(t, &h) != 1;
}

/* the whole */

static int by_bonus(const void *a, const void *b)
{
	const struct offer *x = a, *y = b;
	if (x->bonus != y->bonus)
		return x->bonus > y->bonus ? -1 : 1;
	return (x->request > y->request) - (x->request < y->request);
}

static void find_open(struct cz_heirs *x)
{
	const struct cz_plan_of_town *p = x->p;
	uint64_t without = 0;
	for (uint32_t i = 0; i < p->town->asks; i++)
		if (p->helpers[i] > 0) {
			const int64_t bonus = cz_walk_level(cz_assign_bonus(&p->problem, i), 0) - x->bar[i];
			const int32_t most = cz_walk_most(p->town, i);
			x->open[x->opens++] = (struct offer){bonus, i, most};
			x->most = most > x->most ? most : x->most;
			x->lack += cz_plan_lacks(p, i) > 0;
		}
	for (uint32_t j = 0; j < p->town->hands; j++)
		without += p->capacity[j] == 0;
	if (x->opens)
		qsort(x->open, x->opens, sizeof *x->open, by_bonus);
	x->looks = x->opens * (x->lack > without ? x->lack : without) <= CZ_HEIRS_LOOKS;
}

static bool find_demand(struct cz_heirs *x)
{
	const struct cz_match_town *t = x->p->town;
	x->demand = cz_array_new(x->opens, sizeof *x->demand);
	for (uint32_t k = 0; x->demand && k < x->opens; k++)
		x->demand[k] = cz_demand_of(t, &t->ask[x->open[k].request]);
	return x->demand;
}

static void find_stuck(struct cz_heirs *x)
{
	const struct cz_match_town *t = x->p->town;
	for (size_t k = 0; k < t->pasts; k++)
		x->stuck[t->past[k].hand] += t->past[k].kept && t->ask[t->past[k].ask].takes_part;
	for (uint32_t j = 0; j < t->hands; j++) {
		struct cz_hand all = t->hand[j];
		all.kept = x->stuck[j];
		x->stuck[j] = all.kept ? cz_match_places(t, &all) - cz_match_places(t, &t->hand[j]) : 0;
	}
}

struct cz_heirs *cz_heirs_new(const struct cz_plan_of_town *p)
{
	const uint32_t asks = p->town->asks, hands = p->town->hands;
	struct cz_heirs *x = calloc(1, sizeof *x);
	if (!x)
		return NULL;
	x->p = p;
	x->room = cz_room_make(p);
	x->of_ask = cz_array_new0(asks, sizeof *x->of_ask);
	x->of_hand = cz_array_new0(hands, sizeof *x->of_hand);
	x->open = cz_array_new(asks, sizeof *x->open);
	x->bar = cz_array_new(asks, sizeof *x->bar);
	x->left = cz_array_new(hands, sizeof *x->left);
	x->stuck = cz_array_new0(hands, sizeof *x->stuck);
	if (!x->bar || !x->left || !x->stuck || !x->room || !x->of_ask || !x->of_hand || !x->open)
		goto failed;
	for (uint32_t i = 0; i < asks; i++)
		x->bar[i] = as_one(cz_plan_bar(p, i));
	for (uint32_t j = 0; j < hands; j++)
		x->left[j] = p->capacity[j];
	find_stuck(x);
	for (size_t k = 0; k < p->result.n; k++)
		x->left[cz_plan_hand(p, k)]--;
	find_open(x);
	if (x->looks && !find_demand(x))
		goto failed;
	x->known = p->all_pairs && p->result.optimal;
	for (uint32_t j = 0; j < hands; j++)
		x->of_hand[j].more = !x->known || (p->capacity[j] == 0 && !x->looks);
	if (x->known && x->lack && !find_ways(x))
		goto failed;
	if (x->known && x->lack && x->looks)
		cz_threads_each(find_first, x, hands, 64);
	return x;
failed:
	cz_heirs_free(x);
	return NULL;
}

void cz_heirs_free(struct cz_heirs *x)
{
	if (!x)
		return;
	free(x->room);
	free(x->of_ask);
	free(x->of_hand);
	free(x->open);
	free(x->demand);
	free(x->bar);
	free(x->left);
	free(x->stuck);
	free(x);
}

/* asking */

double cz_relaxation_km(double limit, double km)
{
	return limit < km ? fmax(km, ceil(km * 10 - 1e-6) / 10) : limit;
}

void cz_relaxation_make(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_relaxation *r, struct cz_hand *h)
{
	switch (r->rule) {
	case CZ_RULE_DISTANCE:
		h->max_km = cz_relaxation_km(h->max_km, cz_match_km(t, a, h));
		break;
	case CZ_RULE_TIMES:
		break;
	case CZ_RULE_FEATURES:
		if (r->feature == CZ_FEATURE_TRAINED)
			h->trained |= a->training;
		else
			h->vog_until = cz_match_renewed_until(t);
		break;
	case CZ_RULE_ASKED:
		h->rested = true;
		h->most_asked = (h->asked > h->most_asked ? h->asked : h->most_asked) + 1;
		break;
	default:
		h->places++;
	}
	h->has = cz_rule_has(h);
}

static enum cz_hope hope_of(const struct heirs *h, uint32_t i)
{
	if (!is_among(h, i))
		return h->more ? CZ_HOPE_SOME : CZ_HOPE_NONE;
	return h->n == 1 && !h->more ? CZ_HOPE_SURE : CZ_HOPE_TIED;
}

/* Of places more, where the change does nothing else. */
static enum cz_hope hope_of_places(const struct cz_heirs *x, uint32_t i, const struct cz_relaxation *r)
{
	const struct cz_match_town *t = x->p->town;
	const struct cz_hand *h = &t->hand[r->hand];
	const int32_t now = x->p->capacity[r->hand];
	struct heirs heirs = x->of_hand[r->hand];
	struct cz_hand then = *h;
	if (now == 0)
		return what_keeps(t, h) == r->rule ? hope_of(&heirs, i) : CZ_HOPE_SOME;
	cz_relaxation_make(t, NULL, r, &then);
	const int32_t places = cz_match_places(t, &then);
	if (then.has != h->has || places < now)
		return CZ_HOPE_SOME;
	heirs.more |= places > now + 1 && !is_among(&heirs, i);
	return places == now ? CZ_HOPE_NONE : hope_of(&heirs, i);
}

/* A pair more serves a request that nobody helps: one more of its urgency can be served, and only there. One that has
 * some of its helpers may lose one of these at the same time, to another as urgent. */
static bool serves_for_sure(const struct cz_heirs *x, uint32_t i)
{
	return x->p->all_pairs && !cz_plan_filled(x->p, i);
}

/* Whether a change of what request i or volunteer j may do could let a proposal be made again that stands: that needs no
 * question, and then somebody has a place more. */
static bool may_revive(const struct cz_heirs *x, uint32_t i, uint32_t j)
{
	const struct cz_match_town *t = x->p->town;
	bool any = x->stuck[j] > 0;
	for (size_t k = t->ask_past[i]; k < t->ask_past[i + 1]; k++)
		any = any || (t->past[k].kept && x->stuck[t->past[k].hand] > 0);
	return any;
}

/* What is known without looking at other requests. */
static enum cz_hope hope_at_once(const struct cz_heirs *x, uint32_t i, const struct cz_relaxation *r)
{
	if (r->rule == CZ_RULE_PLACE || r->rule == CZ_RULE_ASKED)
		return hope_of_places(x, i, r);
	if (may_revive(x, i, r->hand))
		return CZ_HOPE_SOME;
	if (x->room[r->hand] < x->p->town->ask[i].urgency)
		return CZ_HOPE_NONE;
	if (r->rule != CZ_RULE_TIMES)
		return CZ_HOPE_SOME;
	return serves_for_sure(x, i) ? CZ_HOPE_SURE : x->known ? hope_of(&x->of_ask[i], i) : CZ_HOPE_SOME;
}

/* Whether request i would have a place even if each other one that the change lets in and that is as urgent had one, or would
 * be the only one. Who is less urgent takes no place from it. */
static bool has_place_for_all(const struct cz_heirs *x, uint32_t i, uint32_t j, const struct cz_hand *then)
{
	const struct cz_match_town *t = x->p->town;
	int32_t left = x->left[j] > 0 ? x->left[j] : 1;
	double km;
	for (uint32_t k = 0; k < x->opens && left > 0; k++) {
		const uint32_t other = x->open[k].request;
		left -= other != i && t->ask[other].urgency <= t->ask[i].urgency &&
			lets_in(x, k, j, then, &t->hand[j], &km);
	}
	return left > 0;
}

/* Whether as many others that the change lets in as the volunteer has places lack a helper, and are more urgent. */
static bool goes_to_more_urgent(const struct cz_heirs *x, uint32_t i, uint32_t j, const struct cz_hand *then)
{
	const struct cz_match_town *t = x->p->town;
	int32_t left = x->p->capacity[j];
	double km;
	for (uint32_t k = 0; k < x->opens && left > 0; k++) {
		const uint32_t other = x->open[k].request;
		left -= t->ask[other].urgency < t->ask[i].urgency && cz_plan_lacks(x->p, other) > 0 &&
			lets_in(x, k, j, then, &t->hand[j], &km);
	}
	return left <= 0;
}

/* Of those whom the change lets in the one that gains most gets a place of the volunteer, however many there are. */
static enum cz_hope hope_of_open(const struct cz_heirs *x, uint32_t i, const struct cz_relaxation *r)
{
	const struct cz_match_town *t = x->p->town;
	const struct cz_hand *now = &t->hand[r->hand];
	struct cz_hand then = *now;
	struct heirs heirs;
	enum cz_hope hope = CZ_HOPE_SOME;
	const bool further = r->rule == CZ_RULE_DISTANCE && cz_match_km(t, &t->ask[i], now) > t->ask[i].max_km;
	cz_relaxation_make(t, &t->ask[i], r, &then);
	if (then.max_km > t->policy->max_km) /* then everybody's limit is another */
		return CZ_HOPE_SOME;
	if (further && !serves_for_sure(x, i)) /* lets in other volunteers, too */
		return CZ_HOPE_SOME;
	if (x->known) {
		find_best(x, r->hand, &then, now, i, &heirs);
		heirs.more |= !is_among(&heirs, i) && (further || x->p->capacity[r->hand] > 1);
		hope = hope_of(&heirs, i);
		if (hope == CZ_HOPE_SOME && !further && goes_to_more_urgent(x, i, r->hand, &then))
			hope = CZ_HOPE_NONE;
	}
	if (hope == CZ_HOPE_NONE || !serves_for_sure(x, i))
		return hope;
	return has_place_for_all(x, i, r->hand, &then) ? CZ_HOPE_SURE : hope;
}

enum cz_hope cz_heirs_most_hope(const struct cz_heirs *x)
{
	return x->p->all_pairs ? CZ_HOPE_SURE : CZ_HOPE_SOME;
}

uint64_t cz_heirs_share(const struct cz_heirs *x)
{
	return CZ_HEIRS_LOOKS / (x->lack ? x->lack : 1);
}

enum cz_hope cz_heirs_hope_within(const struct cz_heirs *x, uint32_t i, const struct cz_relaxation *r, uint64_t *left)
{
	const enum cz_hope hope = hope_at_once(x, i, r);
	const bool open = r->rule == CZ_RULE_DISTANCE || r->rule == CZ_RULE_FEATURES;
	if (hope != CZ_HOPE_SOME || !open || !x->looks || *left < x->opens || may_revive(x, i, r->hand))
		return hope;
	*left -= x->opens;
	return hope_of_open(x, i, r);
}

enum cz_hope cz_heirs_hope(const struct cz_heirs *x, uint32_t i, const struct cz_relaxation *r)
{
	uint64_t enough = CZ_HEIRS_LOOKS;
	return cz_heirs_hope_within(x, i, r, &enough);
}

/* What keeps somebody who is allowed from taking one more: a place, or a question. Where it is both, no single change
 * helps. */
static enum cz_rule what_binds(const struct cz_match_town *t, const struct cz_hand *h)
{
	const enum cz_limit limit = cz_match_limit(t, h);
	if (limit == CZ_LIMIT_PLACE)
		return CZ_RULE_PLACE;
	return limit == CZ_LIMIT_ASKED && h->most_asked ? CZ_RULE_ASKED : (enum cz_rule)0;
}

bool cz_heirs_change(const struct cz_heirs *x, uint32_t i, uint32_t j, unsigned failing, double km, struct cz_relaxation *r)
{
	const struct cz_plan_of_town *p = x->p;
	const struct cz_match_town *t = p->town;
	if (failing) {
		if (!cz_relaxation_of(t, &t->ask[i], j, failing, km, r))
			return false;
	} else {
		*r = (struct cz_relaxation){.rule = what_binds(t, &t->hand[j]), .hand = j};
		if (!r->rule || cz_plan_find(p, i, j) < p->first[i + 1])
			return false;
	}
	return hope_at_once(x, i, r) != CZ_HOPE_NONE;
}
