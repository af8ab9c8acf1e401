#include <stdio.h>
#include "../unit.h"

#include "run.h"
#include "score/agenda.h"
#include <math.h>

/* What makes a point, and what does not. */

static struct cz_point_of_talk point[CZ_AGENDA_POINTS];

static size_t agenda(struct run *r, const struct person *p, size_t n, const struct cz_partnership *of, cz_day today)
{
	score(r, straight, p, n);
	return cz_agenda_make(&r->results, r->tally.n - 1, of, today, point);
}

/* The point of a kind, or NULL. */
static const struct cz_point_of_talk *find(size_t n, enum cz_point_kind kind)
{
	for (size_t i = 0; i < n; i++)
		if (point[i].kind == kind)
			return &point[i];
	return NULL;
}

static void the_highest_comes_first_then_the_lowest(void **state)
{
	(void)state;
	static const struct person p[] = {{"P", "1", "x", "", {4, 4, 5, 2, 3, 2}}, {"P", "1", "x", "", {4, 4, 4, 3, 3, 1}},
					  {"P", "1", "y", "", {4, 5, 4, 4, 4, 4}}};
	struct run r;
	size_t n = agenda(&r, p, 3, NULL, CZ_DAY_NONE);
	assert_true(n >= 2);
	assert_int_equal(point[0].kind, CZ_POINT_STRENGTH);
	assert_int_equal(point[0].aspect, 0);
	assert_int_equal(point[1].kind, CZ_POINT_LOWEST);
	assert_int_equal(point[1].aspect, 1);
	assert_int_equal(point[1].support, 3); /* whoever scores none lower; the third scores them 4.33 and 4 */
	assert_int_equal(point[1].of, 3);
	assert_int_equal(point[1].item[0], 5); /* mean 2.33 */
	end(&r);
}

static void nothing_is_lowest_where_all_are_equal(void **state)
{
	(void)state;
	static const struct person p[] = {{"P", "1", "x", "", {3, 3, 3, 3, 3, 3}}, {"P", "1", "y", "", {3, 3, 3, 3, 3, 3}}};
	struct run r;
	assert_int_equal(agenda(&r, p, 2, NULL, CZ_DAY_NONE), 0);
	end(&r);
}

/* An eighth of the scale is half a point on 1 to 5. */
static void a_gap_is_worth_a_word_from_an_eighth_of_the_scale_on(void **state)
{
	(void)state;
	struct person p[] = {{"P", "1", "x", "", {3, 3, 3, 4, 4, 4}}, {"P", "1", "y", "", {3, 3, 3, 4, 4, 4}},
			     {"P", "1", "x", "", {3, 3, 3, 4, 5, 5}}, {"P", "1", "y", "", {3, 3, 3, 4, 4, 4}}};
	struct run r;
	assert_null(find(agenda(&r, p, 4, NULL, CZ_DAY_NONE), CZ_POINT_GAP)); /* 4.33 against 4 */
	end(&r);
	p[0].answer[5] = 5; /* 4.5 against 4 */
	const struct cz_point_of_talk *gap = find(agenda(&r, p, 4, NULL, CZ_DAY_NONE), CZ_POINT_GAP);
	assert_non_null(gap);
	assert_int_equal(gap->aspect, 1);
	assert_int_equal(gap->item[0], 5); /* on which x and y differ most */
	assert_int_equal(gap->item[1], 4);
	end(&r);
}

static void answers_far_apart_are_one_more_reason(void **state)
{
	(void)state;
	static const struct person p[] = {{"P", "1", "x", "", {1, 1, 1, 4, 4, 4}}, {"P", "1", "x", "", {5, 5, 5, 4, 4, 4}},
					  {"P", "1", "y", "", {1, 1, 1, 4, 4, 4}}, {"P", "1", "y", "", {5, 5, 5, 4, 4, 4}}};
	struct run r;
	struct cz_buf text = CZ_BUF_INIT;
	size_t n = agenda(&r, p, 4, NULL, CZ_DAY_NONE);
	const struct cz_point_of_talk *lowest = find(n, CZ_POINT_LOWEST);
	assert_non_null(lowest);
	assert_true(lowest->with[CZ_POINT_DIVIDED]);
	assert_null(find(n, CZ_POINT_DIVIDED));
	cz_agenda_reason(&r.results, 0, lowest, false, CZ_EN, &text);
	assert_non_null(strstr(cz_buf_text(&text), "two camps"));
	cz_buf_clear(&text); /* for what is published: the same reasons, without a number */
	cz_agenda_reason(&r.results, 0, lowest, true, CZ_EN, &text);
	assert_string_equal(cz_buf_text(&text), "This aspect scores lowest. Here the answers lie furthest apart.");
	cz_buf_release(&text);
	end(&r);
}

