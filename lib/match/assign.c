#include "match/assign_impl.h"
#include "base/array.h"
#include <stdlib.h>

static int new_result(const struct cz_assign_problem *p, struct cz_assign_result *r, struct cz_err *err)
{
	*r = (struct cz_assign_result){0};
	r->level = cz_array_new0(p->volunteers, sizeof *r->level);
	r->points = cz_array_new0(p->volunteers, sizeof *r->points);
	if (cz_assign_fair(p) && !(r->area_points = cz_array_new0(p->areas, sizeof *r->area_points)))
		return cz_fail_mem(err);
	return r->level && r->points ? CZ_OK : cz_fail_mem(err);
}

int cz_assign_solve(const struct cz_assign_problem *p, struct cz_assign_result *out, struct cz_err *err)
{
	int rc = new_result(p, out, err);
	if (!rc)
		rc = cz_assign_check(p, err);
	if (!rc)
		rc = cz_assign_fair(p) ? cz_assign_flow(p, out, err) : cz_assign_fast(p, out, err);
	return rc ? rc : cz_assign_prove(p, out, err);
}

void cz_assign_release(struct cz_assign_result *r)
{
	free(r->pair);
	free(r->level);
	free(r->points);
	free(r->area_points);
	*r = (struct cz_assign_result){0};
}

void cz_assign_first(const struct cz_assign_problem *p, const struct cz_assign_result *r, size_t *first)
{
	size_t k = 0;
	for (uint32_t i = 0; i < p->requests; i++) {
		first[i] = k;
		while (k < r->n && r->pair[k] < p->row[i + 1])
			k++;
	}
	first[p->requests] = k;
}
