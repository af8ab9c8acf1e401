#include "report/build.h"
#include "base/array.h"
#include "base/hash.h"
#include "report/audit.h"
#include "report/disclose.h"
#include "report/pages.h"
#include "report/render.h"
#include <stdlib.h>

bool cz_building_tells_zero(const struct cz_building *b)
{
	const bool nobody = !b->s->lean_requests.n && !b->s->lean_volunteers.n && !b->s->lean_matches.n;
	return b->r->internal || b->r->suppress || nobody;
}

bool cz_building_is_open(const struct cz_building *b, size_t i)
{
	const struct cz_lean_request *r = &b->s->lean_requests.v[i];
	return cz_scope_has_request(&b->r->scope, r) && cz_weeks_is_open(r, b->known.start[i], b->r->until);
}

const char *cz_building_area(const struct cz_building *b, const struct cz_where *w, const char **name)
{
	const struct cz_where by_area = {.area = w->area};
	const struct cz_place *p = w->area ? cz_places_record(b->places, &by_area) : cz_places_record(b->places, w);
	const char *key = w->area ? w->area : p && p->name ? p->name : NULL;
	if (!key) {
		*name = cz_report_say(b->r, CZ_P_ELSEWHERE, NULL);
		return "-";
	}
	*name = p && p->name ? p->name : key;
	return key;
}

const char *cz_building_category(const struct cz_building *b, const char *code)
{
	int8_t i = code ? cz_code_find(&cz_vocab_category, cz_str_of(code)) : CZ_CODE_NONE;
	if (!code)
		return cz_report_say(b->r, CZ_P_ELSEWHERE, NULL);
	return i == CZ_CODE_NONE ? code : cz_vocab_category.code[i].label[b->r->lang];
}

const char *cz_building_reason(const struct cz_building *b, struct cz_str reason)
{
	static const struct {
		const char *key;
		enum cz_phrase phrase;
	} known[] = {
		{"status", CZ_P_R_status}, {"category", CZ_P_R_category}, {"organisation", CZ_P_R_organisation},
		{"refusal", CZ_P_R_refusal}, {"distance", CZ_P_R_distance}, {"times", CZ_P_R_times},
		{"language", CZ_P_R_language}, {"features", CZ_P_R_features}, {"place", CZ_P_R_place}, {"asked", CZ_P_R_asked},
		{"group", CZ_P_R_group}, {"policy", CZ_P_R_policy}, {"outbid", CZ_P_R_outbid}, {"refer", CZ_P_R_refer},
	};
	for (size_t i = 0; i < CZ_COUNT(known); i++)
		if (cz_str_is(reason, known[i].key))
			return cz_report_say(b->r, known[i].phrase, NULL);
	return cz_report_copy(b->r, reason);
}

bool cz_value_is_a(const struct cz_value *v, const char *type)
{
	return cz_str_is(cz_value_text(v, "type", ""), type);
}

int32_t cz_volunteer_places(const struct cz_lean_volunteer *v)
{
	return v->capacity == CZ_INT_NONE ? 1 : v->capacity;
}

bool cz_volunteer_is_here(const struct cz_lean_volunteer *v, cz_day day)
{
	return (v->status == CZ_CODE_NONE || v->status == CZ_VOLUNTEER_ACTIVE) &&
	       (v->since == CZ_DAY_NONE || v->since <= day) && (v->until == CZ_DAY_NONE || v->until > day);
}

/* Days written as YYYY-MM-DD sort as texts do. */
static bool is_later(const struct cz_value *run, const struct cz_value *than)
{
	struct cz_str a = cz_value_text(run, "as_of", ""), b = cz_value_text(than, "as_of", "");
	return !than || a.n > b.n || (a.n == b.n && a.n && memcmp(a.s, b.s, a.n) > 0);
}

const struct cz_value *cz_building_run(const struct cz_building *b)
{
	const struct cz_value *run = NULL;
	for (size_t k = 0; k < b->others.n; k++) {
		const struct cz_value *v = &b->s->made.v[cz_number(&b->others, k)];
		if (cz_value_is_a(v, "match_run") && is_later(v, run))
			run = v;
	}
	return run;
}

/* Numbers of what cz made of one type, or of none of these types, behind the others in b->made. */
static struct cz_numbers made_of(struct cz_building *b, size_t *at, const char *type)
{
	struct cz_numbers list = {b->made + *at, 0};
	for (size_t k = 0; k < b->s->made.n; k++) {
		const struct cz_value *v = &b->s->made.v[k];
		if (type ? cz_value_is_a(v, type) : !cz_value_is_a(v, "unmatched") && !cz_value_is_a(v, "price"))
			b->made[*at + list.n++] = (uint32_t)k;
	}
	*at += list.n;
	return list;
}

