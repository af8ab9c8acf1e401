#ifndef RUN_H
#define RUN_H

#include "score/result.h"
#include <stdio.h>

/* People of made-up partnerships, from their answers to the results. Included by a test after cmocka.h. */

enum { ITEMS = 6, ASPECTS = 2 };

static const char straight[] =
	"{\"bank\":\"t\",\"scale\":[1,5],\"aspects\":["
	"{\"aspect\":\"a\",\"items\":[{\"item\":\"I0\"},{\"item\":\"I1\"},{\"item\":\"I2\"}]},"
	"{\"aspect\":\"b\",\"items\":[{\"item\":\"I3\"},{\"item\":\"I4\"},{\"item\":\"I5\"}]}]}";

struct person {
	char partnership[16], wave[16], party[16], respondent[16];
	int answer[ITEMS]; /* 0: none */
};

/* A run over people, kept to look at. */
struct run {
	struct cz_arena mem;
	struct cz_bank bank;
	struct cz_tally tally;
	struct cz_results results;
};

static void add(struct cz_tally *t, const struct person *p)
{
	static const char *const id[ITEMS] = {"I0", "I1", "I2", "I3", "I4", "I5"};
	struct cz_member m[ITEMS];
	uint32_t n = 0;
	for (int i = 0; i < ITEMS; i++)
		if (p->answer[i])
			m[n++] = (struct cz_member){cz_str_of(id[i]), {.kind = CZ_INT, .whole = p->answer[i]}};
	struct cz_value answers = {.kind = CZ_OBJECT, .n = n, .member = m};
	struct cz_response r = {p->partnership, p->wave, p->party, p->respondent[0] ? p->respondent : NULL, NULL, &answers};
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_tally_add(t, &r, &(struct cz_record){.source = "test", .line = 1}, NULL, &err), 0);
}

static void begin(struct run *r, const char *bank)
{
	struct cz_document d;
	struct cz_err err = CZ_ERR_INIT;
	*r = (struct run){0};
	assert_int_equal(cz_json_document("bank", cz_str_of(bank), &r->mem, &d, &err), 0);
	assert_int_equal(cz_bank_init(&r->bank, &d, &r->mem, NULL, &err), 0);
	assert_int_equal(cz_tally_init(&r->tally, &r->bank, &err), 0);
}

static void finish(struct run *r)
{
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_tally_finish(&r->tally, &err), 0);
	assert_int_equal(cz_results_make(&r->results, &r->tally, CZ_INTERVAL_MLCI, NULL, NULL, &err), 0);
}

static void end(struct run *r)
{
	cz_results_release(&r->results);
	cz_tally_release(&r->tally);
	cz_bank_release(&r->bank);
	cz_arena_release(&r->mem);
}

static void score(struct run *r, const char *bank, const struct person *p, size_t n)
{
	begin(r, bank);
	for (size_t i = 0; i < n; i++)
		add(&r->tally, &p[i]);
	finish(r);
}

#endif
