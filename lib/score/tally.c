#include "score/tally.h"
#include "base/array.h"
#include <math.h>
#include <stdlib.h>

/* One response, checked and turned the right way round. */
struct answers {
	int32_t v[CZ_BANK_ITEMS]; /* lo..hi */
	enum { BLANK, UNKNOWN, GIVEN } state[CZ_BANK_ITEMS];
	uint32_t given;
	bool careless;
};

static bool make_moments(struct cz_moments *m, uint32_t items, struct cz_arena *mem)
{
	size_t n = (size_t)items * items;
	m->items = items;
	m->n = cz_arena_new0(mem, n, sizeof *m->n);
	m->sum = cz_arena_new0(mem, n, sizeof *m->sum);
	m->product = cz_arena_new0(mem, n, sizeof *m->product);
	return m->n && m->sum && m->product;
}

int cz_tally_init(struct cz_tally *t, const struct cz_bank *bank, struct cz_err *err)
{
	*t = (struct cz_tally){.bank = bank};
	t->pooled = cz_arena_new0(&t->mem, bank->aspects, sizeof *t->pooled);
	t->moments = cz_arena_new0(&t->mem, bank->aspects, sizeof *t->moments);
	bool ok = t->pooled && t->moments;
	for (uint32_t a = 0; ok && a < bank->aspects; a++)
		ok = make_moments(&t->moments[a], bank->aspect[a].items, &t->mem);
	return ok ? 0 : cz_fail_mem(err);
}

/* reading one response */

static void refuse(const struct cz_tally *t, uint32_t item, const char *source, size_t line, struct cz_remarks *remarks)
{
	cz_remark(remarks, &(struct cz_remark){.id = CZ602, .source = source, .line = line, .field = t->bank->item[item].id});
}

static void take(const struct cz_tally *t, uint32_t i, const struct cz_value *v, struct answers *a, const char *source,
		 size_t line, struct cz_remarks *remarks)
{
	const struct cz_bank *b = t->bank;
	int64_t x;
	if (v->kind == CZ_NULL || (v->kind == CZ_TEXT && v->text.n == 0))
		return;
	if (v->kind == CZ_TEXT && cz_str_is(v->text, b->dont_know)) {
		a->state[i] = UNKNOWN;
		return;
	}
	if (v->kind == CZ_INT)
		x = v->whole;
	else if (v->kind == CZ_REAL && v->real == floor(v->real) && fabs(v->real) < 1e6)
		x = (int64_t)v->real;
	else
		x = INT64_MAX;
	if (x < b->lo || x > b->hi) {
		refuse(t, i, source, line, remarks);
		return;
	}
	a->state[i] = GIVEN;
	a->v[i] = (int32_t)x;
	a->given++;
}

/* A straight line: most items answered, ten at least, and all the same (Meade and Craig 2012). */
static bool is_straight(const struct cz_bank *b, const struct answers *a)
{
	int32_t first = 0;
	bool seen = false;
	if (a->given < 10 || 5 * (uint64_t)a->given < 3 * (uint64_t)b->items)
		return false;
	for (uint32_t i = 0; i < b->items; i++) {
		if (a->state[i] != GIVEN)
			continue;
		if (seen && a->v[i] != first)
			return false;
		first = a->v[i];
		seen = true;
	}
	return true;
}

static void read_answers(const struct cz_tally *t, const struct cz_response *r, struct answers *a, const char *source,
			 size_t line, struct cz_remarks *remarks)
{
	const struct cz_bank *b = t->bank;
	uint32_t likely = 0;
	memset(a->state, 0, b->items * sizeof *a->state);
	a->given = 0;
	for (uint32_t k = 0; r->answers->kind == CZ_OBJECT && k < r->answers->n; k++) {
		const struct cz_member *m = &r->answers->member[k];
		size_t i = likely < b->items && cz_str_is(m->key, b->item[likely].id) ? likely : cz_map_find(&b->ids, m->key);
		if (i == CZ_MAP_NONE) {
			cz_remark(remarks, &(struct cz_remark){.id = CZ601, .source = source, .line = line, .field = "answers"});
			continue;
		}
		likely = (uint32_t)i + 1;
		take(t, (uint32_t)i, &m->value, a, source, line, remarks);
	}
	a->careless = is_straight(b, a);
	for (uint32_t i = 0; i < b->items; i++)
		if (b->item[i].reverse && a->state[i] == GIVEN)
			a->v[i] = b->lo + b->hi - a->v[i];
}

/* finding its place */

static uint32_t number(struct cz_map *m, const char *name, bool *ok)
{
	size_t i = cz_map_add(m, cz_str_of(name ? name : ""), NULL);
	*ok &= i != CZ_MAP_NONE;
	return (uint32_t)i;
}

