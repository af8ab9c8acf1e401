#include "match/room.h"
#include "base/array.h"
#include <stdlib.h>

/* The ways backwards: from a volunteer to the requests that could come over, for they are served and may be helped by
 * this volunteer as well; and from those to who helps them now. */
struct ways {
	const struct cz_plan_of_town *p;
	uint64_t *start; /* per volunteer: come[start[j]] .. come[start[j + 1] - 1] */
	uint32_t *come, *queue;
	uint8_t *room;
};

/* Counts in start[j + 2], or enters in come at start[j + 1], each request that could come over to j. */
static void walk(struct ways *w, bool enter)
{
	const struct cz_plan_of_town *p = w->p;
	for (uint32_t i = 0; i < p->town->asks; i++) {
		if (!cz_plan_filled(p, i))
			continue;
		CZ_PLAN_EACH_OPEN(p, i, e, chosen) {
			uint32_t j = p->candidates.hand[e];
			if (enter)
				w->come[w->start[j + 1]++] = i;
			else
				w->start[j + 2]++;
		}
	}
}

static bool index_ways(struct ways *w)
{
	const uint32_t hands = w->p->town->hands;
	w->start = cz_array_new0((size_t)hands + 2, sizeof *w->start);
	w->queue = cz_array_new(hands, sizeof *w->queue);
	if (!w->start || !w->queue)
		return false;
	walk(w, false);
	for (uint32_t j = 0; j < hands; j++)
		w->start[j + 2] += w->start[j + 1];
	w->come = cz_array_new(w->start[hands + 1], sizeof *w->come);
	if (!w->come)
		return false;
	walk(w, true);
	return true;
}

/* Those who have room by themselves: for class 3 a place left; for class u somebody less urgent to give way. */
static uint32_t begin(struct ways *w, int class, const int32_t *left, uint32_t n)
{
	const struct cz_plan_of_town *p = w->p;
	for (uint32_t j = 0; j < p->town->hands && class == CZ_URGENCIES; j++)
		if (left[j] > 0) {
			w->room[j] = (uint8_t)class;
			w->queue[n++] = j;
		}
	for (uint32_t i = 0; i < p->town->asks && class < CZ_URGENCIES; i++)
		for (size_t k = p->first[i]; k < p->first[i + 1] && p->town->ask[i].urgency > class; k++) {
			uint32_t j = cz_plan_hand(p, k);
			if (w->room[j])
				continue;
			w->room[j] = (uint8_t)class;
			w->queue[n++] = j;
		}
	return n;
}

static void spread(struct ways *w, int class, uint32_t head, uint32_t *n)
{
	const struct cz_plan_of_town *p = w->p;
	for (; head < *n; head++) {
		uint32_t to = w->queue[head];
		for (uint64_t c = w->start[to]; c < w->start[to + 1]; c++) {
			uint32_t i = w->come[c];
			for (size_t k = p->first[i]; k < p->first[i + 1]; k++) {
				uint32_t j = cz_plan_hand(p, k);
				if (w->room[j])
					continue;
				w->room[j] = (uint8_t)class;
				w->queue[(*n)++] = j;
			}
		}
	}
}

uint8_t *cz_room_make(const struct cz_plan_of_town *p)
{
	const uint32_t hands = p->town->hands;
	struct ways w = {.p = p, .room = cz_array_new0(hands, sizeof *w.room)};
	int32_t *left = cz_array_new(hands, sizeof *left);
	bool ok = w.room && left && index_ways(&w);
	for (uint32_t j = 0; j < hands && ok; j++)
		left[j] = p->capacity[j];
	for (size_t k = 0; k < p->result.n && ok; k++)
		left[cz_plan_hand(p, k)]--;
	uint32_t n = 0;
	for (int class = CZ_URGENCIES; class >= 1 && ok; class--) {
		uint32_t head = n;
		n = begin(&w, class, left, n);
		spread(&w, class, head, &n);
	}
	free(left);
	free(w.start);
	free(w.come);
	free(w.queue);
	if (!ok) {
		free(w.room);
		return NULL;
	}
	return w.room;
}