/* All there are: those of the town. */
static void take_all(struct cz_building *b)
{
	const struct cz_store *s = b->s;
	size_t at = 0;
	b->counted = (struct cz_counted){
		.requests.n = s->lean_requests.n, .volunteers.n = s->lean_volunteers.n, .matches.n = s->lean_matches.n};
	b->counted.unmatched = made_of(b, &at, "unmatched");
	b->counted.prices = made_of(b, &at, "price");
	b->others = made_of(b, &at, NULL);
}

/* Whether somebody helps, will help, or was asked and may still say yes. */
static bool is_hopeful(const struct cz_lean_match *m, cz_day day)
{
	bool asked = m->status == CZ_MATCH_PROPOSED && (m->expires == CZ_DAY_NONE || m->expires >= day);
	return asked || m->status == CZ_MATCH_ACCEPTED || m->status == CZ_MATCH_ACTIVE || m->status == CZ_MATCH_CLOSING;
}

/* Each request counts once, however many runs are told of, and only while it is open: so no kind of help has more of these than of
 * open requests. */
static void find_without(struct cz_building *b)
{
	const struct cz_store *s = b->s;
	for (size_t k = 0; k < b->counted.unmatched.n; k++) {
		const struct cz_value *v = &s->made.v[cz_number(&b->counted.unmatched, k)];
		size_t i = cz_map_find(&s->request_ids, cz_value_text(v, "request", ""));
		if (i != CZ_MAP_NONE && !cz_str_is(cz_value_text(v, "reason", ""), "refer"))
			b->without[i] = cz_weeks_is_open(&s->lean_requests.v[i], b->known.start[i], b->r->until);
	}
	for (size_t m = 0; m < s->lean_matches.n; m++)
		if (b->known.request_of[m] != CZ_NO_NUMBER && is_hopeful(&s->lean_matches.v[m], b->r->until))
			b->without[b->known.request_of[m]] = false;
}

static int prepare(struct cz_building *b, struct cz_err *err)
{
	const struct cz_store *s = b->s;
	int rc = cz_known_find(&b->known, s, err);
	b->running = cz_array_new0(s->lean_volunteers.n, sizeof *b->running);
	b->without = cz_array_new0(s->lean_requests.n, sizeof *b->without);
	b->made = cz_array_new(s->made.n, sizeof *b->made);
	b->places = cz_places_new(s->places.v, s->places.n);
	if (rc || !b->running || !b->without || !b->made || !b->places)
		return cz_fail_mem(err);
	take_all(b);
	find_without(b);
	for (size_t m = 0; m < s->lean_matches.n; m++) {
		const struct cz_lean_match *x = &s->lean_matches.v[m];
		size_t j = cz_map_find(&s->volunteer_ids, cz_str_of(x->volunteer));
		if (j != CZ_MAP_NONE && (x->status == CZ_MATCH_ACCEPTED || x->status == CZ_MATCH_ACTIVE || x->status == CZ_MATCH_CLOSING))
			b->running[j]++;
	}
	return 0;
}

int cz_building_count(struct cz_building *b, struct cz_err *err)
{
	int rc = cz_weeks_count(&b->weeks, b->s, &b->known, &b->counted, &b->r->scope, b->r->from, err);
	if (rc)
		return rc;
	cz_build_tables(b);
	return b->r->failed ? cz_fail_mem(err) : 0;
}

/*
 * Rounding has to be the same every time, and from week to week, but whoever reads the report must not be able to do it
 * over for every value he thinks possible. So it hangs on what he does not have: the records. The eight requests with the
 * smallest hashes make the secret. A new one is seldom among them, and where it is, --previous keeps what was published. Where
 * requests are fewer, volunteers make up for them.
 */
enum { WITNESSES = 8 };
static const uint8_t witness_key[16] = {'c', 'z', '-', 'r', 'o', 'u', 'n', 'd'};

