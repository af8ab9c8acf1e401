#include "match/glance.h"
#include "match/weigh.h"

/*
 * has, in one word: the lower 16 bits of CZ_FIT, of which 5 to 7 and the last are not taken, then 7 rows of the policy, one bit
 * more of our own, and 8 skills. What does not fit is left to the rules.
 */
_Static_assert(CZ_FIT_GENDER + CZ_OTHER < 15, "the bit of CZ_GLANCE_UNBOUND is taken");
#define FITS ((uint64_t)0xffff | (uint64_t)0x7f << CZ_FIT_ROW)
#define SKILLS ((uint64_t)0xff)

/* Compiled several times where that can be; the processor at hand decides, when the program begins, whether a step is sixteen
 * people, eight or four. The answer is the same. Under the sanitizer of threads such a decision comes before it is ready. */
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(__SANITIZE_THREAD__)
#if !defined(__clang__) && __GNUC__ >= 12
#define WIDE __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define WIDE __attribute__((target_clones("avx2", "default")))
#endif
#else
#define WIDE
#endif

#define EVERYBODY ((uint32_t)1 << 31) /* of languages: a bit that all have */
#define ANY_TIME ((uint32_t)1 << 31) /* of times, beside the dayparts of a week: they are not stated */

static uint32_t pack(uint64_t fit, uint64_t skills)
{
	return (uint32_t)(fit & 0xffff) | (uint32_t)(fit >> CZ_FIT_ROW & 0x7f) << 16 | (uint32_t)(skills & SKILLS) << 24;
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

static uint32_t rare(const struct cz_hand *h)
{
	return (h->rare_car ? CZ_GLANCE_RARE_CAR : 0) | (h->rare_training ? CZ_GLANCE_RARE_TRAINING : 0) |
	       (h->rare_languages ? CZ_GLANCE_RARE_LANGUAGE : 0);
}

void cz_glance_fill(struct cz_glances *list, uint32_t k, const struct cz_match_town *t, const struct cz_hand *h, int kind)
{
	struct cz_glances *g = &list[k / CZ_GLANCE_BLOCK];
	k %= CZ_GLANCE_BLOCK;
	g->lat[k] = (float)h->spot.lat;
	g->lon[k] = (float)h->spot.lon;
	g->reach[k] = cz_wants_reach((float)h->max_km);
	g->times[k] = h->times ? h->times : UINT32_MAX;
	g->has[k] = pack(h->has, h->skills) | (h->trained & category_of(kind) ? CZ_GLANCE_TRAINED : 0) | rare(h) |
		    (h->bound ? 0 : CZ_GLANCE_UNBOUND);
	g->speaks[k] = (uint32_t)h->languages | EVERYBODY;
	g->likes[k] = fold(h->interests);
	g->vog_until[k] = h->vog_until;
	g->points[k] = (float)cz_weigh_own(t->policy, h, kind < 64 ? (uint64_t)1 << kind : UINT64_MAX);
}

/* What distance costs at least: whoever really is within km is within cz_wants_reach(km), and next door is free. */
static void set_cost(struct cz_wants *l, int car, float per_km)
{
	l->per_km[car] = per_km / 1.03f;
	l->near_by[car] = cz_wants_reach(0.5f) * l->per_km[car] + 1;
}

/* What the parts of a score come to for this request. */
static void weigh(struct cz_wants *l, const struct cz_match_town *t, const struct cz_ask *a)
{
	const struct cz_policy *p = t->policy;
	const float most = (float)cz_weigh_interests(p, a->interests);
	const bool told = t->interests.names.n <= 32; /* else a bit stands for two */
	set_cost(l, 0, (float)-p->per_km);
	set_cost(l, 1, (float)-p->per_km_car);
	l->likes_more = most;
	l->like = told && (float)p->shared_interest < most ? (float)p->shared_interest : most;
	l->single = l->times == UINT32_MAX ? 0 : (float)p->single_daypart;
	l->second = (float)p->second_language;
	l->first = a->languages && a->first_language < EVERYBODY ? (uint32_t)a->first_language : EVERYBODY;
	l->rare = (float)p->rare_feature;
	l->vain = (a->car ? 0 : CZ_GLANCE_RARE_CAR) | (a->training ? 0 : CZ_GLANCE_RARE_TRAINING) |
		  (a->languages ? 0 : CZ_GLANCE_RARE_LANGUAGE);
}

struct cz_wants cz_wants_of(const struct cz_match_town *t, const struct cz_ask *a, int kind)
{
	const bool *on = t->policy->rule, features = on[CZ_RULE_FEATURES];
	struct cz_wants l = {.times = on[CZ_RULE_TIMES] && a->times ? a->times | ANY_TIME : UINT32_MAX, .vog = INT32_MIN};
	/* a proposal that stands need not be asked again */
	l.needs = pack(a->needs & ~CZ_FIT_ASKED, features ? a->skills : 0);
	if (features && a->training & category_of(kind))
		l.needs |= CZ_GLANCE_TRAINED;
	if (features && a->vog)
		l.vog = a->start;
	weigh(&l, t, a);
	l.speaks = on[CZ_RULE_LANGUAGE] && a->languages && a->languages < EVERYBODY ? (uint32_t)a->languages : EVERYBODY;
	l.likes = fold(a->interests);
	l.anywhere = !on[CZ_RULE_DISTANCE] || a->remote;
	l.near = !l.anywhere && cz_spot_known(&a->spot) && a->max_km < 40 && fabs(a->spot.lat) < 70;
	l.lat = l.near ? (float)a->spot.lat : NAN;
	l.lon = (float)a->spot.lon;
	l.max_km = (float)a->max_km;
	l.km_per_lon = (float)(111.2 * cos(a->spot.lat * 3.14159265358979323846 / 180));
	l.reach = cz_wants_reach(l.max_km);
	return l;
}

bool cz_wants_surely(struct cz_wants *l, const struct cz_match_town *t, const struct cz_ask *a, int kind)
{
	const bool *on = t->policy->rule, features = on[CZ_RULE_FEATURES];
	*l = cz_wants_of(t, a, kind);
	l->needs |= (uint32_t)(a->needs & CZ_FIT_ASKED) | (on[CZ_RULE_ORGANISATION] ? CZ_GLANCE_UNBOUND : 0);
	return (l->near || l->anywhere) && !(a->needs & ~FITS) &&
	       !(features && (a->skills & ~SKILLS || a->training & ~category_of(kind))) &&
	       !(on[CZ_RULE_CATEGORY] && a->category & CZ_TRAITS_OTHER) && !(on[CZ_RULE_GROUP] && a->group > 0) &&
	       !(on[CZ_RULE_TIMES] && a->times && a->dayparts > 1) && !(on[CZ_RULE_LANGUAGE] && a->languages >= EVERYBODY);
}

static const uint32_t bit[CZ_GLANCE_BLOCK] = {1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9,
					      1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15};

/* Without a jump, so that the compiler makes it one step for several people. Comparisons with NaN let through. */
static inline __attribute__((always_inline)) uint32_t look_at_block(const struct cz_glances *g,
								    const struct cz_wants *l, float *most)
{
	const float foot = l->per_km[0], car = l->per_km[1], free_foot = l->near_by[0], free_car = l->near_by[1];
	const float like = l->like, more = l->likes_more, single = l->single, rare = l->rare, second = l->second;
	uint32_t in = 0;
	for (uint32_t k = 0; k < CZ_GLANCE_BLOCK; k++) {
		const uint32_t times = g->times[k] & l->times, likes = g->likes[k] & l->likes, has = g->has[k];
		const float km = cz_wants_km(l, g, k);
		const uint32_t drives = has & (uint32_t)CZ_FIT_CAR;
		const float cost = km * (drives ? car : foot) - (drives ? free_car : free_foot);
		float points = l->own + g->points[k] - (cost > 0 ? cost : 0); /* nothing when it is not a number */
		points += likes & (likes - 1) ? more : likes ? like : 0;
		points += times & (times - 1) ? 0 : single;
		points += g->speaks[k] & l->first ? 0 : second;
		points += has & l->vain ? rare : 0;
		points = points > 0 ? points : 0;
		most[k] = points;
		uint32_t out = (uint32_t)(km > l->reach) | (uint32_t)(km > g->reach[k]) | (uint32_t)!times |
			       (uint32_t)!(g->speaks[k] & l->speaks) | (uint32_t)((l->needs & ~has) != 0) |
			       (uint32_t)(g->vog_until[k] < l->vog) | (uint32_t)(points < l->least);
		in |= (out - 1) & bit[k];
	}
	return in;
}

/* The bits from..to of the stretch of CZ_GLANCES that begins at begin. */
static uint32_t bits_between(uint32_t begin, uint32_t from, uint32_t to)
{
	return UINT32_MAX << (from - begin) & UINT32_MAX >> (CZ_GLANCES - (to - begin));
}

WIDE uint32_t cz_glance_look(const struct cz_glances *list, uint32_t from, uint32_t to, const struct cz_wants *l,
			     float most[CZ_GLANCES])
{
	const uint32_t begin = from / CZ_GLANCES * CZ_GLANCES;
	uint32_t in = 0;
	float score[CZ_GLANCES]; /* and not most itself, which for all that the compiler knows is part of l */
	for (uint32_t k = from / CZ_GLANCE_BLOCK * CZ_GLANCE_BLOCK; k < to; k += CZ_GLANCE_BLOCK)
		in |= look_at_block(&list[k / CZ_GLANCE_BLOCK], l, &score[k - begin]) << (k - begin);
	in &= bits_between(begin, from, to);
	if (in)
		memcpy(most, score, sizeof score);
	return in;
}

static inline __attribute__((always_inline)) uint32_t near_in_block(const struct cz_glances *g, const struct cz_wants *l, float more)
{
	uint32_t in = 0;
	for (uint32_t k = 0; k < CZ_GLANCE_BLOCK; k++) {
		const float km = cz_wants_km(l, g, k) - more;
		in |= (((uint32_t)(km > l->reach) | (uint32_t)(km > g->reach[k])) - 1) & bit[k];
	}
	return in;
}

WIDE uint32_t cz_glance_near(const struct cz_glances *list, uint32_t from, uint32_t to, const struct cz_wants *l, float more)
{
	const uint32_t begin = from / CZ_GLANCES * CZ_GLANCES;
	uint32_t in = 0;
	for (uint32_t k = from / CZ_GLANCE_BLOCK * CZ_GLANCE_BLOCK; k < to; k += CZ_GLANCE_BLOCK)
		in |= near_in_block(&list[k / CZ_GLANCE_BLOCK], l, more) << (k - begin);
	return in & bits_between(begin, from, to);
}

/* Within a margin on the other side: whoever is at a glance within km is really within cz_wants_reach(km). */
static inline __attribute__((always_inline)) uint32_t surely_in_block(const struct cz_glances *g, const struct cz_wants *l)
{
	const uint32_t place_counts = !l->anywhere;
	uint32_t in = 0;
	for (uint32_t k = 0; k < CZ_GLANCE_BLOCK; k++) {
		const float km = cz_wants_reach(cz_wants_km(l, g, k));
		const uint32_t far = (uint32_t)!(km <= l->max_km) | (uint32_t)!(cz_wants_reach(km) <= g->reach[k]);
		const uint32_t out = (far & place_counts) |
				     (uint32_t)!(g->times[k] & l->times) | (uint32_t)!(g->speaks[k] & l->speaks) |
				     (uint32_t)((l->needs & ~g->has[k]) != 0) | (uint32_t)(g->vog_until[k] < l->vog);
		in |= (out - 1) & bit[k];
	}
	return in;
}

WIDE uint32_t cz_glance_surely(const struct cz_glances *list, uint32_t from, uint32_t to, const struct cz_wants *l)
{
	const uint32_t begin = from / CZ_GLANCES * CZ_GLANCES;
	uint32_t in = 0;
	for (uint32_t k = from / CZ_GLANCE_BLOCK * CZ_GLANCE_BLOCK; k < to; k += CZ_GLANCE_BLOCK)
		in |= surely_in_block(&list[k / CZ_GLANCE_BLOCK], l) << (k - begin);
	return in & bits_between(begin, from, to);
}
