#include "intake/convert_impl.h"

/* What is wrong with a row: what refuses it, and what is left out of its records instead. */

bool cz_convert_no_memory(struct cz_converter *c)
{
	c->no_memory = true;
	return false;
}

/* Where the next problem of the row goes; NULL: there are too many. */
static struct cz_problem *free_place(struct cz_converter *c)
{
	return c->problems < CZ_MOST_PROBLEMS ? &c->problem[c->problems++] : NULL;
}

bool cz_convert_note(struct cz_converter *c, enum cz_message id, const char *field, size_t column, const char *detail,
		     struct cz_str value)
{
	struct cz_problem *p = free_place(c);
	c->effects++;
	c->untold += !p;
	for (size_t i = c->problems; !p && !c->dropping && i-- > 0;)
		if (c->problem[i].soft) /* why a row is refused must be told */
			p = &c->problem[i];
	if (p)
		*p = (struct cz_problem){id, field, column, detail, false, value};
	c->hard++;
	return false;
}

bool cz_convert_refuse(struct cz_converter *c, const struct cz_field *f, size_t column, enum cz_message id, struct cz_str value)
{
	const char *detail = NULL;
	if (id == CZ240 && strcmp(c->header->column[column].shown.s, f->key) != 0)
		detail = c->header->column[column].shown.s;
	return cz_convert_note(c, id, f->key, column < c->cells ? column + 1 : 0, detail, value);
}

void cz_convert_warn(struct cz_converter *c, struct cz_problem p)
{
	struct cz_problem *place = free_place(c);
	c->effects++;
	p.column = p.column < c->cells ? p.column + 1 : 0;
	p.soft = true;
	c->untold += !place;
	if (place)
		*place = p;
}

void cz_convert_let_go(struct cz_converter *c, const struct cz_field *f)
{
	c->let_go[f - c->type->field]++;
	c->let_go_all++;
	c->effects++;
}

const size_t *cz_converter_let_go(const struct cz_converter *c)
{
	return c->let_go_all ? c->let_go : NULL;
}

void cz_convert_soften(struct cz_converter *c, size_t from)
{
	for (size_t i = from; i < c->problems; i++) {
		c->problem[i].soft = true;
		c->problem[i].id = CZ308;
	}
	c->hard = 0;
	for (size_t i = 0; i < c->problems; i++)
		c->hard += !c->problem[i].soft;
}
