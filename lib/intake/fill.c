#include "base/text.h"
#include "intake/convert_impl.h"
#include "intake/unknown.h"
#include "model/types.h"

/* The fields of a record: from which cells of the row each takes, and the value that it makes of them. */

bool cz_convert_holds(const struct cz_converter *c, const struct cz_when *w, size_t column, bool empty)
{
	if (!w->column)
		return true;
	struct cz_str cell = cz_convert_cell(c, column), part;
	if (w->like)
		return cz_pattern_find(w->like, cell, &part);
	if (!w->values.n)
		return !empty == w->filled;
	for (size_t i = 0; i < w->values.n; i++)
		if (cz_text_eq_nocase(cell, cz_text_trim(cz_str_of(w->values.v[i]))))
			return !w->negate;
	return w->negate;
}

/* Whether a cell of a field leaves it to another column of the same field. */
static bool is_left_open(struct cz_converter *c, const struct bound *b, size_t column)
{
	return cz_convert_is_nothing(c, b->take, cz_convert_cell(c, column)) || cz_convert_denies_end(c, b->take, column);
}

/* Whether an entry of the same field takes from this column. */
static bool is_taken(const struct cz_converter *c, const struct cz_field *f, size_t column)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->bound[i].take->field == f && c->bound[i].n && c->bound[i].column[0] == column)
			return true;
	return false;
}

/* The condition of an entry. A cell that its field would take for "not known" is not filled. */
static bool applies(struct cz_converter *c, const struct bound *b)
{
	const struct cz_when *w = &b->take->when;
	bool empty = false;
	if (w->column && !w->values.n)
		empty = is_taken(c, b->take->field, b->when) ? is_left_open(c, b, b->when)
							     : cz_convert_is_nothing(c, b->take, cz_convert_cell(c, b->when));
	return cz_convert_holds(c, w, b->when, empty);
}

/* A cell behind those of other columns, one value after another where the recipe leaves it to us where they end. */
static bool join_cell(struct cz_converter *c, struct cz_take *take, size_t column, struct cz_buf *out)
{
	const struct cz_str cell = cz_convert_cell(c, column);
	bool list = take->field->kind == CZ_F_TEXTS || take->field->kind == CZ_F_LANGS;
	if (list && !take->capture && !take->lookup && !take->split.n)
		return cz_convert_add_list(c, take, column, out);
	bool as_is = !list && !take->capture && !take->lookup && !take->mapped;
	if (as_is && cz_str_eq((struct cz_str){cz_buf_text(out), out->len}, cell)) /* both say the same */
		return true;
	if (out->len && cell.n)
		cz_buf_addc(out, '|');
	cz_buf_add(out, cell.s, cell.n);
	return true;
}

/* How many of b's columns are filled; and the cell of one of these. */
static size_t count_filled(const struct cz_converter *c, const struct bound *b, struct cz_str *one)
{
	size_t n = 0;
	for (size_t i = 0; i < b->n; i++) {
		struct cz_str cell = b->column[i] == CZ_COLUMN_NONE ? (struct cz_str){"", 0}
								    : cz_convert_cell(c, b->column[i]);
		n += cell.n > 0;
		*one = cell.n ? cell : *one;
	}
	return n;
}

/* The names of the columns that are ticked, or the filled cells of several columns, as one list cell. */
static bool join(struct cz_converter *c, const struct bound *b, struct cz_str *out)
{
	if (!b->need && !b->take->ticked && count_filled(c, b, out) < 2)
		return true;
	struct cz_buf text = CZ_BUF_INIT;
	bool ok = !b->need || cz_convert_join_needs(c, b, &text);
	for (size_t i = 0; i < b->n && !b->need && !c->no_memory; i++) {
		if (b->column[i] == CZ_COLUMN_NONE)
			continue;
		if (b->take->ticked) {
			ok &= cz_convert_tick(c, b->take, b->column[i], &text);
			continue;
		}
		ok = join_cell(c, b->take, b->column[i], &text) && ok;
	}
	out->n = text.len;
	out->s = cz_arena_text(&c->row, cz_buf_text(&text), text.len);
	if (!out->s || cz_buf_failed(&text))
		ok = cz_convert_no_memory(c);
	cz_buf_release(&text);
	return ok;
}

void cz_convert_store(struct cz_converter *c, const struct cz_field *f, const union cz_field_value *v)
{
	memcpy((char *)c->rec + f->offset, v, cz_field_size(f->kind));
	c->stored |= (uint64_t)1 << (f - c->type->field);
}

/* What columns of days and dayparts say together. */
static bool times_together(struct cz_converter *c, const struct bound *b, bool *given)
{
	union cz_field_value v = cz_field_unknown(CZ_F_TIMES);
	bool good = b->take->crossed ? cz_convert_crossed_times(c, b, &v.times) : cz_convert_ticked_times(c, b, &v.times);
	*given = !good || v.times;
	if (good && v.times)
		cz_convert_store(c, b->take->field, &v);
	return good;
}

/* Where a field of one column takes from: of several that say the same, the first that is filled. */
static size_t source_of(struct cz_converter *c, const struct bound *b)
{
	if (!b->first)
		return b->n ? b->column[0] : CZ_COLUMN_NONE;
	for (size_t i = 0; i < b->n; i++)
		if (!is_left_open(c, b, b->column[i]))
			return b->column[i];
	return b->n ? b->column[0] : CZ_COLUMN_NONE;
}

