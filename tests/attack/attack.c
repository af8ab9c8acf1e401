/* A stranger with a linear program: everything that was published, week after week and page beside page, put together.
 *
 *	attack [-v | -l] [-r] [-p PAIRS] PUBLIC.json INTERNAL.json [PUBLIC.json INTERNAL.json ...]
 *
 * What he knows of each count is what a page shows of it. What he knows besides is how counts hang together: who is open was open
 * or came in, and has neither got help nor gone; kinds of help and areas are parts of the whole, and so are the pages of areas, of
 * organisations and of partnerships, and those of one within another. He has nothing of cz but its reader of JSON. The internal
 * editions are not attacked: they tell afterwards which counts were small, 1 to 4, and how near he came. Status 1: one of them was
 * left fewer than five values.
 *
 * -l: what is shown is taken at its word, each rounded count for exact. Where it contradicts nothing that he knows, a small count may
 * as well be up to four more than it is shown, with those it is part of; where it does, a reader sees that it cannot be so. Status 1:
 * it does. Of one report. -r: the last matching run was in the week of each report, and what it proposed is counted there. */
#include "base/map.h"
#include "data/json.h"
#include <glpk.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_REPORTS = 256, MOST_TERMS = 512, BASE = 5, FEWEST = 10, QUARTER = 13 };

struct report {
	struct cz_document public, internal;
	struct cz_arena mem;
	const char *scope, *week; /* scope: a name for the next three; "": the town */
	const char *area, *organisation, *partnership; /* "": any */
};

static struct report report[MOST_REPORTS];
static size_t reports;
static struct cz_map names;  /* of the unknowns; the number of a name is its column in the program, from 0 */
static double *truth;        /* per unknown; NaN where the internal editions do not say */
static double *low, *high;   /* per unknown, from the cells that show it */
static size_t room;
static glp_prob *lp;
static bool loud, literal, run_of_week;

static _Noreturn void die(const char *what)
{
	fprintf(stderr, "attack: %s\n", what);
	exit(2);
}

static size_t unknown(const char *name)
{
	size_t i = cz_map_add(&names, cz_str_of(name), NULL);
	if (i == CZ_MAP_NONE)
		die("no memory");
	if (i >= room) {
		size_t more = room ? 2 * room : 4096;
		truth = realloc(truth, more * sizeof *truth);
		low = realloc(low, more * sizeof *low);
		high = realloc(high, more * sizeof *high);
		if (!truth || !low || !high)
			die("no memory");
		for (; room < more; room++) {
			truth[room] = NAN;
			low[room] = 0;
			high[room] = INFINITY;
		}
	}
	return i;
}

static const char *text(const struct cz_value *v, const char *key)
{
	return cz_value_text(v, key, "").s;
}

static const struct cz_value *list(const struct cz_value *v, const char *key)
{
	static const struct cz_value none = {.kind = CZ_LIST};
	const struct cz_value *l = cz_value_get(v, key);
	return l && l->kind == CZ_LIST ? l : &none;
}

/* ---- names ---- */

static const char *const counted[] = {"weeks", "categories", "areas", "demand", "offer", "unmatched", "recruit", "run", "volunteers", "follow",
				      "prices", "unplaced", "quality"};

static bool is_counted(const char *table)
{
	for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
		if (strcmp(table, counted[i]) == 0)
			return true;
	return false;
}

/* The weeks are the same counts in each report; all other tables are about the week of theirs. */
static size_t cell_name(const struct report *r, const char *table, const char *line, const char *column)
{
	char name[512];
	snprintf(name, sizeof name, "%s|%s|%s|%s|%s", r->scope, strcmp(table, "weeks") == 0 ? "" : r->week, table, line, column);
	return unknown(name);
}

static const struct cz_value *public_table(const struct report *r, const char *key)
{
	const struct cz_value *tables = list(&r->public.value, "tables");
	for (uint32_t i = 0; i < tables->n; i++)
		if (strcmp(text(&tables->item[i], "table"), key) == 0)
			return &tables->item[i];
	return NULL;
}

