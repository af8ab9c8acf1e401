#include "match/recruit.h"
#include "base/array.h"
#include "match/overlay.h"
#include "match/write_impl.h"
#include <math.h>
#include <stdlib.h>

enum { DISTRICT = 8 };

/* Requests that wait for the same help, in the same area, on the same daypart. */
struct gap {
	const char *category;
	char area[DISTRICT + 1]; /* empty: not known */
	int daypart; /* -1: whenever */
	int32_t waiting;
	uint32_t example; /* the most urgent of them, then the longest waiting: the newcomer lives there */
	uint32_t with;    /* other dayparts on which the newcomer is free, where the example asks for several a week */
	struct cz_served {
		int64_t by_urgency[CZ_URGENCIES], points;
	} gain;
};

struct gaps {
	struct gap *v;
	size_t n, cap;
	struct cz_map names; /* category, area and daypart in one */
};

enum { MOST_TRIED = 200 }; /* adding one costs a whole run: the places with most waiting come first */

/* WK900101 and BU90010102 lie in district WK900101. */
static void find_district(const char *area, char out[DISTRICT + 1])
{
	const size_t n = area ? strnlen(area, DISTRICT) : 0;
	memcpy(out, area ? area : "", n);
	out[n] = '\0';
	if (strncmp(out, "BU", 2) == 0)
		memcpy(out, "WK", 2);
}

static bool comes_before(const struct cz_ask *a, const struct cz_ask *b)
{
	if (a->urgency != b->urgency)
		return a->urgency < b->urgency;
	if (a->rec->created != b->rec->created)
		return a->rec->created < b->rec->created;
	return strcmp(a->rec->id, b->rec->id) < 0;
}

static int add_gap(struct gaps *g, const struct cz_match_town *t, uint32_t i, int daypart, int32_t waiting,
		   struct cz_err *err)
{
	const struct cz_ask *a = &t->ask[i];
	struct gap gap = {.category = a->rec->category ? a->rec->category : "", .daypart = daypart, .example = i};
	struct cz_buf key = CZ_BUF_INIT;
	bool added;
	find_district(a->area, gap.area);
	cz_buf_addf(&key, "%s|%s|%02d", gap.category, gap.area, daypart);
	const struct cz_str name = {key.data, key.len};
	size_t k = cz_buf_failed(&key) ? CZ_MAP_NONE : cz_map_add(&g->names, name, &added);
	cz_buf_release(&key);
	if (k == CZ_MAP_NONE || (added && !CZ_ARRAY_MORE(g->v, g->n, g->cap)))
		return cz_fail_mem(err);
	if (added)
		g->v[g->n++] = gap;
	g->v[k].waiting += waiting;
	if (comes_before(a, &t->ask[g->v[k].example]))
		g->v[k].example = i;
	return 0;
}

static int find_gaps(struct gaps *g, const struct cz_plan_of_town *p, struct cz_err *err)
{
	const struct cz_match_town *t = p->town;
	int rc = 0;
	for (uint32_t i = 0; i < t->asks && !rc; i++) {
		int32_t waiting = cz_plan_lacks(p, i);
		if (!waiting)
			continue;
		if (!t->ask[i].times)
			rc = add_gap(g, t, i, -1, waiting, err);
		for (int d = 0; d < 21 && !rc; d++)
			if (t->ask[i].times >> d & 1)
				rc = add_gap(g, t, i, d, waiting, err);
	}
	return rc;
}

/* The daypart of the gap, and of the others that the example asks for as many as it needs. */
static uint32_t free_on(const struct cz_ask *a, int daypart)
{
	uint32_t times = daypart < 0 ? 0 : 1u << daypart;
	uint32_t others = a->times & ~times;
	for (; times && others && __builtin_popcount(times) < a->dayparts; others &= others - 1)
		times |= others & -others;
	return times;
}

/* Trained for the kind of help, and for what rows of the policy ask of who helps the example; to be freed. False: no
 * memory. */
static bool find_trained(const struct cz_match_town *t, const struct gap *gap, struct cz_texts *trained)
{
	const struct cz_policy *p = t->policy;
	const uint64_t rows = t->ask[gap->example].needs >> CZ_FIT_ROW;
	size_t most = 1;
	for (size_t k = 0; k < p->rows; k++)
		most += p->row[k].needs.n;
	*trained = (struct cz_texts){cz_array_new(most, sizeof *trained->v), 0};
	if (trained->v && *gap->category)
		trained->v[trained->n++] = gap->category;
	for (size_t k = 0; k < p->rows && trained->v; k++)
		for (size_t n = 0; n < p->row[k].needs.n && rows >> k & 1; n++)
			trained->v[trained->n++] = p->row[k].needs.v[n];
	return trained->v;
}

