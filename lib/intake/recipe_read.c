#include "intake/recipe_impl.h"
#include "base/text.h"
#include <stdarg.h>
#include <stdio.h>

/* Single settings of a recipe. */

int cz_reading_wrong(struct cz_reading *rd, const char *key, const char *what)
{
	char path[CZ_READING_PATH + 64];
	snprintf(path, sizeof path, "%s%s%s", rd->path, *rd->path && *key ? "." : "", key);
	return cz_json_fail(&rd->r->file, rd->err, path, "%s", what);
}

/* Go into a member: its path is for messages. Returns the length to go back to. */
size_t cz_reading_enter(struct cz_reading *rd, const char *fmt, ...)
{
	size_t n = strlen(rd->path);
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(rd->path + n, sizeof rd->path - n, fmt, ap);
	va_end(ap);
	return n;
}

void cz_reading_leave(struct cz_reading *rd, size_t n)
{
	rd->path[n] = '\0';
}

/* Is v an object with no other keys than those that bars separate? */
int cz_reading_keys(struct cz_reading *rd, const struct cz_value *v, const char *known)
{
	if (v->kind != CZ_OBJECT)
		return cz_reading_wrong(rd, "", "an object is expected");
	for (uint32_t i = 0; i < v->n; i++) {
		struct cz_str key = v->member[i].key;
		const char *left = known;
		struct cz_str one;
		bool found = false;
		while (!found && cz_str_part(&left, '|', &one))
			found = cz_str_eq(key, one);
		if (found)
			continue;
		char name[60];
		snprintf(name, sizeof name, "%.*s", (int)(key.n < 50 ? key.n : 50), key.s);
		return cz_reading_wrong(rd, name, "this key is not known");
	}
	return 0;
}

/* single values */

int cz_reading_text(struct cz_reading *rd, const struct cz_value *v, const char *key, const char **out)
{
	const struct cz_value *m = cz_value_get(v, key);
	if (!m)
		return 0;
	if (m->kind != CZ_TEXT || memchr(m->text.s, '\0', m->text.n))
		return cz_reading_wrong(rd, key, "a text is expected");
	*out = cz_arena_text(&rd->r->mem, m->text.s, m->text.n);
	return *out ? 0 : cz_fail_mem(rd->err);
}

int cz_reading_truth(struct cz_reading *rd, const struct cz_value *v, const char *key, bool *out)
{
	const struct cz_value *m = cz_value_get(v, key);
	if (m && m->kind != CZ_BOOL)
		return cz_reading_wrong(rd, key, "true or false is expected");
	if (m)
		*out = m->truth;
	return 0;
}

int cz_reading_sign(struct cz_reading *rd, const struct cz_value *v, const char *key, char *out)
{
	const char *s = NULL;
	int rc = cz_reading_text(rd, v, key, &s);
	if (rc || !s)
		return rc;
	if (strlen(s) != 1)
		return cz_reading_wrong(rd, key, "one ASCII sign is expected");
	*out = *s;
	return 0;
}

/* A text, or a list of texts. */
int cz_reading_strs(struct cz_reading *rd, const struct cz_value *v, const char *key, struct cz_strs *out)
{
	const struct cz_value *m = cz_value_get(v, key);
	if (!m)
		return 0;
	const struct cz_value *item = m->kind == CZ_LIST ? m->item : m;
	size_t n = m->kind == CZ_LIST ? m->n : 1;
	out->v = cz_arena_new0(&rd->r->mem, n, sizeof *out->v);
	if (!out->v)
		return cz_fail_mem(rd->err);
	for (out->n = 0; out->n < n; out->n++) {
		const struct cz_value *one = &item[out->n];
		if (one->kind != CZ_TEXT)
			return cz_reading_wrong(rd, key, "a text or a list of texts is expected");
		out->v[out->n] = cz_arena_text(&rd->r->mem, one->text.s, one->text.n);
		if (!out->v[out->n])
			return cz_fail_mem(rd->err);
	}
	return 0;
}

int cz_reading_numbers(struct cz_reading *rd, const struct cz_value *v, const char *key, size_t *out, size_t *n)
{
	const struct cz_value *m = cz_value_get(v, key);
	if (!m)
		return 0;
	if (m->kind != CZ_LIST || m->n > CZ_MAX_HEADER_ROWS)
		return cz_reading_wrong(rd, key, "a list of up to 8 row numbers is expected");
	for (*n = 0; *n < m->n; (*n)++) {
		if (m->item[*n].kind != CZ_INT || m->item[*n].whole < 1)
			return cz_reading_wrong(rd, key, "row numbers count from 1");
		out[*n] = (size_t)m->item[*n].whole;
	}
	return 0;
}

