#include "verify/trial.h"
#include "base/array.h"
#include "base/num.h"
#include "base/threads.h"
#include "verify/judge.h"
#include <math.h>
#include <stdlib.h>

/* Matches of the plan, one by one against the rules, and then all together against the places that there are. */

static const int64_t says_nothing = INT64_MIN; /* of the score */

enum { AT_ONCE = 4096 }; /* matches that one thread takes */

static struct cz_at where(const struct cz_trial *t, const struct cz_witness *w)
{
	return t->s->matches.at[w->match];
}

static const struct cz_match *match_of(const struct cz_trial *t, const struct cz_witness *w)
{
	return &t->s->matches.v[w->match];
}

/* the rules */

static void name_rules(unsigned broken, char *text, size_t size)
{
	size_t n = 0;
	for (int rule = 1; rule <= CZ_VERIFY_RULES; rule++)
		for (const char *p = broken >> rule & 1 ? cz_rulebook_rule(rule) : ""; *p && n + 3 < size; p++) {
			if (n && p == cz_rulebook_rule(rule)) {
				text[n++] = ',';
				text[n++] = ' ';
			}
			text[n++] = *p;
		}
	text[n] = '\0';
}

static void judge_in_town(const struct cz_sides *s, struct cz_witness *w)
{
	w->broken = cz_judge_rules(s, w->request, w->volunteer);
	w->fits = !w->broken;
	if (w->fits)
		w->score = cz_judge_points(s, w->request, w->volunteer, cz_sides_between(s, w->request, w->volunteer),
					   cz_sides_km(s, &s->seeker[w->request], &s->giver[w->volunteer]), NULL);
}

static void judge_pair(const struct cz_contest *c, struct cz_witness *w)
{
	for (uint64_t e = c->row[w->request]; e < c->row[w->request + 1] && !w->fits; e++)
		if (c->volunteer[e] == w->volunteer) {
			w->score = c->score[e];
			w->fits = true;
		}
}

static void judge(void *trial, size_t k)
{
	const struct cz_trial *t = trial;
	struct cz_witness *w = &t->witness[k];
	const struct cz_match *m = match_of(t, w);
	w->request = cz_trial_next_request(t, m->request, k % AT_ONCE ? w[-1].request : UINT32_MAX);
	w->volunteer = cz_trial_volunteer(t, m->volunteer);
	if (w->request == UINT32_MAX || w->volunteer == UINT32_MAX)
		return;
	if (t->town)
		judge_in_town(&t->sides, w);
	else
		judge_pair(&t->contest, w);
}

static void tell(struct cz_trial *t, const struct cz_witness *w)
{
	char names[120] = "pair";
	if (w->request == UINT32_MAX)
		cz_trial_remark(t, CZ556, where(t, w), "request", NULL);
	if (w->volunteer == UINT32_MAX)
		cz_trial_remark(t, CZ556, where(t, w), "volunteer", NULL);
	if (w->fits || w->request == UINT32_MAX || w->volunteer == UINT32_MAX)
		return;
	if (t->town)
		name_rules(w->broken, names, sizeof names);
	cz_trial_remark(t, CZ551, where(t, w), NULL, names);
}

/* the places; where there are too few, the matches with most points stay */

