#ifndef CZ_SCORE_BANK_H
#define CZ_SCORE_BANK_H

#include "base/map.h"
#include "base/remark.h"
#include "data/json.h"
#include "model/types.h"

/* A question bank: statements on a scale, grouped in aspects (or roles). examples/banks/kaats5.json is one. */

/* What a point of an agenda can be about. */
enum cz_point_kind {
	CZ_POINT_STRENGTH, /* what to build on: the highest aspect on which people agree */
	CZ_POINT_LOWEST,
	CZ_POINT_GAP,      /* parties furthest apart, at least an eighth of the scale */
	CZ_POINT_DIVIDED,  /* answers furthest apart, beyond a sixth of the options */
	CZ_POINT_CHANGED,  /* changed most, and more than chance explains */
	CZ_POINT_SEAT,     /* the people it is about have no seat */
	CZ_POINT_AMBITION, /* the ambition was not reviewed for over a year, or since the wave before */
	CZ_POINT_KINDS,
};

const char *cz_point_name(enum cz_point_kind kind); /* "lowest", as in records */

/* What the registration can say of a partnership; an aspect names those that speak to it. */
enum cz_registered_kind {
	CZ_REGISTERED_INTAKE,     /* with a joint intake */
	CZ_REGISTERED_PROGRESS,   /* somebody heard something in time */
	CZ_REGISTERED_EVALUATION, /* evaluated at the end */
	CZ_REGISTERED_FEEDBACK,   /* the referrer heard back */
	CZ_REGISTERED_KINDS,
};

const char *cz_registered_name(enum cz_registered_kind kind); /* "joint_intake" */
/* The end of a sentence that begins with for how many matches: "there was a joint intake." */
const char *cz_registered_words(enum cz_registered_kind kind, enum cz_lang lang);

struct cz_bank_item {
	const char *id;
	bool reverse; /* disagreeing is good: scored lo + hi - answer */
	const char *text[CZ_LANGS];
	uint32_t aspect;
};

struct cz_bank_aspect {
	const char *id, *label[CZ_LANGS];
	uint32_t first, items; /* in bank.item */
	const char *(*question)[CZ_LANGS];
	uint32_t questions;
	bool registered[CZ_REGISTERED_KINDS];
};

/* What a municipality calls a party in sentences. */
struct cz_bank_party {
	const char *id, *label[CZ_LANGS];
};

struct cz_bank {
	struct cz_document document; /* for the places of its mistakes */
	const char *name, *label[CZ_LANGS], *dont_know;
	const char **missing; /* answers that stand for none: "nvt", "99" */
	uint32_t missings;
	int32_t lo, hi;
	double minimum; /* share of an aspect's items that has to be answered */
	struct cz_bank_item *item;
	struct cz_bank_aspect *aspect;
	uint32_t items, aspects;
	const char *ask[CZ_POINT_KINDS][CZ_LANGS]; /* a question for this kind of point, whatever the aspect; or NULL */
	const struct cz_value *weights; /* {party: weight}, or NULL */
	struct cz_bank_party *party;
	uint32_t parties;
	double zone[2]; /* cut-offs of the municipality's own, or NaN */
	struct cz_map ids; /* item id -> number */
};

enum { CZ_BANK_ASPECTS = 32, CZ_BANK_ITEMS = 512, CZ_BANK_OPTIONS = 101 };

/* From a document, whose arena has to outlive it; texts are in mem. CZ_EINPUT names path and line; a label that is there in one
 * language only is remarked. */
int cz_bank_init(struct cz_bank *b, const struct cz_document *d, struct cz_arena *mem, struct cz_remarks *remarks,
		 struct cz_err *err) CZ_MUST_CHECK;
void cz_bank_release(struct cz_bank *b);

/* How many answers the scale has. */
static inline size_t cz_bank_options(const struct cz_bank *b)
{
	return (size_t)(b->hi - b->lo) + 1;
}

/* How much a party weighs in the mean of the parties: 1 unless the bank says otherwise. */
double cz_bank_weight(const struct cz_bank *b, struct cz_str party);

/* What the bank calls a party, in each language; NULL: it does not say. */
const char *const *cz_bank_party_label(const struct cz_bank *b, struct cz_str party);

/* The mean of an item with these counts per option, lowest first, and how many answers that are; NaN when none. */
double cz_bank_mean(const struct cz_bank *b, const uint32_t *count, int64_t *n);

#endif
