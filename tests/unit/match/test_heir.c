#include "../unit.h"

#include "base/array.h"
#include "match/advice.h"
#include "match/explain.h"
#include "match/heir.h"
#include "match/remedy.h"
#include "match/room.h"
#include "match/rule.h"
#include "some_town.h"
#include <math.h>

/* Whom a change would serve, known from the prices, against matching the town again with the change. Towns with
 * every rule and every kind of record in them, and busy ones, where places are few and what they are worth
 * decides. */

enum { TOWNS = 1500 };

struct tally {
	size_t sure, tied, none, some;
	size_t proven, could, untried, untrue; /* changes that are told; untrue: untried ones that serve the request in no best plan */
	size_t story[CZ_REMEDY_LIMITS + 1];
	size_t limits, others, missed; /* of the policy: told; of them those that let in another; smaller ones that would help */
};

/* How many places of request i are filled in the best plan that fills most of them (more: 1), or fewest (-1). */
static uint32_t filled_at(const struct cz_plan_of_town *p, uint32_t i, int more)
{
	enum { SCALE = 16 };
	struct cz_assign_problem q = p->problem;
	struct cz_assign_result r;
	const uint64_t n = q.row[q.requests];
	int32_t *score = cz_array_new(n, sizeof *score), *load = cz_array_new(q.loads, sizeof *load);
	int32_t *fair = cz_array_new(q.steps, sizeof *fair);
	uint32_t filled = 0;
	assert_true(score && load && fair);
	for (uint64_t e = 0; e < n; e++)
		score[e] = SCALE * q.score[e] + (e >= q.row[i] && e < q.row[i + 1] ? more : 0);
	for (size_t k = 0; k < q.loads; k++)
		load[k] = SCALE * q.load[k];
	for (size_t k = 0; k < q.steps && q.step; k++)
		fair[k] = SCALE * q.step[k];
	q.score = score;
	q.load = q.load ? load : NULL;
	q.step = q.step ? fair : NULL;
	assert_int_equal(cz_assign_solve(&q, &r, NULL), 0);
	for (size_t k = 0; k < r.n; k++)
		filled += r.pair[k] >= q.row[i] && r.pair[k] < q.row[i + 1];
	cz_assign_release(&r);
	free(score);
	free(load);
	free(fair);
	return filled;
}

/* Whose change the record tells, in the sentences: of what is proven in the first, of what a tie decides in one of
 * them. */
static void check_words(const struct cz_plan_of_town *p, uint32_t i, const struct cz_counts *told)
{
	struct cz_buf words = CZ_BUF_INIT;
	assert_int_equal(cz_advice_tell(p, i, told, CZ_EN, &words, NULL), 0);
	const char *id = p->town->hand[told->nearest.hand].rec->id, *text = cz_buf_text(&words);
	const char *at = strstr(text, id), *end = strstr(text, ".\n");
	assert_true(at && end && (told->hope != CZ_HOPE_SURE || at < end));
	cz_buf_release(&words);
}

/* The story of a request tells no other than its record: what that says is proven helps, and what would help was
 * made. */
static void check_story(const struct cz_plan_of_town *p, uint32_t i, const struct cz_counts *told, struct tally *n)
{
	struct cz_relaxation best;
	struct cz_remedied m;
	enum cz_remedy found;
	uint32_t *filled = cz_array_new(p->town->asks, sizeof *filled);
	assert_non_null(filled);
	if (p->all_pairs && told->hope >= CZ_HOPE_TIED)
		check_words(p, i, told);
	assert_int_equal(cz_remedy_find(p, i, &best, filled, &found, NULL), 0);
	assert_true(told->hope != CZ_HOPE_SURE || found <= CZ_REMEDY_PROVEN);
	assert_true(told->hope != CZ_HOPE_TIED || found <= CZ_REMEDY_TIED);
	assert_true(told->hope != CZ_HOPE_SURE || found != CZ_REMEDY_SMALLEST || !cz_relaxation_before(p->town, &told->nearest, &best));
	if (found <= CZ_REMEDY_PROVEN) {
		assert_int_equal(cz_remedied_make(&m, p, i, &best, NULL), 0);
		assert_true(cz_plan_filled(&m.plan, i) > cz_plan_filled(p, i));
		assert_true(found > CZ_REMEDY_MORE || m.plan.result.n > p->result.n);
		for (uint32_t k = 0; k < p->town->asks; k++)
			assert_int_equal(filled[k], cz_plan_filled(&m.plan, k));
		cz_remedied_release(&m);
	}
	n->story[found]++;
	free(filled);
}

