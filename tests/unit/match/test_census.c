#include "random_town.h"

#include "match/assign.h"
#include "match/candidates.h"
#include "match/census.h"
#include "match/weigh.h"
#include <stdlib.h>

/* Random towns: pairs found and volunteers counted by cells and groups, against looking at everybody. */

enum { ASKS = TOWN_ASKS, HANDS = 60 };

/* Seen from the records themselves. */
static bool lacks_skills(const struct cz_request *r, const struct cz_volunteer *v)
{
	for (size_t k = 0; k < r->skills.n; k++)
		if (!cz_texts_have(&v->skills, r->skills.v[k]))
			return true;
	return false;
}

static void compare_counts(const struct cz_match_town *t, const struct cz_census *c, uint32_t i)
{
	struct cz_counts got, want = {0};
	cz_census_count(c, i, &got);
	for (uint32_t j = 0; j < t->hands; j++) {
		double km = cz_match_km(t, &t->ask[i], &t->hand[j]);
		unsigned failing = cz_rule_all(t, &t->ask[i], &t->hand[j], km, cz_match_past(t, i, j));
		if (failing)
			want.blocked[__builtin_ctz(failing)]++;
		else
			want.allowed++;
		bool first = failing && __builtin_ctz(failing) == CZ_RULE_FEATURES;
		want.lacks[CZ_LACK_CAR] += first && t->ask[i].rec->car == 1 && t->hand[j].rec->car != 1;
		want.lacks[CZ_LACK_SKILLS] += first && lacks_skills(t->ask[i].rec, t->hand[j].rec);
	}
	assert_int_equal(got.lacks[CZ_LACK_CAR], want.lacks[CZ_LACK_CAR]);
	assert_int_equal(got.lacks[CZ_LACK_SKILLS], want.lacks[CZ_LACK_SKILLS]);
	assert_int_equal(got.allowed, want.allowed);
	for (int rule = 1; rule <= CZ_RULES; rule++)
		assert_int_equal(got.blocked[rule], want.blocked[rule]);
}

/* The relaxation that volunteer j would need; false: there is none. */
static bool relaxation_of(const struct cz_match_town *t, uint32_t i, uint32_t j, double *km, struct cz_relaxation *r)
{
	*km = cz_match_km(t, &t->ask[i], &t->hand[j]);
	unsigned failing = cz_rule_all(t, &t->ask[i], &t->hand[j], *km, cz_match_past(t, i, j));
	return failing && cz_relaxation_of(t, &t->ask[i], j, failing, *km, r);
}

/* What is said to be the smallest change is one, and none within the distance at which it is looked for is smaller. */
static void compare_nearest(const struct cz_match_town *t, const struct cz_census *c, uint32_t i)
{
	const double reach = t->ask[i].max_km * 1.5 + 5;
	struct cz_counts got;
	struct cz_relaxation r;
	double km;
	cz_census_count(c, i, &got);
	if (got.nearest.rule) {
		assert_true(relaxation_of(t, i, got.nearest.hand, &km, &r));
		assert_true(r.rule == got.nearest.rule && r.km == got.nearest.km && r.times == got.nearest.times);
	}
	for (uint32_t j = 0; j < t->hands; j++)
		if (relaxation_of(t, i, j, &km, &r) && km <= reach)
			assert_true(got.nearest.rule && !cz_relaxation_smaller(t, &r, &got.nearest));
}

static void compare_pairs(const struct cz_match_town *t, const struct cz_candidates *c, uint32_t i)
{
	uint64_t e = c->row[i];
	for (uint32_t j = 0; j < t->hands && t->ask[i].takes_part; j++) {
		double km = cz_match_km(t, &t->ask[i], &t->hand[j]);
		unsigned past = cz_match_past(t, i, j);
		if (cz_rule_first(t, &t->ask[i], &t->hand[j], km, past) || cz_match_places(t, &t->hand[j]) <= 0)
			continue;
		assert_true(e < c->row[i + 1]);
		assert_int_equal(c->hand[e], j);
		assert_int_equal(c->score[e++], cz_weigh(t, &t->ask[i], &t->hand[j], km, past, NULL));
	}
	assert_true(e == c->row[i + 1]);
}

static int downwards(const void *a, const void *b)
{
	return *(const int32_t *)b - *(const int32_t *)a;
}