/* Why requests are left, and where volunteers are few, is known from the page alone; a line that shows nobody is not on it. */
static bool may_lack_lines(const char *table)
{
	return strcmp(table, "unmatched") == 0 || strcmp(table, "recruit") == 0 || strcmp(table, "prices") == 0;
}

/* A table with its lines and columns. Of others those too that are left out because nobody is shown in them: which kinds of help
 * and which areas there are is no secret, so the stranger knows. */
static const struct cz_value *table_of(const struct report *r, const char *key)
{
	const struct cz_value *tables = list(&r->internal.value, "tables");
	if (may_lack_lines(key))
		return public_table(r, key);
	for (uint32_t i = 0; i < tables->n; i++)
		if (strcmp(text(&tables->item[i], "table"), key) == 0)
			return &tables->item[i];
	return NULL;
}

static bool has(const struct cz_value *table, const char *member, const char *list_key, const char *key)
{
	const struct cz_value *l = table ? list(table, list_key) : NULL;
	for (uint32_t i = 0; l && i < l->n; i++)
		if (strcmp(text(&l->item[i], member), key) == 0)
			return true;
	return false;
}

/* ---- what the cells show ---- */

static void read_cell(size_t i, const struct cz_value *cell)
{
	const char *shown = text(cell, "shown");
	double v = cz_value_real(cell, "value", NAN);
	double off = strcmp(shown, "rounded") == 0 && !literal ? BASE - 1 : 0;
	if (strcmp(shown, "rounded") != 0 && strcmp(shown, "exact") != 0)
		return;
	/* where the truth changed between two reports, the later one counts */
	if (v - off > high[i] || v + off < low[i]) {
		low[i] = 0;
		high[i] = INFINITY;
	}
	low[i] = fmax(low[i], v - off);
	high[i] = fmin(high[i], v + off);
}

/* Whether a page rounds. */
static bool is_rounded(const struct report *r)
{
	const struct cz_value *t = public_table(r, "weeks"), *lines = t ? list(t, "lines") : NULL;
	return lines && lines->n && strcmp(text(&list(&lines->item[lines->n - 1], "cells")->item[0], "shown"), "rounded") == 0;
}

/* A line or column that is left out shows nobody: at most four. */
static bool is_left_out(const struct report *r, const char *table, const char *line, const char *column)
{
	const struct cz_value *t = public_table(r, table);
	return is_rounded(r) && t && !may_lack_lines(table) && (!has(t, "line", "lines", line) || !has(t, "column", "columns", column));
}

static void read_tables(const struct report *r, const struct cz_document *d, bool internal)
{
	const struct cz_value *tables = list(&d->value, "tables");
	for (uint32_t t = 0; t < tables->n; t++) {
		const struct cz_value *table = &tables->item[t], *lines = list(table, "lines"), *columns = list(table, "columns");
		const char *key = text(table, "table");
		for (uint32_t l = 0; is_counted(key) && l < lines->n; l++) {
			const struct cz_value *cells = list(&lines->item[l], "cells");
			for (uint32_t c = 0; c < cells->n; c++) {
				const char *column = text(&columns->item[c], "column");
				if (strcmp(column, "median") == 0 || strcmp(column, "p90") == 0 || strcmp(text(&cells->item[c], "shown"), "unknown") == 0)
					continue;
				size_t i = cell_name(r, key, text(&lines->item[l], "line"), column);
				if (may_lack_lines(key) && !internal) /* else there would be no such line */
					low[i] = fmax(low[i], 1);
				if (internal)
					truth[i] = cz_value_real(&cells->item[c], "value", NAN);
				if (internal && is_left_out(r, key, text(&lines->item[l], "line"), column))
					high[i] = fmin(high[i], literal ? 0 : BASE - 1);
				else if (internal)
					continue;
				else
					read_cell(i, &cells->item[c]);
			}
		}
	}
}

