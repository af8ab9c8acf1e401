#include "base/text.h"
#include "data/json.h"
#include "intake/aside.h"
#include "intake/elements.h"
#include "intake/envelope.h"
#include "intake/follow.h"
#include "intake/import_json_impl.h"
#include <stdlib.h>

/* JSON as a table: paths are columns (import_json_columns.c) and a record is a row, so that one recipe language does
 * for both. JSON Lines are read line by line (import_json_lines.c), a document element by element. */

/* records */

/* The first list of objects inside an object, as a path, which may give a person away. 1: there is one; 0: none; below 0: no memory. */
static int find_list(const struct cz_value *v, const struct json_key *above, struct cz_buf *path, bool *tells,
		     struct cz_err *err)
{
	const size_t before = path->len;
	for (uint32_t i = 0; v->kind == CZ_OBJECT && i < v->n; i++) {
		const struct json_key key = {v->member[i].key, above};
		const struct cz_value *inner = &v->member[i].value;
		if (before)
			cz_buf_addc(path, '.');
		cz_buf_add(path, key.text.s, key.text.n);
		if (inner->kind == CZ_LIST && inner->n && inner->item[0].kind == CZ_OBJECT)
			return cz_json_keys_tell(&key, tells, err) ? err->code : 1;
		int rc = find_list(inner, &key, path, tells, err);
		if (rc)
			return rc;
		path->len = before;
	}
	return 0;
}

int cz_json_hint_list(struct json *j, const struct cz_value *v, struct cz_err *err)
{
	struct cz_buf path = CZ_BUF_INIT;
	struct cz_err why = CZ_ERR_INIT;
	bool none = err->rule == CZ312 || err->rule == CZ280 || err->rule == CZ313, tells = false;
	int found = none && !j->records ? find_list(v, NULL, &path, &tells, &why) : 0;
	if (found > 0 && !cz_buf_failed(&path))
		cz_fail_rule(&why, CZ124, tells ? CZ_STR("") : (struct cz_str){cz_buf_text(&path), path.len}, NULL);
	if (why.code) {
		*err = why;
		cz_err_at(err, j->f->name, 1, 1);
	}
	cz_buf_release(&path);
	return err->code;
}

int cz_json_refuse(struct json *j, size_t line, size_t column, enum cz_message id, struct cz_err *err)
{
	struct input in = {.line = line};
	struct cz_problem p = {.id = id, .column = column};
	return cz_import_refuse(j->f, &in, &p, 1, err);
}

/* Whether it is an example, or nothing but an id, as import_csv.c asks of a row. */
static void judge(const struct file *f, struct input *in)
{
	if (f->own || !f->id || f->id > in->n)
		return;
	if (cz_aside_is_example(in->cell[f->id - 1])) {
		in->aside = f->id;
		in->why = CZ383;
	}
	in->bare = !in->aside && cz_aside_is_bare(&f->header, f->id, in->cell, in->n);
}

int cz_json_take(struct json *j, const struct cz_value *v, const struct cz_element *el, struct cz_err *err)
{
	if (!cz_import_wants(j->f, v)) {
		j->f->im->counts.left_out++;
		return 0;
	}
	j->too_many = false;
	int rc = cz_json_add_paths(j, v, err);
	if (!rc && (!j->bound || j->paths.n > j->f->header.n))
		rc = cz_json_bind(j, err);
	if (rc)
		return rc;
	if (j->too_many)
		return cz_json_refuse(j, el->line, el->column, CZ106, err);
	cz_buf_clear(&j->text);
	for (size_t i = 0; i < j->paths.n; i++) {
		j->shape[i] = (unsigned char)cz_follow(v, j->paths.key[i], &j->text);
		j->end[i] = j->text.len;
	}
	if (cz_buf_failed(&j->text))
		return cz_fail_mem(err);
	size_t from = 0;
	for (size_t i = 0; i < j->paths.n; i++) {
		j->cell[i] = (struct cz_str){cz_buf_text(&j->text) + from, j->end[i] - from};
		from = j->end[i];
		if (j->f->test)
			cz_column_test_add(&j->f->test[i], j->cell[i]);
	}
	j->f->tested++;
	rc = cz_import_test_columns(j->f, false, err);
	struct input in = {.cell = j->cell, .given = j->cell, .n = j->paths.n, .line = el->line, .column = el->column, .raw = el->text};
	judge(j->f, &in);
	if (j->f->converter)
		cz_converter_shape(j->f->converter, j->shape);
	if (!rc)
		rc = j->f->own ? cz_import_take_own(j->f, &in, v, &j->mem, err) : cz_import_take(j->f, &in, err);
	return rc;
}

