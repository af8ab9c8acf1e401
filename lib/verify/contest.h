#ifndef CZ_VERIFY_CONTEST_H
#define CZ_VERIFY_CONTEST_H

#include "verify/near.h"

/* What a plan is measured by, in numbers: requests that want places, volunteers who have room, the pairs between them
 * and what these are worth. A town and a list of judged pairs look the same from here on. */

/* Urgency comes before points, always: serving a request of urgency 1, 2, 3 is 3, 2, 1 steps. The search for something
 * better has a last word for what stays as it was; elsewhere that is 0. */
struct cz_worth {
	int64_t steps, points, stays;
};

static inline int cz_worth_compare(struct cz_worth a, struct cz_worth b)
{
	if (a.steps != b.steps)
		return a.steps < b.steps ? -1 : 1;
	if (a.points != b.points)
		return a.points < b.points ? -1 : 1;
	return (a.stays > b.stays) - (a.stays < b.stays);
}

static inline struct cz_worth cz_worth_add(struct cz_worth a, struct cz_worth b)
{
	return (struct cz_worth){a.steps + b.steps, a.points + b.points, a.stays + b.stays};
}

static inline struct cz_worth cz_worth_minus(struct cz_worth a, struct cz_worth b)
{
	return (struct cz_worth){a.steps - b.steps, a.points - b.points, a.stays - b.stays};
}

struct cz_contest {
	uint32_t requests, volunteers;
	int32_t *wanted, *room, *carried;
	uint8_t *urgency;
	const int32_t *load, *fair; /* costs by steps, the last one for all that follow */
	size_t loads, fairs;
	bool fairness;
	uint32_t areas;  /* 1 without fairness */
	uint32_t *area;  /* per request */
	int64_t *width;  /* per area: so many hundredths of a place a step of fair */
	int64_t *places; /* per area: wanted in all */
	struct cz_map area_names;
	/* where pairs come from: a town, */
	const struct cz_sides *sides;
	struct cz_near near;
	/* or rows of judged pairs: those of request i are row[i] .. row[i + 1] - 1 */
	struct cz_map request_ids, volunteer_ids;
	uint64_t *row;
	uint32_t *volunteer;
	int32_t *score;
	size_t *request_pair, *volunteer_pair; /* of each the first pair in the stream, by its place in the store */
};

int cz_contest_of_town(struct cz_contest *c, const struct cz_sides *s, struct cz_err *err) CZ_MUST_CHECK;
/* costs: the scores of the pairs are costs. CZ_EINPUT when a pair stands there twice with two scores. */
int cz_contest_of_pairs(struct cz_contest *c, const struct cz_store *s, bool costs, struct cz_err *err) CZ_MUST_CHECK;
void cz_contest_release(struct cz_contest *c);

/* What volunteers ask, and what is left of their points when that is paid: the best of several. As points alone, where
 * a step is more than all points can come to: a price has 2^50 at most. */
struct cz_contest_offer {
	int64_t asks; /* below zero: minus the price */
	int64_t left; /* their own points, less the price */
};

/* The groups of near once more, in each those first who leave most: what one and all behind it offer at best. */
struct cz_contest_prices {
	struct cz_contest_rest {
		struct cz_contest_offer best;
		uint32_t entry; /* of near */
	} *rest;
	struct cz_contest_offer *head; /* of each group: the best of all */
	struct cz_judge_crowd *crowd;
};

/* Of a town; other contests need none, and get none. */
int cz_contest_lay_out(struct cz_contest_prices *laid, const struct cz_contest *c, const struct cz_worth *price,
		       struct cz_err *err) CZ_MUST_CHECK;
void cz_contest_prices_release(struct cz_contest_prices *laid);

/* A look at the pairs of one request. Pairs whose worth less the price of their volunteer is not above the bar are
 * passed over; take may raise the bar as it goes. */
struct cz_contest_view {
	const struct cz_contest *contest;
	uint32_t request;
	const struct cz_worth *price; /* per volunteer; NULL: show all pairs */
	const struct cz_contest_prices *laid; /* the same, of a town; NULL with price */
	struct cz_worth bar;
	void (*take)(struct cz_contest_view *look, uint32_t volunteer, int32_t score);
	void *ctx;
	/* of a town, set by cz_contest_look */
	int64_t steps; /* for a place of the request */
	struct cz_near_glance from;
	struct cz_judge_wants wants; /* with what happened before between it and anybody */
};

void cz_contest_look(struct cz_contest_view *look);

/* What the nth request at once costs a volunteer, and the nth place left unserved an area; from 0. */
int32_t cz_contest_load(const struct cz_contest *c, int64_t nth);
int32_t cz_contest_fair(const struct cz_contest *c, uint32_t area, int64_t nth);

static inline struct cz_worth cz_contest_worth(const struct cz_contest *c, uint32_t request, int32_t score)
{
	return (struct cz_worth){4 - c->urgency[request], score, 0};
}

#endif
