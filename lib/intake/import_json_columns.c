#include "base/text.h"
#include "intake/import_json_impl.h"
#include "intake/objects.h"
#include <stdlib.h>

/* The columns of JSON: every path that leads to a value is one, "address.postcode". They are those at the beginning of
 * the file; a record that brings others has them added, and the recipe bound anew. */

enum { MAX_PATH = 200, MOST_PATHS = 1024, MOST_DEPTH = 6, MOST_ITEMS = 200 };

int cz_json_keys_tell(const struct json_key *key, bool *tells, struct cz_err *err)
{
	int rc = 0;
	*tells = false;
	for (; key && !rc && !*tells; key = key->above)
		rc = cz_header_key_tells(key->text, tells, err);
	return rc;
}

static int add_path(struct json *j, struct cz_str path, const struct json_key *key, struct cz_err *err)
{
	bool tells;
	if (cz_map_find(&j->paths, path) != CZ_MAP_NONE)
		return 0;
	if (j->paths.n == MOST_PATHS) {
		j->too_many = true;
		return 0;
	}
	if (cz_map_add(&j->paths, path, NULL) == CZ_MAP_NONE)
		return cz_fail_mem(err);
	int rc = cz_json_keys_tell(key, &tells, err);
	return !rc && tells && cz_map_add(&j->telling, path, NULL) == CZ_MAP_NONE ? cz_fail_mem(err) : rc;
}

/* "type" as records of cz have it; "type": "informal" of an organisation is a column as any. */
static bool names_type(const struct cz_member *m)
{
	return cz_str_is(m->key, "type") && (m->value.kind != CZ_TEXT || cz_type_find(m->value.text));
}

/* Those in v, behind the n bytes of the path that leads to it. */
static int add_inner(struct json *j, const struct cz_value *v, char *path, size_t n, int depth,
		     const struct json_key *above, struct cz_err *err)
{
	if (v->kind == CZ_LIST) {
		for (uint32_t i = 0; i < v->n && i < MOST_ITEMS; i++)
			if (v->item[i].kind == CZ_OBJECT) {
				int rc = add_inner(j, &v->item[i], path, n, depth, above, err);
				if (rc)
					return rc;
			}
		return 0;
	}
	for (uint32_t i = 0; i < v->n; i++) {
		const struct cz_member *m = &v->member[i];
		const struct json_key key = {m->key, above};
		bool deeper = m->value.kind == CZ_OBJECT ||
			      (m->value.kind == CZ_LIST && m->value.n && m->value.item[0].kind == CZ_OBJECT);
		size_t grown = n + m->key.n + (n > 0);
		if (grown >= MAX_PATH || depth > MOST_DEPTH || names_type(m))
			continue;
		if (deeper && !n && j->objects.n < MOST_PATHS && cz_map_add(&j->objects, m->key, NULL) == CZ_MAP_NONE)
			return cz_fail_mem(err);
		if (n)
			path[n] = '.';
		memcpy(path + grown - m->key.n, m->key.s, m->key.n);
		int rc = deeper ? add_inner(j, &m->value, path, grown, depth + 1, &key, err)
				: add_path(j, (struct cz_str){path, grown}, &key, err);
		if (rc)
			return rc;
	}
	return 0;
}

int cz_json_add_paths(struct json *j, const struct cz_value *v, struct cz_err *err)
{
	char path[MAX_PATH];
	return add_inner(j, v, path, 0, 0, NULL, err);
}

int cz_json_add_record(struct json *j, const struct cz_value *v, bool first, struct cz_err *err)
{
	int rc = first ? cz_import_settle_own(j->f, v, err) : 0;
	return !rc && cz_import_wants(j->f, v) ? cz_json_add_paths(j, v, err) : rc;
}

static int add_names(struct json *j, const struct cz_strs *names, struct cz_err *err)
{
	for (size_t i = 0; i < names->n; i++)
		if (cz_map_add(&j->paths, cz_str_of(names->v[i]), NULL) == CZ_MAP_NONE)
			return cz_fail_mem(err);
	return 0;
}

/* A column of a condition, which may be in none of the records: then it is empty in all. */
static int add_condition(struct json *j, const struct cz_when *w, struct cz_err *err)
{
	const char *as = j->f->im->opts.recipe->each.as;
	if (!w->column || (as && strcmp(w->column, as) == 0) || cz_map_add(&j->paths, cz_str_of(w->column), NULL) != CZ_MAP_NONE)
		return 0;
	return cz_fail_mem(err);
}

int cz_json_add_recipe(struct json *j, struct cz_err *err)
{
	const struct cz_recipe *r = j->f->im->opts.recipe;
	int rc = add_names(j, &r->each.columns, err);
	for (size_t i = 0; i < r->n && !rc; i++)
		rc = add_condition(j, &r->take[i].when, err);
	for (size_t i = 0; i < r->n && !rc; i++)
		if (r->take[i].columns.n && !(r->each.as && strcmp(r->take[i].columns.v[0], r->each.as) == 0))
			rc = add_names(j, &r->take[i].columns, err);
	return rc ? rc : add_condition(j, &r->only, err);
}

int cz_json_bind(struct json *j, struct cz_err *err)
{
	struct cz_recipe *r = j->f->im->opts.recipe;
	bool more = j->objects.n > j->objects_seen;
	if (more && r->known_names && !j->f->own && cz_objects_add(&j->objects, r, &j->paths, err))
		return err->code;
	j->objects_seen = j->objects.n;
	free(j->cell);
	free(j->end);
	free(j->shape);
	j->shape = calloc(j->paths.n + 1, sizeof *j->shape);
	j->cell = calloc(j->paths.n + 1, sizeof *j->cell);
	j->end = calloc(j->paths.n + 1, sizeof *j->end);
	if (!j->cell || !j->end || !j->shape)
		return cz_fail_mem(err);
	struct cz_header before = j->f->header;
	int rc = cz_header_read(&j->f->header, j->paths.key, NULL, j->paths.n, err);
	for (size_t i = 0; i < before.n && !rc; i++)
		cz_column_remember(&j->f->header.column[i], &before.column[i]);
	for (size_t i = 0; i < j->paths.n && !rc; i++) {
		struct cz_column *c = &j->f->header.column[i];
		bool before_day = c->tells && c->day.n; /* what stands before a day is known from the whole name only */
		c->tells = before_day || cz_map_find(&j->telling, j->paths.key[i]) != CZ_MAP_NONE;
	}
	cz_header_release(&before);
	j->bound = true;
	return rc ? rc : cz_import_bind(j->f, err);
}
