#ifndef CZ_VERIFY_SIDES_H
#define CZ_VERIFY_SIDES_H

#include "model/place.h"
#include "model/store.h"
#include "verify/rulebook.h"

/* Both sides of a town and what happened between them, worked out from the records as cz-match(1) and the policy
 * describe it. Texts are numbered, and a list of texts is a rising set of numbers. */

struct cz_set {
	const uint32_t *v;
	uint32_t n;
};

bool cz_set_has(struct cz_set s, uint32_t word);
bool cz_set_holds(struct cz_set s, struct cz_set all);
uint32_t cz_set_common(struct cz_set a, struct cz_set b);

#define CZ_WORD_NONE UINT32_MAX

struct cz_seeker { /* a request */
	const struct cz_request *rec;
	struct cz_kind_of_help help; /* what its category asks for; with car and vog that the request asks for itself */
	struct cz_spot spot;
	const char *area;
	struct cz_set languages, skills, interests;
	struct cz_set wishes; /* in the order given, and as often */
	uint32_t category, first_language;
	int32_t urgency, lifted; /* after waiting; and by how many steps that lifted it */
	int32_t wanted;          /* places to fill; 0: it takes no part */
	int32_t promised, group;
	uint32_t rows;           /* rows of the policy that speak of it, as bits */
	cz_day start;
	double max_km;
	bool open;
};

struct cz_giver { /* a volunteer; what is looked at for every pair stands first, next to each other */
	struct cz_spot spot;
	double max_km;
	int32_t per_km;          /* points for a kilometre, below zero or none */
	uint32_t times;
	bool active, rested, rare_car, rare_training;
	const struct cz_volunteer *rec;
	const struct cz_organisation *organisation;
	struct cz_set categories, trained, languages, skills, interests;
	struct cz_set done;      /* categories in which a match ended or was answered for good */
	struct cz_set rare_languages;
	uint32_t rows, rows_met;
	int32_t carried, places; /* at once today; left by capacity */
	int32_t asked, asks_most, accepted, declined, standing; /* standing: proposals that may be made again */
	int32_t room;            /* how many new matches at most: places, and questions that may be asked */
	cz_day vog_until;
};

enum { /* what lies between two */
	CZ_BETWEEN_REFUSED = 1, /* or declined */
	CZ_BETWEEN_HELPED = 2,  /* a match that ended */
	CZ_BETWEEN_STANDS = 4,  /* a proposal that stands */
	CZ_BETWEEN_NOW = 8,     /* a match under way */
	CZ_BETWEEN_COMPLAINT = 16,
	CZ_BETWEEN_HEARD = 32, /* the volunteer said no, or was told */
};

struct cz_between {
	uint32_t seeker, giver;
	unsigned bits;
};

/* Both sides are numbered by the order of their ids, so that the order of the records does not show in what is said. */
struct cz_sides {
	const struct cz_rulebook *book;
	cz_day today;
	struct cz_seeker *seeker;
	struct cz_giver *giver;
	uint32_t seekers, givers;
	uint32_t *seeker_number, *giver_number; /* by place in the store */
	struct cz_between *between; /* by seeker, then giver; each pair once */
	size_t betweens, between_cap;
	size_t *first; /* those of seeker i: between[first[i]] .. */
	struct cz_map words;
	struct cz_places *places;
	struct cz_sides_known *known; /* what lists and categories came to, while both sides are made; else NULL */
	struct cz_arena mem;
};

/* planned[k] says that match k of the store belongs to the plan and is not history. */
int cz_sides_make(struct cz_sides *s, const struct cz_store *store, const struct cz_rulebook *book, cz_day today,
		  const bool *planned, struct cz_err *err) CZ_MUST_CHECK;
void cz_sides_release(struct cz_sides *s);

/* From history.c: matches, contacts and refusals told to both sides. */
int cz_sides_remember(struct cz_sides *s, const struct cz_store *store, const bool *planned, struct cz_err *err)
	CZ_MUST_CHECK;

/* The number of an id; UINT32_MAX when it is not there. */
uint32_t cz_sides_seeker(const struct cz_sides *s, const struct cz_store *store, const char *id);
uint32_t cz_sides_giver(const struct cz_sides *s, const struct cz_store *store, const char *id);

unsigned cz_sides_between(const struct cz_sides *s, uint32_t seeker, uint32_t giver);

/* Kilometres, as cz-match(1) counts them; below 0: not known. */
double cz_sides_km(const struct cz_sides *s, const struct cz_seeker *a, const struct cz_giver *b);

#endif
