#include "base/array.h"
#include "base/text.h"
#include "intake/convert_impl.h"
#include "intake/follow.h"
#include "intake/unknown.h"
#include "model/pseudonym.h"
#include "model/types.h"
#include <stdlib.h>

/* Rows: once the columns of a file are bound to fields (bind.c), each row is filled in field by field. */

/* names */

static int load_names(struct cz_converter *c, struct cz_err *err)
{
	int rc = cz_names_add_vocabulary(&c->categories, &cz_vocab_category, err);
	if (!rc)
		rc = cz_names_add_languages(&c->languages, err);
	if (!rc)
		rc = cz_names_add_vocabulary(&c->parties, &cz_vocab_party, err);
	c->codes = cz_arena_new0(&c->mem, c->type->n, sizeof *c->codes);
	if (!rc && !c->codes)
		rc = cz_fail_mem(err);
	for (size_t i = 0; i < c->type->n && !rc; i++)
		if (c->type->field[i].kind == CZ_F_CODE)
			rc = cz_names_add_vocabulary(&c->codes[i], c->type->field[i].codes, err);
	return rc;
}

struct cz_converter *cz_converter_plan(struct cz_recipe *r, struct cz_header *h, const uint8_t *id_key,
				       struct cz_err *err)
{
	struct cz_converter *c = calloc(1, sizeof *c);
	if (!c) {
		cz_fail_mem(err);
		return NULL;
	}
	*c = (struct cz_converter){.recipe = r, .type = r->type, .header = h, .id_key = id_key, .only = CZ_COLUMN_NONE};
	cz_point_fields(c->type, c->point);
	c->rec = cz_arena_alloc(&c->mem, r->type->size);
	c->blank = cz_arena_alloc(&c->mem, r->type->size);
	c->let_go = cz_arena_new0(&c->mem, r->type->n, sizeof *c->let_go);
	c->usual = cz_arena_new0(&c->mem, r->type->n, sizeof *c->usual);
	if (c->blank)
		cz_type_blank(c->type, c->blank);
	if (!c->rec || !c->blank || !c->let_go || !c->usual)
		cz_fail_mem(err);
	else if (load_names(c, err) == 0 && cz_convert_bind(c, err) == 0)
		return c;
	cz_converter_free(c);
	return NULL;
}

struct cz_converter *cz_converter_new(struct cz_recipe *r, struct cz_header *h, const uint8_t *id_key,
				      struct cz_err *err)
{
	struct cz_converter *c = cz_converter_plan(r, h, id_key, err);
	if (!c || cz_convert_check(c, err) == 0)
		return c;
	cz_converter_free(c);
	return NULL;
}

void cz_converter_date(struct cz_converter *c, cz_day today)
{
	c->today = today;
}

void cz_converter_remember(struct cz_converter *c, struct cz_converter *before)
{
	const struct seen none = c->seen;
	c->seen = before->seen;
	before->seen = none;
}

void cz_converter_free(struct cz_converter *c)
{
	if (!c)
		return;
	for (size_t i = 0; c->codes && i < c->type->n; i++)
		cz_names_release(&c->codes[i]);
	cz_names_release(&c->categories);
	cz_names_release(&c->languages);
	cz_names_release(&c->parties);
	cz_map_release(&c->seen.own_codes);
	for (size_t i = 0; i < CZ_COUNT(c->seen.spelled); i++) {
		cz_map_release(&c->seen.spelled[i]);
		cz_map_release(&c->seen.spelling[i]);
	}
	free(c->bound);
	free(c->item);
	free(c->doubt);
	free(c->part);
	free(c->part_column);
	cz_arena_release(&c->row);
	cz_arena_release(&c->mem);
	free(c);
}

static bool fills(const struct bound *b, const struct cz_field *f)
{
	return b->take->field == f || (f && b->take->field2 == f);
}

size_t cz_converter_column(const struct cz_converter *c, const char *field)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->bound[i].n && cz_convert_column(c, c->bound[i].column[0]) && fills(&c->bound[i], cz_type_field(c->type, cz_str_of(field))))
			return c->bound[i].column[0] + 1;
	return 0;
}

