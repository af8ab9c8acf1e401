#include "base/text.h"
#include "intake/convert_impl.h"
#include "intake/dayparts.h"
#include "intake/scales.h"
#include "intake/unknown.h"
#include "intake/yesno.h"
#include "model/types.h"

/* Columns of which the name is the value, and a cross in them says that it holds. */

enum cz_tick cz_convert_tick_of(struct cz_converter *c, struct cz_take *take, struct cz_str cell)
{
	struct cz_fault f;
	bool yes;
	const char *code;
	if (!cell.n || cz_strs_has(cz_convert_missing(c, take), cell))
		return CZ_TICK_NONE;
	if (take->truth_given) {
		int rc = cz_names_find(&take->truth, cell, &code);
		if (rc < 0)
			cz_convert_no_memory(c);
		if (rc)
			return rc < 0 ? CZ_TICK_FAILED : strcmp(code, "true") == 0 ? CZ_TICK_YES : CZ_TICK_NO;
	} else if (cz_take_yesno(cell, &yes, &f)) {
		return yes ? CZ_TICK_YES : CZ_TICK_NO;
	}
	return cz_convert_is_nothing(c, take, cell) ? CZ_TICK_NONE : CZ_TICK_WORDS;
}

void cz_convert_note_truth(struct cz_converter *c, const struct cz_take *take, size_t column, struct cz_str cell)
{
	struct cz_column *col = cz_convert_column(c, column);
	if (!cell.n || cell.s[cell.n - 1] != '1' || !col || take->mapped || take->truth_given)
		return;
	if (cell.n == 1 || cz_str_is(cell, "-1"))
		cz_convert_show(c, &col->truths, cell.n == 1 ? CZ_TRUTHS_ONE : CZ_TRUTHS_MINUS);
}

enum cz_tick cz_convert_tick_at(struct cz_converter *c, struct cz_take *take, size_t column)
{
	struct cz_str cell = cz_convert_cell(c, column);
	enum cz_tick tick = cz_convert_tick_of(c, take, cell);
	cz_convert_note_truth(c, take, column, cell);
	const struct cz_column *col = cz_convert_column(c, column);
	bool other = col && col->scale & CZ_SCALE_OTHER_YES && !take->truth_given;
	if (!other || (tick != CZ_TICK_YES && tick != CZ_TICK_NO))
		return tick;
	cz_convert_refuse(c, take->field, column, CZ242, cell);
	return CZ_TICK_FAILED;
}

bool cz_convert_tick(struct cz_converter *c, struct cz_take *take, size_t column, struct cz_buf *list)
{
	struct cz_str cell = cz_convert_cell(c, column);
	const struct cz_column *col = cz_convert_column(c, column);
	struct cz_str name = col ? col->name : cz_str_of(c->recipe->each.as);
	enum cz_tick tick = cz_convert_tick_at(c, take, column);
	if (tick == CZ_TICK_WORDS)
		return cz_convert_refuse(c, take->field, column, CZ208, cell);
	if (tick == CZ_TICK_YES) {
		if (list->len)
			cz_buf_addc(list, '|');
		cz_buf_add(list, name.s, name.n);
	}
	return tick != CZ_TICK_FAILED;
}

/* days */

/* What a cross in a column means. */
struct tick_name {
	enum { NAME_FREE, NAME_SAYS, NAME_WRONG } how; /* it is not named after a day; bits say it; the recipe cannot read it */
	uint32_t bits;
};

/* A map or the like in the recipe is about the names. False: refused, told, or no memory. */
static bool read_name(struct cz_converter *c, struct cz_take *take, size_t column, struct tick_name *out)
{
	const struct cz_column *col = &c->header->column[column];
	union cz_field_value v = cz_field_unknown(CZ_F_TIMES);
	const char *to;
	bool none;
	*out = (struct tick_name){col->days ? NAME_SAYS : NAME_FREE, col->days};
	int mapped = take->mapped ? cz_names_find(&take->map, col->name, &to) : 0;
	if (mapped < 0)
		return cz_convert_no_memory(c);
	if (!mapped && !take->capture && !take->lookup && !cz_take_completes(take))
		return true;
	out->how = NAME_WRONG;
	if (!cz_convert_value(c, take, take->field, col->name, column, &v, &none))
		return false;
	*out = (struct tick_name){NAME_SAYS, none ? 0 : v.times};
	return true;
}

