#include "base/array.h"
#include "model/life.h"
#include "score/exact.h"
#include "score/write.h"
#include <math.h>
#include <stdlib.h>

/* Two views of one situation, and what the registration tells: beside the scores, never mixed into them. */

/* Whether exactly two parties answered, one person each. */
static bool is_pair(const struct cz_tally_group *g)
{
	return g->parties == 2 && g->party[0].responses == 1 && g->party[1].responses == 1;
}

/* The one answer of a party on an item, or NaN. */
static double answer(const struct cz_bank *b, const struct cz_tally_party *p, uint32_t i)
{
	const size_t options = cz_bank_options(b);
	for (size_t o = 0; o < options; o++)
		if (p->option[i * options + o])
			return b->lo + (double)o;
	return NAN;
}

/* The two items with the largest mean distance between the two. */
static void write_items(struct cz_emit *e, const struct cz_results *r, uint32_t wave, const uint32_t party[2], uint32_t aspect)
{
	const struct cz_bank *b = r->tally->bank;
	const struct cz_bank_aspect *a = &b->aspect[aspect];
	uint32_t item[2] = {0};
	double far[2] = {0, 0};
	for (uint32_t i = a->first; i < a->first + a->items; i++) {
		double sum = 0, n = 0;
		for (size_t g = 0; g < r->tally->n; g++) {
			const struct cz_tally_group *q = &r->tally->group[g];
			if (!is_pair(q) || q->wave != wave || q->party[0].name != party[0] || q->party[1].name != party[1])
				continue;
			double d = fabs(answer(b, &q->party[0], i) - answer(b, &q->party[1], i));
			sum += isnan(d) ? 0 : d;
			n += !isnan(d);
		}
		double mean = n > 0 ? sum / n : 0;
		if (mean > far[0]) {
			item[1] = item[0];
			far[1] = far[0];
			item[0] = i;
			far[0] = mean;
		} else if (mean > far[1]) {
			item[1] = i;
			far[1] = mean;
		}
	}
	cz_emit_open(e, "items", '[');
	for (int k = 0; k < 2 && far[k] > 0; k++) {
		cz_emit_open(e, NULL, '{');
		cz_emit_texts(e, "item", b->item[item[k]].id);
		cz_emit_real(e, "distance", far[k]);
		cz_emit_close(e, '}');
	}
	cz_emit_close(e, ']');
}

static void write_view(const struct cz_results *r, uint32_t wave, const uint32_t party[2], uint32_t aspect, int64_t *d,
		       struct cz_buf *out)
{
	enum { UNIT = 27720 }; /* a multiple of 1 to 12, so that means of that many items become whole */
	const struct cz_tally *t = r->tally;
	struct cz_emit e = CZ_EMIT_INIT(out);
	size_t n = 0;
	double sum = 0;
	for (size_t g = 0; g < t->n; g++) {
		const struct cz_tally_group *q = &t->group[g];
		if (!is_pair(q) || q->wave != wave || q->party[0].name != party[0] || q->party[1].name != party[1])
			continue;
		const struct cz_sample *x = &q->party[0].aspect[aspect], *y = &q->party[1].aspect[aspect];
		if (!x->k || !y->k)
			continue;
		double difference = (double)x->v[0].sum / x->v[0].of - (double)y->v[0].sum / y->v[0].of;
		sum += difference;
		d[n++] = llround(difference * UNIT);
	}
	if (n == 0)
		return;
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "views");
	cz_emit_texts(&e, "bank", t->bank->name);
	if (t->waves.key[wave].n)
		cz_emit_text(&e, "wave", t->waves.key[wave]);
	cz_emit_texts(&e, "aspect", t->bank->aspect[aspect].id);
	cz_emit_text(&e, "one", t->parties.key[party[0]]);
	cz_emit_text(&e, "other", t->parties.key[party[1]]);
	cz_emit_int(&e, "n", (int64_t)n);
	cz_emit_real(&e, "difference", sum / (double)n);
	double p = NAN;
	out->failed |= !cz_exact_signs(d, n, &p);
	cz_emit_real(&e, "p", p);
	write_items(&e, r, wave, party, aspect);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

int cz_score_write_views(const struct cz_results *r, struct cz_buf *out, struct cz_err *err)
{
	const struct cz_tally *t = r->tally;
	int64_t *d = cz_array_new(t->n, sizeof *d);
	struct seen {
		uint32_t wave, party[2];
	} *seen = cz_array_new(t->n, sizeof *seen);
	size_t n = 0;
	int rc = d && seen ? 0 : cz_fail_mem(err);
	for (size_t g = 0; !rc && g < t->n; g++) {
		const struct cz_tally_group *q = &t->group[g];
		if (!is_pair(q))
			continue;
		struct seen one = {q->wave, {q->party[0].name, q->party[1].name}};
		size_t k = 0;
		while (k < n && memcmp(&seen[k], &one, sizeof one) != 0)
			k++;
		if (k < n)
			continue;
		seen[n++] = one;
		for (uint32_t a = 0; a < t->bank->aspects; a++)
			write_view(r, one.wave, one.party, a, d, out);
	}
	free(d);
	free(seen);
	return rc;
}

