#include "assign_brute.h"
#include "match/assign_impl.h"
#include "match/forced.h"
#include <stdlib.h>
#include "../unit.h"

/* The bound of assign.h from the prices, place by place; levels and points apart. */
static void certify(const struct cz_assign_problem *p, const struct cz_assign_result *r)
{
	int64_t level = 0, points = 0, demand[3] = {0}, bonus = 0;
	for (uint32_t i = 0; i < p->requests; i++) {
		int64_t gl[CASE_NODES + 4], gp[CASE_NODES + 4], n = 0, want = p->helpers ? p->helpers[i] : 1;
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++, n++) {
			gl[n] = 4 - p->urgency[i] - r->level[p->volunteer[e]];
			gp[n] = p->score[e] - r->points[p->volunteer[e]];
		}
		if (p->area)
			demand[p->area[i]] += want;
		for (; want > 0; want--) {
			int64_t bl = 0, bp = p->area ? -r->area_points[p->area[i]] : 0, k = -1;
			for (int64_t x = 0; x < n; x++)
				if (gl[x] > bl || (gl[x] == bl && gp[x] > bp))
					bl = gl[x], bp = gp[x], k = x;
			level += bl;
			points += bp;
			if (k >= 0)
				gl[k] = -1;
		}
	}
	for (uint32_t j = 0; j < p->volunteers; j++)
		for (int64_t k = 0; k < p->capacity[j]; k++) {
			int64_t rent = r->points[j] - (p->load ? at(p->load, p->loads, k + (p->carried ? p->carried[j] : 0)) : 0);
			if (r->level[j] || rent > 0)
				level += r->level[j], points += rent;
		}
	for (int a = 0; p->area && a < 3; a++)
		for (int64_t k = 0; k < demand[a]; k++) {
			int64_t rent = r->area_points[a] - at(p->step, p->steps, k * 100 / p->width[a]);
			points += rent > 0 ? rent : 0;
		}
	for (int k = 0; k < 3; k++)
		bonus += (3 - k) * (int64_t)r->served[k];
	assert_int_equal(level, bonus);
	assert_int_equal(points, r->score);
	assert_int_equal(points, r->bound);
	assert_true(r->optimal);
}

static void solve(const struct cz_assign_problem *p, struct cz_assign_result *r)
{
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_assign_solve(p, r, &err), CZ_OK);
	certify(p, r);
}

static void finds_what_trying_all_finds(void **s)
{
	(void)s;
	for (uint64_t seed = 1; seed <= 20000; seed++) {
		struct assign_case c;
		case_make(&c, seed, 7, 11);
		struct brute b = {.p = &c.p};
		struct cz_assign_result r;
		try_all(&b, 0, 0);
		solve(&c.p, &r);
		if (!has_best(&b, &r) || r.score != b.best.points)
			fail_msg("seed %llu: another plan is better", (unsigned long long)seed);
		for (int k = 0; k < 3; k++)
			assert_int_equal(r.served[k], b.best.served[k]);
		cz_assign_release(&r);
	}
}

/* Each pair that was not chosen, fixed: served and points as of the best of all plans that hold it. */
static void fixes_a_pair_as_trying_all_does(void **s)
{
	(void)s;
	unsigned tried = 0;
	for (uint64_t seed = 1; seed <= 1000; seed++) {
		struct assign_case c;
		struct cz_plan_of_town plan = {0};
		struct cz_err err = CZ_ERR_INIT;
		case_make(&c, seed, 6, 9);
		for (uint32_t i = 0; i < c.p.requests && !c.p.helpers; i++)
			c.helpers[i] = 1;
		for (uint32_t j = 0; j < c.p.volunteers && !c.p.carried; j++)
			c.carried[j] = 0;
		c.p.helpers = c.helpers;
		c.p.carried = c.carried;
		plan.problem = c.p;
		solve(&c.p, &plan.result);
		for (uint32_t i = 0; i < c.p.requests; i++)
			for (uint64_t e = c.p.row[i]; e < c.p.row[i + 1]; e++) {
				struct brute b = {.p = &c.p, .must = true, .fixed = e};
				struct cz_forced f;
				bool chosen = false;
				for (size_t k = 0; k < plan.result.n; k++)
					chosen |= plan.result.pair[k] == e;
				try_all(&b, 0, 0);
				if (chosen || !b.any)
					continue;
				assert_int_equal(cz_forced_make(&f, &plan, i, e, &err), CZ_OK);
				for (int u = 0; u < CZ_URGENCIES; u++)
					assert_int_equal(f.result.served[u] + (c.urgency[i] == u + 1), b.best.served[u]);
				assert_int_equal(plan.result.score - f.points, b.best.points);
				uint32_t filled = 0;
				for (uint32_t k = 0; k < c.p.requests; k++)
					filled += cz_forced_filled(&f, k);
				assert_int_equal(filled, f.result.n + 1);
				cz_forced_release(&f);
				tried++;
			}
		cz_assign_release(&plan.result);
	}
	assert_true(tried > 1000);
}