int cz_convert_bind_ticked(struct cz_converter *c, struct bound *b, struct cz_err *err)
{
	b->name = cz_arena_new0(&c->mem, b->n, sizeof *b->name);
	if (!b->name)
		return cz_fail_mem(err);
	for (size_t i = 0; i < b->n && !c->no_memory; i++)
		if (cz_convert_column(c, b->column[i]))
			(void)read_name(c, b->take, b->column[i], &b->name[i]);
	c->problems = c->hard = 0; /* a wrong name is told with each row */
	return c->no_memory ? cz_fail_mem(err) : 0;
}

/* What the days and the dayparts of two sets have in common, when the narrow one leaves the wide one in neither. */
static bool is_within(uint32_t narrow, uint32_t wide, uint32_t *both)
{
	uint32_t days = cz_dayparts_whole_days(narrow), parts = cz_dayparts_every_day(narrow);
	*both = narrow & wide;
	return *both && (days == CZ_DAYPARTS_ALL || !(days & ~cz_dayparts_whole_days(wide))) &&
	       (parts == CZ_DAYPARTS_ALL || !(parts & ~cz_dayparts_every_day(wide)));
}

/* A stroke or a plus under a day may be a yes as well as a no. */
static bool holds_words(struct cz_str cell)
{
	for (size_t i = 0; i < cell.n; i++)
		if (cz_sign_is_letter(cell.s[i]) || cz_sign_is_digit(cell.s[i]))
			return true;
	return false;
}

/* Under "Maandag" may stand "ochtend" or "9-12", and under "Ochtend" "ma, di"; under "Avond" "7-9" is in the evening. */
static bool words_under(struct cz_converter *c, const struct cz_take *take, size_t column, uint32_t named, uint32_t *out)
{
	struct cz_str cell = cz_convert_cell(c, column), day = c->header->column[column].day;
	struct cz_fault f;
	uint32_t bits;
	if (cz_take_dayparts(cell, &bits, &f) && is_within(bits, named, out))
		return true;
	if (cz_dayparts_axis(named) == CZ_AXIS_DAYS && cz_take_daypart_letters(cell, &bits)) {
		*out = bits & named;
		return true;
	}
	struct cz_buf both = CZ_BUF_INIT;
	cz_buf_add(&both, day.s, day.n);
	cz_buf_addc(&both, ' ');
	cz_buf_add(&both, cell.s, cell.n);
	bool memory = !cz_buf_failed(&both);
	bool good = memory && holds_words(cell) && cz_take_dayparts((struct cz_str){cz_buf_text(&both), both.len}, out, &f) && !(*out & ~named);
	cz_buf_release(&both);
	if (!memory)
		return cz_convert_no_memory(c);
	return good || cz_convert_refuse(c, take->field, column, CZ238, cell);
}

enum { WEEKEND = 077 << 15 }; /* as dayparts */

/* What the columns of a row say together: by crosses under days, by those under dayparts, and by all else. */
struct said {
	uint32_t bits[CZ_AXIS_PARTS + 1];
	uint32_t words[CZ_AXIS_PARTS + 1]; /* of bits[CZ_AXIS_NONE], what words say under days, under dayparts, or in a column without a name */
	size_t columns[CZ_AXIS_PARTS + 1]; /* that can say it; one without a name, which can say anything, is as good as two */
	uint32_t except;                /* what a column without a name does not allow, "niet di": it adds nothing to crosses */
	uint32_t not;
	bool no[CZ_AXIS_PARTS + 1];     /* a column of these says no */
	uint32_t groups, single;        /* crosses under dayparts of several days, "Weekend avond", and under days */
	bool ticked_parts;              /* crosses under dayparts */
	bool free_parts;                /* a column without a name says the dayparts */
	bool later;                     /* or says that nobody knows yet, "in overleg", */
	bool later_parts;               /* of the dayparts, by its name */
	size_t whole_at;                /* a cross for all days and dayparts: "Altijd", "Ochtend/middag/avond" */
	size_t parts_at;                /* the last column that says dayparts, also of several days */
	size_t days_at;                 /* the last column of days */
	size_t not_at;                  /* the first one that says no */
	size_t answers;                 /* cells with words under dayparts */
	size_t except_at;               /* one of them that only says on which days not */
	bool crossed;                   /* a cross or a yes */
	size_t ring_at;                 /* an "o": the morning, or a ring for no; none where an "m" or "a" is there */
	bool letters;
	size_t hours_at;                /* the last column of clock times, "Tijd", or "Van" and "Tot", which are of some day */
};

