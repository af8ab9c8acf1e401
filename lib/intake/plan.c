#include "intake/convert_impl.h"

/* What is bound, in the words of a recipe: with it the same is bound again. */

static void add_names(const struct cz_header *h, const struct bound *b, struct cz_emit *e)
{
	cz_emit_open(e, "columns", '[');
	for (size_t i = 0; i < b->n; i++)
		cz_header_emit(h, b->column[i], NULL, e);
	cz_emit_close(e, ']');
}

/* Of columns named after kinds of help, those that are known; and no others. */
static void add_needs(const struct cz_header *h, const struct bound *b, struct cz_emit *e)
{
	cz_emit_open(e, "map", '{');
	for (size_t i = 0; i < b->n; i++) {
		if (!b->need[i])
			continue;
		cz_header_emit_key(h, b->column[i], e);
		cz_emit_texts(e, NULL, b->need[i]);
	}
	cz_emit_close(e, '}');
	cz_emit_texts(e, "otherwise", "refuse");
}

static void add_condition(const struct cz_header *h, const struct bound *b, struct cz_emit *e)
{
	const struct cz_strs *values = &b->take->when.values;
	cz_emit_open(e, "when", '{');
	cz_header_emit(h, b->when, "column", e);
	cz_emit_open(e, "not", '[');
	for (size_t i = 0; i < values->n; i++)
		cz_emit_texts(e, NULL, values->v[i]);
	cz_emit_close(e, ']');
	cz_emit_close(e, '}');
}

/* Of ids that may lose zeros. */
static void add_digits(const struct cz_converter *c, const struct bound *b, size_t at, struct cz_emit *e)
{
	const size_t digits = cz_id_digits_all(&c->header->column[b->column[at]].digits);
	if (digits && cz_id_digits_suit(c->type, b->take->field))
		cz_emit_int(e, "digits", (int64_t)digits);
}

/* One entry: of several columns together, or of the one at `at`, which may only count where the first is empty. */
static void add_field(const struct cz_converter *c, const struct bound *b, size_t at, struct cz_buf *out)
{
	const struct cz_header *h = c->header;
	struct cz_emit e = CZ_EMIT_INIT(out);
	bool several = b->together || b->need || (b->n > 1 && !b->first);
	cz_emit_open(&e, NULL, '{');
	if (several)
		add_names(h, b, &e);
	else
		cz_header_emit(h, b->column[at], "column", &e);
	if (b->together || b->need)
		cz_emit_bool(&e, b->take->crossed ? "crossed" : "ticked", true);
	cz_emit_texts(&e, "target", b->take->field->key);
	if (b->need)
		add_needs(h, b, &e);
	if (!several)
		add_digits(c, b, at, &e);
	if (at) {
		cz_emit_open(&e, "when", '{');
		cz_header_emit(h, b->column[0], "column", &e);
		cz_emit_bool(&e, "filled", false);
		cz_emit_close(&e, '}');
	}
	if (b->take->when.negate)
		add_condition(h, b, &e);
	cz_emit_close(&e, '}');
}

static void add_refusal(const struct cz_header *h, const struct doubt *d, struct cz_buf *out)
{
	char rule[16];
	struct cz_buf b = {.data = rule, .cap = sizeof rule};
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_buf_addf(&b, "CZ%d", (int)d->why);
	cz_emit_open(&e, NULL, '{');
	cz_header_emit(h, d->column, "column", &e);
	if (d->as != CZ_COLUMN_NONE)
		cz_header_emit(h, d->as, "same", &e);
	if (d->unless)
		cz_emit_texts(&e, "unless", d->unless->key);
	cz_emit_text(&e, "rule", (struct cz_str){rule, b.len});
	cz_emit_close(&e, '}');
}

/* In the order of the columns with which they begin. */
static void add_fields(const struct cz_converter *c, struct cz_buf *out)
{
	bool any = false;
	cz_buf_adds(out, "  \"fields\": [");
	for (size_t column = 0; column < c->header->n; column++)
		for (size_t i = 0; i < c->n; i++) {
			const struct bound *b = &c->bound[i];
			for (size_t at = 0; at < (b->first ? b->n : b->n > 0); at++) {
				if (b->column[at] != column)
					continue;
				cz_buf_adds(out, any ? ",\n    " : "\n    ");
				add_field(c, b, at, out);
				any = true;
			}
		}
	cz_buf_adds(out, "\n  ]");
}

void cz_converter_recipe(const struct cz_converter *c, struct cz_buf *out)
{
	add_fields(c, out);
	for (size_t i = 0; i < c->doubts; i++) {
		cz_buf_adds(out, i ? ",\n    " : ",\n  \"refuse\": [\n    ");
		add_refusal(c->header, &c->doubt[i], out);
	}
	cz_buf_adds(out, c->doubts ? "\n  ]" : "");
}
