/* An example record of every type of the offices: it stays as it is, and the quick way reads it too. */
#include "data/json.h"
#include "model/store.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "../unit.h"

static const char *const example[] = {
	"{\"type\":\"request\",\"id\":\"R1\",\"category\":\"VRV\",\"requester\":\"resident\",\"postcode\":\"1234 AB\",\"lat\":52.1,"
	"\"lon\":5.25,\"x\":155000,\"y\":463000,\"area\":\"WK0363AB\",\"created\":\"2026-01-02\",\"urgency\":1,"
	"\"needed_by\":\"2026-02-01\",\"remote\":false,\"frequency\":\"weekly\",\"times\":[\"mon-morning\",\"sun-evening\"],"
	"\"languages\":[\"nl\",\"ar\"],\"skills\":[\"tillen\"],\"interests\":[\"muziek\"],\"wishes\":[\"geen \\\"hond\\\"\"],"
	"\"car\":true,\"vog\":false,\"gender\":\"female\",\"helpers\":2,\"max_km\":2.5,\"organisation\":\"O1\","
	"\"contact_person\":\"P9\",\"partnership\":\"S1\",\"goal\":\"1.1\",\"refuses\":[\"V7\"],\"status\":\"closed\","
	"\"closed\":\"2026-03-01\",\"close_reason\":\"fulfilled\"}\n",
	"{\"type\":\"volunteer\",\"id\":\"V1\",\"categories\":[\"VRV\",\"BDS\"],\"postcode\":\"1234\",\"max_km\":10,"
	"\"times\":[\"tue-afternoon\"],\"languages\":[\"nl\"],\"skills\":[\"rijden\"],\"interests\":[\"caf\xc3\xa9\"],\"gender\":\"male\","
	"\"car\":true,\"vog_seen\":\"2025-02-03\",\"trained\":[\"waken\"],\"capacity\":2,\"group_size\":4,\"since\":\"2024-02-29\","
	"\"until\":\"2027-01-01\",\"absent\":[\"2026-01-01/2026-02-01\"],\"organisation\":\"O1\",\"exclusive\":false,"
	"\"asks_per_month\":2,\"last_asked\":\"2026-01-05\",\"refuses\":[\"R3\"],\"status\":\"active\"}\n",
	"{\"type\":\"match\",\"request\":\"R1\",\"volunteer\":\"V1\",\"status\":\"proposed\",\"score\":8120,\"km\":1.4,"
	"\"terms\":{\"distance\":-90,\"kept\":200},\"proposed\":\"2026-11-16\",\"expires\":\"2026-11-30\",\"started\":\"2026-12-01\","
	"\"closing\":\"2027-01-01\",\"ended\":\"2027-02-01\",\"reason\":\"verhuisd\",\"professional_in_background\":true}\n",
	"{\"type\":\"contact\",\"request\":\"R1\",\"volunteer\":\"V1\",\"kind\":\"first_meeting\",\"by\":\"informal\",\"date\":\"2026-11-20\"}\n",
	"{\"type\":\"organisation\",\"id\":\"O1\",\"name\":\"De Buurt\",\"party\":\"informal\",\"areas\":[\"GM0363\"]}\n",
	"{\"type\":\"offer\",\"organisation\":\"O1\",\"function\":\"respite\",\"area\":\"GM0363\",\"target\":\"mantelzorgers\","
	"\"from\":\"2026-01-01\",\"until\":\"2026-12-31\"}\n",
	"{\"type\":\"partnership\",\"id\":\"S1\",\"name\":\"Samen Zuid\",\"members\":[\"O1\",\"O2\"],\"phase\":3,"
	"\"ambition\":\"niemand alleen\",\"ambition_reviewed\":\"2026-05-01\",\"target_group_seat\":true,\"goals\":[\"1.1\"],"
	"\"invited\":{\"formal\":6,\"informal\":8}}\n",
	"{\"type\":\"response\",\"partnership\":\"S1\",\"wave\":\"2026-1\",\"party\":\"formal\",\"respondent\":\"p1\",\"bank\":\"kaats5\","
	"\"answers\":{\"AMB1\":4,\"AMB2\":\"W\",\"AMB3\":null,\"AMB4\":3.5}}\n",
	"{\"type\":\"pair\",\"request\":\"R1\",\"volunteer\":\"V1\",\"score\":-7}\n",
	"{\"type\":\"place\",\"postcode\":\"1234 AB\",\"lat\":52.1,\"lon\":5.2,\"x\":155000,\"y\":463000,\"area\":\"BU03630101\","
	"\"name\":\"Dorp\",\"municipality\":\"GM0363\",\"year\":2026}\n",
};

