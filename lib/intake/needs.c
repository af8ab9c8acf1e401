#include "base/text.h"
#include "intake/convert_impl.h"
#include "model/types.h"

/* Columns that are named after kinds of help, with crosses in them: "Boodschappen", "Hulp bij [Tuin]"; and after the words of another
 * field, "Urgentie [Hoog]". */

enum { FEWEST = 2 }; /* one alone may be a question of another kind */

static const struct cz_field *help_of(const struct cz_type *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->field[i].codes == &cz_vocab_category)
			return &t->field[i];
	return NULL;
}

static bool fits_any(const struct cz_type *t, const struct cz_column *col)
{
	for (size_t i = 0; i < t->n; i++)
		if (cz_column_fits(col, &t->field[i]))
			return true;
	return false;
}

/* What stands in brackets at the end of a name of the field, "Hulp bij [Tuin]", or in a header of several rows under one: "Tuin". */
static struct cz_str choice_of(const struct cz_column *col, const struct cz_field *f)
{
	const struct cz_str none = {"", 0};
	size_t from = col->name.n;
	if (col->others)
		return none;
	if (col->question.n && cz_field_rank(f, col->question))
		return col->own;
	if (!from || !memchr("])", col->name.s[from - 1], 2) || cz_str_eq(col->plain, col->folded) || !cz_field_rank(f, col->plain))
		return none;
	while (from > 0 && !memchr("[(", col->name.s[from - 1], 2))
		from--;
	return cz_text_trim((struct cz_str){col->name.s + from, col->name.n - from - 1});
}

/* Columns of one question, each of a choice: all of them, when one at least is a kind of help that we know; and else columns that
 * are named after one as a whole, but not "Overig", under which anything may stand. NULL in code: a choice that is not known. None
 * beside a column that has the kind of help itself: that one is read, and the choices are told as a second one. */
struct grid {
	size_t *column;
	const char **code;
	size_t n, known;
};

static int find_choices(struct cz_converter *c, const struct cz_field *f, struct grid *g)
{
	struct cz_str question = {"", 0};
	for (size_t i = 0; i < c->header->n; i++) {
		const struct cz_column *col = &c->header->column[i];
		struct cz_str choice = choice_of(col, f);
		struct cz_str over = col->question.n ? col->question : col->plain;
		if (!col->used && !choice.n && cz_column_fits(col, f)) {
			g->n = g->known = 0;
			return 0;
		}
		if (col->used || !choice.n || (g->n && !cz_str_eq(over, question)))
			continue;
		const char *code = NULL;
		int rc = cz_names_find(&c->categories, choice, &code);
		if (rc < 0)
			return rc;
		question = over;
		g->known += rc > 0;
		g->code[g->n] = rc ? code : NULL;
		g->column[g->n++] = i;
	}
	return 0;
}

/* "Huisdieren", "Computer": what somebody has, unless a column beside it can only be a kind of help. */
static bool may_be_had(const struct cz_column *col)
{
	static const char *const thing[] = {
		"huisdier", "huisdieren", "dieren", "hond", "honden", "kat", "katten", "pets", "pet", "dog", "cat", "kind", "kinderen", "gezin",
		"children", "computer", "laptop", "tablet", "internet", "smartphone", "telefoon", "tuin", "garden", "auto", "car", "fiets",
	};
	return cz_text_is_one_of(col->plain, thing, CZ_COUNT(thing));
}

static int find_names(struct cz_converter *c, const struct cz_field *f, struct grid *g)
{
	bool sure = false;
	g->n = g->known = 0;
	for (size_t i = 0; i < c->header->n; i++) {
		const struct cz_column *col = &c->header->column[i];
		if (cz_column_fits(col, f)) {
			g->known = 0;
			return 0;
		}
		const char *code = NULL;
		int rc = col->used || col->no_kind || fits_any(c->type, col) ? 0 : cz_names_find(&c->categories, col->name, &code);
		if (rc < 0)
			return rc;
		if (!rc || strcmp(code, "OVG") == 0)
			continue;
		g->code[g->n] = code;
		g->column[g->n++] = i;
		g->known++;
		sure |= !may_be_had(col);
	}
	g->known = sure ? g->known : 0;
	return 0;
}

