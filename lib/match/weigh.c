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
	for (size_t i = 0; i < a->rec->wishes.n; i++)
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
	if (!p->acceptance)
		return 0;
	/* one acceptance and one refusal are assumed, so that nobody begins at nothing */
	return p->acceptance * (h->accepted + 1) / (h->accepted + h->declined + 2);
}

int32_t cz_weigh(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, double km, unsigned past,
		 int32_t term[CZ_TERMS])
{
	const struct cz_policy *p = t->policy;
	const int32_t part[CZ_TERMS] = {
		[CZ_TERM_START] = p->start,
		[CZ_TERM_DISTANCE] = distance(p, h, km),
		[CZ_TERM_TIMES] = times(p, a, h),
		[CZ_TERM_LANGUAGE] = language(t, a, h),
		[CZ_TERM_WISHES] = wishes(p, a, h),
		[CZ_TERM_INTERESTS] = interests(t, a, h),
		[CZ_TERM_EXPERIENCE] = a->category & h->done ? p->experience : 0,
		[CZ_TERM_CONTINUITY] = (past & (CZ_PAST_BEFORE | CZ_PAST_COMPLAINT)) == CZ_PAST_BEFORE ? p->continuity : 0,
		[CZ_TERM_KEPT] = past & CZ_PAST_KEPT ? p->kept : 0,
		[CZ_TERM_ASKED] = h->asked ? p->asked_lately : 0,
		[CZ_TERM_RARE] = rare(p, a, h),
		[CZ_TERM_WAITING] = a->lifted * p->lifted_step,
		[CZ_TERM_ACCEPTANCE] = acceptance(p, h),
	};
	int32_t sum = 0;
	for (int k = 0; k < CZ_TERMS; k++)
		sum += part[k];
	if (term)
		memcpy(term, part, sizeof part);
	return sum < 0 ? 0 : sum > CZ_SCORE_MOST ? CZ_SCORE_MOST : sum;
}
