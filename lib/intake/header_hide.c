#include "intake/header_impl.h"
#include "base/buf.h"
#include "base/text.h"
#include "intake/column_name.h"

/* Names of columns that give a person away, and what remarks call them instead. */

/* "Start Date" tells of nobody. */
int cz_header_key_tells(struct cz_str key, bool *tells, struct cz_err *err)
{
	struct cz_buf folded = CZ_BUF_INIT;
	*tells = cz_personal_hides(key);
	if (!*tells)
		return 0;
	int rc = cz_column_name_fold(key, &folded) ? 0 : cz_fail_mem(err);
	*tells = !rc && !cz_column_name_is_usual((struct cz_str){cz_buf_text(&folded), folded.len});
	cz_buf_release(&folded);
	return rc;
}

/* A path joins keys by points; that in "J. de Vries" does not. */
static size_t key_length(struct cz_str path)
{
	size_t n = 0;
	while (n < path.n && (path.s[n] != '.' || (n + 1 < path.n && path.s[n + 1] == ' ')))
		n++;
	return n;
}

static int path_tells(struct cz_str path, bool *tells, struct cz_err *err)
{
	int rc = 0;
	*tells = cz_personal_tells(path) && !cz_name_is(path);
	while (path.n && !rc && !*tells) {
		size_t n = key_length(path), used = n + (n < path.n);
		rc = cz_header_key_tells((struct cz_str){path.s, n}, tells, err);
		path = (struct cz_str){path.s + used, path.n - used};
	}
	return rc;
}

/* A key as programs write them, at the beginning of a path, of words that keys are made of. */
static struct cz_str plain_key(struct cz_str path)
{
	size_t n = 0;
	while (n < path.n && ((path.s[n] >= 'a' && path.s[n] <= 'z') || path.s[n] == '_'))
		n++;
	bool shows = n < path.n && path.s[n] == '.' && cz_personal_plain((struct cz_str){path.s, n});
	return shows ? (struct cz_str){path.s, n + 1} : (struct cz_str){"", 0};
}

static int hide(struct cz_header *h, struct cz_column *c, bool path, enum cz_lang lang, struct cz_err *err)
{
	size_t number = (size_t)(c - h->column) + 1;
	struct cz_buf b = CZ_BUF_INIT;
	struct cz_str key = plain_key(c->name);
	if (path)
		cz_buf_addf(&b, "%.*s* (%s %zu)", (int)key.n, key.s, lang == CZ_NL ? "pad" : "path", number);
	else
		cz_buf_addf(&b, lang == CZ_NL ? "kolom %zu" : "column %zu", number);
	int rc = cz_buf_failed(&b) ? cz_fail_mem(err) : cz_header_keep(h, (struct cz_str){b.data, b.len}, &c->shown, err);
	cz_buf_release(&b);
	return rc;
}

int cz_header_hide(struct cz_header *h, bool paths, enum cz_lang lang, struct cz_err *err)
{
	int rc = 0;
	for (size_t i = 0; i < h->n && !rc; i++) {
		struct cz_column *c = &h->column[i];
		bool tells = c->tells && !cz_column_name_is_usual(c->folded);
		if (paths)
			rc = path_tells(c->name, &tells, err);
		if (!rc && tells)
			rc = hide(h, c, paths, lang, err);
	}
	return rc;
}

struct cz_str cz_column_hidden(const struct cz_column *c)
{
	return c->shown.s == c->name.s ? (struct cz_str){NULL, 0} : c->name;
}
