/* cz-verify: an independent proof that what cz-match proposed is allowed, and the best there is. */
#include "cli/cli.h"
#include "verify/verdict.h"

struct settings {
	struct cz_common common;
	const char *policy;
	bool minimise;
};

#define AT(field) offsetof(struct settings, field)
static const struct cz_opt opts[] = {
	{0, "policy", CZ_OPT_INPUT, AT(policy), "FILE", "rules and weights that differ from the default, as for cz-match", 0, 0},
	{0, "minimise", CZ_OPT_FLAG, AT(minimise), NULL, "scores of pairs are costs, also when no match_run says so", 0, 0},
	{0},
};

static const struct cz_prog prog = {
	.name = "cz-verify",
	.synopsis = "[option ...] [file ...]",
	.purpose = "Prove that a plan of cz-match is allowed and the best there is, or say what is wrong.",
	.opts = opts,
	.takes = CZ_TAKES_OUTPUT | CZ_TAKES_RECORDS | CZ_TAKES_DATE | CZ_WRITES_RECORDS,
};

enum { WANTED = CZ_STORE_REQUESTS | CZ_STORE_VOLUNTEERS | CZ_STORE_MATCHES | CZ_STORE_CONTACTS | CZ_STORE_ORGANISATIONS |
		CZ_STORE_PAIRS | CZ_STORE_PLACES };

/* Everything of a run. */
struct job {
	const struct settings *set;
	struct cz_remarks remarks;
	struct cz_store store;
	struct cz_claim claim;
	struct cz_rulebook book;
	struct cz_arena mem;
	struct cz_buf text;
	struct cz_verdict verdict;
};

static int read_policy(struct job *j, struct cz_err *err)
{
	struct cz_document *changes = NULL;
	int rc = 0;
	if (j->set->policy) {
		changes = cz_arena_alloc(&j->mem, sizeof *changes);
		rc = changes ? cz_json_open(j->set->policy, &j->mem, changes, err) : cz_fail_mem(err);
	}
	return rc ? rc : cz_rulebook_read(&j->book, changes, &j->mem, err);
}

static int verify(struct job *j, int argc, char **argv, int first, struct cz_err *err)
{
	const struct cz_verdict_options o = {.lang = (enum cz_lang)j->set->common.lang, .as_of = j->set->common.as_of,
					     .minimise = j->set->minimise};
	struct cz_reader_options ropts = {0};
	struct cz_reader *in = NULL;
	int rc = read_policy(j, err);
	if (!rc && !(in = cz_cli_reader(&j->set->common, argc, argv, first, &ropts, err)))
		rc = (int)err->code;
	j->store.glance = cz_claim_glance;
	j->store.glance_ctx = &j->claim;
	if (!rc)
		rc = cz_store_read_with(&j->store, in, WANTED, NULL, cz_claim_take, &j->claim, &j->remarks, err);
	if (!rc)
		rc = cz_verdict_make(&j->verdict, &j->store, &j->claim, &j->book, &o, &j->remarks, &j->text, err);
	cz_reader_free(in);
	return rc;
}

static int run(const struct settings *set, int argc, char **argv, int first, int *status, struct cz_err *err)
{
	struct cz_voice voice = {&prog, &set->common};
	struct job j = {.set = set, .remarks = cz_cli_remarks(&voice)};
	struct cz_out out = {0};
	int rc = cz_out_open(&out, set->common.output, err);
	if (!rc)
		rc = verify(&j, argc, argv, first, err);
	if (!rc) {
		cz_out_take(&out, &j.text);
		rc = cz_out_commit(&out, err);
	}
	*status = j.verdict.allowed && j.verdict.optimal ? cz_cli_status(&j.remarks) : CZ_EXIT_FOUND;
	cz_cli_say(&voice, "%zu requests, %zu volunteers, %zu matches, %zu prices read",
		   "%zu hulpvragen, %zu vrijwilligers, %zu koppelingen, %zu prijzen gelezen", j.store.requests.n,
		   j.store.volunteers.n, j.store.matches.n, j.claim.prices);
	cz_out_release(&out);
	cz_store_release(&j.store);
	cz_claim_release(&j.claim);
	cz_arena_release(&j.mem);
	cz_buf_release(&j.text);
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
