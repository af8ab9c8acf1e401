#ifndef EVERY_PLAN_H
#define EVERY_PLAN_H

/* The problem of a small town in plain numbers, and the best of all its plans, found by trying each. */
#include "small_town.h"

enum { MOST_STEPS = 32 };

/* What both programs work out of the records, by the number in the id. */
struct facts {
	int32_t wanted[MOST_REQUESTS], urgency[MOST_REQUESTS], room[MOST_VOLUNTEERS], carried[MOST_VOLUNTEERS];
	int32_t area[MOST_REQUESTS], width[MOST_REQUESTS]; /* the first request of the same area; hundredths of a place to a step */
	int32_t score[MOST_REQUESTS][MOST_VOLUNTEERS];     /* below 0: not allowed */
	int32_t load[MOST_STEPS], fair[MOST_STEPS];
	int32_t loads, fairs; /* fairs 0: no fairness */
};

static int number_of(const char *id)
{
	return id[1] - '0';
}

static void begin_facts(struct facts *f)
{
	memset(f, 0, sizeof *f);
	for (int i = 0; i < MOST_REQUESTS; i++)
		for (int j = 0; j < MOST_VOLUNTEERS; j++)
			f->score[i][j] = -1;
}

/* Whoever can help nobody needs no room. */
static void end_facts(struct facts *f)
{
	for (int j = 0; j < MOST_VOLUNTEERS; j++) {
		bool helps = false;
		for (int i = 0; i < MOST_REQUESTS; i++)
			helps = helps || f->score[i][j] >= 0;
		if (!helps)
			f->room[j] = f->carried[j] = 0;
	}
}

/* A plan: bit j of with[i] when volunteer j helps request i. */
struct plan {
	uint8_t with[MOST_REQUESTS];
};

/* More of urgency 1, then of 2, then of 3, then more points. */
struct worth {
	int64_t served[3], points;
};

static int compare(const struct worth *a, const struct worth *b)
{
	for (int u = 0; u < 3; u++)
		if (a->served[u] != b->served[u])
			return a->served[u] < b->served[u] ? -1 : 1;
	return (a->points > b->points) - (a->points < b->points);
}

static int32_t step(const int32_t *cost, int32_t n, int32_t k)
{
	return cost[k < n ? k : n - 1];
}

static int bits(unsigned set)
{
	return __builtin_popcount(set);
}

/* False: it does not fit. */
static bool worth_of(const struct facts *f, const struct plan *p, struct worth *w)
{
	int32_t used[MOST_VOLUNTEERS] = {0}, open[MOST_REQUESTS] = {0};
	*w = (struct worth){{0}, 0};
	for (int i = 0; i < MOST_REQUESTS; i++) {
		if (bits(p->with[i]) > f->wanted[i])
			return false;
		for (int j = 0; j < MOST_VOLUNTEERS; j++) {
			if (!(p->with[i] >> j & 1))
				continue;
			if (f->score[i][j] < 0 || used[j] == f->room[j])
				return false;
			w->points += f->score[i][j] - step(f->load, f->loads, f->carried[j] + used[j]++);
			w->served[f->urgency[i] - 1]++;
		}
		open[f->area[i]] += f->wanted[i] - bits(p->with[i]);
	}
	for (int i = 0; f->fairs && i < MOST_REQUESTS; i++) /* of each area at its first request */
		for (int32_t k = 0; k < open[i]; k++)
			w->points -= step(f->fair, f->fairs, k * 100 / f->width[i]);
	return true;
}

/* The best plan, and how many pairs of `from` a plan as good as that can keep. */
struct best {
	struct worth worth;
	const struct plan *from;
	int kept;
};

static void try_plan(const struct facts *f, const struct plan *p, struct best *best)
{
	struct worth w;
	int kept = 0;
	for (int i = 0; i < MOST_REQUESTS; i++)
		kept += bits(p->with[i] & best->from->with[i]);
	if (!worth_of(f, p, &w))
		return;
	int c = compare(&w, &best->worth);
	if (c > 0)
		best->worth = w;
	if (c > 0 || (c == 0 && kept > best->kept))
		best->kept = kept;
}

static void try_all(const struct facts *f, struct plan *p, int i, struct best *best)
{
	if (i == MOST_REQUESTS) {
		try_plan(f, p, best);
		return;
	}
	unsigned may = 0;
	for (int j = 0; j < MOST_VOLUNTEERS; j++)
		may |= f->score[i][j] >= 0 ? 1u << j : 0;
	for (unsigned set = may;; set = (set - 1) & may) {
		p->with[i] = (uint8_t)set;
		if (bits(set) <= f->wanted[i])
			try_all(f, p, i + 1, best);
		if (!set)
			break;
	}
}

static struct best best_of(const struct facts *f, const struct plan *from)
{
	struct best best = {{{-1, 0, 0}, 0}, from, 0};
	try_all(f, &(struct plan){{0}}, 0, &best);
	return best;
}

#endif
