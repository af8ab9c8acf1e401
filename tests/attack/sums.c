#include "attack.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct kept_sum *kept;
size_t sums;
bool run_of_week;
static size_t sums_room;

void term(struct sum *s, size_t i, double factor)
{
	if (s->n + 1 >= MOST_TERMS)
		die("a sum of too many");
	s->n++;
	s->index[s->n] = (int)i + 1;
	s->factor[s->n] = factor;
}

size_t hidden(const char *what, const char *a, const char *b, const char *c)
{
	char name[512];
	snprintf(name, sizeof name, "?%s|%s|%s|%s", what, a, b, c);
	return unknown(name);
}

void keep(const struct sum *s, bool at_least)
{
	if (s->n < 2)
		return;
	if (sums == sums_room) {
		sums_room = sums_room ? 2 * sums_room : 256;
		kept = realloc(kept, sums_room * sizeof *kept);
		if (!kept)
			die("no memory");
	}
	kept[sums++] = (struct kept_sum){*s, at_least};
}

/* The whole is the sum of a column. */
static void add_column(const struct report *r, size_t whole, const char *table, const char *column, const char *but)
{
	const struct cz_value *t = table_of(r, table), *lines = t ? list(t, "lines") : NULL;
	struct sum s = {.n = 0};
	if (!t)
		return;
	term(&s, whole, -1);
	for (uint32_t l = 0; l < lines->n; l++)
		if (!but || strcmp(text(&lines->item[l], "line"), but) != 0)
			term(&s, cell_name(r, table, text(&lines->item[l], "line"), column), 1);
	if (may_lack_lines(table))
		term(&s, hidden(but ? "others but one" : "others", r->scope, r->week, table), 1);
	keep(&s, false);
}

static void add_line(const struct report *r, size_t whole, const char *table, const char *line)
{
	const struct cz_value *t = table_of(r, table), *columns = t ? list(t, "columns") : NULL;
	struct sum s = {.n = 0};
	term(&s, whole, -1);
	for (uint32_t c = 0; t && c < columns->n; c++)
		term(&s, cell_name(r, table, line, text(&columns->item[c], "column")), 1);
	if (t)
		keep(&s, false);
}

static void add_weeks(const struct report *r)
{
	const struct cz_value *t = public_table(r, "weeks"), *lines = t ? list(t, "lines") : NULL;
	for (uint32_t l = 0; t && l < lines->n; l++) { /* the first is a year earlier */
		const char *week = text(&lines->item[l], "line"), *before = l ? text(&lines->item[l - 1], "line") : "";
		struct sum balance = {.n = 0}, said_yes = {.n = 0};
		term(&said_yes, cell_name(r, "weeks", week, "proposed"), 1);
		term(&said_yes, cell_name(r, "weeks", week, "matched"), -1);
		keep(&said_yes, true);
		if (l < 2 || strcmp(text(&list(&lines->item[l - 1], "cells")->item[0], "shown"), "unknown") == 0 ||
		    strcmp(text(&list(&lines->item[l], "cells")->item[0], "shown"), "unknown") == 0)
			continue;
		term(&balance, cell_name(r, "weeks", before, "open"), 1);
		term(&balance, cell_name(r, "weeks", week, "new"), 1);
		term(&balance, cell_name(r, "weeks", week, "started"), -1);
		term(&balance, hidden("gone", r->scope, week, ""), -1);
		term(&balance, cell_name(r, "weeks", week, "open"), -1);
		keep(&balance, false);
	}
}

/* The first count is one of those that the second counts, or as many. */
static void add_within(size_t part, size_t whole)
{
	struct sum s = {.n = 0};
	term(&s, whole, 1);
	term(&s, part, -1);
	keep(&s, true);
}

/* Whoever got nobody in the run is open, and of one kind of help. */
static void add_without(const struct report *r)
{
	const struct cz_value *t = table_of(r, "recruit"), *kinds = table_of(r, "categories");
	for (uint32_t l = 0; t && l < list(t, "lines")->n; l++) {
		const char *kind = text(&list(t, "lines")->item[l], "line");
		if (has(kinds, "line", "lines", kind))
			add_within(cell_name(r, "recruit", kind, "n"), cell_name(r, "categories", kind, "demand"));
	}
}

/* Free places of an area: those of each kind of help are some of them; of all areas those of each kind, and one at least of each
 * volunteer who is neither at the limit nor beyond it. */
