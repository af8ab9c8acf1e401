#include "report/compose.h"
#include "base/text.h"
#include "report/disclose.h"
#include "report/format.h"
#include "report/words.h"
#include <math.h>

/* The sections, from the tables that were let through. Nothing here looks at a record's numbers again. */

const char *cz_compose_cell(struct cz_building *b, const char *table, const char *line, const char *column)
{
	const struct cz_table *t = cz_report_find(b->r, table);
	struct cz_cell c = cz_table_cell(t, line, column);
	size_t k = cz_table_column(t, column);
	return k == CZ_NO_LINE ? "" : cz_report_cell(b->r, &t->column[k], &c);
}

const char *cz_compose_about(struct cz_building *b, const struct cz_column *c, const struct cz_cell *cell)
{
	struct cz_buf text = CZ_BUF_INIT;
	if (cell->shown == CZ_EXACT && cell->value == 0)
		return SAY(NONE);
	cz_cell_say(&text, b->r->lang, c, cell);
	return cz_report_keep(b->r, &text);
}

/* What stands before the k-th of n words. */
static const char *between(struct cz_building *b, size_t k, size_t n)
{
	return k == 0 ? "" : k + 1 < n ? ", " : SAY(AND);
}

void cz_compose_add_name(struct cz_buf *names, size_t k, size_t n, const char *name, const char *last)
{
	cz_buf_adds(names, k == 0 ? "" : k + 1 < n ? ", " : last);
	cz_buf_addf(names, "‘%s’", name); /* it may hold commas */
}

/* A count of the matching run, in a sentence. */
static const char *of_run(struct cz_building *b, const char *line)
{
	const struct cz_table *t = cz_report_find(b->r, "run");
	const struct cz_cell c = cz_table_cell(t, line, "n");
	return t ? cz_compose_about(b, &t->column[0], &c) : "";
}

void cz_compose_say_hidden_weeks(struct cz_building *b, struct cz_section *s)
{
	const struct cz_table *t = cz_report_find(b->r, "weeks");
	int64_t n = 0;
	for (size_t l = 0; t && l < t->lines; l++) {
		bool hidden = false;
		for (size_t c = 0; c < t->columns; c++)
			hidden |= t->line[l].cell[c].shown == CZ_WITHHELD;
		n += hidden;
	}
	if (n)
		cz_section_text(b->r, s, cz_report_count(b->r, CZ_P_WEEKS_HIDDEN, n, NULL));
}

static bool find_day_of_run(const struct cz_building *b, cz_day *day)
{
	const struct cz_value *run = cz_building_run(b);
	return run && cz_day_parse(cz_value_text(run, "as_of", ""), day);
}

bool cz_compose_run_is_later(const struct cz_building *b)
{
	cz_day day;
	return find_day_of_run(b, &day) && day > b->r->until;
}

const char *cz_compose_day_of_run(struct cz_building *b)
{
	struct cz_buf text = CZ_BUF_INIT;
	cz_day day;
	if (find_day_of_run(b, &day))
		cz_format_day(&text, b->r->lang, day);
	return cz_report_keep(b->r, &text);
}

struct cz_picture *cz_compose_series(struct cz_building *b, const char *column)
{
	const struct cz_table *t = cz_report_find(b->r, "weeks");
	size_t c = cz_table_column(t, column);
	struct cz_picture *p = cz_report_new(b->r, 1, sizeof *p);
	if (!p || c == CZ_NO_LINE)
		return p;
	*p = (struct cz_picture){.kind = CZ_PICTURE_SERIES, .title = t->column[c].label, .table = t, .column = c, .first = 1,
				 .about = cz_report_say(b->r, CZ_P_SERIES_ABOUT, t->column[c].label, NULL)};
	return p;
}

/* Nothing is withheld in the first columns, so that what is not seen is not there. */
bool cz_compose_whole(const struct cz_table *t, size_t columns)
{
	for (size_t l = 0; t && l < t->lines; l++)
		for (size_t c = 0; c < columns; c++)
			if (t->line[l].cell[c].shown == CZ_WITHHELD)
				return false;
	return true;
}

/* The most in need first, by what is shown, so that the order tells no more than the numbers; equal ones stay in the order of
 * their keys. */
static void sort_lines(struct cz_table *t, size_t column)
{
	for (size_t i = 1; t && i < t->lines; i++) {
		struct cz_line l = t->line[i];
		size_t k = i;
		for (; k > 0 && t->line[k - 1].cell[column].value < l.cell[column].value; k--)
			t->line[k] = t->line[k - 1];
		t->line[k] = l;
	}
}

