#ifndef CZ_VERIFY_WORDS_H
#define CZ_VERIFY_WORDS_H

#include "verify/sides.h"

/* Texts as numbers, while both sides are made. */

/* Many records say the same, and then it is worked out once. */
struct cz_sides_known {
	struct cz_set assumed; /* the language of who states none */
	struct known_word {
		struct cz_str text; /* as in words */
		uint32_t number;
	} word[1024];
	struct known_list {
		const void *from; /* the store has many lists once, at one address */
		size_t n;
		bool language;
		struct cz_set set;
	} list[4096];
	struct known_kind {
		bool known;
		uint32_t category;
		struct cz_kind_of_help help;
	} kind[256];
};

/* Languages are other words than texts that are spelled the same. */
int cz_sides_number(struct cz_sides *s, const char *text, bool language, uint32_t *word, struct cz_err *err)
	CZ_MUST_CHECK;
/* A list as it stands, in numbers; NULL: no memory. */
uint32_t *cz_sides_list(struct cz_sides *s, const struct cz_texts *texts, bool language, struct cz_err *err)
	CZ_MUST_CHECK;
/* A list as a set, each word once. */
int cz_sides_set(struct cz_sides *s, const struct cz_texts *texts, bool language, struct cz_set *out,
		 struct cz_err *err) CZ_MUST_CHECK;
/* What a category asks for; name: as it is written, or NULL. */
struct cz_kind_of_help cz_sides_help(const struct cz_sides *s, const char *name, uint32_t category);

#endif
