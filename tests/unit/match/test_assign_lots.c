#include "assign_brute.h"
#include "match/assign_fast.h"
#include <stdlib.h>
#include "../scarce.h"
#include "../unit.h"

/* Towns where very many plans are worth as much: lots decide. */

/* How points come about: they say nothing, or are a volunteer's or a request's own, or both. */
static int32_t points_of(int taste, uint32_t i, uint32_t j)
{
	const int32_t of_request = (int32_t)(cz_mix64(2 * i) % 3000), of_volunteer = (int32_t)(cz_mix64(2 * j + 1) % 3000);
	return (taste & 1 ? of_request : 0) + (taste & 2 ? of_volunteer : 0);
}

enum { TASTES = 4 };

static void solve(const struct cz_assign_problem *p, struct cz_assign_result *r)
{
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_assign_solve(p, r, &err), CZ_OK);
	assert_true(r->optimal);
}

static void among_equals_finds_what_trying_all_finds(void **s)
{
	(void)s;
	for (uint64_t seed = 1; seed <= 10000; seed++) {
		struct assign_case c;
		case_make(&c, seed, 7, 14);
		c.p.areas = 0;
		c.p.area = NULL;
		for (uint32_t i = 0; i < c.p.requests; i++)
			for (uint64_t e = c.row[i]; e < c.row[i + 1]; e++)
				c.score[e] = points_of((int)(seed % TASTES), i, c.volunteer[e]);
		struct brute b = {.p = &c.p};
		struct cz_assign_result r;
		try_all(&b, 0, 0);
		solve(&c.p, &r);
		if (!has_best(&b, &r))
			fail_msg("seed %llu: another plan has more ties", (unsigned long long)seed);
		cz_assign_release(&r);
	}
}

/* Few lots, dealt in every way. */
enum { SIDE = 5, LOTS = SIDE * SIDE };

struct few {
	struct cz_lots l;
	int32_t want[SIDE];
	uint32_t least[SIDE], most[SIDE], to[LOTS];
	uint64_t row[SIDE + 1], tie[LOTS];
	uint64_t sum, best_sum;
};

/* What some way to deal them gives to each is what they want and may. Ties that are alike but for a few bits show that all bits
 * count. */
static void make_few(struct few *x, uint64_t seed)
{
	*x = (struct few){.l = {.buyers = SIDE, .goods = SIDE, .want = x->want, .least = x->least, .most = x->most, .row = x->row,
				.to = x->to, .tie = x->tie}};
	case_state = seed * 0x9e3779b97f4a7c15u;
	const int alike = case_below(3), slack = case_below(3);
	uint64_t n = 0;
	for (uint32_t b = 0; b < SIDE; b++) {
		for (uint32_t g = 0; g < SIDE; g++) {
			if (case_below(3) == 0)
				continue;
			const uint64_t chance = cz_mix64(case_state++) >> (64 - CZ_ASSIGN_TIE_BITS);
			x->tie[n] = alike ? (chance & 1023) + (alike == 1) * (chance >> 38 << 38) : chance;
			x->to[n++] = g;
			if (case_below(3))
				continue;
			x->want[b]++;
			x->least[g]++;
			x->most[g]++;
		}
		x->row[b + 1] = n;
	}
	for (uint32_t g = 0; g < SIDE; g++) {
		x->least[g] -= case_below(slack + 1) && x->least[g];
		x->most[g] += case_below(slack + 1) != 0;
	}
}

static void deal_in_every_way(struct few *x, uint32_t b, uint64_t e)
{
	const struct cz_lots *l = &x->l;
	for (; b < SIDE && e == l->row[b + 1]; b++)
		if (x->want[b])
			return;
	if (b == SIDE) {
		for (uint32_t g = 0; g < SIDE; g++)
			if (x->least[g] > 0)
				return;
		x->best_sum = x->sum > x->best_sum ? x->sum : x->best_sum;
		return;
	}
	deal_in_every_way(x, b, e + 1);
	const uint32_t g = l->to[e];
	if (!x->want[b] || !x->most[g])
		return;
	const bool counts = x->least[g] > 0;
	x->want[b]--, x->most[g]--, x->least[g] -= counts, x->sum += x->tie[e];
	deal_in_every_way(x, b, e + 1);
	x->want[b]++, x->most[g]++, x->least[g] += counts, x->sum -= x->tie[e];
}