bool cz_converter_fills(const struct cz_converter *c, const char *field)
{
	const struct cz_field *f = cz_type_field(c->type, cz_str_of(field));
	for (size_t i = 0; i < c->n && f; i++) {
		const struct bound *b = &c->bound[i];
		if (!fills(b, f))
			continue;
		for (size_t k = 0; k < b->n; k++)
			if (b->column[k] != CZ_COLUMN_NONE)
				return true;
		if (b->take->constant)
			return true;
	}
	return false;
}

/* rows */

static bool add_part(struct cz_converter *c, struct cz_str part, size_t column)
{
	size_t cap = c->part_cap;
	if (!CZ_ARRAY_MORE(c->part, c->parts, c->part_cap) ||
	    (c->part_cap != cap && !cz_array_reserve(&c->part_column, &cap, c->part_cap, sizeof *c->part_column)))
		return cz_convert_no_memory(c);
	c->part[c->parts] = part;
	c->part_column[c->parts++] = column;
	return true;
}

static bool find_parts(struct cz_converter *c)
{
	static const char *bar[] = {"|"};
	static const struct cz_strs bars = {bar, 1}; /* between the values of a list of JSON, whatever parts those of a cell */
	const struct cz_strs *missing = &c->recipe->missing;
	for (size_t i = 0; i < c->each_n; i++) {
		struct cz_str cell = cz_convert_cell(c, c->each[i]), *part = &cell;
		size_t n = cell.n > 0;
		bool several = cz_convert_shape(c, c->each[i]) & CZ_SHAPE_SEVERAL;
		const struct cz_strs *by = several ? &bars : &c->recipe->each.split;
		if (n && by->n && !cz_convert_split(c, by, cell, &part, &n))
			return false;
		for (size_t k = 0; k < n; k++)
			if (!cz_strs_has(missing, part[k]) && !cz_means_unknown(part[k]) && !add_part(c, part[k], c->each[i]))
				return false;
	}
	return true;
}

void cz_converter_shape(struct cz_converter *c, const unsigned char *shape)
{
	c->shape = shape;
}

int cz_converter_begin(struct cz_converter *c, const struct cz_str *cell, size_t n, size_t *parts, struct cz_err *err)
{
	cz_arena_clear(&c->row);
	c->cell = cell;
	c->cells = n;
	c->parts = c->part_at = 0;
	if (c->let_go_all)
		memset(c->let_go, 0, c->type->n * sizeof *c->let_go);
	c->let_go_all = 0;
	c->no_memory = false;
	if (!find_parts(c))
		return cz_fail_mem(err);
	*parts = c->parts ? c->parts : 1;
	return 0;
}

bool cz_converter_wants(const struct cz_converter *c)
{
	return cz_convert_holds(c, &c->recipe->only, c->only,
				!c->recipe->only.column || !cz_convert_cell(c, c->only).n);
}

/* ids */

/* What a row with several requests puts behind its id: nothing for the first, -2 and -3 for others. Of several columns each keeps its
 * number when another is emptied; what more stands in one cell comes behind a point, -2.2. */
static void add_part_number(const struct cz_converter *c, size_t part, struct cz_buf *out)
{
	const bool several = c->each_n > 1;
	size_t column = 0, nth = 0;
	while (several && c->each[column] != c->part_column[part])
		column++;
	while (nth < part && c->part_column[part - nth - 1] == c->part_column[part])
		nth++;
	if (several && (column || nth))
		cz_buf_addf(out, "-%zu", column + 1);
	if (nth)
		cz_buf_addf(out, several ? ".%zu" : "-%zu", nth + 1);
}

static bool number_id(struct cz_converter *c, size_t part)
{
	char number[64];
	struct cz_buf tail = {.data = number, .cap = sizeof number};
	if (c->parts)
		add_part_number(c, part, &tail);
	for (size_t i = 0; i < c->type->n && tail.len > 0; i++) {
		const struct cz_field *f = &c->type->field[i];
		const char *id;
		memcpy(&id, (char *)c->rec + f->offset, sizeof id);
		if (!(f->flags & CZ_FIELD_ID) || !id)
			continue;
		size_t n = strlen(id) + tail.len + 1;
		char *longer = cz_arena_alloc(&c->row, n);
		if (!longer)
			return cz_convert_no_memory(c);
		struct cz_buf b = {.data = longer, .cap = n};
		cz_buf_addf(&b, "%s%.*s", id, (int)tail.len, tail.data);
		memcpy((char *)c->rec + f->offset, &longer, sizeof longer);
	}
	return true;
}

