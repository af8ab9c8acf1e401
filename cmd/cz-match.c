/* cz-match: the best assignment of volunteers to help requests, with reasons. */
#include "cli/cli.h"
#include "match/write.h"
#include <stdlib.h>

struct settings {
	struct cz_common common;
	const char *policy;
	bool print_policy, minimise, prices;
	int64_t alternatives, seed;
};

#define AT(field) offsetof(struct settings, field)
static const struct cz_opt opts[] = {
	{0, "policy", CZ_OPT_TEXT, AT(policy), "FILE", "rules and weights that differ from the default", 0, 0},
	{0, "print-policy", CZ_OPT_FLAG, AT(print_policy), NULL, "show the default policy, with what each setting means", 0, 0},
	{0, "alternatives", CZ_OPT_INT, AT(alternatives), "N", "so many back-ups for each request", 0, 1000},
	{0, "prices", CZ_OPT_FLAG, AT(prices), NULL, "what one more place of each volunteer is worth", 0, 0},
	{0, "minimise", CZ_OPT_FLAG, AT(minimise), NULL, "scores of pairs are costs", 0, 0},
	{0, "seed", CZ_OPT_INT, AT(seed), "N", "decides ties (default 0)", 0, 0},
	{0},
};

static const struct cz_prog prog = {
	.name = "cz-match",
	.synopsis = "[option ...] [file ...]",
	.purpose = "Assign volunteers to help requests: the best way there is, explained.",
	.opts = opts,
	.takes = CZ_TAKES_OUTPUT | CZ_TAKES_RECORDS | CZ_TAKES_DATE,
};

enum { WANTED = CZ_STORE_REQUESTS | CZ_STORE_VOLUNTEERS | CZ_STORE_MATCHES | CZ_STORE_CONTACTS | CZ_STORE_ORGANISATIONS |
		CZ_STORE_PAIRS | CZ_STORE_PLACES };

static int match_pairs(const struct settings *set, const struct cz_store *s, const struct cz_write_options *o,
		       struct cz_buf *out, struct cz_err *err)
{
	struct cz_pairs p;
	int rc = cz_pairs_solve(&p, s, set->minimise, o->seed, err);
	if (!rc)
		rc = cz_pairs_write(&p, o, out, err);
	cz_pairs_release(&p);
	return rc;
}

static int match_town(const struct settings *set, const struct cz_policy *policy, const struct cz_store *s,
		      const struct cz_write_options *o, struct cz_buf *out, struct cz_err *err)
{
	struct cz_match_town t;
	struct cz_plan_of_town p = {0};
	int rc = cz_match_town_init(&t, s, policy, set->common.as_of, err);
	if (!rc)
		rc = cz_plan_make(&p, &t, o->seed, err);
	if (!rc)
		rc = cz_plan_write(&p, o, out, err);
	cz_plan_release(&p);
	cz_match_town_release(&t);
	return rc;
}

static int read_policy(const struct settings *set, struct cz_policy *policy, struct cz_arena *mem, struct cz_err *err)
{
	struct cz_document d;
	int rc = set->policy ? cz_json_open(set->policy, mem, &d, err) : 0;
	return rc ? rc : cz_policy_init(policy, set->policy ? &d : NULL, mem, err);
}

static int run(const struct settings *set, int argc, char **argv, int first, int *status, struct cz_err *err)
{
	struct cz_write_options o = {.alternatives = (size_t)set->alternatives, .prices = set->prices, .seed = (uint64_t)set->seed};
	struct cz_voice voice = {&prog, &set->common};
	struct cz_remarks remarks = cz_cli_remarks(&voice);
	struct cz_reader_options ropts = {0};
	struct cz_store store = CZ_STORE_INIT;
	struct cz_policy policy = {0};
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_buf text = CZ_BUF_INIT;
	struct cz_out out = {0};
	struct cz_reader *in = NULL;
	int rc = cz_out_open(&out, set->common.output, err);
	if (!rc)
		rc = read_policy(set, &policy, &mem, err);
	if (!rc && set->print_policy) {
		struct cz_str s = cz_policy_default();
		cz_out_write(&out, s.s, s.n);
		rc = cz_out_commit(&out, err);
		goto done;
	}
	if (!rc && !(in = cz_cli_reader(&set->common, argc, argv, first, &ropts, err)))
		rc = (int)err->code;
	if (!rc)
		rc = cz_store_read(&store, in, WANTED, &remarks, err);
	if (!rc)
		rc = store.pairs.n ? match_pairs(set, &store, &o, &text, err) : match_town(set, &policy, &store, &o, &text, err);
	if (!rc) {
		cz_out_take(&out, &text);
		rc = cz_out_commit(&out, err);
	}
	*status = cz_cli_status(&remarks);
	cz_cli_say(&voice, "%zu requests, %zu volunteers, %zu matches read", store.requests.n, store.volunteers.n, store.matches.n);
done:
	cz_out_release(&out);
	cz_buf_release(&text);
	cz_reader_free(in);
	cz_store_release(&store);
	cz_policy_release(&policy);
	cz_arena_release(&mem);
	return rc;
}

int main(int argc, char **argv)
{
	struct cz_err err = CZ_ERR_INIT;
	struct settings set = {0};
	int status = CZ_EXIT_OK;
	int i = cz_cli_begin(&prog, argc, argv, &set, &status);

	if (i < 0)
		return status;
	if (run(&set, argc, argv, i, &status, &err))
		status = CZ_EXIT_SYSTEM;
	return cz_cli_end(&prog, &set.common, &err, status);
}
