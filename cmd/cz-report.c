/* cz-report: the weekly report, safe to publish. */
#include "base/text.h"
#include "cli/cli.h"
#include "data/json.h"
#include "model/field.h"
#include "report/build.h"
#include "report/disclose.h"
#include "report/render.h"
#include "report/shapes.h"
#include <stdio.h>

struct settings {
	struct cz_common common;
	const char *week, *area, *organisation, *partnership, *sections, *css, *explanation, *map, *tables, *title, *municipality, *contact;
	struct cz_opt_list previous;
	int64_t fewest;
	int format, edition, sdc;
	bool radar;
};

enum { HTML, MARKDOWN, CSV, JSON, XLSX };

#define AT(field) offsetof(struct settings, field)
static const struct cz_opt opts[] = {
	{0, "to", CZ_OPT_CHOICE, AT(format), "html|markdown|csv|json|xlsx", "the same as --format", 0, 0},
	{0, "format", CZ_OPT_CHOICE, AT(format), "html|markdown|csv|json|xlsx", "what to write (default html)", 0, 0},
	{0, "week", CZ_OPT_TEXT, AT(week), "YYYY-Www", "the week (default: the last whole one)", 0, 0},
	{0, "area", CZ_OPT_TEXT, AT(area), "CODE", "only this municipality, district or neighbourhood", 0, 0},
	{0, "organisation", CZ_OPT_TEXT, AT(organisation), "ID", "only what this organisation referred or brought", 0, 0},
	{0, "partnership", CZ_OPT_TEXT, AT(partnership), "ID", "one page about this partnership", 0, 0},
	{0, "sections", CZ_OPT_TEXT, AT(sections), "LIST", "which sections, in which order: short,requests,...", 0, 0},
	{0, "edition", CZ_OPT_CHOICE, AT(edition), "public|internal", "internal: unrounded, for the team only", 0, 0},
	{0, "sdc", CZ_OPT_CHOICE, AT(sdc), "round|suppress", "how small numbers are kept safe (default round)", 0, 0},
	{0, "fewest", CZ_OPT_INT, AT(fewest), "N", "people behind a mean, a wait or an exact count (default 10)", CZ_FEWEST, 1000},
	{0, "previous", CZ_OPT_LIST, AT(previous), "FILE", "a report before this one, as JSON: keeps rounding steady", 0, 0},
	{0, "title", CZ_OPT_TEXT, AT(title), "TEXT", "another title", 0, 0},
	{0, "municipality", CZ_OPT_TEXT, AT(municipality), "NAME", "whose report it is", 0, 0},
	{0, "contact", CZ_OPT_TEXT, AT(contact), "TEXT", "whom to ask about it", 0, 0},
	{0, "explanation", CZ_OPT_INPUT, AT(explanation), "FILE", "the municipality's own words, by section, as plain text", 0, 0},
	{0, "map", CZ_OPT_INPUT, AT(map), "FILE", "outlines of areas, as GeoJSON", 0, 0},
	{0, "css", CZ_OPT_INPUT, AT(css), "FILE", "a style sheet to put after the built-in one", 0, 0},
	{0, "tables", CZ_OPT_OUTPUT, AT(tables), "FOLDER", "also each table as a CSV file of its own, in this folder", 0, 0},
	{0, "radar", CZ_OPT_FLAG, AT(radar), NULL, "draw partnerships as radar instead of dots", 0, 0},
	{0},
};

static const struct cz_prog prog = {
	.name = "cz-report",
	.synopsis = "[option ...] [file ...]",
	.purpose = "Make the weekly report: for people, accessible, and safe to publish.",
	.opts = opts,
	.takes = CZ_TAKES_OUTPUT | CZ_TAKES_RECORDS | CZ_TAKES_DATE,
	.dutch = true,
};

static int find_week(const struct settings *set, struct cz_week *week, struct cz_err *err)
{
	if (!set->week) {
		*week = cz_day_week(set->common.as_of - 6 - (cz_day_weekday(set->common.as_of) == 6 ? 0 : 1));
		return 0;
	}
	if (!cz_week_parse(cz_str_of(set->week), week) || cz_week_monday(*week) == CZ_DAY_NONE)
		return cz_fail_said(err, CZ_EUSAGE, "--week takes a week as 2026-W47, not '%s'",
				    "--week is een week als 2026-W47, niet '%s'", set->week);
	if (cz_week_monday(*week) > set->common.as_of)
		return cz_fail_said(err, CZ_EUSAGE, "--week: that week has yet to begin",
				    "--week: die week moet nog beginnen");
	return 0;
}

