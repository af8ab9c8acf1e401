#include "match/explain.h"
#include "base/array.h"
#include <math.h>
#include <stdlib.h>

/* the smallest change */

/* How much each change asks of people, on the scale of kilometres; policy knows no better. */
static double effort(const struct cz_relaxation *r)
{
	switch (r->rule) {
	case CZ_RULE_DISTANCE:
		return r->km;
	case CZ_RULE_TIMES:
		return 2;
	case CZ_RULE_ASKED:
		return 3;
	case CZ_RULE_FEATURES:
		return 4;
	default:
		return 5;
	}
}

static void consider(const struct cz_match_town *t, const struct cz_ask *a, uint32_t j, unsigned failing, double km,
		     struct cz_relaxation *best)
{
	const struct cz_hand *h = &t->hand[j];
	if (!cz_rule_near_miss(t, a, h, failing))
		return;
	struct cz_relaxation r = {.rule = (enum cz_rule)__builtin_ctz(failing), .hand = j};
	if (r.rule == CZ_RULE_DISTANCE) {
		if (km < 0) /* nobody knows how far */
			return;
		r.km = km - (a->max_km < h->max_km ? a->max_km : h->max_km);
	}
	if (r.rule == CZ_RULE_TIMES)
		r.times = h->times;
	double mine = effort(&r), theirs = best->rule ? effort(best) : INFINITY;
	if (mine < theirs || (mine == theirs && strcmp(h->rec->id, t->hand[best->hand].rec->id) < 0))
		*best = r;
}

static void count_rules(const struct cz_match_town *t, uint32_t i, struct cz_why_not *out)
{
	const struct cz_ask *a = &t->ask[i];
	for (uint32_t j = 0; j < t->hands; j++) {
		double km = cz_match_km(t, a, &t->hand[j]);
		unsigned past = cz_match_past(t, i, j), failing = cz_rule_all(t, a, &t->hand[j], km, past);
		if (!failing) {
			out->allowed++;
			continue;
		}
		out->blocked[__builtin_ctz(failing)]++;
		consider(t, a, j, failing, km, &out->nearest);
	}
}

void cz_explain_request(const struct cz_plan_of_town *p, uint32_t i, struct cz_why_not *out)
{
	*out = (struct cz_why_not){.reason = CZ_REASON_RULE};
	if (p->town->ask[i].refer) {
		out->reason = CZ_REASON_REFER;
		return;
	}
	count_rules(p->town, i, out);
	if (out->allowed)
		out->reason = CZ_REASON_OUTBID;
	for (int rule = 1; rule <= CZ_RULES; rule++) /* in order: the last that took someone away emptied the list */
		if (out->blocked[rule])
			out->rule = (enum cz_rule)rule;
}

/* shortage sets */

struct cz_shortage {
	const struct cz_plan_of_town *p;
	uint64_t *start;   /* per volunteer: chosen pairs are held[start[j]] .. held[start[j + 1] - 1], as requests */
	uint32_t *held;
	uint32_t *seen_ask, *seen_hand, tick;
	uint32_t *queue;
};

struct cz_shortage *cz_shortage_new(const struct cz_plan_of_town *p)
{
	const uint32_t asks = p->town->asks, hands = p->town->hands;
	struct cz_shortage *s = calloc(1, sizeof *s);
	if (!s)
		return NULL;
	s->p = p;
	s->start = cz_array_new0((size_t)hands + 2, sizeof *s->start);
	s->held = cz_array_new(p->result.n, sizeof *s->held);
	s->seen_ask = cz_array_new0(asks, sizeof *s->seen_ask);
	s->seen_hand = cz_array_new0(hands, sizeof *s->seen_hand);
	s->queue = cz_array_new(asks, sizeof *s->queue);
	if (!s->start || !s->held || !s->seen_ask || !s->seen_hand || !s->queue) {
		cz_shortage_free(s);
		return NULL;
	}
	for (size_t k = 0; k < p->result.n; k++)
		s->start[p->candidates.hand[p->result.pair[k]] + 2]++;
	for (uint32_t j = 0; j < hands; j++)
		s->start[j + 2] += s->start[j + 1];
	for (size_t k = 0; k < p->result.n; k++)
		s->held[s->start[p->candidates.hand[p->result.pair[k]] + 1]++] = cz_plan_ask(p, p->result.pair[k]);
	return s;
}

