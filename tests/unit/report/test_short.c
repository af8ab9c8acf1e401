#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/hash.h"
#include "data/json.h"
#include "report/build.h"
#include "report/disclose.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* The answers of the first screen say nothing that the true counts do not bear out, whichever way these were rounded. */

enum { REQUESTS = 160, VOLUNTEERS = 40, LEFT = 60, TOWNS = 300, SMALL = 200, KINDS = 3 };

static const char *const kinds[KINDS] = {"KOK", "TUI", "TAL"};
static const struct cz_week week = {2026, 47};
static struct cz_lean_request request[REQUESTS];
static struct cz_lean_volunteer volunteer[VOLUNTEERS];
static struct cz_value made[LEFT + 1];
static char id[REQUESTS][8];
static struct cz_arena mem;

static uint64_t chance(uint64_t of, uint64_t what, uint64_t most)
{
	return cz_mix64(of * 64 + what) % most;
}

static struct cz_value record(const char *text)
{
	struct cz_value v;
	assert_int_equal(cz_json_parse(text, strlen(text), &mem, &v, NULL), 0);
	return v;
}

/* Towns differ in how many ask, which kind is asked for most, and how many came or went this week; small ones come last, where
 * there are about as many places as requests. */
static struct cz_store make_town(uint64_t seed)
{
	const cz_day monday = cz_week_monday(week);
	const bool small = seed >= TOWNS;
	const uint64_t at = seed * 10000, most = 20 + chance(at, 1, small ? 20 : REQUESTS - 20), favour = chance(at, 2, 3), lately = chance(at, 3, 4);
	struct cz_store s = {.lean_requests = {.v = request, .n = most}, .lean_volunteers = {.v = volunteer, .n = small ? most / 2 + chance(at, 4, most / 3) : chance(at, 4, VOLUNTEERS)},
			     .made = {.v = made, .n = 1 + (most < LEFT ? most : LEFT)}};
	made[s.made.n - 1] = record("{\"type\":\"match_run\",\"as_of\":\"2026-11-22\"}");
	for (uint64_t i = 0; i < most; i++) {
		const char *kind = kinds[!small && chance(at + i, 5, 3) ? favour : chance(at + i, 6, 3)];
		bool closed = chance(at + i, 7, 3) == 0, now = chance(at + i, 8, 8) < lately;
		snprintf(id[i], sizeof id[i], "R%d", (int)i);
		assert_int_equal(cz_map_add(&s.request_ids, cz_str_of(id[i]), NULL), i);
		request[i] = (struct cz_lean_request){.id = id[i], .category = kind, .created = monday - 100 + (now && !closed ? 102 : (cz_day)chance(at + i, 9, 90)),
						 .closed = closed ? monday + (now ? 2 : -3) : CZ_DAY_NONE,
						 .where = {.lat = NAN, .lon = NAN, .x = NAN, .y = NAN},
						 .status = (int8_t)(closed ? CZ_REQUEST_CLOSED : CZ_REQUEST_OPEN)};
		char text[96];
		if (i + 1 < s.made.n) {
			snprintf(text, sizeof text, "{\"type\":\"unmatched\",\"request\":\"%s\",\"reason\":\"%s\"}", id[i], chance(at + i, 10, 4) ? "times" : "distance");
			made[i] = record(text);
		}
	}
	for (uint64_t j = 0; j < s.lean_volunteers.n; j++)
		volunteer[j] = (struct cz_lean_volunteer){.id = id[j], .since = monday - 300, .until = CZ_DAY_NONE, .capacity = (int32_t)chance(at + j, 11, 3),
						     .status = CZ_VOLUNTEER_ACTIVE, .categories = {(const char **)(uintptr_t)&kinds[chance(at + j, 12, 3)], 1},
						     .where = {.lat = NAN, .lon = NAN, .x = NAN, .y = NAN}};
	return s;
}

static struct cz_report page(const struct cz_store *s, bool internal)
{
	static const struct cz_heard_list heard = CZ_HEARD_INIT;
	const struct cz_report_options o = {.lang = CZ_EN, .week = week, .as_of = cz_week_monday(week) + 9, .internal = internal, .heard = &heard};
	struct cz_report r;
	assert_int_equal(cz_report_build(&r, s, &o, NULL), 0);
	return r;
}

