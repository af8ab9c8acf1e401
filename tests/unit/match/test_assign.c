#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "match/assign.h"
#include <stdlib.h>
#include <string.h>

/* Small problems with every feature switched at random, against a search through all plans. */

enum { MOST = 6, MOST_PAIRS = MOST * MOST };

static uint64_t state_of_chance;

static uint32_t below(uint32_t n)
{
	state_of_chance += 0x9e3779b97f4a7c15u;
	return (uint32_t)(cz_mix64(state_of_chance) >> 33) % n;
}

struct town {
	struct cz_assign_problem p;
	uint8_t urgency[MOST];
	int32_t helpers[MOST], capacity[MOST], carried[MOST], load[4], width[2], step[3], score[MOST_PAIRS];
	uint64_t row[MOST + 1], request_key[MOST], volunteer_key[MOST];
	uint32_t volunteer[MOST_PAIRS], area[MOST];
};

static void rising(int32_t *v, size_t n, uint32_t range)
{
	int32_t sum = 0;
	for (size_t i = 0; i < n; i++)
		v[i] = sum += (int32_t)below(range);
}

static void make(struct town *t, uint32_t most)
{
	struct cz_assign_problem *p = &t->p;
	memset(t, 0, sizeof *t);
	p->requests = below(20) ? 1 + below(most) : 0;
	p->volunteers = below(20) ? 1 + below(most) : 0;
	uint32_t spread = below(3) ? 30 : 3, density = 1 + below(4);
	bool many = below(2), fair = below(3) == 0, loaded = below(2);
	for (uint32_t i = 0; i < p->requests; i++) {
		t->urgency[i] = (uint8_t)(1 + below(3));
		t->helpers[i] = below(10) ? 1 + (many ? (int32_t)below(3) : 0) : 0;
		t->area[i] = below(2);
		t->request_key[i] = cz_mix64(1000 + i);
		t->row[i + 1] = t->row[i];
		for (uint32_t j = 0; j < p->volunteers; j++)
			if (below(4) < density) {
				t->volunteer[t->row[i + 1]] = j;
				t->score[t->row[i + 1]++] = (int32_t)below(spread) - 3;
			}
	}
	for (uint32_t j = 0; j < p->volunteers; j++) {
		t->capacity[j] = (int32_t)below(many ? 4 : 2);
		t->carried[j] = (int32_t)below(3);
		t->volunteer_key[j] = cz_mix64(2000 + j);
	}
	rising(t->load, 4, 6);
	rising(t->step, 3, 6);
	t->width[0] = 1 + (int32_t)below(2);
	t->width[1] = 1;
	p->urgency = t->urgency;
	p->helpers = many ? t->helpers : NULL;
	p->capacity = t->capacity;
	p->row = t->row;
	p->volunteer = t->volunteer;
	p->score = t->score;
	p->request_key = t->request_key;
	p->volunteer_key = t->volunteer_key;
	if (loaded) {
		p->load = t->load;
		p->loads = 4;
		p->carried = below(2) ? t->carried : NULL;
	}
	if (fair) {
		p->area = t->area;
		p->areas = 2;
		p->width = t->width;
		p->step = t->step;
		p->steps = 3;
	}
}

/* What a plan is worth, in the order in which it counts. */
struct worth {
	int64_t served[3], points;
	uint64_t ties;
};

static int compare(const struct worth *a, const struct worth *b)
{
	for (int u = 0; u < 3; u++)
		if (a->served[u] != b->served[u])
			return a->served[u] > b->served[u] ? 1 : -1;
	if (a->points != b->points)
		return a->points > b->points ? 1 : -1;
	return a->ties > b->ties ? 1 : a->ties < b->ties ? -1 : 0;
}

