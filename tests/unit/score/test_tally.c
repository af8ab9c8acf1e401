#include <stdio.h>
#include "../unit.h"

#include "run.h"
#include "score/write.h"
#include <math.h>
#include <stdlib.h>

/* What must hold of scores whatever the answers: properties, on made-up partnerships. */

static const char turned[] =
	"{\"bank\":\"t\",\"scale\":[1,5],\"aspects\":["
	"{\"aspect\":\"a\",\"items\":[{\"item\":\"I0\",\"reverse\":true},{\"item\":\"I1\",\"reverse\":true},{\"item\":\"I2\",\"reverse\":true}]},"
	"{\"aspect\":\"b\",\"items\":[{\"item\":\"I3\",\"reverse\":true},{\"item\":\"I4\",\"reverse\":true},{\"item\":\"I5\",\"reverse\":true}]}]}";

static uint32_t state;

static int below(int n)
{
	state = state * 1664525u + 1013904223u;
	return (int)(state >> 16) % n;
}

enum { PEOPLE = 60 };

static void make_people(struct person *p, int highest, uint32_t seed)
{
	state = seed;
	for (int i = 0; i < PEOPLE; i++) {
		p[i] = (struct person){.party = {'a', 'b', 'c', 0}};
		snprintf(p[i].partnership, sizeof p[i].partnership, "P%d", below(3));
		snprintf(p[i].wave, sizeof p[i].wave, "%d", 1 + below(2));
		snprintf(p[i].party, sizeof p[i].party, "%c", 'a' + below(3));
		snprintf(p[i].respondent, sizeof p[i].respondent, "r%d", (i / 2) % 100);
		for (int k = 0; k < ITEMS; k++)
			p[i].answer[k] = below(8) ? 1 + below(highest) : 0;
	}
}

static void same(double a, double b)
{
	if (isnan(a) && isnan(b))
		return;
	if (!(fabs(a - b) <= 1e-9 * fmax(1, fabs(a))))
		fail_msg("%.17g is not %.17g", a, b);
}

/* More of the same, looked at pair by pair. */
static void each(const struct run *x, const struct run *y, void (*compare)(const struct cz_result *, const struct cz_result *))
{
	assert_int_equal(x->tally.n, y->tally.n);
	for (size_t g = 0; g < x->tally.n; g++)
		for (uint32_t a = 0; a < ASPECTS; a++)
			compare(cz_results_of(&x->results, g, a), cz_results_of(&y->results, g, a));
}

static void shifted(const struct cz_result *x, const struct cz_result *y)
{
	same(x->mean + 1, y->mean);
	same(x->mean_respondents + 1, y->mean_respondents);
	same(x->shape.median + 1, y->shape.median);
	same(x->shape.sd, y->shape.sd);
	same(x->spread, y->spread);
	same(x->agreement, y->agreement);
	same(x->gap.difference, y->gap.difference);
	same(x->gap.superiority, y->gap.superiority);
	same(x->gap.hedges_g, y->gap.hedges_g);
	same(x->gap.p, y->gap.p);
	same(x->gap.p_min, y->gap.p_min);
}

/* Score made-up people, and what becomes of them (NULL: the same people), and look at both. */
static void before_and_after(const char *bank, int highest, void (*change)(struct person *),
			     void (*compare)(const struct cz_result *, const struct cz_result *))
{
	struct person p[PEOPLE];
	for (uint32_t seed = 1; seed < 20; seed++) {
		struct run x, y;
		make_people(p, highest, seed);
		score(&x, straight, p, PEOPLE);
		for (int i = 0; i < PEOPLE && change; i++)
			change(&p[i]);
		score(&y, bank, p, PEOPLE);
		each(&x, &y, compare);
		end(&x);
		end(&y);
	}
}

static void add_one(struct person *p)
{
	for (int k = 0; k < ITEMS; k++)
		p->answer[k] += p->answer[k] > 0;
}

static void a_constant_shifts_means_only(void **s)
{
	(void)s;
	before_and_after(straight, 4, add_one, shifted);
}

