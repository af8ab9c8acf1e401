#include "../unit.h"

#include "data/scan.h"
#include "model/field.h"
#include "synth/stream.h"
#include <stdio.h>

static unsigned remarks_heard;

static void hear(void *ctx, const struct cz_remark *r)
{
	(void)ctx;
	(void)r;
	remarks_heard++;
}

static struct cz_buf whole_plan(const struct cz_plan *plan)
{
	struct cz_buf out = CZ_BUF_INIT;
	struct cz_err err = CZ_ERR_INIT;
	for (unsigned i = 0; i < cz_plan_towns(plan); i++) {
		struct cz_town t;
		assert_int_equal(cz_town_make(&t, plan, i, &err), 0);
		for (int part = 0; part < CZ_PARTS; part++)
			cz_town_write(&t, (enum cz_part)part, &out);
		cz_town_release(&t);
	}
	assert_false(cz_buf_failed(&out));
	return out;
}

static const struct cz_plan small = {.seed = 3, .requests = 120, .volunteers = 80, .partnerships = 3, .today = 20775};

static size_t count(const struct cz_buf *b, const char *what)
{
	size_t n = 0;
	for (const char *p = b->data; (p = strstr(p, what)); p++)
		n++;
	return n;
}

static void gives_what_was_asked_for(void **state)
{
	(void)state;
	struct cz_plan plan = small;
	for (int64_t n = 0; n <= 13000; n = n * 5 + 20) {
		plan.requests = n;
		plan.volunteers = n / 2;
		plan.partnerships = n / 100;
		struct cz_buf b = whole_plan(&plan);
		assert_int_equal(count(&b, "{\"type\":\"request\""), n);
		assert_int_equal(count(&b, "{\"type\":\"volunteer\""), n / 2);
		assert_int_equal(count(&b, "{\"type\":\"partnership\""), n / 100);
		cz_buf_release(&b);
	}
}

static void same_seed_same_town(void **state)
{
	(void)state;
	struct cz_plan other = small;
	other.seed = 4;
	struct cz_buf a = whole_plan(&small), b = whole_plan(&small), c = whole_plan(&other);
	assert_int_equal(a.len, b.len);
	assert_memory_equal(a.data, b.data, a.len);
	assert_false(a.len == c.len && memcmp(a.data, c.data, a.len) == 0);
	cz_buf_release(&a);
	cz_buf_release(&b);
	cz_buf_release(&c);
}

/* Every record is one that cz reads without a word, by the fast way in. */
static void is_what_records_have_to_be(void **state)
{
	(void)state;
	struct cz_buf b = whole_plan(&small);
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_remarks remarks = {.hear = hear};
	struct cz_err err = CZ_ERR_INIT;
	_Alignas(16) char room[512];
	char *line = b.data;
	for (char *nl; (nl = strchr(line, '\n')); line = nl + 1) {
		struct cz_record rec = {0};
		assert_true(cz_scan_line(line, (size_t)(nl - line), &mem, &rec.value));
		const struct cz_type *t = cz_type_find(cz_value_text(&rec.value, "type", ""));
		assert_non_null(t);
		assert_int_equal(cz_type_decode(t, &rec, room, &mem, &remarks, &err), 1);
		for (uint32_t i = 1; i < rec.value.n; i++)
			assert_non_null(cz_type_field(t, rec.value.member[i].key));
		cz_arena_clear(&mem);
	}
	assert_int_equal(remarks_heard, 0);
	cz_arena_release(&mem);
	cz_buf_release(&b);
}

/* A sheet has as many cells in every row as in its header, but for those with a cell too many. */
static void sheets_have_their_columns(void **state)
{
	(void)state;
	struct cz_town t;
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_town_make(&t, &small, 0, &err), 0);
	for (int i = 0; i < CZ_SHEETS; i++) {
		struct cz_buf b = CZ_BUF_INIT;
		unsigned odd = 0, width = 0, row = 0;
		cz_town_write_sheet(&t, i, &b);
		assert_false(cz_buf_failed(&b));
		bool quoted = false;
		unsigned cells = 1;
		for (const char *p = b.data; *p; p++) {
			quoted ^= *p == '"';
			cells += *p == ';' && !quoted;
			if (*p != '\n' || quoted)
				continue;
			if (row++ == 0)
				width = cells;
			odd += cells != width;
			cells = 1;
		}
		assert_int_equal(odd, cz_town_sheet(&t, i).spoiled ? 1 : 0);
		cz_buf_release(&b);
	}
	cz_town_release(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_what_was_asked_for), cmocka_unit_test(same_seed_same_town),
		cmocka_unit_test(is_what_records_have_to_be), cmocka_unit_test(sheets_have_their_columns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
