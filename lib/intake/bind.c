#include "base/array.h"
#include "base/text.h"
#include "intake/convert_impl.h"
#include "model/types.h"

/* The columns of a file are bound to fields once: those that a recipe names, then those that are known by their names. */

/* "Nr;Soort;Postcode" in quotes as a whole, or with another sign between its names. */
static bool is_in_one_cell(const struct cz_header *h)
{
	static const char signs[] = ";,\t|=^~#:";
	enum { FEWEST = 2 };
	size_t most = 0;
	for (const char *sign = signs; *sign && h->n == 1; sign++) {
		size_t n = 0;
		for (size_t i = 0; i < h->column[0].name.n; i++)
			n += h->column[0].name.s[i] == *sign;
		most = n > most ? n : most;
	}
	return most >= FEWEST;
}

static bool is_missing(const struct cz_converter *c, const char *name)
{
	struct cz_err none = CZ_ERR_INIT;
	bool each = c->recipe->each.as && strcmp(name, c->recipe->each.as) == 0;
	return !each && cz_header_find(c->header, name, &none) == CZ_COLUMN_NONE;
}

static bool names_it(const struct cz_take *t, size_t columns, const char *name)
{
	for (size_t i = 0; i < columns; i++)
		if (strcmp(t->columns.v[i], name) == 0)
			return true;
	return false;
}

/* Whether a take before this one misses it, or this one in a column before. */
static bool is_listed(const struct cz_converter *c, size_t take, size_t column, const char *name)
{
	for (size_t i = 0; i < take; i++)
		if (!c->recipe->take[i].optional && names_it(&c->recipe->take[i], c->recipe->take[i].columns.n, name))
			return true;
	return names_it(&c->recipe->take[take], column, name);
}

static void add_missing(const struct cz_converter *c, size_t take, const char *first, struct cz_buf *names)
{
	const struct cz_take *t = &c->recipe->take[take];
	for (size_t i = 0; i < t->columns.n && !t->optional; i++) {
		const char *name = t->columns.v[i];
		if (is_missing(c, name) && strcmp(name, first) != 0 && !is_listed(c, take, i, name))
			cz_buf_addf(names, ", %s", name);
	}
}

/* All that its fields miss, so that who mends the recipe needs not come back for the next. */
int cz_convert_missing_column(const struct cz_converter *c, const char *name, struct cz_err *err)
{
	struct cz_buf names = CZ_BUF_INIT;
	if (is_in_one_cell(c->header))
		return cz_fail_rule(err, CZ395, CZ_STR(""), NULL);
	cz_buf_adds(&names, name);
	for (size_t i = 0; i < c->recipe->n; i++)
		add_missing(c, i, name, &names);
	if (cz_buf_failed(&names))
		cz_fail_mem(err);
	else
		cz_fail_rule(err, CZ314, (struct cz_str){cz_buf_text(&names), names.len}, NULL);
	cz_buf_release(&names);
	return err->code;
}

int cz_convert_bind_column(struct cz_converter *c, const char *name, size_t *out, struct cz_err *err)
{
	if (c->recipe->each.as && strcmp(name, c->recipe->each.as) == 0) {
		*out = EACH_COLUMN;
		return 0;
	}
	*out = cz_header_find(c->header, name, err);
	if (err->code)
		return err->code;
	if (*out != CZ_COLUMN_NONE)
		c->header->column[*out].used = true;
	return 0;
}

static int bind_when(struct cz_converter *c, const struct cz_when *w, size_t *out, struct cz_err *err)
{
	*out = CZ_COLUMN_NONE;
	if (!w->column)
		return 0;
	int rc = cz_convert_bind_column(c, w->column, out, err);
	return rc ? rc : *out == CZ_COLUMN_NONE ? cz_convert_missing_column(c, w->column, err) : 0;
}

struct bound *cz_convert_new_bound(struct cz_converter *c, struct cz_take *take, size_t n)
{
	if (!CZ_ARRAY_MORE(c->bound, c->n, c->cap))
		return NULL;
	struct bound *b = &c->bound[c->n];
	*b = (struct bound){.take = take, .n = n, .when = CZ_COLUMN_NONE};
	b->together = take->crossed || (take->ticked && take->field->kind == CZ_F_TIMES);
	b->column = cz_arena_new0(&c->mem, n, sizeof *b->column);
	if (!b->column)
		return NULL;
	c->n++;
	return b;
}

