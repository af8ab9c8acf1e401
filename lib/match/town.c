#include "match/town.h"
#include "base/array.h"
#include <math.h>
#include <stdlib.h>

struct cz_past_pair {
	uint32_t ask, hand;
	uint8_t bits;
	const struct cz_match *kept;
};

/* bits of texts */

static int add_bit(struct cz_bits *b, const char *name, uint64_t *bits, struct cz_err *err)
{
	size_t i = cz_map_add(&b->names, cz_str_of(name), NULL);
	if (i == CZ_MAP_NONE)
		return cz_fail_mem(err);
	if (i >= 64)
		return cz_fail(err, CZ_EINPUT, "more than 64 different %s: give them through a list of codes", b->what);
	*bits |= (uint64_t)1 << i;
	return 0;
}

static int add_bits(struct cz_bits *b, const struct cz_texts *texts, uint64_t *bits, struct cz_err *err)
{
	int rc = 0;
	for (size_t i = 0; i < texts->n && !rc; i++)
		rc = add_bit(b, texts->v[i], bits, err);
	return rc;
}

/* Languages meet on their first part: nl-BE speaks nl. */
static int add_languages(struct cz_bits *b, const struct cz_texts *texts, uint64_t *bits, uint64_t *first, struct cz_err *err)
{
	int rc = 0;
	for (size_t i = 0; i < texts->n && !rc; i++) {
		char tag[16];
		size_t n = strcspn(texts->v[i], "-");
		uint64_t bit = 0;
		n = n < sizeof tag - 1 ? n : sizeof tag - 1;
		memcpy(tag, texts->v[i], n);
		tag[n] = '\0';
		for (size_t k = 0; k < n; k++)
			tag[k] = tag[k] >= 'A' && tag[k] <= 'Z' ? (char)(tag[k] + ('a' - 'A')) : tag[k];
		rc = add_bit(b, tag, &bit, err);
		*bits |= bit;
		if (i == 0)
			*first = bit;
	}
	return rc;
}

/* what happened before */

static int add_past(struct cz_match_town *t, uint32_t ask, uint32_t hand, unsigned bits, const struct cz_match *m,
		    struct cz_err *err)
{
	if (!CZ_ARRAY_MORE(t->past, t->pasts, t->past_cap))
		return cz_fail_mem(err);
	t->past[t->pasts++] = (struct cz_past_pair){ask, hand, (uint8_t)bits, bits & CZ_PAST_KEPT ? m : NULL};
	return 0;
}

static int by_pair(const void *a, const void *b)
{
	const struct cz_past_pair *x = a, *y = b;
	if (x->ask != y->ask)
		return x->ask < y->ask ? -1 : 1;
	return x->hand < y->hand ? -1 : x->hand > y->hand;
}

