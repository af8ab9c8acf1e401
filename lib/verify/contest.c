#include "verify/contest.h"
#include "base/array.h"
#include "base/threads.h"
#include "verify/judge.h"
#include <stdlib.h>

int32_t cz_contest_load(const struct cz_contest *c, int64_t nth)
{
	return c->loads ? c->load[nth < (int64_t)c->loads ? nth : (int64_t)c->loads - 1] : 0;
}

int32_t cz_contest_fair(const struct cz_contest *c, uint32_t area, int64_t nth)
{
	if (!c->fairness)
		return 0;
	int64_t step = nth * 100 / c->width[area];
	return c->fair[step < (int64_t)c->fairs ? step : (int64_t)c->fairs - 1];
}

static int make_room(struct cz_contest *c, struct cz_err *err)
{
	c->wanted = cz_array_new0(c->requests, sizeof *c->wanted);
	c->urgency = cz_array_new0(c->requests, sizeof *c->urgency);
	c->area = cz_array_new0(c->requests, sizeof *c->area);
	c->room = cz_array_new0(c->volunteers, sizeof *c->room);
	c->carried = cz_array_new0(c->volunteers, sizeof *c->carried);
	return c->wanted && c->urgency && c->area && c->room && c->carried ? 0 : cz_fail_mem(err);
}

/* Areas, and how many hundredths of a place in each make a step of unfairness. */
static int count_areas(struct cz_contest *c, int32_t share, struct cz_err *err)
{
	c->width = cz_array_new0(c->areas, sizeof *c->width);
	c->places = cz_array_new0(c->areas, sizeof *c->places);
	if (!c->width || !c->places)
		return cz_fail_mem(err);
	for (uint32_t i = 0; i < c->requests; i++)
		c->places[c->area[i]] += c->wanted[i];
	for (uint32_t a = 0; a < c->areas; a++)
		c->width[a] = c->places[a] ? c->places[a] * share : 1;
	return 0;
}

static int name_areas(struct cz_contest *c, const struct cz_sides *s, struct cz_err *err)
{
	for (uint32_t i = 0; i < c->requests; i++) {
		struct cz_str code = s->seeker[i].area ? cz_str_of(s->seeker[i].area) : (struct cz_str){"", 0};
		if (code.n > (size_t)s->book->fair_area)
			code.n = (size_t)s->book->fair_area;
		/* WK or BU: one district */
		code = code.n > 2 ? (struct cz_str){code.s + 2, code.n - 2} : (struct cz_str){"", 0};
		size_t a = cz_map_add(&c->area_names, code, NULL);
		if (a == CZ_MAP_NONE)
			return cz_fail_mem(err);
		c->area[i] = (uint32_t)a;
	}
	c->areas = (uint32_t)c->area_names.n;
	return 0;
}

int cz_contest_of_town(struct cz_contest *c, const struct cz_sides *s, struct cz_err *err)
{
	const struct cz_rulebook *b = s->book;
	*c = (struct cz_contest){.requests = s->seekers, .volunteers = s->givers, .sides = s, .areas = 1, .load = b->load,
				 .loads = b->loads, .fair = b->fair, .fairs = b->fairs, .fairness = b->fair_area > 0};
	int rc = make_room(c, err);
	if (rc)
		return rc;
	for (uint32_t i = 0; i < c->requests; i++) {
		c->wanted[i] = s->seeker[i].wanted;
		c->urgency[i] = (uint8_t)s->seeker[i].urgency;
	}
	for (uint32_t j = 0; j < c->volunteers; j++) {
		c->room[j] = b->on[1] && !s->giver[j].active ? 0 : s->giver[j].room;
		c->carried[j] = s->giver[j].carried;
	}
	if (c->fairness)
		rc = name_areas(c, s, err);
	if (!rc)
		rc = count_areas(c, b->fair_share, err);
	return rc ? rc : cz_near_make(&c->near, s, err);
}

/* judged pairs */

enum { MOST = 1000000000 }; /* of a score */

struct judged {
	const struct cz_pair *pair;
	size_t k; /* in the store */
};

static int by_request(const void *a, const void *b)
{
	const struct judged *x = a, *y = b;
	int c = strcmp(x->pair->request, y->pair->request);
	if (!c)
		c = strcmp(x->pair->volunteer, y->pair->volunteer);
	return c ? c : (x->k > y->k) - (x->k < y->k);
}

static int by_volunteer(const void *a, const void *b)
{
	return strcmp(((const struct judged *)a)->pair->volunteer, ((const struct judged *)b)->pair->volunteer);
}

static bool add_name(struct cz_map *names, const char *name)
{
	return cz_map_add(names, cz_str_of(name), NULL) != CZ_MAP_NONE;
}