/* What is wrong inside an element, told with its place in the file. */
static int wrong_element(const struct cz_element *el, const struct cz_err *why, struct cz_err *err)
{
	if (why->code == CZ_ENOMEM)
		return cz_fail_mem(err);
	int rc = cz_fail_rule(err, why->rule, CZ_STR(""), NULL);
	err->line = el->line + why->line - (why->line > 0);
	err->column = why->line > 1 ? why->column : el->column + why->column - (why->column > 0);
	return rc;
}

int cz_json_parse_element(struct json *j, const struct cz_element *el, struct cz_value *v, struct cz_err *err)
{
	struct cz_err why = CZ_ERR_INIT;
	cz_arena_clear(&j->mem);
	return cz_json_parse(el->text.s, el->text.n, &j->mem, v, &why) < 0 ? wrong_element(el, &why, err) : 0;
}

void cz_json_note_broken(struct json *j, const struct cz_err *why, size_t line, size_t column)
{
	if (j->broken.code)
		return;
	j->broken = *why;
	j->broken.line = line;
	j->broken.column = column;
}

/* documents */

/* What is JSON by its signs and brackets, and cannot be read all the same, says nothing about the elements behind it. */
static bool costs_itself(const struct cz_element *el, const struct cz_err *why)
{
	return el->listed && (why->rule == CZ111 || why->rule == CZ113 || why->rule == CZ118 || why->rule == CZ119);
}

/* The columns of a document come from the elements at its beginning; one that the head cuts off does not count. */
static int scan_elements(struct json *j, struct cz_str head, bool whole, struct cz_err *err)
{
	struct cz_err why = CZ_ERR_INIT;
	struct cz_elements *e = cz_elements_open(cz_text_read, &head, j->records, &why);
	struct cz_element el;
	struct cz_value v;
	bool first = true;
	int rc = e ? 0 : why.code;
	while (!rc && (rc = cz_elements_next(e, &el, &why)) > 0) {
		struct cz_err inside = CZ_ERR_INIT;
		bool good = el.text.s && cz_json_parse_element(j, &el, &v, &inside) == 0;
		if (inside.code)
			cz_json_note_broken(j, &inside, inside.line, inside.column);
		if (good && v.kind == CZ_OBJECT)
			rc = cz_json_add_record(j, &v, first, &why);
		else
			rc = good || costs_itself(&el, &inside) ? 0 : cz_err_pass(&why, &inside);
		first = false;
	}
	cz_elements_close(e);
	if (!rc || (!whole && (why.rule == CZ116 || why.rule == CZ124))) /* the list may begin behind the head */
		return 0;
	*err = why;
	return rc;
}

