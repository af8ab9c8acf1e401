#include "../unit.h"

#include "match/rule.h"
#include "match/weigh.h"
#include "match/whatif.h"
#include "by_hand.h"
#include "said.h"
#include "verify/contest.h"
#include <stdlib.h>
#include <unistd.h>

/*
 * Small towns with everything in them, and every plan tried. cz-match and cz-verify have to agree on who may help whom
 * and for how many points, with each other and with the page of cz-match read anew (by_hand.h); cz-match has to find the best plan; and of every plan, its own or a changed one, with right
 * prices or wrong ones, cz-verify has to say the truth.
 *
 * CZ_CASES says how many towns (make check-oracle: 20000), CZ_FIRST with which to begin.
 */

static void facts_of_match(struct facts *f, const struct cz_plan_of_town *p)
{
	const struct cz_match_town *t = p->town;
	const struct cz_assign_problem *q = &p->problem;
	int32_t first[MOST_REQUESTS];
	begin_facts(f);
	memset(first, -1, sizeof first);
	for (uint32_t i = 0; i < t->asks; i++) { /* areas go by the lowest number */
		int k = number_of(t->ask[i].rec->id);
		uint32_t a = q->area ? q->area[i] : 0;
		if (first[a] < 0 || k < first[a])
			first[a] = k;
	}
	for (uint32_t i = 0; i < t->asks; i++) {
		int k = number_of(t->ask[i].rec->id);
		f->wanted[k] = p->helpers[i];
		f->urgency[k] = q->urgency[i];
		f->area[k] = first[q->area ? q->area[i] : 0];
		f->width[k] = q->area ? (int32_t)q->width[q->area[i]] : 0;
		for (uint32_t j = 0; j < t->hands; j++) {
			unsigned past = cz_match_past(t, i, j);
			double km = cz_match_km(t, &t->ask[i], &t->hand[j]);
			if (p->helpers[i] && p->capacity[j] && cz_rule_allows(t, &t->ask[i], &t->hand[j], km, past))
				f->score[k][number_of(t->hand[j].rec->id)] = cz_weigh(t, &t->ask[i], &t->hand[j], km, past, NULL);
		}
	}
	for (uint32_t j = 0; j < t->hands; j++) {
		f->room[number_of(t->hand[j].rec->id)] = p->capacity[j];
		f->carried[number_of(t->hand[j].rec->id)] = p->carried[j];
	}
	f->loads = (int32_t)t->policy->loads;
	memcpy(f->load, t->policy->load, t->policy->loads * sizeof *f->load);
	f->fairs = q->area ? (int32_t)t->policy->fairs : 0;
	if (q->area)
		memcpy(f->fair, t->policy->fair, t->policy->fairs * sizeof *f->fair);
	end_facts(f);
}

struct shown {
	struct facts *f;
	const struct cz_sides *s;
	int n;
};

static void show(struct cz_contest_view *l, uint32_t volunteer, int32_t score)
{
	struct shown *x = l->ctx;
	int i = number_of(x->s->seeker[l->request].rec->id), j = number_of(x->s->giver[volunteer].rec->id);
	assert_int_equal(x->f->score[i][j], score);
	x->n++;
}

/* Pairs that are found are those that the rules allow, no more and no less. */
static void check_looks(struct facts *f, const struct cz_contest *c, const struct cz_sides *s)
{
	struct shown x = {f, s, 0};
	int allowed = 0;
	for (int i = 0; i < MOST_REQUESTS; i++)
		for (int j = 0; j < MOST_VOLUNTEERS; j++)
			allowed += f->score[i][j] >= 0;
	for (uint32_t i = 0; i < c->requests; i++) {
		struct cz_contest_view l = {.contest = c, .request = i, .take = show, .ctx = &x};
		if (c->wanted[i])
			cz_contest_look(&l);
	}
	assert_int_equal(x.n, allowed);
}