/* Requests and volunteers get numbers in the order of their ids; v ends up by request. */
static int name_pairs(struct cz_contest *c, struct judged *v, size_t n, struct cz_err *err)
{
	bool good = true;
	if (n)
		qsort(v, n, sizeof *v, by_volunteer);
	for (size_t k = 0; k < n && good; k++)
		good = add_name(&c->volunteer_ids, v[k].pair->volunteer);
	if (n)
		qsort(v, n, sizeof *v, by_request);
	for (size_t k = 0; k < n && good; k++)
		good = add_name(&c->request_ids, v[k].pair->request);
	c->requests = (uint32_t)c->request_ids.n;
	c->volunteers = (uint32_t)c->volunteer_ids.n;
	return good ? 0 : cz_fail_mem(err);
}

static int refuse_pair(const struct cz_store *s, const struct judged *v, const char *en, const char *nl,
		       struct cz_err *err)
{
	cz_fail_said(err, CZ_EINPUT, "%s%.0s", "%.0s%s", en, nl);
	return cz_err_at(err, s->pairs.at[v->k].source, s->pairs.at[v->k].line, 0);
}

static void note_first(size_t *first, size_t k)
{
	*first = k < *first ? k : *first;
}

static bool make_room_for_rows(struct cz_contest *c, size_t pairs)
{
	c->row = cz_array_new0((size_t)c->requests + 1, sizeof *c->row);
	c->volunteer = cz_array_new(pairs, sizeof *c->volunteer);
	c->score = cz_array_new(pairs, sizeof *c->score);
	c->request_pair = cz_array_new(c->requests, sizeof *c->request_pair);
	c->volunteer_pair = cz_array_new(c->volunteers, sizeof *c->volunteer_pair);
	if (!c->row || !c->volunteer || !c->score || !c->request_pair || !c->volunteer_pair)
		return false;
	for (uint32_t i = 0; i < c->requests; i++)
		c->request_pair[i] = SIZE_MAX;
	for (uint32_t j = 0; j < c->volunteers; j++)
		c->volunteer_pair[j] = SIZE_MAX;
	return true;
}

static int make_rows(struct cz_contest *c, const struct cz_store *s, bool costs, const struct judged *v,
		     struct cz_err *err)
{
	uint64_t n = 0;
	uint32_t request = 0;
	if (!make_room_for_rows(c, s->pairs.n))
		return cz_fail_mem(err);
	for (size_t k = 0; k < s->pairs.n; k++) {
		const struct cz_pair *p = v[k].pair, *last = k ? v[k - 1].pair : NULL;
		if (p->score > MOST || p->score < -MOST)
			return refuse_pair(s, &v[k], "a score is beyond 1000000000", "een score ligt voorbij 1000000000",
					   err);
		if (last && strcmp(last->request, p->request) != 0)
			c->row[++request] = n;
		else if (last && strcmp(last->volunteer, p->volunteer) == 0 && last->score != p->score)
			return refuse_pair(s, &v[k], "the same pair twice, with two scores",
					   "hetzelfde koppel twee keer, met twee scores", err);
		else if (last && strcmp(last->volunteer, p->volunteer) == 0)
			continue;
		c->volunteer[n] = (uint32_t)cz_map_find(&c->volunteer_ids, cz_str_of(p->volunteer));
		note_first(&c->request_pair[request], v[k].k);
		note_first(&c->volunteer_pair[c->volunteer[n]], v[k].k);
		c->score[n++] = costs ? -p->score : p->score;
	}
	c->row[c->requests] = n;
	return 0;
}

static void take_records(struct cz_contest *c, const struct cz_store *s)
{
	for (uint32_t i = 0; i < c->requests; i++) {
		size_t k = cz_map_find(&s->request_ids, c->request_ids.key[i]);
		const struct cz_request *r = k == CZ_MAP_NONE ? NULL : &s->requests.v[k];
		c->wanted[i] = r && r->helpers != CZ_INT_NONE ? r->helpers : 1;
		c->urgency[i] = r && r->urgency != CZ_INT_NONE ? (uint8_t)r->urgency : 2;
	}
	for (uint32_t j = 0; j < c->volunteers; j++) {
		size_t k = cz_map_find(&s->volunteer_ids, c->volunteer_ids.key[j]);
		const struct cz_volunteer *v = k == CZ_MAP_NONE ? NULL : &s->volunteers.v[k];
		c->room[j] = v && v->capacity != CZ_INT_NONE ? v->capacity : 1;
	}
}

