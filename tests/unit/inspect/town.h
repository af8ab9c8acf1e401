/* Records for the tests of this floor, given as lines. */
#ifndef TESTS_INSPECT_TOWN_H
#define TESTS_INSPECT_TOWN_H

#include "inspect/check.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "../unit.h"

static void hear_town(void *ctx, const struct cz_remark *r)
{
	struct cz_findings *f = ctx;
	cz_findings_add(f, &(struct cz_finding){.id = r->id, .at = {r->source, r->line}});
}

/* Reads lines joined by '\n' into s; what cannot be read becomes findings. */
static inline void town_read(struct cz_store *s, struct cz_findings *f, const char *lines)
{
	static char path[] = "/tmp/cz-town-XXXXXX"; /* the records keep saying that they came from there */
	strcpy(path + strlen(path) - 6, "XXXXXX");
	int fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_true(write(fd, lines, strlen(lines)) == (ssize_t)strlen(lines) && write(fd, "\n", 1) == 1);
	close(fd);
	char *names[] = {path};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_remarks remarks = {.hear = hear_town, .ctx = f};
	struct cz_reader *in = cz_reader_new(names, 1, NULL);
	assert_non_null(in);
	s->extra = cz_check_extra;
	s->extra_ctx = f;
	assert_int_equal(cz_store_read(s, in, CZ_STORE_ALL, &remarks, &err), 0);
	cz_reader_free(in);
	unlink(path);
	for (size_t i = 0; i < f->n; i++)
		f->v[i].at.source = NULL; /* the path is another each time */
}

#endif
