#include "verify/claim.h"
#include "base/array.h"
#include "data/scan.h"
#include "model/life.h"
#include <stdlib.h>

/* reading */

enum { NO_URGENCY = 4 }; /* of a price that urgency has no part in */

static int take_run(struct cz_claim *c, const struct cz_record *rec, struct cz_err *err)
{
	struct cz_claim_run r = {.at = {rec->source, rec->line}, .as_of = CZ_DAY_NONE};
	struct cz_str day, policy;
	if (!CZ_ARRAY_MORE(c->run, c->runs, c->run_cap) || !cz_value_copy(&rec->value, &c->mem, &r.account))
		return cz_fail_mem(err);
	for (size_t k = 0; k < c->runs; k++)
		if (c->run[k].at.source == rec->source)
			r.behind = c->run[k].at.line;
	day = cz_value_text(&r.account, "as_of", "");
	policy = cz_value_text(&r.account, "policy", "");
	if (day.n && !cz_day_parse(day, &r.as_of)) {
		cz_fail_said(err, CZ_EINPUT, "as_of of the match_run is not a date",
			     "as_of van de match_run is geen datum");
		return cz_err_at(err, rec->source, rec->line, 0);
	}
	if (policy.n && !(r.policy = cz_arena_text(&c->mem, policy.s, policy.n)))
		return cz_fail_mem(err);
	r.unit = cz_value_int(&r.account, "unit", 0);
	r.minimise = cz_value_bool(&r.account, "minimise", false);
	c->run[c->runs++] = r;
	return 0;
}

/* A price as it stands in a record; what is not there is NULL. */
struct written {
	struct cz_at at;
	struct cz_str volunteer;
	const struct cz_value *price, *points;
	int64_t urgency;
};

static int keep_price(struct cz_claim *c, const struct written *w, struct cz_err *err)
{
	struct cz_claim_price p = {.at = w->at, .level = 4 - (int)(w->urgency & 7)};
	if (!CZ_ARRAY_MORE(c->price, c->prices, c->price_cap))
		return cz_fail_mem(err);
	p.torn = !w->price || w->price->kind != CZ_INT || w->urgency < 1 || w->urgency > 4;
	p.price = p.torn ? 0 : w->price->whole;
	/* not said: settled with the unit */
	p.points = w->points && w->points->kind == CZ_INT ? w->points->whole : INT64_MIN;
	if (!(p.volunteer = cz_arena_text(&c->mem, w->volunteer.s, w->volunteer.n)))
		return cz_fail_mem(err);
	c->price[c->prices++] = p;
	return 0;
}

static int take_price(struct cz_claim *c, const struct cz_record *rec, struct cz_err *err)
{
	const struct written w = {
		.at = {rec->source, rec->line},
		.volunteer = cz_value_text(&rec->value, "volunteer", ""),
		.price = cz_value_get(&rec->value, "price"),
		.points = cz_value_get(&rec->value, "points"),
		.urgency = cz_value_int(&rec->value, "urgency", NO_URGENCY),
	};
	return w.volunteer.n ? keep_price(c, &w, err) : 0;
}

static bool scan_whole(struct cz_scan *s, struct cz_value *out)
{
	return cz_scan_value(s, out) && out->kind == CZ_INT;
}

static bool scan_key(struct cz_scan *s, const char *key)
{
	return cz_scan_word(s, key, strlen(key));
}

int cz_claim_glance(void *claim, const struct cz_record *rec, struct cz_err *err)
{
	static const char begin[] = "{\"type\":\"price\",\"volunteer\":";
	struct cz_claim *c = claim;
	struct cz_scan s = {rec->raw.s, rec->raw.s + rec->raw.n, &c->mem};
	struct cz_value volunteer, price, urgency = {.kind = CZ_INT, .whole = NO_URGENCY}, points, places;
	if (!cz_scan_word(&s, begin, sizeof begin - 1) || !cz_scan_value(&s, &volunteer) || volunteer.kind != CZ_TEXT ||
	    !volunteer.text.n || !scan_key(&s, ",\"price\":") || !scan_whole(&s, &price))
		return 0;
	if (scan_key(&s, ",\"urgency\":") && !scan_whole(&s, &urgency))
		return 0;
	if (!scan_key(&s, ",\"points\":") || !scan_whole(&s, &points) || !scan_key(&s, ",\"places\":") ||
	    !scan_whole(&s, &places) || !scan_key(&s, "}") || s.p != s.end)
		return 0;
	const struct written w = {{rec->source, rec->line}, volunteer.text, &price, &points, urgency.whole};
	int rc = keep_price(c, &w, err);
	return rc ? rc : 1;
}

