#include "match/further.h"
#include "match/assign_heap.h"
#include "match/heir.h"
#include "match/room.h"
#include <math.h>
#include <stdlib.h>

/* How far a limit has to reach, in tenths of a kilometre, and the pair for which it has to. */
struct need {
	int64_t tenths;
	uint32_t ask, hand;
};

struct search {
	const struct cz_plan_of_town *p;
	int32_t urgency;         /* of the request that is to be served */
	int64_t limit;
	struct cz_plan_held held;
	uint8_t *room;
	struct need *of_ask, *of_hand; /* the least way so far */
	struct cz_heap heap;     /* requests */
	uint64_t looks;          /* left */
	bool failed;             /* no memory: sticky */
};

static int64_t tenths_of(double km)
{
	return (int64_t)ceil(km * 10 - 1e-6);
}

static struct need longest(struct need a, struct need b)
{
	return a.tenths < b.tenths ? b : a;
}

static void reach_ask(struct search *s, uint32_t i, struct need need)
{
	if (need.tenths >= s->of_ask[i].tenths)
		return;
	s->of_ask[i] = need;
	s->failed |= !cz_heap_push(&s->heap, need.tenths, i);
}

static bool has_room(const struct search *s, uint32_t j)
{
	return s->room[j] >= s->urgency;
}

/* Who could make room is where a way ends; else whom the volunteer helps may go over to another. */
static void reach_hand(struct search *s, uint32_t j, struct need need)
{
	if (need.tenths >= s->of_hand[j].tenths)
		return;
	s->of_hand[j] = need;
	for (size_t k = s->held.first[j]; k < s->held.first[j + 1] && !has_room(s, j); k++)
		reach_ask(s, s->held.pair[k].request, need);
}

static bool forbids(double own, double km)
{
	return own < km; /* one that says nothing is NaN */
}

/* Whether only the policy's limit keeps the two apart. */
static bool is_kept_apart(const struct cz_match_town *t, uint32_t i, uint32_t j, double km)
{
	const struct cz_ask *a = &t->ask[i];
	const struct cz_hand *h = &t->hand[j];
	return km > t->policy->max_km && !forbids(a->rec->max_km, km) && !forbids(h->rec->max_km, km) &&
	       cz_rule_all(t, a, h, km, cz_match_past(t, i, j)) == 1u << CZ_RULE_DISTANCE;
}

static void look_around(struct search *s, uint32_t i)
{
	const struct cz_plan_of_town *p = s->p;
	const struct cz_match_town *t = p->town;
	const struct need here = s->of_ask[i];
	CZ_PLAN_EACH_OPEN(p, i, e, chosen)
		reach_hand(s, p->candidates.hand[e], here);
	for (uint32_t j = 0; j < t->hands; j++) {
		const double km = cz_match_km(t, &t->ask[i], &t->hand[j]);
		const struct need far = {tenths_of(km), i, j};
		if (far.tenths <= s->limit && far.tenths < s->of_hand[j].tenths && is_kept_apart(t, i, j, km))
			reach_hand(s, j, longest(far, here));
	}
}

static bool begin(struct search *s)
{
	const uint32_t asks = s->p->town->asks, hands = s->p->town->hands;
	const bool held = cz_plan_held_make(&s->held, s->p);
	s->room = cz_room_make(s->p);
	s->of_ask = cz_array_new(asks, sizeof *s->of_ask);
	s->of_hand = cz_array_new(hands, sizeof *s->of_hand);
	if (!held || !s->room || !s->of_ask || !s->of_hand)
		return false;
	for (uint32_t i = 0; i < asks; i++)
		s->of_ask[i].tenths = CZ_FAR;
	for (uint32_t j = 0; j < hands; j++)
		s->of_hand[j].tenths = CZ_FAR;
	return true;
}

static void end(struct search *s)
{
	cz_plan_held_release(&s->held);
	free(s->room);
	free(s->of_ask);
	free(s->of_hand);
	free(s->heap.v);
}

/* Whether all ways were followed: there were looks enough. */
static bool find_ways(struct search *s, uint32_t i)
{
	const uint32_t hands = s->p->town->hands;
	reach_ask(s, i, (struct need){0});
	while (s->heap.n && !s->failed) {
		const struct cz_near next = cz_heap_pop(&s->heap);
		if (next.d > s->of_ask[next.node].tenths)
			continue;
		if (s->looks < hands)
			return false;
		s->looks -= hands;
		look_around(s, next.node);
	}
	return true;
}

/* Put a step among the n smallest, of which no two need as much. How many there are then. */
static size_t insert(const struct cz_match_town *t, const struct need *need, struct cz_relaxation *step, size_t n,
		     size_t most)
{
	const double km = cz_match_km(t, &t->ask[need->ask], &t->hand[need->hand]);
	const struct cz_relaxation r = {.rule = CZ_RULE_DISTANCE, .hand = need->hand, .ask = need->ask, .for_all = true,
					.km = km - t->policy->max_km};
	size_t at = n;
	for (size_t k = 0; k < n; k++)
		if (tenths_of(step[k].km + t->policy->max_km) == need->tenths) {
			if (cz_relaxation_smaller(t, &r, &step[k]))
				step[k] = r;
			return n;
		}
	n += n < most;
	for (; at > 0 && r.km < step[at - 1].km; at--)
		if (at < n)
			step[at] = step[at - 1];
	if (at < n)
		step[at] = r;
	return n;
}

bool cz_further_find(const struct cz_plan_of_town *p, uint32_t i, double limit, struct cz_relaxation *step,
		     size_t most, size_t *n, bool *all)
{
	const int32_t urgency = p->town->ask[i].urgency;
	struct search s = {.p = p, .urgency = urgency, .limit = tenths_of(limit), .looks = CZ_HEIRS_LOOKS};
	*n = 0;
	const bool ok = begin(&s);
	*all = ok && find_ways(&s, i);
	for (uint32_t j = 0; ok && j < p->town->hands; j++)
		if (has_room(&s, j) && s.of_hand[j].tenths != CZ_FAR && s.of_hand[j].tenths > 0)
			*n = insert(p->town, &s.of_hand[j], step, *n, most);
	*all = *all && *n < most;
	end(&s);
	return ok && !s.failed;
}
