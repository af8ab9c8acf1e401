#include "export/view.h"
#include "data/json.h"
#include "data/scan.h"
#include <assert.h>

/* Encoding the struct and reading that line again gives every input, JSON or CSV, one and the same form. */
static int from_struct(struct cz_view *v, const struct cz_type *t, struct cz_err *err)
{
	struct cz_emit e = CZ_EMIT_INIT(&v->line);
	cz_buf_clear(&v->line);
	cz_type_encode(t, v->rec, NULL, &e);
	if (cz_buf_failed(&v->line))
		return cz_fail_mem(err);
	size_t n = v->line.len - 1; /* without the newline */
	if (!cz_scan_line(v->line.data, n, &v->mem, &v->value)) {
		int rc = cz_json_parse(v->line.data, n, &v->mem, &v->value, err);
		if (rc)
			return rc;
	}
	assert(v->value.kind == CZ_OBJECT && v->value.n > 0);
	v->value.member++; /* "type" comes first */
	v->value.n--;
	return 1;
}

/* What cz itself makes has no struct: its members are taken as they are, in the order of the table. */
static int from_value(struct cz_view *v, const struct cz_role *role, const struct cz_type *t, const struct cz_value *from,
		      struct cz_err *err)
{
	struct cz_member *m = cz_arena_new0(&v->mem, t->n + 1, sizeof *m);
	uint32_t n = 0;
	if (!m)
		return cz_fail_mem(err);
	for (size_t i = 0; i < t->n; i++) {
		const struct cz_value *got = cz_value_get(from, t->field[i].key);
		if (got && cz_role_sees(role, t, i))
			m[n++] = (struct cz_member){cz_str_of(t->field[i].key), *got};
	}
	v->value = (struct cz_value){.kind = CZ_OBJECT, .n = n, .member = m};
	return 1;
}

int cz_view_make(struct cz_view *v, const struct cz_role *role, const struct cz_type *t, const struct cz_record *rec,
		 struct cz_remarks *remarks, struct cz_err *err)
{
	cz_arena_clear(&v->mem);
	if (!t->size)
		return from_value(v, role, t, &rec->value, err);
	v->rec = cz_arena_alloc(&v->mem, t->size);
	if (!v->rec)
		return cz_fail_mem(err);
	int rc = cz_type_decode(t, rec, v->rec, &v->mem, remarks, err);
	if (rc <= 0)
		return rc;
	cz_role_hide(role, t, v->rec);
	return from_struct(v, t, err);
}

int cz_view_of(struct cz_view *v, const struct cz_role *role, const struct cz_type *t, const void *rec, struct cz_err *err)
{
	cz_arena_clear(&v->mem);
	v->rec = cz_arena_alloc(&v->mem, t->size);
	if (!v->rec)
		return cz_fail_mem(err);
	memcpy(v->rec, rec, t->size);
	cz_role_hide(role, t, v->rec);
	return from_struct(v, t, err);
}

void cz_view_release(struct cz_view *v)
{
	cz_arena_release(&v->mem);
	cz_buf_release(&v->line);
}