static void add_offers(const struct report *r)
{
	const struct cz_value *areas = table_of(r, "areas"), *kinds = table_of(r, "categories"), *both = table_of(r, "offer");
	size_t all = hidden("places", r->scope, r->week, "");
	if (!areas || !kinds)
		return;
	add_column(r, all, "areas", "offer", NULL);
	for (uint32_t k = 0; k < list(kinds, "lines")->n; k++) {
		const char *kind = text(&list(kinds, "lines")->item[k], "line");
		add_within(cell_name(r, "categories", kind, "offer"), all);
		for (uint32_t a = 0; both && a < list(areas, "lines")->n; a++) {
			const char *area = text(&list(areas, "lines")->item[a], "line");
			if (has(both, "line", "lines", area) && has(both, "column", "columns", kind))
				add_within(cell_name(r, "offer", area, kind), cell_name(r, "areas", area, "offer"));
		}
	}
	if (table_of(r, "volunteers")) {
		struct sum s = {.n = 0};
		term(&s, all, 1);
		term(&s, cell_name(r, "volunteers", "active", "n"), -1);
		term(&s, cell_name(r, "volunteers", "full", "n"), 1);
		term(&s, cell_name(r, "volunteers", "overloaded", "n"), 1);
		keep(&s, true);
		add_within(cell_name(r, "volunteers", "idle", "n"), all);
	}
}

/* Whoever is active is in view, and idle, full, beyond the limit or in between; new or not; leaving or not; and of each kind no more
 * are scarce. Whoever was in view thirteen weeks ago, and is no more, left since. */
static void add_volunteers(const struct report *r)
{
	const struct cz_value *prices = table_of(r, "prices"), *weeks = public_table(r, "weeks"), *lines = weeks ? list(weeks, "lines") : NULL;
	if (!table_of(r, "volunteers"))
		return;
	size_t active = cell_name(r, "volunteers", "active", "n");
	struct sum s = {.n = 0}, left = {.n = 0};
	term(&s, active, 1);
	term(&s, cell_name(r, "volunteers", "idle", "n"), -1);
	term(&s, cell_name(r, "volunteers", "full", "n"), -1);
	term(&s, cell_name(r, "volunteers", "overloaded", "n"), -1);
	keep(&s, true);
	add_within(cell_name(r, "volunteers", "new", "n"), active);
	add_within(cell_name(r, "volunteers", "leaving", "n"), active);
	add_within(active, cell_name(r, "weeks", r->week, "volunteers"));
	for (uint32_t l = 0; prices && l < list(prices, "lines")->n; l++)
		add_within(cell_name(r, "prices", text(&list(prices, "lines")->item[l], "line"), "n"), active);
	if (!lines || lines->n < QUARTER + 2)
		return;
	term(&left, cell_name(r, "volunteers", "left", "n"), 1);
	term(&left, cell_name(r, "weeks", text(&lines->item[lines->n - 1 - QUARTER], "line"), "volunteers"), -1);
	term(&left, cell_name(r, "weeks", r->week, "volunteers"), 1);
	keep(&left, true);
}

/* A count of the last thirteen weeks. */
static size_t sum_of_quarter(const struct report *r, const char *column)
{
	const struct cz_value *weeks = public_table(r, "weeks"), *lines = weeks ? list(weeks, "lines") : NULL;
	struct sum s = {.n = 0};
	size_t all = hidden("quarter", r->scope, r->week, column);
	term(&s, all, -1);
	for (uint32_t l = lines && lines->n > QUARTER ? lines->n - QUARTER : 0; lines && l < lines->n; l++)
		term(&s, cell_name(r, "weeks", text(&lines->item[l], "line"), column), 1);
	keep(&s, false);
	return all;
}

/* What was not evaluated or told back ended in these weeks. Errors are findings. What the last run found was asked then. */
static void add_lately(const struct report *r)
{
	if (table_of(r, "follow")) {
		size_t ended = sum_of_quarter(r, "ended");
		add_within(cell_name(r, "follow", "evaluation", "n"), ended);
		add_within(cell_name(r, "follow", "feedback", "n"), ended);
	}
	if (has(table_of(r, "quality"), "line", "lines", "findings"))
		add_within(cell_name(r, "quality", "errors", "n"), cell_name(r, "quality", "findings", "n"));
	if (run_of_week && table_of(r, "run"))
		add_within(cell_name(r, "run", "matched", "n"), cell_name(r, "weeks", r->week, "proposed"));
}

static bool shows_time(const struct cz_value *table, const struct cz_value *line)
{
	const struct cz_value *columns = list(table, "columns"), *cells = list(line, "cells");
	bool shows = false;
	for (uint32_t c = 0; c < columns->n; c++) {
		const char *key = text(&columns->item[c], "column");
		shows |= (strcmp(key, "days") == 0 || strcmp(key, "median") == 0) && strcmp(text(&cells->item[c], "shown"), "exact") == 0;
	}
	return shows;
}

/* Lines of a table in which a waiting time is shown. */
static int times_in(const struct cz_value *table)
{
	const struct cz_value *lines = table ? list(table, "lines") : NULL;
	int times = 0;
	for (uint32_t l = 0; lines && l < lines->n; l++)
		times += shows_time(table, &lines->item[l]);
	return times;
}

/* Which tells the times of one or two as well. */
static bool is_internal(const struct report *r)
{
	return strcmp(text(&r->public.value, "edition"), "internal") == 0;
}

