/* cz-check: what is odd in a municipality's records; the gate before anything is published. */
#include "cli/cli.h"
#include "cli/limit.h"
#include "inspect/changes.h"
#include "inspect/check.h"
#include "inspect/lists.h"
#include "match/policy.h"
#include <stdio.h>
#include <stdlib.h>

struct settings {
	struct cz_common common;
	const char *policy, *max_changes, *accept;
	int64_t retention, vog_months;
	int fail_on, to;
	bool changes;
};

enum { FAIL_NONE = 3, TO_JSONL = 0, UNSET = -1 };

#define AT(field) offsetof(struct settings, field)
static const struct cz_opt opts[] = {
	{0, "fail-on", CZ_OPT_CHOICE, AT(fail_on), "info|warning|error|none", "status 1 from this level up (default error)", 0, 0},
	{0, "retention", CZ_OPT_INT, AT(retention), "DAYS", "find what ended more days ago than this", 0, 100000},
	{0, "vog-months", CZ_OPT_INT, AT(vog_months), "N", "how long a VOG counts (default: that of the policy, 36)", 1, 1200},
	{0, "policy", CZ_OPT_INPUT, AT(policy), "FILE", "what each category asks for, as for cz-match", 0, 0},
	{0, "changes", CZ_OPT_FLAG, AT(changes), NULL, "compare two files: what was added, changed, or vanished", 0, 0},
	{0, "max-changes", CZ_OPT_TEXT, AT(max_changes), "N|P%", "with --changes: how many of a type may have vanished or changed", 0, 0},
	{0, "accept", CZ_OPT_TEXT, AT(accept), "N,N...", "findings of these numbers count for nothing in --fail-on", 0, 0},
	{0, "to", CZ_OPT_CHOICE, AT(to), "jsonl|text", "records, or a line for each finding (default jsonl)", 0, 0},
	{0},
};

static const struct cz_prog prog = {
	.name = "cz-check",
	.synopsis = "[option ...] [file ...]\n       cz-check --changes [option ...] old new",
	.purpose = "Find what is wrong or odd in records: references, duplicates, rules, dates, privacy.",
	.opts = opts,
	.takes = CZ_TAKES_OUTPUT | CZ_TAKES_RECORDS | CZ_TAKES_DATE,
};

/* A remark about a record that cannot be read is a finding too. */
static void hear(void *ctx, const struct cz_remark *r)
{
	struct cz_findings *found = ctx;
	struct cz_finding f = {.id = r->id, .at = {r->source, r->line}};
	if (r->field)
		f.field = cz_findings_text(found, "%s", r->field);
	if (r->detail)
		f.detail = cz_findings_text(found, "%s", r->detail);
	if (r->value.s && r->value.n < 200)
		f.value = cz_findings_text(found, "%.*s", (int)r->value.n, r->value.s);
	if (r->id == CZ218 || r->id == CZ219) { /* of records that can be read: these have a type and an id */
		f.record = f.detail;
		f.key[0] = f.value;
		f.detail = NULL;
	}
	cz_findings_add(found, &f);
}

static struct cz_check_category category(const void *ctx, const char *code)
{
	struct cz_category_policy c = cz_policy_category(ctx, code);
	return (struct cz_check_category){.refer = c.refer, .vog = c.vog};
}

static int read_policy(const struct settings *set, struct cz_policy *policy, struct cz_arena *mem, struct cz_err *err)
{
	struct cz_document d;
	int rc = set->policy ? cz_json_open(set->policy, mem, &d, err) : 0;
	return rc ? rc : cz_policy_init(policy, set->policy ? &d : NULL, mem, err);
}

