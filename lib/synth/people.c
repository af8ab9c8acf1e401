#include "synth/town.h"
#include <stdlib.h>

/* Who offers help and who asks for it. Offer and demand differ by category, as they do in every town: many
 * offer company and transport, many ask for odd jobs, transport and paperwork (DOMAIN.md 3.8 and 3.9). */

struct kind {
	const char *code;
	uint16_t asked, offered; /* weights */
	uint8_t car, vog, training, group; /* percent of requests that need it */
	uint8_t once, weekly;    /* percent; the rest biweekly, monthly, on call */
};

static const struct kind kinds[] = {
	{"VRV", 150, 150, 85, 0, 0, 0, 55, 15},  {"BDS", 90, 110, 30, 0, 0, 0, 15, 65},
	{"GZL", 140, 190, 0, 60, 0, 0, 2, 60},   {"TEL", 20, 40, 0, 0, 0, 0, 2, 70},
	{"WND", 50, 80, 0, 0, 0, 0, 5, 65},      {"UIT", 30, 50, 25, 0, 0, 15, 80, 2},
	{"ADM", 120, 45, 0, 100, 70, 0, 30, 15}, {"DIG", 55, 50, 0, 0, 0, 0, 50, 15},
	{"TAL", 60, 70, 0, 0, 0, 10, 2, 85},     {"KLS", 130, 45, 0, 0, 0, 10, 90, 1},
	{"TUI", 85, 40, 0, 0, 0, 15, 60, 5},     {"SJW", 40, 15, 0, 0, 0, 70, 97, 0},
	{"HHD", 25, 15, 0, 0, 0, 0, 15, 60},     {"KOK", 20, 30, 0, 0, 0, 0, 10, 60},
	{"DIE", 15, 30, 0, 0, 0, 0, 15, 55},     {"GEZ", 45, 35, 0, 100, 0, 0, 2, 75},
	{"RSP", 35, 15, 0, 100, 60, 0, 15, 45},  {"MZS", 15, 15, 0, 0, 0, 0, 5, 20},
	{"WAK", 8, 8, 0, 100, 100, 0, 70, 5},    {"WGW", 25, 25, 0, 0, 0, 0, 5, 70},
	{"ACT", 20, 45, 0, 0, 0, 20, 25, 60},    {"OVG", 15, 10, 0, 0, 0, 0, 60, 15},
	{"ZRG", 12, 0, 0, 0, 0, 0, 20, 60},
};
enum { KINDS = CZ_COUNT(kinds) };

static size_t pick_kind(struct cz_chance *c, bool asked)
{
	uint16_t weight[KINDS];
	for (size_t i = 0; i < KINDS; i++)
		weight[i] = asked ? kinds[i].asked : kinds[i].offered;
	return cz_chance_weighted(c, weight, KINDS);
}

/* Some give their postcode without its letters. */
static void live_in(struct cz_town *t, struct cz_chance *c, uint32_t street, struct cz_where *w)
{
	const struct cz_street *s = &t->street[street];
	w->postcode = cz_chance_hit(c, 12) ? t->quarter[s->quarter].postcode : s->postcode;
	w->area = t->quarter[s->quarter].area;
}

static struct cz_texts pick_texts(struct cz_town *t, struct cz_chance *c, const char *const *list, size_t n, int most)
{
	const char *v[4];
	size_t k = 0, want = (size_t)cz_chance_between(c, 0, most);
	while (k < want && k < CZ_COUNT(v)) {
		v[k] = list[cz_chance_below(c, (uint32_t)n)];
		size_t same = 0;
		while (same < k && v[same] != v[k])
			same++;
		if (same < k)
			break;
		k++;
	}
	return cz_town_texts(t, v, k);
}

static struct cz_texts pick_languages(struct cz_town *t, struct cz_chance *c, enum cz_culture culture, bool asks)
{
	const char *v[3];
	size_t n = 0;
	const char *own = cz_culture_language(culture);
	bool dutch = !own || cz_chance_hit(c, asks ? 60 : 90);
	if (own)
		v[n++] = own;
	if (dutch)
		v[n++] = "nl";
	if (!asks && cz_chance_hit(c, 30))
		v[n++] = "en";
	if (asks && !own && cz_chance_hit(c, 70)) /* who speaks Dutch does not say so */
		n = 0;
	return cz_town_texts(t, v, n);
}

/* When people can: by day, by evening, in the weekend, or just some dayparts. */
static uint32_t pick_times(struct cz_chance *c, int fewest, int most)
{
	static const uint16_t pattern[] = {20, 35, 15, 10, 20};
	enum { ANY, WORKDAYS, EVENINGS, WEEKEND, SOME };
	size_t p = cz_chance_weighted(c, pattern, CZ_COUNT(pattern));
	uint32_t times = 0;
	if (p == ANY)
		return 0;
	for (int n = cz_chance_between(c, fewest, most); n > 0; n--) {
		int day = p == WEEKEND ? cz_chance_between(c, 5, 6) : cz_chance_between(c, 0, p == SOME ? 6 : 4);
		int part = p == EVENINGS ? 2 : cz_chance_between(c, 0, p == SOME ? 2 : 1);
		times |= (uint32_t)1 << (3 * day + part);
	}
	return times;
}

