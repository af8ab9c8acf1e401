#ifndef CZ_TEST_RANDOM_TOWN_H
#define CZ_TEST_RANDOM_TOWN_H

/* Random towns, with something in them for every rule and every point, for the tests of match/candidates and
 * match/census. There is one at a time. */
#include "../unit.h"
#include "base/hash.h"
#include "match/town.h"
#include <math.h>
#include <stdio.h>

enum { TOWN_ASKS = 30, TOWN_HANDS = 500, TOWN_PAST = 60, TOWN_INTERESTS = 80, TOWN_WORDS = 8 };

struct town_shape {
	uint32_t asks, hands, pasts;
	uint32_t kinds;     /* of help, up to 3, the last of which asks for training; with one, everybody offers that */
	uint32_t interests; /* there are so many of them */
	uint32_t rare;      /* a car, training and another language than Dutch: of one in so many */
	bool streets;       /* all live on a lattice of streets, so that many pairs score the same; else far away too */
};

static uint64_t town_chance;

static inline uint32_t below(uint32_t n)
{
	town_chance += 0x9e3779b97f4a7c15u;
	return (uint32_t)(cz_mix64(town_chance) >> 33) % n;
}

static const char *const town_kind[] = {"BDS", "TUI", "ADM"}, *const town_skill[] = {"lift", "dogs"};
static const char *const town_language[] = {"nl", "ar", "tr"};
static const char *town_organisation[] = {"O1", "O2", "O3"}, *town_areas[] = {"WK900101", "WK900102"};
static char town_interest_name[TOWN_INTERESTS][16], town_id[TOWN_ASKS + TOWN_HANDS][16];
static const char *town_interest[TOWN_INTERESTS], *town_list[TOWN_ASKS + TOWN_HANDS][6][TOWN_WORDS];
static struct cz_request town_request[TOWN_ASKS];
static struct cz_volunteer town_volunteer[TOWN_HANDS];
static struct cz_match town_match[TOWN_PAST];
static struct cz_at town_at[TOWN_HANDS];

/* Some of n words, each once, at most so many (up to TOWN_WORDS). */
static inline struct cz_texts town_texts(size_t who, int which, const char *const *word, uint32_t n, uint32_t most)
{
	size_t some = below(most + 1), first = below(n);
	if (some > n)
		some = n;
	for (size_t k = 0; k < some; k++)
		town_list[who][which][k] = word[(first + k) % n];
	return (struct cz_texts){town_list[who][which], some};
}

static inline struct cz_texts town_one(size_t who, int which, const char *word)
{
	town_list[who][which][0] = word;
	return (struct cz_texts){town_list[who][which], 1};
}

/* A few postcodes without coordinates, the others on the lattice, or in and around a town, some far away. */
static inline struct cz_where town_where(const struct town_shape *shape)
{
	static const char *const postcode[] = {"1001", "1002", "9001"};
	struct cz_where w = {postcode[below(3)], NULL, NAN, NAN, NAN, NAN};
	double reach = below(4) ? 6 : 60;
	if (!below(shape->streets ? 20 : 6))
		return w;
	w.lat = 52 + (shape->streets ? below(20) * 0.004 : (below(2001) / 1000.0 - 1) * reach / 111);
	w.lon = 5 + (shape->streets ? below(20) * 0.005 : (below(2001) / 1000.0 - 1) * reach / 68);
	if (!below(3))
		w.area = below(2) ? "WK900101" : "BU90010203";
	return w;
}

static inline uint32_t town_times(void)
{
	return below(2) ? below(1 << 21) & below(1 << 21) : 0;
}

/* Up to two languages; besides Dutch they are rare. */
static inline struct cz_texts town_languages(const struct town_shape *shape, size_t who)
{
	return town_texts(who, 1, town_language, below(shape->rare) ? 1 : 3, 2);
}