/* The change that the record tells, made: what is proven serves the request in each best plan, and the others in
 * one. */
static void check_told(const struct cz_plan_of_town *p, struct tally *n)
{
	struct cz_explain *x = cz_explain_new(p);
	struct cz_why_not w;
	assert_non_null(x);
	for (uint32_t i = 0; i < p->town->asks; i++) {
		struct cz_remedied m;
		if (cz_plan_lacks(p, i) <= 0)
			continue;
		cz_explain_request(x, i, &w);
		if (w.reason != CZ_REASON_REFER)
			check_story(p, i, &w.counts, n);
		if (!w.counts.nearest.rule)
			continue;
		assert_int_equal(cz_remedied_make(&m, p, i, &w.counts.nearest, NULL), 0);
		const bool can = filled_at(&m.plan, i, 1) > cz_plan_filled(p, i);
		const bool must = filled_at(&m.plan, i, -1) > cz_plan_filled(p, i);
		assert_true(must || w.counts.hope != CZ_HOPE_SURE);
		assert_true(can || w.counts.hope != CZ_HOPE_TIED);
		n->proven += w.counts.hope == CZ_HOPE_SURE;
		n->could += w.counts.hope == CZ_HOPE_TIED;
		n->untried += w.counts.hope == CZ_HOPE_SOME;
		n->untrue += w.counts.hope == CZ_HOPE_SOME && !can;
		cz_remedied_release(&m);
	}
	cz_explain_free(x);
}

/* What the rules that fail leave as a change, whomever it would serve. */
static bool any_change(const struct cz_plan_of_town *p, uint32_t i, uint32_t j, struct cz_relaxation *r)
{
	const struct cz_match_town *t = p->town;
	const double km = cz_match_km(t, &t->ask[i], &t->hand[j]);
	const unsigned failing = cz_rule_all(t, &t->ask[i], &t->hand[j], km, cz_match_past(t, i, j));
	if (failing && cz_relaxation_of(t, &t->ask[i], j, failing, km, r))
		return true;
	if (failing) { /* a certificate or a training for the first time */
		const unsigned lacks = failing == 1u << CZ_RULE_FEATURES ? cz_rule_lacks(t, &t->ask[i], &t->hand[j]) : 0;
		const bool first = lacks == 1u << CZ_LACK_VOG;
		*r = (struct cz_relaxation){.rule = CZ_RULE_FEATURES, .hand = j, .feature = first ? CZ_FEATURE_FIRST : CZ_FEATURE_TRAINED};
		return first || lacks == 1u << CZ_LACK_TRAINING;
	}
	const enum cz_limit limit = cz_match_limit(t, &t->hand[j]);
	const bool asked = limit == CZ_LIMIT_ASKED && t->hand[j].most_asked > 0;
	*r = (struct cz_relaxation){.rule = asked ? CZ_RULE_ASKED : CZ_RULE_PLACE, .hand = j};
	return (asked || limit == CZ_LIMIT_PLACE) && cz_plan_find(p, i, j) == p->first[i + 1];
}

/* Whether it can take nothing from a request as urgent: a place or a question more, or a pair with somebody who
 * has room. */
static bool takes_nothing(const struct cz_relaxation *r, const uint8_t *room, const struct cz_ask *a)
{
	return r->rule == CZ_RULE_PLACE || r->rule == CZ_RULE_ASKED || room[r->hand] >= a->urgency;
}