static void facts_of_verify(struct facts *f, const struct cz_store *store, const struct cz_rulebook *book)
{
	struct cz_sides s = {0};
	struct cz_contest c = {0};
	bool *planned = calloc(store->matches.n + 1, sizeof *planned);
	begin_facts(f);
	assert_int_equal(cz_sides_make(&s, store, book, small_today, planned, NULL), 0);
	assert_int_equal(cz_contest_of_town(&c, &s, NULL), 0);
	for (uint32_t i = 0; i < s.seekers; i++) {
		uint32_t first = 0;
		int k = number_of(s.seeker[i].rec->id);
		while (c.area[first] != c.area[i])
			first++;
		f->wanted[k] = c.wanted[i];
		f->urgency[k] = c.urgency[i];
		f->area[k] = number_of(s.seeker[c.fairness ? first : 0].rec->id);
		f->width[k] = c.fairness ? (int32_t)c.width[c.area[i]] : 0;
		for (uint32_t j = 0; j < s.givers; j++)
			if (c.wanted[i] && c.room[j] && !cz_judge_rules(&s, i, j))
				f->score[k][number_of(s.giver[j].rec->id)] =
					cz_judge_points(&s, i, j, cz_sides_between(&s, i, j), cz_sides_km(&s, &s.seeker[i], &s.giver[j]), NULL);
	}
	for (uint32_t j = 0; j < s.givers; j++) {
		f->room[number_of(s.giver[j].rec->id)] = c.room[j];
		f->carried[number_of(s.giver[j].rec->id)] = c.carried[j];
	}
	f->loads = (int32_t)book->loads;
	memcpy(f->load, book->load, book->loads * sizeof *f->load);
	f->fairs = c.fairness ? (int32_t)book->fairs : 0;
	if (c.fairness)
		memcpy(f->fair, book->fair, book->fairs * sizeof *f->fair);
	end_facts(f);
	check_looks(f, &c, &s);
	cz_contest_release(&c);
	cz_sides_release(&s);
	free(planned);
}

/* And neither says another thing than the page does. */
static void check_by_page(const struct bench *b, const struct cz_store *s)
{
	struct facts page = b->facts;
	struct cz_places *places = cz_places_new(s->places.v, s->places.n);
	assert_non_null(places);
	facts_by_hand(&page, &(struct records){s, &b->policy, places, small_today});
	assert_memory_equal(&b->facts, &page, sizeof page);
	cz_places_free(places);
}

static void solve(struct bench *b)
{
	struct cz_store s = CZ_STORE_INIT;
	struct cz_solved town;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_remarks none = {0};
	struct facts other;
	const struct cz_write_options o = {.prices = true, .seed = (uint64_t)below(3), .nearest = b->cut ? 1 : 0};
	none.hear = hear;
	none.ctx = &(struct heard){{0}};
	read_in(&s, NULL, &none, b->town_file, NULL);
	if (cz_solved_make(&town, &s, &b->policy, small_today, &o, &err))
		fail_msg("cz-match: %s", err.text);
	assert_int_equal(cz_plan_write(&town.plan, &o, &b->plan, &err), 0);
	facts_of_match(&b->facts, &town.plan);
	facts_of_verify(&other, &s, &b->book);
	assert_memory_equal(&b->facts, &other, sizeof other);
	check_by_page(b, &s);
	b->unit = cz_assign_unit(&town.plan.problem, &town.plan.result);
	b->chosen = (struct plan){{0}};
	for (uint32_t i = 0; i < town.town.asks; i++)
		for (size_t k = town.plan.first[i]; k < town.plan.first[i + 1]; k++)
			b->chosen.with[number_of(town.town.ask[i].rec->id)] |=
				(uint8_t)(1u << number_of(town.town.hand[cz_plan_hand(&town.plan, k)].rec->id));
	cz_solved_release(&town);
	cz_store_release(&s);
}

/* plans as somebody might write them */

