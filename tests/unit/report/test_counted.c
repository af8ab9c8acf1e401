#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../scarce.h"
#include "base/hash.h"
#include "data/json.h"
#include "report/counted.h"
#include "report/weeks.h"
#include <stdio.h>

enum { REQUESTS = 400, VOLUNTEERS = 150, MATCHES = 300, MADE = 200, PAIRS = 120 }; /* the first PAIRS of what cz made are pairs not made */

static struct cz_lean_request request[REQUESTS];
static struct cz_lean_volunteer volunteer[VOLUNTEERS];
static struct cz_lean_match match[MATCHES];
static struct cz_value made[MADE];
static char id[REQUESTS][8];
static uint32_t of_match[MATCHES], of_made[MADE], number[MADE]; /* whom each is about, CZ_NO_NUMBER: nobody we know */
static struct cz_store town;
static struct cz_arena mem;

static const struct cz_counted all = {.requests.n = REQUESTS, .volunteers.n = VOLUNTEERS, .matches.n = MATCHES,
				    .unmatched = {number, PAIRS}, .prices = {number + PAIRS, MADE - PAIRS}};

static uint64_t chance(uint64_t of, uint64_t what, uint64_t most)
{
	return cz_mix64(of * 64 + what) % most;
}

/* One in ten is about nobody there is. */
static uint32_t somebody(uint64_t of, uint64_t what, uint64_t most)
{
	return chance(of, what, 10) ? (uint32_t)chance(of, what + 1, most) : CZ_NO_NUMBER;
}

static int make_town(void **state)
{
	static const char *const areas[] = {"WK900100", "WK900101", "BU90010200", "BU90010201", "GM9001", "WK900200", "elders", "", NULL};
	static const char *const organisations[] = {"A", "B", "A B", NULL}, *const partnerships[] = {"P1", "P2", NULL};
	(void)state;
	town = (struct cz_store){.lean_requests = {.v = request, .n = REQUESTS}, .lean_volunteers = {.v = volunteer, .n = VOLUNTEERS},
				 .lean_matches = {.v = match, .n = MATCHES}, .made = {.v = made, .n = MADE}};
	for (uint64_t i = 0; i < REQUESTS; i++) {
		snprintf(id[i], sizeof id[i], "R%d", (int)i);
		assert_int_equal(cz_map_add(&town.request_ids, cz_str_of(id[i]), NULL), i);
		request[i] = (struct cz_lean_request){.id = id[i], .organisation = organisations[chance(i, 1, 4)], .where.area = areas[chance(i, 2, 9)],
						 .partnership = partnerships[chance(i, 3, 3)]};
	}
	for (uint64_t j = 0; j < VOLUNTEERS; j++) {
		assert_int_equal(cz_map_add(&town.volunteer_ids, cz_str_of(id[j]), NULL), j);
		volunteer[j] = (struct cz_lean_volunteer){.id = id[j], .organisation = organisations[chance(j, 4, 4)], .where.area = areas[chance(j, 5, 9)]};
	}
	for (uint64_t m = 0; m < MATCHES; m++) {
		of_match[m] = somebody(m, 6, REQUESTS);
		match[m] = (struct cz_lean_match){.request = of_match[m] == CZ_NO_NUMBER ? "?" : id[of_match[m]]};
	}
	for (uint64_t k = 0; k < MADE; k++) {
		char text[64];
		number[k] = (uint32_t)k;
		of_made[k] = somebody(k, 8, k < PAIRS ? REQUESTS : VOLUNTEERS);
		snprintf(text, sizeof text, "{\"%s\":\"%s\"}", k < PAIRS ? "request" : "volunteer", of_made[k] == CZ_NO_NUMBER ? "?" : id[of_made[k]]);
		assert_int_equal(cz_json_parse(text, strlen(text), &mem, &made[k], NULL), 0);
	}
	return 0;
}

static int leave_town(void **state)
{
	(void)state;
	cz_map_release(&town.request_ids);
	cz_map_release(&town.volunteer_ids);
	cz_arena_release(&mem);
	return 0;
}

static int deal(struct cz_deal *d, const struct cz_counted *from, const struct cz_scope *like)
{
	struct cz_known known;
	struct cz_err err = CZ_ERR_INIT;
	int rc = cz_known_find(&known, &town, &err);
	*d = (struct cz_deal)CZ_DEAL_INIT;
	if (!rc)
		rc = cz_counted_deal(d, &town, known.request_of, from, like, &err);
	cz_known_release(&known);
	return rc;
}

