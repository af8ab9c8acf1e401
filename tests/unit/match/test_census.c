#include "../unit.h"

#include "base/hash.h"
#include "match/census.h"
#include "match/assign.h"
#include "match/candidates.h"
#include "match/weigh.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Random towns: pairs found and volunteers counted by cells and groups, against looking at everybody. */

enum { ASKS = 30, HANDS = 60, MOST_PAST = 60 };

static uint64_t state_of_chance;

static uint32_t below(uint32_t n)
{
	state_of_chance += 0x9e3779b97f4a7c15u;
	return (uint32_t)(cz_mix64(state_of_chance) >> 33) % n;
}

static const char *word[] = {"BDS", "TUI", "VRV", "nl", "ar", "tr", "O1", "O2", "O3", "lift", "dogs"};
static char id[ASKS + HANDS][8];
static struct cz_request request[ASKS];
static struct cz_volunteer volunteer[HANDS];
static struct cz_organisation organisation[3];
static struct cz_match match[MOST_PAST];
static struct cz_at at[HANDS + MOST_PAST];
static const char *list[ASKS + HANDS][6][2];

static struct cz_texts texts(size_t who, int which, uint32_t from, uint32_t kinds)
{
	size_t n = below(3);
	for (size_t k = 0; k < n; k++)
		list[who][which][k] = word[from + (below(kinds) + k) % kinds];
	return (struct cz_texts){list[who][which], n};
}

/* A few postcodes without coordinates, the others in and around a town, some far away. */
static struct cz_where somewhere(void)
{
	static const char *const postcode[] = {"1001", "1002", "9001"};
	struct cz_where w = {postcode[below(3)], NULL, NAN, NAN, NAN, NAN};
	double reach = below(4) ? 6 : 60;
	if (!below(6))
		return w;
	w.lat = 52 + (below(2001) / 1000.0 - 1) * reach / 111;
	w.lon = 5 + (below(2001) / 1000.0 - 1) * reach / 68;
	if (!below(3))
		w.area = below(2) ? "WK900101" : "BU90010203";
	return w;
}

static void make(struct cz_store *s)
{
	static const char *areas[] = {"WK900101", "WK900102"};
	*s = (struct cz_store)CZ_STORE_INIT;
	for (size_t i = 0; i < ASKS; i++) {
		struct cz_request *r = &request[i];
		cz_type_blank(&cz_type_request, r);
		snprintf(id[i], sizeof id[i], "R%zu", i);
		*r = (struct cz_request){.id = id[i], .category = below(8) ? word[below(3)] : NULL, .where = somewhere(),
					 .created = CZ_DAY_NONE, .needed_by = CZ_DAY_NONE, .closed = CZ_DAY_NONE, .urgency = CZ_INT_NONE,
					 .helpers = CZ_INT_NONE, .max_km = below(3) ? NAN : below(20), .times = below(2) ? below(1 << 21) & below(1 << 21) : 0,
					 .languages = texts(i, 0, 3, 3), .skills = texts(i, 1, 9, 2), .interests = texts(i, 2, 6, 5), .requester = -1, .remote = below(10) == 0,
					 .frequency = -1, .car = (int8_t)below(2), .vog = 0, .gender = -1, .status = 0, .close_reason = -1};
		r->organisation = below(2) ? word[6 + below(3)] : NULL;
		assert_true(cz_map_add(&s->request_ids, cz_str_of(r->id), NULL) == i);
	}
	for (size_t j = 0; j < HANDS; j++) {
		struct cz_volunteer *v = &volunteer[j];
		size_t k = ASKS + j;
		cz_type_blank(&cz_type_volunteer, v);
		snprintf(id[k], sizeof id[k], "V%zu", j);
		v->id = id[k];
		v->where = somewhere();
		v->categories = texts(k, 0, 0, 3);
		v->languages = texts(k, 1, 3, 3);
		v->skills = texts(k, 2, 9, 2);
		v->interests = texts(k, 3, 6, 5);
		v->times = below(2) ? below(1 << 21) : 0;
		v->max_km = below(3) ? NAN : below(20);
		v->organisation = below(2) ? word[6 + below(3)] : NULL;
		v->exclusive = (int8_t)below(2);
		v->car = (int8_t)below(2);
		v->capacity = (int32_t)below(3);
		v->status = (int8_t)(below(6) ? CZ_VOLUNTEER_ACTIVE : CZ_VOLUNTEER_PAUSED);
		assert_true(cz_map_add(&s->volunteer_ids, cz_str_of(v->id), NULL) == j);
	}
	for (size_t o = 0; o < 3; o++) {
		organisation[o] = (struct cz_organisation){.id = word[6 + o], .areas = {areas, o}};
		assert_true(cz_map_add(&s->organisation_ids, cz_str_of(word[6 + o]), NULL) == o);
	}
	for (size_t k = 0; k < MOST_PAST; k++) {
		cz_type_blank(&cz_type_match, &match[k]);
		match[k].request = id[below(ASKS)];
		match[k].volunteer = id[ASKS + below(HANDS)];
		match[k].status = (int8_t)below(6);
		match[k].proposed = 20000 - (cz_day)below(40);
	}
	s->requests.v = request, s->requests.at = at, s->requests.n = ASKS;
	s->volunteers.v = volunteer, s->volunteers.at = at, s->volunteers.n = HANDS;
	s->organisations.v = organisation, s->organisations.at = at, s->organisations.n = 3;
	s->matches.v = match, s->matches.at = at, s->matches.n = below(MOST_PAST);
}

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

/* After a look at prices every pair that gains more than the bar is there. */
static void compare_priced(const struct cz_match_town *t, const struct cz_candidates *all, const struct cz_candidates *c,
			   const struct cz_bar *bar, const uint8_t *level, const int64_t *points)
{
	for (uint32_t i = 0; i < ASKS; i++)
		for (uint64_t e = all->row[i], f = c->row[i]; e < all->row[i + 1]; e++) {
			uint32_t j = all->hand[e];
			int gain = CZ_URGENCIES + 1 - t->ask[i].urgency - level[j];
			while (f < c->row[i + 1] && c->hand[f] < j)
				f++;
			if (gain > bar[i].level || (gain == bar[i].level && all->score[e] - points[j] > bar[i].points))
				assert_true(f < c->row[i + 1] && c->hand[f] == j);
			if (f < c->row[i + 1] && c->hand[f] == j)
				assert_int_equal(c->score[f], all->score[e]);
		}
}

static void price_a_few_times(const struct cz_match_town *t, const struct cz_candidates *all, struct cz_candidates *c)
{
	struct cz_looked last = {0};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_bar bar[ASKS];
	uint8_t level[HANDS];
	int64_t points[HANDS];
	uint64_t added;
	for (int look = 0; look < 4; look++) {
		for (uint32_t j = 0; j < HANDS; j++)
			if (!look || !below(4)) {
				level[j] = (uint8_t)(below(3) ? 0 : below(4));
				points[j] = (int64_t)below(9000) - 300;
			}
		for (uint32_t i = 0; i < ASKS; i++)
			if (!look || !below(4))
				bar[i] = (struct cz_bar){(int)below(2), (int64_t)below(4000) - 1000};
		assert_int_equal(cz_candidates_price(c, t, bar, level, points, HANDS, &last, &added, &err), 0);
		compare_priced(t, all, c, bar, level, points);
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
		state_of_chance = seed;
		make(&s);
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
		cz_map_release(&s.request_ids);
		cz_map_release(&s.volunteer_ids);
		cz_map_release(&s.organisation_ids);
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