union room {
	struct cz_request request;
	struct cz_volunteer volunteer;
	char any[512];
};

static struct cz_arena mem;
static struct cz_seen seen; /* as old as mem */

static const struct cz_type *parse(const char *line, struct cz_record *rec)
{
	struct cz_err err = CZ_ERR_INIT;
	*rec = (struct cz_record){0};
	assert_int_equal(cz_json_parse(line, strlen(line), &mem, &rec->value, &err), 0);
	rec->type = cz_value_text(&rec->value, "type", "");
	const struct cz_type *t = cz_type_find(rec->type);
	assert_non_null(t);
	assert_true(t->size <= sizeof(union room));
	return t;
}

/* Whoever knows which fields are known writes the same. */
static void has_text(const struct cz_type *t, const union room *rec, const char *want)
{
	struct cz_buf b = CZ_BUF_INIT;
	struct cz_emit e = CZ_EMIT_INIT(&b);
	uint64_t known = 0;
	for (size_t i = 0; i < t->n; i++)
		known |= (uint64_t)cz_field_emit(&t->field[i], rec, NULL, &e) << i;
	cz_buf_clear(&b);
	e = (struct cz_emit)CZ_EMIT_INIT(&b);
	cz_type_encode_fields(t, rec, known, &e);
	assert_string_equal(cz_buf_text(&b), want);
	cz_buf_clear(&b);
	cz_type_encode(t, rec, NULL, &e);
	assert_string_equal(cz_buf_text(&b), want);
	cz_buf_release(&b);
}

static void forget(void)
{
	cz_arena_release(&mem);
	cz_arena_release(&seen.scratch);
	memset(&seen, 0, sizeof seen);
}

static void every_type_round_trips(void **state)
{
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(example); i++) {
		struct cz_record rec;
		struct cz_remarks remarks = {0};
		struct cz_err err = CZ_ERR_INIT;
		union room out;
		const struct cz_type *t = parse(example[i], &rec);
		assert_ptr_equal(t, cz_types[i]); /* so that a new type gets its example */
		assert_int_equal(cz_type_decode(t, &rec, &out, &mem, &remarks, &err), 1);
		has_text(t, &out, example[i]);
		assert_true(i + 1 < CZ_COUNT(example) || cz_types[i + 1]->output);
	}
	forget();
}

static bool quick(const struct cz_type *t, const char *line, union room *out)
{
	cz_type_blank(t, out);
	return cz_type_scan(t, (struct cz_str){line, strcspn(line, "\n")}, out, &mem, &seen);
}

static void the_quick_way_reads_what_is_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(example); i++) {
		union room out;
		assert_true(quick(cz_types[i], example[i], &out));
		has_text(cz_types[i], &out, example[i]);
	}
	forget();
}

static void the_quick_way_leaves_the_rest(void **state)
{
	static const char *const line[] = {
		"{\"type\":\"pair\",\"request\":\"R1\",\"volunteer\":\"V1\",\"score\":1,\"new\":2}\n", /* unknown */
		"{\"type\":\"pair\",\"volunteer\":\"V1\",\"request\":\"R1\",\"score\":1}\n",           /* out of order */
		"{\"type\":\"pair\",\"request\":\"R1\",\"request\":\"R1\",\"volunteer\":\"V1\",\"score\":1}\n",
		"{\"type\":\"pair\",\"request\":\"R1\",\"volunteer\":\"V1\",\"score\": 1}\n",
		"{\"type\":\"pair\",\"request\":\"R1\",\"volunteer\":\"V1\",\"score\":1}}\n",
		"{\"type\":\"pair\",\"request\":\"R1\",\"volunteer\":\"V1\",\"score\":1\n",
		"{\"type\":\"pair\",\"request\":\"R1\",\"volunteer\":\"V1\"}\n",                       /* refused */
		"{\"type\":\"pair\",\"request\":\"R1\",\"volunteer\":null,\"score\":1}\n",
		"{\"type\":\"pairs\",\"request\":\"R1\",\"volunteer\":\"V1\",\"score\":1}\n",
		"{\"type\":\"pair\"\n", "{\n", "\n",
	};
	(void)state;
	union room out;
	for (size_t i = 0; i < CZ_COUNT(line); i++)
		if (quick(&cz_type_pair, line[i], &out))
			fail_msg("accepted: %s", line[i]);
	forget();
}