static int8_t pick_gender(struct cz_chance *c)
{
	static const uint16_t weight[] = {62, 37, 1};
	return (int8_t)cz_chance_weighted(c, weight, CZ_COUNT(weight));
}

static const char *pick_organisation(const struct cz_town *t, struct cz_chance *c)
{
	return t->organisations ? t->organisation[cz_chance_below(c, (uint32_t)t->organisations)].id : NULL;
}

static const char *const skills[] = {"tillen", "rolstoel duwen", "EHBO", "gebarentaal", "aanhanger", "gereedschap"};
static const char *const trainings[] = {"ADM", "RSP", "WAK"};

static void pick_categories(struct cz_town *t, struct cz_chance *c, struct cz_helper *h)
{
	const char *v[5];
	size_t n = 0;
	for (int want = cz_chance_low(c, 1, 5); want > 0; want--)
		h->offers |= (uint32_t)1 << pick_kind(c, false);
	for (size_t i = 0; i < KINDS; i++)
		if (h->offers >> i & 1)
			v[n++] = kinds[i].code;
	h->rec.categories = cz_town_texts(t, v, n);
}

static void make_helper(struct cz_town *t, struct cz_chance *c, struct cz_helper *h, int64_t number)
{
	static const uint16_t homes[CZ_QUARTERS] = {18, 14, 17, 10, 16, 8, 12, 5};
	static const uint16_t places[] = {60, 30, 10}, statuses[] = {4, 84, 6, 6};
	struct cz_volunteer *v = &h->rec;
	cz_day today = t->plan->today;
	cz_type_blank(&cz_type_volunteer, v);
	v->id = cz_town_id(t, 'V', number);
	h->culture = (uint8_t)cz_culture_pick(c);
	h->street = cz_town_street(t, c, homes);
	live_in(t, c, h->street, &v->where);
	pick_categories(t, c, h);
	v->max_km = cz_chance_low(c, 4, 50) / 2.0;
	v->times = pick_times(c, 3, 9);
	v->languages = pick_languages(t, c, (enum cz_culture)h->culture, false);
	v->skills = pick_texts(t, c, skills, CZ_COUNT(skills), cz_chance_hit(c, 40) ? 2 : 0);
	v->interests = pick_texts(t, c, cz_word_interests, cz_word_interests_n, 3);
	v->gender = pick_gender(c);
	v->car = (int8_t)cz_chance_hit(c, 62);
	v->capacity = 1 + (int32_t)cz_chance_weighted(c, places, CZ_COUNT(places));
	v->since = today - cz_chance_between(c, 5, 1800);
	if (cz_chance_hit(c, 70))
		v->vog_seen = v->since + 20 < today - 1300 ? today - cz_chance_between(c, 10, 1300) : v->since + 4;
	v->trained = pick_texts(t, c, trainings, CZ_COUNT(trainings), cz_chance_hit(c, 25) ? 2 : 0);
	if (cz_chance_hit(c, 4))
		v->group_size = cz_chance_between(c, 4, 12);
	v->organisation = cz_chance_hit(c, 60) ? pick_organisation(t, c) : NULL;
	if (v->organisation && cz_chance_hit(c, 5))
		v->exclusive = 1;
	if (cz_chance_hit(c, 20))
		v->asks_per_month = cz_chance_between(c, 1, 4);
	v->status = (int8_t)cz_chance_weighted(c, statuses, CZ_COUNT(statuses));
	if (v->status == CZ_VOLUNTEER_APPLICANT)
		v->since = today - cz_chance_between(c, 0, 20);
	if (v->status == CZ_VOLUNTEER_LEFT)
		v->until = today - cz_chance_between(c, 1, 150);
	if (v->until != CZ_DAY_NONE && v->until < v->since)
		v->since = v->until;
	if (cz_chance_hit(c, 8) && (v->absent.v = cz_town_array(t, 1, sizeof *v->absent.v))) {
		cz_day from = today + cz_chance_between(c, -20, 30);
		v->absent.v[0] = (struct cz_period){from, from + cz_chance_between(c, 6, 40)};
		v->absent.n = 1;
	}
	if (!t->plan->open)
		return;
	v->status = CZ_VOLUNTEER_ACTIVE;
	v->until = CZ_DAY_NONE;
	v->absent.n = 0;
}

void cz_town_make_helpers(struct cz_town *t)
{
	struct cz_chance c = cz_town_chance(t, CZ_STREAM_HELPERS);
	struct cz_share share = cz_town_share(t->plan, t->number, t->plan->volunteers);
	t->helper = cz_town_array(t, share.n, sizeof *t->helper);
	for (t->helpers = 0; t->helpers < share.n && !t->failed; t->helpers++)
		make_helper(t, &c, &t->helper[t->helpers], share.first + (int64_t)t->helpers);
}

