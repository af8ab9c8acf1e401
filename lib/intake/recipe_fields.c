#include "intake/recipe_impl.h"
#include "base/text.h"
#include <stdio.h>

/* The fields of a recipe: where each member of a record comes from. */

static int read_lookup(struct cz_reading *rd, const struct cz_value *field, struct cz_take *t)
{
	const struct cz_value *v = cz_value_get(field, "lookup");
	if (!v)
		return 0;
	size_t back = cz_reading_enter(rd, ".lookup");
	int rc = cz_reading_keys(rd, v, "file|key|value");
	t->lookup = cz_arena_new0(&rd->r->mem, 1, sizeof *t->lookup);
	if (!rc && !t->lookup)
		rc = cz_fail_mem(rd->err);
	if (!rc)
		rc = cz_reading_text(rd, v, "file", &t->lookup->file);
	if (!rc)
		rc = cz_reading_text(rd, v, "key", &t->lookup->key);
	if (!rc)
		rc = cz_reading_text(rd, v, "value", &t->lookup->value);
	if (!rc && (!t->lookup->file || !t->lookup->key || !t->lookup->value))
		rc = cz_reading_wrong(rd, "", "a lookup names a file, a key and a value");
	if (!rc)
		rc = cz_lookup_load(t->lookup, rd->r->file.name, rd->err);
	cz_reading_leave(rd, back);
	return rc;
}

static int read_truths(struct cz_reading *rd, const struct cz_value *v, struct cz_take *t)
{
	static const char *const key[] = {"trueValues", "falseValues"}, *const value[] = {"true", "false"};
	int rc = 0;
	for (int i = 0; i < 2; i++) {
		struct cz_strs words = {0};
		rc = rc ? rc : cz_reading_strs(rd, v, key[i], &words);
		for (size_t k = 0; k < words.n && !rc; k++)
			rc = cz_names_add(&t->truth, cz_str_of(words.v[k]), value[i], rd->err);
		t->truth_given |= words.n > 0;
	}
	return rc;
}

/* The member of the record that an entry fills. */
static int read_target(struct cz_reading *rd, const struct cz_value *v, struct cz_take *t)
{
	const char *target = NULL, *type = NULL, *format = NULL;
	int rc = cz_reading_text(rd, v, "target", &target);
	if (!rc && !target)
		rc = cz_reading_text(rd, v, "name", &target);
	if (!rc)
		rc = cz_reading_text(rd, v, "type", &type);
	if (!rc)
		rc = cz_reading_text(rd, v, "format", &format);
	if (rc)
		return rc;
	if (type && strcmp(type, "geopoint") == 0) {
		bool metres = target && (strcmp(target, "x") == 0 || strcmp(target, "y") == 0);
		t->field = cz_type_field(rd->r->type, metres ? CZ_STR("y") : CZ_STR("lat"));
		t->field2 = cz_type_field(rd->r->type, metres ? CZ_STR("x") : CZ_STR("lon"));
		t->second_first = !format || strcmp(format, "default") == 0 || strcmp(format, "lon,lat") == 0;
		return t->field && t->field2 ? 0 : cz_reading_wrong(rd, "type", "records of this type have no place");
	}
	if (!target)
		return cz_reading_wrong(rd, "", "an entry names a column, a target or both");
	t->field = cz_type_field(rd->r->type, cz_str_of(target));
	if (!t->field)
		return cz_reading_wrong(rd, cz_value_get(v, "target") ? "target" : "name", "records of this type have no such member: give a target");
	if (t->field->kind == CZ_F_DATE && format && !cz_date_style_read(cz_str_of(format), &t->date))
		return cz_reading_wrong(rd, "format", "not a date format");
	return 0;
}

static int read_columns(struct cz_reading *rd, const struct cz_value *v, struct cz_take *t)
{
	const struct cz_value *number = cz_value_get(v, "column"), *several = cz_value_get(v, "columns");
	if (t->constant && (number || several))
		return cz_reading_wrong(rd, "constant", "an entry takes from a column or is a constant, not both");
	if (number && several)
		return cz_reading_wrong(rd, "columns", "an entry has a column or columns, not both");
	if (number && number->kind == CZ_INT && number->whole > 0) {
		char name[24];
		snprintf(name, sizeof name, "#%lld", (long long)number->whole);
		t->columns.v = cz_arena_new0(&rd->r->mem, 1, sizeof *t->columns.v);
		if (!t->columns.v || !(t->columns.v[0] = cz_arena_text(&rd->r->mem, name, strlen(name))))
			return cz_fail_mem(rd->err);
		t->columns.n = 1;
		t->numbered = true;
		return 0;
	}
	int rc = cz_reading_strs(rd, v, "column", &t->columns);
	if (!rc && !t->columns.n)
		rc = cz_reading_strs(rd, v, "columns", &t->columns);
	if (!rc && !t->columns.n && !t->constant)
		rc = cz_reading_strs(rd, v, "name", &t->columns);
	if (!rc && !t->columns.n && !t->constant)
		rc = cz_reading_wrong(rd, "", "an entry takes from a column, or is a constant");
	return rc;
}

static int read_constant(struct cz_reading *rd, const struct cz_value *v, struct cz_take *t)
{
	const struct cz_value *c = cz_value_get(v, "constant");
	if (!c)
		return 0;
	if (c->kind == CZ_LIST || c->kind == CZ_OBJECT || c->kind == CZ_NULL)
		return cz_reading_wrong(rd, "constant", "a text, a number, true or false is expected");
	t->constant = cz_reading_cell(rd, c);
	return t->constant ? 0 : cz_fail_mem(rd->err);
}

