#include "verify/judge.h"
#include <math.h>

/* rules */

static bool organisation_agrees(const struct cz_seeker *a, const struct cz_giver *g)
{
	const struct cz_organisation *o = g->organisation;
	if (g->rec->organisation && g->rec->exclusive == 1 &&
	    !(a->rec->organisation && strcmp(a->rec->organisation, g->rec->organisation) == 0))
		return false;
	if (!o || !o->areas.n || !a->area)
		return true;
	for (size_t k = 0; k < o->areas.n; k++)
		if (cz_area_holds(o->areas.v[k], a->area))
			return true;
	return false;
}

static bool near_enough(const struct cz_seeker *a, const struct cz_giver *g, double km)
{
	return a->rec->remote == 1 || (km >= 0 && km <= fmin(a->max_km, g->max_km));
}

/* Two by two, four by four, and then all bytes at once: without a branch, for it is asked of millions. */
static int count_bits(uint64_t set)
{
	set -= set >> 1 & 0x5555555555555555;
	set = (set & 0x3333333333333333) + (set >> 2 & 0x3333333333333333);
	set = (set + (set >> 4)) & 0x0f0f0f0f0f0f0f0f;
	return (int)(set * 0x0101010101010101 >> 56);
}

/* One by one, for mostly there are none. */
static int count_few(uint64_t set)
{
	int n = 0;
	for (; set; set &= set - 1)
		n++;
	return n;
}

static bool is_one_bit(uint64_t set)
{
	return set && !(set & (set - 1));
}

static int dayparts_needed(const struct cz_sides *s, const struct cz_seeker *a)
{
	int asked = count_bits(a->rec->times), need = a->rec->frequency == CZ_WEEKLY ? s->book->dayparts_weekly : 1;
	return asked < need ? asked : need;
}

static bool times_meet(const struct cz_sides *s, const struct cz_seeker *a, const struct cz_giver *g)
{
	return !a->rec->times || !g->times || count_bits(a->rec->times & g->times) >= dayparts_needed(s, a);
}

static bool has_features(const struct cz_seeker *a, const struct cz_giver *g)
{
	return (!a->help.car || g->rec->car == 1) && (!a->help.vog || g->vog_until >= a->start) &&
	       (!a->help.training || cz_set_has(g->trained, a->category)) && cz_set_holds(g->skills, a->skills) &&
	       (a->rec->gender == CZ_CODE_NONE || a->rec->gender == g->rec->gender);
}

static bool may_be_asked(const struct cz_giver *g, unsigned between)
{
	return between & CZ_BETWEEN_STANDS || (g->rested && g->asked < g->asks_most);
}

static bool holds(const struct cz_sides *s, int rule, const struct cz_seeker *a, const struct cz_giver *g, unsigned between,
		  double km)
{
	switch (rule) {
	case 1:
		return a->open && g->active && !(between & CZ_BETWEEN_NOW);
	case 2:
		return a->category == CZ_WORD_NONE || cz_set_has(g->categories, a->category);
	case 3:
		return organisation_agrees(a, g);
	case 4:
		return !(between & CZ_BETWEEN_REFUSED);
	case 5:
		return near_enough(a, g, km);
	case 6:
		return times_meet(s, a, g);
	case 7:
		return !a->languages.n || cz_set_common(a->languages, g->languages) > 0;
	case 8:
		return has_features(a, g);
	case 9:
		return g->places > 0;
	case 10:
		return may_be_asked(g, between);
	case 11:
		return !a->group || (g->rec->group_size != CZ_INT_NONE && g->rec->group_size >= a->group);
	default:
		return !a->help.refer && (a->rows & g->rows & ~g->rows_met) == 0;
	}
}

/* Whatever is switched off, nobody helps the same person twice at once, and a request that is closed or to be referred
 * is not helped at all. */
static unsigned always(const struct cz_seeker *a, unsigned between)
{
	return (between & CZ_BETWEEN_NOW || !a->open ? 1u << 1 : 0) | (a->help.refer ? 1u << 12 : 0);
}

bool cz_judge_allows(const struct cz_sides *s, uint32_t seeker, uint32_t giver, unsigned between, double km)
{
	/* most pairs end at the distance, the dayparts or the features; who is looked at offers the kind of help: near.h */
	static const int order[] = {5, 6, 8, 1, 7, 9, 10, 3, 4, 11, 12, 2};
	const struct cz_seeker *a = &s->seeker[seeker];
	const struct cz_giver *g = &s->giver[giver];
	for (size_t k = 0; k < CZ_COUNT(order); k++)
		if (s->book->on[order[k]] && !holds(s, order[k], a, g, between, km))
			return false;
	return !always(a, between);
}

