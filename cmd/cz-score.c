/* cz-score: how partnerships stand on the aspects of a question bank, and what to talk about. */
#include "cli/cli.h"
#include "score/explain.h"
#include "score/instrument.h"
#include "score/sheet.h"
#include "score/write.h"
#include <stdlib.h>

struct settings {
	struct cz_common common;
	const char *bank, *print_bank, *explain;
	bool items, pairs, pairwise;
	int ci, to;
};

#define AT(field) offsetof(struct settings, field)
static const struct cz_opt opts[] = {
	{0, "bank", CZ_OPT_TEXT, AT(bank), "FILE", "the question bank: a file, or kaats5 (default) or sofa4", 0, 0},
	{0, "print-bank", CZ_OPT_TEXT, AT(print_bank), "NAME", "show a bank that comes with cz: kaats5, sofa4", 0, 0},
	{0, "items", CZ_OPT_FLAG, AT(items), NULL, "a record for each item too", 0, 0},
	{0, "pairs", CZ_OPT_FLAG, AT(pairs), NULL, "compare every two parties, not only those furthest apart", 0, 0},
	{0, "pairwise", CZ_OPT_FLAG, AT(pairwise), NULL, "judge the questionnaire from all answers, not only from those without gaps", 0, 0},
	{0, "ci", CZ_OPT_CHOICE, AT(ci), "mlci|t", "interval: moderated logit (default), or Student's t", 0, 0},
	{0, "to", CZ_OPT_CHOICE, AT(to), "jsonl|csv", "records (default), or the scores as one table", 0, 0},
	{0, "explain", CZ_OPT_TEXT, AT(explain), "FIELD", "tell what a number of the output means; 'list' names them", 0, 0},
	{0},
};

static const struct cz_prog prog = {
	.name = "cz-score",
	.synopsis = "[option ...] [file ...]",
	.purpose = "Score partnerships on the five aspects, with honest uncertainty and an agenda.",
	.opts = opts,
	.takes = CZ_TAKES_OUTPUT | CZ_TAKES_RECORDS | CZ_TAKES_DATE,
};

/* Everything of a run. */
struct job {
	const struct settings *set;
	struct cz_remarks remarks;
	struct cz_bank bank;
	struct cz_tally tally;
	struct cz_results results;
	struct cz_store store; /* what stands beside responses; these are counted as they come by */
	struct cz_arena mem;
	struct cz_buf text;
};

static int read_bank(struct job *j, struct cz_err *err)
{
	const char *name = j->set->bank ? j->set->bank : "kaats5";
	struct cz_str own = cz_bank_text(name);
	struct cz_document d;
	int rc = own.n ? cz_json_document(name, own, &j->mem, &d, err) : cz_json_open(name, &j->mem, &d, err);
	return rc ? rc : cz_bank_init(&j->bank, &d, &j->mem, err);
}

static int count_response(void *ctx, const struct cz_record *rec, struct cz_err *err)
{
	struct job *j = ctx;
	struct cz_response r;
	struct cz_arena mem = CZ_ARENA_INIT;
	int rc = cz_type_decode(&cz_type_response, rec, &r, &mem, &j->remarks, err);
	if (rc > 0)
		rc = cz_tally_add(&j->tally, &r, rec->source, rec->line, &j->remarks, err);
	cz_arena_release(&mem);
	return rc < 0 ? rc : 0;
}

static const struct cz_value *invited_of(const void *ctx, struct cz_str partnership)
{
	const struct cz_store *s = ctx;
	size_t i = cz_map_find(&s->partnership_ids, partnership);
	return i == CZ_MAP_NONE ? NULL : s->partnerships.v[i].invited;
}

static const struct cz_partnership *partnership_of(const struct job *j, size_t group)
{
	size_t i = cz_map_find(&j->store.partnership_ids, j->tally.partnerships.key[j->tally.group[group].partnership]);
	return i == CZ_MAP_NONE ? NULL : &j->store.partnerships.v[i];
}

