#include "../unit.h"

#include "base/map.h"
#include "synth/town.h"

/* Does the town look like one, and does its history hold together? */

static const struct cz_plan plan = {.seed = 11, .requests = 4000, .volunteers = 2000, .partnerships = 40, .today = 20782};

struct fixture {
	struct cz_town t;
	struct cz_map requests, volunteers;
};

static int make(void **state)
{
	static struct fixture f;
	struct cz_err err = CZ_ERR_INIT;
	f = (struct fixture){.requests = CZ_MAP_INIT, .volunteers = CZ_MAP_INIT};
	assert_int_equal(cz_town_make(&f.t, &plan, 0, &err), 0);
	for (size_t i = 0; i < f.t.askers; i++)
		assert_int_equal(cz_map_add(&f.requests, cz_str_of(f.t.asker[i].rec.id), NULL), i);
	for (size_t i = 0; i < f.t.helpers; i++)
		assert_int_equal(cz_map_add(&f.volunteers, cz_str_of(f.t.helper[i].rec.id), NULL), i);
	*state = &f;
	return 0;
}

static int drop(void **state)
{
	struct fixture *f = *state;
	cz_map_release(&f->requests);
	cz_map_release(&f->volunteers);
	cz_town_release(&f->t);
	return 0;
}

static const struct cz_request *request_of(const struct fixture *f, const struct cz_match *m)
{
	size_t i = cz_map_find(&f->requests, cz_str_of(m->request));
	assert_int_not_equal(i, CZ_MAP_NONE);
	return &f->t.asker[i].rec;
}

static size_t volunteer_of(const struct fixture *f, const char *id)
{
	size_t i = cz_map_find(&f->volunteers, cz_str_of(id));
	assert_int_not_equal(i, CZ_MAP_NONE);
	return i;
}

static void has_the_shares_that_towns_have(void **state)
{
	const struct fixture *f = *state;
	size_t urgent[4] = {0}, status[6] = {0}, capacity[4] = {0}, asked = 0, offered = 0;
	for (size_t i = 0; i < f->t.askers; i++) {
		const struct cz_request *r = &f->t.asker[i].rec;
		urgent[r->urgency]++;
		status[r->status]++;
		asked += strcmp(r->category, "KLS") == 0;
	}
	for (size_t i = 0; i < f->t.helpers; i++) {
		const struct cz_volunteer *v = &f->t.helper[i].rec;
		capacity[v->capacity]++;
		for (size_t k = 0; k < v->categories.n; k++)
			offered += strcmp(v->categories.v[k], "KLS") == 0;
	}
	assert_in_range(urgent[1], 720, 880); /* 20, 30, 50 % of 4000 */
	assert_in_range(urgent[2], 1100, 1300);
	assert_in_range(capacity[1], 1140, 1260); /* 60, 30, 10 % of 2000 */
	assert_in_range(capacity[3], 160, 240);
	assert_in_range(status[CZ_REQUEST_OPEN], 200, 800);
	assert_in_range(status[CZ_REQUEST_ACTIVE], 300, 1000);
	assert_in_range(status[CZ_REQUEST_CLOSED], 1600, 3000);
	assert_true(asked * f->t.helpers > offered * f->t.askers); /* odd jobs: more asked than offered */
}

/* Nor does a postcode of a large town stand for two streets. */
static void streets_have_postcodes_of_their_own(void **state)
{
	static const struct cz_plan large = {.seed = 11, .requests = 10000, .volunteers = 10000, .partnerships = 1, .today = 20782};
	struct cz_town t;
	struct cz_map codes = CZ_MAP_INIT;
	struct cz_err err = CZ_ERR_INIT;
	(void)state;
	for (unsigned number = 0; number < cz_plan_towns(&large); number++) {
		assert_int_equal(cz_town_make(&t, &large, number, &err), 0);
		for (size_t i = 0; i < t.streets; i++) {
			bool added;
			assert_int_not_equal(cz_map_add(&codes, cz_str_of(t.street[i].postcode), &added), CZ_MAP_NONE);
			assert_true(added);
		}
		cz_town_release(&t);
	}
	cz_map_release(&codes);
}

