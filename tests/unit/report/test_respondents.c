#include "../unit.h"

#include "base/arena.h"
#include "base/hash.h"
#include "data/json.h"
#include "report/respondents.h"
#include <math.h>
#include <stdio.h>

static struct cz_arena mem;

static struct cz_value read_score(const char *text)
{
	struct cz_value v;
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_json_parse(text, strlen(text), &mem, &v, &err), 0);
	return v;
}

static struct cz_respondents of(const struct cz_value *score)
{
	struct cz_respondents r = {0};
	cz_respondents_add(&r, score);
	cz_respondents_hide(&r);
	return r;
}

/* The parties 8, 2 and 5 of STATISTICS.md 2.12: the two are hidden, and so are the five. */
static void hides_the_next_smallest(void **state)
{
	(void)state;
	struct cz_value v = read_score("{\"n\":15,\"mean_respondents\":3.4,\"parties\":[{\"party\":\"a\",\"n\":8,\"mean\":4.1},"
				       "{\"party\":\"b\",\"n\":2,\"mean\":1.5},{\"party\":\"c\",\"n\":5,\"mean\":3.0}]}");
	struct cz_respondents r = of(&v);
	assert_false(r.hidden[0]);
	assert_true(r.hidden[1] && r.hidden[2] && r.any_hidden);
	assert_true(cz_total_is_safe(&r, &v, 1, 5));
	/* when the two and the five all said 5, the total tells it */
	v = read_score("{\"n\":15,\"mean_respondents\":4.52,\"parties\":[{\"party\":\"a\",\"n\":8,\"mean\":4.1},"
		       "{\"party\":\"b\",\"n\":2,\"mean\":5},{\"party\":\"c\",\"n\":5,\"mean\":5}]}");
	assert_false(cz_total_is_safe(&r, &v, 1, 5));
}

/* With all to be seen, the mean of the parties would undo "4.5 or higher". */
static void keeps_an_extreme(void **state)
{
	(void)state;
	struct cz_value v = read_score("{\"n\":12,\"mean\":4.0,\"parties\":[{\"party\":\"a\",\"n\":6,\"mean\":5},{\"party\":\"b\",\"n\":6,\"mean\":3}]}");
	struct cz_respondents r = of(&v);
	assert_false(r.any_hidden);
	assert_false(cz_total_is_safe(&r, &v, 1, 5));
	v = read_score("{\"n\":12,\"mean\":4.0,\"parties\":[{\"party\":\"a\",\"n\":6,\"mean\":4.7},{\"party\":\"b\",\"n\":6,\"mean\":3}]}");
	assert_true(cz_total_is_safe(&r, &v, 1, 5));
	v = read_score("{\"n\":6,\"mean\":5,\"parties\":[{\"party\":\"a\",\"n\":6,\"mean\":5}]}");
	r = of(&v);
	assert_true(cz_total_is_safe(&r, &v, 1, 5)); /* it is shown as "4.5 or higher" itself */
}

/* Six of each took part, but of the party one answered this aspect: its mean is that one's answer. */
static void keeps_an_aspect_of_few(void **state)
{
	(void)state;
	struct cz_value all = read_score("{\"n\":12,\"parties\":[{\"party\":\"a\",\"n\":6,\"mean\":3},{\"party\":\"b\",\"n\":6,\"mean\":3}]}");
	struct cz_value few = read_score("{\"n\":7,\"parties\":[{\"party\":\"a\",\"n\":6,\"mean\":3},{\"party\":\"b\",\"n\":1,\"mean\":2}]}");
	struct cz_value one = read_score("{\"n\":6,\"parties\":[{\"party\":\"a\",\"n\":6,\"mean\":3},{\"party\":\"b\",\"n\":0,\"mean\":null}]}");
	struct cz_value four = read_score("{\"n\":4,\"parties\":[{\"party\":\"a\",\"n\":4,\"mean\":3},{\"party\":\"b\",\"n\":0,\"mean\":null}]}");
	struct cz_respondents r = of(&all);
	assert_true(cz_aspect_is_safe(&r, &all));
	assert_false(cz_aspect_is_safe(&r, &few));
	assert_true(cz_aspect_is_safe(&r, &one));
	assert_false(cz_aspect_is_safe(&r, &four));
}

