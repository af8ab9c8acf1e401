#include "intake/recipe.h"
#include "base/text.h"
#include "intake/statements.h"
#include "model/banks.h"
#include <stdarg.h>
#include <stdio.h>

/* A recipe is read member by member; whatever it says that we do not know is a mistake, told with its path. */

enum { PATH_ROOM = 160 };

struct reading {
	struct cz_recipe *r;
	struct cz_err *err;
	char path[PATH_ROOM];
};

static int wrong(struct reading *rd, const char *key, const char *what)
{
	char path[PATH_ROOM + 64];
	snprintf(path, sizeof path, "%s%s%s", rd->path, *rd->path && *key ? "." : "", key);
	return cz_json_fail(&rd->r->file, rd->err, path, "%s", what);
}

/* Go into a member: its path is for messages. Returns the length to go back to. */
static size_t enter(struct reading *rd, const char *fmt, ...) CZ_PRINTF(2, 3);
static size_t enter(struct reading *rd, const char *fmt, ...)
{
	size_t n = strlen(rd->path);
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(rd->path + n, sizeof rd->path - n, fmt, ap);
	va_end(ap);
	return n;
}

static void leave(struct reading *rd, size_t n)
{
	rd->path[n] = '\0';
}

/* Is v an object with no other keys than those that bars separate? */
static int keys(struct reading *rd, const struct cz_value *v, const char *known)
{
	if (v->kind != CZ_OBJECT)
		return wrong(rd, "", "an object is expected");
	for (uint32_t i = 0; i < v->n; i++) {
		struct cz_str key = v->member[i].key;
		const char *left = known;
		struct cz_str one;
		bool found = false;
		while (!found && cz_str_part(&left, '|', &one))
			found = cz_str_eq(key, one);
		if (found)
			continue;
		char name[60];
		snprintf(name, sizeof name, "%.*s", (int)(key.n < 50 ? key.n : 50), key.s);
		return wrong(rd, name, "this key is not known");
	}
	return 0;
}

/* single values */

static int text(struct reading *rd, const struct cz_value *v, const char *key, const char **out)
{
	const struct cz_value *m = cz_value_get(v, key);
	if (!m)
		return 0;
	if (m->kind != CZ_TEXT || memchr(m->text.s, '\0', m->text.n))
		return wrong(rd, key, "a text is expected");
	*out = cz_arena_text(&rd->r->mem, m->text.s, m->text.n);
	return *out ? 0 : cz_fail_mem(rd->err);
}

static int truth(struct reading *rd, const struct cz_value *v, const char *key, bool *out)
{
	const struct cz_value *m = cz_value_get(v, key);
	if (m && m->kind != CZ_BOOL)
		return wrong(rd, key, "true or false is expected");
	if (m)
		*out = m->truth;
	return 0;
}

static int sign(struct reading *rd, const struct cz_value *v, const char *key, char *out)
{
	const char *s = NULL;
	int rc = text(rd, v, key, &s);
	if (rc || !s)
		return rc;
	if (strlen(s) != 1)
		return wrong(rd, key, "one ASCII sign is expected");
	*out = *s;
	return 0;
}

/* A text, or a list of texts. */
static int strs(struct reading *rd, const struct cz_value *v, const char *key, struct cz_strs *out)
{
	const struct cz_value *m = cz_value_get(v, key);
	if (!m)
		return 0;
	const struct cz_value *item = m->kind == CZ_LIST ? m->item : m;
	size_t n = m->kind == CZ_LIST ? m->n : 1;
	out->v = cz_arena_new0(&rd->r->mem, n, sizeof *out->v);
	if (!out->v)
		return cz_fail_mem(rd->err);
	for (out->n = 0; out->n < n; out->n++) {
		const struct cz_value *one = &item[out->n];
		if (one->kind != CZ_TEXT)
			return wrong(rd, key, "a text or a list of texts is expected");
		out->v[out->n] = cz_arena_text(&rd->r->mem, one->text.s, one->text.n);
		if (!out->v[out->n])
			return cz_fail_mem(rd->err);
	}
	return 0;
}

