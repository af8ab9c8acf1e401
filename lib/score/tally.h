#ifndef CZ_SCORE_TALLY_H
#define CZ_SCORE_TALLY_H

#include "score/reply.h"
#include "score/sample.h"

/* Responses counted as they come by, in memory that depends on partnerships, waves, parties and items, not on how many
 * people answered. The one exception, for changes of the same people between waves, has a ceiling. */

/* Of every two items i and k, from those who answered both: how many, their sum of i, their sum of i times k. Each list is items x
 * items, at i * items + k. */
struct cz_moments {
	uint32_t items;
	int64_t *n, *sum, *product;
};

enum {
	CZ_TALLY_LINKS = 100000, /* people remembered at most; when there are more, none are */
	CZ_TALLY_NAME = 256,     /* the longest name of one who is remembered */
};

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
	uint32_t person, group, party;
	uint8_t *code;  /* the answers: they wait until all have come, for a person may answer twice */
	bool set_aside; /* answered twice, and these do not count */
	struct cz_tally_own *aspect;
};

/* What counts of a person who answers twice in one wave. */
enum cz_twice { CZ_TWICE_NEITHER, CZ_TWICE_FIRST, CZ_TWICE_LAST };

/* Signs of answering without care, over all. */
struct cz_tally_care {
	uint64_t n; /* people who answered anything */
	uint64_t straight, strong;
	uint64_t *run;              /* how many people have this longest run of one answer */
	uint64_t varied;            /* people with two answers or more */
	int64_t variation;          /* sum of their standard deviations, in billionths: sums of whole numbers have no order */
};

struct cz_tally {
	const struct cz_bank *bank;
	struct cz_map partnerships, waves, parties, groups, people;
	struct cz_tally_group *group;
	size_t n, cap;
	bool pairwise;               /* gaps in a person's answers are allowed in the moments; set before the first response */
	enum cz_twice twice;         /* the same */
	uint64_t *pooled;            /* per aspect: people in its moments */
	struct cz_moments *moments;  /* per aspect, over all partnerships and waves */
	struct cz_tally_link *link;
	size_t links, link_cap;
	uint32_t *link_of;           /* per key of people: the link that counts */
	size_t link_ofs;
	bool unlinked;               /* too many people: all count, doubles too, and nobody is linked between waves */
	struct cz_tally_care care;
	uint64_t responses;
	struct cz_arena mem, link_mem;
};

int cz_tally_init(struct cz_tally *t, const struct cz_bank *bank, struct cz_err *err) CZ_MUST_CHECK;
/* Take one response to the bank, from a record. Answers that the bank does not allow are remarked and do not count. 0, or CZ_ENOMEM. */
int cz_tally_add(struct cz_tally *t, const struct cz_response *r, const struct cz_record *from, struct cz_remarks *remarks,
		 struct cz_err *err) CZ_MUST_CHECK;
/* All have come: count those who waited, and sort by partnership and wave, so that nothing depends on the order in which
 * responses came. */
int cz_tally_finish(struct cz_tally *t, struct cz_err *err) CZ_MUST_CHECK;
/* Whether the group before this one is another wave of the same partnership. group: up to n. */
bool cz_tally_follows(const struct cz_tally *t, size_t group);
/* Whether the group before this one is the wave before of the same partnership, as far as the names of the waves tell. */
bool cz_tally_is_before(const struct cz_tally *t, size_t group);
/* Whether another wave of the partnership stands beside this one of which nobody can tell whether it was before. */
bool cz_tally_has_no_order(const struct cz_tally *t, size_t group);
void cz_tally_release(struct cz_tally *t);

#endif