static int bind_grid(struct cz_converter *c, const struct cz_field *f, const struct grid *g, struct cz_err *err)
{
	struct cz_take *take = cz_arena_new0(&c->mem, 1, sizeof *take);
	struct bound *b = take ? cz_convert_new_bound(c, take, 0) : NULL;
	if (!b)
		return cz_fail_mem(err);
	*take = (struct cz_take){.field = f, .ticked = true};
	b->column = g->column;
	b->n = g->n;
	b->need = g->code;
	for (size_t i = 0; i < g->n; i++)
		c->header->column[g->column[i]].used = true;
	return 0;
}

int cz_convert_bind_needs(struct cz_converter *c, struct cz_err *err)
{
	const struct cz_field *f = help_of(c->type);
	struct grid g = {cz_arena_new0(&c->mem, c->header->n + 1, sizeof *g.column), cz_arena_new0(&c->mem, c->header->n + 1, sizeof *g.code), 0, 0};
	if (!f || cz_convert_is_bound(c, f))
		return 0;
	if (!g.column || !g.code)
		return cz_fail_mem(err);
	int rc = find_choices(c, f, &g);
	const bool chosen = g.n >= FEWEST && g.known;
	if (!rc && !chosen)
		rc = find_names(c, f, &g);
	if (rc)
		return cz_fail_mem(err);
	return g.n >= FEWEST && g.known && (chosen || !c->header->other_kinds) ? bind_grid(c, f, &g, err) : 0;
}

/* Whether a choice is a word of the field. */
static bool is_word_of(struct cz_converter *c, struct cz_take *take, size_t column, struct cz_str choice)
{
	union cz_field_value v = cz_field_unknown(take->field->kind);
	bool none;
	const bool good = !cz_text_has_digit(choice) && cz_convert_value(c, take, take->field, choice, column, &v, &none) && !none && !c->problems;
	c->problems = c->hard = 0;
	return good;
}

/* The columns of one question about the field, when all choices are its words; g->n 0: none, or another column has the field. */
static int find_words(struct cz_converter *c, const struct cz_field *f, struct grid *g)
{
	struct cz_take take = {.field = f};
	struct cz_str question = {"", 0};
	for (size_t i = 0; i < c->header->n; i++) {
		const struct cz_column *col = &c->header->column[i];
		const struct cz_str choice = col->used ? (struct cz_str){"", 0} : choice_of(col, f), over = col->question.n ? col->question : col->plain;
		if (!choice.n && (col->used || !cz_column_fits(col, f)))
			continue;
		if (!choice.n || (g->n && !cz_str_eq(over, question)) || !is_word_of(c, &take, i, choice)) {
			g->n = 0;
			return 0;
		}
		question = over;
		g->code[g->n] = cz_arena_text(&c->mem, choice.s, choice.n);
		g->column[g->n] = i;
		if (!g->code[g->n++])
			return -1;
	}
	return c->no_memory ? -1 : 0;
}

int cz_convert_bind_choices(struct cz_converter *c, struct cz_err *err)
{
	int rc = 0;
	for (size_t i = 0; i < c->type->n && !rc; i++) {
		const struct cz_field *f = &c->type->field[i];
		bool any = false;
		for (size_t k = 0; k < c->header->n && !any; k++)
			any = (f->kind == CZ_F_CODE || f->kind == CZ_F_INT || f->kind == CZ_F_BOOL) && choice_of(&c->header->column[k], f).n;
		if (!any || cz_convert_is_bound(c, f))
			continue;
		struct grid g = {cz_arena_new0(&c->mem, c->header->n + 1, sizeof *g.column), cz_arena_new0(&c->mem, c->header->n + 1, sizeof *g.code), 0, 0};
		if (!g.column || !g.code || find_words(c, f, &g))
			return cz_fail_mem(err);
		rc = g.n >= FEWEST ? bind_grid(c, f, &g, err) : 0;
	}
	return rc;
}

