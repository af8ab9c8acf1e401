#include "intake/top_cells.h"
#include "base/text.h"
#include "intake/area_form.h"
#include "intake/dates.h"
#include "intake/day_or_clock.h"
#include "intake/daypart_words.h"
#include "intake/dayparts.h"
#include "intake/names.h"
#include "intake/spreadsheet.h"
#include "intake/unknown.h"
#include "model/types.h"
#include <stdlib.h>
#include <string.h>

struct tally {
	const struct cz_field *area; /* of its name, if any */
	bool timed; /* like times of the clock */
	bool peopled; /* like who helps */
	bool of_days; /* like days */
	bool of_hours; /* like parts of the day or hours */
	bool of_kinds; /* like kinds of help, of several columns that are */
	bool of_phones; /* "Tel.": of numbers, or of a kind of help with crosses */
	bool of_any;  /* like nothing that is known: parts of the day may stand in it */
	bool was_dated, was_clock, was_hours; /* what a row before was refused for says what its cells were read as: days, times of the clock, or stretches of time */
	size_t filled, codes, clocks, dates, bare, weekdays, parts, days, lettered, kinds, phones;
	unsigned letters; /* the dayparts of those that are "o", "m" or "a" */
};

enum { WHOLE_DAY = 7, PARTS = 3, FEWEST_DATES = 2, ALL_DAY = 7, ENOUGH = 8 };

static bool is_judged(const struct tally *t)
{
	return t->area || t->timed || t->peopled || t->of_days || t->of_kinds || t->of_phones || t->of_any;
}

static bool any_is_judged(const struct tally *t, size_t n)
{
	bool any = false;
	for (size_t i = 0; i < n && !any; i++)
		any = is_judged(&t[i]);
	return any;
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
	struct cz_str key;
	while (cz_text_word(&keys, ", ", &key)) {
		const struct cz_field *f = cz_type_field(t, key);
		if (f && cz_field_is_area(f))
			return true;
	}
	return false;
}

/* "030-2345678" */
static bool has_number(struct cz_str cell)
{
	enum { FEWEST = 6 };
	return cz_text_digits(cell) >= FEWEST;
}

/* The first of a list. */
static struct cz_str first_of(struct cz_str cell)
{
	size_t n = 0;
	while (n < cell.n && (!cell.s[n] || !strchr("|;,\n", cell.s[n])))
		n++;
	return cz_text_trim((struct cz_str){cell.s, n});
}

/* Which words a cell is made of; all 0 when there are others. */
struct made_of {
	size_t days, parts, clocks, exact; /* exact clocks: "9:00", "9.00", "9 am" */
	unsigned letters;                  /* the dayparts of "o", "m" and "a" */
};

static struct made_of read_words(struct cz_str cell)
{
	static const char *const other[] = {"morgen", "am", "pm", "a.m.", "p.m.", "eve"};
	enum { SHORT = 2 }; /* "wo" is also a school, and "do" a verb */
	struct made_of m = {0};
	struct cz_cursor c = cz_cursor_at(cell);
	if (cz_text_is_one_of(cell, other, CZ_COUNT(other)))
		return (struct made_of){.parts = 1};
	for (struct cz_daypart_word w; (w = cz_daypart_word_next(&c)).token != CZ_DP_END;) {
		if (w.token == CZ_DP_UNKNOWN || w.token == CZ_DP_NOT)
			return (struct made_of){0};
		m.days += w.token == CZ_DP_DAYS && w.at.n > SHORT;
		m.parts += w.token == CZ_DP_BOTH || (w.token == CZ_DP_TIMES && w.times < ALL_DAY);
		m.clocks += w.token == CZ_DP_CLOCK;
		m.exact += w.token == CZ_DP_CLOCK && (w.half || memchr(w.at.s, ':', w.at.n) || memchr(w.at.s, '.', w.at.n));
		m.letters |= w.token == CZ_DP_LETTER ? w.times : 0;
	}
	return m;
}

