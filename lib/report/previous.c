#include "report/previous.h"
#include "data/json.h"
#include "report/render.h"

int cz_previous_read(struct cz_previous *p, const char *name, struct cz_arena *a, struct cz_err *err)
{
	struct cz_document d;
	int rc = cz_json_open(name, a, &d, err);
	if (rc)
		return rc;
	const struct cz_value *tables = cz_value_get(&d.value, "tables");
	if (!cz_str_is(cz_value_text(&d.value, "type", ""), "report") || !tables || tables->kind != CZ_LIST)
		rc = cz_fail(err, CZ_EINPUT, "not a report (expected what --format json wrote)");
	else if (!cz_str_is(cz_value_text(&d.value, "edition", ""), "public"))
		rc = cz_fail(err, CZ_EINPUT, "an internal report: --previous takes what was published");
	if (rc)
		return cz_err_at(err, name, 0, 0);
	p->tables = tables;
	return 0;
}

const struct cz_value *cz_previous_table(const struct cz_previous *p, const char *key)
{
	for (uint32_t i = 0; p && p->tables && i < p->tables->n; i++)
		if (cz_str_is(cz_value_text(&p->tables->item[i], "table", ""), key))
			return &p->tables->item[i];
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

static enum cz_shown shown_as(struct cz_str name)
{
	static const enum cz_shown each[] = {CZ_EXACT, CZ_ROUNDED, CZ_WITHHELD, CZ_AT_LEAST, CZ_AT_MOST};
	for (size_t i = 0; i < CZ_COUNT(each); i++)
		if (cz_str_is(name, cz_shown_name(each[i])))
			return each[i];
	return CZ_UNKNOWN;
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
