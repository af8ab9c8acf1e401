#include "match/assign_fast.h"
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

struct cz_assign_rounds {
	const struct cz_assign_problem *p; /* of the last round */
	struct cz_fast fast;               /* without areas: its plan */
};

struct cz_assign_rounds *cz_assign_begin(void)
{
	return cz_array_new0(1, sizeof(struct cz_assign_rounds));
}

void cz_assign_end(struct cz_assign_rounds *s)
{
	if (s)
		cz_fast_release(&s->fast);
	free(s);
}

/* From where the plan stands; from nothing when there is none, or when that is nearer. */
static bool go_on(struct cz_fast *f, const struct cz_assign_problem *p)
{
	bool far = !f->p;
	if (f->p && !(cz_fast_grow(f, p) && cz_fast_again(f, &far)))
		return false;
	if (!far)
		return true;
	cz_fast_release(f);
	*f = (struct cz_fast){.p = p, .lasts = f->lasts};
	return cz_fast_solve(f);
}

/* A plan and the smallest prices; the pairs are told later, but by the general flow. */
static int make_plan(struct cz_assign_rounds *s, const struct cz_assign_problem *p, struct cz_assign_result *out,
		     struct cz_err *err)
{
	int rc = new_result(p, out, err);
	if (!rc)
		rc = cz_assign_check(p, err);
	if (rc)
		return rc;
	s->p = p;
	if (cz_assign_fair(p))
		return cz_assign_flow(p, out, err);
	return go_on(&s->fast, p) && cz_fast_prices(&s->fast, out) ? CZ_OK : cz_fail_mem(err);
}

static int tell_pairs(const struct cz_assign_rounds *s, struct cz_assign_result *out, struct cz_err *err)
{
	free(out->pair);
	out->pair = NULL;
	out->n = 0;
	return cz_fast_tell(&s->fast, out) ? CZ_OK : cz_fail_mem(err);
}

int cz_assign_round(struct cz_assign_rounds *s, const struct cz_assign_problem *p, struct cz_assign_result *out,
		    struct cz_err *err)
{
	s->fast.lasts = true;
	int rc = make_plan(s, p, out, err);
	return rc || cz_assign_fair(p) ? rc : tell_pairs(s, out, err);
}

int cz_assign_finish(struct cz_assign_rounds *s, struct cz_assign_result *out, struct cz_err *err)
{
	int rc = 0;
	if (!cz_assign_fair(s->p)) {
		cz_fast_add_proof(&s->fast);
		rc = cz_fast_ties(&s->fast) ? tell_pairs(s, out, err) : cz_fail_mem(err);
	}
	return rc ? rc : cz_assign_prove(s->p, out, err);
}

int cz_assign_solve(const struct cz_assign_problem *p, struct cz_assign_result *out, struct cz_err *err)
{
	struct cz_assign_rounds s = {0};
	int rc = make_plan(&s, p, out, err);
	if (!rc)
		rc = cz_assign_finish(&s, out, err);
	cz_fast_release(&s.fast);
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

struct cz_bar cz_assign_bar(const struct cz_assign_problem *p, const struct cz_assign_result *r, const size_t *first,
			    uint32_t i)
{
	struct cz_bar bar = {0, cz_assign_fair(p) ? -r->area_points[p->area[i]] : 0};
	if (cz_assign_lacks(p, first, i) > 0)
		return bar;
	for (size_t k = first[i]; k < first[i + 1]; k++) {
		struct cz_bar g = cz_assign_gain(p, r, i, r->pair[k]);
		if (k == first[i] || g.level < bar.level || (g.level == bar.level && g.points < bar.points))
			bar = g;
	}
	return bar;
}