static void mirrored(const struct cz_result *x, const struct cz_result *y)
{
	same(x->mean, 6 - y->mean);
	same(x->interval.low, 6 - y->interval.high);
	same(x->interval.high, 6 - y->interval.low);
	same(x->shape.median, 6 - y->shape.median);
	same(x->shape.min, 6 - y->shape.max);
	same(x->shape.sd, y->shape.sd);
	same(x->spread, y->spread);
	same(x->agreement, y->agreement);
	same(x->polarisation, y->polarisation);
	same(x->gap.difference, y->gap.difference); /* of equals another two may be named */
	assert_int_equal(x->pairs, y->pairs);
	for (size_t k = 0; k < x->pairs; k++) {
		same(x->pair[k].difference, -y->pair[k].difference);
		same(x->pair[k].superiority, 1 - y->pair[k].superiority);
		same(x->pair[k].p, y->pair[k].p);
		same(x->pair[k].p_min, y->pair[k].p_min);
		same(x->pair[k].p_holm, y->pair[k].p_holm);
	}
}

static void reversing_all_items_mirrors(void **s)
{
	(void)s;
	before_and_after(turned, 5, NULL, mirrored);
}

static void within(double v, double lo, double hi)
{
	if (!isnan(v) && !(v >= lo - 1e-12 && v <= hi + 1e-12))
		fail_msg("%.17g outside %g..%g", v, lo, hi);
}

static void in_range(const struct cz_result *x, const struct cz_result *y)
{
	(void)y;
	within(x->mean, 1, 5);
	within(x->mean_respondents, 1, 5);
	within(x->interval.low, 1, x->mean);
	within(x->interval.high, x->mean, 5);
	within(x->shape.min, 1, x->shape.median);
	within(x->shape.max, x->shape.median, 5);
	within(x->shape.sd, 0, 3);
	within(x->shape.top, 0, 1);
	within(x->spread, 0, 2);
	within(x->agreement, 0, 1);
	within(x->polarisation, -1, 1);
	within(x->gap.difference, 0, 4);
	within(x->gap.low_end, -4, 4);
	within(x->gap.superiority, 0, 1);
	within(x->gap.p_min, 0, 1);
	within(x->gap.p, x->gap.p_min, 1);
	within(x->gap.p_holm, x->gap.p, 1);
	assert_true(x->n == 0 || !isnan(x->interval.low));
}

static void nothing_leaves_its_range(void **s)
{
	(void)s;
	struct person p[PEOPLE];
	for (uint32_t seed = 1; seed < 60; seed++) {
		struct run x;
		make_people(p, 1 + (int)seed % 5, seed); /* also all the same, at the end of the scale */
		score(&x, straight, p, PEOPLE - below(PEOPLE));
		each(&x, &x, in_range);
		end(&x);
	}
}

/* Everything as records, to compare whole runs. */
static void write(const struct run *r, struct cz_buf *out)
{
	static const struct cz_score_form form = {.today = CZ_DAY_NONE};
	struct cz_err err = CZ_ERR_INIT;
	for (size_t g = 0; g < r->tally.n; g++) {
		for (uint32_t a = 0; a < ASPECTS; a++)
			cz_score_write(&r->results, g, a, true, out);
		cz_score_write_items(&r->results, g, out);
		cz_score_write_agenda(&r->results, g, &form, out);
	}
	for (uint32_t a = 0; a < ASPECTS; a++)
		cz_score_write_instrument(&r->tally, a, out);
	cz_score_write_careless(&r->tally, out);
	assert_int_equal(cz_score_write_comparisons(&r->results, out, &err), 0);
	assert_false(cz_buf_failed(out));
}

