#include "verify/trial.h"
#include "base/array.h"
#include "base/threads.h"
#include <stdio.h>
#include <stdlib.h>

/* So many looks at a pair before a search for something better is given up. */
static const uint64_t patience = UINT64_C(2000000000);

void cz_trial_remark(struct cz_trial *t, enum cz_message id, struct cz_at at, const char *field, const char *detail)
{
	t->out->wrong += cz_message_find(id)->level == CZ_ERROR;
	cz_remark(t->remarks, &(struct cz_remark){.id = id, .source = at.source, .line = at.line, .field = field,
						  .detail = detail});
}

static struct cz_at at_of_run(const struct cz_trial *t)
{
	return t->claim->last ? t->claim->last->at : (struct cz_at){NULL, 0};
}

/* ids and numbers */

static uint32_t number_in(const struct cz_map *ids, const char *id)
{
	size_t k = cz_map_find(ids, cz_str_of(id));
	return k == CZ_MAP_NONE ? UINT32_MAX : (uint32_t)k;
}

uint32_t cz_trial_request(const struct cz_trial *t, const char *id)
{
	return t->town ? cz_sides_seeker(&t->sides, t->s, id) : number_in(&t->contest.request_ids, id);
}

uint32_t cz_trial_volunteer(const struct cz_trial *t, const char *id)
{
	return t->town ? cz_sides_giver(&t->sides, t->s, id) : number_in(&t->contest.volunteer_ids, id);
}

enum { AHEAD = 4 }; /* so many ids from the last one on are tried before a search */

uint32_t cz_trial_next_request(const struct cz_trial *t, const char *id, uint32_t last)
{
	const struct cz_sides *s = &t->sides;
	for (uint32_t i = last, end = i + AHEAD; last != UINT32_MAX && i < s->seekers && i < end; i++)
		if (strcmp(s->seeker[i].rec->id, id) == 0)
			return i;
	return cz_trial_request(t, id);
}

static uint32_t next_volunteer(const struct cz_trial *t, const char *id, uint32_t last)
{
	const struct cz_sides *s = &t->sides;
	for (uint32_t j = last, end = j + AHEAD; last != UINT32_MAX && j < s->givers && j < end; j++)
		if (strcmp(s->giver[j].rec->id, id) == 0)
			return j;
	return cz_trial_volunteer(t, id);
}

struct cz_str cz_trial_request_id(const struct cz_trial *t, uint32_t i)
{
	return t->town ? cz_str_of(t->sides.seeker[i].rec->id) : t->contest.request_ids.key[i];
}

struct cz_str cz_trial_volunteer_id(const struct cz_trial *t, uint32_t j)
{
	return t->town ? cz_str_of(t->sides.giver[j].rec->id) : t->contest.volunteer_ids.key[j];
}

struct cz_at cz_trial_request_at(const struct cz_trial *t, uint32_t i)
{
	const struct cz_store *s = t->s;
	return t->town ? s->requests.at[t->sides.seeker[i].rec - s->requests.v] :
			 s->pairs.at[t->contest.request_pair[i]];
}

struct cz_at cz_trial_volunteer_at(const struct cz_trial *t, uint32_t j)
{
	const struct cz_store *s = t->s;
	return t->town ? s->volunteers.at[t->sides.giver[j].rec - s->volunteers.v] :
			 s->pairs.at[t->contest.volunteer_pair[j]];
}

/* prices */

struct numbering {
	const struct cz_trial *t;
	uint32_t *number; /* per price */
};

enum { AT_ONCE = 4096 }; /* prices that one thread takes */

static void find_volunteer(void *numbering, size_t k)
{
	const struct numbering *n = numbering;
	const char *id = n->t->claim->price[k].volunteer;
	uint32_t last = k % AT_ONCE ? n->number[k - 1] : UINT32_MAX;
	n->number[k] = id ? next_volunteer(n->t, id, last) : UINT32_MAX;
}

