/* cz-import: exports of other systems become clean, checked records; refused rows come back as a file to mend. */
#include "cli/cli.h"
#include "cli/limit.h"
#include "intake/import.h"
#include "model/pseudonym.h"
#include "model/types.h"
#include <stdio.h>
#include <stdlib.h>

struct settings {
	struct cz_common common;
	const char *type, *recipe, *rejects, *stats, *schema, *headers, *max_rejects, *pseudonymise, *encoding;
	int from;
	bool sniff, dry_run;
};

#define AT(field) offsetof(struct settings, field)
static const struct cz_opt opts[] = {
	{'t', "type", CZ_OPT_TEXT, AT(type), "TYPE", "what the rows are: request, volunteer, match, organisation, place ...", 0, 0},
	{'r', "recipe", CZ_OPT_INPUT, AT(recipe), "FILE", "how columns become fields; without it they are known by their names", 0, 0},
	{0, "rejects", CZ_OPT_OUTPUT, AT(rejects), "FILE", "refused rows with the reason, to be mended and imported again", 0, 0},
	{0, "max-rejects", CZ_OPT_TEXT, AT(max_rejects), "N|P%", "how many refused rows still count as good (default 0)", 0, 0},
	{0, "stats", CZ_OPT_OUTPUT, AT(stats), "FILE", "the counts of the run as JSON", 0, 0},
	{0, "dry-run", CZ_OPT_FLAG, AT(dry_run), NULL, "read and check all, write nothing but a summary", 0, 0},
	{0, "sniff", CZ_OPT_FLAG, AT(sniff), NULL, "print what was found about the file as a recipe to keep", 0, 0},
	{0, "schema", CZ_OPT_TEXT, AT(schema), "TYPE", "print the JSON Schema of a type of records", 0, 0},
	{0, "headers", CZ_OPT_TEXT, AT(headers), "TYPE", "print the names of columns that are known for a type of records", 0, 0},
	{0, "encoding", CZ_OPT_TEXT, AT(encoding), "NAME", "auto, utf-8, windows-1252, utf-16le or utf-16be (default auto)", 0, 0},
	{0, "from", CZ_OPT_CHOICE, AT(from), "auto|csv|json", "what the files are: json is JSON Lines or a list (default auto)", 0, 0},
	{0, "pseudonymise", CZ_OPT_INPUT, AT(pseudonymise), "KEYFILE", "replace ids of persons by pseudonyms made with this key", 0, 0},
	{0},
};

static const struct cz_prog prog = {
	.name = "cz-import",
	.synopsis = "-t TYPE [-r RECIPE] [option ...] [file ...]",
	.purpose = "Turn exports of other systems into clean records.",
	.opts = opts,
	.takes = CZ_TAKES_OUTPUT | CZ_TAKES_DATE | CZ_WRITES_RECORDS,
};

static int print(const char *path, struct cz_buf *text, struct cz_err *err)
{
	struct cz_out out = {0};
	int rc = cz_out_open(&out, path, err);
	if (!rc) {
		cz_out_take(&out, text);
		rc = cz_out_commit(&out, err);
	}
	cz_out_release(&out);
	return rc;
}

/* What --schema or --headers asks about a type. */
static int print_type(const struct settings *set, struct cz_err *err)
{
	const char *name = set->schema ? set->schema : set->headers;
	const struct cz_type *t = cz_type_find(cz_str_of(name));
	enum cz_lang lang = (enum cz_lang)set->common.lang;
	struct cz_buf text = CZ_BUF_INIT;
	if (set->schema && set->headers)
		return cz_fail_said(err, CZ_EUSAGE, "--schema and --headers are two questions: ask one at a time",
				    "--schema en --headers zijn twee vragen: stel ze een voor een");
	if (!t)
		return cz_fail_said(err, CZ_EUSAGE, "there is no type '%.40s'",
				    "er is geen type '%.40s'", name);
	if (!set->schema && t->output)
		return cz_fail_said(err, CZ_EUSAGE, "'%.40s' is no type that can be imported",
				    "'%.40s' is geen type dat ingelezen kan worden", name);
	if (set->schema)
		cz_type_schema(t, lang, &text);
	else
		cz_import_headers(t, lang, &text);
	int rc = print(set->common.output, &text, err);
	cz_buf_release(&text);
	return rc;
}

/* The settings as the library wants them. */
static int prepare(const struct settings *set, struct cz_import_options *o, struct cz_limit *limit, uint8_t key[16],
		   struct cz_err *err)
{
	const struct cz_type *type = set->type ? cz_type_find(cz_str_of(set->type)) : NULL;
	if (set->type && (!type || type->output))
		return cz_fail_said(err, CZ_EUSAGE, "'%.40s' is no type that can be imported",
				    "'%.40s' is geen type dat ingelezen kan worden", set->type);
	if (!type && !set->recipe && !set->sniff)
		return cz_fail_said(err, CZ_EUSAGE, "-t says what the rows are: request, volunteer, ...",
				    "-t zegt wat de rijen zijn: request, volunteer, ...");
	if (set->encoding && !cz_encoding_parse(cz_str_of(set->encoding), &o->encoding))
		return cz_fail_said(err, CZ_EUSAGE, "'%.40s' is no encoding that is known",
				    "'%.40s' is geen bekende codering", set->encoding);
	int rc = cz_limit_read("--max-rejects", set->max_rejects, limit, err);
	o->recipe->type = type;
	if (!rc && set->recipe)
		rc = cz_recipe_read(o->recipe, set->recipe, type, err);
	if (rc || !set->pseudonymise)
		return rc;
	struct cz_buf secret = CZ_BUF_INIT;
	rc = cz_file_read(set->pseudonymise, 4096, &secret, err);
	if (!rc)
		rc = cz_pseudonym_key((struct cz_str){cz_buf_text(&secret), secret.len}, key, err);
	if (rc)
		cz_err_at(err, set->pseudonymise, 0, 0);
	cz_buf_release(&secret);
	o->id_key = key;
	return rc;
}

