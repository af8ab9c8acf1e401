#include "base/map.h"
#include "report/build.h"
#include "report/shapes.h"
#include <math.h>
#include <stdlib.h>

/* Demand and offer, by kind of help and by area, and what of the demand is not met. */

static int32_t free_places(const struct cz_building *b, size_t j)
{
	const struct cz_lean_volunteer *v = &b->s->lean_volunteers.v[j];
	int32_t left = cz_volunteer_places(v) - b->running[j];
	return left > 0 && cz_volunteer_is_here(v, b->r->until) && cz_scope_has_volunteer(&b->r->scope, v) ? left : 0;
}

/* Whether a text of a list stands in it before: a volunteer counts once for a kind of help, however often he is said to offer it. */
static bool is_again(const struct cz_texts *list, size_t i)
{
	bool again = false;
	for (size_t k = 0; k < i; k++)
		again |= strcmp(list->v[k], list->v[i]) == 0;
	return again;
}

/* Demand, offer and waits counted by key; the lines of a table come out sorted by key. */
struct tally {
	struct cz_map keys;
	struct count {
		const char *key, *label;
		int64_t demand, offer;
		struct cz_waits waits;
		double lat, lon;
	} *v;
	size_t cap;
	struct cz_wait *wait; /* one per request for which help began lately, its group the number of a key */
	size_t waits;
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
		t->v[i] = (struct count){.key = key, .label = label, .waits = {NAN, NAN, 0}, .lat = NAN, .lon = NAN};
	return &t->v[i];
}

static int by_key(const void *a, const void *b)
{
	const struct count *x = a, *y = b;
	return strcmp(x->key, y->key);
}

static void settle_waits(struct tally *t)
{
	cz_waits_sort(t->wait, t->waits);
	for (size_t i = 0; i < t->waits;) {
		uint32_t group = t->wait[i].group;
		t->v[group].waits = cz_waits_of(t->wait, t->waits, &i);
	}
}

/* The first n columns of what was counted. */
static void write_tally(struct cz_building *b, struct tally *t, const char *key, const char *caption, const char *head,
			const struct cz_column *column, size_t n, const char *note)
{
	struct cz_table *table = cz_report_table(b->r, key, caption, head, column, n);
	if (table)
		table->note = note;
	const size_t lines = b->r->failed ? 0 : t->keys.n; /* else a key may have no count */
	if (lines && t->waits)
		settle_waits(t);
	if (lines)
		qsort(t->v, lines, sizeof *t->v, by_key);
	for (size_t i = 0; i < lines; i++) {
		struct cz_line *l = cz_table_line(b->r, table, t->v[i].key, t->v[i].label);
		if (!l)
			break;
		cz_line_count(l, 0, (double)t->v[i].demand);
		if (n > 1)
			cz_line_count(l, 1, (double)t->v[i].offer);
		if (n > 2) {
			cz_line_value(l, 2, t->v[i].waits.median, (double)t->v[i].waits.n);
			cz_line_value(l, 3, t->v[i].waits.long_, (double)t->v[i].waits.n);
		}
		l->lat = t->v[i].lat;
		l->lon = t->v[i].lon;
	}
	cz_map_release(&t->keys);
}

