#include "base/text.h"
#include "data/json.h"
#include "intake/elements.h"
#include "intake/envelope.h"
#include "intake/follow.h"
#include "intake/import_impl.h"
#include "intake/objects.h"
#include <stdlib.h>

/*
 * JSON as a table: every path that leads to a value is a column, "address.postcode", and a record is a row. So
 * one recipe language does for both. The columns are those at the beginning of the file; a record that brings
 * others has them added, and the recipe bound anew. JSON Lines are read line by line, a document element by element.
 */

enum { MAX_LINE = 1 << 20, MAX_PATH = 200, MOST_PATHS = 1024, MOST_DEPTH = 6, MOST_ITEMS = 200 };

struct json {
	struct file *f;
	struct cz_map paths;    /* the columns */
	struct cz_map telling;  /* those of them with a key that gives a person away */
	struct cz_map objects;  /* members that held an object, or a list of them, whether or not they are among the columns */
	bool too_many;          /* there are more */
	bool bound;
	const char *records;    /* the path to their list, or NULL */
	struct cz_buf found;    /* the same where no recipe says it */
	struct cz_err broken;   /* what is wrong with the first element at the beginning that cannot be read */
	struct cz_str *cell;
	unsigned char *shape;   /* of each, as cz_follow tells */
	struct cz_buf text;     /* of the cells of one record */
	size_t *end;
	struct cz_arena mem;
};

/* columns */

/* The keys of a path: once they are joined, nobody knows which point stood in one ("J.de Vries"). */
struct key {
	struct cz_str text;
	const struct key *above;
};

static int keys_tell(const struct key *key, bool *tells, struct cz_err *err)
{
	int rc = 0;
	*tells = false;
	for (; key && !rc && !*tells; key = key->above)
		rc = cz_header_key_tells(key->text, tells, err);
	return rc;
}

static int add_path(struct json *j, struct cz_str path, const struct key *key, struct cz_err *err)
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
	int rc = keys_tell(key, &tells, err);
	return !rc && tells && cz_map_add(&j->telling, path, NULL) == CZ_MAP_NONE ? cz_fail_mem(err) : rc;
}

static int add_paths(struct json *j, const struct cz_value *v, char *path, size_t n, int depth, const struct key *above, struct cz_err *err)
{
	if (v->kind == CZ_LIST) {
		for (uint32_t i = 0; i < v->n && i < MOST_ITEMS; i++)
			if (v->item[i].kind == CZ_OBJECT) {
				int rc = add_paths(j, &v->item[i], path, n, depth, above, err);
				if (rc)
					return rc;
			}
		return 0;
	}
	for (uint32_t i = 0; i < v->n; i++) {
		const struct cz_member *m = &v->member[i];
		const struct key key = {m->key, above};
		bool deeper = m->value.kind == CZ_OBJECT ||
			      (m->value.kind == CZ_LIST && m->value.n && m->value.item[0].kind == CZ_OBJECT);
		size_t grown = n + m->key.n + (n > 0);
		if (grown >= MAX_PATH || depth > MOST_DEPTH || cz_str_is(m->key, "type"))
			continue;
		if (deeper && !n && j->objects.n < MOST_PATHS && cz_map_add(&j->objects, m->key, NULL) == CZ_MAP_NONE)
			return cz_fail_mem(err);
		if (n)
			path[n] = '.';
		memcpy(path + grown - m->key.n, m->key.s, m->key.n);
		int rc = deeper ? add_paths(j, &m->value, path, grown, depth + 1, &key, err)
				: add_path(j, (struct cz_str){path, grown}, &key, err);
		if (rc)
			return rc;
	}
	return 0;
}

/* One of the records at the beginning of the file; the first of them tells what it is a file of. */
static int add_record(struct json *j, const struct cz_value *v, bool first, struct cz_err *err)
{
	char path[MAX_PATH];
	int rc = first ? cz_import_settle_own(j->f, v, err) : 0;
	return !rc && cz_import_wants(j->f, v) ? add_paths(j, v, path, 0, 0, NULL, err) : rc;
}

static int add_names(struct json *j, const struct cz_strs *names, struct cz_err *err)
{
	for (size_t i = 0; i < names->n; i++)
		if (cz_map_add(&j->paths, cz_str_of(names->v[i]), NULL) == CZ_MAP_NONE)
			return cz_fail_mem(err);
	return 0;
}