int cz_contest_of_pairs(struct cz_contest *c, const struct cz_store *s, bool costs, struct cz_err *err)
{
	*c = (struct cz_contest){.areas = 1};
	struct judged *v = cz_array_new(s->pairs.n, sizeof *v);
	for (size_t k = 0; v && k < s->pairs.n; k++)
		v[k] = (struct judged){&s->pairs.v[k], k};
	int rc = v ? name_pairs(c, v, s->pairs.n, err) : cz_fail_mem(err);
	if (!rc)
		rc = make_rows(c, s, costs, v, err);
	if (!rc)
		rc = make_room(c, err);
	free(v);
	if (rc)
		return rc;
	take_records(c, s);
	return count_areas(c, 100, err);
}

void cz_contest_release(struct cz_contest *c)
{
	cz_near_release(&c->near);
	cz_map_release(&c->area_names);
	cz_map_release(&c->request_ids);
	cz_map_release(&c->volunteer_ids);
	free(c->wanted);
	free(c->room);
	free(c->carried);
	free(c->urgency);
	free(c->area);
	free(c->width);
	free(c->places);
	free(c->row);
	free(c->volunteer);
	free(c->score);
	free(c->request_pair);
	free(c->volunteer_pair);
}

/* looking at pairs */

static bool pays(const struct cz_contest_view *l, uint32_t volunteer, int32_t score)
{
	if (!l->price)
		return true;
	struct cz_worth gain = cz_worth_minus(cz_contest_worth(l->contest, l->request, score), l->price[volunteer]);
	return cz_worth_compare(gain, l->bar) > 0;
}

static const int64_t a_step = INT64_C(1) << 53;

static int64_t in_points(struct cz_worth w)
{
	return w.steps * a_step + w.points;
}

static struct cz_contest_offer offer_of(const struct cz_near_entry *e, struct cz_worth price)
{
	int64_t asks = -in_points(price);
	return (struct cz_contest_offer){asks, asks + e->points};
}

static int by_left(const void *a, const void *b)
{
	const struct cz_contest_rest *x = a, *y = b;
	int c = (y->best.left > x->best.left) - (y->best.left < x->best.left);
	return c ? c : (x->entry > y->entry) - (x->entry < y->entry);
}

struct laying {
	struct cz_contest_prices *laid;
	const struct cz_near *near;
	const struct cz_worth *price;
};

static void lay_out_group(void *laying, size_t group)
{
	const struct laying *l = laying;
	const struct cz_near *n = l->near;
	const struct cz_near_group *g = &n->group[group];
	struct cz_contest_rest *rest = l->laid->rest + g->first;
	struct cz_judge_crowd *crowd = l->laid->crowd + g->crowd;
	size_t many = g->end - g->first;
	for (size_t k = 0; k < many; k++) {
		const struct cz_near_entry *e = &n->entry[g->first + k];
		rest[k] = (struct cz_contest_rest){offer_of(e, l->price[e->giver]), (uint32_t)(g->first + k)};
	}
	qsort(rest, many, sizeof *rest, by_left);
	for (size_t k = many - 1; k-- > 0;)
		if (rest[k].best.asks < rest[k + 1].best.asks)
			rest[k].best.asks = rest[k + 1].best.asks;
	l->laid->head[group] = rest->best;
	for (size_t k = 0; k < many; k++)
		cz_judge_join(&crowd[k / CZ_JUDGE_CROWD], k % CZ_JUDGE_CROWD, &n->has[rest[k].entry]);
}

int cz_contest_lay_out(struct cz_contest_prices *laid, const struct cz_contest *c, const struct cz_worth *price,
		       struct cz_err *err)
{
	const struct cz_near *n = &c->near;
	struct laying l = {laid, n, price};
	*laid = (struct cz_contest_prices){0};
	if (!c->sides)
		return 0;
	laid->rest = cz_array_new(n->n, sizeof *laid->rest);
	laid->head = cz_array_new(n->groups, sizeof *laid->head);
	laid->crowd = cz_array_new0(n->crowds, sizeof *laid->crowd);
	if (!laid->rest || !laid->head || !laid->crowd)
		return cz_fail_mem(err);
	cz_threads_each(lay_out_group, &l, n->groups, 512);
	return 0;
}

void cz_contest_prices_release(struct cz_contest_prices *laid)
{
	free(laid->rest);
	free(laid->head);
	free(laid->crowd);
}

/* How many points besides the volunteer's own it takes, with somebody who asks and leaves so much, to be worth more
 * than the bar. */
static int64_t needed(const struct cz_contest_view *l, const struct cz_contest_offer *offer)
{
	int64_t bar = in_points(l->bar) - l->steps * a_step;
	return offer->asks > bar ? INT64_MIN : bar - offer->left + 1; /* no score is below 0 */
}