int cz_claim_take(void *claim, const struct cz_record *rec, struct cz_err *err)
{
	if (cz_str_is(rec->type, "price"))
		return take_price(claim, rec, err);
	return cz_str_is(rec->type, "match_run") ? take_run(claim, rec, err) : 0;
}

/* the plan */

static bool stands_in(const struct cz_at *at, size_t n, const char *source)
{
	for (size_t k = 0; k < n; k++)
		if (at[k].source == source)
			return true;
	return false;
}

/* Whether the file holds nothing but what cz-match writes; lines that a person added need not say the status. */
static bool is_pure(const struct cz_store *s, const struct cz_claim_run *r)
{
	const char *here = r->at.source;
	if (stands_in(s->requests.at, s->requests.n, here) || stands_in(s->volunteers.at, s->volunteers.n, here) ||
	    stands_in(s->contacts.at, s->contacts.n, here) || stands_in(s->organisations.at, s->organisations.n, here) ||
	    stands_in(s->places.at, s->places.n, here))
		return false;
	for (size_t k = 0; k < s->matches.n; k++) {
		int8_t status = s->matches.v[k].status;
		if (s->matches.at[k].source == here && status != CZ_MATCH_PROPOSED && status != CZ_CODE_NONE)
			return false;
	}
	return true;
}

static bool is_kept(const struct cz_match *m)
{
	return cz_value_get(m->terms, "kept") != NULL;
}

/* What a plan of that day may hold: with a score, and not expired. */
static bool is_proposal(const struct cz_match *m, cz_day today)
{
	return m->status == CZ_MATCH_PROPOSED && m->score != CZ_INT_NONE &&
	       (m->expires == CZ_DAY_NONE || m->expires >= today);
}

static bool is_fresh(const struct cz_match *m, cz_day today)
{
	return m->proposed == today || m->proposed == CZ_DAY_NONE || today == CZ_DAY_NONE;
}

/* A proposal that the plan kept stands there twice with one date, and nothing came of it yet. */
static bool may_be_kept(const struct cz_match **life, size_t n, const struct cz_match *m)
{
	size_t same = 0;
	for (size_t k = 0; k < n; k++)
		same += life[k]->status == CZ_MATCH_PROPOSED && life[k]->proposed == m->proposed;
	return life[n - 1]->status == CZ_MATCH_PROPOSED && same > 1;
}

/* Of the steps that may be the plan the one that says it was kept, or else the last of the stream; NULL: there is
 * none. */
static const struct cz_match *last_copy(const struct cz_match **life, size_t n, cz_day today, bool fresh)
{
	const struct cz_match *last = NULL;
	for (size_t k = 0; k < n; k++) {
		const struct cz_match *m = life[k];
		bool may = is_proposal(m, today) && (fresh ? is_fresh(m, today) : may_be_kept(life, n, m));
		if (may && (!last || is_kept(m) > is_kept(last) || (is_kept(m) == is_kept(last) && m > last)))
			last = m;
	}
	return last;
}

/* The steps of one pair. Those of the day of the run are the plan, unless one of them was kept from another. One of an
 * earlier day may be the plan, too: it is returned, to be seen to. */
static const struct cz_match *choose(struct cz_claim *c, const struct cz_store *s, const struct cz_match **life, size_t n,
				     cz_day today)
{
	const struct cz_match *fresh = last_copy(life, n, today, true);
	size_t proposals = 0;
	for (size_t k = 0; k < n; k++)
		proposals += life[k]->status == CZ_MATCH_PROPOSED;
	if (!fresh || (is_kept(fresh) && proposals > 1))
		return fresh ? fresh : last_copy(life, n, today, false);
	for (size_t k = 0; k < n; k++)
		if (is_proposal(life[k], today) && is_fresh(life[k], today))
			c->planned[life[k] - s->matches.v] = true;
	return NULL;
}