static struct cz_tally_group *find_group(struct cz_tally *t, const struct cz_response *r)
{
	bool ok = true, added = false;
	uint32_t pair[2] = {number(&t->partnerships, r->partnership, &ok), number(&t->waves, r->wave, &ok)};
	size_t g = ok ? cz_map_add(&t->groups, (struct cz_str){(const char *)pair, sizeof pair}, &added) : CZ_MAP_NONE;
	if (g == CZ_MAP_NONE)
		return NULL;
	if (added) {
		if (!CZ_ARRAY_MORE(t->group, t->n, t->cap))
			return NULL;
		t->group[t->n++] = (struct cz_tally_group){.partnership = pair[0], .wave = pair[1]};
	}
	return &t->group[g];
}

static struct cz_tally_party *find_party(struct cz_tally *t, struct cz_tally_group *g, const char *name)
{
	const struct cz_bank *b = t->bank;
	bool ok = true;
	uint32_t p = number(&t->parties, name, &ok);
	if (!ok)
		return NULL;
	for (size_t i = 0; i < g->parties; i++)
		if (g->party[i].name == p)
			return &g->party[i];
	if (!CZ_ARRAY_MORE(g->party, g->parties, g->cap))
		return NULL;
	struct cz_tally_party *q = &g->party[g->parties];
	*q = (struct cz_tally_party){.name = p};
	q->aspect = cz_arena_new0(&t->mem, b->aspects, sizeof *q->aspect);
	q->lost = cz_arena_new0(&t->mem, b->aspects, sizeof *q->lost);
	q->lowest = cz_arena_new0(&t->mem, b->aspects, sizeof *q->lowest);
	q->option = cz_arena_new0(&t->mem, b->items * cz_bank_options(b), sizeof *q->option);
	q->unknown = cz_arena_new0(&t->mem, b->items, sizeof *q->unknown);
	q->blank = cz_arena_new0(&t->mem, b->items, sizeof *q->blank);
	if (!q->aspect || !q->lost || !q->lowest || !q->option || !q->unknown || !q->blank)
		return NULL;
	g->parties++;
	return q;
}

/* counting */

static bool add_point(struct cz_sample *s, int32_t sum, uint16_t of, bool careless)
{
	for (size_t i = 0; i < s->k; i++)
		if (s->v[i].sum == sum && s->v[i].of == of) {
			s->v[i].count++;
			s->v[i].careless += careless;
			return true;
		}
	if (!CZ_ARRAY_MORE(s->v, s->k, s->cap))
		return false;
	s->v[s->k++] = (struct cz_point){sum, of, 1, careless};
	return true;
}

/* Sums of products for the instrument: from people who answered every item of the aspect or, pairwise, from all. */
static void add_moments(struct cz_tally *t, uint32_t a, const struct answers *x)
{
	const struct cz_bank_aspect *aspect = &t->bank->aspect[a];
	struct cz_moments *m = &t->moments[a];
	t->pooled[a]++;
	for (uint32_t i = 0; i < m->items; i++) {
		if (x->state[aspect->first + i] != GIVEN)
			continue;
		int64_t v = x->v[aspect->first + i];
		size_t at = (size_t)i * m->items;
		for (uint32_t k = 0; k < m->items; k++, at++)
			if (x->state[aspect->first + k] == GIVEN) {
				m->n[at]++;
				m->sum[at] += v;
				m->product[at] += v * x->v[aspect->first + k];
			}
	}
}

static bool count_aspects(struct cz_tally *t, struct cz_tally_party *p, const struct answers *x, struct cz_tally_own *own)
{
	const struct cz_bank *b = t->bank;
	for (uint32_t a = 0; a < b->aspects; a++) {
		const struct cz_bank_aspect *aspect = &b->aspect[a];
		int32_t sum = 0;
		uint16_t of = 0;
		own[a] = (struct cz_tally_own){0, 0};
		for (uint32_t i = aspect->first; i < aspect->first + aspect->items; i++)
			if (x->state[i] == GIVEN) {
				sum += x->v[i];
				of++;
			}
		if (of == aspect->items || (of && t->pairwise))
			add_moments(t, a, x);
		if (of == 0 || of < b->minimum * aspect->items) {
			p->lost[a]++;
			continue;
		}
		own[a] = (struct cz_tally_own){sum, of};
		if (!add_point(&p->aspect[a], sum, of, x->careless))
			return false;
	}
	return true;
}

/* Below 0: x is the lower score. */
static int64_t compare(struct cz_tally_own x, struct cz_tally_own y)
{
	return (int64_t)x.sum * y.of - (int64_t)y.sum * x.of;
}

