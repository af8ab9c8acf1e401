/* cz-match: the best assignment of volunteers to help requests, with reasons. */
#include "cli/cli.h"
#include "match/notice.h"
#include "match/recruit.h"
#include "match/replay.h"
#include "match/story.h"
#include "match/tell.h"
#include <stdlib.h>
#include <unistd.h>

struct settings {
	struct cz_common common;
	const char *policy, *why, *what_if, *replay;
	bool print_policy, minimise, prices, recruit;
	int64_t alternatives, seed, nearest;
	int to;
	const char *volunteer; /* of --why */
	struct cz_period days; /* of --replay */
};

enum { TO_RECORDS, TO_TEXT };

#define AT(field) offsetof(struct settings, field)
static const struct cz_opt opts[] = {
	{0, "policy", CZ_OPT_INPUT, AT(policy), "FILE", "rules and weights that differ from the default", 0, 0},
	{0, "print-policy", CZ_OPT_FLAG, AT(print_policy), NULL, "show the policy in force, with what each setting means", 0, 0},
	{0, "alternatives", CZ_OPT_INT, AT(alternatives), "N", "so many back-ups for each request", 0, 1000},
	{0, "prices", CZ_OPT_FLAG, AT(prices), NULL, "what one more place of each volunteer is worth", 0, 0},
	{0, "why", CZ_OPT_TEXT, AT(why), "REQUEST", "tell the story of a request; with a volunteer's id as first operand, of the pair", 0, 0},
	{0, "what-if", CZ_OPT_INPUT, AT(what_if), "FILE", "only what changes when these records are added or changed", 0, 0},
	{0, "recruit", CZ_OPT_FLAG, AT(recruit), NULL, "where one more volunteer would help most", 0, 0},
	{0, "replay", CZ_OPT_TEXT, AT(replay), "FROM..TO", "try the policy on the days of the past", 0, 0},
	{0, "nearest", CZ_OPT_INT, AT(nearest), "K", "look at the K best pairs of each request only", 1, 1000000},
	{0, "minimise", CZ_OPT_FLAG, AT(minimise), NULL, "scores of pairs are costs", 0, 0},
	{0, "to", CZ_OPT_CHOICE, AT(to), "jsonl|text", "records (default), or sentences; cz-export makes tables", 0, 0},
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
		      const struct cz_write_options *o, struct cz_remarks *remarks, struct cz_buf *out, struct cz_err *err)
{
	struct cz_solved town;
	int rc = cz_solved_make(&town, s, policy, set->common.as_of, o, err);
	if (!rc && !set->why) /* its story tells as much */
		rc = cz_match_notice(&town.town, s, remarks, err);
	if (!rc && !set->why)
		rc = cz_plan_notice(&town.plan, remarks, err);
	if (!rc && set->why)
		rc = cz_story(&town.plan, set->why, set->volunteer, (enum cz_lang)set->common.lang, out, err);
	else if (!rc)
		rc = cz_plan_write(&town.plan, o, out, err);
	cz_solved_release(&town);
	return rc;
}

static int read_store(const struct settings *set, struct cz_store *s, int argc, char **argv, int first,
		      struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_reader_options ropts = {0};
	struct cz_reader *in = cz_cli_reader(&set->common, argc, argv, first, &ropts, err);
	int rc = in ? cz_store_read(s, in, WANTED, remarks, err) : (int)err->code;
	cz_reader_free(in);
	return rc;
}

static int match_changed(const struct settings *set, const struct cz_policy *policy, const struct cz_store *s,
			 const struct cz_write_options *o, struct cz_remarks *remarks, struct cz_buf *out, struct cz_err *err)
{
	struct cz_store change = {.extra = cz_what_if_extra, .extra_ctx = remarks};
	char *file[] = {(char *)(uintptr_t)set->what_if};
	const size_t before = remarks->count[CZ_ERROR];
	int rc = read_store(set, &change, 1, file, 0, remarks, err);
	if (!rc && change.pairs.n)
		rc = cz_fail_said(err, CZ_EUSAGE, "--what-if takes records of a town, not pairs that somebody else judged",
				  "--what-if leest records van een gemeente, geen koppels die een ander beoordeelde");
	if (!rc && (remarks->count[CZ_ERROR] > before || change.unknown || cz_what_if_is_empty(&change)))
		rc = cz_fail_said(err, CZ_EINPUT, "there is no answer: not all records of --what-if can be used, or none is",
				  "er is geen antwoord: niet alle records van --what-if zijn bruikbaar, of geen enkel");
	if (!rc)
		cz_what_if_tell_new(s, &change, remarks);
	if (!rc)
		rc = cz_what_if(s, &change, policy, set->common.as_of, o, remarks, out, err);
	cz_store_release(&change);
	return rc;
}