static int by_place(const void *a, const void *b)
{
	const struct cz_match *x = *(const struct cz_match *const *)a, *y = *(const struct cz_match *const *)b;
	return (x > y) - (x < y);
}

/* When the account speaks of fewer kept proposals than there may be, it is the last ones of the stream. */
static int search_stream(struct cz_claim *c, const struct cz_store *s, cz_day today, struct cz_err *err)
{
	const struct cz_match **m = cz_life_sort(s), *kept;
	size_t n = 0, most = SIZE_MAX;
	if (!m)
		return cz_fail_mem(err);
	for (size_t from = 0, end; from < s->matches.n; from = end) {
		end = cz_life_end(m, s->matches.n, from);
		if ((kept = choose(c, s, m + from, end - from, today)))
			m[n++] = kept; /* n <= from */
	}
	if (n)
		qsort(m, n, sizeof *m, by_place);
	if (c->last && cz_value_get(&c->last->account, "kept"))
		most = (size_t)cz_value_int(&c->last->account, "kept", 0);
	for (size_t k = n > most ? n - most : 0; k < n; k++)
		c->planned[m[k] - s->matches.v] = true;
	free(m);
	return 0;
}

static void settle_prices(struct cz_claim *c, int64_t unit)
{
	const int64_t beyond = INT64_C(1) << 61; /* all reasonable numbers: sums with them would not fit */
	for (size_t k = 0; k < c->prices; k++) {
		struct cz_claim_price *p = &c->price[k];
		if (unit >= beyond || p->price >= beyond || p->price <= -beyond) {
			p->torn = true;
			p->points = INT64_MIN;
		} else if (p->points == INT64_MIN && unit > 0) { /* not said: the price says it */
			p->level = (int)((p->price + unit / 2) / unit);
			p->points = p->price - p->level * unit;
		}
		p->torn = p->torn || p->points == INT64_MIN || p->level > 3 || p->level < 0 ||
			  p->points > INT64_C(1) << 50 || p->points < -(INT64_C(1) << 50) ||
			  (unit > 0 && p->level * unit + p->points != p->price);
		if (p->torn)
			p->level = 0;
		if (p->torn)
			p->points = 0;
	}
}

int cz_claim_settle(struct cz_claim *c, const struct cz_store *s, cz_day as_of, struct cz_err *err)
{
	const struct cz_claim_run *r = NULL;
	int rc = 0;
	for (size_t k = 0; k < c->runs; k++)
		if (!r || c->run[k].as_of >= r->as_of)
			r = &c->run[k];
	c->last = r;
	c->planned = cz_array_new0(s->matches.n, sizeof *c->planned);
	if (!c->planned)
		return cz_fail_mem(err);
	if (r && is_pure(s, r)) {
		size_t k, until = SIZE_MAX;
		for (k = 0; k < c->runs; k++)
			if (c->run[k].at.source == r->at.source && c->run[k].behind == r->at.line)
				until = r->at.line;
		for (k = 0; k < s->matches.n; k++)
			c->planned[k] = s->matches.at[k].source == r->at.source && s->matches.at[k].line > r->behind &&
					s->matches.at[k].line < until;
		for (k = 0; k < c->prices; k++)
			if (c->price[k].at.source == r->at.source && (c->price[k].at.line < r->behind || c->price[k].at.line > until))
				c->price[k].volunteer = NULL; /* of another run */
	} else {
		rc = search_stream(c, s, s->pairs.n ? CZ_DAY_NONE : r ? r->as_of : as_of, err);
	}
	for (size_t k = 0; k < s->matches.n; k++)
		c->plan += c->planned[k];
	settle_prices(c, r ? r->unit : 0);
	return rc;
}

void cz_claim_release(struct cz_claim *c)
{
	free(c->run);
	free(c->price);
	free(c->planned);
	cz_arena_release(&c->mem);
}