/* Points and levels of r's price at j, as one number. */
static int64_t price(const struct cz_assign_result *r, uint32_t j)
{
	return r->level[j] * 1000000 + r->points[j];
}

/* What one more place of a volunteer is worth, by trying: the smallest prices say the same. */
static void prices_tell_what_a_place_is_worth(void **s)
{
	(void)s;
	for (uint64_t seed = 1; seed <= 4000; seed++) {
		struct assign_case c;
		case_make(&c, seed, 7, 20);
		struct cz_assign_result before, after;
		solve(&c.p, &before);
		for (uint32_t j = 0; j < c.p.volunteers; j++) {
			int64_t next = !c.p.load ? 0 : at(c.load, c.p.loads, c.capacity[j] + (c.p.carried ? c.carried[j] : 0));
			int64_t worth = price(&before, j) - next, gain = 0;
			c.capacity[j]++;
			solve(&c.p, &after);
			c.capacity[j]--;
			for (int k = 0; k < 3; k++)
				gain += (3 - k) * ((int64_t)after.served[k] - (int64_t)before.served[k]) * 1000000;
			gain += after.score - before.score;
			assert_int_equal(gain, worth > 0 ? worth : 0);
			for (int k = 0, n = 0; k < 3; k++) {
				n += (int)after.served[k] - (int)before.served[k];
				assert_true(n >= 0);
			}
			cz_assign_release(&after);
		}
		cz_assign_release(&before);
	}
}

static void shuffle(uint32_t *order, uint32_t n)
{
	for (uint32_t k = 0; k < n; k++)
		order[k] = k;
	for (uint32_t k = n; k > 1; k--) {
		uint32_t x = (uint32_t)case_below((int)k), t = order[x];
		order[x] = order[k - 1];
		order[k - 1] = t;
	}
}

/* c with requests, volunteers and each request's pairs in another order. back[e]: the old number of pair e. */
static void permute(const struct assign_case *c, struct assign_case *d, uint32_t *volunteer_to, uint64_t *back)
{
	uint32_t request[CASE_NODES], volunteer[CASE_NODES], n = 0;
	shuffle(request, c->p.requests);
	shuffle(volunteer, c->p.volunteers);
	*d = *c;
	for (uint32_t j = 0; j < c->p.volunteers; j++) {
		volunteer_to[volunteer[j]] = j;
		d->capacity[j] = c->capacity[volunteer[j]];
		d->carried[j] = c->carried[volunteer[j]];
		d->volunteer_key[j] = c->volunteer_key[volunteer[j]];
	}
	for (uint32_t k = 0; k < c->p.requests; k++) {
		uint32_t i = request[k], pair[CASE_NODES], degree = (uint32_t)(c->row[i + 1] - c->row[i]);
		shuffle(pair, degree);
		for (uint32_t x = 0; x < degree; x++, n++) {
			back[n] = c->row[i] + pair[x];
			d->volunteer[n] = volunteer_to[c->volunteer[back[n]]];
			d->score[n] = c->score[back[n]];
		}
		d->row[k + 1] = n;
		d->urgency[k] = c->urgency[i];
		d->helpers[k] = c->helpers[i];
		d->area[k] = c->area[i];
		d->request_key[k] = c->request_key[i];
	}
	d->p.urgency = d->urgency;
	d->p.helpers = c->p.helpers ? d->helpers : NULL;
	d->p.capacity = d->capacity;
	d->p.carried = c->p.carried ? d->carried : NULL;
	d->p.row = d->row;
	d->p.volunteer = d->volunteer;
	d->p.score = d->score;
	d->p.area = c->p.area ? d->area : NULL;
	d->p.request_key = d->request_key;
	d->p.volunteer_key = d->volunteer_key;
}

