#include "match/plan.h"
#include "base/array.h"
#include "match/assign_impl.h"
#include <stdlib.h>

static bool make_room(struct cz_plan_of_town *p, uint32_t asks, uint32_t hands)
{
	p->urgency = cz_array_new(asks, sizeof *p->urgency);
	p->helpers = cz_array_new(asks, sizeof *p->helpers);
	p->area = cz_array_new0(asks, sizeof *p->area);
	p->request_key = cz_array_new(asks, sizeof *p->request_key);
	p->capacity = cz_array_new(hands, sizeof *p->capacity);
	p->carried = cz_array_new(hands, sizeof *p->carried);
	p->volunteer_key = cz_array_new(hands, sizeof *p->volunteer_key);
	p->first = cz_array_new((size_t)asks + 1, sizeof *p->first);
	return p->urgency && p->helpers && p->area && p->request_key && p->capacity && p->carried && p->volunteer_key &&
	       p->first;
}

static void fill(struct cz_plan_of_town *p)
{
	const struct cz_match_town *t = p->town;
	uint8_t key[16];
	cz_hash_key(p->options.seed, key);
	for (uint32_t i = 0; i < t->asks; i++) {
		p->urgency[i] = (uint8_t)t->ask[i].urgency;
		p->helpers[i] = t->ask[i].takes_part ? t->ask[i].wanted : 0;
		p->request_key[i] = cz_hash64(key, t->ask[i].rec->id, strlen(t->ask[i].rec->id));
	}
	for (uint32_t j = 0; j < t->hands; j++) {
		p->capacity[j] = cz_match_places(t, &t->hand[j]);
		p->carried[j] = t->hand[j].carried;
		p->volunteer_key[j] = cz_hash64(key, t->hand[j].rec->id, strlen(t->hand[j].rec->id));
	}
}

enum { AREA_KIND = 2 }; /* GM, WK or BU */

/* Areas for fairness: the first characters of the request's area code, of which the digits name the area, whatever kind of
 * code it is; those without one share an area. */
static int find_areas(struct cz_plan_of_town *p, struct cz_err *err)
{
	const struct cz_match_town *t = p->town;
	const struct cz_policy *policy = t->policy;
	for (uint32_t i = 0; i < t->asks; i++) {
		const char *digits = t->ask[i].area ? t->ask[i].area + AREA_KIND : "";
		size_t n = strlen(digits), most = policy->fair_area > AREA_KIND ? (size_t)policy->fair_area - AREA_KIND : 0;
		size_t a = cz_map_add(&p->areas, (struct cz_str){digits, n < most ? n : most}, NULL);
		if (a == CZ_MAP_NONE)
			return cz_fail_mem(err);
		p->area[i] = (uint32_t)a;
	}
	p->width = cz_array_new0(p->areas.n, sizeof *p->width);
	if (!p->width)
		return cz_fail_mem(err);
	for (uint32_t i = 0; i < t->asks; i++)
		p->width[p->area[i]] += p->helpers[i];
	for (size_t a = 0; a < p->areas.n; a++)
		p->width[a] = p->width[a] ? p->width[a] * policy->fair_share : 1;
	p->problem.area = p->area;
	p->problem.areas = (uint32_t)p->areas.n;
	p->problem.width = p->width;
	p->problem.step = policy->fair;
	p->problem.steps = policy->fairs;
	return 0;
}

/* A chosen pair among those of its volunteer. */
struct share {
	uint32_t hand;
	int32_t score;
	uint64_t tie;
	size_t chosen;
};

static int by_share(const void *a, const void *b)
{
	const struct share *x = a, *y = b;
	if (x->hand != y->hand)
		return x->hand < y->hand ? -1 : 1;
	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return x->tie < y->tie ? -1 : x->tie > y->tie;
}

/* What a volunteer's second and third request cost belongs to the two together. Each is shown with one of them,
 * so that the scores of all matches add up to that of the run. */
static int share_load(struct cz_plan_of_town *p, struct cz_err *err)
{
	const struct cz_assign_problem *q = &p->problem;
	struct share *v = cz_array_new(p->result.n, sizeof *v);
	int64_t nth = 0;
	p->load_cost = cz_array_new0(p->result.n, sizeof *p->load_cost);
	if (!v || !p->load_cost) {
		free(v);
		return cz_fail_mem(err);
	}
	for (uint32_t i = 0; i < q->requests; i++)
		for (size_t k = p->first[i]; k < p->first[i + 1]; k++) {
			uint32_t j = cz_plan_hand(p, k);
			uint64_t tie = cz_assign_tie(q->request_key[i], q->volunteer_key[j]);
			v[k] = (struct share){j, q->score[p->result.pair[k]], tie, k};
		}
	if (p->result.n)
		qsort(v, p->result.n, sizeof *v, by_share);
	for (size_t k = 0; k < p->result.n; k++) {
		nth = k && v[k].hand == v[k - 1].hand ? nth + 1 : 0;
		p->load_cost[v[k].chosen] = (int32_t)cz_assign_load(q, v[k].hand, nth);
	}
	free(v);
	return 0;
}

static void set_problem(struct cz_plan_of_town *p)
{
	p->problem.row = p->candidates.row;
	p->problem.volunteer = p->candidates.hand;
	p->problem.score = p->candidates.score;
}