/* Someone like the example would wish for. */
static void make_newcomer(const struct cz_match_town *t, struct gap *gap, const struct cz_texts *trained,
			  struct cz_volunteer *v)
{
	const struct cz_request *r = t->ask[gap->example].rec;
	cz_type_blank(&cz_type_volunteer, v);
	v->id = "(one more)";
	v->where = r->where;
	v->categories = (struct cz_texts){&gap->category, r->category ? 1 : 0};
	v->trained = *trained;
	v->times = free_on(&t->ask[gap->example], gap->daypart);
	gap->with = gap->daypart < 0 ? 0 : v->times & ~(1u << gap->daypart);
	v->languages = r->languages;
	v->skills = r->skills;
	v->gender = r->gender;
	v->car = 1;
	v->vog_seen = t->today;
	v->capacity = 1;
	v->status = CZ_VOLUNTEER_ACTIVE;
	v->organisation = r->organisation;
	v->group_size = t->ask[gap->example].group ? t->ask[gap->example].group : r->helpers;
}

static int try_one(const struct cz_store *store, const struct cz_solved *now, struct gap *gap,
		   const struct cz_write_options *o, struct cz_err *err)
{
	struct cz_volunteer v;
	struct cz_texts trained;
	struct cz_at at = {NULL, 0};
	struct cz_store one = CZ_STORE_INIT, more = CZ_STORE_INIT;
	struct cz_solved then = {0};
	if (!find_trained(&now->town, gap, &trained))
		return cz_fail_mem(err);
	make_newcomer(&now->town, gap, &trained, &v);
	one.volunteers.v = &v;
	one.volunteers.at = &at;
	one.volunteers.n = 1;
	int rc = cz_overlay(&more, store, &one, err);
	if (!rc)
		rc = cz_solved_make(&then, &more, now->town.policy, now->town.today, o, err);
	for (int u = 0; u < CZ_URGENCIES && !rc; u++)
		gap->gain.by_urgency[u] = (int64_t)(then.plan.result.served[u] - now->plan.result.served[u]);
	if (!rc)
		gap->gain.points = then.plan.result.score - now->plan.result.score;
	cz_solved_release(&then);
	cz_store_release(&more);
	free(trained.v);
	return rc;
}

static int by_name(const struct gap *x, const struct gap *y)
{
	int c = strcmp(x->category, y->category);
	if (!c)
		c = strcmp(x->area, y->area);
	return c ? c : (x->daypart > y->daypart) - (x->daypart < y->daypart);
}

static int by_waiting(const void *a, const void *b)
{
	const struct gap *x = a, *y = b;
	return x->waiting != y->waiting ? (x->waiting < y->waiting) - (x->waiting > y->waiting) : by_name(x, y);
}

static int by_gain(const void *a, const void *b)
{
	const struct gap *x = a, *y = b;
	for (int u = 0; u < CZ_URGENCIES; u++)
		if (x->gain.by_urgency[u] != y->gain.by_urgency[u])
			return x->gain.by_urgency[u] > y->gain.by_urgency[u] ? -1 : 1;
	if (x->waiting == y->waiting && x->gain.points != y->gain.points)
		return x->gain.points > y->gain.points ? -1 : 1;
	return by_waiting(a, b);
}

static void write_gap(const struct gap *g, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	int64_t more = 0;
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "recruit");
	if (*g->category)
		cz_emit_texts(&e, "category", g->category);
	if (*g->area)
		cz_emit_texts(&e, "area", g->area);
	if (g->daypart >= 0)
		cz_emit_texts(&e, "daypart", cz_daypart_name(g->daypart));
	if (g->with)
		cz_write_dayparts(&e, "with", g->with);
	cz_emit_int(&e, "waiting", g->waiting);
	for (int u = 0; u < CZ_URGENCIES; u++)
		more += g->gain.by_urgency[u];
	cz_emit_int(&e, "more", more);
	for (int u = 0; u < CZ_URGENCIES; u++)
		if (g->gain.by_urgency[u] > 0) {
			cz_emit_int(&e, "urgency", u + 1);
			break;
		}
	cz_emit_int(&e, "points", g->gain.points);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

int cz_recruit(const struct cz_store *store, const struct cz_policy *policy, cz_day today,
	       const struct cz_write_options *o, struct cz_buf *out, struct cz_err *err)
{
	struct cz_solved now;
	struct gaps g = {0};
	int rc = cz_solved_make(&now, store, policy, today, o, err);
	if (!rc)
		rc = find_gaps(&g, &now.plan, err);
	if (!rc && g.n)
		qsort(g.v, g.n, sizeof *g.v, by_waiting);
	size_t n = g.n < MOST_TRIED ? g.n : MOST_TRIED;
	for (size_t k = 0; k < n && !rc; k++)
		rc = try_one(store, &now, &g.v[k], o, err);
	if (!rc && n)
		qsort(g.v, n, sizeof *g.v, by_gain);
	for (size_t k = 0; k < n && !rc; k++)
		write_gap(&g.v[k], out);
	if (!rc && cz_buf_failed(out))
		rc = cz_fail_mem(err);
	free(g.v);
	cz_map_release(&g.names);
	cz_solved_release(&now);
	return rc;
}
