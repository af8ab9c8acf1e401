#include "intake/elements.h"
#include "base/buf.h"
#include "base/text.h"
#include "data/json.h"
#include "intake/envelope.h"
#include <stdlib.h>

enum { CHUNK = 64 * 1024, END = -1 };

struct cz_elements {
	cz_read_fn *read;
	void *ctx;
	const char *path;
	struct cz_buf buf;
	size_t pos;          /* of the next sign in buf */
	size_t keep;         /* buf from here on is still wanted */
	bool ended;
	int failed;          /* reading went wrong, which err has told */
	size_t line, column; /* of pos */
	size_t depth;        /* objects around the list */
	char key[32];        /* the last one of these, when it is short */
	size_t key_n;
	bool begun, list, over;
	bool more;           /* there are other pages */
	bool too_long;       /* the beginning of what is being read has been forgotten */
};

struct cz_elements *cz_elements_open(cz_read_fn *read, void *ctx, const char *path, struct cz_err *err)
{
	struct cz_elements *e = calloc(1, sizeof *e);
	if (!e) {
		cz_fail_mem(err);
		return NULL;
	}
	*e = (struct cz_elements){.read = read, .ctx = ctx, .path = path, .line = 1, .column = 1};
	return e;
}

void cz_elements_close(struct cz_elements *e)
{
	if (!e)
		return;
	cz_buf_release(&e->buf);
	free(e);
}

bool cz_elements_more(const struct cz_elements *e)
{
	return e->more;
}

/* signs */

static bool fill(struct cz_elements *e, struct cz_err *err)
{
	if (e->ended || e->failed)
		return false;
	if (e->pos - e->keep > CZ_MAX_ELEMENT) {
		e->too_long = true;
		e->keep = e->pos;
	}
	if (e->keep) {
		memmove(e->buf.data, e->buf.data + e->keep, e->buf.len - e->keep);
		e->buf.len -= e->keep;
		e->pos -= e->keep;
		e->keep = 0;
	}
	if (!cz_buf_reserve(&e->buf, CHUNK)) {
		e->failed = cz_fail_mem(err);
		return false;
	}
	long got = e->read(e->ctx, e->buf.data + e->buf.len, CHUNK, err);
	if (got < 0)
		e->failed = (int)got;
	e->ended = got == 0;
	e->buf.len += got > 0 ? (size_t)got : 0;
	return got > 0;
}

/* The next sign, not passed yet; END at the end. */
static int peek(struct cz_elements *e, struct cz_err *err)
{
	if (e->pos == e->buf.len && !fill(e, err))
		return END;
	return (unsigned char)e->buf.data[e->pos];
}

static void pass(struct cz_elements *e)
{
	if (e->buf.data[e->pos++] == '\n') {
		e->line++;
		e->column = 1;
	} else {
		e->column += cz_sign_begins(e->buf.data[e->pos - 1]);
	}
}

static bool is_space(int c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The next sign that is no space. */
static int next_sign(struct cz_elements *e, struct cz_err *err)
{
	while (is_space(peek(e, err)))
		pass(e);
	return peek(e, err);
}

static int wrong(struct cz_elements *e, enum cz_message rule, struct cz_err *err)
{
	if (e->failed)
		return e->failed;
	int rc = cz_fail_rule(err, e->ended && e->pos == e->buf.len && rule == CZ110 ? CZ116 : rule, CZ_STR(""), NULL);
	err->line = e->line;
	err->column = e->column;
	return rc;
}

static int take(struct cz_elements *e, int sign, struct cz_err *err)
{
	if (next_sign(e, err) != sign)
		return wrong(e, CZ110, err);
	pass(e);
	return 0;
}

/* values */

static int pass_string(struct cz_elements *e, struct cz_err *err)
{
	pass(e);
	for (int c; (c = peek(e, err)) != END;) {
		pass(e);
		if (c == '"')
			return 0;
		if (c == '\\' && peek(e, err) != END)
			pass(e);
	}
	return wrong(e, CZ110, err);
}

static bool ends_scalar(int c)
{
	return c == END || c == ',' || c == ']' || c == '}' || is_space(c);
}

/* From here on signs are kept. */
static void mark(struct cz_elements *e)
{
	e->keep = e->pos;
	e->too_long = false;
}

/* Step over a value; its brackets are counted, not matched. */
static int pass_value(struct cz_elements *e, struct cz_err *err)
{
	size_t depth = 0;
	int rc = 0;
	mark(e);
	do {
		int c = depth ? next_sign(e, err) : peek(e, err);
		if (c == END)
			return wrong(e, CZ110, err);
		if (c == '"') {
			rc = pass_string(e, err);
		} else if (c == '{' || c == '[') {
			depth++;
			pass(e);
		} else if (c == '}' || c == ']') {
			depth--;
			pass(e);
		} else {
			pass(e);
			while (!depth && !ends_scalar(peek(e, err)))
				pass(e);
		}
	} while (depth && !rc);
	return rc;
}

/* Whether a key, in its quotes, is the one that is wanted. It may be written with escapes. */
static int is_key(struct cz_str quoted, struct cz_str want, bool *same, struct cz_err *err)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_value key = {.text = {quoted.s + 1, quoted.n - 2}};
	struct cz_err why = CZ_ERR_INIT; /* what is no JSON is not the key */
	int rc = memchr(quoted.s, '\\', quoted.n) ? cz_json_parse(quoted.s, quoted.n, &mem, &key, &why) : 0;
	*same = !rc && cz_str_eq(key.text, want);
	cz_arena_release(&mem);
	return rc == CZ_ENOMEM ? cz_fail_mem(err) : 0;
}

