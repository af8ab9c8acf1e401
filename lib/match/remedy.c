#include "match/remedy.h"
#include "base/array.h"
#include "match/further.h"
#include "match/heir.h"
#include <math.h>
#include <stdlib.h>

struct change {
	struct cz_relaxation r;
	enum cz_hope hope;
};

struct changes {
	struct change *v;
	size_t n;
};

bool cz_remedy_feature(const struct cz_match_town *t, uint32_t i, uint32_t j, unsigned failing,
		       struct cz_relaxation *r)
{
	const struct cz_ask *a = &t->ask[i];
	const struct cz_hand *h = &t->hand[j];
	const enum cz_feature feature[] = {h->vog_until == CZ_DAY_NONE ? CZ_FEATURE_FIRST : CZ_FEATURE_RENEWED,
					   CZ_FEATURE_TRAINED};
	if (failing & ~(1u << CZ_RULE_FEATURES | 1u << CZ_RULE_POLICY))
		return false;
	for (size_t k = 0; failing && k < CZ_COUNT(feature); k++) {
		struct cz_hand then = *h;
		*r = (struct cz_relaxation){.rule = CZ_RULE_FEATURES, .hand = j, .feature = feature[k]};
		cz_relaxation_make(t, a, r, &then);
		if (!cz_rule_all(t, a, &then, cz_match_km(t, a, h), cz_match_past(t, i, j)))
			return true;
	}
	return false;
}

static bool find_change(const struct cz_plan_of_town *p, const struct cz_heirs *heirs, uint32_t i, uint32_t j,
			uint64_t *looks, struct change *c)
{
	const struct cz_match_town *t = p->town;
	const double km = cz_match_km(t, &t->ask[i], &t->hand[j]);
	const unsigned failing = cz_rule_all(t, &t->ask[i], &t->hand[j], km, cz_match_past(t, i, j));
	if (!cz_heirs_change(heirs, i, j, failing, km, &c->r) && !cz_remedy_feature(t, i, j, failing, &c->r))
		return false;
	c->hope = cz_heirs_hope_within(heirs, i, &c->r, looks);
	return c->hope != CZ_HOPE_NONE;
}

/* Each change once; of equals the one of the lowest id comes first. */
static bool find_changes(const struct cz_plan_of_town *p, uint32_t i, struct changes *c)
{
	const uint32_t hands = p->town->hands;
	uint64_t looks = CZ_HEIRS_LOOKS;
	struct cz_heirs *heirs = cz_heirs_new(p);
	c->v = cz_array_new(hands, sizeof *c->v);
	for (uint32_t j = 0; j < hands && heirs && c->v; j++)
		c->n += find_change(p, heirs, i, j, &looks, &c->v[c->n]);
	const bool ok = heirs && c->v;
	cz_heirs_free(heirs);
	return ok;
}

/* Whether a is of at least this hope, and b is not or comes later. */
static bool is_better(const struct cz_match_town *t, const struct change *a, const struct change *b, enum cz_hope hope)
{
	return a->hope >= hope && (b->hope < hope || cz_relaxation_before(t, &a->r, &b->r));
}

/* Of those from `from` on, the smallest of at least this hope comes first. Whether there is one. */
static bool smallest_first(const struct cz_match_town *t, struct changes *c, size_t from, enum cz_hope hope)
{
	for (size_t k = from + 1; k < c->n; k++)
		if (is_better(t, &c->v[k], &c->v[from], hope)) {
			const struct change smaller = c->v[k];
			c->v[k] = c->v[from];
			c->v[from] = smaller;
		}
	return from < c->n && c->v[from].hope >= hope;
}

/* Further away: the limits of the two, and when it is the policy's, that of everybody who has no smaller one. */
static void allow_km(struct cz_match_town *t, uint32_t i, uint32_t j, double km)
{
	const double most = cz_relaxation_km(t->policy->max_km, km);
	for (uint32_t k = 0; k < t->asks && most > t->policy->max_km; k++)
		t->ask[k].max_km = fmin(most, isnan(t->ask[k].rec->max_km) ? most : t->ask[k].rec->max_km);
	for (uint32_t k = 0; k < t->hands && most > t->policy->max_km; k++)
		t->hand[k].max_km = fmin(most, isnan(t->hand[k].rec->max_km) ? most : t->hand[k].rec->max_km);
	t->ask[i].max_km = cz_relaxation_km(t->ask[i].max_km, km);
	t->hand[j].max_km = cz_relaxation_km(t->hand[j].max_km, km);
}