/* The aspect that a person scores lowest, or those that share it. */
static void count_lowest(const struct cz_bank *b, struct cz_tally_party *p, const struct cz_tally_own *own)
{
	uint32_t scored = 0, low = 0;
	for (uint32_t a = 0; a < b->aspects; a++)
		if (own[a].of && (scored++ == 0 || compare(own[a], own[low]) < 0))
			low = a;
	if (scored < 2)
		return;
	p->compared++;
	for (uint32_t a = 0; a < b->aspects; a++)
		p->lowest[a] += own[a].of && compare(own[a], own[low]) == 0;
}

static void count_items(const struct cz_bank *b, struct cz_tally_party *p, const struct answers *x)
{
	const size_t options = cz_bank_options(b);
	for (uint32_t i = 0; i < b->items; i++) {
		if (x->state[i] == GIVEN)
			p->option[i * options + (size_t)(x->v[i] - b->lo)]++;
		else if (x->state[i] == UNKNOWN)
			p->unknown[i]++;
		else
			p->blank[i]++;
	}
}

/* More people than are remembered: forget all, so that what is found does not depend on who came first. */
static void forget(struct cz_tally *t)
{
	cz_map_release(&t->people);
	free(t->link);
	t->link = NULL;
	t->links = t->link_cap = 0;
	cz_arena_release(&t->link_mem);
	t->unlinked = true;
}

static bool add_link(struct cz_tally *t, uint32_t person, uint32_t group, const struct cz_tally_own *own)
{
	const uint32_t aspects = t->bank->aspects;
	struct cz_tally_own *kept = cz_arena_new0(&t->link_mem, aspects, sizeof *kept);
	if (!kept || !CZ_ARRAY_MORE(t->link, t->links, t->link_cap))
		return false;
	memcpy(kept, own, aspects * sizeof *kept);
	t->link[t->links++] = (struct cz_tally_link){person, group, kept};
	return true;
}

/* Who this is within the partnership, or UINT32_MAX when not told or not remembered; *seen: answered before in this wave.
 * False: no memory. */
static bool find_person(struct cz_tally *t, uint32_t group, const struct cz_response *r, uint32_t *person, bool *seen)
{
	enum { LONGEST = 256 };
	struct {
		uint32_t kind, number;
		char respondent[LONGEST];
	} key;
	size_t n = r->respondent ? strlen(r->respondent) : 0, size = offsetof(__typeof__(key), respondent) + n;
	bool added;
	*seen = false;
	*person = UINT32_MAX;
	if (!n || n > LONGEST || t->unlinked)
		return true;
	if (t->links >= CZ_TALLY_LINKS) {
		forget(t);
		return true;
	}
	/* once per person and wave, to see doubles; once per person, to link waves */
	memcpy(key.respondent, r->respondent, n);
	key.kind = 0;
	key.number = group;
	if (cz_map_add(&t->people, (struct cz_str){(const char *)&key, size}, &added) == CZ_MAP_NONE)
		return false;
	*seen = !added;
	key.kind = 1;
	key.number = t->group[group].partnership;
	size_t i = cz_map_add(&t->people, (struct cz_str){(const char *)&key, size}, NULL);
	*person = (uint32_t)i;
	return i != CZ_MAP_NONE;
}

int cz_tally_add(struct cz_tally *t, const struct cz_response *r, const char *source, size_t line, struct cz_remarks *remarks,
		 struct cz_err *err)
{
	struct answers x;
	struct cz_tally_own own[CZ_BANK_ASPECTS];
	uint32_t person;
	bool seen;
	if (r->bank && strcmp(r->bank, t->bank->name) != 0) {
		t->other_bank++;
		cz_remark(remarks, &(struct cz_remark){.id = CZ604, .source = source, .line = line, .field = "bank"});
		return 0;
	}
	struct cz_tally_group *g = find_group(t, r);
	if (!g || !find_person(t, (uint32_t)(g - t->group), r, &person, &seen))
		return cz_fail_mem(err);
	if (seen) {
		cz_remark(remarks, &(struct cz_remark){.id = CZ603, .source = source, .line = line, .field = "respondent"});
		return 0;
	}
	struct cz_tally_party *p = find_party(t, g, r->party);
	if (!p)
		return cz_fail_mem(err);
	read_answers(t, r, &x, source, line, remarks);
	p->responses++;
	t->responses++;
	t->careless += x.careless;
	count_items(t->bank, p, &x);
	if (!count_aspects(t, p, &x, own))
		return cz_fail_mem(err);
	count_lowest(t->bank, p, own);
	return person == UINT32_MAX || add_link(t, person, (uint32_t)(g - t->group), own) ? 0 : cz_fail_mem(err);
}