/* "9-12" may be of years or of houses, and "6-8 uur" how much. */
static void count_words(struct tally *t, struct cz_str cell)
{
	const struct made_of m = read_words(cell);
	const bool parts = m.parts || (m.clocks == 2 && (m.exact || t->of_hours));
	t->parts += parts;
	t->days += !parts && !m.clocks && m.days;
	t->lettered += !parts && m.letters;
	t->letters |= parts ? 0 : m.letters;
	t->of_any = t->filled < ENOUGH || t->parts + t->days + t->lettered;
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

/* Whether keys, "until, times", name a day that the column may fill. */
static bool names_day(const struct cz_column *c, const struct cz_type *t, struct cz_str keys)
{
	struct cz_str key;
	while (cz_text_word(&keys, ", ", &key)) {
		const struct cz_field *f = cz_type_field(t, key);
		if (f && f->kind == CZ_F_DATE && cz_column_fits(c, f))
			return true;
	}
	return false;
}

/* What a row was refused for before. */
struct refused {
	struct cz_str keys; /* the fields */
	bool as_day, as_hours; /* CZ286, CZ287 */
};

static struct refused refused_for(const struct cz_header *h, const struct cz_row *row)
{
	const size_t keys = cz_header_ours(h, CZ_OURS_FIELD), rule = cz_header_ours(h, CZ_OURS_RULE);
	struct refused was = {.keys = {"", 0}};
	if (keys < row->n)
		was.keys = row->cell[keys];
	if (rule < row->n) {
		was.as_day = cz_ours_tell(cz_text_trim(row->cell[rule]), CZ286);
		was.as_hours = cz_ours_tell(cz_text_trim(row->cell[rule]), CZ287);
	}
	return was;
}

/* What a cell that was refused says of its column: it is of the other kind. */
static void hear_refused(const struct cz_column *c, const struct cz_type *t, struct cz_str cell, const struct refused *was,
			 struct tally *tally)
{
	tally->was_dated |= was->as_day && cz_is_clock(cell) && names_day(c, t, was->keys);
	tally->was_clock |= was->as_hours && cz_column_end(c) && cz_is_some_day(cell);
	tally->was_hours |= was->as_hours && cz_column_says_hours(c) && cz_is_clock(cell);
}

/* Neither one of a list, "Hulp 2", nor of a grid, "Hulp bij [Tuin]". */
static bool is_alone(const struct cz_header *h, size_t i)
{
	const struct cz_column *c = &h->column[i];
	return !c->nth && cz_str_eq(c->plain, c->folded) && !cz_header_is_second(h, i);
}

/* Mark the columns that are called after kinds of help, when there are several. False: no memory. */
static bool begin_kinds(const struct cz_header *h, const struct cz_type *t, struct tally *tally, struct cz_names *kinds, struct cz_err *err)
{
	const struct cz_field *kind = t ? cz_type_field(t, CZ_STR("category")) : NULL;
	size_t n = 0;
	kind = t && !kind ? cz_type_field(t, CZ_STR("categories")) : kind;
	if (!kind || kind->codes != &cz_vocab_category)
		return true;
	for (size_t i = 0; i < h->n; i++)
		n += (tally[i].of_kinds = is_alone(h, i) && cz_column_fits(&h->column[i], kind));
	for (size_t i = 0; i < h->n && n == 1; i++)
		tally[i].of_kinds = false;
	return n < 2 || cz_names_add_vocabulary(kinds, &cz_vocab_category, err) == 0;
}

/* A kind of help, or in capitals, "FIETS", the code of one that an office has of its own; but not that of a law. */
static bool is_kind(struct cz_names *kinds, struct cz_str cell)
{
	static const char *const law[] = {"wmo", "wlz", "zvw", "jw", "pgb", "zin"};
	const char *code;
	bool capitals = true, letter = false;
	if (cz_names_find(kinds, cell, &code) > 0)
		return true;
	for (size_t i = 0; i < cell.n && capitals; i++) {
		letter |= !cz_sign_is_digit(cell.s[i]);
		capitals = cz_sign_is_digit(cell.s[i]) || (cell.s[i] >= 'A' && cell.s[i] <= 'Z');
	}
	return capitals && letter && !cz_text_is_one_of(cell, law, CZ_COUNT(law));
}

static void mark_without_kinds(struct cz_header *h, const struct tally *t)
{
	bool any = false;
	for (size_t i = 0; i < h->n; i++)
		any |= t[i].kinds && 2 * t[i].kinds >= t[i].filled;
	for (size_t i = 0; i < h->n; i++)
		h->column[i].no_kind |= any && t[i].of_kinds && t[i].filled && !t[i].kinds;
}

/* *refused: a row was refused for its area before. */
static int count(const struct cz_header *h, const struct cz_type *t, struct tally *tally, struct cz_names *kinds, struct cz_csv *csv,
		 bool *refused, struct cz_err *err)
{
	const size_t n = h->n;
	struct cz_shown shown = CZ_SHOWN_INIT;
	struct cz_row row;
	int rc = 0;
	while (any_is_judged(tally, n) && (rc = cz_csv_next(csv, &row, err)) > 0 && !(rc = cz_spreadsheet_show(&shown, &row.cell, row.n, err))) {
		const struct refused was = refused_for(h, &row);
		*refused |= names_area(t, was.keys);
		for (size_t i = 0; i < n && i < row.n && !row.fault; i++) {
			char code[11];
			struct cz_str cell = first_of(row.cell[i]);
			if (!is_judged(&tally[i]) || !cell.n || cz_means_unknown(cell))
				continue;
			tally[i].filled++;
			if (tally[i].timed)
				hear_refused(&h->column[i], t, cell, &was, &tally[i]);
			tally[i].codes += tally[i].area && cz_area_read(tally[i].area, cell, code);
			tally[i].clocks += tally[i].timed && cz_is_clock(cell);
			tally[i].dates += tally[i].timed && cz_is_some_day(cell);
			tally[i].weekdays += tally[i].of_days && is_weekday_of(&row, i);
			tally[i].kinds += tally[i].of_kinds && is_kind(kinds, cell);
			tally[i].bare += tally[i].peopled && !cz_text_has_digit(cell);
			tally[i].phones += tally[i].of_phones && has_number(cell);
			if (tally[i].of_any)
				count_words(&tally[i], cz_text_trim(row.cell[i]));
		}
	}
	cz_shown_release(&shown);
	return rc;
}

static void judge_timed(struct cz_column *c, const struct tally *t)
{
	c->clock = t->clocks && 2 * t->clocks >= t->filled;
	c->dated = t->dates && 2 * t->dates >= t->filled;
	if (t->was_dated || t->was_hours)
		c->clock = false;
	if (t->was_dated || t->was_clock)
		c->dated = t->was_dated;
	if (t->was_clock && !t->was_dated)
		c->clock = true;
}

int cz_top_cells_judge(struct cz_header *h, const struct cz_type *t, struct cz_csv *csv, struct cz_err *err)
{
	struct tally *tally = calloc(h->n + 1, sizeof *tally);
	bool codes = false, refused = false;
	if (!tally)
		return cz_fail_mem(err);
	for (size_t i = 0; i < h->n && t; i++) {
		const struct cz_column *c = &h->column[i];
		tally[i].area = area_called(c, t);
		tally[i].timed = cz_type_field(t, CZ_STR("times")) && (cz_column_end(c) || cz_column_says_hours(c));
		tally[i].peopled = cz_column_is_who(c);
		tally[i].of_phones = cz_str_is(c->plain, "tel");
		tally[i].of_days = cz_column_says_days(c);
		tally[i].of_any = cz_type_field(t, CZ_STR("times")) && !c->day.n && !c->ours && !c->personal;
		tally[i].of_hours = tally[i].of_any && cz_column_says_shift(c);
	}
	struct cz_names kinds = CZ_NAMES_INIT;
	int rc = begin_kinds(h, t, tally, &kinds, err) ? count(h, t, tally, &kinds, csv, &refused, err) : err->code;
	for (size_t i = 0; i < h->n && !rc; i++) {
		h->column[i].no_area = tally[i].area && 2 * tally[i].codes < tally[i].filled;
		judge_timed(&h->column[i], &tally[i]);
		h->column[i].of_date = tally[i].weekdays >= FEWEST_DATES && tally[i].weekdays == tally[i].filled;
		if (tally[i].letters & (tally[i].letters - 1)) /* of several dayparts */
			tally[i].parts += tally[i].lettered;
		h->column[i].parts = tally[i].parts && 2 * tally[i].parts >= tally[i].filled;
		h->column[i].weekly = tally[i].days && !h->column[i].of_date && 2 * (tally[i].days + tally[i].parts) >= tally[i].filled;
		h->column[i].no_kind |= tally[i].phones > 0;
		h->column[i].names = tally[i].bare && 2 * tally[i].bare > tally[i].filled;
		codes |= tally[i].codes && !h->column[i].no_area;
	}
	if (!rc)
		mark_without_kinds(h, tally);
	for (size_t i = 0; i < h->n && refused && !codes; i++)
		h->column[i].no_area = false;
	cz_names_release(&kinds);
	free(tally);
	return rc;
}
