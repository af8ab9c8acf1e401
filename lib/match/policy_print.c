#include "match/policy_impl.h"
#include "data/emit.h"

bool cz_policy_merge(const struct cz_value *base, const struct cz_value *change, struct cz_arena *mem, struct cz_value *out)
{
	if (base->kind != CZ_OBJECT || change->kind != CZ_OBJECT) {
		*out = *change;
		return true;
	}
	struct cz_member *m = cz_arena_new0(mem, (size_t)base->n + change->n, sizeof *m);
	uint32_t n = 0;
	if (!m)
		return false;
	for (; n < base->n; n++) {
		const struct cz_value *new = cz_value_member(change, base->member[n].key);
		m[n] = base->member[n];
		if (new && !cz_policy_merge(&base->member[n].value, new, mem, &m[n].value))
			return false;
	}
	for (uint32_t k = 0; k < change->n; k++)
		if (!cz_value_member(base, change->member[k].key))
			m[n++] = change->member[k];
	*out = (struct cz_value){.kind = CZ_OBJECT, .n = n, .member = m};
	return true;
}

/* As people write it: sections and settings on lines of their own, categories and lists on one. */
enum { OPEN_LEVELS = 3 };

static void indent(struct cz_buf *b, int depth)
{
	cz_buf_addc(b, '\n');
	for (int k = 0; k < depth; k++)
		cz_buf_adds(b, "  ");
}

static void print(struct cz_buf *b, const struct cz_value *v, int depth, bool open);

static void print_items(struct cz_buf *b, const struct cz_value *v, int depth, bool open)
{
	for (uint32_t k = 0; k < v->n; k++) {
		if (k)
			cz_buf_addc(b, ',');
		if (open && depth == 0 && k > 1)
			cz_buf_addc(b, '\n');
		if (open)
			indent(b, depth + 1);
		else if (k)
			cz_buf_addc(b, ' ');
		if (v->kind == CZ_LIST) {
			print(b, &v->item[k], depth + 1, open);
			continue;
		}
		struct cz_emit e = CZ_EMIT_INIT(b);
		cz_emit_text(&e, NULL, v->member[k].key);
		cz_buf_adds(b, ": ");
		print(b, &v->member[k].value, depth + 1, open && !(depth == 1 && v->member[k].value.kind == CZ_OBJECT &&
								   !cz_str_is(v->member[k].key, "about")));
	}
	if (open && v->n)
		indent(b, depth);
}

static void print(struct cz_buf *b, const struct cz_value *v, int depth, bool open)
{
	struct cz_emit e = CZ_EMIT_INIT(b);
	if (v->kind != CZ_OBJECT && v->kind != CZ_LIST) {
		cz_emit_value(&e, NULL, v);
		return;
	}
	bool plain = v->kind == CZ_LIST && (!v->n || v->item[0].kind != CZ_OBJECT);
	cz_buf_addc(b, v->kind == CZ_OBJECT ? '{' : '[');
	print_items(b, v, depth, open && !plain && depth < OPEN_LEVELS);
	cz_buf_addc(b, v->kind == CZ_OBJECT ? '}' : ']');
}

int cz_policy_print(const struct cz_policy *p, struct cz_buf *out, struct cz_err *err)
{
	print(out, &p->text, 0, true);
	cz_buf_addc(out, '\n');
	return cz_buf_failed(out) ? cz_fail_mem(err) : 0;
}
