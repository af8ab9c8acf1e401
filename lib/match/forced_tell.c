#include "match/forced.h"
#include "base/array.h"
#include "match/say.h"
#include <stdlib.h>

/* What a choice made by hand does to everybody else, in sentences. */

struct telling {
	const struct cz_forced *f;
	const struct cz_plan_of_town *p;
	enum cz_lang lang;
	struct cz_buf *out;
	struct cz_plan_held held;
	bool *untold; /* per request: its helpers change, and it was not told yet */
};

static void say(const struct telling *t, const char *nl, const char *en)
{
	cz_buf_adds(t->out, t->lang == CZ_NL ? nl : en);
}

#define TELL(t, nl, en, ...) cz_buf_addf((t)->out, (t)->lang == CZ_NL ? nl : en, __VA_ARGS__)

static bool comes(const struct telling *t, uint32_t k, uint32_t j)
{
	return cz_plan_find(t->p, k, j) == t->p->first[k + 1];
}

static bool leaves(const struct telling *t, uint32_t k, uint32_t j)
{
	uint32_t n = cz_forced_filled(t->f, k);
	while (n > 0 && cz_forced_hand(t->f, k, n - 1) != j)
		n--;
	return n == 0;
}

static bool is_touched(const struct telling *t, uint32_t k)
{
	const uint32_t then = cz_forced_filled(t->f, k);
	bool touched = then != cz_plan_filled(t->p, k);
	for (uint32_t n = 0; n < then && !touched; n++)
		touched = comes(t, k, cz_forced_hand(t->f, k, n));
	return touched;
}

/* ": with V3, without V7" */
static void tell_hands(const struct telling *t, uint32_t k)
{
	const struct cz_match_town *town = t->p->town;
	size_t come = 0, leave = 0;
	for (uint32_t n = 0; n < cz_forced_filled(t->f, k); n++) {
		const uint32_t j = cz_forced_hand(t->f, k, n);
		if (!comes(t, k, j))
			continue;
		say(t, come ? ", " : ": met ", come ? ", " : ": with ");
		cz_say_id(t->out, town->hand[j].rec->id);
		come++;
	}
	for (size_t n = t->p->first[k]; n < t->p->first[k + 1]; n++) {
		const uint32_t j = cz_plan_hand(t->p, n);
		if (!leaves(t, k, j))
			continue;
		if (!leave)
			cz_buf_adds(t->out, come ? ", " : ": ");
		say(t, leave ? ", " : "zonder ", leave ? ", " : "without ");
		cz_say_id(t->out, town->hand[j].rec->id);
		leave++;
	}
}

/* Help under way stays, and counts. */
static void tell_request(const struct telling *t, uint32_t k)
{
	const struct cz_ask *a = &t->p->town->ask[k];
	const uint32_t promised = (uint32_t)a->promised;
	const uint32_t now = cz_plan_filled(t->p, k) + promised, then = cz_forced_filled(t->f, k) + promised;
	say(t, "  hulpvraag ", "  request ");
	cz_say_id(t->out, a->rec->id);
	if (now != then)
		TELL(t, " (urgentie %d): van %u naar %u helpers", " (urgency %d): from %u to %u helpers",
		     (int)a->urgency, now, then);
	tell_hands(t, k);
	cz_buf_addc(t->out, '\n');
}

/* The first of those who lose this volunteer and are not told yet; false: there is none. */
static bool find_loser(const struct telling *t, uint32_t j, uint32_t *k)
{
	for (size_t n = t->held.first[j]; n < t->held.first[j + 1]; n++) {
		*k = t->held.pair[n].request;
		if (t->untold[*k] && leaves(t, *k, j))
			return true;
	}
	return false;
}

/* The next to tell after request k, so that the changes read on from one to the other: who loses somebody to it,
 * or else any other, of whom those before *rest are told. False: all are. */
static bool find_next(const struct telling *t, uint32_t *k, uint32_t *rest)
{
	const uint32_t from = *k;
	for (uint32_t n = 0; n < cz_forced_filled(t->f, from); n++) {
		const uint32_t j = cz_forced_hand(t->f, from, n);
		if (comes(t, from, j) && find_loser(t, j, k))
			return true;
	}
	while (*rest < t->p->town->asks && !t->untold[*rest])
		++*rest;
	*k = *rest;
	return *k < t->p->town->asks;
}

/* From the request with the fixed pair on. */
static void tell_requests(const struct telling *t)
{
	uint32_t k = t->f->request, rest = 0;
	for (uint32_t i = 0; i < t->p->town->asks; i++)
		t->untold[i] = is_touched(t, i);
	do {
		tell_request(t, k);
		t->untold[k] = false;
	} while (find_next(t, &k, &rest));
}

void cz_forced_tell(const struct cz_forced *f, const struct cz_plan_of_town *p, enum cz_lang lang, struct cz_buf *out)
{
	struct telling t = {.f = f, .p = p, .lang = lang, .out = out};
	int64_t served[CZ_URGENCIES];
	bool differs = cz_forced_served(f, p, served);
	t.untold = cz_array_new0(p->town->asks, sizeof *t.untold);
	say(&t, "Met ", "With ");
	cz_say_id(out, p->town->hand[f->hand].rec->id);
	say(&t, " verandert dit:\n", " this changes:\n");
	if (cz_plan_held_make(&t.held, p) && t.untold)
		tell_requests(&t);
	else
		out->failed = true;
	for (int u = 0; u < CZ_URGENCIES; u++)
		if (served[u])
			TELL(&t, "  samen, bij urgentie %d: %+lld\n", "  in all, of urgency %d: %+lld\n", u + 1,
			     (long long)served[u]);
	if (!differs)
		TELL(&t, "  er worden er evenveel geholpen; het geheel verliest %lld punten\n",
		     "  as many are helped; the whole loses %lld points\n", (long long)f->points);
	cz_plan_held_release(&t.held);
	free(t.untold);
}
