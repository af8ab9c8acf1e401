#include "match/assign_fast.h"
#include <stdlib.h>
#include "../unit.h"

/* A street: everybody knows some neighbours. Where everyone has another number, neighbours are far apart. */
enum { STREET = 20000, STREET_KNOWS = 5 };

struct street {
	uint8_t urgency[STREET];
	int32_t capacity[STREET], score[STREET * STREET_KNOWS];
	uint64_t row[STREET + 1], request_key[STREET], volunteer_key[STREET];
	uint32_t volunteer[STREET * STREET_KNOWS];
};

static void draw_numbers(uint32_t *number)
{
	for (uint32_t k = 0; k < STREET; k++) {
		uint32_t other = (uint32_t)(cz_mix64(k) % (k + 1));
		number[k] = number[other];
		number[other] = k;
	}
}

/* Who lives at a place has the number that stands for it there. */
static struct cz_assign_problem make_street(struct street *s, const uint32_t *number)
{
	memset(s, 0, sizeof *s);
	for (uint32_t at = 0; at < STREET; at++)
		s->row[number[at] + 1] = 1 + cz_mix64(at) % STREET_KNOWS;
	for (uint32_t i = 0; i < STREET; i++)
		s->row[i + 1] += s->row[i];
	for (uint32_t at = 0; at < STREET; at++) {
		uint32_t i = number[at];
		uint64_t chance = cz_mix64(STREET + at);
		s->urgency[i] = (uint8_t)(1 + chance % 3);
		s->capacity[i] = (int32_t)(chance / 3 % 3);
		s->request_key[i] = cz_mix64(2 * at);
		s->volunteer_key[i] = cz_mix64(2 * at + 1);
		for (uint64_t e = s->row[i]; e < s->row[i + 1]; e++) {
			s->volunteer[e] = number[(at + (e - s->row[i]) * 3) % STREET];
			s->score[e] = (int32_t)(cz_mix64(chance + e - s->row[i]) % 100);
		}
	}
	return (struct cz_assign_problem){.requests = STREET, .volunteers = STREET, .urgency = s->urgency,
		.capacity = s->capacity, .row = s->row, .volunteer = s->volunteer, .score = s->score,
		.request_key = s->request_key, .volunteer_key = s->volunteer_key};
}

static bool is_numbered_anew(const struct cz_assign_problem *p)
{
	struct cz_fast f = {.p = p};
	assert_true(cz_fast_number(&f));
	bool anew = f.pair.row != p->row;
	cz_fast_release(&f);
	return anew;
}

static void numbers_change_no_answer(void **state)
{
	(void)state;
	struct street *s = malloc(2 * sizeof *s);
	static uint32_t same[STREET], another[STREET];
	for (uint32_t k = 0; k < STREET; k++)
		same[k] = k;
	draw_numbers(another);
	struct cz_assign_problem p = make_street(&s[0], same), q = make_street(&s[1], another);
	struct cz_assign_result r, anew;
	struct cz_err err = CZ_ERR_INIT;
	assert_false(is_numbered_anew(&p));
	assert_true(is_numbered_anew(&q));
	assert_int_equal(cz_assign_solve(&p, &r, &err), CZ_OK);
	assert_int_equal(cz_assign_solve(&q, &anew, &err), CZ_OK);
	assert_true(r.optimal && anew.optimal);
	assert_int_equal(r.n, anew.n);
	size_t first[STREET + 1];
	cz_assign_first(&q, &anew, first);
	for (size_t k = 0, i = 0; k < r.n; k++) {
		while (r.pair[k] >= p.row[i + 1])
			i++;
		uint32_t to = another[i];
		assert_int_equal(anew.pair[first[to]] - q.row[to], r.pair[k] - p.row[i]);
	}
	for (uint32_t j = 0; j < STREET; j++) {
		assert_int_equal(anew.level[another[j]], r.level[j]);
		assert_int_equal(anew.points[another[j]], r.points[j]);
	}
	cz_assign_release(&r);
	cz_assign_release(&anew);
	free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_change_no_answer),
	};
	return cmocka_run_group_tests_name("match/assign_order", tests, NULL, NULL);
}
