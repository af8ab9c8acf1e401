#include "report/waits.h"
#include "base/hash.h"
#include "report/previous.h"
#include <string.h>

enum { QUARTER = 13, ONE_IN = 4 };

static bool is(const struct cz_table *t, const char *key)
{
	return strcmp(t->key, key) == 0;
}

/* Whether each line is about people of its own, all of them together those of the page. */
static bool has_groups(const struct cz_table *t)
{
	return is(t, "areas") || is(t, "categories");
}

/* Of whom a line tells, and in which week: an area has the same chance on the page of the town and on its own. */
static uint64_t chance(const struct cz_report *r, const struct cz_table *t, size_t line)
{
	const char *const part[] = {r->week_name, is(t, "areas") ? t->line[line].key : r->scope.area, r->scope.organisation, r->scope.partnership,
				    is(t, "categories") ? t->line[line].key : NULL};
	uint64_t hash = 0;
	for (size_t i = 0; i < CZ_COUNT(part); i++) {
		const char *text = part[i] ? part[i] : "";
		hash = cz_mix64(hash ^ cz_hash64(r->secret, text, strlen(text)));
	}
	return hash;
}

/* So many people must be behind the time of a line: of ONE_IN that are still hidden, each person more shows one. */
static int64_t least_of(const struct cz_report *r, const struct cz_table *t, size_t line)
{
	int64_t least = r->fewest;
	for (uint64_t hash = chance(r, t, line); hash % ONE_IN != 0; hash = cz_mix64(hash))
		least++;
	return least;
}

/* The most that the weeks may add up to as they are shown, when the one that is least certain is what it is at least. */
static int64_t most_to_tell(const struct cz_report *r)
{
	enum { ENDLESS = 1000000000 };
	const struct cz_table *t = cz_report_find(r, "weeks");
	const size_t column = t ? cz_table_column(t, "started") : CZ_NO_LINE;
	int64_t most = 0, widest = 0;
	if (column == CZ_NO_LINE)
		return CZ_NO_LIMIT;
	for (size_t l = t->lines > QUARTER ? t->lines - QUARTER : 0; l < t->lines; l++) {
		int64_t low, high;
		cz_cell_limits(&t->line[l].cell[column], &low, &high);
		high = high < ENDLESS ? high : ENDLESS;
		most += high;
		widest = high - low > widest ? high - low : widest;
	}
	return most - widest;
}

static bool is_days(const struct cz_table *t, size_t column)
{
	return t->column[column].measure == CZ_IN_DAYS;
}

/* The median or the other: they stand and fall together. */
static bool shows_days(const struct cz_table *t, size_t line)
{
	bool shows = false;
	for (size_t c = 0; c < t->columns; c++)
		shows |= is_days(t, c) && t->line[line].cell[c].shown == CZ_EXACT;
	return shows;
}

/* So many people are behind what is shown in a table, when those of one line more are. */
static int64_t told_with(const struct cz_report *r, const struct cz_table *t, int64_t told)
{
	return has_groups(t) ? told + r->fewest : r->fewest;
}

static void judge_cell(struct cz_cell *cell, int64_t least, int decimals)
{
	if (cell->shown == CZ_RAW && cell->base >= (double)least)
		*cell = (struct cz_cell){.shown = CZ_EXACT, .value = cz_as_printed(cell->value, decimals), .base = cell->base};
	else
		*cell = (struct cz_cell){.shown = CZ_WITHHELD}; /* where it is about nobody too: that would tell when somebody comes */
}

static void judge_table(const struct cz_report *r, struct cz_table *t, int64_t most)
{
	int64_t told = 0;
	for (size_t l = 0; l < t->lines; l++) {
		const int64_t with = told_with(r, t, told), least = with <= most ? least_of(r, t, l) : CZ_NO_LIMIT;
		for (size_t c = 0; c < t->columns; c++)
			if (is_days(t, c))
				judge_cell(&t->line[l].cell[c], least, t->column[c].decimals);
		told = shows_days(t, l) ? with : told;
	}
}

void cz_waits_judge(struct cz_report *r)
{
	const int64_t most = most_to_tell(r);
	for (size_t i = 0; i < r->tables; i++)
		judge_table(r, r->table[i], most);
}

int64_t cz_waits_told(const struct cz_report *r)
{
	int64_t most = 0;
	for (size_t i = 0; i < r->tables; i++) {
		const struct cz_table *t = r->table[i];
		int64_t told = 0;
		for (size_t l = 0; l < t->lines; l++)
			told = shows_days(t, l) ? told_with(r, t, told) : told;
		most = told > most ? told : most;
	}
	return most;
}
