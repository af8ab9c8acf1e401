#include "match/town.h"
#include "base/array.h"
#include "model/life.h"
#include <stdlib.h>

/* What happened before. */

static const int month = 30; /* "in the last thirty days" */

static int add_past(struct cz_match_town *t, uint32_t ask, uint32_t hand, unsigned bits, const struct cz_match *kept,
		    struct cz_err *err)
{
	if (!CZ_ARRAY_MORE(t->past, t->pasts, t->past_cap))
		return cz_fail_mem(err);
	t->past[t->pasts++] = (struct cz_past_pair){ask, hand, (uint8_t)bits, kept};
	return 0;
}

static unsigned take_end(struct cz_ask *a, struct cz_hand *h)
{
	if (h) {
		h->accepted++;
		h->done |= a ? a->category & ~CZ_TRAITS_OTHER : 0;
	}
	return CZ_PAST_BEFORE;
}

static unsigned take_promise(const struct cz_match_town *t, const struct cz_match *m, struct cz_ask *a, struct cz_hand *h)
{
	if ((m->ended != CZ_DAY_NONE && m->ended <= t->today) || (a && cz_request_is_over(a->rec, t->today)))
		return take_end(a, h);
	if (a)
		a->promised++;
	if (h) {
		h->carried++;
		h->accepted++;
	}
	return CZ_PAST_NOW;
}

cz_day cz_match_expires(const struct cz_policy *policy, const struct cz_match *m)
{
	return m->expires == CZ_DAY_NONE && m->proposed != CZ_DAY_NONE ? m->proposed + policy->proposal_days : m->expires;
}

static unsigned take_proposal(const struct cz_match_town *t, const struct cz_match *m, struct cz_hand *h)
{
	cz_day expires = cz_match_expires(t->policy, m);
	if (expires == CZ_DAY_NONE || expires >= t->today)
		return CZ_PAST_KEPT;
	if (h && t->today - expires < t->policy->cool_down_days) {
		const cz_day over = expires + (cz_day)t->policy->cool_down_days;
		h->rest_over = h->rested || over > h->rest_over ? over : h->rest_over;
		h->rested = false;
	}
	return 0;
}

static unsigned take_last(struct cz_match_town *t, const struct cz_match *m, struct cz_ask *a, struct cz_hand *h)
{
	switch (m->status) {
	case CZ_MATCH_ACCEPTED:
	case CZ_MATCH_ACTIVE:
	case CZ_MATCH_CLOSING:
		return take_promise(t, m, a, h);
	case CZ_MATCH_DECLINED:
		if (h)
			h->declined++;
		return CZ_PAST_DECLINED;
	case CZ_MATCH_ENDED:
		return take_end(a, h);
	case CZ_MATCH_PROPOSED:
		return take_proposal(t, m, h);
	default:
		return 0;
	}
}

static void add_astray(struct cz_match_astray *a, const struct cz_match *m)
{
	a->n++;
	if (!a->first || m < a->first)
		a->first = m;
}

/* All records of one pair, m[0..n), the last of its life at the end. */
static int take_life(struct cz_match_town *t, const struct cz_store *s, const struct cz_match **m, size_t n, struct cz_err *err)
{
	const struct cz_match *last = m[n - 1];
	size_t i = cz_match_ask(t, s, last->request);
	size_t j = cz_match_hand(t, s, last->volunteer);
	struct cz_ask *a = i == CZ_MAP_NONE ? NULL : &t->ask[i];
	struct cz_hand *h = j == CZ_MAP_NONE ? NULL : &t->hand[j];
	unsigned bits = take_last(t, last, a, h);
	if (bits & (CZ_PAST_NOW | CZ_PAST_KEPT) && !a)
		add_astray(&t->no_ask, last);
	if (bits & (CZ_PAST_NOW | CZ_PAST_KEPT) && !h)
		add_astray(&t->no_hand, last);
	for (size_t k = 0; k + 1 < n; k++)
		bits |= m[k]->status == CZ_MATCH_ENDED ? CZ_PAST_BEFORE : m[k]->status == CZ_MATCH_DECLINED ? CZ_PAST_DECLINED : 0;
	return bits && a && h ? add_past(t, (uint32_t)i, (uint32_t)j, bits, bits & CZ_PAST_KEPT ? last : NULL, err) : 0;
}