static void picture_and_table(struct cz_building *b, struct cz_section *s, const char *key, enum cz_picture_kind kind, const char *about)
{
	const struct cz_table *t = cz_report_find(b->r, key);
	if (!t || !t->lines)
		return;
	const struct cz_picture p = {.kind = kind, .title = t->caption, .about = about, .table = t};
	cz_section_heading(b->r, s, key, t->caption);
	cz_section_pictures(b->r, s, &p, 1);
	cz_section_table(b->r, s, t, true);
	cz_section_text(b->r, s, t->note);
}

/* Each of them only where it shows somebody. */
static void compose_two_way(struct cz_building *b, struct cz_section *s)
{
	const struct cz_table *demand = cz_report_find(b->r, "demand"), *offer = cz_report_find(b->r, "offer");
	const bool asked = demand && demand->lines, offered = offer && offer->lines;
	if (!asked && !offered)
		return;
	cz_section_heading(b->r, s, "demand", asked ? demand->caption : offer->caption);
	cz_section_table(b->r, s, demand, true);
	cz_section_table(b->r, s, offer, true);
	if (asked && offered)
		cz_section_text(b->r, s, SAY(TWO_WAY_NOTE));
}

static void compose_requests(struct cz_building *b, struct cz_section *s)
{
	const struct cz_table *weeks = cz_report_find(b->r, "weeks"), *areas = cz_report_find(b->r, "areas");
	struct cz_picture *open = cz_compose_series(b, "open"), *fresh = cz_compose_series(b, "new");
	if (open && fresh && weeks) {
		const struct cz_picture pictures[] = {*open, *fresh};
		cz_section_heading(b->r, s, "weeks", SAY(SERIES));
		cz_section_pictures(b->r, s, pictures, 2);
		cz_compose_say_hidden_weeks(b, s);
		cz_section_table(b->r, s, weeks, true);
		if (!b->r->internal && !b->r->suppress)
			cz_section_text(b->r, s, SAY(SERIES_ROUNDED));
	}
	cz_section_table(b->r, s, cz_report_find(b->r, "waiting"), false);
	if (cz_report_find(b->r, "waiting"))
		cz_section_text(b->r, s, cz_report_find(b->r, "waiting")->note);
	picture_and_table(b, s, "categories", CZ_PICTURE_BARS, SAY(BY_CATEGORY_ABOUT));
	picture_and_table(b, s, "areas", CZ_PICTURE_BARS, SAY(BY_AREA_ABOUT));
	bool placed = false;
	for (size_t i = 0; areas && i < areas->lines; i++)
		placed |= !isnan(areas->line[i].lat) || areas->line[i].rings;
	if (placed) {
		const struct cz_picture map = {.kind = CZ_PICTURE_MAP, .title = SAY(MAP), .table = areas,
						 .about = b->o->map ? SAY(MAP_AREAS_ABOUT) : SAY(MAP_ABOUT)};
		cz_section_pictures(b->r, s, &map, 1);
	}
	compose_two_way(b, s);
}

static void compose_matching(struct cz_building *b, struct cz_section *s)
{
	const struct cz_value *run = cz_building_run(b);
	if (!run) {
		if (!cz_compose_recruits(b, s))
			cz_section_text(b->r, s, SAY(NO_MATCHING));
		return;
	}
	const char *when = cz_compose_day_of_run(b);
	if (cz_compose_run_is_later(b))
		cz_section_text(b->r, s, cz_report_say(b->r, CZ_P_RUN_LATER, when, NULL));
	if (cz_compose_whole(cz_report_find(b->r, "run"), 1)) {
		if (cz_part_of(&b->r->scope) != CZ_PART_NONE)
			cz_section_text(b->r, s, SAY(RUN_OF_TOWN));
		cz_section_text(b->r, s, cz_report_say(b->r, cz_value_bool(run, "optimal", false) ? CZ_P_RUN : CZ_P_RUN_UNPROVEN, when,
						     of_run(b, "matched"), of_run(b, "places"),
						     cz_report_copy(b->r, cz_value_text(run, "policy", "-")), NULL));
	}
	picture_and_table(b, s, "unmatched", CZ_PICTURE_BARS, SAY(UNMATCHED));
	picture_and_table(b, s, "recruit", CZ_PICTURE_BARS, SAY(RECRUIT));
	cz_compose_recruits(b, s);
	picture_and_table(b, s, "prices", CZ_PICTURE_BARS, SAY(SCARCE));
}

