#ifndef CZ_MATCH_ASSIGN_H
#define CZ_MATCH_ASSIGN_H

#include "base/err.h"
#include "base/hash.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The assignment itself, free of records: who gets whom, exactly, and the proof.
 *
 * A request wants helpers[i] different volunteers, a volunteer has capacity[j] places left, an allowed pair
 * has a score. Wanted, in this order: most places filled at requests of urgency 1, then of 2, then of 3; the
 * highest total of points (scores, less load and fairness costs); the highest sum of cz_assign_tie over the
 * pairs, which makes the answer one and the same whatever the order of requests, volunteers and pairs. */

enum { CZ_URGENCIES = 3 };
#define CZ_ASSIGN_MAX_SCORE 1000000000 /* of |score| and of each |cost| */
#define CZ_ASSIGN_MAX_NODES (1u << 22) /* of requests + volunteers + areas */

#define CZ_ASSIGN_WIDTH (INT64_C(1) << 50) /* of an area's share: a hundred places of each request that there may be */

struct cz_assign_problem {
	uint32_t requests, volunteers;
	const uint8_t *urgency;    /* per request: 1 (high) .. 3 */
	const int32_t *helpers;    /* per request, from 0; NULL: 1 each */
	const int32_t *capacity;   /* per volunteer, from 0: a volunteer without a place is normal input */
	const uint64_t *row;       /* the pairs of request i are row[i] .. row[i + 1] - 1; row[0] is 0 */
	const uint32_t *volunteer; /* per pair; a volunteer at most once in a request's pairs */
	const int32_t *score;      /* per pair */

	const int32_t *load;    /* load[k]: cost of a volunteer's (k+1)-th request at once, never falling; beyond
	                         * the list the last one counts; NULL: free */
	size_t loads;
	const int32_t *carried; /* per volunteer: how many are carried already, so that the next costs
	                         * load[carried]; NULL: none */

	/* Fairness between areas: width[a] hundredths of a place are a share. An area's (k + 1)-th unserved place begins in
	 * share s = k * 100 / width[a] and costs step[s], the last step without end; never falling. NULL: none. */
	const uint32_t *area; /* per request */
	uint32_t areas;
	const int64_t *width; /* per area, from 1 to CZ_ASSIGN_WIDTH */
	const int32_t *step;
	size_t steps;

	const uint64_t *request_key, *volunteer_key; /* keyed hashes of the ids, for ties; never NULL */
};

/* Prices prove a plan (linear-programming duality). A place of volunteer j goes for price(j), an unserved
 * place of an area for area_points (nothing without areas). Let request i with bonus 3, 2, 1 for urgency 1, 2, 3
 * gain (bonus, score) - price(j) from pair (i, j), compared level first, then points. Then no plan beats
 *
 *	sum over requests of the helpers[i] best gains, where none is worse than (0, -area price)
 *	+ sum over the places of every volunteer of max(0, price(j) - its load cost)
 *	+ sum over the unserved places of every area of max(0, area price - its fairness cost)
 *
 * and the prices returned make that equal to what the plan reaches. They are the smallest that do, with the
 * first load cost (and step[0]) as their floor. So what one more place of j is worth is
 * price(j) - load[carried + capacity], or nothing when that is below zero: at level 3 it would serve one more
 * request of urgency 1 ... at level 1 one of urgency 3, at level 0 it would only gain points. */
struct cz_assign_result {
	uint64_t *pair; /* the chosen pairs, ascending */
	size_t n;
	uint64_t served[CZ_URGENCIES]; /* places filled, per urgency */
	int64_t score;                 /* total of points */
	int64_t bound;                 /* from the prices: no plan that fills as many per urgency has more
	                                * points; equal to score when the plan is optimal */
	bool optimal;                  /* the prices prove it, for urgency and for points */
	uint8_t *level;                /* per volunteer: 0..3 */
	int64_t *points;               /* per volunteer; may be below zero when level > 0 */
	int64_t *area_points;          /* per area; NULL without areas */
};

/* What a pair has to gain to be of use: more than this. Level first, then points, as above. */
struct cz_bar {
	int level;
	int64_t points;
};

/* Solve. Memory is taken as needed and reported when it runs out (CZ_ENOMEM); a problem that is not well
 * formed, or too large for 64 bits, is CZ_EINPUT and says so. The result is to be released in any case. */
int cz_assign_solve(const struct cz_assign_problem *p, struct cz_assign_result *out, struct cz_err *err) CZ_MUST_CHECK;
void cz_assign_release(struct cz_assign_result *r);

/* In rounds: where there are more pairs than anyone can list, a few are solved, their prices tell which of the others
 * matter, and with these added the next round goes on from where the last one stood. A round gives an optimal plan
 * and the smallest prices, but does not decide between equal plans nor prove anything; cz_assign_finish does, for the
 * problem of the last round, and gives what cz_assign_solve would; out is the result of that round, in which only the
 * pairs are made anew, and p with its arrays lives until then. p is the problem of the round before, with more pairs
 * or as many; nothing else of it may have changed. With fairness between areas each round begins anew. After an error
 * only cz_assign_end may follow. */
struct cz_assign_rounds;
struct cz_assign_rounds *cz_assign_begin(void) CZ_MUST_CHECK; /* NULL: no memory */
int cz_assign_round(struct cz_assign_rounds *s, const struct cz_assign_problem *p, struct cz_assign_result *out,
		    struct cz_err *err) CZ_MUST_CHECK;
int cz_assign_finish(struct cz_assign_rounds *s, struct cz_assign_result *out, struct cz_err *err) CZ_MUST_CHECK;
void cz_assign_end(struct cz_assign_rounds *s);

/* Where the chosen pairs of each request stand: those of request i are pair[first[i]] .. pair[first[i + 1] - 1]. */
void cz_assign_first(const struct cz_assign_problem *p, const struct cz_assign_result *r, size_t *first);

/* What a pair adds to the sum that decides ties: so many bits, for which the sum of a plan fits 64. */
enum { CZ_ASSIGN_TIE_BITS = 40 };
static inline uint64_t cz_assign_tie(uint64_t request_key, uint64_t volunteer_key)
{
	return cz_mix64(request_key ^ cz_mix64(volunteer_key)) >> (64 - CZ_ASSIGN_TIE_BITS);
}

#endif
