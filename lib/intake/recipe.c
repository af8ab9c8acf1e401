#include "intake/recipe_impl.h"
#include "base/text.h"
#include "intake/statements.h"
#include "model/banks.h"
#include <stdio.h>

/* A recipe is read member by member; whatever it says that we do not know is a mistake, told with its path. */

/* parts */

static int read_dialect(struct cz_reading *rd, const struct cz_value *recipe)
{
	const struct cz_value *v = cz_value_get(recipe, "dialect");
	struct cz_dialect *d = &rd->r->dialect;
	bool header = true, double_quote = true, skip_space = false;
	const char *ignored = NULL;
	if (!v)
		return 0;
	size_t back = cz_reading_enter(rd, "dialect");
	int rc = cz_reading_keys(rd, v, "delimiter|quoteChar|doubleQuote|header|headerRows|commentRows|commentChar|lineTerminator|"
					"skipInitialSpace|$schema|csvddfVersion|title|name|description");
	if (!rc)
		rc = cz_reading_sign(rd, v, "delimiter", &d->csv.delimiter);
	if (!rc && cz_value_get(v, "quoteChar") && cz_value_text(v, "quoteChar", "x").n == 0)
		d->csv.no_quotes = true;
	else if (!rc)
		rc = cz_reading_sign(rd, v, "quoteChar", &d->csv.quote);
	if (!rc)
		rc = cz_reading_truth(rd, v, "doubleQuote", &double_quote);
	if (!rc && !double_quote)
		rc = cz_reading_wrong(rd, "doubleQuote", "only doubled quotes are read");
	if (!rc)
		rc = cz_reading_truth(rd, v, "skipInitialSpace", &skip_space);
	if (!rc && skip_space)
		rc = cz_reading_wrong(rd, "skipInitialSpace", "spaces before a cell never count, but a quote has to be its first sign");
	if (!rc)
		rc = cz_reading_truth(rd, v, "header", &header);
	if (!rc)
		rc = cz_reading_numbers(rd, v, "headerRows", d->header_row, &d->header_rows);
	if (!rc)
		rc = cz_reading_numbers(rd, v, "commentRows", d->skip_row, &d->skip_rows);
	if (!rc)
		rc = cz_reading_sign(rd, v, "commentChar", &d->comment);
	if (!rc)
		rc = cz_reading_text(rd, v, "lineTerminator", &ignored);
	if (!d->csv.quote)
		d->csv.quote = '"';
	d->no_header = !header;
	if (header && !d->header_rows) {
		d->header_rows = d->header_row[0] = 1;
		while (cz_dialect_lists(d->skip_row, d->skip_rows, d->header_row[0]))
			d->header_row[0]++;
	}
	rd->r->dialect_given = true;
	cz_reading_leave(rd, back);
	return rc;
}

static int read_fields(struct cz_reading *rd, const struct cz_value *v, const char *path)
{
	const struct cz_value *list = cz_value_get(v, "fields");
	if (!list)
		return 0;
	if (list->kind != CZ_LIST)
		return cz_reading_wrong(rd, path, "a list is expected");
	rd->r->take = cz_arena_new0(&rd->r->mem, list->n, sizeof *rd->r->take);
	if (!rd->r->take)
		return cz_fail_mem(rd->err);
	int rc = 0;
	for (uint32_t i = 0; i < list->n && !rc; i++) {
		size_t back = cz_reading_enter(rd, "%s[%u]", path, (unsigned)i);
		rc = cz_recipe_take(rd, &list->item[i], &rd->r->take[rd->r->n++]);
		cz_reading_leave(rd, back);
	}
	return rc;
}

static int read_schema(struct cz_reading *rd, const struct cz_value *recipe)
{
	const struct cz_value *v = cz_value_get(recipe, "schema");
	if (!v)
		return read_fields(rd, recipe, "fields");
	size_t back = cz_reading_enter(rd, "schema");
	int rc = cz_reading_keys(rd, v, "fields|missingValues|$schema|name|title|description");
	cz_reading_leave(rd, back);
	if (!rc)
		rc = read_fields(rd, v, "schema.fields");
	return rc ? rc : cz_reading_strs(rd, v, "missingValues", &rd->r->missing);
}

