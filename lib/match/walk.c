#include "match/walk.h"
#include "match/assign.h"
#include "match/rule.h"
#include "match/weigh.h"
#include <math.h>

static int64_t top_score(const struct cz_match_town *t, uint32_t i)
{
	const struct cz_policy *p = t->policy;
	const struct cz_ask *a = &t->ask[i];
	int64_t top = (int64_t)p->start + p->acceptance + a->lifted * p->lifted_step;
	for (uint64_t vain = a->wishes & ~t->pleases & ~CZ_TRAITS_OTHER; vain; vain &= vain - 1)
		top += p->wish_not_met; /* nobody meets them */
	if (a->category & t->done)
		top += p->experience;
	if (t->ask_past[i] < t->ask_past[i + 1])
		top += (int64_t)p->continuity + p->kept;
	return top;
}

/* What interests in common add at most. */
static int64_t top_interests(const struct cz_policy *p, uint64_t common)
{
	int64_t points = 0;
	if (common & CZ_TRAITS_OTHER)
		return p->shared_interests_most;
	for (; common; common &= common - 1)
		points += p->shared_interest;
	return points < p->shared_interests_most ? points : p->shared_interests_most;
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
	w->floor = CZ_WALK_ANY;
	w->s = 0;
	w->least = CZ_WALK_ANY;
	w->price = (struct cz_prices){NULL, NULL};
	w->top = top_score(t, i);
	w->most = w->top + top_interests(t->policy, a->interests);
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
		w->stretch[rows + 2 * (n - 1)] = (struct cz_stretch){old[r].from, near[r].from};
		w->stretch[rows + 2 * (n - 1) + 1] = (struct cz_stretch){near[r].to, old[r].to};
	}
	w->stretches = 3 * rows;
}

/* Remote requests begin at different people, or all would begin with the same. */
static void begin_somewhere(struct cz_walk *w)
{
	uint32_t n = cz_cell_list_n(w->list), from = (uint32_t)((uint64_t)n * w->i / w->t->asks);
	w->stretch[0] = (struct cz_stretch){from, n};
	w->stretch[1] = (struct cz_stretch){0, from};
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

/* Whether a pair cannot be of use, said without a look at the volunteer: at this distance no score is high enough. */
static bool cannot_gain(const struct cz_walk *w, uint32_t k, int64_t floor)
{
	if (floor <= 0) /* as low as a score is cut off */
		return false;
	const struct cz_hand *h = &w->t->hand[cz_cell_list_hands(w->list)[k]];
	const struct cz_glances *g = &cz_cell_list_glances(w->list)[k / CZ_GLANCE_BLOCK];
	int64_t slack = w->top - floor;
	slack += top_interests(w->t->policy, w->a->interests & h->interests);
	return slack < 0 || (w->look.near && cz_wants_square(&w->look, g, k % CZ_GLANCE_BLOCK) >
						     cz_wants_reach(reach_of(w, slack, h->has & CZ_FIT_CAR)));
}

/* Over blocks in which nobody can be of use: everybody costs more than a pair can score. */
static void pass_blocks(struct cz_walk *w)
{
	while (w->k < w->to && w->k % CZ_PRICE_BLOCK == 0) {
		uint32_t block = w->k / CZ_PRICE_BLOCK;
		int64_t price = w->price.each ? w->price.least[block] : 0;
		int64_t most = w->shared ? w->top + top_interests(w->t->policy, w->a->interests & w->shared[block]) : w->most;
		if (w->least + price <= (most > 0 ? most : 0))
			return;
		w->k = w->to - w->k > CZ_PRICE_BLOCK ? w->k + CZ_PRICE_BLOCK : w->to;
	}
}

/* How far away somebody may live of whom a pair has to score at least floor. */
static void narrow(struct cz_walk *w, int64_t floor)
{
	const float most = cz_wants_reach(w->look.max_km);
	const int64_t slack[2] = {w->top - floor, w->most - floor};
	w->floor = floor;
	for (int car = 0; car < 2; car++)
		for (int likes = 0; likes < 2; likes++) {
			float reach = slack[likes] < 0 ? -1 : cz_wants_reach(reach_of(w, slack[likes], car));
			w->look.most[car][likes] = floor > 0 && reach < most ? reach : most;
		}
}

/* A glance at the next few. */
static void look(struct cz_walk *w)
{
	uint32_t from = w->k, block = from / CZ_GLANCES, left = CZ_GLANCES - from % CZ_GLANCES;
	w->k = w->to - from > left ? from + left : w->to;
	w->block = block * CZ_GLANCES;
	if (w->look.near && w->least != CZ_WALK_ANY) {
		int64_t floor = w->least + (w->price.each ? w->price.least[block] : 0);
		if (floor != w->floor)
			narrow(w, floor);
	}
	w->seen = cz_glance_look(cz_cell_list_glances(w->list), from, w->k, &w->look);
}

/* The next one whom a glance does not rule out. */
static bool next_near(struct cz_walk *w, uint32_t *hand)
{
	for (;;) {
		while (w->seen) {
			uint32_t k = w->block + (uint32_t)__builtin_ctz(w->seen);
			w->seen &= w->seen - 1;
			*hand = cz_cell_list_hands(w->list)[k];
			if (w->least == CZ_WALK_ANY || !cannot_gain(w, k, w->least + (w->price.each ? w->price.each[k] : 0)))
				return true;
		}
		if (w->k < w->to && w->k % CZ_PRICE_BLOCK == 0 && w->least != CZ_WALK_ANY && (w->price.each || w->shared))
			pass_blocks(w);
		if (w->k < w->to)
			look(w);
		else if (!next_stretch(w))
			return false;
	}
}

bool cz_walk_next(struct cz_walk *w, uint32_t *hand, int32_t *score)
{
	while (next_near(w, hand)) {
		const struct cz_hand *h = &w->t->hand[*hand];
		double km = cz_match_km(w->t, w->a, h);
		unsigned past = cz_match_past(w->t, w->i, *hand);
		if (!cz_rule_allows(w->t, w->a, h, km, past))
			continue;
		*score = cz_weigh(w->t, w->a, h, km, past, NULL);
		return true;
	}
	return false;
}
