#include "../unit.h"

#include "some_town.h"
#include "match/notice.h"
#include "model/life.h"

/* Remarks on small towns, against the records themselves. */

enum { MOST_HEARD = 40 };

struct heard {
	char promise[MOST_HEARD][16]; /* of CZ544 */
	size_t promises, lacks;
	const char *need; /* of the last CZ562 */
	size_t without;   /* of CZ564 */
	size_t no_volunteer, no_request; /* of CZ565, CZ566 */
	bool lack_volunteer, lack_request, lack_place;
};

static void hear(void *ctx, const struct cz_remark *r)
{
	struct heard *h = ctx;
	if (r->id == CZ544) {
		assert_true(h->promises < MOST_HEARD && r->line > 0);
		snprintf(h->promise[h->promises++], sizeof *h->promise, "%s", r->detail);
		return;
	}
	if (r->id == CZ562) {
		h->need = r->detail;
		return;
	}
	if (r->id == CZ564) {
		h->without = (size_t)strtoul(r->detail, NULL, 10);
		return;
	}
	if (r->id == CZ565 || r->id == CZ566) {
		assert_true(r->line > 0);
		*(r->id == CZ565 ? &h->no_volunteer : &h->no_request) = (size_t)strtoul(r->detail, NULL, 10);
		return;
	}
	assert_int_equal(r->id, CZ545);
	h->lacks++;
	h->lack_volunteer |= strcmp(r->field, "volunteer") == 0;
	h->lack_request |= strcmp(r->field, "request") == 0;
	h->lack_place |= strcmp(r->field, "place") == 0;
}

static bool left_town(const struct cz_volunteer *v)
{
	return v->status == CZ_VOLUNTEER_LEFT || (v->until != CZ_DAY_NONE && v->until < small_today);
}

static const struct cz_request *request_of(const struct cz_store *s, const char *id)
{
	size_t i = cz_map_find(&s->request_ids, cz_str_of(id));
	return i == CZ_MAP_NONE ? NULL : &s->requests.v[i];
}

static const struct cz_volunteer *volunteer_of(const struct cz_store *s, const char *id)
{
	size_t j = cz_map_find(&s->volunteer_ids, cz_str_of(id));
	return j == CZ_MAP_NONE ? NULL : &s->volunteers.v[j];
}

/* Whether help was promised to a request that runs, by somebody who left. */
static bool is_empty_promise(const struct cz_store *s, const struct cz_match *m)
{
	const struct cz_request *r = request_of(s, m->request);
	const struct cz_volunteer *v = volunteer_of(s, m->volunteer);
	bool promised = m->status == CZ_MATCH_ACCEPTED || m->status == CZ_MATCH_ACTIVE || m->status == CZ_MATCH_CLOSING;
	const bool ended = m->ended != CZ_DAY_NONE && m->ended <= small_today;
	return promised && !ended && r && !cz_request_is_over(r, small_today) && v && left_town(v);
}

static bool was_heard(const struct heard *h, const char *pair)
{
	for (size_t k = 0; k < h->promises; k++)
		if (strcmp(h->promise[k], pair) == 0)
			return true;
	return false;
}

static size_t check_promises(const struct cz_store *s, const struct heard *h)
{
	const struct cz_match **m = cz_life_sort(s);
	size_t n = 0;
	assert_non_null(m);
	for (size_t from = 0, to; from < s->matches.n; from = to) {
		char pair[16];
		to = cz_life_end(m, s->matches.n, from);
		snprintf(pair, sizeof pair, "%s/%s", m[from]->request, m[from]->volunteer);
		assert_int_equal(was_heard(h, pair), is_empty_promise(s, m[to - 1]));
		n += is_empty_promise(s, m[to - 1]);
	}
	assert_int_equal(h->promises, n);
	free(m);
	return n;
}