/* ---- how counts hang together ---- */

struct sum {
	int index[MOST_TERMS];
	double factor[MOST_TERMS];
	int n;
};

static void term(struct sum *s, size_t i, double factor)
{
	if (s->n + 1 >= MOST_TERMS)
		die("a sum of too many");
	s->n++;
	s->index[s->n] = (int)i + 1;
	s->factor[s->n] = factor;
}

/* A new unknown that no page shows. */
static size_t hidden(const char *what, const char *a, const char *b, const char *c)
{
	char name[512];
	snprintf(name, sizeof name, "?%s|%s|%s|%s", what, a, b, c);
	return unknown(name);
}

static struct kept_sum {
	struct sum sum;
	bool at_least; /* 0 or more; else 0 */
} *kept;
static size_t sums, sums_room;

static void keep(const struct sum *s, bool at_least)
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

/* The same of the page of an area whose time stands in a line of a larger page. */
static void add_waits_of_area(const struct report *whole, const struct report *part)
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

/* Whether an area is a larger one or lies in it: the code of a neighbourhood begins as that of its district does. */
static bool lies_in(const char *larger, const char *area)
{
	return strlen(area) >= strlen(larger) && strlen(area) > 2 && strncmp(larger + 2, area + 2, strlen(larger) - 2) == 0;
}

/* Whether all of a page are people of another, larger one. */
static bool is_within(const struct report *whole, const struct report *part)
{
	return part != whole && strcmp(part->week, whole->week) == 0 && strcmp(part->scope, whole->scope) != 0 &&
	       (!*whole->area || (*part->area && lies_in(whole->area, part->area))) &&
	       (!*whole->organisation || strcmp(whole->organisation, part->organisation) == 0) &&
	       (!*whole->partnership || strcmp(whole->partnership, part->partnership) == 0);
}

/* Whether a page tells of an area in a larger page, and of nothing but the area. */
static bool is_area_of(const struct report *whole, const struct report *part)
{
	return is_within(whole, part) && strcmp(whole->organisation, part->organisation) == 0 &&
	       strcmp(whole->partnership, part->partnership) == 0;
}

/* A count of the page of an area is the sum of the lines of a larger page that lie in it; nothing when there are none. */
static void add_lines_within(const struct report *whole, const char *table, const char *column, const char *area, size_t part)
{
	const struct cz_value *t = table_of(whole, table), *lines = t ? list(t, "lines") : NULL;
	struct sum s = {.n = 0};
	term(&s, part, -1);
	for (uint32_t l = 0; t && has(t, "column", "columns", column) && l < lines->n; l++)
		if (lies_in(area, text(&lines->item[l], "line")))
			term(&s, cell_name(whole, table, text(&lines->item[l], "line"), column), 1);
	keep(&s, false);
}

/* A page, and that of one of its areas. */
static void add_page(const struct report *whole, const struct report *part)
{
	const struct cz_value *kinds = table_of(part, "categories");
	const char *area = part->area;
	add_lines_within(whole, "areas", "demand", area, cell_name(part, "weeks", part->week, "open"));
	for (uint32_t l = 0; kinds && l < list(kinds, "lines")->n; l++) {
		const char *kind = text(&list(kinds, "lines")->item[l], "line");
		add_lines_within(whole, "demand", kind, area, cell_name(part, "categories", kind, "demand"));
		add_lines_within(whole, "offer", kind, area, cell_name(part, "categories", kind, "offer"));
	}
}

static void add_same_count(const struct report *whole, const struct report *part, const char *table, const char *line,
			   const char *column)
{
	struct sum s = {.n = 0};
	term(&s, cell_name(whole, table, line, column), 1);
	term(&s, cell_name(part, table, line, column), -1);
	keep(&s, false);
}