static void a_change_counts_when_its_interval_leaves_out_none(void **state)
{
	(void)state;
	struct person p[24];
	struct run r;
	for (int up = 1; up >= 0; up--) {
		for (int i = 0; i < 24; i++) {
			int wave = i / 12, v = 2 + i % 2 + (up ? 2 : 0) * wave;
			p[i] = (struct person){"P", {(char)('1' + wave), 0}, {(char)('x' + i / 2 % 2), 0}, "", {3, 3, 3, v, v, v}};
			snprintf(p[i].respondent, sizeof p[i].respondent, "r%d", i % 12);
		}
		size_t n = agenda(&r, p, 24, NULL, CZ_DAY_NONE);
		const struct cz_point_of_talk *strength = find(n, CZ_POINT_STRENGTH);
		assert_null(find(n, CZ_POINT_CHANGED)); /* one point for one aspect: it is what to build on, and it rose */
		assert_int_equal(strength && strength->with[CZ_POINT_CHANGED], up);
		if (up) {
			assert_int_equal(strength->aspect, 1);
			assert_int_equal(strength->change->linked_up, 12);
			assert_int_equal(strength->change->linked, 12);
		}
		end(&r);
	}
}

static void a_record_speaks_for_itself(void **state)
{
	(void)state;
	static const struct person p[] = {{"P", "2025", "x", "", {3, 3, 3, 3, 3, 3}}, {"P", "2026", "x", "", {3, 3, 3, 3, 3, 3}}};
	struct cz_partnership of = {.id = "P", .target_group_seat = 0};
	cz_day today;
	struct run r;
	assert_true(cz_day_parse(CZ_STR("2026-11-25"), &today));
	of.ambition_reviewed = today - 366;
	size_t n = agenda(&r, p, 2, &of, today);
	assert_non_null(find(n, CZ_POINT_SEAT));
	assert_false(find(n, CZ_POINT_AMBITION)->since_wave);
	end(&r);
	of.ambition_reviewed = today - 365; /* within the year, and since the wave of 2025 began */
	of.target_group_seat = 1;
	n = agenda(&r, p, 2, &of, today);
	assert_null(find(n, CZ_POINT_SEAT));
	assert_null(find(n, CZ_POINT_AMBITION));
	end(&r);
	assert_true(cz_day_parse(CZ_STR("2024-12-31"), &of.ambition_reviewed));
	n = agenda(&r, p, 2, &of, of.ambition_reviewed + 100);
	assert_true(find(n, CZ_POINT_AMBITION)->since_wave); /* not so long ago, but before that wave */
	end(&r);
}

static const char three[] =
	"{\"bank\":\"t\",\"scale\":[1,5],\"aspects\":[{\"aspect\":\"a\",\"items\":[{\"item\":\"I0\"},{\"item\":\"I1\"}]},"
	"{\"aspect\":\"b\",\"items\":[{\"item\":\"I2\"},{\"item\":\"I3\"}]},{\"aspect\":\"c\",\"items\":[{\"item\":\"I4\"},{\"item\":\"I5\"}]}]}";

/* People agree most on the highest aspect, and yet the two parties lie apart there: then it is not what to build on, but the next
 * is. */
static void what_to_build_on_is_no_sore_point(void **state)
{
	(void)state;
	static const struct person p[] = {{"P", "1", "x", "", {5, 5, 4, 4, 3, 3}}, {"P", "1", "y", "", {4, 4, 4, 4, 3, 3}}};
	struct run r;
	score(&r, three, p, 2);
	size_t n = cz_agenda_make(&r.results, 0, NULL, CZ_DAY_NONE, point);
	assert_int_equal(find(n, CZ_POINT_GAP)->aspect, 0);
	assert_int_equal(find(n, CZ_POINT_STRENGTH)->aspect, 1);
	assert_int_equal(find(n, CZ_POINT_LOWEST)->aspect, 2);
	end(&r);
}