static void check_plan(const struct cz_plan_of_town *p, struct tally *n)
{
	struct cz_heirs *heirs = cz_heirs_new(p);
	uint8_t *room = cz_room_make(p);
	struct cz_relaxation r;
	struct cz_remedied m;
	assert_true(heirs && room);
	for (uint32_t i = 0; i < p->town->asks; i++)
		for (uint32_t j = 0; j < p->town->hands && cz_plan_lacks(p, i) > 0; j++) {
			if (!any_change(p, i, j, &r))
				continue;
			const enum cz_hope hope = cz_heirs_hope(heirs, i, &r);
			assert_int_equal(cz_remedied_make(&m, p, i, &r, NULL), 0);
			const bool helps = cz_plan_filled(&m.plan, i) > cz_plan_filled(p, i);
			cz_remedied_release(&m);
			assert_true(hope != CZ_HOPE_SURE || helps);
			n->tied += hope == CZ_HOPE_TIED;
			assert_true(hope != CZ_HOPE_NONE || !helps || !takes_nothing(&r, room, &p->town->ask[i]));
			n->sure += hope == CZ_HOPE_SURE;
			n->none += hope == CZ_HOPE_NONE;
			n->some += hope == CZ_HOPE_SOME;
		}
	cz_heirs_free(heirs);
	free(room);
}

/* More asked for than there are places, on few spots, so that many would gain as much; some carry help already. */
static void make_busy_town(struct cz_buf *b)
{
	static const char *const kind[] = {"BDS", "TUI", "ADM"}; /* the last asks for training and a certificate */
	const int asks = 3 + below(6), hands = 2 + below(5);
	for (int i = 0; i < asks; i++) {
		cz_buf_addf(b, "{\"type\":\"request\",\"id\":\"R%d\",\"category\":\"%s\",\"x\":%d,\"y\":450000,\"urgency\":%d,\"helpers\":%d", i,
			    kind[below(3)], 100000 + 1000 * below(one_in(3) ? 12 : 4), 1 + below(3), one_in(4) ? 2 : 1);
		if (one_in(3))
			cz_buf_addf(b, ",\"vog\":true");
		if (one_in(3))
			cz_buf_addf(b, ",\"max_km\":%d", 1 + below(3));
		cz_buf_adds(b, one_in(2) ? ",\"times\":[\"mon-morning\"]}\n" : "}\n");
	}
	for (int j = 0; j < hands; j++) {
		cz_buf_addf(b, "{\"type\":\"volunteer\",\"id\":\"V%d\",\"categories\":[\"%s\"%s],\"x\":%d,\"y\":450000,\"capacity\":%d", j,
			    kind[below(3)], one_in(2) ? ",\"BDS\"" : "", 100000 + 1000 * below(one_in(3) ? 12 : 4), below(3));
		if (one_in(2))
			cz_buf_addf(b, ",\"vog_seen\":\"%s\"", one_in(2) ? "2026-11-01" : "2019-01-01");
		if (one_in(3))
			cz_buf_addf(b, ",\"max_km\":%d", 1 + below(4));
		if (one_in(2))
			cz_buf_adds(b, ",\"trained\":[\"ADM\"]");
		if (one_in(4))
			cz_buf_addf(b, ",\"asks_per_month\":%d", below(3));
		cz_buf_adds(b, one_in(3) ? ",\"times\":[\"tue-morning\"]}\n" : "}\n");
		if (one_in(5))
			cz_buf_addf(b, "{\"type\":\"match\",\"request\":\"R%d\",\"volunteer\":\"V%d\",\"status\":\"proposed\",\"proposed\":\"%s\"}\n",
				    below(asks), j, one_in(2) ? "2026-11-12" : "2026-10-27");
	}
}

/* The rest of a volunteer is over: as if what expired had done so earlier. */
static void end_rest(const struct cz_plan_of_town *p, uint32_t j, struct cz_store *s)
{
	const struct cz_match_town *t = p->town;
	for (size_t k = 0; k < s->matches.n; k++) {
		struct cz_match *m = &s->matches.v[k];
		const cz_day expires = cz_match_expires(t->policy, m);
		if (strcmp(m->volunteer, t->hand[j].rec->id) == 0 && expires != CZ_DAY_NONE && expires < t->today)
			m->expires = t->today - (cz_day)t->policy->cool_down_days;
	}
}