/* Whether somebody there may be near enough; and how far away that is at least. */
static bool in_reach(const struct cz_contest_view *l, const struct cz_near_entry *e, double *km)
{
	const struct cz_sides *s = l->contest->sides;
	*km = cz_near_km(&l->from, e);
	return !s->book->on[5] || (*km <= s->seeker[l->request].max_km && *km <= (double)e->reach);
}

static void look_at(struct cz_contest_view *l, uint32_t giver)
{
	const struct cz_sides *s = l->contest->sides;
	unsigned between = cz_sides_between(s, l->request, giver);
	double km = cz_sides_km(s, &s->seeker[l->request], &s->giver[giver]);
	if (!cz_judge_allows(s, l->request, giver, between, km))
		return;
	int32_t score = cz_judge_points(s, l->request, giver, between, km, NULL);
	if (pays(l, giver, score))
		l->take(l, giver, score);
}

/* At a glance, without looking at the volunteer, for most are passed over. need: points but for those that kilometres
 * cost, of which somebody of this group loses so many at least (distance, below zero). */
static bool worth_a_look(const struct cz_contest_view *l, size_t entry, int64_t need, int32_t distance)
{
	const struct cz_near *n = &l->contest->near;
	const struct cz_near_entry *e = &n->entry[entry];
	const struct cz_judge_has *has = &n->has[entry];
	double km;
	if (!cz_judge_may(&l->wants, has))
		return false;
	int32_t most = cz_judge_most(n->sides->book, &l->wants, has);
	return most >= need && in_reach(l, e, &km) && most + cz_judge_distance(e->per_km, km) >= need + distance;
}

static void look_at_all(struct cz_contest_view *l, const struct cz_near_group *g)
{
	for (size_t k = g->first; k < g->end; k++)
		if (worth_a_look(l, k, INT32_MIN, 0))
			look_at(l, l->contest->near.entry[k].giver);
}

/* Those first who leave most: the further on, the more points it takes. most: points with somebody of the group who
 * lacks nothing, where kilometres cost so many (distance, below zero). */
static void look_in_order(struct cz_contest_view *l, const struct cz_near_group *g, int32_t most, int32_t distance)
{
	const struct cz_near *n = &l->contest->near;
	const struct cz_judge_crowd *crowd = l->laid->crowd + g->crowd;
	for (size_t from = g->first; from < g->end; from += CZ_JUDGE_CROWD, crowd++) {
		int64_t until = INT64_MIN;
		for (uint64_t who = crowd->all; who;) {
			const struct cz_contest_rest *next = l->laid->rest + from + __builtin_ctzll(who);
			int64_t need = needed(l, &next->best);
			if (need > most)
				return; /* nor is anybody behind it */
			need = need > INT32_MIN ? need - distance : INT32_MIN;
			if (need > until) {
				who &= cz_judge_who(n->sides->book, &l->wants, crowd, need, &until);
				continue;
			}
			if (worth_a_look(l, next->entry, need, distance))
				look_at(l, n->entry[next->entry].giver);
			who &= who - 1;
		}
	}
}

static void look_at_group(void *ctx, const struct cz_near_group *g)
{
	struct cz_contest_view *l = ctx;
	const struct cz_near *n = &l->contest->near;
	double km;
	if (l->laid && needed(l, &l->laid->head[g - n->group]) > l->wants.points + l->wants.shared)
		return;
	if (!cz_judge_may(&l->wants, &g->has) || !in_reach(l, &g->all, &km))
		return;
	int32_t distance = cz_judge_distance(g->all.per_km, km);
	if (l->laid)
		look_in_order(l, g, l->wants.points + l->wants.shared + distance, distance);
	else
		look_at_all(l, g);
}

/* What happened before between the request and somebody may be worth so much, with anybody. */
static int32_t most_between(const struct cz_sides *s, uint32_t request)
{
	unsigned bits = 0;
	for (size_t k = s->first[request]; k < s->first[request + 1]; k++)
		bits |= s->between[k].bits;
	return (bits & CZ_BETWEEN_HELPED ? s->book->continuity : 0) + (bits & CZ_BETWEEN_STANDS ? s->book->kept : 0);
}

void cz_contest_look(struct cz_contest_view *l)
{
	const struct cz_contest *c = l->contest;
	if (c->sides) {
		l->steps = cz_contest_worth(c, l->request, 0).steps;
		l->from = cz_near_from(&c->near, l->request);
		l->wants = cz_judge_seeker(c->sides, &c->sides->seeker[l->request]);
		l->wants.points += most_between(c->sides, l->request);
		cz_near_visit(&c->near, l->request, look_at_group, l);
		return;
	}
	for (uint64_t e = c->row[l->request]; e < c->row[l->request + 1]; e++)
		if (c->room[c->volunteer[e]] > 0 && pays(l, c->volunteer[e], c->score[e]))
			l->take(l, c->volunteer[e], c->score[e]);
}
