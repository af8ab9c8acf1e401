#include "report/parts.h"
#include "report/draw.h"

const struct cz_picture *cz_parts_picture(const struct cz_section *s, size_t heading)
{
	for (size_t k = heading + 1; k < s->blocks && s->block[k].kind != CZ_BLOCK_HEADING; k++) {
		const struct cz_block *x = &s->block[k];
		if (x->kind == CZ_BLOCK_PICTURES && x->n && x->picture->table && cz_draw_role(x->picture->table, CZ_ROLE_MEAN) != CZ_NO_LINE)
			return x->picture;
	}
	return NULL;
}

const struct cz_table *cz_parts_like(const struct cz_section *s, size_t *parts)
{
	enum { TO_COMPARE = 2 };
	const struct cz_table *like = NULL;
	size_t with_means = 0;
	*parts = 0;
	for (size_t k = 0; k < s->blocks; k++) {
		if (s->block[k].kind != CZ_BLOCK_HEADING)
			continue;
		const struct cz_picture *p = cz_parts_picture(s, k);
		like = like || !p ? like : p->table;
		with_means += p != NULL;
		++*parts;
	}
	return with_means >= TO_COMPARE ? like : NULL;
}

struct cz_cell cz_parts_mean(const struct cz_picture *p, const char *key, const struct cz_column **c)
{
	static const struct cz_column none = {.measure = CZ_IN_SCORE, .decimals = 1};
	size_t line = p ? cz_table_find(p->table, key) : CZ_NO_LINE;
	*c = &none;
	if (line == CZ_NO_LINE)
		return (struct cz_cell){.shown = CZ_UNKNOWN};
	size_t mean = cz_draw_role(p->table, CZ_ROLE_MEAN);
	*c = &p->table->column[mean];
	return p->table->line[line].cell[mean];
}
