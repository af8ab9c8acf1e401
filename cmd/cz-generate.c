/* cz-generate: a made-up municipality, the same for the same seed. */
#include "cli/cli.h"
#include "synth/stream.h"

struct settings {
	struct cz_common common;
	int64_t requests, volunteers, partnerships, seed;
	int to;
	bool open;
};

enum { TO_JSONL, TO_CSV };

#define AT(field) offsetof(struct settings, field)
static const struct cz_opt opts[] = {
	{0, "requests", CZ_OPT_INT, AT(requests), "N", "help requests, with all that happened to them (default 400)", 0, CZ_SYNTH_MOST},
	{0, "volunteers", CZ_OPT_INT, AT(volunteers), "N", "volunteers (default 250)", 0, CZ_SYNTH_MOST},
	{0, "partnerships", CZ_OPT_INT, AT(partnerships), "N", "partnerships (default 8)", 0, CZ_SYNTH_MOST},
	{0, "seed", CZ_OPT_INT, AT(seed), "N", "which municipality (default 1)", 0, 0},
	{0, "to", CZ_OPT_CHOICE, AT(to), "jsonl|csv", "records in one stream, or a folder of exports (-o FOLDER)", 0, 0},
	{0, "open", CZ_OPT_FLAG, AT(open), NULL, "all requests open and all volunteers free, without a history", 0, 0},
	{0},
};

static const struct cz_prog prog = {
	.name = "cz-generate",
	.synopsis = "[option ...]",
	.purpose = "Make up a municipality: requests, volunteers, partnerships and what happened to them.",
	.opts = opts,
	.takes = CZ_TAKES_OUTPUT | CZ_TAKES_DATE,
};

/* Where the towns go: all records into the first, or each sheet into its own. */
struct files {
	struct cz_out out[CZ_SHEETS];
	size_t spoiled[CZ_SHEETS];
	struct cz_buf text;
};

static void write_records(const struct cz_town *t, struct files *f)
{
	for (int part = 0; part < CZ_PARTS; part++)
		cz_town_write(t, (enum cz_part)part, &f->text);
	cz_out_take(&f->out[0], &f->text);
}

static void write_sheets(const struct cz_town *t, struct files *f)
{
	for (int i = 0; i < CZ_SHEETS; i++) {
		cz_town_write_sheet(t, i, &f->text);
		f->spoiled[i] += cz_town_sheet(t, i).spoiled;
		cz_out_take(&f->out[i], &f->text);
	}
}

/* Town by town, so that a country needs no more memory than its largest town. */
static int each_town(const struct cz_plan *plan, void (*write)(const struct cz_town *, struct files *), struct files *f,
		     struct cz_err *err)
{
	int rc = 0;
	for (unsigned i = 0; !rc && i < cz_plan_towns(plan); i++) {
		struct cz_town t;
		rc = cz_town_make(&t, plan, i, err);
		if (!rc)
			write(&t, f);
		cz_town_release(&t);
	}
	cz_buf_release(&f->text);
	return rc;
}

static int make_stream(const struct cz_plan *plan, const char *path, struct cz_err *err)
{
	struct files f = {0};
	int rc = cz_out_open(&f.out[0], path, err);
	if (!rc)
		rc = each_town(plan, write_records, &f, err);
	if (!rc)
		rc = cz_out_commit(&f.out[0], err);
	cz_out_release(&f.out[0]);
	return rc;
}

static int make_sheets(const struct cz_plan *plan, const struct cz_common *set, struct cz_err *err)
{
	const struct cz_voice voice = {&prog, set};
	const struct cz_town none = {.plan = plan};
	const char *folder = set->output;
	struct files f = {0};
	int rc = 0;
	if (!folder)
		return cz_fail_said(err, CZ_EUSAGE, "--to csv makes several files: name their folder with -o",
				    "--to csv maakt meer bestanden: geef hun map op met -o");
	for (int i = 0; !rc && i < CZ_SHEETS; i++)
		rc = cz_out_open_in(&f.out[i], folder, cz_town_sheet(&none, i).file, err);
	if (!rc)
		rc = each_town(plan, write_sheets, &f, err);
	for (int i = 0; i < CZ_SHEETS; i++) {
		if (!rc)
			rc = cz_out_commit(&f.out[i], err);
		if (!rc && f.spoiled[i])
			cz_cli_say(&voice, "%s/%s: %zu rows spoiled on purpose", "%s/%s: %zu rijen met opzet bedorven", folder,
				   cz_town_sheet(&none, i).file, f.spoiled[i]);
		cz_out_release(&f.out[i]);
	}
	return rc;
}

static int run(const struct settings *set, int operands, struct cz_err *err)
{
	struct cz_plan plan = {.seed = (uint64_t)set->seed, .requests = set->requests, .volunteers = set->volunteers,
			       .partnerships = set->partnerships, .today = set->common.as_of, .open = set->open};
	if (operands)
		return cz_fail_said(err, CZ_EUSAGE, "it reads no files",
				    "dit commando leest geen bestanden");
	if (set->to == TO_CSV)
		return make_sheets(&plan, &set->common, err);
	return make_stream(&plan, set->common.output, err);
}

int main(int argc, char **argv)
{
	struct cz_err err = CZ_ERR_INIT;
	struct settings set = {.requests = 400, .volunteers = 250, .partnerships = 8, .seed = 1};
	int status = CZ_EXIT_OK;
	int i = cz_cli_begin(&prog, argc, argv, &set, &status);

	if (i < 0)
		return status;
	if (run(&set, argc - i, &err))
		status = CZ_EXIT_SYSTEM;
	return cz_cli_end(&prog, &set.common, &err, status);
}