/* Homes are not spread evenly, and all lie in the country. */
static void homes_lie_in_clusters(void **state)
{
	struct fixture *f = *state;
	size_t *lives = cz_town_array(&f->t, f->t.streets, sizeof *lives), busy = 0;
	for (size_t i = 0; i < f->t.helpers; i++)
		lives[f->t.helper[i].street]++;
	for (size_t i = 0; i < f->t.streets; i++)
		busy += lives[i] > f->t.helpers / f->t.streets + 1 ? lives[i] : 0;
	assert_true(busy * 4 > f->t.helpers);
	for (size_t i = 0; i < f->t.streets; i++) {
		assert_true(cz_spot_known(&f->t.street[i].spot));
		assert_true(f->t.street[i].spot.lat > 51 && f->t.street[i].spot.lat < 53);
	}
}

static void happens_in_order(void **state)
{
	const struct fixture *f = *state;
	for (size_t i = 0; i < f->t.askers; i++) {
		const struct cz_request *r = &f->t.asker[i].rec;
		bool done = r->status == CZ_REQUEST_CLOSED || r->status == CZ_REQUEST_REFERRED || r->status == CZ_REQUEST_WITHDRAWN;
		assert_true(r->created <= plan.today);
		assert_true(i == 0 || f->t.asker[i - 1].rec.created <= r->created);
		assert_int_equal(done, r->closed != CZ_DAY_NONE);
		assert_int_equal(done, r->close_reason != CZ_CODE_NONE);
		assert_true(!done || (r->closed >= r->created && r->closed <= plan.today));
	}
	for (size_t i = 0; i < f->t.matches; i++) {
		const struct cz_match *m = &f->t.match[i];
		const struct cz_request *r = request_of(f, m);
		assert_true(m->proposed >= r->created && m->proposed <= plan.today);
		assert_true(m->started == CZ_DAY_NONE || (m->started >= m->proposed && m->started <= plan.today));
		assert_true(m->ended == CZ_DAY_NONE || (m->ended >= m->started && m->ended <= plan.today));
		if (m->status == CZ_MATCH_ACTIVE || m->status == CZ_MATCH_CLOSING)
			assert_int_equal(r->status, CZ_REQUEST_ACTIVE);
		if (m->status == CZ_MATCH_ENDED)
			assert_true(r->status == CZ_REQUEST_CLOSED && r->closed == m->ended);
	}
	for (size_t i = 0; i < f->t.contacts; i++)
		assert_true(f->t.contact[i].date <= plan.today);
}

/* Nobody has more to do than there is room for, and nobody is brought together with whom they declined. */
static void respects_people(void **state)
{
	struct fixture *f = *state;
	int32_t *running = cz_town_array(&f->t, f->t.helpers, sizeof *running);
	for (size_t i = 0; i < f->t.matches; i++) {
		const struct cz_match *m = &f->t.match[i], *before = i ? m - 1 : NULL;
		size_t who = volunteer_of(f, m->volunteer);
		const struct cz_volunteer *v = &f->t.helper[who].rec;
		bool on = m->status == CZ_MATCH_ACTIVE || m->status == CZ_MATCH_CLOSING || m->status == CZ_MATCH_ACCEPTED;
		running[who] += on;
		if (before && strcmp(before->request, m->request) == 0)
			assert_string_not_equal(before->volunteer, m->volunteer);
		assert_true(v->last_asked >= m->proposed);
		bool offers = false;
		for (size_t k = 0; k < v->categories.n; k++)
			offers |= strcmp(v->categories.v[k], request_of(f, m)->category) == 0;
		assert_true(offers);
	}
	for (size_t i = 0; i < f->t.helpers; i++)
		assert_true(running[i] <= f->t.helper[i].rec.capacity);
}