static int take_matches(struct cz_match_town *t, const struct cz_store *s, struct cz_err *err)
{
	const struct cz_match **m = cz_life_sort(s);
	int rc = 0;
	if (!m)
		return cz_fail_mem(err);
	for (size_t from = 0, to; from < s->matches.n && !rc; from = to) {
		to = cz_life_end(m, s->matches.n, from);
		rc = take_life(t, s, m + from, to - from, err);
	}
	free(m);
	return rc;
}

static int take_refusals(struct cz_match_town *t, const struct cz_store *s, struct cz_err *err)
{
	int rc = 0;
	for (uint32_t i = 0; i < t->asks; i++)
		for (size_t k = 0; k < t->ask[i].rec->refuses.n && !rc; k++) {
			size_t j = cz_match_hand(t, s, t->ask[i].rec->refuses.v[k]);
			if (j != CZ_MAP_NONE)
				rc = add_past(t, i, (uint32_t)j, CZ_PAST_UNHEARD, NULL, err);
		}
	for (uint32_t j = 0; j < t->hands; j++)
		for (size_t k = 0; k < t->hand[j].rec->refuses.n && !rc; k++) {
			size_t i = cz_match_ask(t, s, t->hand[j].rec->refuses.v[k]);
			if (i != CZ_MAP_NONE)
				rc = add_past(t, (uint32_t)i, j, CZ_PAST_DECLINED, NULL, err);
		}
	return rc;
}

/* questions: a proposal is one, and so is a contact of that kind; both about one request are one */

struct question {
	uint32_t hand, ask; /* ask: UINT32_MAX when it is about no request that is here */
	cz_day day;
};

static int by_question(const void *a, const void *b)
{
	const struct question *x = a, *y = b;
	if (x->hand != y->hand)
		return x->hand < y->hand ? -1 : 1;
	if (x->ask != y->ask)
		return x->ask < y->ask ? -1 : 1;
	return x->day < y->day ? -1 : x->day > y->day;
}

static bool lately(const struct cz_match_town *t, cz_day day)
{
	return day != CZ_DAY_NONE && day <= t->today && t->today - day < month;
}

static void add_question(const struct cz_match_town *t, const struct cz_store *s, const char *request, const char *volunteer,
			 cz_day day, struct question *q, size_t *n)
{
	size_t j = cz_match_hand(t, s, volunteer);
	size_t i = request ? cz_match_ask(t, s, request) : CZ_MAP_NONE;
	if (j != CZ_MAP_NONE && lately(t, day))
		q[(*n)++] = (struct question){(uint32_t)j, i == CZ_MAP_NONE ? UINT32_MAX : (uint32_t)i, day};
}

static int count_questions(struct cz_match_town *t, const struct cz_store *s, struct cz_err *err)
{
	struct question *q = cz_array_new(s->matches.n + s->contacts.n, sizeof *q);
	size_t n = 0;
	if (!q)
		return cz_fail_mem(err);
	for (size_t k = 0; k < s->matches.n; k++)
		add_question(t, s, s->matches.v[k].request, s->matches.v[k].volunteer, s->matches.v[k].proposed, q, &n);
	for (size_t k = 0; k < s->contacts.n; k++)
		if (s->contacts.v[k].kind == CZ_ASKED && s->contacts.v[k].volunteer)
			add_question(t, s, s->contacts.v[k].request, s->contacts.v[k].volunteer, s->contacts.v[k].date, q, &n);
	if (n)
		qsort(q, n, sizeof *q, by_question);
	for (size_t k = 0; k < n; k++) {
		bool same = k && q[k].hand == q[k - 1].hand && q[k].ask == q[k - 1].ask &&
			    (q[k].ask != UINT32_MAX || q[k].day == q[k - 1].day);
		t->hand[q[k].hand].asked += !same;
	}
	free(q);
	for (uint32_t j = 0; j < t->hands; j++)
		if (!t->hand[j].asked && lately(t, t->hand[j].rec->last_asked))
			t->hand[j].asked = 1;
	return 0;
}