/* A table of areas on two pages is the same counts. */
static void add_same_lines(const struct report *whole, const struct report *part)
{
	static const char *const tables[] = {"areas", "demand", "offer"};
	for (size_t k = 0; k < sizeof tables / sizeof *tables; k++) {
		const struct cz_value *t = table_of(part, tables[k]), *u = table_of(whole, tables[k]);
		for (uint32_t l = 0; t && u && l < list(t, "lines")->n; l++)
			for (uint32_t c = 0; c < list(t, "columns")->n; c++) {
				const char *line = text(&list(t, "lines")->item[l], "line"), *column = text(&list(t, "columns")->item[c], "column");
				if (has(u, "line", "lines", line) && has(u, "column", "columns", column) &&
				    strcmp(column, "median") != 0 && strcmp(column, "p90") != 0)
					add_same_count(whole, part, tables[k], line, column);
			}
	}
}

/* What the pages of one kind differ in. */
static char kind_of(const struct report *r)
{
	return *r->partnership ? 'p' : *r->organisation ? 'o' : *r->area ? 'a' : '-';
}

/* Of two pages, one right below the other as far as there are pages of its kind. */
static bool is_right_below(const struct report *p, const struct report *whole, char kind)
{
	if (kind_of(p) != kind || !is_within(whole, p))
		return false;
	for (size_t i = 0; i < reports; i++)
		if (kind_of(&report[i]) == kind && is_within(whole, &report[i]) && is_within(&report[i], p))
			return false;
	return true;
}

/* Volunteers belong to no partnership: on its page are those of the page above. */
static bool is_of_volunteers(const char *table, const char *column)
{
	return strcmp(table, "volunteers") == 0 || strcmp(table, "prices") == 0 || strcmp(column, "volunteers") == 0 ||
	       strcmp(column, "offer") == 0;
}

/* A count of a page, and those of the pages of one kind right below it: together no more. */
static void add_pages(const struct report *whole, char kind)
{
	static const char *const tables[] = {"weeks", "volunteers", "follow", "categories", "unmatched", "recruit", "prices"};
	for (size_t k = 0; k < sizeof tables / sizeof *tables; k++) {
		const struct cz_value *t = table_of(whole, tables[k]);
		for (uint32_t l = 0; t && l < list(t, "lines")->n; l++)
			for (uint32_t c = 0; c < list(t, "columns")->n; c++) {
				const char *line = text(&list(t, "lines")->item[l], "line"), *column = text(&list(t, "columns")->item[c], "column");
				const bool same = kind == 'p' && is_of_volunteers(tables[k], column);
				struct sum s = {.n = 0};
				term(&s, cell_name(whole, tables[k], line, column), 1);
				for (size_t i = 0; i < reports; i++) {
					if (!is_right_below(&report[i], whole, kind) || !has(table_of(&report[i], tables[k]), "line", "lines", line))
						continue;
					if (same)
						add_same_count(whole, &report[i], tables[k], line, column);
					else
						term(&s, cell_name(&report[i], tables[k], line, column), -1);
				}
				keep(&s, true);
			}
	}
}

/* ---- pages of areas and of organisations, beside each other ---- */

/* Which organisation has somebody in which area, one pair a line; "-" is no area, or no organisation. It is no secret. */
enum { MOST_PAIRS = 256 };
static struct pair {
	char area[32], organisation[32];
} pair[MOST_PAIRS];
static size_t pairs;

static void read_pairs(const char *name)
{
	FILE *f = fopen(name, "r");
	while (f && pairs < MOST_PAIRS && fscanf(f, "%31s %31s", pair[pairs].area, pair[pairs].organisation) == 2)
		pairs++;
	if (!f || !pairs || pairs == MOST_PAIRS)
		die(name);
	fclose(f);
}

