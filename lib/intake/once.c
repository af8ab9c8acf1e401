#include "intake/once.h"
#include "base/array.h"
#include "base/buf.h"

static const enum cz_message told_once[] = {
	CZ131, CZ252, CZ253, CZ254, CZ255, CZ256, CZ257, CZ269, CZ270, CZ272, CZ274, CZ275, CZ277, CZ278, CZ282, CZ283, CZ290, CZ297, CZ332,
	CZ340, CZ352, CZ359, CZ360, CZ367, CZ368, CZ370, CZ371, CZ373, CZ377, CZ380, CZ381, CZ384, CZ388, CZ389, CZ390, CZ391, CZ393,
};
_Static_assert(CZ_COUNT(told_once) == CZ_ONCE_KINDS, "as many as there is room for");

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

static void count_column(struct cz_once_first *a, size_t column)
{
	size_t i = 0;
	while (i < CZ_ONCE_COLUMNS && a->in[i].n && a->in[i].column != column)
		i++;
	if (i == CZ_ONCE_COLUMNS)
		return;
	a->in[i].column = column;
	a->in[i].n++;
}

void cz_once_add(struct cz_once *t, const struct cz_problem *p, size_t line)
{
	size_t i = place_of(p->id);
	if (i == CZ_COUNT(told_once))
		return;
	count_column(&t->at[i], p->column);
	if (t->at[i].n++)
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

/* "12", or of several columns, and of one in JSON that its field says nothing of, "12: Reden vertrek 8, Actief 3, + 1". */
static void add_counts(const struct cz_once_first *a, const struct cz_header *h, bool numbers, struct cz_buf *out)
{
	enum { LONGEST = 40 };
	const bool named = a->in[1].n || (!numbers && a->first.id == CZ373);
	size_t rest = a->n;
	cz_buf_addf(out, "%zu", a->n);
	for (size_t i = 0; i < CZ_ONCE_COLUMNS && named && a->in[i].n; i++) {
		const size_t at = a->in[i].column;
		const struct cz_str name = at && at <= h->n ? h->column[at - 1].shown : (struct cz_str){"", 0};
		cz_buf_adds(out, i ? ", " : ": ");
		if (name.n && name.n <= LONGEST)
			cz_buf_add(out, name.s, name.n);
		else
			cz_buf_addf(out, "#%zu", at);
		cz_buf_addf(out, " %zu", a->in[i].n);
		rest -= a->in[i].n;
	}
	if (named && rest)
		cz_buf_addf(out, ", + %zu", rest);
}

int cz_once_tell(const struct cz_once *t, const char *source, const struct cz_header *h, bool numbers, struct cz_remarks *remarks,
		 struct cz_err *err)
{
	struct cz_buf counts = CZ_BUF_INIT;
	for (size_t i = 0; i < CZ_COUNT(told_once) && !cz_buf_failed(&counts); i++) {
		const struct cz_once_first *a = &t->at[i];
		if (!a->n)
			continue;
		cz_buf_clear(&counts);
		add_counts(a, h, numbers, &counts);
		cz_remark(remarks, &(struct cz_remark){.id = a->first.id, .source = source, .line = a->line, .detail = cz_buf_text(&counts),
						       .column = numbers ? a->first.column : 0, .field = a->first.field});
	}
	const int rc = cz_buf_failed(&counts) ? cz_fail_mem(err) : 0;
	cz_buf_release(&counts);
	return rc;
}