static void partnerships_have_three_parties(void **state)
{
	const struct fixture *f = *state;
	size_t silent = 0, unknown = 0, all = 0;
	for (size_t i = 0; i < f->t.partnerships; i++) {
		assert_true(f->t.partnership[i].members.n >= 3);
		assert_true(f->t.partnership[i].invited->n >= 3);
	}
	for (size_t i = 0; i < f->t.responses; i++) {
		const struct cz_value *a = f->t.response[i].answers;
		assert_int_equal(a->n, 20);
		for (uint32_t k = 0; k < a->n; k++) {
			const struct cz_value *v = &a->member[k].value;
			assert_true(v->kind != CZ_INT || (v->whole >= 1 && v->whole <= 5));
			all++;
			silent += v->kind == CZ_NULL;
			unknown += v->kind == CZ_TEXT;
		}
	}
	assert_in_range(silent * 100 / all, 2, 6);
	assert_in_range(unknown * 100 / all, 3, 8);
}

/* What one part draws does not move another. */
static void more_volunteers_leave_the_requests_alone(void **state)
{
	const struct fixture *f = *state;
	struct cz_plan other = plan;
	struct cz_town t;
	struct cz_err err = CZ_ERR_INIT;
	other.partnerships = 0;
	other.open = true;
	assert_int_equal(cz_town_make(&t, &other, 0, &err), 0);
	for (size_t i = 0; i < t.askers; i++) {
		assert_string_equal(t.asker[i].rec.id, f->t.asker[i].rec.id);
		assert_int_equal(t.asker[i].rec.created, f->t.asker[i].rec.created);
		assert_int_equal(t.asker[i].rec.status, CZ_REQUEST_OPEN);
	}
	assert_int_equal(t.matches + t.contacts, 0);
	cz_town_release(&t);
}

/* Who asks for many partnerships among few people still gets each of them an id of its own. */
static void many_partnerships_have_ids_of_their_own(void **state)
{
	(void)state;
	const struct cz_plan other = {.seed = 11, .requests = 10, .volunteers = 10, .partnerships = 20000, .today = 20782};
	struct cz_town t;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_map seen = CZ_MAP_INIT;
	assert_int_equal(cz_town_make(&t, &other, 0, &err), 0);
	for (size_t i = 0; i < t.partnerships; i++)
		assert_int_equal(cz_map_add(&seen, cz_str_of(t.partnership[i].id), NULL), i);
	cz_map_release(&seen);
	cz_town_release(&t);
}

/* Each town of the country has a name, a code and postcodes of its own. */
static void towns_differ(void **state)
{
	(void)state;
	struct cz_map seen = CZ_MAP_INIT;
	for (unsigned i = 0; i < CZ_TOWNS; i++) {
		struct cz_buf name = CZ_BUF_INIT;
		bool added;
		cz_town_name(i, &name);
		assert_int_not_equal(cz_map_add(&seen, (struct cz_str){name.data, name.len}, &added), CZ_MAP_NONE);
		assert_true(added);
		for (unsigned k = 0; k < i; k++)
			assert_true(cz_town_pc4(i) != cz_town_pc4(k));
		cz_buf_release(&name);
	}
	cz_map_release(&seen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(has_the_shares_that_towns_have), cmocka_unit_test(homes_lie_in_clusters),
		cmocka_unit_test(happens_in_order),               cmocka_unit_test(respects_people),
		cmocka_unit_test(partnerships_have_three_parties), cmocka_unit_test(more_volunteers_leave_the_requests_alone),
		cmocka_unit_test(many_partnerships_have_ids_of_their_own), cmocka_unit_test(towns_differ),
		cmocka_unit_test(streets_have_postcodes_of_their_own),
	};
	return cmocka_run_group_tests(tests, make, drop);
}