/* n people: what the agenda says of the strength, with numbers and without. */
static void strength_is(const struct person *p, size_t n, const char *reason, const char *plain)
{
	struct run r;
	struct cz_buf text = CZ_BUF_INIT;
	score(&r, three, p, n);
	const struct cz_point_of_talk *strength = find(cz_agenda_make(&r.results, 0, NULL, CZ_DAY_NONE, point), CZ_POINT_STRENGTH);
	assert_int_equal(strength != NULL, reason != NULL);
	for (int plainly = 0; strength && plainly < 2; plainly++) {
		cz_buf_clear(&text);
		cz_agenda_reason(&r.results, 0, strength, plainly, CZ_EN, &text);
		if (!strstr(cz_buf_text(&text), plainly ? plain : reason))
			fail_msg("'%s' is not in '%s'", plainly ? plain : reason, cz_buf_text(&text));
	}
	cz_buf_release(&text);
	end(&r);
}

/* Of fourteen people on the first aspect so many say 3, 4, 5; on the others all say the same. */
static void answer(struct person p[14], int four, int five, int second, int third)
{
	for (int i = 0; i < 14; i++) {
		int first = i < four ? 4 : i < four + five ? 5 : 3;
		p[i] = (struct person){"P", "1", "x", "", {first, first, second, second, third, third}};
	}
}

/* What reads the same is no higher, and what reads as the middle is not above it. */
static void words_are_true_of_the_means_as_they_are_printed(void **state)
{
	(void)state;
	struct person p[14];
	answer(p, 14, 0, 4, 2);
	strength_is(p, 14, "it scores highest, together with b (4.0 on", "no aspect scores higher and you");
	answer(p, 13, 0, 4, 2); /* 3.93 reads 3.9 */
	strength_is(p, 14, "it scores highest (4.0 on", "it scores highest and you");
	for (int i = 0; i < 14; i++)
		p[i].answer[1] = 4; /* 3.96 reads 4.0 */
	strength_is(p, 14, "it scores highest, together with a (4.0 on", "no aspect scores higher and you");
	for (int i = 0; i < 14; i++) /* b and c are as high, a reads 3.0 though it is 3.04, and on b people lie far apart */
		p[i] = (struct person){"P", "1", "x", "", {i == 0 ? 4 : 3, 3, i % 2 ? 5 : 2, i % 2 ? 5 : 2, 2, 2}};
	strength_is(p, 14, NULL, NULL);
	for (int i = 0; i < 14; i++)
		p[i].answer[1] = 4; /* 3.54 */
	strength_is(p, 14, "it scores highest, together with b (3.5 on", "no aspect scores higher and you");
}

/* 4.00 and 4.03 both read 4.0: the table beside it shows no change. */
static void a_change_that_does_not_show_is_none(void **state)
{
	(void)state;
	struct person p[80];
	struct run r;
	for (int more = 1; more <= 2; more++) {
		for (int i = 0; i < 80; i++) {
			int v = i >= 80 - more * more ? 5 : 4; /* 4.02 reads 4.0, 4.10 does not */
			p[i] = (struct person){"P", {(char)('1' + i / 40), 0}, "x", "", {v, v, v, 2, 2, 2}};
		}
		score(&r, straight, p, 80);
		struct cz_change *c = &r.results.change[ASPECTS]; /* as if all who were invited had answered */
		c->interval = (struct cz_interval){c->difference, c->difference, 0, NAN};
		const struct cz_point_of_talk *strength = find(cz_agenda_make(&r.results, 1, NULL, CZ_DAY_NONE, point), CZ_POINT_STRENGTH);
		struct cz_buf text = CZ_BUF_INIT;
		cz_agenda_reason(&r.results, 1, strength, false, CZ_EN, &text);
		assert_int_equal(strength->with[CZ_POINT_CHANGED], more > 1);
		assert_int_equal(strstr(cz_buf_text(&text), "both times everyone who was invited answered") != NULL, more > 1);
		assert_null(strstr(cz_buf_text(&text), "chance"));
		cz_buf_release(&text);
		end(&r);
	}
}

