#include "match/write_impl.h"
#include "base/array.h"
#include "match/backup.h"
#include "match/explain.h"
#include "match/weigh.h"
#include <math.h>
#include <stdlib.h>

static struct cz_str ask_id(const void *town, size_t i)
{
	return cz_str_of(((const struct cz_match_town *)town)->ask[i].rec->id);
}

static struct cz_str hand_id(const void *town, size_t j)
{
	return cz_str_of(((const struct cz_match_town *)town)->hand[j].rec->id);
}

/* matches */

static double rounded(double v, double steps)
{
	return floor(v * steps + 0.5) / steps;
}

static struct cz_value terms_value(const int32_t term[CZ_TERMS], struct cz_member member[CZ_TERMS])
{
	uint32_t n = 0;
	for (int k = 0; k < CZ_TERMS; k++)
		if (term[k]) {
			member[n].key = cz_str_of(cz_term_name((enum cz_term)k));
			member[n++].value = (struct cz_value){.kind = CZ_INT, .whole = term[k]};
		}
	return (struct cz_value){.kind = CZ_OBJECT, .n = n, .member = member};
}

static void write_match(const struct cz_plan_of_town *p, uint32_t i, size_t chosen, struct cz_buf *out)
{
	const struct cz_match_town *t = p->town;
	uint32_t j = cz_plan_hand(p, chosen);
	double km = cz_match_km(t, &t->ask[i], &t->hand[j]);
	const struct cz_match *kept = cz_match_kept(t, i, j);
	int32_t term[CZ_TERMS];
	struct cz_member member[CZ_TERMS];
	struct cz_match m;
	cz_type_blank(&cz_type_match, &m);
	m.score = cz_weigh(t, &t->ask[i], &t->hand[j], km, cz_match_past(t, i, j), term) - p->load_cost[chosen];
	term[CZ_TERM_LOAD] = -p->load_cost[chosen];
	struct cz_value terms = terms_value(term, member);
	m.request = t->ask[i].rec->id;
	m.volunteer = t->hand[j].rec->id;
	m.status = CZ_MATCH_PROPOSED;
	m.km = km < 0 || t->ask[i].remote ? NAN : rounded(km, 100);
	if (km >= 0 && cz_match_km_assumed(&t->ask[i], &t->hand[j]))
		m.km_assumed = 1;
	m.terms = &terms;
	m.proposed = kept && kept->proposed != CZ_DAY_NONE ? kept->proposed : t->today;
	m.expires = kept ? kept->expires : CZ_DAY_NONE;
	m.expires = cz_match_expires(t->policy, &m);
	struct cz_emit emit = CZ_EMIT_INIT(out);
	cz_type_encode(&cz_type_match, &m, NULL, &emit);
}

static const char *id_of_chosen(const struct cz_plan_of_town *p, size_t chosen)
{
	return p->town->hand[cz_plan_hand(p, chosen)].rec->id;
}

/* The chosen pairs of request i, by volunteer. */
static void write_matches_of(const struct cz_plan_of_town *p, uint32_t i, size_t from, size_t to, struct cz_buf *out)
{
	const char *last = "";
	for (size_t done = from; done < to; done++) { /* a handful: look for the next id each time */
		size_t next = to;
		for (size_t k = from; k < to; k++) {
			const char *id = id_of_chosen(p, k);
			if (strcmp(id, last) > 0 && (next == to || strcmp(id, id_of_chosen(p, next)) < 0))
				next = k;
		}
		write_match(p, i, next, out);
		last = id_of_chosen(p, next);
	}
}

struct lines {
	const struct cz_plan_of_town *p;
	const struct cz_named *who; /* in the order in which they are written */
	/* of alternatives */
	const struct cz_backups *all;
	size_t most;
};

static void write_matches(const void *ctx, size_t from, size_t to, struct cz_buf *out)
{
	const struct lines *l = ctx;
	for (size_t k = from; k < to; k++) {
		const uint32_t i = (uint32_t)l->who[k].i;
		write_matches_of(l->p, i, l->p->first[i], l->p->first[i + 1], out);
	}
}

