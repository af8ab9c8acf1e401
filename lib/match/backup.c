#include "match/backup.h"
#include "base/array.h"
#include "match/forced.h"
#include <stdlib.h>

enum { EXACT_PAIRS = 5000 }; /* at worst a plan is made for each of them */

static bool is_chosen(const struct cz_plan_of_town *p, uint64_t e)
{
	size_t lo = 0, hi = p->result.n;
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (p->result.pair[mid] < e)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < p->result.n && p->result.pair[lo] == e;
}

static bool better(const struct cz_plan_of_town *p, const struct cz_backup *a, const struct cz_backup *b)
{
	if (a->level != b->level)
		return a->level < b->level;
	if (a->points != b->points)
		return a->points < b->points;
	return strcmp(p->town->hand[p->candidates.hand[a->pair]].rec->id, p->town->hand[p->candidates.hand[b->pair]].rec->id) < 0;
}

/* Put one among the n best so far, of which at most `most` are kept; how many there are then. */
static size_t insert(const struct cz_plan_of_town *p, const struct cz_backup *b, struct cz_backup *out, size_t n, size_t most)
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
	for (uint64_t e = p->candidates.row[i]; e < p->candidates.row[i + 1]; e++) {
		if (is_chosen(p, e))
			continue;
		struct cz_bar gain = cz_plan_gain(p, i, e);
		const struct cz_backup least = {e, now.level - gain.level, now.points - gain.points, false};
		n = insert(p, &least, out, n, most);
	}
	return n;
}

int cz_backup_settle(const struct cz_plan_of_town *p, uint32_t i, struct cz_backup *b, struct cz_err *err)
{
	struct cz_forced f;
	int64_t served[CZ_URGENCIES];
	int rc = cz_forced_make(&f, p, i, b->pair, err);
	if (!rc) {
		cz_forced_served(&f, p, i, served);
		*b = (struct cz_backup){b->pair, 0, f.points, true};
		for (int u = 0; u < CZ_URGENCIES; u++)
			b->level -= (int)served[u] * (CZ_URGENCIES - u);
	}
	cz_forced_release(&f);
	return rc;
}

/* From the least bound upward, until no bound is below what was found. */
static int find_exact(const struct cz_plan_of_town *p, uint32_t i, struct cz_backup *out, size_t most, size_t *n,
		      struct cz_err *err)
{
	const size_t all = p->candidates.row[i + 1] - p->candidates.row[i];
	struct cz_backup *bound = cz_array_new(all, sizeof *bound);
	const size_t bounds = bound ? find_bounds(p, i, bound, all) : 0;
	int rc = bound ? 0 : cz_fail_mem(err);
	*n = 0;
	for (size_t k = 0; k < bounds && !rc; k++) {
		if (*n == most && !better(p, &bound[k], &out[most - 1]))
			break;
		rc = cz_backup_settle(p, i, &bound[k], err);
		if (!rc)
			*n = insert(p, &bound[k], out, *n, most);
	}
	free(bound);
	return rc;
}

int cz_backups_find(const struct cz_plan_of_town *p, uint32_t i, struct cz_backup *out, size_t most, size_t *n, struct cz_err *err)
{
	if (most && p->all_pairs && p->candidates.n <= EXACT_PAIRS)
		return find_exact(p, i, out, most, n, err);
	*n = find_bounds(p, i, out, most);
	return 0;
}
