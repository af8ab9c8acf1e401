#include "match/glance.h"

/*
 * has, in one word: the lower 16 bits of CZ_FIT, in which bit 5 is free, then 8 rows of the policy and 8 skills. What does
 * not fit is left to the rules.
 */

#define TRAINED ((uint32_t)1 << 5) /* for the kind of help of the list */
#define EVERYBODY ((uint32_t)1 << 31) /* of languages: a bit that all have */

static uint32_t pack(uint64_t fit, uint64_t skills)
{
	return (uint32_t)(fit & 0xffff) | (uint32_t)(fit >> CZ_FIT_ROW & 0xff) << 16 | (uint32_t)(skills & 0xff) << 24;
}

static uint32_t fold(uint64_t bits)
{
	return (uint32_t)(bits | bits >> 32);
}

/* The bit of a kind of help that is one, and not several that share a bit. */
static uint64_t category_of(int kind)
{
	uint64_t bit = kind < 64 ? (uint64_t)1 << kind : 0;
	return bit & ~CZ_TRAITS_OTHER;
}

void cz_glance_fill(struct cz_glances *list, uint32_t k, const struct cz_hand *h, int kind)
{
	struct cz_glances *g = &list[k / CZ_GLANCE_BLOCK];
	k %= CZ_GLANCE_BLOCK;
	g->lat[k] = (float)h->spot.lat;
	g->lon[k] = (float)h->spot.lon;
	g->max_km[k] = (float)h->max_km;
	g->times[k] = h->times ? h->times : UINT32_MAX;
	g->has[k] = pack(h->has, h->skills) | (h->trained & category_of(kind) ? TRAINED : 0);
	g->speaks[k] = (uint32_t)h->languages | EVERYBODY;
	g->likes[k] = fold(h->interests);
	g->vog_until[k] = h->vog_until;
}

struct cz_wants cz_wants_of(const struct cz_match_town *t, const struct cz_ask *a, int kind)
{
	const bool *on = t->policy->rule, features = on[CZ_RULE_FEATURES];
	struct cz_wants l = {.times = on[CZ_RULE_TIMES] && a->times ? a->times : UINT32_MAX, .vog = INT32_MIN};
	/* a proposal that stands need not be asked again */
	l.needs = pack(a->needs & ~CZ_FIT_ASKED, features ? a->skills : 0);
	if (features && a->training & category_of(kind))
		l.needs |= TRAINED;
	if (features && a->vog)
		l.vog = a->start;
	l.speaks = on[CZ_RULE_LANGUAGE] && a->languages && a->languages < EVERYBODY ? (uint32_t)a->languages : EVERYBODY;
	l.likes = fold(a->interests);
	l.near = on[CZ_RULE_DISTANCE] && !a->remote && cz_spot_known(&a->spot) && a->max_km < 40 && fabs(a->spot.lat) < 70;
	l.lat = l.near ? (float)a->spot.lat : NAN;
	l.lon = (float)a->spot.lon;
	l.max_km = (float)a->max_km;
	l.km_per_lon = (float)(111.2 * cos(a->spot.lat * 3.14159265358979323846 / 180));
	for (int car = 0; car < 2; car++)
		l.most[car][0] = l.most[car][1] = cz_wants_reach(l.max_km);
	return l;
}

/* Without a jump, so that the compiler makes it one step for several people. Comparisons with NaN let through. */
static inline uint32_t look_at_block(const struct cz_glances *g, const struct cz_wants *l)
{
	static const uint32_t bit[CZ_GLANCE_BLOCK] = {1, 2, 4, 8, 16, 32, 64, 128};
	const float foot = l->most[0][0], foot_likes = l->most[0][1], car = l->most[1][0], car_likes = l->most[1][1];
	uint32_t in = 0;
	for (uint32_t k = 0; k < CZ_GLANCE_BLOCK; k++) {
		float square = cz_wants_square(l, g, k);
		float by_car = g->likes[k] & l->likes ? car_likes : car, on_foot = g->likes[k] & l->likes ? foot_likes : foot;
		float most = g->has[k] & (uint32_t)CZ_FIT_CAR ? by_car : on_foot;
		uint32_t out = (uint32_t)(square > most) | (uint32_t)(square > cz_wants_reach(g->max_km[k])) |
			       (uint32_t)!(g->times[k] & l->times) | (uint32_t)!(g->speaks[k] & l->speaks) |
			       (uint32_t)((l->needs & ~g->has[k]) != 0) | (uint32_t)(g->vog_until[k] < l->vog);
		in |= (out - 1) & bit[k];
	}
	return in;
}

uint32_t cz_glance_look(const struct cz_glances *list, uint32_t from, uint32_t to, const struct cz_wants *l)
{
	const uint32_t begin = from / CZ_GLANCES * CZ_GLANCES;
	uint32_t in = 0;
	for (uint32_t k = from / CZ_GLANCE_BLOCK * CZ_GLANCE_BLOCK; k < to; k += CZ_GLANCE_BLOCK)
		in |= look_at_block(&list[k / CZ_GLANCE_BLOCK], l) << (k - begin);
	return in & UINT32_MAX << (from - begin) & UINT32_MAX >> (CZ_GLANCES - (to - begin));
}
