#include "intake/follow.h"
#include "data/emit.h"
#include <string.h>

struct found {
	struct cz_buf *text;
	size_t begin; /* of the cell in it */
	unsigned shape;
};

static bool is_nothing(const struct cz_value *v)
{
	bool holds = v->kind == CZ_OBJECT || v->kind == CZ_LIST;
	return v->kind == CZ_NULL || (holds && !v->n) || (v->kind == CZ_TEXT && !v->text.n);
}

static void add(struct found *f, const struct cz_value *v)
{
	if (f->text->len > f->begin) {
		cz_buf_addc(f->text, '|');
		f->shape |= CZ_SHAPE_SEVERAL;
	}
	cz_value_add(f->text, v);
}

/* A key may have a point in it, so the longest one goes first. */
static const struct cz_member *next_step(const struct cz_value *v, struct cz_str path)
{
	const struct cz_member *best = NULL;
	for (uint32_t i = 0; i < v->n; i++) {
		struct cz_str key = v->member[i].key;
		bool begins = key.n <= path.n && memcmp(path.s, key.s, key.n) == 0 && (path.n == key.n || path.s[key.n] == '.');
		if (begins && (!best || key.n > best->key.n))
			best = &v->member[i];
	}
	return best;
}

static struct cz_str rest(struct cz_str path, size_t n)
{
	n += path.n > n;
	return (struct cz_str){path.s + n, path.n - n};
}

static void follow(struct found *f, const struct cz_value *v, struct cz_str path)
{
	if (is_nothing(v))
		return;
	if (v->kind == CZ_LIST) {
		for (uint32_t i = 0; i < v->n; i++)
			follow(f, &v->item[i], path);
		return;
	}
	if ((v->kind == CZ_OBJECT) != (path.n > 0)) {
		f->shape |= CZ_SHAPE_OTHER;
		return;
	}
	if (!path.n) {
		add(f, v);
		return;
	}
	const struct cz_member *m = next_step(v, path);
	if (m)
		follow(f, &m->value, rest(path, m->key.n));
}

unsigned cz_follow(const struct cz_value *v, struct cz_str path, struct cz_buf *text)
{
	struct found f = {text, text->len, 0};
	follow(&f, v, path);
	return f.shape;
}