/* What each of b's columns is by the map: under the name by which the recipe calls it, or its own. One that stands for nothing leaves
 * all to the map. */
static int map_needs(struct cz_converter *c, struct bound *b, bool *all)
{
	*all = true;
	for (size_t i = 0; i < b->n && *all; i++) {
		struct cz_take *take = b->take;
		const struct cz_column *col = cz_convert_column(c, b->column[i]);
		if (!col)
			continue;
		int rc = cz_names_find(&take->map, cz_str_of(take->columns.v[i]), &b->need[i]);
		if (!rc)
			rc = cz_names_find(&take->map, col->name, &b->need[i]);
		if (rc < 0)
			return rc;
		b->need[i] = rc ? b->need[i] : NULL;
		*all = !rc || *b->need[i];
	}
	return 0;
}

int cz_convert_bind_mapped_needs(struct cz_converter *c, struct bound *b, struct cz_err *err)
{
	const struct cz_take *t = b->take;
	bool all = false;
	if (!t->ticked || t->field != help_of(c->type) || !t->mapped || t->otherwise != CZ_OTHERWISE_REFUSE || t->capture || t->lookup ||
	    cz_take_completes(t))
		return 0;
	const char **need = b->need = cz_arena_new0(&c->mem, b->n, sizeof *b->need);
	struct cz_take *plain = cz_arena_new0(&c->mem, 1, sizeof *plain);
	if (!need || !plain || map_needs(c, b, &all))
		return cz_fail_mem(err);
	b->need = all ? need : NULL;
	*plain = *t;
	plain->mapped = false;
	b->take = all ? plain : b->take;
	return 0;
}

/* Words under "[Anders]", such as "hond uitlaten": a kind of help that is known, or else something else, and told. False: they
 * may say that there is none. *code NULL: no memory, noted. */
static bool says_other(struct cz_converter *c, const struct bound *b, size_t i, struct cz_str cell, const char **code)
{
	static const char *const no[] = {"geen", "nee", "niet", "nog", "weet", "no", "not"};
	struct cz_str rest = cell, word;
	bool denies = cz_text_word(&rest, " ,.", &word) && cz_text_is_one_of(word, no, CZ_COUNT(no));
	if (!b->need[i] || strcmp(b->need[i], "OVG") != 0 || denies)
		return false;
	*code = NULL;
	int rc = cz_names_find(&c->categories, cell, code);
	if (rc < 0)
		cz_convert_no_memory(c);
	if (rc)
		return true;
	*code = b->need[i];
	cz_convert_warn(c, (struct cz_problem){CZ389, b->take->field->key, b->column[i], .value = cell});
	return true;
}

bool cz_convert_join_needs(struct cz_converter *c, const struct bound *b, struct cz_buf *out)
{
	const struct cz_field *f = b->take->field;
	bool good = true;
	for (size_t i = 0; i < b->n; i++) {
		struct cz_str cell = cz_convert_cell(c, b->column[i]);
		const struct cz_column *col = cz_convert_column(c, b->column[i]);
		enum cz_tick tick = col ? cz_convert_tick_at(c, b->take, b->column[i]) : CZ_TICK_NONE;
		if (tick == CZ_TICK_FAILED)
			return false;
		const char *code = b->need[i];
		const bool other = tick == CZ_TICK_WORDS && says_other(c, b, i, cell, &code);
		if (other && !code)
			return false;
		if (tick == CZ_TICK_WORDS && !other)
			good = cz_convert_refuse(c, f, b->column[i], code ? CZ208 : CZ239, cell);
		if (tick != CZ_TICK_YES && !other)
			continue;
		if (!code)
			good = cz_convert_refuse(c, f, b->column[i], CZ239, col->name);
		else if (out->len && f->kind != CZ_F_TEXTS)
			good = cz_convert_refuse(c, f, b->column[i], f->kind == CZ_F_TEXT ? CZ246 : CZ292, cell);
		else
			cz_buf_addf(out, "%s%s", out->len ? "|" : "", code);
	}
	return good;
}
