#ifndef SOME_TOWN_H
#define SOME_TOWN_H

/* A small town made by chance, read in as a command does. */
#include "../verify/small_town.h"
#include "data/reader.h"
#include "match/whatif.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void read_text(struct cz_store *s, const struct cz_buf *text)
{
	enum { ALL = CZ_STORE_REQUESTS | CZ_STORE_VOLUNTEERS | CZ_STORE_MATCHES | CZ_STORE_CONTACTS | CZ_STORE_ORGANISATIONS |
		     CZ_STORE_PLACES };
	char file[] = "/tmp/cz-town-XXXXXX", *name[] = {file};
	struct cz_reader_options o = {0};
	int fd = mkstemp(file);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text->data, text->len), (ssize_t)text->len);
	assert_int_equal(close(fd), 0);
	struct cz_reader *r = cz_reader_new(name, 1, &o);
	assert_non_null(r);
	*s = (struct cz_store)CZ_STORE_INIT;
	assert_int_equal(cz_store_read(s, r, ALL, NULL, NULL), 0);
	cz_reader_free(r);
	assert_int_equal(unlink(file), 0);
}

/* The policy borrows from mem. */
static inline void some_policy(struct cz_policy *p, struct cz_arena *mem)
{
	struct cz_buf text = CZ_BUF_INIT;
	struct cz_document *d = cz_arena_alloc(mem, sizeof *d);
	make_policy(&text);
	assert_int_equal(cz_json_document("policy", (struct cz_str){text.data, text.len}, mem, d, NULL), 0);
	assert_int_equal(cz_policy_init(p, d, mem, NULL), 0);
	cz_buf_release(&text);
}

struct some_town {
	struct cz_arena mem;
	struct cz_buf text; /* its records */
	struct cz_policy policy;
};

static inline void some_town_make(struct some_town *c, uint64_t seed)
{
	*c = (struct some_town){.mem = CZ_ARENA_INIT, .text = CZ_BUF_INIT};
	chance = seed << 32;
	some_policy(&c->policy, &c->mem);
	make_town(&c->text);
}

static inline void some_town_release(struct some_town *c)
{
	cz_policy_release(&c->policy);
	cz_buf_release(&c->text);
	cz_arena_release(&c->mem);
}

#endif
