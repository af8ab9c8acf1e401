/* Memory runs out at each allocation in turn while a town is checked and compared: "no memory", or the whole answer. */
#include "../scarce.h"
#include "inspect/changes.h"
#include "inspect/lists.h"
#include "town.h"

static const char town[] =
	"{\"type\":\"request\",\"id\":\"R1\",\"category\":\"BDS\",\"postcode\":\"7941 AB\",\"times\":[\"mon-morning\"],\"languages\":[\"nl\"],\"status\":\"active\"}\n"
	"{\"type\":\"request\",\"id\":\"R2\",\"category\":\"BDS\",\"postcode\":\"7941 AB\",\"times\":[\"mon-morning\"],\"languages\":[\"nl\"],\"goal\":\"bel 0612345678\"}\n"
	"{\"type\":\"volunteer\",\"id\":\"V1\",\"status\":\"left\",\"vog_seen\":\"2020-01-01\"}\n"
	"{\"type\":\"volunteer\",\"id\":\"V2\",\"vog_seen\":\"2020-01-01\"}\n"
	"{\"type\":\"match\",\"request\":\"R1\",\"volunteer\":\"V1\",\"status\":\"active\"}\n"
	"{\"type\":\"match\",\"request\":\"R2\",\"volunteer\":\"V1\",\"status\":\"active\"}\n"
	"{\"type\":\"place\",\"postcode\":\"1234\",\"lat\":52,\"lon\":5}\n";
static const char later[] = "{\"type\":\"request\",\"id\":\"R1\",\"category\":\"BDS\",\"status\":\"closed\"}\n"
			    "{\"type\":\"volunteer\",\"id\":\"V3\"}\n";

static struct cz_store store = CZ_STORE_INIT, store_later = CZ_STORE_INIT;

static int set_up(void **state)
{
	(void)state;
	struct cz_findings f = CZ_FINDINGS_INIT;
	town_read(&store, &f, town);
	town_read(&store_later, &f, later);
	cz_findings_release(&f);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	cz_store_release(&store);
	cz_store_release(&store_later);
	return 0;
}

static struct cz_check_category category(const void *ctx, const char *code)
{
	(void)ctx;
	(void)code;
	return (struct cz_check_category){.vog = true};
}

static int check(struct cz_buf *out)
{
	struct cz_findings f = CZ_FINDINGS_INIT;
	struct cz_check_rules r = {.as_of = cz_day_make(2026, 11, 25), .vog_months = 36, .retention_days = 1, .category = category};
	struct cz_err err = CZ_ERR_INIT;
	int rc = cz_check_store(&store, &r, &f, &err);
	for (size_t i = 0; i < f.n && !rc; i++) {
		f.v[i].at.source = NULL;
		cz_finding_json(&f.v[i], CZ_EN, true, out);
	}
	if (!rc && cz_buf_failed(out))
		rc = CZ_ENOMEM;
	cz_findings_release(&f);
	return rc;
}

static void gather(void *ctx, struct cz_buf *b)
{
	struct cz_buf *all = ctx;
	cz_buf_add(all, cz_buf_text(b), b->len);
	all->failed |= b->failed;
	cz_buf_clear(b);
}

static int compare(struct cz_buf *out)
{
	struct cz_err err = CZ_ERR_INIT;
	struct cz_changes_options o = {.take = gather, .ctx = out, .lang = CZ_EN};
	struct cz_changes_count count[CZ_LISTS];
	int rc = cz_changes_write(&store, &store_later, &o, count, &err);
	return !rc && cz_buf_failed(out) ? CZ_ENOMEM : rc;
}

static void each_allocation_fails_once(int (*run)(struct cz_buf *out))
{
	struct cz_buf want = CZ_BUF_INIT;
	long tried = 0;
	assert_int_equal(run(&want), 0);
	assert_true(want.len > 300);
	for (bool done = false; !done; tried++) {
		struct cz_buf got = CZ_BUF_INIT;
		left = tried;
		int rc = run(&got);
		done = left >= 0; /* fewer allocations than that: all were tried */
		left = -1;
		assert_true(rc == CZ_ENOMEM || rc == 0);
		if (rc == 0)
			assert_string_equal(got.data, want.data);
		cz_buf_release(&got);
	}
	assert_true(tried > 10);
	cz_buf_release(&want);
}

static void while_checking(void **state)
{
	(void)state;
	each_allocation_fails_once(check);
}

static void while_comparing(void **state)
{
	(void)state;
	each_allocation_fails_once(compare);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(while_checking),
		cmocka_unit_test(while_comparing),
	};
	return cmocka_run_group_tests_name("inspect/memory", tests, set_up, tear_down);
}
