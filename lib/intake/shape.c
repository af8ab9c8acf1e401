#include "intake/convert_impl.h"
#include "intake/follow.h"

/* Cells out of JSON that hold something else than a field can take: several values for one, or an object. */

unsigned cz_convert_shape(const struct cz_converter *c, size_t column)
{
	return c->shape && column < c->cells ? c->shape[column] : 0;
}

/* Fields of one value; what a pattern takes out of several is for the recipe to say. */
static bool takes_one(const struct cz_take *take)
{
	switch (take->field->kind) {
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
	case CZ_F_TIMES:
	case CZ_F_PERIODS:
	case CZ_F_VALUE:
		return false;
	default:
		return !take->field2 && !take->capture;
	}
}

static bool is_path_to(struct cz_str object, struct cz_str path)
{
	return path.n > object.n && path.s[object.n] == '.' && memcmp(path.s, object.s, object.n) == 0;
}

/* Of "where" and "where.zip" in one entry, which allow for two kinds of files, one is there. */
static bool is_told_elsewhere(const struct cz_converter *c, const struct bound *b, size_t i)
{
	struct cz_str name = c->header->column[b->column[i]].name;
	for (size_t k = 0; k < b->n; k++) {
		if (b->column[k] >= c->cells || !cz_convert_cell(c, b->column[k]).n)
			continue;
		struct cz_str other = c->header->column[b->column[k]].name;
		if (is_path_to(name, other) || is_path_to(other, name))
			return true;
	}
	return false;
}

bool cz_convert_shape_suits(struct cz_converter *c, const struct bound *b)
{
	const struct cz_field *f = b->take->field;
	if (!c->shape)
		return true;
	const bool one = takes_one(b->take);
	if (cz_convert_shape(c, b->when))
		return cz_convert_refuse(c, f, b->when, CZ240, (struct cz_str){0});
	for (size_t i = 0; i < b->n; i++) {
		unsigned shape = cz_convert_shape(c, b->column[i]);
		bool lost = (shape & CZ_SHAPE_OTHER) && !is_told_elsewhere(c, b, i);
		if (lost || (one && (shape & CZ_SHAPE_SEVERAL)))
			return cz_convert_refuse(c, f, b->column[i], CZ240, cz_convert_cell(c, b->column[i]));
	}
	return true;
}

bool cz_convert_row_suits(struct cz_converter *c)
{
	size_t wrong = cz_convert_shape(c, c->only) ? c->only : CZ_COLUMN_NONE;
	for (size_t i = 0; i < c->each_n && wrong == CZ_COLUMN_NONE; i++)
		if (cz_convert_shape(c, c->each[i]) & CZ_SHAPE_OTHER)
			wrong = c->each[i];
	if (wrong == CZ_COLUMN_NONE)
		return true;
	const struct cz_field by_column = {.key = c->header->column[wrong].shown.s};
	return cz_convert_refuse(c, &by_column, wrong, CZ240, (struct cz_str){0});
}