static struct worth judge(const struct cz_assign_problem *p, const bool *chosen, bool *allowed)
{
	struct worth w = {{0}, 0, 0};
	int32_t taken[MOST] = {0}, unserved[2] = {0};
	*allowed = true;
	for (uint32_t i = 0; i < p->requests; i++) {
		int32_t left = p->helpers ? p->helpers[i] : 1;
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++) {
			if (!chosen[e])
				continue;
			left--;
			taken[p->volunteer[e]]++;
			w.served[p->urgency[i] - 1]++;
			w.points += p->score[e];
			w.ties += cz_assign_tie(p->request_key[i], p->volunteer_key[p->volunteer[e]]);
		}
		*allowed &= left >= 0;
		if (p->area)
			unserved[p->area[i]] += left;
	}
	for (uint32_t j = 0; j < p->volunteers; j++) {
		*allowed &= taken[j] <= p->capacity[j];
		for (int32_t k = 0; p->load && k < taken[j]; k++) {
			size_t s = (size_t)k + (p->carried ? (size_t)p->carried[j] : 0);
			w.points -= p->load[s < p->loads ? s : p->loads - 1];
		}
	}
	for (uint32_t a = 0; a < p->areas; a++)
		for (int32_t k = 0; k < unserved[a]; k++) {
			size_t s = (size_t)(k / p->width[a]);
			w.points -= p->step[s < p->steps ? s : p->steps - 1];
		}
	return w;
}

/* All plans, pair by pair; those that take too much are cut off early. */
static void search(const struct town *t, uint64_t e, bool *chosen, int32_t *free_places, int32_t *wanted, struct worth *best)
{
	const struct cz_assign_problem *p = &t->p;
	if (e == p->row[p->requests]) {
		bool allowed;
		struct worth w = judge(p, chosen, &allowed);
		if (allowed && (best->served[0] < 0 || compare(&w, best) > 0))
			*best = w;
		return;
	}
	uint32_t i = 0;
	while (p->row[i + 1] <= e)
		i++;
	search(t, e + 1, chosen, free_places, wanted, best);
	if (free_places[p->volunteer[e]] == 0 || wanted[i] == 0)
		return;
	chosen[e] = true;
	free_places[p->volunteer[e]]--;
	wanted[i]--;
	search(t, e + 1, chosen, free_places, wanted, best);
	chosen[e] = false;
	free_places[p->volunteer[e]]++;
	wanted[i]++;
}

static struct worth best_of_all(const struct town *t)
{
	bool chosen[MOST_PAIRS] = {false};
	int32_t free_places[MOST], wanted[MOST];
	struct worth best = {{-1, 0, 0}, 0, 0};
	memcpy(free_places, t->capacity, sizeof free_places);
	for (uint32_t i = 0; i < t->p.requests; i++)
		wanted[i] = t->p.helpers ? t->helpers[i] : 1;
	search(t, 0, chosen, free_places, wanted, &best);
	return best;
}

static struct worth solved(const struct cz_assign_problem *p, bool *chosen)
{
	struct cz_assign_result r;
	struct cz_err err = CZ_ERR_INIT;
	bool allowed;
	memset(chosen, 0, MOST_PAIRS * sizeof *chosen);
	assert_int_equal(cz_assign_solve(p, &r, &err), 0);
	for (size_t k = 0; k < r.n; k++)
		chosen[r.pair[k]] = true;
	struct worth w = judge(p, chosen, &allowed);
	assert_true(allowed);
	assert_true(r.optimal);
	assert_int_equal(r.score, w.points);
	assert_int_equal(r.bound, w.points);
	for (int u = 0; u < 3; u++)
		assert_int_equal(r.served[u], w.served[u]);
	cz_assign_release(&r);
	return w;
}

static void finds_the_best_of_all_plans(void **state)
{
	(void)state;
	bool chosen[MOST_PAIRS];
	for (uint64_t k = 0; k < 20000; k++) {
		struct town t;
		state_of_chance = k;
		make(&t, k % 20 ? 5 : 6);
		struct worth want = best_of_all(&t), got = solved(&t.p, chosen);
		if (compare(&want, &got) != 0)
			fail_msg("town %d: %d points, best %d", (int)k, (int)got.points, (int)want.points);
	}
}

