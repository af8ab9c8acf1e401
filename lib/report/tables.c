#include "base/map.h"
#include "report/build.h"
#include "report/shapes.h"
#include <math.h>
#include <stdlib.h>

/* The tables of the report, with raw numbers; disclose.c decides what of them is shown. */

/* weeks */

static void build_series(struct cz_building *b)
{
	const struct cz_column column[] = {
		{"open", SAY(OPEN), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},       {"new", SAY(NEW), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
		{"matched", SAY(MATCHED), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}, {"started", SAY(STARTED), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
		{"ended", SAY(ENDED), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},     {"referred", SAY(REFERRED), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
		{"withdrawn", SAY(WITHDRAWN), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}, {"volunteers", SAY(V_REGISTERED), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
	};
	struct cz_table *t = cz_report_table(b->r, "weeks", SAY(SERIES), SAY(WEEK), column, CZ_COUNT(column));
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
		const int64_t v[] = {w->open, w->created, w->matched, w->started, w->ended, w->referred, w->withdrawn, w->volunteers};
		/* before the first request there are no records, which is not the same as nothing happening */
		bool known = k >= CZ_NOW - 1 || (b->weeks.since != CZ_DAY_NONE && b->weeks.since <= b->weeks.monday[k] + 6);
		for (size_t c = 0; known && c < CZ_COUNT(v); c++)
			cz_line_count(l, c, (double)v[c]);
	}
}

static void build_waiting(struct cz_building *b)
{
	const struct cz_column column[] = {{"days", SAY(WAITING), CZ_IN_DAYS, 0, CZ_ROLE_NONE}};
	struct cz_table *t = cz_report_table(b->r, "waiting", SAY(WAITING), SAY(WHAT), column, 1);
	if (!t)
		return;
	t->note = SAY(WAITING_NOTE);
	double n = (double)b->weeks.waited;
	cz_line_value(cz_table_line(b->r, t, "median", SAY(WAITING_MEDIAN)), 0, b->weeks.waiting_median, n);
	cz_line_value(cz_table_line(b->r, t, "p90", SAY(WAITING_LONG)), 0, b->weeks.waiting_long, n);
}

/* demand and offer */

static int32_t capacity_of(const struct cz_volunteer *v)
{
	return v->capacity == CZ_INT_NONE ? 1 : v->capacity;
}

static bool is_here(const struct cz_volunteer *v, cz_day day)
{
	return (v->status == CZ_CODE_NONE || v->status == CZ_VOLUNTEER_ACTIVE) &&
	       (v->since == CZ_DAY_NONE || v->since <= day) && (v->until == CZ_DAY_NONE || v->until > day);
}

static int32_t free_places(const struct cz_building *b, size_t j)
{
	const struct cz_volunteer *v = &b->s->volunteers.v[j];
	int32_t left = capacity_of(v) - b->running[j];
	return left > 0 && is_here(v, b->r->until) && cz_scope_has_volunteer(&b->o->scope, v) ? left : 0;
}

/* Demand and offer counted by key; the lines of a table come out sorted by key. */
struct tally {
	struct cz_map keys;
	struct count {
		const char *key, *label;
		int64_t demand, offer;
		double lat, lon;
	} *v;
	size_t cap;
};

static struct count *counted(struct cz_building *b, struct tally *t, const char *key, const char *label)
{
	bool added;
	size_t i = cz_map_add(&t->keys, cz_str_of(key), &added);
	if (i == CZ_MAP_NONE) {
		b->r->failed = true;
		return NULL;
	}
	if (i >= t->cap) {
		size_t cap = t->cap ? 2 * t->cap : 64;
		struct count *v = cz_report_new(b->r, cap, sizeof *v);
		if (!v)
			return NULL;
		if (t->cap)
			memcpy(v, t->v, t->cap * sizeof *v);
		t->v = v;
		t->cap = cap;
	}
	if (added)
		t->v[i] = (struct count){.key = key, .label = label, .lat = NAN, .lon = NAN};
	return &t->v[i];
}

static int by_key(const void *a, const void *b)
{
	const struct count *x = a, *y = b;
	return strcmp(x->key, y->key);
}

/* The first n columns of what was counted. */
static void write_tally(struct cz_building *b, struct tally *t, const char *key, const char *caption, const char *head,
			const struct cz_column *column, size_t n, const char *note)
{
	struct cz_table *table = cz_report_table(b->r, key, caption, head, column, n);
	if (table)
		table->note = note;
	if (t->keys.n)
		qsort(t->v, t->keys.n, sizeof *t->v, by_key);
	for (size_t i = 0; i < t->keys.n; i++) {
		struct cz_line *l = cz_table_line(b->r, table, t->v[i].key, t->v[i].label);
		if (!l)
			break;
		cz_line_count(l, 0, (double)t->v[i].demand);
		if (n > 1)
			cz_line_count(l, 1, (double)t->v[i].offer);
		l->lat = t->v[i].lat;
		l->lon = t->v[i].lon;
	}
	cz_map_release(&t->keys);
}

static void write_both(struct cz_building *b, struct tally *t, const char *key, const char *caption, const char *head)
{
	const struct cz_column both[] = {{"demand", SAY(DEMAND), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
					 {"offer", SAY(OFFER), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	write_tally(b, t, key, caption, head, both, CZ_COUNT(both), SAY(OFFER_NOTE));
}

static void build_categories(struct cz_building *b)
{
	struct tally t = {0};
	struct count *c;
	for (size_t i = 0; i < b->s->requests.n && !b->r->failed; i++) {
		const char *code = b->s->requests.v[i].category;
		if (cz_building_is_open(b, i) && (c = counted(b, &t, code ? code : "-", cz_building_category(b, code))))
			c->demand++;
	}
	for (size_t j = 0; j < b->s->volunteers.n && !b->r->failed; j++) {
		const struct cz_texts *k = &b->s->volunteers.v[j].categories;
		int32_t places = free_places(b, j);
		for (size_t i = 0; places && i < k->n; i++)
			if ((c = counted(b, &t, k->v[i], cz_building_category(b, k->v[i]))))
				c->offer += places;
	}
	write_both(b, &t, "categories", SAY(BY_CATEGORY), SAY(CATEGORY));
}

static void place_it(const struct cz_building *b, const struct cz_where *w, struct count *c)
{
	const struct cz_where area = {.area = w->area, .postcode = w->area ? NULL : w->postcode, .lat = NAN, .lon = NAN, .x = NAN, .y = NAN};
	struct cz_spot spot;
	if (isnan(c->lat) && cz_places_find(b->places, &area, &spot)) {
		c->lat = spot.lat;
		c->lon = spot.lon;
	}
}

static void build_areas(struct cz_building *b)
{
	struct tally t = {0};
	struct count *c;
	const char *name;
	for (size_t i = 0; i < b->s->requests.n && !b->r->failed; i++) {
		const struct cz_where *w = &b->s->requests.v[i].where;
		if (!cz_building_is_open(b, i))
			continue;
		const char *key = cz_building_area(b, w, &name);
		if ((c = counted(b, &t, key, name))) {
			c->demand++;
			place_it(b, w, c);
		}
	}
	for (size_t j = 0; j < b->s->volunteers.n && !b->r->failed; j++) {
		const struct cz_where *w = &b->s->volunteers.v[j].where;
		int32_t places = free_places(b, j);
		const char *key = places ? cz_building_area(b, w, &name) : NULL;
		if (key && (c = counted(b, &t, key, name))) {
			c->offer += places;
			place_it(b, w, c);
		}
	}
	write_both(b, &t, "areas", SAY(BY_AREA), SAY(AREA));
	cz_shapes_attach(b->r, cz_report_find(b->r, "areas"), b->o->map);
}

/* unmatched */

static bool is_made(const struct cz_value *v, const char *type)
{
	return cz_str_is(cz_value_text(v, "type", ""), type);
}

static void build_unmatched(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(COUNT), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	struct tally reasons = {0}, kinds = {0};
	struct count *c;
	for (size_t k = 0; k < b->s->made.n && !b->r->failed; k++) {
		const struct cz_value *v = &b->s->made.v[k];
		if (!is_made(v, "unmatched"))
			continue;
		struct cz_str reason = cz_value_text(v, "reason", "");
		size_t i = cz_map_find(&b->s->request_ids, cz_value_text(v, "request", ""));
		if (i != CZ_MAP_NONE && !cz_scope_has_request(&b->o->scope, &b->s->requests.v[i]))
			continue;
		if ((c = counted(b, &reasons, cz_report_copy(b->r, reason), cz_building_reason(b, reason))))
			c->demand++;
		if (i == CZ_MAP_NONE || cz_str_is(reason, "refer"))
			continue;
		const char *code = b->s->requests.v[i].category;
		if ((c = counted(b, &kinds, code ? code : "-", cz_building_category(b, code))))
			c->demand++;
	}
	write_tally(b, &reasons, "unmatched", SAY(UNMATCHED), SAY(REASON), one, 1, NULL);
	write_tally(b, &kinds, "recruit", SAY(RECRUIT), SAY(CATEGORY), one, 1, SAY(RECRUIT_NOTE));
}

static void build_run(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(COUNT), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	const struct cz_value *run = cz_building_run(b);
	struct cz_table *t = run ? cz_report_table(b->r, "run", SAY(MATCHING), SAY(WHAT), one, 1) : NULL;
	if (!t)
		return;
	t->apart = true;
	cz_line_count(cz_table_line(b->r, t, "matched", SAY(MATCHED)), 0, (double)cz_value_int(run, "matched", 0));
	cz_line_count(cz_table_line(b->r, t, "places", SAY(PLACES_ASKED)), 0,
		      (double)cz_value_int(run, "places", cz_value_int(run, "requests", 0)));
}

/* volunteers */

static void build_volunteers(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(COUNT), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	int64_t active = 0, idle = 0, full = 0, over = 0, fresh = 0, leaving = 0;
	cz_day end = b->r->until, quarter = end - 90;
	for (size_t j = 0; j < b->s->volunteers.n; j++) {
		const struct cz_volunteer *v = &b->s->volunteers.v[j];
		int32_t capacity = capacity_of(v);
		if (!cz_scope_has_volunteer(&b->o->scope, v))
			continue;
		leaving += v->until != CZ_DAY_NONE && v->until > quarter && v->until <= end;
		if (!is_here(v, end))
			continue;
		active++;
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
		    {"overloaded", SAY(V_OVERLOADED), over}, {"new", SAY(V_NEW), fresh}, {"left", SAY(V_LEAVING), leaving}};
	for (size_t i = 0; i < CZ_COUNT(line); i++)
		cz_line_count(cz_table_line(b->r, t, line[i].key, line[i].label), 0, (double)line[i].n);
}

/* follow-up */

static void build_follow(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(COUNT), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	const cz_day end = b->r->until, quarter = end - 90;
	int64_t expired = 0, late = 0, silent = 0, unevaluated = 0, unheard = 0;
	for (size_t m = 0; m < b->s->matches.n; m++) {
		const struct cz_match *x = &b->s->matches.v[m];
		size_t i = cz_map_find(&b->s->request_ids, cz_str_of(x->request));
		if (i == CZ_MAP_NONE || !cz_scope_has_request(&b->o->scope, &b->s->requests.v[i]))
			continue;
		const struct cz_heard h = cz_heard_of(b->o->heard, x->request, x->volunteer);
		cz_day last = h.last != CZ_DAY_NONE ? h.last : x->started;
		expired += x->status == CZ_MATCH_PROPOSED && x->expires != CZ_DAY_NONE && x->expires < end;
		late += x->status == CZ_MATCH_ACCEPTED && x->proposed != CZ_DAY_NONE && end - x->proposed > 28;
		silent += (x->status == CZ_MATCH_ACTIVE || x->status == CZ_MATCH_CLOSING) && last != CZ_DAY_NONE && last < quarter;
		bool over = x->ended != CZ_DAY_NONE && x->ended > quarter && x->ended <= end;
		unevaluated += over && !h.evaluation;
		unheard += over && !h.feedback && b->s->requests.v[i].organisation;
	}
	struct cz_table *t = cz_report_table(b->r, "follow", SAY(F_WHAT), SAY(WHAT), one, 1);
	if (t)
		t->apart = true;
	const struct {
		const char *key, *label;
		int64_t n;
	} line[] = {{"expired", SAY(F_EXPIRED), expired}, {"late", SAY(F_START), late}, {"silent", SAY(F_SILENT), silent},
		    {"evaluation", SAY(F_EVALUATION), unevaluated}, {"feedback", SAY(F_FEEDBACK), unheard}};
	for (size_t i = 0; i < CZ_COUNT(line); i++)
		cz_line_count(cz_table_line(b->r, t, line[i].key, line[i].label), 0, (double)line[i].n);
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

static void build_coverage(struct cz_building *b)
{
	const struct cz_table *areas = cz_report_find(b->r, "areas");
	struct cz_column column[12];
	size_t n = 0;
	for (size_t i = 0; areas && i < areas->lines && n < CZ_COUNT(column); i++)
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
			int64_t offers = 0;
			for (size_t k = 0; k < b->s->offers.n; k++)
				offers += offered(&b->s->offers.v[k], (int8_t)f, column[a].key, b->r->until);
			cz_line_count(l, a, (double)offers);
		}
	}
}

/* quality */

static void build_quality(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(COUNT), CZ_IN_THINGS, 0, CZ_ROLE_NONE}};
	struct cz_spot spot;
	int64_t lost = 0, findings = 0;
	const struct cz_store *s = b->s;
	for (size_t i = 0; i < s->requests.n; i++)
		lost += !cz_places_find(b->places, &s->requests.v[i].where, &spot);
	for (size_t j = 0; j < s->volunteers.n; j++)
		lost += !cz_places_find(b->places, &s->volunteers.v[j].where, &spot);
	for (size_t k = 0; k < s->made.n; k++)
		findings += is_made(&s->made.v[k], "finding");
	size_t read = s->requests.n + s->volunteers.n + s->matches.n + b->o->heard->contacts + s->organisations.n + s->offers.n +
		      s->partnerships.n + s->responses.n + s->places.n + s->made.n;
	struct cz_table *t = cz_report_table(b->r, "quality", SAY(QUALITY), SAY(WHAT), one, 1);
	cz_line_count(cz_table_line(b->r, t, "read", SAY(Q_RECORDS)), 0, (double)read);
	cz_line_count(cz_table_line(b->r, t, "refused", SAY(Q_REFUSED)), 0, (double)s->refused);
	cz_line_count(cz_table_line(b->r, t, "places", SAY(Q_PLACES)), 0, (double)lost);
	cz_line_count(cz_table_line(b->r, t, "findings", SAY(Q_FINDINGS)), 0, (double)findings);
}

void cz_build_tables(struct cz_building *b)
{
	build_series(b);
	build_waiting(b);
	build_categories(b);
	build_areas(b);
	build_unmatched(b);
	build_run(b);
	build_volunteers(b);
	build_follow(b);
	build_coverage(b);
	build_quality(b);
}