static void write_plan(struct cz_buf *b, const struct plan *p)
{
	for (int i = 0; i < MOST_REQUESTS; i++)
		for (int j = 0; j < MOST_VOLUNTEERS; j++)
			if (p->with[i] >> j & 1) {
				open_record(b, "match");
				put_text(b, "request", requests[i]);
				put_text(b, "volunteer", volunteers[j]);
				put_text(b, "status", "proposed");
				put_day(b, "proposed", 0);
				close_record(b);
			}
}

/* The lines of cz-match that hold word, or all others. */
static void keep_lines(struct cz_buf *out, const struct cz_buf *in, const char *word, bool holding)
{
	for (size_t at = 0, end; at < in->len; at = end) {
		struct cz_str line = {in->data + at, 0};
		char copy[2000];
		while (in->data[at + line.n] != '\n')
			line.n++;
		end = at + line.n + 1;
		snprintf(copy, sizeof copy, "%.*s", (int)line.n, line.s);
		if ((strstr(copy, word) != NULL) == holding)
			cz_buf_add(out, line.s, line.n + 1);
	}
}

/* The nth place where word stands in b gets other in place of the digits behind it; false when there is none. */
static bool change_number(struct cz_buf *b, const char *word, int add)
{
	struct cz_buf out = CZ_BUF_INIT;
	int n = 0, at = 0;
	cz_buf_addc(b, '\0'); /* for strstr */
	for (char *p = b->data; (p = strstr(p, word)); p++)
		n++;
	if (n)
		at = below(n);
	char *p = n ? strstr(b->data, word) : NULL;
	for (; p && at > 0; at--)
		p = strstr(p + 1, word);
	b->len--;
	if (!p)
		return false;
	char *number = p + strlen(word), *end;
	long long value = strtoll(number, &end, 10);
	cz_buf_add(&out, b->data, (size_t)(number - b->data));
	cz_buf_addf(&out, "%lld", value + add);
	cz_buf_add(&out, end, (size_t)(b->data + b->len - end));
	cz_buf_release(b);
	*b = out;
	return true;
}

static void check_value(const struct worth *said, const struct worth *right)
{
	for (int u = 0; u < 3; u++)
		assert_int_equal(said->served[u], right->served[u]);
	assert_int_equal(said->points, right->points);
}

/* A plan that fits is allowed; it is the best when nothing is better, and otherwise the best is told. */
static void check_truth(const struct bench *b, const struct verdict *v, const struct plan *p)
{
	struct worth w;
	assert_true(worth_of(&b->facts, p, &w));
	assert_true(v->allowed);
	check_value(&v->value, &w);
	assert_int_equal(v->optimal, compare(&w, &b->best) == 0);
	if (!v->optimal) {
		assert_true(v->has_best);
		check_value(&v->best, &b->best);
	}
}

/* Each change can be made alone and gains what it says, and no more is dropped than has to be. */
static void check_changes(const struct bench *b, const struct verdict *v, const struct plan *from)
{
	struct worth before, after;
	int all = 0;
	assert_true(worth_of(&b->facts, from, &before));
	for (int k = 0; k < v->changes; k++) {
		const struct change *x = &v->change[k];
		struct plan p = *from;
		int64_t served = 0, steps = 0;
		for (int i = 0; i < MOST_REQUESTS; i++) {
			assert_int_equal(x->drop.with[i] & ~p.with[i], 0);
			p.with[i] = (uint8_t)((p.with[i] & ~x->drop.with[i]) | x->add.with[i]);
		}
		assert_true(worth_of(&b->facts, &p, &after));
		assert_true(compare(&after, &before) > 0);
		for (int u = 0; u < 3; u++) {
			served += after.served[u] - before.served[u];
			steps += (3 - u) * (after.served[u] - before.served[u]);
		}
		assert_int_equal(x->served, served);
		assert_int_equal(x->steps, steps);
		assert_int_equal(x->points, after.points - before.points);
	}
	for (int i = 0; i < MOST_REQUESTS; i++)
		all += bits(from->with[i]);
	if (!v->optimal)
		assert_int_equal(v->drops, all - best_of(&b->facts, from).kept);
}

