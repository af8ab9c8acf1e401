#include "match/backup.h"
#include "match/detour.h"
#include <stdlib.h>

struct cz_backups {
	const struct cz_plan_of_town *p;
	struct cz_detours *detours; /* NULL: pairs were left out, and a way round may lead over those */
};

struct cz_backups *cz_backups_new(const struct cz_plan_of_town *p)
{
	struct cz_backups *b = calloc(1, sizeof *b);
	const bool exact = p->all_pairs && p->result.optimal;
	if (!b)
		return NULL;
	b->p = p;
	b->detours = exact ? cz_detours_new(&p->problem, &p->result, p->first) : NULL;
	if (b->detours || !exact)
		return b;
	free(b);
	return NULL;
}

struct cz_backups *cz_backups_beside(const struct cz_backups *b)
{
	struct cz_backups *own = calloc(1, sizeof *own);
	if (!own)
		return NULL;
	own->p = b->p;
	own->detours = b->detours ? cz_detours_beside(b->detours) : NULL;
	if (own->detours || !b->detours)
		return own;
	free(own);
	return NULL;
}

void cz_backups_free(struct cz_backups *b)
{
	if (b)
		cz_detours_free(b->detours);
	free(b);
}

static int by_cost(const struct cz_backup *a, const struct cz_backup *b)
{
	if (a->level != b->level)
		return a->level < b->level ? -1 : 1;
	return (a->points > b->points) - (a->points < b->points);
}

static const char *id_of(const struct cz_plan_of_town *p, const struct cz_backup *b)
{
	return p->town->hand[p->candidates.hand[b->pair]].rec->id;
}

static bool better(const struct cz_plan_of_town *p, const struct cz_backup *a, const struct cz_backup *b)
{
	int c = by_cost(a, b);
	return c ? c < 0 : strcmp(id_of(p, a), id_of(p, b)) < 0;
}

/* Put one among the n best so far, of which at most `most` are kept; how many there are then. */
static size_t insert(const struct cz_plan_of_town *p, const struct cz_backup *b, struct cz_backup *out, size_t n,
		     size_t most)
{
	size_t at = n < most ? n++ : most;
	for (; at > 0 && better(p, b, &out[at - 1]); at--)
		if (at < most)
			out[at] = out[at - 1];
	if (at < most)
		out[at] = *b;
	return n;
}

/* How far each pair falls short of the worst that request i has now: what the whole loses at least. */
static size_t find_bounds(const struct cz_plan_of_town *p, uint32_t i, struct cz_backup *out, size_t most)
{
	struct cz_bar now = cz_plan_bar(p, i);
	size_t n = 0;
	CZ_PLAN_EACH_OPEN(p, i, e, chosen) {
		struct cz_bar gain = cz_plan_gain(p, i, e);
		const struct cz_backup least = {e, now.level - gain.level, now.points - gain.points, false};
		n = insert(p, &least, out, n, most);
	}
	return n;
}

/* Those that cost as much as the last that is kept are looked at as well: ids decide. */
static int find_exact(struct cz_backups *b, uint32_t i, struct cz_backup *out, size_t most, size_t *n,
		      struct cz_err *err)
{
	struct cz_detour d;
	int rc;
	*n = 0;
	cz_detours_begin(b->detours, i, most);
	while ((rc = cz_detours_next(b->detours, &d, err)) > 0) {
		const struct cz_backup next = {d.pair, d.level, d.points, true};
		if (*n == most && by_cost(&next, &out[most - 1]) > 0)
			return 0;
		*n = insert(b->p, &next, out, *n, most);
	}
	return rc;
}

int cz_backups_find(struct cz_backups *b, uint32_t i, struct cz_backup *out, size_t most, size_t *n,
		    struct cz_err *err)
{
	*n = 0;
	if (most && b->detours)
		return find_exact(b, i, out, most, n, err);
	*n = find_bounds(b->p, i, out, most);
	return 0;
}
