#include "base/text.h"
#include "intake/convert_impl.h"
#include "intake/dayparts.h"
#include "intake/unknown.h"
#include "intake/yesno.h"

/* Columns of which the name is the value, and a cross in them says that it holds. */

enum tick { TICK_NONE, TICK_NO, TICK_YES, TICK_WORDS, TICK_FAILED };

static enum tick tick_of(struct cz_converter *c, struct cz_take *take, struct cz_str cell)
{
	struct cz_fault f;
	bool yes;
	const char *code;
	if (!cell.n || cz_strs_has(cz_convert_missing(c, take), cell))
		return TICK_NONE;
	if (take->truth_given) {
		int rc = cz_names_find(&take->truth, cell, &code);
		if (rc < 0)
			cz_convert_no_memory(c);
		if (rc)
			return rc < 0 ? TICK_FAILED : strcmp(code, "true") == 0 ? TICK_YES : TICK_NO;
	} else if (cz_take_yesno(cell, &yes, &f)) {
		return yes ? TICK_YES : TICK_NO;
	}
	return cz_convert_is_nothing(c, take, cell) ? TICK_NONE : TICK_WORDS;
}

bool cz_convert_tick(struct cz_converter *c, struct cz_take *take, size_t column, struct cz_buf *list)
{
	struct cz_str cell = cz_convert_cell(c, column);
	struct cz_str name = column < c->header->n ? c->header->column[column].name : cz_str_of(c->recipe->each.as);
	enum tick tick = tick_of(c, take, cell);
	if (tick == TICK_WORDS)
		return cz_convert_refuse(c, take->field, column, CZ208, cell);
	if (tick == TICK_YES) {
		if (list->len)
			cz_buf_addc(list, '|');
		cz_buf_add(list, name.s, name.n);
	}
	return tick != TICK_FAILED;
}

/* days */

/* What a cross in the column means: 1, and *bits; 0: it is not named after a day; -1: refused, told, or no memory. A map or the like in
 * the recipe is about the names. */
static int meaning(struct cz_converter *c, struct cz_take *take, size_t column, uint32_t *bits)
{
	const struct cz_column *col = &c->header->column[column];
	union cz_field_value v = cz_field_unknown(CZ_F_TIMES);
	const char *to;
	bool none;
	*bits = col->days;
	int mapped = take->mapped ? cz_names_find(&take->map, col->name, &to) : 0;
	if (mapped < 0)
		return cz_convert_no_memory(c) - 1;
	if (!mapped && !take->capture && !take->lookup && !take->prefix)
		return *bits != 0;
	if (!cz_convert_value(c, take, take->field, col->name, column, &v, &none))
		return -1;
	*bits = none ? 0 : v.times;
	return 1;
}

/* What the days and the dayparts of two sets have in common, when the narrow one leaves the wide one in neither. */
static bool is_within(uint32_t narrow, uint32_t wide, uint32_t *both)
{
	uint32_t days = cz_dayparts_whole_days(narrow), parts = cz_dayparts_every_day(narrow);
	*both = narrow & wide;
	return *both && (days == CZ_DAYPARTS_ALL || !(days & ~cz_dayparts_whole_days(wide))) &&
	       (parts == CZ_DAYPARTS_ALL || !(parts & ~cz_dayparts_every_day(wide)));
}

/* Under "Maandag" may stand "ochtend" or "9-12", and under "Ochtend" "ma, di"; under "Avond" "7-9" is in the evening. */
static bool words_under(struct cz_converter *c, const struct cz_take *take, size_t column, uint32_t named, uint32_t *out)
{
	struct cz_str cell = cz_convert_cell(c, column), day = c->header->column[column].day;
	struct cz_fault f;
	uint32_t bits;
	if (cz_take_dayparts(cell, &bits, &f) && is_within(bits, named, out))
		return true;
	struct cz_buf both = CZ_BUF_INIT;
	cz_buf_add(&both, day.s, day.n);
	cz_buf_addc(&both, ' ');
	cz_buf_add(&both, cell.s, cell.n);
	bool memory = !cz_buf_failed(&both);
	bool good = memory && cz_take_dayparts((struct cz_str){cz_buf_text(&both), both.len}, out, &f) && !(*out & ~named);
	cz_buf_release(&both);
	if (!memory)
		return cz_convert_no_memory(c);
	return good || cz_convert_refuse(c, take->field, column, CZ238, cell);
}

/* Forms let one choose it under a day. */
static bool means_never(struct cz_str cell)
{
	static const char *const word[] = {"niet", "niet beschikbaar", "kan niet", "geen", "not available", "unavailable", "not"};
	for (size_t i = 0; i < CZ_COUNT(word); i++)
		if (cz_text_eq_nocase(cell, cz_str_of(word[i])))
			return true;
	return false;
}

