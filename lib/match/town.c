#include "match/town.h"
#include "base/array.h"
#include "match/rule.h"
#include <math.h>
#include <stdlib.h>

/* the two sides */

/* What waiting makes of the urgency, a step for each period of the policy. */
static void set_urgency(const struct cz_match_town *t, struct cz_ask *a)
{
	int32_t stated = a->rec->urgency == CZ_INT_NONE ? 2 : a->rec->urgency, urgency = stated;
	if (t->policy->waiting_days > 0 && a->rec->created != CZ_DAY_NONE && a->rec->created < t->today)
		urgency -= (t->today - a->rec->created) / t->policy->waiting_days;
	a->urgency = urgency < 1 ? 1 : urgency;
	a->lifted = stated - a->urgency;
}

static bool any_listed(const struct cz_texts *list, const struct cz_texts *texts)
{
	for (size_t i = 0; i < texts->n; i++)
		if (cz_texts_have(list, texts->v[i]))
			return true;
	return false;
}

static uint32_t rows_of_ask(const struct cz_policy *p, const struct cz_request *r, int32_t helpers)
{
	uint32_t rows = 0;
	for (size_t k = 0; k < p->rows; k++) {
		const struct cz_policy_row *row = &p->row[k];
		if ((!row->categories.n || cz_texts_have(&row->categories, r->category)) &&
		    (!row->request_skills.n || any_listed(&row->request_skills, &r->skills) ||
		     any_listed(&row->request_skills, &r->wishes)) &&
		    (!row->helpers_below || helpers < row->helpers_below))
			rows |= 1u << k;
	}
	return rows;
}

static int take_traits(struct cz_match_town *t, struct cz_ask *a, struct cz_err *err)
{
	const struct cz_request *r = a->rec;
	const char *category = r->category;
	const struct cz_texts one = {&category, category ? 1 : 0};
	bool ok = cz_traits_ask(&t->wishes, &r->wishes, &a->wishes, NULL);
	if (__builtin_popcountll(a->wishes) != (int)r->wishes.n) /* one of them twice, or more kinds than bits */
		a->wishes |= CZ_TRAITS_OTHER;
	return ok && cz_traits_ask(&t->categories, &one, &a->category, NULL) &&
	       cz_traits_ask(&t->languages, &r->languages, &a->languages, &a->first_language) &&
	       cz_traits_ask(&t->skills, &r->skills, &a->skills, NULL) &&
	       cz_traits_ask(&t->interests, &r->interests, &a->interests, NULL) ? 0 : cz_fail_mem(err);
}

static int make_ask(struct cz_match_town *t, const struct cz_request *r, struct cz_ask *a, struct cz_err *err)
{
	struct cz_category_policy c = cz_policy_category(t->policy, r->category);
	const struct cz_place *place = cz_places_record(t->places, &r->where);
	int32_t helpers = r->helpers == CZ_INT_NONE ? 1 : r->helpers;
	*a = (struct cz_ask){.rec = r, .times = r->times, .wanted = helpers, .remote = r->remote == 1, .refer = c.refer,
			     .car = r->car == 1 || c.car, .vog = r->vog == 1 || c.vog};
	set_urgency(t, a);
	if (c.group) {
		a->group = helpers;
		a->wanted = 1;
	} else if (c.not_alone && a->wanted < 2) {
		a->wanted = 2;
	}
	a->needs = cz_rule_needs(t, a, rows_of_ask(t->policy, r, a->group ? a->group : a->wanted));
	a->dayparts = cz_match_dayparts(t, r, a->times);
	a->start = r->needed_by != CZ_DAY_NONE && r->needed_by > t->today ? r->needed_by : t->today;
	a->max_km = isnan(r->max_km) || r->max_km > t->policy->max_km ? t->policy->max_km : r->max_km;
	a->area = r->where.area ? r->where.area : place && place->where.area ? place->where.area : place ? place->municipality : NULL;
	if (!cz_places_find(t->places, &r->where, &a->spot))
		a->spot = (struct cz_spot){NAN, NAN, NAN, NAN};
	int rc = take_traits(t, a, err);
	a->training = c.training ? a->category : 0;
	return rc;
}

static bool is_active(const struct cz_match_town *t, const struct cz_volunteer *v)
{
	if (v->status != CZ_CODE_NONE && v->status != CZ_VOLUNTEER_ACTIVE)
		return false;
	if ((v->since != CZ_DAY_NONE && v->since > t->today) || (v->until != CZ_DAY_NONE && v->until < t->today))
		return false;
	for (size_t i = 0; i < v->absent.n; i++)
		if (v->absent.v[i].from <= t->today && t->today <= v->absent.v[i].until)
			return false;
	return true;
}

