#include "intake/top_cells.h"
#include "base/text.h"
#include "intake/area_form.h"
#include "intake/dates.h"
#include "intake/daypart_words.h"
#include "intake/dayparts.h"
#include "intake/spreadsheet.h"
#include "intake/unknown.h"
#include <stdlib.h>
#include <string.h>

struct tally {
	const struct cz_field *area; /* of its name, if any */
	bool timed; /* like times of the clock */
	bool peopled; /* like who helps */
	bool of_days; /* like days */
	size_t filled, codes, clocks, dates, bare, weekdays;
};

enum { WHOLE_DAY = 7, PARTS = 3, FEWEST_DATES = 2 };

static bool is_judged(const struct tally *t)
{
	return t->area || t->timed || t->peopled || t->of_days;
}

static const struct cz_field *area_called(const struct cz_column *c, const struct cz_type *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (cz_field_is_area(&t->field[i]) && cz_column_fits(c, &t->field[i]))
			return &t->field[i];
	return NULL;
}

/* "area, created" names an area. */
static bool names_area(const struct cz_type *t, struct cz_str keys)
{
	for (size_t from = 0, i = 0; i <= keys.n; i++) {
		if (i < keys.n && keys.s[i] != ',')
			continue;
		const struct cz_field *f = cz_type_field(t, cz_text_trim((struct cz_str){keys.s + from, i - from}));
		if (f && cz_field_is_area(f))
			return true;
		from = i + 1;
	}
	return false;
}

/* The first of a list. */
static struct cz_str first_of(struct cz_str cell)
{
	size_t n = 0;
	while (n < cell.n && (!cell.s[n] || !strchr("|;,\n", cell.s[n])))
		n++;
	return cz_text_trim((struct cz_str){cell.s, n});
}

/* "9:00", "14 uur"; not "9:00-12:00". */
static bool is_clock(struct cz_str cell)
{
	struct cz_cursor c = cz_cursor_at(cell);
	struct cz_daypart_word first = cz_daypart_word_next(&c);
	return first.token == CZ_DP_CLOCK && cz_daypart_word_next(&c).token == CZ_DP_END;
}

/* Also one that is wrong. */
static bool is_date(struct cz_str cell)
{
	static const struct cz_date_style any = {.window = 0};
	struct cz_fault f;
	cz_day day;
	return cz_take_date(cell, &any, &day, &f) || f.id != CZ230;
}

/* Whether a cell is the day of the week of the date in the one before it or behind it: "maandag" beside "2-11-2026". */
static bool is_weekday_of(const struct cz_row *row, size_t i)
{
	static const struct cz_date_style any = {.window = 0};
	struct cz_fault f;
	uint32_t days;
	cz_day day;
	if (!cz_take_dayparts(cz_text_trim(row->cell[i]), &days, &f))
		return false;
	for (size_t k = i ? i - 1 : 1; k < row->n && k <= i + 1; k += 2)
		if (cz_take_date(cz_text_trim(row->cell[k]), &any, &day, &f))
			return days == (uint32_t)WHOLE_DAY << (PARTS * cz_day_weekday(day));
	return false;
}

/* *refused: a row was refused for its area before. */
static int count(const struct cz_header *h, const struct cz_type *t, struct tally *tally, struct cz_csv *csv, bool *refused,
		 struct cz_err *err)
{
	size_t n = h->n, keys = cz_header_ours(h, CZ_OURS_FIELD);
	struct cz_shown shown = CZ_SHOWN_INIT;
	struct cz_row row;
	int rc;
	while ((rc = cz_csv_next(csv, &row, err)) > 0 && !(rc = cz_spreadsheet_show(&shown, &row.cell, row.n, err))) {
		*refused |= keys < row.n && names_area(t, row.cell[keys]);
		for (size_t i = 0; i < n && i < row.n && !row.fault; i++) {
			char code[11];
			struct cz_str cell = first_of(row.cell[i]);
			if (!is_judged(&tally[i]) || !cell.n || cz_means_unknown(cell))
				continue;
			tally[i].filled++;
			tally[i].codes += tally[i].area && cz_area_read(tally[i].area, cell, code);
			tally[i].clocks += tally[i].timed && is_clock(cell);
			tally[i].dates += tally[i].timed && is_date(cell);
			tally[i].weekdays += tally[i].of_days && is_weekday_of(&row, i);
			tally[i].bare += tally[i].peopled && !cz_text_has_digit(cell);
		}
	}
	cz_shown_release(&shown);
	return rc;
}

int cz_top_cells_judge(struct cz_header *h, const struct cz_type *t, struct cz_csv *csv, struct cz_err *err)
{
	struct tally *tally = calloc(h->n + 1, sizeof *tally);
	bool any = false, codes = false, refused = false;
	if (!tally)
		return cz_fail_mem(err);
	for (size_t i = 0; i < h->n && t; i++) {
		const struct cz_column *c = &h->column[i];
		tally[i].area = area_called(c, t);
		tally[i].timed = cz_type_field(t, CZ_STR("times")) && (cz_column_end(c) || cz_column_says_hours(c));
		tally[i].peopled = cz_column_is_who(c);
		tally[i].of_days = cz_column_says_days(c);
		any |= is_judged(&tally[i]);
	}
	int rc = any ? count(h, t, tally, csv, &refused, err) : 0;
	for (size_t i = 0; i < h->n && !rc; i++) {
		h->column[i].no_area = tally[i].area && 2 * tally[i].codes < tally[i].filled;
		h->column[i].clock = tally[i].clocks && 2 * tally[i].clocks >= tally[i].filled;
		h->column[i].dated = tally[i].dates && 2 * tally[i].dates >= tally[i].filled;
		h->column[i].of_date = tally[i].weekdays >= FEWEST_DATES && tally[i].weekdays == tally[i].filled;
		h->column[i].names = tally[i].bare && 2 * tally[i].bare > tally[i].filled;
		codes |= tally[i].codes && !h->column[i].no_area;
	}
	for (size_t i = 0; i < h->n && refused && !codes; i++)
		h->column[i].no_area = false;
	free(tally);
	return rc;
}
