#include "../unit.h"

#include "base/array.h"
#include "match/advice.h"
#include "match/remedy.h"
#include "some_town.h"

/* Each of many requests can only leave its volunteer to the one before when the next leaves its own to it, up to the
 * last, whom only the policy's limit keeps from one who is free; and so many strangers. */
static void make_chain(struct cz_buf *b, int asks, int strangers)
{
	for (int i = 0; i < asks; i++) {
		cz_buf_addf(b, "{\"type\":\"request\",\"id\":\"R%d\",\"category\":\"BDS\",\"x\":150000,\"y\":450000,"
			       "\"skills\":[\"s%d\"],\"urgency\":%d}\n", i, i, i ? 2 : 3);
		cz_buf_addf(b, "{\"type\":\"volunteer\",\"id\":\"V%d\",\"categories\":[\"BDS\"],\"x\":%d,\"y\":450000,"
			       "\"skills\":[\"s%d\",\"s%d\"],\"asks_per_month\":1}\n", i, i + 1 < asks ? 150000 : 160400, i,
			    i + 1 < asks ? i + 1 : i);
	}
	for (int j = 0; j < strangers; j++)
		cz_buf_addf(b, "{\"type\":\"volunteer\",\"id\":\"W%d\",\"categories\":[\"TUI\"],\"x\":150000,\"y\":450000}\n", j);
}

static enum cz_remedy remedy_of_chain(int asks, int strangers, struct cz_buf *words)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_buf text = CZ_BUF_INIT;
	struct cz_policy policy;
	struct cz_store s;
	struct cz_solved solved;
	struct cz_relaxation best;
	enum cz_remedy found;
	uint32_t *filled = cz_array_new((size_t)asks, sizeof *filled);
	make_chain(&text, asks, strangers);
	assert_int_equal(cz_policy_init(&policy, NULL, &mem, NULL), 0);
	read_text(&s, &text);
	assert_int_equal(cz_solved_make(&solved, &s, &policy, cz_day_make(2026, 11, 18), &(struct cz_write_options){0}, NULL), 0);
	const uint32_t first = (uint32_t)cz_match_ask(&solved.town, &s, "R0");
	assert_int_equal(cz_plan_lacks(&solved.plan, first), 1);
	assert_int_equal(cz_remedy_find(&solved.plan, first, &best, filled, &found, NULL), 0);
	assert_int_equal(cz_advice_tell(&solved.plan, first, &(struct cz_counts){0}, CZ_EN, words, NULL), 0);
	free(filled);
	cz_solved_release(&solved);
	cz_store_release(&s);
	cz_buf_release(&text);
	cz_policy_release(&policy);
	cz_arena_release(&mem);
	return found;
}

/* The same change helps in both towns; in the larger one it is too far to look, and that is said. */
static void none_helps_is_not_said_where_looks_ran_out(void **unused)
{
	enum { ASKS = 2100, STRANGERS = 8000 };
	struct cz_buf near = CZ_BUF_INIT, far = CZ_BUF_INIT;
	(void)unused;
	assert_int_equal(remedy_of_chain(ASKS, 0, &near), CZ_REMEDY_SMALLEST);
	assert_int_equal(remedy_of_chain(ASKS, STRANGERS, &far), CZ_REMEDY_LIMITS);
	assert_non_null(strstr(cz_buf_text(&near), "10.4 km"));
	assert_non_null(strstr(cz_buf_text(&far), "not all was looked at"));
	assert_null(strstr(cz_buf_text(&far), "No single change would help"));
	cz_buf_release(&near);
	cz_buf_release(&far);
}

static void fewer_are_tried_where_a_run_is_long(void **unused)
{
	static const uint64_t pairs[] = {0, 1000, 1500000, 5556111, 100000000};
	static const size_t tries[] = {12, 12, 10, 2, 1};
	(void)unused;
	for (size_t k = 0; k < CZ_COUNT(pairs); k++) {
		const uint64_t row[] = {0, pairs[k]};
		const struct cz_plan_of_town p = {.problem = {.requests = 1, .row = row}};
		assert_int_equal(cz_remedy_tries(&p), tries[k]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(none_helps_is_not_said_where_looks_ran_out),
					   cmocka_unit_test(fewer_are_tried_where_a_run_is_long)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
