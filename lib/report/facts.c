#include "report/draw.h"
#include "report/printed.h"

/* What a picture shows, in words, for those who cannot see it: cells of its table as they are printed, and nothing else. */

static void add_cell(const struct cz_draw *d, const struct cz_table *t, size_t line, size_t column, struct cz_buf *b)
{
	cz_cell_say(b, d->r->lang, &t->column[column], &t->line[line].cell[column]);
}

static void add_phrase(const struct cz_draw *d, enum cz_phrase id, struct cz_buf *words, size_t n, struct cz_buf *b)
{
	const char *word[4] = {NULL};
	for (size_t i = 0; i < n && i + 1 < CZ_COUNT(word); i++)
		word[i] = cz_buf_text(&words[i]);
	cz_phrase_add(b, d->r->lang, id, 2, word);
	for (size_t i = 0; i < n; i++) {
		b->failed |= words[i].failed;
		cz_buf_release(&words[i]);
	}
}

/* The lowest and the highest number of a column from a line on. False where one is not shown, which may lie beyond them. */
static bool find_ends(const struct cz_picture *p, size_t *low, size_t *high)
{
	const struct cz_table *t = p->table;
	*low = *high = p->first;
	for (size_t l = p->first; l < t->lines; l++) {
		const struct cz_cell *c = &t->line[l].cell[p->column];
		if (!cz_cell_has(c))
			return false;
		*low = c->value < t->line[*low].cell[p->column].value ? l : *low;
		*high = c->value > t->line[*high].cell[p->column].value ? l : *high;
	}
	return true;
}

/* How it began, how it stands now, and between which numbers it moved. */
static void series(const struct cz_draw *d, const struct cz_picture *p, struct cz_buf *b)
{
	const struct cz_table *t = p->table;
	const size_t ends[] = {p->first, t->lines - 1};
	size_t low, high;
	for (size_t i = 0; i < CZ_COUNT(ends); i++) {
		cz_buf_addf(b, "%s%s: ", i ? "; " : "", t->line[ends[i]].label);
		add_cell(d, t, ends[i], p->column, b);
	}
	if (find_ends(p, &low, &high)) {
		struct cz_buf word[] = {CZ_BUF_INIT, CZ_BUF_INIT};
		add_cell(d, t, low, p->column, &word[0]);
		add_cell(d, t, high, p->column, &word[1]);
		cz_buf_adds(b, "; ");
		add_phrase(d, CZ_P_FACT_ENDS, word, CZ_COUNT(word), b);
	}
	cz_buf_addc(b, '.');
}

/* The first lines, those with most. */
static void first_lines(const struct cz_draw *d, const struct cz_picture *p, size_t columns, struct cz_buf *b)
{
	enum { MOST = 3 };
	const struct cz_table *t = p->table;
	struct cz_buf list = CZ_BUF_INIT;
	for (size_t l = 0; l < t->lines && l < MOST; l++) {
		cz_buf_addf(&list, "%s‘%s’ ", l ? ", " : "", t->line[l].label);
		for (size_t c = 0; c < columns; c++) {
			cz_buf_adds(&list, c ? " / " : "");
			add_cell(d, t, l, p->column + c, &list);
		}
	}
	add_phrase(d, t->lines > MOST ? CZ_P_FACT_FIRST : CZ_P_FACT_ALL, &list, 1, b);
	if (columns > 1)
		cz_buf_addf(b, " (%s / %s)", t->column[0].label, t->column[1].label);
	cz_buf_addc(b, '.');
}

/* "3.0 (Organisation, Process)" */
static void add_end(const struct cz_draw *d, const struct cz_table *t, const struct cz_lines *end, size_t column, struct cz_buf *b)
{
	add_cell(d, t, end->at[0], column, b);
	for (size_t i = 0; i < end->n; i++)
		cz_buf_addf(b, "%s%s", i ? ", " : " (", t->line[end->at[i]].label);
	cz_buf_addc(b, ')');
}

/* Those that are not shown, or all of them where it cannot be told which is lowest and highest. */
static void add_each(const struct cz_draw *d, const struct cz_table *t, size_t column, bool all, struct cz_buf *b)
{
	bool first = all;
	for (size_t l = 0; l < t->lines; l++) {
		if (!all && cz_draw_has(t, l, column))
			continue;
		cz_buf_addf(b, "%s %s ", first ? ":" : ";", t->line[l].label);
		add_cell(d, t, l, column, b);
		first = false;
	}
}

/* From the lowest to the highest mean of a column. */
static void scores(const struct cz_draw *d, const struct cz_table *t, size_t column, struct cz_buf *b)
{
	const struct cz_lines low = cz_printed_lowest(t, column), high = cz_printed_highest(t, column);
	const bool known = low.n && high.n;
	cz_buf_adds(b, t->column[column].label);
	if (known) {
		struct cz_buf word[] = {CZ_BUF_INIT, CZ_BUF_INIT};
		add_end(d, t, &low, column, &word[0]);
		add_end(d, t, &high, column, &word[1]);
		add_phrase(d, CZ_P_FACT_MEANS, word, CZ_COUNT(word), b);
	}
	add_each(d, t, column, !known, b);
	cz_buf_addc(b, '.');
}

static bool shows(const struct cz_table *t, size_t column)
{
	for (size_t l = 0; l < t->lines; l++)
		if (cz_draw_has(t, l, column))
			return true;
	return false;
}

/* The mean of all, or else those of the parties that are shown without it. */
static void means(const struct cz_draw *d, const struct cz_table *t, struct cz_buf *b)
{
	const size_t mean = cz_draw_role(t, CZ_ROLE_MEAN);
	const bool all = mean != CZ_NO_LINE && shows(t, mean);
	if (all)
		scores(d, t, mean, b);
	for (size_t c = 0; !all && c < t->columns; c++)
		if (t->column[c].role == CZ_ROLE_PARTY && shows(t, c)) {
			cz_buf_adds(b, b->len ? " " : "");
			scores(d, t, c, b);
		}
}

/* The first wave and the last. */
static void waves(const struct cz_draw *d, const struct cz_table *t, struct cz_buf *b)
{
	const size_t last = t->columns - 1;
	struct cz_buf word[] = {CZ_BUF_INIT, CZ_BUF_INIT, CZ_BUF_INIT};
	cz_buf_adds(&word[0], t->column[0].label);
	cz_buf_adds(&word[1], t->column[last].label);
	for (size_t l = 0; l < t->lines; l++) {
		cz_buf_addf(&word[2], "%s%s ", l ? "; " : "", t->line[l].label);
		add_cell(d, t, l, 0, &word[2]);
		cz_buf_adds(&word[2], cz_phrase_text(d->r->lang, CZ_P_AND));
		add_cell(d, t, l, last, &word[2]);
	}
	add_phrase(d, CZ_P_FACT_WAVES, word, CZ_COUNT(word), b);
}

void cz_draw_facts(const struct cz_draw *d, const struct cz_picture *p, struct cz_buf *b)
{
	const struct cz_table *t = p->table;
	if (t->lines <= p->first || !t->columns)
		return;
	switch (p->kind) {
	case CZ_PICTURE_SERIES:
		series(d, p, b);
		break;
	case CZ_PICTURE_BARS:
		first_lines(d, p, t->columns > 1 ? 2 : 1, b);
		break;
	case CZ_PICTURE_MAP:
		first_lines(d, p, 1, b);
		break;
	case CZ_PICTURE_DOTS:
	case CZ_PICTURE_RADAR:
		means(d, t, b);
		break;
	case CZ_PICTURE_SLOPES:
		waves(d, t, b);
		break;
	}
}