/* What a story tells would help, written into the records and the policy as whoever asked would do it. False: it
 * is no matter of one record. */
static bool write_change(const struct cz_plan_of_town *p, uint32_t i, const struct cz_relaxation *r, struct cz_store *s,
			 struct cz_policy *policy)
{
	const struct cz_match_town *t = p->town;
	const struct cz_hand *h = &t->hand[r->hand];
	struct cz_request *request = &s->requests.v[t->ask[i].rec - s->requests.v];
	struct cz_volunteer *volunteer = &s->volunteers.v[h->rec - s->volunteers.v];
	const double km = cz_relaxation_km(0, cz_match_km(t, &t->ask[i], h));
	switch (r->rule) {
	case CZ_RULE_DISTANCE:
		if (r->ask != i) { /* nobody's own limit is in the way */
			policy->max_km = cz_relaxation_km(0, cz_match_km(t, &t->ask[r->ask], h));
			return true;
		}
		if (request->max_km < km) /* one that says nothing is NaN */
			request->max_km = km;
		if (volunteer->max_km < km)
			volunteer->max_km = km;
		policy->max_km = policy->max_km < km ? km : policy->max_km;
		return true;
	case CZ_RULE_TIMES:
		request->times |= r->times & -r->times;
		return true;
	case CZ_RULE_FEATURES:
		if (r->feature == CZ_FEATURE_TRAINED)
			return false;
		volunteer->vog_seen = t->today;
		return cz_day_add_months(t->today, policy->vog_months) >= t->ask[i].start;
	case CZ_RULE_ASKED:
		if (h->rested || h->asked >= h->most_asked)
			volunteer->asks_per_month = (h->asked > h->most_asked ? h->asked : h->most_asked) + 1;
		if (!h->rested)
			end_rest(p, r->hand, s);
		return true;
	default:
		volunteer->capacity = h->carried + h->places + 1;
		return true;
	}
}

/* The town as it is then serves more in all, of whatever urgency, and no less of what is more urgent. */
static void check_records(const struct cz_plan_of_town *p, struct cz_store *s, const struct cz_policy *policy)
{
	struct cz_relaxation best;
	enum cz_remedy found;
	uint32_t *filled = cz_array_new(p->town->asks, sizeof *filled);
	assert_non_null(filled);
	for (uint32_t i = 0; i < p->town->asks; i++) {
		if (p->town->ask[i].refer || cz_plan_lacks(p, i) <= 0)
			continue;
		assert_int_equal(cz_remedy_find(p, i, &best, filled, &found, NULL), 0);
		if (found > CZ_REMEDY_PROVEN)
			continue;
		const struct cz_match_town *t = p->town;
		const size_t ask = (size_t)(t->ask[i].rec - s->requests.v), hand = (size_t)(t->hand[best.hand].rec - s->volunteers.v);
		const struct cz_request request = s->requests.v[ask];
		const struct cz_volunteer volunteer = s->volunteers.v[hand];
		struct cz_match *matches = cz_array_new(s->matches.n, sizeof *matches);
		struct cz_policy then = *policy;
		struct cz_solved solved = {0};
		assert_non_null(matches);
		if (s->matches.n)
			memcpy(matches, s->matches.v, s->matches.n * sizeof *matches);
		if (write_change(p, i, &best, s, &then)) {
			assert_int_equal(cz_solved_make(&solved, s, &then, t->today, &(struct cz_write_options){0}, NULL), 0);
			for (uint32_t k = 0; k < t->asks; k++)
				assert_int_equal(cz_plan_filled(&solved.plan, (uint32_t)cz_match_ask(&solved.town, s, t->ask[k].rec->id)),
						 filled[k]);
			cz_solved_release(&solved);
		}
		s->requests.v[ask] = request;
		s->volunteers.v[hand] = volunteer;
		if (s->matches.n)
			memcpy(s->matches.v, matches, s->matches.n * sizeof *matches);
		free(matches);
	}
	free(filled);
}