static void require(struct cz_converter *c, const struct cz_field *f, uint64_t given)
{
	if (!(given >> (f - c->type->field) & 1))
		cz_convert_note(c, CZ201, f->key, cz_converter_column(c, f->key), NULL, (struct cz_str){0});
}

static void require_all(struct cz_converter *c, uint64_t given)
{
	if (!(c->required & ~given))
		return;
	for (size_t i = 0; i < c->type->n; i++)
		if (c->type->field[i].flags & CZ_FIELD_REQUIRED)
			require(c, &c->type->field[i], given);
	for (size_t i = 0; i < c->n; i++)
		if (c->bound[i].take->required && !(c->bound[i].take->field->flags & CZ_FIELD_REQUIRED))
			require(c, c->bound[i].take->field, given);
}

/* Of a row in which no column of "each" is filled a record is made all the same: there is a request, if not for what. */
static void tell_no_part(struct cz_converter *c)
{
	if (c->each_n && !c->parts)
		cz_convert_warn(c, (struct cz_problem){.id = CZ356, .field = c->recipe->each.as, .column = c->each[0]});
}

/* Where kinds of help were merged into one cell, only the first row of them has it: the other requests would be for anybody, and the
 * other volunteers for nothing. */
static void tell_no_kind(struct cz_converter *c, uint64_t given)
{
	if (!c->kind || given >> (c->kind - c->type->field) & 1)
		return;
	size_t column = cz_converter_column(c, c->kind->key) - 1;
	enum cz_message id = c->type == &cz_type_volunteer ? CZ393 : CZ377;
	cz_convert_warn(c, (struct cz_problem){.id = id, .field = c->kind->key, .column = column});
}

/* So with a status that stands once before several rows: the others would go on, whatever it says. */
static void tell_no_status(struct cz_converter *c, uint64_t given)
{
	if (c->merged && !(given >> (c->merged - c->type->field) & 1))
		cz_convert_warn(c, (struct cz_problem){.id = CZ278, .field = "status", .column = cz_converter_column(c, "status") - 1});
}

/* A rule of the type has something to say. */
static void hear(void *ctx, const struct cz_remark *r)
{
	struct cz_converter *c = ctx;
	cz_convert_note(c, r->id, r->field, r->field ? cz_converter_column(c, r->field) : 0, r->detail, r->value);
}

int cz_converter_make(struct cz_converter *c, size_t part, const struct cz_record *at, struct cz_made *out,
		      struct cz_err *err)
{
	c->part_at = part;
	c->problems = c->hard = c->untold = 0;
	*out = (struct cz_made){.problem = c->problem};
	if (!cz_convert_row_suits(c)) {
		out->problems = c->problems;
		return 0;
	}
	if (!cz_converter_wants(c)) {
		out->left_out = true;
		return 0;
	}
	struct cz_remarks remarks = {.hear = hear, .ctx = c};
	bool bad = false;
	uint64_t given = cz_convert_fill(c);
	cz_convert_judge_point(c);
	require_all(c, given);
	tell_no_part(c);
	if (!c->each_n)
		tell_no_kind(c, given);
	if (!c->hard)
		tell_no_status(c, given);
	if (!c->hard && number_id(c, part) && c->type->check)
		c->type->check(c->rec, at, &remarks, &bad);
	if (!c->hard && c->id_key && !cz_pseudonym_record(c->id_key, c->type, c->rec, &c->row))
		cz_convert_no_memory(c);
	if (c->no_memory)
		return cz_fail_mem(err);
	out->problems = c->problems;
	out->untold = c->untold;
	out->rec = c->hard || bad ? NULL : c->rec;
	out->fields = c->stored;
	return 0;
}