static int take_prices(struct cz_trial *t, struct cz_err *err)
{
	size_t n = t->claim->prices;
	uint32_t *number = cz_array_new(n, sizeof *number);
	t->price = cz_array_new0(t->contest.volunteers, sizeof *t->price);
	if (number && t->price)
		cz_threads_each(find_volunteer, &(struct numbering){t, number}, n, AT_ONCE);
	for (size_t k = 0; number && t->price && k < n; k++) {
		const struct cz_claim_price *p = &t->claim->price[k];
		if (p->volunteer && p->torn)
			cz_trial_remark(t, CZ558, p->at, "price", NULL);
		if (number[k] == UINT32_MAX)
			continue;
		t->price[number[k]] = (struct cz_worth){p->level, p->points, 0};
		t->priced = true;
	}
	bool good = number && t->price;
	free(number);
	return good ? 0 : cz_fail_mem(err);
}

/* the account */

static bool check_number(struct cz_trial *t, const struct cz_value *in, const char *key, const char *field,
			 int64_t right)
{
	const struct cz_value *v = cz_value_get(in, key);
	bool good = !v || (v->kind == CZ_INT && v->whole == right) || (v->kind == CZ_REAL && v->real == (double)right);
	if (!good)
		cz_trial_remark(t, CZ557, at_of_run(t), field, NULL);
	return good;
}

/* Whoever of these is not in the plan has to hear it. Who said no himself, or helps by now, need not, even where no
 * rule says so. */
static bool waits_for_answer(unsigned between)
{
	return between & CZ_BETWEEN_STANDS && !(between & (CZ_BETWEEN_HEARD | CZ_BETWEEN_NOW));
}

/* What it says of a town besides: who takes part, who is to be referred, and what stood already. */
static void check_town(struct cz_trial *t, const struct cz_value *account)
{
	int64_t volunteers = 0, referred = 0, kept = 0, withdrawn = 0;
	for (uint32_t j = 0; j < t->sides.givers; j++)
		volunteers += (t->sides.giver[j].active || !t->book->on[1]) && t->sides.giver[j].room > 0;
	for (uint32_t i = 0; i < t->sides.seekers; i++) {
		const struct cz_seeker *a = &t->sides.seeker[i];
		referred += a->help.refer && cz_request_waits(a->rec, t->today);
	}
	for (size_t k = 0; k < t->sides.betweens; k++)
		withdrawn += waits_for_answer(t->sides.between[k].bits);
	for (size_t k = 0; k < t->n; k++) {
		const unsigned between = cz_sides_between(&t->sides, t->chosen[k].request, t->chosen[k].volunteer);
		kept += (between & CZ_BETWEEN_STANDS) != 0;
		withdrawn -= waits_for_answer(between);
	}
	check_number(t, account, "volunteers", "volunteers", volunteers);
	check_number(t, account, "referred", "referred", referred);
	check_number(t, account, "kept", "kept", kept);
	check_number(t, account, "withdrawn", "withdrawn", withdrawn);
}

/* What was reached, in requests and in points. Whether it is: else it is the account of another plan, as before a change
 * by hand. */
static bool check_reached(struct cz_trial *t, const struct cz_value *account, int64_t points)
{
	const struct cz_value *by = cz_value_get(account, "matched_by_urgency");
	bool good = check_number(t, account, "matched", "matched", t->value.places);
	for (int u = 0; u < 3; u++)
		good &= check_number(t, by, (const char[]){(char)('1' + u), '\0'}, "matched_by_urgency",
				     t->value.by_urgency[u]);
	return check_number(t, account, "score", "score", points) && good;
}

static void check_account(struct cz_trial *t)
{
	const struct cz_value *v = &t->claim->last->account;
	int64_t requests = 0, places = 0, points = (t->minimise ? -1 : 1) * t->value.worth.points;
	for (uint32_t i = 0; i < t->contest.requests; i++) {
		requests += t->contest.wanted[i] > 0;
		places += t->contest.wanted[i];
	}
	if (check_reached(t, v, points) && t->searched && !t->out->optimal && cz_value_bool(v, "optimal", false))
		cz_trial_remark(t, CZ557, at_of_run(t), "optimal", NULL);
	if (t->town) {
		check_number(t, v, "requests", "requests", requests);
		check_number(t, v, "places", "places", places);
		check_town(t, v);
	}
	if (t->out->optimal)
		check_number(t, v, "bound", "bound", points);
}

/* the proof */

static bool same(struct cz_worth a, struct cz_worth b)
{
	return cz_worth_compare(a, b) == 0;
}

