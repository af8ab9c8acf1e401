#include "match/heir_impl.h"
#include "base/array.h"
#include "base/threads.h"
#include "match/room.h"
#include "match/weigh.h"
#include <math.h>
#include <stdlib.h>

#define NOBODY UINT32_MAX

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
static bool lets_in(const struct cz_heirs *x, uint32_t k, uint32_t j, const struct cz_hand *then,
		    const struct cz_hand *now, double *km)
{
	return cz_demand_may_suit(&x->demand[k], then) &&
	       cz_demand_lets_in(&x->demand[k], x->p->town, x->open[k].request, j, then, now, km);
}

/* Of request `own`, if any, and those whom volunteer j, as they would be, may help, and may not as they are (now;
 * NULL: they help nobody): the heirs of who gains most by it. */
static void find_best(const struct cz_heirs *x, uint32_t j, const struct cz_hand *then, const struct cz_hand *now,
		      uint32_t own, struct cz_heir_set *heirs)
{
	const struct cz_match_town *t = x->p->town;
	int64_t most = INT64_MIN;
	*heirs = (struct cz_heir_set){0};
	for (uint32_t k = 0; k < x->opens && x->open[k].bonus + x->most >= most; k++) {
		const struct cz_heir_offer o = x->open[k];
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
			*heirs = (struct cz_heir_set){0};
		if (more >= most)
			cz_heir_join(heirs, &x->of_ask[i]);
		most = more > most ? more : most;
	}
}

/* The heirs of the first of the places of volunteer j. Where there are others, these stay heirs, and there may be
 * more. */
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
	const struct cz_heir_offer *x = a, *y = b;
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
			x->open[x->opens++] = (struct cz_heir_offer){bonus, i, most};
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
		x->bar[i] = cz_heir_as_one(cz_plan_bar(p, i));
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
	if (x->known && x->lack && !cz_heir_find_ways(x))
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

void cz_relaxation_make(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_relaxation *r,
			struct cz_hand *h)
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
		cz_match_set_rows(t, h, r->feature == CZ_FEATURE_TRAINED ? a->rec->category : NULL);
		break;
	case CZ_RULE_ASKED: /* who only rests has questions left, and gets none besides */
		if (h->rested || h->asked >= h->most_asked)
			h->most_asked = (h->asked > h->most_asked ? h->asked : h->most_asked) + 1;
		h->rested = true;
		break;
	default:
		h->places++;
	}
	h->has = cz_rule_has(h);
}

static enum cz_hope hope_of(const struct cz_heir_set *h, uint32_t i)
{
	if (!cz_heir_is_among(h, i))
		return h->more ? CZ_HOPE_SOME : CZ_HOPE_NONE;
	return h->n == 1 && !h->more ? CZ_HOPE_SURE : CZ_HOPE_TIED;
}

/* Of places more, where the change does nothing else. */
static enum cz_hope hope_of_places(const struct cz_heirs *x, uint32_t i, const struct cz_relaxation *r)
{
	const struct cz_match_town *t = x->p->town;
	const struct cz_hand *h = &t->hand[r->hand];
	const int32_t now = x->p->capacity[r->hand];
	struct cz_heir_set heirs = x->of_hand[r->hand];
	struct cz_hand then = *h;
	if (now == 0)
		return what_keeps(t, h) == r->rule ? hope_of(&heirs, i) : CZ_HOPE_SOME;
	cz_relaxation_make(t, NULL, r, &then);
	const int32_t places = cz_match_places(t, &then);
	if (then.has != h->has || places < now)
		return CZ_HOPE_SOME;
	heirs.more |= places > now + 1 && !cz_heir_is_among(&heirs, i);
	return places == now ? CZ_HOPE_NONE : hope_of(&heirs, i);
}

/* A pair more serves a request that nobody helps: one more of its urgency can be served, and only there. One that has
 * some of its helpers may lose one of these at the same time, to another as urgent. */
static bool serves_for_sure(const struct cz_heirs *x, uint32_t i)
{
	return x->p->all_pairs && !cz_plan_filled(x->p, i);
}

/* Whether a change of what request i or volunteer j may do could let a proposal be made again that stands: that
 * needs no question, and then somebody has a place more. */
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

/* Whether request i would have a place even if each other one that the change lets in and that is as urgent had
 * one, or would be the only one. Who is less urgent takes no place from it. */
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
	struct cz_heir_set heirs;
	enum cz_hope hope = CZ_HOPE_SOME;
	const bool further = r->rule == CZ_RULE_DISTANCE && cz_match_km(t, &t->ask[i], now) > t->ask[i].max_km;
	cz_relaxation_make(t, &t->ask[i], r, &then);
	if (then.max_km > t->policy->max_km) /* then everybody's limit is another */
		return CZ_HOPE_SOME;
	if (further && !serves_for_sure(x, i)) /* lets in other volunteers, too */
		return CZ_HOPE_SOME;
	if (x->known) {
		find_best(x, r->hand, &then, now, i, &heirs);
		heirs.more |= !cz_heir_is_among(&heirs, i) && (further || x->p->capacity[r->hand] > 1);
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

bool cz_heirs_change(const struct cz_heirs *x, uint32_t i, uint32_t j, unsigned failing, double km,
		     struct cz_relaxation *r)
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
