#include "match/remedy.h"
#include "base/array.h"
#include "match/room.h"
#include <math.h>
#include <stdlib.h>

enum { MOST_TRIED = 12 };

struct changes {
	struct cz_relaxation *v;
	size_t n;
};

/* What keeps somebody who is allowed from taking one more: a place, or a question. Where it is both, no single change
 * helps. */
static enum cz_rule what_binds(const struct cz_match_town *t, const struct cz_hand *h)
{
	const enum cz_limit limit = cz_match_limit(t, h);
	if (limit == CZ_LIMIT_PLACE)
		return CZ_RULE_PLACE;
	return limit == CZ_LIMIT_ASKED && cz_match_most_asked(t, h) ? CZ_RULE_ASKED : (enum cz_rule)0;
}

static bool find_change(const struct cz_plan_of_town *p, const uint8_t *room, uint32_t i, uint32_t j,
			struct cz_relaxation *r)
{
	const struct cz_match_town *t = p->town;
	const struct cz_ask *a = &t->ask[i];
	const struct cz_hand *h = &t->hand[j];
	const double km = cz_match_km(t, a, h);
	const unsigned failing = cz_rule_all(t, a, h, km, cz_match_past(t, i, j));
	*r = (struct cz_relaxation){.hand = j};
	if (failing)
		return cz_relaxation_of(t, a, j, failing, km, room, r);
	if (cz_plan_find(p, i, j) < p->first[i + 1])
		return false;
	r->rule = what_binds(t, h);
	return r->rule != 0;
}

/* Each change once, the smallest first; of equals the one of the lowest id. */
static bool find_changes(const struct cz_plan_of_town *p, uint32_t i, struct changes *c)
{
	const uint32_t hands = p->town->hands;
	uint8_t *room = cz_room_make(p);
	c->v = cz_array_new(hands, sizeof *c->v);
	for (uint32_t j = 0; j < hands && room && c->v; j++)
		c->n += find_change(p, room, i, j, &c->v[c->n]);
	free(room);
	return room && c->v;
}

static void smallest_first(const struct cz_match_town *t, struct changes *c, size_t from)
{
	for (size_t k = from + 1; k < c->n; k++)
		if (cz_relaxation_smaller(t, &c->v[k], &c->v[from])) {
			struct cz_relaxation r = c->v[k];
			c->v[k] = c->v[from];
			c->v[from] = r;
		}
}

/* Further away: the limits of the two, and when it is the policy's, that of everybody who has no smaller one. */
static void allow_km(struct cz_match_town *t, uint32_t i, uint32_t j, double km)
{
	for (uint32_t k = 0; k < t->asks && km > t->policy->max_km; k++)
		t->ask[k].max_km = fmin(km, isnan(t->ask[k].rec->max_km) ? km : t->ask[k].rec->max_km);
	for (uint32_t k = 0; k < t->hands && km > t->policy->max_km; k++)
		t->hand[k].max_km = fmin(km, isnan(t->hand[k].rec->max_km) ? km : t->hand[k].rec->max_km);
	t->ask[i].max_km = fmax(t->ask[i].max_km, km);
	t->hand[j].max_km = fmax(t->hand[j].max_km, km);
}

static void change(struct cz_match_town *t, uint32_t i, const struct cz_relaxation *r)
{
	struct cz_ask *a = &t->ask[i];
	struct cz_hand *h = &t->hand[r->hand];
	const int32_t most = cz_match_most_asked(t, h);
	switch (r->rule) {
	case CZ_RULE_DISTANCE:
		allow_km(t, i, r->hand, cz_match_km(t, a, h));
		break;
	case CZ_RULE_TIMES:
		a->times |= r->times & -r->times;
		break;
	case CZ_RULE_FEATURES:
		h->vog_until = a->start;
		break;
	case CZ_RULE_ASKED:
		h->rested = true;
		h->asked = (h->asked < most ? h->asked : most) - 1;
		break;
	default:
		h->places++;
	}
	h->has = cz_rule_has(t, h);
}

/* The town with the change, which borrows all but its two sides. */
static int try_change(const struct cz_plan_of_town *p, uint32_t i, const struct cz_relaxation *r, bool *helps,
		      struct cz_err *err)
{
	struct cz_match_town t = *p->town;
	struct cz_plan_of_town then = {0};
	t.ask = cz_array_new(t.asks, sizeof *t.ask);
	t.hand = cz_array_new(t.hands, sizeof *t.hand);
	int rc = t.ask && t.hand ? 0 : cz_fail_mem(err);
	if (!rc) {
		memcpy(t.ask, p->town->ask, t.asks * sizeof *t.ask);
		memcpy(t.hand, p->town->hand, t.hands * sizeof *t.hand);
		change(&t, i, r);
		rc = cz_plan_make(&then, &t, &p->options, err);
	}
	if (!rc)
		*helps = cz_plan_filled(&then, i) > cz_plan_filled(p, i);
	cz_plan_release(&then);
	free(t.ask);
	free(t.hand);
	return rc;
}

int cz_remedy_find(const struct cz_plan_of_town *p, uint32_t i, struct cz_relaxation *best, enum cz_remedy *found,
		   struct cz_err *err)
{
	struct changes c = {0};
	bool helps = false;
	size_t k = 0;
	int rc = find_changes(p, i, &c) ? 0 : cz_fail_mem(err);
	for (; k < c.n && k < MOST_TRIED && !rc && !helps; k++) {
		smallest_first(p->town, &c, k);
		*best = c.v[k];
		rc = try_change(p, i, best, &helps, err);
	}
	*found = helps ? CZ_REMEDY_FOUND : k == c.n ? CZ_REMEDY_NONE : CZ_REMEDY_UNKNOWN;
	free(c.v);
	return rc;
}
