#include "random_town.h"

#include "match/candidates.h"
#include "match/plenty.h"
#include "match/rule.h"
#include "match/weigh.h"
#include <stdlib.h>

/* A crowd, so that many blocks are glanced at and many pairs score the same: the best pairs of a request, against
 * looking at everybody. */

enum { ASKS = TOWN_ASKS, HANDS = TOWN_HANDS };

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

/* How many pairs are allowed for sure, at a glance, and how many of these are remote; all of them are allowed. */
static uint64_t compare_surely(const struct cz_match_town *t, const struct cz_cells *cells, uint64_t *remote)
{
	uint64_t sure = 0;
	for (uint32_t i = 0; i < t->asks; i++) {
		const struct cz_ask *a = &t->ask[i];
		const struct cz_cell_list *list = cz_cells_list(cells, a);
		struct cz_wants look;
		if (!cz_wants_surely(&look, t, a, cz_cells_kind(cells, a)))
			continue;
		for (uint32_t k = 0; k < cz_cell_list_n(list); k++) {
			const struct cz_hand *h = &t->hand[cz_cell_list_hands(list)[k]];
			if (!cz_glance_surely(cz_cell_list_glances(list), k, k + 1, &look))
				continue;
			assert_true(cz_rule_allows(t, a, h, cz_match_km(t, a, h), 0));
			sure += a->takes_part && t->ask_past[i] == t->ask_past[i + 1];
			*remote += a->remote;
		}
	}
	return sure;
}

/* How often it is told that there are more, of two times. */
static unsigned compare_plenty(const struct cz_match_town *t, uint64_t *remote)
{
	struct cz_candidates all;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_cells *cells = cz_cells_new(t, is_free);
	assert_non_null(cells);
	assert_int_equal(cz_candidates_find(&all, t, 0, UINT64_MAX, &err), 0);
	const uint64_t sure = compare_surely(t, cells, remote);
	const unsigned told = cz_plenty(t, cells, 0) + cz_plenty(t, cells, sure / 2);
	assert_true(sure <= all.n);
	assert_false(cz_plenty(t, cells, sure));
	assert_false(!sure && told);
	cz_cells_free(cells);
	cz_candidates_release(&all);
	return told;
}

static void any_points(struct cz_policy *p)
{
	static const int32_t cost[] = {0, -100, -50, -1000, -3, -1};
	p->per_km = cost[below(6)];
	p->per_km_car = cost[below(6)];
	p->single_daypart = cost[below(6)];
	p->second_language = cost[below(6)];
	p->rare_feature = cost[below(6)];
	p->asked_lately = cost[below(6)];
	p->shared_interest = -cost[below(6)];
	p->shared_interests_most = 300 * (int32_t)below(4);
	p->acceptance = below(3) ? 0 : 500;
	p->lifted_step = -cost[below(6)];
	p->wish_not_met = cost[below(6)];
	p->experience = -cost[below(6)];
	p->continuity = -cost[below(6)];
	p->kept = -cost[below(6)];
	p->start = below(4) ? 8000 : (int32_t)below(10001);
}

static void the_best_of_a_crowd_are_the_best_of_everybody(void **unused)
{
	static const uint32_t nearest[] = {1, 2, 5, 20, 70, 600};
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_policy policy;
	struct cz_err err = CZ_ERR_INIT;
	unsigned told = 0;
	uint64_t remote = 0;
	(void)unused;
	assert_int_equal(cz_policy_init(&policy, NULL, &mem, &err), 0);
	for (uint64_t seed = 0; seed < 300; seed++) {
		static const uint32_t interests[] = {3, 6, 40, TOWN_INTERESTS};
		struct cz_store s;
		struct cz_match_town t;
		town_chance = seed << 32;
		struct town_shape shape = {.asks = ASKS, .hands = HANDS, .pasts = below(TOWN_PAST),
					   .kinds = 1 + below(3), .interests = interests[below(4)],
					   .rare = 1 + below(8), .streets = true};
		town_make(&s, &shape);
		if (seed >= 20)
			any_points(&policy);
		policy.rule[CZ_RULE_DISTANCE] = below(8) > 0;
		policy.rule[CZ_RULE_TIMES] = below(8) > 0;
		policy.rule[CZ_RULE_LANGUAGE] = below(8) > 0;
		policy.max_km = 1 + below(12);
		assert_int_equal(cz_match_town_init(&t, &s, &policy, 20000, &err), 0);
		compare_best(&t, nearest[seed % CZ_COUNT(nearest)]);
		told += compare_plenty(&t, &remote);
		cz_match_town_release(&t);
		town_free(&s);
	}
	assert_true(told > 100);
	assert_true(remote > 1000); /* most pairs of a country */
	cz_policy_release(&policy);
	cz_arena_release(&mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(the_best_of_a_crowd_are_the_best_of_everybody)};
	return cmocka_run_group_tests_name("match/candidates", tests, NULL, NULL);
}