static int bind_take(struct cz_converter *c, struct cz_take *take, struct cz_err *err)
{
	struct bound *b = cz_convert_new_bound(c, take, take->columns.n);
	if (!b)
		return cz_fail_mem(err);
	for (size_t i = 0; i < b->n; i++) {
		int rc = cz_convert_bind_column(c, take->columns.v[i], &b->column[i], err);
		if (rc)
			return rc;
		if (b->column[i] == CZ_COLUMN_NONE && !take->optional)
			return cz_convert_missing_column(c, take->columns.v[i], err);
	}
	if (take->crossed)
		cz_header_number_crossed(c->header, b->column, b->n);
	int rc = cz_convert_bind_mapped_needs(c, b, err);
	return rc ? rc : bind_when(c, &take->when, &b->when, err);
}

bool cz_convert_is_bound(const struct cz_converter *c, const struct cz_field *f)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->bound[i].take->field == f || c->bound[i].take->field2 == f)
			return true;
	return false;
}

/* The column that says the same where the one of b is empty, if there is one. */
static int bind_spare(struct cz_converter *c, struct bound *b, struct cz_err *err)
{
	const size_t at = b->column[0];
	for (size_t i = 0; i < c->header->n && !b->first; i++) {
		if (!c->header->column[i].spare || c->header->column[i].instead != at + 1)
			continue;
		b->column = cz_arena_new0(&c->mem, 2, sizeof *b->column);
		if (!b->column)
			return cz_fail_mem(err);
		b->column[0] = at;
		b->column[1] = i;
		b->n = 2;
		b->first = true;
	}
	return 0;
}

/* An organisation or a partnership without a number goes by its name, as in other files. */
static void name_as_id(const struct cz_type *t, size_t *column)
{
	if (t != &cz_type_organisation && t != &cz_type_partnership)
		return;
	size_t *id = &column[cz_type_field(t, CZ_STR("id")) - t->field];
	const size_t name = column[cz_type_field(t, CZ_STR("name")) - t->field];
	if (*id == CZ_COLUMN_NONE && name < CZ_COLUMN_TAKEN)
		*id = name;
}

/* Columns known by their names. */
static int bind_known(struct cz_converter *c, struct cz_err *err)
{
	size_t *column = cz_arena_new0(&c->mem, c->type->n, sizeof *column);
	c->known = cz_arena_new0(&c->mem, c->type->n, sizeof *c->known);
	if (!c->known || !column)
		return cz_fail_mem(err);
	for (size_t i = 0; i < c->type->n; i++)
		column[i] = cz_convert_is_bound(c, &c->type->field[i]) ? CZ_COLUMN_TAKEN : CZ_COLUMN_NONE;
	int rc = cz_header_settle(c->header, c->type, column, err);
	if (!rc)
		name_as_id(c->type, column);
	for (size_t i = 0; i < c->type->n && !rc; i++) {
		if (column[i] >= c->header->n)
			continue;
		c->known[i] = (struct cz_take){.field = &c->type->field[i], .date.window = c->recipe->window};
		struct bound *b = cz_convert_new_bound(c, &c->known[i], 1);
		if (!b)
			return cz_fail_mem(err);
		b->column[0] = column[i];
		rc = bind_spare(c, b, err);
	}
	return rc;
}

int cz_convert_bind_constant(struct cz_converter *c, const char *field, const char *value, struct cz_err *err)
{
	const struct cz_field *f = cz_type_field(c->type, cz_str_of(field));
	if (cz_convert_is_bound(c, f))
		return 0;
	struct cz_take *take = cz_arena_new0(&c->mem, 1, sizeof *take);
	if (!take)
		return cz_fail_mem(err);
	*take = (struct cz_take){.field = f, .constant = value};
	return cz_convert_new_bound(c, take, 0) ? 0 : cz_fail_mem(err);
}

static void mark_used(struct cz_converter *c, const struct bound *b)
{
	for (size_t i = 0; i < b->n; i++)
		c->header->column[b->column[i]].used = true;
}

/* Days in one column and dayparts in another, or either in several. */
static int bind_crossed(struct cz_converter *c, struct cz_err *err)
{
	const struct cz_field *times = cz_type_field(c->type, CZ_STR("times"));
	for (size_t i = 0; i < c->n && times; i++) {
		struct bound *b = &c->bound[i];
		if (b->take->field != times || b->take != &c->known[times - c->type->field])
			continue;
		size_t *column = cz_arena_new0(&c->mem, c->header->n + 1, sizeof *column);
		if (!column)
			return cz_fail_mem(err);
		size_t n = cz_header_crossed(c->header, b->column[0], times, column);
		if (n == 1)
			continue;
		b->column = column;
		b->n = n;
		b->together = b->take->crossed = true;
		mark_used(c, b);
	}
	return 0;
}

struct bound *cz_convert_bound_of(struct cz_converter *c, const struct cz_take *take)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->bound[i].take == take)
			return &c->bound[i];
	return NULL;
}

/* A sheet with a column for each day or daypart: what is ticked says when the person can, together with the one column that is
 * known to say it, or with one of hours, "Tijd". */
