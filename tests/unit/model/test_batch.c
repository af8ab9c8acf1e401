/* A long stream, with something of every kind in it, read on one thread and on all, and line by line the whole way: the same
 * records, the same remarks at the same lines, the same error. */
#include "../unit.h"

#include "base/arena.h"
#include "base/threads.h"
#include "model/store.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { RECORDS = 9000, LONGEST = 2000 };

static char file[] = "/tmp/test_batch.XXXXXX";

/* The k-th line. loose: with a space in it, so that no quick way takes it. */
static void write_line(FILE *f, int k, bool loose)
{
	const char *begin = loose ? "{ " : "{";
	if (k % 97 == 5)
		fputs(k % 2 ? "\n" : " \t\r\n", f);
	if (k % 50 == 7) /* refused */
		fprintf(f, "%s\"type\":\"volunteer\",\"id\":\"V%d\",\"capacity\":-1}\n", begin, k);
	else if (k % 50 == 9) /* there before */
		fprintf(f, "%s\"type\":\"request\",\"id\":\"R%d\",\"urgency\":%d}\r\n", begin, k / 2, k % 3 + 1);
	else if (k % 50 == 11) /* another key first */
		fprintf(f, "%s\"id\":\"V%d\",\"type\":\"volunteer\",\"skills\":[\"caf\\u00e9\"]}\n", begin, k);
	else if (k % 50 == 13)
		fprintf(f, "%s\"type\":\"price\",\"volunteer\":\"V%d\",\"price\":%d}\n", begin, k, k);
	else if (k % 3 == 0)
		fprintf(f, "%s\"type\":\"match\",\"request\":\"R%d\",\"volunteer\":\"V%d\",\"status\":\"proposed\",\"terms\":{\"start\":%d}}\n",
			begin, k, k / 3, k);
	else if (k % 3 == 1)
		fprintf(f, "%s\"type\":\"volunteer\",\"id\":\"V%d\",\"categories\":[\"BDS\",\"TUI\"],\"languages\":[\"nl\",\"ar\"],\"capacity\":%d}\n",
			begin, k, k % 4);
	else
		fprintf(f, "%s\"type\":\"request\",\"id\":\"R%d\",\"category\":\"BDS\",\"postcode\":\"%d AB\",\"goal\":\"%0*d\"}\n", begin, k,
			1000 + k % 8999, k % LONGEST + 1, k);
}

static void write_file(bool loose, const char *last)
{
	FILE *f = fopen(file, "w");
	assert_non_null(f);
	for (int k = 0; k < RECORDS; k++)
		write_line(f, k, loose);
	fputs(last, f);
	for (int k = 0; *last && k < 10; k++)
		write_line(f, k, loose);
	assert_int_equal(fclose(f), 0);
}

struct heard {
	struct cz_buf text; /* records, remarks by line, and the error */
	size_t taken;
};

static void hear(void *ctx, const struct cz_remark *r)
{
	struct heard *h = ctx;
	cz_buf_addf(&h->text, "%zu %d\n", r->line, (int)r->id);
}

static int take(void *ctx, const struct cz_record *rec, struct cz_err *err)
{
	struct heard *h = ctx;
	(void)err;
	cz_buf_addf(&h->text, "%zu %.*s\n", rec->line, (int)rec->type.n, rec->type.s);
	h->taken++;
	return 0;
}

static void write_records(const struct cz_store *s, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	for (size_t k = 0; k < s->requests.n; k++)
		cz_type_encode(&cz_type_request, &s->requests.v[k], NULL, &e);
	for (size_t k = 0; k < s->volunteers.n; k++)
		cz_type_encode(&cz_type_volunteer, &s->volunteers.v[k], NULL, &e);
	for (size_t k = 0; k < s->matches.n; k++) {
		cz_type_encode(&cz_type_match, &s->matches.v[k], NULL, &e);
		cz_buf_addf(out, "%zu\n", s->matches.at[k].line);
	}
}

static int read_all(struct heard *h)
{
	char *names[] = {file, file};
	struct cz_remarks remarks = {.hear = hear, .ctx = h};
	struct cz_store s = CZ_STORE_INIT;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_reader *r = cz_reader_new(names, 2, &(struct cz_reader_options){.max_line = LONGEST + 500});
	assert_non_null(r);
	*h = (struct heard){0};
	const unsigned keep = CZ_STORE_REQUESTS | CZ_STORE_VOLUNTEERS | CZ_STORE_MATCHES;
	int rc = cz_store_read_with(&s, r, keep, NULL, take, h, &remarks, &err);
	write_records(&s, &h->text);
	cz_buf_addf(&h->text, "%d %zu %d\n", rc, err.line, (int)err.rule);
	assert_false(cz_buf_failed(&h->text));
	cz_reader_free(r);
	cz_store_release(&s);
	return rc;
}

static void compare(const struct heard *a, const struct heard *b)
{
	assert_int_equal(a->text.len, b->text.len);
	assert_memory_equal(a->text.data, b->text.data, a->text.len);
	assert_int_equal(a->taken, b->taken);
}

/* last: what stands behind the lines in both files, or nothing. */
static void read_in_three_ways(const char *last, int rc)
{
	struct heard all, one, loose;
	write_file(false, last);
	assert_int_equal(read_all(&all), rc);
	cz_threads_limit(1);
	assert_int_equal(read_all(&one), rc);
	cz_threads_limit(0);
	write_file(true, last);
	assert_int_equal(read_all(&loose), rc);
	assert_true(all.text.len > 1000000);
	assert_true(all.taken >= RECORDS / 50);
	compare(&all, &one);
	compare(&all, &loose);
	cz_buf_release(&all.text);
	cz_buf_release(&one.text);
	cz_buf_release(&loose.text);
}

static void a_stream_is_the_same_however_it_is_read(void **unused)
{
	(void)unused;
	read_in_three_ways("", 0);
}

static void an_error_ends_it_at_its_line(void **unused)
{
	static char longer[LONGEST + 600];
	(void)unused;
	read_in_three_ways("{\"type\":\"request\",\n", CZ_EINPUT);
	snprintf(longer, sizeof longer, "{\"type\":\"request\",\"id\":\"L\",\"goal\":\"%0*d\"}\n", LONGEST + 500, 0);
	read_in_three_ways(longer, CZ_EINPUT);
}

static void arenas_join(void **unused)
{
	struct cz_arena a = CZ_ARENA_INIT, b = CZ_ARENA_INIT;
	(void)unused;
	cz_arena_join(&a, &b);
	char *one = cz_arena_text(&b, "one", 3);
	cz_arena_join(&a, &b);
	assert_null(b.block);
	for (int k = 0; k < 100; k++)
		assert_non_null(cz_arena_new0(&b, 1, 1000));
	char *two = cz_arena_text(&b, "two", 3);
	cz_arena_join(&a, &b);
	char *three = cz_arena_text(&a, "three", 5);
	assert_string_equal(one, "one");
	assert_string_equal(two, "two");
	assert_string_equal(three, "three");
	cz_arena_release(&a);
}

static int make_file(void **state)
{
	(void)state;
	int fd = mkstemp(file);
	return fd < 0 ? -1 : close(fd);
}

static int remove_file(void **state)
{
	(void)state;
	return unlink(file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_stream_is_the_same_however_it_is_read),
		cmocka_unit_test(an_error_ends_it_at_its_line),
		cmocka_unit_test(arenas_join),
	};
	return cmocka_run_group_tests(tests, make_file, remove_file);
}