static void order_does_not_matter(void **s)
{
	(void)s;
	struct person p[PEOPLE];
	for (uint32_t seed = 1; seed < 20; seed++) {
		struct cz_buf one = CZ_BUF_INIT, other = CZ_BUF_INIT;
		struct run x, y;
		make_people(p, 5, seed);
		score(&x, straight, p, PEOPLE);
		for (int i = PEOPLE - 1; i > 0; i--) {
			struct person swap = p[i];
			int k = below(i + 1);
			p[i] = p[k];
			p[k] = swap;
		}
		score(&y, straight, p, PEOPLE);
		write(&x, &one);
		write(&y, &other);
		assert_string_equal(cz_buf_text(&one), cz_buf_text(&other));
		assert_null(strstr(one.data, "nan"));
		cz_buf_release(&one);
		cz_buf_release(&other);
		end(&x);
		end(&y);
	}
}

/* Everything that does not name a party. */
static void renamed(const struct cz_result *x, const struct cz_result *y)
{
	double sum[2] = {0, 0}, least[2] = {1, 1};
	same(x->mean, y->mean);
	same(x->interval.low, y->interval.low);
	same(x->interval.high, y->interval.high);
	same(x->mean_respondents, y->mean_respondents);
	same(x->spread, y->spread);
	same(x->gap.difference, y->gap.difference);
	assert_int_equal(x->pairs, y->pairs);
	for (size_t k = 0; k < x->pairs; k++) {
		sum[0] += isnan(x->pair[k].p_holm) ? 2 : x->pair[k].p_holm;
		sum[1] += isnan(y->pair[k].p_holm) ? 2 : y->pair[k].p_holm;
		least[0] = fmin(least[0], x->pair[k].p);
		least[1] = fmin(least[1], y->pair[k].p);
	}
	same(sum[0], sum[1]);
	same(least[0], least[1]);
}

static void rename_party(struct person *p)
{
	static const char other[] = "zma"; /* for a, b, c: turned round, and further apart */
	p->party[0] = other[p->party[0] - 'a'];
}

static void names_of_parties_do_not_matter(void **s)
{
	(void)s;
	before_and_after(straight, 5, rename_party, renamed);
}

/* Two of three answered count, one of three does not; the mean is over those answered. */
static void half_of_the_items_is_enough(void **s)
{
	(void)s;
	static const struct person p[] = {{"P", "1", "a", "r1", {4, 5, 0, 1, 0, 0}}, {"P", "1", "a", "r2", {2, 2, 2, 0, 0, 0}}};
	struct run r;
	score(&r, straight, p, 2);
	const struct cz_result *a = cz_results_of(&r.results, 0, 0), *b = cz_results_of(&r.results, 0, 1);
	assert_int_equal(a->n, 2);
	same(a->mean, 3.25);
	assert_int_equal(b->n, 0);
	assert_int_equal(b->lost, 2);
	assert_true(isnan(b->mean) && isnan(b->interval.low) && b->gap.high < 0);
	end(&r);
}

/* Of a person who answers twice in a wave neither counts, or one, as asked; in the next wave the same person is linked. */
static void people_count_once_a_wave(void **s)
{
	(void)s;
	static const struct person p[] = {
		{"P", "1", "a", "r1", {1, 1, 1, 1, 1, 1}}, {"P", "1", "a", "r1", {5, 5, 5, 5, 5, 5}},
		{"P", "1", "a", "r2", {2, 2, 2, 2, 2, 2}}, {"P", "2", "a", "r1", {3, 3, 3, 3, 3, 3}},
		{"P", "2", "a", "r2", {3, 3, 3, 3, 3, 3}}, {"P", "2", "a", "", {5, 5, 5, 5, 5, 5}},
		{"Q", "1", "a", "r1", {5, 5, 5, 5, 5, 5}}, {"P", "1", "a", "r1", {3, 3, 3, 3, 3, 3}},
	};
	static const struct {
		enum cz_twice twice;
		double mean, linked_mean, linked_p;
		uint64_t responses, linked;
	} want[] = {{CZ_TWICE_NEITHER, 2, 1, 1, 5, 1}, {CZ_TWICE_FIRST, 1.5, 1.5, 0.5, 6, 2}, {CZ_TWICE_LAST, 2.5, 0.5, 1, 6, 2}};
	for (size_t i = 0; i < CZ_COUNT(want); i++) {
		struct run r;
		begin(&r, straight);
		r.tally.twice = want[i].twice;
		for (size_t k = 0; k < CZ_COUNT(p); k++)
			add(&r.tally, &p[k]);
		finish(&r);
		assert_int_equal(r.tally.responses, want[i].responses);
		same(cz_results_of(&r.results, 0, 0)->mean, want[i].mean);
		const struct cz_change *c = cz_result_change(&r.results, 1, 0);
		assert_non_null(c);
		assert_int_equal(c->linked, want[i].linked);
		same(c->linked_mean, want[i].linked_mean);
		same(c->linked_p, want[i].linked_p); /* of the four patterns of signs of two people two are as extreme */
		assert_null(cz_result_change(&r.results, 2, 0));
		end(&r);
	}
}