static void order_of_input_changes_nothing(void **s)
{
	(void)s;
	for (uint64_t seed = 1; seed <= 5000; seed++) {
		struct assign_case c, d;
		uint32_t volunteer_to[CASE_NODES];
		uint64_t back[CASE_PAIRS];
		bool chosen[CASE_PAIRS] = {false};
		struct cz_assign_result a, b;
		case_make(&c, seed, 8, 30);
		permute(&c, &d, volunteer_to, back);
		solve(&c.p, &a);
		solve(&d.p, &b);
		for (size_t k = 0; k < a.n; k++)
			chosen[a.pair[k]] = true;
		assert_int_equal(a.n, b.n);
		for (size_t k = 0; k < b.n; k++)
			assert_true(chosen[back[b.pair[k]]]);
		for (uint32_t j = 0; j < c.p.volunteers; j++)
			assert_int_equal(price(&a, j), price(&b, volunteer_to[j]));
		cz_assign_release(&a);
		cz_assign_release(&b);
	}
}

/* Larger towns than can be tried out, by each method: layers and markets, renumbered or not, against one flow. */
enum { TOWN = 60, TOWN_PAIRS = TOWN * 8 };

static struct cz_assign_problem make_town(uint64_t seed)
{
	static uint8_t urgency[TOWN];
	static int32_t helpers[TOWN], capacity[TOWN], score[TOWN_PAIRS], load[3];
	static uint64_t row[TOWN + 1], request_key[TOWN], volunteer_key[TOWN];
	static uint32_t volunteer[TOWN_PAIRS];
	case_state = seed * 0x9e3779b97f4a7c15u;
	uint32_t n = 0, volunteers = (uint32_t)(TOWN / 3 + case_below(TOWN * 2 / 3));
	int wide = case_below(2) ? 10000 : case_below(2) ? 1000000000 : 5, many = case_below(2) ? 4 : 1;
	for (uint32_t i = 0; i < TOWN; i++) {
		urgency[i] = (uint8_t)(1 + case_below(3));
		helpers[i] = case_below(5) ? 1 : case_below(many + 1);
		request_key[i] = cz_mix64(case_state++);
		for (uint32_t j = (uint32_t)case_below(9); j < volunteers && n - row[i] < 8; j += 1 + (uint32_t)case_below(12)) {
			volunteer[n] = j;
			score[n++] = case_below(wide);
		}
		row[i + 1] = n;
	}
	for (uint32_t j = 0; j < volunteers; j++) {
		capacity[j] = case_below(3) ? 1 : case_below(many + 1);
		volunteer_key[j] = cz_mix64(case_state++);
	}
	case_rising(load, 3, wide / 3 + 1);
	return (struct cz_assign_problem){.requests = TOWN, .volunteers = volunteers, .urgency = urgency,
		.helpers = case_below(2) ? helpers : NULL, .capacity = capacity, .row = row, .volunteer = volunteer,
		.score = score, .load = case_below(2) ? load : NULL, .loads = 3, .request_key = request_key,
		.volunteer_key = volunteer_key};
}

enum { CROWD = 500, CROWD_KNOWS = 4 };

/* The same pairs and the same prices as the general flow finds. */
static void assert_flow_agrees(const struct cz_assign_problem *p, const struct cz_assign_result *r)
{
	struct cz_err err = CZ_ERR_INIT;
	uint8_t level[CROWD];
	int64_t points[CROWD];
	struct cz_assign_result by_flow = {.level = level, .points = points};
	assert_int_equal(cz_assign_flow(p, &by_flow, &err), CZ_OK);
	assert_int_equal(by_flow.n, r->n);
	for (size_t k = 0; k < r->n; k++)
		assert_int_equal(by_flow.pair[k], r->pair[k]);
	for (uint32_t j = 0; j < p->volunteers; j++)
		assert_true(level[j] == r->level[j] && points[j] == r->points[j]);
	free(by_flow.pair);
}

static void assert_solved_as_by_flow(const struct cz_assign_problem *p)
{
	struct cz_assign_result r;
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_assign_solve(p, &r, &err), CZ_OK);
	assert_true(r.optimal);
	assert_flow_agrees(p, &r);
	cz_assign_release(&r);
}