/* The best of a request score as much as the best of all its pairs. */
static void compare_best(const struct cz_candidates *all, const struct cz_candidates *best, uint32_t i, uint32_t nearest)
{
	int32_t score[HANDS], kept[HANDS];
	uint64_t n = all->row[i + 1] - all->row[i], m = best->row[i + 1] - best->row[i];
	assert_int_equal(m, n < nearest ? n : nearest);
	for (uint64_t k = 0; k < n; k++)
		score[k] = all->score[all->row[i] + k];
	for (uint64_t k = 0; k < m; k++)
		kept[k] = best->score[best->row[i] + k];
	qsort(score, n, sizeof *score, downwards);
	qsort(kept, m, sizeof *kept, downwards);
	for (uint64_t k = 0; k < m; k++)
		assert_int_equal(kept[k], score[k]);
}

/* What is asked of pairs at a look. */
struct bars {
	struct cz_bar bar[ASKS];
	uint8_t level[HANDS];
	int64_t points[HANDS];
};

/* Something else than before, of the first time all: of a few little, and of a few much. */
static void change_bars(struct bars *b, bool first)
{
	for (uint32_t j = 0; j < HANDS; j++)
		if (first || !below(4)) {
			b->level[j] = (uint8_t)(below(3) ? 0 : below(4));
			b->points[j] = !first && below(2) ? b->points[j] - below(150) : (int64_t)below(below(2) ? 20 : 9000) - 300;
		}
	for (uint32_t i = 0; i < ASKS; i++)
		if (first || !below(4))
			b->bar[i] = (struct cz_bar){(int)below(2), (int64_t)below(4000) - 1000};
}

static int64_t gain_of(const struct cz_match_town *t, const struct bars *b, uint32_t i, uint32_t j, int32_t score)
{
	return cz_walk_level(CZ_URGENCIES + 1 - t->ask[i].urgency - b->level[j], score - b->points[j]);
}

/* Whether a request has the pair. */
static bool has(const struct cz_candidates *c, uint32_t i, uint32_t j)
{
	uint64_t e = c->row[i];
	while (e < c->row[i + 1] && c->hand[e] != j)
		e++;
	return e < c->row[i + 1];
}

/* After a look, of the pairs that gain more than the bar all are there, or the best that could be added. */
static void compare_priced(const struct cz_match_town *t, const struct cz_candidates *all, const struct cz_candidates *before,
			   const struct cz_candidates *c, const struct bars *b, uint32_t most)
{
	for (uint32_t i = 0; i < ASKS; i++) {
		int64_t bar = cz_walk_level(b->bar[i].level, b->bar[i].points), worst = INT64_MAX;
		uint32_t added = 0;
		for (uint64_t e = c->row[i]; e < c->row[i + 1]; e++) {
			int64_t gain = gain_of(t, b, i, c->hand[e], c->score[e]);
			bool is_new = !has(before, i, c->hand[e]);
			added += is_new;
			worst = is_new && gain < worst ? gain : worst;
		}
		assert_true(added <= most);
		for (uint64_t e = all->row[i]; e < all->row[i + 1]; e++) {
			int64_t gain = gain_of(t, b, i, all->hand[e], all->score[e]);
			assert_true(has(c, i, all->hand[e]) || gain <= bar || (added == most && gain <= worst));
		}
	}
}

/* A copy of the pairs, without scores. */
static struct cz_candidates copy_of(const struct cz_candidates *c)
{
	struct cz_candidates copy = {.n = c->n, .row = malloc((ASKS + 1) * sizeof *c->row), .hand = malloc((c->n + 1) * sizeof *c->hand)};
	assert_true(copy.row && copy.hand);
	memcpy(copy.row, c->row, (ASKS + 1) * sizeof *c->row);
	memcpy(copy.hand, c->hand, c->n * sizeof *c->hand);
	return copy;
}