static int numbers(struct reading *rd, const struct cz_value *v, const char *key, size_t *out, size_t *n)
{
	const struct cz_value *m = cz_value_get(v, key);
	if (!m)
		return 0;
	if (m->kind != CZ_LIST || m->n > CZ_MAX_HEADER_ROWS)
		return wrong(rd, key, "a list of up to 8 row numbers is expected");
	for (*n = 0; *n < m->n; (*n)++) {
		if (m->item[*n].kind != CZ_INT || m->item[*n].whole < 1)
			return wrong(rd, key, "row numbers count from 1");
		out[*n] = (size_t)m->item[*n].whole;
	}
	return 0;
}

/* The first of the hundred years that two digits stand for. */
static int window(struct reading *rd, const struct cz_value *v, int *out)
{
	const struct cz_value *m = cz_value_get(v, "window");
	if (m && (m->kind != CZ_INT || m->whole < 1000 || m->whole > 9900))
		return wrong(rd, "window", "a year is expected, such as 1930 for 1930 to 2029");
	if (m)
		*out = (int)m->whole;
	return 0;
}

static int pattern(struct reading *rd, const struct cz_value *v, const char *key, struct cz_pattern **out)
{
	const char *s = NULL;
	int rc = text(rd, v, key, &s);
	if (rc || !s)
		return rc;
	struct cz_err why = CZ_ERR_INIT;
	*out = cz_pattern_compile(cz_str_of(s), &rd->r->mem, &why);
	return *out ? 0 : why.code == CZ_ENOMEM ? cz_fail_mem(rd->err) : wrong(rd, key, why.text);
}

/* A single value as the text of a cell; NULL when memory is out. */
static const char *as_cell(struct reading *rd, const struct cz_value *v)
{
	struct cz_buf b = CZ_BUF_INIT;
	cz_value_add(&b, v);
	const char *cell = cz_buf_failed(&b) ? NULL : cz_arena_text(&rd->r->mem, cz_buf_text(&b), b.len);
	cz_buf_release(&b);
	return cell;
}

/* {"from": "to", ...} where "to" may be a number, true, false or null. */
static int map(struct reading *rd, const struct cz_value *v, const char *key, struct cz_names *out, bool *given)
{
	const struct cz_value *m = cz_value_get(v, key);
	if (!m)
		return 0;
	if (m->kind != CZ_OBJECT)
		return wrong(rd, key, "an object is expected");
	*given = true;
	for (uint32_t i = 0; i < m->n; i++) {
		const struct cz_value *one = &m->member[i].value;
		if (one->kind == CZ_LIST || one->kind == CZ_OBJECT)
			return wrong(rd, key, "a map leads to texts, numbers, true, false or null");
		if (cz_text_is_blank(m->member[i].key))
			return wrong(rd, key, "an empty cell is never looked up");
		const char *to = as_cell(rd, one);
		int rc = to ? cz_names_add(out, m->member[i].key, to, rd->err) : cz_fail_mem(rd->err);
		if (rc)
			return rc;
	}
	return 0;
}

static int when(struct reading *rd, const struct cz_value *v, const char *key, struct cz_when *out)
{
	const struct cz_value *m = cz_value_get(v, key);
	if (!m)
		return 0;
	size_t back = enter(rd, "%s%s", *rd->path ? "." : "", key);
	int rc = keys(rd, m, "column|is|not|filled");
	*out = (struct cz_when){.filled = true};
	if (!rc)
		rc = text(rd, m, "column", &out->column);
	if (!rc && !out->column)
		rc = wrong(rd, "", "a condition names its column");
	if (!rc)
		rc = strs(rd, m, "is", &out->values);
	if (!rc && cz_value_get(m, "not")) {
		out->negate = true;
		rc = strs(rd, m, "not", &out->values);
	}
	if (!rc)
		rc = truth(rd, m, "filled", &out->filled);
	leave(rd, back);
	return rc;
}

/* parts */

