#include "report/previous.h"
#include "base/array.h"
#include "data/json.h"
#include "report/disclose.h"
#include "report/render.h"
#include <stdlib.h>

int cz_previous_read(struct cz_previous *p, const char *name, struct cz_arena *a, struct cz_err *err)
{
	struct cz_document d;
	int rc = cz_json_open(name, a, &d, err);
	struct cz_value *report = rc ? NULL : cz_arena_alloc(a, sizeof *report);
	if (!rc && (!report || !CZ_ARRAY_MORE(p->report, p->n, p->cap)))
		rc = cz_fail_mem(err);
	if (rc)
		return rc;
	const struct cz_value *tables = cz_value_get(&d.value, "tables");
	if (!cz_str_is(cz_value_text(&d.value, "type", ""), "report") || !tables || tables->kind != CZ_LIST)
		rc = cz_fail(err, CZ_EINPUT, "not a report (expected what --format json wrote)");
	else if (!cz_str_is(cz_value_text(&d.value, "edition", ""), "public"))
		rc = cz_fail(err, CZ_EINPUT, "an internal report: --previous takes what was published");
	if (rc)
		return cz_err_at(err, name, 0, 0);
	*report = d.value;
	p->report[p->n++] = report;
	return 0;
}

void cz_previous_release(struct cz_previous *p)
{
	free(p->report);
	*p = (struct cz_previous){0};
}

static bool is_about(const struct cz_value *report, const struct cz_scope *s)
{
	return !s || (cz_str_is(cz_value_text(report, "area", ""), s->area ? s->area : "") &&
		      cz_str_is(cz_value_text(report, "organisation", ""), s->organisation ? s->organisation : "") &&
		      cz_str_is(cz_value_text(report, "partnership", ""), s->partnership ? s->partnership : ""));
}

enum cz_part cz_part_of(const struct cz_scope *s)
{
	return s->area ? CZ_PART_AREA : s->organisation ? CZ_PART_ORGANISATION : s->partnership ? CZ_PART_PARTNERSHIP : CZ_PART_NONE;
}

bool cz_part_counts(const char *key)
{
	static const char *const counts[] = {"weeks", "categories", "areas", "demand", "offer", "volunteers", "follow", "unmatched", "recruit", "prices"};
	for (size_t i = 0; i < CZ_COUNT(counts); i++)
		if (strcmp(counts[i], key) == 0)
			return true;
	return false;
}

static enum cz_part part_in(const struct cz_value *report)
{
	const struct cz_scope scope = {.area = cz_value_get(report, "area") ? "" : NULL,
				       .organisation = cz_value_get(report, "organisation") ? "" : NULL,
				       .partnership = cz_value_get(report, "partnership") ? "" : NULL};
	return cz_part_of(&scope);
}

bool cz_previous_has_other_parts(const struct cz_previous *p, enum cz_part part)
{
	for (size_t i = 0; p && i < p->n; i++) {
		enum cz_part other = part_in(p->report[i]);
		const struct cz_value *tables = cz_value_get(p->report[i], "tables");
		for (uint32_t k = 0; other != CZ_PART_NONE && other != part && k < tables->n; k++)
			if (cz_part_counts(cz_value_text(&tables->item[k], "table", "").s))
				return true;
	}
	return false;
}

static enum cz_shown shown_as(struct cz_str name)
{
	static const enum cz_shown each[] = {CZ_EXACT, CZ_ROUNDED, CZ_WITHHELD, CZ_AT_LEAST, CZ_AT_MOST};
	for (size_t i = 0; i < CZ_COUNT(each); i++)
		if (cz_str_is(name, cz_shown_name(each[i])))
			return each[i];
	return CZ_UNKNOWN;
}

static bool is_rounded(const struct cz_value *table)
{
	const struct cz_value *lines = cz_value_get(table, "lines");
	for (uint32_t l = 0; lines && lines->kind == CZ_LIST && l < lines->n; l++) {
		const struct cz_value *cells = cz_value_get(&lines->item[l], "cells");
		for (uint32_t c = 0; cells && cells->kind == CZ_LIST && c < cells->n; c++)
			if (shown_as(cz_value_text(&cells->item[c], "shown", "")) == CZ_ROUNDED)
				return true;
	}
	return false;
}

/* The kinds of help of a page that shows weeks but none of these: a table in which nobody is left is not on the page. */
static const struct cz_value no_kinds;

static const struct cz_value *table_in(const struct cz_value *report, const char *key)
{
	const struct cz_value *tables = cz_value_get(report, "tables");
	const bool kinds = strcmp(key, "categories") == 0;
	bool weeks = false, rounded = false;
	for (uint32_t i = 0; i < tables->n; i++) {
		const struct cz_str name = cz_value_text(&tables->item[i], "table", "");
		if (cz_str_is(name, key))
			return &tables->item[i];
		weeks |= cz_str_is(name, "weeks");
		rounded = rounded || (kinds && is_rounded(&tables->item[i]));
	}
	return weeks && rounded ? &no_kinds : NULL;
}

