#include "verify/bound.h"
#include "base/array.h"
#include "base/threads.h"
#include <stdlib.h>

static int64_t cost_of_open(const struct cz_contest *c, uint32_t area, int64_t n)
{
	int64_t cost = 0;
	for (int64_t k = 0; c->fairness && k < n; k++)
		cost += cz_contest_fair(c, area, k);
	return cost;
}

void cz_bound_plan(const struct cz_contest *c, const struct cz_chosen *v, size_t n, int64_t *used, int64_t *unserved,
		   struct cz_plan_value *out)
{
	*out = (struct cz_plan_value){0};
	memset(used, 0, c->volunteers * sizeof *used);
	memcpy(unserved, c->places, c->areas * sizeof *unserved);
	for (size_t k = 0; k < n; k++) {
		uint32_t i = v[k].request, j = v[k].volunteer;
		out->places++;
		out->by_urgency[c->urgency[i] - 1]++;
		out->worth = cz_worth_add(out->worth, cz_contest_worth(c, i, v[k].score));
		out->worth.points -= cz_contest_load(c, c->carried[j] + used[j]++);
		unserved[c->area[i]]--;
	}
	for (uint32_t a = 0; a < c->areas; a++)
		out->worth.points -= cost_of_open(c, a, unserved[a]);
}

/* The best gains of one request, the worst of them first: a heap would do for groups of hundreds; there are none. */
struct best {
	struct cz_worth *gain;
	int32_t n, most;
	const struct cz_chosen *chosen; /* what the plan has: it is among them from the start */
	size_t chosens;
};

static struct cz_worth gain_of(const struct cz_contest *c, uint32_t request, int32_t score, struct cz_worth price)
{
	return cz_worth_minus(cz_contest_worth(c, request, score), price);
}

static void keep(struct best *b, struct cz_worth gain)
{
	int32_t at = 0;
	if (b->n == b->most) { /* the worst one makes room */
		for (; at + 1 < b->n && cz_worth_compare(b->gain[at + 1], gain) < 0; at++)
			b->gain[at] = b->gain[at + 1];
	} else {
		for (at = b->n++; at > 0 && cz_worth_compare(b->gain[at - 1], gain) > 0; at--)
			b->gain[at] = b->gain[at - 1];
	}
	b->gain[at] = gain;
}

static void raise_bar(struct cz_contest_view *l, const struct best *b)
{
	if (b->n == b->most && cz_worth_compare(b->gain[0], l->bar) > 0)
		l->bar = b->gain[0];
}

static void take(struct cz_contest_view *l, uint32_t volunteer, int32_t score)
{
	struct best *b = l->ctx;
	for (size_t k = 0; k < b->chosens; k++)
		if (b->chosen[k].volunteer == volunteer)
			return;
	keep(b, gain_of(l->contest, l->request, score, l->price[volunteer]));
	raise_bar(l, b);
}

/* One pass over all requests: their best gains, those that are worth more than an open place however dear that is. */
struct pass {
	const struct cz_contest *c;
	const struct cz_worth *price;
	struct cz_contest_prices laid;
	const struct cz_chosen *chosen;
	const size_t *first;
	struct cz_worth *gain; /* those of request i: gain[at[i]] .. at[i] + n[i] */
	size_t *at;
	int32_t *n;
	int64_t *open_price; /* per area */
	struct cz_near_spot *turn; /* which request after which, part by part */
};

static void find_gains(struct pass *p, uint32_t i)
{
	const struct cz_contest *c = p->c;
	const struct cz_chosen *v = p->chosen + p->first[i];
	struct best best = {p->gain + p->at[i], 0, c->wanted[i], v, p->first[i + 1] - p->first[i]};
	struct cz_contest_view look = {.contest = c, .request = i, .price = p->price, .laid = &p->laid, .take = take,
				       .ctx = &best, .bar = {.points = c->fairness ? -(int64_t)c->fair[c->fairs - 1] : 0}};
	for (size_t k = 0; k < best.chosens; k++)
		keep(&best, gain_of(c, i, v[k].score, p->price[v[k].volunteer]));
	raise_bar(&look, &best);
	cz_contest_look(&look);
	p->n[i] = best.n;
}

enum { PART = 8192 }; /* requests that one thread takes at once: so many that there are neighbours among them */

/* Of a town neighbours one after the other, for they look at the same volunteers. */
static void find_part(void *pass, size_t part)
{
	struct pass *p = pass;
	const struct cz_contest *c = p->c;
	uint32_t from = (uint32_t)(part * PART), left = c->requests - from, end = from + (left < PART ? left : PART);
	struct cz_near_spot *turn = p->turn + from;
	size_t n = 0;
	for (uint32_t i = from; i < end; i++)
		if (c->wanted[i])
			turn[n++] = c->sides ? cz_near_spot(&c->near, i) : (struct cz_near_spot){.who = i};
	if (c->sides)
		qsort(turn, n, sizeof *turn, cz_near_spot_order);
	for (size_t k = 0; k < n; k++)
		find_gains(p, turn[k].who);
}