static void compose_volunteers(struct cz_building *b, struct cz_section *s)
{
	cz_section_table(b->r, s, cz_report_find(b->r, "volunteers"), false);
}

static void compose_follow(struct cz_building *b, struct cz_section *s)
{
	cz_section_table(b->r, s, cz_report_find(b->r, "follow"), false);
	if (!b->o->heard->contacts)
		cz_section_text(b->r, s, SAY(F_NO_CONTACTS));
}

/* A function that hangs on one organisation is one illness or one grant away from being gone. */
static void say_who_is_alone(struct cz_building *b, struct cz_section *s)
{
	struct cz_buf list = CZ_BUF_INIT;
	for (size_t f = 0; f < cz_vocab_function.n; f++) {
		const char *alone = NULL;
		bool others = false;
		for (size_t k = 0; k < b->s->offers.n; k++) {
			const struct cz_offer *o = &b->s->offers.v[k];
			if (o->function != (int8_t)f || !o->organisation || !cz_offer_stands(o, b->r->until))
				continue;
			others |= alone && strcmp(alone, o->organisation) != 0;
			alone = o->organisation;
		}
		if (!alone || others)
			continue;
		size_t i = cz_map_find(&b->s->organisation_ids, cz_str_of(alone));
		const char *name = i != CZ_MAP_NONE && b->s->organisations.v[i].name ? b->s->organisations.v[i].name : alone;
		cz_buf_addf(&list, "%s%s (%s)", list.len ? ", " : "", cz_vocab_function.code[f].label[b->r->lang], name);
	}
	bool any = list.len > 0;
	const char *text = cz_report_keep(b->r, &list);
	if (any)
		cz_section_text(b->r, s, cz_report_say(b->r, CZ_P_ALONE, text, NULL));
}

/* Whether anybody offers a function, also where no request or volunteer makes it a column of the table. */
static bool is_offered(const struct cz_building *b, const char *function)
{
	for (size_t k = 0; k < b->s->offers.n; k++) {
		const struct cz_offer *o = &b->s->offers.v[k];
		if (o->function != CZ_CODE_NONE && strcmp(cz_vocab_function.code[o->function].code, function) == 0 && cz_offer_stands(o, b->r->until))
			return true;
	}
	return false;
}

static void compose_coverage(struct cz_building *b, struct cz_section *s)
{
	const struct cz_table *t = cz_report_find(b->r, "coverage");
	struct cz_buf gaps = CZ_BUF_INIT;
	size_t n = 0;
	for (size_t l = 0; t && l < t->lines; l++) {
		bool none = true;
		for (size_t c = 0; c < t->columns; c++)
			none &= t->line[l].cell[c].value == 0;
		if (none && (b->r->scope.area || !is_offered(b, t->line[l].key)))
			cz_buf_addf(&gaps, "%s%s", n++ ? ", " : "", t->line[l].label);
	}
	const char *list = cz_report_keep(b->r, &gaps);
	if (n)
		cz_section_text(b->r, s, cz_report_say(b->r, CZ_P_GAPS, list, NULL));
	if (!b->r->scope.area)
		say_who_is_alone(b, s);
	cz_section_table(b->r, s, t, false);
	cz_section_text(b->r, s, t ? t->note : NULL);
}

static bool has_made(const struct cz_building *b, const char *type)
{
	for (size_t k = 0; k < b->s->made.n; k++)
		if (cz_value_is_a(&b->s->made.v[k], type))
			return true;
	return false;
}

/* Which records there were, not how many: exact totals would tell what rounding hides. */
static void say_sources(struct cz_building *b, struct cz_section *s)
{
	const bool zero = cz_building_tells_zero(b);
	const struct {
		bool there;
		enum cz_phrase name;
	} source[] = {
		{b->s->lean_requests.n || !zero, CZ_P_S_REQUESTS}, {b->s->lean_volunteers.n || !zero, CZ_P_S_VOLUNTEERS},
		{b->s->lean_matches.n || !zero, CZ_P_S_MATCHES}, {b->o->heard->contacts, CZ_P_S_CONTACTS},
		{b->s->offers.n, CZ_P_S_OFFERS}, {has_made(b, "score"), CZ_P_S_SCORES},
		{has_made(b, "match_run"), CZ_P_S_RUN},
	};
	struct cz_buf list = CZ_BUF_INIT;
	size_t n = 0, k = 0;
	for (size_t i = 0; i < CZ_COUNT(source); i++)
		n += source[i].there;
	for (size_t i = 0; i < CZ_COUNT(source); i++)
		if (source[i].there)
			cz_buf_addf(&list, "%s%s", between(b, k++, n), cz_report_say(b->r, source[i].name, NULL));
	const char *text = cz_report_keep(b->r, &list);
	if (n)
		cz_section_text(b->r, s, cz_report_say(b->r, CZ_P_M_SOURCES, text, NULL));
}