/* The sentence that has these words; NULL: there is none. */
static const char *sentence(const struct cz_report *r, const char *words)
{
	for (size_t i = 0; i < r->sections; i++)
		for (size_t k = 0; strcmp(r->section[i].id, "short") == 0 && k < r->section[i].blocks; k++) {
			const struct cz_block *x = &r->section[i].block[k];
			for (size_t a = 0; x->kind == CZ_BLOCK_ANSWERS && a < x->n; a++)
				for (size_t n = 0; n < x->answer[a].sentences; n++)
					if (strstr(x->answer[a].sentence[n], words))
						return x->answer[a].sentence[n];
		}
	return NULL;
}

static double truth(const struct cz_report *team, const char *table, const char *line, const char *column)
{
	return cz_table_cell(cz_report_find(team, table), line, column).value;
}

/* The kind of help that a sentence names. */
static const char *named(const struct cz_report *team, const char *text)
{
	const struct cz_table *t = cz_report_find(team, "categories");
	for (size_t l = 0; l < t->lines; l++)
		if (strstr(text, t->line[l].label))
			return t->line[l].key;
	fail();
	return NULL;
}

static double missing(const struct cz_report *team, const char *kind)
{
	return truth(team, "categories", kind, "demand") - truth(team, "categories", kind, "offer");
}

static struct seen {
	size_t more, fewer, about, not_sure, other, quarter, equally, one_of, most_short, short_too, maybe_short, not_short, without, blocked;
} seen;

/* What a sentence names as changed did so in truth; and a change that no rounding hides is named. */
static void check_other_changes(const struct cz_report *r, const struct cz_report *team)
{
	static const struct {
		const char *column, *words;
		double part;
	} other[] = {{"new", "New requests: ", 0.25}, {"started", "Help began: ", 0.25}, {"volunteers", "Volunteers on the books: ", 0.1}};
	for (size_t i = 0; i < CZ_COUNT(other); i++) {
		const double now = truth(team, "weeks", "2026-W47", other[i].column), before = truth(team, "weeks", "2026-W46", other[i].column);
		const bool said = sentence(r, other[i].words);
		assert_true(!said || now != before);
		assert_true(said || fabs(now - before) < fmax(18, 0.5 * fmax(now, before)));
		seen.other += said;
	}
	const double now = truth(team, "weeks", "2026-W47", "open"), then = truth(team, "weeks", "2026-W34", "open");
	const bool quarter = sentence(r, "Thirteen weeks ago");
	assert_true(!quarter || now != then);
	const struct cz_cell shown = cz_table_cell(cz_report_find(r, "weeks"), "2026-W34", "open"); /* not so before the first record */
	assert_true(quarter || !cz_cell_has(&shown) || fabs(now - then) < fmax(18, 0.5 * fmax(now, then)));
	seen.quarter += quarter;
}

static void check_change(const struct cz_report *r, const struct cz_report *team)
{
	const double now = truth(team, "weeks", "2026-W47", "open"), before = truth(team, "weeks", "2026-W46", "open");
	bool more = sentence(r, "More requests are open than last week"), fewer = sentence(r, "Fewer requests are open than last week");
	assert_true(!more || now > before);
	assert_true(!fewer || now < before);
	bool about = sentence(r, "About as many requests are open as last week");
	assert_true(!about || fabs(now - before) <= fmax(now, before) / 10);
	assert_true(!sentence(r, "As many requests are open") || now == before);
	assert_true(!sentence(r, "As last week fewer than five") || (now < 5 && before < 5));
	check_other_changes(r, team);
	seen.more += more;
	seen.fewer += fewer;
	seen.about += about;
	seen.not_sure += (sentence(r, "The difference may come from the rounding") || sentence(r, "Rounded to five, as many"));
}

static void check_shortage(const struct cz_report *r, const struct cz_report *team)
{
	const char *any = sentence(r, "there are more requests"), *all = sentence(r, "Above all for");
	assert_true(!any || missing(team, named(team, any)) > 0);
	for (size_t k = 0; all && k < KINDS; k++)
		assert_true(missing(team, named(team, all)) >= missing(team, kinds[k]));
	assert_true(!sentence(r, "enough volunteers' places for each") || (missing(team, "KOK") <= 0 && missing(team, "TUI") <= 0 && missing(team, "TAL") <= 0));
	seen.most_short += all != NULL;
	seen.short_too += any && !all;
}

/* The sentence and the table of the same page agree: what the table shows as short is named, and nothing else. Where the rounding
 * may have made it so, the sentence says no more than that: every other time there are places enough. */