unsigned cz_judge_rules(const struct cz_sides *s, uint32_t seeker, uint32_t giver)
{
	const struct cz_seeker *a = &s->seeker[seeker];
	const struct cz_giver *g = &s->giver[giver];
	unsigned between = cz_sides_between(s, seeker, giver), broken = always(a, between);
	double km = cz_sides_km(s, a, g);
	for (int rule = 1; rule <= CZ_VERIFY_RULES; rule++)
		if (s->book->on[rule] && !holds(s, rule, a, g, between, km))
			broken |= 1u << rule;
	return broken;
}

/* points */

const char *cz_judge_term_name(int term)
{
	static const char *const name[] = {"start", "distance", "times", "language", "wishes", "interests", "experience",
					   "continuity", "kept", "asked", "rare", "waiting", "acceptance", "load"};
	return name[term];
}

int32_t cz_judge_distance(int32_t per_km, double km)
{
	double beyond = km - 0.5; /* the first half kilometre is free */
	return beyond > 0 ? -(int32_t)(beyond * -per_km + 0.5) : 0;
}

static int32_t wishes_missed(const struct cz_seeker *a, const struct cz_giver *g)
{
	int32_t n = 0;
	for (uint32_t k = 0; k < a->wishes.n; k++)
		n += !cz_set_has(g->skills, a->wishes.v[k]) && !cz_set_has(g->interests, a->wishes.v[k]);
	return n;
}

static int32_t asked_and_answered(const struct cz_rulebook *b, const struct cz_giver *g)
{
	return (g->asked ? b->asked_lately : 0) + b->acceptance * (g->accepted + 1) / (g->accepted + g->declined + 2);
}

static int32_t interests_shared(const struct cz_rulebook *b, uint32_t n)
{
	int64_t points = (int64_t)b->shared_interest * n;
	return points < b->shared_interests_most ? (int32_t)points : b->shared_interests_most;
}

static int32_t rare_spent(const struct cz_seeker *a, const struct cz_giver *g)
{
	int32_t n = (g->rare_car && !a->help.car) + (g->rare_training && !a->help.training);
	return n + (cz_set_common(g->rare_languages, a->languages) < g->rare_languages.n);
}

int32_t cz_judge_points(const struct cz_sides *s, uint32_t seeker, uint32_t giver, unsigned between, double km,
			int32_t term[CZ_JUDGE_TERMS])
{
	const struct cz_rulebook *b = s->book;
	const struct cz_seeker *a = &s->seeker[seeker];
	const struct cz_giver *g = &s->giver[giver];
	bool one_daypart = is_one_bit(a->rec->times & g->times);
	bool went_well = between & CZ_BETWEEN_HELPED && !(between & CZ_BETWEEN_COMPLAINT);
	int32_t part[CZ_JUDGE_TERMS] = {
		b->start,
		cz_judge_distance(g->per_km, km),
		one_daypart ? b->single_daypart : 0,
		a->languages.n && !cz_set_has(g->languages, a->first_language) ? b->second_language : 0,
		b->wish_not_met * wishes_missed(a, g),
		interests_shared(b, cz_set_common(a->interests, g->interests)),
		a->category != CZ_WORD_NONE && cz_set_has(g->done, a->category) ? b->experience : 0,
		went_well ? b->continuity : 0,
		between & CZ_BETWEEN_STANDS ? b->kept : 0,
		g->asked ? b->asked_lately : 0,
		b->rare_feature * rare_spent(a, g),
		b->lifted_step * a->lifted,
		b->acceptance * (g->accepted + 1) / (g->accepted + g->declined + 2),
		0,
	};
	int32_t sum = 0;
	for (int k = 0; k < CZ_JUDGE_TERMS; k++)
		sum += part[k];
	if (term)
		memcpy(term, part, sizeof part);
	return sum < 0 ? 0 : sum > 10000 ? 10000 : sum;
}

/* at a glance */

/* GENDER and up: one bit for each. PLAIN_CAR, PLAIN_TRAINING: nothing rare is spent when it is not needed. Skills from
 * SKILL on. */
enum { CAR = 1, VOG = 2, TRAINED = 4, GENDER = 8, PLAIN_CAR = 64, PLAIN_TRAINING = 128, SKILL = 8 };

static uint64_t bits_of(struct cz_set words, uint32_t from, uint32_t bits)
{
	uint64_t v = 0;
	for (uint32_t k = 0; k < words.n; k++)
		v |= UINT64_C(1) << (from + words.v[k] % bits);
	return v;
}

