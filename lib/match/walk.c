#include "match/walk.h"
#include "match/assign.h"
#include "match/rule.h"
#include "match/weigh.h"
#include <math.h>

struct cz_look cz_look_for(const struct cz_match_town *t, const struct cz_ask *a)
{
	const bool *on = t->policy->rule;
	struct cz_look l = {.times = on[CZ_RULE_TIMES] ? a->times : 0};
	l.near = on[CZ_RULE_DISTANCE] && !a->remote && cz_spot_known(&a->spot) && a->max_km < 40 && fabs(a->spot.lat) < 70;
	l.lat = (float)a->spot.lat;
	l.lon = (float)a->spot.lon;
	l.max_km = (float)a->max_km;
	l.km_per_lon = (float)(111.2 * cos(a->spot.lat * 3.14159265358979323846 / 180));
	return l;
}

static int64_t top_score(const struct cz_match_town *t, uint32_t i)
{
	const struct cz_policy *p = t->policy;
	int64_t top = (int64_t)p->start + p->experience + p->acceptance + t->ask[i].lifted * p->lifted_step;
	if (t->ask[i].interests)
		top += p->shared_interests_most;
	if (t->ask_past[i] < t->ask_past[i + 1])
		top += (int64_t)p->continuity + p->kept;
	return top < 0 ? 0 : top;
}

void cz_walk_begin(struct cz_walk *w, const struct cz_match_town *t, const struct cz_cells *cells, uint32_t i)
{
	const struct cz_ask *a = &t->ask[i];
	*w = (struct cz_walk){.t = t, .a = a, .i = i, .list = cz_cells_list(cells, a), .look = cz_look_for(t, a), .least = INT64_MIN,
			      .top = top_score(t, i)};
	w->km_per_point[0] = -1 / (float)t->policy->per_km;
	w->km_per_point[1] = -1 / (float)t->policy->per_km_car;
	w->stretches = cz_cell_list_near(w->list, a, a->max_km, w->stretch);
	w->k = w->stretches ? w->stretch[0].from : 0;
}

void cz_walk_outwards(struct cz_walk *w)
{
	struct cz_stretch old[CZ_STRETCHES];
	size_t up = w->stretches / 2, down = up;
	memcpy(old, w->stretch, w->stretches * sizeof *old);
	for (size_t n = 0; n < w->stretches;) {
		if (up < w->stretches)
			w->stretch[n++] = old[up++];
		if (down > 0)
			w->stretch[n++] = old[--down];
	}
	w->k = w->stretches ? w->stretch[0].from : 0;
}

/* Whether a pair cannot be of use, said without a look at the volunteer: at this distance no score is high enough. */
static bool cannot_gain(struct cz_walk *w, uint32_t hand, const struct cz_glance *g, float square)
{
	int64_t least = w->least;
	if (w->level) {
		int level = CZ_URGENCIES + 1 - w->a->urgency - w->level[hand];
		if (level > w->bar.level)
			return false;
		if (level < w->bar.level)
			return true;
		least = w->points[hand] + w->bar.points + 1;
	}
	if (least <= 0) /* as low as a score is cut off */
		return false;
	int64_t slack = w->top - least + 1;
	float km = (float)slack * w->km_per_point[(g->times & CZ_GLANCE_CAR) != 0] + 0.5f;
	return slack < 1 || (w->look.near && square > cz_look_reach(km));
}

/* The next one whom a glance does not rule out. */
static bool next_near(struct cz_walk *w, uint32_t *hand)
{
	const uint32_t *hands = cz_cell_list_hands(w->list);
	const struct cz_glance *glance = cz_cell_list_glances(w->list);
	const bool choosy = w->level || w->least > 0;
	const uint32_t times = w->look.times;
	const float max_km = w->look.max_km, most = cz_look_reach(max_km);
	for (; w->s < w->stretches; w->k = ++w->s < w->stretches ? w->stretch[w->s].from : 0)
		while (w->k < w->stretch[w->s].to) {
			const struct cz_glance *g = &glance[w->k];
			float square = cz_look_square(&w->look, g);
			*hand = hands[w->k++];
			if (times && g->times & CZ_GLANCE_TIMES && !(times & g->times))
				continue;
			if (w->look.near && (square > most || square > cz_look_reach(g->max_km)))
				continue;
			if (!choosy || !cannot_gain(w, *hand, g, square))
				return true;
			w->passed = true;
		}
	return false;
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