static int make_bound(struct cz_trial *t, bool losses, struct cz_err *err)
{
	cz_bound_release(&t->bound);
	int rc = cz_bound_make(&t->bound, &t->contest, t->price, t->chosen, t->first, t->used, losses, err);
	t->bounded = !rc;
	return rc;
}

/* Without prices that prove it: look for something better. What that ends with are prices of its own, held to the same
 * standard as those that were given. */
static int search(struct cz_trial *t, struct cz_err *err)
{
	struct cz_worth *given = cz_array_new(t->contest.volunteers, sizeof *given);
	int64_t *used = cz_array_new(t->contest.volunteers, sizeof *used);
	int64_t *open = cz_array_new(t->contest.areas, sizeof *open);
	int rc = given && used && open ? 0 : cz_fail_mem(err);
	if (!rc) {
		memcpy(given, t->price, t->contest.volunteers * sizeof *given);
		rc = cz_better_find(&t->better, &t->contest, t->chosen, t->n, t->price, patience, err);
	}
	if (!rc) {
		cz_bound_plan(&t->contest, t->better.v, t->better.n, used, open, &t->best);
		rc = cz_changes_find(&t->changes, &t->contest, t->chosen, t->n, t->better.v, t->better.n, err);
	}
	if (!rc && !t->better.ended)
		memcpy(t->price, given, t->contest.volunteers * sizeof *given);
	if (!rc && (t->better.ended || t->priced))
		rc = make_bound(t, true, err);
	t->searched = !rc && t->better.ended && same(t->bound.worth, t->best.worth);
	free(given);
	free(used);
	free(open);
	return rc;
}

/* A run that looked at the nearest only (--nearest) has prices that prove nothing, and says so itself. */
static bool claims_proof(const struct cz_trial *t)
{
	return !t->claim->last || cz_value_bool(&t->claim->last->account, "optimal", true);
}

static int prove(struct cz_trial *t, struct cz_err *err)
{
	int rc = t->priced ? make_bound(t, false, err) : 0;
	if (!rc && t->bounded && same(t->bound.worth, t->value.worth)) {
		t->proof = CZ_PROOF_PRICES;
		t->out->optimal = t->out->allowed;
		return 0;
	}
	if (!rc)
		rc = search(t, err);
	if (!rc && t->searched) {
		t->proof = CZ_PROOF_SEARCH;
		t->out->optimal = t->out->allowed && same(t->best.worth, t->value.worth);
		if (t->priced && t->out->optimal && claims_proof(t))
			cz_trial_remark(t, CZ559, at_of_run(t), NULL, NULL);
	}
	return rc;
}

/* what choices cost */

static const char *in_words(const struct cz_trial *t, struct cz_worth w, char text[80])
{
	bool dutch = t->o->lang == CZ_NL;
	const char *steps = dutch ? (w.steps == 1 ? "stap" : "stappen") : w.steps == 1 ? "step" : "steps";
	const char *points = dutch ? (w.points == 1 ? "punt" : "punten") : w.points == 1 ? "point" : "points";
	if (w.steps)
		snprintf(text, 80, "%lld %s %s, %lld %s", (long long)w.steps, steps, dutch ? "urgentie" : "of urgency",
			 (long long)w.points, points);
	else
		snprintf(text, 80, "%lld %s", (long long)w.points, points);
	return text;
}

static bool lost(const struct cz_worth *by, uint32_t k)
{
	return by && cz_worth_compare(by[k], (struct cz_worth){0}) > 0;
}

static void tell_choices(struct cz_trial *t)
{
	char text[80];
	const struct cz_worth *by_request = t->bound.lost_by_request, *by_volunteer = t->bound.lost_by_volunteer;
	for (uint32_t i = 0; i < t->contest.requests; i++) {
		struct cz_at at = cz_trial_request_at(t, i);
		if (t->first[i] < t->first[i + 1])
			at = t->s->matches.at[t->chosen[t->first[i]].match];
		if (lost(by_request, i))
			cz_trial_remark(t, CZ560, at, "request", in_words(t, by_request[i], text));
	}
	for (uint32_t j = 0; j < t->contest.volunteers; j++)
		if (lost(by_volunteer, j))
			cz_trial_remark(t, CZ560, cz_trial_volunteer_at(t, j), "volunteer", in_words(t, by_volunteer[j], text));
}