static int read_otherwise(struct cz_reading *rd, const struct cz_value *v, struct cz_take *t)
{
	const char *word = NULL;
	int rc = cz_reading_text(rd, v, "otherwise", &word);
	if (rc || !word)
		return rc;
	if (strcmp(word, "keep") == 0)
		t->otherwise = CZ_OTHERWISE_KEEP;
	else if (strcmp(word, "drop") == 0)
		t->otherwise = CZ_OTHERWISE_DROP;
	else if (strcmp(word, "refuse") == 0)
		t->otherwise = CZ_OTHERWISE_REFUSE;
	else
		return cz_reading_wrong(rd, "otherwise", "refuse, keep or drop is expected");
	return 0;
}

static int read_personal(struct cz_reading *rd, const struct cz_value *v, struct cz_take *t)
{
	const char *word = NULL;
	int rc = cz_reading_text(rd, v, "personal", &word);
	t->names_stay = word && strcmp(word, "keep") == 0;
	return rc || !word || t->names_stay ? rc : cz_reading_wrong(rd, "personal", "keep is expected");
}

static int read_required(struct cz_reading *rd, const struct cz_value *v, struct cz_take *t)
{
	const struct cz_value *c = cz_value_get(v, "constraints");
	int rc = cz_reading_truth(rd, v, "required", &t->required);
	if (rc || !c)
		return rc;
	size_t back = cz_reading_enter(rd, ".constraints");
	rc = cz_reading_keys(rd, c, "required");
	if (!rc)
		rc = cz_reading_truth(rd, c, "required", &t->required);
	cz_reading_leave(rd, back);
	return rc;
}

/* A format with years of two digits says too little by itself. */
static int read_window(struct cz_reading *rd, const struct cz_value *v, struct cz_take *t)
{
	t->date.window = rd->r->window;
	int rc = cz_reading_window(rd, v, &t->date.window);
	if (!rc && !t->date.window && cz_date_style_is_short(&t->date))
		rc = cz_reading_wrong(rd, "format", "years of two digits need a window too, such as \"window\": 1930 for 1930 to 2029");
	return rc;
}

static bool share_target(const struct cz_take *a, const struct cz_take *b)
{
	return a->field == b->field || a->field == b->field2 || (a->field2 && (a->field2 == b->field || a->field2 == b->field2));
}

static int read_digits(struct cz_reading *rd, const struct cz_value *v, size_t *out)
{
	enum { MOST = 20 };
	const struct cz_value *m = cz_value_get(v, "digits");
	if (m && (m->kind != CZ_INT || m->whole < 1 || m->whole > MOST))
		return cz_reading_wrong(rd, "digits", "a number from 1 to 20 is expected");
	if (m)
		*out = (size_t)m->whole;
	return 0;
}

/* What two entries give to one member, the later one would win in silence; a condition says which. */
static int check_target(struct cz_reading *rd, const struct cz_take *t)
{
	for (const struct cz_take *other = rd->r->take; other < t; other++)
		if (share_target(t, other) && !t->when.column && !other->when.column)
			return cz_reading_wrong(rd, "target", "another entry has this target too: name the columns in one entry, or give a when");
	return 0;
}

int cz_recipe_take(struct cz_reading *rd, const struct cz_value *v, struct cz_take *t)
{
	int rc = cz_reading_keys(rd, v, "name|column|columns|target|type|format|title|description|constant|optional|ticked|crossed|split|capture|map|"
					"otherwise|lookup|digits|prefix|when|required|constraints|missingValues|window|decimalChar|groupChar|"
					"trueValues|falseValues|personal");
	if (!rc)
		rc = read_target(rd, v, t);
	if (!rc)
		rc = read_constant(rd, v, t);
	if (!rc)
		rc = read_columns(rd, v, t);
	if (!rc)
		rc = cz_reading_truth(rd, v, "optional", &t->optional);
	if (!rc)
		rc = cz_reading_truth(rd, v, "ticked", &t->ticked);
	if (!rc)
		rc = cz_reading_truth(rd, v, "crossed", &t->crossed);
	if (!rc)
		rc = cz_reading_strs(rd, v, "split", &t->split);
	if (!rc)
		rc = cz_reading_pattern(rd, v, "capture", &t->capture);
	if (!rc)
		rc = cz_reading_map(rd, v, "map", &t->map, &t->mapped);
	if (!rc)
		rc = read_otherwise(rd, v, t);
	if (!rc)
		rc = read_personal(rd, v, t);
	if (!rc)
		rc = read_lookup(rd, v, t);
	if (!rc)
		rc = read_digits(rd, v, &t->digits);
	if (!rc)
		rc = cz_reading_text(rd, v, "prefix", &t->prefix);
	if (!rc)
		rc = cz_reading_when(rd, v, "when", &t->when);
	if (!rc)
		rc = read_required(rd, v, t);
	if (!rc)
		rc = cz_reading_strs(rd, v, "missingValues", &t->missing);
	if (!rc)
		rc = read_window(rd, v, t);
	if (!rc)
		rc = cz_reading_sign(rd, v, "decimalChar", &t->number.decimal);
	if (!rc)
		rc = cz_reading_sign(rd, v, "groupChar", &t->number.thousands);
	if (!rc && t->constant && (t->ticked || t->crossed))
		rc = cz_reading_wrong(rd, "constant", "what is ticked or crossed stands in columns");
	if (!rc && t->crossed && t->field->kind != CZ_F_TIMES)
		rc = cz_reading_wrong(rd, "crossed", "days and dayparts are crossed, so the target has to be times");
	if (!rc)
		rc = check_target(rd, t);
	return rc ? rc : read_truths(rd, v, t);
}
