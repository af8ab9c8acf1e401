#include "attack.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct report report[MOST_REPORTS];
size_t reports;
struct cz_map names;
double *truth, *low, *high;
bool literal;
static size_t room; /* for so many unknowns */

_Noreturn void die(const char *what)
{
	fprintf(stderr, "attack: %s\n", what);
	exit(2);
}

size_t unknown(const char *name)
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

const char *text(const struct cz_value *v, const char *key)
{
	return cz_value_text(v, key, "").s;
}

const struct cz_value *list(const struct cz_value *v, const char *key)
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

size_t cell_name(const struct report *r, const char *table, const char *line, const char *column)
{
	char name[512];
	snprintf(name, sizeof name, "%s|%s|%s|%s|%s", r->scope, strcmp(table, "weeks") == 0 ? "" : r->week, table, line, column);
	return unknown(name);
}

const struct cz_value *public_table(const struct report *r, const char *key)
{
	const struct cz_value *tables = list(&r->public.value, "tables");
	for (uint32_t i = 0; i < tables->n; i++)
		if (strcmp(text(&tables->item[i], "table"), key) == 0)
			return &tables->item[i];
	return NULL;
}

bool is_days(const char *column)
{
	return strcmp(column, "median") == 0 || strcmp(column, "p90") == 0;
}

bool may_lack_lines(const char *table)
{
	return strcmp(table, "unmatched") == 0 || strcmp(table, "recruit") == 0 || strcmp(table, "prices") == 0;
}

const struct cz_value *table_of(const struct report *r, const char *key)
{
	const struct cz_value *tables = list(&r->internal.value, "tables");
	if (may_lack_lines(key))
		return public_table(r, key);
	for (uint32_t i = 0; i < tables->n; i++)
		if (strcmp(text(&tables->item[i], "table"), key) == 0)
			return &tables->item[i];
	return NULL;
}

bool has(const struct cz_value *table, const char *member, const char *list_key, const char *key)
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
				if (is_days(column) || strcmp(text(&cells->item[c], "shown"), "unknown") == 0)
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

/* ---- whose page it is ---- */

char kind_of(const struct report *r)
{
	return *r->partnership ? 'p' : *r->organisation ? 'o' : *r->area ? 'a' : '-';
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

void read_report(const char *public, const char *internal)
{
	struct report *r = &report[reports++];
	if (cz_json_open(public, &r->mem, &r->public, NULL) || cz_json_open(internal, &r->mem, &r->internal, NULL))
		die(public);
	r->week = required(&r->public.value, "week");
	read_scope(r);
	read_tables(r, &r->public, false);
	read_tables(r, &r->internal, true);
}
