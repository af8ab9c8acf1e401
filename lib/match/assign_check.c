#include "match/assign_impl.h"

/*
 * Why 64 bits hold. Scores and costs are below 2^30 in size, and there are at most 2^22 nodes. A price is the points
 * won and lost along one path that visits no node twice, at most two amounts a node: below 2^22 * 2 * 2^30 = 2^53,
 * and sums and differences of a few of them stay below 2^56. Bids that rise in steps go beyond by at most a step a
 * node along that path, and a step is below 2^26. Four levels with their points, twice over where two proofs are
 * added up, stay below 2^60. The searches that go on from a plan (assign_again.c) keep all levels with their points
 * in one number as well: a level is 2^56, more than twice the points beside it. Prices go on from round to round, but
 * each round ends with prices that prove its plan. Such a price lies between the smallest and the largest that do,
 * and both are won and lost along one path: nothing adds up over rounds.
 *
 * Pairs are counted in 32 bits; so are the places of a volunteer, those left and those carried together, so that one
 * can move from one to the other. Ties add 40 bits a pair, 2^62 along such a path; they are never mixed with points. Lots
 * are drawn for these in markets of their own (assign_lots.c), of points up to 2^31, so with paths below 2^54. Where few
 * buyers want many goods (assign_few.c), what must be sold or cannot be had is 2^42 cheaper or dearer.
 * Totals over all places are taken in 128 bits and refused when the result needs more than 64.
 */

static int check_requests(const struct cz_assign_problem *p, struct cz_err *err)
{
	if (p->row[0] != 0)
		return cz_fail(err, CZ_EINPUT, "the pairs of the first request do not start at 0");
	for (uint32_t i = 0; i < p->requests; i++) {
		if (p->urgency[i] < 1 || p->urgency[i] > CZ_URGENCIES)
			return cz_fail(err, CZ_EINPUT, "urgency %d is not 1 to 3", p->urgency[i]);
		if (p->helpers && p->helpers[i] < 0)
			return cz_fail(err, CZ_EINPUT, "a request wants %d helpers", (int)p->helpers[i]);
		if (p->row[i + 1] < p->row[i] || p->row[i + 1] - p->row[i] > p->volunteers)
			return cz_fail(err, CZ_EINPUT, "a request has more pairs than there are volunteers");
	}
	return CZ_OK;
}

static int check_pairs(const struct cz_assign_problem *p, struct cz_err *err)
{
	uint64_t pairs = p->row[p->requests];
	if (pairs > UINT32_MAX)
		return cz_fail(err, CZ_EINPUT, "%llu pairs are more than %u", (unsigned long long)pairs, UINT32_MAX);
	for (uint64_t e = 0; e < pairs; e++) {
		if (p->volunteer[e] >= p->volunteers)
			return cz_fail(err, CZ_EINPUT, "a pair names a volunteer that does not exist");
		if (p->score[e] > CZ_ASSIGN_MAX_SCORE || p->score[e] < -CZ_ASSIGN_MAX_SCORE)
			return cz_fail(err, CZ_EINPUT, "a score of %d is beyond %d", (int)p->score[e], CZ_ASSIGN_MAX_SCORE);
	}
	return CZ_OK;
}

static int check_volunteers(const struct cz_assign_problem *p, struct cz_err *err)
{
	for (uint32_t j = 0; j < p->volunteers; j++)
		if (p->capacity[j] < 0 || (p->carried && p->carried[j] < 0))
			return cz_fail(err, CZ_EINPUT, "a volunteer has fewer than no places");
	for (uint32_t j = 0; j < p->volunteers; j++)
		if (p->carried && p->carried[j] > INT32_MAX - p->capacity[j])
			return cz_fail(err, CZ_EINPUT,
				       "%d places left and %d carried are more than a volunteer can have, %d",
				       (int)p->capacity[j], (int)p->carried[j], INT32_MAX);
	return CZ_OK;
}

static int check_costs(const int32_t *cost, size_t n, const char *what, struct cz_err *err)
{
	for (size_t k = 0; k < n; k++) {
		if (cost[k] > CZ_ASSIGN_MAX_SCORE || cost[k] < -CZ_ASSIGN_MAX_SCORE)
			return cz_fail(err, CZ_EINPUT, "a %s cost of %d is beyond %d", what, (int)cost[k], CZ_ASSIGN_MAX_SCORE);
		if (k && cost[k] < cost[k - 1])
			return cz_fail(err, CZ_EINPUT, "the %s costs fall, so they cannot be shared out fairly", what);
	}
	return CZ_OK;
}

static int check_areas(const struct cz_assign_problem *p, struct cz_err *err)
{
	for (uint32_t i = 0; i < p->requests; i++)
		if (p->area[i] >= p->areas)
			return cz_fail(err, CZ_EINPUT, "a request names an area that does not exist");
	for (uint32_t a = 0; a < p->areas; a++)
		if (p->width[a] < 1 || p->width[a] > CZ_ASSIGN_WIDTH)
			return cz_fail(err, CZ_EINPUT, "an area's share is %lld hundredths wide", (long long)p->width[a]);
	return check_costs(p->step, p->steps, "fairness", err);
}

int cz_assign_check(const struct cz_assign_problem *p, struct cz_err *err)
{
	uint64_t nodes = (uint64_t)p->requests + p->volunteers + (cz_assign_fair(p) ? p->areas : 0);
	if (nodes > CZ_ASSIGN_MAX_NODES)
		return cz_fail(err, CZ_EINPUT, "%llu requests, volunteers and areas are more than %u",
			       (unsigned long long)nodes, CZ_ASSIGN_MAX_NODES);
	int rc = check_requests(p, err);
	if (!rc)
		rc = check_pairs(p, err);
	if (!rc)
		rc = check_volunteers(p, err);
	if (!rc)
		rc = check_costs(p->load, p->load ? p->loads : 0, "load", err);
	if (!rc && cz_assign_fair(p))
		rc = check_areas(p, err);
	return rc;
}
