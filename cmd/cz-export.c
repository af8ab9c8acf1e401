/* cz-export: records as files for other programs, with only what a role may see. */
#include "cli/cli.h"
#include "export/graph.h"
#include "export/map.h"
#include "export/grid.h"

struct settings {
	struct cz_common common;
	const char *type, *role, *policy;
	int to;
	bool print_policy;
};

enum { TO_CSV, TO_EXCEL, TO_GEOJSON, TO_DOT };

#define AT(field) offsetof(struct settings, field)
static const struct cz_opt opts[] = {
	{'t', "type", CZ_OPT_TEXT, AT(type), "TYPE", "records of this type; csv and excel need one", 0, 0},
	{0, "to", CZ_OPT_CHOICE, AT(to), "csv|excel|geojson|dot", "for programs (default), Dutch Excel, maps, Graphviz", 0, 0},
	{0, "role", CZ_OPT_TEXT, AT(role), "ROLE", "coordinator (default), organisation, municipality, public", 0, 0},
	{0, "policy", CZ_OPT_INPUT, AT(policy), "FILE", "which role may see what, instead of the default", 0, 0},
	{0, "print-policy", CZ_OPT_FLAG, AT(print_policy), NULL, "show the default policy", 0, 0},
	{0},
};

static const struct cz_prog prog = {
	.name = "cz-export",
	.synopsis = "-t TYPE [option ...] [file ...]",
	.purpose = "Write records for spreadsheets, databases, maps and graphs, with only what a role may see.",
	.opts = opts,
	.takes = CZ_TAKES_OUTPUT | CZ_TAKES_RECORDS | CZ_TAKES_DATE,
	.dutch = true,
};

/* Everything of a run. */
struct job {
	const struct settings *set;
	const struct cz_type *type; /* NULL: those that the format knows */
	struct cz_voice voice;
	struct cz_remarks remarks;
	struct cz_role role;
	struct cz_arena mem;
	struct cz_buf text;
	struct cz_out out;
};

static int read_role(struct job *j, struct cz_err *err)
{
	const struct settings *set = j->set;
	struct cz_document d;
	int rc = set->policy ? cz_json_open(set->policy, &j->mem, &d, err)
			     : cz_json_document("default policy", cz_role_policy(), &j->mem, &d, err);
	return rc ? rc : cz_role_init(&j->role, &d, set->role, err);
}

static int choose_type(struct job *j, struct cz_err *err)
{
	const struct settings *set = j->set;
	bool table = set->to == TO_CSV || set->to == TO_EXCEL;
	if (!set->type)
		return table ? cz_fail_said(err, CZ_EUSAGE, "a table holds one type of record: name it with -t",
					    "een tabel bevat records van een type: noem het met -t") : 0;
	j->type = cz_type_find(cz_str_of(set->type));
	if (!j->type)
		return cz_fail_said(err, CZ_EUSAGE, "there is no type '%s'",
				    "er is geen type '%s'", set->type);
	if (!cz_role_sees_any(&j->role, j->type))
		return cz_fail_said(err, CZ_EUSAGE, "the role '%s' may see nothing of type '%s'",
				    "de rol '%s' mag niets zien van type '%s'", set->role, set->type);
	return 0;
}

/* Record by record, in the order in which they come. */
static int write_table(struct job *j, struct cz_reader *in, struct cz_err *err)
{
	struct cz_grid grid = {.role = &j->role, .type = j->type, .excel = j->set->to == TO_EXCEL,
			       .lang = (enum cz_lang)j->set->common.lang};
	struct cz_view view = CZ_VIEW_INIT;
	struct cz_record rec;
	size_t rows = 0;
	int rc;
	cz_grid_header(&grid, &j->text);
	while ((rc = cz_reader_next(in, &rec, err)) > 0) {
		if (!cz_str_is(rec.type, j->type->name))
			continue;
		rc = cz_view_make(&view, &j->role, j->type, &rec, &j->remarks, err);
		if (rc < 0)
			break;
		if (rc > 0) {
			cz_grid_row(&grid, &view.value, &j->text);
			rows++;
		}
		cz_out_take(&j->out, &j->text);
	}
	cz_out_take(&j->out, &j->text);
	cz_cli_say(&j->voice, "%zu rows", "%zu rijen", rows);
	cz_view_release(&view);
	cz_grid_release(&grid);
	return rc;
}

/* Maps and graphs look at everything at once. */
static int write_picture(struct job *j, struct cz_reader *in, struct cz_err *err)
{
	struct cz_store s = CZ_STORE_INIT;
	bool map = j->set->to == TO_GEOJSON;
	unsigned keep = map ? CZ_STORE_PLACES | CZ_STORE_REQUESTS | CZ_STORE_VOLUNTEERS
			    : CZ_STORE_ORGANISATIONS | CZ_STORE_PARTNERSHIPS;
	size_t without = 0;
	int rc = cz_store_read(&s, in, keep, &j->remarks, err);
	if (!rc)
		rc = map ? cz_map_write(&s, &j->role, j->type, &j->text, &without, err)
			 : cz_graph_write(&s, &j->role, &j->text, err);
	cz_out_take(&j->out, &j->text);
	if (without)
		cz_cli_say(&j->voice, "%zu records left out: no place is known for them",
			   "%zu records weggelaten: hun plaats is niet bekend", without);
	cz_store_release(&s);
	return rc;
}

static int export(struct job *j, int argc, char **argv, int first, struct cz_err *err)
{
	const struct settings *set = j->set;
	struct cz_reader_options ropts = {.csv_type = set->type};
	if (set->print_policy) {
		struct cz_str s = cz_role_policy();
		cz_out_write(&j->out, s.s, s.n);
		return 0;
	}
	int rc = read_role(j, err);
	if (!rc)
		rc = choose_type(j, err);
	if (rc)
		return rc;
	struct cz_reader *in = cz_cli_reader(&set->common, argc, argv, first, &ropts, err);
	if (!in)
		return (int)err->code;
	bool table = set->to == TO_CSV || set->to == TO_EXCEL;
	rc = table ? write_table(j, in, err) : write_picture(j, in, err);
	cz_reader_free(in);
	return rc;
}

int main(int argc, char **argv)
{
	struct cz_err err = CZ_ERR_INIT;
	struct settings set = {.role = "coordinator"};
	struct job j = {.set = &set, .voice = {&prog, &set.common}};
	int status = CZ_EXIT_OK;
	int i = cz_cli_begin(&prog, argc, argv, &set, &status);

	if (i < 0)
		return status;
	j.remarks = cz_cli_remarks(&j.voice);
	int rc = cz_out_open(&j.out, set.common.output, &err);
	if (!rc)
		rc = export(&j, argc, argv, i, &err);
	if (!rc)
		rc = cz_out_commit(&j.out, &err);
	status = rc ? CZ_EXIT_SYSTEM : cz_cli_status(&j.remarks);
	cz_out_release(&j.out);
	cz_buf_release(&j.text);
	cz_arena_release(&j.mem);
	return cz_cli_end(&prog, &set.common, &err, status);
}
