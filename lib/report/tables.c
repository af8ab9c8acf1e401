#include "report/build.h"
#include "report/disclose.h"

/* The tables of the report, with raw numbers; disclose.c decides what of them is shown. */

/* weeks */

/* Before the first request of the town there are no records, which is not the same as nothing happening; nor are there for the whole
 * of the week in which it came, unless that was on the Monday. Where rounding hides a 0, whoever sees where the weeks begin knows that
 * somebody came then: that is told only of five or more, or of nobody at all. */
static bool tells_first_week(const struct cz_building *b)
{
	return cz_building_tells_zero(b) || b->known.with_first >= CZ_ROUNDED_TO;
}

static void build_series(struct cz_building *b)
{
	const struct cz_column column[] = {
		{"open", SAY(OPEN), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},       {"new", SAY(NEW), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
		{"proposed", SAY(PROPOSED), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
		{"matched", SAY(MATCHED), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}, {"started", SAY(STARTED), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
		{"ended", SAY(ENDED), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},     {"referred", SAY(REFERRED), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
		{"withdrawn", SAY(WITHDRAWN), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}, {"volunteers", SAY(V_REGISTERED), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
	};
	struct cz_table *t = cz_report_table(b->r, "weeks", SAY(SERIES_TABLE), SAY(WEEK), column, CZ_COUNT(column));
	if (t)
		t->apart = true;
	for (int k = CZ_YEAR_AGO; k < CZ_WEEKS; k++) {
		if (k != CZ_YEAR_AGO && k <= CZ_NOW - CZ_SHOWN_WEEKS)
			continue;
		const struct cz_week_counts *w = &b->weeks.v[k];
		struct cz_week week = cz_day_week(b->weeks.monday[k]);
		struct cz_buf name = CZ_BUF_INIT;
		cz_week_add(&name, week);
		const char *key = cz_report_keep(b->r, &name);
		struct cz_line *l = cz_table_line(b->r, t, key, key);
		const int64_t v[] = {w->open, w->created, w->proposed, w->matched, w->started, w->ended, w->referred, w->withdrawn, w->volunteers};
		const bool known = k >= CZ_NOW - 1 || !tells_first_week(b) || (b->known.since != CZ_DAY_NONE && b->known.since <= b->weeks.monday[k]);
		for (size_t c = 0; known && c < CZ_COUNT(v); c++)
			cz_line_count(l, c, (double)v[c]);
	}
}

static void build_waiting(struct cz_building *b)
{
	const struct cz_column column[] = {{"days", SAY(DAYS), CZ_IN_DAYS, 0, CZ_ROLE_NONE}};
	struct cz_table *t = cz_report_table(b->r, "waiting", SAY(WAITING), SAY(WHAT), column, 1);
	if (!t)
		return;
	t->note = b->r->internal ? SAY(WAITING_ALL) : cz_report_count(b->r, CZ_P_WAITING_NOTE, b->r->fewest, NULL);
	const struct cz_waits *w = &b->weeks.waits;
	cz_line_value(cz_table_line(b->r, t, "median", SAY(WAITING_MEDIAN)), 0, w->median, (double)w->n);
	cz_line_value(cz_table_line(b->r, t, "p90", SAY(WAITING_LONG)), 0, w->long_, (double)w->n);
}

static const char *week_of_run(struct cz_building *b, const struct cz_value *run)
{
	struct cz_buf name = CZ_BUF_INIT;
	cz_day day;
	if (!cz_day_parse(cz_value_text(run, "as_of", ""), &day))
		return NULL;
	cz_week_add(&name, cz_day_week(day));
	return cz_report_keep(b->r, &name);
}

static void build_run(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(COUNT), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	const struct cz_value *run = cz_building_run(b);
	struct cz_table *t = run ? cz_report_table(b->r, "run", SAY(MATCHING), SAY(WHAT), one, 1) : NULL;
	if (!t)
		return;
	t->apart = true;
	t->week = week_of_run(b, run);
	cz_line_count(cz_table_line(b->r, t, "matched", SAY(MATCHED)), 0, (double)cz_value_int(run, "matched", 0));
	cz_line_count(cz_table_line(b->r, t, "places", SAY(PLACES_ASKED)), 0,
		      (double)cz_value_int(run, "places", cz_value_int(run, "requests", 0)));
}

/* volunteers */

enum { THIRTEEN_WEEKS = 91 }; /* as many whole weeks of the series, so that these counts lie within it */

static void build_volunteers(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(COUNT), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	int64_t active = 0, idle = 0, full = 0, over = 0, fresh = 0, left = 0, leaving = 0, paused = 0;
	cz_day end = b->r->until, quarter = end - THIRTEEN_WEEKS;
	for (size_t k = 0; k < b->counted.volunteers.n; k++) {
		const size_t j = cz_number(&b->counted.volunteers, k);
		const struct cz_lean_volunteer *v = &b->s->lean_volunteers.v[j];
		int32_t capacity = cz_volunteer_places(v);
		if (!cz_scope_has_volunteer(&b->r->scope, v))
			continue;
		left += v->until != CZ_DAY_NONE && v->until > quarter && v->until <= end;
		paused += v->status == CZ_VOLUNTEER_PAUSED;
		if (!cz_volunteer_is_here(v, end))
			continue;
		active++;
		leaving += v->until != CZ_DAY_NONE && v->until <= end + THIRTEEN_WEEKS;
		idle += b->running[j] == 0;
		full += b->running[j] == capacity && capacity > 0;
		over += b->running[j] > capacity;
		fresh += v->since != CZ_DAY_NONE && v->since > quarter;
	}
	struct cz_table *t = cz_report_table(b->r, "volunteers", SAY(VOLUNTEERS), SAY(STATE), one, 1);
	if (t)
		t->apart = true;
	const struct {
		const char *key, *label;
		int64_t n;
	} line[] = {{"active", SAY(V_ACTIVE), active}, {"idle", SAY(V_IDLE), idle}, {"full", SAY(V_FULL), full},
		    {"overloaded", SAY(V_OVERLOADED), over}, {"new", SAY(V_NEW), fresh}, {"leaving", SAY(V_LEAVING), leaving}, {"left", SAY(V_LEFT), left},
		    {"paused", SAY(V_PAUSED), paused}};
	for (size_t i = 0; i < CZ_COUNT(line); i++)
		cz_line_count(cz_table_line(b->r, t, line[i].key, line[i].label), 0, (double)line[i].n);
}

/* follow-up */

static void build_follow(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(COUNT), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	const cz_day end = b->r->until, quarter = end - THIRTEEN_WEEKS;
	int64_t expired = 0, late = 0, silent = 0, unevaluated = 0, unheard = 0;
	for (size_t k = 0; k < b->counted.matches.n; k++) {
		const size_t m = cz_number(&b->counted.matches, k);
		const struct cz_lean_match *x = &b->s->lean_matches.v[m];
		const uint32_t i = b->known.request_of[m];
		if (i == CZ_NO_NUMBER || !cz_scope_has_request(&b->r->scope, &b->s->lean_requests.v[i]))
			continue;
		const struct cz_heard h = cz_heard_of(b->o->heard, x->request, x->volunteer);
		cz_day last = h.last != CZ_DAY_NONE ? h.last : x->started;
		expired += x->status == CZ_MATCH_PROPOSED && x->expires != CZ_DAY_NONE && x->expires < end;
		late += x->status == CZ_MATCH_ACCEPTED && x->proposed != CZ_DAY_NONE && end - x->proposed > 28;
		silent += (x->status == CZ_MATCH_ACTIVE || x->status == CZ_MATCH_CLOSING) && last != CZ_DAY_NONE && last < quarter;
		bool over = x->ended != CZ_DAY_NONE && x->ended > quarter && x->ended <= end;
		unevaluated += over && !h.evaluation;
		unheard += over && !h.feedback && b->s->lean_requests.v[i].organisation;
	}
	struct cz_table *t = cz_report_table(b->r, "follow", SAY(F_WHAT), SAY(WHAT), one, 1);
	if (t)
		t->apart = true;
	const struct {
		const char *key, *label;
		int64_t n;
		bool by_contacts;
	} line[] = {{"expired", SAY(F_EXPIRED), expired, false}, {"late", SAY(F_START), late, false}, {"silent", SAY(F_SILENT), silent, true},
		    {"evaluation", SAY(F_EVALUATION), unevaluated, true}, {"feedback", SAY(F_FEEDBACK), unheard, true}};
	for (size_t i = 0; i < CZ_COUNT(line); i++) {
		struct cz_line *l = cz_table_line(b->r, t, line[i].key, line[i].label);
		if (!line[i].by_contacts || b->o->heard->contacts) /* else nobody knows */
			cz_line_count(l, 0, (double)line[i].n);
	}
}

/* coverage */

bool cz_offer_stands(const struct cz_offer *o, cz_day day)
{
	return (o->from == CZ_DAY_NONE || o->from <= day) && (o->until == CZ_DAY_NONE || o->until >= day);
}

static bool offered(const struct cz_offer *o, int8_t function, const char *area, cz_day day)
{
	return o->function == function && (!o->area || cz_area_holds(o->area, area)) && cz_offer_stands(o, day);
}

/* Whether an organisation has been counted by an earlier offer; one without a name is one of its own. */
static bool counted_before(const struct cz_store *s, size_t offer, int8_t function, const char *area, cz_day day)
{
	const char *own = s->offers.v[offer].organisation;
	for (size_t k = 0; own && k < offer; k++)
		if (s->offers.v[k].organisation && strcmp(s->offers.v[k].organisation, own) == 0 && offered(&s->offers.v[k], function, area, day))
			return true;
	return false;
}

/* How many organisations offer each function in an area. */
static void build_coverage(struct cz_building *b)
{
	const struct cz_table *areas = cz_report_find(b->r, "areas");
	struct cz_column *column = cz_report_new(b->r, areas ? areas->lines + 1 : 1, sizeof *column);
	size_t n = 0;
	for (size_t i = 0; areas && column && i < areas->lines; i++)
		if (areas->line[i].key[0] != '-')
			column[n++] = (struct cz_column){areas->line[i].key, areas->line[i].label, CZ_IN_THINGS, 0, CZ_ROLE_NONE};
	if (!b->s->offers.n || n == 0)
		return;
	struct cz_table *t = cz_report_table(b->r, "coverage", SAY(COVERAGE), SAY(FUNCTION), column, n);
	if (t)
		t->note = SAY(COVERAGE_NOTE);
	for (size_t f = 0; t && f < cz_vocab_function.n; f++) {
		struct cz_line *l = cz_table_line(b->r, t, cz_vocab_function.code[f].code, cz_vocab_function.code[f].label[b->r->lang]);
		for (size_t a = 0; a < n; a++) {
			int64_t organisations = 0;
			for (size_t k = 0; k < b->s->offers.n; k++)
				organisations += offered(&b->s->offers.v[k], (int8_t)f, column[a].key, b->r->until) &&
						 !counted_before(b->s, k, (int8_t)f, column[a].key, b->r->until);
			cz_line_count(l, a, (double)organisations);
		}
	}
}

/* quality */

/* Whose place nobody knows is a person too. */
static void build_unplaced(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(COUNT), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	const struct cz_store *s = b->s;
	struct cz_spot spot;
	int64_t requests = 0, volunteers = 0;
	for (size_t k = 0; k < b->counted.requests.n; k++) {
		const struct cz_lean_request *r = &s->lean_requests.v[cz_number(&b->counted.requests, k)];
		requests += cz_scope_has_request(&b->r->scope, r) && !cz_places_find(b->places, &r->where, &spot);
	}
	for (size_t k = 0; k < b->counted.volunteers.n; k++) {
		const struct cz_lean_volunteer *v = &s->lean_volunteers.v[cz_number(&b->counted.volunteers, k)];
		volunteers += cz_scope_has_volunteer(&b->r->scope, v) && !cz_places_find(b->places, &v->where, &spot);
	}
	struct cz_table *t = cz_report_table(b->r, "unplaced", SAY(UNPLACED), SAY(WHAT), one, 1);
	if (t)
		t->apart = true;
	cz_line_count(cz_table_line(b->r, t, "requests", SAY(UNPLACED_REQUESTS)), 0, (double)requests);
	cz_line_count(cz_table_line(b->r, t, "volunteers", SAY(UNPLACED_VOLUNTEERS)), 0, (double)volunteers);
}

static void build_quality(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(COUNT), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}}; /* a row is a person's, mostly */
	const struct cz_store *s = b->s;
	int64_t findings = 0, errors = 0, rows = 0, refused = 0, undated = 0;
	bool imports = false;
	for (size_t k = 0; k < b->counted.volunteers.n; k++) {
		const struct cz_lean_volunteer *v = &s->lean_volunteers.v[cz_number(&b->counted.volunteers, k)];
		undated += cz_volunteer_left_undated(v) && cz_scope_has_volunteer(&b->r->scope, v);
	}
	for (size_t k = 0; k < b->others.n; k++) {
		const struct cz_value *v = &s->made.v[cz_number(&b->others, k)];
		findings += cz_value_is_a(v, "finding");
		errors += cz_value_is_a(v, "finding") && cz_str_is(cz_value_text(v, "level", ""), "error");
		if (!cz_value_is_a(v, "import_run"))
			continue;
		imports = true;
		rows += cz_value_int(v, "rows", 0);
		refused += cz_value_int(v, "refused", 0);
	}
	size_t read = s->lean_requests.n + s->lean_volunteers.n + s->lean_matches.n + b->o->heard->contacts +
		      s->organisations.n + s->offers.n + s->partnerships.n + s->responses.n + s->places.n + s->made.n;
	struct cz_table *t = cz_report_table(b->r, "quality", SAY(QUALITY), SAY(WHAT), one, 1);
	if (t)
		t->apart = true;
	if (imports && b->r->internal)
		cz_line_count(cz_table_line(b->r, t, "rows", SAY(Q_ROWS)), 0, (double)rows);
	if (imports)
		cz_line_count(cz_table_line(b->r, t, "rows_refused", SAY(Q_ROWS_REFUSED)), 0, (double)refused);
	if (b->r->internal) /* how many there are in all would tell what the rounding of their parts hides */
		cz_line_count(cz_table_line(b->r, t, "read", SAY(Q_RECORDS)), 0, (double)read);
	cz_line_count(cz_table_line(b->r, t, "refused", SAY(Q_REFUSED)), 0, (double)s->refused);
	cz_line_count(cz_table_line(b->r, t, "left_undated", SAY(Q_LEFT_UNDATED)), 0, (double)undated);
	if (findings) { /* none may also mean that nobody checked */
		cz_line_count(cz_table_line(b->r, t, "findings", SAY(Q_FINDINGS)), 0, (double)findings);
		cz_line_count(cz_table_line(b->r, t, "errors", SAY(Q_ERRORS)), 0, (double)errors);
	}
}

void cz_build_tables(struct cz_building *b)
{
	build_series(b);
	build_waiting(b);
	cz_build_demand(b);
	build_run(b);
	build_volunteers(b);
	build_follow(b);
	build_coverage(b);
	build_unplaced(b);
	build_quality(b);
}
