#include "inspect/check.h"
#include "base/array.h"
#include <stdlib.h>

/* A match that takes a place: promised or under way. */
static bool is_running(const struct cz_match *m)
{
	return m->status == CZ_MATCH_ACCEPTED || m->status == CZ_MATCH_ACTIVE || m->status == CZ_MATCH_CLOSING;
}

struct sides {
	size_t request, volunteer; /* in the store; CZ_MAP_NONE when not there */
	size_t match;
	bool running;
};

struct matching {
	const struct cz_store *s;
	const struct cz_check_rules *rules;
	struct cz_findings *out;
	struct sides *side;                          /* one for each match */
	uint32_t *of_request, *of_volunteer, *asked; /* running matches of each; asked: proposed ones too, of each request */
};

static void find_match(struct matching *c, const struct sides *at, enum cz_message id, const char *field, const char *detail)
{
	const struct cz_match *m = &c->s->matches.v[at->match];
	cz_findings_add(c->out, &(struct cz_finding){.id = id, .record = "match", .key = {m->request, m->volunteer},
						     .field = field, .detail = detail, .at = c->s->matches.at[at->match]});
}

static bool vog_counts(const struct cz_volunteer *v, const struct cz_check_rules *rules)
{
	return v->vog_seen != CZ_DAY_NONE && cz_day_add_months(v->vog_seen, rules->vog_months) >= rules->as_of;
}

static void with_volunteer(struct matching *c, const struct sides *at, const struct cz_volunteer *v)
{
	if (cz_volunteer_is_gone(v, c->rules->as_of))
		find_match(c, at, CZ421, "volunteer", NULL);
	else if (v->status == CZ_VOLUNTEER_APPLICANT || v->status == CZ_VOLUNTEER_PAUSED)
		find_match(c, at, CZ422, "volunteer", cz_vocab_volunteer_status.code[v->status].code);
}

static void with_request(struct matching *c, const struct sides *at, const struct cz_request *r)
{
	const int8_t status = r->status == CZ_CODE_NONE ? CZ_REQUEST_CLOSED : r->status;
	if (cz_request_is_over(r, c->rules->as_of))
		find_match(c, at, CZ424, "request", cz_vocab_request_status.code[status].code);
	else if ((r->status == CZ_REQUEST_OPEN || r->status == CZ_CODE_NONE) &&
		 (r->helpers == CZ_INT_NONE || r->helpers <= 1))
		find_match(c, at, CZ426, "request", NULL);
}

static void with_both(struct matching *c, const struct sides *at, const struct cz_request *r, const struct cz_volunteer *v)
{
	bool vog = r->vog == 1 || (r->category && c->rules->category(c->rules->ctx, r->category).vog);
	if (cz_texts_have(&r->refuses, v->id) || cz_texts_have(&v->refuses, r->id))
		find_match(c, at, CZ428, "volunteer", NULL);
	if (vog && !vog_counts(v, c->rules))
		find_match(c, at, CZ441, "volunteer", v->vog_seen == CZ_DAY_NONE ? "none" : "expired");
}

/* Help begins while it is asked for, and while there is somebody to give it. */
static void in_order(struct matching *c, const struct sides *at, cz_day first, cz_day then, const char *field, const char *detail)
{
	if (first != CZ_DAY_NONE && then != CZ_DAY_NONE && then < first)
		find_match(c, at, CZ452, field, detail);
}

static void dates(struct matching *c, const struct sides *at, const struct cz_request *r, const struct cz_volunteer *v)
{
	const struct cz_match *m = &c->s->matches.v[at->match];
	const bool runs = m->status == CZ_MATCH_ACTIVE || m->status == CZ_MATCH_CLOSING;
	if (runs && m->started != CZ_DAY_NONE && m->started > c->rules->as_of)
		find_match(c, at, CZ451, "started", NULL);
	if (r) {
		in_order(c, at, r->created, m->started, "started", "request.created");
		in_order(c, at, m->started, r->closed, "started", "request.closed");
	}
	if (v)
		in_order(c, at, m->started, v->until, "started", "volunteer.until");
}

static void each_match(struct matching *c, const struct sides *at)
{
	const struct cz_request *r = at->request == CZ_MAP_NONE ? NULL : &c->s->requests.v[at->request];
	const struct cz_volunteer *v = at->volunteer == CZ_MAP_NONE ? NULL : &c->s->volunteers.v[at->volunteer];
	dates(c, at, r, v);
	if (r && (at->running || c->s->matches.v[at->match].status == CZ_MATCH_PROPOSED)) {
		c->asked[at->request]++;
		if (r->category && c->rules->category(c->rules->ctx, r->category).refer)
			find_match(c, at, CZ429, "request", r->category);
	}
	if (!at->running)
		return;
	if (v) {
		c->of_volunteer[at->volunteer]++;
		with_volunteer(c, at, v);
	}
	if (r) {
		c->of_request[at->request]++;
		with_request(c, at, r);
	}
	if (r && v)
		with_both(c, at, r, v);
}