/* The first of the hundred years that two digits stand for. */
int cz_reading_window(struct cz_reading *rd, const struct cz_value *v, int *out)
{
	const struct cz_value *m = cz_value_get(v, "window");
	if (m && (m->kind != CZ_INT || m->whole < 1000 || m->whole > 9900))
		return cz_reading_wrong(rd, "window", "a year is expected, such as 1930 for 1930 to 2029");
	if (m)
		*out = (int)m->whole;
	return 0;
}

int cz_reading_pattern(struct cz_reading *rd, const struct cz_value *v, const char *key, struct cz_pattern **out)
{
	const char *s = NULL;
	int rc = cz_reading_text(rd, v, key, &s);
	if (rc || !s)
		return rc;
	struct cz_err why = CZ_ERR_INIT;
	*out = cz_pattern_compile(cz_str_of(s), &rd->r->mem, &why);
	return *out ? 0 : why.code == CZ_ENOMEM ? cz_fail_mem(rd->err) : cz_reading_wrong(rd, key, why.text);
}

/* A single value as the text of a cell; NULL when memory is out. */
const char *cz_reading_cell(struct cz_reading *rd, const struct cz_value *v)
{
	struct cz_buf b = CZ_BUF_INIT;
	cz_value_add(&b, v);
	const char *cell = cz_buf_failed(&b) ? NULL : cz_arena_text(&rd->r->mem, cz_buf_text(&b), b.len);
	cz_buf_release(&b);
	return cell;
}

/* One key of a map. Keys are looked up whatever their case, so "Ja" and "ja" may not lead to different things. */
static int add_mapping(struct cz_reading *rd, const struct cz_member *m, const char *key, struct cz_names *seen, struct cz_names *out)
{
	const char *before, *to;
	if (m->value.kind == CZ_LIST || m->value.kind == CZ_OBJECT)
		return cz_reading_wrong(rd, key, "a map leads to texts, numbers, true, false or null");
	if (cz_text_is_blank(m->key))
		return cz_reading_wrong(rd, key, "an empty cell is never looked up");
	to = cz_reading_cell(rd, &m->value);
	int found = to ? cz_names_find(seen, m->key, &before) : CZ_ENOMEM;
	if (found < 0)
		return cz_fail_mem(rd->err);
	if (found && strcmp(before, to) != 0)
		return cz_reading_wrong(rd, key, "two keys that differ only in case, accents or signs lead to different things");
	int rc = cz_names_add(seen, m->key, to, rd->err);
	return rc ? rc : cz_names_add(out, m->key, to, rd->err);
}

/* {"from": "to", ...} where "to" may be a number, true, false or null. */
int cz_reading_map(struct cz_reading *rd, const struct cz_value *v, const char *key, struct cz_names *out, bool *given)
{
	struct cz_names seen = CZ_NAMES_INIT;
	const struct cz_value *m = cz_value_get(v, key);
	int rc = 0;
	if (!m)
		return 0;
	if (m->kind != CZ_OBJECT)
		return cz_reading_wrong(rd, key, "an object is expected");
	*given = true;
	for (uint32_t i = 0; i < m->n && !rc; i++)
		rc = add_mapping(rd, &m->member[i], key, &seen, out);
	cz_names_release(&seen);
	return rc;
}

int cz_reading_when(struct cz_reading *rd, const struct cz_value *v, const char *key, struct cz_when *out)
{
	const struct cz_value *m = cz_value_get(v, key);
	if (!m)
		return 0;
	size_t back = cz_reading_enter(rd, "%s%s", *rd->path ? "." : "", key);
	int rc = cz_reading_keys(rd, m, "column|is|not|like|filled");
	*out = (struct cz_when){.filled = true};
	if (!rc)
		rc = cz_reading_text(rd, m, "column", &out->column);
	if (!rc && !out->column)
		rc = cz_reading_wrong(rd, "", "a condition names its column");
	int said = (cz_value_get(m, "is") != NULL) + (cz_value_get(m, "not") != NULL) + (cz_value_get(m, "like") != NULL) +
		   (cz_value_get(m, "filled") != NULL);
	if (!rc && said > 1)
		rc = cz_reading_wrong(rd, "", "a condition has one of is, not, like and filled");
	if (!rc)
		rc = cz_reading_strs(rd, m, "is", &out->values);
	if (!rc && cz_value_get(m, "not")) {
		out->negate = true;
		rc = cz_reading_strs(rd, m, "not", &out->values);
	}
	if (!rc)
		rc = cz_reading_pattern(rd, m, "like", &out->like);
	if (!rc)
		rc = cz_reading_truth(rd, m, "filled", &out->filled);
	cz_reading_leave(rd, back);
	return rc;
}
