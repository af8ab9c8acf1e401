#ifndef BY_HAND_H
#define BY_HAND_H

/* The rules and points as cz-match(1) and --print-policy tell them, of one pair after the other and straight from the
 * records: nothing is worked out beforehand, and nothing is shared with cz-match or cz-verify but records, policy and
 * places. */
#include "past_by_hand.h"
#include <strings.h>

/* requests */

static int32_t helpers_asked(const struct cz_request *r)
{
	return r->helpers == CZ_INT_NONE ? 1 : r->helpers;
}

static int32_t wanted_of(const struct records *x, const struct cz_request *r)
{
	const struct cz_category_policy c = cz_policy_category(x->p, r->category);
	const int32_t helpers = c.group ? 1 : c.not_alone && helpers_asked(r) < 2 ? 2 : helpers_asked(r);
	const int32_t promised = count_last(x, r->id, NULL, is_under_way);
	const bool open = r->status == CZ_REQUEST_OPEN || (r->status == CZ_CODE_NONE && !is_closed(x, r)) ||
			  ((r->status == CZ_REQUEST_MATCHED || r->status == CZ_REQUEST_ACTIVE) && promised > 0);
	return open && !c.refer && helpers > promised ? helpers - promised : 0;
}

static int32_t urgency_of(const struct records *x, const struct cz_request *r)
{
	int32_t urgency = r->urgency == CZ_INT_NONE ? 2 : r->urgency;
	for (cz_day day = r->created; r->created != CZ_DAY_NONE && x->p->waiting_days > 0 && day + x->p->waiting_days <= x->today;
	     day += x->p->waiting_days)
		urgency--;
	return urgency < 1 ? 1 : urgency;
}

/* pairs */

static const char *const *own_languages(const struct records *x, const struct cz_volunteer *v, size_t *n)
{
	*n = v->languages.n ? v->languages.n : *x->p->assumed_language ? 1 : 0;
	return v->languages.n ? v->languages.v : &x->p->assumed_language;
}

/* nl-BE is nl. */
static bool same_language(const char *a, const char *b)
{
	const size_t n = strcspn(a, "-");
	return n == strcspn(b, "-") && strncasecmp(a, b, n) == 0;
}

static bool speaks(const struct records *x, const struct cz_volunteer *v, const char *language)
{
	size_t n;
	const char *const *own = own_languages(x, v, &n);
	for (size_t k = 0; k < n; k++)
		if (same_language(own[k], language))
			return true;
	return false;
}

static int32_t common_texts(const struct cz_texts *a, const struct cz_texts *b)
{
	int32_t n = 0;
	for (size_t k = 0; k < a->n; k++)
		n += cz_texts_have(b, a->v[k]);
	return n;
}

/* Below 0: not known. */
static double km_between(const struct records *x, const struct cz_request *r, const struct cz_volunteer *v)
{
	struct cz_spot a, b;
	if (r->remote == 1)
		return 0;
	if (cz_places_find(x->places, &r->where, &a) && cz_places_find(x->places, &v->where, &b))
		return cz_spot_km(&a, &b);
	const char *here = r->where.postcode, *there = v->where.postcode;
	return here && there && strncmp(here, there, 4) == 0 ? x->p->same_postcode_km : -1;
}

static bool is_within(const struct records *x, double km, double most)
{
	return km >= 0 && km <= x->p->max_km && (isnan(most) || km <= most);
}

static const char *area_of(const struct records *x, const struct cz_request *r)
{
	const struct cz_place *place = cz_places_record(x->places, &r->where);
	return r->where.area ? r->where.area : !place ? NULL : place->where.area ? place->where.area : place->municipality;
}

static bool organisation_agrees(const struct records *x, const struct cz_request *r, const struct cz_volunteer *v)
{
	const char *area = area_of(x, r);
	bool works_here = true;
	if (v->exclusive == 1 && v->organisation && (!r->organisation || strcmp(r->organisation, v->organisation) != 0))
		return false;
	for (size_t k = 0; k < x->s->organisations.n && v->organisation && area; k++) {
		const struct cz_organisation *o = &x->s->organisations.v[k];
		if (strcmp(o->id, v->organisation) != 0 || !o->areas.n)
			continue;
		works_here = false;
		for (size_t a = 0; a < o->areas.n; a++)
			works_here = works_here || cz_area_holds(o->areas.v[a], area);
	}
	return works_here;
}

