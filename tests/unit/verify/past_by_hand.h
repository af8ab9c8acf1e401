#ifndef PAST_BY_HAND_H
#define PAST_BY_HAND_H

/* What happened before, as the page of cz-match tells it under that title, straight from the records. */
#include "every_plan.h"
#include "match/policy.h"
#include "model/place.h"
#include "model/store.h"

struct records {
	const struct cz_store *s;
	const struct cz_policy *p;
	const struct cz_places *places;
	cz_day today;
};

/* what happened before */

static cz_day last_day(const struct cz_match *m)
{
	const cz_day day[] = {m->proposed, m->started, m->closing, m->ended};
	cz_day last = CZ_DAY_NONE;
	for (size_t k = 0; k < CZ_COUNT(day); k++)
		last = day[k] > last ? day[k] : last;
	return last;
}

/* The last step in the life of a match. */
static const struct cz_match *last_step(const struct records *x, const char *request, const char *volunteer)
{
	const struct cz_match *last = NULL;
	for (size_t k = 0; k < x->s->matches.n; k++) {
		const struct cz_match *m = &x->s->matches.v[k];
		if (strcmp(m->request, request) == 0 && strcmp(m->volunteer, volunteer) == 0 &&
		    (!last || last_day(m) > last_day(last) || (last_day(m) == last_day(last) && m->status >= last->status)))
			last = m;
	}
	return last;
}

static bool is_last(const struct records *x, const struct cz_match *m)
{
	return last_step(x, m->request, m->volunteer) == m;
}

static const struct cz_request *request_of(const struct records *x, const char *id)
{
	for (size_t i = 0; id && i < x->s->requests.n; i++)
		if (strcmp(x->s->requests.v[i].id, id) == 0)
			return &x->s->requests.v[i];
	return NULL;
}

static bool is_promised(const struct cz_match *m)
{
	return m->status == CZ_MATCH_ACCEPTED || m->status == CZ_MATCH_ACTIVE || m->status == CZ_MATCH_CLOSING;
}

/* Closed by its status, or by its day where it has no status. */
static bool is_closed(const struct records *x, const struct cz_request *r)
{
	return r->status >= CZ_REQUEST_CLOSED || (r->status == CZ_CODE_NONE && r->closed != CZ_DAY_NONE && r->closed <= x->today);
}

static bool is_under_way(const struct records *x, const struct cz_match *m)
{
	const struct cz_request *r = request_of(x, m->request);
	return is_promised(m) && !(m->ended != CZ_DAY_NONE && m->ended <= x->today) && !(r && is_closed(x, r));
}

static bool has_ended(const struct records *x, const struct cz_match *m)
{
	return m->status == CZ_MATCH_ENDED || (is_promised(m) && !is_under_way(x, m));
}

static bool still_stands(const struct records *x, const struct cz_match *m, cz_day *expires)
{
	*expires = m->expires != CZ_DAY_NONE || m->proposed == CZ_DAY_NONE ? m->expires : m->proposed + x->p->proposal_days;
	return m->status == CZ_MATCH_PROPOSED && (*expires == CZ_DAY_NONE || *expires >= x->today);
}

/* How many matches whose last step is like that; NULL for whichever side. */
static int32_t count_last(const struct records *x, const char *request, const char *volunteer,
			  bool (*like)(const struct records *x, const struct cz_match *m))
{
	int32_t n = 0;
	for (size_t k = 0; k < x->s->matches.n; k++) {
		const struct cz_match *m = &x->s->matches.v[k];
		n += (!request || strcmp(m->request, request) == 0) && (!volunteer || strcmp(m->volunteer, volunteer) == 0) &&
		     is_last(x, m) && like(x, m);
	}
	return n;
}

static bool was_accepted(const struct records *x, const struct cz_match *m)
{
	return is_under_way(x, m) || has_ended(x, m);
}

static bool was_declined(const struct records *x, const struct cz_match *m)
{
	(void)x;
	return m->status == CZ_MATCH_DECLINED;
}

/* Whether a step of this match has the status, the last one or one before. */
static bool ever(const struct records *x, const char *request, const char *volunteer, int8_t status)
{
	for (size_t k = 0; k < x->s->matches.n; k++) {
		const struct cz_match *m = &x->s->matches.v[k];
		if (strcmp(m->request, request) == 0 && strcmp(m->volunteer, volunteer) == 0 && m->status == status)
			return true;
	}
	return false;
}

static bool told(const struct records *x, const char *request, const char *volunteer, int8_t kind)
{
	for (size_t k = 0; k < x->s->contacts.n; k++) {
		const struct cz_contact *c = &x->s->contacts.v[k];
		if (c->kind == kind && c->date <= x->today && c->request && strcmp(c->request, request) == 0 && c->volunteer &&
		    strcmp(c->volunteer, volunteer) == 0)
			return true;
	}
	return false;
}

/* questions */

static bool is_lately(const struct records *x, cz_day day)
{
	return day != CZ_DAY_NONE && day <= x->today && day + 30 > x->today;
}

/* Whether the nth of all proposals, then contacts, is a question to the volunteer; about which request, and when. */
static bool is_question(const struct records *x, size_t n, const char *volunteer, const struct cz_request **about,
			cz_day *day)
{
	const size_t matches = x->s->matches.n;
	const struct cz_match *m = n < matches ? &x->s->matches.v[n] : NULL;
	const struct cz_contact *c = m ? NULL : &x->s->contacts.v[n - matches];
	const char *to = m ? m->volunteer : c->volunteer;
	*about = request_of(x, m ? m->request : c->request);
	*day = m ? m->proposed : c->date;
	return (m || c->kind == CZ_ASKED) && to && strcmp(to, volunteer) == 0 && is_lately(x, *day);
}

/* Those about one request are one; about none that is here, those of one day. */
static int32_t questions(const struct records *x, const struct cz_volunteer *v)
{
	const size_t all = x->s->matches.n + x->s->contacts.n;
	const struct cz_request *about, *before;
	cz_day day, then;
	int32_t n = 0;
	for (size_t k = 0; k < all; k++) {
		bool again = false;
		if (!is_question(x, k, v->id, &about, &day))
			continue;
		for (size_t b = 0; b < k; b++)
			again = again || (is_question(x, b, v->id, &before, &then) && before == about && (about || then == day));
		n += !again;
	}
	return n ? n : is_lately(x, v->last_asked);
}

static bool rests(const struct records *x, const struct cz_volunteer *v)
{
	cz_day expires;
	for (size_t k = 0; k < x->s->matches.n; k++) {
		const struct cz_match *m = &x->s->matches.v[k];
		if (strcmp(m->volunteer, v->id) == 0 && is_last(x, m) && m->status == CZ_MATCH_PROPOSED && !still_stands(x, m, &expires) &&
		    x->today < expires + x->p->cool_down_days)
			return true;
	}
	return false;
}

static bool stands(const struct records *x, const struct cz_request *r, const struct cz_volunteer *v)
{
	const struct cz_match *m = last_step(x, r->id, v->id);
	cz_day expires;
	return m && still_stands(x, m, &expires);
}

static int32_t questions_left(const struct records *x, const struct cz_volunteer *v)
{
	const int32_t most = v->asks_per_month == CZ_INT_NONE ? x->p->asks_per_month : v->asks_per_month;
	const int32_t left = most - questions(x, v);
	return rests(x, v) || left < 0 ? 0 : left;
}

#endif
