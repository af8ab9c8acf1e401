#ifndef CZ_SCORE_MANY_H
#define CZ_SCORE_MANY_H

#include "base/attr.h"
#include <stdbool.h>
#include <stddef.h>

/* Many small partnerships side by side: is there a difference at all, and how much of it is chance? */

struct cz_many_group {
	double n, mean, variance; /* of its people; variance of a sample, 0 for one */
	/* found: */
	double shrunk;            /* drawn towards the common mean (DerSimonian and Laird 1986; Morris 1983) */
	double error;             /* its standard error */
	double rank, rank_low, rank_high; /* expected rank, 1 is the lowest (Laird and Louis 1989), and where it may lie */
};

struct cz_many {
	double icc1, icc1_low, icc1_high, icc2; /* one-way analysis of variance (Shrout and Fleiss 1979; Bliese 2000) */
	double icc1_plain;        /* icc1 with the mean number of people, as some programs have it, instead of n0 */
	double mean, error;       /* common mean and its standard error */
	double tau2;              /* variance between partnerships beyond chance; 0: none to be told from chance */
};

enum {
	CZ_MANY_LEAST = 5,
	CZ_MANY_RANKED = 5000, /* each is compared with each, and among more a rank says nothing */
};

/* NaN where something is not defined; with fewer than CZ_MANY_LEAST groups nothing is. */
void cz_many_of(struct cz_many_group *g, size_t k, struct cz_many *out);

#endif