static void change(struct cz_match_town *t, uint32_t i, const struct cz_relaxation *r)
{
	struct cz_ask *a = &t->ask[i];
	if (r->rule == CZ_RULE_DISTANCE)
		allow_km(t, r->ask, r->hand, cz_match_km(t, &t->ask[r->ask], &t->hand[r->hand]));
	if (r->rule == CZ_RULE_TIMES) {
		a->times |= r->times & -r->times;
		a->dayparts = cz_match_dayparts(t, a->rec, a->times);
	}
	cz_relaxation_make(t, a, r, &t->hand[r->hand]);
	cz_match_find_rare(t); /* a training more may make who has one rare, or no longer so */
	cz_match_count_standing(t);
}

/* The town with the change borrows all but its two sides. */
int cz_remedied_make(struct cz_remedied *m, const struct cz_plan_of_town *p, uint32_t i, const struct cz_relaxation *r,
		     struct cz_err *err)
{
	struct cz_match_town *t = &m->town;
	*m = (struct cz_remedied){.town = *p->town};
	t->ask = cz_array_new(t->asks, sizeof *t->ask);
	t->hand = cz_array_new(t->hands, sizeof *t->hand);
	if (!t->ask || !t->hand)
		return cz_fail_mem(err);
	memcpy(t->ask, p->town->ask, t->asks * sizeof *t->ask);
	memcpy(t->hand, p->town->hand, t->hands * sizeof *t->hand);
	change(t, i, r);
	return cz_plan_make(&m->plan, t, &p->options, err);
}

void cz_remedied_release(struct cz_remedied *m)
{
	cz_plan_release(&m->plan);
	free(m->town.ask);
	free(m->town.hand);
}

int cz_remedy_try(const struct cz_plan_of_town *p, uint32_t i, const struct cz_relaxation *r, uint32_t *filled,
		  struct cz_err *err)
{
	struct cz_remedied m;
	int rc = cz_remedied_make(&m, p, i, r, err);
	for (uint32_t k = 0; k < p->town->asks && !rc; k++)
		filled[k] = cz_plan_filled(&m.plan, k);
	cz_remedied_release(&m);
	return rc;
}

bool cz_remedy_serves_more(const struct cz_plan_of_town *p, const uint32_t *filled)
{
	size_t then = 0;
	for (uint32_t k = 0; k < p->town->asks; k++)
		then += filled[k];
	return then > p->result.n;
}

/* Whether as many are served as now, and as urgent: then who gains by the change does so in the place of another
 * alike. */
static bool only_swaps(const struct cz_plan_of_town *p, const uint32_t *filled)
{
	int64_t more[CZ_URGENCIES] = {0};
	bool same = true;
	for (uint32_t k = 0; k < p->town->asks; k++)
		more[p->town->ask[k].urgency - 1] += (int64_t)filled[k] - cz_plan_filled(p, k);
	for (int u = 0; u < CZ_URGENCIES; u++)
		same = same && more[u] == 0;
	return same;
}

size_t cz_remedy_tries(const struct cz_plan_of_town *p)
{
	const uint64_t pairs = p->problem.row[p->problem.requests], most = CZ_REMEDY_PAIRS / (pairs ? pairs : 1);
	return most > CZ_REMEDY_TRIES ? CZ_REMEDY_TRIES : most > 0 ? (size_t)most : 1;
}