/* A bound has names of its own, so that nobody takes a nought in it for free. */
static void write_cost(const struct cz_backup *b, struct cz_emit *e)
{
	cz_emit_int(e, b->exact ? "cost" : "cost_at_least", b->points);
	if (b->level > 0)
		cz_emit_int(e, b->exact ? "cost_steps" : "cost_steps_at_least", b->level);
}

static void write_backups(const struct cz_plan_of_town *p, uint32_t i, const struct cz_backup *backup, size_t n,
			  struct cz_buf *out)
{
	const struct cz_match_town *t = p->town;
	for (size_t k = 0; k < n; k++) {
		uint32_t j = p->candidates.hand[backup[k].pair];
		double km = cz_match_km(t, &t->ask[i], &t->hand[j]);
		int32_t term[CZ_TERMS];
		struct cz_member member[CZ_TERMS];
		struct cz_emit e = CZ_EMIT_INIT(out);
		int32_t score = cz_weigh(t, &t->ask[i], &t->hand[j], km, cz_match_past(t, i, j), term);
		struct cz_value terms = terms_value(term, member);
		cz_emit_open(&e, NULL, '{');
		cz_emit_texts(&e, "type", "alternative");
		cz_emit_texts(&e, "request", t->ask[i].rec->id);
		cz_emit_texts(&e, "volunteer", t->hand[j].rec->id);
		cz_emit_int(&e, "rank", (int64_t)k + 1);
		cz_emit_int(&e, "score", score);
		write_cost(&backup[k], &e);
		if (km >= 0 && !t->ask[i].remote)
			cz_emit_real(&e, "km", rounded(km, 100));
		if (km >= 0 && cz_match_km_assumed(&t->ask[i], &t->hand[j]))
			cz_emit_bool(&e, "km_assumed", true);
		cz_emit_value(&e, "terms", &terms);
		cz_emit_close(&e, '}');
		cz_emit_line(&e);
	}
}

/* Where that fails, memory has run out, and out says so. */
static void write_alternatives(const void *ctx, size_t from, size_t to, struct cz_buf *out)
{
	const struct lines *l = ctx;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_backups *own = cz_backups_beside(l->all);
	struct cz_backup *backup = cz_array_new(l->most, sizeof *backup);
	out->failed |= !own || !backup;
	for (size_t k = from; k < to && !cz_buf_failed(out); k++) {
		size_t n = 0;
		out->failed |= cz_backups_find(own, (uint32_t)l->who[k].i, backup, l->most, &n, &err) != 0;
		write_backups(l->p, (uint32_t)l->who[k].i, backup, n, out);
	}
	cz_backups_free(own);
	free(backup);
}

/* Each stretch has room of its own for its searches, as much as the town is large: so there are no more than so
 * many stretches, and none so short that it is not worth a thread. */
static size_t searches_at_once(uint32_t asks)
{
	enum { LEAST = 256, STRETCHES = 512 };
	return asks / STRETCHES > LEAST ? asks / STRETCHES : LEAST;
}

/* unmatched */

static void write_change(const struct cz_match_town *t, const struct cz_relaxation *r, enum cz_hope hope,
			 struct cz_emit *e)
{
	if (hope == CZ_HOPE_NONE)
		return;
	cz_emit_open(e, hope == CZ_HOPE_SOME ? "untried" : "nearest", '{');
	cz_emit_texts(e, "volunteer", t->hand[r->hand].rec->id);
	cz_emit_texts(e, "rule", cz_rule_name(r->rule));
	if (r->rule == CZ_RULE_DISTANCE)
		cz_emit_real(e, "km", ceil(r->km * 10) / 10);
	if (r->rule == CZ_RULE_FEATURES)
		cz_emit_texts(e, "renew", "vog");
	if (r->rule == CZ_RULE_TIMES)
		cz_write_dayparts(e, "times", r->times);
	if (r->rule == CZ_RULE_ASKED && !t->hand[r->hand].rested) {
		cz_emit_day(e, "rest_until", t->hand[r->hand].rest_over);
		if (t->hand[r->hand].asked >= t->hand[r->hand].most_asked)
			cz_emit_bool(e, "once_more", true);
	}
	if (hope == CZ_HOPE_SURE)
		cz_emit_bool(e, "proven", true);
	cz_emit_close(e, '}');
}

