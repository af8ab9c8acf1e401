#include "base/threads.h"
#include "match/assign_fast.h"

/* Each part lists the askers of its own volunteers, which are next to each other. */
struct listing {
	const struct cz_fast *f;
	struct cz_asker_list *list;
	const uint64_t *from; /* per request: its pairs from here on */
	size_t parts;
};

static uint32_t first_of(const struct listing *l, size_t part)
{
	return (uint32_t)(l->f->volunteers * (uint64_t)part / l->parts);
}

static void count_askers(void *ctx, size_t part)
{
	const struct listing *l = ctx;
	const struct cz_fast *f = l->f;
	const uint32_t first = first_of(l, part), n = first_of(l, part + 1) - first;
	for (uint32_t i = 0; i < f->requests; i++)
		for (uint64_t e = l->from[i]; e < f->pair.row[i + 1]; e++)
			if (f->pair.to[e] - first < n)
				l->list->row[f->pair.to[e] + 2]++;
}

static void list_askers(void *ctx, size_t part)
{
	const struct listing *l = ctx;
	const struct cz_fast *f = l->f;
	const uint32_t first = first_of(l, part), n = first_of(l, part + 1) - first;
	for (uint32_t i = 0; i < f->requests; i++) /* row[j + 1] moves from the begin of j to its end */
		for (uint64_t e = l->from[i]; e < f->pair.row[i + 1]; e++)
			if (f->pair.to[e] - first < n)
				l->list->asker[l->list->row[f->pair.to[e] + 1]++] = (struct cz_asker){i, f->pair.points[e], 0};
}

static uint64_t count_pairs(const struct cz_fast *f, const uint64_t *from)
{
	uint64_t n = 0;
	for (uint32_t i = 0; i < f->requests; i++)
		n += f->pair.row[i + 1] - from[i];
	return n;
}

static bool add_list(struct cz_fast *f, const uint64_t *from)
{
	enum { FEW = 1000000 }; /* pairs: for so many it is not worth a thread */
	struct cz_askers *a = &f->askers;
	const uint64_t pairs = count_pairs(f, from);
	struct cz_asker_list *list = &a->list[a->lists];
	struct listing l = {f, list, from, pairs > FEW ? cz_threads() : 1};
	list->row = cz_arena_new0(&a->mem, (size_t)f->volunteers + 2, sizeof *list->row);
	list->asker = cz_arena_alloc(&a->mem, pairs * sizeof *list->asker);
	if (!list->row || !list->asker)
		return false;
	cz_threads_do(count_askers, &l, l.parts);
	for (uint32_t j = 0; j < f->volunteers; j++)
		list->row[j + 2] += list->row[j + 1];
	cz_threads_do(list_askers, &l, l.parts);
	a->lists++;
	return true;
}

bool cz_askers_find(struct cz_fast *f)
{
	struct cz_askers *a = &f->askers;
	if (a->lists)
		return true;
	a->round = 1;
	return (a->ask = cz_arena_alloc(&a->mem, f->volunteers * sizeof *a->ask)) &&
	       (a->noted = cz_arena_new0(&a->mem, f->volunteers, sizeof *a->noted)) && add_list(f, f->pair.row);
}

bool cz_askers_add(struct cz_fast *f)
{
	struct cz_askers *a = &f->askers;
	if (!a->lists)
		return true;
	if (a->lists < CZ_ASKER_LISTS)
		return add_list(f, f->fresh);
	cz_arena_release(&a->mem);
	*a = (struct cz_askers){0};
	return cz_askers_find(f);
}

void cz_askers_begin_round(struct cz_fast *f)
{
	f->askers.round++;
}

void cz_askers_note(struct cz_fast *f, uint32_t j)
{
	struct cz_askers *a = &f->askers;
	if (a->noted[j] == a->round)
		return;
	a->noted[j] = a->round;
	a->ask[j] = f->ask[j];
	for (size_t k = 0; k < a->lists; k++)
		for (uint64_t x = a->list[k].row[j]; x < a->list[k].row[j + 1]; x++) {
			struct cz_asker *o = &a->list[k].asker[x];
			o->loss = cz_asker_loss(cz_fast_loss(f, o->request, (struct cz_end){j, o->points}));
		}
}