/* registration */

enum { WITHIN = 90 }; /* days in which a running match should have heard something */

struct share {
	int64_t n, of;
};

struct registered {
	int64_t matches;
	struct share intake, progress, evaluation, feedback;
};

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

static void judge(const struct cz_store *s, const struct cz_match *m, cz_day today, const struct by_pair *c, size_t n,
		  struct registered *out)
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
	out->matches++;
	out->intake.n += k.intake;
	out->intake.of++;
	cz_day until = k.end != CZ_DAY_NONE ? k.end : today; /* a running match should have heard something by today */
	out->progress.n += k.timely && (until == CZ_DAY_NONE || until - k.last <= WITHIN);
	out->progress.of++;
	out->evaluation.n += k.end != CZ_DAY_NONE && k.evaluation;
	out->evaluation.of += k.end != CZ_DAY_NONE;
	out->feedback.n += k.end != CZ_DAY_NONE && k.referred && k.feedback;
	out->feedback.of += k.end != CZ_DAY_NONE && k.referred;
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

static void write_share(struct cz_emit *e, const char *key, struct share s)
{
	cz_emit_open(e, key, '{');
	cz_emit_int(e, "n", s.n);
	cz_emit_int(e, "of", s.of);
	cz_emit_real(e, "share", s.of ? (double)s.n / (double)s.of : NAN);
	cz_emit_close(e, '}');
}

static int by_id(const void *a, const void *b)
{
	const struct cz_partnership *const *x = a, *const *y = b;
	return strcmp((*x)->id, (*y)->id);
}

int cz_score_write_registration(const struct cz_store *s, cz_day today, struct cz_buf *out, struct cz_err *err)
{
	const size_t k = s->partnerships.n;
	const struct cz_match **m = cz_life_sort(s);
	struct by_pair *c = cz_array_new(s->contacts.n, sizeof *c);
	struct registered *reg = cz_array_new0(k, sizeof *reg);
	const struct cz_partnership **order = cz_array_new(k, sizeof *order);
	int rc = m && c && reg && order ? 0 : cz_fail_mem(err);
	size_t n = 0;
	for (size_t i = 0; !rc && i < s->contacts.n; i++) {
		uint64_t pair = pair_of(s, s->contacts.v[i].request, s->contacts.v[i].volunteer);
		if (pair != UINT64_MAX)
			c[n++] = (struct by_pair){pair, s->contacts.v[i].date, i};
	}
	if (!rc && n)
		qsort(c, n, sizeof *c, compare_pairs);
	for (size_t from = 0, to; !rc && from < s->matches.n; from = to) {
		to = cz_life_end(m, s->matches.n, from);
		struct cz_match match = whole(m + from, to - from);
		size_t i = cz_map_find(&s->request_ids, cz_str_of(match.request));
		const char *id = i == CZ_MAP_NONE ? NULL : s->requests.v[i].partnership;
		size_t p = id ? cz_map_find(&s->partnership_ids, cz_str_of(id)) : CZ_MAP_NONE;
		if (p != CZ_MAP_NONE && match.started != CZ_DAY_NONE)
			judge(s, &match, today, c, n, &reg[p]);
	}
	for (size_t p = 0; !rc && p < k; p++)
		order[p] = &s->partnerships.v[p];
	if (!rc && k)
		qsort(order, k, sizeof *order, by_id);
	for (size_t p = 0; !rc && p < k; p++) {
		const struct registered *x = &reg[order[p] - s->partnerships.v];
		struct cz_emit e = CZ_EMIT_INIT(out);
		if (!x->matches)
			continue;
		cz_emit_open(&e, NULL, '{');
		cz_emit_texts(&e, "type", "registration");
		cz_emit_texts(&e, "partnership", order[p]->id);
		cz_emit_int(&e, "matches", x->matches);
		write_share(&e, "joint_intake", x->intake);
		write_share(&e, "progress", x->progress);
		write_share(&e, "evaluation", x->evaluation);
		write_share(&e, "feedback", x->feedback);
		cz_emit_close(&e, '}');
		cz_emit_line(&e);
	}
	free(m);
	free(c);
	free(reg);
	free(order);
	return rc;
}