static uint32_t language_bits(struct cz_set words)
{
	return (uint32_t)bits_of(words, 0, 32);
}

static uint64_t gender_bit(int8_t gender)
{
	return gender == CZ_CODE_NONE ? 0 : (uint64_t)GENDER << gender;
}

/* Points for so many bits of interests in common. */
static int32_t most_shared(const struct cz_rulebook *b, const struct cz_judge_wants *a, uint32_t n)
{
	return n ? interests_shared(b, n + a->hidden) : 0;
}

static void add_step(struct cz_judge_wants *w, int n, int32_t step)
{
	for (; n > 0 && w->step[n - 1] < step; n--)
		w->step[n] = w->step[n - 1];
	w->step[n] = step;
}

static void set_steps(const struct cz_rulebook *b, struct cz_judge_wants *w)
{
	int n = 0;
	add_step(w, n++, 0);
	add_step(w, n++, -b->single_daypart);
	add_step(w, n++, -b->second_language);
	add_step(w, n++, -b->rare_feature);
	for (uint32_t k = 0; k < CZ_JUDGE_SHARED; k++)
		add_step(w, n++, w->shared - most_shared(b, w, k));
}

struct cz_judge_wants cz_judge_seeker(const struct cz_sides *s, const struct cz_seeker *a)
{
	const struct cz_rulebook *b = s->book;
	struct cz_judge_wants w = {
		.points = b->start + b->lifted_step * a->lifted,
		.interests = bits_of(a->interests, 0, 64),
		.first_language = a->languages.n ? language_bits((struct cz_set){&a->first_language, 1}) : 0,
		.other_languages = ~language_bits(a->languages),
		.wishes = a->wishes,
		.needless = (a->help.car ? 0 : PLAIN_CAR) | (a->help.training ? 0 : PLAIN_TRAINING),
	};
	w.hidden = a->interests.n - (uint32_t)count_bits(w.interests);
	w.shared = most_shared(b, &w, (uint32_t)count_bits(w.interests));
	set_steps(b, &w);
	if (b->on[6] && dayparts_needed(s, a) > 0)
		w.times = a->rec->times;
	w.twice = b->on[6] && dayparts_needed(s, a) > 1;
	if (b->on[7])
		w.languages = language_bits(a->languages);
	if (b->on[8])
		w.features = (a->help.car ? CAR : 0) | (a->help.vog ? VOG : 0) | (a->help.training ? TRAINED : 0) |
			     gender_bit(a->rec->gender) | bits_of(a->skills, SKILL, 64 - SKILL);
	return w;
}

struct cz_judge_has cz_judge_giver(const struct cz_sides *s, const struct cz_giver *g, uint32_t category)
{
	bool trained = category == CZ_WORD_NONE || cz_set_has(g->trained, category);
	return (struct cz_judge_has){
		.interests = bits_of(g->interests, 0, 64),
		.features = (g->rec->car == 1 ? CAR : 0) | (g->vog_until >= s->today ? VOG : 0) |
			    (trained ? TRAINED : 0) | (g->rare_car ? 0 : PLAIN_CAR) | (g->rare_training ? 0 : PLAIN_TRAINING) |
			    gender_bit(g->rec->gender) | bits_of(g->skills, SKILL, 64 - SKILL),
		.times = g->times,
		.languages = language_bits(g->languages),
		.rare_languages = language_bits(g->rare_languages),
	};
}

int32_t cz_judge_own(const struct cz_sides *s, const struct cz_giver *g, uint32_t category)
{
	bool done = category == CZ_WORD_NONE ? g->done.n > 0 : cz_set_has(g->done, category);
	return (done ? s->book->experience : 0) + asked_and_answered(s->book, g);
}

struct cz_judge_has cz_judge_either(struct cz_judge_has a, struct cz_judge_has b)
{
	return (struct cz_judge_has){
		.interests = a.interests | b.interests,
		.features = a.features | b.features,
		.times = a.times && b.times ? a.times | b.times : 0,
		.languages = a.languages | b.languages,
		.rare_languages = a.rare_languages & b.rare_languages,
	};
}

static bool may_meet(const struct cz_judge_has *b, uint32_t wish)
{
	return b->interests >> wish % 64 & 1 || b->features >> (SKILL + wish % (64 - SKILL)) & 1;
}