static void all_methods_agree(void **s)
{
	(void)s;
	for (uint64_t seed = 1; seed <= 1500; seed++) {
		struct cz_assign_problem p = make_town(seed);
		assert_solved_as_by_flow(&p);
	}
}

/* As many places as requests, or a few more, and who knows whom is chance: the last requests to be served are far from the last
 * places, and searches one by one too long, so that bids in steps take over. */
static struct cz_assign_problem make_crowd(uint64_t seed)
{
	static uint8_t urgency[CROWD];
	static int32_t helpers[CROWD], capacity[CROWD], score[CROWD * CROWD_KNOWS], load[2];
	static uint64_t row[CROWD + 1], request_key[CROWD], volunteer_key[CROWD];
	static uint32_t volunteer[CROWD * CROWD_KNOWS];
	case_state = seed * 0x9e3779b97f4a7c15u;
	uint32_t n = 0, volunteers = CROWD * 2 / 3;
	for (uint32_t i = 0; i < CROWD; i++) {
		for (int k = 0; k < CROWD_KNOWS; k++) {
			uint32_t j = (uint32_t)case_below((int)volunteers);
			if (k == 0)
				j = i < volunteers ? i : i - volunteers;
			bool twice = false;
			for (uint64_t e = row[i]; e < n; e++)
				twice |= volunteer[e] == j;
			volunteer[n] = j;
			score[n] = case_below(10000);
			n += !twice;
		}
		row[i + 1] = n;
		urgency[i] = (uint8_t)(1 + case_below(3));
		helpers[i] = case_below(20) ? 1 : 2;
		request_key[i] = cz_mix64(case_state++);
	}
	for (uint32_t j = 0; j < volunteers; j++) {
		capacity[j] = (int32_t)(j < CROWD - volunteers ? 2 : 1) + !case_below(100);
		volunteer_key[j] = cz_mix64(case_state++);
	}
	case_rising(load, 2, 3000);
	return (struct cz_assign_problem){.requests = CROWD, .volunteers = volunteers, .urgency = urgency,
		.helpers = case_below(2) ? helpers : NULL, .capacity = capacity, .row = row, .volunteer = volunteer,
		.score = score, .load = case_below(2) ? load : NULL, .loads = 2, .request_key = request_key,
		.volunteer_key = volunteer_key};
}

static void crowds_are_cleared_by_the_flow_too(void **s)
{
	(void)s;
	for (uint64_t seed = 1; seed <= 30; seed++) {
		struct cz_assign_problem p = make_crowd(seed);
		assert_solved_as_by_flow(&p);
	}
}

/* Few volunteers of many places, whom nearly everyone knows; or few requests for many helpers. */
enum { HALL = 300, DOORS = 8 };

struct hall {
	uint8_t urgency[HALL];
	int32_t helpers[HALL], capacity[HALL], score[HALL * DOORS], load[3];
	uint64_t row[HALL + 1], request_key[HALL], volunteer_key[HALL];
	uint32_t volunteer[HALL * DOORS];
};

static struct cz_assign_problem make_hall(struct hall *h, uint64_t seed)
{
	case_state = seed * 0x9e3779b97f4a7c15u;
	const uint32_t doors = (uint32_t)(1 + case_below(DOORS)), many = (uint32_t)(20 * doors + 50);
	const bool few_requests = case_below(2);
	const uint32_t requests = few_requests ? doors : many, volunteers = few_requests ? many : doors;
	const int wide = case_below(2) ? 10000 : case_below(2) ? 1000000000 : 5, urgencies = 1 + case_below(3);
	const int each = 2 + case_below((int)(2 * many / doors)), several = 1 + case_below(3);
	uint32_t n = 0;
	for (uint32_t i = 0; i < requests; i++) {
		h->urgency[i] = (uint8_t)(1 + case_below(urgencies));
		h->helpers[i] = few_requests ? case_below(each) : 1 + case_below(several);
		h->request_key[i] = cz_mix64(case_state++);
		for (uint32_t j = 0; j < volunteers; j++)
			if (case_below(5)) {
				h->volunteer[n] = j;
				h->score[n++] = case_below(wide);
			}
		h->row[i + 1] = n;
	}
	for (uint32_t j = 0; j < volunteers; j++) {
		h->capacity[j] = few_requests ? case_below(several + 1) : case_below(each);
		h->volunteer_key[j] = cz_mix64(case_state++);
	}
	case_rising(h->load, 3, wide / 3 + 1);
	return (struct cz_assign_problem){.requests = requests, .volunteers = volunteers, .urgency = h->urgency,
		.helpers = h->helpers, .capacity = h->capacity, .row = h->row, .volunteer = h->volunteer,
		.score = h->score, .load = case_below(2) ? h->load : NULL, .loads = 3, .request_key = h->request_key,
		.volunteer_key = h->volunteer_key};
}