static int read_each(struct cz_reading *rd, const struct cz_value *recipe)
{
	const struct cz_value *v = cz_value_get(recipe, "each");
	struct cz_each *each = &rd->r->each;
	if (!v)
		return 0;
	size_t back = cz_reading_enter(rd, "each");
	int rc = cz_reading_keys(rd, v, "column|columns|split|as");
	if (!rc)
		rc = cz_reading_strs(rd, v, "column", &each->columns);
	if (!rc && !each->columns.n)
		rc = cz_reading_strs(rd, v, "columns", &each->columns);
	if (!rc)
		rc = cz_reading_strs(rd, v, "split", &each->split);
	if (!rc)
		rc = cz_reading_text(rd, v, "as", &each->as);
	if (!rc && !each->columns.n)
		rc = cz_reading_wrong(rd, "", "it names a column or columns");
	if (!rc && !each->as)
		each->as = each->columns.v[0];
	cz_reading_leave(rd, back);
	return rc;
}

/* One of the banks that come with cz, or a file. */
static int open_bank(struct cz_reading *rd, const char *name, struct cz_document *bank)
{
	struct cz_str own = cz_bank_text(name);
	if (own.n)
		return cz_json_document(name, own, &rd->r->mem, bank, rd->err);
	struct cz_buf path = CZ_BUF_INIT;
	const char *file = cz_recipe_beside(rd->r->file.name, name, &path) ? cz_arena_text(&rd->r->mem, path.data, path.len) : NULL;
	cz_buf_release(&path);
	return file ? cz_json_open(file, &rd->r->mem, bank, rd->err) : cz_fail_mem(rd->err);
}

static int read_survey(struct cz_reading *rd, const struct cz_value *recipe)
{
	const struct cz_value *v = cz_value_get(recipe, "answers");
	struct cz_survey *s = &rd->r->survey;
	const char *name = NULL;
	struct cz_document bank;
	bool given;
	if (!v)
		return 0;
	s->given = true;
	size_t back = cz_reading_enter(rd, "answers");
	int rc = cz_reading_keys(rd, v, "match|items|labels|missingValues|bank");
	if (!rc)
		rc = cz_reading_text(rd, v, "bank", &name);
	if (!rc && name)
		rc = open_bank(rd, name, &bank);
	if (!rc && name)
		rc = cz_statements_add(&s->items, &bank.value, &rd->r->mem, rd->err);
	if (!rc && name)
		rc = cz_scale_read(&s->scale, &bank.value, &rd->r->mem, rd->err);
	if (!rc)
		rc = cz_reading_pattern(rd, v, "match", &s->match);
	s->named = cz_value_get(v, "items");
	if (!rc)
		rc = cz_reading_map(rd, v, "items", &s->items, &given);
	if (!rc)
		rc = cz_reading_map(rd, v, "labels", &s->labels, &given);
	if (!rc)
		rc = cz_reading_strs(rd, v, "missingValues", &s->missing);
	cz_reading_leave(rd, back);
	return rc;
}

/* The number of a remark that refuses a row. */
static int read_rule(struct cz_reading *rd, const struct cz_value *v, enum cz_message *out)
{
	const char *rule = NULL;
	int rc = cz_reading_text(rd, v, "rule", &rule);
	if (rc || !rule)
		return rc;
	for (size_t i = 0; i < cz_messages_n; i++) {
		char name[16];
		snprintf(name, sizeof name, "CZ%d", (int)cz_messages[i].id);
		if (cz_messages[i].level == CZ_ERROR && strcmp(name, rule) == 0) {
			*out = cz_messages[i].id;
			return 0;
		}
	}
	return cz_reading_wrong(rd, "rule", "the number of an error is expected, such as CZ244");
}

static int read_refusal(struct cz_reading *rd, const struct cz_value *v, struct cz_refusal *out)
{
	const char *unless = NULL;
	*out = (struct cz_refusal){.rule = CZ248};
	int rc = cz_reading_keys(rd, v, "column|same|unless|rule");
	if (!rc)
		rc = cz_reading_text(rd, v, "column", &out->column);
	if (!rc && !out->column)
		rc = cz_reading_wrong(rd, "", "it names a column");
	if (!rc)
		rc = cz_reading_text(rd, v, "same", &out->same);
	if (!rc)
		rc = cz_reading_text(rd, v, "unless", &unless);
	if (!rc && unless && !(out->unless = cz_type_field(rd->r->type, cz_str_of(unless))))
		rc = cz_reading_wrong(rd, "unless", "records of this type have no such member");
	return rc ? rc : read_rule(rd, v, &out->rule);
}

