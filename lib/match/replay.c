#include "match/replay.h"
#include "base/array.h"
#include <stdlib.h>

enum { ONCE_DAYS = 7 };

/* A pair that the replay made. */
struct made {
	uint32_t request, volunteer; /* in the store */
	cz_day proposed, accepted;   /* accepted: CZ_DAY_NONE while it is a proposal */
	cz_day ends;                 /* CZ_DAY_NONE: not in sight */
	bool again;                  /* this day's run proposes it once more */
};

struct replay {
	const struct cz_store *store;
	const struct cz_policy *policy;
	const struct cz_write_options *o;
	struct cz_request *request;        /* as on the day at hand */
	uint32_t *filled;                  /* per request: places that were ever filled */
	struct made *made;
	size_t n, cap;
	struct cz_match *match;            /* those from before, then one for each of made */
	size_t match_cap;
	/* totals */
	int64_t served, waited, changed, left;
	int32_t *wait;
	size_t waits, wait_cap;
};

/* the town on one day */

/* Over, without a day on which it ended: it never takes part. */
static bool is_undated(const struct cz_request *q)
{
	return q->closed == CZ_DAY_NONE && cz_request_is_over(q, CZ_DAY_NONE);
}

/* Whether it was there on some day from..until. */
static bool was_there(const struct cz_request *q, cz_day from, cz_day until)
{
	const bool began = q->created == CZ_DAY_NONE || q->created <= until;
	return began && (q->closed == CZ_DAY_NONE || q->closed > from) && !is_undated(q);
}

static bool is_here(const struct cz_request *q, cz_day day)
{
	return was_there(q, day, day);
}

static void set_requests(struct replay *r, cz_day day)
{
	for (size_t i = 0; i < r->store->requests.n; i++) {
		struct cz_request *q = &r->request[i];
		*q = r->store->requests.v[i];
		q->status = is_here(q, day) ? CZ_REQUEST_OPEN : CZ_REQUEST_CLOSED;
	}
}

static bool add_match(struct replay *r, size_t n, struct cz_match m)
{
	if (n >= r->match_cap && !cz_array_reserve(&r->match, &r->match_cap, n + 1, sizeof *r->match))
		return false;
	r->match[n] = m;
	return true;
}

/* A match that ran when the replay begins. */
static bool runs_at(const struct cz_match *m, cz_day from)
{
	return m->started != CZ_DAY_NONE && m->started < from && (m->ended == CZ_DAY_NONE || m->ended >= from);
}

/* Who is helped when the replay begins does not wait. */
static void note_running(struct replay *r, cz_day from)
{
	for (size_t k = 0; k < r->store->matches.n; k++) {
		const struct cz_match *m = &r->store->matches.v[k];
		size_t i = runs_at(m, from) ? cz_map_find(&r->store->request_ids, cz_str_of(m->request)) : CZ_MAP_NONE;
		if (i != CZ_MAP_NONE)
			r->filled[i]++;
	}
}

/* Matches that ran when the replay began, and those that it made; nothing else. */
static bool set_matches(struct replay *r, cz_day from, cz_day day, size_t *n)
{
	*n = 0;
	for (size_t k = 0; k < r->store->matches.n; k++) {
		struct cz_match m = r->store->matches.v[k];
		if (!runs_at(&m, from))
			continue;
		m.status = m.ended != CZ_DAY_NONE && m.ended <= day ? CZ_MATCH_ENDED : CZ_MATCH_ACTIVE;
		if (!add_match(r, (*n)++, m))
			return false;
	}
	for (size_t k = 0; k < r->n; k++) {
		const struct made *p = &r->made[k];
		struct cz_match m;
		cz_type_blank(&cz_type_match, &m);
		m.request = r->store->requests.v[p->request].id;
		m.volunteer = r->store->volunteers.v[p->volunteer].id;
		m.proposed = p->proposed;
		m.expires = p->accepted == CZ_DAY_NONE ? day + 1 : CZ_DAY_NONE;
		m.started = p->accepted;
		m.ended = p->ends != CZ_DAY_NONE && p->ends <= day ? p->ends : CZ_DAY_NONE;
		m.status = p->accepted == CZ_DAY_NONE ? CZ_MATCH_PROPOSED
			 : m.ended != CZ_DAY_NONE     ? CZ_MATCH_ENDED : CZ_MATCH_ACTIVE;
		if (!add_match(r, (*n)++, m))
			return false;
	}
	return true;
}

/* what a day's run changes */

static struct made *find(struct replay *r, uint32_t request, uint32_t volunteer)
{
	for (size_t k = r->n; k > 0; k--) /* proposals are the newest */
		if (r->made[k - 1].request == request && r->made[k - 1].volunteer == volunteer &&
		    r->made[k - 1].accepted == CZ_DAY_NONE)
			return &r->made[k - 1];
	return NULL;
}

static int take_plan(struct replay *r, const struct cz_plan_of_town *p, cz_day day, struct cz_err *err)
{
	size_t n = 0;
	for (uint32_t i = 0; i < p->town->asks; i++)
		for (size_t k = p->first[i]; k < p->first[i + 1]; k++) {
			uint32_t request = (uint32_t)(p->town->ask[i].rec - r->request);
			uint32_t volunteer = (uint32_t)(p->town->hand[cz_plan_hand(p, k)].rec - r->store->volunteers.v);
			struct made *old = find(r, request, volunteer);
			if (old) {
				old->again = true;
				continue;
			}
			if (!CZ_ARRAY_MORE(r->made, r->n, r->cap))
				return cz_fail_mem(err);
			r->made[r->n++] = (struct made){request, volunteer, day, CZ_DAY_NONE, CZ_DAY_NONE, true};
		}
	for (size_t k = 0; k < r->n; k++) {
		if (r->made[k].accepted == CZ_DAY_NONE && !r->made[k].again) {
			r->changed++;
			continue;
		}
		r->made[n] = r->made[k];
		r->made[n++].again = false;
	}
	r->n = n;
	return 0;
}

