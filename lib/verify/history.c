#include "verify/sides.h"
#include "base/array.h"
#include "model/life.h"
#include <stdlib.h>

/* What happened before, as cz-match(1) tells it under "What happened before". */

enum { LATELY = 30 }; /* days */

static int note(struct cz_sides *s, uint32_t seeker, uint32_t giver, unsigned bits, struct cz_err *err)
{
	if (seeker == UINT32_MAX || giver == UINT32_MAX)
		return 0;
	if (!CZ_ARRAY_MORE(s->between, s->betweens, s->between_cap))
		return cz_fail_mem(err);
	s->between[s->betweens++] = (struct cz_between){seeker, giver, bits};
	return 0;
}

static bool is_promise(int8_t status)
{
	return status == CZ_MATCH_ACCEPTED || status == CZ_MATCH_ACTIVE || status == CZ_MATCH_CLOSING;
}

/* A volunteer's categories of experience grow one by one; few have more than a handful. */
static int add_done(struct cz_sides *s, struct cz_giver *g, uint32_t category, struct cz_err *err)
{
	if (category == CZ_WORD_NONE || cz_set_has(g->done, category))
		return 0;
	uint32_t *v = cz_arena_new0(&s->mem, g->done.n + 1, sizeof *v);
	if (!v)
		return cz_fail_mem(err);
	if (g->done.n)
		memcpy(v, g->done.v, g->done.n * sizeof *v);
	v[g->done.n] = category;
	g->done = (struct cz_set){v, g->done.n + 1};
	return 0;
}

static unsigned proposal(const struct cz_sides *s, const struct cz_match *m, struct cz_giver *g)
{
	cz_day expires = m->expires;
	if (expires == CZ_DAY_NONE && m->proposed != CZ_DAY_NONE)
		expires = m->proposed + s->book->proposal_days;
	bool stands = expires == CZ_DAY_NONE || expires >= s->today;
	if (g && !stands && s->today - expires < s->book->cool_down_days)
		g->rested = false;
	return stands ? CZ_BETWEEN_STANDS : 0;
}

/* The last step of a match's life, and what it leaves. a or g is NULL when the records do not have them. */
static int last_step(struct cz_sides *s, const struct cz_match *m, struct cz_seeker *a, struct cz_giver *g, unsigned *bits,
		     struct cz_err *err)
{
	bool past_its_end = m->ended != CZ_DAY_NONE && m->ended <= s->today;
	if (m->status == CZ_MATCH_PROPOSED) {
		*bits |= proposal(s, m, g);
	} else if (m->status == CZ_MATCH_DECLINED) {
		*bits |= CZ_BETWEEN_REFUSED | CZ_BETWEEN_HEARD;
		if (g)
			g->declined++;
	} else if (is_promise(m->status) && !past_its_end && !(a && cz_request_is_over(a->rec, s->today))) {
		*bits |= CZ_BETWEEN_NOW;
		if (a)
			a->promised++;
		if (g) {
			g->carried++;
			g->accepted++;
		}
	} else if (is_promise(m->status) || m->status == CZ_MATCH_ENDED) {
		*bits |= CZ_BETWEEN_HELPED;
		if (g)
			g->accepted++;
		if (g && a)
			return add_done(s, g, a->category, err);
	}
	return 0;
}

static int live(struct cz_sides *s, const struct cz_store *t, const struct cz_match **m, size_t n, struct cz_err *err)
{
	uint32_t seeker = cz_sides_seeker(s, t, m[0]->request), giver = cz_sides_giver(s, t, m[0]->volunteer);
	unsigned bits = 0;
	for (size_t k = 0; k + 1 < n; k++) {
		if (m[k]->status == CZ_MATCH_ENDED)
			bits |= CZ_BETWEEN_HELPED;
		if (m[k]->status == CZ_MATCH_DECLINED)
			bits |= CZ_BETWEEN_REFUSED | CZ_BETWEEN_HEARD;
	}
	int rc = last_step(s, m[n - 1], seeker == UINT32_MAX ? NULL : &s->seeker[seeker],
			   giver == UINT32_MAX ? NULL : &s->giver[giver], &bits, err);
	return rc || !bits ? rc : note(s, seeker, giver, bits, err);
}

static int take_matches(struct cz_sides *s, const struct cz_store *t, const bool *planned, struct cz_err *err)
{
	const struct cz_match **m = cz_life_sort(t);
	size_t n = 0;
	int rc = 0;
	if (!m)
		return cz_fail_mem(err);
	for (size_t k = 0; k < t->matches.n; k++)
		if (!planned[m[k] - t->matches.v])
			m[n++] = m[k];
	for (size_t from = 0, end; from < n && !rc; from = end) {
		end = cz_life_end(m, n, from);
		rc = live(s, t, m + from, end - from, err);
	}
	free(m);
	return rc;
}

/* questions */

struct question {
	uint32_t seeker, giver; /* seeker: UINT32_MAX when it is about no request that is here */
	cz_day day;
};

static int by_question(const void *a, const void *b)
{
	const struct question *x = a, *y = b;
	if (x->giver != y->giver)
		return x->giver < y->giver ? -1 : 1;
	if (x->seeker != y->seeker)
		return x->seeker < y->seeker ? -1 : 1;
	return (x->day > y->day) - (x->day < y->day);
}