static int bind_days(struct cz_converter *c, struct cz_err *err)
{
	const struct cz_field *times = cz_type_field(c->type, CZ_STR("times"));
	struct cz_take *take = times ? &c->known[times - c->type->field] : NULL;
	struct bound *b = times ? cz_convert_bound_of(c, take) : NULL;
	if (!times || (b ? take->crossed : cz_convert_is_bound(c, times)))
		return 0;
	size_t *column = cz_arena_new0(&c->mem, c->header->n + 1, sizeof *column);
	if (!column)
		return cz_fail_mem(err);
	size_t n = cz_header_days(c->header, b ? b->column[0] : CZ_COLUMN_NONE, column);
	if (!n)
		return 0;
	take->field = times;
	take->ticked = true;
	const bool known = b;
	b = known ? b : cz_convert_new_bound(c, take, 0);
	if (!b)
		return cz_fail_mem(err);
	b->column = column;
	b->n = known ? n : n + cz_header_hours(c->header, column + n);
	b->together = true;
	mark_used(c, b);
	cz_header_mark_twins(c->header, column, n);
	return 0;
}

/* Members inside the answers of JSON that are none by their names, as in a list of Typeform: {"answers": [{"field": {"ref": "amb1"}}]}. */
static bool has_inner_answers(const struct cz_header *h)
{
	for (size_t i = 0; i < h->n; i++)
		if (cz_text_starts(h->column[i].name, "answers.") || cz_text_starts(h->column[i].name, "antwoorden."))
			return true;
	return false;
}

/* Why a field that every record has to have is missed. */
static enum cz_message why_missed(const struct cz_converter *c, const struct cz_field *f)
{
	if (is_in_one_cell(c->header))
		return CZ395;
	if (c->type == &cz_type_match)
		return CZ394;
	if (f->kind == CZ_F_VALUE && c->type == &cz_type_response)
		return CZ280;
	return f->flags & CZ_FIELD_ID && cz_header_has_house(c->header) ? CZ397 : CZ312;
}

int cz_convert_check(const struct cz_converter *c, struct cz_err *err)
{
	for (size_t i = 0; i < c->type->n; i++) {
		const struct cz_field *f = &c->type->field[i];
		if (c->type == &cz_type_response && f->kind == CZ_F_VALUE && !c->items && has_inner_answers(c->header))
			return cz_fail_rule(err, CZ281, cz_str_of(f->key), c->type->name);
		if (!(f->flags & CZ_FIELD_REQUIRED) || cz_convert_is_bound(c, f) || (f->kind == CZ_F_VALUE && c->items))
			continue;
		return cz_fail_rule(err, why_missed(c, f), cz_str_of(f->key), c->type->name);
	}
	if (c->n == 0 && c->items == 0)
		return cz_fail_rule(err, CZ313, CZ_STR(""), c->type->name);
	return 0;
}

static int bind_doubts(struct cz_converter *c, struct cz_err *err)
{
	const struct cz_field *times = cz_type_field(c->type, CZ_STR("times"));
	struct bound *known = times ? cz_convert_bound_of(c, &c->known[times - c->type->field]) : NULL;
	return !times || (cz_convert_is_bound(c, times) && !known) ? 0 : cz_convert_bind_doubts(c, known, err);
}

static int bind_each(struct cz_converter *c, struct cz_err *err)
{
	const struct cz_each *each = &c->recipe->each;
	c->each = cz_arena_new0(&c->mem, each->columns.n, sizeof *c->each);
	if (!c->each)
		return cz_fail_mem(err);
	for (size_t i = 0; i < each->columns.n; i++) {
		size_t at = cz_header_find(c->header, each->columns.v[i], err);
		if (err->code)
			return err->code;
		if (at == CZ_COLUMN_NONE)
			return cz_convert_missing_column(c, each->columns.v[i], err);
		c->header->column[at].used = true;
		c->each[c->each_n++] = at;
	}
	return 0;
}

static uint64_t required_fields(const struct cz_converter *c)
{
	uint64_t fields = 0;
	for (size_t i = 0; i < c->type->n; i++)
		fields |= (uint64_t)(c->type->field[i].flags & CZ_FIELD_REQUIRED ? 1 : 0) << i;
	for (size_t i = 0; i < c->n; i++)
		fields |= (uint64_t)c->bound[i].take->required << (c->bound[i].take->field - c->type->field);
	return fields;
}

/* Whether all cells of b stand in one column, or are read as those of its first. */
static bool is_of_one_column(const struct cz_converter *c, const struct bound *b)
{
	return !b->first && (!b->n || b->column[0] != EACH_COLUMN || c->each_n == 1);
}

