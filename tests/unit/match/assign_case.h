#ifndef CZ_TEST_ASSIGN_CASE_H
#define CZ_TEST_ASSIGN_CASE_H

/* Small random assignment problems with every feature switched at random, for the tests of match/assign. */
#include "match/assign.h"
#include <string.h>

enum { CASE_NODES = 8, CASE_PAIRS = CASE_NODES * CASE_NODES };

struct assign_case {
	struct cz_assign_problem p;
	uint8_t urgency[CASE_NODES];
	int32_t helpers[CASE_NODES], capacity[CASE_NODES], carried[CASE_NODES], score[CASE_PAIRS];
	uint64_t row[CASE_NODES + 1], request_key[CASE_NODES], volunteer_key[CASE_NODES];
	uint32_t volunteer[CASE_PAIRS], area[CASE_NODES];
	int32_t load[4], step[3];
	int64_t width[3];
};

static uint64_t case_state;

static inline int case_below(int n)
{
	return (int)(cz_mix64(case_state++) % (uint64_t)n);
}

/* The n numbers never fall. */
static inline void case_rising(int32_t *cost, size_t n, int most)
{
	int32_t c = 0;
	for (size_t k = 0; k < n; k++)
		cost[k] = c += case_below(most);
}

/* At most `most` requests and volunteers, and about `pairs` pairs. */
static inline void case_make(struct assign_case *c, uint64_t seed, int most, int pairs)
{
	memset(c, 0, sizeof *c);
	case_state = seed * 0x9e3779b97f4a7c15u;
	struct cz_assign_problem *p = &c->p;
	int wide = case_below(3) == 0 ? 1000 : case_below(2) ? 12 : 3; /* few scores make many ties */
	int least = case_below(4) ? 0 : wide / 2;
	p->requests = (uint32_t)case_below(most + 1);
	p->volunteers = (uint32_t)case_below(most + 1);
	int cells = (int)(p->requests * p->volunteers), n = 0;
	for (uint32_t i = 0; i < p->requests; i++) {
		for (uint32_t j = 0; j < p->volunteers; j++)
			if (case_below(cells) < pairs && n < CASE_PAIRS) {
				c->volunteer[n] = j;
				c->score[n++] = case_below(wide) - least;
			}
		c->row[i + 1] = (uint64_t)n;
		c->urgency[i] = (uint8_t)(1 + case_below(3));
		c->helpers[i] = case_below(3) ? 1 : case_below(4);
		c->area[i] = (uint32_t)case_below(3);
		c->request_key[i] = cz_mix64(case_state++);
	}
	for (uint32_t j = 0; j < p->volunteers; j++) {
		c->capacity[j] = case_below(3) ? 1 : case_below(4);
		c->carried[j] = case_below(3);
		c->volunteer_key[j] = cz_mix64(case_state++);
	}
	p->urgency = c->urgency;
	p->helpers = case_below(2) ? c->helpers : NULL;
	p->capacity = c->capacity;
	p->row = c->row;
	p->volunteer = c->volunteer;
	p->score = c->score;
	p->request_key = c->request_key;
	p->volunteer_key = c->volunteer_key;
	if (case_below(2)) {
		p->loads = 1 + (size_t)case_below(4);
		p->load = c->load;
		case_rising(c->load, p->loads, wide);
		p->carried = case_below(2) ? c->carried : NULL;
	}
	if (case_below(2)) {
		p->area = c->area;
		p->areas = 3;
		p->steps = 1 + (size_t)case_below(3);
		p->step = c->step;
		p->width = c->width;
		case_rising(c->step, p->steps, wide);
		for (int a = 0; a < 3; a++)
			c->width[a] = case_below(2) ? 100 + 50 * case_below(5) : 1 + case_below(300);
	}
}

#endif
