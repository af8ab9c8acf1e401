/* cz-score: how partnerships stand on the aspects of a question bank, and what to talk about. */
#include "cli/cli.h"
#include "model/banks.h"
#include "score/explain.h"
#include "score/instrument.h"
#include "score/sheet.h"
#include "score/write.h"
#include <stdlib.h>

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

/* The responses to one bank. */
struct survey {
	struct cz_bank bank;
	struct cz_tally tally;
	struct cz_results results;
};

/* Everything of a run. */
struct job {
	const struct settings *set;
	struct cz_remarks remarks;
	struct survey *survey;
	size_t surveys;
	uint64_t other_bank;
	struct cz_store store; /* what stands beside responses; these are counted as they come by */
	struct cz_arena mem;
	struct cz_buf text;
};

static int open_survey(struct job *j, const char *name, struct survey *s, struct cz_err *err)
{
	struct cz_str own = cz_bank_text(name);
	struct cz_document d;
	int rc = own.n ? cz_json_document(name, own, &j->mem, &d, err) : cz_json_open(name, &j->mem, &d, err);
	if (!rc)
		rc = cz_bank_init(&s->bank, &d, &j->mem, err);
	if (!rc)
		rc = cz_tally_init(&s->tally, &s->bank, err);
	s->tally.pairwise = j->set->pairwise;
	s->tally.twice = (enum cz_twice)j->set->dup;
	return rc;
}

static struct survey *survey_named(const struct job *j, const char *bank)
{
	for (size_t i = 0; i < j->surveys; i++)
		if (!bank || strcmp(j->survey[i].bank.name, bank) == 0)
			return &j->survey[i];
	return NULL;
}

static int open_surveys(struct job *j, struct cz_err *err)
{
	static const char *const own[] = {"kaats5", "sofa4"};
	const char *const *name = j->set->bank.n ? j->set->bank.v : own;
	size_t n = j->set->bank.n ? j->set->bank.n : CZ_COUNT(own);
	int rc = 0;
	j->survey = cz_arena_new0(&j->mem, n, sizeof *j->survey);
	if (!j->survey)
		return cz_fail_mem(err);
	for (size_t i = 0; i < n && !rc; i++) {
		rc = open_survey(j, name[i], &j->survey[i], err);
		if (!rc && survey_named(j, j->survey[i].bank.name))
			rc = cz_fail(err, CZ_EUSAGE, "two banks are named '%s'", j->survey[i].bank.name);
		j->surveys = i + 1;
	}
	return rc;
}

static int count_response(void *ctx, const struct cz_record *rec, struct cz_err *err)
{
	struct job *j = ctx;
	struct cz_response r;
	struct cz_arena mem = CZ_ARENA_INIT;
	int rc = cz_type_decode(&cz_type_response, rec, &r, &mem, &j->remarks, err);
	struct survey *s = rc > 0 ? survey_named(j, r.bank) : NULL;
	if (s) {
		rc = cz_tally_add(&s->tally, &r, rec->source, rec->line, &j->remarks, err);
	} else if (rc > 0) {
		j->other_bank++;
		cz_remark(&j->remarks, &(struct cz_remark){.id = CZ604, .source = rec->source, .line = rec->line, .field = "bank"});
	}
	cz_arena_release(&mem);
	return rc < 0 ? rc : 0;
}

static const struct cz_value *invited_of(const void *ctx, struct cz_str partnership)
{
	const struct cz_store *s = ctx;
	size_t i = cz_map_find(&s->partnership_ids, partnership);
	return i == CZ_MAP_NONE ? NULL : s->partnerships.v[i].invited;
}

static int write_table(struct job *j, struct cz_err *err)
{
	struct cz_sheet_form form = {j->set->items, INT32_MAX, INT32_MIN};
	for (size_t i = 0; i < j->surveys; i++) {
		const struct cz_bank *b = &j->survey[i].bank;
		form.lo = b->lo < form.lo ? b->lo : form.lo;
		form.hi = b->hi > form.hi ? b->hi : form.hi;
	}
	cz_score_sheet_header(&form, &j->text);
	for (size_t i = 0; i < j->surveys; i++)
		cz_score_sheet(&j->survey[i].results, &form, &j->text);
	return cz_buf_failed(&j->text) ? cz_fail_mem(err) : 0;
}

static int write_records(struct job *j, struct cz_err *err)
{
	struct cz_registered *reg = cz_register_new(&j->store, j->set->common.as_of);
	const struct cz_score_form form = {&j->store, reg, j->set->common.as_of, j->set->items, j->set->pairs};
	int rc = reg ? 0 : cz_fail_mem(err);
	for (size_t i = 0; i < j->surveys && !rc; i++) {
		const struct survey *s = &j->survey[i];
		rc = cz_score_write_all(&s->results, &form, &j->text, err);
		for (uint32_t a = 0; s->tally.responses && a < s->bank.aspects; a++)
			cz_instrument_warn(&s->tally, a, &j->remarks);
	}
	if (!rc)
		rc = cz_register_write(&j->store, reg, &j->survey[0].bank, &j->text, err);
	free(reg);
	return rc;
}

static int score(struct job *j, int argc, char **argv, int first, struct cz_err *err)
{
	enum { BESIDE = CZ_STORE_REQUESTS | CZ_STORE_VOLUNTEERS | CZ_STORE_MATCHES | CZ_STORE_CONTACTS | CZ_STORE_PARTNERSHIPS };
	struct cz_reader_options ropts = {0};
	struct cz_reader *in = NULL;
	int rc = open_surveys(j, err);
	if (!rc && !(in = cz_cli_reader(&j->set->common, argc, argv, first, &ropts, err)))
		rc = (int)err->code;
	if (!rc)
		rc = cz_store_read_with(&j->store, in, BESIDE, "response", count_response, j, &j->remarks, err);
	cz_reader_free(in);
	if (j->other_bank && !j->set->bank.n) /* nobody asked to leave them out */
		cz_remark(&j->remarks, &(struct cz_remark){.id = CZ610, .field = "bank"});
	for (size_t i = 0; i < j->surveys && !rc; i++) {
		struct survey *s = &j->survey[i];
		rc = cz_tally_finish(&s->tally, err);
		if (!rc)
			rc = cz_results_make(&s->results, &s->tally, (enum cz_interval_kind)j->set->ci, invited_of, &j->store, err);
	}
	return rc ? rc : j->set->to ? write_table(j, err) : write_records(j, err);
}

static void close_surveys(struct job *j)
{
	for (size_t i = 0; i < j->surveys; i++) {
		cz_results_release(&j->survey[i].results);
		cz_tally_release(&j->survey[i].tally);
		cz_bank_release(&j->survey[i].bank);
	}
}

static uint64_t counted(const struct job *j)
{
	uint64_t n = 0;
	for (size_t i = 0; i < j->surveys; i++)
		n += j->survey[i].tally.responses;
	return n;
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
	cz_cli_say(&voice, "%llu responses counted, %llu of other banks", (unsigned long long)counted(&j), (unsigned long long)j.other_bank);
	cz_out_release(&out);
	close_surveys(&j);
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