static inline void town_make_request(const struct town_shape *shape, struct cz_request *r, size_t i)
{
	cz_type_blank(&cz_type_request, r);
	snprintf(town_id[i], sizeof town_id[i], "R%zu", i);
	r->id = town_id[i];
	r->category = shape->kinds == 1 || below(8) ? town_kind[below(shape->kinds)] : NULL;
	r->where = town_where(shape);
	r->created = below(3) ? CZ_DAY_NONE : 20000 - (cz_day)below(200);
	r->urgency = below(2) ? CZ_INT_NONE : 1 + (int32_t)below(3);
	r->max_km = below(3) ? NAN : below(20);
	r->times = town_times();
	r->languages = town_texts(i, 1, town_language, 3, 2);
	r->skills = below(4) ? (struct cz_texts){NULL, 0} : town_texts(i, 2, town_skill, 2, 1);
	r->interests = town_texts(i, 3, town_interest, shape->interests, below(2) ? 3 : TOWN_WORDS);
	r->wishes = below(2) ? town_texts(i, 4, town_interest, shape->interests, 3) :
			       town_texts(i, 4, town_skill, 2, 2);
	if (r->wishes.n > 1 && below(2)) /* one of them twice */
		r->wishes.v[1] = r->wishes.v[0];
	r->remote = below(10) == 0;
	r->car = (int8_t)(below(4) == 0);
	r->status = CZ_REQUEST_OPEN;
	r->organisation = below(2) ? town_organisation[below(3)] : NULL;
}

static inline void town_make_volunteer(const struct town_shape *shape, struct cz_volunteer *v, size_t who)
{
	const bool picky = shape->kinds > 1;
	cz_type_blank(&cz_type_volunteer, v);
	snprintf(town_id[who], sizeof town_id[who], "V%zu", who);
	v->id = town_id[who];
	v->where = town_where(shape);
	v->categories = picky ? town_texts(who, 0, town_kind, shape->kinds, 2) : town_one(who, 0, town_kind[0]);
	v->languages = town_languages(shape, who);
	v->skills = town_texts(who, 2, town_skill, 2, 2);
	v->interests = town_texts(who, 3, town_interest, shape->interests, below(2) ? 3 : TOWN_WORDS);
	v->trained = below(shape->rare) ? (struct cz_texts){NULL, 0} : town_one(who, 5, town_kind[2]);
	v->vog_seen = below(3) ? 19990 : CZ_DAY_NONE;
	v->times = town_times();
	v->max_km = !picky || below(3) ? NAN : below(20);
	v->organisation = picky && below(2) ? town_organisation[below(3)] : NULL;
	v->exclusive = (int8_t)below(2);
	v->car = (int8_t)(below(shape->rare) == 0);
	v->capacity = (int32_t)below(4);
	v->status = (int8_t)(below(8) ? CZ_VOLUNTEER_ACTIVE : CZ_VOLUNTEER_PAUSED);
}

static inline void town_make(struct cz_store *s, const struct town_shape *shape)
{
	static struct cz_organisation organisation[3];
	*s = (struct cz_store)CZ_STORE_INIT;
	for (size_t k = 0; k < TOWN_INTERESTS; k++) {
		snprintf(town_interest_name[k], sizeof town_interest_name[k], "i%zu", k);
		town_interest[k] = town_interest_name[k];
	}
	for (size_t i = 0; i < shape->asks; i++) {
		town_make_request(shape, &town_request[i], i);
		assert_true(cz_map_add(&s->request_ids, cz_str_of(town_id[i]), NULL) == i);
	}
	for (size_t j = 0; j < shape->hands; j++) {
		town_make_volunteer(shape, &town_volunteer[j], TOWN_ASKS + j);
		assert_true(cz_map_add(&s->volunteer_ids, cz_str_of(town_id[TOWN_ASKS + j]), NULL) == j);
	}
	for (size_t o = 0; o < 3; o++) {
		organisation[o] = (struct cz_organisation){.id = town_organisation[o], .areas = {town_areas, o}};
		assert_true(cz_map_add(&s->organisation_ids, cz_str_of(town_organisation[o]), NULL) == o);
	}
	for (size_t k = 0; k < shape->pasts; k++) {
		struct cz_match *m = &town_match[k];
		cz_type_blank(&cz_type_match, m);
		m->request = town_id[below(shape->asks)];
		m->volunteer = town_id[TOWN_ASKS + below(shape->hands)];
		m->status = (int8_t)below(6);
		m->proposed = 20000 - (cz_day)below(40);
	}
	s->requests.v = town_request, s->requests.at = town_at, s->requests.n = shape->asks;
	s->volunteers.v = town_volunteer, s->volunteers.at = town_at, s->volunteers.n = shape->hands;
	s->organisations.v = organisation, s->organisations.at = town_at, s->organisations.n = 3;
	s->matches.v = town_match, s->matches.at = town_at, s->matches.n = shape->pasts;
}

static inline void town_free(struct cz_store *s)
{
	cz_map_release(&s->request_ids);
	cz_map_release(&s->volunteer_ids);
	cz_map_release(&s->organisation_ids);
}

#endif