static void those_who_want_many_get_what_the_flow_finds(void **s)
{
	(void)s;
	static struct hall h;
	for (uint64_t seed = 1; seed <= 300; seed++) {
		struct cz_assign_problem p = make_hall(&h, seed);
		assert_solved_as_by_flow(&p);
	}
}

/* And prices grow with the scores. */
static void scaling_scores_changes_no_match(void **s)
{
	(void)s;
	enum { TIMES = 1999 };
	for (uint64_t seed = 1; seed <= 1500; seed++) {
		struct cz_assign_problem p = make_town(seed), q = p;
		int32_t score[TOWN_PAIRS], load[3], most = 0;
		struct cz_assign_result r, by_times;
		for (uint64_t e = 0; e < p.row[TOWN]; e++)
			most = p.score[e] > most ? p.score[e] : most;
		if (most > CZ_ASSIGN_MAX_SCORE / TIMES)
			continue;
		for (uint64_t e = 0; e < p.row[TOWN]; e++)
			score[e] = p.score[e] * TIMES;
		for (size_t k = 0; p.load && k < p.loads; k++)
			load[k] = p.load[k] * TIMES;
		q.score = score;
		q.load = p.load ? load : NULL;
		struct cz_err err = CZ_ERR_INIT;
		assert_int_equal(cz_assign_solve(&p, &r, &err), CZ_OK);
		assert_int_equal(cz_assign_solve(&q, &by_times, &err), CZ_OK);
		assert_true(r.optimal && by_times.optimal);
		assert_int_equal(r.n, by_times.n);
		assert_memory_equal(r.pair, by_times.pair, r.n * sizeof *r.pair);
		assert_memory_equal(r.level, by_times.level, p.volunteers);
		for (uint32_t j = 0; j < p.volunteers; j++)
			assert_int_equal(r.points[j] * TIMES, by_times.points[j]);
		cz_assign_release(&r);
		cz_assign_release(&by_times);
	}
}

static void refuses_what_is_not_well_formed(void **s)
{
	(void)s;
	const int32_t falling[] = {2, 1};
	for (int fault = 0; fault < 7; fault++) {
		struct assign_case c;
		struct cz_assign_result r;
		struct cz_err err = CZ_ERR_INIT;
		for (uint64_t seed = 1; case_make(&c, seed, 7, 20), c.row[c.p.requests] < 4; seed++)
			;
		switch (fault) {
		case 0: c.urgency[0] = 4; break;
		case 1: c.volunteer[0] = c.p.volunteers; break;
		case 2: c.score[0] = CZ_ASSIGN_MAX_SCORE + 1; break;
		case 3: c.capacity[0] = -1; break;
		case 4: c.p.load = falling, c.p.loads = 2; break;
		case 5: c.p.requests = CZ_ASSIGN_MAX_NODES + 1u; break;
		case 6: c.p.carried = c.carried, c.capacity[0] = 1, c.carried[0] = INT32_MAX; break;
		}
		assert_int_equal(cz_assign_solve(&c.p, &r, &err), CZ_EINPUT);
		assert_true(err.text[0] != '\0');
		cz_assign_release(&r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_what_trying_all_finds),
		cmocka_unit_test(fixes_a_pair_as_trying_all_does),
		cmocka_unit_test(prices_tell_what_a_place_is_worth),
		cmocka_unit_test(order_of_input_changes_nothing),
		cmocka_unit_test(all_methods_agree),
		cmocka_unit_test(crowds_are_cleared_by_the_flow_too),
		cmocka_unit_test(those_who_want_many_get_what_the_flow_finds),
		cmocka_unit_test(scaling_scores_changes_no_match),
		cmocka_unit_test(refuses_what_is_not_well_formed),
	};
	return cmocka_run_group_tests_name("match/assign", tests, NULL, NULL);
}
