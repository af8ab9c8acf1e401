#include "match/say.h"
#include "report/compose.h"
#include <stdlib.h>

/* Where one more volunteer would help most, in words. */

static const char *daypart_text(struct cz_building *b, struct cz_str when)
{
	struct cz_buf text = CZ_BUF_INIT;
	uint32_t bit = 0;
	if (!cz_daypart_parse(when, &bit))
		return cz_report_copy(b->r, when);
	int daypart = 0;
	while (bit >> daypart != 1)
		daypart++;
	cz_say_daypart(&text, daypart, b->r->lang);
	return cz_report_keep(b->r, &text);
}

/* A kind of help in an area, from cz-match --recruit. It names a place where somebody waits, so that only those may be said of which
 * the two-way table shows as much. */
static const char *recruit_text(struct cz_building *b, const struct cz_value *v)
{
	const struct cz_table *both = cz_report_find(b->r, "demand");
	struct cz_str kind = cz_value_text(v, "category", ""), area = cz_value_text(v, "area", ""), when = cz_value_text(v, "daypart", "");
	size_t l = cz_table_find(both, cz_report_copy(b->r, area)), c = cz_table_column(both, cz_report_copy(b->r, kind));
	if (l == CZ_NO_LINE || c == CZ_NO_LINE)
		return NULL;
	const struct cz_cell *cell = &both->line[l].cell[c];
	if (!cz_cell_has(cell) || cell->value <= 0)
		return NULL;
	return when.n && b->r->internal
		       ? cz_report_say(b->r, CZ_P_BEST_RECRUIT_WHEN, both->column[c].label, both->line[l].label, daypart_text(b, when), NULL)
		       : cz_report_say(b->r, CZ_P_BEST_RECRUIT, both->column[c].label, both->line[l].label, NULL);
}

static int compare_down(int64_t a, int64_t b)
{
	return a > b ? -1 : a < b;
}

/* Urgent ones first, then most served, most waiting and most gained; the order in which they come does not count. Nearly as
 * cz-match puts them, which knows how many are served of each urgency. */
static int by_use(const void *a, const void *b)
{
	static const char *const less[] = {"more", "waiting", "points"}, *const names[] = {"category", "area", "daypart"};
	const struct cz_value *x = *(const struct cz_value *const *)a, *y = *(const struct cz_value *const *)b;
	int c = -compare_down(cz_value_int(x, "urgency", INT64_MAX), cz_value_int(y, "urgency", INT64_MAX));
	for (size_t i = 0; !c && i < CZ_COUNT(less); i++)
		c = compare_down(cz_value_int(x, less[i], 0), cz_value_int(y, less[i], 0));
	for (size_t i = 0; !c && i < CZ_COUNT(names); i++)
		c = strcmp(cz_value_text(x, names[i], "").s, cz_value_text(y, names[i], "").s);
	return c;
}

/* The records, the most useful first; NULL: no memory. */
static const struct cz_value **sorted(struct cz_building *b, size_t *all)
{
	const struct cz_value **v = cz_report_new(b->r, b->others.n + 1, sizeof *v);
	*all = 0;
	for (size_t k = 0; v && k < b->others.n; k++) {
		const struct cz_value *made = &b->s->made.v[cz_number(&b->others, k)];
		if (cz_value_is_a(made, "recruit"))
			v[(*all)++] = made;
	}
	if (*all)
		qsort(v, *all, sizeof *v, by_use);
	return v;
}

const char *cz_compose_best_recruit(struct cz_building *b)
{
	size_t all;
	const struct cz_value **v = sorted(b, &all);
	const char *text = NULL;
	for (size_t k = 0; k < all && !text; k++)
		text = recruit_text(b, v[k]);
	return text;
}

void cz_compose_recruits(struct cz_building *b, struct cz_section *s)
{
	const char *item[5];
	size_t all, n = 0;
	const struct cz_value **v = sorted(b, &all);
	for (size_t k = 0; k < all && n < CZ_COUNT(item); k++) {
		const char *text = recruit_text(b, v[k]);
		bool again = false;
		for (size_t i = 0; text && i < n; i++)
			again |= strcmp(item[i], text) == 0;
		if (text && !again)
			item[n++] = text;
	}
	if (n) {
		cz_section_heading(b->r, s, "recruits", SAY(BEST_RECRUITS));
		cz_section_list(b->r, s, item, n);
	}
}
