#include "score/register.h"
#include "base/array.h"
#include "base/num.h"
#include "model/life.h"
#include <math.h>
#include <stdlib.h>

enum { WITHIN = 90 }; /* days in which a running match should have heard something */

/* What one match had, gathered from its contacts. */
struct kept_up {
	bool started, ended, referred, intake, evaluation, feedback;
	cz_day last, start, end;
	bool timely;
};

static void take_contact(struct kept_up *k, const struct cz_contact *c)
{
	k->intake |= c->kind == CZ_JOINT_INTAKE;
	k->evaluation |= c->kind == CZ_EVALUATION;
	k->feedback |= c->kind == CZ_FEEDBACK;
	if (c->kind != CZ_PROGRESS && c->kind != CZ_EVALUATION && c->kind != CZ_FIRST_MEETING)
		return;
	if (k->last != CZ_DAY_NONE && c->date - k->last > WITHIN)
		k->timely = false;
	if (k->last == CZ_DAY_NONE || c->date > k->last)
		k->last = c->date;
}

/* Contacts sorted by pair and day, as indices. */
struct by_pair {
	uint64_t pair;
	cz_day date;
	size_t i;
};

static int compare_pairs(const void *a, const void *b)
{
	const struct by_pair *x = a, *y = b;
	if (x->pair != y->pair)
		return x->pair < y->pair ? -1 : 1;
	return x->date != y->date ? (x->date < y->date ? -1 : 1) : x->i < y->i ? -1 : x->i > y->i;
}

static uint64_t pair_of(const struct cz_store *s, const char *request, const char *volunteer)
{
	size_t i = request ? cz_map_find(&s->request_ids, cz_str_of(request)) : CZ_MAP_NONE;
	size_t j = volunteer ? cz_map_find(&s->volunteer_ids, cz_str_of(volunteer)) : CZ_MAP_NONE;
	return i == CZ_MAP_NONE || j == CZ_MAP_NONE ? UINT64_MAX : (uint64_t)i << 32 | j;
}

static void add(struct cz_share *s, bool had, bool counts)
{
	s->n += counts && had;
	s->of += counts;
}

static void judge(const struct cz_store *s, const struct cz_match *m, cz_day today, const struct by_pair *c, size_t n,
		  struct cz_registered *out)
{
	uint64_t pair = pair_of(s, m->request, m->volunteer);
	struct kept_up k = {.timely = true, .last = m->started, .start = m->started, .end = m->ended};
	size_t lo = 0, hi = n;
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (c[mid].pair < pair)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < n && c[lo].pair == pair; lo++)
		take_contact(&k, &s->contacts.v[c[lo].i]);
	size_t i = cz_map_find(&s->request_ids, cz_str_of(m->request));
	k.referred = i != CZ_MAP_NONE && s->requests.v[i].organisation;
	bool ended = k.end != CZ_DAY_NONE;
	cz_day until = ended ? k.end : today; /* a running match should have heard something by today */
	out->matches++;
	if (!s->contacts.n) /* nobody kept them, or they were not given: that is not the same as no contact */
		return;
	add(&out->share[CZ_REGISTERED_INTAKE], k.intake, true);
	bool due = k.last > k.start || (until != CZ_DAY_NONE && until - k.start > WITHIN); /* one that ended before owes nothing */
	add(&out->share[CZ_REGISTERED_PROGRESS], k.timely && (until == CZ_DAY_NONE || until - k.last <= WITHIN), due);
	add(&out->share[CZ_REGISTERED_EVALUATION], k.evaluation, ended);
	add(&out->share[CZ_REGISTERED_FEEDBACK], k.feedback, ended && k.referred);
}

/* The last step of a life; the days that it leaves out stand in earlier ones. */
static struct cz_match whole(const struct cz_match **step, size_t n)
{
	struct cz_match m = *step[--n];
	while (n-- > 0 && m.started == CZ_DAY_NONE) {
		m.started = step[n]->started;
		m.ended = m.ended == CZ_DAY_NONE ? step[n]->ended : m.ended;
	}
	return m;
}

/* Contacts of known pairs, sorted; how many. */
static size_t sort_contacts(const struct cz_store *s, struct by_pair *c)
{
	size_t n = 0;
	for (size_t i = 0; i < s->contacts.n; i++) {
		uint64_t pair = pair_of(s, s->contacts.v[i].request, s->contacts.v[i].volunteer);
		if (pair != UINT64_MAX)
			c[n++] = (struct by_pair){pair, s->contacts.v[i].date, i};
	}
	if (n)
		qsort(c, n, sizeof *c, compare_pairs);
	return n;
}