struct cz_bar cz_plan_gain(const struct cz_plan_of_town *p, uint32_t i, uint64_t pair)
{
	return cz_assign_gain(&p->problem, &p->result, i, pair);
}

struct cz_bar cz_plan_bar(const struct cz_plan_of_town *p, uint32_t i)
{
	return cz_assign_bar(&p->problem, &p->result, p->first, i);
}

/* The plan of the pairs so far is the best of all pairs when none of the others gains more than the bar of its request:
 * then the same prices prove it. Those that do are added, and the plan goes on from where it stood.
 *
 * From round to round fewer requests have such pairs, but some of these have very many: nobody serves them, and all
 * around prices rise as soon as they may ask there. So each round may add MORE of them. */
static int price_the_rest(struct cz_plan_of_town *p, struct cz_assign_rounds *s, uint32_t most, struct cz_err *err)
{
	enum { MORE = 8, MANY = 1000 };
	const uint32_t asks = p->town->asks;
	struct cz_bar *bar = cz_array_new(asks, sizeof *bar);
	struct cz_looked last = {0};
	int rc = bar ? 0 : cz_fail_mem(err);
	for (uint64_t added; !rc;) {
		cz_assign_first(&p->problem, &p->result, p->first);
		for (uint32_t i = 0; i < asks; i++)
			bar[i] = cz_plan_bar(p, i);
		rc = cz_candidates_price(&p->candidates, p->town, bar, p->result.level, p->result.points, most,
					 &last, &added, err);
		set_problem(p);
		if (rc || !added)
			break;
		most *= most < MANY ? MORE : 1;
		cz_assign_release(&p->result);
		rc = cz_assign_round(s, &p->problem, &p->result, err);
	}
	cz_looked_release(&last);
	free(bar);
	return rc;
}

static int solve(struct cz_plan_of_town *p, struct cz_err *err)
{
	if (!p->candidates.cut || p->options.nearest)
		return cz_assign_solve(&p->problem, &p->result, err);
	struct cz_assign_rounds *s = cz_assign_begin();
	int rc = s ? cz_assign_round(s, &p->problem, &p->result, err) : cz_fail_mem(err);
	if (!rc)
		rc = price_the_rest(p, s, (uint32_t)p->town->policy->best, err);
	if (!rc)
		rc = cz_assign_finish(s, &p->result, err);
	cz_assign_end(s);
	return rc;
}

/* All allowed pairs when they fit; else the best of each request to begin with. */
static int find_pairs(struct cz_plan_of_town *p, struct cz_err *err)
{
	const struct cz_policy *policy = p->town->policy;
	const uint32_t nearest = p->options.nearest;
	const uint64_t most = nearest ? UINT64_MAX : (uint64_t)policy->pairs;
	int rc = cz_candidates_find(&p->candidates, p->town, nearest, most, err);
	if (rc || !p->candidates.over)
		return rc;
	cz_candidates_release(&p->candidates);
	return cz_candidates_find(&p->candidates, p->town, (uint32_t)policy->best, UINT64_MAX, err);
}

int cz_plan_make(struct cz_plan_of_town *p, const struct cz_match_town *t, const struct cz_plan_options *o, struct cz_err *err)
{
	*p = (struct cz_plan_of_town){.town = t, .options = *o};
	if (!make_room(p, t->asks, t->hands))
		return cz_fail_mem(err);
	int rc = find_pairs(p, err);
	if (rc)
		return rc;
	p->all_pairs = !p->candidates.cut;
	fill(p);
	p->problem = (struct cz_assign_problem){
		.requests = t->asks, .volunteers = t->hands, .urgency = p->urgency, .helpers = p->helpers,
		.capacity = p->capacity, .load = t->policy->load, .loads = t->policy->loads, .carried = p->carried,
		.request_key = p->request_key, .volunteer_key = p->volunteer_key,
	};
	set_problem(p);
	if (t->policy->fair_area)
		rc = find_areas(p, err);
	if (!rc)
		rc = solve(p, err);
	if (rc)
		return rc;
	cz_assign_first(&p->problem, &p->result, p->first);
	return share_load(p, err);
}

bool cz_plan_held_make(struct cz_plan_held *h, const struct cz_plan_of_town *p)
{
	const uint32_t hands = p->town->hands;
	h->first = cz_array_new0((size_t)hands + 2, sizeof *h->first);
	h->pair = cz_array_new(p->result.n, sizeof *h->pair);
	if (!h->first || !h->pair)
		return false;
	for (size_t k = 0; k < p->result.n; k++)
		h->first[cz_plan_hand(p, k) + 2]++;
	for (uint32_t j = 0; j < hands; j++)
		h->first[j + 2] += h->first[j + 1];
	for (uint32_t i = 0; i < p->town->asks; i++)
		for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
			h->pair[h->first[cz_plan_hand(p, k) + 1]++] = (struct cz_held){i, (uint32_t)k};
	return true;
}

void cz_plan_held_release(struct cz_plan_held *h)
{
	free(h->first);
	free(h->pair);
}

void cz_plan_release(struct cz_plan_of_town *p)
{
	cz_candidates_release(&p->candidates);
	cz_assign_release(&p->result);
	cz_map_release(&p->areas);
	free(p->urgency);
	free(p->helpers);
	free(p->capacity);
	free(p->carried);
	free(p->width);
	free(p->area);
	free(p->request_key);
	free(p->volunteer_key);
	free(p->first);
	free(p->load_cost);
}