static int read_refusals(struct cz_reading *rd, const struct cz_value *recipe)
{
	const struct cz_value *list = cz_value_get(recipe, "refuse");
	if (!list)
		return 0;
	if (list->kind != CZ_LIST)
		return cz_reading_wrong(rd, "refuse", "a list is expected");
	rd->r->refuse = cz_arena_new0(&rd->r->mem, list->n, sizeof *rd->r->refuse);
	int rc = rd->r->refuse ? 0 : cz_fail_mem(rd->err);
	for (uint32_t i = 0; i < list->n && !rc; i++) {
		size_t back = cz_reading_enter(rd, "refuse[%u]", (unsigned)i);
		rc = read_refusal(rd, &list->item[i], &rd->r->refuse[rd->r->refuse_n++]);
		cz_reading_leave(rd, back);
	}
	return rc;
}

static int read_type(struct cz_reading *rd, const struct cz_value *v, const struct cz_type *type)
{
	struct cz_str name = cz_value_text(v, "type", "");
	rd->r->type = name.n ? cz_type_find(name) : type;
	if (!rd->r->type || rd->r->type->output)
		return cz_reading_wrong(rd, "type", "it names no type of records that can be imported");
	if (type && rd->r->type != type)
		return cz_reading_wrong(rd, "type", "the recipe is for records of another type");
	return 0;
}

static int read_rest(struct cz_reading *rd, const struct cz_value *v)
{
	const char *encoding = NULL, *others = NULL;
	int rc = cz_reading_text(rd, v, "encoding", &encoding);
	if (!rc && encoding && !cz_encoding_parse(cz_str_of(encoding), &rd->r->encoding))
		rc = cz_reading_wrong(rd, "encoding", "auto, utf-8, windows-1252, utf-16le or utf-16be is expected");
	if (!rc)
		rc = cz_reading_text(rd, v, "otherFields", &others);
	if (!rc && others && strcmp(others, "known") != 0 && strcmp(others, "drop") != 0)
		rc = cz_reading_wrong(rd, "otherFields", "known or drop is expected");
	rd->r->known_names = others ? strcmp(others, "known") == 0 : rd->r->n == 0;
	if (!rc)
		rc = cz_reading_strs(rd, v, "missingValues", &rd->r->missing);
	if (!rc)
		rc = cz_reading_strs(rd, v, "without", &rd->r->without);
	rd->r->without_given = cz_value_get(v, "without") != NULL;
	if (!rc)
		rc = cz_reading_strs(rd, v, "unrelated", &rd->r->unrelated);
	return rc ? rc : cz_reading_text(rd, v, "records", &rd->r->records);
}

static int read_all(struct cz_reading *rd, const struct cz_type *type)
{
	const struct cz_value *v = &rd->r->file.value;
	int rc = cz_reading_keys(rd, v, "type|name|title|description|encoding|dialect|schema|fields|missingValues|window|only|each|refuse|beside|"
					"answers|otherFields|without|unrelated|records|$schema|path|profile");
	if (!rc)
		rc = read_type(rd, v, type);
	if (!rc)
		rc = read_dialect(rd, v);
	if (!rc)
		rc = cz_reading_window(rd, v, &rd->r->window);
	if (!rc)
		rc = read_schema(rd, v);
	if (!rc)
		rc = cz_reading_when(rd, v, "only", &rd->r->only);
	if (!rc)
		rc = read_each(rd, v);
	if (!rc)
		rc = read_refusals(rd, v);
	if (!rc)
		rc = cz_reading_text(rd, v, "beside", &rd->r->beside);
	if (!rc)
		rc = read_survey(rd, v);
	return rc ? rc : read_rest(rd, v);
}

int cz_recipe_read(struct cz_recipe *r, const char *file, const struct cz_type *type, struct cz_err *err)
{
	struct cz_reading rd = {.r = r, .err = err};
	int rc = cz_json_open(file, &r->mem, &r->file, err);
	return rc ? rc : read_all(&rd, type);
}

int cz_recipe_parse(struct cz_recipe *r, const char *name, struct cz_str document, const struct cz_type *type,
		    struct cz_err *err)
{
	struct cz_reading rd = {.r = r, .err = err};
	int rc = cz_json_document(name, document, &r->mem, &r->file, err);
	return rc ? rc : read_all(&rd, type);
}

void cz_recipe_release(struct cz_recipe *r)
{
	for (size_t i = 0; i < r->n; i++) {
		cz_names_release(&r->take[i].map);
		cz_names_release(&r->take[i].truth);
		if (r->take[i].lookup)
			cz_lookup_release(r->take[i].lookup);
	}
	cz_names_release(&r->survey.items);
	cz_map_release(&r->survey.codes);
	cz_names_release(&r->survey.labels);
	for (size_t i = 0; i < CZ_BANKS; i++)
		cz_names_release(&r->survey.statements[i]);
	cz_arena_release(&r->mem);
}