struct cz_registered *cz_register_new(const struct cz_store *s, cz_day today)
{
	const struct cz_match **m = cz_life_sort(s);
	struct by_pair *c = cz_array_new(s->contacts.n, sizeof *c);
	struct cz_registered *reg = m && c ? cz_array_new0(s->partnerships.n, sizeof *reg) : NULL;
	size_t n = reg ? sort_contacts(s, c) : 0;
	for (size_t from = 0, to; reg && from < s->matches.n; from = to) {
		to = cz_life_end(m, s->matches.n, from);
		struct cz_match match = whole(m + from, to - from);
		size_t i = cz_map_find(&s->request_ids, cz_str_of(match.request));
		const char *id = i == CZ_MAP_NONE ? NULL : s->requests.v[i].partnership;
		size_t p = id ? cz_map_find(&s->partnership_ids, cz_str_of(id)) : CZ_MAP_NONE;
		if (p != CZ_MAP_NONE && match.started != CZ_DAY_NONE)
			judge(s, &match, today, c, n, &reg[p]);
	}
	free(m);
	free(c);
	return reg;
}

/* records */

void cz_register_aspects(const struct cz_bank *bank, struct cz_registered_aspects *out)
{
	for (int kind = 0; kind < CZ_REGISTERED_KINDS; kind++)
		for (uint32_t a = 0; a < bank->aspects && !out->id[kind]; a++)
			if (bank->aspect[a].registered[kind])
				out->id[kind] = bank->aspect[a].id;
}

void cz_register_write_share(struct cz_emit *e, enum cz_registered_kind kind, struct cz_share s, const char *aspect)
{
	cz_emit_open(e, cz_registered_name(kind), '{');
	cz_emit_int(e, "n", s.n);
	cz_emit_int(e, "of", s.of);
	cz_emit_real(e, "share", s.of ? (double)s.n / (double)s.of : NAN);
	if (aspect)
		cz_emit_texts(e, "aspect", aspect);
	cz_emit_close(e, '}');
}

static void say_count(int64_t n, enum cz_lang lang, struct cz_buf *out)
{
	char room[24];
	struct cz_buf digits = {.data = room, .cap = sizeof room};
	cz_num_add_int(&digits, n);
	cz_num_add_grouped(out, (struct cz_str){room, digits.len}, lang == CZ_NL ? '.' : ',');
}

void cz_register_say_share(struct cz_share s, enum cz_lang lang, struct cz_buf *out)
{
	cz_buf_adds(out, lang == CZ_NL ? "bij " : "for ");
	say_count(s.n, lang, out);
	cz_buf_adds(out, lang == CZ_NL ? " van de " : " of the ");
	say_count(s.of, lang, out);
	cz_buf_adds(out, lang == CZ_NL ? " koppelingen" : " matches");
}

static int by_id(const void *a, const void *b)
{
	const struct cz_partnership *const *x = a, *const *y = b;
	return strcmp((*x)->id, (*y)->id);
}

int cz_register_write(const struct cz_store *s, const struct cz_registered *reg, const struct cz_registered_aspects *aspects,
		      struct cz_buf *out, struct cz_err *err)
{
	const size_t k = s->partnerships.n;
	const struct cz_partnership **order = cz_array_new(k, sizeof *order);
	if (!order)
		return cz_fail_mem(err);
	for (size_t p = 0; p < k; p++)
		order[p] = &s->partnerships.v[p];
	if (k)
		qsort(order, k, sizeof *order, by_id);
	for (size_t p = 0; p < k; p++) {
		const struct cz_registered *x = &reg[order[p] - s->partnerships.v];
		struct cz_emit e = CZ_EMIT_INIT(out);
		if (!x->matches)
			continue;
		cz_emit_open(&e, NULL, '{');
		cz_emit_texts(&e, "type", "registration");
		cz_emit_texts(&e, "partnership", order[p]->id);
		cz_emit_int(&e, "matches", x->matches);
		for (int i = 0; i < CZ_REGISTERED_KINDS; i++)
			cz_register_write_share(&e, (enum cz_registered_kind)i, x->share[i], aspects->id[i]);
		cz_emit_close(&e, '}');
		cz_emit_line(&e);
	}
	free(order);
	return cz_buf_failed(out) ? cz_fail_mem(err) : 0;
}
