#include "report/weeks.h"
#include "base/array.h"
#include "model/place.h"
#include <math.h>
#include <stdlib.h>

static bool is(const char *text, const char *wanted)
{
	return text && strcmp(text, wanted) == 0;
}

bool cz_scope_has_request(const struct cz_scope *s, const struct cz_lean_request *r)
{
	return (!s->area || cz_area_holds(s->area, r->where.area)) && (!s->organisation || is(r->organisation, s->organisation)) &&
	       (!s->partnership || is(r->partnership, s->partnership));
}

bool cz_scope_has_volunteer(const struct cz_scope *s, const struct cz_lean_volunteer *v)
{
	return (!s->area || cz_area_holds(s->area, v->where.area)) && (!s->organisation || is(v->organisation, s->organisation));
}

/* The week of a day, or -1 when it lies outside. */
static int week_of(const struct cz_weeks *w, cz_day d)
{
	if (d == CZ_DAY_NONE || d < w->monday[0] || d >= w->monday[CZ_NOW] + 7)
		return -1;
	return (d - w->monday[0]) / 7;
}

static void count(int64_t *field, const struct cz_weeks *w, cz_day d)
{
	int k = week_of(w, d);
	if (k >= 0)
		*(int64_t *)((char *)field + (size_t)k * sizeof(struct cz_week_counts)) += 1;
}

static void find_starts(struct cz_known *x, const struct cz_store *s)
{
	for (size_t i = 0; i < s->lean_requests.n; i++)
		x->start[i] = CZ_DAY_NONE;
	for (size_t m = 0; m < s->lean_matches.n; m++) {
		size_t i = cz_map_find(&s->request_ids, cz_str_of(s->lean_matches.v[m].request));
		cz_day start = s->lean_matches.v[m].started;
		x->request_of[m] = i == CZ_MAP_NONE ? CZ_NO_NUMBER : (uint32_t)i;
		if (i != CZ_MAP_NONE && start != CZ_DAY_NONE && (x->start[i] == CZ_DAY_NONE || start < x->start[i]))
			x->start[i] = start;
	}
}

int cz_known_find(struct cz_known *x, const struct cz_store *s, struct cz_err *err)
{
	*x = (struct cz_known){.since = CZ_DAY_NONE};
	x->request_of = cz_array_new(s->lean_matches.n, sizeof *x->request_of);
	x->start = cz_array_new(s->lean_requests.n, sizeof *x->start);
	if (!x->request_of || !x->start)
		return cz_fail_mem(err);
	find_starts(x, s);
	for (size_t i = 0; i < s->lean_requests.n; i++) {
		cz_day created = s->lean_requests.v[i].created;
		if (created != CZ_DAY_NONE && (x->since == CZ_DAY_NONE || created < x->since))
			x->since = created;
	}
	const cz_day next = x->since == CZ_DAY_NONE ? CZ_DAY_NONE : cz_week_monday(cz_day_week(x->since)) + 7;
	for (size_t i = 0; i < s->lean_requests.n; i++) {
		cz_day created = s->lean_requests.v[i].created;
		x->with_first += created != CZ_DAY_NONE && created < next;
	}
	return 0;
}

void cz_known_release(struct cz_known *x)
{
	free(x->request_of);
	free(x->start);
	*x = (struct cz_known){.since = CZ_DAY_NONE};
}

bool cz_weeks_is_open(const struct cz_lean_request *r, cz_day start, cz_day end)
{
	cz_day until = start; /* the first day on which it is open no more */
	if (r->closed != CZ_DAY_NONE && (until == CZ_DAY_NONE || r->closed < until))
		until = r->closed;
	bool over = r->status != CZ_CODE_NONE && r->status != CZ_REQUEST_OPEN && r->status != CZ_REQUEST_MATCHED;
	if (over && until == CZ_DAY_NONE) /* and nobody wrote down when */
		return false;
	return (r->created == CZ_DAY_NONE || r->created <= end) && (until == CZ_DAY_NONE || until > end);
}

static void count_request(struct cz_weeks *w, const struct cz_lean_request *r, cz_day start)
{
	count(&w->v[0].created, w, r->created);
	count(&w->v[0].started, w, start);
	if (r->status == CZ_REQUEST_REFERRED)
		count(&w->v[0].referred, w, r->closed);
	else if (r->status == CZ_REQUEST_WITHDRAWN)
		count(&w->v[0].withdrawn, w, r->closed);
	for (int k = 0; r->created != CZ_DAY_NONE && k < CZ_WEEKS; k++) /* not known: there is no week to begin with */
		w->v[k].open += cz_weeks_is_open(r, start, w->monday[k] + 6);
}