static int accept(struct replay *r, cz_day day, int32_t *accepted, struct cz_err *err)
{
	*accepted = 0;
	for (size_t k = 0; k < r->n; k++) {
		struct made *p = &r->made[k];
		const struct cz_request *q = &r->store->requests.v[p->request];
		if (p->accepted != CZ_DAY_NONE || day - p->proposed < r->policy->answer_days || !is_here(q, day))
			continue;
		p->accepted = day;
		p->ends = q->closed;
		if (q->frequency == CZ_ONCE)
			p->ends = day + ONCE_DAYS;
		++*accepted;
		r->served++;
		r->filled[p->request]++;
		if (!CZ_ARRAY_MORE(r->wait, r->waits, r->wait_cap))
			return cz_fail_mem(err);
		r->wait[r->waits++] = q->created == CZ_DAY_NONE ? 0 : p->proposed - q->created;
		r->waited += r->wait[r->waits - 1];
	}
	return 0;
}

/* Requests whose help has been given are over, even if the records kept them open longer. */
static void end_served(struct replay *r, cz_day day)
{
	for (size_t k = 0; k < r->n; k++)
		if (r->made[k].ends != CZ_DAY_NONE && r->made[k].ends <= day)
			r->request[r->made[k].request].status = CZ_REQUEST_CLOSED;
}

static void write_day(const struct replay *r, const struct cz_plan_of_town *p, cz_day day, int32_t accepted,
		      int64_t changed, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	int64_t open = 0;
	for (uint32_t i = 0; i < p->town->asks; i++)
		open += p->helpers[i];
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "replay_day");
	cz_emit_day(&e, "date", day);
	cz_emit_int(&e, "places", open);
	cz_emit_int(&e, "proposed", (int64_t)p->result.n);
	cz_emit_int(&e, "accepted", accepted);
	cz_emit_int(&e, "changed", r->changed - changed);
	cz_emit_int(&e, "score", p->result.score);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

static int one_day(struct replay *r, cz_day from, cz_day day, struct cz_buf *out, struct cz_err *err)
{
	struct cz_store town = *r->store;
	struct cz_solved s = {0};
	int32_t accepted = 0;
	int64_t changed = r->changed;
	set_requests(r, day);
	int rc = accept(r, day, &accepted, err);
	end_served(r, day);
	town.requests.v = r->request;
	if (!rc && !set_matches(r, from, day, &town.matches.n))
		rc = cz_fail_mem(err);
	town.matches.v = r->match;
	town.contacts.n = 0; /* they belong to what really happened */
	if (!rc)
		rc = cz_solved_make(&s, &town, r->policy, day, r->o, err);
	if (!rc)
		rc = take_plan(r, &s.plan, day, err);
	if (!rc)
		write_day(r, &s.plan, day, accepted, changed, out);
	cz_solved_release(&s);
	return rc;
}

static int by_number(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
	return (x > y) - (x < y);
}

/* How many requests left unserved, and how many wait at the end. */
static void count_rest(struct replay *r, cz_day from, cz_day until, int64_t *left, int64_t *waiting)
{
	*left = *waiting = 0;
	for (size_t i = 0; i < r->store->requests.n; i++) {
		const struct cz_request *q = &r->store->requests.v[i];
		if (!was_there(q, from, until) || r->filled[i])
			continue;
		*(q->closed != CZ_DAY_NONE && q->closed <= until ? left : waiting) += 1;
	}
}

static void write_end(struct replay *r, cz_day from, cz_day until, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	int64_t left, waiting;
	count_rest(r, from, until, &left, &waiting);
	if (r->waits)
		qsort(r->wait, r->waits, sizeof *r->wait, by_number);
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "replay");
	cz_emit_day(&e, "from", from);
	cz_emit_day(&e, "until", until);
	cz_emit_texts(&e, "policy", r->policy->name);
	cz_emit_int(&e, "served", r->served);
	cz_emit_int(&e, "left", left);
	cz_emit_int(&e, "waiting", waiting);
	cz_emit_int(&e, "changed", r->changed);
	if (r->waits) {
		cz_emit_real(&e, "days_waited_mean", (double)(r->waited * 10 / (int64_t)r->waits) / 10);
		cz_emit_int(&e, "days_waited_median", r->wait[(r->waits - 1) / 2]);
	}
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

int cz_replay(const struct cz_store *store, const struct cz_policy *policy, cz_day from, cz_day until,
	      const struct cz_write_options *o, struct cz_buf *out, struct cz_err *err)
{
	struct replay r = {.store = store, .policy = policy, .o = o};
	r.request = cz_array_new(store->requests.n, sizeof *r.request);
	r.filled = cz_array_new0(store->requests.n, sizeof *r.filled);
	int rc = r.request && r.filled ? 0 : cz_fail_mem(err);
	if (!rc)
		note_running(&r, from);
	for (cz_day day = from; day <= until && !rc; day++)
		rc = one_day(&r, from, day, out, err);
	if (!rc)
		write_end(&r, from, until, out);
	if (!rc && cz_buf_failed(out))
		rc = cz_fail_mem(err);
	free(r.request);
	free(r.filled);
	free(r.made);
	free(r.match);
	free(r.wait);
	return rc;
}
