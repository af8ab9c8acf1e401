#include "intake/once.h"
#include "base/array.h"
#include "base/buf.h"

static const enum cz_message told_once[CZ_ONCE_KINDS] = {
	CZ131, CZ253, CZ254, CZ255, CZ256, CZ257, CZ269, CZ274, CZ282, CZ283, CZ340, CZ352, CZ359, CZ360, CZ367, CZ368, CZ370,
	CZ371, CZ373, CZ377, CZ380, CZ381, CZ384, CZ388, CZ389, CZ390, CZ391, CZ393,
};

/* Where it is in the list; its length when it is not there. */
static size_t place_of(enum cz_message id)
{
	size_t i = 0;
	while (i < CZ_COUNT(told_once) && told_once[i] != id)
		i++;
	return i;
}

bool cz_once_wants(enum cz_message id)
{
	return place_of(id) < CZ_COUNT(told_once);
}

void cz_once_add(struct cz_once *t, const struct cz_problem *p, size_t line)
{
	size_t i = place_of(p->id);
	if (i == CZ_COUNT(told_once) || t->at[i].n++)
		return;
	t->at[i].first = *p;
	t->at[i].line = line;
}

void cz_once_count(const struct cz_once *t, size_t *told)
{
	for (size_t i = 0; i < CZ_COUNT(told_once); i++) {
		const struct cz_message_text *m = cz_message_find(told_once[i]);
		told[m - cz_messages] += m->level == CZ_WARNING ? t->at[i].n : 0; /* rules are counted as they refuse */
	}
}

void cz_once_tell(const struct cz_once *t, const char *source, bool columns, struct cz_remarks *remarks)
{
	for (size_t i = 0; i < CZ_COUNT(told_once); i++) {
		const struct cz_once_first *a = &t->at[i];
		char number[24];
		struct cz_buf b = {.data = number, .cap = sizeof number};
		cz_buf_addf(&b, "%zu", a->n);
		if (a->n)
			cz_remark(remarks, &(struct cz_remark){.id = a->first.id, .source = source, .line = a->line, .detail = number,
							       .column = columns ? a->first.column : 0, .field = a->first.field});
	}
}