/* As records have it: a code that is written another way, or a part of one, would be rounded apart from the page of
 * the same area. */
static int find_area(const char *text, char area[11], struct cz_err *err)
{
	if (!text || cz_area_parse(cz_str_of(text), area))
		return 0;
	return cz_fail_said(err, CZ_EUSAGE, "--area takes a CBS code as GM0363, WK036301 or BU03630101, not '%s'",
			    "--area is een CBS-code als GM0363, WK036301 of BU03630101, niet '%s'", text);
}

static int check_css(const struct cz_buf *css, const char *name, struct cz_err *err)
{
	if (cz_utf8_check(cz_buf_text(css), css->len) == SIZE_MAX)
		return 0;
	cz_fail_said(err, CZ_EINPUT, "not UTF-8", "geen UTF-8");
	return cz_err_at(err, name, 0, 0);
}

static int read_texts(const struct settings *set, struct cz_buf *css, struct cz_buf *explanation, struct cz_err *err)
{
	enum { MOST = 1 << 20 };
	int rc = set->css ? cz_file_read(set->css, MOST, css, err) : 0;
	if (!rc)
		rc = check_css(css, set->css, err);
	if (!rc && set->explanation)
		rc = cz_file_read(set->explanation, MOST, explanation, err);
	return rc ? rc : cz_report_check_words((struct cz_str){cz_buf_text(explanation), explanation->len}, set->explanation, err);
}

static int read_map(const char *name, struct cz_arena *mem, struct cz_document *map, struct cz_err *err)
{
	int rc = cz_json_open(name, mem, map, err);
	if (rc || cz_shapes_are(&map->value))
		return rc;
	cz_fail_said(err, CZ_EINPUT, "not a GeoJSON FeatureCollection", "geen FeatureCollection van GeoJSON");
	return cz_err_at(err, name, 0, 0);
}

static void render(const struct settings *set, const struct cz_report *r, const struct cz_buf *css, struct cz_buf *out)
{
	switch (set->format) {
	case HTML:
		cz_report_html(r, (struct cz_str){cz_buf_text(css), css->len}, out);
		break;
	case MARKDOWN:
		cz_report_markdown(r, out);
		break;
	case CSV:
		cz_report_csv(r, out);
		break;
	case JSON:
		cz_report_json(r, out);
		break;
	case XLSX:
		cz_report_xlsx(r, out);
		break;
	}
}

static int write_tables(const char *folder, const struct cz_report *r, struct cz_err *err)
{
	struct cz_buf name = CZ_BUF_INIT, text = CZ_BUF_INIT;
	int rc = 0;
	for (size_t i = 0; !rc && i < r->tables; i++) {
		struct cz_out out = {0};
		if (!cz_report_shows(r, r->table[i]))
			continue;
		cz_buf_clear(&name);
		cz_report_table_file(r->table[i], &name);
		cz_report_table_csv(r->table[i], &text);
		rc = cz_buf_failed(&name) ? cz_fail_mem(err) : cz_out_open_in(&out, folder, cz_buf_text(&name), err);
		if (!rc) {
			cz_out_take(&out, &text);
			rc = cz_out_commit(&out, err);
		}
		cz_out_release(&out);
	}
	cz_buf_release(&name);
	cz_buf_release(&text);
	return rc;
}

/* Nobody sees in a series who is missing from all of it. */
static void tell_undated(const struct cz_store *s, struct cz_remarks *remarks)
{
	char number[24];
	size_t n = 0;
	for (size_t j = 0; j < s->lean_volunteers.n; j++)
		n += cz_volunteer_left_undated(&s->lean_volunteers.v[j]);
	snprintf(number, sizeof number, "%zu", n);
	if (n)
		cz_remark(remarks, &(struct cz_remark){.id = CZ703, .field = "until", .detail = number});
}

/* What a run holds. All of it can be released, whether or not it came to be. */
struct work {
	char area[11];
	struct cz_arena mem;
	struct cz_previous previous;
	struct cz_document map;
	struct cz_buf css, explanation;
	struct cz_heard_list heard;
	struct cz_store store;
	struct cz_report report;
	struct cz_out out;
};

static void release(struct work *w)
{
	cz_out_release(&w->out);
	cz_report_release(&w->report);
	cz_store_release(&w->store);
	cz_heard_release(&w->heard);
	cz_buf_release(&w->explanation);
	cz_buf_release(&w->css);
	cz_previous_release(&w->previous);
	cz_arena_release(&w->mem);
}