/* The same town with requests, volunteers and pairs in another order. */
static void shuffle(const struct town *t, struct town *s, const uint32_t *request, const uint32_t *volunteer)
{
	const struct cz_assign_problem *p = &t->p;
	*s = *t;
	uint32_t place[MOST]; /* where volunteer j went */
	for (uint32_t j = 0; j < p->volunteers; j++) {
		place[volunteer[j]] = j;
		s->capacity[j] = t->capacity[volunteer[j]];
		s->carried[j] = t->carried[volunteer[j]];
		s->volunteer_key[j] = t->volunteer_key[volunteer[j]];
	}
	for (uint32_t i = 0; i < p->requests; i++) {
		uint32_t old = request[i];
		s->urgency[i] = t->urgency[old];
		s->helpers[i] = t->helpers[old];
		s->area[i] = t->area[old];
		s->request_key[i] = t->request_key[old];
		s->row[i + 1] = s->row[i];
		for (uint64_t e = t->row[old + 1]; e-- > t->row[old];) {
			s->volunteer[s->row[i + 1]] = place[t->volunteer[e]];
			s->score[s->row[i + 1]++] = t->score[e];
		}
	}
	s->p.urgency = s->urgency;
	s->p.helpers = p->helpers ? s->helpers : NULL;
	s->p.capacity = s->capacity;
	s->p.carried = p->carried ? s->carried : NULL;
	s->p.row = s->row;
	s->p.volunteer = s->volunteer;
	s->p.score = s->score;
	s->p.request_key = s->request_key;
	s->p.volunteer_key = s->volunteer_key;
	s->p.area = p->area ? s->area : NULL;
}

static void permute(uint32_t *v, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		v[i] = i;
	for (uint32_t i = n; i > 1; i--) {
		uint32_t k = below(i), x = v[k];
		v[k] = v[i - 1];
		v[i - 1] = x;
	}
}

static void order_does_not_matter(void **state)
{
	(void)state;
	for (uint64_t k = 0; k < 3000; k++) {
		struct town t, s;
		uint32_t request[MOST], volunteer[MOST];
		bool a[MOST_PAIRS], b[MOST_PAIRS];
		state_of_chance = k + 1000000;
		make(&t, MOST);
		permute(request, t.p.requests);
		permute(volunteer, t.p.volunteers);
		shuffle(&t, &s, request, volunteer);
		solved(&t.p, a);
		solved(&s.p, b);
		for (uint32_t i = 0; i < s.p.requests; i++)
			for (uint64_t e = s.row[i]; e < s.row[i + 1]; e++) {
				uint64_t old = t.row[request[i] + 1] - 1 - (e - s.row[i]);
				assert_int_equal(a[old], b[e]);
			}
	}
}

static void a_volunteer_more_never_hurts(void **state)
{
	(void)state;
	for (uint64_t k = 0; k < 3000; k++) {
		struct town t;
		bool chosen[MOST_PAIRS];
		state_of_chance = k + 2000000;
		make(&t, MOST);
		if (!t.p.volunteers)
			continue;
		int32_t kept = t.capacity[0];
		t.capacity[0] = 0;
		struct worth without = solved(&t.p, chosen);
		t.capacity[0] = kept;
		struct worth with = solved(&t.p, chosen);
		without.ties = with.ties = 0;
		assert_true(compare(&with, &without) >= 0);
	}
}

static void refuses_what_is_malformed(void **state)
{
	(void)state;
	struct cz_assign_result r;
	struct town t;
	do
		make(&t, MOST);
	while (!t.p.requests || !t.row[t.p.requests]);
	struct cz_err err = CZ_ERR_INIT;
	t.score[0] = CZ_ASSIGN_MAX_SCORE + 1;
	assert_int_equal(cz_assign_solve(&t.p, &r, &err), CZ_EINPUT);
	cz_assign_release(&r);
	t.score[0] = 0;
	t.urgency[0] = 4;
	assert_int_equal(cz_assign_solve(&t.p, &r, &err), CZ_EINPUT);
	cz_assign_release(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_best_of_all_plans), cmocka_unit_test(order_does_not_matter),
		cmocka_unit_test(a_volunteer_more_never_hurts), cmocka_unit_test(refuses_what_is_malformed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