static bool lately(const struct cz_sides *s, cz_day day)
{
	return day != CZ_DAY_NONE && day <= s->today && day > s->today - LATELY;
}

/* Several about one request are one question; about no request that is here, one a day. */
static void add_up(struct cz_sides *s, struct question *q, size_t n)
{
	if (n)
		qsort(q, n, sizeof *q, by_question);
	for (size_t k = 0; k < n; k++) {
		bool again = k && q[k].giver == q[k - 1].giver && q[k].seeker == q[k - 1].seeker &&
			     (q[k].seeker != UINT32_MAX || q[k].day == q[k - 1].day);
		if (!again)
			s->giver[q[k].giver].asked++;
	}
	for (uint32_t j = 0; j < s->givers; j++)
		if (!s->giver[j].asked && lately(s, s->giver[j].rec->last_asked))
			s->giver[j].asked = 1;
}

static void add_question(const struct cz_sides *s, const struct cz_store *t, const char *request, const char *volunteer,
			 cz_day day, struct question *q, size_t *n)
{
	uint32_t giver = cz_sides_giver(s, t, volunteer);
	if (giver != UINT32_MAX && lately(s, day))
		q[(*n)++] = (struct question){cz_sides_seeker(s, t, request), giver, day};
}

static int count_questions(struct cz_sides *s, const struct cz_store *t, const bool *planned, struct cz_err *err)
{
	struct question *q = cz_array_new(t->matches.n + t->contacts.n, sizeof *q);
	size_t n = 0;
	if (!q)
		return cz_fail_mem(err);
	for (size_t k = 0; k < t->matches.n; k++) {
		const struct cz_match *m = &t->matches.v[k];
		if (!planned[k])
			add_question(s, t, m->request, m->volunteer, m->proposed, q, &n);
	}
	for (size_t k = 0; k < t->contacts.n; k++) {
		const struct cz_contact *c = &t->contacts.v[k];
		if (c->kind == CZ_ASKED)
			add_question(s, t, c->request, c->volunteer, c->date, q, &n);
	}
	add_up(s, q, n);
	free(q);
	return 0;
}

static int take_contacts(struct cz_sides *s, const struct cz_store *t, struct cz_err *err)
{
	int rc = 0;
	for (size_t k = 0; k < t->contacts.n && !rc; k++) {
		const struct cz_contact *c = &t->contacts.v[k];
		unsigned bits = c->kind == CZ_CONTACT_DECLINED ? CZ_BETWEEN_REFUSED | CZ_BETWEEN_HEARD
			      : c->kind == CZ_COMPLAINT ? CZ_BETWEEN_COMPLAINT : 0;
		if (bits && c->date <= s->today)
			rc = note(s, cz_sides_seeker(s, t, c->request), cz_sides_giver(s, t, c->volunteer), bits, err);
	}
	return rc;
}

static int take_refusals(struct cz_sides *s, const struct cz_store *t, struct cz_err *err)
{
	int rc = 0;
	for (uint32_t i = 0; i < s->seekers; i++)
		for (size_t k = 0; k < s->seeker[i].rec->refuses.n && !rc; k++)
			rc = note(s, i, cz_sides_giver(s, t, s->seeker[i].rec->refuses.v[k]), CZ_BETWEEN_REFUSED, err);
	for (uint32_t j = 0; j < s->givers; j++)
		for (size_t k = 0; k < s->giver[j].rec->refuses.n && !rc; k++)
			rc = note(s, cz_sides_seeker(s, t, s->giver[j].rec->refuses.v[k]), j,
				  CZ_BETWEEN_REFUSED | CZ_BETWEEN_HEARD, err);
	return rc;
}

static int by_pair(const void *a, const void *b)
{
	const struct cz_between *x = a, *y = b;
	if (x->seeker != y->seeker)
		return x->seeker < y->seeker ? -1 : 1;
	return (x->giver > y->giver) - (x->giver < y->giver);
}

static int index_between(struct cz_sides *s, struct cz_err *err)
{
	size_t n = 0;
	s->first = cz_array_new0((size_t)s->seekers + 1, sizeof *s->first);
	if (!s->first)
		return cz_fail_mem(err);
	if (s->betweens)
		qsort(s->between, s->betweens, sizeof *s->between, by_pair);
	for (size_t k = 0; k < s->betweens; k++) {
		if (n && by_pair(&s->between[n - 1], &s->between[k]) == 0)
			s->between[n - 1].bits |= s->between[k].bits;
		else
			s->between[n++] = s->between[k];
	}
	s->betweens = n;
	for (size_t k = 0, i = 0; i <= s->seekers; i++) {
		while (k < n && s->between[k].seeker < i)
			k++;
		s->first[i] = k;
	}
	return 0;
}

int cz_sides_remember(struct cz_sides *s, const struct cz_store *t, const bool *planned, struct cz_err *err)
{
	int rc = take_matches(s, t, planned, err);
	if (!rc)
		rc = count_questions(s, t, planned, err);
	if (!rc)
		rc = take_contacts(s, t, err);
	if (!rc)
		rc = take_refusals(s, t, err);
	return rc ? rc : index_between(s, err);
}

unsigned cz_sides_between(const struct cz_sides *s, uint32_t seeker, uint32_t giver)
{
	for (size_t k = s->first[seeker]; k < s->first[seeker + 1]; k++)
		if (s->between[k].giver == giver)
			return s->between[k].bits;
	return 0;
}
