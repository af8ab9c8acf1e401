#include "match/traits.h"
#include "base/text.h"

enum { OWN_BITS = 63 };

/* The part of a text on which two of them meet. */
static struct cz_str key_of(const struct cz_traits *t, const char *text, char folded[16])
{
	if (!t->languages)
		return cz_str_of(text);
	size_t n = strcspn(text, "-");
	n = n < 15 ? n : 15;
	for (size_t k = 0; k < n; k++)
		folded[k] = cz_sign_lower(text[k]);
	return (struct cz_str){folded, n};
}

static uint64_t bit_of(size_t number)
{
	return number < OWN_BITS ? (uint64_t)1 << number : CZ_TRAITS_OTHER;
}

bool cz_traits_ask(struct cz_traits *t, const struct cz_texts *texts, uint64_t *bits, uint64_t *first)
{
	for (size_t i = 0; i < texts->n; i++) {
		char folded[16];
		size_t number = cz_map_add(&t->names, key_of(t, texts->v[i], folded), NULL);
		if (number == CZ_MAP_NONE)
			return false;
		*bits |= bit_of(number);
		if (i == 0 && first)
			*first = bit_of(number);
	}
	return true;
}

uint64_t cz_traits_have(const struct cz_traits *t, const struct cz_texts *texts)
{
	uint64_t bits = 0;
	for (size_t i = 0; i < texts->n; i++) {
		char folded[16];
		size_t number = cz_map_find(&t->names, key_of(t, texts->v[i], folded));
		if (number != CZ_MAP_NONE)
			bits |= bit_of(number);
	}
	return bits;
}

static bool listed(const struct cz_traits *t, const struct cz_texts *texts, const char *text)
{
	char folded[16], other[16];
	struct cz_str key = key_of(t, text, folded);
	for (size_t i = 0; i < texts->n; i++)
		if (cz_str_eq(key, key_of(t, texts->v[i], other)))
			return true;
	return false;
}

int cz_traits_others(const struct cz_traits *t, struct cz_traited a, struct cz_traited b)
{
	int n = 0;
	for (size_t i = 0; i < a.texts->n; i++) {
		char folded[16];
		size_t number = cz_map_find(&t->names, key_of(t, a.texts->v[i], folded));
		n += number != CZ_MAP_NONE && number >= OWN_BITS && listed(t, b.texts, a.texts->v[i]);
	}
	return n;
}

bool cz_traits_listed(const struct cz_traits *t, struct cz_traited have, struct cz_traited asked)
{
	for (size_t i = 0; i < asked.texts->n; i++)
		if (!listed(t, have.texts, asked.texts->v[i]))
			return false;
	return true;
}