static void verify_text(struct bench *b, const struct cz_buf *plan, struct verdict *v)
{
	write_file(b->plan_file, plan, NULL);
	verify(b, b->town_file, b->plan_file, false, v);
}

static void check_as_written(struct bench *b)
{
	struct verdict v;
	verify_text(b, &b->plan, &v);
	check_truth(b, &v, &b->chosen);
	assert_int_equal(v.wrong, 0);
	if (!b->cut) {
		assert_true(v.optimal);
		assert_int_equal(v.proof, strstr(cz_buf_text(&b->plan), "\"type\":\"price\"") ? 'p' : 's');
	}
}

static void random_plan(const struct facts *f, struct plan *p)
{
	struct worth w;
	for (int i = 0; i < MOST_REQUESTS; i++) {
		p->with[i] = 0;
		for (int j = 0; j < MOST_VOLUNTEERS; j++)
			if (f->score[i][j] >= 0 && !one_in(3))
				p->with[i] |= (uint8_t)(1u << j);
	}
	while (!worth_of(f, p, &w))
		p->with[below(MOST_REQUESTS)] &= (uint8_t)cz_mix64(chance++);
}

/* By hand from nothing: another plan beside the prices of the best one, or without them. */
static void check_by_hand(struct bench *b)
{
	struct verdict v;
	struct plan p;
	struct cz_buf text = CZ_BUF_INIT;
	random_plan(&b->facts, &p);
	write_plan(&text, &p);
	if (one_in(2))
		keep_lines(&text, &b->plan, "\"price\"", true);
	keep_lines(&text, &b->plan, "\"match_run\"", true);
	verify_text(b, &text, &v);
	check_truth(b, &v, &p);
	check_changes(b, &v, &p);
	cz_buf_release(&text);
}

/* One match of the plan is gone, or goes to anybody, or there is one more. */
static void check_one_changed(struct bench *b)
{
	struct verdict v;
	struct worth w;
	struct plan p = b->chosen;
	struct cz_buf text = CZ_BUF_INIT;
	int i = below(MOST_REQUESTS);
	if (!p.with[i])
		return;
	int how = below(3);
	if (how)
		p.with[i] &= (uint8_t)(p.with[i] - 1);
	if (how < 2)
		p.with[i] |= (uint8_t)(1u << below(MOST_VOLUNTEERS));
	write_plan(&text, &p);
	keep_lines(&text, &b->plan, "\"type\":\"match\"", false);
	verify_text(b, &text, &v);
	if (worth_of(&b->facts, &p, &w)) {
		check_truth(b, &v, &p);
	} else {
		assert_false(v.allowed);
		assert_false(v.optimal);
		assert_true(v.wrong > 0);
	}
	cz_buf_release(&text);
}

/* A number of the plan is not what it was. */
static void check_wrong_number(struct bench *b)
{
	static const struct {
		const char *word;
		enum cz_message told, or; /* what is said, when it stands in a match or in the account */
	} wrong[] = {{"\"score\":", CZ555, CZ557},      {"\"start\":", CZ555, CZ555},  {"\"price\":", CZ558, CZ558},
		     {"\"matched\":", CZ557, CZ557},    {"\"kept\":", CZ555, CZ557},   {"\"referred\":", CZ557, CZ557},
		     {"\"volunteers\":", CZ557, CZ557}, {"\"requests\":", CZ557, CZ557}};
	struct verdict v;
	size_t k = (size_t)below(CZ_COUNT(wrong));
	struct cz_buf text = CZ_BUF_INIT;
	cz_buf_add(&text, b->plan.data, b->plan.len);
	if (!b->cut && change_number(&text, wrong[k].word, 1)) {
		verify_text(b, &text, &v);
		check_truth(b, &v, &b->chosen);
		assert_true(v.heard.n[wrong[k].told] + v.heard.n[wrong[k].or] > 0);
	}
	cz_buf_release(&text);
}

