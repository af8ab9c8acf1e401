#include "model/life.h"
#include "base/array.h"
#include <stdlib.h>

static cz_day later(cz_day a, cz_day b)
{
	return a > b ? a : b; /* CZ_DAY_NONE lies before all days */
}

static cz_day day_of(const struct cz_match *m)
{
	return later(later(m->proposed, m->started), later(m->closing, m->ended));
}

static int by_life(const void *a, const void *b)
{
	const struct cz_match *x = *(const struct cz_match *const *)a, *y = *(const struct cz_match *const *)b;
	int c = strcmp(x->request, y->request);
	if (!c)
		c = strcmp(x->volunteer, y->volunteer);
	if (!c)
		c = (day_of(x) > day_of(y)) - (day_of(x) < day_of(y));
	if (!c)
		c = (x->status > y->status) - (x->status < y->status);
	return c ? c : (x > y) - (x < y); /* as they stand in the file */
}

static bool same_pair(const struct cz_match *a, const struct cz_match *b)
{
	return strcmp(a->request, b->request) == 0 && strcmp(a->volunteer, b->volunteer) == 0;
}

const struct cz_match **cz_life_sort(const struct cz_store *s)
{
	const struct cz_match **m = cz_array_new(s->matches.n, sizeof *m);
	for (size_t k = 0; m && k < s->matches.n; k++)
		m[k] = &s->matches.v[k];
	if (m)
		cz_array_sort(m, s->matches.n, sizeof *m, by_life);
	return m;
}

size_t cz_life_end(const struct cz_match **m, size_t n, size_t from)
{
	size_t end = from + 1;
	while (end < n && same_pair(m[from], m[end]))
		end++;
	return end;
}