/* Whether the volunteer has what a row of the policy needs: car, vog, or else a skill or a training. */
static bool meets(const struct cz_match_town *t, const struct cz_hand *h, const char *training, const char *need)
{
	if (strcmp(need, "car") == 0)
		return h->rec->car == 1;
	if (strcmp(need, "vog") == 0)
		return h->vog_until >= t->today;
	return cz_texts_have(&h->rec->skills, need) || cz_texts_have(&h->rec->trained, need) ||
	       (training && strcmp(training, need) == 0);
}

void cz_match_set_rows(const struct cz_match_town *t, struct cz_hand *h, const char *training)
{
	h->rows_lacked = 0;
	for (size_t k = 0; k < t->policy->rows; k++) {
		const struct cz_policy_row *row = &t->policy->row[k];
		bool speaks = !row->volunteer_skills.n || any_listed(&row->volunteer_skills, &h->rec->skills);
		size_t met = 0;
		while (met < row->needs.n && meets(t, h, training, row->needs.v[met]))
			met++;
		if (speaks && (!row->needs.n || met < row->needs.n))
			h->rows_lacked |= 1u << k;
	}
}

static void make_hand(struct cz_match_town *t, const struct cz_store *s, const struct cz_volunteer *v, struct cz_hand *h)
{
	const char *assumed = t->policy->assumed_language;
	const struct cz_texts own = {&assumed, *assumed ? 1 : 0};
	*h = (struct cz_hand){.rec = v, .times = v->times, .rested = true, .active = is_active(t, v), .vog_until = CZ_DAY_NONE};
	h->group_size = v->group_size == CZ_INT_NONE ? 0 : v->group_size;
	h->most_asked = v->asks_per_month == CZ_INT_NONE ? t->policy->asks_per_month : v->asks_per_month;
	h->max_km = isnan(v->max_km) || v->max_km > t->policy->max_km ? t->policy->max_km : v->max_km;
	if (v->vog_seen != CZ_DAY_NONE)
		h->vog_until = cz_day_add_months(v->vog_seen, t->policy->vog_months);
	size_t o = v->organisation ? cz_map_find(&s->organisation_ids, cz_str_of(v->organisation)) : CZ_MAP_NONE;
	h->organisation = o == CZ_MAP_NONE ? NULL : &s->organisations.v[o];
	h->bound = v->organisation && (v->exclusive == 1 || (h->organisation && h->organisation->areas.n));
	if (!cz_places_find(t->places, &v->where, &h->spot))
		h->spot = (struct cz_spot){NAN, NAN, NAN, NAN};
	h->categories = cz_traits_have(&t->categories, &v->categories);
	h->trained = cz_traits_have(&t->categories, &v->trained);
	h->languages = cz_traits_have(&t->languages, v->languages.n ? &v->languages : &own);
	h->skills = cz_traits_have(&t->skills, &v->skills);
	h->interests = cz_traits_have(&t->interests, &v->interests);
	h->pleases = cz_traits_have(&t->wishes, &v->skills) | cz_traits_have(&t->wishes, &v->interests);
	cz_match_set_rows(t, h, NULL);
}

void cz_match_find_rare(struct cz_match_town *t)
{
	uint32_t active = 0, car = 0, trained = 0, language[64] = {0};
	uint64_t rare = 0;
	for (uint32_t j = 0; j < t->hands; j++) {
		const struct cz_hand *h = &t->hand[j];
		if (!h->active)
			continue;
		active++;
		car += h->rec->car == 1;
		trained += h->trained != 0;
		for (uint64_t left = h->languages; left; left &= left - 1)
			language[__builtin_ctzll(left)]++;
	}
	for (int b = 0; b < 64; b++)
		if (4 * (uint64_t)language[b] < active)
			rare |= (uint64_t)1 << b;
	for (uint32_t j = 0; j < t->hands; j++) {
		struct cz_hand *h = &t->hand[j];
		h->rare_car = h->rec->car == 1 && 4 * (uint64_t)car < active;
		h->rare_training = h->trained && 4 * (uint64_t)trained < active;
		h->rare_languages = h->languages & rare;
	}
}

/* A request that is matched or under way asks for more helpers only when its matches are here to count. */
static bool is_open(const struct cz_match_town *t, const struct cz_ask *a)
{
	const struct cz_request *r = a->rec;
	return cz_request_waits(r, t->today) ||
	       ((r->status == CZ_REQUEST_MATCHED || r->status == CZ_REQUEST_ACTIVE) && a->promised > 0);
}

static void count_places(struct cz_match_town *t)
{
	for (uint32_t i = 0; i < t->asks; i++) {
		struct cz_ask *a = &t->ask[i];
		a->wanted = a->wanted > a->promised ? a->wanted - a->promised : 0;
		a->takes_part = is_open(t, a) && !a->refer && a->wanted > 0;
	}
	for (uint32_t j = 0; j < t->hands; j++) {
		struct cz_hand *h = &t->hand[j];
		const int32_t capacity = cz_match_capacity(h);
		h->places = capacity > h->carried ? capacity - h->carried : 0;
		h->has = cz_rule_has(h);
		t->done |= h->done;
		t->pleases |= h->pleases;
	}
}

