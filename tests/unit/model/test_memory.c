/* Memory runs out at each allocation in turn, while a stream of every form is read, looked up and written: the
 * answer is "no memory", or the whole result; never half of it, and nothing leaks (sanitizers watch). */
#include "../scarce.h"
#include "data/json.h"
#include "model/place.h"
#include "model/store.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "../unit.h"

static const char lines[] = "{\"type\":\"request\",\"id\":\"R1\",\"times\":[\"mon-morning\"],\"languages\":[\"nl\",\"ar\"],\"refuses\":[\"V1\"]}\n"
			    "{\"id\":\"R2\", \"type\":\"request\", \"skills\":[\"caf\\u00e9\"]}\n"
			    "{\"type\":\"request\",\"id\":\"R1\",\"urgency\":2}\n"
			    "{\"type\":\"volunteer\",\"id\":\"V1\",\"absent\":[\"2026-01-01/2026-02-01\"],\"status\":\"nothing\"}\n"
			    "{\"type\":\"volunteer\",\"id\":\"V2\",\"categories\":[\"VRV\"],\"organisation\":\"O1\"}\n"
			    "{\"type\":\"match\",\"request\":\"R1\",\"volunteer\":\"V9\",\"status\":\"active\"}\n"
			    "{\"type\":\"response\",\"partnership\":\"P\",\"answers\":{\"A\":1,\"B\":null}}\n"
			    "{\"type\":\"place\",\"postcode\":\"1234\",\"lat\":52,\"lon\":5}\n"
			    "{\"type\":\"place\",\"area\":\"GM0363\",\"x\":155000,\"y\":463000}\n"
			    "{\"type\":\"price\",\"request\":\"R1\",\"price\":3}\n";
static const char cells[] = "type,id,times,invited\nrequest,R7,mon-morning|tue-evening,\npartnership,P7,,formal:2|informal:3\n";

static char line_file[] = "/tmp/test_memory.XXXXXX", cell_file[] = "/tmp/test_memory.XXXXXX";

static int save(char *name, const char *text)
{
	int fd = mkstemp(name);
	if (fd < 0 || write(fd, text, strlen(text)) != (ssize_t)strlen(text))
		return -1;
	return close(fd);
}

static int set_up(void **state)
{
	(void)state;
	return save(line_file, lines) || save(cell_file, cells) ? -1 : 0;
}

static int tear_down(void **state)
{
	(void)state;
	return unlink(line_file) || unlink(cell_file) ? -1 : 0;
}

static int read_file(struct cz_store *s, char *name, enum cz_format from, struct cz_err *err)
{
	char *names[] = {name};
	struct cz_reader *r = cz_reader_new(names, 1, &(struct cz_reader_options){.from = from});
	int rc = r ? cz_store_read(s, r, CZ_STORE_ALL, NULL, err) : cz_fail_mem(err);
	cz_reader_free(r);
	return rc;
}

static int write_all(const struct cz_store *s, struct cz_buf *out, struct cz_err *err)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	struct cz_places *p = cz_places_new(s->places.v, s->places.n);
	if (!p)
		return cz_fail_mem(err);
	for (size_t i = 0; i < s->requests.n; i++)
		cz_type_encode(&cz_type_request, &s->requests.v[i], NULL, &e);
	for (size_t i = 0; i < s->lean_requests.n; i++)
		cz_buf_addf(out, "\"%s\"\n", s->lean_requests.v[i].id);
	for (size_t i = 0; i < s->responses.n; i++)
		cz_type_encode(&cz_type_response, &s->responses.v[i], NULL, &e);
	for (size_t i = 0; i < s->partnerships.n; i++)
		cz_type_encode(&cz_type_partnership, &s->partnerships.v[i], NULL, &e);
	cz_type_schema(&cz_type_request, CZ_NL, out);
	cz_places_free(p);
	return cz_buf_failed(out) ? cz_fail_mem(err) : 0;
}

static int see(void *seen, const void *place, struct cz_err *err)
{
	const struct cz_place *p = place;
	(void)err;
	if (p->where.area && strcmp(p->where.area, "GM0363") == 0)
		++*(int *)seen;
	return 0;
}

static int run(struct cz_buf *out, bool lean)
{
	int seen = 0;
	struct cz_store s = {.lean = lean, .passing = lean ? &cz_type_place : NULL, .pass = see, .pass_ctx = &seen};
	struct cz_err err = CZ_ERR_INIT;
	int rc = read_file(&s, line_file, CZ_FORMAT_AUTO, &err);
	if (!rc)
		rc = read_file(&s, cell_file, CZ_FORMAT_CSV, &err);
	if (!rc)
		rc = write_all(&s, out, &err);
	assert_int_equal(rc, err.code);
	if (lean && !rc) {
		assert_int_equal(seen, 1);
		assert_int_equal((int)s.places.n, 0);
		assert_null(s.requests.at);
	}
	cz_store_release(&s);
	return rc;
}

static void fail_each_once(bool lean)
{
	struct cz_buf want = CZ_BUF_INIT;
	long tried = 0, failed = 0;
	assert_int_equal(run(&want, lean), 0);
	assert_non_null(strstr(want.data, "\"R7\""));
	assert_true(!strstr(want.data, "caf") == lean);
	for (;; tried++) {
		struct cz_buf got = CZ_BUF_INIT;
		left = tried;
		int rc = run(&got, lean);
		bool done = left >= 0; /* fewer allocations than that: all were tried */
		left = -1;
		failed += rc != 0;
		assert_true(rc == CZ_ENOMEM || rc == 0);
		if (rc == 0)
			assert_string_equal(got.data, want.data);
		cz_buf_release(&got);
		if (done)
			break;
	}
	assert_true(tried > 50 && failed > tried * 9 / 10);
	cz_buf_release(&want);
}

static void each_allocation_fails_once(void **state)
{
	(void)state;
	fail_each_once(false);
}

static void each_allocation_of_a_lean_store_fails_once(void **state)
{
	(void)state;
	fail_each_once(true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(each_allocation_fails_once), cmocka_unit_test(each_allocation_of_a_lean_store_fails_once)};
	return cmocka_run_group_tests_name("model/memory", tests, set_up, tear_down);
}
