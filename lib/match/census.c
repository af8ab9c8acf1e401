#include "match/census.h"
#include "base/array.h"
#include "match/heir.h"
#include "match/walk.h"
#include <math.h>
#include <stdlib.h>

/* Volunteers of one kind of help who are alike for rule 3: the same organisation, exclusive or not. */
struct group {
	const char *organisation;
	bool exclusive;
	uint32_t hand; /* one of them */
	uint32_t n;
};

struct groups { /* the exclusive ones first, by organisation */
	struct group *v;
	size_t n, exclusive;
	uint32_t exclusive_people;
};

struct cz_census {
	const struct cz_match_town *town;
	const struct cz_heirs *heirs; /* may be NULL */
	enum cz_hope most_hope;       /* that a change can give */
	struct cz_cells *cells; /* of all who are active, or of all when the policy does not ask for that */
	struct groups groups[CZ_CELLS_ALL + 1];
};

/* the smallest change */

/* How much each change asks of people, on the scale of kilometres; policy knows no better. */
static double effort(const struct cz_relaxation *r)
{
	switch (r->rule) {
	case CZ_RULE_DISTANCE:
		return r->km;
	case CZ_RULE_TIMES:
		return 2;
	case CZ_RULE_ASKED:
		return 3;
	case CZ_RULE_FEATURES:
		return r->feature == CZ_FEATURE_TRAINED ? 10 : r->feature == CZ_FEATURE_FIRST ? 8 : 4;
	default:
		return 5;
	}
}

bool cz_relaxation_of(const struct cz_match_town *t, const struct cz_ask *a, uint32_t j, unsigned failing, double km,
		      struct cz_relaxation *r)
{
	const struct cz_hand *h = &t->hand[j];
	if (!cz_rule_near_miss(t, a, h, failing))
		return false;
	*r = (struct cz_relaxation){.rule = (enum cz_rule)__builtin_ctz(failing), .hand = j};
	if (r->rule == CZ_RULE_TIMES)
		r->times = h->times & ~a->times;
	if (r->rule != CZ_RULE_DISTANCE)
		return true;
	r->km = km - (a->max_km < h->max_km ? a->max_km : h->max_km);
	r->ask = (uint32_t)(a - t->ask);
	r->for_all = km > t->policy->max_km;
	return km >= 0; /* else nobody knows how far */
}

bool cz_relaxation_smaller(const struct cz_match_town *t, const struct cz_relaxation *a, const struct cz_relaxation *b)
{
	const double mine = effort(a), theirs = effort(b);
	return mine < theirs || (mine == theirs && strcmp(t->hand[a->hand].rec->id, t->hand[b->hand].rec->id) < 0);
}

bool cz_relaxation_before(const struct cz_match_town *t, const struct cz_relaxation *a, const struct cz_relaxation *b)
{
	return a->for_all != b->for_all ? b->for_all : cz_relaxation_smaller(t, a, b);
}

/* Where nothing is ever known for sure, kilometres alone decide, so that who lives further away needs no look. */
static bool comes_first(const struct cz_census *c, const struct cz_relaxation *a, const struct cz_relaxation *b)
{
	return c->most_hope == CZ_HOPE_SURE ? cz_relaxation_before(c->town, a, b)
					    : cz_relaxation_smaller(c->town, a, b);
}

/* Whether only a smaller change is of more use. */
static bool is_found(const struct cz_census *c, const struct cz_counts *n)
{
	return n->hope == c->most_hope;
}

static void consider(const struct cz_census *c, uint32_t i, uint32_t j, unsigned failing, double km,
		     struct cz_counts *out)
{
	struct cz_relaxation r;
	const bool any = c->heirs ? cz_heirs_change(c->heirs, i, j, failing, km, &r)
				  : failing && cz_relaxation_of(c->town, &c->town->ask[i], j, failing, km, &r);
	const bool first = any && (!out->nearest.rule || comes_first(c, &r, &out->nearest));
	if (!any || (!first && is_found(c, out)))
		return;
	const enum cz_hope hope = c->heirs ? cz_heirs_hope_within(c->heirs, i, &r, &out->looks) : CZ_HOPE_SOME;
	if (hope > out->hope || (hope == out->hope && first && hope != CZ_HOPE_NONE)) {
		out->nearest = r;
		out->hope = hope;
	}
}

/* groups */

static bool is_active(const struct cz_match_town *t, uint32_t hand)
{
	return t->hand[hand].active || !t->policy->rule[CZ_RULE_STATUS];
}

static int by_group(const void *a, const void *b)
{
	const struct group *x = a, *y = b;
	return x->exclusive != y->exclusive ? y->exclusive - x->exclusive : strcmp(x->organisation, y->organisation);
}