/* Whether a limit of the policy serves the request, and more in all. */
static bool limit_helps(const struct cz_plan_of_town *p, uint32_t i, double km, const struct cz_store *s,
			const struct cz_policy *policy)
{
	struct cz_policy then = *policy;
	struct cz_solved solved = {0};
	then.max_km = km;
	assert_int_equal(cz_solved_make(&solved, s, &then, p->town->today, &(struct cz_write_options){0}, NULL), 0);
	const size_t same = cz_match_ask(&solved.town, s, p->town->ask[i].rec->id);
	const bool helps = cz_plan_filled(&solved.plan, (uint32_t)same) > cz_plan_filled(p, i) && solved.plan.result.n > p->result.n;
	cz_solved_release(&solved);
	return helps;
}

/* Limits of the policy below what is told, or where nothing is: does one help? It may let in two at once that have
 * nothing to do with each other: one serves the request in the place of another, and one somebody else. Such a
 * step is not looked for. */
static void check_limits(const struct cz_plan_of_town *p, const struct cz_store *s, const struct cz_policy *policy,
			 struct tally *n)
{
	const struct cz_match_town *t = p->town;
	struct cz_relaxation best;
	enum cz_remedy found;
	uint32_t *filled = cz_array_new(t->asks, sizeof *filled);
	assert_non_null(filled);
	for (uint32_t i = 0; i < t->asks && policy->rule[CZ_RULE_DISTANCE]; i++) {
		if (t->ask[i].refer || cz_plan_lacks(p, i) <= 0)
			continue;
		assert_int_equal(cz_remedy_find(p, i, &best, filled, &found, NULL), 0);
		const bool none = found == CZ_REMEDY_NONE || found == CZ_REMEDY_TIED;
		if (!none && !(found <= CZ_REMEDY_MOVES && best.for_all))
			continue;
		const double end = none ? t->ask[i].max_km * 1.5 + 5 : cz_match_km(t, &t->ask[best.ask], &t->hand[best.hand]) - 0.1;
		int missed = 0;
		for (double km = floor(policy->max_km * 10 + 1) / 10; km <= end && !missed; km += 0.5)
			missed = limit_helps(p, i, km, s, policy);
		n->limits += !none;
		n->others += !none && best.ask != i;
		n->missed += (size_t)missed;
	}
	free(filled);
}

static void solve_and_check(const struct cz_policy *policy, const struct cz_buf *text, struct tally *n)
{
	struct cz_store s;
	struct cz_solved solved;
	read_text(&s, text);
	assert_int_equal(cz_solved_make(&solved, &s, policy, cz_day_make(2026, 11, 18), &(struct cz_write_options){0}, NULL), 0);
	check_plan(&solved.plan, n);
	check_told(&solved.plan, n);
	if (solved.plan.all_pairs)
		check_records(&solved.plan, &s, policy);
	if (solved.plan.all_pairs)
		check_limits(&solved.plan, &s, policy, n);
	cz_solved_release(&solved);
	cz_store_release(&s);
}

static void tell(const char *name, const struct tally *n)
{
	print_message("%s: %zu sure, %zu tied, %zu none, %zu to be tried; told: %zu proven, %zu tied, %zu untried (%zu untrue)\n", name, n->sure, n->tied, n->none,
		      n->some, n->proven, n->could, n->untried, n->untrue);
	print_message("  stories: %zu smallest, %zu more, %zu in the place of others, %zu proven, %zu tied, %zu none, %zu unknown\n",
		      n->story[CZ_REMEDY_SMALLEST], n->story[CZ_REMEDY_MORE], n->story[CZ_REMEDY_MOVES], n->story[CZ_REMEDY_PROVEN],
		      n->story[CZ_REMEDY_TIED], n->story[CZ_REMEDY_NONE], n->story[CZ_REMEDY_UNKNOWN]);
	print_message("  limits of the policy: %zu, %zu of them for another; %zu smaller ones missed\n", n->limits, n->others, n->missed);
}