static const struct cz_past_pair *find_past(const struct cz_match_town *t, uint32_t ask, uint32_t hand)
{
	size_t lo = 0, hi = t->pasts;
	const struct cz_past_pair key = {ask, hand, 0, NULL};
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		int c = by_pair(&t->past[mid], &key);
		if (c == 0)
			return &t->past[mid];
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

unsigned cz_match_past(const struct cz_match_town *t, uint32_t ask, uint32_t hand)
{
	const struct cz_past_pair *p = find_past(t, ask, hand);
	return p ? p->bits : 0;
}

const struct cz_match *cz_match_kept(const struct cz_match_town *t, uint32_t ask, uint32_t hand)
{
	const struct cz_past_pair *p = find_past(t, ask, hand);
	return p ? p->kept : NULL;
}

static int sort_past(struct cz_match_town *t)
{
	size_t n = 0;
	if (t->pasts)
		qsort(t->past, t->pasts, sizeof *t->past, by_pair);
	for (size_t i = 0; i < t->pasts; i++) {
		if (n && by_pair(&t->past[n - 1], &t->past[i]) == 0) {
			struct cz_past_pair *same = &t->past[n - 1];
			same->bits |= t->past[i].bits;
			if (!same->kept || (t->past[i].kept && t->past[i].kept->proposed > same->kept->proposed))
				same->kept = t->past[i].kept;
		} else {
			t->past[n++] = t->past[i];
		}
	}
	t->pasts = n;
	return 0;
}

static int take_match(struct cz_match_town *t, const struct cz_store *s, const struct cz_match *m, struct cz_err *err)
{
	size_t i = cz_map_find(&s->request_ids, cz_str_of(m->request));
	size_t j = cz_map_find(&s->volunteer_ids, cz_str_of(m->volunteer));
	struct cz_ask *a = i == CZ_MAP_NONE ? NULL : &t->ask[i];
	struct cz_hand *h = j == CZ_MAP_NONE ? NULL : &t->hand[j];
	unsigned bits = 0;
	switch (m->status) {
	case CZ_MATCH_ACCEPTED:
	case CZ_MATCH_ACTIVE:
	case CZ_MATCH_CLOSING:
		bits = CZ_PAST_NOW;
		if (a)
			a->wanted--;
		if (h) {
			h->carried++;
			h->accepted++;
		}
		break;
	case CZ_MATCH_DECLINED:
		bits = CZ_PAST_DECLINED;
		if (h)
			h->declined++;
		break;
	case CZ_MATCH_ENDED:
		bits = CZ_PAST_BEFORE;
		if (h) {
			h->accepted++;
			if (a && a->category >= 0)
				h->done |= (uint64_t)1 << a->category;
		}
		break;
	case CZ_MATCH_PROPOSED:
		if (m->expires == CZ_DAY_NONE || m->expires >= t->today)
			bits = CZ_PAST_KEPT;
		else if (h && t->today - m->expires < t->policy->cool_down_days)
			h->rested = false;
		break;
	default:
		break;
	}
	return bits && a && h ? add_past(t, (uint32_t)i, (uint32_t)j, bits, m, err) : 0;
}

static int take_refusals(struct cz_match_town *t, const struct cz_store *s, struct cz_err *err)
{
	int rc = 0;
	for (uint32_t i = 0; i < t->asks; i++)
		for (size_t k = 0; k < t->ask[i].rec->refuses.n && !rc; k++) {
			size_t j = cz_map_find(&s->volunteer_ids, cz_str_of(t->ask[i].rec->refuses.v[k]));
			if (j != CZ_MAP_NONE)
				rc = add_past(t, i, (uint32_t)j, CZ_PAST_DECLINED, NULL, err);
		}
	for (uint32_t j = 0; j < t->hands; j++)
		for (size_t k = 0; k < t->hand[j].rec->refuses.n && !rc; k++) {
			size_t i = cz_map_find(&s->request_ids, cz_str_of(t->hand[j].rec->refuses.v[k]));
			if (i != CZ_MAP_NONE)
				rc = add_past(t, (uint32_t)i, j, CZ_PAST_DECLINED, NULL, err);
		}
	return rc;
}

static void take_contacts(struct cz_match_town *t, const struct cz_store *s)
{
	for (size_t k = 0; k < s->contacts.n; k++) {
		const struct cz_contact *c = &s->contacts.v[k];
		size_t j = cz_map_find(&s->volunteer_ids, cz_str_of(c->volunteer));
		if (j != CZ_MAP_NONE && c->kind == CZ_ASKED && c->date <= t->today && t->today - c->date < 30)
			t->hand[j].asked++;
	}
}

/* the two sides */

static int32_t lifted_urgency(const struct cz_match_town *t, const struct cz_request *r)
{
	int32_t urgency = r->urgency == CZ_INT_NONE ? 2 : r->urgency;
	if (t->policy->waiting_days > 0 && r->created != CZ_DAY_NONE && r->created < t->today)
		urgency -= (t->today - r->created) / t->policy->waiting_days;
	return urgency < 1 ? 1 : urgency;
}

static bool is_open(const struct cz_request *r)
{
	return r->status == CZ_CODE_NONE || r->status == CZ_REQUEST_OPEN || r->status == CZ_REQUEST_MATCHED ||
	       r->status == CZ_REQUEST_ACTIVE;
}

static int make_ask(struct cz_match_town *t, const struct cz_request *r, struct cz_ask *a, struct cz_err *err)
{
	struct cz_category_policy c = cz_policy_category(t->policy, r->category);
	uint64_t bit = 0;
	int32_t helpers = r->helpers == CZ_INT_NONE ? 1 : r->helpers;
	*a = (struct cz_ask){.rec = r, .times = r->times, .category = -1, .urgency = lifted_urgency(t, r),
			     .wanted = helpers, .gender = r->gender, .remote = r->remote == 1};
	a->refer = c.refer;
	a->car = r->car == 1 || c.car;
	a->vog = r->vog == 1 || c.vog;
	a->training = c.training;
	if (c.group) {
		a->group = helpers;
		a->wanted = 1;
	} else if (c.not_alone && a->wanted < 2) {
		a->wanted = 2;
	}
	a->max_km = isnan(r->max_km) || r->max_km > t->policy->max_km ? t->policy->max_km : r->max_km;
	if (!cz_places_find(t->places, &r->where, &a->spot))
		a->spot = (struct cz_spot){NAN, NAN, NAN, NAN};
	int rc = r->category ? add_bit(&t->categories, r->category, &bit, err) : 0;
	if (!rc && r->category)
		a->category = __builtin_ctzll(bit);
	if (!rc)
		rc = add_languages(&t->languages, &r->languages, &a->languages, &a->first_language, err);
	if (!rc)
		rc = add_bits(&t->skills, &r->skills, &a->skills, err);
	if (!rc)
		rc = add_bits(&t->interests, &r->interests, &a->interests, err);
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

static int make_hand(struct cz_match_town *t, const struct cz_store *s, const struct cz_volunteer *v, struct cz_hand *h,
		     struct cz_err *err)
{
	uint64_t first = 0;
	*h = (struct cz_hand){.rec = v, .times = v->times, .rested = true, .active = is_active(t, v)};
	h->max_km = isnan(v->max_km) || v->max_km > t->policy->max_km ? t->policy->max_km : v->max_km;
	if (v->vog_seen != CZ_DAY_NONE) {
		h->vog = cz_day_add_months(v->vog_seen, t->policy->vog_months) >= t->today;
		h->vog_expired = !h->vog;
	}
	h->asked_lately = v->last_asked != CZ_DAY_NONE && t->today - v->last_asked < 30;
	size_t o = v->organisation ? cz_map_find(&s->organisation_ids, cz_str_of(v->organisation)) : CZ_MAP_NONE;
	h->organisation = o == CZ_MAP_NONE ? NULL : &s->organisations.v[o];
	if (!cz_places_find(t->places, &v->where, &h->spot))
		h->spot = (struct cz_spot){NAN, NAN, NAN, NAN};
	int rc = add_bits(&t->categories, &v->categories, &h->categories, err);
	if (!rc)
		rc = add_bits(&t->categories, &v->trained, &h->trained, err);
	if (!rc)
		rc = add_languages(&t->languages, &v->languages, &h->languages, &first, err);
	if (!rc)
		rc = add_bits(&t->skills, &v->skills, &h->skills, err);
	if (!rc)
		rc = add_bits(&t->interests, &v->interests, &h->interests, err);
	return rc;
}

/* Wishes are met by skills or interests of the same name; the others no one can meet. */
static void take_wishes(struct cz_match_town *t)
{
	for (uint32_t i = 0; i < t->asks; i++) {
		struct cz_ask *a = &t->ask[i];
		for (size_t k = 0; k < a->rec->wishes.n && k < 64; k++)
			a->wishes |= (uint64_t)1 << k;
	}
}

/* A feature is rare when fewer than a quarter of the active volunteers have it. */
static void find_rare(struct cz_match_town *t)
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

static void count_places(struct cz_match_town *t)
{
	for (uint32_t i = 0; i < t->asks; i++) {
		struct cz_ask *a = &t->ask[i];
		a->takes_part = is_open(a->rec) && !a->refer && a->wanted > 0;
		if (a->wanted < 0)
			a->wanted = 0;
	}
	for (uint32_t j = 0; j < t->hands; j++) {
		struct cz_hand *h = &t->hand[j];
		int32_t capacity = h->rec->capacity == CZ_INT_NONE ? 1 : h->rec->capacity;
		h->places = capacity > h->carried ? capacity - h->carried : 0;
	}
}

int cz_match_town_init(struct cz_match_town *t, const struct cz_store *s, const struct cz_policy *policy, cz_day today,
		       struct cz_err *err)
{
	*t = (struct cz_match_town){.policy = policy, .today = today, .categories.what = "categories",
				    .languages.what = "languages", .skills.what = "skills", .interests.what = "interests"};
	if (s->requests.n > UINT32_MAX / 2 || s->volunteers.n > UINT32_MAX / 2)
		return cz_fail(err, CZ_EINPUT, "more than two thousand million records");
	t->places = cz_places_new(s->places.v, s->places.n);
	t->ask = cz_array_new(s->requests.n, sizeof *t->ask);
	t->hand = cz_array_new(s->volunteers.n, sizeof *t->hand);
	if (!t->places || !t->ask || !t->hand)
		return cz_fail_mem(err);
	int rc = 0;
	for (size_t i = 0; i < s->requests.n && !rc; i++, t->asks++)
		rc = make_ask(t, &s->requests.v[i], &t->ask[i], err);
	for (size_t j = 0; j < s->volunteers.n && !rc; j++, t->hands++)
		rc = make_hand(t, s, &s->volunteers.v[j], &t->hand[j], err);
	for (size_t k = 0; k < s->matches.n && !rc; k++)
		rc = take_match(t, s, &s->matches.v[k], err);
	if (!rc)
		rc = take_refusals(t, s, err);
	if (rc)
		return rc;
	take_contacts(t, s);
	take_wishes(t);
	find_rare(t);
	count_places(t);
	return sort_past(t);
}

void cz_match_town_release(struct cz_match_town *t)
{
	cz_map_release(&t->categories.names);
	cz_map_release(&t->languages.names);
	cz_map_release(&t->skills.names);
	cz_map_release(&t->interests.names);
	cz_places_free(t->places);
	free(t->ask);
	free(t->hand);
	free(t->past);
}

static bool same_pc4(const struct cz_where *a, const struct cz_where *b)
{
	return a->postcode && b->postcode && memcmp(a->postcode, b->postcode, 4) == 0;
}

double cz_match_km(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h)
{
	if (a->remote)
		return 0;
	if (cz_spot_known(&a->spot) && cz_spot_known(&h->spot))
		return cz_spot_km(&a->spot, &h->spot);
	return same_pc4(&a->rec->where, &h->rec->where) ? t->policy->same_postcode_km : -1;
}