/* The changes from the smallest on, until one serves more in all; now: room for what one that is tried does. */
static int try_smallest(const struct cz_plan_of_town *p, uint32_t i, struct changes *c, uint32_t *now,
			struct cz_relaxation *best, uint32_t *filled, enum cz_remedy *found, struct cz_err *err)
{
	const size_t tries = cz_remedy_tries(p);
	bool swapped = false;
	*found = CZ_REMEDY_NONE;
	for (size_t k = 0; k < tries && smallest_first(p->town, c, k, CZ_HOPE_SOME); k++) {
		int rc = cz_remedy_try(p, i, &c->v[k].r, now, err);
		if (rc)
			return rc;
		const bool helps = now[i] > cz_plan_filled(p, i), swaps = helps && only_swaps(p, now);
		const bool more = cz_remedy_serves_more(p, now), first = *found != CZ_REMEDY_MOVES;
		swapped |= swaps;
		if (!helps || swaps || (!first && !more))
			continue;
		*found = !more ? CZ_REMEDY_MOVES : first && !swapped ? CZ_REMEDY_SMALLEST : CZ_REMEDY_MORE;
		*best = c->v[k].r;
		memcpy(filled, now, p->town->asks * sizeof *now);
		if (more)
			return 0;
	}
	return 0;
}

/* The smallest of the others that the prices prove to help. */
static int take_proven(const struct cz_plan_of_town *p, uint32_t i, const struct changes *c, struct cz_relaxation *best,
		       uint32_t *filled, enum cz_remedy *found, struct cz_err *err)
{
	*best = c->v[cz_remedy_tries(p)].r;
	*found = CZ_REMEDY_PROVEN;
	return cz_remedy_try(p, i, best, filled, err);
}

/* Steps of everybody's limit: those smaller than this request needs for a volunteer of its own, or any where nothing
 * else helps. *all: there are no others than are tried. now: as above. */
static int try_steps(const struct cz_plan_of_town *p, uint32_t i, uint32_t *now, struct cz_relaxation *best,
		     uint32_t *filled, enum cz_remedy *found, bool *all, struct cz_err *err)
{
	const struct cz_match_town *t = p->town;
	const bool none = *found == CZ_REMEDY_NONE;
	struct cz_relaxation step[CZ_REMEDY_TRIES];
	const double limit = none ? t->ask[i].max_km * 1.5 + 5 : cz_match_km(t, &t->ask[i], &t->hand[best->hand]) - 0.1;
	size_t n;
	int rc = cz_further_find(p, i, limit, step, cz_remedy_tries(p), &n, all) ? 0 : cz_fail_mem(err);
	for (size_t k = 0; k < n && !rc; k++) {
		rc = cz_remedy_try(p, i, &step[k], now, err);
		if (rc || now[i] <= cz_plan_filled(p, i) || !cz_remedy_serves_more(p, now))
			continue;
		*found = CZ_REMEDY_SMALLEST;
		*best = step[k];
		memcpy(filled, now, t->asks * sizeof *now);
		break;
	}
	return rc;
}

static void take_tied(const struct cz_match_town *t, struct changes *c, struct cz_relaxation *best,
		      enum cz_remedy *found)
{
	if (!smallest_first(t, c, 0, CZ_HOPE_TIED))
		return;
	*best = c->v[0].r;
	*found = CZ_REMEDY_TIED;
}

int cz_remedy_find(const struct cz_plan_of_town *p, uint32_t i, struct cz_relaxation *best, uint32_t *filled,
		   enum cz_remedy *found, struct cz_err *err)
{
	struct changes c = {0};
	uint32_t *now = cz_array_new(p->town->asks, sizeof *now);
	int rc = now && find_changes(p, i, &c) ? 0 : cz_fail_mem(err);
	const size_t tries = cz_remedy_tries(p);
	bool all_steps = true;
	if (!rc)
		rc = try_smallest(p, i, &c, now, best, filled, found, err);
	if (rc)
		goto done;
	if (*found == CZ_REMEDY_NONE && smallest_first(p->town, &c, tries, CZ_HOPE_SURE))
		rc = take_proven(p, i, &c, best, filled, found, err);
	else if (p->town->policy->rule[CZ_RULE_DISTANCE] && (*found == CZ_REMEDY_NONE || best->for_all))
		rc = try_steps(p, i, now, best, filled, found, &all_steps, err);
	if (rc || *found != CZ_REMEDY_NONE)
		goto done;
	if (c.n > tries)
		*found = CZ_REMEDY_UNKNOWN;
	else if (!all_steps)
		*found = CZ_REMEDY_LIMITS;
	else
		take_tied(p->town, &c, best, found);
done:
	free(now);
	free(c.v);
	return rc;
}