/* Weeks are texts such as 2026-W47, which sort as weeks do. */
const struct cz_value *cz_previous_before(const struct cz_previous *p, const struct cz_scope *scope, const char *key, const char *week)
{
	const struct cz_value *found = NULL;
	const char *latest = NULL;
	for (size_t i = 0; p && i < p->n; i++) {
		const struct cz_value *t = is_about(p->report[i], scope) ? table_in(p->report[i], key) : NULL;
		const char *w = cz_value_text(p->report[i], "week", "").s;
		if (t && (!week || strcmp(w, week) < 0) && (!latest || strcmp(w, latest) > 0)) {
			found = t;
			latest = w;
		}
	}
	return found;
}

const struct cz_value *cz_previous_table(const struct cz_previous *p, const struct cz_scope *scope, const char *key)
{
	return cz_previous_before(p, scope, key, NULL);
}

const char *cz_previous_week(const struct cz_previous *p, const struct cz_value *table)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct cz_value *tables = cz_value_get(p->report[i], "tables");
		for (uint32_t k = 0; k < tables->n; k++)
			if (&tables->item[k] == table)
				return cz_value_text(p->report[i], "week", "").s;
	}
	return NULL;
}

/* The item of a list whose member is key, tried at near first; SIZE_MAX. */
static size_t find(const struct cz_value *list, const char *member, const char *key, size_t near)
{
	if (!list || list->kind != CZ_LIST)
		return SIZE_MAX;
	if (near < list->n && cz_str_is(cz_value_text(&list->item[near], member, ""), key))
		return near;
	for (uint32_t i = 0; i < list->n; i++)
		if (cz_str_is(cz_value_text(&list->item[i], member, ""), key))
			return i;
	return SIZE_MAX;
}

struct cz_cell cz_previous_cell(const struct cz_value *table, const char *line, const char *column, size_t near)
{
	const struct cz_value *lines = cz_value_get(table, "lines"), *columns = cz_value_get(table, "columns");
	size_t l = find(lines, "line", line, near), c = find(columns, "column", column, 0);
	const struct cz_value *cells = l == SIZE_MAX ? NULL : cz_value_get(&lines->item[l], "cells");
	if (c == SIZE_MAX || !cells || cells->kind != CZ_LIST || c >= cells->n)
		return (struct cz_cell){.shown = CZ_UNKNOWN};
	const struct cz_value *cell = &cells->item[c];
	return (struct cz_cell){.shown = shown_as(cz_value_text(cell, "shown", "")), .value = cz_value_real(cell, "value", 0)};
}

int64_t cz_previous_people(const struct cz_value *table, const char *column)
{
	const struct cz_value *columns = cz_value_get(table, "columns");
	size_t c = find(columns, "column", column, 0);
	return c == SIZE_MAX ? 0 : cz_value_int(&columns->item[c], "people", 0);
}

void cz_cell_limits(const struct cz_cell *c, int64_t *low, int64_t *high)
{
	bool shown = cz_cell_has(c);
	int64_t v = shown ? (int64_t)c->value : 0, off = shown && c->shown == CZ_EXACT ? 0 : CZ_ROUNDED_TO - 1;
	*low = v > off ? v - off : 0;
	*high = shown ? v + off : CZ_NO_LIMIT;
}

/* Tables in which a line or column that shows nobody is left out; see build.c. */
static bool leaves_out(const struct cz_value *table)
{
	static const char *const tables[] = {"categories", "areas", "demand", "offer", "unmatched", "recruit", "prices"};
	for (size_t i = 0; i < CZ_COUNT(tables); i++)
		if (cz_str_is(cz_value_text(table, "table", ""), tables[i]))
			return true;
	return false;
}

struct cz_cell cz_previous_count(const struct cz_value *table, const char *line, const char *column, size_t near)
{
	struct cz_cell c = cz_previous_cell(table, line, column, near);
	bool there = find(cz_value_get(table, "lines"), "line", line, near) != SIZE_MAX &&
		     find(cz_value_get(table, "columns"), "column", column, 0) != SIZE_MAX;
	if (table == &no_kinds || (table && !there && leaves_out(table) && is_rounded(table)))
		return (struct cz_cell){.shown = CZ_ROUNDED, .value = 0};
	return c;
}

struct cz_cell cz_previous_same(const struct cz_previous *p, const char *week, const struct cz_table *t, size_t line, size_t column, int64_t truth,
				int64_t *low, int64_t *high)
{
	struct cz_cell latest = {.shown = CZ_UNKNOWN};
	struct cz_str of_latest = {0};
	const bool every_week = strcmp(t->key, "weeks") == 0;
	for (size_t i = 0; p && i < p->n; i++) {
		struct cz_str w = cz_value_text(p->report[i], "week", "");
		const struct cz_value *table = is_about(p->report[i], t->scope) && (every_week || cz_str_is(w, week)) ? table_in(p->report[i], t->key) : NULL;
		struct cz_cell c = cz_previous_count(table, t->line[line].key, t->column[column].key, line);
		int64_t l, h;
		cz_cell_limits(&c, &l, &h);
		if (c.shown == CZ_UNKNOWN || l > truth || h < truth)
			continue;
		*low = l > *low ? l : *low;
		*high = h < *high ? h : *high;
		if (latest.shown == CZ_UNKNOWN || strcmp(w.s, of_latest.s) > 0) {
			latest = c;
			of_latest = w;
		}
	}
	return latest;
}