/* sorting */

/* qsort has no place for the names; they are looked up here while one tally is sorted, then no more. */
struct keyed {
	struct cz_str name;
	size_t i;
};

static int by_name(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;
	return cz_str_compare(x->name, y->name);
}

/* order[i]: the place of name i among all names. */
static uint32_t *rank_names(const struct cz_map *m)
{
	struct keyed *k = cz_array_new(m->n, sizeof *k);
	uint32_t *rank = cz_array_new(m->n, sizeof *rank);
	for (size_t i = 0; k && rank && i < m->n; i++)
		k[i] = (struct keyed){m->key[i], i};
	if (k && rank && m->n)
		qsort(k, m->n, sizeof *k, by_name);
	for (size_t i = 0; k && rank && i < m->n; i++)
		rank[k[i].i] = (uint32_t)i;
	if (!k) {
		free(rank);
		rank = NULL;
	}
	free(k);
	return rank;
}

struct ordered {
	uint64_t key;
	size_t i;
};

static int by_key(const void *a, const void *b)
{
	const struct ordered *x = a, *y = b;
	return x->key < y->key ? -1 : x->key > y->key;
}

static int by_group_and_person(const void *a, const void *b)
{
	const struct cz_tally_link *x = a, *y = b;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return x->person < y->person ? -1 : x->person > y->person;
}

/* The people of each group next to each other; now: the number that a group got. */
static void sort_links(struct cz_tally *t, const uint32_t *now)
{
	for (size_t l = 0; l < t->links; l++)
		t->link[l].group = now[t->link[l].group];
	if (t->links)
		qsort(t->link, t->links, sizeof *t->link, by_group_and_person);
	for (size_t l = t->links; l-- > 0;) {
		struct cz_tally_group *g = &t->group[t->link[l].group];
		g->first_link = l;
		g->links++;
	}
}

static void sort_parties(struct cz_tally_group *g, const uint32_t *rank)
{
	for (size_t i = 1; i < g->parties; i++) /* a handful */
		for (size_t k = i; k > 0 && rank[g->party[k].name] < rank[g->party[k - 1].name]; k--) {
			struct cz_tally_party swap = g->party[k];
			g->party[k] = g->party[k - 1];
			g->party[k - 1] = swap;
		}
}

int cz_tally_finish(struct cz_tally *t, struct cz_err *err)
{
	uint32_t *partnership = rank_names(&t->partnerships), *wave = rank_names(&t->waves), *party = rank_names(&t->parties);
	struct ordered *o = cz_array_new(t->n, sizeof *o);
	struct cz_tally_group *sorted = cz_array_new(t->n, sizeof *sorted);
	uint32_t *now = cz_array_new(t->n, sizeof *now);
	int rc = 0;
	if (!partnership || !wave || !party || !o || !sorted || !now) {
		rc = cz_fail_mem(err);
		goto done;
	}
	for (size_t g = 0; g < t->n; g++)
		o[g] = (struct ordered){(uint64_t)partnership[t->group[g].partnership] << 32 | wave[t->group[g].wave], g};
	if (t->n)
		qsort(o, t->n, sizeof *o, by_key);
	for (size_t g = 0; g < t->n; g++) {
		sorted[g] = t->group[o[g].i];
		now[o[g].i] = (uint32_t)g;
		sort_parties(&sorted[g], party);
		for (size_t p = 0; p < sorted[g].parties; p++)
			for (uint32_t a = 0; a < t->bank->aspects; a++)
				cz_sample_sort(&sorted[g].party[p].aspect[a]);
	}
	if (t->n)
		memcpy(t->group, sorted, t->n * sizeof *sorted);
	sort_links(t, now);
done:
	free(partnership);
	free(wave);
	free(party);
	free(o);
	free(sorted);
	free(now);
	return rc;
}

void cz_tally_release(struct cz_tally *t)
{
	struct cz_map *const maps[] = {&t->partnerships, &t->waves, &t->parties, &t->groups, &t->people};
	for (size_t g = 0; g < t->n; g++) {
		for (size_t p = 0; p < t->group[g].parties; p++)
			for (uint32_t a = 0; a < t->bank->aspects; a++)
				free(t->group[g].party[p].aspect[a].v);
		free(t->group[g].party);
	}
	for (size_t i = 0; i < CZ_COUNT(maps); i++)
		cz_map_release(maps[i]);
	free(t->group);
	free(t->link);
	cz_arena_release(&t->link_mem);
	cz_arena_release(&t->mem);
}