static void lots_are_dealt_as_trying_all_does(void **s)
{
	(void)s;
	for (uint64_t seed = 1; seed <= 3000; seed++) {
		struct few x;
		bool dealt[LOTS];
		uint64_t sum = 0;
		make_few(&x, seed);
		deal_in_every_way(&x, 0, 0);
		assert_true(cz_lots_draw(&x.l, dealt));
		for (uint64_t e = 0; e < x.row[SIDE]; e++)
			sum += dealt[e] ? x.tie[e] : 0;
		if (sum != x.best_sum)
			fail_msg("seed %llu: other lots have more ties", (unsigned long long)seed);
	}
}

enum { TOWN = 300, KNOWS = 8 };

struct town {
	uint8_t urgency[TOWN];
	int32_t helpers[TOWN], capacity[TOWN], score[TOWN * KNOWS], load[3];
	uint64_t row[TOWN + 1], request_key[TOWN], volunteer_key[TOWN];
	uint32_t volunteer[TOWN * KNOWS];
};

/* Places for a third of all requests, up to somewhat more than there are requests. */
static struct cz_assign_problem make_town(struct town *t, uint64_t seed)
{
	*t = (struct town){.load = {0, 0, 100}};
	case_state = seed * 0x9e3779b97f4a7c15u;
	const uint32_t volunteers = TOWN / 3 + (uint32_t)case_below(TOWN * 2 / 3);
	const int many = case_below(2) ? 3 : 1, several = case_below(2) ? 2 : 1, taste = case_below(TASTES);
	uint32_t n = 0;
	for (uint32_t i = 0; i < TOWN; i++) {
		for (uint32_t j = (uint32_t)case_below(50); j < volunteers && n - t->row[i] < KNOWS; j += 1 + (uint32_t)case_below(50)) {
			t->volunteer[n] = j;
			t->score[n++] = points_of(taste, i, j);
		}
		t->row[i + 1] = n;
		t->urgency[i] = (uint8_t)(seed % 2 ? 2 : 1 + case_below(3));
		t->helpers[i] = 1 + case_below(several);
		t->request_key[i] = cz_mix64(case_state++);
	}
	for (uint32_t j = 0; j < volunteers; j++) {
		t->capacity[j] = 1 + case_below(many);
		t->volunteer_key[j] = cz_mix64(case_state++);
	}
	return (struct cz_assign_problem){.requests = TOWN, .volunteers = volunteers, .urgency = t->urgency,
		.helpers = t->helpers, .capacity = t->capacity, .row = t->row, .volunteer = t->volunteer,
		.score = t->score, .load = case_below(2) ? t->load : NULL, .loads = 3, .request_key = t->request_key,
		.volunteer_key = t->volunteer_key};
}

static void among_equals_finds_what_the_flow_finds(void **s)
{
	(void)s;
	static struct town t;
	for (uint64_t seed = 1; seed <= 100; seed++) {
		struct cz_assign_problem p = make_town(&t, seed);
		struct cz_assign_result r;
		struct cz_err err = CZ_ERR_INIT;
		uint8_t level[TOWN];
		int64_t points[TOWN];
		struct cz_assign_result by_flow = {.level = level, .points = points};
		solve(&p, &r);
		assert_int_equal(cz_assign_flow(&p, &by_flow, &err), CZ_OK);
		assert_int_equal(by_flow.n, r.n);
		assert_memory_equal(by_flow.pair, r.pair, r.n * sizeof *r.pair);
		free(by_flow.pair);
		cz_assign_release(&r);
	}
}

/* Two volunteers of many places, whom all know. */
static struct cz_assign_problem make_hall(struct town *t)
{
	struct cz_assign_problem p = make_town(t, 2);
	p.volunteers = 2;
	for (uint32_t i = 0; i < TOWN; i++)
		for (uint32_t j = 0; j < p.volunteers; j++) {
			t->row[i + 1] = t->row[i] + j + 1;
			t->volunteer[t->row[i] + j] = j;
			t->score[t->row[i] + j] = points_of(3, i, j);
		}
	for (uint32_t j = 0; j < p.volunteers; j++)
		t->capacity[j] = TOWN / 4;
	return p;
}