static void say_anything(struct said *s, enum cz_axis axis, uint32_t bits, size_t column)
{
	s->bits[axis] |= bits;
	s->columns[axis] += 2;
	if (axis == CZ_AXIS_NONE)
		s->words[axis] |= bits;
	if (axis == CZ_AXIS_PARTS) {
		s->free_parts = true;
		s->parts_at = column;
	}
}

/* A column that is not named after a day, "Beschikbaarheid": its cells are read as those of any other. */
static bool read_free(struct cz_converter *c, const struct bound *b, size_t column, struct said *s, uint32_t *out)
{
	struct cz_take *take = b->take;
	struct cz_str cell;
	union cz_field_value v = cz_field_unknown(CZ_F_TIMES);
	bool none = true;
	if (!cz_convert_times_cell(c, b, column, &cell))
		return false;
	if (cell.n && !cz_convert_value(c, take, take->field, cell, column, &v, &none))
		return false;
	*out = none ? 0 : v.times;
	s->later |= none && cz_means_later(cell);
	const struct cz_column *col = cz_convert_column(c, column);
	s->later_parts |= none && cz_means_later(cell) && col && cz_column_says_parts(col);
	enum cz_axis axis = cz_dayparts_axis(*out);
	if (!none && !take->mapped && !take->capture && cz_dayparts_only_deny(cell)) {
		s->except |= CZ_DAYPARTS_ALL & ~*out;
		*out = 0;
		return true;
	}
	if (!none && col && cz_column_is_of_some_day(col))
		s->hours_at = column;
	say_anything(s, axis, *out, column);
	return true;
}

/* "mo" is Monday, but under "Maandag" it may be the morning. */
static bool may_be_morning(struct cz_str cell, struct cz_str day)
{
	return cz_text_eq_nocase(cell, CZ_STR("mo")) && !(day.n > 1 && cz_text_eq_nocase((struct cz_str){day.s, 2}, CZ_STR("mo")));
}

/* "ochtend" under "Ochtend" is as good as a cross. */
static bool repeats(struct cz_str cell, uint32_t named)
{
	struct cz_fault f;
	uint32_t bits;
	return cz_take_dayparts(cell, &bits, &f) && bits == named;
}

static bool several_days(uint32_t bits)
{
	uint32_t days = cz_dayparts_whole_days(bits), first = days & -days;
	return days != first * 7;
}

static bool say_no(struct said *s, size_t column, uint32_t named)
{
	if (s->not_at == CZ_COLUMN_NONE)
		s->not_at = column;
	s->not |= named;
	s->no[cz_dayparts_axis(named)] = true;
	return true;
}

static bool read_named(struct cz_converter *c, struct cz_take *take, size_t column, uint32_t named, struct said *s, uint32_t *out)
{
	struct cz_str cell = cz_convert_cell(c, column);
	enum cz_axis axis = cz_dayparts_axis(named);
	enum cz_tick tick = cz_convert_tick_at(c, take, column);
	s->columns[axis]++;
	if (axis == CZ_AXIS_DAYS)
		s->days_at = column;
	if (tick == CZ_TICK_NONE || tick == CZ_TICK_FAILED)
		return tick == CZ_TICK_NONE;
	if (tick == CZ_TICK_NO || (tick == CZ_TICK_WORDS && cz_means_never(cell)))
		return say_no(s, column, named);
	bool group = axis == CZ_AXIS_NONE && several_days(named);
	if (axis == CZ_AXIS_PARTS || group)
		s->parts_at = column;
	if (may_be_morning(cell, c->header->column[column].day))
		return cz_convert_refuse(c, take->field, column, CZ238, cell);
	*out = named;
	s->crossed |= tick == CZ_TICK_YES;
	if (named == CZ_DAYPARTS_ALL && (tick == CZ_TICK_YES || repeats(cell, named))) {
		s->whole_at = column;
		return true;
	}
	if (tick == CZ_TICK_YES || repeats(cell, named)) {
		s->bits[axis] |= named;
		s->ticked_parts |= axis == CZ_AXIS_PARTS;
		s->groups |= group ? named : 0;
		s->single |= axis == CZ_AXIS_DAYS ? named : 0;
		return true;
	}
	if (!words_under(c, take, column, named, out))
		return false;
	if (named == CZ_DAYPARTS_ALL && cz_dayparts_axis(*out) != CZ_AXIS_NONE) { /* "ochtend" under "Ochtend/middag/avond" */
		say_anything(s, cz_dayparts_axis(*out), *out, column);
		return true;
	}
	if (cz_text_eq_nocase(cell, CZ_STR("o")))
		s->ring_at = column;
	uint32_t letters;
	s->letters |= !cz_text_eq_nocase(cell, CZ_STR("o")) && cz_take_daypart_letters(cell, &letters);
	s->bits[CZ_AXIS_NONE] |= *out;
	if (axis != CZ_AXIS_NONE)
		s->words[axis] |= *out;
	s->answers += axis == CZ_AXIS_PARTS;
	if (axis == CZ_AXIS_PARTS && cz_dayparts_only_deny(cell))
		s->except_at = column;
	return true;
}