/* The records of argv[first..argc). *in names their files, and so has to live as long. */
static int read_store(const struct settings *set, int argc, char **argv, int first, struct cz_store *store,
		      struct cz_remarks *remarks, struct cz_reader **in, struct cz_err *err)
{
	struct cz_reader_options opts_of_reader = {0};
	*in = cz_cli_reader(&set->common, argc, argv, first, &opts_of_reader, err);
	return *in ? cz_store_read(store, *in, CZ_STORE_ALL & ~(unsigned)CZ_STORE_MADE, remarks, err) : (int)err->code;
}

static void write_all(const struct settings *set, const struct cz_findings *found, struct cz_out *out)
{
	struct cz_buf line = CZ_BUF_INIT;
	enum cz_lang lang = (enum cz_lang)set->common.lang;
	for (size_t i = 0; i < found->n; i++) {
		if (set->to == TO_JSONL)
			cz_finding_json(&found->v[i], lang, set->common.show_values, &line);
		else
			cz_finding_text(&found->v[i], lang, set->common.show_values, &line);
		cz_out_take(out, &line);
	}
	cz_buf_release(&line);
}

enum { MOST_ACCEPTED = 100 };

/* Numbers as "421,441". */
struct accepted {
	long number[MOST_ACCEPTED];
	size_t n;
};

static int read_accepted(const char *text, struct accepted *out, struct cz_err *err)
{
	for (const char *s = text; s; s = *s == ',' ? s + 1 : NULL) {
		char *end;
		long number = strtol(s, &end, 10);
		bool good = *s >= '1' && *s <= '9' && (*end == ',' || !*end);
		if (out->n == MOST_ACCEPTED)
			return cz_fail_said(err, CZ_EUSAGE, "--accept takes %d numbers at most", "--accept krijgt hoogstens %d nummers", MOST_ACCEPTED);
		if (!good)
			return cz_fail_said(err, CZ_EUSAGE, "--accept takes numbers of findings, such as 421,441, not '%.20s'",
					    "--accept krijgt nummers van bevindingen, zoals 421,441, niet '%.20s'", text);
		out->number[out->n++] = number;
		s = end;
	}
	return 0;
}

static bool is_accepted(const struct accepted *a, enum cz_message id)
{
	for (size_t i = 0; i < a->n; i++)
		if (a->number[i] == (long)id)
			return true;
	return false;
}

static int status_of(const struct settings *set, const struct cz_findings *found, const struct accepted *accepted)
{
	for (size_t i = 0; i < found->n; i++)
		if ((int)cz_message_find(found->v[i].id)->level >= set->fail_on && !is_accepted(accepted, found->v[i].id))
			return CZ_EXIT_FOUND;
	return CZ_EXIT_OK;
}

static int check(const struct settings *set, int argc, char **argv, int first, int *status, struct cz_err *err)
{
	struct cz_voice voice = {&prog, &set->common};
	struct cz_findings found = CZ_FINDINGS_INIT;
	struct cz_remarks remarks = {.hear = hear, .ctx = &found};
	struct cz_store store = {.extra = cz_check_extra, .extra_ctx = &found};
	struct cz_policy policy = {0};
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_out out = {0};
	struct cz_reader *in = NULL;
	struct accepted accepted = {.n = 0};
	if (set->max_changes)
		return cz_fail_said(err, CZ_EUSAGE, "--max-changes goes with --changes", "--max-changes hoort bij --changes");
	int rc = read_accepted(set->accept, &accepted, err);
	if (!rc)
		rc = cz_out_open(&out, set->common.output, err);
	if (!rc)
		rc = read_policy(set, &policy, &mem, err);
	if (!rc)
		rc = read_store(set, argc, argv, first, &store, &remarks, &in, err);
	if (!rc) {
		struct cz_check_rules rules = {
			.as_of = set->common.as_of, .category = category, .ctx = &policy,
			.vog_months = set->vog_months == UNSET ? policy.vog_months : (int32_t)set->vog_months,
			.retention_days = set->retention == UNSET ? CZ_INT_NONE : (int32_t)set->retention,
		};
		rc = cz_check_store(&store, &rules, &found, err);
	}
	if (!rc) {
		write_all(set, &found, &out);
		rc = cz_out_commit(&out, err);
		*status = status_of(set, &found, &accepted);
		cz_cli_say(&voice, "%zu errors, %zu warnings, %zu notes", "%zu fouten, %zu waarschuwingen, %zu opmerkingen",
			   found.count[CZ_ERROR], found.count[CZ_WARNING], found.count[CZ_INFO]);
	}
	cz_out_release(&out);
	cz_reader_free(in);
	cz_store_release(&store);
	cz_findings_release(&found);
	cz_policy_release(&policy);
	cz_arena_release(&mem);
	return rc;
}

