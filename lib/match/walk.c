#include "match/walk.h"
#include "match/assign.h"
#include "match/rule.h"
#include "match/weigh.h"
#include <math.h>

/* What the past of a request with one volunteer or another brings at most. */
static int64_t best_past(const struct cz_match_town *t, uint32_t i)
{
	unsigned bits = 0;
	for (uint32_t k = t->ask_past[i]; k < t->ask_past[i + 1]; k++)
		bits |= t->past[k].bits;
	return (bits & CZ_PAST_BEFORE ? t->policy->continuity : 0) + (bits & CZ_PAST_KEPT ? t->policy->kept : 0);
}

/* What the request alone brings, with the best of its past. */
static int64_t own_score(const struct cz_match_town *t, uint32_t i)
{
	const struct cz_policy *p = t->policy;
	const struct cz_ask *a = &t->ask[i];
	int64_t own = (int64_t)p->start + a->lifted * p->lifted_step;
	for (uint64_t vain = a->wishes & ~t->pleases & ~CZ_TRAITS_OTHER; vain; vain &= vain - 1)
		own += p->wish_not_met; /* nobody meets them */
	return own + best_past(t, i);
}

/* No pair of it scores more, but for interests in common. */
static int64_t top_of(const struct cz_match_town *t, uint32_t i, int64_t own)
{
	return own + t->policy->acceptance + (t->ask[i].category & t->done ? t->policy->experience : 0);
}

int32_t cz_walk_most(const struct cz_match_town *t, uint32_t i)
{
	const int64_t most = top_of(t, i, own_score(t, i)) + cz_weigh_interests(t->policy, t->ask[i].interests);
	return most < 0 ? 0 : most > CZ_SCORE_MOST ? CZ_SCORE_MOST : (int32_t)most;
}

/* Where a kilometre costs nothing, any number of them may be had for a point. */
static float km_of_a_point(int32_t per_km)
{
	return per_km ? -1 / (float)per_km : INFINITY;
}

/* How far away somebody may live and still score so much. */
static float reach_of(const struct cz_walk *w, int64_t slack, bool car)
{
	return slack < 0 ? -1 : (float)(slack + 1) * w->km_per_point[car] + 0.5f;
}

static void start(struct cz_walk *w)
{
	w->k = w->stretches ? w->stretch[0].from : 0;
	w->to = w->stretches ? w->stretch[0].to : 0;
}

void cz_walk_begin(struct cz_walk *w, const struct cz_match_town *t, const struct cz_cells *cells, uint32_t i, bool choosy)
{
	const struct cz_ask *a = &t->ask[i];
	w->t = t;
	w->a = a;
	w->i = i;
	w->list = choosy && a->remote ? cz_cells_remote(cells, a) : cz_cells_list(cells, a);
	w->look = cz_wants_of(t, a, cz_cells_kind(cells, a));
	w->seen = 0;
	w->s = 0;
	w->least = CZ_WALK_ANY;
	w->price = (struct cz_prices){NULL, NULL};
	const int64_t own = own_score(t, i);
	w->look.own = (float)own;
	w->top = top_of(t, i, own);
	w->corner = SIZE_MAX;
	w->most = w->top + cz_weigh_interests(t->policy, a->interests);
	w->km_per_point[0] = km_of_a_point(t->policy->per_km);
	w->km_per_point[1] = km_of_a_point(t->policy->per_km_car);
	w->shared = cz_cell_list_shared(w->list);
	w->stretches = cz_cell_list_near(w->list, a, a->max_km, w->stretch);
	start(w);
}

/* Of each row the part around the corner, from the own row outwards; then what is left. */
static void look_around_first(struct cz_walk *w)
{
	static const double corner_km = 3;
	struct cz_stretch old[CZ_STRETCHES], near[CZ_STRETCHES];
	size_t rows = w->stretches, up = rows / 2, down = up, n = 0;
	memcpy(old, w->stretch, rows * sizeof *old);
	for (size_t r = 0; r < rows; r++)
		near[r] = cz_cell_list_trim(w->list, w->a, corner_km, old[r]);
	for (size_t done = 0; done < rows; done++) {
		size_t r = up < rows && (done % 2 == 0 || !down) ? up++ : --down;
		w->stretch[n++] = near[r];
		w->stretch[rows + 2 * (n - 1)] = (struct cz_stretch){old[r].from, near[r].from, old[r].row};
		w->stretch[rows + 2 * (n - 1) + 1] = (struct cz_stretch){near[r].to, old[r].to, old[r].row};
	}
	w->stretches = 3 * rows;
	w->corner = rows;
}

/* Remote requests begin at different people, or all would begin with the same. */
static void begin_somewhere(struct cz_walk *w)
{
	uint32_t n = cz_cell_list_n(w->list), from = (uint32_t)((uint64_t)n * w->i / w->t->asks);
	w->stretch[0] = (struct cz_stretch){from, n, CZ_NO_ROW};
	w->stretch[1] = (struct cz_stretch){0, from, CZ_NO_ROW};
	w->stretches = 2;
}