static void check_shortage_as_printed(const struct cz_report *r, const struct cz_report *team)
{
	const struct cz_table *t = cz_report_find(r, "categories");
	const char *any = sentence(r, "there are more requests"), *maybe = sentence(r, "Perhaps there are too few places for");
	size_t printed = 0;
	for (size_t l = 0; l < t->lines; l++) {
		const bool is_short = t->line[l].cell[0].value > t->line[l].cell[1].value;
		printed += is_short;
		assert_true(!maybe || is_short == (strstr(maybe, t->line[l].label) != NULL)); /* there are three kinds, all may be named */
		seen.maybe_short += maybe && is_short && missing(team, t->line[l].key) > 0;
		seen.not_short += maybe && is_short && missing(team, t->line[l].key) <= 0;
	}
	assert_true((printed > 0) == (any || maybe));
	assert_false(any && maybe);
	assert_true(!maybe || strstr(maybe, "because of the rounding it is not sure"));
	assert_false(printed && !maybe && sentence(r, "enough volunteers' places for each"));
}

/* A sentence that names one, or NULL. */
static const char *alone(const char *text)
{
	return text && !strstr(text, "the rounding hides") ? text : NULL;
}

static void check_most(const struct cz_report *r, const struct cz_report *team)
{
	const char *without = alone(sentence(r, "In this report a volunteer is most often missing for ‘")), *blocked = alone(sentence(r, "The most common reason in this report for a request to be left:"));
	for (size_t k = 0; without && k < KINDS; k++)
		assert_true(truth(team, "recruit", named(team, without), "n") >= truth(team, "recruit", kinds[k], "n"));
	if (blocked) {
		double times = truth(team, "unmatched", "times", "n"), distance = truth(team, "unmatched", "distance", "n");
		assert_true(strstr(blocked, cz_phrase_text(CZ_EN, CZ_P_R_times)) ? times >= distance : distance >= times);
	}
	const char *equally = sentence(r, "In this report a volunteer is most often missing, equally often, for"), *one_of = sentence(r, "For which of these, the rounding hides");
	for (size_t k = 0; equally && k < KINDS; k++) /* the table names them, in truth alike */
		assert_true(truth(team, "recruit", named(team, equally), "n") >= truth(team, "recruit", kinds[k], "n"));
	double most = 0, best = 0;
	const struct cz_table *t = cz_report_find(team, "recruit");
	for (size_t l = 0; one_of && l < t->lines; l++) {
		most = fmax(most, t->line[l].cell[0].value);
		best = strstr(one_of, t->line[l].label) ? fmax(best, t->line[l].cell[0].value) : best;
	}
	assert_true(most == best);
	seen.equally += equally != NULL;
	seen.one_of += one_of != NULL;
	assert_false(without && sentence(r, "A place must fit as well")); /* no answer, where there is one */
	seen.without += without != NULL;
	seen.blocked += blocked != NULL;
}

static void answers_are_true(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < TOWNS + SMALL; seed++) {
		struct cz_store s = make_town(seed);
		struct cz_report team = page(&s, true), r = page(&s, false);
		check_change(&r, &team);
		check_shortage(&r, &team);
		check_shortage_as_printed(&r, &team);
		check_most(&r, &team);
		check_change(&team, &team);
		check_shortage(&team, &team);
		check_most(&team, &team);
		cz_report_release(&r);
		cz_report_release(&team);
		cz_map_release(&s.request_ids);
	}
	assert_true(seen.more > 10 && seen.fewer > 10 && seen.about > 10 && seen.not_sure > 10 && seen.other > 10 && seen.quarter > 10);
	assert_true(seen.most_short > 10 && seen.short_too > 10 && seen.maybe_short > 10 && seen.not_short > 10 && seen.without > 10 && seen.blocked > 10);
	assert_true(seen.equally > 10 && seen.one_of > 10);
	cz_arena_release(&mem);
}

static void nobody_is_said_plainly(void **state)
{
	const struct cz_store none = {.lean_requests.n = 0};
	struct cz_report r = page(&none, false), team = page(&none, true);
	(void)state;
	assert_non_null(sentence(&r, "No requests and no volunteers are known"));
	assert_non_null(sentence(&r, "No requests are known."));
	assert_non_null(sentence(&team, "No requests are known."));
	assert_null(sentence(&r, "requests are open")); /* nor fewer than five */
	assert_null(sentence(&team, "0 partnerships"));
	cz_report_release(&r);
	cz_report_release(&team);
}