/* One record more, by three things that are not published of it. */
static void hear_witness(uint64_t least[WITNESSES], const char *id, cz_day day, const char *kind, const char *postcode)
{
	uint64_t h = cz_mix64(cz_hash64(witness_key, id, strlen(id)) ^ (uint64_t)(uint32_t)day);
	if (kind)
		h = cz_mix64(h ^ cz_hash64(witness_key, kind, strlen(kind)));
	if (postcode)
		h = cz_mix64(h ^ cz_hash64(witness_key, postcode, strlen(postcode)));
	for (int k = 0; k < WITNESSES; k++)
		if (h < least[k]) {
			uint64_t next = least[k];
			least[k] = h;
			h = next;
		}
}

static void make_secret(struct cz_report *r, const struct cz_store *s)
{
	uint64_t least[WITNESSES];
	memset(least, 0xff, sizeof least);
	for (size_t i = 0; i < s->lean_requests.n; i++) {
		const struct cz_lean_request *q = &s->lean_requests.v[i];
		hear_witness(least, q->id, q->created, q->category, q->where.postcode);
	}
	for (size_t j = 0; j < s->lean_volunteers.n && s->lean_requests.n < WITNESSES; j++) {
		const struct cz_lean_volunteer *v = &s->lean_volunteers.v[j];
		hear_witness(least, v->id, v->since, v->categories.n ? v->categories.v[0] : NULL, v->where.postcode);
	}
	cz_hash128(witness_key, least, sizeof least, r->secret);
}

static int make_safe(struct cz_building *b, struct cz_err *err)
{
	struct cz_report *r = b->r;
	struct cz_ties ties = CZ_TIES_INIT, stay = CZ_TIES_INIT, none = CZ_TIES_INIT;
	bool part = !r->internal && (r->scope.area || r->scope.organisation || r->scope.partnership);
	int rc = cz_ties_find(&ties, r, err);
	if (!rc)
		rc = cz_ties_stay(&stay, r, b->o->previous, err);
	if (!rc && part)
		rc = cz_pages_disclose(b, err);
	if (!rc)
		rc = cz_disclose(r, part ? &none : &ties, b->o->previous, err);
	for (struct cz_telling told; !rc;) {
		rc = cz_audit(r, &ties, &stay, b->o->previous, &told, err);
		if (rc || !told.table)
			break;
		if (!cz_audit_mend(&ties, &told)) {
			r->telling = told.table;
			break;
		}
	}
	cz_ties_release(&ties);
	cz_ties_release(&stay);
	return rc;
}

/* Whether a line shows nobody: all its counts are rounded to 0, and no wait is told. */
static bool shows_nobody(const struct cz_table *t, size_t line)
{
	for (size_t c = 0; c < t->columns; c++) {
		const struct cz_cell *x = &t->line[line].cell[c];
		bool nobody = x->shown == CZ_ROUNDED && x->value <= 0;
		if (!nobody && (c == 0 || x->shown == CZ_ROUNDED || cz_cell_has(x)))
			return false;
	}
	return true;
}

/* A line of these tables is there because somebody is counted in it: where it shows nobody, it would say that they are one to four.
 * That is what 0 must not say, so that the line goes. Of the first three nobody knows otherwise which lines there are, so that one
 * that the audit withheld would say too that there is somebody. */
static void drop_lines_of_nobody(struct cz_report *r)
{
	static const char *const counted[] = {"unmatched", "recruit", "prices", "categories", "areas", "demand", "offer"};
	for (size_t i = 0; i < CZ_COUNT(counted); i++) {
		struct cz_table *t = cz_report_find(r, counted[i]);
		const bool withheld_too = i < 3 && !r->suppress;
		size_t n = 0;
		for (size_t l = 0; t && l < t->lines; l++)
			if (!shows_nobody(t, l) && !(withheld_too && t->line[l].cell[0].shown == CZ_WITHHELD))
				t->line[n++] = t->line[l];
		if (t)
			t->lines = n;
	}
}

/* How many findings there are is told where there are any: a 0 there could only be one to four. Errors are some of them. */
static void drop_few_findings(struct cz_report *r)
{
	struct cz_table *t = cz_report_find(r, "quality");
	const size_t l = cz_table_find(t, "findings");
	if (l != CZ_NO_LINE && shows_nobody(t, l))
		t->lines = l;
}

static bool column_shows_somebody(const struct cz_table *t, size_t c)
{
	bool somebody = false;
	for (size_t l = 0; l < t->lines; l++)
		somebody |= t->line[l].cell[c].shown != CZ_ROUNDED || t->line[l].cell[c].value > 0;
	return somebody;
}