/* What of a take is the same in all rows. */
static void settle(const struct cz_converter *c, struct bound *b)
{
	const struct cz_take *t = b->take;
	bool one = b->n == 1 && b->column[0] < EACH_COLUMN && !b->together && !t->ticked && !t->constant;
	bool renamed = c->id_key && t->field->kind == CZ_F_TEXTS; /* ids in a list get their pseudonyms in their place */
	b->direct = one && !t->when.column && !t->field2;
	b->keeps = cz_kept_suits(t->field->kind) && !renamed && is_of_one_column(c, b);
}

static int bind_takes(struct cz_converter *c, struct cz_err *err)
{
	int rc = 0;
	for (size_t i = 0; i < c->recipe->n && !rc; i++)
		rc = bind_take(c, &c->recipe->take[i], err);
	return rc ? rc : bind_when(c, &c->recipe->only, &c->only, err);
}

static int mark_columns(struct cz_converter *c, struct cz_err *err)
{
	(void)err;
	cz_header_mark_titles(c->header);
	cz_header_mark_others(c->header, c->type);
	return 0;
}

static int mark_by_names(struct cz_converter *c, struct cz_err *err)
{
	(void)err;
	cz_header_mark_asker(c->header, c->type);
	cz_header_distrust_days(c->header);
	return 0;
}

static int bind_vog(struct cz_converter *c, struct cz_err *err)
{
	(void)err;
	cz_convert_bind_vog(c);
	return 0;
}

static int bind_answers(struct cz_converter *c, struct cz_err *err)
{
	return c->type == &cz_type_response ? cz_answers_bind(c, err) : 0;
}

static int bind_ticked(struct cz_converter *c, struct cz_err *err)
{
	int rc = 0;
	for (size_t i = 0; i < c->n && !rc; i++)
		if (c->bound[i].take->ticked && c->bound[i].take->field->kind == CZ_F_TIMES)
			rc = cz_convert_bind_ticked(c, &c->bound[i], err);
	return rc;
}

/* What is the same in all rows, once each field has its columns. */
static int settle_all(struct cz_converter *c, struct cz_err *err)
{
	(void)err;
	for (size_t i = 0; i < c->n; i++)
		settle(c, &c->bound[i]);
	c->required = required_fields(c);
	const char *kind = c->type == &cz_type_request ? "category" : "categories";
	const size_t status = cz_converter_column(c, "status");
	c->merged = status && status < cz_converter_column(c, "id") ? cz_type_field(c->type, CZ_STR("status")) : NULL;
	c->kind = cz_converter_column(c, kind) ? cz_type_field(c->type, cz_str_of(kind)) : NULL;
	return 0;
}

/*
 * Which column is read for what, decided once for a file, step by step. Each takes from the columns that none before it took, so
 * that the order decides. What a name says by itself was read with the header (header.c and its parts), what the first cells show
 * of a column before that (top_cells.c). Those by names are left out where a recipe reads its own columns only.
 */
static const struct step {
	int (*run)(struct cz_converter *c, struct cz_err *err);
	bool by_names;
} steps[] = {
	{bind_each, false},               /* the columns of "each" */
	{bind_takes, false},              /* those that the recipe names */
	{mark_columns, false},            /* whose columns are: those of somebody else are not read by their names, and tell of no end */
	{mark_by_names, true},            /* nor is the gender of who asks, nor are days under "Afwezigheid" */
	{cz_convert_bind_needs, true},    /* "Tuin;Vervoer" with crosses, before a field takes one of them by its name */
	{cz_convert_bind_choices, true},  /* "Urgentie [Laag]" and "Urgentie [Hoog]" with crosses, likewise */
	{bind_known, true},               /* for each field that is left, the column that fits it best, and one for its empty cells */
	{bind_vog, true},                 /* a certificate's status, beside its day, which is known now */
	{cz_convert_bind_joined, true},   /* "Taal 2": more columns for the lists that have one */
	{bind_crossed, true},             /* days beside dayparts, when one of them was taken as times */
	{bind_days, true},                /* a column for each day, with that one or without any */
	{cz_convert_bind_refusals, false}, /* in which nothing may stand, by the recipe */
	{bind_doubts, true},              /* or since nobody can read what they say of times; all others that do are taken now */
	{cz_convert_bind_ends, false},    /* of what is left, those that may tell of an end, whoever left them out */
	{bind_answers, false},            /* and the statements of a survey */
	{bind_ticked, false},             /* what the names of all columns of dayparts say */
	{settle_all, false},
};

int cz_convert_bind(struct cz_converter *c, struct cz_err *err)
{
	int rc = 0;
	for (size_t i = 0; i < CZ_COUNT(steps) && !rc; i++)
		if (!steps[i].by_names || c->recipe->known_names)
			rc = steps[i].run(c, err);
	return rc;
}
