/* How long it takes to read a stream into typed records, and to write them again; see records.sh. Prints records,
 * CPU seconds and MB.
 * usage: records FILE */
#include "base/file.h"
#include "model/store.h"
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static double cpu(void)
{
	return (double)clock() / CLOCKS_PER_SEC;
}

static int write_all(const struct cz_store *s, struct cz_err *err)
{
	struct cz_out out;
	struct cz_buf b = CZ_BUF_INIT;
	struct cz_emit e = CZ_EMIT_INIT(&b);
	int rc = cz_out_open(&out, "/dev/null", err);
	if (rc)
		return rc;
	for (size_t i = 0; i < s->requests.n; i++) {
		cz_type_encode(&cz_type_request, &s->requests.v[i], NULL, &e);
		if (b.len > 1 << 16)
			cz_out_take(&out, &b);
	}
	cz_out_take(&out, &b);
	rc = cz_out_commit(&out, err);
	cz_out_release(&out);
	cz_buf_release(&b);
	return rc;
}

int main(int argc, char **argv)
{
	struct cz_store s = CZ_STORE_INIT;
	struct cz_err err = CZ_ERR_INIT;
	if (argc != 2)
		return 2;
	struct cz_reader *r = cz_reader_new(argv + 1, 1, NULL);
	double start = cpu();
	if (!r || cz_store_read(&s, r, CZ_STORE_ALL, NULL, &err))
		return fprintf(stderr, "%s\n", err.text), 3;
	double read = cpu();
	if (write_all(&s, &err))
		return fprintf(stderr, "%s\n", err.text), 4;
	double written = cpu();
	struct rusage use;
	getrusage(RUSAGE_SELF, &use);
	printf("%zu %.3f %.3f %ld\n", s.requests.n, read - start, written - read, use.ru_maxrss / 1024);
	cz_reader_free(r);
	cz_store_release(&s);
	return 0;
}