/* A waiting time is there only when ten or more waited: so many began to get help in thirteen weeks, of each kind of help and in each
 * area that shows one. When it is not there, he takes it that they are forty at most: it would be chance of one in ten thousand. */
static void add_waits(const struct report *r)
{
	enum { NEARLY_SURE = 30 };
	const struct cz_value *t = public_table(r, "waiting");
	if (!t || literal || is_internal(r)) /* how many waited is shown nowhere */
		return;
	const bool shown = times_in(t) > 0;
	const int kinds = times_in(public_table(r, "categories")), areas = times_in(public_table(r, "areas"));
	const size_t begun = sum_of_quarter(r, "started");
	low[begun] = fmax(low[begun], FEWEST * fmax(shown, fmax(kinds, areas)));
	if (!shown)
		high[begun] = fmin(high[begun], FEWEST + NEARLY_SURE);
}

void add_waits_of_area(const struct report *whole, const struct report *part)
{
	const struct cz_value *t = public_table(whole, "areas"), *lines = t ? list(t, "lines") : NULL;
	for (uint32_t l = 0; lines && !literal && l < lines->n; l++) {
		if (strcmp(text(&lines->item[l], "line"), part->area) != 0 || !shows_time(t, &lines->item[l]))
			continue;
		const size_t begun = sum_of_quarter(part, "started");
		low[begun] = fmax(low[begun], FEWEST);
	}
}

static void add_parts(const struct report *r)
{
	size_t open = cell_name(r, "weeks", r->week, "open");
	const struct cz_value *both = table_of(r, "demand"), *kinds = table_of(r, "categories"), *areas = table_of(r, "areas");
	add_column(r, open, "categories", "demand", NULL);
	add_column(r, open, "areas", "demand", NULL);
	for (uint32_t l = 0; both && areas && l < list(areas, "lines")->n; l++) {
		const char *area = text(&list(areas, "lines")->item[l], "line");
		add_line(r, cell_name(r, "areas", area, "demand"), "demand", area);
	}
	for (uint32_t l = 0; both && kinds && l < list(kinds, "lines")->n; l++) {
		const char *kind = text(&list(kinds, "lines")->item[l], "line");
		add_column(r, cell_name(r, "categories", kind, "demand"), "demand", kind, NULL);
		add_column(r, cell_name(r, "categories", kind, "offer"), "offer", kind, NULL);
	}
	add_without(r);
	if (table_of(r, "run") && !*r->scope) { /* a run is of the whole town, on every page */
		size_t left = hidden("left", r->scope, r->week, "");
		struct sum s = {.n = 0};
		term(&s, cell_name(r, "run", "places", "n"), 1);
		term(&s, cell_name(r, "run", "matched", "n"), -1);
		term(&s, left, -1);
		keep(&s, false);
		add_column(r, left, "unmatched", "n", "refer"); /* and places of requests that lack several */
		add_column(r, left, "recruit", "n", NULL);	/* and those of requests that have somebody */
	}
	add_offers(r);
	add_volunteers(r);
	add_lately(r);
	add_waits(r);
}

/* Each part from week to week: who came in, came in somewhere. */
static void add_stay(const struct report *before, const struct report *r, const char *table, const char *only)
{
	const struct cz_value *t = table_of(r, table), *u = table_of(before, table);
	struct sum came = {.n = 0};
	if (!t || !u)
		return;
	term(&came, cell_name(r, "weeks", r->week, "new"), -1);
	for (int pass = 0; pass < 2; pass++) { /* the lines of now, and those of then that are gone */
		const struct cz_value *lines = list(pass ? u : t, "lines"), *columns = list(pass ? u : t, "columns");
		for (uint32_t l = 0; l < lines->n; l++)
			for (uint32_t c = 0; c < columns->n; c++) {
				const char *line = text(&lines->item[l], "line"), *column = text(&columns->item[c], "column");
				bool now = has(t, "line", "lines", line) && has(t, "column", "columns", column);
				bool then = has(u, "line", "lines", line) && has(u, "column", "columns", column);
				struct sum s = {.n = 0};
				if ((pass && now) || (only && strcmp(column, only) != 0))
					continue;
				char where[128];
				snprintf(where, sizeof where, "%s|%s|%s", r->scope, r->week, table);
				size_t in = hidden("in", where, line, column);
				if (now)
					term(&s, cell_name(r, table, line, column), -1);
				if (then)
					term(&s, cell_name(before, table, line, column), 1);
				term(&s, in, 1);
				term(&s, hidden("out", where, line, column), -1);
				keep(&s, false);
				term(&came, in, 1);
			}
	}
	keep(&came, false);
}

void add_one(const struct report *r)
{
	add_weeks(r);
	add_parts(r);
}

void add_next(const struct report *before, const struct report *r)
{
	add_stay(before, r, "categories", "demand");
	add_stay(before, r, "areas", "demand");
	add_stay(before, r, "demand", NULL);
}