/* The cell that a field takes from, empty when there is none; false: refused, told, or no memory. */
static bool cell_of(struct cz_converter *c, const struct bound *b, struct cz_str *cell)
{
	*cell = (struct cz_str){"", 0};
	if (!applies(c, b))
		return true;
	if (b->take->constant)
		*cell = cz_str_of(b->take->constant);
	else if ((b->n > 1 && !b->first) || b->take->ticked)
		return join(c, b, cell);
	else if (b->n)
		*cell = cz_convert_cell(c, source_of(c, b));
	return true;
}

/* The value of the cell, as it was read before or reads now. */
static bool value_of(struct cz_converter *c, struct bound *b, struct cz_str cell, size_t column,
		     union cz_field_value *v, bool *none)
{
	const size_t before = c->effects;
	if (b->keeps && cz_kept_find(b->kept, cell, v, none))
		return true;
	if (!cz_convert_value(c, b->take, b->take->field, cell, column, v, none))
		return false;
	if (b->keeps && c->effects == before && !cz_kept_add(&b->kept, &c->mem, cell, b->take->field->kind, v, *none))
		return cz_convert_no_memory(c);
	return true;
}

static bool holds_text(struct cz_str cell, struct cz_str part)
{
	for (size_t i = 0; part.n && i + part.n <= cell.n; i++)
		if (memcmp(cell.s + i, part.s, part.n) == 0)
			return true;
	return false;
}

/* The column of b that is this text, or else the first that holds it. */
static size_t column_with(const struct cz_converter *c, const struct bound *b, struct cz_str text)
{
	size_t first = CZ_COLUMN_NONE;
	for (size_t k = 0; k < b->n; k++) {
		struct cz_str cell = cz_convert_cell(c, b->column[k]);
		if (text.n && cz_str_eq(cell, text))
			return b->column[k];
		if (first == CZ_COLUMN_NONE && holds_text(cell, text))
			first = b->column[k];
	}
	return first;
}

/* Where what is wrong with a value out of several columns stands. */
static void find_columns(struct cz_converter *c, const struct bound *b, size_t from)
{
	for (size_t i = from; i < c->problems && b->n > 1; i++) {
		size_t column = column_with(c, b, c->problem[i].value);
		if (column != CZ_COLUMN_NONE)
			c->problem[i].column = column + 1;
	}
}

/* Nothing is left of a text, or of the texts of a list. */
static bool is_blank(enum cz_field_kind kind, const union cz_field_value *v)
{
	return (kind == CZ_F_TEXT && !v->text) || (kind == CZ_F_TEXTS && !v->texts.n);
}

/* Put the value of a cell into the record. False: refused, told. */
static bool fill_in(struct cz_converter *c, struct bound *b, struct cz_str cell, size_t column, bool *given)
{
	union cz_field_value v = {.texts = {NULL, 0}};
	bool none = false;
	*given = true;
	if (!value_of(c, b, cell, column, &v, &none))
		return false;
	*given = !none && !is_blank(b->take->field->kind, &v);
	const bool no_day = b->take->field->kind == CZ_F_DATE && v.day == CZ_DAY_NONE; /* "ja" or "nee" where a last day may stand */
	if (!none && !no_day)
		cz_convert_store(c, b->take->field, &v);
	return true;
}

static bool fill(struct cz_converter *c, struct bound *b, bool *given)
{
	if (b->direct && !c->shape) {
		struct cz_str only = cz_convert_cell(c, b->column[0]);
		*given = false;
		return !only.n || fill_in(c, b, only, b->column[0], given);
	}
	struct cz_str cell;
	*given = !cz_convert_shape_suits(c, b);
	if (*given)
		return false;
	if (b->together)
		return !applies(c, b) || times_together(c, b, given);
	bool good = cell_of(c, b, &cell);
	*given = !good;
	if (!good || !cell.n)
		return good;
	if (b->take->field2 && cz_convert_is_nothing(c, b->take, cell))
		return true;
	*given = true;
	size_t column = source_of(c, b);
	if (column == EACH_COLUMN)
		column = c->parts ? c->part_column[c->part_at] : CZ_COLUMN_NONE;
	if (b->take->field2)
		return cz_convert_geopoint(c, b->take, cell, column);
	size_t before = c->problems;
	good = fill_in(c, b, cell, column, given);
	find_columns(c, b, before);
	return good;
}

uint64_t cz_convert_fill(struct cz_converter *c)
{
	uint64_t given = 0;
	memcpy(c->rec, c->blank, c->type->size);
	c->stored = 0;
	c->end.said = c->away.said = false;
	cz_convert_begin_point(c);
	for (size_t i = 0; i < c->n; i++) {
		bool one;
		size_t before = c->problems;
		c->dropping = c->bound[i].take->otherwise == CZ_OTHERWISE_DROP;
		if (!fill(c, &c->bound[i], &one) && c->dropping) {
			cz_convert_soften(c, before);
			cz_convert_let_go(c, c->bound[i].take->field);
			one = false;
		}
		given |= (uint64_t)one << (c->bound[i].take->field - c->type->field);
	}
	c->dropping = false;
	cz_convert_doubt(c);
	cz_convert_judge_end(c);
	cz_convert_judge_start(c);
	cz_convert_tell_ends(c);
	cz_convert_tell_vog(c);
	if (c->items) {
		const struct cz_field *f = cz_type_field(c->type, CZ_STR("answers"));
		union cz_field_value v = {.value = NULL};
		if (cz_answers_make(c, &v.value))
			cz_convert_store(c, f, &v);
		given |= (uint64_t)1 << (f - c->type->field);
	}
	return given;
}