static bool is_here(const struct records *x, const struct cz_volunteer *v)
{
	bool here = (v->status == CZ_CODE_NONE || v->status == CZ_VOLUNTEER_ACTIVE) &&
		    (v->since == CZ_DAY_NONE || v->since <= x->today) && (v->until == CZ_DAY_NONE || v->until >= x->today);
	for (size_t k = 0; k < v->absent.n; k++)
		here = here && (x->today < v->absent.v[k].from || x->today > v->absent.v[k].until);
	return here;
}

static bool refused(const struct records *x, const struct cz_request *r, const struct cz_volunteer *v)
{
	return cz_texts_have(&r->refuses, v->id) || cz_texts_have(&v->refuses, r->id) || ever(x, r->id, v->id, CZ_MATCH_DECLINED) ||
	       told(x, r->id, v->id, CZ_CONTACT_DECLINED);
}

static bool times_agree(const struct records *x, const struct cz_request *r, const struct cz_volunteer *v)
{
	const int stated = bits(r->times), need = r->frequency == CZ_WEEKLY ? x->p->dayparts_weekly : 1;
	return !r->times || !v->times || bits(r->times & v->times) >= (need < stated ? need : stated);
}

static bool has_vog(const struct records *x, const struct cz_volunteer *v, cz_day day)
{
	return v->vog_seen != CZ_DAY_NONE && cz_day_add_months(v->vog_seen, x->p->vog_months) >= day;
}

static bool has_features(const struct records *x, const struct cz_request *r, const struct cz_volunteer *v)
{
	const struct cz_category_policy c = cz_policy_category(x->p, r->category);
	const cz_day start = r->needed_by > x->today ? r->needed_by : x->today;
	return (!(r->car == 1 || c.car) || v->car == 1) && (!(r->vog == 1 || c.vog) || has_vog(x, v, start)) &&
	       (!c.training || !r->category || cz_texts_have(&v->trained, r->category)) &&
	       common_texts(&r->skills, &v->skills) == (int32_t)r->skills.n &&
	       (r->gender == CZ_CODE_NONE || r->gender == v->gender);
}

static bool row_forbids(const struct records *x, const struct cz_policy_row *row, const struct cz_request *r,
			const struct cz_volunteer *v)
{
	const struct cz_category_policy c = cz_policy_category(x->p, r->category);
	const int32_t helpers = c.not_alone && !c.group && helpers_asked(r) < 2 ? 2 : helpers_asked(r);
	if ((row->categories.n && !(r->category && cz_texts_have(&row->categories, r->category))) ||
	    (row->request_skills.n && !common_texts(&row->request_skills, &r->skills) &&
	     !common_texts(&row->request_skills, &r->wishes)) ||
	    (row->volunteer_skills.n && !common_texts(&row->volunteer_skills, &v->skills)) ||
	    (row->helpers_below && helpers >= row->helpers_below))
		return false;
	for (size_t k = 0; k < row->needs.n; k++) {
		const char *need = row->needs.v[k];
		const bool met = strcmp(need, "car") == 0   ? v->car == 1
				 : strcmp(need, "vog") == 0 ? has_vog(x, v, x->today)
				 : cz_texts_have(&v->skills, need) || cz_texts_have(&v->trained, need);
		if (!met)
			return true;
	}
	return !row->needs.n;
}

static bool policy_agrees(const struct records *x, const struct cz_request *r, const struct cz_volunteer *v)
{
	for (size_t k = 0; k < x->p->rows; k++)
		if (row_forbids(x, &x->p->row[k], r, v))
			return false;
	return true;
}

static bool language_agrees(const struct records *x, const struct cz_request *r, const struct cz_volunteer *v)
{
	bool common = !r->languages.n;
	for (size_t k = 0; k < r->languages.n; k++)
		common = common || speaks(x, v, r->languages.v[k]);
	return common;
}