/* One score a partnership and aspect; where most have the same aspect lowest, that is said, and of one alone by name. */
static void survey(struct cz_value *v, int partnership, double ambition, double process)
{
	static const char *const aspect[] = {"ambition", "process"};
	for (int a = 0; a < 2; a++) {
		char text[256];
		snprintf(text, sizeof text, "{\"type\":\"score\",\"partnership\":\"P%d\",\"wave\":\"2026\",\"aspect\":\"%s\",\"n\":20,\"mean\":%.1f,"
			 "\"mean_respondents\":%.1f,\"parties\":[{\"party\":\"formal\",\"n\":20,\"mean\":%.1f}]}", partnership, aspect[a],
			 a ? process : ambition, a ? process : ambition, a ? process : ambition);
		v[a] = record(text);
	}
}

static void lowest_aspect_is_what_to_talk_about(void **state)
{
	struct cz_store s = {.made = {.v = made, .n = 2}};
	(void)state;
	survey(made, 1, 2.5, 3.5);
	struct cz_report one = page(&s, false);
	assert_non_null(sentence(&one, "P1"));
	assert_non_null(sentence(&one, "Ambition"));
	cz_report_release(&one);
	survey(made + 2, 2, 3.9, 3.1);
	s.made.n = 4;
	struct cz_report two = page(&s, false); /* one each: neither is the most often lowest */
	assert_non_null(sentence(&two, cz_phrase_text(CZ_EN, CZ_P_TALK_DIFFERS)));
	cz_report_release(&two);
	survey(made + 4, 3, 2.0, 2.1);
	survey(made + 6, 4, 3.0, 3.0); /* none is lowest here: there are no others */
	s.made.n = 8;
	struct cz_report four = page(&s, false);
	const char *often = sentence(&four, "2 of the 3");
	assert_non_null(often);
	assert_non_null(strstr(often, "Ambition"));
	assert_null(strstr(often, "P1")); /* of several none is named */
	cz_report_release(&four);
	cz_arena_release(&mem);
}

static struct cz_table *survey_table(struct cz_report *r, const char *key, const struct cz_cell *mean, size_t n)
{
	static const char *const aspect[] = {"Ambition", "Interests", "Process"};
	const struct cz_column one[] = {{"mean", "Mean", CZ_IN_SCORE, 1, CZ_ROLE_MEAN}};
	struct cz_table *t = cz_report_table(r, key, key, "Aspect", one, 1);
	for (size_t l = 0; l < n; l++)
		cz_table_line(r, t, aspect[l], aspect[l])->cell[0] = mean[l];
	return t;
}

/* What the first screen says of a table of means. */
static struct cz_report talk_of(const struct cz_cell *mean, size_t n, size_t surveys)
{
	static const char *const key[] = {"partnership/P1/a", "partnership/P2/a"};
	static const struct cz_heard_list heard = CZ_HEARD_INIT;
	static const struct cz_store none = {.lean_requests.n = 0};
	static const struct cz_report_options o = {.lang = CZ_EN, .heard = &heard, .sections = "short"};
	struct cz_report r;
	struct cz_building b = {.r = &r, .s = &none, .o = &o};
	cz_report_init(&r, CZ_EN);
	for (size_t k = 0; k < surveys; k++)
		survey_table(&r, key[k], mean + k * n, n);
	cz_compose(&b);
	assert_false(r.failed);
	return r;
}

static void lowest_of_what_is_shown_is_said(void **state)
{
	const struct cz_cell hidden = {.shown = CZ_WITHHELD}, low = {.shown = CZ_EXACT, .value = 2.2}, high = {.shown = CZ_EXACT, .value = 3.6};
	const struct cz_cell part[] = {hidden, high, low}, nearly_all[] = {hidden, hidden, low}, equal[] = {high, low, low},
			     two[] = {hidden, high, low, hidden, high, low};
	const char *all_hidden = cz_phrase_text(CZ_EN, CZ_P_TALK_HIDDEN);
	(void)state;
	struct cz_report r = talk_of(part, 3, 1);
	assert_non_null(sentence(&r, "of the aspects that this report shows, ‘Process’ scores lowest"));
	cz_report_release(&r);
	r = talk_of(nearly_all, 3, 1);
	assert_non_null(sentence(&r, all_hidden)); /* one alone is not the lowest of anything */
	cz_report_release(&r);
	r = talk_of(equal, 3, 1);
	assert_non_null(sentence(&r, "‘Interests’ and ‘Process’ score lowest")); /* as the agenda says */
	cz_report_release(&r);
	r = talk_of(two, 3, 2);
	assert_non_null(sentence(&r, "Of the aspects that can be seen, ‘Process’ most often scores lowest: in 2 of the 2 partnerships where this aspect can be seen"));
	cz_report_release(&r);
}