/* The columns that the recipe names are there, whether a record has them or not. */
static int add_recipe(struct json *j, struct cz_err *err)
{
	const struct cz_recipe *r = j->f->im->opts.recipe;
	int rc = add_names(j, &r->each.columns, err);
	for (size_t i = 0; i < r->n && !rc; i++)
		if (r->take[i].columns.n && !(r->each.as && strcmp(r->take[i].columns.v[0], r->each.as) == 0))
			rc = add_names(j, &r->take[i].columns, err);
	if (!rc && r->only.column && cz_map_add(&j->paths, cz_str_of(r->only.column), NULL) == CZ_MAP_NONE)
		rc = cz_fail_mem(err);
	return rc;
}

static int bind(struct json *j, struct cz_err *err)
{
	struct cz_recipe *r = j->f->im->opts.recipe;
	if (r->known_names && !j->f->own && cz_objects_add(&j->objects, r, &j->paths, err))
		return err->code;
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

/* records */

/* The first list of objects inside an object, as a path, which may give a person away. 1: there is one; 0: none; below 0: no memory. */
static int find_list(const struct cz_value *v, const struct key *above, struct cz_buf *path, bool *tells, struct cz_err *err)
{
	const size_t before = path->len;
	for (uint32_t i = 0; v->kind == CZ_OBJECT && i < v->n; i++) {
		const struct key key = {v->member[i].key, above};
		const struct cz_value *inner = &v->member[i].value;
		if (before)
			cz_buf_addc(path, '.');
		cz_buf_add(path, key.text.s, key.text.n);
		if (inner->kind == CZ_LIST && inner->n && inner->item[0].kind == CZ_OBJECT)
			return keys_tell(&key, tells, err) ? err->code : 1;
		int rc = find_list(inner, &key, path, tells, err);
		if (rc)
			return rc;
		path->len = before;
	}
	return 0;
}

/* A document that is one object, of which nothing is known: its records may stand in a list inside it. */
static int hint_list(struct json *j, const struct cz_value *v, struct cz_err *err)
{
	struct cz_buf path = CZ_BUF_INIT;
	struct cz_err why = CZ_ERR_INIT;
	bool none = err->rule == CZ312 || err->rule == CZ313, tells = false;
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

/* The same, when the file is one line. */
static int hint_line(struct json *j, struct cz_str head, struct cz_err *err)
{
	struct cz_value v;
	struct cz_err why = CZ_ERR_INIT;
	head = cz_text_trim(head);
	cz_arena_clear(&j->mem);
	if (memchr(head.s, '\n', head.n) || cz_json_parse(head.s, head.n, &j->mem, &v, &why) < 0)
		return err->code;
	return hint_list(j, &v, err);
}

static int refuse_line(struct json *j, size_t line, size_t column, enum cz_message id, struct cz_err *err)
{
	struct input in = {.line = line};
	struct cz_problem p = {.id = id, .column = column};
	return cz_import_refuse(j->f, &in, &p, 1, err);
}

static int take_record(struct json *j, const struct cz_value *v, const struct cz_element *el, struct cz_err *err)
{
	char path[MAX_PATH];
	if (!cz_import_wants(j->f, v)) {
		j->f->im->counts.left_out++;
		return 0;
	}
	j->too_many = false;
	int rc = add_paths(j, v, path, 0, 0, NULL, err);
	if (!rc && (!j->bound || j->paths.n > j->f->header.n))
		rc = bind(j, err);
	if (rc)
		return rc;
	if (j->too_many)
		return refuse_line(j, el->line, el->column, CZ106, err);
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
	if (j->f->converter)
		cz_converter_shape(j->f->converter, j->shape);
	if (!rc)
		rc = j->f->own ? cz_import_take_own(j->f, &in, v, &j->mem, err) : cz_import_take(j->f, &in, err);
	return rc;
}

/* JSON Lines */

struct lines {
	struct cz_source *source;
	struct cz_buf buf;
	size_t pos, line;
	bool ended;
};

/* 1: a line; 0: the end. One longer than MAX_LINE is dropped to its end and comes as an empty text. */
static int next_line(struct lines *l, struct cz_str *out, struct cz_err *err)
{
	size_t at = l->pos;
	bool dropped = false;
	for (;;) {
		const char *nl = l->buf.len > at ? memchr(l->buf.data + at, '\n', l->buf.len - at) : NULL;
		if (nl || (l->ended && l->buf.len > l->pos)) {
			size_t end = nl ? (size_t)(nl - l->buf.data) : l->buf.len;
			*out = dropped ? (struct cz_str){NULL, 1} : (struct cz_str){l->buf.data + l->pos, end - l->pos};
			l->pos = end + (nl != NULL);
			l->line++;
			return 1;
		}
		if (l->ended)
			return 0;
		if (l->pos)
			memmove(l->buf.data, l->buf.data + l->pos, l->buf.len - l->pos);
		l->buf.len -= l->pos;
		l->pos = 0;
		if (l->buf.len > MAX_LINE) {
			dropped = true;
			l->buf.len = 0;
		}
		at = l->buf.len;
		if (!cz_buf_reserve(&l->buf, 64 * 1024))
			return cz_fail_mem(err);
		long got = cz_source_read(l->source, l->buf.data + l->buf.len, 64 * 1024, err);
		if (got < 0)
			return (int)got;
		l->buf.len += (size_t)got;
		l->ended = got == 0;
	}
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

static int parse_element(struct json *j, const struct cz_element *el, struct cz_value *v, struct cz_err *err)
{
	struct cz_err why = CZ_ERR_INIT;
	cz_arena_clear(&j->mem);
	return cz_json_parse(el->text.s, el->text.n, &j->mem, v, &why) < 0 ? wrong_element(el, &why, err) : 0;
}

static int take_line(struct json *j, struct cz_str s, size_t line, struct cz_err *err)
{
	struct cz_value v;
	struct cz_err why = CZ_ERR_INIT;
	if (!s.s)
		return refuse_line(j, line, 0, CZ105, err);
	struct cz_element el = {.text = cz_text_trim(s), .line = line};
	if (!el.text.n)
		return 0;
	el.column = (size_t)(el.text.s - s.s) + 1;
	if (cz_source_is_bad(j->f->source, el.text))
		return refuse_line(j, line, 0, CZ101, err);
	if (parse_element(j, &el, &v, &why))
		return why.code == CZ_ENOMEM ? cz_fail_mem(err) : refuse_line(j, line, why.column, why.rule, err);
	return v.kind == CZ_OBJECT ? take_record(j, &v, &el, err) : refuse_line(j, line, el.column, CZ109, err);
}

/* The next line of text that is not blank, trimmed; *from moves behind it, and *cut says that text ended before the line did. */
static struct cz_str head_line(struct cz_str text, size_t *from, bool *cut)
{
	struct cz_str line = {NULL, 0};
	while (!line.n && *from < text.n) {
		const char *nl = memchr(text.s + *from, '\n', text.n - *from);
		size_t end = nl ? (size_t)(nl - text.s) : text.n;
		line = cz_text_trim((struct cz_str){text.s + *from, end - *from});
		*from = end + 1;
		*cut = !nl;
	}
	return line;
}

/* Whether text opens the next line of a document, and not a line of its own: what is broken off here goes on there. Behind an
 * open object no object can stand; in an open list one can, and then a comma or the end of the list follows. */
static int goes_on(struct json *j, struct cz_str line, struct cz_str text, struct cz_err *err)
{
	struct cz_value v;
	struct cz_err why = CZ_ERR_INIT;
	size_t from = 0;
	bool cut = true;
	if (line.n && !strchr("[{,:", line.s[line.n - 1]))
		return false;
	struct cz_str next = head_line(text, &from, &cut);
	cz_arena_clear(&j->mem);
	bool whole = next.n && cz_json_parse(next.s, next.n, &j->mem, &v, &why) == 0 && v.kind == CZ_OBJECT;
	if (why.code == CZ_ENOMEM)
		return cz_fail_mem(err);
	struct cz_str behind = head_line(text, &from, &cut);
	return !whole || (behind.n && strchr(",]}", *behind.s));
}

/* On which line of a text a part of it begins. */
static size_t line_number(struct cz_str text, struct cz_str part)
{
	size_t line = 1;
	for (const char *p = text.s; p < part.s; p++)
		line += *p == '\n';
	return line;
}

static void note_broken(struct json *j, const struct cz_err *why, size_t line, size_t column)
{
	if (j->broken.code)
		return;
	j->broken = *why;
	j->broken.line = line;
	j->broken.column = column;
}

/* The columns of JSON Lines come from the lines at the beginning of the file. */
static int scan_head(struct json *j, struct cz_str head, bool whole, bool *is_lines, struct cz_err *err)
{
	bool cut, settled = false;
	struct cz_str line;
	*is_lines = false;
	for (size_t from = 0; (line = head_line(head, &from, &cut)).n;) {
		struct cz_value v;
		struct cz_err why = CZ_ERR_INIT;
		if (cut && !whole && *is_lines)
			break;
		cz_arena_clear(&j->mem);
		bool good = cz_json_parse(line.s, line.n, &j->mem, &v, &why) == 0;
		if (why.code == CZ_ENOMEM)
			return cz_fail_mem(err);
		if (!*is_lines && *line.s != '{')
			return 0;
		if (!*is_lines && !good) {
			int more = cut ? 1 : goes_on(j, line, (struct cz_str){head.s + from, head.n - from}, err);
			if (more)
				return more < 0 ? more : 0;
		}
		*is_lines = true;
		if (!good && !j->broken.code)
			note_broken(j, &why, line_number(head, line), why.column);
		if (!good || v.kind != CZ_OBJECT)
			continue;
		int rc = add_record(j, &v, !settled, err);
		if (rc)
			return rc;
		settled = true;
	}
	return 0;
}

static int import_lines(struct json *j, struct cz_err *err)
{
	struct lines l = {.source = j->f->source};
	struct cz_str s = {0};
	int rc;
	while ((rc = next_line(&l, &s, err)) > 0) {
		rc = take_line(j, s, l.line, err);
		if (rc)
			break;
	}
	cz_buf_release(&l.buf);
	return rc ? rc : cz_import_test_columns(j->f, true, err);
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
		bool good = el.text.s && parse_element(j, &el, &v, &inside) == 0;
		if (inside.code)
			note_broken(j, &inside, inside.line, inside.column);
		if (good && v.kind == CZ_OBJECT)
			rc = add_record(j, &v, first, &why);
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
	int rc = el->text.s && !bad ? parse_element(j, el, &v, &why) : 0;
	if (rc && !costs_itself(el, &why))
		return cz_err_pass(err, &why);
	if (!rc && v.kind == CZ_OBJECT) {
		rc = take_record(j, &v, el, err);
		return rc == CZ_EINPUT && !el->listed ? hint_list(j, &v, err) : rc;
	}
	if (!el->listed)
		return cz_fail_rule(err, bad ? CZ101 : el->text.s ? CZ124 : CZ105, CZ_STR(""), NULL);
	if (!rc)
		why = (struct cz_err){.line = el->line, .column = el->column, .rule = bad ? CZ101 : el->text.s ? CZ109 : CZ105};
	rc = j->bound ? 0 : bind(j, err);
	return rc ? rc : refuse_line(j, why.line, why.column, why.rule, err);
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
	if (r->records || !r->known_names)
		return 0;
	int rc = cz_envelope_find(head, r->type, &j->found, err);
	if (rc <= 0)
		return rc;
	bool tells = false;
	struct cz_str all = {cz_buf_text(&j->found), j->found.len};
	j->records = cz_buf_text(&j->found);
	const char *rest = j->records;
	for (struct cz_str key; !tells && cz_str_part(&rest, '.', &key);)
		if (cz_header_key_tells(key, &tells, err))
			return err->code;
	cz_remark(j->f->im->remarks, &(struct cz_remark){.id = CZ375, .source = j->f->name, .detail = tells ? NULL : all.s});
	return 0;
}

int cz_import_json(struct file *f, struct cz_err *err)
{
	struct json j = {.f = f};
	bool whole, is_lines = false;
	struct cz_str head = cz_source_head(f->source, &whole);
	f->dialect = (struct cz_dialect){.csv = {.delimiter = ','}};
	int rc = add_recipe(&j, err);
	if (!rc)
		rc = find_records(&j, head, err);
	if (!rc)
		rc = j.records ? 0 : scan_head(&j, head, whole, &is_lines, err);
	if (!rc && !is_lines)
		rc = scan_elements(&j, head, whole, err);
	f->lines = is_lines;
	if (!rc && is_lines && (rc = bind(&j, err)) == CZ_EINPUT && whole)
		rc = hint_line(&j, head, err);
	if (!rc)
		rc = is_lines ? import_lines(&j, err) : import_document(&j, err);
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