/* The page of a partnership has none of the town's numbers, unless --sections asks for them. */
static bool is_about_a_partnership_only(const struct cz_building *b)
{
	const char *wanted = b->o->sections ? b->o->sections : "";
	bool only = b->r->scope.partnership;
	while (only && *wanted) {
		size_t n = strcspn(wanted, ",");
		const struct cz_str id = {wanted, n};
		only = cz_str_is(id, "partnerships") || cz_str_is(id, "method");
		wanted += n + (wanted[n] == ',');
	}
	return only;
}

static void say_what_is_shown(struct cz_building *b, struct cz_section *s, bool partnership)
{
	const bool told = b->r->internal || (b->r->suppress && !partnership); /* what is not shown, and why */
	if (partnership && !b->r->internal)
		cz_section_text(b->r, s, SAY(M_PARTNERSHIP));
	else if (!b->r->internal)
		cz_section_text(b->r, s, b->r->suppress ? cz_report_count(b->r, CZ_P_M_SUPPRESSED, b->r->fewest - 1, NULL) : SAY(M_ROUNDED));
	if (!partnership && !b->r->internal && !b->r->suppress)
		cz_section_text(b->r, s, SAY(M_STEPS));
	if (!b->r->internal && b->o->previous && b->o->previous->n && has_made(b, "score")) /* nothing is held back when nothing was told */
		cz_section_text(b->r, s, SAY(M_HELD));
	cz_section_text(b->r, s, told ? SAY(M_DASH) : SAY(M_SIGNS));
}

static void compose_method(struct cz_building *b, struct cz_section *s)
{
	struct cz_buf span = CZ_BUF_INIT, day = CZ_BUF_INIT;
	cz_format_span(&span, b->r->lang, b->r->from, b->r->until);
	cz_format_day(&day, b->r->lang, b->o->as_of);
	cz_section_text(b->r, s, cz_report_say(b->r, CZ_P_M_WEEK, cz_report_keep(b->r, &span), cz_report_keep(b->r, &day), NULL));
	say_sources(b, s);
	const bool partnership = is_about_a_partnership_only(b);
	if (!partnership)
		cz_section_text(b->r, s, SAY(M_OPEN));
	say_what_is_shown(b, s, partnership);
	cz_section_table(b->r, s, partnership ? NULL : cz_report_find(b->r, "quality"), false);
	cz_section_table(b->r, s, partnership ? NULL : cz_report_find(b->r, "unplaced"), false);
	if (b->o->contact)
		cz_section_text(b->r, s, cz_report_say(b->r, CZ_P_CONTACT, b->o->contact, NULL));
	cz_section_text(b->r, s, SAY(M_MADE));
}

static const struct section {
	const char *id;
	enum cz_phrase title;
	void (*compose)(struct cz_building *b, struct cz_section *s);
} sections[] = {
	{"short", CZ_P_SHORT, cz_compose_short},
	{"requests", CZ_P_REQUESTS, compose_requests},
	{"matching", CZ_P_MATCHING, compose_matching},
	{"volunteers", CZ_P_VOLUNTEERS, compose_volunteers},
	{"follow", CZ_P_FOLLOW, compose_follow},
	{"coverage", CZ_P_COVERAGE, compose_coverage},
	{"partnerships", CZ_P_PARTNERSHIPS, cz_compose_partners},
	{"method", CZ_P_METHOD, compose_method},
};

static const struct section *find_section(const char *id, size_t n)
{
	for (size_t i = 0; i < CZ_COUNT(sections); i++)
		if (cz_str_eq(cz_str_of(sections[i].id), (struct cz_str){id, n}))
			return &sections[i];
	return NULL;
}

/* NULL: all of them. */
static const char *wanted_sections(const struct cz_building *b)
{
	return b->o->sections ? b->o->sections : b->r->scope.partnership ? "partnerships,method" : NULL;
}

bool cz_compose_wants(const struct cz_building *b, const char *id)
{
	const char *wanted = wanted_sections(b);
	for (const char *at = wanted; at && *at; at += strspn(at, ",")) {
		const struct cz_str name = {at, strcspn(at, ",")};
		if (cz_str_is(name, id))
			return true;
		at += name.n;
	}
	return !wanted;
}