static void write_lacks(const struct cz_counts *n, struct cz_emit *e)
{
	if (!n->blocked[CZ_RULE_FEATURES])
		return;
	cz_emit_open(e, "lacks", '{');
	for (int k = 0; k < CZ_LACKS; k++)
		if (n->lacks[k])
			cz_emit_int(e, cz_lack_name((enum cz_lack)k), n->lacks[k]);
	cz_emit_close(e, '}');
}

const char *cz_reason_name(const struct cz_why_not *w)
{
	return w->reason == CZ_REASON_REFER ? "refer" : w->reason == CZ_REASON_OUTBID ? "outbid"
	     : w->rule ? cz_rule_name(w->rule) : "no_volunteers";
}

static void write_unmatched(const struct cz_plan_of_town *p, uint32_t i, const struct cz_explain *x, struct cz_buf *out)
{
	const struct cz_match_town *t = p->town;
	struct cz_why_not w;
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_explain_request(x, i, &w);
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "unmatched");
	cz_emit_texts(&e, "request", t->ask[i].rec->id);
	cz_emit_texts(&e, "reason", cz_reason_name(&w));
	if (p->helpers[i] > 1)
		cz_emit_int(&e, "places", cz_plan_lacks(p, i));
	if (w.reason != CZ_REASON_REFER) {
		cz_emit_open(&e, "blocked", '{');
		for (int rule = 1; rule <= CZ_RULES; rule++)
			if (w.counts.blocked[rule])
				cz_emit_int(&e, cz_rule_name((enum cz_rule)rule), w.counts.blocked[rule]);
		cz_emit_close(&e, '}');
		write_lacks(&w.counts, &e);
		write_change(t, &w.counts.nearest, w.counts.hope, &e);
	}
	if (w.reason != CZ_REASON_REFER && cz_match_lacks_place(t, &t->ask[i]))
		cz_emit_bool(&e, "place_unknown", true);
	if (w.requests) {
		cz_emit_open(&e, "shortage", '{');
		cz_emit_int(&e, "wanted", w.requests);
		cz_emit_int(&e, "places", w.places);
		cz_emit_close(&e, '}');
	}
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

/* withdrawn: who was asked already waits for an answer, and has to hear that none is needed */

/* A no of the volunteer, or help that came of it, needs no such word; a no of the one who asks does. */
static bool is_withdrawn(const struct cz_plan_of_town *p, uint32_t i, const struct cz_past_pair *past)
{
	const bool said_no = (past->bits & (CZ_PAST_DECLINED | CZ_PAST_UNHEARD)) == CZ_PAST_DECLINED;
	return past->kept && !said_no && !(past->bits & CZ_PAST_NOW) &&
	       cz_plan_find(p, i, past->hand) == p->first[i + 1];
}

static int64_t count_withdrawn(const struct cz_plan_of_town *p)
{
	const struct cz_match_town *t = p->town;
	int64_t n = 0;
	for (size_t k = 0; k < t->pasts; k++)
		n += is_withdrawn(p, t->past[k].ask, &t->past[k]);
	return n;
}

static const char *why_withdrawn(const struct cz_match_town *t, const struct cz_past_pair *past)
{
	const struct cz_ask *a = &t->ask[past->ask];
	const struct cz_hand *h = &t->hand[past->hand];
	if (!a->takes_part)
		return "request";
	const enum cz_rule rule = cz_rule_first(t, a, h, cz_match_km(t, a, h), past->bits);
	return rule ? cz_rule_name(rule) : "plan";
}

static void write_withdrawn(const struct cz_match_town *t, const struct cz_past_pair *past, struct cz_buf *out)
{
	const cz_day expires = cz_match_expires(t->policy, past->kept);
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "withdrawn");
	cz_emit_texts(&e, "request", t->ask[past->ask].rec->id);
	cz_emit_texts(&e, "volunteer", t->hand[past->hand].rec->id);
	cz_emit_texts(&e, "reason", why_withdrawn(t, past));
	if (past->kept->proposed != CZ_DAY_NONE)
		cz_emit_day(&e, "proposed", past->kept->proposed);
	if (expires != CZ_DAY_NONE)
		cz_emit_day(&e, "expires", expires);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