void cz_match_count_standing(struct cz_match_town *t)
{
	const unsigned room = 1u << CZ_RULE_PLACE | 1u << CZ_RULE_ASKED;
	for (uint32_t j = 0; j < t->hands; j++)
		t->hand[j].kept = 0;
	for (uint32_t i = 0; i < t->asks; i++) {
		const struct cz_ask *a = &t->ask[i];
		for (size_t k = t->ask_past[i]; k < t->ask_past[i + 1] && a->takes_part; k++) {
			struct cz_hand *h = &t->hand[t->past[k].hand];
			h->kept += t->past[k].kept && !(cz_rule_all(t, a, h, cz_match_km(t, a, h), t->past[k].bits) & ~room);
		}
	}
}

int cz_match_town_init(struct cz_match_town *t, const struct cz_store *s, const struct cz_policy *policy, cz_day today,
		       struct cz_err *err)
{
	*t = (struct cz_match_town){.policy = policy, .today = today, .languages.languages = true};
	for (int rule = 1; rule <= CZ_RULES; rule++)
		t->on |= policy->rule[rule] ? 1u << rule : 0;
	if (s->requests.n > UINT32_MAX / 2 || s->volunteers.n > UINT32_MAX / 2)
		return cz_fail_said(err, CZ_EINPUT, "more than two thousand million records", "meer dan twee miljard records");
	t->places = cz_places_new(s->places.v, s->places.n);
	t->ask = cz_array_new(s->requests.n, sizeof *t->ask);
	t->hand = cz_array_new(s->volunteers.n, sizeof *t->hand);
	if (!t->places || !t->ask || !t->hand)
		return cz_fail_mem(err);
	int rc = 0;
	for (size_t i = 0; i < s->requests.n && !rc; i++, t->asks++)
		rc = make_ask(t, &s->requests.v[i], &t->ask[i], err);
	for (size_t j = 0; j < s->volunteers.n && !rc; j++, t->hands++)
		make_hand(t, s, &s->volunteers.v[j], &t->hand[j]);
	if (!rc)
		rc = cz_match_town_settle(t, err);
	if (!rc)
		rc = cz_match_past_take(t, s, err);
	if (rc)
		return rc;
	cz_match_find_rare(t);
	count_places(t);
	cz_match_count_standing(t);
	return 0;
}

void cz_match_town_release(struct cz_match_town *t)
{
	cz_map_release(&t->categories.names);
	cz_map_release(&t->languages.names);
	cz_map_release(&t->skills.names);
	cz_map_release(&t->interests.names);
	cz_map_release(&t->wishes.names);
	cz_places_free(t->places);
	free(t->ask);
	free(t->hand);
	free(t->ask_at);
	free(t->hand_at);
	free(t->past);
	free(t->ask_past);
}

int32_t cz_match_dayparts(const struct cz_match_town *t, const struct cz_request *r, uint32_t times)
{
	const int32_t need = r->frequency == CZ_WEEKLY ? t->policy->dayparts_weekly : 1, stated = __builtin_popcount(times);
	return need < stated ? need : stated;
}

int32_t cz_match_places(const struct cz_match_town *t, const struct cz_hand *h)
{
	int32_t most = h->most_asked;
	int32_t left = h->rested && most > h->asked ? most - h->asked : 0;
	if (!t->policy->rule[CZ_RULE_ASKED])
		return h->places;
	left += h->kept; /* they were asked already: to ask again for the same is no new question */
	return left < h->places ? left : h->places;
}

bool cz_match_not_alone(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	const bool by_row = t->policy->rule[CZ_RULE_POLICY] && rows_of_ask(t->policy, a->rec, 1) & h->rows_lacked;
	return !a->group && (by_row || cz_policy_category(t->policy, a->rec->category).not_alone);
}

enum cz_limit cz_match_limit(const struct cz_match_town *t, const struct cz_hand *h)
{
	struct cz_hand more = *h;
	const int32_t now = cz_match_places(t, h);
	more.places++;
	if (cz_match_places(t, &more) > now)
		return CZ_LIMIT_PLACE;
	return now < h->places ? CZ_LIMIT_ASKED : CZ_LIMIT_BOTH;
}

bool cz_match_same_pc4(const char *a, const char *b)
{
	return a && b && memcmp(a, b, 4) == 0;
}

double cz_match_km_unknown(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	if (a->remote)
		return 0;
	return cz_match_same_pc4(a->rec->where.postcode, h->rec->where.postcode) ? t->policy->same_postcode_km : -1;
}