static void check_lacks(const struct cz_store *s, const struct heard *h)
{
	bool here = false, waits = false;
	for (size_t j = 0; j < s->volunteers.n; j++)
		here |= !left_town(&s->volunteers.v[j]);
	for (size_t i = 0; i < s->requests.n; i++)
		waits |= s->requests.v[i].status == CZ_CODE_NONE || s->requests.v[i].status == CZ_REQUEST_OPEN;
	assert_int_equal(h->lack_volunteer, s->requests.n && !here);
	if (waits)
		assert_false(h->lack_request);
	if (!here)
		assert_false(h->lack_place);
	assert_int_equal(h->lacks, h->lack_volunteer + h->lack_request + h->lack_place);
}

/* one_of: of so many volunteers one has left; 0: nobody. */
static void check_need(const struct cz_store *s, const struct heard *h)
{
	for (size_t j = 0; h->need && j < s->volunteers.n; j++) {
		const struct cz_volunteer *v = &s->volunteers.v[j];
		assert_true(left_town(v) || !(cz_texts_have(&v->skills, h->need) || cz_texts_have(&v->trained, h->need)));
	}
}

/* Whether the last that is known of some pair of a request is that it runs. */
static bool runs(const struct cz_store *s, const struct cz_request *r)
{
	const struct cz_match **m = cz_life_sort(s);
	bool any = false;
	for (size_t from = 0, to; from < s->matches.n; from = to) {
		to = cz_life_end(m, s->matches.n, from);
		const struct cz_match *last = m[to - 1];
		const bool promised = last->status == CZ_MATCH_ACCEPTED || last->status == CZ_MATCH_ACTIVE || last->status == CZ_MATCH_CLOSING;
		any |= promised && strcmp(last->request, r->id) == 0 && !(last->ended != CZ_DAY_NONE && last->ended <= small_today);
	}
	free(m);
	return any;
}

static void check_without(const struct cz_store *s, const struct heard *h)
{
	size_t n = 0;
	for (size_t i = 0; i < s->requests.n; i++) {
		const struct cz_request *r = &s->requests.v[i];
		n += (r->status == CZ_REQUEST_MATCHED || r->status == CZ_REQUEST_ACTIVE) && !runs(s, r);
	}
	assert_int_equal(h->without, n);
}

/* Whether it runs or stands proposed, as far as its own request tells, if that is there. */
static bool holds(const struct cz_match *m, const struct cz_request *r, const struct cz_policy *policy)
{
	const cz_day expires = cz_match_expires(policy, m);
	if (m->status == CZ_MATCH_PROPOSED)
		return expires == CZ_DAY_NONE || expires >= small_today;
	const bool promised = m->status == CZ_MATCH_ACCEPTED || m->status == CZ_MATCH_ACTIVE || m->status == CZ_MATCH_CLOSING;
	return promised && !(m->ended != CZ_DAY_NONE && m->ended <= small_today) && !(r && cz_request_is_over(r, small_today));
}

static void check_astray(const struct cz_store *s, const struct cz_policy *policy, const struct heard *h)
{
	const struct cz_match **m = cz_life_sort(s);
	size_t no_volunteer = 0, no_request = 0;
	assert_non_null(m);
	for (size_t from = 0, to; from < s->matches.n; from = to) {
		to = cz_life_end(m, s->matches.n, from);
		const struct cz_match *last = m[to - 1];
		const bool counts = holds(last, request_of(s, last->request), policy);
		no_volunteer += s->volunteers.n && counts && !volunteer_of(s, last->volunteer);
		no_request += s->requests.n && counts && !request_of(s, last->request);
	}
	free(m);
	assert_int_equal(h->no_volunteer, no_volunteer);
	assert_int_equal(h->no_request, no_request);
}

static void look(const struct some_town *c, int one_of, struct heard *h, size_t *promises)
{
	struct cz_store s;
	struct cz_match_town t;
	struct cz_remarks remarks = {hear, h, {0}};
	*h = (struct heard){0};
	read_text(&s, &c->text);
	for (size_t j = 0; j < s.volunteers.n && one_of; j++)
		if (one_in(one_of))
			s.volunteers.v[j].status = CZ_VOLUNTEER_LEFT;
	assert_int_equal(cz_match_town_init(&t, &s, &c->policy, small_today, NULL), 0);
	assert_int_equal(cz_match_notice(&t, &s, &remarks, NULL), 0);
	*promises += check_promises(&s, h);
	check_lacks(&s, h);
	check_need(&s, h);
	check_without(&s, h);
	check_astray(&s, &c->policy, h);
	cz_match_town_release(&t);
	cz_store_release(&s);
}