static int answer(const struct settings *set, const struct cz_policy *policy, const struct cz_store *s,
		  struct cz_remarks *remarks, struct cz_buf *out, struct cz_err *err)
{
	const struct cz_write_options o = {.alternatives = (size_t)set->alternatives, .prices = set->prices,
					   .seed = (uint64_t)set->seed, .nearest = (uint32_t)set->nearest};
	if (s->pairs.n && (set->what_if || set->recruit || set->replay || set->why || set->alternatives))
		return cz_fail_said(err, CZ_EUSAGE, "pairs that somebody else judged are solved only: --why, --what-if, --recruit, --replay and "
						    "--alternatives need the rules",
				    "koppels die een ander beoordeelde worden alleen opgelost: --why, --what-if, --recruit, --replay en "
				    "--alternatives vragen de regels");
	if (set->minimise && !s->pairs.n && s->requests.n + s->volunteers.n)
		return cz_fail_said(err, CZ_EUSAGE, "--minimise is about the scores of pairs that somebody else judged, and there are none",
				    "--minimise gaat over scores van koppels die een ander beoordeelde, en die zijn er niet");
	if (set->what_if)
		return match_changed(set, policy, s, &o, remarks, out, err);
	if (set->recruit)
		return cz_recruit(s, policy, set->common.as_of, &o, out, err);
	if (set->replay)
		return cz_replay(s, policy, set->days.from, set->days.until, &o, out, err);
	return s->pairs.n ? match_pairs(set, s, &o, out, err) : match_town(set, policy, s, &o, remarks, out, err);
}

static int read_policy(const struct settings *set, struct cz_policy *policy, struct cz_arena *mem, struct cz_err *err)
{
	struct cz_document d;
	int rc = set->policy ? cz_json_open(set->policy, mem, &d, err) : 0;
	return rc ? rc : cz_policy_init(policy, set->policy ? &d : NULL, mem, err);
}

/* The answer is made of records; --to text tells them. --why tells its story either way. */
static int tell(const struct settings *set, struct cz_buf *text, struct cz_err *err)
{
	struct cz_buf told = CZ_BUF_INIT;
	if (set->to == TO_RECORDS || set->why || set->print_policy)
		return 0;
	int rc = cz_tell((struct cz_str){cz_buf_text(text), text->len}, (enum cz_lang)set->common.lang, &told, err);
	cz_buf_release(text);
	*text = told;
	return rc;
}

static int run(const struct settings *set, int argc, char **argv, int first, int *status, struct cz_err *err)
{
	struct cz_voice voice = {&prog, &set->common};
	struct cz_remarks remarks = cz_cli_remarks(&voice);
	struct cz_store store = CZ_STORE_INIT;
	struct cz_policy policy = {0};
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_buf text = CZ_BUF_INIT;
	struct cz_out out = {0};
	int rc = cz_out_open(&out, set->common.output, err);
	if (!rc)
		rc = read_policy(set, &policy, &mem, err);
	if (!rc && set->print_policy)
		rc = cz_policy_print(&policy, &text, err);
	else if (!rc && !(rc = read_store(set, &store, argc, argv, first, &remarks, err)))
		rc = answer(set, &policy, &store, &remarks, &text, err);
	if (!rc)
		rc = tell(set, &text, err);
	if (!rc) {
		cz_out_take(&out, &text);
		rc = cz_out_commit(&out, err);
	}
	*status = cz_cli_status(&remarks);
	cz_cli_say(&voice, "%zu requests, %zu volunteers, %zu matches read", "%zu hulpvragen, %zu vrijwilligers, %zu koppelingen gelezen",
		   store.requests.n, store.volunteers.n, store.matches.n);
	cz_out_release(&out);
	cz_buf_release(&text);
	cz_store_release(&store);
	cz_policy_release(&policy);
	cz_arena_release(&mem);
	return rc;
}

/* What the options say together. */
static int settle(struct settings *set, char **argv, int argc, int *first, struct cz_err *err)
{
	const char *dots = set->replay ? strstr(set->replay, "..") : NULL;
	if ((set->why != NULL) + (set->what_if != NULL) + (set->replay != NULL) + set->recruit > 1)
		return cz_fail_said(err, CZ_EUSAGE, "--why, --what-if, --recruit and --replay each want a run of their own",
				    "--why, --what-if, --recruit en --replay vragen elk een eigen aanroep");
	if (set->replay && (!dots || !cz_day_parse((struct cz_str){set->replay, (size_t)(dots - set->replay)}, &set->days.from) ||
			    !cz_day_parse(cz_str_of(dots + 2), &set->days.until) || set->days.until < set->days.from))
		return cz_fail_said(err, CZ_EUSAGE, "--replay wants two dates: 2026-01-01..2026-06-30",
				    "--replay vraagt twee datums: 2026-01-01..2026-06-30");
	if (set->why && *first < argc && strcmp(argv[*first], "-") != 0 && access(argv[*first], F_OK) != 0)
		set->volunteer = argv[(*first)++];
	return 0;
}

int main(int argc, char **argv)
{
	struct cz_err err = CZ_ERR_INIT;
	struct settings set = {0};
	int status = CZ_EXIT_OK;
	int i = cz_cli_begin(&prog, argc, argv, &set, &status);

	if (i < 0)
		return status;
	if (settle(&set, argv, argc, &i, &err) || run(&set, argc, argv, i, &status, &err))
		status = CZ_EXIT_SYSTEM;
	return cz_cli_end(&prog, &set.common, &err, status);
}