/* Prices that add up and prove nothing, or something all the same: the verdict is no other. */
static void check_other_prices(struct bench *b)
{
	struct verdict v;
	struct cz_buf text = CZ_BUF_INIT;
	keep_lines(&text, &b->plan, "\"price\"", false);
	for (int j = 0; j < MOST_VOLUNTEERS; j++) {
		int level = below(4), points = below(9000) - (level ? 4000 : 0);
		open_record(&text, "price");
		put_text(&text, "volunteer", volunteers[j]);
		if (level)
			put_number(&text, "urgency", 4 - level);
		put_number(&text, "points", points);
		put_key(&text, "price");
		cz_buf_addf(&text, "%lld", (long long)(level * b->unit + points));
		close_record(&text);
	}
	verify_text(b, &text, &v);
	check_truth(b, &v, &b->chosen);
	assert_int_equal(v.wrong, v.heard.n[CZ559]);
	cz_buf_release(&text);
}

/* Town and plan in one stream. */
static void check_joined(struct bench *b)
{
	struct verdict v;
	write_file(b->plan_file, &b->town, &b->plan);
	verify(b, b->plan_file, NULL, false, &v);
	check_truth(b, &v, &b->chosen);
	assert_int_equal(v.wrong, 0);
}

static int digit_behind(const char *line, const char *word)
{
	const char *at = strstr(line, word);
	assert_non_null(at);
	return at[strlen(word)] - '0';
}

static bool serves_more(const struct worth *a, const struct worth *b)
{
	for (int u = 0; u < 3; u++)
		if (a->served[u] != b->served[u])
			return a->served[u] > b->served[u];
	return false;
}

/* How many places of request i a best plan can fill. */
static int most_filled(const struct facts *f, int i)
{
	struct plan all = {{0}};
	all.with[i] = (1u << MOST_VOLUNTEERS) - 1;
	return best_of(f, &all).kept;
}

/* The smallest change that is told does serve more, whoever else competes; a place more the request itself. */
static void check_nearest(const struct bench *b)
{
	const char *line = cz_buf_text(&b->plan);
	for (; !b->cut && (line = strstr(line, "{\"type\":\"unmatched\"")); line++) {
		const char *end = strchr(line, '\n'), *nearest = strstr(line, "\"nearest\":{");
		if (!nearest || nearest > end)
			continue;
		struct facts f = b->facts;
		int i = digit_behind(line, "\"request\":\"R"), j = digit_behind(nearest, "\"volunteer\":\"V");
		const char *rule = strstr(nearest, "\"rule\":\"") + strlen("\"rule\":\"");
		const bool known = f.score[i][j] >= 0 && f.room[j] > 0 && strncmp(rule, "place", 5) == 0;
		f.score[i][j] = known ? f.score[i][j] : 0;
		if (strncmp(rule, "place", 5) == 0 || strncmp(rule, "asked", 5) == 0)
			f.room[j]++;
		else if (!f.room[j])
			f.room[j] = 1; /* there was nobody to help */
		struct worth then = best_of(&f, &b->chosen).worth;
		assert_true(serves_more(&then, &b->best));
		assert_true(!known || most_filled(&f, i) > bits(b->chosen.with[i]));
	}
}

/* the whole */

static void open_bench(struct bench *b)
{
	*b = (struct bench){0};
	snprintf(b->folder, sizeof b->folder, "/tmp/cz-oracle-XXXXXX");
	assert_non_null(mkdtemp(b->folder));
	snprintf(b->town_file, sizeof b->town_file, "%s/town", b->folder);
	snprintf(b->plan_file, sizeof b->plan_file, "%s/plan", b->folder);
}

static void close_bench(struct bench *b)
{
	unlink(b->town_file);
	unlink(b->plan_file);
	assert_int_equal(rmdir(b->folder), 0);
	cz_buf_release(&b->town);
	cz_buf_release(&b->plan);
}