/* A no that was told to the coordinator counts like one in a match; a complaint ends what went well. */
static int take_contacts(struct cz_match_town *t, const struct cz_store *s, struct cz_err *err)
{
	int rc = 0;
	for (size_t k = 0; k < s->contacts.n && !rc; k++) {
		const struct cz_contact *c = &s->contacts.v[k];
		unsigned bits = c->kind == CZ_CONTACT_DECLINED ? CZ_PAST_DECLINED : c->kind == CZ_COMPLAINT ? CZ_PAST_COMPLAINT : 0;
		if (!bits || !c->request || !c->volunteer || c->date > t->today)
			continue;
		size_t i = cz_match_ask(t, s, c->request);
		size_t j = cz_match_hand(t, s, c->volunteer);
		if (i != CZ_MAP_NONE && j != CZ_MAP_NONE)
			rc = add_past(t, (uint32_t)i, (uint32_t)j, bits, NULL, err);
	}
	return rc;
}

static int by_pair(const void *a, const void *b)
{
	const struct cz_past_pair *x = a, *y = b;
	if (x->ask != y->ask)
		return x->ask < y->ask ? -1 : 1;
	return x->hand < y->hand ? -1 : x->hand > y->hand;
}

/* A refusal by the one who asks forbids like a no of the volunteer, who has heard when there is one as well. */
static void settle_refusals(struct cz_match_town *t)
{
	for (size_t k = 0; k < t->pasts; k++) {
		uint8_t *bits = &t->past[k].bits;
		if (*bits & CZ_PAST_DECLINED)
			*bits &= (uint8_t)~CZ_PAST_UNHEARD;
		else if (*bits & CZ_PAST_UNHEARD)
			*bits |= CZ_PAST_DECLINED;
	}
}

/* One entry a pair, and where each request's entries begin. */
static int index_past(struct cz_match_town *t, struct cz_err *err)
{
	size_t n = 0;
	if (t->pasts >= UINT32_MAX)
		return cz_fail_said(err, CZ_EINPUT, "more than four thousand million earlier matches",
				    "meer dan vier miljard eerdere koppelingen");
	if (t->pasts)
		qsort(t->past, t->pasts, sizeof *t->past, by_pair);
	for (size_t i = 0; i < t->pasts; i++) {
		if (n && by_pair(&t->past[n - 1], &t->past[i]) == 0) {
			t->past[n - 1].bits |= t->past[i].bits;
			if (!t->past[n - 1].kept)
				t->past[n - 1].kept = t->past[i].kept;
		} else {
			t->past[n++] = t->past[i];
		}
	}
	t->pasts = n;
	settle_refusals(t);
	t->ask_past = cz_array_new0((size_t)t->asks + 1, sizeof *t->ask_past);
	if (!t->ask_past)
		return cz_fail_mem(err);
	for (size_t i = 0; i < n; i++)
		t->ask_past[t->past[i].ask + 1]++;
	for (uint32_t i = 0; i < t->asks; i++)
		t->ask_past[i + 1] += t->ask_past[i];
	return 0;
}

int cz_match_past_take(struct cz_match_town *t, const struct cz_store *s, struct cz_err *err)
{
	int rc = take_matches(t, s, err);
	if (!rc)
		rc = count_questions(t, s, err);
	if (!rc)
		rc = take_contacts(t, s, err);
	if (!rc)
		rc = take_refusals(t, s, err);
	return rc ? rc : index_past(t, err);
}

const struct cz_past_pair *cz_match_past_pair(const struct cz_match_town *t, uint32_t ask, uint32_t hand)
{
	size_t lo = t->ask_past[ask], hi = t->ask_past[ask + 1];
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (t->past[mid].hand == hand)
			return &t->past[mid];
		if (t->past[mid].hand < hand)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

const struct cz_match *cz_match_kept(const struct cz_match_town *t, uint32_t ask, uint32_t hand)
{
	const struct cz_past_pair *p = cz_match_past_pair(t, ask, hand);
	return p ? p->kept : NULL;
}
