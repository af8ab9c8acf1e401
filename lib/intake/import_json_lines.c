#include "base/text.h"
#include "data/json.h"
#include "intake/import_json_impl.h"

/* JSON Lines: a record on each line of its own, or a document of which the first line only looks like one. */

enum { MAX_LINE = 1 << 20 };

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
		if (nl || (l->ended && (dropped || l->buf.len > l->pos))) {
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

static int take_line(struct json *j, struct cz_str s, size_t line, struct cz_err *err)
{
	struct cz_value v;
	struct cz_err why = CZ_ERR_INIT;
	if (!s.s)
		return cz_json_refuse(j, line, 0, CZ105, err);
	struct cz_element el = {.text = cz_text_trim(s), .line = line};
	if (!el.text.n)
		return 0;
	el.column = (size_t)(el.text.s - s.s) + 1;
	if (cz_source_is_bad(j->f->source, el.text))
		return cz_json_refuse(j, line, 0, CZ101, err);
	if (cz_json_parse_element(j, &el, &v, &why))
		return why.code == CZ_ENOMEM ? cz_fail_mem(err) : cz_json_refuse(j, line, why.column, why.rule, err);
	return v.kind == CZ_OBJECT ? cz_json_take(j, &v, &el, err) : cz_json_refuse(j, line, el.column, CZ109, err);
}

/* The next line of text that is not blank, trimmed; *from moves behind it, and *cut says that text ended before the
 * line did. */
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

/* Whether text opens the next line of a document, and not a line of its own: what is broken off here goes on there.
 * Behind an open object no object can stand; in an open list one can, with a comma or the end of the list behind it. */
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

int cz_json_hint_line(struct json *j, struct cz_str head, struct cz_err *err)
{
	struct cz_value v;
	struct cz_err why = CZ_ERR_INIT;
	head = cz_text_trim(head);
	cz_arena_clear(&j->mem);
	if (memchr(head.s, '\n', head.n) || cz_json_parse(head.s, head.n, &j->mem, &v, &why) < 0)
		return err->code;
	return cz_json_hint_list(j, &v, err);
}

int cz_json_scan_lines(struct json *j, struct cz_str head, bool whole, bool *is_lines, struct cz_err *err)
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
			cz_json_note_broken(j, &why, line_number(head, line), why.column);
		if (!good || v.kind != CZ_OBJECT)
			continue;
		int rc = cz_json_add_record(j, &v, !settled, err);
		if (rc)
			return rc;
		settled = true;
	}
	return 0;
}

int cz_json_import_lines(struct json *j, struct cz_err *err)
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