static void count_match(struct cz_weeks *w, const struct cz_lean_match *m)
{
	if (m->status == CZ_MATCH_ACCEPTED || m->status == CZ_MATCH_ACTIVE || m->status == CZ_MATCH_CLOSING || m->status == CZ_MATCH_ENDED)
		count(&w->v[0].matched, w, m->proposed);
	count(&w->v[0].proposed, w, m->proposed);
	count(&w->v[0].ended, w, m->ended);
}

bool cz_volunteer_left_undated(const struct cz_lean_volunteer *v)
{
	return v->status == CZ_VOLUNTEER_LEFT && v->until == CZ_DAY_NONE;
}

/* From the first day to the last one. Who pauses now was not kept then: he counts as before, so that weeks compare. */
static void count_volunteer(struct cz_weeks *w, const struct cz_lean_volunteer *v)
{
	bool known = v->status != CZ_VOLUNTEER_APPLICANT && !cz_volunteer_left_undated(v);
	for (int k = 0; known && k < CZ_WEEKS; k++) {
		cz_day end = w->monday[k] + 6;
		w->v[k].volunteers += (v->since == CZ_DAY_NONE || v->since <= end) && (v->until == CZ_DAY_NONE || v->until > end);
	}
}

int32_t cz_weeks_waited(const struct cz_lean_request *r, cz_day start, cz_day monday)
{
	bool lately = start != CZ_DAY_NONE && start >= monday - 84 && start < monday + 7;
	return lately && r->created != CZ_DAY_NONE && r->created <= start ? start - r->created : -1;
}

static int by_group(const void *a, const void *b)
{
	const struct cz_wait *x = a, *y = b;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return x->days < y->days ? -1 : x->days > y->days;
}

/* As R's type 7: between the two nearest. */
static double quantile(const struct cz_wait *v, size_t n, double p)
{
	double at = p * (double)(n - 1);
	size_t low = (size_t)at;
	double here = v[low].days, next = low + 1 < n ? v[low + 1].days : here;
	return here + (at - (double)low) * (next - here);
}

void cz_waits_sort(struct cz_wait *v, size_t n)
{
	if (n)
		qsort(v, n, sizeof *v, by_group);
}

struct cz_waits cz_waits_of(const struct cz_wait *v, size_t n, size_t *at)
{
	const size_t from = *at;
	while (*at < n && v[*at].group == v[from].group)
		++*at;
	const size_t people = *at - from;
	if (people == 0)
		return (struct cz_waits){NAN, NAN, 0};
	return (struct cz_waits){quantile(v + from, people, 0.5), quantile(v + from, people, 0.9), (int64_t)people};
}

/* Its weeks, and how long each waited for help that began lately. */
static void count_requests(struct cz_weeks *w, const struct cz_store *s, const cz_day *start, const struct cz_numbers *all,
			   const struct cz_scope *scope, struct cz_wait *wait)
{
	size_t waits = 0, at = 0;
	for (size_t k = 0; k < all->n; k++) {
		const size_t i = cz_number(all, k);
		const struct cz_lean_request *r = &s->lean_requests.v[i];
		if (!cz_scope_has_request(scope, r))
			continue;
		count_request(w, r, start[i]);
		int32_t days = cz_weeks_waited(r, start[i], w->monday[CZ_NOW]);
		if (days >= 0)
			wait[waits++].days = days;
	}
	cz_waits_sort(wait, waits);
	w->waits = cz_waits_of(wait, waits, &at);
}

int cz_weeks_count(struct cz_weeks *w, const struct cz_store *s, const struct cz_known *known, const struct cz_counted *counted,
		   const struct cz_scope *scope, cz_day monday, struct cz_err *err)
{
	*w = (struct cz_weeks){.v = {{0}}};
	for (int k = 0; k < CZ_WEEKS; k++)
		w->monday[k] = monday - 7 * (CZ_NOW - k);
	struct cz_wait *wait = cz_array_new0(counted->requests.n, sizeof *wait);
	if (!wait)
		return cz_fail_mem(err);
	count_requests(w, s, known->start, &counted->requests, scope, wait);
	free(wait);
	for (size_t k = 0; k < counted->matches.n; k++) {
		const size_t m = cz_number(&counted->matches, k);
		const uint32_t i = known->request_of[m];
		if (i != CZ_NO_NUMBER && cz_scope_has_request(scope, &s->lean_requests.v[i]))
			count_match(w, &s->lean_matches.v[m]);
	}
	for (size_t k = 0; k < counted->volunteers.n; k++) {
		const struct cz_lean_volunteer *v = &s->lean_volunteers.v[cz_number(&counted->volunteers, k)];
		if (cz_scope_has_volunteer(scope, v))
			count_volunteer(w, v);
	}
	return 0;
}