static void promises_of_those_who_left_are_told_and_no_others(void **state)
{
	size_t promises = 0, alone = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 400; seed++) {
		struct some_town c;
		struct heard h;
		some_town_make(&c, seed);
		for (int j = 0; j < MOST_VOLUNTEERS && !one_in(4); j++) {
			open_record(&c.text, "match");
			put_text(&c.text, "request", requests[below(MOST_REQUESTS)]);
			put_text(&c.text, "volunteer", volunteers[j]);
			put_text(&c.text, "status", "active");
			close_record(&c.text);
		}
		look(&c, 1 + below(4), &h, &promises);
		alone += h.lack_volunteer;
		some_town_release(&c);
	}
	assert_true(promises > 30 && alone > 0);
}

/* Matches of all kinds, of which either side may be somebody who is not among the records. */
static void matches_of_who_is_not_there_are_counted(void **state)
{
	static const char *const status[] = {"proposed", "accepted", "declined", "active", "closing", "ended"};
	static const char *const day[] = {"2026-09-01", "2026-11-10", "2026-11-17"};
	size_t promises = 0, both = 0;
	(void)state;
	for (uint64_t seed = 0; seed < 400; seed++) {
		struct some_town c;
		struct heard h;
		some_town_make(&c, seed);
		for (int k = 0; k < 6; k++) {
			open_record(&c.text, "match");
			put_text(&c.text, "request", one_in(2) ? "gone" : requests[below(MOST_REQUESTS)]);
			put_text(&c.text, "volunteer", one_in(2) ? "gone" : volunteers[below(MOST_VOLUNTEERS)]);
			put_text(&c.text, "status", any(status, 6));
			put_text(&c.text, "proposed", any(day, 3));
			close_record(&c.text);
		}
		look(&c, 0, &h, &promises);
		both += h.no_volunteer > 1 && h.no_request > 1;
		some_town_release(&c);
	}
	assert_true(both > 30);
}

/* A request and a volunteer, in two places if far; and one who left: who stood elsewhere, or whose point is known. */
static void write_two(struct cz_buf *b, bool far, bool gone, bool known)
{
	cz_buf_addf(b, "{\"type\":\"request\",\"id\":\"R0\",\"category\":\"BDS\",\"postcode\":\"%s\"}\n",
		    far ? "1002" : "1001");
	if (gone)
		cz_buf_addf(b, "{\"type\":\"volunteer\",\"id\":\"V0\",\"status\":\"left\",\"postcode\":\"9999\"%s}\n",
			    known ? ",\"x\":100000,\"y\":450000" : "");
	cz_buf_adds(b, "{\"type\":\"volunteer\",\"id\":\"V1\",\"categories\":[\"BDS\"],\"postcode\":\"1001\"}\n");
}

/* Volunteers in a place of which no coordinates are known, or in another; who left stands anywhere. */
static void places_that_lack_are_told_of_those_who_are_here(void **state)
{
	(void)state;
	for (int far = 0; far < 2; far++)
		for (int gone = 0; gone < 3; gone++) {
			struct some_town c = {.mem = CZ_ARENA_INIT, .text = CZ_BUF_INIT};
			struct heard h;
			size_t promises = 0;
			assert_int_equal(cz_policy_init(&c.policy, NULL, &c.mem, NULL), 0);
			small_today = cz_day_make(2026, 11, 18);
			write_two(&c.text, far, gone, gone == 2);
			look(&c, 0, &h, &promises);
			assert_int_equal(h.lack_place, far);
			assert_false(h.lack_volunteer || h.lack_request);
			some_town_release(&c);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(promises_of_those_who_left_are_told_and_no_others),
		cmocka_unit_test(matches_of_who_is_not_there_are_counted),
		cmocka_unit_test(places_that_lack_are_told_of_those_who_are_here),
	};
	return cmocka_run_group_tests_name("match/notice", tests, NULL, NULL);
}
