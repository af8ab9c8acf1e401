/* A lean store beside a whole one: it knows the same of what it keeps, and whether a second record of one id is another. */
#include "../unit.h"

#include "model/store.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char lines[] =
	"{\"type\":\"match\",\"request\":\"R1\",\"volunteer\":\"V9\",\"proposed\":\"2026-02-01\",\"status\":\"proposed\"}\n"
	"{\"type\":\"request\",\"id\":\"R1\",\"category\":\"VRV\",\"postcode\":\"3511 AB\",\"area\":\"BU03440101\",\"created\":\"2026-01-02\","
	"\"status\":\"closed\",\"closed\":\"2026-03-04\",\"organisation\":\"O1\",\"goal\":\"words\",\"languages\":[\"nl\",\"ar\"]}\n"
	"{\"type\":\"request\",\"id\":\"R2\",\"category\":\"VRV\",\"organisation\":\"O1\",\"partnership\":\"P1\",\"lat\":52.5,\"lon\":5.25}\n"
	"{\"type\":\"request\",\"id\":\"R3\"}\n"
	"{\"type\":\"volunteer\",\"id\":\"V1\",\"organisation\":\"O1\",\"categories\":[\"VRV\",\"BDS\"],\"x\":155000,\"y\":463000,"
	"\"since\":\"2025-01-01\",\"until\":\"2026-01-01\",\"capacity\":3,\"status\":\"left\",\"skills\":[\"a\"]}\n"
	"{\"type\":\"volunteer\",\"id\":\"V2\"}\n"
	"{\"type\":\"match\",\"request\":\"R1\",\"volunteer\":\"V1\",\"proposed\":\"2026-02-01\",\"expires\":\"2026-02-08\","
	"\"started\":\"2026-02-03\",\"ended\":\"2026-03-03\",\"status\":\"ended\",\"reason\":\"done\"}\n"
	"{\"type\":\"request\",\"id\":\"R3\"}\n"
	"{\"type\":\"request\",\"id\":\"R3\",\"interests\":[\"chess\"]}\n"
	"{\"id\":\"V1\",\"skills\":[\"a\"],\"status\":\"left\",\"capacity\":3,\"until\":\"2026-01-01\",\"since\":\"2025-01-01\","
	"\"type\":\"volunteer\",\"organisation\":\"O1\",\"categories\":[\"VRV\",\"BDS\"],\"x\":155000,\"y\":463000}\n"
	"{\"type\":\"volunteer\",\"id\":\"V2\",\"capacity\":1}\n";

static char file[] = "/tmp/test_lean.XXXXXX";
static char heard[2][200]; /* of the whole store and of the lean one */
static struct cz_store store[2];

static void hear(void *ctx, const struct cz_remark *r)
{
	char *all = ctx;
	size_t n = strlen(all);
	snprintf(all + n, sizeof heard[0] - n, "%zu:%zu %d\n", r->line, r->column, (int)r->id);
}

static int read_both(void **state)
{
	char *names[] = {file};
	int fd = mkstemp(file);
	(void)state;
	if (fd < 0 || write(fd, lines, sizeof lines - 1) != (ssize_t)sizeof lines - 1 || close(fd))
		return -1;
	for (int lean = 0; lean < 2; lean++) {
		struct cz_remarks remarks = {.hear = hear, .ctx = heard[lean]};
		struct cz_reader *r = cz_reader_new(names, 1, &(struct cz_reader_options){0});
		struct cz_err err = CZ_ERR_INIT;
		store[lean].lean = lean;
		if (!r || cz_store_read(&store[lean], r, CZ_STORE_ALL, &remarks, &err))
			return -1;
		cz_reader_free(r);
	}
	return 0;
}

static int release_both(void **state)
{
	(void)state;
	cz_store_release(&store[0]);
	cz_store_release(&store[1]);
	return unlink(file);
}

static void assert_same_text(const char *a, const char *b)
{
	assert_true(a && b ? strcmp(a, b) == 0 : a == b);
}

static void assert_same_where(const struct cz_where *a, const struct cz_where *b)
{
	assert_same_text(a->postcode, b->postcode);
	assert_same_text(a->area, b->area);
	assert_memory_equal(&a->lat, &b->lat, 4 * sizeof a->lat);
}

static void requests_say_the_same(void **state)
{
	(void)state;
	assert_int_equal((int)store[0].requests.n, 3);
	assert_int_equal((int)store[1].requests.n, 0);
	assert_int_equal((int)store[1].lean_requests.n, 3);
	for (size_t i = 0; i < 3; i++) {
		const struct cz_request *r = &store[0].requests.v[i];
		const struct cz_lean_request *l = &store[1].lean_requests.v[i];
		assert_same_text(l->id, r->id);
		assert_same_text(l->category, r->category);
		assert_same_text(l->organisation, r->organisation);
		assert_same_text(l->partnership, r->partnership);
		assert_same_where(&l->where, &r->where);
		assert_int_equal(l->created, r->created);
		assert_int_equal(l->closed, r->closed);
		assert_int_equal(l->status, r->status);
	}
}

static void volunteers_say_the_same(void **state)
{
	(void)state;
	assert_int_equal((int)store[0].volunteers.n, 2);
	assert_int_equal((int)store[1].lean_volunteers.n, 2);
	for (size_t j = 0; j < 2; j++) {
		const struct cz_volunteer *v = &store[0].volunteers.v[j];
		const struct cz_lean_volunteer *l = &store[1].lean_volunteers.v[j];
		assert_same_text(l->id, v->id);
		assert_same_text(l->organisation, v->organisation);
		assert_same_where(&l->where, &v->where);
		assert_int_equal((int)l->categories.n, (int)v->categories.n);
		for (size_t k = 0; k < v->categories.n; k++)
			assert_same_text(l->categories.v[k], v->categories.v[k]);
		assert_int_equal(l->since, v->since);
		assert_int_equal(l->until, v->until);
		assert_int_equal(l->capacity, v->capacity);
		assert_int_equal(l->status, v->status);
	}
}

