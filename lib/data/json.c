#include "data/json.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/message.h"
#include "base/text.h"
#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * jansson's traps, met here once:
 * - it accepts a key twice unless told not to;
 * - its error texts quote the data ("near '...'"), so only the error's code and place are used;
 * - its dump can lose keys when memory runs out: nothing here dumps, see emit.c;
 * - it allows nesting 2048 deep; freeing and copying recurse, so 64 is the limit here.
 */
enum { MAX_DEPTH = 64, MAX_DOCUMENT = 16 << 20 };

/* jansson tells "out of memory" apart from a syntax error in some places only, and in others (2.14, lex_unget_unsave)
 * it trips over an assertion of its own. So its allocations are watched, and when memory is out it gets some last pieces
 * of a reserve, with which it comes to an end; its result is then thrown away. Per thread, and read right after
 * the call that may set it. */
enum { RESERVE = 64 * 1024, ALIGN = 16 };

static _Thread_local struct {
	bool starved;
	size_t used;
	_Alignas(ALIGN) char reserve[RESERVE];
} last;

static void *note_malloc(size_t n)
{
	void *p = malloc(n);
	if (p)
		return p;
	last.starved = true;
	if (n > RESERVE - last.used)
		return NULL;
	p = last.reserve + last.used;
	last.used += (n + ALIGN - 1) / ALIGN * ALIGN;
	last.used = last.used < RESERVE ? last.used : RESERVE;
	return p;
}

static void note_free(void *p)
{
	if ((char *)p < last.reserve || (char *)p >= last.reserve + RESERVE)
		free(p);
}

static bool convert(const json_t *j, struct cz_arena *a, int depth, struct cz_value *out, struct cz_err *err);

static bool keep_text(const char *s, size_t n, struct cz_arena *a, struct cz_str *out, struct cz_err *err)
{
	out->s = cz_arena_text(a, s, n);
	out->n = n;
	if (!out->s)
		cz_fail_mem(err);
	return out->s != NULL;
}

static bool convert_list(const json_t *j, struct cz_arena *a, int depth, struct cz_value *out, struct cz_err *err)
{
	size_t n = json_array_size(j);
	struct cz_value *item = n <= UINT32_MAX ? cz_arena_new0(a, n, sizeof *item) : NULL;
	if (!item) {
		cz_fail_mem(err);
		return false;
	}
	out->kind = CZ_LIST;
	out->n = (uint32_t)n;
	out->item = item;
	for (size_t i = 0; i < n; i++)
		if (!convert(json_array_get(j, i), a, depth + 1, &item[i], err))
			return false;
	return true;
}

static bool convert_object(const json_t *j, struct cz_arena *a, int depth, struct cz_value *out, struct cz_err *err)
{
	size_t n = json_object_size(j);
	struct cz_member *member = n <= UINT32_MAX ? cz_arena_new0(a, n, sizeof *member) : NULL;
	if (!member) {
		cz_fail_mem(err);
		return false;
	}
	out->kind = CZ_OBJECT;
	out->n = (uint32_t)n;
	out->member = member;
	/* the iterator functions take no const, but do not change the object */
	union {
		const json_t *seen;
		json_t *given;
	} object = {.seen = j};
	size_t i = 0;
	for (void *it = json_object_iter(object.given); it; it = json_object_iter_next(object.given, it), i++) {
		const char *key = json_object_iter_key(it);
		if (!keep_text(key, strlen(key), a, &member[i].key, err) ||
		    !convert(json_object_iter_value(it), a, depth + 1, &member[i].value, err))
			return false;
	}
	return true;
}

static bool convert(const json_t *j, struct cz_arena *a, int depth, struct cz_value *out, struct cz_err *err)
{
	if (depth > MAX_DEPTH) {
		cz_fail_rule(err, CZ119, CZ_STR(""), NULL);
		return false;
	}
	*out = (struct cz_value){.kind = CZ_NULL};
	switch (json_typeof(j)) {
	case JSON_OBJECT:
		return convert_object(j, a, depth, out, err);
	case JSON_ARRAY:
		return convert_list(j, a, depth, out, err);
	case JSON_STRING:
		out->kind = CZ_TEXT;
		return keep_text(json_string_value(j), json_string_length(j), a, &out->text, err);
	case JSON_INTEGER:
		out->kind = CZ_INT;
		out->whole = json_integer_value(j);
		return true;
	case JSON_REAL:
		out->kind = CZ_REAL;
		out->real = json_real_value(j);
		return true;
	case JSON_TRUE:
	case JSON_FALSE:
		out->kind = CZ_BOOL;
		out->truth = json_is_true(j);
		return true;
	case JSON_NULL:
		return true;
	}
	return true;
}