/* chance */

static uint64_t state_of_chance = 7;

static uint32_t below(uint32_t n)
{
	state_of_chance += 0x9e3779b97f4a7c15u;
	return (uint32_t)(cz_mix64(state_of_chance) >> 33) % n;
}

/* As it is printed, seen by a stranger: does it allow this mean? */
static bool allows(double true_mean, double mean)
{
	if (true_mean <= 1.25)
		return mean <= 1.5;
	if (true_mean >= 4.75)
		return mean >= 4.5;
	return fabs(mean - floor(true_mean * 10 + 0.5) / 10) <= 0.05 + 1e-9;
}

/* Against every set of answers, in steps of a fortieth of a point, that a stranger cannot rule out: one party to be seen,
 * two hidden. The verdict may differ only where the width is within a step of the limit. */
static void as_a_stranger_works_it_out(void **state)
{
	(void)state;
	enum { STEPS = 40 };
	size_t safe = 0, unsafe = 0;
	for (int round = 0; round < 150; round++) {
		int n[3] = {(int)(5 + below(4)), (int)(1 + below(4)), (int)(4 + below(2))};
		if (n[1] + n[2] < CZ_PARTY_LEAST || n[1] == n[0])
			continue;
		double mean[3], total = 0;
		for (int p = 0; p < 3; p++) {
			bool end = below(2);
			mean[p] = end ? 5 - below(3) * 0.125 : 1 + below(33) * 0.125;
			total += mean[p] * n[p];
		}
		int people = n[0] + n[1] + n[2];
		double low[3] = {INFINITY, INFINITY, INFINITY}, high[3] = {-INFINITY, -INFINITY, -INFINITY};
		for (int a = 0; a <= 4 * STEPS; a++) {
			double m0 = 1 + a / (double)STEPS;
			if (!allows(mean[0], m0))
				continue;
			for (int b = 0; b <= 4 * STEPS; b++)
				for (int c = 0; c <= 4 * STEPS; c++) {
					double m1 = 1 + b / (double)STEPS, m2 = 1 + c / (double)STEPS;
					if (!allows(total / people, (m0 * n[0] + m1 * n[1] + m2 * n[2]) / people))
						continue;
					low[1] = fmin(low[1], m1), high[1] = fmax(high[1], m1);
					low[2] = fmin(low[2], m2), high[2] = fmax(high[2], m2);
				}
		}
		char text[400];
		snprintf(text, sizeof text,
			 "{\"n\":%d,\"mean_respondents\":%.6f,\"parties\":[{\"party\":\"a\",\"n\":%d,\"mean\":%.6f},"
			 "{\"party\":\"b\",\"n\":%d,\"mean\":%.6f},{\"party\":\"c\",\"n\":%d,\"mean\":%.6f}]}",
			 people, total / people, n[0], mean[0], n[1], mean[1], n[2], mean[2]);
		struct cz_value v = read_score(text);
		struct cz_respondents r = {.parties = 3, .people = people, .any_hidden = true, .hidden = {false, true, true},
					   .party = {CZ_STR("a"), CZ_STR("b"), CZ_STR("c")}, .n = {n[0], n[1], n[2]}};
		double width = fmin(high[1] - low[1], high[2] - low[2]);
		bool told = cz_total_is_safe(&r, &v, 1, 5);
		if (width > 2.1)
			assert_true(told);
		if (width < 1.9)
			assert_false(told);
		safe += width > 2.1;
		unsafe += width < 1.9;
	}
	assert_true(safe > 20 && unsafe > 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hides_the_next_smallest),
		cmocka_unit_test(keeps_an_extreme),
		cmocka_unit_test(keeps_an_aspect_of_few),
		cmocka_unit_test(as_a_stranger_works_it_out),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	cz_arena_release(&mem);
	return failed;
}