static void take(void *ctx, struct cz_buf *b)
{
	cz_out_take(ctx, b);
}

/* A week in which so much vanished or changed is rather a file that was cut off, or one with other ids. */
static void judge_changes(const struct cz_changes_count count[CZ_LISTS], const struct cz_limit *limit, struct cz_remarks *remarks)
{
	for (size_t i = 0; i < CZ_LISTS; i++) {
		char detail[64];
		const size_t gone = count[i].vanished + count[i].changed;
		if (gone <= cz_limit_of(limit, count[i].old))
			continue;
		snprintf(detail, sizeof detail, "%zu > %zu", gone, cz_limit_of(limit, count[i].old));
		cz_remark(remarks, &(struct cz_remark){.id = CZ498, .field = count[i].type, .detail = detail});
	}
}

static int compare(const struct settings *set, int argc, char **argv, int first, int *status, struct cz_err *err)
{
	struct cz_voice voice = {&prog, &set->common};
	struct cz_remarks remarks = cz_cli_remarks(&voice);
	struct cz_store old = CZ_STORE_INIT, now = CZ_STORE_INIT;
	struct cz_reader *in[2] = {NULL, NULL};
	struct cz_out out = {0};
	struct cz_changes_count count[CZ_LISTS];
	struct cz_limit limit = {.n = SIZE_MAX};
	if (set->accept)
		return cz_fail_said(err, CZ_EUSAGE, "--accept is of a check, not of --changes", "--accept hoort bij een controle, niet bij --changes");
	if (cz_limit_read("--max-changes", set->max_changes, &limit, err))
		return err->code;
	if (argc - first != 2)
		return cz_fail_said(err, CZ_EUSAGE, "--changes compares two files, the old and the new",
				    "--changes vergelijkt twee bestanden, het oude en het nieuwe");
	int rc = cz_out_open(&out, set->common.output, err);
	if (!rc)
		rc = read_store(set, first + 1, argv, first, &old, &remarks, &in[0], err);
	if (!rc)
		rc = read_store(set, argc, argv, first + 1, &now, &remarks, &in[1], err);
	if (!rc) {
		struct cz_changes_options o = {.text = set->to != TO_JSONL, .show_values = set->common.show_values,
					       .lang = (enum cz_lang)set->common.lang, .take = take, .ctx = &out};
		rc = cz_changes_write(&old, &now, &o, count, err);
	}
	if (!rc)
		judge_changes(count, &limit, &remarks);
	if (!rc)
		rc = cz_out_commit(&out, err);
	*status = cz_cli_status(&remarks);
	cz_out_release(&out);
	cz_reader_free(in[0]);
	cz_reader_free(in[1]);
	cz_store_release(&old);
	cz_store_release(&now);
	return rc;
}

int main(int argc, char **argv)
{
	struct cz_err err = CZ_ERR_INIT;
	struct settings set = {.fail_on = CZ_ERROR, .retention = UNSET, .vog_months = UNSET};
	int status = CZ_EXIT_OK;
	int i = cz_cli_begin(&prog, argc, argv, &set, &status);

	if (i < 0)
		return status;
	if ((set.changes ? compare : check)(&set, argc, argv, i, &status, &err))
		status = CZ_EXIT_SYSTEM;
	return cz_cli_end(&prog, &set.common, &err, status);
}