/* What the columns of a row say together: by crosses under days, by those under dayparts, and by all else. */
struct said {
	uint32_t bits[CZ_AXIS_PARTS + 1];
	size_t columns[CZ_AXIS_PARTS + 1]; /* that can say it; one without a name, which can say anything, is as good as two */
	uint32_t not;
	uint32_t words;                 /* of single days, by a column without a name: these words go before a cross under the day */
	bool free_parts;                /* a column without a name says the dayparts */
	bool later;                     /* or says that nobody knows yet, "in overleg" */
	size_t parts_at;                /* the last column that says dayparts */
};

/* A column that is not named after a day, "Beschikbaarheid": its cells are read as those of any other. */
static bool read_free(struct cz_converter *c, struct cz_take *take, size_t column, struct said *s, uint32_t *out)
{
	struct cz_str cell = cz_convert_cell(c, column);
	union cz_field_value v = cz_field_unknown(CZ_F_TIMES);
	bool none = true;
	if (cell.n && !cz_convert_value(c, take, take->field, cell, column, &v, &none))
		return false;
	*out = none ? 0 : v.times;
	s->later |= none && cz_means_later(cell);
	enum cz_axis axis = cz_dayparts_axis(*out);
	s->bits[axis] |= *out;
	s->columns[axis] += 2;
	if (axis == CZ_AXIS_NONE)
		s->words |= *out;
	if (axis == CZ_AXIS_PARTS) {
		s->free_parts = true;
		s->parts_at = column;
	}
	return true;
}

static bool read_named(struct cz_converter *c, struct cz_take *take, size_t column, uint32_t named, struct said *s, uint32_t *out)
{
	enum cz_axis axis = cz_dayparts_axis(named);
	s->columns[axis]++;
	switch (tick_of(c, take, cz_convert_cell(c, column))) {
	case TICK_NONE:
		return true;
	case TICK_NO:
		s->not |= named;
		return true;
	case TICK_YES:
		*out = named;
		break;
	case TICK_WORDS:
		axis = CZ_AXIS_NONE;
		if (means_never(cz_convert_cell(c, column))) {
			s->not |= named;
			return true;
		}
		if (!words_under(c, take, column, named, out))
			return false;
		break;
	case TICK_FAILED:
		return false;
	}
	s->bits[axis] |= *out;
	if (axis == CZ_AXIS_PARTS)
		s->parts_at = column;
	return true;
}

static bool read_column(struct cz_converter *c, struct cz_take *take, size_t column, struct said *s, uint32_t *out)
{
	uint32_t named;
	if (column == CZ_COLUMN_NONE)
		return true;
	int known = column < c->header->n ? meaning(c, take, column, &named) : 0;
	if (known < 0)
		return false;
	return known ? read_named(c, take, column, named, s, out) : read_free(c, take, column, s, out);
}

/* Days and dayparts that can be chosen apart are crossed: Monday, in the morning. A lone "Weekend" beside dayparts is one more of them.
 * Whether a lone "Avond" beside days goes for these days nobody knows. */
static bool add_up(const struct said *s, uint32_t *sum)
{
	uint32_t days = s->bits[CZ_AXIS_DAYS] & ~cz_dayparts_whole_days(s->words), parts = s->bits[CZ_AXIS_PARTS];
	*sum = days | parts;
	if (days && parts && s->columns[CZ_AXIS_DAYS] > 1 && s->columns[CZ_AXIS_PARTS] > 1)
		*sum = days & parts;
	else if (days && parts && (s->columns[CZ_AXIS_DAYS] > 1 || s->free_parts))
		return false;
	*sum = (*sum | s->bits[CZ_AXIS_NONE]) & ~s->not;
	return true;
}

bool cz_convert_ticked_times(struct cz_converter *c, const struct bound *b, uint32_t *times)
{
	struct said s = {.parts_at = CZ_COLUMN_NONE};
	uint32_t *part = cz_arena_new0(&c->row, b->n, sizeof *part);
	bool good = part || cz_convert_no_memory(c);
	for (size_t i = 0; i < b->n && part; i++)
		good &= read_column(c, b->take, b->column[i], &s, &part[i]);
	if (!good)
		return false;
	*times = 0;
	if (s.later && !s.bits[CZ_AXIS_DAYS] && !s.bits[CZ_AXIS_NONE]) /* in the morning, but on which days? */
		return true;
	if (!add_up(&s, times))
		return cz_convert_refuse(c, b->take->field, s.parts_at, CZ238, cz_convert_cell(c, s.parts_at));
	for (size_t i = 0; i < b->n; i++) /* one column says yes, and others no to all of it */
		if (part[i] && !(part[i] & *times))
			good = cz_convert_refuse(c, b->take->field, b->column[i], CZ238, cz_convert_cell(c, b->column[i]));
	return good;
}
