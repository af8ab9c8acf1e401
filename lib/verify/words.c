#include "verify/words.h"
#include "base/array.h"
#include "base/hash.h"
#include "base/text.h"
#include <stdlib.h>

/* sets of words */

bool cz_set_has(struct cz_set s, uint32_t word)
{
	for (uint32_t k = 0; k < s.n; k++)
		if (s.v[k] == word)
			return true;
	return false;
}

uint32_t cz_set_common(struct cz_set a, struct cz_set b)
{
	uint32_t n = 0;
	for (uint32_t i = 0, k = 0; i < a.n && k < b.n;) {
		n += a.v[i] == b.v[k];
		if (a.v[i] < b.v[k])
			i++;
		else
			k++;
	}
	return n;
}

bool cz_set_holds(struct cz_set s, struct cz_set all)
{
	return cz_set_common(s, all) == all.n;
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

/* Of a language only its first part counts, in any case: nl-BE and NL are nl. Languages get a sign in front, so that
 * they are not taken for other words. */
static struct cz_str spelled(const char *text, bool language, char room[24])
{
	if (!language)
		return cz_str_of(text);
	size_t n = 0;
	room[n++] = '\n';
	for (const char *p = text; *p && *p != '-' && n < 16; p++)
		room[n++] = cz_sign_lower(*p);
	return (struct cz_str){room, n};
}

static struct known_word *known_word(const struct cz_sides *s, struct cz_str text)
{
	uint64_t head = 0;
	memcpy(&head, text.s, text.n < sizeof head ? text.n : sizeof head);
	return &s->known->word[cz_mix64(head + text.n) % CZ_COUNT(s->known->word)];
}

int cz_sides_number(struct cz_sides *s, const char *text, bool language, uint32_t *word, struct cz_err *err)
{
	char room[24];
	const struct cz_str as = spelled(text, language, room);
	struct known_word *known = known_word(s, as);
	if (!known->text.s || !cz_str_eq(known->text, as)) {
		size_t k = cz_map_add(&s->words, as, NULL);
		if (k == CZ_MAP_NONE)
			return cz_fail_mem(err);
		*known = (struct known_word){s->words.key[k], (uint32_t)k};
	}
	*word = known->number;
	return 0;
}

struct cz_kind_of_help cz_sides_help(const struct cz_sides *s, const char *name, uint32_t category)
{
	struct known_kind *k = &s->known->kind[category % CZ_COUNT(s->known->kind)];
	if (!name)
		return (struct cz_kind_of_help){0};
	if (!k->known || k->category != category)
		*k = (struct known_kind){true, category, cz_rulebook_help(s->book, name)};
	return k->help;
}

uint32_t *cz_sides_list(struct cz_sides *s, const struct cz_texts *texts, bool language, struct cz_err *err)
{
	uint32_t *v = cz_arena_new0(&s->mem, texts->n, sizeof *v);
	if (!v)
		cz_fail_mem(err);
	for (size_t k = 0; v && k < texts->n; k++)
		if (cz_sides_number(s, texts->v[k], language, &v[k], err))
			return NULL;
	return v;
}

int cz_sides_set(struct cz_sides *s, const struct cz_texts *texts, bool language, struct cz_set *out,
		 struct cz_err *err)
{
	struct known_list *known = &s->known->list[cz_mix64((uintptr_t)texts->v) % CZ_COUNT(s->known->list)];
	*out = texts->n ? known->set : (struct cz_set){0};
	if (!texts->n || (known->from == texts->v && known->n == texts->n && known->language == language))
		return 0;
	uint32_t *v = cz_sides_list(s, texts, language, err), n = 0;
	if (!v)
		return CZ_ENOMEM;
	cz_array_sort(v, texts->n, sizeof *v, by_number);
	for (size_t k = 0; k < texts->n; k++)
		if (!n || v[n - 1] != v[k])
			v[n++] = v[k];
	*out = (struct cz_set){v, n};
	*known = (struct known_list){texts->v, texts->n, language, *out};
	return 0;
}
