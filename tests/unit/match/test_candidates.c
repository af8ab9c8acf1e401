#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/hash.h"
#include "match/candidates.h"
#include "match/rule.h"
#include "match/weigh.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* A crowd that all offers the same help, on a lattice of a few streets, so that many blocks are glanced at and many pairs score
 * the same: the best pairs of a request, against looking at everybody. */

enum { ASKS = 12, HANDS = 500 };

static uint64_t state_of_chance;

static uint32_t below(uint32_t n)
{
	state_of_chance += 0x9e3779b97f4a7c15u;
	return (uint32_t)(cz_mix64(state_of_chance) >> 33) % n;
}

static const char *const word[] = {"BDS", "nl", "ar", "tr", "chess", "music", "dogs"};
static char id[ASKS + HANDS][8];
static const char *list[ASKS + HANDS][2][3];
static struct cz_request request[ASKS];
static struct cz_volunteer volunteer[HANDS];
static struct cz_match match[ASKS];
static struct cz_at at[HANDS];

static struct cz_texts texts(size_t who, int which, uint32_t from)
{
	size_t n = below(4), first = below(3);
	for (size_t k = 0; k < n; k++)
		list[who][which][k] = word[from + (first + k) % 3];
	return (struct cz_texts){list[who][which], n};
}

static struct cz_where somewhere(void)
{
	struct cz_where w = {NULL, NULL, NAN, NAN, NAN, NAN};
	if (below(20)) {
		w.lat = 52 + below(20) * 0.005;
		w.lon = 5 + below(20) * 0.005;
	}
	return w;
}

static uint32_t some_times(void)
{
	return below(2) ? below(1 << 21) & below(1 << 21) : 0;
}

static void make(struct cz_store *s)
{
	static const char *only[] = {"BDS"};
	*s = (struct cz_store)CZ_STORE_INIT;
	for (size_t i = 0; i < ASKS; i++) {
		struct cz_request *r = &request[i];
		cz_type_blank(&cz_type_request, r);
		snprintf(id[i], sizeof id[i], "R%zu", i);
		r->id = id[i];
		r->category = "BDS";
		r->where = somewhere();
		r->times = some_times();
		r->languages = texts(i, 0, 1);
		r->interests = texts(i, 1, 4);
		r->remote = below(8) == 0;
		r->car = below(4) == 0;
		assert_true(cz_map_add(&s->request_ids, cz_str_of(r->id), NULL) == i);
		cz_type_blank(&cz_type_match, &match[i]);
		match[i].request = id[i];
		match[i].status = (int8_t)below(6);
		match[i].proposed = 20000 - (cz_day)below(40);
	}
	for (size_t j = 0; j < HANDS; j++) {
		struct cz_volunteer *v = &volunteer[j];
		size_t k = ASKS + j;
		cz_type_blank(&cz_type_volunteer, v);
		snprintf(id[k], sizeof id[k], "V%zu", j);
		v->id = id[k];
		v->where = somewhere();
		v->categories = (struct cz_texts){only, 1};
		v->languages = texts(k, 0, 1);
		v->interests = texts(k, 1, 4);
		v->times = some_times();
		v->car = below(3) == 0;
		v->capacity = 1 + (int32_t)below(3);
		v->status = CZ_VOLUNTEER_ACTIVE;
		assert_true(cz_map_add(&s->volunteer_ids, cz_str_of(v->id), NULL) == j);
	}
	for (size_t i = 0; i < ASKS; i++)
		match[i].volunteer = id[ASKS + below(HANDS)];
	s->requests.v = request, s->requests.at = at, s->requests.n = ASKS;
	s->volunteers.v = volunteer, s->volunteers.at = at, s->volunteers.n = HANDS;
	s->matches.v = match, s->matches.at = at, s->matches.n = ASKS / 2;
}

struct scored {
	uint32_t hand, rank;
	int32_t score;
};

static int best_first(const void *a, const void *b)
{
	const struct scored *x = a, *y = b;
	return x->score != y->score ? (x->score < y->score ? 1 : -1) : (x->rank > y->rank) - (x->rank < y->rank);
}

static int by_hand(const void *a, const void *b)
{
	const struct scored *x = a, *y = b;
	return (x->hand > y->hand) - (x->hand < y->hand);
}