/* All rules but those on places and questions, of a request that takes part. */
static bool is_fit(const struct records *x, const struct cz_request *r, const struct cz_volunteer *v)
{
	const bool *on = x->p->rule;
	const int32_t group = cz_policy_category(x->p, r->category).group ? helpers_asked(r) : 0;
	const double km = km_between(x, r, v);
	return wanted_of(x, r) > 0 && !count_last(x, r->id, v->id, is_under_way) && (!on[CZ_RULE_STATUS] || is_here(x, v)) &&
	       (!on[CZ_RULE_CATEGORY] || !r->category || cz_texts_have(&v->categories, r->category)) &&
	       (!on[CZ_RULE_ORGANISATION] || organisation_agrees(x, r, v)) && (!on[CZ_RULE_REFUSAL] || !refused(x, r, v)) &&
	       (!on[CZ_RULE_DISTANCE] || r->remote == 1 || (is_within(x, km, r->max_km) && is_within(x, km, v->max_km))) &&
	       (!on[CZ_RULE_TIMES] || times_agree(x, r, v)) && (!on[CZ_RULE_LANGUAGE] || language_agrees(x, r, v)) &&
	       (!on[CZ_RULE_FEATURES] || has_features(x, r, v)) &&
	       (!on[CZ_RULE_GROUP] || !group || (v->group_size != CZ_INT_NONE && v->group_size >= group)) &&
	       (!on[CZ_RULE_POLICY] || policy_agrees(x, r, v));
}

static int32_t places_of(const struct records *x, const struct cz_volunteer *v)
{
	const int32_t left = (v->capacity == CZ_INT_NONE ? 1 : v->capacity) - count_last(x, NULL, v->id, is_under_way);
	return left < 0 ? 0 : left;
}

/* Those who may be asked for something new, and those who only may be asked again for what stands. */
static int32_t room_of(const struct records *x, const struct cz_volunteer *v)
{
	const int32_t places = places_of(x, v);
	int32_t most = questions_left(x, v);
	for (size_t i = 0; i < x->s->requests.n; i++)
		most += stands(x, &x->s->requests.v[i], v) && is_fit(x, &x->s->requests.v[i], v);
	return !x->p->rule[CZ_RULE_ASKED] || places < most ? places : most;
}

static bool is_allowed(const struct records *x, const struct cz_request *r, const struct cz_volunteer *v)
{
	return is_fit(x, r, v) && places_of(x, v) > 0 && room_of(x, v) > 0 &&
	       (!x->p->rule[CZ_RULE_ASKED] || questions_left(x, v) > 0 || stands(x, r, v));
}

/* points */

static bool asked_for(const struct records *x, const char *language)
{
	bool any = false;
	for (size_t i = 0; i < x->s->requests.n; i++)
		for (size_t k = 0; k < x->s->requests.v[i].languages.n; k++)
			any = any || same_language(x->s->requests.v[i].languages.v[k], language);
	return any;
}

static bool trained_for_any(const struct records *x, const struct cz_volunteer *v)
{
	bool any = false;
	for (size_t i = 0; i < x->s->requests.n; i++)
		any = any || (x->s->requests.v[i].category && cz_texts_have(&v->trained, x->s->requests.v[i].category));
	return any;
}

/* Fewer than a quarter of those who are here have it. */
static bool is_rare(const struct records *x,
		    bool (*has)(const struct records *x, const struct cz_volunteer *v, const char *what), const char *what)
{
	int32_t here = 0, having = 0;
	for (size_t j = 0; j < x->s->volunteers.n; j++) {
		const struct cz_volunteer *v = &x->s->volunteers.v[j];
		here += is_here(x, v);
		having += is_here(x, v) && has(x, v, what);
	}
	return 4 * having < here;
}

static bool has_car(const struct records *x, const struct cz_volunteer *v, const char *what)
{
	(void)x;
	(void)what;
	return v->car == 1;
}

static bool has_training(const struct records *x, const struct cz_volunteer *v, const char *what)
{
	(void)what;
	return trained_for_any(x, v);
}