/* Those of request i, by volunteer: a handful, so look for the next id each time. */
static void write_withdrawn_of(const struct cz_plan_of_town *p, uint32_t i, struct cz_buf *out)
{
	const struct cz_match_town *t = p->town;
	const struct cz_past_pair *next;
	const char *last = "";
	do {
		next = NULL;
		for (size_t k = t->ask_past[i]; k < t->ask_past[i + 1]; k++) {
			const char *id = t->hand[t->past[k].hand].rec->id;
			if (is_withdrawn(p, i, &t->past[k]) && strcmp(id, last) > 0 &&
			    (!next || strcmp(id, t->hand[next->hand].rec->id) < 0))
				next = &t->past[k];
		}
		if (next) {
			write_withdrawn(t, next, out);
			last = t->hand[next->hand].rec->id;
		}
	} while (next);
}

/* prices and the account */

/* Per volunteer. The plan never asks less for a place than its load costs; but a place of somebody with help under
 * way whom the plan gives nobody is worth only what others would gain by it. That proves the plan too, where all
 * pairs are known. */
static int64_t *find_points(const struct cz_plan_of_town *p)
{
	int64_t *points = cz_array_new0(p->town->hands, sizeof *points);
	for (uint32_t i = 0; points && i < p->town->asks; i++) {
		const struct cz_bar bar = cz_plan_bar(p, i);
		CZ_PLAN_EACH_OPEN(p, i, e, chosen) {
			const uint32_t j = p->candidates.hand[e];
			const struct cz_bar gain = cz_plan_gain(p, i, e);
			const int64_t worth = p->result.points[j] + gain.points - bar.points;
			if (gain.level == bar.level && worth > points[j])
				points[j] = worth;
		}
	}
	for (size_t k = 0; points && k < p->result.n; k++)
		points[cz_plan_hand(p, k)] = p->result.points[cz_plan_hand(p, k)];
	for (uint32_t j = 0; points && j < p->town->hands; j++)
		if (!p->all_pairs || !p->capacity[j])
			points[j] = p->result.points[j];
	return points;
}

/* hand: in the order in which they are written */
static bool write_prices(const struct cz_plan_of_town *p, const struct cz_named *hand, struct cz_buf *out)
{
	static const char *const limit[] = {[CZ_LIMIT_ASKED] = "asked", [CZ_LIMIT_BOTH] = "both"};
	const struct cz_match_town *t = p->town;
	const int64_t unit = cz_assign_unit(&p->problem, &p->result);
	int64_t *points = find_points(p);
	if (!points)
		return false;
	for (uint32_t k = 0; k < t->hands; k++) {
		const uint64_t j = hand[k].i;
		const bool takes_part = t->hand[j].active || !t->policy->rule[CZ_RULE_STATUS];
		cz_write_price(hand[k].name, p->result.level[j], points[j], unit, takes_part ? p->capacity[j] : 0,
			       limit[cz_match_limit(t, &t->hand[j])], out);
	}
	free(points);
	return true;
}

/* With pairs left out, the proof holds for the pairs that were looked at only. */
static void write_result(struct cz_emit *e, const struct cz_plan_of_town *p)
{
	struct cz_assign_result shown = p->result;
	shown.optimal = shown.optimal && !p->candidates.cut;
	cz_write_counts(e, &shown, 1);
}

/* Places that are filled beside the plan: help that is promised or under way. */
static int64_t count_under_way(const struct cz_match_town *t)
{
	int64_t n = 0;
	for (uint32_t i = 0; i < t->asks; i++)
		n += t->ask[i].promised;
	return n;
}

