#include "../unit.h"

#include "some_town.h"
#include "match/backup.h"
#include "match/forced.h"
#include "match/rule.h"

/* Back-ups of small towns, against making the plan again with each pair fixed. */

enum { MOST = MOST_VOLUNTEERS };

/* What the pair costs: from the plan that is best with it. */
static struct cz_backup settle(const struct cz_plan_of_town *p, uint32_t i, uint64_t pair)
{
	struct cz_forced f;
	int64_t served[CZ_URGENCIES];
	assert_int_equal(cz_forced_make(&f, p, i, pair, NULL), 0);
	cz_forced_served(&f, p, served);
	struct cz_backup b = {pair, 0, f.points, true};
	for (int u = 0; u < CZ_URGENCIES; u++)
		b.level -= (int)served[u] * (CZ_URGENCIES - u);
	cz_forced_release(&f);
	return b;
}

static const char *hand_of(const struct cz_plan_of_town *p, const struct cz_backup *b)
{
	return p->town->hand[p->candidates.hand[b->pair]].rec->id;
}

static bool is_proposed(const struct cz_plan_of_town *p, uint32_t i, uint32_t j)
{
	bool is = false;
	for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
		is |= cz_plan_hand(p, k) == j;
	return is;
}

/* Who may help and is not proposed already. */
static size_t count_others(const struct cz_plan_of_town *p, uint32_t i)
{
	const struct cz_match_town *t = p->town;
	size_t n = 0;
	for (uint32_t j = 0; j < t->hands && p->helpers[i]; j++) {
		double km = cz_match_km(t, &t->ask[i], &t->hand[j]);
		unsigned failing = cz_rule_all(t, &t->ask[i], &t->hand[j], km, cz_match_past(t, i, j));
		n += !failing && p->capacity[j] > 0 && !is_proposed(p, i, j);
	}
	return n;
}

static void check_order(const struct cz_plan_of_town *p, const struct cz_backup *a, const struct cz_backup *b)
{
	assert_true(a->level <= b->level);
	assert_true(a->level < b->level || a->points <= b->points);
	assert_true(a->level < b->level || a->points < b->points || strcmp(hand_of(p, a), hand_of(p, b)) < 0);
}

static size_t check_exact(const struct cz_plan_of_town *p, struct cz_backups *all, uint32_t i)
{
	struct cz_backup every[MOST], some[MOST];
	size_t n, m;
	assert_int_equal(cz_backups_find(all, i, every, MOST, &n, NULL), 0);
	assert_int_equal(n, count_others(p, i));
	for (size_t k = 0; k < n; k++) {
		struct cz_backup real = settle(p, i, every[k].pair);
		assert_true(every[k].exact && !is_proposed(p, i, p->candidates.hand[every[k].pair]));
		assert_int_equal(every[k].level, real.level);
		assert_int_equal(every[k].points, real.points);
		if (k)
			check_order(p, &every[k - 1], &every[k]);
	}
	for (size_t most = 0; most < n; most++) {
		assert_int_equal(cz_backups_find(all, i, some, most, &m, NULL), 0);
		assert_int_equal(m, most);
		for (size_t k = 0; k < most; k++)
			assert_int_equal(some[k].pair, every[k].pair);
	}
	return n;
}

/* What stands in a plan that left pairs out, against the same pair among all: never less than the bound. */
static size_t check_bounds(const struct cz_plan_of_town *few, struct cz_backups *bounds,
			   const struct cz_plan_of_town *p, uint32_t i)
{
	struct cz_backup least[MOST], real;
	size_t n;
	assert_int_equal(cz_backups_find(bounds, i, least, MOST, &n, NULL), 0);
	for (size_t k = 0; k < n; k++) {
		uint64_t e = p->candidates.row[i];
		assert_false(least[k].exact);
		if (k)
			check_order(few, &least[k - 1], &least[k]);
		while (p->candidates.hand[e] != few->candidates.hand[least[k].pair])
			e++;
		real = settle(p, i, e);
		assert_true(least[k].level <= real.level);
		assert_true(least[k].level < real.level || least[k].points <= real.points);
	}
	return n;
}

static void back_ups_cost_what_a_plan_with_them_lacks(void **state)
{
	size_t exact = 0, bounds = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 600; seed++) {
		struct some_town c;
		struct cz_store s;
		struct cz_solved all, few;
		some_town_make(&c, seed);
		read_text(&s, &c.text);
		const struct cz_write_options o = {.seed = seed};
		const int64_t pairs = c.policy.pairs;
		c.policy.pairs = 1000;
		assert_int_equal(cz_solved_make(&all, &s, &c.policy, small_today, &o, NULL), 0);
		c.policy.pairs = pairs < 1000 ? pairs : 1;
		assert_int_equal(cz_solved_make(&few, &s, &c.policy, small_today, &o, NULL), 0);
		struct cz_backups *exactly = cz_backups_new(&all.plan), *roughly = cz_backups_new(&few.plan);
		assert_true(exactly && roughly && all.plan.all_pairs);
		for (uint32_t i = 0; i < all.town.asks; i++) {
			exact += check_exact(&all.plan, exactly, i);
			if (!few.plan.all_pairs)
				bounds += check_bounds(&few.plan, roughly, &all.plan, i);
		}
		cz_backups_free(exactly);
		cz_backups_free(roughly);
		cz_solved_release(&all);
		cz_solved_release(&few);
		cz_store_release(&s);
		some_town_release(&c);
	}
	assert_true(exact > 600 && bounds > 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(back_ups_cost_what_a_plan_with_them_lacks)};
	return cmocka_run_group_tests_name("match/backup", tests, NULL, NULL);
}