/* Of the people in a list who are bound to an organisation, one entry for each that is alike. */
static bool find_groups(const struct cz_match_town *t, const struct cz_cell_list *list, struct groups *g)
{
	const uint32_t *hand = cz_cell_list_hands(list);
	size_t n = 0, bound = 0;
	for (uint32_t k = 0; k < cz_cell_list_n(list); k++)
		bound += t->hand[hand[k]].bound;
	g->v = cz_array_new(bound, sizeof *g->v);
	if (!g->v)
		return false;
	for (uint32_t k = 0; k < cz_cell_list_n(list); k++) {
		const struct cz_hand *h = &t->hand[hand[k]];
		if (h->bound)
			g->v[n++] = (struct group){h->rec->organisation, h->rec->exclusive == 1, hand[k], 1};
	}
	if (n)
		qsort(g->v, n, sizeof *g->v, by_group);
	for (size_t k = 0; k < n; k++) {
		if (g->n && by_group(&g->v[g->n - 1], &g->v[k]) == 0)
			g->v[g->n - 1].n++;
		else
			g->v[g->n++] = g->v[k];
	}
	for (; g->exclusive < g->n && g->v[g->exclusive].exclusive; g->exclusive++)
		g->exclusive_people += g->v[g->exclusive].n;
	return true;
}

/* How many of them rule 3 excludes: all who are exclusive, but for those of the request's own organisation; of
 * these and of the others the areas decide. */
static uint32_t count_excluded(const struct cz_match_town *t, const struct groups *g, const struct cz_ask *a)
{
	const struct group own = {.organisation = a->rec->organisation, .exclusive = true};
	const struct group *found = NULL;
	uint32_t n = g->exclusive_people;
	if (own.organisation && g->exclusive)
		found = bsearch(&own, g->v, g->exclusive, sizeof own, by_group);
	if (found && cz_rule_organisation(a, &t->hand[found->hand]))
		n -= found->n;
	for (size_t k = g->exclusive; k < g->n; k++)
		n += cz_rule_organisation(a, &t->hand[g->v[k].hand]) ? 0 : g->v[k].n;
	return n;
}

static struct cz_ask of_kind(int kind)
{
	return (struct cz_ask){.category = kind == CZ_CELLS_ALL ? 0 : (uint64_t)1 << kind};
}

struct cz_census *cz_census_new(const struct cz_match_town *t, const struct cz_heirs *heirs)
{
	struct cz_census *c = calloc(1, sizeof *c);
	if (!c)
		return NULL;
	c->town = t;
	c->heirs = heirs;
	c->most_hope = heirs ? cz_heirs_most_hope(heirs) : CZ_HOPE_SOME;
	c->cells = cz_cells_new(t, is_active);
	bool ok = c->cells != NULL;
	for (int k = 0; k <= CZ_CELLS_ALL && ok && t->policy->rule[CZ_RULE_ORGANISATION]; k++) {
		struct cz_ask a = of_kind(k);
		ok = find_groups(t, cz_cells_list(c->cells, &a), &c->groups[k]);
	}
	if (ok)
		return c;
	cz_census_free(c);
	return NULL;
}

void cz_census_free(struct cz_census *c)
{
	if (!c)
		return;
	cz_cells_free(c->cells);
	for (int k = 0; k <= CZ_CELLS_ALL; k++)
		free(c->groups[k].v);
	free(c);
}

/* counting */

static void block(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, unsigned failing,
		  struct cz_counts *out)
{
	enum cz_rule rule = (enum cz_rule)__builtin_ctz(failing);
	unsigned lacks = rule == CZ_RULE_FEATURES ? cz_rule_lacks(t, a, h) : 0;
	out->blocked[rule]++;
	for (unsigned k = 0; k < CZ_LACKS; k++)
		out->lacks[k] += lacks >> k & 1;
}

/* One volunteer, looked at in full; which rules fail. */
static unsigned count_one(const struct cz_census *c, uint32_t i, uint32_t j, struct cz_counts *out)
{
	const struct cz_match_town *t = c->town;
	const struct cz_ask *a = &t->ask[i];
	double km = cz_match_km(t, a, &t->hand[j]);
	unsigned failing = cz_rule_all(t, a, &t->hand[j], km, cz_match_past(t, i, j));
	consider(c, i, j, failing, km, out);
	if (failing)
		block(t, a, &t->hand[j], failing, out);
	else
		out->allowed++;
	return failing;
}