static int find_all_gains(struct pass *p, struct cz_err *err)
{
	size_t gains = 0;
	for (uint32_t i = 0; i < p->c->requests; i++) {
		p->at[i] = gains;
		gains += (size_t)p->c->wanted[i];
	}
	p->gain = cz_array_new(gains, sizeof *p->gain);
	p->turn = cz_array_new(p->c->requests, sizeof *p->turn);
	if (!p->gain || !p->turn)
		return cz_fail_mem(err);
	cz_threads_do(find_part, p, ((size_t)p->c->requests + PART - 1) / PART);
	return 0;
}

/* How many places of a request would rather be open than have a gain below that. */
static int64_t worth_less(const struct pass *p, uint32_t request, struct cz_worth least)
{
	int64_t n = p->c->wanted[request] - p->n[request];
	for (int32_t k = 0; k < p->n[request]; k++)
		n += cz_worth_compare(p->gain[p->at[request] + (size_t)k], least) < 0;
	return n;
}

/* The price of an open place that makes the bound of its area smallest. The bound is convex in it: it falls as long as
 * more places would rather be open than there are open places cheaper than the price. */
static int64_t open_price(const struct pass *p, const struct cz_contest *c, uint32_t area, const uint32_t *member,
			  size_t members)
{
	int64_t lo = 0, hi = c->fairness ? c->fair[c->fairs - 1] : 0;
	while (lo < hi) {
		int64_t y = lo + (hi - lo) / 2, rather_open = 0, cheaper = 0;
		for (size_t m = 0; m < members; m++)
			rather_open += worth_less(p, member[m], (struct cz_worth){.points = -y});
		for (size_t s = 0; s < c->fairs && c->fair[s] <= y; s++)
			cheaper = s + 1 == c->fairs ? c->places[area] : ((int64_t)(s + 1) * c->width[area] + 99) / 100;
		cheaper = cheaper < c->places[area] ? cheaper : c->places[area];
		if (rather_open > cheaper)
			lo = y + 1;
		else
			hi = y;
	}
	return lo;
}

static uint32_t *members_by_area(const struct cz_contest *c, size_t *start)
{
	uint32_t *member = cz_array_new(c->requests, sizeof *member);
	if (!member)
		return NULL;
	for (uint32_t i = 0; i < c->requests; i++)
		start[c->area[i] + 1]++;
	for (uint32_t a = 0; a < c->areas; a++)
		start[a + 1] += start[a];
	for (uint32_t i = c->requests; i-- > 0;)
		member[--start[c->area[i] + 1]] = i;
	return member; /* start[a + 1] is now where area a begins */
}

static int price_open_places(struct pass *p, const struct cz_contest *c, struct cz_err *err)
{
	size_t *start = cz_array_new0((size_t)c->areas + 2, sizeof *start);
	uint32_t *member = start ? members_by_area(c, start) : NULL;
	int rc = member ? 0 : cz_fail_mem(err);
	for (uint32_t a = 0; a < c->areas && !rc; a++) {
		size_t end = a + 1 < c->areas ? start[a + 2] : c->requests;
		p->open_price[a] = open_price(p, c, a, member + start[a + 1], end - start[a + 1]);
	}
	free(member);
	free(start);
	return rc;
}

static struct cz_worth at_least(struct cz_worth a, struct cz_worth least)
{
	return cz_worth_compare(a, least) > 0 ? a : least;
}

static void add_requests(struct cz_bound *b, const struct pass *p, const struct cz_contest *c,
			 const struct cz_worth *price, const struct cz_chosen *v, const size_t *first)
{
	for (uint32_t i = 0; i < c->requests; i++) {
		struct cz_worth least = {.points = -p->open_price[c->area[i]]}, sum = {0}, has = {0};
		for (int32_t k = 0; k < c->wanted[i]; k++)
			sum = cz_worth_add(sum, k < p->n[i] ? at_least(p->gain[p->at[i] + (size_t)k], least) : least);
		b->worth = cz_worth_add(b->worth, sum);
		if (!b->lost_by_request)
			continue;
		for (size_t k = first[i]; k < first[i + 1]; k++)
			has = cz_worth_add(has, gain_of(c, i, v[k].score, price[v[k].volunteer]));
		int64_t open = c->wanted[i] - (int64_t)(first[i + 1] - first[i]);
		has.points += open * least.points;
		b->lost_by_request[i] = cz_worth_minus(sum, has);
	}
}