static int read_dialect(struct reading *rd, const struct cz_value *recipe)
{
	const struct cz_value *v = cz_value_get(recipe, "dialect");
	struct cz_dialect *d = &rd->r->dialect;
	bool header = true, double_quote = true;
	const char *ignored = NULL;
	if (!v)
		return 0;
	size_t back = enter(rd, "dialect");
	int rc = keys(rd, v, "delimiter|quoteChar|doubleQuote|header|headerRows|commentRows|commentChar|lineTerminator|"
			     "skipInitialSpace|$schema|csvddfVersion|title|name|description");
	if (!rc)
		rc = sign(rd, v, "delimiter", &d->csv.delimiter);
	if (!rc && cz_value_get(v, "quoteChar") && cz_value_text(v, "quoteChar", "x").n == 0)
		d->csv.no_quotes = true;
	else if (!rc)
		rc = sign(rd, v, "quoteChar", &d->csv.quote);
	if (!rc)
		rc = truth(rd, v, "doubleQuote", &double_quote);
	if (!rc && !double_quote)
		rc = wrong(rd, "doubleQuote", "only doubled quotes are read");
	if (!rc)
		rc = truth(rd, v, "header", &header);
	if (!rc)
		rc = numbers(rd, v, "headerRows", d->header_row, &d->header_rows);
	if (!rc)
		rc = numbers(rd, v, "commentRows", d->skip_row, &d->skip_rows);
	if (!rc)
		rc = sign(rd, v, "commentChar", &d->comment);
	if (!rc)
		rc = text(rd, v, "lineTerminator", &ignored);
	if (!d->csv.delimiter)
		d->csv.delimiter = ',';
	if (!d->csv.quote)
		d->csv.quote = '"';
	d->no_header = !header;
	if (header && !d->header_rows) {
		d->header_rows = 1;
		d->header_row[0] = 1;
	}
	rd->r->dialect_given = true;
	leave(rd, back);
	return rc;
}

static int read_lookup(struct reading *rd, const struct cz_value *field, struct cz_take *t)
{
	const struct cz_value *v = cz_value_get(field, "lookup");
	if (!v)
		return 0;
	size_t back = enter(rd, ".lookup");
	int rc = keys(rd, v, "file|key|value");
	t->lookup = cz_arena_new0(&rd->r->mem, 1, sizeof *t->lookup);
	if (!rc && !t->lookup)
		rc = cz_fail_mem(rd->err);
	if (!rc)
		rc = text(rd, v, "file", &t->lookup->file);
	if (!rc)
		rc = text(rd, v, "key", &t->lookup->key);
	if (!rc)
		rc = text(rd, v, "value", &t->lookup->value);
	if (!rc && (!t->lookup->file || !t->lookup->key || !t->lookup->value))
		rc = wrong(rd, "", "a lookup names a file, a key and a value");
	if (!rc)
		rc = cz_lookup_load(t->lookup, rd->r->file.name, rd->err);
	leave(rd, back);
	return rc;
}

static int read_truths(struct reading *rd, const struct cz_value *v, struct cz_take *t)
{
	static const char *const key[] = {"trueValues", "falseValues"}, *const value[] = {"true", "false"};
	int rc = 0;
	for (int i = 0; i < 2; i++) {
		struct cz_strs words = {0};
		rc = rc ? rc : strs(rd, v, key[i], &words);
		for (size_t k = 0; k < words.n && !rc; k++)
			rc = cz_names_add(&t->truth, cz_str_of(words.v[k]), value[i], rd->err);
		t->truth_given |= words.n > 0;
	}
	return rc;
}

/* The member of the record that an entry fills. */
static int read_target(struct reading *rd, const struct cz_value *v, struct cz_take *t)
{
	const char *target = NULL, *type = NULL, *format = NULL;
	int rc = text(rd, v, "target", &target);
	if (!rc && !target)
		rc = text(rd, v, "name", &target);
	if (!rc)
		rc = text(rd, v, "type", &type);
	if (!rc)
		rc = text(rd, v, "format", &format);
	if (rc)
		return rc;
	if (type && strcmp(type, "geopoint") == 0) {
		bool metres = target && (strcmp(target, "x") == 0 || strcmp(target, "y") == 0);
		t->field = cz_type_field(rd->r->type, metres ? CZ_STR("y") : CZ_STR("lat"));
		t->field2 = cz_type_field(rd->r->type, metres ? CZ_STR("x") : CZ_STR("lon"));
		t->second_first = !format || strcmp(format, "default") == 0 || strcmp(format, "lon,lat") == 0;
		return t->field && t->field2 ? 0 : wrong(rd, "type", "records of this type have no place");
	}
	if (!target)
		return wrong(rd, "", "an entry names a column, a target or both");
	t->field = cz_type_field(rd->r->type, cz_str_of(target));
	if (!t->field)
		return wrong(rd, cz_value_get(v, "target") ? "target" : "name", "records of this type have no such member: give a target");
	if (t->field->kind == CZ_F_DATE && format && !cz_date_style_read(cz_str_of(format), &t->date))
		return wrong(rd, "format", "not a date format");
	return 0;
}