static int compare_numbers(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int by_request(const void *a, const void *b)
{
	const struct cz_witness *x = a, *y = b;
	int c = y->fits - x->fits;
	if (!c)
		c = compare_numbers(x->request, y->request);
	if (!c)
		c = compare_numbers(y->score, x->score);
	if (!c)
		c = compare_numbers(x->volunteer, y->volunteer);
	return c ? c : (x->match > y->match) - (x->match < y->match);
}

/* The matches of each volunteer: those of volunteer j are v[first[j]] .. v[first[j + 1] - 1]. */
struct hands {
	struct cz_witness **v;
	size_t *first;
};

static void release_hands(struct hands *h)
{
	free(h->v);
	free(h->first);
}

/* order: among those of one volunteer. */
static int gather_hands(const struct cz_trial *t, struct hands *h, int (*order)(const void *a, const void *b),
			struct cz_err *err)
{
	const uint32_t n = t->contest.volunteers;
	*h = (struct hands){cz_array_new(t->witnesses, sizeof *h->v), cz_array_new0((size_t)n + 2, sizeof *h->first)};
	if (!h->v || !h->first)
		return cz_fail_mem(err);
	size_t *next = h->first + 1; /* ends up where the following one begins */
	for (size_t k = 0; k < t->witnesses; k++)
		if (t->witness[k].volunteer != UINT32_MAX)
			next[t->witness[k].volunteer + 1]++;
	for (uint32_t j = 0; j < n; j++)
		next[j + 1] += next[j];
	for (size_t k = 0; k < t->witnesses; k++)
		if (t->witness[k].volunteer != UINT32_MAX)
			h->v[next[t->witness[k].volunteer]++] = &t->witness[k];
	for (uint32_t j = 0; j < n; j++)
		if (h->first[j + 1] - h->first[j] > 1)
			qsort(h->v + h->first[j], h->first[j + 1] - h->first[j], sizeof *h->v, order);
	return 0;
}

static int by_score(const void *a, const void *b)
{
	const struct cz_witness *x = *(struct cz_witness *const *)a, *y = *(struct cz_witness *const *)b;
	int c = y->fits - x->fits;
	if (!c)
		c = compare_numbers(y->score, x->score);
	return c ? c : compare_numbers(x->request, y->request);
}

static void refuse(struct cz_trial *t, struct cz_witness *w, enum cz_message id)
{
	w->fits = false;
	cz_trial_remark(t, id, where(t, w), NULL, NULL);
}

static void seat_requests(struct cz_trial *t)
{
	int64_t n = 0;
	size_t last = SIZE_MAX; /* the last one that stayed */
	cz_array_sort(t->witness, t->witnesses, sizeof *t->witness, by_request);
	for (size_t k = 0; k < t->witnesses && t->witness[k].fits; k++) {
		struct cz_witness *w = &t->witness[k];
		n = last != SIZE_MAX && t->witness[last].request == w->request ? n : 0;
		if (n && t->witness[last].volunteer == w->volunteer) {
			refuse(t, w, CZ554);
		} else if (n >= t->contest.wanted[w->request]) {
			refuse(t, w, CZ553);
		} else {
			last = k;
			n++;
		}
	}
}

static int seat_volunteers(struct cz_trial *t, struct cz_err *err)
{
	struct hands h;
	int rc = gather_hands(t, &h, by_score, err);
	for (uint32_t j = 0; j < t->contest.volunteers && !rc; j++) {
		struct cz_witness **from = h.v + h.first[j], **end = h.v + h.first[j + 1];
		for (struct cz_witness **w = from; w < end && (*w)->fits; w++)
			if (w - from >= t->contest.room[j])
				refuse(t, *w, CZ552);
	}
	release_hands(&h);
	return rc;
}

static int by_pair(const void *a, const void *b)
{
	const struct cz_chosen *x = a, *y = b;
	int c = compare_numbers(x->request, y->request);
	return c ? c : compare_numbers(x->volunteer, y->volunteer);
}

int cz_trial_hear(struct cz_trial *t, struct cz_err *err)
{
	t->witness = cz_array_new0(t->claim->plan, sizeof *t->witness);
	t->chosen = cz_array_new(t->claim->plan, sizeof *t->chosen);
	t->first = cz_array_new0((size_t)t->contest.requests + 1, sizeof *t->first);
	if (!t->witness || !t->chosen || !t->first)
		return cz_fail_mem(err);
	for (size_t k = 0; k < t->s->matches.n; k++)
		if (t->claim->planned[k]) {
			int64_t said = t->s->matches.v[k].score, better = t->minimise ? -said : said;
			int64_t claimed = said == CZ_INT_NONE ? says_nothing : better;
			t->witness[t->witnesses++] = (struct cz_witness){.match = k, .claimed = claimed};
		}
	cz_threads_each(judge, t, t->witnesses, AT_ONCE);
	for (size_t k = 0; k < t->witnesses; k++)
		tell(t, &t->witness[k]);
	seat_requests(t);
	int rc = seat_volunteers(t, err);
	for (size_t k = 0; k < t->witnesses; k++) {
		const struct cz_witness *w = &t->witness[k];
		if (w->fits)
			t->chosen[t->n++] = (struct cz_chosen){w->request, w->volunteer, w->score, w->match};
		t->refused += !w->fits;
	}
	cz_array_sort(t->chosen, t->n, sizeof *t->chosen, by_pair);
	for (size_t i = 0, k = 0; i <= t->contest.requests; i++) {
		while (k < t->n && t->chosen[k].request < i)
			k++;
		t->first[i] = k;
	}
	return rc;
}

/* what is written with a match */

/* Whether they stand there in the order of records and are right, which most are; false may be either. */
static bool same_in_order(const struct cz_value *terms, const int32_t term[CZ_JUDGE_TERMS])
{
	uint32_t n = 0;
	for (int k = 0; k < CZ_JUDGE_TERMS; k++) {
		const struct cz_member *m = n < terms->n ? &terms->member[n] : NULL;
		bool said = m && m->value.kind == CZ_INT && cz_str_is(m->key, cz_judge_term_name(k));
		if ((said ? m->value.whole : 0) != term[k])
			return false;
		n += said;
	}
	return n == terms->n;
}

static bool same_terms(const struct cz_value *terms, const int32_t term[CZ_JUDGE_TERMS])
{
	uint32_t known = 0;
	if (same_in_order(terms, term))
		return true;
	for (int k = 0; k < CZ_JUDGE_TERMS; k++) {
		const struct cz_value *v = cz_value_get(terms, cz_judge_term_name(k));
		known += v != NULL;
		if (cz_value_int(terms, cz_judge_term_name(k), 0) != term[k])
			return false;
	}
	return known == terms->n;
}

/* The terms that are not right, by name. */
static void name_terms(const struct cz_value *terms, const int32_t term[CZ_JUDGE_TERMS], struct cz_buf *out)
{
	for (int k = 0; k < CZ_JUDGE_TERMS; k++)
		if (cz_value_int(terms, cz_judge_term_name(k), 0) != term[k])
			cz_buf_addf(out, "%s%s", out->len ? ", " : "", cz_judge_term_name(k));
}

/* What may be wrong with a match, and that its points come from a past that the records do not have. */
enum { SCORE = 1, KM = 2, TERMS = 4, PAST = 8, ASSUMED = 16 };

static double terms_of(const struct cz_trial *t, const struct cz_witness *w, int32_t term[CZ_JUDGE_TERMS])
{
	const struct cz_sides *s = &t->sides;
	double km = cz_sides_km(s, &s->seeker[w->request], &s->giver[w->volunteer]);
	cz_judge_points(s, w->request, w->volunteer, cz_sides_between(s, w->request, w->volunteer), km, term);
	term[CZ_JUDGE_LOAD] = -w->load;
	return km;
}

/* Whether that was not measured, but assumed of one postcode. */
static bool is_assumed(const struct cz_sides *s, const struct cz_witness *w, double km)
{
	const struct cz_seeker *a = &s->seeker[w->request];
	bool measured = a->rec->remote == 1 || (cz_spot_known(&a->spot) && cz_spot_known(&s->giver[w->volunteer].spot));
	return km >= 0 && !measured;
}

static unsigned check_in_town(const struct cz_trial *t, const struct cz_witness *w)
{
	const struct cz_match *m = match_of(t, w);
	int32_t term[CZ_JUDGE_TERMS];
	double km = terms_of(t, w, term);
	unsigned wrong = !isnan(m->km) && !(fabs(m->km - km) < 0.0051) ? KM : 0;
	if (!isnan(m->km) && (m->km_assumed == 1) != is_assumed(&t->sides, w, km))
		wrong |= ASSUMED;
	if (m->terms && m->terms->kind == CZ_OBJECT && !same_terms(m->terms, term))
		wrong |= TERMS;
	return wrong;
}

/* text: what would be right, or nothing; it is empty again then. */
static void tell_right(struct cz_trial *t, const struct cz_witness *w, const char *field, struct cz_buf *text)
{
	cz_trial_remark(t, CZ555, where(t, w), field, text->len ? cz_buf_text(text) : NULL);
	cz_buf_clear(text);
}

/* What is wrong with a match, with what would be right. */
static void tell_wrong(struct cz_trial *t, const struct cz_witness *w, struct cz_buf *text)
{
	int32_t term[CZ_JUDGE_TERMS], score = w->score - w->load;
	double km = t->town ? terms_of(t, w, term) : 0;
	if (w->wrong & SCORE) {
		cz_num_add_int(text, t->minimise ? -score : score);
		tell_right(t, w, "score", text);
	}
	if (w->wrong & KM) {
		if (km >= 0)
			cz_num_add_fixed(text, km, 2);
		tell_right(t, w, "km", text);
	}
	if (w->wrong & ASSUMED) {
		cz_buf_adds(text, is_assumed(&t->sides, w, km) ? "true" : "false");
		tell_right(t, w, "km_assumed", text);
	}
	if (w->wrong & TERMS) {
		name_terms(match_of(t, w)->terms, term, text);
		tell_right(t, w, "terms", text);
	}
}

/* what happened before */

static bool claims(const struct cz_match *m, const char *term)
{
	return m->terms && cz_value_int(m->terms, term, 0) != 0;
}

/* Points for a past that the records do not have. */
static bool lacks_past(const struct cz_trial *t, const struct cz_witness *w)
{
	const struct cz_match *m = match_of(t, w);
	if (w->request == UINT32_MAX || w->volunteer == UINT32_MAX)
		return false;
	const struct cz_seeker *a = &t->sides.seeker[w->request];
	const struct cz_giver *g = &t->sides.giver[w->volunteer];
	unsigned between = cz_sides_between(&t->sides, w->request, w->volunteer);
	return (claims(m, "kept") && !(between & CZ_BETWEEN_STANDS)) ||
	       (claims(m, "continuity") && !(between & CZ_BETWEEN_HELPED)) ||
	       (claims(m, "experience") && !cz_set_has(g->done, a->category)) || (claims(m, "asked") && !g->asked);
}

static unsigned check_written(const struct cz_trial *t, const struct cz_witness *w)
{
	unsigned wrong = t->town ? check_in_town(t, w) : 0;
	return w->claimed != says_nothing && w->claimed != w->score - w->load ? wrong | SCORE : wrong;
}

static void check(void *trial, size_t k)
{
	const struct cz_trial *t = trial;
	struct cz_witness *w = &t->witness[k];
	w->wrong = w->load < 0 ? 0 : check_written(t, w);
	/* terms that are right come from a past that is known */
	if (t->town && (w->load < 0 || w->wrong & TERMS) && lacks_past(t, w))
		w->wrong |= PAST;
}

/* When a file of earlier weeks was forgotten, much looks wrong that is not: say so once, at the first such match. */
static void tell_of_past(struct cz_trial *t)
{
	size_t first = SIZE_MAX;
	for (size_t k = 0; k < t->witnesses; k++)
		if (t->witness[k].match < first && t->witness[k].wrong & PAST)
			first = t->witness[k].match;
	if (first != SIZE_MAX)
		cz_trial_remark(t, CZ543, t->s->matches.at[first], "terms", NULL);
}

/* Those of a volunteer, the most points first: the next request at once costs more and belongs to the next. Among equals
 * the plan may have shared the costs either way, so what it says decides the order. */
static int by_share(const void *a, const void *b)
{
	const struct cz_witness *x = *(struct cz_witness *const *)a, *y = *(struct cz_witness *const *)b;
	int c = y->fits - x->fits;
	if (!c)
		c = compare_numbers(y->score, x->score);
	if (!c)
		c = compare_numbers(y->claimed, x->claimed);
	return c ? c : compare_numbers(x->request, y->request);
}

/* Of those from here on with as many points, the first carries this load when it says so, or else the first that says
 * nothing. */
static void bring_forward(struct cz_witness **from, struct cz_witness **end, int32_t load)
{
	struct cz_witness **silent = from, *first;
	const int32_t score = (*from)->score;
	if ((*from)->claimed == score - load)
		return;
	while (silent < end && (*silent)->score == score && (*silent)->claimed != says_nothing)
		silent++;
	if (silent == end || (*silent)->score != score)
		return;
	first = *silent;
	memmove(from + 1, from, (size_t)(silent - from) * sizeof *from);
	*from = first;
}

/* With a match refused nobody can say which of the others of its volunteer carries which load: that is below 0 then. */
static int share_loads(struct cz_trial *t, struct cz_err *err)
{
	struct hands h;
	int rc = gather_hands(t, &h, by_share, err);
	for (size_t k = 0; k < t->witnesses; k++)
		t->witness[k].load = -1; /* also when nobody knows the volunteer */
	for (uint32_t j = 0; j < t->contest.volunteers && !rc; j++) {
		struct cz_witness **from = h.v + h.first[j], **end = h.v + h.first[j + 1];
		bool all = true;
		for (struct cz_witness **w = from; w < end; w++)
			all = all && (*w)->fits;
		for (struct cz_witness **w = from; w < end && all; w++) {
			int32_t load = cz_contest_load(&t->contest, t->contest.carried[j] + (w - from));
			bring_forward(w, end, load);
			(*w)->load = load;
		}
	}
	release_hands(&h);
	return rc;
}

static int by_match(const void *a, const void *b)
{
	const struct cz_witness *x = a, *y = b;
	return (x->match > y->match) - (x->match < y->match);
}

/* In the order of the file. */
static int tell_all_wrong(struct cz_trial *t, struct cz_err *err)
{
	struct cz_buf text = CZ_BUF_INIT;
	bool failed = false;
	cz_array_sort(t->witness, t->witnesses, sizeof *t->witness, by_match);
	for (size_t k = 0; k < t->witnesses && !failed; k++) {
		if (t->witness[k].wrong & (SCORE | KM | ASSUMED | TERMS))
			tell_wrong(t, &t->witness[k], &text);
		failed = cz_buf_failed(&text);
	}
	cz_buf_release(&text);
	return failed ? cz_fail_mem(err) : 0;
}

int cz_trial_scores(struct cz_trial *t, struct cz_err *err)
{
	int rc = share_loads(t, err);
	if (rc)
		return rc;
	cz_threads_each(check, t, t->witnesses, AT_ONCE);
	tell_of_past(t);
	for (size_t k = 0; k < t->witnesses; k++)
		if (t->witness[k].wrong & (SCORE | KM | ASSUMED | TERMS))
			return tell_all_wrong(t, err);
	return 0;
}