void cz_walk_outwards(struct cz_walk *w)
{
	if (w->look.near)
		look_around_first(w);
	else if (w->a->remote)
		begin_somewhere(w);
	start(w);
}

/* On to the next stretch, or to what of it is near enough for the score that is needed. */
static bool next_stretch(struct cz_walk *w)
{
	if (++w->s >= w->stretches)
		return false;
	struct cz_stretch s = w->stretch[w->s];
	if (w->least > 0 && !w->price.each && w->look.near) {
		int64_t slack = w->most - w->least;
		float car = reach_of(w, slack, true), foot = reach_of(w, slack, false), reach = car > foot ? car : foot;
		if (reach < w->look.max_km)
			s = cz_cell_list_trim(w->list, w->a, reach, s);
	}
	w->k = s.from;
	w->to = s.to;
	return true;
}

/* Over blocks in which nobody can be of use: everybody costs more than a pair can score. */
static void pass_blocks(struct cz_walk *w)
{
	while (w->k < w->to && w->k % CZ_PRICE_BLOCK == 0) {
		uint32_t block = w->k / CZ_PRICE_BLOCK;
		int64_t price = w->price.each ? w->price.least[block] : 0;
		int64_t most = w->shared ? w->top + cz_weigh_interests(w->t->policy, w->a->interests & w->shared[block]) : w->most;
		if (w->least + price <= (most > 0 ? most : 0))
			return;
		w->k = w->to - w->k > CZ_PRICE_BLOCK ? w->k + CZ_PRICE_BLOCK : w->to;
	}
}

/* A glance at the next few. */
static void look(struct cz_walk *w)
{
	uint32_t from = w->k, block = from / CZ_GLANCES;
	w->k = cz_glance_end(from, w->to);
	w->block = block * CZ_GLANCES;
	if (w->least != CZ_WALK_ANY) {
		int64_t least = w->least + (w->price.each ? w->price.least[block] : 0);
		w->look.least = (float)(least > CZ_SCORE_MOST ? CZ_SCORE_MOST + 1 : least);
	}
	w->seen = cz_glance_look(cz_cell_list_glances(w->list), from, w->k, &w->look, w->score);
}

/* On, until somebody is seen whom a glance does not rule out. */
static bool see(struct cz_walk *w)
{
	while (!w->seen) {
		if (w->k < w->to && w->k % CZ_PRICE_BLOCK == 0 && w->least != CZ_WALK_ANY && (w->price.each || w->shared))
			pass_blocks(w);
		if (w->k < w->to)
			look(w);
		else if (!next_stretch(w))
			return false;
	}
	return true;
}

/* The first of those that are seen, by index in the list. */
static uint32_t take(struct cz_walk *w)
{
	uint32_t k = w->block + (uint32_t)__builtin_ctz(w->seen);
	w->seen &= w->seen - 1;
	return k;
}

bool cz_walk_judge(const struct cz_walk *w, uint32_t hand, int32_t *score)
{
	const struct cz_hand *h = &w->t->hand[hand];
	double km = cz_match_km(w->t, w->a, h);
	unsigned past = cz_match_past(w->t, w->i, hand);
	if (!cz_rule_allows(w->t, w->a, h, km, past))
		return false;
	*score = cz_weigh(w->t, w->a, h, km, past, NULL);
	return true;
}

/* Of those who were just seen, whoever is not too dear will be judged. */
static void expect(struct cz_walk *w)
{
	const uint32_t *hand = cz_cell_list_hands(w->list) + w->block;
	const int64_t *price = w->price.each ? w->price.each + w->block : NULL;
	for (uint32_t seen = w->seen; seen; seen &= seen - 1) {
		uint32_t k = (uint32_t)__builtin_ctz(seen);
		if (price && (int64_t)w->score[k] < w->least + price[k])
			w->seen &= ~((uint32_t)1 << k);
		else
			cz_walk_expect(w, hand[k]);
	}
}

bool cz_walk_see(struct cz_walk *w, uint32_t *hand)
{
	while (!w->seen) {
		if (!see(w))
			return false;
		expect(w);
	}
	*hand = cz_cell_list_hands(w->list)[take(w)];
	return true;
}

bool cz_walk_next(struct cz_walk *w, uint32_t *hand, int32_t *score)
{
	while (cz_walk_see(w, hand))
		if (cz_walk_judge(w, *hand, score))
			return true;
	return false;
}

size_t cz_walk_gather(struct cz_walk *w, struct cz_sight *out, size_t room)
{
	const uint32_t *hand = cz_cell_list_hands(w->list);
	const bool near = w->s < w->corner;
	size_t n = 0;
	for (; n + CZ_GLANCES <= room && see(w) && (!near || !n || w->s < w->corner); w->seen = 0)
		for (uint32_t seen = w->seen, block = w->block; seen; seen &= seen - 1) {
			uint32_t k = (uint32_t)__builtin_ctz(seen);
			out[n++] = (struct cz_sight){hand[block + k], (int32_t)w->score[k]};
		}
	return n;
}