static bool read_column(struct cz_converter *c, const struct bound *b, size_t i, struct said *s, uint32_t *out)
{
	size_t column = b->column[i];
	struct tick_name name = b->name[i];
	if (column == CZ_COLUMN_NONE)
		return true;
	if (name.how == NAME_WRONG)
		return read_name(c, b->take, column, &name);
	return name.how == NAME_SAYS ? read_named(c, b->take, column, name.bits, s, out) : read_free(c, b, column, s, out);
}

/* Words that say both a day and a daypart go before crosses under the same day or daypart. What is crossed beside them must be
 * what they speak of, or be left with days and dayparts to cross: whether "ma" under "Ochtend" beside crosses under "Ma" and
 * "Di" leaves anything of Tuesday nobody knows, nor whether a cross under "Middag" is for other days. False: nobody knows. */
static bool heed_words(const struct said *s, uint32_t *days, uint32_t *parts)
{
	bool days_apart = s->columns[CZ_AXIS_DAYS] > 1, both_apart = days_apart && s->columns[CZ_AXIS_PARTS] > 1;
	uint32_t named = cz_dayparts_whole_days(s->words[CZ_AXIS_PARTS]); /* their days; and the parts of the others: of_days */
	uint32_t of_parts = days_apart ? named : 0;
	uint32_t of_days = cz_dayparts_every_day(s->words[CZ_AXIS_NONE] | (days_apart ? s->words[CZ_AXIS_DAYS] : 0));
	uint32_t all_days = *days, all_parts = *parts;
	*days &= ~cz_dayparts_whole_days(s->words[CZ_AXIS_NONE] | s->words[CZ_AXIS_DAYS]);
	*parts &= ~cz_dayparts_every_day(s->words[CZ_AXIS_PARTS]);
	if (!days_apart && named && named != CZ_DAYPARTS_ALL && *parts)
		return false;
	if (of_parts && !all_days && both_apart && *parts)
		return false;
	if (of_parts && all_days) {
		if ((of_parts & ~all_days) || (!*parts && of_parts != all_days))
			return false;
		*days = *parts ? *days : 0;
	}
	if (of_days && all_parts && !(both_apart && *days)) {
		if (of_days != all_parts)
			return false;
		*parts = 0;
	}
	return true;
}

/* Monday is said and the morning is denied: whether it is the afternoon, or only half an answer, nobody knows. So too the
 * other way round. */
static bool is_half_said(const struct said *s)
{
	bool apart = s->columns[CZ_AXIS_DAYS] > 1 && s->columns[CZ_AXIS_PARTS] > 1;
	bool days = s->bits[CZ_AXIS_DAYS], parts = s->bits[CZ_AXIS_PARTS];
	return apart && ((days && !parts && s->no[CZ_AXIS_PARTS]) || (parts && !days && s->no[CZ_AXIS_DAYS]));
}

/* A lone "Weekend" beside dayparts is empty: whether these go for it, too, nobody knows. */
static bool leaves_weekend_open(const struct said *s)
{
	return s->ticked_parts && s->columns[CZ_AXIS_DAYS] == 1 && !s->bits[CZ_AXIS_DAYS] && !s->words[CZ_AXIS_DAYS] && !s->no[CZ_AXIS_DAYS];
}

/* "ma, di" under a lone "Doordeweeks" beside a cross under a lone "Avond": the evenings of these. */
static bool narrows_group(const struct said *s)
{
	return s->columns[CZ_AXIS_DAYS] == 1 && s->columns[CZ_AXIS_PARTS] == 1 && s->words[CZ_AXIS_DAYS] && s->ticked_parts &&
	       s->bits[CZ_AXIS_NONE] == s->words[CZ_AXIS_DAYS];
}

/* Days and dayparts that can be chosen apart are crossed: Monday, in the morning. A lone "Weekend" beside dayparts is one more of
 * them. Whether a lone "Doordeweeks" is, and whether a lone "Avond" beside days, or "Weekend avond" beside "Zaterdag", goes for these
 * days nobody knows. */