/* A car, a training and a language that few have, where the request does not need it. */
static int32_t spent_in_vain(const struct records *x, const struct cz_request *r, const struct cz_volunteer *v)
{
	const struct cz_category_policy c = cz_policy_category(x->p, r->category);
	size_t n;
	const char *const *own = own_languages(x, v, &n);
	bool language = false;
	for (size_t k = 0; k < n; k++) {
		bool needed = false;
		for (size_t m = 0; m < r->languages.n; m++)
			needed = needed || same_language(own[k], r->languages.v[m]);
		language = language || (!needed && asked_for(x, own[k]) && is_rare(x, speaks, own[k]));
	}
	return language + (v->car == 1 && !(r->car == 1 || c.car) && is_rare(x, has_car, NULL)) +
	       (trained_for_any(x, v) && !(c.training && r->category) && is_rare(x, has_training, NULL));
}

static bool has_done(const struct records *x, const struct cz_volunteer *v, const char *category)
{
	for (size_t k = 0; k < x->s->matches.n; k++) {
		const struct cz_match *m = &x->s->matches.v[k];
		const struct cz_request *r = request_of(x, m->request);
		if (r && r->category && strcmp(r->category, category) == 0 && strcmp(m->volunteer, v->id) == 0 && is_last(x, m) &&
		    has_ended(x, m))
			return true;
	}
	return false;
}

static int32_t points_of(const struct records *x, const struct cz_request *r, const struct cz_volunteer *v)
{
	const struct cz_policy *p = x->p;
	const double km = km_between(x, r, v);
	const int32_t per_km = v->car == 1 ? p->per_km_car : p->per_km;
	const int32_t liked = p->shared_interest * common_texts(&r->interests, &v->interests);
	const int32_t yes = count_last(x, NULL, v->id, was_accepted), no = count_last(x, NULL, v->id, was_declined);
	int32_t points = p->start;
	if (km > 0.5)
		points -= (int32_t)((km - 0.5) * -per_km + 0.5);
	if (bits(r->times & v->times) == 1)
		points += p->single_daypart;
	if (r->languages.n && !speaks(x, v, r->languages.v[0]))
		points += p->second_language;
	for (size_t k = 0; k < r->wishes.n; k++)
		if (!cz_texts_have(&v->skills, r->wishes.v[k]) && !cz_texts_have(&v->interests, r->wishes.v[k]))
			points += p->wish_not_met;
	points += liked < p->shared_interests_most ? liked : p->shared_interests_most;
	if (r->category && has_done(x, v, r->category))
		points += p->experience;
	if ((count_last(x, r->id, v->id, has_ended) || ever(x, r->id, v->id, CZ_MATCH_ENDED)) &&
	    !told(x, r->id, v->id, CZ_COMPLAINT))
		points += p->continuity;
	if (stands(x, r, v))
		points += p->kept;
	if (questions(x, v))
		points += p->asked_lately;
	points += spent_in_vain(x, r, v) * p->rare_feature;
	points += ((r->urgency == CZ_INT_NONE ? 2 : r->urgency) - urgency_of(x, r)) * p->lifted_step;
	points += p->acceptance * (yes + 1) / (yes + no + 2);
	return points < 0 ? 0 : points > 10000 ? 10000 : points;
}

/* All that a plan depends on but areas, which f has already. */
static void facts_by_hand(struct facts *f, const struct records *x)
{
	const struct facts others = *f;
	begin_facts(f);
	memcpy(f->area, others.area, sizeof f->area);
	memcpy(f->width, others.width, sizeof f->width);
	memcpy(f->load, others.load, sizeof f->load);
	memcpy(f->fair, others.fair, sizeof f->fair);
	f->loads = others.loads;
	f->fairs = others.fairs;
	for (size_t i = 0; i < x->s->requests.n; i++) {
		const struct cz_request *r = &x->s->requests.v[i];
		const int k = number_of(r->id);
		f->wanted[k] = wanted_of(x, r);
		f->urgency[k] = urgency_of(x, r);
		for (size_t j = 0; j < x->s->volunteers.n; j++)
			if (is_allowed(x, r, &x->s->volunteers.v[j]))
				f->score[k][number_of(x->s->volunteers.v[j].id)] = points_of(x, r, &x->s->volunteers.v[j]);
	}
	for (size_t j = 0; j < x->s->volunteers.n; j++) {
		const int k = number_of(x->s->volunteers.v[j].id);
		f->room[k] = room_of(x, &x->s->volunteers.v[j]);
		f->carried[k] = count_last(x, NULL, x->s->volunteers.v[j].id, is_under_way);
	}
	end_facts(f);
}

#endif