static void read_policies(struct bench *b)
{
	struct cz_buf text = CZ_BUF_INIT;
	struct cz_err err = CZ_ERR_INIT;
	make_policy(&text);
	if (cz_json_document("policy", (struct cz_str){text.data, text.len}, &b->mem, &b->changes, &err) ||
	    cz_policy_init(&b->policy, &b->changes, &b->mem, &err) || cz_rulebook_read(&b->book, &b->changes, &b->mem, &err))
		fail_msg("%s: %s", err.text, cz_buf_text(&text));
	cz_buf_release(&text);
}

static long setting(const char *name, long otherwise)
{
	const char *value = getenv(name);
	return value ? atol(value) : otherwise;
}

static void check_week(struct bench *b)
{
	cz_buf_clear(&b->plan);
	write_file(b->town_file, &b->town, NULL);
	solve(b);
	b->best = best_of(&b->facts, &b->chosen).worth;
	check_as_written(b);
	check_nearest(b);
	check_by_hand(b);
	check_one_changed(b);
	check_wrong_number(b);
	check_other_prices(b);
	check_joined(b);
}

/* What was proposed is history some days later, when part of it was answered. */
static void next_week(struct bench *b)
{
	static const char *const answers[] = {"accepted", "declined", "active"};
	struct cz_buf matches = CZ_BUF_INIT;
	keep_lines(&matches, &b->plan, "\"type\":\"match\"", true);
	cz_buf_add(&b->town, matches.data, matches.len);
	for (int i = 0; i < MOST_REQUESTS; i++)
		for (int j = 0; j < MOST_VOLUNTEERS; j++)
			if (b->chosen.with[i] >> j & 1 && one_in(3)) {
				open_record(&b->town, "match");
				put_text(&b->town, "request", requests[i]);
				put_text(&b->town, "volunteer", volunteers[j]);
				put_text(&b->town, "status", answers[below(3)]);
				put_day(&b->town, one_in(2) ? "proposed" : "started", 1);
				close_record(&b->town);
			}
	cz_buf_release(&matches);
	small_today += 1 + below(20);
}

static void test_towns(void **state)
{
	struct bench b;
	long first = setting("CZ_FIRST", 0), cases = setting("CZ_CASES", 300), pairs = 0, served = 0, weeks = 0;
	(void)state;
	open_bench(&b);
	for (long k = first; k < first + cases; k++) {
		chance = (uint64_t)k << 32;
		cz_buf_clear(&b.town);
		read_policies(&b);
		b.cut = one_in(10);
		make_town(&b.town);
		for (int more = 1; more >= 0; more -= 1 + below(2)) {
			check_week(&b);
			next_week(&b);
			weeks++;
			for (int i = 0; i < MOST_REQUESTS; i++) {
				served += bits(b.chosen.with[i]);
				for (int j = 0; j < MOST_VOLUNTEERS; j++)
					pairs += b.facts.score[i][j] >= 0;
			}
		}
		cz_policy_release(&b.policy);
		cz_arena_release(&b.mem);
	}
	close_bench(&b);
	assert_true(cases < 100 || (pairs > 2 * weeks && served > weeks)); /* towns where something happens */
	printf("%ld towns, %ld weeks, %ld pairs allowed, %ld places filled\n", cases, weeks, pairs, served);
}

