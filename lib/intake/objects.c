#include "intake/objects.h"
#include "base/text.h"
#include "intake/column_name.h"
#include "intake/convert.h"

static bool is_seen_inside(const struct cz_header *h, struct cz_str object)
{
	for (size_t i = 0; i < h->n; i++) {
		const struct cz_column *c = &h->column[i];
		bool inside = c->name.n > object.n && c->name.s[object.n] == '.' &&
			      memcmp(c->name.s, object.s, object.n) == 0;
		if (inside && (c->used || c->personal != CZ_PERSONAL_NONE))
			return true;
	}
	return false;
}

/* 1: it is called like a field that nothing fills; 0: no; below 0: no memory. */
static int is_field(const struct cz_converter *plan, const struct cz_type *t, struct cz_str object, struct cz_err *err)
{
	struct cz_buf folded = CZ_BUF_INIT;
	const struct cz_field *f = NULL;
	int rc = cz_column_name_fold(object, &folded) ? 0 : cz_fail_mem(err);
	if (!rc)
		f = cz_type_column(t, (struct cz_str){cz_buf_text(&folded), folded.len});
	cz_buf_release(&folded);
	return rc ? rc : f && !cz_converter_fills(plan, f->key);
}

int cz_objects_add(const struct cz_map *objects, struct cz_recipe *r, struct cz_map *paths, struct cz_err *err)
{
	struct cz_header h = CZ_HEADER_INIT;
	if (!objects->n)
		return 0;
	int rc = cz_header_read(&h, paths->key, NULL, paths->n, err);
	struct cz_converter *plan = rc ? NULL : cz_converter_plan(r, &h, NULL, err);
	rc = plan ? 0 : err->code;
	for (size_t i = 0; i < objects->n && rc >= 0; i++) {
		rc = is_seen_inside(&h, objects->key[i]) ? 0 : is_field(plan, r->type, objects->key[i], err);
		if (rc > 0 && cz_map_add(paths, objects->key[i], NULL) == CZ_MAP_NONE)
			rc = cz_fail_mem(err);
	}
	cz_converter_free(plan);
	cz_header_release(&h);
	return rc < 0 ? rc : 0;
}