void cz_plan_write_run(const struct cz_plan_of_town *p, const struct cz_write_options *o,
		       const struct cz_plan_of_town *before, struct cz_buf *out)
{
	const struct cz_match_town *t = p->town;
	int64_t requests = 0, places = 0, volunteers = 0, refer = 0, kept = 0;
	const int64_t withdrawn = count_withdrawn(p);
	char fingerprint[20];
	struct cz_emit e = CZ_EMIT_INIT(out);
	struct cz_buf hex = {.data = fingerprint, .cap = sizeof fingerprint};
	for (uint32_t i = 0; i < t->asks; i++) {
		requests += t->ask[i].takes_part;
		places += p->helpers[i];
		refer += t->ask[i].refer && cz_request_waits(t->ask[i].rec, t->today);
		for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
			kept += cz_match_kept(t, i, cz_plan_hand(p, k)) != NULL;
	}
	for (uint32_t j = 0; j < t->hands; j++)
		volunteers += cz_rule_hand_free(t, &t->hand[j]);
	cz_buf_addf(&hex, "%016llx", (unsigned long long)t->policy->fingerprint);
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "match_run");
	cz_emit_int(&e, "requests", requests);
	cz_emit_int(&e, "places", places);
	cz_emit_int(&e, "volunteers", volunteers);
	cz_emit_int(&e, "pairs", (int64_t)p->candidates.n);
	write_result(&e, p);
	if (o->nearest)
		cz_emit_int(&e, "nearest", o->nearest);
	cz_emit_int(&e, "kept", kept);
	if (!before && withdrawn)
		cz_emit_int(&e, "withdrawn", withdrawn);
	cz_emit_int(&e, "referred", refer);
	cz_emit_day(&e, "as_of", t->today);
	cz_emit_int(&e, "seed", (int64_t)o->seed);
	cz_emit_int(&e, "unit", cz_assign_unit(&p->problem, &p->result));
	cz_emit_texts(&e, "policy", t->policy->name);
	cz_emit_texts(&e, "fingerprint", fingerprint);
	if (before) {
		cz_emit_int(&e, "under_way", count_under_way(t));
		cz_emit_open(&e, "before", '{');
		write_result(&e, before);
		cz_emit_int(&e, "under_way", count_under_way(before->town));
		cz_emit_close(&e, '}');
	}
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

/* a whole plan */

static bool says_why(const struct cz_plan_of_town *p, uint32_t i)
{
	const struct cz_ask *a = &p->town->ask[i];
	return a->refer ? cz_request_waits(a->rec, p->town->today) : cz_plan_lacks(p, i) > 0;
}

int cz_plan_write(const struct cz_plan_of_town *p, const struct cz_write_options *o, struct cz_buf *out,
		  struct cz_err *err)
{
	enum { MATCHES = 2048 }; /* at once: less is not worth a thread */
	const struct cz_match_town *t = p->town;
	struct cz_named *ask = cz_named_sort(t->asks, ask_id, t);
	struct cz_named *hand = o->prices ? cz_named_sort(t->hands, hand_id, t) : NULL;
	struct cz_explain *explain = cz_explain_new(p);
	struct cz_backups *all = o->alternatives ? cz_backups_new(p) : NULL;
	int rc = 0;
	if (!ask || (o->prices && !hand) || !explain || (o->alternatives && !all) ||
	    !cz_explain_count(explain)) {
		rc = cz_fail_mem(err);
		goto done;
	}
	const struct lines lines = {p, ask, all, o->alternatives};
	cz_write_side_by_side(write_matches, &lines, t->asks, MATCHES, out);
	if (o->alternatives)
		cz_write_side_by_side(write_alternatives, &lines, t->asks, searches_at_once(t->asks), out);
	for (uint32_t k = 0; k < t->asks; k++) {
		uint32_t i = (uint32_t)ask[k].i;
		if (says_why(p, i))
			write_unmatched(p, i, explain, out);
	}
	for (uint32_t k = 0; k < t->asks; k++)
		write_withdrawn_of(p, (uint32_t)ask[k].i, out);
	if (o->prices && !write_prices(p, hand, out))
		rc = cz_fail_mem(err);
	cz_plan_write_run(p, o, NULL, out);
	if (!rc && cz_buf_failed(out))
		rc = cz_fail_mem(err);
done:
	free(ask);
	free(hand);
	cz_backups_free(all);
	cz_explain_free(explain);
	return rc;
}