/* Beyond the ceiling all count, whoever answered twice, and nobody is linked: in any order. */
static void a_country_is_not_remembered(void **s)
{
	(void)s;
	double mean[2];
	for (int turn = 0; turn < 2; turn++) {
		struct run r;
		begin(&r, straight);
		for (int k = 0; k <= CZ_TALLY_LINKS + 1; k++) {
			int i = turn ? CZ_TALLY_LINKS + 1 - k : k, v = 1 + i % 5;
			struct person p = {"P", {(char)('1' + i % 2), 0}, "a", "", {v, v, v, v, v, v}};
			snprintf(p.respondent, sizeof p.respondent, "r%d", i < 4 ? 0 : i / 2);
			add(&r.tally, &p);
		}
		finish(&r);
		assert_int_equal(r.tally.responses, CZ_TALLY_LINKS + 2);
		assert_int_equal(cz_result_change(&r.results, 1, 0)->linked, 0);
		mean[turn] = cz_results_of(&r.results, 0, 0)->mean;
		end(&r);
	}
	assert_true(mean[0] == mean[1]);
}

/* Kitagawa on the Berkeley admissions of 1973 (Bickel, Hammel and O'Connell 1975): departments are parties, admitted is 5 and
 * rejected 1, so that a rate becomes 1 + 4 times itself. The gap of .1416 is composition .1777 and rate -.0360. */
static void change_is_split_as_kitagawa_did(void **s)
{
	(void)s;
	static const struct {
		int women[2], men[2]; /* admitted, rejected */
	} department[] = {{{89, 19}, {512, 313}},  {{17, 8}, {353, 207}},   {{202, 391}, {120, 205}},
			  {{131, 244}, {138, 279}}, {{94, 299}, {53, 138}}, {{24, 317}, {22, 351}}};
	struct run r;
	begin(&r, straight);
	for (size_t d = 0; d < CZ_COUNT(department); d++)
		for (int wave = 0; wave < 2; wave++)
			for (int rejected = 0; rejected < 2; rejected++) {
				int v = rejected ? 1 : 5, n = wave ? department[d].men[rejected] : department[d].women[rejected];
				struct person p = {"P", {(char)('1' + wave), 0}, {(char)('A' + d), 0}, "", {v, v, v, 0, 0, 0}};
				for (int i = 0; i < n; i++)
					add(&r.tally, &p);
			}
	finish(&r);
	const struct cz_change *c = cz_result_change(&r.results, 1, 0);
	same(c->composition / 4, 0.17767391115224246);
	same(c->real / 4, -0.03602848290570064);
	end(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_constant_shifts_means_only), cmocka_unit_test(reversing_all_items_mirrors),
		cmocka_unit_test(nothing_leaves_its_range),     cmocka_unit_test(order_does_not_matter),
		cmocka_unit_test(names_of_parties_do_not_matter),
		cmocka_unit_test(half_of_the_items_is_enough),  cmocka_unit_test(people_count_once_a_wave),
		cmocka_unit_test(a_country_is_not_remembered),  cmocka_unit_test(change_is_split_as_kitagawa_did),
	};
	return cmocka_run_group_tests_name("score/tally", tests, NULL, NULL);
}
