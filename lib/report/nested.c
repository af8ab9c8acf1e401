#include "report/nested.h"
#include "base/array.h"
#include "base/map.h"
#include <stdlib.h>

/* Digits of the code of a district and of a municipality, with two letters before them. */
enum { DISTRICT, MUNICIPALITY, KINDS };
static const size_t length[KINDS] = {8, 6};

struct places {
	struct cz_map name[KINDS];
	uint32_t *of_line[KINDS]; /* per line: the number of its name; CZ_NO_GROUP */
	uint32_t *lines[KINDS];   /* per name: how many lines it has */
	uint32_t *is[KINDS];      /* per name: the number of the group, or CZ_NO_GROUP */
};

static bool is_code(const char *area)
{
	size_t n = strlen(area);
	return (n == 6 || n == 8 || n == 10) && strspn(area + 2, "0123456789") == n - 2;
}

static bool name_lines(struct places *p, int kind, const struct cz_table *t)
{
	for (size_t l = 0; l < t->lines; l++) {
		const char *area = t->line[l].key;
		p->of_line[kind][l] = CZ_NO_GROUP;
		if (!is_code(area) || strlen(area) < length[kind])
			continue;
		size_t i = cz_map_add(&p->name[kind], (struct cz_str){area + 2, length[kind] - 2}, NULL); /* its letters may be those of a smaller one */
		if (i == CZ_MAP_NONE)
			return false;
		p->of_line[kind][l] = (uint32_t)i;
		p->lines[kind][i]++;
	}
	return true;
}

static bool find_names(struct places *p, const struct cz_table *t)
{
	bool good = true;
	for (int kind = 0; good && kind < KINDS; kind++) {
		p->of_line[kind] = cz_array_new(t->lines, sizeof(uint32_t));
		p->lines[kind] = cz_array_new0(t->lines, sizeof(uint32_t));
		p->is[kind] = cz_array_new(t->lines, sizeof(uint32_t));
		good = p->of_line[kind] && p->lines[kind] && p->is[kind] && name_lines(p, kind, t);
	}
	return good;
}

/* Which names are groups: those with several lines, but fewer than what is above has. */
static void number_groups(struct cz_nested *x, struct places *p, const struct cz_table *t)
{
	for (int kind = KINDS; kind-- > 0;)
		for (size_t i = 0; i < p->name[kind].n; i++)
			p->is[kind][i] = CZ_NO_GROUP;
	for (int kind = KINDS; kind-- > 0;)
		for (size_t l = 0; l < t->lines; l++) {
			uint32_t i = p->of_line[kind][l], larger = kind == DISTRICT ? p->of_line[MUNICIPALITY][l] : CZ_NO_GROUP;
			size_t all = larger == CZ_NO_GROUP ? t->lines : p->lines[MUNICIPALITY][larger];
			if (i == CZ_NO_GROUP || p->is[kind][i] != CZ_NO_GROUP || p->lines[kind][i] < 2 || p->lines[kind][i] == all)
				continue;
			p->is[kind][i] = x->groups;
			x->above[x->groups++] = larger == CZ_NO_GROUP ? CZ_NO_GROUP : p->is[MUNICIPALITY][larger];
		}
	for (size_t l = 0; l < t->lines; l++) {
		x->group[l] = CZ_NO_GROUP;
		for (int kind = 0; kind < KINDS && x->group[l] == CZ_NO_GROUP; kind++)
			if (p->of_line[kind][l] != CZ_NO_GROUP)
				x->group[l] = p->is[kind][p->of_line[kind][l]];
	}
}

int cz_nested_find(struct cz_nested *x, const struct cz_table *areas, struct cz_err *err)
{
	*x = (struct cz_nested)CZ_NESTED_INIT;
	if (!areas)
		return 0;
	struct places p = {.of_line = {NULL}};
	x->group = cz_array_new(areas->lines, sizeof *x->group);
	x->above = cz_array_new(2 * areas->lines, sizeof *x->above);
	bool good = x->group && x->above && find_names(&p, areas);
	if (good)
		number_groups(x, &p, areas);
	for (int kind = 0; kind < KINDS; kind++) {
		cz_map_release(&p.name[kind]);
		free(p.of_line[kind]);
		free(p.lines[kind]);
		free(p.is[kind]);
	}
	if (!good)
		cz_nested_release(x);
	return good ? 0 : cz_fail_mem(err);
}

void cz_nested_release(struct cz_nested *x)
{
	free(x->group);
	free(x->above);
	*x = (struct cz_nested)CZ_NESTED_INIT;
}
