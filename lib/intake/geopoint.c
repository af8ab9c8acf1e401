#include "base/text.h"
#include "intake/convert_impl.h"
#include <math.h>

/* Coordinates: two numbers that say something together, in two cells or in one. */

/* Where the sign between two numbers stands; at the end when there is none. A comma that is of the decimals is only one before a space. */
static size_t find_between(const struct cz_take *t, struct cz_str cell)
{
	const bool decimals = t->number.decimal == ',';
	char sign = ' ';
	for (const char *m = "|;,"; *m && sign == ' '; m++)
		sign = memchr(cell.s, *m, cell.n) ? *m : sign;
	for (size_t i = 0; i < cell.n; i++) {
		bool of_decimals = decimals && sign == ',' && !(i + 1 < cell.n && cell.s[i + 1] == ' ');
		if (cell.s[i] == sign && !of_decimals)
			return i;
		if (cell.s[i] == ' ' && decimals && sign == ',')
			return i;
	}
	return cell.n;
}

/* "52.1, 4.3", "(52,1; 4,3)", "4.3|52.1". */
bool cz_convert_geopoint(struct cz_converter *c, struct cz_take *take, struct cz_str cell, size_t column)
{
	bool none = false;
	if ((take->capture && !cz_convert_capture(c, take, column, &cell, &none)) || none)
		return none;
	while (cell.n && (*cell.s == '(' || *cell.s == '['))
		cell = (struct cz_str){cell.s + 1, cell.n - 1};
	while (cell.n && (cell.s[cell.n - 1] == ')' || cell.s[cell.n - 1] == ']'))
		cell.n--;
	const size_t i = find_between(take, cell);
	if (i == cell.n)
		return cz_convert_refuse(c, take->field, column, CZ217, cell);
	struct cz_str first = cz_text_trim((struct cz_str){cell.s, i});
	struct cz_str second = cz_text_trim((struct cz_str){cell.s + i + 1, cell.n - i - 1});
	union cz_field_value a, b;
	bool no_lat, no_lon;
	size_t before = c->problems;
	bool lat = cz_convert_value(c, take, take->field, take->second_first ? second : first, column, &a, &no_lat);
	bool lon = cz_convert_value(c, take, take->field2, take->second_first ? first : second, column, &b, &no_lon);
	if (lat && !no_lat && (lon || !c->dropping)) /* half a point is none */
		cz_convert_store(c, take->field, &a);
	if (lon && !no_lon && (lat || !c->dropping))
		cz_convert_store(c, take->field2, &b);
	bool same = !lat && !lon && c->problems == before + 2 && c->problem[before].id == c->problem[before + 1].id;
	if (same) { /* one cell, one reason */
		c->problems--;
		c->hard--;
	}
	return lat && lon;
}

/* the two together */

void cz_convert_begin_point(struct cz_converter *c)
{
	for (int i = 0; i < CZ_POINT_NUMBERS; i++)
		c->beyond[i] = NAN;
}

void cz_convert_note_beyond(struct cz_converter *c, const struct cz_field *f, double v)
{
	c->effects++;
	for (int i = 0; i < CZ_POINT_NUMBERS; i++)
		if (c->point[i] == f)
			c->beyond[i] = v;
}

/* Forget that one of two numbers is outside its range: there is more to say. */
static void forget_range(struct cz_converter *c, const struct cz_field *f)
{
	size_t kept = 0;
	for (size_t i = 0; i < c->problems; i++) {
		const struct cz_problem *p = &c->problem[i];
		if (!p->soft && p->id == CZ206 && p->field == f->key)
			c->hard--;
		else
			c->problem[kept++] = *p;
	}
	c->problems = kept;
}

static bool may_drop(const struct cz_converter *c, const struct cz_field *f)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->bound[i].take->field == f)
			return c->bound[i].take->otherwise == CZ_OTHERWISE_DROP;
	return false;
}

void cz_convert_judge_point(struct cz_converter *c)
{
	double at[CZ_POINT_NUMBERS];
	int k;
	if (!c->point[0])
		return;
	for (int i = 0; i < CZ_POINT_NUMBERS; i++) {
		memcpy(&at[i], (char *)c->rec + c->point[i]->offset, sizeof at[i]);
		if (isnan(at[i]))
			at[i] = c->beyond[i];
	}
	enum cz_message id = cz_point_fault(at, &k);
	if (!id)
		return;
	const struct cz_field *f = c->point[k];
	bool drop = may_drop(c, f), gone = !isnan(c->beyond[k]) || !isnan(c->beyond[k + 1]);
	if (gone && (drop || id == CZ297)) /* it is told as outside its range */
		return;
	size_t column = cz_converter_column(c, f->key) - 1;
	forget_range(c, f);
	forget_range(c, c->point[k + 1]);
	size_t before = c->problems;
	cz_convert_refuse(c, f, column, id, cz_convert_cell(c, column));
	if (!drop)
		return;
	cz_convert_soften(c, before);
	cz_convert_let_go(c, f);
	const union cz_field_value unknown = {.real = NAN};
	cz_convert_store(c, f, &unknown);
	cz_convert_store(c, c->point[k + 1], &unknown);
}