static void matches_say_the_same(void **state)
{
	(void)state;
	assert_int_equal((int)store[0].matches.n, 2);
	assert_int_equal((int)store[1].lean_matches.n, 2);
	for (size_t m = 0; m < 2; m++) {
		const struct cz_match *x = &store[0].matches.v[m];
		const struct cz_lean_match *l = &store[1].lean_matches.v[m];
		assert_same_text(l->request, x->request);
		assert_same_text(l->volunteer, x->volunteer);
		assert_int_equal(l->proposed, x->proposed);
		assert_int_equal(l->expires, x->expires);
		assert_int_equal(l->started, x->started);
		assert_int_equal(l->ended, x->ended);
		assert_int_equal(l->status, x->status);
	}
}

static void texts_stand_once(void **state)
{
	const struct cz_store *s = &store[1];
	(void)state;
	assert_ptr_equal(s->lean_requests.v[0].category, s->lean_requests.v[1].category);
	assert_ptr_equal(s->lean_requests.v[0].category, s->lean_volunteers.v[0].categories.v[0]);
	assert_ptr_equal(s->lean_requests.v[0].organisation, s->lean_volunteers.v[0].organisation);
	assert_ptr_equal(s->lean_matches.v[1].request, s->lean_requests.v[0].id);
	assert_ptr_equal(s->lean_matches.v[1].volunteer, s->lean_volunteers.v[0].id);
	assert_null(s->lean_requests.at);
}

static void a_second_record_of_one_id_is_told_alike(void **state)
{
	char want[sizeof heard[0]];
	(void)state;
	snprintf(want, sizeof want, "8:24 %d\n9:24 %d\n10:7 %d\n11:26 %d\n", (int)CZ219, (int)CZ218, (int)CZ219, (int)CZ218);
	assert_string_equal(heard[0], want);
	assert_string_equal(heard[1], want);
}

/* Something that a field of this kind may hold. */
static union cz_field_value something(enum cz_field_kind kind)
{
	static const char *one[] = {"x"};
	static struct cz_period period = {1, 2};
	union cz_field_value v;
	memset(&v, 0, sizeof v);
	switch (kind) {
	case CZ_F_TEXT:
	case CZ_F_POSTCODE:
	case CZ_F_AREA:
		v.text = "x";
		break;
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
		v.texts = (struct cz_texts){one, 1};
		break;
	case CZ_F_PERIODS:
		v.periods = (struct cz_periods){&period, 1};
		break;
	case CZ_F_TIMES:
		v.times = 1;
		break;
	case CZ_F_REAL:
		v.real = 1;
		break;
	default: /* 0 is a number, a code or a day */
		break;
	}
	return v;
}

static void a_hash_hears_every_field(void **state)
{
	const struct cz_type *const types[] = {&cz_type_request, &cz_type_volunteer};
	(void)state;
	for (size_t k = 0; k < CZ_COUNT(types); k++) {
		const struct cz_type *t = types[k];
		uint32_t seen[64];
		void *record = malloc(t->size);
		assert_non_null(record);
		cz_type_blank(t, record);
		seen[t->n] = cz_lean_hash(t, record);
		for (size_t i = 0; i < t->n; i++) {
			const union cz_field_value v = something(t->field[i].kind);
			cz_type_blank(t, record);
			memcpy((char *)record + t->field[i].offset, &v, cz_field_size(t->field[i].kind));
			seen[i] = cz_lean_hash(t, record);
			assert_int_not_equal(seen[i], seen[t->n]);
			for (size_t j = 0; j < i; j++)
				assert_int_not_equal(seen[i], seen[j]);
		}
		free(record);
	}
}

static void a_hash_hears_where_a_list_ends(void **state)
{
	static const char *both[] = {"a", "b"}, *joined[] = {"ab"};
	struct cz_request r[4];
	(void)state;
	for (int i = 0; i < 4; i++)
		cz_type_blank(&cz_type_request, &r[i]);
	r[0].languages = (struct cz_texts){both, 2};
	r[1].languages = (struct cz_texts){both, 1};
	r[1].skills = (struct cz_texts){both + 1, 1};
	r[2].skills = (struct cz_texts){both, 2};
	r[3].languages = (struct cz_texts){joined, 1};
	for (int i = 0; i < 4; i++)
		for (int j = 0; j < i; j++)
			assert_int_not_equal(cz_lean_hash(&cz_type_request, &r[i]), cz_lean_hash(&cz_type_request, &r[j]));
}

static void a_hash_takes_both_zeros_for_one(void **state)
{
	struct cz_request r[2];
	(void)state;
	for (int i = 0; i < 2; i++) {
		cz_type_blank(&cz_type_request, &r[i]);
		r[i].where.lat = i ? -0.0 : 0.0;
	}
	assert_int_equal(cz_lean_hash(&cz_type_request, &r[0]), cz_lean_hash(&cz_type_request, &r[1]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(requests_say_the_same), cmocka_unit_test(volunteers_say_the_same),
		cmocka_unit_test(matches_say_the_same), cmocka_unit_test(texts_stand_once),
		cmocka_unit_test(a_second_record_of_one_id_is_told_alike), cmocka_unit_test(a_hash_hears_every_field),
		cmocka_unit_test(a_hash_hears_where_a_list_ends), cmocka_unit_test(a_hash_takes_both_zeros_for_one),
	};
	return cmocka_run_group_tests_name("model/lean", tests, read_both, release_both);
}