static void add_volunteers(struct cz_bound *b, const struct cz_contest *c, const struct cz_worth *price,
			   const int64_t *used)
{
	for (uint32_t j = 0; j < c->volunteers; j++) {
		struct cz_worth sum = {0}, has = {0};
		for (int32_t k = 0; k < c->room[j]; k++) {
			struct cz_worth rent = price[j];
			rent.points -= cz_contest_load(c, (int64_t)c->carried[j] + k);
			sum = cz_worth_add(sum, at_least(rent, (struct cz_worth){0}));
			if (k < used[j])
				has = cz_worth_add(has, rent);
			else if (cz_worth_compare(rent, (struct cz_worth){0}) <= 0)
				break; /* costs never fall */
		}
		b->worth = cz_worth_add(b->worth, sum);
		if (b->lost_by_volunteer)
			b->lost_by_volunteer[j] = cz_worth_minus(sum, has);
	}
}

/* What the taken places of a volunteer cost above their price. */
static struct cz_worth overpaid(const struct cz_contest *c, struct cz_worth price, uint32_t j, int64_t used)
{
	struct cz_worth over = {0};
	for (int64_t k = 0; k < used; k++) {
		struct cz_worth short_of = {-price.steps, cz_contest_load(c, c->carried[j] + k) - price.points, 0};
		over = cz_worth_add(over, at_least(short_of, (struct cz_worth){0}));
	}
	return over;
}

/* A place that costs more than it is worth is the choice of the request that took it: of several, the one with the
 * fewest points. */
static int blame_requests(struct cz_bound *b, const struct cz_contest *c, const struct cz_worth *price,
			  const struct cz_chosen *v, size_t n, const int64_t *used, struct cz_err *err)
{
	const struct cz_chosen **least = cz_array_new0(c->volunteers, sizeof *least);
	if (!least)
		return cz_fail_mem(err);
	for (size_t k = 0; k < n; k++)
		if (!least[v[k].volunteer] || v[k].score < least[v[k].volunteer]->score)
			least[v[k].volunteer] = &v[k];
	for (uint32_t j = 0; j < c->volunteers; j++) {
		if (!least[j])
			continue;
		struct cz_worth over = overpaid(c, price[j], j, used[j]);
		struct cz_worth *to = &b->lost_by_request[least[j]->request];
		*to = cz_worth_add(*to, over);
		b->lost_by_volunteer[j] = cz_worth_minus(b->lost_by_volunteer[j], over);
	}
	free(least);
	return 0;
}

static void add_areas(struct cz_bound *b, const struct pass *p, const struct cz_contest *c)
{
	for (uint32_t a = 0; a < c->areas && c->fairness; a++)
		for (int64_t k = 0; k < c->places[a] && p->open_price[a] > cz_contest_fair(c, a, k); k++)
			b->worth.points += p->open_price[a] - cz_contest_fair(c, a, k);
}

int cz_bound_make(struct cz_bound *b, const struct cz_contest *c, const struct cz_worth *price,
		  const struct cz_chosen *v, const size_t *first, const int64_t *used, bool losses,
		  struct cz_err *err)
{
	struct pass p = {.c = c, .price = price, .chosen = v, .first = first,
			 .at = cz_array_new(c->requests, sizeof *p.at), .n = cz_array_new0(c->requests, sizeof *p.n),
			 .open_price = cz_array_new0(c->areas, sizeof *p.open_price)};
	*b = (struct cz_bound){0};
	int rc = p.at && p.n && p.open_price ? cz_contest_lay_out(&p.laid, c, price, err) : cz_fail_mem(err);
	if (!rc && losses) {
		b->lost_by_request = cz_array_new0(c->requests, sizeof *b->lost_by_request);
		b->lost_by_volunteer = cz_array_new0(c->volunteers, sizeof *b->lost_by_volunteer);
		rc = b->lost_by_request && b->lost_by_volunteer ? 0 : cz_fail_mem(err);
	}
	if (!rc)
		rc = find_all_gains(&p, err);
	if (!rc && c->fairness)
		rc = price_open_places(&p, c, err);
	if (!rc) {
		add_requests(b, &p, c, price, v, first);
		add_volunteers(b, c, price, used);
		add_areas(b, &p, c);
		rc = losses ? blame_requests(b, c, price, v, first[c->requests], used, err) : 0;
	}
	cz_contest_prices_release(&p.laid);
	free(p.gain);
	free(p.turn);
	free(p.at);
	free(p.n);
	free(p.open_price);
	return rc;
}

void cz_bound_release(struct cz_bound *b)
{
	free(b->lost_by_request);
	free(b->lost_by_volunteer);
}
