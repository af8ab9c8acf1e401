#ifndef CZ_INTAKE_NAMES_H
#define CZ_INTAKE_NAMES_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/map.h"
#include "model/field.h"

/* Names and the code that each stands for. Two spellings meet when they fold alike (cz_text_fold), so that
 * case, accents and punctuation do not matter. */
struct cz_names {
	struct cz_map folded;
	const char **code; /* code[i] belongs to folded.key[i] */
	size_t cap;
	struct cz_buf scratch;
	struct cz_arena mem;
};

#define CZ_NAMES_INIT {0}

/* Each of these adds, and what is added later wins. 0, or below 0. */
int cz_names_add(struct cz_names *n, struct cz_str name, const char *code, struct cz_err *err) CZ_MUST_CHECK;
int cz_names_add_vocabulary(struct cz_names *n, const struct cz_vocabulary *v, struct cz_err *err) CZ_MUST_CHECK;
/* The languages that cz knows by their Dutch and English names and their codes of two or three letters. */
int cz_names_add_languages(struct cz_names *n, struct cz_err *err) CZ_MUST_CHECK;

/* 1: *code is set, and lives as long as n; 0: an unknown name; below 0: no memory. */
int cz_names_find(struct cz_names *n, struct cz_str cell, const char **code) CZ_MUST_CHECK;
/* The same for a language; a tag as BCP 47 writes it (pt-BR, zh-Hant) is known when its language is. */
int cz_names_find_language(struct cz_names *n, struct cz_str cell, const char **code) CZ_MUST_CHECK;
void cz_names_release(struct cz_names *n);

#endif