static void aspects_without_an_answer_are_not_compared(void **state)
{
	(void)state;
	static const struct person alone[] = {{"P", "1", "x", "", {5, 5, 0, 0, 0, 0}}, {"P", "1", "x", "", {5, 5, 0, 0, 0, 0}}};
	static const struct person alike[] = {{"P", "1", "x", "", {0, 0, 3, 3, 3, 3}}, {"P", "1", "x", "", {0, 0, 3, 3, 3, 3}}};
	static const struct person apart[] = {{"P", "1", "x", "", {0, 0, 4, 4, 3, 3}}, {"P", "1", "x", "", {0, 0, 4, 4, 3, 3}}};
	static const struct person *const people[] = {alone, alike, apart};
	for (int i = 0; i < 3; i++) {
		struct run r;
		score(&r, three, people[i], 2);
		size_t n = cz_agenda_make(&r.results, 0, NULL, CZ_DAY_NONE, point);
		assert_int_equal(n, i < 2 ? 0 : 2);
		if (n)
			assert_int_equal(find(n, CZ_POINT_LOWEST)->aspect, 2);
		end(&r);
	}
}

/* The highest aspect is what to build on, but not where nobody scores it above the middle. */
static void what_is_below_the_middle_is_no_strength(void **state)
{
	(void)state;
	static const struct person p[] = {{"P", "1", "x", "", {2, 2, 2, 1, 1, 1}}, {"P", "1", "y", "", {2, 2, 2, 1, 1, 1}}};
	struct run r;
	size_t n = agenda(&r, p, 2, NULL, CZ_DAY_NONE);
	assert_null(find(n, CZ_POINT_STRENGTH));
	assert_int_equal(find(n, CZ_POINT_LOWEST)->aspect, 1);
	end(&r);
}

/* I4 and I5 are higher than the aspect, and the other two parties lie apart on I1 alone. */
static void items_bear_their_point_out(void **state)
{
	(void)state;
	static const struct person p[] = {{"P", "1", "x", "", {4, 5, 4, 1, 4, 4}}, {"P", "1", "x", "", {4, 5, 4, 1, 4, 4}},
					  {"P", "1", "y", "", {4, 3, 4, 1, 4, 4}}, {"P", "1", "y", "", {4, 3, 4, 1, 4, 4}}};
	struct run r;
	size_t n = agenda(&r, p, 4, NULL, CZ_DAY_NONE);
	assert_int_equal(find(n, CZ_POINT_LOWEST)->items, 1);
	assert_int_equal(find(n, CZ_POINT_LOWEST)->item[0], 3);
	assert_int_equal(find(n, CZ_POINT_GAP)->items, 1);
	assert_int_equal(find(n, CZ_POINT_GAP)->item[0], 1);
	end(&r);
}

/* One item went up by two, the others stayed: a is what changed, and neither the highest nor the lowest. */
static void what_changed_names_the_item_that_moved(void **state)
{
	(void)state;
	struct person p[40];
	struct run r;
	for (int i = 0; i < 40; i++)
		p[i] = (struct person){"P", {(char)('1' + i / 20), 0}, "x", "", {i < 20 ? 1 : 5, 2, 4, 4, 1, 1}};
	score(&r, three, p, 40);
	const struct cz_point_of_talk *changed = find(cz_agenda_make(&r.results, 1, NULL, CZ_DAY_NONE, point), CZ_POINT_CHANGED);
	assert_non_null(changed);
	assert_int_equal(changed->items, 1);
	assert_int_equal(changed->item[0], 0);
	end(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_highest_comes_first_then_the_lowest),
		cmocka_unit_test(nothing_is_lowest_where_all_are_equal),
		cmocka_unit_test(a_gap_is_worth_a_word_from_an_eighth_of_the_scale_on),
		cmocka_unit_test(answers_far_apart_are_one_more_reason),
		cmocka_unit_test(a_change_counts_when_its_interval_leaves_out_none),
		cmocka_unit_test(what_to_build_on_is_no_sore_point),
		cmocka_unit_test(words_are_true_of_the_means_as_they_are_printed),
		cmocka_unit_test(a_record_speaks_for_itself),
		cmocka_unit_test(a_change_that_does_not_show_is_none),
		cmocka_unit_test(aspects_without_an_answer_are_not_compared),
		cmocka_unit_test(what_is_below_the_middle_is_no_strength),
		cmocka_unit_test(items_bear_their_point_out),
		cmocka_unit_test(what_changed_names_the_item_that_moved),
	};
	return cmocka_run_group_tests_name("score/agenda", tests, NULL, NULL);
}