static int write_all(struct job *j, struct cz_err *err)
{
	const struct cz_results *r = &j->results;
	if (j->set->to) {
		cz_score_sheet(r, j->set->items, &j->text);
		return cz_buf_failed(&j->text) ? cz_fail_mem(err) : 0;
	}
	for (size_t g = 0; g < j->tally.n; g++)
		for (uint32_t a = 0; a < j->bank.aspects; a++)
			cz_score_write(r, g, a, j->set->pairs, &j->text);
	for (size_t g = 0; j->set->items && g < j->tally.n; g++)
		cz_score_write_items(r, g, &j->text);
	for (size_t g = 0; g < j->tally.n; g++) /* the last wave of each partnership is the one to talk about */
		if (g + 1 == j->tally.n || j->tally.group[g + 1].partnership != j->tally.group[g].partnership)
			cz_score_write_agenda(r, g, partnership_of(j, g), j->set->common.as_of, &j->text);
	for (uint32_t a = 0; j->tally.responses && a < j->bank.aspects; a++) {
		cz_score_write_instrument(&j->tally, a, &j->text);
		cz_instrument_warn(&j->tally, a, &j->remarks);
	}
	int rc = cz_score_write_comparisons(r, &j->text, err);
	if (!rc)
		rc = cz_score_write_views(r, &j->text, err);
	if (!rc)
		rc = cz_score_write_registration(&j->store, j->set->common.as_of, &j->text, err);
	return rc ? rc : cz_buf_failed(&j->text) ? cz_fail_mem(err) : 0;
}

static int score(struct job *j, int argc, char **argv, int first, struct cz_err *err)
{
	enum { BESIDE = CZ_STORE_REQUESTS | CZ_STORE_VOLUNTEERS | CZ_STORE_MATCHES | CZ_STORE_CONTACTS | CZ_STORE_PARTNERSHIPS };
	struct cz_reader_options ropts = {0};
	struct cz_reader *in = NULL;
	int rc = read_bank(j, err);
	if (!rc)
		rc = cz_tally_init(&j->tally, &j->bank, err);
	j->tally.pairwise = j->set->pairwise;
	if (!rc && !(in = cz_cli_reader(&j->set->common, argc, argv, first, &ropts, err)))
		rc = (int)err->code;
	if (!rc)
		rc = cz_store_read_with(&j->store, in, BESIDE, "response", count_response, j, &j->remarks, err);
	cz_reader_free(in);
	if (!rc)
		rc = cz_tally_finish(&j->tally, err);
	if (!rc)
		rc = cz_results_make(&j->results, &j->tally, (enum cz_interval_kind)j->set->ci, invited_of, &j->store, err);
	return rc ? rc : write_all(j, err);
}

/* What needs no records. */
static int print_bank(struct job *j, struct cz_err *err)
{
	struct cz_str own = cz_bank_text(j->set->print_bank);
	cz_buf_add(&j->text, own.s, own.n);
	return own.n ? 0 : cz_fail(err, CZ_EUSAGE, "there is no bank '%s'; kaats5 and sofa4 come with cz", j->set->print_bank);
}

static int explain(struct job *j, struct cz_err *err)
{
	if (strcmp(j->set->explain, "list") == 0)
		cz_score_explainable(&j->text);
	else if (!cz_score_explain(cz_str_of(j->set->explain), j->set->common.lang, &j->text))
		return cz_fail(err, CZ_EUSAGE, "there is no number '%s' to explain; see --explain=list", j->set->explain);
	return 0;
}

static int run(const struct settings *set, int argc, char **argv, int first, int *status, struct cz_err *err)
{
	struct cz_voice voice = {&prog, &set->common};
	struct job j = {.set = set, .remarks = cz_cli_remarks(&voice)};
	struct cz_out out = {0};
	int rc = cz_out_open(&out, set->common.output, err);
	if (!rc)
		rc = set->print_bank ? print_bank(&j, err) : set->explain ? explain(&j, err) : score(&j, argc, argv, first, err);
	cz_out_take(&out, &j.text);
	if (!rc)
		rc = cz_out_commit(&out, err);
	*status = cz_cli_status(&j.remarks);
	cz_cli_say(&voice, "%llu responses counted, %llu of other banks", (unsigned long long)j.tally.responses,
		   (unsigned long long)j.tally.other_bank);
	cz_out_release(&out);
	cz_results_release(&j.results);
	cz_tally_release(&j.tally);
	cz_bank_release(&j.bank);
	cz_store_release(&j.store);
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