/* Those far away fail rule 5, or rule 3 before it. */
static void count_far(const struct cz_census *c, const struct cz_ask *a, uint32_t far, uint32_t near_excluded,
		      struct cz_counts *out)
{
	uint32_t excluded = count_excluded(c->town, &c->groups[cz_cells_kind(c->cells, a)], a) - near_excluded;
	out->blocked[CZ_RULE_ORGANISATION] += excluded;
	out->blocked[CZ_RULE_DISTANCE] += far - excluded;
}

/* Those of whom something is known were taken for strangers, when they are not near. */
static void mend_past(const struct cz_census *c, uint32_t i, const struct cz_past_pair *p,
		      const struct cz_stretch *stretch, size_t stretches, struct cz_counts *out)
{
	const struct cz_match_town *t = c->town;
	const struct cz_ask *a = &t->ask[i];
	const struct cz_hand *h = &t->hand[p->hand];
	const bool *on = t->policy->rule;
	enum cz_rule taken_for = CZ_RULE_CATEGORY;
	if (!is_active(t, p->hand))
		return;
	if (!on[CZ_RULE_CATEGORY] || !a->category || (h->categories & a->category)) {
		if (cz_cell_list_in(cz_cells_list(c->cells, a), h, p->hand, stretch, stretches))
			return;
		taken_for = on[CZ_RULE_ORGANISATION] && !cz_rule_organisation(a, h) ? CZ_RULE_ORGANISATION
										    : CZ_RULE_DISTANCE;
	}
	out->blocked[taken_for]--;
	block(t, a, h, cz_rule_all(t, a, h, cz_match_km(t, a, h), p->bits), out);
}

/* Those who live near, so far. */
struct near {
	uint32_t n;
	uint32_t excluded; /* of them by rule 3 */
};

/* Whoever is too far away is counted without a look, unless they could be the smallest change so far. All that is
 * known of the others has to be known of those as well: no past, and the kind of help. */
static void count_stretch(const struct cz_census *c, uint32_t i, const struct cz_wants *look, struct cz_stretch s,
			  struct near *near, struct cz_counts *out)
{
	const struct cz_match_town *t = c->town;
	const struct cz_cell_list *list = cz_cells_list(c->cells, &t->ask[i]);
	const uint32_t *hand = cz_cell_list_hands(list);
	const bool glances = t->ask[i].category != CZ_TRAITS_OTHER && t->ask_past[i] == t->ask_past[i + 1];
	for (uint32_t k = s.from; k < s.to;) {
		uint32_t block = k / CZ_GLANCES * CZ_GLANCES, end = cz_glance_end(k, s.to);
		float more = glances && is_found(c, out) ? 1.03f * (float)effort(&out->nearest) : INFINITY;
		uint32_t who = cz_glance_near(cz_cell_list_glances(list), k, end, look, more);
		for (uint32_t rest = who; rest; rest &= rest - 1)
			cz_match_expect(t, hand[block + (uint32_t)__builtin_ctz(rest)]);
		for (; who; who &= who - 1, near->n++) {
			unsigned failing = count_one(c, i, hand[block + (uint32_t)__builtin_ctz(who)], out);
			near->excluded += failing >> CZ_RULE_ORGANISATION & 1;
		}
		k = end;
	}
}

void cz_census_count(const struct cz_census *c, uint32_t i, struct cz_counts *out)
{
	const struct cz_match_town *t = c->town;
	const struct cz_ask *a = &t->ask[i];
	const struct cz_cell_list *list = cz_cells_list(c->cells, a);
	const uint32_t n = cz_cell_list_n(list), active = cz_cells_all(c->cells);
	const struct cz_wants look = cz_wants_of(t, a, cz_cells_kind(c->cells, a));
	struct cz_stretch stretch[CZ_STRETCHES];
	const bool mixed = a->category == CZ_TRAITS_OTHER; /* there the list holds other kinds too */
	const double reach = mixed ? INFINITY : a->max_km * 1.5 + 5;
	size_t stretches = cz_cell_list_near(list, a, reach, stretch);
	struct near near = {0, 0};
	*out = (struct cz_counts){.looks = c->heirs ? cz_heirs_share(c->heirs) : 0};
	out->blocked[CZ_RULE_STATUS] = t->hands - active;
	out->blocked[CZ_RULE_CATEGORY] = active - n;
	for (size_t s = 0; s < stretches; s++)
		count_stretch(c, i, &look, stretch[s], &near, out);
	if (near.n < n)
		count_far(c, a, n - near.n, near.excluded, out);
	for (size_t k = t->ask_past[i]; k < t->ask_past[i + 1]; k++)
		mend_past(c, i, &t->past[k], stretch, stretches, out);
}