/* The count of a page is the sum of those who are in it, by the other kind of page. */
static void add_crossed(const struct report *page, const char *table, const char *line, const char *column)
{
	const bool of_area = *page->area;
	struct sum s = {.n = 0};
	if (!has(table_of(page, table), "line", "lines", line) && may_lack_lines(table))
		return;
	term(&s, cell_name(page, table, line, column), -1);
	for (size_t k = 0; k < pairs; k++)
		if (!*page->scope || strcmp(of_area ? pair[k].area : pair[k].organisation, of_area ? page->area : page->organisation) == 0) {
			char where[128];
			snprintf(where, sizeof where, "%.30s|%.40s|%.40s", strcmp(table, "weeks") == 0 ? "" : page->week, pair[k].area, pair[k].organisation);
			term(&s, hidden(where, table, line, column), 1);
		}
	keep(&s, false);
}

static void add_pairs(const struct report *town)
{
	static const char *const tables[] = {"weeks", "volunteers", "categories"};
	for (size_t k = 0; k < sizeof tables / sizeof *tables; k++) {
		const struct cz_value *t = table_of(town, tables[k]);
		for (uint32_t l = 0; t && l < list(t, "lines")->n; l++)
			for (uint32_t c = 0; c < list(t, "columns")->n; c++) {
				const char *line = text(&list(t, "lines")->item[l], "line"), *column = text(&list(t, "columns")->item[c], "column");
				if (strcmp(column, "median") == 0 || strcmp(column, "p90") == 0)
					continue;
				for (size_t i = 0; i < reports; i++)
					if (strcmp(report[i].week, town->week) == 0)
						add_crossed(&report[i], tables[k], line, column);
			}
	}
}

static void add_all(void)
{
	for (size_t i = 0; i < reports; i++) {
		add_weeks(&report[i]);
		add_parts(&report[i]);
		for (size_t k = 0; k < reports; k++) {
			bool next = k != i && strcmp(report[k].scope, report[i].scope) == 0 && strcmp(report[k].week, report[i].week) < 0;
			for (size_t m = 0; next && m < reports; m++) /* none between them */
				next = strcmp(report[m].scope, report[i].scope) != 0 || strcmp(report[m].week, report[k].week) <= 0 ||
				       strcmp(report[m].week, report[i].week) >= 0;
			if (next) {
				add_stay(&report[k], &report[i], "categories", "demand");
				add_stay(&report[k], &report[i], "areas", "demand");
				add_stay(&report[k], &report[i], "demand", NULL);
			}
			if (is_area_of(&report[k], &report[i])) {
				add_page(&report[k], &report[i]);
				add_same_lines(&report[k], &report[i]);
				add_waits_of_area(&report[k], &report[i]);
			}
		}
		if (!*report[i].scope && pairs)
			add_pairs(&report[i]);
		for (const char *kind = "aop"; *kind; kind++)
			add_pages(&report[i], *kind);
	}
}

/* ---- the attack ---- */

static void make_program(void)
{
	lp = glp_create_prob();
	glp_add_cols(lp, (int)names.n);
	glp_add_rows(lp, (int)(sums ? sums : 1));
	for (size_t i = 0; i < names.n; i++) {
		double l = fmax(low[i], 0);
		glp_set_col_bnds(lp, (int)i + 1, isinf(high[i]) ? GLP_LO : l == high[i] ? GLP_FX : GLP_DB, l, high[i]);
	}
	for (size_t k = 0; k < sums; k++) {
		glp_set_row_bnds(lp, (int)k + 1, kept[k].at_least ? GLP_LO : GLP_FX, 0, 0);
		glp_set_mat_row(lp, (int)k + 1, kept[k].sum.n, kept[k].sum.index, kept[k].sum.factor);
	}
}

static double extreme(size_t i, int direction)
{
	glp_smcp how;
	glp_init_smcp(&how);
	how.msg_lev = GLP_MSG_OFF;
	glp_set_obj_dir(lp, direction);
	glp_set_obj_coef(lp, (int)i + 1, 1);
	if (glp_simplex(lp, &how))
		die("the program cannot be solved");
	int status = glp_get_status(lp);
	double v = status == GLP_UNBND ? INFINITY : glp_get_obj_val(lp);
	glp_set_obj_coef(lp, (int)i + 1, 0);
	if (status != GLP_UNBND && status != GLP_OPT)
		die("what was published contradicts itself");
	return v;
}

