#include "match/shortage.h"
#include "base/array.h"
#include <stdlib.h>

enum { SMALL = 2000 }; /* pairs looked at for the smallest set */
#define NOBODY UINT32_MAX

struct cz_shortage {
	const struct cz_plan_of_town *p;
	struct cz_plan_held held;
	uint32_t *seen_ask, *seen_hand, tick;
	uint32_t *queue;
	uint32_t *parent; /* of volunteers: those of one large set have one root; made when first needed */
	uint32_t *way;             /* per request: a volunteer of its set */
	uint32_t *wanted, *places; /* per root */
	bool *large;               /* per request: its set is known to be large */
};

/* everyone that some unserved request reaches, as sets that do not overlap */

static uint32_t root_of(uint32_t *parent, uint32_t j)
{
	while (parent[j] != j)
		j = parent[j] = parent[parent[j]];
	return j;
}

/* The requests reached are queue[0..n). */
static uint32_t reach_all(struct cz_shortage *s)
{
	const struct cz_plan_of_town *p = s->p;
	uint32_t tail = 0;
	for (uint32_t i = 0; i < p->town->asks; i++)
		if (cz_plan_lacks(p, i) > 0) {
			s->seen_ask[i] = 1;
			s->queue[tail++] = i;
		}
	for (uint32_t head = 0; head < tail; head++)
		CZ_PLAN_EACH_OPEN(p, s->queue[head], e, chosen) {
			uint32_t j = p->candidates.hand[e];
			if (s->seen_hand[j])
				continue;
			s->seen_hand[j] = 1;
			for (size_t k = s->held.first[j]; k < s->held.first[j + 1]; k++)
				if (!s->seen_ask[s->held.pair[k].request]) {
					s->seen_ask[s->held.pair[k].request] = 1;
					s->queue[tail++] = s->held.pair[k].request;
				}
		}
	return tail;
}

static void join(struct cz_shortage *s, uint32_t *way, uint32_t j)
{
	if (*way == NOBODY)
		*way = j;
	s->parent[root_of(s->parent, j)] = root_of(s->parent, *way);
}

/* A request belongs to the volunteers that it leads to, and to the one by whom it was reached. */
static void join_sets(struct cz_shortage *s)
{
	const struct cz_plan_of_town *p = s->p;
	uint32_t n = reach_all(s);
	s->tick = 1;
	for (uint32_t j = 0; j < p->town->hands; j++)
		s->parent[j] = j;
	for (uint32_t i = 0; i < p->town->asks; i++)
		s->way[i] = NOBODY;
	for (uint32_t q = 0; q < n; q++)
		CZ_PLAN_EACH_OPEN(p, s->queue[q], e, chosen)
			join(s, &s->way[s->queue[q]], p->candidates.hand[e]);
	for (uint32_t j = 0; j < p->town->hands; j++)
		for (size_t k = s->held.first[j]; k < s->held.first[j + 1] && s->seen_hand[j]; k++)
			join(s, &s->way[s->held.pair[k].request], j);
	for (uint32_t q = 0; q < n; q++) {
		uint32_t i = s->queue[q];
		if (s->way[i] == NOBODY)
			continue;
		uint32_t root = root_of(s->parent, s->way[i]);
		s->wanted[root] += (uint32_t)p->helpers[i];
		/* a volunteer from outside gives one place here */
		for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
			s->places[root] += !s->seen_hand[cz_plan_hand(p, k)];
	}
	for (uint32_t j = 0; j < p->town->hands; j++)
		if (s->seen_hand[j])
			s->places[root_of(s->parent, j)] += (uint32_t)p->capacity[j];
}

struct cz_shortage *cz_shortage_new(const struct cz_plan_of_town *p)
{
	const uint32_t asks = p->town->asks, hands = p->town->hands;
	struct cz_shortage *s = calloc(1, sizeof *s);
	if (!s)
		return NULL;
	s->p = p;
	s->seen_ask = cz_array_new0(asks, sizeof *s->seen_ask);
	s->seen_hand = cz_array_new0(hands, sizeof *s->seen_hand);
	s->queue = cz_array_new(asks, sizeof *s->queue);
	s->parent = cz_array_new(hands, sizeof *s->parent);
	s->way = cz_array_new(asks, sizeof *s->way);
	s->wanted = cz_array_new0(hands, sizeof *s->wanted);
	s->places = cz_array_new0(hands, sizeof *s->places);
	s->large = cz_array_new0(asks, sizeof *s->large);
	if (!s->seen_ask || !s->seen_hand || !s->queue || !s->parent || !s->way || !s->wanted || !s->places ||
	    !s->large ||
	    !cz_plan_held_make(&s->held, p)) {
		cz_shortage_free(s);
		return NULL;
	}
	join_sets(s);
	return s;
}

/* Look at everyone whom request i reaches, as queue[0..tail). False: the set is large. */
static bool reach_from(struct cz_shortage *s, uint32_t i, uint32_t *tail, uint32_t *places)
{
	const struct cz_plan_of_town *p = s->p;
	uint64_t looked = 0;
	*tail = *places = 0;
	s->tick++;
	s->seen_ask[i] = s->tick;
	s->queue[(*tail)++] = i;
	for (uint32_t head = 0; head < *tail; head++) {
		uint32_t a = s->queue[head];
		looked += p->candidates.row[a + 1] - p->candidates.row[a];
		if (looked > SMALL || s->large[a])
			return false;
		CZ_PLAN_EACH_OPEN(p, a, e, chosen) {
			uint32_t j = p->candidates.hand[e];
			if (s->seen_hand[j] == s->tick)
				continue;
			s->seen_hand[j] = s->tick;
			*places += (uint32_t)p->capacity[j];
			for (size_t k = s->held.first[j]; k < s->held.first[j + 1]; k++)
				if (s->seen_ask[s->held.pair[k].request] != s->tick) {
					s->seen_ask[s->held.pair[k].request] = s->tick;
					s->queue[(*tail)++] = s->held.pair[k].request;
				}
		}
	}
	return true;
}

/* What reaches a request with a large set has a large set. So when one is found, the next request on its way is
 * asked too: it has a place and is on the way of others. */
static bool is_small(struct cz_shortage *s, uint32_t i, uint32_t *tail, uint32_t *places)
{
	if (reach_from(s, i, tail, places))
		return true;
	uint32_t next = *tail > 1 ? s->queue[1] : i;
	s->large[i] = true;
	if (!s->large[next])
		s->large[next] = !reach_from(s, next, tail, places);
	return false;
}

void cz_shortage_find(struct cz_shortage *s, uint32_t i, uint32_t *wanted, uint32_t *places)
{
	const struct cz_plan_of_town *p = s->p;
	uint32_t tail;
	*wanted = 0;
	if (!is_small(s, i, &tail, places) && s->way[i] != NOBODY) {
		uint32_t root = root_of(s->parent, s->way[i]);
		*wanted = s->wanted[root];
		*places = s->places[root];
		return;
	}
	for (uint32_t head = 0; head < tail; head++) {
		*wanted += (uint32_t)p->helpers[s->queue[head]];
		for (size_t k = p->first[s->queue[head]]; k < p->first[s->queue[head] + 1]; k++)
			*places += s->seen_hand[cz_plan_hand(p, k)] != s->tick;
	}
}

void cz_shortage_free(struct cz_shortage *s)
{
	if (!s)
		return;
	cz_plan_held_release(&s->held);
	free(s->seen_ask);
	free(s->seen_hand);
	free(s->queue);
	free(s->parent);
	free(s->way);
	free(s->wanted);
	free(s->places);
	free(s->large);
	free(s);
}