static void write_both(struct cz_building *b, struct tally *t, const char *key, const char *caption, const char *head)
{
	const struct cz_column both[] = {
		{"demand", SAY(DEMAND), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}, {"offer", SAY(OFFER), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
		{"median", SAY(WAITED_HALF), CZ_IN_DAYS, 0, CZ_ROLE_NONE}, {"p90", SAY(WAITED_LONG), CZ_IN_DAYS, 0, CZ_ROLE_NONE},
	};
	write_tally(b, t, key, caption, head, both, CZ_COUNT(both), SAY(OFFER_NOTE));
}

/* A request counts in line c: it is open, or help began lately, or neither. */
static void count_request(struct cz_building *b, struct tally *t, struct count *c, size_t request)
{
	int32_t days = cz_weeks_waited(&b->s->lean_requests.v[request], b->known.start[request], b->r->from);
	if (!c)
		return;
	c->demand += cz_building_is_open(b, request);
	if (days < 0)
		return;
	if (!t->wait && !(t->wait = cz_report_new(b->r, (size_t)b->weeks.waits.n, sizeof *t->wait)))
		return;
	t->wait[t->waits++] = (struct cz_wait){(uint32_t)(c - t->v), days};
}

/* Whether a request is open, or help began for it lately: then it has a line. */
static bool is_of_now(const struct cz_building *b, size_t request)
{
	const struct cz_lean_request *r = &b->s->lean_requests.v[request];
	return cz_building_is_open(b, request) ||
	       (cz_scope_has_request(&b->r->scope, r) && cz_weeks_waited(r, b->known.start[request], b->r->from) >= 0);
}

static void build_categories(struct cz_building *b)
{
	struct tally t = {0};
	struct count *c;
	for (size_t n = 0; n < b->counted.requests.n && !b->r->failed; n++) {
		const size_t i = cz_number(&b->counted.requests, n);
		const char *code = b->s->lean_requests.v[i].category;
		if (is_of_now(b, i))
			count_request(b, &t, counted(b, &t, code ? code : "-", cz_building_category(b, code)), i);
	}
	for (size_t n = 0; n < b->counted.volunteers.n && !b->r->failed; n++) {
		const size_t j = cz_number(&b->counted.volunteers, n);
		const struct cz_texts *k = &b->s->lean_volunteers.v[j].categories;
		int32_t places = free_places(b, j);
		for (size_t i = 0; places && i < k->n; i++)
			if (!is_again(k, i) && (c = counted(b, &t, k->v[i], cz_building_category(b, k->v[i]))))
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
	for (size_t n = 0; n < b->counted.requests.n && !b->r->failed; n++) {
		const size_t i = cz_number(&b->counted.requests, n);
		const struct cz_where *w = &b->s->lean_requests.v[i].where;
		if (!is_of_now(b, i))
			continue;
		const char *key = cz_building_area(b, w, &name);
		if ((c = counted(b, &t, key, name))) {
			count_request(b, &t, c, i);
			place_it(b, w, c);
		}
	}
	for (size_t n = 0; n < b->counted.volunteers.n && !b->r->failed; n++) {
		const size_t j = cz_number(&b->counted.volunteers, n);
		const struct cz_where *w = &b->s->lean_volunteers.v[j].where;
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

/* kinds of help by area */

/* More areas or kinds make no table that anyone reads. */
enum { MOST_AREAS = 40, MOST_KINDS = 40 };

static struct cz_table *begin_two_way(struct cz_building *b, const char *key, const char *caption)
{
	const struct cz_table *kinds = cz_report_find(b->r, "categories"), *areas = cz_report_find(b->r, "areas");
	struct cz_column column[MOST_KINDS];
	if (!kinds || !areas || kinds->lines < 2 || areas->lines < 2 || kinds->lines > MOST_KINDS || areas->lines > MOST_AREAS)
		return NULL;
	for (size_t k = 0; k < kinds->lines; k++)
		column[k] = (struct cz_column){kinds->line[k].key, kinds->line[k].label, CZ_IN_PEOPLE, 0, CZ_ROLE_NONE};
	struct cz_table *t = cz_report_table(b->r, key, caption, SAY(AREA), column, kinds->lines);
	for (size_t a = 0; a < areas->lines; a++) {
		struct cz_line *l = cz_table_line(b->r, t, areas->line[a].key, areas->line[a].label);
		for (size_t k = 0; l && k < kinds->lines; k++)
			cz_line_count(l, k, 0);
	}
	return b->r->failed ? NULL : t;
}

/* n more in the cell of an area and a kind of help. */
static void add_two_way(struct cz_building *b, struct cz_table *t, const struct cz_where *w, const char *category, int32_t n)
{
	const char *name;
	size_t a = cz_table_find(t, cz_building_area(b, w, &name)), k = cz_table_column(t, category ? category : "-");
	if (a != CZ_NO_LINE && k != CZ_NO_LINE)
		t->line[a].cell[k].value += n;
}

static void build_two_way(struct cz_building *b)
{
	struct cz_table *demand = begin_two_way(b, "demand", SAY(TWO_WAY_DEMAND)), *offer = begin_two_way(b, "offer", SAY(TWO_WAY_OFFER));
	if (!demand || !offer)
		return;
	for (size_t n = 0; n < b->counted.requests.n && !b->r->failed; n++) {
		const size_t i = cz_number(&b->counted.requests, n);
		if (cz_building_is_open(b, i))
			add_two_way(b, demand, &b->s->lean_requests.v[i].where, b->s->lean_requests.v[i].category, 1);
	}
	for (size_t n = 0; n < b->counted.volunteers.n && !b->r->failed; n++) {
		const size_t j = cz_number(&b->counted.volunteers, n);
		const struct cz_lean_volunteer *v = &b->s->lean_volunteers.v[j];
		int32_t places = free_places(b, j);
		for (size_t i = 0; places && i < v->categories.n; i++)
			if (!is_again(&v->categories, i))
				add_two_way(b, offer, &v->where, v->categories.v[i], places);
	}
}

/* unmatched */

static void build_unmatched(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(COUNT), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	const bool is_part = cz_part_of(&b->r->scope) != CZ_PART_NONE;
	struct tally reasons = {0};
	struct count *c;
	for (size_t k = 0; k < b->counted.unmatched.n && !b->r->failed; k++) {
		const struct cz_value *v = &b->s->made.v[cz_number(&b->counted.unmatched, k)];
		struct cz_str reason = cz_value_text(v, "reason", "");
		size_t i = cz_map_find(&b->s->request_ids, cz_value_text(v, "request", ""));
		const struct cz_lean_request *r = i == CZ_MAP_NONE ? NULL : &b->s->lean_requests.v[i];
		if (r ? !cz_scope_has_request(&b->r->scope, r) : is_part) /* not known: somewhere in town */
			continue;
		if ((c = counted(b, &reasons, cz_report_copy(b->r, reason), cz_building_reason(b, reason))))
			c->demand++;
	}
	write_tally(b, &reasons, "unmatched", SAY(UNMATCHED), SAY(REASON), one, 1, SAY(UNMATCHED_NOTE));
}

/* Open requests without anybody, by kind. */
static void build_without(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(COUNT), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	struct tally kinds = {0};
	struct count *c;
	for (size_t n = 0; n < b->counted.requests.n && !b->r->failed; n++) {
		const size_t i = cz_number(&b->counted.requests, n);
		const struct cz_lean_request *r = &b->s->lean_requests.v[i];
		if (!b->without[i] || !cz_scope_has_request(&b->r->scope, r))
			continue;
		if ((c = counted(b, &kinds, r->category ? r->category : "-", cz_building_category(b, r->category))))
			c->demand++;
	}
	write_tally(b, &kinds, "recruit", SAY(RECRUIT), SAY(CATEGORY), one, 1, SAY(RECRUIT_NOTE));
}

/* What one more place is worth, from the prices of cz-match: where volunteers' places are so scarce that one more would serve one
 * more request, by what these volunteers offer. */
static void build_prices(struct cz_building *b)
{
	const struct cz_column one[] = {{"n", SAY(SCARCE_COUNT), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	struct tally t = {0};
	struct count *c;
	for (size_t k = 0; k < b->counted.prices.n && !b->r->failed; k++) {
		const struct cz_value *v = &b->s->made.v[cz_number(&b->counted.prices, k)];
		if (cz_value_int(v, "urgency", 0) == 0)
			continue;
		size_t j = cz_map_find(&b->s->volunteer_ids, cz_value_text(v, "volunteer", ""));
		const struct cz_lean_volunteer *w = j == CZ_MAP_NONE ? NULL : &b->s->lean_volunteers.v[j];
		if (!w || !cz_scope_has_volunteer(&b->r->scope, w) || !cz_volunteer_is_here(w, b->r->until))
			continue;
		const struct cz_texts *kinds = &w->categories;
		for (size_t i = 0; i < kinds->n; i++)
			if (!is_again(kinds, i) && (c = counted(b, &t, kinds->v[i], cz_building_category(b, kinds->v[i]))))
				c->demand++;
	}
	if (t.keys.n)
		write_tally(b, &t, "prices", SAY(SCARCE), SAY(CATEGORY), one, 1, SAY(SCARCE_NOTE));
}

void cz_build_demand(struct cz_building *b)
{
	build_categories(b);
	build_areas(b);
	build_two_way(b);
	build_unmatched(b);
	build_without(b);
	build_prices(b);
}
