#include "intake/envelope.h"
#include "base/num.h"
#include "base/text.h"
#include "intake/column_name.h"

enum { MOST_DEPTH = 6 };

struct walk {
	struct cz_str text;
	size_t at;
	const struct cz_recipe *recipe;
	struct cz_buf here, list, empty; /* paths: of the object at hand, of the list of objects, of one without any */
	struct cz_buf fold;
	size_t lists, empties;
	size_t around, inside;           /* fields of the type beside the list, and in its first object */
	bool no_memory;
	bool is_record;                  /* an id stands beside it, or a key that no path can hold leads to it */
};

static char sign(struct walk *w)
{
	while (w->at < w->text.n && strchr(" \t\r\n", w->text.s[w->at]))
		w->at++;
	return w->at < w->text.n ? w->text.s[w->at] : '\0';
}

/* All of these return false where the head ends. */
static bool take(struct walk *w, char c)
{
	bool good = sign(w) == c;
	w->at += good;
	return good;
}

static bool take_string(struct walk *w, struct cz_str *out)
{
	if (!take(w, '"'))
		return false;
	size_t from = w->at;
	for (; w->at < w->text.n && w->text.s[w->at] != '"'; w->at++)
		w->at += w->text.s[w->at] == '\\';
	if (w->at >= w->text.n)
		return false;
	*out = (struct cz_str){w->text.s + from, w->at++ - from};
	return true;
}

static bool skip_value(struct walk *w)
{
	size_t depth = 0;
	do {
		struct cz_str text;
		char c = sign(w);
		if (!c || (c == '"' && !take_string(w, &text)))
			return false;
		if (c == '"')
			continue;
		depth += c == '{' || c == '[';
		depth -= c == '}' || c == ']';
		w->at++;
		while (!depth && w->at < w->text.n && !strchr(",]} \t\r\n", w->text.s[w->at]) && c != '}' && c != ']')
			w->at++;
	} while (depth);
	return w->at < w->text.n;
}

/* The field that the recipe fills from this member, or from what stands in it. */
static const struct cz_field *field_of(struct walk *w, struct cz_str key)
{
	for (size_t i = 0; i < w->recipe->n; i++) {
		const struct cz_take *t = &w->recipe->take[i];
		for (size_t k = 0; k < t->columns.n; k++) {
			struct cz_str path = cz_str_of(t->columns.v[k]), first;
			if (cz_text_word(&path, ".", &first) && cz_str_eq(first, key))
				return t->field;
		}
	}
	if (!w->recipe->known_names)
		return NULL;
	cz_buf_clear(&w->fold);
	w->no_memory |= !cz_column_name_fold(key, &w->fold);
	return w->no_memory ? NULL : cz_type_column(w->recipe->type, (struct cz_str){cz_buf_text(&w->fold), w->fold.len});
}

/* What stands beside the list in the outermost object. Pages of services have a "number", which is also a name of an id. */
static void note_beside(struct walk *w, struct cz_str key)
{
	const struct cz_field *f = field_of(w, key);
	bool names_record = f && f->flags & CZ_FIELD_ID && !cz_str_is(key, "number");
	w->around += f != NULL;
	w->is_record |= names_record || cz_str_is(key, "id") || cz_str_is(key, "type");
}

/* How many of the keys of an object name fields. */
static size_t count_fields(struct walk *w)
{
	size_t fields = 0;
	struct cz_str key;
	for (bool more = take(w, '{'); more && take_string(w, &key) && take(w, ':');
	     more = skip_value(w) && take(w, ','))
		fields += field_of(w, key) != NULL;
	return fields;
}

/* A list begins here, and is still to be read. */
static void note_list(struct walk *w)
{
	const size_t at = w->at++;
	char first = sign(w);
	if (first == '{' && w->lists++ == 0) {
		cz_buf_add(&w->list, cz_buf_text(&w->here), w->here.len);
		w->inside = count_fields(w);
	}
	if (first == ']' && w->empties++ == 0)
		cz_buf_add(&w->empty, cz_buf_text(&w->here), w->here.len);
	w->at = at;
}

static bool walk_object(struct walk *w, size_t depth)
{
	const size_t before = w->here.len;
	struct cz_str key;
	if (!take(w, '{'))
		return false;
	if (take(w, '}'))
		return true;
	do {
		if (!take_string(w, &key) || !take(w, ':'))
			return false;
		bool leads = !memchr(key.s, '.', key.n) && !memchr(key.s, '\\', key.n);
		char c = sign(w);
		if (before)
			cz_buf_addc(&w->here, '.');
		cz_buf_add(&w->here, key.s, key.n);
		if (c == '[' && leads)
			note_list(w);
		else if (depth == 0 && c != '{')
			note_beside(w, key);
		bool good = c == '{' && leads && depth < MOST_DEPTH ? walk_object(w, depth + 1) : skip_value(w);
		w->here.len = before;
		if (!good)
			return false;
	} while (take(w, ','));
	return take(w, '}');
}

int cz_envelope_find(struct cz_str head, const struct cz_recipe *r, struct cz_buf *path, struct cz_err *err)
{
	struct walk w = {.text = head, .recipe = r};
	bool whole = walk_object(&w, 0), alone = !whole || !sign(&w);
	bool page = w.around <= 1; /* "number" of a page is also a name of an id */
	bool one = w.lists == 1 && page && w.inside > w.around, none = whole && !w.lists && w.empties == 1 && !w.around;
	const struct cz_buf *found = one ? &w.list : &w.empty;
	int rc = alone && !w.is_record && (one || none);
	if (rc)
		cz_buf_add(path, cz_buf_text(found), found->len);
	bool failed = cz_buf_failed(&w.here) || cz_buf_failed(&w.list) || cz_buf_failed(&w.empty) || w.no_memory ||
		      cz_buf_failed(path);
	cz_buf_release(&w.here);
	cz_buf_release(&w.list);
	cz_buf_release(&w.empty);
	cz_buf_release(&w.fold);
	return failed ? cz_fail_mem(err) : rc;
}

bool cz_envelope_tells_more(struct cz_str key, struct cz_str value)
{
	static const char *const next[] = {
		"next", "nextLink", "next_page", "next_page_url", "nextPageUrl", "@odata.nextLink",
		"odata.nextLink",
	};
	static const char *const pages[] = {"total_pages", "totalPages", "pages", "page_count", "pageCount"};
	static const char *const last[] = {"last_page", "last", "isLast"};
	int64_t n;
	value = cz_text_trim(value);
	if (cz_text_is_one_of(key, next, CZ_COUNT(next)))
		return value.n > 2 && *value.s == '"';
	if (cz_text_is_one_of(key, pages, CZ_COUNT(pages)))
		return cz_num_int(value, &n) && n > 1;
	return cz_text_is_one_of(key, last, CZ_COUNT(last)) && cz_str_is(value, "false");
}