static void assert_lack_of_memory_is_told(const struct cz_assign_problem *p)
{
	struct cz_err err = CZ_ERR_INIT;
	int rc = CZ_ENOMEM;
	for (long n = 0; rc; n++) {
		struct cz_assign_result r;
		left = n;
		rc = cz_assign_solve(p, &r, &err);
		const bool spared = left >= 0;
		left = -1;
		assert_int_equal(rc, spared ? CZ_OK : CZ_ENOMEM);
		cz_assign_release(&r);
	}
}

static void a_lack_of_memory_is_told(void **s)
{
	(void)s;
	static struct town t;
	struct cz_assign_problem p = make_town(&t, 2);
	assert_lack_of_memory_is_told(&p);
	p = make_hall(&t);
	assert_lack_of_memory_is_told(&p);
}

/* Bids and goods searched until each buyer has `want` of the goods that it knows, or all of which it does. */
static uint64_t work_of(uint32_t buyers, int32_t want, uint32_t goods, uint32_t knows)
{
	struct cz_lots l = {.buyers = buyers, .goods = goods};
	l.want = calloc(buyers, sizeof *l.want);
	l.least = calloc(goods, sizeof *l.least);
	l.most = calloc(goods, sizeof *l.most);
	l.row = calloc(buyers + 1, sizeof *l.row);
	l.to = calloc((size_t)buyers * knows, sizeof *l.to);
	l.tie = calloc((size_t)buyers * knows, sizeof *l.tie);
	bool *dealt = calloc((size_t)buyers * knows, sizeof *dealt);
	uint32_t *known_by = calloc(goods, sizeof *known_by); /* the last one, counted from 1 */
	for (uint32_t g = 0; g < goods; g++)
		l.most[g] = 1;
	for (uint32_t b = 0; b < buyers; b++) {
		l.want[b] = want;
		l.row[b + 1] = l.row[b];
		for (uint32_t k = 0; k < knows; k++) {
			const uint64_t chance = cz_mix64((uint64_t)knows * b + k);
			const uint32_t g = knows == goods ? k : k ? (uint32_t)(chance % goods) : b;
			l.to[l.row[b + 1]] = g;
			l.tie[l.row[b + 1]] = cz_mix64(chance) >> (64 - CZ_ASSIGN_TIE_BITS);
			l.row[b + 1] += known_by[g] != b + 1;
			known_by[g] = b + 1;
		}
	}
	assert_true(cz_lots_draw(&l, dealt));
	for (uint32_t b = 0; b < buyers; b++) {
		int32_t got = 0;
		for (uint64_t e = l.row[b]; e < l.row[b + 1]; e++)
			got += dealt[e];
		assert_int_equal(got, want);
	}
	void *const owned[] = {l.want, l.least, l.most, l.row, l.to, l.tie, dealt, known_by};
	for (size_t k = 0; k < CZ_COUNT(owned); k++)
		free(owned[k]);
	return l.work;
}

static void assert_little_more(uint64_t small, uint64_t large)
{
	if (large > small * 12)
		fail_msg("%llu steps for ten times as much as %llu", (unsigned long long)large, (unsigned long long)small);
}

static void ten_times_as_many_lots_are_little_more_than_ten_times_the_work(void **s)
{
	(void)s;
	assert_little_more(work_of(2970, 1, 3000, KNOWS), work_of(29700, 1, 30000, KNOWS));
}

static void so_they_are_for_few_who_want_many(void **s)
{
	(void)s;
	assert_little_more(work_of(10, 100, 2000, 2000), work_of(10, 1000, 20000, 20000));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lots_are_dealt_as_trying_all_does),
		cmocka_unit_test(among_equals_finds_what_trying_all_finds),
		cmocka_unit_test(among_equals_finds_what_the_flow_finds),
		cmocka_unit_test(a_lack_of_memory_is_told),
		cmocka_unit_test(ten_times_as_many_lots_are_little_more_than_ten_times_the_work),
		cmocka_unit_test(so_they_are_for_few_who_want_many),
	};
	return cmocka_run_group_tests_name("match/assign_lots", tests, NULL, NULL);
}
