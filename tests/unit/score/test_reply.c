#include "../unit.h"

#include "score/reply.h"
#include "score/sample.h"
#include <math.h>

static const char twelve[] =
	"{\"bank\":\"t\",\"scale\":[1,5],\"missing\":[\"nvt\",99],\"dont_know\":\"W\",\"aspects\":[{\"aspect\":\"a\",\"items\":["
	"{\"item\":\"I0\"},{\"item\":\"I1\"},{\"item\":\"I2\"},{\"item\":\"I3\"},{\"item\":\"I4\"},{\"item\":\"I5\"},{\"item\":\"I6\"},"
	"{\"item\":\"I7\"},{\"item\":\"I8\"},{\"item\":\"I9\"},{\"item\":\"I10\"},{\"item\":\"I11\",\"reverse\":true}]}]}";

struct fixture {
	struct cz_arena mem;
	struct cz_bank bank;
	uint8_t code[CZ_BANK_ITEMS];
	struct cz_reply reply;
};

static void hear(void *ctx, const struct cz_remark *r)
{
	(void)ctx;
	(void)r;
}

/* Read answers; how many remarks there were. */
static size_t read(struct fixture *f, const char *answers)
{
	struct cz_remarks remarks = {.hear = hear};
	struct cz_value v;
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_json_parse(answers, strlen(answers), &f->mem, &v, &err), 0);
	cz_reply_read(&f->bank, &v, &(struct cz_record){.source = "test", .line = 1}, &remarks, f->code);
	cz_reply_make(&f->bank, f->code, &f->reply);
	return remarks.count[CZ_ERROR] + remarks.count[CZ_WARNING];
}

static int begin(void **state)
{
	static struct fixture f;
	struct cz_document d;
	struct cz_err err = CZ_ERR_INIT;
	f = (struct fixture){0};
	assert_int_equal(cz_json_document("bank", cz_str_of(twelve), &f.mem, &d, &err), 0);
	assert_int_equal(cz_bank_init(&f.bank, &d, &f.mem, NULL, &err), 0);
	*state = &f;
	return 0;
}

static int end(void **state)
{
	struct fixture *f = *state;
	cz_bank_release(&f->bank);
	cz_arena_release(&f->mem);
	return 0;
}

static void answers_are_whole_numbers_on_the_scale(void **state)
{
	struct fixture *f = *state;
	assert_int_equal(read(f, "{\"I0\":1,\"I1\":5,\"I2\":3.0,\"I11\":2}"), 0);
	assert_int_equal(f->reply.n, 4);
	assert_int_equal(f->reply.v[2], 3);
	assert_int_equal(f->reply.v[11], 4); /* turned round, and only this */
	assert_int_equal(read(f, "{\"I0\":0,\"I1\":6,\"I2\":2.5,\"I3\":\"4\",\"I4\":true,\"I5\":-99,\"I6\":1e300}"), 7);
	assert_int_equal(f->reply.n, 0);
	assert_int_equal(read(f, "{\"I12\":1}"), 1);
}

static void none_and_unknown_are_told_apart(void **state)
{
	struct fixture *f = *state;
	assert_int_equal(read(f, "{\"I0\":\"W\",\"I1\":null,\"I2\":\"\",\"I3\":\"nvt\",\"I4\":99,\"I5\":\"99\"}"), 0);
	assert_int_equal(f->code[0], CZ_REPLY_UNKNOWN);
	for (int i = 1; i < 12; i++)
		assert_int_equal(f->code[i], CZ_REPLY_BLANK);
	assert_int_equal(read(f, "[1,2]"), 0); /* no object: nothing answered */
	assert_int_equal(f->reply.n, 0);
}

static void lines_are_straight_from_ten_on(void **state)
{
	struct fixture *f = *state;
	read(f, "{\"I0\":4,\"I1\":4,\"I2\":4,\"I3\":4,\"I4\":4,\"I5\":4,\"I6\":4,\"I7\":4,\"I8\":4}");
	assert_false(f->reply.straight);
	assert_int_equal(f->reply.run, 9);
	read(f, "{\"I0\":4,\"I1\":4,\"I2\":4,\"I3\":4,\"I4\":4,\"I5\":4,\"I6\":4,\"I7\":4,\"I8\":4,\"I10\":4}");
	assert_true(f->reply.straight && !f->reply.strong);
	assert_true(f->reply.variation == 0);
	read(f, "{\"I0\":4,\"I1\":4,\"I2\":4,\"I3\":4,\"I4\":4,\"I5\":4,\"I6\":4,\"I7\":4,\"I8\":4,\"I11\":4}");
	assert_true(f->reply.straight && f->reply.strong);
	read(f, "{\"I0\":4,\"I1\":4,\"I2\":4,\"I3\":4,\"I4\":4,\"I5\":4,\"I6\":4,\"I7\":4,\"I8\":4,\"I11\":2}"); /* 4 when turned round */
	assert_false(f->reply.straight);
}

static void runs_and_variation_are_of_the_answers_as_given(void **state)
{
	struct fixture *f = *state;
	read(f, "{\"I0\":1,\"I1\":2,\"I2\":2,\"I3\":\"W\",\"I4\":2,\"I5\":3,\"I11\":5}");
	assert_int_equal(f->reply.run, 3); /* what was not answered is skipped */
	assert_true(fabs(f->reply.variation - 1.3784048752090221) < 1e-12); /* R: sd(c(1, 2, 2, 2, 3, 5)) */
	read(f, "{\"I0\":1}");
	assert_int_equal(f->reply.run, 1);
	assert_true(isnan(f->reply.variation));
}

static void samples_have_a_shape(void **state)
{
	(void)state;
	/* R: COH01 of multilevel's cohesion, 1 to 5: median 3, sd .873862897505303 */
	struct cz_point point[] = {{1, 1, 1, 0, 0}, {2, 1, 2, 0, 0}, {3, 1, 6, 0, 0}, {4, 1, 2, 0, 0}};
	struct cz_sample s = {point, 4, 4};
	struct cz_sample_shape shape = cz_sample_shape(&s, 4);
	assert_true(shape.min == 1 && shape.max == 4 && shape.median == 3);
	assert_true(fabs(shape.sd - 0.873862897505303) < 1e-12);
	assert_true(fabs(shape.top - 2.0 / 11) < 1e-15);
	s.k = 2; /* 1, 2, 2 */
	assert_true(cz_sample_shape(&s, 4).median == 2 && cz_sample_shape(&s, 4).top == 0);
	point[1] = (struct cz_point){7, 2, 1, 0, 0}; /* 1 and 3.5 */
	assert_true(cz_sample_shape(&s, 3.5).median == 2.25 && cz_sample_shape(&s, 3.5).top == 0.5);
	s.k = 1;
	assert_true(isnan(cz_sample_shape(&s, 4).sd) && cz_sample_shape(&s, 4).median == 1);
	s.k = 0;
	assert_true(isnan(cz_sample_shape(&s, 4).median) && isnan(cz_sample_shape(&s, 4).top));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_are_whole_numbers_on_the_scale), cmocka_unit_test(none_and_unknown_are_told_apart),
		cmocka_unit_test(lines_are_straight_from_ten_on),         cmocka_unit_test(runs_and_variation_are_of_the_answers_as_given),
		cmocka_unit_test(samples_have_a_shape),
	};
	return cmocka_run_group_tests_name("score/reply", tests, begin, end);
}