/* The agendas name all that read the same: a partnership where two do counts for both of them. */
static void aspects_that_read_the_same_all_count(void **state)
{
	const struct cz_cell low = {.shown = CZ_EXACT, .value = 2.2}, high = {.shown = CZ_EXACT, .value = 3.6}, near = {.shown = CZ_EXACT, .value = 2.23};
	const struct cz_cell one_of_two[] = {high, low, low, high, high, near}, twice[] = {high, near, low, high, low, near};
	(void)state;
	struct cz_report r = talk_of(one_of_two, 3, 2);
	assert_non_null(sentence(&r, "Most often ‘Process’ scores lowest: in 2 of the 2"));
	assert_non_null(sentence(&r, "each of them counts"));
	cz_report_release(&r);
	r = talk_of(twice, 3, 2);
	assert_non_null(sentence(&r, "Most often ‘Interests’ and ‘Process’ score lowest: each in 2 of the 2"));
	cz_report_release(&r);
}

/* A page of which the number of open requests of these last weeks is not shown. */
static struct cz_report page_with_hidden(size_t hidden, size_t before)
{
	static const struct cz_heard_list heard = CZ_HEARD_INIT;
	static const struct cz_store some = {.lean_requests.n = 1};
	static const struct cz_report_options o = {.lang = CZ_EN, .heard = &heard, .sections = "short"};
	static const struct cz_column open[] = {{"open", "Open requests", CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	struct cz_report r;
	struct cz_building b = {.r = &r, .s = &some, .o = &o};
	cz_report_init(&r, CZ_EN);
	struct cz_table *t = cz_report_table(&r, "weeks", "Weeks", "Week", open, 1);
	for (size_t l = 0; l <= CZ_SHOWN_WEEKS; l++) {
		const size_t ago = CZ_SHOWN_WEEKS - l;
		char name[8];
		snprintf(name, sizeof name, "W%d", (int)l);
		const bool is_hidden = ago >= before && ago < before + hidden;
		cz_table_line(&r, t, cz_report_copy(&r, cz_str_of(name)), cz_report_copy(&r, cz_str_of(name)))->cell[0] =
			(struct cz_cell){.shown = is_hidden ? CZ_WITHHELD : CZ_ROUNDED, .value = is_hidden ? 3 : 15};
	}
	cz_compose(&b);
	assert_false(r.failed);
	return r;
}

static void what_is_kept_back_is_said_and_what_is_not_is_told(void **state)
{
	(void)state;
	struct cz_report r = page_with_hidden(0, 0);
	assert_non_null(sentence(&r, "About 15 requests are open."));
	assert_null(sentence(&r, "not shown"));
	cz_report_release(&r);
	r = page_with_hidden(2, 0);
	assert_non_null(sentence(&r, "How many requests are open this week is not shown"));
	assert_non_null(sentence(&r, "In week W24 there were about 15."));
	assert_non_null(sentence(&r, "The number of open requests of this week is not shown."));
	assert_non_null(sentence(&r, "A year ago there were about 15."));
	cz_report_release(&r);
	r = page_with_hidden(1, 1);
	assert_non_null(sentence(&r, "About 15 requests are open."));
	assert_non_null(sentence(&r, "How many were open last week is not shown."));
	assert_non_null(sentence(&r, "In week W24 there were about 15."));
	assert_null(sentence(&r, "Rounded to five"));
	cz_report_release(&r);
	r = page_with_hidden(26, 0);
	assert_null(sentence(&r, "In week"));
	cz_report_release(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_are_true),
		cmocka_unit_test(nobody_is_said_plainly),
		cmocka_unit_test(lowest_aspect_is_what_to_talk_about),
		cmocka_unit_test(lowest_of_what_is_shown_is_said),
		cmocka_unit_test(aspects_that_read_the_same_all_count),
		cmocka_unit_test(what_is_kept_back_is_said_and_what_is_not_is_told),
	};
	return cmocka_run_group_tests_name("report/short", tests, NULL, NULL);
}