/* "key": with the value behind it still to come. Is it the key that is wanted, if any? */
static int take_key(struct cz_elements *e, const struct cz_str *want, bool *same, struct cz_err *err)
{
	if (next_sign(e, err) != '"')
		return wrong(e, CZ110, err);
	mark(e);
	int rc = pass_string(e, err);
	if (rc)
		return rc;
	*same = false;
	struct cz_str quoted = {e->buf.data + e->keep, e->pos - e->keep};
	if (want && !e->too_long)
		rc = is_key(quoted, *want, same, err);
	if (rc)
		return rc;
	e->key_n = 0;
	if (!e->too_long && quoted.n >= 2 && quoted.n - 2 <= sizeof e->key) {
		e->key_n = quoted.n - 2;
		memcpy(e->key, quoted.s + 1, e->key_n);
	}
	mark(e);
	return take(e, ':', err);
}

/* the frame */

/* Past the members of an object to the value of the one that is wanted; when there is none, to the end of the object. */
static int find_member(struct cz_elements *e, const struct cz_str *want, bool first, bool *found, struct cz_err *err)
{
	for (*found = false;; first = false) {
		int rc = 0;
		if (next_sign(e, err) == '}') {
			pass(e);
			return 0;
		}
		if (!first)
			rc = take(e, ',', err);
		if (!rc)
			rc = take_key(e, want, found, err);
		if (rc || *found)
			return rc;
		if (ends_scalar(next_sign(e, err)))
			return wrong(e, CZ110, err);
		rc = pass_value(e, err);
		if (!rc && !e->too_long)
			e->more |= cz_envelope_tells_more((struct cz_str){e->key, e->key_n},
							  (struct cz_str){e->buf.data + e->keep, e->pos - e->keep});
		mark(e);
		if (rc)
			return rc;
	}
}

static int begin(struct cz_elements *e, struct cz_err *err)
{
	const char *path = e->path;
	struct cz_str part;
	e->begun = true;
	while (cz_str_part(&path, '.', &part)) {
		bool found;
		if (next_sign(e, err) != '{')
			return wrong(e, CZ124, err);
		pass(e);
		int rc = find_member(e, &part, true, &found, err);
		if (rc || !found)
			return rc ? rc : wrong(e, CZ124, err);
		e->depth++;
	}
	e->list = next_sign(e, err) == '[';
	if (e->list)
		pass(e);
	return 0;
}

/* What stands behind the list. */
static int finish(struct cz_elements *e, struct cz_err *err)
{
	e->over = true;
	for (; e->depth; e->depth--) {
		bool found;
		int rc = find_member(e, NULL, false, &found, err);
		if (rc)
			return rc;
	}
	return next_sign(e, err) == END && !e->failed ? 0 : wrong(e, CZ117, err);
}

int cz_elements_next(struct cz_elements *e, struct cz_element *out, struct cz_err *err)
{
	bool first = !e->begun;
	int rc = first ? begin(e, err) : 0;
	if (rc || e->over)
		return rc;
	mark(e);
	if (!e->list && !first)
		return finish(e, err);
	int c = next_sign(e, err);
	if (e->list && c == ']') {
		pass(e);
		return finish(e, err);
	}
	if (!first) {
		rc = take(e, ',', err);
		c = rc ? END : next_sign(e, err);
	}
	if (rc || ends_scalar(c))
		return rc ? rc : wrong(e, CZ110, err);
	*out = (struct cz_element){.line = e->line, .column = e->column, .listed = e->list};
	rc = pass_value(e, err);
	if (rc)
		return rc;
	bool too_long = e->too_long || e->pos - e->keep > CZ_MAX_ELEMENT;
	out->text = too_long ? (struct cz_str){NULL, 1} : (struct cz_str){e->buf.data + e->keep, e->pos - e->keep};
	return 1;
}