/* The witness: a list holds those in the scope, in the order of their numbers. */
#define CHECK(list, most, is_in)                                                                   \
	do {                                                                                       \
		size_t n = 0;                                                                      \
		for (size_t i = 0; i < (size_t)(most); i++)                                        \
			if (is_in)                                                                 \
				assert_true(n < (list)->n && cz_number(list, n++) == i);           \
		assert_int_equal((list)->n, n);                                                    \
	} while (0)

static bool has_request(const struct cz_scope *s, uint32_t i)
{
	return i != CZ_NO_NUMBER && cz_scope_has_request(s, &request[i]);
}

static bool has_volunteer(const struct cz_scope *s, uint32_t j)
{
	return j != CZ_NO_NUMBER && cz_scope_has_volunteer(s, &volunteer[j]);
}

static void check_share(const struct cz_counted *x, const struct cz_scope *s)
{
	bool every = !s->area && !s->organisation; /* volunteers belong to no partnership */
	CHECK(&x->requests, REQUESTS, has_request(s, (uint32_t)i));
	CHECK(&x->volunteers, VOLUNTEERS, has_volunteer(s, (uint32_t)i));
	CHECK(&x->matches, MATCHES, has_request(s, of_match[i]));
	CHECK(&x->unmatched, PAIRS, has_request(s, of_made[i]));
	CHECK(&x->prices, MADE, i >= PAIRS && (every || has_volunteer(s, of_made[i])));
}

static void check_deal(const struct cz_deal *d, struct cz_scope like, size_t parts)
{
	assert_int_equal(d->parts.n, parts);
	for (size_t p = 0; p < parts; p++) {
		*cz_scope_last(&like) = d->parts.key[p].s;
		check_share(&d->share[p], &like);
	}
}

static void each_part_has_its_own(void **state)
{
	static const struct {
		struct cz_scope like;
		size_t parts;
	} once[] = {
		{{.area = "GM9001"}, 3}, /* "elders" is as good as a municipality */
		{{.area = "GM0000"}, 4}, /* nobody is there, but it is asked for */
		{{.area = "WK900101"}, 4}, {{.area = "BU90010200"}, 2},
		{{.organisation = "A"}, 3}, {{.organisation = "C"}, 4}, {{.partnership = "P1"}, 2},
	};
	(void)state;
	for (size_t k = 0; k < CZ_COUNT(once); k++) {
		struct cz_deal d;
		assert_int_equal(deal(&d, &all, &once[k].like), 0);
		check_deal(&d, once[k].like, once[k].parts);
		cz_deal_release(&d);
	}
}

/* A neighbourhood of a district, an organisation in it, and a partnership of that. */
static void parts_of_parts_are_dealt_on(void **state)
{
	struct cz_scope like = {.area = "WK900102"};
	struct cz_deal district, organisation, partnership;
	(void)state;
	assert_int_equal(deal(&district, &all, &like), 0);
	const struct cz_counted *share = &district.share[cz_map_find(&district.parts, CZ_STR("WK900102"))];
	check_share(share, &like);
	like.organisation = "B";
	assert_int_equal(deal(&organisation, share, &like), 0);
	check_deal(&organisation, like, 3);
	share = &organisation.share[cz_map_find(&organisation.parts, CZ_STR("B"))];
	like.partnership = "P2";
	assert_int_equal(deal(&partnership, share, &like), 0);
	check_deal(&partnership, like, 2);
	cz_deal_release(&partnership);
	cz_deal_release(&organisation);
	cz_deal_release(&district);
}

static void each_allocation_fails_once(void **state)
{
	static const struct cz_scope like = {.area = "WK900101"};
	long tried = 0;
	(void)state;
	for (bool done = false; !done; tried++) {
		struct cz_deal d;
		left = tried;
		int rc = deal(&d, &all, &like);
		done = left >= 0;
		left = -1;
		assert_int_equal(rc, done ? 0 : CZ_ENOMEM);
		if (!rc)
			check_deal(&d, like, 4);
		cz_deal_release(&d);
	}
	assert_true(tried > 15);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_part_has_its_own),
		cmocka_unit_test(parts_of_parts_are_dealt_on),
		cmocka_unit_test(each_allocation_fails_once),
	};
	return cmocka_run_group_tests_name("report/counted", tests, make_town, leave_town);
}