static int take_element(struct json *j, const struct cz_element *el, struct cz_err *err)
{
	struct cz_value v = {.kind = CZ_NULL};
	struct cz_err why = CZ_ERR_INIT;
	/* In UTF-8 the brackets around it cannot be trusted either, and the file ends there. */
	bool bad = el->text.s && cz_source_encoding(j->f->source) == CZ_ENCODING_CP1252 && cz_source_is_bad(j->f->source, el->text);
	int rc = el->text.s && !bad ? cz_json_parse_element(j, el, &v, &why) : 0;
	if (rc && !costs_itself(el, &why))
		return cz_err_pass(err, &why);
	if (!rc && v.kind == CZ_OBJECT) {
		rc = cz_json_take(j, &v, el, err);
		return rc == CZ_EINPUT && !el->listed ? cz_json_hint_list(j, &v, err) : rc;
	}
	if (!el->listed)
		return cz_fail_rule(err, bad ? CZ101 : el->text.s ? CZ124 : CZ105, CZ_STR(""), NULL);
	if (!rc)
		why = (struct cz_err){.line = el->line, .column = el->column, .rule = bad ? CZ101 : el->text.s ? CZ109 : CZ105};
	rc = j->bound ? 0 : cz_json_bind(j, err);
	return rc ? rc : cz_json_refuse(j, why.line, why.column, why.rule, err);
}

static int import_document(struct json *j, struct cz_err *err)
{
	struct cz_elements *e = cz_elements_open(cz_source_read, j->f->source, j->records, err);
	struct cz_element el;
	bool any = false;
	int rc = e ? 0 : err->code;
	while (!rc && (rc = cz_elements_next(e, &el, err)) > 0) {
		rc = take_element(j, &el, err);
		any = true;
	}
	if (!rc && cz_elements_more(e))
		cz_remark(j->f->im->remarks, &(struct cz_remark){.id = CZ376, .source = j->f->name});
	cz_elements_close(e);
	if (!rc && !any)
		cz_remark(j->f->im->remarks, &(struct cz_remark){.id = CZ325, .source = j->f->name});
	return rc ? rc : cz_import_test_columns(j->f, true, err);
}

/* Where the records stand: as the recipe says, or in the one list of an object around it, which is told. */
static int find_records(struct json *j, struct cz_str head, struct cz_err *err)
{
	const struct cz_recipe *r = j->f->im->opts.recipe;
	j->records = r->records;
	if (r->records)
		return 0;
	int rc = cz_envelope_find(head, r, &j->found, err);
	if (rc <= 0)
		return rc;
	bool tells = false;
	struct cz_str all = {cz_buf_text(&j->found), j->found.len};
	j->records = cz_buf_text(&j->found);
	const char *rest = j->records;
	for (struct cz_str key; !tells && cz_str_part(&rest, '.', &key);)
		if (cz_header_key_tells(key, &tells, err))
			return err->code;
	cz_remark(j->f->im->remarks,
		  &(struct cz_remark){.id = CZ375, .source = j->f->name, .detail = tells ? NULL : all.s});
	return 0;
}

int cz_import_json(struct file *f, struct cz_err *err)
{
	struct json j = {.f = f};
	bool whole, is_lines = false;
	struct cz_str head = cz_source_head(f->source, &whole);
	f->dialect = (struct cz_dialect){.csv = {.delimiter = ','}};
	int rc = cz_json_add_recipe(&j, err);
	if (!rc)
		rc = find_records(&j, head, err);
	if (!rc)
		rc = j.records ? 0 : cz_json_scan_lines(&j, head, whole, &is_lines, err);
	if (!rc && !is_lines)
		rc = scan_elements(&j, head, whole, err);
	f->lines = is_lines;
	if (!rc && is_lines && (rc = cz_json_bind(&j, err)) == CZ_EINPUT && whole)
		rc = cz_json_hint_line(&j, head, err);
	if (!rc)
		rc = is_lines ? cz_json_import_lines(&j, err) : import_document(&j, err);
	bool no_columns = rc == CZ_EINPUT && !j.paths.n && (err->rule == CZ312 || err->rule == CZ313);
	if (no_columns && j.broken.rule) /* why there are none */
		*err = j.broken;
	if (rc)
		cz_err_at(err, f->name, err->line, err->column);
	cz_map_release(&j.paths);
	cz_map_release(&j.telling);
	cz_map_release(&j.objects);
	cz_buf_release(&j.text);
	cz_buf_release(&j.found);
	cz_arena_release(&j.mem);
	free(j.cell);
	free(j.end);
	free(j.shape);
	return rc;
}