/* Whatever the quick way takes, the whole way takes as the same. */
static bool agrees(const struct cz_type *t, const char *line)
{
	union room out, whole;
	struct cz_record rec;
	struct cz_remarks remarks = {0};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_buf b = CZ_BUF_INIT;
	struct cz_emit e = CZ_EMIT_INIT(&b);
	if (!quick(t, line, &out))
		return false;
	assert_ptr_equal(parse(line, &rec), t);
	assert_int_equal(cz_type_decode(t, &rec, &whole, &mem, &remarks, &err), 1);
	cz_type_encode(t, &whole, NULL, &e);
	has_text(t, &out, b.data);
	cz_buf_release(&b);
	return true;
}

static void one_byte_changed_anywhere(void **state)
{
	(void)state;
	static const char change[] = "\"\\,:{}[]0179-. aZ\t\xc3";
	char line[1200];
	for (size_t i = 0; i < CZ_COUNT(example); i++)
		for (size_t at = 0; example[i][at] != '\n'; at++)
			for (size_t c = 0; c < sizeof change - 1; c++) {
				snprintf(line, sizeof line, "%s", example[i]);
				line[at] = change[c];
				(void)agrees(cz_types[i], line);
			}
	forget();
}

static void values_at_the_edge(void **state)
{
	static const struct {
		const char *member;
		bool taken;
	} edge[] = {
		{"\"helpers\":1", true}, {"\"helpers\":10000", true}, {"\"helpers\":10001", false}, {"\"helpers\":0", false},
		{"\"helpers\":01", false}, {"\"helpers\":-1", false}, {"\"helpers\":2.0", true}, {"\"helpers\":2.5", false},
		{"\"helpers\":2e0", false}, {"\"helpers\":4294967297", false}, {"\"helpers\":\"2\"", false},
		{"\"created\":\"2024-02-29\"", true}, {"\"created\":\"2025-02-29\"", false}, {"\"created\":\"2024-02-2\"", false},
		{"\"created\":\"2024-02-291\"", false}, {"\"created\":\"\\u0032024-02-29\"", false}, {"\"created\":2024", false},
		{"\"times\":[]", true}, {"\"times\":[\"mon-morning\",\"mon-morning\"]", true}, {"\"times\":[\"mon-noon\"]", false},
		{"\"times\":[\"sun-afternoon\",\"mon-morning\"]", true}, {"\"times\":[\"mon-morning\",]", false},
		{"\"times\":[\"mon-\\u006dorning\"]", false}, {"\"times\":[\"mon-mornings\"]", false}, {"\"times\":[\"mon-\"]", false},
		{"\"times\":[\"mon-morning\"", false}, {"\"times\":[\"mon-morning", false}, {"\"times\":[", false},
		{"\"car\":true", true}, {"\"car\":false", true}, {"\"car\":tru", false}, {"\"car\":null", false}, {"\"car\":", false},
		{"\"status\":\"open\"", true}, {"\"status\":\"opened\"", false}, {"\"lat\":52,\"lon\":5", true},
		{"\"max_km\":0.0", true}, {"\"max_km\":-0.0", false}, {"\"max_km\":12.34567890123456", true}, {"\"max_km\":1.", false},
		{"\"organisatio\":\"O\"", false}, {"\"organisations\":\"O\"", false}, {"\"contact_person\":\"C\"", true}, {"\"\":1", false},
		{"\"c", false}, {"\"", false},
	};
	char line[200];
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(edge); i++)
		for (int again = 0; again < 2; again++) { /* now it was seen before */
			snprintf(line, sizeof line, "{\"type\":\"request\",\"id\":\"R1\",%s}\n", edge[i].member);
			if (agrees(&cz_type_request, line) != edge[i].taken)
				fail_msg("%s: %s", edge[i].taken ? "left" : "taken", line);
		}
	forget();
}

static void who_says_the_same_shares_it(void **state)
{
	static const char *const line[] = {
		"{\"type\":\"request\",\"id\":\"R1\",\"category\":\"VRV\",\"languages\":[\"nl\",\"ar\"],\"goal\":\"nl\",\"status\":\"open\"}\n",
		"{\"type\":\"request\",\"id\":\"R2\",\"category\":\"VRV\",\"languages\":[\"nl\",\"ar\"],\"goal\":\"nl\",\"status\":\"open\"}\n",
		"{\"type\":\"request\",\"id\":\"R3\",\"category\":\"VRV2\",\"languages\":[\"nl\",\"a\"],\"goal\":\"nl\",\"status\":\"open\"}\n",
		"{\"type\":\"request\",\"id\":\"R4\",\"category\":\"VRV\",\"languages\":[\"nl\",\"ar\",\"fy\"],\"goal\":\"n\",\"status\":\"open\"}\n",
	};
	(void)state;
	union room out[4];
	for (int i = 0; i < 4; i++)
		assert_true(quick(&cz_type_request, line[i], &out[i]) == (i != 2)); /* "a" is no language */
	for (int i = 0; i < 4; i++)
		if (i != 2)
			has_text(&cz_type_request, &out[i], line[i]);
	assert_ptr_equal(out[0].request.category, out[1].request.category);
	assert_ptr_equal(out[0].request.languages.v, out[1].request.languages.v);
	forget();
}