int32_t cz_judge_most(const struct cz_rulebook *book, const struct cz_judge_wants *a, const struct cz_judge_has *b)
{
	int spent = count_few(a->needless & ~b->features);
	int32_t points = a->points + book->rare_feature * (spent + ((b->rare_languages & a->other_languages) != 0));
	points += most_shared(book, a, (uint32_t)count_few(a->interests & b->interests));
	if (is_one_bit(a->times & b->times))
		points += book->single_daypart;
	if (a->languages && !(b->languages & a->first_language))
		points += book->second_language;
	for (uint32_t k = 0; k < a->wishes.n; k++)
		points += may_meet(b, a->wishes.v[k]) ? 0 : book->wish_not_met;
	return points;
}

/* many at a glance */

static const uint32_t all_times = (1u << CZ_JUDGE_TIMES) - 1;
static const uint64_t first_features = (1u << CZ_JUDGE_FEATURES) - 1;

static void set_bits(uint64_t *word, uint64_t which, unsigned k)
{
	for (; which; which &= which - 1)
		word[__builtin_ctzll(which)] |= UINT64_C(1) << k;
}

void cz_judge_join(struct cz_judge_crowd *c, unsigned k, const struct cz_judge_has *has)
{
	c->all |= UINT64_C(1) << k;
	c->any_time |= (uint64_t)!has->times << k;
	set_bits(c->times, has->times ? has->times : all_times, k);
	set_bits(c->features, has->features & first_features, k);
	set_bits(c->languages, has->languages, k);
	set_bits(c->interests, has->interests, k);
}

static uint64_t any_of(const uint64_t *word, uint64_t which)
{
	uint64_t who = 0;
	for (; which; which &= which - 1)
		who |= word[__builtin_ctzll(which)];
	return who;
}

static uint64_t all_of(const uint64_t *word, uint64_t which)
{
	uint64_t who = UINT64_MAX;
	for (; which; which &= which - 1)
		who &= word[__builtin_ctzll(which)];
	return who;
}

/* Who has times in common with the request; with `spare` points to lose a single one may cost too many. */
static uint64_t who_has_time(const struct cz_rulebook *book, const struct cz_judge_wants *a,
			     const struct cz_judge_crowd *c, int64_t spare)
{
	uint64_t once = 0, twice = 0;
	for (uint32_t times = a->times; times; times &= times - 1) {
		uint64_t then = c->times[__builtin_ctz(times)];
		twice |= once & then;
		once |= then;
	}
	if (a->twice)
		return twice;
	return spare < -book->single_daypart ? twice | (once & c->any_time) : once;
}

/* Who has so many interests in common that no more points are lost to those who have all. */
static uint64_t who_shares(const struct cz_rulebook *book, const struct cz_judge_wants *a,
			   const struct cz_judge_crowd *c, int64_t spare)
{
	uint64_t more[CZ_JUDGE_SHARED] = {0}, who = UINT64_MAX; /* than 0, 1, 2 */
	if (spare >= a->shared)
		return who;
	for (uint64_t interests = a->interests; interests; interests &= interests - 1) {
		uint64_t same = c->interests[__builtin_ctzll(interests)];
		for (int n = CZ_JUDGE_SHARED; n-- > 1;)
			more[n] |= more[n - 1] & same;
		more[0] |= same;
	}
	for (uint32_t n = 0; n < CZ_JUDGE_SHARED; n++)
		if (spare < a->shared - most_shared(book, a, n))
			who &= more[n];
	return who;
}

/* The first step below so many points to spare; one that is as many is not below yet. */
static int64_t next_step(const struct cz_judge_wants *a, int64_t spare)
{
	for (int k = 0; k < CZ_JUDGE_STEPS; k++)
		if (a->step[k] <= spare)
			return a->step[k];
	return INT32_MIN;
}

uint64_t cz_judge_who(const struct cz_rulebook *book, const struct cz_judge_wants *a, const struct cz_judge_crowd *c,
		      int64_t points, int64_t *until)
{
	int64_t most = (int64_t)a->points + a->shared;
	int64_t spare = points < most - INT32_MAX ? INT32_MAX : most - points; /* of somebody who lacks nothing */
	*until = most - next_step(a, spare);
	if (spare < 0)
		return 0;
	uint64_t who = c->all & all_of(c->features, a->features & first_features);
	if (a->times)
		who &= who_has_time(book, a, c, spare);
	if (a->languages)
		who &= any_of(c->languages, spare < -book->second_language ? a->first_language : a->languages);
	if (spare < -book->rare_feature)
		who &= all_of(c->features, a->needless);
	return who ? who & who_shares(book, a, c, spare) : 0;
}