/* All that the command line asks for, looked at before any record is read. */
static int prepare(const struct settings *set, struct work *w, struct cz_report_options *o, struct cz_err *err)
{
	*o = (struct cz_report_options){
		.lang = (enum cz_lang)set->common.lang, .as_of = set->common.as_of, .internal = set->edition,
		.suppress = set->sdc, .radar = set->radar, .fewest = set->fewest,
		.scope = {set->area ? w->area : NULL, set->organisation, set->partnership}, .sections = set->sections,
		.title = set->title, .municipality = set->municipality, .contact = set->contact,
		.heard = &w->heard, .previous = &w->previous, .map = set->map ? &w->map.value : NULL,
	};
	int rc = find_week(set, &o->week, err);
	if (!rc)
		rc = find_area(set->area, w->area, err);
	if (!rc)
		rc = cz_report_check_sections(set->sections, err);
	if (!rc)
		rc = read_texts(set, &w->css, &w->explanation, err);
	for (size_t i = 0; !rc && i < set->previous.n; i++)
		rc = cz_previous_read(&w->previous, set->previous.v[i], &w->mem, err);
	if (!rc && set->map)
		rc = read_map(set->map, &w->mem, &w->map, err);
	o->explanation = (struct cz_str){cz_buf_text(&w->explanation), w->explanation.len};
	w->heard.until = cz_week_monday(o->week) + 6;
	return rc;
}

static int read_records(const struct settings *set, struct work *w, int argc, char **argv, int first,
			struct cz_remarks *remarks, struct cz_err *err)
{
	const unsigned keep = CZ_STORE_ALL & ~(unsigned)(CZ_STORE_RESPONSES | CZ_STORE_PAIRS);
	struct cz_reader_options ropts = {0};
	struct cz_reader *in = cz_cli_reader(&set->common, argc, argv, first, &ropts, err);
	int rc = in ? cz_store_read(&w->store, in, keep, remarks, err) : (int)err->code;
	cz_reader_free(in);
	if (!rc)
		tell_undated(&w->store, remarks);
	return rc;
}

/* Nothing of a report that would tell of a few people. */
static int publish(const struct settings *set, struct work *w, struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_buf text = CZ_BUF_INIT;
	if (w->report.telling) {
		cz_remark(remarks, &(struct cz_remark){.id = CZ701, .field = w->report.telling->key});
		return 0;
	}
	if (!set->edition && w->previous.n == 0)
		cz_remark(remarks, &(struct cz_remark){.id = CZ702});
	int rc = set->tables ? write_tables(set->tables, &w->report, err) : 0;
	if (!rc) {
		render(set, &w->report, &w->css, &text);
		cz_out_take(&w->out, &text);
		rc = cz_out_commit(&w->out, err);
	}
	cz_buf_release(&text);
	return rc;
}

static int run(const struct settings *set, int argc, char **argv, int first, int *status, struct cz_err *err)
{
	struct cz_voice voice = {&prog, &set->common};
	struct cz_remarks remarks = cz_cli_remarks(&voice);
	struct cz_report_options o;
	struct work w = {
		.mem = CZ_ARENA_INIT, .css = CZ_BUF_INIT, .explanation = CZ_BUF_INIT, .heard = CZ_HEARD_INIT,
		.store = {.passing = &cz_type_contact, .pass = cz_heard_pass, .pass_ctx = &w.heard, .lean = true},
	};
	int rc = prepare(set, &w, &o, err);
	if (!rc)
		rc = cz_out_open(&w.out, set->common.output, err);
	if (!rc)
		rc = read_records(set, &w, argc, argv, first, &remarks, err);
	if (!rc)
		rc = cz_report_build(&w.report, &w.store, &o, err);
	if (!rc)
		rc = publish(set, &w, &remarks, err);
	*status = cz_cli_status(&remarks);
	release(&w);
	return rc;
}

int main(int argc, char **argv)
{
	struct cz_err err = CZ_ERR_INIT;
	struct settings set = {.fewest = CZ_FEWEST};
	int status = CZ_EXIT_OK;
	int i = cz_cli_begin(&prog, argc, argv, &set, &status);

	if (i < 0)
		return status;
	if (run(&set, argc, argv, i, &status, &err))
		status = CZ_EXIT_SYSTEM;
	return cz_cli_end(&prog, &set.common, &err, status);
}