static enum cz_message reason(const json_error_t *e)
{
	enum cz_message id = CZ110;
	switch (json_error_code(e)) {
	case json_error_duplicate_key:
		id = CZ111;
		break;
	case json_error_invalid_utf8:
		id = CZ101;
		break;
	case json_error_premature_end_of_input:
		return CZ116;
	case json_error_end_of_input_expected:
		return CZ117;
	case json_error_numeric_overflow:
		return CZ118;
	case json_error_null_character:
	case json_error_null_byte_in_key:
		id = CZ113;
		break;
	case json_error_stack_overflow:
		return CZ119;
	case json_error_unknown:
	case json_error_out_of_memory:
	case json_error_cannot_open_file:
	case json_error_invalid_argument:
	case json_error_invalid_syntax:
	case json_error_invalid_format:
	case json_error_wrong_type:
	case json_error_null_value:
	case json_error_item_not_found:
	case json_error_index_out_of_range:
	default:
		break;
	}
	return id;
}

int cz_json_parse(const char *s, size_t n, struct cz_arena *a, struct cz_value *out, struct cz_err *err)
{
	json_error_t e = {0};
	last.starved = false;
	last.used = 0;
	json_set_alloc_funcs(note_malloc, note_free);
	json_t *j = json_loadb(s, n, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &e);
	if (last.starved) {
		json_decref(j);
		return cz_fail_mem(err);
	}
	if (!j) {
		int rc = cz_fail_rule(err, reason(&e), CZ_STR(""), NULL);
		if (err && !err->line) {
			err->line = (size_t)e.line;
			err->column = e.column > 0 ? (size_t)e.column : 1;
		}
		return rc;
	}
	int rc = convert(j, a, 0, out, err) ? CZ_OK : err ? err->code : CZ_EINPUT;
	json_decref(j);
	return rc;
}

int cz_json_document(const char *name, struct cz_str text, struct cz_arena *a, struct cz_document *out,
		     struct cz_err *err)
{
	if (cz_text_starts(text, "\xef\xbb\xbf"))
		text = (struct cz_str){text.s + 3, text.n - 3};
	char *copy = cz_arena_text(a, text.s, text.n);
	if (!copy)
		return cz_fail_mem(err);
	*out = (struct cz_document){.name = name, .text = {copy, text.n}};
	struct cz_err own = CZ_ERR_INIT;
	int rc = cz_json_parse(copy, text.n, a, &out->value, &own);
	if (rc) {
		cz_err_pass(err, &own);
		if (own.code == CZ_EINPUT)
			cz_err_at(err, name, own.line, own.column);
	}
	return rc;
}

int cz_json_open(const char *name, struct cz_arena *a, struct cz_document *out, struct cz_err *err)
{
	struct cz_buf bytes = CZ_BUF_INIT;
	int rc = cz_file_read(name, MAX_DOCUMENT, &bytes, err);
	if (!rc)
		rc = cz_json_document(name, (struct cz_str){cz_buf_text(&bytes), bytes.len}, a, out, err);
	cz_buf_release(&bytes);
	return rc;
}

/* A walk over text that is known to be JSON, to find where a path begins. */
struct walk {
	const char *p, *end;
};

static void skip_space(struct walk *w)
{
	while (w->p < w->end && (*w->p == ' ' || *w->p == '\t' || *w->p == '\n' || *w->p == '\r'))
		w->p++;
}

static void skip_string(struct walk *w)
{
	for (w->p++; w->p < w->end && *w->p != '"'; w->p++)
		if (*w->p == '\\')
			w->p++;
	w->p++;
}