void cz_shortage_find(struct cz_shortage *s, uint32_t i, uint32_t *requests, uint32_t *places)
{
	const struct cz_plan_of_town *p = s->p;
	uint32_t head = 0, tail = 0;
	*requests = *places = 0;
	s->tick++;
	s->seen_ask[i] = s->tick;
	s->queue[tail++] = i;
	while (head < tail) {
		uint32_t a = s->queue[head++];
		*requests += (uint32_t)p->helpers[a];
		for (uint64_t e = p->candidates.row[a]; e < p->candidates.row[a + 1]; e++) {
			uint32_t j = p->candidates.hand[e];
			if (s->seen_hand[j] == s->tick)
				continue;
			s->seen_hand[j] = s->tick;
			*places += (uint32_t)p->capacity[j];
			for (uint64_t k = s->start[j]; k < s->start[j + 1]; k++)
				if (s->seen_ask[s->held[k]] != s->tick) {
					s->seen_ask[s->held[k]] = s->tick;
					s->queue[tail++] = s->held[k];
				}
		}
	}
}

void cz_shortage_free(struct cz_shortage *s)
{
	if (!s)
		return;
	free(s->start);
	free(s->held);
	free(s->seen_ask);
	free(s->seen_hand);
	free(s->queue);
	free(s);
}

/* back-ups */

/* What request i gains from a pair, after the volunteer's price. */
static struct cz_backup gain(const struct cz_plan_of_town *p, uint32_t i, uint64_t e)
{
	uint32_t j = p->candidates.hand[e];
	return (struct cz_backup){e, CZ_URGENCIES + 1 - p->urgency[i] - p->result.level[j],
				  p->candidates.score[e] - p->result.points[j]};
}

static bool is_chosen(const struct cz_plan_of_town *p, uint64_t e)
{
	size_t lo = 0, hi = p->result.n;
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (p->result.pair[mid] < e)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < p->result.n && p->result.pair[lo] == e;
}

static bool better(const struct cz_plan_of_town *p, const struct cz_backup *a, const struct cz_backup *b)
{
	if (a->level != b->level)
		return a->level < b->level;
	if (a->points != b->points)
		return a->points < b->points;
	return strcmp(p->town->hand[p->candidates.hand[a->pair]].rec->id, p->town->hand[p->candidates.hand[b->pair]].rec->id) < 0;
}

/* The worst gain that request i has now: an empty place gains nothing. */
static struct cz_backup worst_now(const struct cz_plan_of_town *p, uint32_t i)
{
	struct cz_backup now = {0, 0, 0};
	if (p->first[i + 1] - p->first[i] < (size_t)p->helpers[i])
		return now;
	for (size_t k = p->first[i]; k < p->first[i + 1]; k++) {
		struct cz_backup g = gain(p, i, p->result.pair[k]);
		if (k == p->first[i] || g.level < now.level || (g.level == now.level && g.points < now.points))
			now = g;
	}
	return now;
}

static struct cz_backup cost_of(const struct cz_backup *now, struct cz_backup g)
{
	return (struct cz_backup){g.pair, now->level - g.level, now->points - g.points};
}

struct cz_backup cz_explain_cost(const struct cz_plan_of_town *p, uint32_t i, uint64_t pair)
{
	struct cz_backup now = worst_now(p, i);
	return cost_of(&now, gain(p, i, pair));
}

size_t cz_explain_backups(const struct cz_plan_of_town *p, uint32_t i, struct cz_backup *out, size_t most)
{
	struct cz_backup now = worst_now(p, i);
	size_t n = 0;
	for (uint64_t e = p->candidates.row[i]; e < p->candidates.row[i + 1]; e++) {
		if (is_chosen(p, e))
			continue;
		struct cz_backup cost = cost_of(&now, gain(p, i, e));
		size_t at = n < most ? n++ : most;
		for (; at > 0 && better(p, &cost, &out[at - 1]); at--)
			if (at < most)
				out[at] = out[at - 1];
		if (at < most)
			out[at] = cost;
	}
	return n;
}
