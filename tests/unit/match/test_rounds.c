#include "match/assign_impl.h"
#include <stdlib.h>
#include "../scarce.h"
#include "../unit.h"

/* Plans that go on from where they stood when pairs were added, against plans from nothing. */

enum { NODES = 40, PAIRS = NODES * NODES };

static uint64_t state_of_chance;

__extension__ typedef __int128 level_and_points;

static int below(int n)
{
	return (int)(cz_mix64(state_of_chance++) % (uint64_t)n);
}

/* A town, and which of its pairs are known by now. */
struct town {
	struct cz_assign_problem all, p;
	uint8_t urgency[NODES];
	int32_t helpers[NODES], capacity[NODES], carried[NODES], load[3], step[2];
	uint64_t request_key[NODES], volunteer_key[NODES];
	uint32_t area[NODES];
	int64_t width[3];
	uint64_t row[NODES + 1], known_row[NODES + 1];
	uint32_t volunteer[PAIRS], known_volunteer[PAIRS];
	int32_t score[PAIRS], known_score[PAIRS];
	bool known[PAIRS];
};

static void make_costs(struct town *t, int wide)
{
	struct cz_assign_problem *p = &t->all;
	p->helpers = below(2) ? t->helpers : NULL;
	p->carried = below(2) ? t->carried : NULL;
	for (int k = 0; k < 3; k++)
		t->load[k] = (k ? t->load[k - 1] : 0) + below(wide / 3);
	p->load = below(2) ? t->load : NULL;
	p->loads = 3;
	if (below(6))
		return;
	p->area = t->area;
	p->areas = 3;
	p->width = t->width;
	p->step = t->step;
	p->steps = 2;
	t->step[0] = below(wide / 2 + 1);
	t->step[1] = t->step[0] + below(wide / 2 + 1);
	for (int a = 0; a < 3; a++)
		t->width[a] = 1 + below(500);
}

static void make_town(struct town *t, uint64_t seed)
{
	static const int most[] = {3, 100, 10000, 1000000000};
	memset(t, 0, sizeof *t);
	state_of_chance = seed * 0x9e3779b97f4a7c15u;
	uint32_t requests = 1 + (uint32_t)below(NODES), volunteers = 1 + (uint32_t)below(NODES), n = 0;
	int wide = most[below(4)], density = 2 + below(20), many = below(2) ? 4 : 2, least = below(2) ? wide / 2 : 0;
	for (uint32_t i = 0; i < requests; i++) {
		t->urgency[i] = (uint8_t)(1 + below(3));
		t->helpers[i] = below(3) ? 1 : below(many + 1);
		t->area[i] = (uint32_t)below(3);
		t->request_key[i] = cz_mix64(state_of_chance++);
		for (uint32_t j = 0; j < volunteers; j++)
			if (below(30) < density) {
				t->volunteer[n] = j;
				t->score[n++] = below(wide) - least;
			}
		t->row[i + 1] = n;
	}
	for (uint32_t j = 0; j < volunteers; j++) {
		t->capacity[j] = below(3) ? 1 : below(many + 1);
		t->carried[j] = below(3);
		t->volunteer_key[j] = cz_mix64(state_of_chance++);
	}
	t->all = (struct cz_assign_problem){.requests = requests, .volunteers = volunteers, .urgency = t->urgency,
		.capacity = t->capacity, .row = t->row, .volunteer = t->volunteer, .score = t->score,
		.request_key = t->request_key, .volunteer_key = t->volunteer_key};
	make_costs(t, wide);
}

/* The problem of the known pairs. */
static void list_known(struct town *t)
{
	uint64_t n = 0;
	for (uint32_t i = 0; i < t->all.requests; i++) {
		for (uint64_t e = t->row[i]; e < t->row[i + 1]; e++)
			if (t->known[e]) {
				t->known_volunteer[n] = t->volunteer[e];
				t->known_score[n++] = t->score[e];
			}
		t->known_row[i + 1] = n;
	}
	t->p = t->all;
	t->p.row = t->known_row;
	t->p.volunteer = t->known_volunteer;
	t->p.score = t->known_score;
}

static void assert_same_prices(const struct cz_assign_problem *p, const struct cz_assign_result *a,
			       const struct cz_assign_result *b)
{
	assert_memory_equal(a->level, b->level, p->volunteers);
	assert_memory_equal(a->points, b->points, p->volunteers * sizeof *a->points);
	if (cz_assign_fair(p))
		assert_memory_equal(a->area_points, b->area_points, p->areas * sizeof *a->area_points);
}

static void assert_same(const struct cz_assign_problem *p, const struct cz_assign_result *a,
			const struct cz_assign_result *b)
{
	assert_true(a->optimal && b->optimal);
	assert_int_equal(a->score, b->score);
	assert_int_equal(a->n, b->n);
	assert_memory_equal(a->pair, b->pair, a->n * sizeof *a->pair);
	assert_memory_equal(a->served, b->served, sizeof a->served);
	assert_same_prices(p, a, b);
}

/* Some more pairs, many at once or a few; in the last turn all. */
static void learn(struct town *t, bool last)
{
	int each = below(2) ? 1 + below(8) : 60;
	for (uint64_t e = 0; e < t->row[t->all.requests]; e++)
		t->known[e] |= last || !below(each);
	list_known(t);
}