static int read_columns(struct reading *rd, const struct cz_value *v, struct cz_take *t)
{
	const struct cz_value *number = cz_value_get(v, "column");
	if (number && number->kind == CZ_INT && number->whole > 0) {
		char name[24];
		snprintf(name, sizeof name, "#%lld", (long long)number->whole);
		t->columns.v = cz_arena_new0(&rd->r->mem, 1, sizeof *t->columns.v);
		if (!t->columns.v || !(t->columns.v[0] = cz_arena_text(&rd->r->mem, name, strlen(name))))
			return cz_fail_mem(rd->err);
		t->columns.n = 1;
		return 0;
	}
	int rc = strs(rd, v, "column", &t->columns);
	if (!rc && !t->columns.n)
		rc = strs(rd, v, "columns", &t->columns);
	if (!rc && !t->columns.n && !t->constant)
		rc = strs(rd, v, "name", &t->columns);
	if (!rc && !t->columns.n && !t->constant)
		rc = wrong(rd, "", "an entry takes from a column, or is a constant");
	return rc;
}

static int read_constant(struct reading *rd, const struct cz_value *v, struct cz_take *t)
{
	const struct cz_value *c = cz_value_get(v, "constant");
	if (!c)
		return 0;
	if (c->kind == CZ_LIST || c->kind == CZ_OBJECT || c->kind == CZ_NULL)
		return wrong(rd, "constant", "a text, a number, true or false is expected");
	t->constant = as_cell(rd, c);
	return t->constant ? 0 : cz_fail_mem(rd->err);
}

static int read_otherwise(struct reading *rd, const struct cz_value *v, struct cz_take *t)
{
	const char *word = NULL;
	int rc = text(rd, v, "otherwise", &word);
	if (rc || !word)
		return rc;
	if (strcmp(word, "keep") == 0)
		t->otherwise = CZ_OTHERWISE_KEEP;
	else if (strcmp(word, "drop") == 0)
		t->otherwise = CZ_OTHERWISE_DROP;
	else if (strcmp(word, "refuse") == 0)
		t->otherwise = CZ_OTHERWISE_REFUSE;
	else
		return wrong(rd, "otherwise", "refuse, keep or drop is expected");
	return 0;
}

static int read_required(struct reading *rd, const struct cz_value *v, struct cz_take *t)
{
	const struct cz_value *c = cz_value_get(v, "constraints");
	int rc = truth(rd, v, "required", &t->required);
	if (rc || !c)
		return rc;
	size_t back = enter(rd, ".constraints");
	rc = keys(rd, c, "required");
	if (!rc)
		rc = truth(rd, c, "required", &t->required);
	leave(rd, back);
	return rc;
}

/* A format with years of two digits says too little by itself. */
static int read_window(struct reading *rd, const struct cz_value *v, struct cz_take *t)
{
	t->date.window = rd->r->window;
	int rc = window(rd, v, &t->date.window);
	if (!rc && !t->date.window && cz_date_style_is_short(&t->date))
		rc = wrong(rd, "format", "years of two digits need a window too, such as \"window\": 1930 for 1930 to 2029");
	return rc;
}