static void busy_towns(void **unused)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_policy policy;
	struct tally n = {0};
	const char *kind = "BDS", *need = "vog";
	(void)unused;
	assert_int_equal(cz_policy_init(&policy, NULL, &mem, NULL), 0);
	const size_t rows = policy.rows;
	policy.row[rows] = (struct cz_policy_row){.name = "own", .categories = {&kind, 1}, .needs = {&need, 1}};
	for (uint64_t seed = 0; seed < TOWNS; seed++) {
		struct cz_buf text = CZ_BUF_INIT;
		chance = seed << 32;
		policy.fair_area = one_in(8) ? 8 : 0;
		policy.max_km = one_in(3) ? 10 : 1 + below(4);
		policy.rows = rows + one_in(4);
		make_busy_town(&text);
		solve_and_check(&policy, &text, &n);
		cz_buf_release(&text);
	}
	tell("busy", &n);
	assert_true(n.sure > n.some / 4 && n.none > 100 && n.missed * 50 < n.limits);
	cz_policy_release(&policy);
	cz_arena_release(&mem);
}

static void all_kinds_of_towns(void **unused)
{
	struct tally n = {0};
	(void)unused;
	for (uint64_t seed = 0; seed < TOWNS; seed++) {
		struct some_town c;
		some_town_make(&c, seed);
		solve_and_check(&c.policy, &c.text, &n);
		some_town_release(&c);
	}
	tell("all kinds", &n);
	assert_true(n.sure && n.none && n.others && n.missed * 50 < n.limits);
}

/* Many requests lack a volunteer whose certificate is valid, and a change of each of many volunteers would serve
 * another request first. What all of them look at together is bounded; of the first that each looks at, it is
 * known. */
static void many_near_misses(void **unused)
{
	enum { ASKS = 600, HANDS = 150 };
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_buf text = CZ_BUF_INIT;
	struct cz_policy policy;
	struct cz_store s;
	struct cz_solved solved;
	struct cz_counts n;
	uint64_t looks = 0;
	(void)unused;
	for (int i = 0; i < ASKS; i++)
		cz_buf_addf(&text, "{\"type\":\"request\",\"id\":\"R%d\",\"category\":\"BDS\",\"vog\":true,\"x\":%d,\"y\":450000}\n", i,
			    i ? 103000 + i : 101000);
	for (int j = 0; j < HANDS; j++)
		cz_buf_addf(&text, "{\"type\":\"volunteer\",\"id\":\"V%d\",\"categories\":[\"BDS\"],\"x\":100000,\"y\":450000,"
				   "\"vog_seen\":\"2019-01-01\"}\n", j);
	assert_int_equal(cz_policy_init(&policy, NULL, &mem, NULL), 0);
	read_text(&s, &text);
	assert_int_equal(cz_solved_make(&solved, &s, &policy, cz_day_make(2026, 11, 18), &(struct cz_write_options){0}, NULL), 0);
	struct cz_heirs *heirs = cz_heirs_new(&solved.plan);
	struct cz_census *census = cz_census_new(solved.plan.town, heirs);
	assert_true(heirs && census);
	for (uint32_t i = 0; i < ASKS; i++) {
		cz_census_count(census, i, &n);
		assert_in_range(n.looks, 0, cz_heirs_share(heirs));
		looks += cz_heirs_share(heirs) - n.looks;
	}
	print_message("near misses: %ju looks\n", (uintmax_t)looks);
	assert_in_range(looks, CZ_HEIRS_LOOKS / 2, CZ_HEIRS_LOOKS);
	const struct cz_relaxation r = {.rule = CZ_RULE_FEATURES, .feature = CZ_FEATURE_RENEWED};
	uint64_t left = ASKS;
	assert_int_equal(cz_heirs_hope_within(heirs, 1, &r, &left), CZ_HOPE_NONE);
	assert_int_equal(left, 0);
	assert_int_equal(cz_heirs_hope_within(heirs, 1, &r, &left), CZ_HOPE_SOME);
	cz_census_free(census);
	cz_heirs_free(heirs);
	cz_solved_release(&solved);
	cz_store_release(&s);
	cz_policy_release(&policy);
	cz_buf_release(&text);
	cz_arena_release(&mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(busy_towns), cmocka_unit_test(all_kinds_of_towns),
					   cmocka_unit_test(many_near_misses)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