/* Running matches of one pair stand together. */
static int by_sides(const void *va, const void *vb)
{
	const struct sides *a = va, *b = vb;
	if (a->running != b->running)
		return a->running ? -1 : 1;
	if (a->request != b->request)
		return a->request < b->request ? -1 : 1;
	if (a->volunteer != b->volunteer)
		return a->volunteer < b->volunteer ? -1 : 1;
	return (a->match > b->match) - (a->match < b->match);
}

static void pairs_twice(struct matching *c)
{
	size_t n = c->s->matches.n;
	if (n)
		qsort(c->side, n, sizeof *c->side, by_sides);
	for (size_t i = 1; i < n && c->side[i].running; i++) {
		const struct sides *a = &c->side[i - 1], *b = &c->side[i];
		if (a->request == b->request && a->volunteer == b->volunteer && a->request != CZ_MAP_NONE &&
		    a->volunteer != CZ_MAP_NONE)
			find_match(c, b, CZ404, NULL, NULL);
	}
}

static void each_request(struct matching *c)
{
	for (size_t i = 0; i < c->s->requests.n; i++) {
		const struct cz_request *r = &c->s->requests.v[i];
		struct cz_finding f = {.record = "request", .key = {r->id}, .field = "status", .at = c->s->requests.at[i]};
		int32_t helpers = r->helpers == CZ_INT_NONE ? 1 : r->helpers;
		if (c->of_request[i] > (uint32_t)(helpers < 0 ? 0 : helpers)) {
			f.id = CZ427;
			f.field = "helpers";
			f.detail = cz_findings_text(c->out, "%u > %d", (unsigned)c->of_request[i], (int)helpers);
			cz_findings_add(c->out, &f);
		}
		bool says = r->status == CZ_REQUEST_MATCHED ? c->asked[i] > 0
			    : r->status == CZ_REQUEST_ACTIVE ? c->of_request[i] > 0 : true;
		if (!says && c->s->matches.n) {
			f.id = CZ425;
			f.field = "status";
			f.detail = cz_vocab_request_status.code[r->status].code;
			cz_findings_add(c->out, &f);
		}
	}
}

static void each_volunteer(struct matching *c)
{
	for (size_t i = 0; i < c->s->volunteers.n; i++) {
		const struct cz_volunteer *v = &c->s->volunteers.v[i];
		int32_t capacity = v->capacity == CZ_INT_NONE ? 1 : v->capacity;
		if (c->of_volunteer[i] > (uint32_t)(capacity < 0 ? 0 : capacity))
			cz_findings_add(c->out, &(struct cz_finding){
				.id = CZ423, .record = "volunteer", .key = {v->id}, .field = "capacity",
				.detail = cz_findings_text(c->out, "%u > %d", (unsigned)c->of_volunteer[i], (int)capacity),
				.at = c->s->volunteers.at[i]});
	}
}

int cz_check_matches(const struct cz_store *s, const struct cz_check_rules *rules, struct cz_findings *out, struct cz_err *err)
{
	struct matching c = {.s = s, .rules = rules, .out = out};
	int rc = 0;
	c.side = cz_array_new(s->matches.n, sizeof *c.side);
	c.of_request = cz_array_new0(s->requests.n, sizeof *c.of_request);
	c.asked = cz_array_new0(s->requests.n, sizeof *c.asked);
	c.of_volunteer = cz_array_new0(s->volunteers.n, sizeof *c.of_volunteer);
	if (!c.side || !c.of_request || !c.asked || !c.of_volunteer) {
		rc = cz_fail_mem(err);
		goto done;
	}
	for (size_t i = 0; i < s->matches.n; i++) {
		const struct cz_match *m = &s->matches.v[i];
		c.side[i] = (struct sides){cz_map_find(&s->request_ids, cz_str_of(m->request)),
					   cz_map_find(&s->volunteer_ids, cz_str_of(m->volunteer)), i, is_running(m)};
		each_match(&c, &c.side[i]);
	}
	each_request(&c);
	each_volunteer(&c);
	pairs_twice(&c);
done:
	free(c.side);
	free(c.of_request);
	free(c.asked);
	free(c.of_volunteer);
	return rc;
}