static void skip_value(struct walk *w)
{
	int depth = 0;
	do {
		skip_space(w);
		if (w->p >= w->end)
			return;
		if (*w->p == '"') {
			skip_string(w);
		} else if (*w->p == '{' || *w->p == '[') {
			depth++;
			w->p++;
		} else if (*w->p == '}' || *w->p == ']') {
			depth--;
			w->p++;
		} else if (*w->p == ',' || *w->p == ':') {
			w->p++;
		} else {
			while (w->p < w->end && !strchr(",:]} \t\r\n", *w->p))
				w->p++;
		}
	} while (depth > 0);
}

static bool enter(struct walk *w, char bracket)
{
	skip_space(w);
	if (w->p >= w->end || *w->p != bracket)
		return false;
	w->p++;
	skip_space(w);
	return w->p < w->end && *w->p != ']' && *w->p != '}';
}

static bool next_item(struct walk *w)
{
	skip_space(w);
	if (w->p >= w->end || *w->p != ',')
		return false;
	w->p++;
	skip_space(w);
	return true;
}

static bool to_member(struct walk *w, const char *key, size_t n)
{
	if (!enter(w, '{'))
		return false;
	do {
		const char *from = w->p + 1;
		skip_string(w);
		bool found = (size_t)(w->p - from) == n + 1 && memcmp(from, key, n) == 0;
		skip_space(w);
		w->p++; /* the colon */
		skip_space(w);
		if (found)
			return true;
		skip_value(w);
	} while (next_item(w));
	return false;
}

static bool to_item(struct walk *w, size_t i)
{
	if (!enter(w, '['))
		return false;
	for (; i; i--) {
		skip_value(w);
		if (!next_item(w))
			return false;
	}
	return true;
}

/* One step of the path; how many of its bytes were used, 0 when it leads nowhere. */
static size_t step(struct walk *w, const char *path)
{
	if (*path == '[') {
		size_t i = 0, n = 1;
		for (; path[n] >= '0' && path[n] <= '9'; n++)
			i = i * 10 + (size_t)(path[n] - '0');
		return to_item(w, i) ? n + (path[n] == ']') : 0;
	}
	size_t dot = *path == '.', n = strcspn(path + dot, ".[");
	return to_member(w, path + dot, n) ? dot + n : 0;
}

size_t cz_json_line(const struct cz_document *d, const char *path)
{
	struct walk w = {d->text.s, d->text.s + d->text.n};
	skip_space(&w);
	while (*path) {
		size_t used = step(&w, path);
		if (!used)
			return 0;
		path += used;
	}
	size_t line = 1;
	for (const char *p = d->text.s; p < w.p && p < w.end; p++)
		line += *p == '\n';
	return line;
}

/* A value that is missing is told at the line of what should hold it. */
static int fail_at(const struct cz_document *d, struct cz_err *err, const char *path)
{
	char place[160];
	snprintf(place, sizeof place, "%s", path);
	size_t line = cz_json_line(d, place);
	while (!line && *place) {
		char *cut = strrchr(place, '.'), *bracket = strrchr(place, '[');
		if (bracket && (!cut || bracket > cut))
			cut = bracket;
		*(cut ? cut : place) = '\0';
		line = cz_json_line(d, place);
	}
	cz_err_at(err, d->name, line ? line : 1, 0);
	return CZ_EINPUT;
}

int cz_json_fail(const struct cz_document *d, struct cz_err *err, const char *path, const char *fmt, ...)
{
	char text[200];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	cz_fail(err, CZ_EINPUT, "%s%s%s", path, *path ? ": " : "", text);
	return fail_at(d, err, path);
}

int cz_json_fail_said(const struct cz_document *d, struct cz_err *err, const char *path, const char *en, const char *nl)
{
	cz_fail_said(err, CZ_EINPUT, "%s%s%s%.0s", "%s%s%.0s%s", path, *path ? ": " : "", en, nl);
	return fail_at(d, err, path);
}

int cz_json_fail_rule(const struct cz_document *d, struct cz_err *err, const char *path, enum cz_message rule,
		      const char *detail)
{
	cz_fail_rule(err, rule, cz_str_of(path), detail);
	return fail_at(d, err, path);
}
