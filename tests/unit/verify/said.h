#ifndef SAID_H
#define SAID_H

/* A town and a plan as files, and what cz-verify says of them, read back from its record. */
#include "every_plan.h"
#include "match/policy.h"
#include "verify/verdict.h"
#include <stdio.h>

struct bench {
	struct cz_arena mem;
	struct cz_document changes;
	struct cz_policy policy;
	struct cz_rulebook book;
	struct cz_buf town, plan; /* records; what cz-match wrote */
	struct facts facts;
	struct worth best;
	struct plan chosen;
	int64_t unit; /* what a step of urgency counts in prices */
	bool cut; /* cz-match looked at the nearest only */
	char folder[64], town_file[80], plan_file[80];
};

static void write_file(const char *name, const struct cz_buf *b, const struct cz_buf *more)
{
	FILE *f = fopen(name, "w");
	assert_non_null(f);
	fwrite(b->data, 1, b->len, f);
	if (more)
		fwrite(more->data, 1, more->len, f);
	assert_int_equal(fclose(f), 0);
}

static void read_in(struct cz_store *s, struct cz_claim *claim, struct cz_remarks *remarks, char *one, char *two)
{
	enum { ALL = CZ_STORE_REQUESTS | CZ_STORE_VOLUNTEERS | CZ_STORE_MATCHES | CZ_STORE_CONTACTS | CZ_STORE_ORGANISATIONS |
		     CZ_STORE_PAIRS | CZ_STORE_PLACES };
	char *name[] = {one, two};
	struct cz_err err = CZ_ERR_INIT;
	struct cz_reader_options o = {0};
	struct cz_reader *r = cz_reader_new(name, two ? 2 : 1, &o);
	assert_non_null(r);
	assert_int_equal(cz_store_read_with(s, r, ALL, NULL, claim ? cz_claim_take : NULL, claim, remarks, &err), 0);
	cz_reader_free(r);
}

struct heard {
	size_t n[1000];
};

static void hear(void *ctx, const struct cz_remark *r)
{
	struct heard *h = ctx;
	h->n[r->id]++;
}

/* What cz-verify says of a plan. */
struct verdict {
	bool allowed, optimal;
	int64_t wrong;
	struct worth value, best, behind;
	bool has_best;
	int changes, drops;
	struct change {
		struct plan drop, add;
		int64_t served, steps, points;
	} change[MOST_REQUESTS * MOST_VOLUNTEERS];
	char proof; /* its first letter */
	struct heard heard;
};

static struct worth read_worth(const struct cz_value *v)
{
	const struct cz_value *by = cz_value_get(v, "served_by_urgency");
	return (struct worth){{cz_value_int(by, "1", -1), cz_value_int(by, "2", -1), cz_value_int(by, "3", -1)},
			      cz_value_int(v, "score", -1)};
}

static struct plan read_pairs(const struct cz_value *list)
{
	struct plan p = {{0}};
	for (uint32_t k = 0; k < list->n; k++)
		p.with[cz_value_text(&list->item[k], "request", "").s[1] - '0'] |=
			(uint8_t)(1u << (cz_value_text(&list->item[k], "volunteer", "").s[1] - '0'));
	return p;
}

static void read_changes(struct verdict *out, const struct cz_value *better)
{
	for (uint32_t k = 0; better && k < better->n; k++) {
		const struct cz_value *v = &better->item[k], *drop = cz_value_get(v, "drop");
		assert_true(out->changes < MOST_REQUESTS * MOST_VOLUNTEERS);
		out->change[out->changes++] = (struct change){read_pairs(drop), read_pairs(cz_value_get(v, "add")), cz_value_int(v, "served", 0),
							      cz_value_int(v, "steps", 0), cz_value_int(v, "points", 0)};
		out->drops += (int)drop->n;
	}
}

static void verify(const struct bench *b, char *one, char *two, bool minimise, struct verdict *out)
{
	struct cz_store s = CZ_STORE_INIT;
	struct cz_claim claim = {0};
	struct cz_verdict made;
	struct cz_buf text = CZ_BUF_INIT;
	struct cz_document d;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_err err = CZ_ERR_INIT;
	*out = (struct verdict){0};
	struct cz_remarks remarks = {hear, &out->heard, {0}};
	struct cz_verdict_options o = {.as_of = small_today, .minimise = minimise};
	read_in(&s, &claim, &remarks, one, two);
	if (cz_verdict_make(&made, &s, &claim, &b->book, &o, &remarks, &text, &err))
		fail_msg("cz-verify: %s", err.text);
	assert_int_equal(cz_json_document("verdict", (struct cz_str){text.data, text.len}, &mem, &d, &err), 0);
	const struct cz_value *best = cz_value_get(&d.value, "best");
	out->proof = cz_value_text(&d.value, "proof", "").s[0];
	out->allowed = cz_value_bool(&d.value, "allowed", false);
	out->optimal = cz_value_bool(&d.value, "optimal", false);
	out->wrong = cz_value_int(&d.value, "wrong", -1);
	out->value = read_worth(&d.value);
	out->has_best = best != NULL;
	out->best = read_worth(best);
	read_changes(out, cz_value_get(&d.value, "better"));
	cz_arena_release(&mem);
	cz_buf_release(&text);
	cz_store_release(&s);
	cz_claim_release(&claim);
}

#endif
