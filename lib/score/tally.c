#include "score/tally.h"
#include "base/array.h"
#include "model/wave.h"
#include <math.h>
#include <stdlib.h>

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
	t->care.run = cz_arena_new0(&t->mem, bank->items + 1, sizeof *t->care.run);
	t->moments = cz_arena_new0(&t->mem, bank->aspects, sizeof *t->moments);
	bool ok = t->pooled && t->moments && t->care.run;
	for (uint32_t a = 0; ok && a < bank->aspects; a++)
		ok = make_moments(&t->moments[a], bank->aspect[a].items, &t->mem);
	return ok ? 0 : cz_fail_mem(err);
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

static struct cz_tally_party *find_party(struct cz_tally *t, struct cz_tally_group *g, uint32_t name)
{
	const struct cz_bank *b = t->bank;
	for (size_t i = 0; i < g->parties; i++)
		if (g->party[i].name == name)
			return &g->party[i];
	if (!CZ_ARRAY_MORE(g->party, g->parties, g->cap))
		return NULL;
	struct cz_tally_party *q = &g->party[g->parties];
	*q = (struct cz_tally_party){.name = name};
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

static bool add_point(struct cz_sample *s, int32_t sum, uint16_t of, const struct cz_reply *x)
{
	size_t i = 0;
	while (i < s->k && (s->v[i].sum != sum || s->v[i].of != of))
		i++;
	if (i == s->k) {
		if (!CZ_ARRAY_MORE(s->v, s->k, s->cap))
			return false;
		s->v[s->k++] = (struct cz_point){.sum = sum, .of = of};
	}
	s->v[i].count++;
	s->v[i].straight += x->straight;
	s->v[i].strong += x->strong;
	return true;
}

/* Sums of products for the instrument: from people who answered every item of the aspect or, pairwise, from all. */
static void add_moments(struct cz_tally *t, uint32_t a, const struct cz_reply *x)
{
	const struct cz_bank_aspect *aspect = &t->bank->aspect[a];
	struct cz_moments *m = &t->moments[a];
	t->pooled[a]++;
	for (uint32_t i = 0; i < m->items; i++) {
		if (!x->given[aspect->first + i])
			continue;
		int64_t v = x->v[aspect->first + i];
		size_t at = (size_t)i * m->items;
		for (uint32_t k = 0; k < m->items; k++, at++)
			if (x->given[aspect->first + k]) {
				m->n[at]++;
				m->sum[at] += v;
				m->product[at] += v * x->v[aspect->first + k];
			}
	}
}

static bool count_aspects(struct cz_tally *t, struct cz_tally_party *p, const struct cz_reply *x, struct cz_tally_own *own)
{
	const struct cz_bank *b = t->bank;
	for (uint32_t a = 0; a < b->aspects; a++) {
		const struct cz_bank_aspect *aspect = &b->aspect[a];
		int32_t sum = 0;
		uint16_t of = 0;
		own[a] = (struct cz_tally_own){0, 0};
		for (uint32_t i = aspect->first; i < aspect->first + aspect->items; i++)
			if (x->given[i]) {
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
		if (!add_point(&p->aspect[a], sum, of, x))
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

static void count_items(const struct cz_bank *b, struct cz_tally_party *p, const uint8_t *code, const struct cz_reply *x)
{
	const size_t options = cz_bank_options(b);
	for (uint32_t i = 0; i < b->items; i++) {
		if (x->given[i])
			p->option[i * options + (size_t)(x->v[i] - b->lo)]++;
		else if (code[i] == CZ_REPLY_UNKNOWN)
			p->unknown[i]++;
		else
			p->blank[i]++;
	}
}

static void count_care(struct cz_tally_care *c, const struct cz_reply *x)
{
	if (!x->run) /* nothing was answered, so nothing without care */
		return;
	c->n++;
	c->straight += x->straight;
	c->strong += x->strong;
	c->run[x->run]++;
	if (isnan(x->variation))
		return;
	c->varied++;
	c->variation += llround(x->variation * 1e9);
}

/* Add one person to all that is counted. own: room for a score on each aspect. False: no memory. */
static bool count(struct cz_tally *t, uint32_t group, uint32_t party, const uint8_t *code, struct cz_tally_own *own)
{
	struct cz_reply x;
	struct cz_tally_party *p = find_party(t, &t->group[group], party);
	if (!p)
		return false;
	cz_reply_make(t->bank, code, &x);
	p->responses++;
	t->responses++;
	count_items(t->bank, p, code, &x);
	count_care(&t->care, &x);
	if (!count_aspects(t, p, &x, own))
		return false;
	count_lowest(t->bank, p, own);
	return true;
}

/* people */

static void forget(struct cz_tally *t)
{
	cz_map_release(&t->people);
	free(t->link);
	free(t->link_of);
	t->link = NULL;
	t->link_of = NULL;
	t->links = t->link_cap = t->link_ofs = 0;
	cz_arena_release(&t->link_mem);
}

/* More people than are remembered: count them all and forget who they were, so that what is found does not depend on who came
 * first. */
static bool let_go(struct cz_tally *t, struct cz_remarks *remarks)
{
	struct cz_tally_own own[CZ_BANK_ASPECTS];
	for (size_t l = 0; l < t->links; l++)
		if (!count(t, t->link[l].group, t->link[l].party, t->link[l].code, own))
			return false;
	forget(t);
	t->unlinked = true;
	cz_remark(remarks, &(struct cz_remark){.id = CZ609, .field = "respondent"});
	return true;
}

/* The number of a key of people: what is known under it, a respondent of this group, or of this partnership. */
enum key { IN_WAVE, IN_PARTNERSHIP };

static size_t key_of(struct cz_tally *t, enum key kind, uint32_t number, struct cz_str respondent, bool *added)
{
	char text[8 + CZ_TALLY_NAME];
	uint32_t head[2] = {kind, number};
	memcpy(text, head, sizeof head);
	memcpy(text + sizeof head, respondent.s, respondent.n);
	return cz_map_add(&t->people, (struct cz_str){text, sizeof head + respondent.n}, added);
}

/* The same person in the same wave again: which answers wait on. */
static void decide(struct cz_tally *t, size_t first, size_t again, const struct cz_record *from, struct cz_remarks *remarks)
{
	t->link[first].set_aside |= t->twice != CZ_TWICE_FIRST;
	t->link[again].set_aside = t->twice != CZ_TWICE_LAST;
	cz_remark(remarks, &(struct cz_remark){.id = t->twice == CZ_TWICE_NEITHER ? CZ603 : CZ608, .source = from->source, .line = from->line,
					       .column = cz_record_column(from, CZ_STR("respondent")), .field = "respondent"});
}

/* Let one who has a name wait until all have come. False: no memory. */
static bool wait_for_all(struct cz_tally *t, const struct cz_tally_link *link, struct cz_str respondent, const struct cz_record *from,
			 struct cz_remarks *remarks)
{
	const struct cz_bank *b = t->bank;
	bool added = false;
	size_t wave = key_of(t, IN_WAVE, link->group, respondent, &added);
	size_t person = key_of(t, IN_PARTNERSHIP, t->group[link->group].partnership, respondent, NULL);
	if (wave == CZ_MAP_NONE || person == CZ_MAP_NONE || !CZ_ARRAY_MORE(t->link, t->links, t->link_cap) ||
	    !cz_array_reserve(&t->link_of, &t->link_ofs, t->people.n, sizeof *t->link_of))
		return false;
	struct cz_tally_link *l = &t->link[t->links];
	*l = *link;
	l->person = (uint32_t)person;
	l->code = cz_arena_alloc(&t->link_mem, b->items);
	l->aspect = cz_arena_new0(&t->link_mem, b->aspects, sizeof *l->aspect);
	if (!l->code || !l->aspect)
		return false;
	memcpy(l->code, link->code, b->items);
	if (!added)
		decide(t, t->link_of[wave], t->links, from, remarks);
	if (added || t->twice == CZ_TWICE_LAST)
		t->link_of[wave] = (uint32_t)t->links;
	t->links++;
	return true;
}

int cz_tally_add(struct cz_tally *t, const struct cz_response *r, const struct cz_record *from, struct cz_remarks *remarks,
		 struct cz_err *err)
{
	uint8_t code[CZ_BANK_ITEMS];
	struct cz_tally_own own[CZ_BANK_ASPECTS];
	struct cz_str respondent = cz_str_of(r->respondent ? r->respondent : "");
	bool ok = true;
	struct cz_tally_group *g = find_group(t, r);
	uint32_t party = number(&t->parties, r->party, &ok);
	if (!g || !ok)
		return cz_fail_mem(err);
	struct cz_tally_link link = {.group = (uint32_t)(g - t->group), .party = party, .code = code};
	cz_reply_read(t->bank, r->answers, from, remarks, code);
	if (t->links >= CZ_TALLY_LINKS && !let_go(t, remarks))
		return cz_fail_mem(err);
	if (respondent.n && respondent.n <= CZ_TALLY_NAME && !t->unlinked)
		ok = wait_for_all(t, &link, respondent, from, remarks);
	else
		ok = count(t, link.group, party, code, own);
	return ok ? 0 : cz_fail_mem(err);
}

/* Count those who waited, and keep who counts. */
static bool count_links(struct cz_tally *t)
{
	size_t kept = 0;
	for (size_t l = 0; l < t->links; l++) {
		if (t->link[l].set_aside)
			continue;
		if (!count(t, t->link[l].group, t->link[l].party, t->link[l].code, t->link[l].aspect))
			return false;
		t->link[kept++] = t->link[l];
	}
	t->links = kept;
	return true;
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

static int by_wave(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;
	return cz_wave_compare(x->name, y->name);
}

/* order[i]: the place of name i among all names. */
static uint32_t *rank_names(const struct cz_map *m, int (*order)(const void *, const void *))
{
	struct keyed *k = cz_array_new(m->n, sizeof *k);
	uint32_t *rank = cz_array_new(m->n, sizeof *rank);
	for (size_t i = 0; k && rank && i < m->n; i++)
		k[i] = (struct keyed){m->key[i], i};
	if (k && rank && m->n)
		qsort(k, m->n, sizeof *k, order);
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
	if (!count_links(t))
		return cz_fail_mem(err);
	uint32_t *partnership = rank_names(&t->partnerships, by_name), *wave = rank_names(&t->waves, by_wave),
		 *party = rank_names(&t->parties, by_name);
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

bool cz_tally_follows(const struct cz_tally *t, size_t group)
{
	return group > 0 && group < t->n && t->group[group - 1].partnership == t->group[group].partnership;
}

bool cz_tally_is_before(const struct cz_tally *t, size_t group)
{
	return cz_tally_follows(t, group) &&
	       cz_wave_is_before(t->waves.key[t->group[group - 1].wave], t->waves.key[t->group[group].wave]);
}

bool cz_tally_has_no_order(const struct cz_tally *t, size_t group)
{
	return (cz_tally_follows(t, group) && !cz_tally_is_before(t, group)) ||
	       (cz_tally_follows(t, group + 1) && !cz_tally_is_before(t, group + 1));
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
	free(t->link_of);
	cz_arena_release(&t->link_mem);
	cz_arena_release(&t->mem);
}
