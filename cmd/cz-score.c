/* cz-score: how partnerships stand on the aspects of a question bank, and what to talk about. */
#include "cli/cli.h"
#include "model/banks.h"
#include "score/explain.h"
#include "score/survey.h"

enum { TO_JSONL, TO_CSV, TO_TEXT }; /* --to */

struct settings {
	struct cz_common common;
	struct cz_opt_list bank;
	const char *print_bank, *explain;
	bool items, pairs, pairwise;
	int ci, to, dup;
};

#define AT(field) offsetof(struct settings, field)
static const struct cz_opt opts[] = {
	{0, "bank", CZ_OPT_LIST, AT(bank), "FILE", "a question bank: a file, or kaats5 or sofa4 (default: both); may be repeated", 0, 0},
	{0, "print-bank", CZ_OPT_TEXT, AT(print_bank), "NAME", "show a bank that comes with cz: kaats5, sofa4", 0, 0},
	{0, "items", CZ_OPT_FLAG, AT(items), NULL, "a record for each item too", 0, 0},
	{0, "pairs", CZ_OPT_FLAG, AT(pairs), NULL, "compare every two parties, not only those furthest apart", 0, 0},
	{0, "dup", CZ_OPT_CHOICE, AT(dup), "neither|first|last", "what counts of who answers twice in a wave (default: neither)", 0, 0},
	{0, "pairwise", CZ_OPT_FLAG, AT(pairwise), NULL, "judge the questionnaire from all answers, not only from those without gaps", 0, 0},
	{0, "ci", CZ_OPT_CHOICE, AT(ci), "mlci|t", "interval: moderated logit (default), or Student's t", 0, 0},
	{0, "to", CZ_OPT_CHOICE, AT(to), "jsonl|csv|text", "records (default), the scores as one table, or the agendas in words", 0, 0},
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
	struct cz_surveys surveys;
	struct cz_store store; /* what stands beside responses; these are counted as they come by */
	struct cz_arena mem;
	struct cz_buf text;
};

static int open_banks(struct job *j, struct cz_err *err)
{
	const struct settings *set = j->set;
	const struct cz_survey_rules rules = {(enum cz_twice)set->dup, (enum cz_interval_kind)set->ci, set->pairwise};
	const char *const *name = set->bank.n ? set->bank.v : cz_bank_names;
	size_t n = set->bank.n ? set->bank.n : CZ_BANKS;
	int rc = cz_surveys_init(&j->surveys, n, rules, err);
	for (size_t i = 0; i < n && !rc; i++) {
		struct cz_str text = cz_bank_text(name[i]);
		struct cz_document d;
		rc = text.n ? cz_json_document(name[i], text, &j->mem, &d, err) : cz_json_open(name[i], &j->mem, &d, err);
		if (!rc)
			rc = cz_surveys_add(&j->surveys, &d, &j->remarks, err);
	}
	return rc;
}

static int take_response(void *ctx, const struct cz_record *rec, struct cz_err *err)
{
	struct job *j = ctx;
	return cz_surveys_take(&j->surveys, rec, &j->remarks, err);
}

static int score(struct job *j, int argc, char **argv, int first, struct cz_err *err)
{
	enum { BESIDE = CZ_STORE_REQUESTS | CZ_STORE_VOLUNTEERS | CZ_STORE_MATCHES | CZ_STORE_CONTACTS | CZ_STORE_PARTNERSHIPS };
	const struct settings *set = j->set;
	const struct cz_score_form form = {.beside = &j->store, .today = set->common.as_of, .items = set->items, .pairs = set->pairs};
	struct cz_reader_options ropts = {0};
	struct cz_reader *in = NULL;
	int rc = open_banks(j, err);
	if (!rc && !(in = cz_cli_reader(&set->common, argc, argv, first, &ropts, err)))
		rc = (int)err->code;
	if (!rc)
		rc = cz_store_read_with(&j->store, in, BESIDE, "response", take_response, j, &j->remarks, err);
	cz_reader_free(in);
	if (j->surveys.elsewhere && !set->bank.n) /* nobody asked to leave them out */
		cz_remark(&j->remarks, &(struct cz_remark){.id = CZ610, .field = "bank"});
	if (!rc)
		rc = cz_surveys_finish(&j->surveys, &j->store, &j->remarks, err);
	if (rc)
		return rc;
	switch (set->to) {
	case TO_CSV:
		return cz_surveys_sheet(&j->surveys, set->items, &j->text, &j->remarks, err);
	case TO_TEXT:
		return cz_surveys_letter(&j->surveys, form, (enum cz_lang)set->common.lang, &j->text, err);
	default:
		return cz_surveys_write(&j->surveys, form, &j->text, &j->remarks, err);
	}
}

/* What needs no records. */
static int print_bank(struct job *j, struct cz_err *err)
{
	struct cz_str own = cz_bank_text(j->set->print_bank);
	cz_buf_add(&j->text, own.s, own.n);
	return own.n ? 0 : cz_fail_said(err, CZ_EUSAGE, "there is no bank '%s'; kaats5 and sofa4 come with cz",
					"er is geen vragenlijst '%s'; kaats5 en sofa4 horen bij cz",
					j->set->print_bank);
}

static int explain(struct job *j, struct cz_err *err)
{
	if (strcmp(j->set->explain, "list") == 0)
		cz_score_explainable(&j->text);
	else if (!cz_score_explain(cz_str_of(j->set->explain), j->set->common.lang, &j->text))
		return cz_fail_said(err, CZ_EUSAGE, "there is no number '%s' to explain; see --explain=list",
				    "er is geen getal '%s' om uit te leggen; zie --explain=list", j->set->explain);
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
	cz_cli_say(&voice, "%llu responses counted, %llu of other banks", "%llu ingevulde vragenlijsten geteld, %llu van andere vragenlijsten",
		   (unsigned long long)cz_surveys_counted(&j.surveys), (unsigned long long)j.surveys.elsewhere);
	cz_out_release(&out);
	cz_surveys_release(&j.surveys);
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