static void a_round_ends_where_a_new_plan_does(void **s)
{
	(void)s;
	struct town *t = malloc(sizeof *t);
	struct cz_err err = CZ_ERR_INIT;
	for (uint64_t seed = 1; seed <= 4000; seed++) {
		make_town(t, seed);
		struct cz_assign_rounds *rounds = cz_assign_begin();
		struct cz_assign_result warm = {0}, cold;
		for (int turns = 1 + below(5); turns >= 0; turns--) {
			learn(t, !turns);
			cz_assign_release(&warm);
			assert_int_equal(cz_assign_round(rounds, &t->p, &warm, &err), CZ_OK);
			assert_int_equal(cz_assign_solve(&t->p, &cold, &err), CZ_OK);
			assert_int_equal(warm.n, cold.n);
			assert_same_prices(&t->p, &warm, &cold);
			assert_int_equal(cz_assign_prove(&t->p, &warm, &err), CZ_OK);
			assert_true(warm.optimal && warm.score == cold.score);
			assert_memory_equal(warm.served, cold.served, sizeof warm.served);
			if (!turns) {
				assert_int_equal(cz_assign_finish(rounds, &warm, &err), CZ_OK);
				assert_same(&t->p, &warm, &cold);
			}
			cz_assign_release(&cold);
		}
		cz_assign_release(&warm);
		cz_assign_end(rounds);
	}
	free(t);
}

/* What request i gains by pair e at the prices of r, level before points. */
static level_and_points gain(const struct cz_assign_problem *p, const struct cz_assign_result *r, uint32_t i,
			     uint64_t e)
{
	uint32_t j = p->volunteer[e];
	level_and_points level = cz_assign_bonus(p, i) - r->level[j];
	return level * ((level_and_points)1 << 60) + p->score[e] - r->points[j];
}

/* What it gains by the worst pair that it has, or by an empty place. */
static level_and_points bar(const struct town *t, const struct cz_assign_result *r, uint32_t i)
{
	level_and_points worst = cz_assign_fair(&t->p) ? -(level_and_points)r->area_points[t->area[i]] : 0;
	level_and_points least = worst;
	int64_t n = 0;
	for (size_t k = 0; k < r->n; k++)
		if (r->pair[k] >= t->known_row[i] && r->pair[k] < t->known_row[i + 1]) {
			level_and_points g = gain(&t->p, r, i, r->pair[k]);
			least = !n++ || g < least ? g : least;
		}
	return n < cz_assign_helpers(&t->p, i) ? worst : least;
}

/* The pairs that gain more are known from now on. Returns how many there are. */
static size_t add_better(struct town *t, const struct cz_assign_result *r)
{
	size_t n = 0;
	for (uint32_t i = 0; i < t->all.requests; i++)
		for (uint64_t e = t->row[i]; e < t->row[i + 1]; e++)
			if (!t->known[e] && gain(&t->all, r, i, e) > bar(t, r, i)) {
				t->known[e] = true;
				n++;
			}
	return n;
}

/* From no pair at all, prices ask for others round by round. When they ask for none, the plan is the best of all
 * pairs. */
static void rounds_end_with_the_best_plan_of_all_pairs(void **s)
{
	(void)s;
	struct town *t = malloc(sizeof *t);
	struct cz_err err = CZ_ERR_INIT;
	for (uint64_t seed = 1; seed <= 1000; seed++) {
		make_town(t, seed);
		struct cz_assign_rounds *rounds = cz_assign_begin();
		struct cz_assign_result r = {0}, whole;
		do {
			cz_assign_release(&r);
			list_known(t);
			assert_int_equal(cz_assign_round(rounds, &t->p, &r, &err), CZ_OK);
		} while (add_better(t, &r));
		assert_int_equal(cz_assign_finish(rounds, &r, &err), CZ_OK);
		assert_int_equal(cz_assign_solve(&t->all, &whole, &err), CZ_OK);
		assert_true(r.optimal && whole.optimal);
		assert_int_equal(r.score, whole.score);
		assert_memory_equal(r.served, whole.served, sizeof r.served);
		assert_same_prices(&t->all, &r, &whole);
		cz_assign_release(&r);
		cz_assign_release(&whole);
		cz_assign_end(rounds);
	}
	free(t);
}

/* Two rounds and the end; left allocations until one fails. */
static int two_rounds(struct town *t, uint64_t seed, long allocations)
{
	struct cz_err err = CZ_ERR_INIT;
	struct cz_assign_result first = {0}, r = {0};
	make_town(t, seed);
	learn(t, false);
	left = allocations;
	struct cz_assign_rounds *rounds = cz_assign_begin();
	int rc = rounds ? cz_assign_round(rounds, &t->p, &first, &err) : CZ_ENOMEM;
	if (!rc) {
		learn(t, true);
		rc = cz_assign_round(rounds, &t->p, &r, &err);
	}
	if (!rc)
		rc = cz_assign_finish(rounds, &r, &err);
	bool spared = left >= 0;
	left = -1;
	assert_true(rc ? rc == CZ_ENOMEM : r.optimal);
	assert_int_equal(rc == CZ_OK, spared);
	cz_assign_release(&first);
	cz_assign_release(&r);
	cz_assign_end(rounds);
	return rc;
}

static void a_lack_of_memory_is_told(void **s)
{
	(void)s;
	struct town *t = malloc(sizeof *t);
	for (uint64_t seed = 1; seed <= 40; seed++)
		for (long n = 0; two_rounds(t, seed, n) != CZ_OK; n++)
			;
	free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_round_ends_where_a_new_plan_does),
		cmocka_unit_test(rounds_end_with_the_best_plan_of_all_pairs),
		cmocka_unit_test(a_lack_of_memory_is_told),
	};
	return cmocka_run_group_tests_name("match/rounds", tests, NULL, NULL);
}