/* As a plan does: look until nothing is added, but with prices and bars that any plan could bring. */
static void price_a_few_times(const struct cz_match_town *t, const struct cz_candidates *all, struct cz_candidates *c)
{
	struct cz_looked last = {0};
	struct cz_err err = CZ_ERR_INIT;
	struct bars b;
	const uint32_t most = below(3) ? 1 + below(3) : HANDS;
	uint64_t added = 1;
	for (int look = 0; look < 8; look++) {
		struct cz_candidates before = copy_of(c);
		if (look % 2 == 0 || !added)
			change_bars(&b, !look);
		assert_int_equal(cz_candidates_price(c, t, b.bar, b.level, b.points, most, &last, &added, &err), 0);
		assert_int_equal(added, c->n - before.n);
		compare_priced(t, all, &before, c, &b, most);
		cz_candidates_release(&before);
	}
	cz_looked_release(&last);
}

static void cells_find_what_looking_at_everybody_finds(void **unused)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	static const int per_km[] = {0, -100, -50, -1000}; /* the second and the third by default */
	struct cz_policy policy;
	struct cz_err err = CZ_ERR_INIT;
	(void)unused;
	assert_int_equal(cz_policy_init(&policy, NULL, &mem, &err), 0);
	for (uint64_t seed = 0; seed < 300; seed++) {
		struct cz_store s;
		struct cz_match_town t;
		struct cz_candidates c, best;
		town_chance = seed;
		struct town_shape shape = {.asks = ASKS, .hands = HANDS, .pasts = below(TOWN_PAST), .kinds = 3, .interests = 5, .rare = 2};
		town_make(&s, &shape);
		for (int rule = 1; rule <= CZ_RULES; rule++)
			policy.rule[rule] = rule == CZ_RULE_PLACE || seed < 100 || below(5);
		policy.per_km = per_km[seed < 100 ? 1 : below(4)];
		policy.per_km_car = per_km[seed < 100 ? 2 : below(4)];
		assert_int_equal(cz_match_town_init(&t, &s, &policy, 20000, &err), 0);
		assert_int_equal(cz_candidates_find(&c, &t, 0, UINT64_MAX, &err), 0);
		struct cz_census *census = cz_census_new(&t, NULL);
		assert_non_null(census);
		for (uint32_t i = 0; i < ASKS; i++) {
			compare_pairs(&t, &c, i);
			compare_counts(&t, census, i);
			compare_nearest(&t, census, i);
		}
		cz_census_free(census);
		uint32_t nearest = 1 + below(5);
		assert_int_equal(cz_candidates_find(&best, &t, nearest, UINT64_MAX, &err), 0);
		for (uint32_t i = 0; i < ASKS; i++)
			compare_best(&c, &best, i, nearest);
		assert_true(best.cut == (best.n < c.n));
		price_a_few_times(&t, &c, &best);
		cz_candidates_release(&best);
		cz_candidates_release(&c);
		cz_match_town_release(&t);
		town_free(&s);
	}
	cz_policy_release(&policy);
	cz_arena_release(&mem);
}

static void lists_may_be_longer_than_a_word_has_bits(void **unused)
{
	static char name[100][16];
	const char *all[100];
	struct cz_traits t = {0};
	uint64_t asked = 0, last = 0, first = 0;
	(void)unused;
	for (int k = 0; k < 100; k++) {
		snprintf(name[k], sizeof name[k], "s%d", k);
		all[k] = name[k];
	}
	struct cz_texts every = {all, 100}, tail = {all + 90, 10}, other = {all + 80, 10}, head = {all, 3};
	assert_true(cz_traits_ask(&t, &every, &asked, NULL));
	assert_true(cz_traits_ask(&t, &tail, &last, &first));
	assert_true(first == CZ_TRAITS_OTHER);
	struct cz_traited a = {last, &tail}, b = {cz_traits_have(&t, &other), &other}, c = {cz_traits_have(&t, &every), &every};
	struct cz_traited h = {cz_traits_have(&t, &head), &head};
	assert_true(a.bits == b.bits);
	assert_false(cz_traits_share(&t, a, b));
	assert_false(cz_traits_hold(&t, b, a));
	assert_true(cz_traits_hold(&t, c, a));
	assert_int_equal(cz_traits_common(&t, a, c), 10);
	assert_int_equal(cz_traits_common(&t, h, c), 3);
	assert_int_equal(cz_traits_common(&t, c, c), 100);
	assert_true(cz_traits_has(&t, a, "s90", first));
	assert_false(cz_traits_has(&t, b, "s90", first));
	cz_map_release(&t.names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_find_what_looking_at_everybody_finds),
		cmocka_unit_test(lists_may_be_longer_than_a_word_has_bits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
