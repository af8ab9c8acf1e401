#ifndef CZ_MATCH_GLANCE_H
#define CZ_MATCH_GLANCE_H

#include "match/town.h"

/* What rules out most pairs at a glance. Volunteers stand in blocks, each field of theirs side by side, so that the processor
 * looks at several of them in one step and without a jump. A glance says no only where the rules do, or where no score would
 * be high enough; what it lets through they still have to look at. */
enum { CZ_GLANCE_BLOCK = 16 };

struct cz_glances {
	float lat[CZ_GLANCE_BLOCK], lon[CZ_GLANCE_BLOCK]; /* lat: NaN when the place is not known */
	float reach[CZ_GLANCE_BLOCK];      /* cz_wants_reach of max_km */
	uint32_t times[CZ_GLANCE_BLOCK];   /* all bits: any */
	uint32_t has[CZ_GLANCE_BLOCK];     /* see glance.c; the bit of CZ_FIT_CAR is its own */
	uint32_t speaks[CZ_GLANCE_BLOCK];  /* see cz_wants.speaks */
	uint32_t likes[CZ_GLANCE_BLOCK];   /* interests; when there are more than 32, a bit for two of them */
	int32_t vog_until[CZ_GLANCE_BLOCK];
	float points[CZ_GLANCE_BLOCK];     /* what of the score is the volunteer's own, at most */
};

/* Of has, in bits that CZ_FIT leaves free: trained for the kind of help of the list; what is rare. */
#define CZ_GLANCE_TRAINED ((uint32_t)1 << 5)
#define CZ_GLANCE_RARE_CAR ((uint32_t)1 << 6)
#define CZ_GLANCE_RARE_TRAINING ((uint32_t)1 << 7)
#define CZ_GLANCE_RARE_LANGUAGE ((uint32_t)1 << 23)
#define CZ_GLANCE_UNBOUND ((uint32_t)1 << 15) /* no organisation limits where or for whom */

/* The k-th of a list. kind: whose list it is, as cz_cells_kind says. */
void cz_glance_fill(struct cz_glances *g, uint32_t k, const struct cz_match_town *t, const struct cz_hand *h, int kind);

/* What a request wants, as far as a glance at a volunteer tells: within a margin that is wider than what floats and a flat
 * earth differ from the real distance. */
struct cz_wants {
	float lat, lon, km_per_lon; /* lat: NaN when distances do not tell */
	float max_km, reach; /* how far away somebody may live; cz_wants_reach of that */
	bool near;       /* distances count, and are short enough to be taken for flat */
	bool anywhere;   /* distances do not count */
	uint32_t times;  /* the last bit, which whoever states none has, beside them; all bits: any */
	uint32_t needs;  /* all of these bits of has */
	uint32_t speaks; /* one of these; the last bit, which everybody has, when it does not matter */
	uint32_t likes;
	cz_day vog;      /* a certificate that is valid on this day; INT32_MIN: none */
	/* The score, at most. */
	float least;     /* whoever scores less is of no use; up to 0: anybody is, for that is as low as a score is cut off */
	float own;       /* what the request alone brings */
	float per_km[2]; /* what a kilometre costs, as far as a glance tells; [1]: with a car */
	float near_by[2]; /* and so much of that is free */
	float like, likes_more; /* one interest in common, and several */
	float single;    /* a single daypart in common */
	float rare;      /* somebody rare for nothing: one of these bits of has */
	uint32_t vain;
	float second;    /* only a second language in common: none of these of speaks */
	uint32_t first;
};

/* kind: that of the list it will look at. The score needed and what the request alone brings are 0. */
struct cz_wants cz_wants_of(const struct cz_match_town *t, const struct cz_ask *a, int kind);

/* The same to tell who is allowed for sure (cz_glance_surely). False: a glance never tells it of this request. What is known
 * of its past does not count. */
bool cz_wants_surely(struct cz_wants *l, const struct cz_match_town *t, const struct cz_ask *a, int kind);

/* The distance in kilometres, as far as a glance tells: see cz_wants_reach. NaN when it tells nothing. */
static inline float cz_wants_km(const struct cz_wants *l, const struct cz_glances *g, uint32_t k)
{
	float dy = (g->lat[k] - l->lat) * 111.2f, dx = (g->lon[k] - l->lon) * l->km_per_lon;
	return sqrtf(dx * dx + dy * dy);
}

/* Whoever really is within km is at a glance within this. */
static inline float cz_wants_reach(float km)
{
	return km * 1.03f + 0.1f;
}

/* Who of the list's from..to is worth a look; they lie in one stretch of CZ_GLANCES that begins at a multiple of it: bit k
 * for its k-th. most[k]: what a pair with those scores at most. */
enum { CZ_GLANCES = 32 };
uint32_t cz_glance_look(const struct cz_glances *list, uint32_t from, uint32_t to, const struct cz_wants *l,
			float most[CZ_GLANCES]);
/* The same of those who live near enough, or would when so many more kilometres were allowed, as they look at a glance. */
uint32_t cz_glance_near(const struct cz_glances *list, uint32_t from, uint32_t to, const struct cz_wants *l, float more);
/* And of those who are allowed for sure. */
uint32_t cz_glance_surely(const struct cz_glances *list, uint32_t from, uint32_t to, const struct cz_wants *l);

/* How far one look goes that begins at from and is to come to `to`. */
static inline uint32_t cz_glance_end(uint32_t from, uint32_t to)
{
	const uint32_t left = CZ_GLANCES - from % CZ_GLANCES;
	return to - from > left ? from + left : to;
}

#endif
