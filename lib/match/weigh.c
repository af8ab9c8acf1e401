#include "match/weigh.h"

/* The first half kilometre is next door. To the nearest point. */
static int32_t distance(const struct cz_policy *p, const struct cz_hand *h, double km)
{
	int32_t per_km = h->has & CZ_FIT_CAR ? p->per_km_car : p->per_km;
	return km <= 0.5 ? 0 : -(int32_t)((km - 0.5) * -per_km + 0.5);
}

static int32_t times(const struct cz_policy *p, const struct cz_ask *a, const struct cz_hand *h)
{
	uint32_t common = a->times & h->times;
	return common && !(common & (common - 1)) ? p->single_daypart : 0;
}

static int32_t language(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	return a->languages && !cz_traits_has(&t->languages, (struct cz_traited){h->languages, &h->rec->languages},
					      a->rec->languages.v[0], a->first_language) ? t->policy->second_language : 0;
}

static int32_t wishes(const struct cz_policy *p, const struct cz_ask *a, const struct cz_hand *h)
{
	int32_t missing = 0;
	for (uint64_t left = a->wishes & ~h->pleases; left; left &= left - 1)
		missing++;
	if (a->wishes & CZ_TRAITS_OTHER) /* they have no bits of their own */
		for (size_t i = missing = 0; i < a->rec->wishes.n; i++)
			missing += !cz_texts_have(&h->rec->skills, a->rec->wishes.v[i]) &&
				   !cz_texts_have(&h->rec->interests, a->rec->wishes.v[i]);
	return missing * p->wish_not_met;
}

static int32_t interests(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	if (!(a->interests & h->interests))
		return 0;
	int32_t points = t->policy->shared_interest * cz_traits_common(&t->interests,
		(struct cz_traited){a->interests, &a->rec->interests}, (struct cz_traited){h->interests, &h->rec->interests});
	return points < t->policy->shared_interests_most ? points : t->policy->shared_interests_most;
}

static int32_t rare(const struct cz_policy *p, const struct cz_ask *a, const struct cz_hand *h)
{
	int32_t spent = (h->rare_car && !a->car) + (h->rare_training && !a->training) +
			((h->rare_languages & ~a->languages) != 0);
	return spent * p->rare_feature;
}

static int32_t acceptance(const struct cz_policy *p, const struct cz_hand *h)
{
	/* one acceptance and one refusal are assumed, so that nobody begins at nothing */
	return p->acceptance * (h->accepted + 1) / (h->accepted + h->declined + 2);
}

int32_t cz_weigh_own(const struct cz_policy *p, const struct cz_hand *h, uint64_t categories)
{
	return (categories & h->done ? p->experience : 0) + (h->asked ? p->asked_lately : 0) + (p->acceptance ? acceptance(p, h) : 0);
}

int32_t cz_weigh_interests(const struct cz_policy *p, uint64_t common)
{
	int32_t points = 0;
	if (common & CZ_TRAITS_OTHER)
		return p->shared_interests_most;
	for (; common && points < p->shared_interests_most; common &= common - 1)
		points += p->shared_interest;
	return points < p->shared_interests_most ? points : p->shared_interests_most;
}

int32_t cz_weigh(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, double km, unsigned past,
		 int32_t term[CZ_TERMS])
{
	const struct cz_policy *p = t->policy;
	int32_t sum = 0;
#define COUNT(name, points)                       \
	do {                                      \
		int32_t part = (points);          \
		sum += part;                      \
		if (term)                         \
			term[CZ_TERM_##name] = part; \
	} while (0)
	COUNT(START, p->start);
	COUNT(DISTANCE, distance(p, h, km));
	COUNT(TIMES, times(p, a, h));
	COUNT(LANGUAGE, language(t, a, h));
	COUNT(WISHES, a->wishes ? wishes(p, a, h) : 0);
	COUNT(INTERESTS, interests(t, a, h));
	COUNT(EXPERIENCE, a->category & h->done ? p->experience : 0);
	COUNT(CONTINUITY, (past & (CZ_PAST_BEFORE | CZ_PAST_COMPLAINT)) == CZ_PAST_BEFORE ? p->continuity : 0);
	COUNT(KEPT, past & CZ_PAST_KEPT ? p->kept : 0);
	COUNT(ASKED, h->asked ? p->asked_lately : 0);
	COUNT(RARE, rare(p, a, h));
	COUNT(WAITING, a->lifted * p->lifted_step);
	COUNT(ACCEPTANCE, p->acceptance ? acceptance(p, h) : 0);
	COUNT(LOAD, 0);
#undef COUNT
	return sum < 0 ? 0 : sum > CZ_SCORE_MOST ? CZ_SCORE_MOST : sum;
}