static int sniff(const struct cz_import_options *o, const struct settings *set, int n, char **file, struct cz_remarks *remarks,
		 struct cz_err *err)
{
	struct cz_buf text = CZ_BUF_INIT;
	if (n > 1)
		return cz_fail_said(err, CZ_EUSAGE, "--sniff looks at one file",
				    "--sniff bekijkt een bestand tegelijk");
	if (set->recipe)
		return cz_fail_said(err, CZ_EUSAGE, "--sniff makes a recipe, and takes none",
				    "--sniff maakt een recept, en krijgt er geen mee");
	int rc = cz_import_sniff(o, n ? file[0] : "-", &text, remarks, err);
	if (!rc)
		rc = print(set->common.output, &text, err);
	cz_buf_release(&text);
	return rc;
}

/* What is written; all is opened before anything is read. */
struct outs {
	struct cz_out records, rejects, stats;
};

static bool gives_back(const struct settings *set)
{
	return !set->dry_run && set->rejects;
}

static int open_outs(struct outs *o, const struct settings *set, struct cz_err *err)
{
	int rc = set->dry_run ? 0 : cz_out_open(&o->records, set->common.output, err);
	if (!rc && gives_back(set))
		rc = cz_out_open(&o->rejects, set->rejects, err);
	if (!rc && set->stats)
		rc = cz_out_open(&o->stats, set->stats, err);
	return rc;
}

/* Read all files; then, and only then, let the outputs take their names. */
static int import(struct cz_import *im, const struct settings *set, int n, char **file, struct outs *o, struct cz_err *err)
{
	int rc = n ? 0 : cz_import_file(im, "-", err);
	struct cz_buf text = CZ_BUF_INIT;
	for (int i = 0; i < n && !rc; i++)
		rc = cz_import_file(im, file[i], err);
	if (!rc && gives_back(set))
		rc = cz_out_commit(&o->rejects, err);
	if (!rc && !set->dry_run)
		rc = cz_out_commit(&o->records, err);
	if (!rc && set->stats) {
		cz_import_stats(im, &text);
		cz_out_write(&o->stats, cz_buf_text(&text), text.len);
		rc = cz_buf_failed(&text) ? cz_fail_mem(err) : cz_out_commit(&o->stats, err);
		cz_buf_clear(&text);
	}
	if (!rc && set->dry_run) {
		rc = cz_import_summary(im, (enum cz_lang)set->common.lang, &text, err);
		rc = rc ? rc : print(set->common.output, &text, err);
	}
	cz_buf_release(&text);
	return rc;
}

static void finish(struct cz_import *im, const struct cz_limit *limit, const struct cz_voice *voice, int *status)
{
	const struct cz_import_counts *n = cz_import_counts(im);
	if (n->refused > cz_limit_of(limit, n->rows) || n->doubtful || n->numbers)
		*status = CZ_EXIT_FOUND;
	const char *more = n->rows == 1 ? "" : voice->set->lang == CZ_NL ? "en" : "s";
	cz_cli_say(voice, "%zu row%s: %zu accepted, %zu refused, %zu left out",
		   "%zu rij%s: %zu aangenomen, %zu geweigerd, %zu overgeslagen", n->rows, more, n->accepted, n->refused, n->left_out);
}

static int run(struct settings *set, struct cz_recipe *recipe, int n, char **file, int *status, struct cz_err *err)
{
	struct cz_import_options o = {.recipe = recipe, .format = (enum cz_import_format)set->from, .lang = (enum cz_lang)set->common.lang, .today = set->common.as_of,
				     .values = set->common.show_values, .words = set->dry_run && set->common.show_values,
				     .several = n > 1, .each_column = set->common.verbose};
	struct cz_voice voice = {&prog, &set->common};
	struct cz_remarks remarks = cz_cli_remarks(&voice);
	struct outs outs = {{.fd = -1, .dir = -1}, {.fd = -1, .dir = -1}, {.fd = -1, .dir = -1}};
	struct cz_limit limit = {0};
	uint8_t key[16];
	int rc = prepare(set, &o, &limit, key, err);
	struct cz_import *im = NULL;
	if (!rc && set->sniff) {
		rc = sniff(&o, set, n, file, &remarks, err);
	} else if (!rc) {
		rc = open_outs(&outs, set, err);
		if (!rc)
			im = cz_import_new(&o, set->dry_run ? NULL : &outs.records, gives_back(set) ? &outs.rejects : NULL, &remarks, err);
		if (im)
			rc = import(im, set, n, file, &outs, err);
		if (im && !rc)
			finish(im, &limit, &voice, status);
	}
	cz_import_free(im);
	cz_out_release(&outs.records);
	cz_out_release(&outs.rejects);
	cz_out_release(&outs.stats);
	return rc;
}

int main(int argc, char **argv)
{
	struct cz_err err = CZ_ERR_INIT;
	struct settings set = {0};
	struct cz_recipe recipe = CZ_RECIPE_INIT; /* an error may name a file that the recipe names */
	int status = CZ_EXIT_OK;
	int i = cz_cli_begin(&prog, argc, argv, &set, &status);

	if (i < 0)
		return status;
	if (set.schema || set.headers)
		status = print_type(&set, &err) ? CZ_EXIT_SYSTEM : CZ_EXIT_OK;
	else if (run(&set, &recipe, argc - i, argv + i, &status, &err))
		status = CZ_EXIT_SYSTEM;
	status = cz_cli_end(&prog, &set.common, &err, status);
	cz_recipe_release(&recipe);
	return status;
}
