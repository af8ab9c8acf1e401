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

static int list_chosen(const bool *chosen, uint64_t pairs, struct cz_assign_result *r, struct cz_err *err)
{
	for (uint64_t e = 0; e < pairs; e++)
		r->n += chosen[e];
	if (!(r->pair = cz_array_new(r->n, sizeof *r->pair)))
		return cz_fail_mem(err);
	size_t n = 0;
	for (uint64_t e = 0; e < pairs; e++)
		if (chosen[e])
			r->pair[n++] = e;
	return CZ_OK;
}

int cz_assign_solve(const struct cz_assign_problem *p, struct cz_assign_result *out, struct cz_err *err)
{
	bool *chosen = NULL;
	int rc = new_result(p, out, err);
	if (!rc)
		rc = cz_assign_check(p, err);
	if (rc)
		return rc;
	if (!(chosen = cz_array_new0(p->row[p->requests], sizeof *chosen)))
		return cz_fail_mem(err);
	if (cz_assign_fair(p))
		rc = cz_assign_flow(p, chosen, out, err);
	else
		rc = cz_assign_fast(p, chosen, out, err);
	if (!rc)
		rc = list_chosen(chosen, p->row[p->requests], out, err);
	if (!rc)
		rc = cz_assign_prove(p, out, err);
	free(chosen);
	return rc;
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
