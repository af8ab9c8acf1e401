#ifndef CZ_SCORE_TALLY_H
#define CZ_SCORE_TALLY_H

#include "base/remark.h"
#include "score/bank.h"
#include "score/sample.h"

/* Responses counted as they come by, in memory that depends on partnerships, waves, parties and items, not on how many
 * people answered. The one exception, for changes of the same people between waves, has a ceiling. */

/* Of every two items i and k, from those who answered both: how many, their sum of i, their sum of i times k. Each list is items x
 * items, at i * items + k. */
struct cz_moments {
	uint32_t items;
	int64_t *n, *sum, *product;
};

enum { CZ_TALLY_LINKS = 100000 }; /* people remembered at most; when there are more, none are */

struct cz_tally_party {
	uint32_t name;                  /* in tally.parties */
	uint32_t responses;
	struct cz_sample *aspect;       /* per aspect: scores of those who answered enough of it */
	uint32_t *lost;                 /* per aspect: people who answered too little */
	uint32_t *lowest, compared;     /* per aspect: people who score none lower; of those with two aspects or more */
	uint32_t *option, *unknown, *blank; /* per item: counts per option (items x options), don't know, not answered */
};

struct cz_tally_group { /* one partnership in one wave */
	uint32_t partnership, wave; /* in tally.partnerships, tally.waves */
	struct cz_tally_party *party;
	size_t parties, cap;
	size_t first_link, links; /* its people in tally.link, by number of person, once finished */
};

struct cz_tally_own { /* one person's score on one aspect: sum / of; of is 0 when there is none */
	int32_t sum;
	uint16_t of;
};

struct cz_tally_link { /* one person in one wave */
	uint32_t person, group;
	struct cz_tally_own *aspect;
};

struct cz_tally {
	const struct cz_bank *bank;
	struct cz_map partnerships, waves, parties, groups, people;
	struct cz_tally_group *group;
	size_t n, cap;
	bool pairwise;               /* for what follows: gaps in a person's answers are allowed. Set it before the first response */
	uint64_t *pooled;            /* per aspect: people in its moments */
	struct cz_moments *moments;  /* per aspect, over all partnerships and waves */
	struct cz_tally_link *link;
	size_t links, link_cap;
	bool unlinked;               /* too many people: doubles are not seen, nobody is linked between waves */
	uint64_t responses, other_bank, careless;
	struct cz_arena mem, link_mem;
};

int cz_tally_init(struct cz_tally *t, const struct cz_bank *bank, struct cz_err *err) CZ_MUST_CHECK;
/* Count one response. Answers that the bank does not allow are remarked and do not count; a response of another bank
 * is left out. 0, or CZ_ENOMEM. */
int cz_tally_add(struct cz_tally *t, const struct cz_response *r, const char *source, size_t line,
		 struct cz_remarks *remarks, struct cz_err *err) CZ_MUST_CHECK;
/* Sort what was counted, so that nothing depends on the order in which responses came. */
int cz_tally_finish(struct cz_tally *t, struct cz_err *err) CZ_MUST_CHECK;
void cz_tally_release(struct cz_tally *t);

#endif