/* Pairs that somebody else judged: what is asked for is in the records, so that no program has to work it out. */
static void make_pairs(struct bench *b, bool costs)
{
	struct facts *f = &b->facts;
	begin_facts(f);
	f->loads = 1;
	for (int i = 0; i < MOST_REQUESTS; i++) {
		f->wanted[i] = one_in(2) ? 1 : 1 + below(3);
		f->urgency[i] = one_in(2) ? 2 : 1 + below(3);
		if (f->wanted[i] == 1 && f->urgency[i] == 2 && one_in(2))
			continue;
		open_record(&b->town, "request");
		put_text(&b->town, "id", requests[i]);
		put_number(&b->town, "urgency", f->urgency[i]);
		put_number(&b->town, "helpers", f->wanted[i]);
		close_record(&b->town);
	}
	for (int j = 0; j < MOST_VOLUNTEERS; j++) {
		f->room[j] = one_in(2) ? 1 : below(4);
		if (f->room[j] == 1 && one_in(2))
			continue;
		open_record(&b->town, "volunteer");
		put_text(&b->town, "id", volunteers[j]);
		put_text(&b->town, "status", "paused");
		put_number(&b->town, "capacity", f->room[j]);
		close_record(&b->town);
	}
	for (int i = 0; i < MOST_REQUESTS; i++)
		for (int j = 0; j < MOST_VOLUNTEERS; j++) {
			if (one_in(3))
				continue;
			f->score[i][j] = below(one_in(2) ? 4 : 1000);
			open_record(&b->town, "pair");
			put_text(&b->town, "request", requests[i]);
			put_text(&b->town, "volunteer", volunteers[j]);
			put_number(&b->town, "score", costs ? -f->score[i][j] : f->score[i][j]);
			close_record(&b->town);
		}
}

static void solve_pairs(struct bench *b, bool costs)
{
	struct cz_store s = CZ_STORE_INIT;
	struct cz_pairs p;
	struct heard heard = {{0}};
	struct cz_remarks remarks = {hear, &heard, {0}};
	const struct cz_write_options o = {.prices = true, .seed = (uint64_t)below(3)};
	read_in(&s, NULL, &remarks, b->town_file, NULL);
	assert_int_equal(cz_pairs_solve(&p, &s, costs, o.seed, NULL), 0);
	assert_int_equal(cz_pairs_write(&p, &o, &b->plan, NULL), 0);
	b->chosen = (struct plan){{0}};
	for (uint32_t i = 0, k = 0; i < p.problem.requests; i++)
		for (; k < p.result.n && p.result.pair[k] < p.row[i + 1]; k++)
			b->chosen.with[p.requests.key[i].s[1] - '0'] |=
				(uint8_t)(1u << (p.volunteers.key[p.volunteer[p.result.pair[k]]].s[1] - '0'));
	cz_pairs_release(&p);
	cz_store_release(&s);
}

static void check_pairs(const struct bench *b, const struct cz_buf *plan, bool costs, const struct plan *p, struct verdict *v)
{
	write_file(b->plan_file, plan, NULL);
	verify(b, (char *)(uintptr_t)b->town_file, (char *)(uintptr_t)b->plan_file, costs, v);
	if (costs) {
		v->value.points *= -1;
		v->best.points *= -1;
	}
	check_truth(b, v, p);
}

static void test_pairs(void **state)
{
	struct bench b;
	long first = setting("CZ_FIRST", 0), cases = setting("CZ_CASES", 300);
	(void)state;
	open_bench(&b);
	assert_int_equal(cz_rulebook_read(&b.book, NULL, &b.mem, NULL), 0);
	for (long k = first; k < first + cases; k++) {
		struct verdict v;
		struct plan p;
		struct cz_buf text = CZ_BUF_INIT;
		chance = (uint64_t)k << 32;
		bool costs = one_in(2);
		cz_buf_clear(&b.town);
		cz_buf_clear(&b.plan);
		make_pairs(&b, costs);
		write_file(b.town_file, &b.town, NULL);
		solve_pairs(&b, costs);
		b.best = best_of(&b.facts, &b.chosen).worth;
		check_pairs(&b, &b.plan, costs, &b.chosen, &v);
		assert_true(v.optimal);
		assert_int_equal(v.wrong, 0);
		random_plan(&b.facts, &p);
		write_plan(&text, &p);
		if (one_in(2))
			keep_lines(&text, &b.plan, "\"price\"", true);
		keep_lines(&text, &b.plan, "\"match_run\"", true);
		check_pairs(&b, &text, costs, &p, &v);
		cz_buf_release(&text);
	}
	cz_arena_release(&b.mem);
	close_bench(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_towns), cmocka_unit_test(test_pairs)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
