#include "random_town.h"

#include "match/demand.h"
#include "match/rule.h"
#include "match/walk.h"
#include "match/weigh.h"

/* Random towns and changes: what a request demands at a glance, against the rules. */

enum { ASKS = TOWN_ASKS, HANDS = 60 };

/* What a change may do to a volunteer, or nothing. */
static struct cz_hand changed(const struct cz_hand *h)
{
	struct cz_hand then = *h;
	switch (below(4)) {
	case 0:
		then.max_km += below(8);
		break;
	case 1:
		then.trained |= then.categories;
		break;
	case 2:
		then.vog_until = 20000 + (cz_day)below(100);
		break;
	default:
		break;
	}
	return then;
}

static void compare_pair(const struct cz_match_town *t, const struct cz_demand *d, uint32_t i, uint32_t j)
{
	const struct cz_ask *a = &t->ask[i];
	const struct cz_hand *now = &t->hand[j], then = changed(now);
	const unsigned past = cz_match_past(t, i, j);
	const double km = cz_match_km(t, a, &then);
	const bool before = !cz_rule_all(t, a, now, km, past), after = !cz_rule_all(t, a, &then, km, past);
	const bool suits = cz_demand_may_suit(d, &then);
	double told = -2;
	assert_true(suits || !after);
	assert_int_equal(suits && cz_demand_lets_in(d, t, i, j, &then, NULL, &told), after);
	assert_true(!after || told == km);
	if (then.vog_until >= now->vog_until)
		assert_int_equal(suits && cz_demand_lets_in(d, t, i, j, &then, now, &told), after && !before);
	assert_true(cz_weigh(t, a, &then, km, past, NULL) <= cz_walk_most(t, i));
}

static void a_glance_at_what_a_request_demands_says_no_only_where_the_rules_do(void **unused)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_policy policy;
	struct cz_err err = CZ_ERR_INIT;
	(void)unused;
	assert_int_equal(cz_policy_init(&policy, NULL, &mem, &err), 0);
	for (uint64_t seed = 0; seed < 300; seed++) {
		struct cz_store s;
		struct cz_match_town t;
		town_chance = seed;
		struct town_shape shape = {.asks = ASKS, .hands = HANDS, .pasts = below(TOWN_PAST), .kinds = 1 + below(3),
					   .interests = below(2) ? 5 : TOWN_INTERESTS, .rare = 2};
		town_make(&s, &shape);
		for (int rule = 1; rule <= CZ_RULES; rule++)
			policy.rule[rule] = seed < 100 || below(5);
		policy.acceptance = seed < 200 ? 0 : 500;
		assert_int_equal(cz_match_town_init(&t, &s, &policy, 20000, &err), 0);
		for (uint32_t i = 0; i < ASKS; i++) {
			const struct cz_demand d = cz_demand_of(&t, &t.ask[i]);
			for (uint32_t j = 0; j < HANDS; j++)
				compare_pair(&t, &d, i, j);
		}
		cz_match_town_release(&t);
		town_free(&s);
	}
	cz_policy_release(&policy);
	cz_arena_release(&mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_glance_at_what_a_request_demands_says_no_only_where_the_rules_do),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