/* the whole */

/* Without a plan, or without the records that it was made of, there is nothing to judge. */
static int refuse(const struct cz_trial *t, struct cz_err *err)
{
	bool other_day = false;
	for (size_t k = 0; k < t->s->matches.n; k++)
		other_day = other_day || t->s->matches.v[k].score != CZ_INT_NONE;
	if (!t->claim->last && !t->claim->plan)
		return cz_fail_said(err, CZ_EINPUT, "nothing to verify: no match_run, and no proposals with a score%s%.0s",
				    "er is niets te toetsen: geen match_run, en geen voorstellen met een score%.0s%s",
				    other_day ? " that are made on the day of --as-of" : "",
				    other_day ? " die op de dag van --as-of zijn gedaan" : "");
	if (t->claim->plan && !t->s->pairs.n && !(t->s->requests.n && t->s->volunteers.n))
		return cz_fail_said(err, CZ_EINPUT,
				    "a plan without requests or without volunteers: "
				    "it takes the files that cz-match was given, too",
				    "een plan zonder hulpvragen of zonder vrijwilligers: "
				    "de bestanden die cz-match kreeg, horen erbij");
	return 0;
}

static int open_trial(struct cz_trial *t, struct cz_err *err)
{
	const struct cz_claim_run *run = t->claim->last;
	int rc = refuse(t, err);
	if (rc)
		return rc;
	t->today = run && run->as_of != CZ_DAY_NONE ? run->as_of : t->o->as_of;
	t->minimise = t->o->minimise || (run && run->minimise);
	t->town = !t->s->pairs.n;
	if (t->town && run && run->policy && !cz_str_is(t->book->name, run->policy))
		cz_trial_remark(t, CZ561, run->at, "policy", NULL);
	if (!t->town)
		return cz_contest_of_pairs(&t->contest, t->s, t->minimise, err);
	rc = cz_sides_make(&t->sides, t->s, t->book, t->today, t->claim->planned, err);
	return rc ? rc : cz_contest_of_town(&t->contest, &t->sides, err);
}

static int judge(struct cz_trial *t, struct cz_err *err)
{
	int rc = open_trial(t, err);
	if (!rc)
		rc = cz_trial_hear(t, err);
	if (rc)
		return rc;
	t->used = cz_array_new(t->contest.volunteers, sizeof *t->used);
	t->unserved = cz_array_new(t->contest.areas, sizeof *t->unserved);
	if (!t->used || !t->unserved)
		return cz_fail_mem(err);
	cz_bound_plan(&t->contest, t->chosen, t->n, t->used, t->unserved, &t->value);
	t->out->allowed = !t->refused;
	rc = take_prices(t, err);
	if (!rc)
		rc = prove(t, err);
	if (rc)
		return rc;
	rc = cz_trial_scores(t, err);
	if (rc)
		return rc;
	if (t->claim->last && t->out->allowed)
		check_account(t);
	tell_choices(t);
	return 0;
}

static void close_trial(struct cz_trial *t)
{
	cz_sides_release(&t->sides);
	cz_contest_release(&t->contest);
	cz_bound_release(&t->bound);
	cz_better_release(&t->better);
	cz_changes_release(&t->changes);
	free(t->witness);
	free(t->chosen);
	free(t->first);
	free(t->used);
	free(t->unserved);
	free(t->price);
}

int cz_verdict_make(struct cz_verdict *out, const struct cz_store *s, struct cz_claim *claim,
		    const struct cz_rulebook *book, const struct cz_verdict_options *o, struct cz_remarks *remarks,
		    struct cz_buf *text, struct cz_err *err)
{
	struct cz_trial t = {.s = s, .claim = claim, .book = book, .o = o, .remarks = remarks, .out = out};
	*out = (struct cz_verdict){0};
	int rc = cz_claim_settle(claim, s, o->as_of, err);
	if (!rc)
		rc = judge(&t, err);
	if (!rc)
		cz_trial_write(&t, text);
	close_trial(&t);
	return rc ? rc : cz_buf_failed(text) ? cz_fail_mem(err) : 0;
}
