#include "attack.h"
#include <stdio.h>
#include <string.h>

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
				if (has(u, "line", "lines", line) && has(u, "column", "columns", column) && !is_days(column))
					add_same_count(whole, part, tables[k], line, column);
			}
	}
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

enum { MOST_PAIRS = 256 };
static struct pair {
	char area[32], organisation[32];
} pair[MOST_PAIRS];
static size_t pairs;

void read_pairs(const char *name)
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
				if (is_days(column))
					continue;
				for (size_t i = 0; i < reports; i++)
					if (strcmp(report[i].week, town->week) == 0)
						add_crossed(&report[i], tables[k], line, column);
			}
	}
}

void add_all(void)
{
	for (size_t i = 0; i < reports; i++) {
		add_one(&report[i]);
		for (size_t k = 0; k < reports; k++) {
			bool next = k != i && strcmp(report[k].scope, report[i].scope) == 0 && strcmp(report[k].week, report[i].week) < 0;
			for (size_t m = 0; next && m < reports; m++) /* none between them */
				next = strcmp(report[m].scope, report[i].scope) != 0 || strcmp(report[m].week, report[k].week) <= 0 ||
				       strcmp(report[m].week, report[i].week) >= 0;
			if (next)
				add_next(&report[k], &report[i]);
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