static int8_t pick_frequency(struct cz_chance *c, const struct kind *k)
{
	uint32_t draw = cz_chance_below(c, 100);
	if (draw < k->once)
		return CZ_ONCE;
	if (draw < (uint32_t)k->once + k->weekly)
		return CZ_WEEKLY;
	return (int8_t)cz_chance_between(c, CZ_BIWEEKLY, CZ_ON_CALL);
}

/* Requests come in over eighty weeks, some more each year, fewer in summer and at Christmas. */
static cz_day pick_created(const struct cz_town *t, struct cz_chance *c)
{
	enum { DAYS = 560 };
	for (;;) {
		cz_day day = t->plan->today - cz_chance_between(c, 0, DAYS);
		struct cz_civil d = cz_day_civil(day);
		bool quiet = d.month == 7 || d.month == 8 || (d.month == 12 && d.day > 18);
		bool weekend = cz_day_weekday(day) > 4;
		if ((!quiet || cz_chance_hit(c, 60)) && (!weekend || cz_chance_hit(c, 20)))
			return day;
	}
}

static void make_asker(struct cz_town *t, struct cz_chance *c, struct cz_asker *a, int64_t number, cz_day created)
{
	static const uint16_t homes[CZ_QUARTERS] = {22, 20, 12, 14, 10, 14, 5, 3}, urgencies[] = {20, 30, 50};
	static const uint16_t who[] = {92, 3, 3, 2};
	static const char *const wishes[] = {"zelfde leeftijd", "niet roken", "rustig", "houdt van dieren", "praat dialect"};
	struct cz_request *r = &a->rec;
	a->kind = (uint8_t)pick_kind(c, true);
	const struct kind *k = &kinds[a->kind];
	cz_type_blank(&cz_type_request, r);
	r->id = cz_town_id(t, 'R', number);
	r->category = k->code;
	r->requester = (int8_t)cz_chance_weighted(c, who, CZ_COUNT(who));
	a->culture = (uint8_t)cz_culture_pick(c);
	a->street = cz_town_street(t, c, homes);
	live_in(t, c, a->street, &r->where);
	r->created = created;
	r->urgency = 1 + (int32_t)cz_chance_weighted(c, urgencies, CZ_COUNT(urgencies));
	r->frequency = pick_frequency(c, k);
	if (r->frequency == CZ_ONCE && cz_chance_hit(c, 50))
		r->needed_by = r->created + cz_chance_between(c, 5, 40);
	if (strcmp(r->category, "TEL") == 0)
		r->remote = 1;
	r->times = pick_times(c, 1, 4);
	r->languages = pick_languages(t, c, (enum cz_culture)a->culture, true);
	r->skills = pick_texts(t, c, skills, CZ_COUNT(skills), cz_chance_hit(c, 6) ? 1 : 0);
	r->interests = pick_texts(t, c, cz_word_interests, cz_word_interests_n, 2);
	r->wishes = pick_texts(t, c, wishes, CZ_COUNT(wishes), cz_chance_hit(c, 10) ? 1 : 0);
	r->car = (int8_t)cz_chance_hit(c, k->car);
	r->vog = (int8_t)cz_chance_hit(c, k->vog);
	if (cz_chance_hit(c, 7))
		r->gender = cz_chance_hit(c, 80) ? CZ_FEMALE : CZ_MALE;
	if (cz_chance_hit(c, k->group))
		r->helpers = cz_chance_between(c, 2, 4);
	if (cz_chance_hit(c, 6))
		r->max_km = cz_chance_between(c, 2, 8);
	if (cz_chance_hit(c, 55))
		r->organisation = pick_organisation(t, c);
	if (r->organisation && cz_chance_hit(c, 70))
		r->contact_person = cz_town_text(t, "C%02u", 1 + cz_chance_below(c, 15));
	if (r->organisation && t->partnerships && cz_chance_hit(c, 45))
		r->partnership = t->partnership[cz_chance_below(c, (uint32_t)t->partnerships)].id;
	r->status = CZ_REQUEST_OPEN;
}

static int by_day(const void *a, const void *b)
{
	const cz_day *x = a, *y = b;
	return *x < *y ? -1 : *x > *y;
}

/* Numbers are given out as requests come in. */
void cz_town_make_askers(struct cz_town *t)
{
	struct cz_chance c = cz_town_chance(t, CZ_STREAM_ASKERS);
	struct cz_share share = cz_town_share(t->plan, t->number, t->plan->requests);
	cz_day *created = cz_town_array(t, share.n, sizeof *created);
	t->asker = cz_town_array(t, share.n, sizeof *t->asker);
	if (t->failed)
		return;
	for (size_t i = 0; i < share.n; i++)
		created[i] = pick_created(t, &c);
	qsort(created, share.n, sizeof *created, by_day);
	for (t->askers = 0; t->askers < share.n && !t->failed; t->askers++)
		make_asker(t, &c, &t->asker[t->askers], share.first + (int64_t)t->askers, created[t->askers]);
}