static int read_take(struct reading *rd, const struct cz_value *v, struct cz_take *t)
{
	int rc = keys(rd, v, "name|column|columns|target|type|format|title|description|constant|optional|ticked|crossed|split|capture|map|"
			     "otherwise|lookup|prefix|when|required|constraints|missingValues|window|decimalChar|groupChar|"
			     "trueValues|falseValues");
	if (!rc)
		rc = read_target(rd, v, t);
	if (!rc)
		rc = read_constant(rd, v, t);
	if (!rc)
		rc = read_columns(rd, v, t);
	if (!rc)
		rc = truth(rd, v, "optional", &t->optional);
	if (!rc)
		rc = truth(rd, v, "ticked", &t->ticked);
	if (!rc)
		rc = truth(rd, v, "crossed", &t->crossed);
	if (!rc)
		rc = strs(rd, v, "split", &t->split);
	if (!rc)
		rc = pattern(rd, v, "capture", &t->capture);
	if (!rc)
		rc = map(rd, v, "map", &t->map, &t->mapped);
	if (!rc)
		rc = read_otherwise(rd, v, t);
	if (!rc)
		rc = read_lookup(rd, v, t);
	if (!rc)
		rc = text(rd, v, "prefix", &t->prefix);
	if (!rc)
		rc = when(rd, v, "when", &t->when);
	if (!rc)
		rc = read_required(rd, v, t);
	if (!rc)
		rc = strs(rd, v, "missingValues", &t->missing);
	if (!rc)
		rc = read_window(rd, v, t);
	if (!rc)
		rc = sign(rd, v, "decimalChar", &t->number.decimal);
	if (!rc)
		rc = sign(rd, v, "groupChar", &t->number.thousands);
	return rc ? rc : read_truths(rd, v, t);
}

static int read_fields(struct reading *rd, const struct cz_value *v, const char *path)
{
	const struct cz_value *list = cz_value_get(v, "fields");
	if (!list)
		return 0;
	if (list->kind != CZ_LIST)
		return wrong(rd, path, "a list is expected");
	rd->r->take = cz_arena_new0(&rd->r->mem, list->n, sizeof *rd->r->take);
	if (!rd->r->take)
		return cz_fail_mem(rd->err);
	int rc = 0;
	for (uint32_t i = 0; i < list->n && !rc; i++) {
		size_t back = enter(rd, "%s[%u]", path, (unsigned)i);
		rc = read_take(rd, &list->item[i], &rd->r->take[rd->r->n++]);
		leave(rd, back);
	}
	return rc;
}

static int read_schema(struct reading *rd, const struct cz_value *recipe)
{
	const struct cz_value *v = cz_value_get(recipe, "schema");
	if (!v)
		return read_fields(rd, recipe, "fields");
	size_t back = enter(rd, "schema");
	int rc = keys(rd, v, "fields|missingValues|$schema|name|title|description");
	leave(rd, back);
	if (!rc)
		rc = read_fields(rd, v, "schema.fields");
	return rc ? rc : strs(rd, v, "missingValues", &rd->r->missing);
}

static int read_each(struct reading *rd, const struct cz_value *recipe)
{
	const struct cz_value *v = cz_value_get(recipe, "each");
	struct cz_each *each = &rd->r->each;
	if (!v)
		return 0;
	size_t back = enter(rd, "each");
	int rc = keys(rd, v, "column|columns|split|as");
	if (!rc)
		rc = strs(rd, v, "column", &each->columns);
	if (!rc && !each->columns.n)
		rc = strs(rd, v, "columns", &each->columns);
	if (!rc)
		rc = strs(rd, v, "split", &each->split);
	if (!rc)
		rc = text(rd, v, "as", &each->as);
	if (!rc && !each->columns.n)
		rc = wrong(rd, "", "it names a column or columns");
	if (!rc && !each->as)
		each->as = each->columns.v[0];
	leave(rd, back);
	return rc;
}

/* One of the banks that come with cz, or a file. */
static int open_bank(struct reading *rd, const char *name, struct cz_document *bank)
{
	struct cz_str own = cz_bank_text(name);
	if (own.n)
		return cz_json_document(name, own, &rd->r->mem, bank, rd->err);
	struct cz_buf path = CZ_BUF_INIT;
	const char *file = cz_recipe_beside(rd->r->file.name, name, &path) ? cz_arena_text(&rd->r->mem, path.data, path.len) : NULL;
	cz_buf_release(&path);
	return file ? cz_json_open(file, &rd->r->mem, bank, rd->err) : cz_fail_mem(rd->err);
}