static bool add_up(const struct said *s, uint32_t *sum)
{
	uint32_t days = s->bits[CZ_AXIS_DAYS], parts = s->bits[CZ_AXIS_PARTS];
	if (narrows_group(s)) {
		*sum = s->words[CZ_AXIS_DAYS] & parts & ~s->not;
		return cz_dayparts_keep(*sum, parts) && cz_dayparts_keep(*sum, s->words[CZ_AXIS_DAYS]);
	}
	if ((s->single & s->groups) || !heed_words(s, &days, &parts))
		return false;
	*sum = days | parts;
	if (days && parts && s->columns[CZ_AXIS_DAYS] > 1 && s->columns[CZ_AXIS_PARTS] > 1)
		*sum = days & parts;
	else if (days && parts && (s->columns[CZ_AXIS_DAYS] > 1 || s->free_parts || (days & ~WEEKEND)))
		return false;
	*sum = (*sum | s->bits[CZ_AXIS_NONE]) & ~s->not;
	return true;
}

static bool not_understood(struct cz_converter *c, const struct bound *b, size_t column)
{
	return cz_convert_refuse(c, b->take->field, column, CZ238, cz_convert_cell(c, column));
}

/* Without times a record would mean any time. A volunteer who says no to the whole week, or to all of its workdays, is away. */
static bool only_no(struct cz_converter *c, const struct bound *b, const struct said *s)
{
	const uint32_t workdays = CZ_DAYPARTS_ALL & ~WEEKEND;
	if (c->type != &cz_type_volunteer || (s->not & workdays) != workdays)
		return cz_convert_refuse(c, b->take->field, s->not_at, CZ382, cz_convert_cell(c, s->not_at));
	cz_convert_say_away(c, s->not_at);
	return true;
}

bool cz_convert_ticked_times(struct cz_converter *c, const struct bound *b, uint32_t *times)
{
	const size_t none = CZ_COLUMN_NONE;
	struct said s = {.parts_at = none, .not_at = none, .except_at = none, .ring_at = none, .whole_at = none, .hours_at = none};
	uint32_t *part = cz_arena_new0(&c->row, b->n, sizeof *part);
	bool good = part || cz_convert_no_memory(c);
	for (size_t i = 0; i < b->n && part; i++)
		good &= read_column(c, b, i, &s, &part[i]);
	if (!good)
		return false;
	if (s.crossed && s.ring_at != CZ_COLUMN_NONE && !s.letters)
		return not_understood(c, b, s.ring_at);
	*times = 0;
	if (s.later && !s.bits[CZ_AXIS_DAYS] && !s.bits[CZ_AXIS_NONE]) /* in the morning, but on which days? */
		return true;
	if (s.later_parts && s.bits[CZ_AXIS_DAYS]) /* on Monday, but when? and what else was said would be lost */
		return s.words[CZ_AXIS_DAYS] || s.words[CZ_AXIS_NONE] ? not_understood(c, b, s.parts_at) : true;
	if (s.except_at != CZ_COLUMN_NONE && s.answers > 1) /* except on Fridays: of all days, or of those that another daypart has? */
		return not_understood(c, b, s.except_at);
	if (is_half_said(&s))
		return not_understood(c, b, s.not_at);
	if (s.hours_at != CZ_COLUMN_NONE && !s.bits[CZ_AXIS_DAYS] && !s.bits[CZ_AXIS_NONE])
		return not_understood(c, b, s.hours_at);
	if (leaves_weekend_open(&s))
		return cz_convert_refuse(c, b->take->field, s.days_at, CZ288, cz_convert_cell(c, s.days_at));
	if (!add_up(&s, times))
		return not_understood(c, b, s.parts_at);
	if (s.whole_at != CZ_COLUMN_NONE && *times && *times != CZ_DAYPARTS_ALL) /* all of them, or all of the days that are said? */
		return not_understood(c, b, s.whole_at);
	if (s.whole_at != CZ_COLUMN_NONE)
		*times = CZ_DAYPARTS_ALL & ~s.not;
	bool any = s.whole_at != CZ_COLUMN_NONE || s.bits[CZ_AXIS_NONE] || s.bits[CZ_AXIS_DAYS] || s.bits[CZ_AXIS_PARTS];
	if (!any && s.not)
		return only_no(c, b, &s);
	if (s.except)
		*times = (any ? *times : CZ_DAYPARTS_ALL) & ~s.except;
	for (size_t i = 0; i < b->n; i++) /* one column says yes, and others no to all of it */
		if (part[i] && !(part[i] & *times))
			good = not_understood(c, b, b->column[i]);
	return good;
}
