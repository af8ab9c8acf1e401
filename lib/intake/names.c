#include "intake/names.h"
#include "intake/languages.h"
#include "base/array.h"
#include "base/text.h"
#include <stdlib.h>

/* The name folded, in n->scratch. */
static bool fold(struct cz_names *n, struct cz_str name, struct cz_str *out)
{
	cz_buf_clear(&n->scratch);
	if (!cz_text_fold(name, &n->scratch))
		return false;
	*out = (struct cz_str){cz_buf_text(&n->scratch), n->scratch.len};
	return true;
}

static int add_folded(struct cz_names *n, struct cz_str folded, const char *code, struct cz_err *err)
{
	if (!CZ_ARRAY_MORE(n->code, n->folded.n, n->cap))
		return cz_fail_mem(err);
	size_t i = cz_map_add(&n->folded, folded, NULL);
	if (i == CZ_MAP_NONE)
		return cz_fail_mem(err);
	n->code[i] = cz_arena_text(&n->mem, code, strlen(code));
	return n->code[i] ? 0 : cz_fail_mem(err);
}

int cz_names_add(struct cz_names *n, struct cz_str name, const char *code, struct cz_err *err)
{
	struct cz_str folded;
	if (!fold(n, name, &folded))
		return cz_fail_mem(err);
	return folded.n ? add_folded(n, folded, code, err) : 0;
}

/* Spellings joined by '|'. */
static int add_joined(struct cz_names *n, const char *names, const char *code, struct cz_err *err)
{
	struct cz_str name;
	int rc = 0;
	while (!rc && cz_str_part(&names, '|', &name))
		rc = cz_names_add(n, name, code, err);
	return rc;
}

/* A code and its labels outrank the other spellings of its neighbours, so they go in last. */
int cz_names_add_vocabulary(struct cz_names *n, const struct cz_vocabulary *v, struct cz_err *err)
{
	int rc = 0;
	for (size_t i = 0; i < v->n && !rc; i++)
		rc = add_joined(n, v->code[i].names, v->code[i].code, err);
	for (size_t i = 0; i < v->n && !rc; i++) {
		const struct cz_code *c = &v->code[i];
		for (int lang = 0; lang < CZ_LANGS && !rc; lang++)
			rc = cz_names_add(n, cz_str_of(c->label[lang]), c->code, err);
		if (!rc)
			rc = cz_names_add(n, cz_str_of(c->code), c->code, err);
	}
	return rc;
}

int cz_names_add_languages(struct cz_names *n, struct cz_err *err)
{
	int rc = 0;
	for (size_t i = 0; i < cz_languages_n && !rc; i++)
		rc = add_joined(n, cz_languages[i].names, cz_languages[i].code, err);
	for (size_t i = 0; i < cz_languages_n && !rc; i++)
		rc = cz_names_add(n, cz_str_of(cz_languages[i].code), cz_languages[i].code, err);
	return rc;
}

int cz_names_find(struct cz_names *n, struct cz_str cell, const char **code)
{
	struct cz_str folded;
	if (!fold(n, cell, &folded))
		return CZ_ENOMEM;
	size_t i = folded.n ? cz_map_find(&n->folded, folded) : CZ_MAP_NONE;
	if (i == CZ_MAP_NONE)
		return 0;
	*code = n->code[i];
	return 1;
}

/* The letter case that BCP 47 recommends (RFC 5646, 2.1.1): zh-Hant-TW. */
static int add_tag(struct cz_names *n, struct cz_str tag, const char *language, const char **code)
{
	struct cz_buf b = CZ_BUF_INIT;
	cz_buf_adds(&b, language);
	for (size_t i = strcspn(tag.s, "-"); i < tag.n;) {
		size_t from = ++i;
		while (i < tag.n && tag.s[i] != '-')
			i++;
		cz_buf_addc(&b, '-');
		for (size_t k = from; k < i; k++) {
			bool capital = i - from == 2 || (i - from == 4 && k == from);
			cz_buf_addc(&b, capital ? cz_sign_upper(tag.s[k]) : cz_sign_lower(tag.s[k]));
		}
	}
	char *kept = cz_buf_failed(&b) ? NULL : cz_arena_text(&n->mem, b.data, b.len);
	cz_buf_release(&b);
	if (!kept)
		return CZ_ENOMEM;
	*code = kept;
	return 1;
}

int cz_names_find_language(struct cz_names *n, struct cz_str cell, const char **code)
{
	struct cz_str s = cz_text_trim(cell);
	int rc = cz_names_find(n, s, code);
	char tag[36];
	if (rc || s.n < 4 || s.n >= sizeof tag)
		return rc;
	for (size_t i = 0; i < s.n; i++)
		tag[i] = s.s[i] == '_' ? '-' : s.s[i];
	tag[s.n] = '\0';
	size_t language = strcspn(tag, "-");
	const char *base;
	if (language > 3 || language == s.n || !cz_language_is((struct cz_str){tag, s.n}))
		return 0;
	rc = cz_names_find(n, (struct cz_str){tag, language}, &base);
	return rc <= 0 ? rc : add_tag(n, (struct cz_str){tag, s.n}, base, code);
}

void cz_names_release(struct cz_names *n)
{
	cz_map_release(&n->folded);
	free(n->code);
	cz_buf_release(&n->scratch);
	cz_arena_release(&n->mem);
	*n = (struct cz_names)CZ_NAMES_INIT;
}