/* All allowed pairs of a request by rules and points alone. Their rank is where a walk that passes over nobody meets them. */
static size_t look_at_everybody(const struct cz_match_town *t, const struct cz_cells *cells, uint32_t i, struct scored *all)
{
	struct cz_walk w;
	uint32_t hand, rank[HANDS], met = 0;
	int32_t score;
	size_t n = 0;
	cz_walk_begin(&w, t, cells, i, true);
	cz_walk_outwards(&w);
	while (cz_walk_next(&w, &hand, &score))
		rank[hand] = met++;
	for (uint32_t j = 0; j < t->hands; j++) {
		const struct cz_ask *a = &t->ask[i];
		const struct cz_hand *h = &t->hand[j];
		double km = cz_match_km(t, a, h);
		unsigned past = cz_match_past(t, i, j);
		if (!cz_rule_all(t, a, h, km, past) && cz_match_places(t, h) > 0)
			all[n++] = (struct scored){j, rank[j], cz_weigh(t, a, h, km, past, NULL)};
	}
	assert_int_equal(n, met);
	return n;
}

static bool is_free(const struct cz_match_town *t, uint32_t hand)
{
	return cz_rule_hand_free(t, &t->hand[hand]);
}

static void compare_best(const struct cz_match_town *t, uint32_t nearest)
{
	struct cz_candidates best;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_cells *cells = cz_cells_new(t, is_free);
	bool cut = false;
	assert_non_null(cells);
	assert_int_equal(cz_candidates_find(&best, t, nearest, UINT64_MAX, &err), 0);
	for (uint32_t i = 0; i < t->asks; i++) {
		struct scored all[HANDS];
		size_t n = t->ask[i].takes_part ? look_at_everybody(t, cells, i, all) : 0, most = n < nearest ? n : nearest;
		cut |= n > most;
		qsort(all, n, sizeof *all, best_first);
		qsort(all, most, sizeof *all, by_hand);
		assert_int_equal(best.row[i + 1] - best.row[i], most);
		for (size_t k = 0; k < most; k++) {
			assert_int_equal(best.hand[best.row[i] + k], all[k].hand);
			assert_int_equal(best.score[best.row[i] + k], all[k].score);
		}
	}
	assert_int_equal(best.cut, cut);
	cz_cells_free(cells);
	cz_candidates_release(&best);
}

static void any_points(struct cz_policy *p)
{
	static const int32_t cost[] = {0, -100, -50, -1000, -3};
	p->per_km = cost[below(5)];
	p->per_km_car = cost[below(5)];
	p->single_daypart = cost[below(4)];
	p->second_language = cost[below(4)];
	p->rare_feature = cost[below(4)];
	p->asked_lately = cost[below(4)];
	p->shared_interest = -cost[below(4)];
	p->shared_interests_most = 300 * (int32_t)below(4);
	p->acceptance = below(3) ? 0 : 500;
	p->start = below(4) ? 8000 : (int32_t)below(10001);
}

static void the_best_of_a_crowd_are_the_best_of_everybody(void **unused)
{
	static const uint32_t nearest[] = {1, 5, 20, 70, 400, 600};
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_policy policy;
	struct cz_err err = CZ_ERR_INIT;
	(void)unused;
	assert_int_equal(cz_policy_init(&policy, NULL, &mem, &err), 0);
	for (uint64_t seed = 0; seed < 60; seed++) {
		struct cz_store s;
		struct cz_match_town t;
		state_of_chance = seed << 32;
		make(&s);
		if (seed >= 20)
			any_points(&policy);
		policy.rule[CZ_RULE_DISTANCE] = below(8) > 0;
		policy.rule[CZ_RULE_TIMES] = below(8) > 0;
		policy.rule[CZ_RULE_LANGUAGE] = below(8) > 0;
		policy.max_km = 1 + below(12);
		assert_int_equal(cz_match_town_init(&t, &s, &policy, 20000, &err), 0);
		compare_best(&t, nearest[seed % 6]);
		cz_match_town_release(&t);
		cz_map_release(&s.request_ids);
		cz_map_release(&s.volunteer_ids);
	}
	cz_policy_release(&policy);
	cz_arena_release(&mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(the_best_of_a_crowd_are_the_best_of_everybody)};
	return cmocka_run_group_tests_name("match/candidates", tests, NULL, NULL);
}