/* Told with those that there are. */
static int no_section(struct cz_str name, enum cz_errcode code, struct cz_err *err)
{
	struct cz_buf all = CZ_BUF_INIT;
	for (size_t i = 0; i < CZ_COUNT(sections); i++)
		cz_buf_addf(&all, "%s%s", i ? ", " : "", sections[i].id);
	name = cz_utf8_cut(name, 40);
	if (cz_buf_failed(&all))
		code = cz_fail_mem(err);
	else
		cz_fail_said(err, code, "there is no section '%.*s' (expected %s)", "er is geen onderdeel '%.*s' (verwacht %s)",
			     (int)name.n, name.s, cz_buf_text(&all));
	cz_buf_release(&all);
	return code;
}

static void add_words(struct cz_building *b, struct cz_section *s)
{
	struct cz_words w = {.all = b->o->explanation};
	bool any = false;
	while (cz_words_next(&w)) {
		if (!w.text.n || !cz_str_eq(w.about.n ? w.about : cz_str_of(sections[0].id), cz_str_of(s->id)))
			continue;
		if (!any)
			cz_section_heading(b->r, s, cz_report_id(b->r, "explanation", s->id), SAY(EXPLANATION));
		cz_section_quote(b->r, s, cz_report_copy(b->r, w.text));
		any = true;
	}
}

int cz_report_check_words(struct cz_str words, const char *file, struct cz_err *err)
{
	struct cz_words w = {.all = words};
	while (cz_words_next(&w))
		if (w.about.n && !find_section(w.about.s, w.about.n)) {
			no_section(w.about, CZ_EINPUT, err);
			return cz_err_at(err, file, w.line, 0);
		}
	return 0;
}

static void add_section(struct cz_building *b, const struct section *x)
{
	if (strcmp(x->id, "coverage") == 0 && !cz_report_find(b->r, "coverage"))
		return;
	struct cz_section *s = cz_report_section(b->r, x->id, cz_report_say(b->r, x->title, NULL));
	if (!s)
		return;
	x->compose(b, s);
	add_words(b, s);
}

static const char *title_of_partnership(struct cz_building *b)
{
	size_t i = cz_map_find(&b->s->partnership_ids, cz_str_of(b->r->scope.partnership));
	const char *name = i == CZ_MAP_NONE ? NULL : b->s->partnerships.v[i].name;
	return cz_report_say(b->r, CZ_P_TITLE_PARTNERSHIP, name ? name : b->r->scope.partnership, NULL);
}

void cz_compose(struct cz_building *b)
{
	struct cz_buf week = CZ_BUF_INIT, span = CZ_BUF_INIT;
	cz_format_week(&week, b->r->lang, b->r->week);
	cz_format_span(&span, b->r->lang, b->r->from, b->r->until);
	b->r->title = b->o->title ? b->o->title : b->r->scope.partnership ? title_of_partnership(b) : SAY(TITLE);
	b->r->subtitle = cz_report_say(b->r, CZ_P_SUBTITLE, cz_report_keep(b->r, &week), cz_report_keep(b->r, &span), NULL);
	const char *wanted = wanted_sections(b);
	static const char *const by_need[] = {"categories", "areas", "unmatched", "recruit", "prices"};
	for (size_t i = 0; i < CZ_COUNT(by_need); i++)
		sort_lines(cz_report_find(b->r, by_need[i]), 0);
	for (size_t i = 0; !wanted && i < CZ_COUNT(sections); i++)
		add_section(b, &sections[i]);
	while (wanted && *wanted && !b->r->failed) {
		size_t n = strcspn(wanted, ",");
		const struct section *x = find_section(wanted, n);
		if (x)
			add_section(b, x);
		wanted += n + (wanted[n] == ',');
	}
}

int cz_report_check_sections(const char *list, struct cz_err *err)
{
	bool seen[CZ_COUNT(sections)] = {false};
	for (const char *at = list; at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL) {
		const struct cz_str name = {at, strcspn(at, ",")};
		const struct section *x = find_section(name.s, name.n);
		if (!x)
			return no_section(name, CZ_EUSAGE, err);
		if (seen[x - sections])
			return cz_fail_said(err, CZ_EUSAGE, "section '%s' is asked for twice",
					    "onderdeel '%s' is twee keer gevraagd", x->id);
		seen[x - sections] = true;
	}
	return 0;
}