static void a_wave_may_be_a_number(void **state)
{
	(void)state;
	union room out;
	assert_true(quick(&cz_type_response, "{\"type\":\"response\",\"partnership\":\"S\",\"wave\":1,\"respondent\":7,\"answers\":{}}\n", &out));
	has_text(&cz_type_response, &out, "{\"type\":\"response\",\"partnership\":\"S\",\"wave\":\"1\",\"respondent\":\"7\",\"answers\":{}}\n");
	assert_true(quick(&cz_type_response, "{\"type\":\"response\",\"partnership\":\"S\",\"wave\":12,\"respondent\":7,\"answers\":{}}\n", &out));
	assert_string_equal(((struct cz_response *)(void *)&out)->wave, "12"); /* 1 came before, but is not kept */
	assert_false(quick(&cz_type_response, "{\"type\":\"response\",\"partnership\":\"S\",\"wave\":1.5,\"answers\":{}}\n", &out));
	forget();
}

static unsigned heard;

static void hear(void *ctx, const struct cz_remark *r)
{
	(void)ctx;
	heard = r->id;
}

static void the_store_keeps_each_once(void **state)
{
	static const char text[] = "{\"type\":\"request\",\"id\":\"R1\",\"urgency\":1}\n"
				   "{\"id\":\"R2\",\"type\":\"request\",\"mine\":1}\n"
				   "{\"type\":\"request\",\"id\":\"R1\",\"urgency\":1}\n"    /* the same again */
				   "{\"type\":\"request\",\"urgency\":3,\"id\":\"R1\"}\n"    /* another one */
				   "{\"type\":\"request\",\"id\":\"R3\",\"urgency\":9}\n"    /* refused */
				   "{\"type\":\"volunteer\",\"id\":\"R1\"}\n"
				   "{\"type\":\"price\",\"request\":\"R1\",\"price\":4}\n"
				   "{\"type\":\"weather\"}\n"
				   "{\"type\":\"request\",\"id\":\"R4\"}";                 /* no newline */
	(void)state;
	char name[] = "/tmp/test_decode.XXXXXX", *names[] = {name};
	int fd = mkstemp(name);
	assert_true(fd >= 0 && write(fd, text, sizeof text - 1) == (ssize_t)sizeof text - 1);
	close(fd);
	struct cz_store s = CZ_STORE_INIT;
	struct cz_remarks remarks = {.hear = hear};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_reader *r = cz_reader_new(names, 1, NULL);
	assert_non_null(r);
	assert_int_equal(cz_store_read(&s, r, CZ_STORE_ALL, &remarks, &err), 0);
	assert_int_equal(s.requests.n, 3);
	assert_string_equal(s.requests.v[2].id, "R4");
	assert_int_equal(s.requests.v[0].urgency, 1);
	assert_int_equal(s.requests.v[1].urgency, CZ_INT_NONE);
	assert_int_equal(s.requests.at[2].line, 9);
	assert_int_equal(cz_map_find(&s.request_ids, CZ_STR("R4")), 2);
	assert_int_equal(s.volunteers.n, 1);
	assert_int_equal(s.made.n, 1);
	assert_int_equal(s.refused, 1);
	assert_int_equal(s.other, 1);
	assert_int_equal(remarks.count[CZ_ERROR], 2);
	cz_reader_free(r);
	cz_store_release(&s);
	unlink(name);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_type_round_trips),          cmocka_unit_test(the_quick_way_reads_what_is_written),
		cmocka_unit_test(the_quick_way_leaves_the_rest),   cmocka_unit_test(one_byte_changed_anywhere),
		cmocka_unit_test(values_at_the_edge),
		cmocka_unit_test(who_says_the_same_shares_it),     cmocka_unit_test(a_wave_may_be_a_number),
		cmocka_unit_test(the_store_keeps_each_once),
	};
	return cmocka_run_group_tests_name("model/decode", tests, NULL, NULL);
}