static int read_survey(struct reading *rd, const struct cz_value *recipe)
{
	const struct cz_value *v = cz_value_get(recipe, "answers");
	struct cz_survey *s = &rd->r->survey;
	const char *name = NULL;
	struct cz_document bank;
	bool given;
	if (!v)
		return 0;
	s->given = true;
	size_t back = enter(rd, "answers");
	int rc = keys(rd, v, "match|items|labels|missingValues|bank");
	if (!rc)
		rc = text(rd, v, "bank", &name);
	if (!rc && name)
		rc = open_bank(rd, name, &bank);
	if (!rc && name)
		rc = cz_statements_add(&s->items, &bank.value, &rd->r->mem, rd->err);
	if (!rc)
		rc = pattern(rd, v, "match", &s->match);
	if (!rc)
		rc = map(rd, v, "items", &s->items, &given);
	if (!rc)
		rc = map(rd, v, "labels", &s->labels, &given);
	if (!rc)
		rc = strs(rd, v, "missingValues", &s->missing);
	leave(rd, back);
	return rc;
}

static int read_type(struct reading *rd, const struct cz_value *v, const struct cz_type *type)
{
	struct cz_str name = cz_value_text(v, "type", "");
	rd->r->type = name.n ? cz_type_find(name) : type;
	if (!rd->r->type || rd->r->type->output)
		return wrong(rd, "type", "it names no type of records that can be imported");
	if (type && rd->r->type != type)
		return wrong(rd, "type", "the recipe is for records of another type");
	return 0;
}

static int read_rest(struct reading *rd, const struct cz_value *v)
{
	const char *encoding = NULL, *others = NULL;
	int rc = text(rd, v, "encoding", &encoding);
	if (!rc && encoding && !cz_encoding_parse(cz_str_of(encoding), &rd->r->encoding))
		rc = wrong(rd, "encoding", "auto, utf-8, windows-1252, utf-16le or utf-16be is expected");
	if (!rc)
		rc = text(rd, v, "otherFields", &others);
	if (!rc && others && strcmp(others, "known") != 0 && strcmp(others, "drop") != 0)
		rc = wrong(rd, "otherFields", "known or drop is expected");
	rd->r->known_names = others ? strcmp(others, "known") == 0 : rd->r->n == 0;
	if (!rc)
		rc = strs(rd, v, "missingValues", &rd->r->missing);
	return rc ? rc : text(rd, v, "records", &rd->r->records);
}

static int read_all(struct reading *rd, const struct cz_type *type)
{
	const struct cz_value *v = &rd->r->file.value;
	int rc = keys(rd, v, "type|name|title|description|encoding|dialect|schema|fields|missingValues|window|only|each|answers|otherFields|"
			     "records|$schema|path|profile");
	if (!rc)
		rc = read_type(rd, v, type);
	if (!rc)
		rc = read_dialect(rd, v);
	if (!rc)
		rc = window(rd, v, &rd->r->window);
	if (!rc)
		rc = read_schema(rd, v);
	if (!rc)
		rc = when(rd, v, "only", &rd->r->only);
	if (!rc)
		rc = read_each(rd, v);
	if (!rc)
		rc = read_survey(rd, v);
	return rc ? rc : read_rest(rd, v);
}

int cz_recipe_read(struct cz_recipe *r, const char *file, const struct cz_type *type, struct cz_err *err)
{
	struct reading rd = {.r = r, .err = err};
	int rc = cz_json_open(file, &r->mem, &r->file, err);
	return rc ? rc : read_all(&rd, type);
}

int cz_recipe_parse(struct cz_recipe *r, const char *name, struct cz_str document, const struct cz_type *type,
		    struct cz_err *err)
{
	struct reading rd = {.r = r, .err = err};
	int rc = cz_json_document(name, document, &r->mem, &r->file, err);
	return rc ? rc : read_all(&rd, type);
}

void cz_recipe_release(struct cz_recipe *r)
{
	for (size_t i = 0; i < r->n; i++) {
		cz_names_release(&r->take[i].map);
		cz_names_release(&r->take[i].truth);
		if (r->take[i].lookup)
			cz_names_release(&r->take[i].lookup->table);
	}
	cz_names_release(&r->survey.items);
	cz_names_release(&r->survey.labels);
	cz_arena_release(&r->mem);
}