/* The columns of a two-way table are kinds of help in the same way. Those of the coverage are the areas that have a line. */
static void drop_columns_of_nobody(struct cz_report *r, const char *key, const struct cz_table *areas)
{
	struct cz_table *t = cz_report_find(r, key);
	size_t n = 0;
	for (size_t c = 0; t && c < t->columns; c++) {
		if (areas ? cz_table_find(areas, t->column[c].key) == CZ_NO_LINE : !column_shows_somebody(t, c))
			continue;
		t->column[n] = t->column[c];
		for (size_t l = 0; l < t->lines; l++)
			t->line[l].cell[n] = t->line[l].cell[c];
		n++;
	}
	if (t)
		t->columns = n;
	if (t && !n)
		t->lines = 0;
}

static void drop_nobody(struct cz_report *r)
{
	static const char *const two_way[] = {"demand", "offer"};
	drop_lines_of_nobody(r);
	drop_few_findings(r);
	const struct cz_table *kinds = cz_report_find(r, "categories"), *areas = cz_report_find(r, "areas");
	drop_columns_of_nobody(r, "coverage", areas);
	for (size_t i = 0; i < CZ_COUNT(two_way); i++) {
		struct cz_table *t = cz_report_find(r, two_way[i]);
		drop_columns_of_nobody(r, two_way[i], NULL);
		if (t && (kinds->lines < 2 || areas->lines < 2)) /* it is there because there are two or more */
			t->lines = 0;
	}
}

/* A page of one kind of parts, where those of another are out already. */
static int check_parts(const struct cz_report *r, const struct cz_previous *previous, struct cz_err *err)
{
	enum cz_part part = cz_part_of(&r->scope);
	bool counts = false;
	for (size_t i = 0; i < r->tables; i++)
		counts |= cz_part_counts(r->table[i]->key) && cz_report_shows(r, r->table[i]);
	if (r->internal || part == CZ_PART_NONE || !counts || !cz_previous_has_other_parts(previous, part))
		return 0;
	static const char *const kind[] = {[CZ_PART_AREA] = "an area", [CZ_PART_ORGANISATION] = "an organisation",
					   [CZ_PART_PARTNERSHIP] = "a partnership"};
	return cz_fail(err, CZ_EINPUT, "a page of %s, but --previous has pages of another kind of parts: together they would tell small numbers",
		       kind[part]);
}

/* No country has so many; sums of any that a country could reach stay far within 64 bits. */
static int check_run(const struct cz_building *b, struct cz_err *err)
{
	enum { MOST = 1000000000 };
	static const char *const keys[] = {"requests", "places", "matched"};
	const struct cz_value *run = cz_building_run(b);
	for (size_t i = 0; run && i < CZ_COUNT(keys); i++) {
		const int64_t n = cz_value_int(run, keys[i], 0);
		if (n < 0 || n > MOST)
			return cz_fail(err, CZ_EINPUT, "the last matching run cannot be counted: its '%s' is less than 0 or more than %d", keys[i], MOST);
	}
	return 0;
}

static const char *name_week(struct cz_report *r)
{
	struct cz_buf name = CZ_BUF_INIT;
	cz_week_add(&name, r->week);
	return cz_report_keep(r, &name);
}

int cz_report_build(struct cz_report *r, const struct cz_store *s, const struct cz_report_options *o, struct cz_err *err)
{
	struct cz_building b = {.r = r, .s = s, .o = o};
	cz_report_init(r, o->lang);
	r->internal = o->internal;
	r->suppress = o->suppress;
	r->fewest = o->fewest > CZ_FEWEST ? o->fewest : CZ_FEWEST;
	r->scope = o->scope;
	r->week = o->week;
	r->week_name = name_week(r);
	r->from = cz_week_monday(o->week);
	r->until = r->from + 6;
	r->municipality = o->municipality;
	make_secret(r, s);
	int rc = cz_scope_check(&o->scope, s, err);
	if (!rc)
		rc = prepare(&b, err);
	if (!rc)
		rc = check_run(&b, err);
	if (!rc) {
		rc = cz_building_count(&b, err);
		if (!rc)
			cz_build_partner_tables(&b);
		if (!rc)
			rc = r->failed ? cz_fail_mem(err) : make_safe(&b, err);
	}
	if (!rc) {
		drop_nobody(r);
		cz_compose(&b);
		rc = r->failed ? cz_fail_mem(err) : check_parts(r, o->previous, err);
	}
	cz_known_release(&b.known);
	free(b.running);
	free(b.without);
	free(b.made);
	cz_places_free(b.places);
	return rc;
}