/* Whether nothing fits all that is shown; names the counts of the sums that do not fit. */
static bool contradicts(void)
{
	glp_smcp how;
	glp_init_smcp(&how);
	how.msg_lev = GLP_MSG_OFF;
	if (glp_simplex(lp, &how))
		die("the program cannot be solved");
	if (glp_get_status(lp) == GLP_OPT)
		return false;
	for (size_t k = 0; k < sums; k++) {
		double over = glp_get_row_prim(lp, (int)k + 1);
		for (int i = 1; (over < -1e-6 || (over > 1e-6 && !kept[k].at_least)) && i <= kept[k].sum.n; i++)
			printf("%s%s", i > 1 ? ", " : "", names.key[kept[k].sum.index[i] - 1].s);
		if (over < -1e-6 || (over > 1e-6 && !kept[k].at_least))
			printf(": %g over\n", over);
	}
	return true;
}

static const char *required(const struct cz_value *v, const char *key)
{
	const char *s = text(v, key);
	if (!*s)
		die("not a report");
	return s;
}

static void read_scope(struct report *r)
{
	static char name[MOST_REPORTS][128];
	const struct cz_value *v = &r->public.value;
	r->area = text(v, "area");
	r->organisation = text(v, "organisation");
	r->partnership = text(v, "partnership");
	if (kind_of(r) != '-')
		snprintf(name[r - report], sizeof *name, "a%.30s o%.30s p%.30s", r->area, r->organisation, r->partnership);
	r->scope = name[r - report];
}

int main(int argc, char **argv)
{
	size_t small = 0, exact = 0, near = 0, narrow = 0;
	loud = argc > 1 && strcmp(argv[1], "-v") == 0;
	literal = argc > 1 && strcmp(argv[1], "-l") == 0;
	int first = 1 + (loud || literal);
	if (first < argc && strcmp(argv[first], "-r") == 0) {
		run_of_week = true;
		first++;
	}
	if (first + 1 < argc && strcmp(argv[first], "-p") == 0) {
		read_pairs(argv[first + 1]);
		first += 2;
	}
	for (int i = first; i + 1 < argc && reports < MOST_REPORTS; i += 2) {
		struct report *r = &report[reports++];
		if (cz_json_open(argv[i], &r->mem, &r->public, NULL) || cz_json_open(argv[i + 1], &r->mem, &r->internal, NULL))
			die(argv[i]);
		r->week = required(&r->public.value, "week");
		read_scope(r);
		read_tables(r, &r->public, false);
		read_tables(r, &r->internal, true);
	}
	add_all();
	make_program();
	if (literal)
		return contradicts() ? 1 : 0;
	for (size_t i = 0; i < names.n; i++) {
		if (isnan(truth[i]) || truth[i] < 1 || truth[i] >= BASE)
			continue;
		double least = ceil(extreme(i, GLP_MIN) - 1e-6), most = extreme(i, GLP_MAX);
		most = isinf(most) ? most : floor(most + 1e-6);
		if (least > truth[i] || most < truth[i])
			die("the truth lies outside");
		small++;
		exact += least == most;
		near += least < most && least >= truth[i] - 1 && most <= truth[i] + 1;
		narrow += most - least + 1 < BASE;
		if (loud && most - least + 1 < BASE)
			printf("%s: %g, left %g to %g\n", names.key[i].s, truth[i], least, most);
	}
	printf("%zu reports, %zu counts, %zu small: %zu told exactly, %zu within one, %zu left fewer than five values\n", reports, names.n, small,
	       exact, near, narrow);
	return narrow ? 1 : 0;
}
